"""Invented records of every type, and small invented reports, for the store and the exports."""

from __future__ import annotations

import dataclasses
import hashlib
import typing
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from firsthand import codec
from firsthand.model import (
    Article,
    Chain,
    Document,
    Gist,
    Imprint,
    Mark,
    Problem,
    Protected,
    Report,
    Source,
    Span,
    Statement,
)
from firsthand.reading import Reading
from firsthand.store.tables import FACTS
from firsthand.text.keys import key

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
NUMBERS = st.integers(-(10**9), 10**9)
FLOATS = st.floats(-1e9, 1e9, allow_nan=False)
TEXT = (
    "The clerk of Ostrel said nobody was hurt. “We saw three lorries,” a driver said.\n\nNo more."
)

REPORTS: Mapping[str, str] = {
    "courier.txt": "Lorries seen at Ostrel\n\nBy Ada Brenk\nThe Courier, 3 May 2004\n\n"
    "The relief mission said 18 people were moved from the village of Ostrel in April. "
    "“We saw three lorries,” said Mira Toll, a driver. The council denied that anybody was "
    "moved.\n",
    "gazette.txt": "Mission counts 20\n\nBy Jon Vess\nThe Gazette, 4 May 2004\n\n"
    "The relief mission said 20 people were moved from the village of Ostrel in April. "
    "The council of Ostrel denied that anybody was moved and called for an inquiry.\n",
    "notes.txt": "Notes\n\nA clerk said the gates of the depot were open at night. "
    "According to the relief mission, two guards were dismissed.\n",
    "old/reprint.txt": "Lorries seen at Ostrel\n\n"
    "The relief mission said 18 people were moved from the village of Ostrel in April. "
    "“We saw three lorries,” said Mira Toll, a driver. The council denied that anybody was "
    "moved.\n",
}


def folder(path: Path, texts: Mapping[str, str] = REPORTS) -> Path:
    """A folder that holds the texts under their names."""
    for name, text in texts.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return path


def spans(doc: Document) -> st.SearchStrategy[Span]:
    """Any place in a document that holds a character."""
    places = st.tuples(st.integers(0, len(doc.text) - 1), st.integers(1, 30))
    return places.map(lambda p: Span(doc.id, p[0], min(len(doc.text), p[0] + p[1])))


def values(hint: Any, doc: Document) -> st.SearchStrategy[Any]:
    """Any value of a field of this type."""
    if hint is Span:
        return spans(doc)
    if inner := codec.optional(hint):
        return st.none() | values(inner, doc)
    if inner := codec.item(hint):
        return st.lists(values(inner, doc), max_size=3).map(tuple)
    if dataclasses.is_dataclass(hint):
        return records(typing.cast("type", hint), doc)
    if issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    return {str: WORDS, bool: st.booleans(), int: NUMBERS, float: FLOATS}[hint]


def records(kind: type, doc: Document, **fixed: Any) -> st.SearchStrategy[Any]:
    """Any record of a type, some fields given."""
    fields = {
        name: st.just(fixed[name]) if name in fixed else values(hint, doc)
        for name, hint in codec.hints(kind).items()
    }
    return st.builds(kind, **fields)


def fixed_source(n: int) -> dict[str, Any]:
    """Fields in which all documents agree on a source; what else they say may differ."""
    return {"id": key("source", n), "name": f"body {n}", "aliases": (), "published": None}


@st.composite
def readings(draw: st.DrawFn, name: str = "a.txt", text: str = TEXT) -> Reading:
    """A document with records of every type that a document alone gives, all references met."""
    report = hashlib.sha256(text.encode("utf-8")).hexdigest()
    doc = Document(key("document", name, text), report, name, "txt@1", text, "utf-8")
    found: list[Any] = []
    for n in range(draw(st.integers(1, 3))):
        found.append(
            draw(records(Article, doc, id=key("article", name, n), doc_id=doc.id, carried_by=None))
        )
    articles = list(found)
    sources = [
        draw(
            records(Source, doc, id=key("source", n), name=f"body {n}", aliases=(), published=None)
        )
        for n in range(draw(st.integers(1, 3)))
    ]
    statements: list[Statement] = []
    for n in range(draw(st.integers(0, 4))):
        own_id = key("statement", name, n)
        before = [None, *(statement.id for statement in statements)]
        fixed = {"id": own_id, "doc_id": doc.id, "parent": draw(st.sampled_from(before))}
        content = tuple(sorted(draw(st.lists(spans(doc), min_size=1, max_size=2))))
        article = draw(st.sampled_from(articles))
        statements.append(
            draw(records(Statement, doc, article_id=article.id, content=content, **fixed))
        )
        links = tuple(draw(st.lists(st.sampled_from([s.id for s in sources]), max_size=3)))
        found.append(Chain(own_id, links))
        found.append(draw(records(Gist, doc, statement_id=own_id, article_id=article.id)))
        for table in FACTS:
            own = {"id": key(table.name, name, n), "statement_id": own_id}
            found.append(draw(records(table.kind, doc, **own)))
    found += [draw(records(kind, doc)) for kind in (Mark, Protected, Problem)]
    found += [draw(records(Imprint, doc, article_id=article.id)) for article in articles]
    return Reading(doc).with_layers([*found, *sources, *statements])


def report_of(reading: Reading) -> Report:
    """The report that a reading's document was read from."""
    doc = reading.doc
    return Report(doc.report_id, doc.name, len(doc.text.encode("utf-8")))

"""The record stream: one JSON object a line, in an order in which each names what came before.

Every object has its `type`, the fields of its record, and `file` where its spans lie in one; the
first says `{"type": "stream", "version": 1}`, and whose data its places are when it holds any. A
statement carries its chain and where that ends, a figure on whose word it stands, an article its
title and credits as words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from firsthand import codec
from firsthand.discretion import Discretion
from firsthand.exports._credits import owed
from firsthand.model import (
    Article,
    Chain,
    Claim,
    Demand,
    Derivation,
    Discrepancy,
    Document,
    Figure,
    Incident,
    Judgement,
    Link,
    Location,
    Mark,
    Origin,
    Outcome,
    Problem,
    Protected,
    Reply,
    Report,
    Rooting,
    Rule,
    Skip,
    Source,
    Statement,
)
from firsthand.store.events import shared_events
from firsthand.store.view import View

VERSION: Final = 1
KINDS: Final[Mapping[str, type]] = MappingProxyType(
    {
        "report": Report,
        "document": Document,
        "mark": Mark,
        "protected": Protected,
        "article": Article,
        "source": Source,
        "statement": Statement,
        "figure": Figure,
        "incident": Incident,
        "location": Location,
        "reply": Reply,
        "outcome": Outcome,
        "rule": Rule,
        "demand": Demand,
        "origin": Origin,
        "rooting": Rooting,
        "derivation": Derivation,
        "link": Link,
        "claim": Claim,
        "discrepancy": Discrepancy,
        "judgement": Judgement,
        "problem": Problem,
        "skip": Skip,
    }
)
"""Types of objects and the records they carry."""

FACTS: Final = (Figure, Incident, Location, Reply, Outcome, Rule, Demand)
"""Records of what a statement says, in the order of the stream."""

PLACED: Final = frozenset({Mark, Protected, Article, Statement, Derivation, *FACTS})
"""Records whose spans lie in a document: their objects name its `file` and its `doc_id`."""

NAMES: Final = MappingProxyType({kind: name for name, kind in KINDS.items()})
Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the spans of a record lie."""

    doc_id: str
    file: str
    report_id: str


Shown = Callable[[Any], Any]


def lines(view: View, *, unfolded: bool = False) -> Iterator[Line]:
    """Every object of the stream of a case, the same for the same case.

    Protected words are struck out, each letter of a text by a mask so that places stay right;
    `unfolded`: they stand.
    """
    shown: Shown = (lambda record: record) if unfolded else Discretion(view).record
    credit = owed(view)
    yield {"type": "stream", "version": VERSION} | ({"attribution": credit} if credit else {})
    for plain in (*view.reports(), *view.skips()):
        yield line(plain)
    for document in view.documents():
        yield line(shown(document), Place(document.id, document.name, document.report_id))
    for named in (*view.sources(), *view.origins()):
        yield line(shown(named))
    events = shared_events(view.facts(Incident), view.claims())
    for document in view.documents():
        for each in _of_document(view, document, shown):
            if each["type"] == "incident":
                each["shared_event"] = events.get(each["event"], each["event"])
            yield each
    derivations = sorted(view.derivations(), key=lambda derivation: derivation.id)
    places = {doc.id: Place(doc.id, doc.name, doc.report_id) for doc in view.documents()}
    of_article = {article.id: places[article.doc_id] for article in view.articles()}
    for derivation in derivations:
        yield line(shown(derivation), of_article[derivation.from_article])
    for record in (*view.links(), *view.claims(), *view.discrepancies(), *view.judgements()):
        yield line(shown(record))
    for problem in view.problems():
        yield line(shown(problem), places.get(problem.span.doc_id) if problem.span else None)


def _of_document(view: View, document: Document, shown: Shown) -> Iterator[Line]:
    place = Place(document.id, document.name, document.report_id)
    for mark in (*view.marks(document.id), *view.protected(document.id)):
        yield line(mark, place)
    for article in view.articles_of(document.id):
        yield article_line(shown(article), shown(document), place)
        for statement in view.statements(article.id):
            yield from _of_statement(view, statement, place, shown)


def _of_statement(view: View, statement: Statement, place: Place, shown: Shown) -> Iterator[Line]:
    rootings = tuple(view.rootings(statement.id))
    chain = view.chain(statement.id)
    yield statement_line(statement, place, chain, rootings)
    for kind in FACTS:
        for fact in view.facts(kind, statement.id):
            found = {**line(shown(fact), place), "statement": statement.id}
            if kind is Figure:
                found["per"] = chain.links[-1] if chain and chain.links else None
            yield found
    yield from map(line, map(shown, rootings))


def line(record: Any, place: Place | None = None) -> Line:
    """The object of one record; `place` is where its spans lie, None: nowhere."""
    found: Line = {"type": NAMES[type(record)]}
    if place is not None and type(record) is not Document:
        found |= {"file": place.file, "doc_id": place.doc_id}
    found |= codec.pack(record, place.doc_id if place else "")
    if isinstance(record, Derivation):
        found |= {"from": record.from_article, "to": record.to_article or record.to_name}
    return found


def article_line(article: Article, document: Document, place: Place) -> Line:
    """An article with its title and its credits as words, and where they are printed beside."""
    found = line(article, place)
    outlet, authors = found["outlet"], found["authors"]
    found |= {
        "report": place.report_id,
        "title": document.quote(article.title) if article.title else None,
        "title_span": found["title"],
        "outlet": outlet and outlet["name"],
        "outlet_span": outlet and outlet["span"],
        "authors": [author["name"] for author in authors],
        "author_spans": [author["span"] for author in authors],
    }
    return found


def article_fields(found: Line) -> Line:
    """The fields of an article's record, from its line."""
    outlet = found["outlet"] and {"name": found["outlet"], "span": found["outlet_span"]}
    named = zip(found["authors"], found["author_spans"], strict=True)
    authors = [{"name": name, "span": span} for name, span in named]
    return {**found, "title": found["title_span"], "outlet": outlet, "authors": authors}


def statement_line(
    statement: Statement, place: Place, chain: Chain | None, rootings: tuple[Rooting, ...]
) -> Line:
    """A statement with its article, its chain, and the origin the chain ends in."""
    found = line(statement, place)
    found["article"] = statement.article_id
    found["chain"] = None if chain is None else list(chain.links)
    found["beside"] = None if chain is None else list(chain.beside)
    found["origin"] = rootings[0].origin_id if rootings else None
    return found


def records(objects: Iterator[Line]) -> Iterator[Any]:
    """The records of a stream, in its order. Raises ValueError when it is of another version."""
    for each in objects:
        if each["type"] == "stream":
            if each["version"] != VERSION:
                raise ValueError(f"a stream of version {each['version']}, not {VERSION}")
            continue
        kind = KINDS[each["type"]]
        doc_id = str(each["id"] if kind is Document else each.get("doc_id", ""))
        yield codec.unpack(kind, article_fields(each) if kind is Article else each, doc_id)
        if kind is Statement and each["chain"] is not None:
            yield Chain(each["id"], tuple(each["chain"]), tuple(each["beside"]))

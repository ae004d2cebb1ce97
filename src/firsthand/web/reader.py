"""An article as it was written: its words in runs by role, its records beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from firsthand.judging import corrected
from firsthand.model import (
    PROSE_MARKS,
    Article,
    Document,
    Figure,
    Incident,
    Mark,
    MarkKind,
    Outcome,
    Protected,
    Reply,
    Span,
    Statement,
)
from firsthand.web.desk import Sitting
from firsthand.web.layers import Bit, Layer, flattened, line_edges
from firsthand.web.pages import BASIS_MARKS, STANCE_WORDS, Stop, terms

PART_CHARS: Final = 24_000  # some ten pages: what is drawn at once
RAIL: Final = 120  # bins of the rail at the edge
HEADINGS: Final = frozenset({MarkKind.TITLE, MarkKind.SUBTITLE, MarkKind.CROSS_HEADING})
FACTS: Final[tuple[tuple[type[Any], str], ...]] = (
    (Figure, "figure"),
    (Reply, "fact"),
    (Outcome, "fact"),
    (Incident, "fact"),
)
MOST_HITS: Final = 2_000  # of a search in one text


@dataclass(frozen=True, slots=True)
class Beside:
    """One statement, told in the margin."""

    id: str
    speaker: str
    chain: tuple[Stop, ...]
    stance: str
    form: str
    mark: str
    basis: str
    claims: tuple[str, ...]
    nested: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text with what stands beside it."""

    bits: tuple[Bit, ...]
    beside: tuple[Beside, ...]
    kind: str  # "prose", "heading" or "furniture"
    article: Article | None  # the article that begins here


@dataclass(frozen=True, slots=True)
class Bin:
    """One step of the rail: how much stands there."""

    statements: int
    protected: bool
    part: int


@dataclass(frozen=True, slots=True)
class Text:
    """One part of a document."""

    id: str
    file: str
    report_id: str
    reader: str
    lines: tuple[Line, ...]
    part: int  # from 1
    parts: int
    rail: tuple[Bin, ...]
    articles: tuple[tuple[Article, str], ...]  # with their titles
    query: str
    hits: int
    hit: int  # number of the hit that was asked for; 0: none
    earlier: str  # address of the hit before; empty: there is none
    later: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Which part of a text is asked for, and what is opened in it."""

    part: int = 0  # 0: where the statement or the hit is
    at: str = ""  # a statement
    query: str = ""
    hit: int = 0
    opened: frozenset[str] = frozenset()


def text(sitting: Sitting, doc_id: str, asked: Asked) -> Text:
    """The part of a document that is asked for. Raises KeyError for an unknown document."""
    view = sitting.view
    document = view.document(doc_id)
    edges = parts(document.text)
    protected = tuple(view.protected(doc_id))
    hits = _hits(document.text, asked.query, protected)
    number = min(max(0, asked.hit), len(hits))
    at = hits[number - 1][0] if number else _place(sitting, asked.at)
    part = min(max(1, asked.part or _part_of(edges, at)), len(edges) - 1)
    start, end = edges[part - 1], edges[part]
    return Text(
        id=doc_id,
        file=document.name,
        report_id=document.report_id,
        reader=document.reader,
        lines=tuple(_lines(sitting, document, (start, end), asked, (protected, hits))),
        part=part,
        parts=len(edges) - 1,
        rail=_rail(sitting, document, protected, edges),
        articles=tuple((a, sitting.display.article(a)) for a in view.articles_of(doc_id)),
        query=asked.query,
        hits=len(hits),
        hit=number,
        earlier=str(number - 1) if number > 1 else "",
        later=str(number + 1) if number < len(hits) else "",
    )


def parts(words: str) -> list[int]:
    """Edges of the parts of a text, each at the start of a line where there is one."""
    edges = [0]
    while len(words) - edges[-1] > PART_CHARS * 1.5:
        near = words.find("\n", edges[-1] + PART_CHARS)
        far = edges[-1] + PART_CHARS
        edges.append(near + 1 if far <= near < far + PART_CHARS // 2 else far)
    return [*edges, len(words)]


def _part_of(edges: Sequence[int], place: int) -> int:
    return max(n for n, edge in enumerate(edges[:-1], 1) if edge <= place)


def _place(sitting: Sitting, statement_id: str) -> int:
    if not statement_id:
        return 0
    return sitting.view.statement(statement_id).content[0].start


def _hits(words: str, query: str, protected: Sequence[Protected]) -> list[tuple[int, int]]:
    """Where words of the query stand outside protected passages, in text order."""
    asked, begun = terms(query)
    if not asked:
        return []
    any_of = "|".join(re.escape(word) + (r"\w*" if word == begun else "") for word in asked)
    found = [match.span() for match in re.finditer(rf"\b(?:{any_of})\b", words, re.I)]
    hidden = [(each.span.start, each.span.end) for each in protected]
    free = [
        (start, end)
        for start, end in found
        if not any(start < last and first < end for first, last in hidden)
    ]
    return free[:MOST_HITS]


def _lines(
    sitting: Sitting,
    document: Document,
    window: tuple[int, int],
    asked: Asked,
    found: tuple[Sequence[Protected], Sequence[tuple[int, int]]],
) -> Iterator[Line]:
    """The lines of a part; empty ones are left out."""
    protected, hits = found
    start, end = window
    within = sitting.view.statements_within(document.id, start, end)
    told = [(number, corrected(each, sitting.overlay.by)) for number, each in within]
    layers = [layer for _, each in told for layer in _layers(sitting, each)]
    layers += [
        Layer(first, last, "match", "") for first, last in hits if first < end and start < last
    ]
    marks = list(sitting.view.marks(document.id))
    shut, open_ = _shut(protected, told, asked.opened)
    layers += [Layer(each.start, each.end, "unfolded", "") for each in open_]
    bits = flattened(document.text, window, layers, shut, (told, hits))
    beside = _beside(sitting, told)
    heads = {article.span.start: article for article in sitting.view.articles_of(document.id)}
    for first, last in line_edges(document.text, start, end):
        own = bits.get(first, ())
        ids = [id_ for bit in own for id_ in bit.begins]
        kind = _kind(document.text, first, last, marks)
        begins = next((heads[place] for place in heads if first <= place < last), None)
        yield Line(tuple(own), tuple(beside[id_] for id_ in ids), kind, begins)


def _layers(sitting: Sitting, statement: Statement) -> Iterator[Layer]:
    for role, spans in (
        ("source", statement.source),
        ("cue", statement.cue),
        ("content", statement.content),
    ):
        for span in spans:
            yield Layer(span.start, span.end, role, statement.id)
    for kind, role in FACTS:
        for fact in sitting.view.facts(kind, statement.id):
            yield Layer(fact.span.start, fact.span.end, role, statement.id)


def _shut(
    protected: Iterable[Protected], told: Sequence[tuple[int, Statement]], opened: frozenset[str]
) -> tuple[list[Protected], list[Span]]:
    """Protected passages that stay shut, and places of those that a statement opens."""
    asked = [
        span for _, each in told if each.id in opened for span in (*each.source, *each.content)
    ]
    shut, found = [], []
    for each in protected:
        if any(each.span.overlaps(span) for span in asked):
            found.append(each.span)
        else:
            shut.append(each)
    return shut, found


def _beside(sitting: Sitting, told: Sequence[tuple[int, Statement]]) -> dict[str, Beside]:
    """What the margin says of each statement."""
    shelf = sitting.shelf
    found = {}
    for number, each in told:
        chain = sitting.stops(each.id)
        found[each.id] = Beside(
            id=each.id,
            speaker=chain[-1].name if chain else "",
            chain=chain,
            stance=STANCE_WORDS[each.stance],
            form=each.form.value,
            mark=BASIS_MARKS[each.basis],
            basis=each.basis.value,
            claims=tuple(shelf.ids[place] for place in shelf.places_of([number])),
            nested=each.parent is not None,
        )
    return found


def _kind(words: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """What a line is: furniture when marks cover all of it but spaces."""
    covered = [False] * (end - start)
    for mark in marks:
        span, kind = mark.span, mark.kind
        if span.start >= end or span.end <= start:
            continue
        if kind in HEADINGS and span.start <= start + 2:
            return "heading"
        if kind not in PROSE_MARKS:
            for place in range(max(span.start, start), min(span.end, end)):
                covered[place - start] = True
    bare = (place for place, is_covered in enumerate(covered, start) if not is_covered)
    return "prose" if any(not words[place].isspace() for place in bare) else "furniture"


def _rail(
    sitting: Sitting, document: Document, protected: Sequence[Protected], edges: Sequence[int]
) -> tuple[Bin, ...]:
    """Where statements and protected passages stand in the whole text."""
    size = max(1, len(document.text))
    counts = [0] * RAIL
    for place in sitting.view.statement_places(document.id):
        counts[min(RAIL - 1, place * RAIL // size)] += 1
    hidden = {
        bin_
        for each in protected
        for bin_ in range(each.span.start * RAIL // size, (each.span.end - 1) * RAIL // size + 1)
    }
    return tuple(
        Bin(count, number in hidden, _part_of(edges, number * size // RAIL))
        for number, count in enumerate(counts)
    )


def around(sitting: Sitting, statement: Statement, asked: Asked) -> tuple[Line, ...]:
    """The lines in which a statement's words stand."""
    document = sitting.view.document(statement.doc_id)
    own = (*statement.source, *statement.cue, *statement.content)
    first, last = min(span.start for span in own), max(span.end for span in own)
    start = document.text.rfind("\n", 0, first) + 1
    stop = document.text.find("\n", last)
    start = max(start, first - PART_CHARS // 2)
    window = (start, min(len(document.text) if stop < 0 else stop, last + PART_CHARS // 2))
    protected = tuple(sitting.view.protected(statement.doc_id))
    return tuple(_lines(sitting, document, window, asked, (protected, ())))

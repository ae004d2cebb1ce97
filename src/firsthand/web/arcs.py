"""The articles of the drawing of sources, in a column by date, and arcs from whom they take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import Final

import numpy as np

from firsthand.model import Derivation, DerivationKind
from firsthand.store.lineage import COPIES, circles, laundered
from firsthand.text.names import outlet_name
from firsthand.web.desk import Sitting
from firsthand.web.pages import shortened

MOST: Final = 22  # articles that are drawn: those that most rest on, then those that tell most
LEFT: Final = 770.0  # where titles begin
DOT: Final = 1000.0
TITLE_CHARS: Final = 29
TOP: Final = 46.0
STEP: Final = 30.0
RADIUS: Final = 4.5
BOW: Final = (32.0, 12.0, 104.0)  # least, more for each row between, most
STYLES: Final[Mapping[DerivationKind, str]] = {
    **dict.fromkeys(COPIES, "copy"),
    DerivationKind.CITATION: "citation",
    DerivationKind.COMMENTARY: "commentary",
    DerivationKind.QUOTATION: "quotation",
}


@dataclass(frozen=True, slots=True)
class Printed:
    """One article of the drawing."""

    id: str
    title: str
    short: str
    told: str  # outlet, authors, date
    doc_id: str
    outlet: str  # plain name of its outlet; empty: none is printed
    x: float  # where the title begins
    dot: float
    y: float
    radius: float
    echoes: int  # articles that take from it
    statements: int
    circular: bool


@dataclass(frozen=True, slots=True)
class Arc:
    """One article that takes from another, both drawn."""

    parent: str  # titles
    child: str
    style: str
    what: str  # "rewrite, 56 % of its words"
    label: str
    unnamed: bool  # a copy that says nowhere whose it is
    circular: bool
    path: str
    x: float  # of the label
    y: float


@dataclass(frozen=True, slots=True)
class Column:
    """The articles with their arcs."""

    articles: tuple[Printed, ...]
    arcs: tuple[Arc, ...]
    left_out: int


def column(sitting: Sitting, edges: Sequence[Derivation]) -> Column:
    """The articles that most hangs on, by date, and the arcs between them."""
    rows = sitting.view.article_rows()
    told = np.bincount(sitting.view.statement_articles()[:, 1], minlength=1)
    tied = Counter(id_ for each in edges for id_ in (each.from_article, each.to_article) if id_)
    echoes = Counter(
        parent for _, parent in {(e.from_article, e.to_article) for e in edges if e.to_article}
    )
    size = {row[1]: int(told[row[0]]) if row[0] < len(told) else 0 for row in rows}
    ranked = sorted(rows, key=lambda row: (-tied[row[1]], -size[row[1]], row[1]))
    kept = sorted(ranked[:MOST], key=lambda row: (row[3] or "~", row[0]))
    paths = [circle.path for circle in circles(edges)]
    round_ = {id_ for path in paths for id_ in path}
    made = [
        _printed(sitting, row[1], place, (echoes[row[1]], size[row[1]], row[1] in round_))
        for place, row in enumerate(kept)
    ]
    steps = {two for path in paths for two in pairwise(path)}
    arcs = _arcs({each.id: each for each in made}, edges, _nameless(sitting, edges), steps)
    return Column(tuple(made), arcs, len(rows) - len(kept))


def _nameless(sitting: Sitting, edges: Sequence[Derivation]) -> frozenset[str]:
    """Copies that say nowhere whose they are."""
    ids = {id_ for each in edges for id_ in (each.from_article, each.to_article) if id_}
    articles = {id_: sitting.view.article(id_) for id_ in ids}
    return frozenset(each.id for each in laundered(edges, articles))


def _printed(
    sitting: Sitting, article_id: str, place: int, counts: tuple[int, int, bool]
) -> Printed:
    echoes, statements, circular = counts
    article = sitting.view.article(article_id)
    title = sitting.article(article_id)
    return Printed(
        id=article_id,
        title=title,
        short=shortened(title, TITLE_CHARS),
        told=", ".join(part for part in sitting.display.printed_in(article)[:3] if part),
        doc_id=article.doc_id,
        outlet=outlet_name(article.outlet.name) if article.outlet else "",
        x=LEFT,
        dot=DOT,
        y=TOP + place * STEP,
        radius=RADIUS + 2.5 * sqrt(echoes),
        echoes=echoes,
        statements=statements,
        circular=circular,
    )


def _arcs(
    drawn: Mapping[str, Printed],
    edges: Iterable[Derivation],
    nameless: frozenset[str],
    steps: set[tuple[str, str]],
) -> tuple[Arc, ...]:
    ends = (
        (each, drawn.get(each.to_article or ""), drawn.get(each.from_article)) for each in edges
    )
    return tuple(
        _arc(
            each,
            (parent, child),
            unnamed=each.id in nameless,
            circular=(child.id, parent.id) in steps,
        )
        for each, parent, child in ends
        if parent and child
    )


def _arc(edge: Derivation, ends: tuple[Printed, Printed], *, unnamed: bool, circular: bool) -> Arc:
    parent, child = ends
    least, more, most = BOW
    bow = min(most, least + more * abs(child.y - parent.y) / STEP)
    start, end = DOT + parent.radius + 1, DOT + child.radius + 8  # room for the arrow
    share = round(100 * edge.strength) if edge.kind in COPIES else 0
    kind = edge.kind.value
    return Arc(
        parent=parent.title,
        child=child.title,
        style=STYLES[edge.kind],
        what=f"{kind}, {share} % of its words" if share else kind,
        label=f"{kind} {share} %" if share else kind,
        unnamed=unnamed,
        circular=circular,
        path=f"M{start:.0f} {parent.y:.0f}C{DOT + bow:.0f} {parent.y:.0f} "
        f"{DOT + bow:.0f} {child.y:.0f} {end:.0f} {child.y:.0f}",
        x=DOT + bow * 0.75 + 8,
        y=(parent.y + child.y) / 2 + 4,
    )

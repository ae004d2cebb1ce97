"""Who speaks through whom: sources in columns from the witness to the outlet, then the articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import Final

from firsthand.brief import missing
from firsthand.display import name_of
from firsthand.model import Derivation
from firsthand.store.room import RoomView
from firsthand.text.names import outlet_name
from firsthand.web.arcs import LEFT as ARTICLES
from firsthand.web.arcs import STEP, TOP, Arc, Printed
from firsthand.web.arcs import column as column_of
from firsthand.web.desk import Sitting
from firsthand.web.pages import shortened

Row = tuple[int, str, str, str, bool]  # number, id, kind, naming, protected
COLUMNS: Final = ("Witnesses", "Bodies and documents", "Authors", "Outlets")
LEFT: Final = (48.0, 250.0, 462.0, 615.0)  # where the columns stand
NAME_CHARS: Final = (24, 27, 19, 17)  # of a name in each column
LETTER: Final = 6.5  # units that a letter takes, about
MOST: Final = 22  # sources a column draws: those that say most
EDGES: Final = 120
RADIUS: Final = (4.0, 11.0)
BOW: Final = 46.0  # how far a line within a column bows out
HIGH: Final = 230.0  # with less the legend of columns looks lost
WIDE: Final = 1200.0


@dataclass(frozen=True, slots=True)
class Node:
    """One source."""

    id: str
    name: str
    short: str
    kind: str
    x: float
    y: float
    radius: float
    statements: int
    ends: int  # statements whose chain ends here: it is their origin
    missing: bool  # leaned on, and not in the case
    circular: bool
    edge: float  # where its name ends


@dataclass(frozen=True, slots=True)
class Edge:
    """Statements of one source that came through another."""

    one: str  # nearer to the witness
    other: str
    what: str  # "3 statements", "printed there", "cites it"
    style: str  # "said", "printed" or "cited"
    path: str
    wide: float
    circular: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """The drawing, and the same as a table."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    articles: tuple[Printed, ...]
    arcs: tuple[Arc, ...]
    columns: tuple[tuple[str, float], ...]
    wide: float
    high: float
    left_out: int
    articles_left_out: int


def graph(sitting: Sitting, derivations: Sequence[Derivation]) -> Graph:
    """The sources of the case: the end of a chain left, the outlet right, then the articles."""
    view = sitting.view
    weights, ends, pairs = _counted(view)
    kinds = {row[0]: row for row in view.source_rows()}
    column = {number: _column(kinds[number]) for number in weights}
    kept: list[int] = []
    for place in range(len(COLUMNS)):
        own = [number for number in weights if column[number] == place]
        kept += sorted(own, key=lambda number: (-weights[number], number))[:MOST]
    kept = _untangled(kept, column, pairs)
    circular = _circular(pairs)
    lost = {name for name, _ in missing(view)}
    printed = column_of(sitting, derivations)
    nodes = _nodes(sitting, kept, column, (weights, ends, circular, lost, kinds))
    by_number = {number: nodes[number] for number in kept}
    shown = [nodes[number] for number in kept]
    unseen = _unseen(sitting, derivations, shown)
    edges = [*_edges(by_number, pairs, circular), *_printed(shown, printed.articles)]
    edges += _cited(derivations, [*shown, *unseen], printed.articles, sitting)
    heights = [*(each.y for each in (*shown, *unseen)), *(each.y for each in printed.articles)]
    lowest = max(heights, default=0.0)
    return Graph(
        nodes=(*shown, *unseen),
        edges=tuple(edges),
        articles=printed.articles,
        arcs=printed.arcs,
        columns=(*zip(COLUMNS, LEFT, strict=True), ("Articles, by date", ARTICLES + 8)),
        wide=WIDE,
        high=max(HIGH, lowest + STEP),
        left_out=len(weights) - len(kept),
        articles_left_out=printed.left_out,
    )


def _unseen(
    sitting: Sitting, derivations: Iterable[Derivation], shown: Sequence[Node]
) -> list[Node]:
    """Parents that no chain names and that are not in the case, below the documents."""
    known = {node.name for node in shown}
    names = (sitting.display.shown(each).to_name for each in derivations if each.to_name)
    below = sum(1 for node in shown if node.x == LEFT[1])
    lost = [name for name in dict.fromkeys(names) if name and name not in known]
    return [
        _node(name, "document", (1, below + place), (RADIUS[0] + 2, 0, 0, True, False), id_="")
        for place, name in enumerate(lost[: max(0, MOST - below)])
    ]


def _printed(nodes: Sequence[Node], articles: Sequence[Printed]) -> list[Edge]:
    """A line from each outlet to what it printed."""
    outlets = {outlet_name(node.name): node for node in nodes if node.x == LEFT[3]}
    found = []
    for each in articles:
        if (outlet := outlets.get(each.outlet)) is not None:
            path = _curve(outlet.edge, outlet.y, ARTICLES - 4, each.y)
            found.append(Edge(outlet.name, each.title, "printed it", "printed", path, 1.5, False))
    return found


def _cited(
    derivations: Iterable[Derivation],
    nodes: Sequence[Node],
    articles: Sequence[Printed],
    sitting: Sitting,
) -> list[Edge]:
    """A line from each parent that is not in the case to the articles that lean on it."""
    drawn = {each.id: each for each in articles}
    parents = {node.name: node for node in nodes if node.missing}
    found = []
    for each in derivations:
        name = sitting.display.shown(each).to_name if each.to_name else None
        parent, child = parents.get(name or ""), drawn.get(each.from_article)
        if parent is not None and child is not None:
            path = _curve(parent.edge, parent.y, ARTICLES - 4, child.y)
            what = f"{each.kind.value}; it is not in the case"
            found.append(Edge(parent.name, child.title, what, "cited", path, 1.5, False))
    return found


def _untangled(
    kept: Sequence[int], column: Mapping[int, int], pairs: Mapping[tuple[int, int], int]
) -> list[int]:
    """The sources, those of a column in the order of whom they speak through: fewer crossings."""
    row: dict[int, float] = {}
    found: list[int] = []
    for place in reversed(range(len(COLUMNS))):
        own = [number for number in kept if column[number] == place]
        near = {
            number: [row[other] for one, other in pairs if one == number and other in row]
            for number in own
        }
        if place < len(COLUMNS) - 1:
            own.sort(key=lambda n: sum(near[n]) / len(near[n]) if near[n] else float(MOST))
        row.update({number: float(at) for at, number in enumerate(own)})
        found += own
    return found


def _counted(
    view: RoomView,
) -> tuple[Counter[int], Counter[int], Counter[tuple[int, int]]]:
    """Statements through each source, ending at each, and along each pair; from chains."""
    weights: Counter[int] = Counter()
    ends: Counter[int] = Counter()
    pairs: Counter[tuple[int, int]] = Counter()
    for links, count in view.chain_rows():
        for link in dict.fromkeys(links):
            weights[link] += count
        ends[links[-1]] += count
        for outer, inner in pairwise(links):
            if outer != inner:
                pairs[inner, outer] += count
    return weights, ends, pairs


def _column(row: Row) -> int:
    """Where a source stands: witnesses first, outlets last."""
    _, _, kind, naming, _ = row
    match kind:
        case "outlet":
            return 3
        case "body" | "document":
            return 1
        case "person" if naming == "named":
            return 2
        case _:
            return 0


def _circular(pairs: Mapping[tuple[int, int], int]) -> frozenset[int]:
    """Sources that speak through one another."""
    both = [pair for pair in pairs if pair[::-1] in pairs]
    return frozenset(number for pair in both for number in pair)


def _nodes(
    sitting: Sitting,
    kept: Sequence[int],
    column: Mapping[int, int],
    told: tuple[Counter[int], Counter[int], frozenset[int], set[str], Mapping[int, Row]],
) -> dict[int, Node]:
    weights, ends, circular, lost, kinds = told
    most = max((weights[number] for number in kept), default=1)
    rows: dict[int, int] = defaultdict(int)
    found: dict[int, Node] = {}
    for number in kept:
        _, id_, kind, _, _ = kinds[number]
        source = sitting.display.shown(sitting.view.source(id_))
        place = column[number]
        low, high = RADIUS
        radius = low + (high - low) * sqrt(weights[number] / most)
        told_of = (radius, weights[number], ends[number], source.name in lost, number in circular)
        found[number] = _node(name_of(source), kind, (place, rows[place]), told_of, id_=id_)
        rows[place] += 1
    return found


def _node(
    name: str,
    kind: str,
    place: tuple[int, int],
    told: tuple[float, int, int, bool, bool],
    *,
    id_: str,
) -> Node:
    """`place`: column and row; `told`: radius, statements, those that end here, missing, in a
    circle.
    """
    column, row = place
    radius, statements, ends, is_missing, circular = told
    short = shortened(name, NAME_CHARS[column])
    x = LEFT[column]
    return Node(
        id=id_,
        name=name,
        short=short,
        kind=kind,
        x=x,
        y=TOP + row * STEP,
        radius=radius,
        statements=statements,
        ends=ends,
        missing=is_missing,
        circular=circular,
        edge=x + radius + 8 + len(short) * LETTER,
    )


def _edges(
    nodes: Mapping[int, Node], pairs: Mapping[tuple[int, int], int], circular: frozenset[int]
) -> list[Edge]:
    found = [pair for pair in pairs if pair[0] in nodes and pair[1] in nodes]
    found.sort(key=lambda pair: (-pairs[pair], pair))
    return [
        Edge(
            one=nodes[one].name,
            other=nodes[other].name,
            what=f"{pairs[one, other]:,} statement{'' if pairs[one, other] == 1 else 's'}",
            style="said",
            path=_path(nodes[one], nodes[other]),
            wide=1 + min(5.0, sqrt(pairs[one, other]) * 0.8),
            circular=one in circular and other in circular,
        )
        for one, other in found[:EDGES]
    ]


def _path(one: Node, other: Node) -> str:
    """A curve from the name of one source to the dot of the next; within a column it bows out."""
    if one.x == other.x:
        start, end = one.x - one.radius, other.x - other.radius
        bow = min(start, end) - BOW
        return _bent((start, one.y), (bow, bow), (end, other.y))
    if one.x > other.x:
        return _curve(other.edge, other.y, one.x - one.radius, one.y)
    return _curve(one.edge, one.y, other.x - other.radius, other.y)


def _curve(left: float, high: float, right: float, low: float) -> str:
    """A line from left to right that leaves and arrives level."""
    middle = (left + right) / 2
    return _bent((left, high), (middle, middle), (right, low))


def _bent(start: tuple[float, float], by: tuple[float, float], end: tuple[float, float]) -> str:
    x1, y1, x2, y2 = *start, *end
    return f"M{x1:.0f} {y1:.0f}C{by[0]:.0f} {y1:.0f} {by[1]:.0f} {y2:.0f} {x2:.0f} {y2:.0f}"

"""Who speaks through whom: sources in columns from the witness to the outlet, drawn by number."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import Final

from firsthand.brief import missing
from firsthand.display import name_of
from firsthand.store.room import RoomView
from firsthand.web.desk import Sitting

Row = tuple[int, str, str, str, bool]  # number, id, kind, naming, protected
COLUMNS: Final = ("Witnesses", "Bodies and documents", "Authors", "Outlets")
MOST: Final = 22  # sources a column draws: those that say most
EDGES: Final = 120
WIDE: Final = 250  # units between columns
STEP: Final = 30
TOP: Final = 46
RADIUS: Final = (4.0, 13.0)
NAME_CHARS: Final = 30


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


@dataclass(frozen=True, slots=True)
class Edge:
    """Statements of one source that came through another."""

    one: str  # nearer to the witness
    other: str
    statements: int
    path: str
    wide: float
    circular: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """The drawing, and the same as a table."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    columns: tuple[tuple[str, float], ...]
    wide: float
    high: float
    left_out: int


def graph(sitting: Sitting) -> Graph:
    """The sources of the case: the end of a chain left, the outlet right."""
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
    nodes = _nodes(sitting, kept, column, (weights, ends, circular, lost, kinds))
    by_number = {number: nodes[number] for number in kept}
    edges = _edges(by_number, pairs, circular)
    high = max((node.y for node in nodes.values()), default=0.0) + STEP
    return Graph(
        nodes=tuple(nodes[number] for number in kept),
        edges=edges,
        columns=tuple((name, 20.0 + place * WIDE) for place, name in enumerate(COLUMNS)),
        wide=len(COLUMNS) * WIDE + 20.0,
        high=high,
        left_out=len(weights) - len(kept),
    )


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
        name = name_of(source)
        low, high = RADIUS
        found[number] = Node(
            id=id_,
            name=name,
            short=name if len(name) <= NAME_CHARS else name[: NAME_CHARS - 1] + "…",
            kind=kind,
            x=20.0 + place * WIDE,
            y=TOP + rows[place] * STEP,
            radius=low + (high - low) * sqrt(weights[number] / most),
            statements=weights[number],
            ends=ends[number],
            missing=source.name in lost,
            circular=number in circular,
        )
        rows[place] += 1
    return found


def _edges(
    nodes: Mapping[int, Node], pairs: Mapping[tuple[int, int], int], circular: frozenset[int]
) -> tuple[Edge, ...]:
    found = [pair for pair in pairs if pair[0] in nodes and pair[1] in nodes]
    found.sort(key=lambda pair: (-pairs[pair], pair))
    return tuple(
        Edge(
            one=nodes[one].name,
            other=nodes[other].name,
            statements=pairs[one, other],
            path=_path(nodes[one], nodes[other]),
            wide=1 + min(6.0, sqrt(pairs[one, other])),
            circular=one in circular and other in circular,
        )
        for one, other in found[:EDGES]
    )


def _path(one: Node, other: Node) -> str:
    """A curve from one source to the next; within a column it bows to the left."""
    bow = 90.0
    end = other.x - bow
    if one.x == other.x:
        bow, end = -60.0, other.x - 60.0
    start = f"M{one.x:.0f} {one.y:.0f}"
    return (
        f"{start}C{one.x + bow:.0f} {one.y:.0f} {end:.0f} {other.y:.0f} {other.x:.0f} {other.y:.0f}"
    )

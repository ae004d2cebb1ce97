"""`--as graphml`: who speaks through whom, and what takes from what, for Gephi or NetworkX.

Nodes are articles, sources, origins, claims and missing parents; edges run the way words came:
from the origin to the source to the article, from the parent to the article that takes from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from firsthand.display import Display, name_of
from firsthand.exports import Export
from firsthand.exports._xml import clean
from firsthand.plugins import Part
from firsthand.store.view import View

HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="type" for="node" attr.name="type" attr.type="string"/>
<key id="kind" for="all" attr.name="kind" attr.type="string"/>
<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
<graph id="case" edgedefault="directed">
"""
FOOT: Final = "</graph>\n</graphml>\n"


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the graph."""

    id: str
    type: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge of the graph; `weight` counts statements, or is a derivation's strength."""

    tail: str
    head: str
    kind: str
    weight: float


def export(view: View, /, *, unfolded: bool = False) -> Iterator[bytes]:
    """One GraphML document; protected sources are named by their kind alone."""
    display = Display(view, unfolded=unfolded)
    yield HEAD.encode()
    for node in nodes(display):
        yield _node(node).encode()
    for edge in edges(view):
        yield _edge(edge).encode()
    yield FOOT.encode()


def nodes(display: Display) -> Iterator[Node]:
    """Every node, each once."""
    view = display.view
    for article in view.articles():
        yield Node(article.id, "article", article.language, display.article(article))
    for source in view.sources():
        yield Node(source.id, "source", source.kind.value, name_of(display.shown(source)))
    for origin in view.origins():
        yield Node(origin.id, "origin", origin.kind.value, display.shown(origin).name)
    for claim in view.claims():
        yield Node(claim.id, "claim", "claim", display.title(claim))
    for name in sorted({name for each in view.derivations() if (name := each.to_name)}):
        yield Node(_missing(name), "missing", "missing", name)


def edges(view: View) -> Iterator[Edge]:
    """Every edge; those between the same two nodes of one kind are one, with their number."""
    yield from _counted(_told(view))
    for each in view.derivations():
        parent = each.to_article or _missing(each.to_name or "")
        yield Edge(parent, each.from_article, each.kind.value, each.strength)


def _told(view: View) -> Iterator[tuple[str, str, str]]:
    """(tail, head, kind) of each step that a statement took."""
    for statement in view.statements():
        chain = view.chain(statement.id)
        links = chain.links if chain else ()
        for through, source in pairwise(links):
            yield source, through, "speaks-through"
        for rooting in view.rootings(statement.id):
            if links:
                yield rooting.origin_id, links[-1], "rests-on"
        for claim in view.claims_of_statement(statement.id):
            for rooting in view.rootings(statement.id):
                kind = "opposes" if statement.id in claim.opposes else "supports"
                yield rooting.origin_id, claim.id, kind


def _counted(steps: Iterable[tuple[str, str, str]]) -> Iterator[Edge]:
    for (tail, head, kind), times in sorted(Counter(steps).items()):
        yield Edge(tail, head, kind, float(times))


def _missing(name: str) -> str:
    return f"missing:{name}"


def _node(node: Node) -> str:
    told = {"label": node.label, "type": node.type, "kind": node.kind}
    return f"<node id={quoteattr(clean(node.id))}>{_data(told)}</node>\n"


def _edge(edge: Edge) -> str:
    ends = f"source={quoteattr(clean(edge.tail))} target={quoteattr(clean(edge.head))}"
    return f"<edge {ends}>{_data({'kind': edge.kind, 'weight': str(edge.weight)})}</edge>\n"


def _data(values: dict[str, str]) -> str:
    return "".join(
        f'<data key="{name}">{escape(clean(told))}</data>' for name, told in values.items()
    )


def build() -> Export:
    """The export; it needs nothing."""
    return export


PART = Part(name="graphml", version=1, build=build)

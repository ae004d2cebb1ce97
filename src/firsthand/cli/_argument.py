"""The argument behind a claim: made of records, drawn as sentences with quotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.cli._differing import show_discrepancy
from firsthand.cli._lineage import called, edge_line
from firsthand.cli._render import heading, line, shortened
from firsthand.codec import pack
from firsthand.display import Display, origins
from firsthand.model import Basis, Claim, Derivation, Discrepancy, Statement
from firsthand.store.lineage import Circle, circles

EMPTY = "No source in this case."
KNOWS = {
    Basis.FIRST_HAND: "first-hand",
    Basis.SECOND_HAND: "second-hand",
    Basis.DOCUMENT: "from a document",
    Basis.OWN_FINDING: "its own finding",
    Basis.UNKNOWN: "how they know is not said",
}


@dataclass(frozen=True, slots=True)
class Argument:
    """A claim with all that it rests on."""

    claim: Claim
    supports: tuple[Statement, ...]
    opposes: tuple[Statement, ...]
    edges: tuple[Derivation, ...]  # between articles that tell it, or from them to unseen ones
    circles: tuple[Circle, ...]
    discrepancies: tuple[Discrepancy, ...]
    display: Display

    def rows(self) -> Iterator[dict[str, object]]:
        """The records, folded: the claim, its statements, rootings, edges, circles, differences."""
        shown, view = self.display.shown, self.display.view
        yield {"type": "claim", **pack(shown(self.claim))}
        for statement in (*self.supports, *self.opposes):
            words = self.display.words(statement.content)
            yield {"type": "statement", **pack(shown(statement)), "words": words}
            for rooting in view.rootings(statement.id):
                yield {"type": "rooting", **pack(shown(rooting))}
        for edge in self.edges:
            yield {"type": "derivation", **pack(shown(edge))}
        for circle in self.circles:
            yield {"type": "circle", "articles": circle.articles, "path": circle.path}
        for each in self.discrepancies:
            yield {"type": "discrepancy", **pack(shown(each))}


def argument(claim: Claim, display: Display) -> Argument:
    """Everything the claim rests on, in the order of the record."""
    view = display.view
    supports = tuple(map(view.statement, claim.supports))
    opposes = tuple(map(view.statement, claim.opposes))
    inside = {statement.article_id for statement in supports}
    edges = {edge.id: edge for id_ in sorted(inside) for edge in view.derivations(id_)}
    near = [edge for edge in edges.values() if {edge.from_article, edge.to_article} <= inside]
    found = {
        each.id: each
        for statement in (*supports, *opposes)
        for each in view.discrepancies(statement.id)
    }
    return Argument(
        claim, supports, opposes, tuple(near), tuple(circles(near)), tuple(found.values()), display
    )  # fmt: skip


def show_argument(made: Argument) -> None:
    """Draws it: who says so, the ways it came, the merges, who opposes, what differs."""
    display, claim = made.display, made.claim
    heading(display.title(claim))
    line(" · ".join([*filter(None, display.badge(claim)), "not called true"]))
    heading("Who says so, and how they know")
    _by_origin(made.supports, display)
    if made.edges or made.circles:
        heading("How it travelled")
    for edge in made.edges:
        line(f"{edge_line(edge, display)}.", indent=2)
        _evidence(edge, display)
    for circle in made.circles:
        path = " → ".join(called(display.view.article(id_), display) for id_ in circle.path)
        line(f"In a circle, each on the word of the next: {path}.", indent=2)
    heading(f"Why {origins(claim.origins)}")
    for reason in display.shown(claim).origins.why or ("Nothing was merged.",):
        line(reason, indent=2)
    heading("Who says otherwise")
    _by_origin(made.opposes, display)
    if made.discrepancies:
        heading("What differs between tellings")
    for each in made.discrepancies:
        show_discrepancy(each, display)


def _by_origin(statements: tuple[Statement, ...], display: Display) -> None:
    """Statements under the origin they rest on: the words, who prints them, and the way there."""
    view = display.view
    under: dict[str, list[tuple[Statement, str]]] = defaultdict(list)
    for statement in statements:
        for rooting in map(display.shown, view.rootings(statement.id)):
            under[rooting.origin_id].append((statement, rooting.why))
    if not statements:
        line(EMPTY, indent=2)
    for place, (origin_id, told) in enumerate(sorted(under.items()), 1):
        origin = display.shown(view.origin(origin_id))
        line(f"{place}. {origin.name} ({origin.kind.value})", indent=2)
        for statement, why in told:
            article = called(view.article(statement.article_id), display)
            line(f"“{display.words(statement.content)}”", indent=5)
            line(f"{article}; {KNOWS[statement.basis]}. {why}  {statement.id}", indent=7)


def _evidence(edge: Derivation, display: Display) -> None:
    """The first words of the child by which it is known."""
    doc_id = display.view.article(edge.from_article).doc_id
    mine = [span for span in edge.evidence if span.doc_id == doc_id]
    if mine:
        line(shortened(f"“{display.words((mine[0],))}”"), indent=5)

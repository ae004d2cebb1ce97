"""Derivations → which article each took its words from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from firsthand.model import Derivation, DerivationKind, Statement

WHOLE = frozenset({DerivationKind.REPRINT, DerivationKind.TRANSLATION})
# Share of a content that another statement inside it must be for the outer to pass it on only.
MOST = 0.6
Edges = Callable[[str], tuple[Derivation, ...]]  # those of an article, the strongest first


def ranked(derivations: Iterable[Derivation]) -> tuple[Derivation, ...]:
    """Derivations to articles of the case, the strongest first."""
    known = (edge for edge in derivations if edge.to_article is not None)
    return tuple(sorted(known, key=lambda edge: (-edge.strength, edge.id)))


def first_told(article_id: str, edges: Edges) -> str:
    """The article whose text it is, followed through reprints; the lowest id of a circle."""
    path = [article_id]
    while True:
        whole = [e.to_article for e in edges(path[-1]) if e.kind in WHOLE]
        following = next((id_ for id_ in whole if id_ is not None), None)
        if following is None:
            return path[-1]
        if following in path:
            return min(path[path.index(following) :])
        path.append(following)


def taken_from(statement: Statement, edges: Edges) -> Iterator[Derivation]:
    """Derivations that account for the statement's words: those with evidence in them.

    One that took the whole article and shows no evidence accounts for all of it.
    """
    for edge in edges(statement.article_id):
        shows = any(evidence.doc_id == statement.doc_id for evidence in edge.evidence)
        if (edge.kind in WHOLE and not shows) or (
            edge.kind is not DerivationKind.COMMENTARY and overlaps(statement, edge)
        ):
            yield edge


def overlaps(statement: Statement, edge: Derivation) -> bool:
    """Whether words of the derivation's evidence stand in the statement's content."""
    return any(
        content.overlaps(evidence) for content in statement.content for evidence in edge.evidence
    )


def passed_on(statements: Iterable[Statement]) -> dict[str, Statement]:
    """Statements that only pass on another: by id, the one inside that is most of its content.

    "The fund says that the ministry's own figures show …" tells what the figures show.
    """
    by_id = {statement.id: statement for statement in statements}
    found: dict[str, Statement] = {}
    for inner in sorted(by_id.values(), key=lambda s: (-_length(s), s.id)):
        outer = by_id.get(inner.parent or "")
        if outer is not None and _length(inner) >= MOST * _length(outer):
            found.setdefault(outer.id, inner)
    return found


def _length(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.content)

"""Circles, copies without their parent's name, and parents that are not in the case."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Article, Credit, Derivation, DerivationKind, Span
from firsthand.store.lineage import circles, laundered, unseen

REPRINT, CITATION = DerivationKind.REPRINT, DerivationKind.CITATION


def edge(
    child: str, parent: str | None, kind: DerivationKind, name: str | None = None
) -> Derivation:
    return Derivation(f"{child}{parent or name}{kind}", child, parent, name, kind, (), 0.5)


def article(id_: str, outlet: str) -> Article:
    return Article(id_, id_, Span(id_, 0, 10), outlet=Credit(outlet))


@pytest.mark.parametrize(
    ("edges", "paths"),
    [
        ("ab ba", ["aba"]),
        ("ab bc ca", ["abca"]),
        ("ab bc", []),  # a chain is no circle
        ("ab ba cd dc bc", ["aba", "cdc"]),
        ("aa", []),
    ],
)
def test_circles_with_their_path(edges: str, paths: list[str]) -> None:
    found = circles(edge(pair[0], pair[1], CITATION) for pair in edges.split())
    assert ["".join(circle.path) for circle in found] == paths


@given(st.sets(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=14))
def test_a_path_runs_along_edges_and_inside(pairs: set[tuple[str, str]]) -> None:
    found = circles(edge(one, other, CITATION) for one, other in sorted(pairs))
    for circle in found:
        assert circle.path[0] == circle.path[-1]
        assert set(circle.path) <= set(circle.articles)
        assert all(step in pairs for step in pairwise(circle.path))
    members = [id_ for circle in found for id_ in circle.articles]
    assert len(members) == len(set(members))


def test_a_copy_is_laundered_unless_it_names_its_parent() -> None:
    articles = {"a": article("a", "The Ferry Times"), "b": article("b", "Orsa Herald")}
    copy = edge("b", "a", REPRINT)
    assert laundered([copy], articles) == [copy]
    assert laundered([copy, edge("b", "a", CITATION)], articles) == []
    assert laundered([copy, edge("b", None, CITATION, "Ferry Times")], articles) == []
    own = {"a": article("a", "Orsa Herald"), "b": article("b", "Orsa Herald")}
    assert laundered([copy], own) == []


def test_unseen_parents_by_how_many_lean_on_them() -> None:
    edges = [
        edge("a", None, CITATION, "Salt Road Agency"),
        edge("a", None, CITATION, "Quay Report"),
        edge("b", None, CITATION, "the Quay Report"),
        edge("b", "a", REPRINT),
    ]
    found = [(each.name, each.articles) for each in unseen(edges)]
    assert found == [("Quay Report", ("a", "b")), ("Salt Road Agency", ("a",))]

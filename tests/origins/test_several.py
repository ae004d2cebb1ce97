"""Three and four articles that take from one another: echoes, copies without a name, circles."""

from __future__ import annotations

import pytest
from tests.origins.around import OUTLET, PERSON, Rooted, Said, around, article, edge, rooted, source

from firsthand.model import Article, DerivationKind, Source
from firsthand.origins._count import counter
from firsthand.store.lineage import circles, laundered

CITATION, REWRITE, REPRINT = (
    DerivationKind.CITATION,
    DerivationKind.REWRITE,
    DerivationKind.REPRINT,
)
OUTLETS = {id_: source(name, OUTLET) for id_, name in zip("abcd", (
    "Ostmark Herald", "Vell Gazette", "Orsa Post", "Kesten Radio"), strict=True)}  # fmt: skip
CLERK, PILOT = source("Mara Quill", PERSON), source("Jo Marl", PERSON)
SOURCES: tuple[Source, ...] = (*OUTLETS.values(), CLERK, PILOT)
ARTICLES: dict[str, Article] = {id_: article(id_, each.name) for id_, each in OUTLETS.items()}
TOLD = "twelve boats were burned at the quay of Kesten on the last night of March"


def said(in_: str, by: str, words: str = TOLD) -> Said:
    """What article `in_` gives to the outlet of article `by`, or to a person; `-`: own words."""
    links = (OUTLETS[in_].id, *(() if by == "-" else (OUTLETS[by].id if by in OUTLETS else by,)))
    return Said(in_, links, how="narrator" if by == "-" else "explicit", words=words)


def high(made: Rooted, tellings: list[Said]) -> int:
    """How many origins stand behind all the tellings together."""
    of = {f"s{n}": each.article for n, each in enumerate(tellings)}
    words = {f"s{n}": each.words for n, each in enumerate(tellings)}
    return counter(made.rootings, made.origins.values(), of, words.__getitem__)(made.rootings).high


CASES = [
    # each on the word of the one before: four articles, one clerk
    ([("a", CLERK.id), ("b", "a"), ("c", "b"), ("d", "c")], "ba cb dc", CITATION, ["Mara Quill"]),
    # three on one
    ([("a", CLERK.id), ("b", "a"), ("c", "a"), ("d", "a")], "ba ca da", CITATION, ["Mara Quill"]),
    # one that heard it from a witness of its own too
    ([("a", CLERK.id), ("b", "a"), ("c", "b"), ("c", PILOT.id)], "ba cb", CITATION,
     ["Jo Marl", "Mara Quill"]),
    # copies of a copy, whoever they name
    ([("a", CLERK.id), ("b", "-"), ("c", "-")], "ba cb", REWRITE, ["Mara Quill"]),
    # a circle of three, which nobody outside of it stands behind
    ([("a", "b"), ("b", "c"), ("c", "a")], "ab bc ca", CITATION, ["Orsa Post"]),
    # a circle with a way out
    ([("a", "b"), ("b", "a"), ("b", CLERK.id), ("c", "a")], "ab ba ca", CITATION,
     ["Mara Quill"]),
    # two that have nothing to do with each other, each with an echo
    ([("a", CLERK.id), ("b", "a"), ("c", PILOT.id), ("d", "c")], "ba dc", CITATION,
     ["Jo Marl", "Mara Quill"]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "edges", "kind", "names"), CASES)
def test_origins_of_several_articles(
    told: list[tuple[str, str]], edges: str, kind: DerivationKind, names: list[str]
) -> None:
    tellings = [said(in_, by) for in_, by in told]
    used = [ARTICLES[id_] for id_ in sorted({in_ for in_, _ in told})]
    shown = {in_: [(in_, 0)] for in_, _ in told}
    derived = [edge(pair[0], pair[1], kind, shown[pair[0]]) for pair in edges.split()]
    made = rooted(around(tellings, SOURCES, used, derived))
    assert high(made, tellings) == len(names)
    assert {origin.name for origin in made.origins.values()} >= set(names)


def test_a_circle_of_four_is_found_with_its_path_and_one_beside_it_is_not_in_it() -> None:
    pairs = ("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")
    found = circles([edge(one, other, CITATION) for one, other in pairs])
    assert [circle.path for circle in found] == [("a", "b", "c", "a")]


def test_a_chain_is_laundered_where_a_copy_drops_the_name() -> None:
    chain = [edge("b", "a", REPRINT), edge("b", "a", CITATION), edge("c", "b", REPRINT)]
    assert [(e.from_article, e.to_article) for e in laundered(chain, ARTICLES)] == [("c", "b")]

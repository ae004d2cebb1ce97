"""Links → claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from firsthand.claims._group import group, join
from firsthand.model import Attribution, Claim, Form, Gist, Link, OriginCount, Rooting, Stance

EXPLICIT, NARRATOR = Attribution.EXPLICIT, Attribution.NARRATOR
HEADLINE = Attribution.HEADLINE


def gist(name: str, **fields: Any) -> Gist:
    plain = Gist(
        statement_id=name,
        article_id=f"article {name[0]}",
        predicate="burn",
        agents=("guard",),
        patients=(),
        terms=("burn", "guard"),
        names=(),
        quoted=(),
        form=Form.INDIRECT,
        attribution=EXPLICIT,
        whole=True,
    )
    return replace(plain, **fields)


def alike(one: str, other: str, strength: float = 0.8) -> Link:
    return Link(min(one, other), max(one, other), False, "", strength)


def opposed(one: str, other: str) -> Link:
    return Link(min(one, other), max(one, other), True, "", 1.0)


def count(rootings: Sequence[Rooting]) -> OriginCount:
    ids = tuple(sorted({rooting.origin_id for rooting in rootings}))
    return OriginCount(len(ids), len(ids), ids, ())


def claims(
    gists: Sequence[Gist], links: Sequence[Link], words: dict[str, str] | None = None
) -> list[Claim]:
    rootings = {gist.statement_id: Rooting(gist.statement_id, "o", "") for gist in gists}
    titles = words or {}
    return list(
        group(gists, links, rootings, lambda name: titles.get(name, f"words of {name}"), count)
    )


def test_linked_statements_make_one_claim() -> None:
    (claim,) = claims([gist("a1"), gist("b1")], [alike("a1", "b1")])
    assert claim.supports == ("a1", "b1")
    assert claim.articles == 2
    assert claim.origins.high == 1


def test_statements_of_one_article_count_it_once() -> None:
    (claim,) = claims([gist("a1"), gist("a2")], [alike("a1", "a2")])
    assert claim.articles == 1


def test_a_chain_of_neighbours_is_not_one_claim() -> None:
    links = [alike("a1", "b1", 0.9), alike("b1", "c1", 0.8), alike("c1", "d1", 0.9)]
    found = claims([gist(name) for name in ("a1", "b1", "c1", "d1")], links)
    assert sorted(claim.supports for claim in found) == [("a1", "b1"), ("c1", "d1")]


def test_what_two_members_contradict_is_not_joined() -> None:
    links = [alike("a1", "b1"), alike("b1", "c1"), opposed("a1", "c1")]
    found = claims([gist("a1"), gist("b1"), gist("c1")], links)
    assert all(not {"a1", "c1"} <= set(claim.supports) for claim in found)
    assert any("c1" in claim.opposes for claim in found)


def test_a_denial_stands_against_the_claim_and_makes_none() -> None:
    gists = [gist("a1"), gist("b1"), gist("c1", stance=Stance.DENIES)]
    (claim,) = claims(gists, [alike("a1", "b1"), opposed("a1", "c1")])
    assert claim.supports == ("a1", "b1")
    assert claim.opposes == ("c1",)


def test_a_denial_alike_in_words_opposes() -> None:
    gists = [gist("a1"), gist("b1", stance=Stance.DENIES)]
    (claim,) = claims(gists, [alike("a1", "b1")])
    assert (claim.supports, claim.opposes) == (("a1",), ("b1",))


def test_a_denial_that_says_what_was_not_so_supports_that() -> None:
    """ "Nobody burned it" is what the denial tells; "burned it" in a denial is what it denies."""
    (claim,) = claims([gist("a1", stance=Stance.DENIES, negated=True)], [])
    assert (claim.supports, claim.opposes) == (("a1",), ())


def test_a_denial_of_what_nobody_says_is_kept() -> None:
    (claim,) = claims([gist("a1", stance=Stance.DENIES)], [])
    assert (claim.supports, claim.opposes) == ((), ("a1",))
    assert (claim.origins.low, claim.origins.high, claim.articles) == (0, 0, 1)


def test_an_attributed_statement_is_a_claim_alone() -> None:
    assert len(claims([gist("a1")], [])) == 1


def test_a_narrator_alone_makes_a_claim_only_when_telling() -> None:
    assert not claims([gist("a1", attribution=NARRATOR)], [])
    assert not claims([gist("a1", attribution=HEADLINE)], [])
    assert claims([gist("a1", attribution=NARRATOR, telling=True)], [])
    assert claims([gist("a1", attribution=NARRATOR), gist("b1")], [alike("a1", "b1")])


def test_the_title_is_the_clearest_statement() -> None:
    gists = [
        gist("a1", attribution=HEADLINE),
        gist("b1", form=Form.DIRECT),
        gist("c1"),
        gist("d1"),
        gist("e1", whole=False),
        gist("f1", protected=True),
    ]
    words = {
        "a1": "Guards burn mill",
        "b1": "We burned that mill then",
        "c1": "the guards burned the mill by the river",
        "d1": "the guards burned the mill",
        "e1": "burned the old mill",
        "f1": "she saw the mill burn",
    }
    links = [alike(*pair) for pair in combinations(words, 2)]
    (claim,) = claims(gists, links, words)
    assert claim.title == "the guards burned the mill"


def test_a_headline_that_reads_alone_is_a_better_title_than_a_fragment() -> None:
    gists = [gist("a1", attribution=HEADLINE), gist("b1", whole=False)]
    (claim,) = claims(
        gists, [alike("a1", "b1")], {"a1": "Guards burn the mill", "b1": "was burned"}
    )
    assert claim.title == "Guards burn the mill"


def test_what_is_denied_is_the_title_of_a_denial_alone() -> None:
    gists = [gist("a1", stance=Stance.DENIES, whole=False), gist("b1", stance=Stance.DENIES)]
    words = {"a1": "any part in it", "b1": "guards burned the mill"}
    (claim,) = claims(gists, [alike("a1", "b1")], words)
    assert (claim.title, claim.articles) == ("guards burned the mill", 2)


NAMES = [f"{article}{i}" for article in "abcdef" for i in "12"]
PAIRS = list(combinations(NAMES, 2))
LINKS = st.lists(
    st.builds(
        lambda pair, is_opposed, strength: Link(pair[0], pair[1], is_opposed, "", strength),
        st.sampled_from(PAIRS),
        st.booleans(),
        st.sampled_from([0.3, 0.5, 0.9]),
    ),
    unique_by=lambda link: (link.one, link.other),
    max_size=30,
)
STANCES = st.lists(
    st.sampled_from([Stance.ASSERTS, Stance.DENIES]), min_size=len(NAMES), max_size=len(NAMES)
)


@given(LINKS, STANCES, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_claims(
    links: list[Link], stances: list[Stance], random: Random
) -> None:
    gists = [gist(name, stance=stance) for name, stance in zip(NAMES, stances, strict=True)]
    expected = claims(gists, links)
    random.shuffle(gists)
    random.shuffle(links)
    assert claims(gists, links) == expected


@given(LINKS, STANCES)
def test_every_statement_stands_somewhere_and_no_claim_holds_what_opposes_it(
    links: list[Link], stances: list[Stance]
) -> None:
    gists = [gist(name, stance=stance) for name, stance in zip(NAMES, stances, strict=True)]
    found = claims(gists, links)
    supporting = [name for claim in found for name in claim.supports]
    assert len(supporting) == len(set(supporting))
    denied = {name for name, stance in zip(NAMES, stances, strict=True) if stance is Stance.DENIES}
    assert set(supporting) == set(NAMES) - denied
    assert denied <= {name for claim in found for name in claim.opposes}
    pairs = {(link.one, link.other) for link in links if link.opposed}
    for claim in found:
        assert not set(claim.supports) & set(claim.opposes)
        assert not pairs & set(combinations(sorted(claim.supports), 2))
    assert len({claim.id for claim in found}) == len(found)


@given(LINKS)
def test_groups_are_a_partition(links: list[Link]) -> None:
    groups = join(NAMES, [link for link in links if not link.opposed], {})
    assert sorted(name for members in groups for name in members) == sorted(NAMES)

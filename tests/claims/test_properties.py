"""What holds for every comparison, whatever the two statements say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand import claims
from firsthand.claims import Compare
from firsthand.claims._group import group
from firsthand.flow import DocumentParts
from firsthand.model import (
    Amount,
    Attribution,
    Clause,
    Discrepancy,
    FigureKind,
    Form,
    Gist,
    Link,
    OriginCount,
    OutcomeStatus,
    Stage,
    Stance,
)
from firsthand.plugins import parts
from tests.claims.tellings import Telling, gists_of

PARTS: dict[str, Compare] = {name: part.build() for name, part in parts(claims).items()}

ACTS = ("burn", "sell", "deny", "exist", "kill")
THINGS = ("church", "soldier", "girl", "woman", "militia", "depot", "valley", "market", "smuggler")
WORDS = st.sampled_from((*ACTS, *THINGS, "\u0130"))
NAMES = st.sampled_from(["odrin", "velgan", "tarnavian", "kesten"])
SOME = st.lists(st.one_of(WORDS, NAMES), max_size=3, unique=True).map(lambda w: tuple(sorted(w)))
CLAUSES = st.builds(Clause, WORDS, SOME, SOME, st.booleans())
NUMBERS = st.one_of(st.none(), st.sampled_from([0.0, 9.0, 12.0, 80.0]))
TIMES = st.sampled_from([None, "2003", "2004-05", "2004-05-06", "2002-01/2003-07", "../2003", "x"])
AMOUNTS = st.builds(
    Amount,
    figure_id=st.uuids().map(str),
    kind=st.sampled_from(FigureKind),
    value=NUMBERS,
    low=NUMBERS,
    high=NUMBERS,
    unit=st.sampled_from([None, "%", "EUR", "GBP"]),
    counted=st.one_of(st.just(""), WORDS),
    detail=SOME,
    of=SOME,
    act=st.one_of(st.just(""), WORDS),
    time=TIMES,
    approximate=st.booleans(),
)
STEPS = st.builds(
    lambda stage, status: f"{stage}/{status}",
    st.sampled_from(Stage),
    st.sampled_from(OutcomeStatus),
)
SIDES = st.lists(st.sampled_from(["=ES", "=PT", "rebel"]), max_size=2, unique=True).map(
    lambda sides: tuple(sorted(sides))
)
GISTS = st.builds(
    Gist,
    statement_id=st.uuids().map(str),
    article_id=st.sampled_from(["a", "b"]),
    predicate=st.one_of(st.just(""), WORDS),
    agents=SOME,
    patients=SOME,
    terms=st.lists(WORDS, max_size=8, unique=True).map(lambda w: tuple(sorted(w))),
    names=st.lists(NAMES, max_size=3, unique=True).map(lambda w: tuple(sorted(w))),
    quoted=SOME,
    figures=st.lists(AMOUNTS, max_size=3).map(tuple),
    stance=st.sampled_from(Stance),
    form=st.sampled_from(Form),
    attribution=st.sampled_from(Attribution),
    negated=st.booleans(),
    more=st.lists(CLAUSES, max_size=2).map(tuple),
    voice=SOME,
    many=st.booleans(),
    outcomes=st.lists(STEPS, max_size=2, unique=True).map(tuple),
    published=st.sampled_from([None, "2004-05-06", "2004-05-07", "2004", "soon"]),
    unvoiced=st.booleans(),
    speaks=SIDES,
    blamed=SIDES,
    cleared=SIDES,
    accuses=st.booleans(),
    place=st.sampled_from([0, 80, 2000]),
    answers=st.sampled_from([-1, 0, 80]),
)


@pytest.mark.parametrize("name", sorted(PARTS))
@given(one=GISTS, other=GISTS)
def test_either_order_gives_the_same(name: str, one: Gist, other: Gist) -> None:
    compare = PARTS[name]
    found = list(compare(one, other))
    assert found == list(compare(other, one))
    members = tuple(sorted((one.statement_id, other.statement_id)))
    for record in found:
        assert isinstance(record, Link | Discrepancy)
        assert record.why
        if isinstance(record, Link):
            assert (record.one, record.other) == members
            assert 0 <= record.strength <= 1
        else:
            assert record.members == members


@pytest.mark.parametrize("name", sorted(PARTS))
@given(gist=GISTS)
def test_keys_are_few_64_bit_and_of_the_gist_alone(name: str, gist: Gist) -> None:
    keys = PARTS[name].keys(gist)
    assert keys == PARTS[name].keys(replace(gist))
    assert len(keys) <= 32
    assert all(-(2**63) <= number < 2**63 for number in keys)


@given(st.lists(GISTS, max_size=6, unique_by=lambda gist: gist.statement_id))
def test_whatever_is_linked_becomes_claims(gists: list[Gist]) -> None:
    links = [
        record
        for one in gists
        for other in gists
        if one.statement_id < other.statement_id
        for compare in PARTS.values()
        for record in compare(one, other)
        if isinstance(record, Link)
    ]
    for claim in group(gists, links, {}, str, lambda _: OriginCount(0, 0, (), ())):
        assert claim.supports or claim.opposes


HOSTILE = "This message may be confidential and must not be copied."


def test_words_on_every_page_join_no_other_words(ready: DocumentParts) -> None:
    """A disclaimer joins its own copies, and nothing that stands beside it."""
    tellings = [Telling(HOSTILE, article=str(i)) for i in range(3)]
    tellings.append(Telling("Soldiers burned the church in Odrin.", article="x"))
    gists = gists_of(ready, tellings)
    church = gists[-1]
    for compare in PARTS.values():
        for gist in gists[:-1]:
            assert not list(compare(church, gist))

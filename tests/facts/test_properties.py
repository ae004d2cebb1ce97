"""What holds of every fact: its words lie in the text, its statement exists, runs agree."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from firsthand.facts import Fact
from firsthand.model import (
    Demand,
    Figure,
    Incident,
    Location,
    Outcome,
    Reply,
    Rule,
    Span,
    Statement,
)
from firsthand.text.words import words
from tests.facts.conftest import Case, Read

WORDS = sorted(
    words(
        "The army killed ten men . Up to 200 women were sold from 18 in 1999 to 50% last year "
        ", and of them under 14 denied any claims dismissed arrested refused call on must £20 "
        "($30) another One officer unable find evidence prosecution silent no comment 22-27 a "
        "third"
    )
    | {"\n"}
)


def facts_of(case: Case) -> list[Fact]:
    reading = case.reading
    kinds: tuple[type[Fact], ...] = (Figure, Incident, Location, Reply, Outcome, Rule, Demand)
    return [fact for kind in kinds for fact in reading[kind]]


@limits(max_examples=30)
@given(some=st.lists(st.sampled_from(WORDS), min_size=1, max_size=30))
def test_any_words(read: Read, some: list[str]) -> None:
    text = " ".join(some)
    one, two = read(text), read(text)
    statements = {statement.id for statement in one.reading[Statement]}
    told, again = facts_of(one), facts_of(two)
    assert [fact.id for fact in told] == [fact.id for fact in again]
    assert len({fact.id for fact in told}) == len(told)
    for fact in told:
        assert fact.statement_id in statements
        for field in fields(fact):
            value = getattr(fact, field.name)
            assert not isinstance(value, Span) or one.words(value)
    figures = {figure.id for figure in one.reading[Figure]}
    for figure in one.reading[Figure]:
        for other in (figure.part_of, figure.converts, figure.changes_from):
            assert other is None or (other in figures and other != figure.id)
    assert all(outcome.figure_id in figures | {None} for outcome in one.reading[Outcome])


@limits(max_examples=30)
@given(text=st.text(min_size=1, max_size=120))
def test_random_text_never_fails(read: Read, text: str) -> None:
    one = read(text.replace("[", "\\[").replace("]", "\\]"))
    assert one.reading.doc.text == text

"""Rules that are told to hold, for whom, by whom and where."""

from __future__ import annotations

import pytest

from firsthand.model import Rule, RuleKind
from tests.facts.conftest import Read

RULES = [
    ("Mission personnel [r|enjoy immunity from prosecution].", RuleKind.IMMUNITY, None, None),
    (
        "The guards are immune from prosecution in Norland.",
        RuleKind.IMMUNITY,
        "The guards",
        None,
    ),
    (
        "They have immunity unless it is waived by the council.",
        RuleKind.WAIVER,
        None,
        "the council",
    ),
    (
        "The soldiers were ordered by their superiors not to enter the jail.",
        RuleKind.ORDER,
        "The soldiers",
        "their superiors",
    ),
    (
        "Peacekeepers are not allowed off base in plain clothes.",
        RuleKind.CONDUCT,
        "Peacekeepers",
        None,
    ),
    (
        "Each government is responsible for the discipline of its soldiers.",
        RuleKind.COMPETENCE,
        "Each government",
        None,
    ),
]


@pytest.mark.parametrize(("sentence", "kind", "body", "by"), RULES)
def test_finds_the_rule(
    read: Read, sentence: str, kind: RuleKind, body: str | None, by: str | None
) -> None:
    case = read(sentence)
    rule = next(one for one in case.reading[Rule] if one.kind is kind)
    assert body in (None, case.words(rule.body_span))
    assert by in (None, case.words(rule.by_span))


NO_RULE = [
    "Two officers had their immunity waived.",
    "Villagers were not allowed to pass the bridge.",
    "She ordered tea and told him to sit.",
    "The children have immunity to the disease.",
    "The council lifted the siege of the town.",
    "He is responsible for three deaths.",
]


@pytest.mark.parametrize("sentence", NO_RULE)
def test_near_misses_tell_no_rule(read: Read, sentence: str) -> None:
    assert read(sentence).reading[Rule] == ()


def test_where_an_immunity_holds(read: Read) -> None:
    case = read("The guards are immune from prosecution in [j|Norland].")
    (rule,) = case.reading[Rule]
    assert rule.kind is RuleKind.IMMUNITY
    assert case.words(rule.jurisdiction) in (None, "Norland")


TOLD_OTHERWISE = [
    ("The battalion was under orders to shoot.", "order"),
    ("Guards were told not to speak with the prisoners.", "order"),
    ("The circular forbade the guards to write.", "order"),
    ("Troops may not leave the base.", "conduct"),
    ("Staff are prohibited from paying for sex, under the code of conduct.", "conduct"),
    ("Such crimes fall under the jurisdiction of the state.", "competence"),
    ("It is for the national courts to try such cases.", "competence"),
    ("Members of the force may not be tried in Arlo.", "immunity"),
]


@pytest.mark.parametrize(("sentence", "kind"), TOLD_OTHERWISE)
def test_rules_in_other_words(read: Read, sentence: str, kind: str) -> None:
    assert [rule.kind.value for rule in read(sentence).reading[Rule]] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "The boy was told not to run.",
        "Nurses are not allowed to sit in the front row.",
        "The ferry may not sail.",
        "The soup was put in order to cool.",
        "It is for the children to choose.",
    ],
)
def test_their_like_are_no_rules(read: Read, sentence: str) -> None:
    assert read(sentence).reading[Rule] == ()

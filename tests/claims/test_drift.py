"""A wording that changed on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.claims import drift
from firsthand.flow import DocumentParts
from firsthand.model import Attribution, Discrepancy, DiscrepancyKind, Form, Link, Stance
from tests.claims.tellings import Telling, gists_of

COMPARE = drift.build()
HEADLINE, NARRATOR, INHERITED = Attribution.HEADLINE, Attribution.NARRATOR, Attribution.INHERITED
DIRECT, INDIRECT, ALLEGES = Form.DIRECT, Form.INDIRECT, Stance.ALLEGES

QUOTED = Telling(
    "I saw how Tarnavian soldiers met Velgan girls in the camp.", form=DIRECT, attribution=INHERITED
)
OFFERED = Telling("Militia offered Tarnavian soldiers women", attribution=HEADLINE)
HEDGED = Telling(
    "Militia leaders reportedly sold Velgan prisoners at the depot.",
    stance=ALLEGES,
    attribution=NARRATOR,
)
FLAT = Telling("Militia leaders sold Velgan prisoners.", article="b", attribution=NARRATOR)
SEVERAL = Telling(
    "[source|Eyewitness accounts] say [content|officers portrayed Velgans as extremists and"
    " criminals in the press]."
)
ALONE = Telling(
    "[source|A driver] said [content|officers portrayed Velgans as extremists and criminals].",
    article="b",
)
PARAPHRASE = Telling(
    "[source|He] said [content|Velgan paramilitaries could move armed].", form=INDIRECT
)
WORDS = Telling("The Velgans could move armed.", form=DIRECT)
ONE_FORM = Telling(
    "They led us handcuffed into a warehouse behind the abandoned quarry.", form=DIRECT
)
OTHER_FORM = Telling(
    "They dragged us handcuffed into a warehouse behind the abandoned quarry.",
    article="b",
    form=DIRECT,
)

ARRANGED = Telling(
    "I saw how Tarnavian soldiers met Velgan girls, how they arranged private parties with them.",
    form=DIRECT,
    attribution=INHERITED,
)
BROKERED = "[source|Accounts] say [content|Tarnavian soldiers attended private parties arranged by"
OTHERS = Telling(f"{BROKERED} Velgan brokers].", article="b")

DRIFTED = [
    (ARRANGED, OTHERS, "to another party"),
    (OFFERED, QUOTED, "offer"),
    (HEDGED, FLAT, "unproven"),
    (SEVERAL, ALONE, "several sources"),
    (PARAPHRASE, WORDS, "more narrowly"),
    (ONE_FORM, OTHER_FORM, "two wordings"),
]


def found(ready: DocumentParts, one: Telling, other: Telling) -> list[Discrepancy]:
    mine, theirs = gists_of(ready, [one, other])
    records = list(COMPARE(mine, theirs))
    assert records == list(COMPARE(theirs, mine))
    assert not records or COMPARE.keys(mine) & COMPARE.keys(theirs)
    return [record for record in records if isinstance(record, Discrepancy)]


@pytest.mark.parametrize(("one", "other", "says"), DRIFTED)
def test_a_changed_wording_is_told(
    ready: DocumentParts, one: Telling, other: Telling, says: str
) -> None:
    (record,) = found(ready, one, other)
    assert record.kind is DiscrepancyKind.DRIFT
    assert says in record.why


NOT_GIVEN = [
    # the same people did it, people of no name, people whom only one of the two names
    f"{BROKERED} Tarnavian soldiers].",
    f"{BROKERED} brokers].",
    f"{BROKERED} Kestenian brokers].",
    # another deed, and one done to others
    "[source|Accounts] say [content|Tarnavian soldiers attended parties refused by Velgan men].",
    "[source|Accounts] say [content|Tarnavian soldiers saw boats arranged by Velgan brokers].",
]


@pytest.mark.parametrize("says", NOT_GIVEN)
def test_near_misses_of_a_deed_given_to_another(ready: DocumentParts, says: str) -> None:
    assert not found(ready, ARRANGED, Telling(says, article="b"))


def test_a_deed_given_to_another_is_one_claim(ready: DocumentParts) -> None:
    link, _ = COMPARE(*gists_of(ready, [ARRANGED, OTHERS]))
    assert isinstance(link, Link)
    assert not link.opposed


def test_a_reason_keeps_the_words_of_a_witness(ready: DocumentParts) -> None:
    headline, quoted = gists_of(ready, [OFFERED, QUOTED])
    (open_one,) = COMPARE(headline, quoted)
    (kept,) = COMPARE(headline, replace(quoted, protected=True))
    assert isinstance(open_one, Discrepancy)
    assert isinstance(kept, Discrepancy)
    assert '"meet"' in open_one.why
    assert "meet" not in kept.why


def test_a_quotation_without_a_verb_is_quoted_with_none(ready: DocumentParts) -> None:
    headline = replace(*gists_of(ready, [OFFERED]), unvoiced=True)
    quoted = replace(headline, statement_id="quoted", form=DIRECT, unvoiced=False, predicate="")
    (record,) = COMPARE(headline, replace(quoted, agents=(), patients=(), more=()))
    assert isinstance(record, Discrepancy)
    assert "the words quoted say" not in record.why


STEADY = [
    # somebody is quoted with the verb of the headline
    (
        OFFERED,
        Telling("The militia offered soldiers Velgan girls.", form=DIRECT, attribution=INHERITED),
    ),
    # the quoted words are of other people
    (OFFERED, Telling("I saw farmers with a cart.", form=DIRECT, attribution=INHERITED)),
    # both are hedged
    (
        HEDGED,
        Telling(
            "Militia leaders allegedly sold Velgan prisoners.",
            article="b",
            stance=ALLEGES,
            attribution=NARRATOR,
        ),
    ),
    # the flat wording says whose word it is
    (
        HEDGED,
        Telling(
            "The mayor accuses militia leaders who sold Velgan prisoners.",
            article="b",
            attribution=NARRATOR,
        ),
    ),
    # two witnesses who tell the same
    (
        ALONE,
        Telling(
            "[source|A nurse] said [content|officers portrayed Velgans as extremists].", article="c"
        ),
    ),
    # one quotation is a part of the other
    (
        ONE_FORM,
        Telling(
            "They led us handcuffed into a warehouse behind a quarry.", article="b", form=DIRECT
        ),
    ),
]


@pytest.mark.parametrize(("one", "other"), STEADY)
def test_near_misses_drift_nowhere(ready: DocumentParts, one: Telling, other: Telling) -> None:
    assert not found(ready, one, other)

"""A denial beside a charge: by the sides that both name, and what was done, where, with what."""

from __future__ import annotations

import pytest

from firsthand.claims.denial import build
from firsthand.flow import DocumentParts
from firsthand.model import Discrepancy, DiscrepancyKind, Gist, Stance
from tests.claims.tellings import Telling, gists_of

DENIES = Stance.DENIES
COMPARE = build()


def contradicts(one: Gist, other: Gist) -> bool:
    """Whether the two are found to contradict each other; the same for either order."""
    found = [*COMPARE(one, other)]
    assert found == [*COMPARE(other, one)]
    assert not found or COMPARE.keys(one) & COMPARE.keys(other)
    kinds = [each.kind for each in found if isinstance(each, Discrepancy)]
    return DiscrepancyKind.CONTRADICTION in kinds


BLAMED = Telling("[source|The nurses] said [content|Spanish jets were behind the raid on Odrin].")
BARE = Telling("[source|Madrid] denied [content|any involvement].", stance=DENIES)
GAS = Telling("[source|Spain] denied [content|using chemical weapons].", stance=DENIES)
ELSEWHERE = Telling(
    "[source|Spain] said [content|Spanish jets had not carried out any raids near Faro].",
)
IN_ONE_ARTICLE = [
    (BLAMED, BARE, True),
    # of another side
    (BLAMED, Telling("[source|Lisbon] denied [content|any involvement].", stance=DENIES), False),
    # what is denied is what is told: chlorine is a chemical weapon, a raid is none
    (Telling("[source|A nurse] said [content|Spain used chlorine on the town]."), GAS, True),
    (Telling("[source|A nurse] said [content|Spain shelled the town]."), GAS, False),
    # where it was denied is where it is told
    (Telling("[source|A nurse] said [content|Spanish jets raided Faro]."), ELSEWHERE, True),
    (Telling("[source|A nurse] said [content|Spanish jets raided Odrin]."), ELSEWHERE, False),
    # their own word is no charge
    (Telling("[source|Spain] said [content|Spanish jets raided Faro]."), ELSEWHERE, False),
    # what is denied stands in the denial
    (
        Telling("[source|The opposition] said [content|Spain had used chlorine on the town]."),
        Telling("[source|Spain] called [content|the reports untrue].", stance=DENIES),
        True,
    ),
]


@pytest.mark.parametrize(("says", "denies", "found"), IN_ONE_ARTICLE)
def test_a_denial_answers_the_charge_of_its_article(
    ready: DocumentParts, says: Telling, denies: Telling, found: bool
) -> None:
    charge, denial = gists_of(ready, [says, denies])
    assert contradicts(charge, denial) is found


DAY, NEXT, LATER = "2021-03-04", "2021-03-05", "2021-03-14"
RAID = "[source|A nurse] said [content|Spanish jets raided Faro on Monday]."
IN_TWO = [
    (Telling(RAID, "b", published=NEXT), True),
    (Telling(RAID, "b", published=LATER), False),
    (Telling("[source|A nurse] said [content|Spanish jets raided Odrin].", "b", published=DAY),
     False),
]  # fmt: skip


@pytest.mark.parametrize(("says", "found"), IN_TWO)
def test_in_two_articles_place_and_day_are_one(
    ready: DocumentParts, says: Telling, found: bool
) -> None:
    denies = Telling(ELSEWHERE.text, published=DAY)
    denial, charge = gists_of(ready, [denies, says])
    assert contradicts(denial, charge) is found

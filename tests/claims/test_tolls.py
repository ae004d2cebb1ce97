"""One toll, told by two articles of one place and day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.claims.same import SAME_TOLL, build
from firsthand.flow import DocumentParts
from firsthand.model import Attribution, Link
from tests.claims.tellings import Number, Telling, gists_of

DAY, NEXT, LATER = "2021-03-04", "2021-03-05", "2021-03-07"
COMPARE = build()


def told(
    text: str, count: float, article: str = "b", day: str = DAY, of: str = "people"
) -> Telling:
    return Telling(text, article, published=day, numbers=(Number(count, counted=of),))


ONE = told("[content|A bomb killed [counted|12 people] at the market of Odrin].", 12, "a")
RAID = "[content|[counted|Twelve people] were killed in a blast in Odrin]."
TELLINGS = [
    (told(RAID, 12), True),
    (told(RAID, 12, day=NEXT), True),
    (told(RAID, 12, day=LATER), False),
    (told("[content|[counted|Twelve people] were killed in a blast in Velga].", 12), False),
    (told("[content|[counted|Thirteen people] were killed in a blast in Odrin].", 13), False),
    # whom it befell, and what, is not another
    (told("[content|[counted|Twelve people] were wounded in a blast in Odrin].", 12), False),
    # of no place that is told: many, in much the same words
    (told("[content|A bomb killed [counted|12 people] at a market].", 12), True),
    (told("[content|A flood killed [counted|12 people] and a horse in the night].", 12), False),
    # another act that only mentions it
    (
        told("[content|Tarnavia condemned a blast that killed [counted|12 people] in Odrin].", 12),
        False,
    ),
    (replace(told(RAID, 12), attribution=Attribution.HEADLINE), False),
    (replace(told(RAID, 12), published=None), False),
]


@pytest.mark.parametrize(("other", "one_toll"), TELLINGS)
def test_a_toll_of_one_place_and_day_is_one_claim(
    ready: DocumentParts, other: Telling, one_toll: bool
) -> None:
    mine, theirs = gists_of(ready, [ONE, other])
    found = [*COMPARE(mine, theirs)]
    assert found == [*COMPARE(theirs, mine)]
    assert [link.why for link in found if isinstance(link, Link)] == [SAME_TOLL] * one_toll
    assert not found or COMPARE.keys(mine) & COMPARE.keys(theirs)


def test_soldiers_are_no_nurses(ready: DocumentParts) -> None:
    soldiers = told(
        "[content|A raid killed [counted|12 soldiers] in Odrin].", 12, "a", of="soldiers"
    )
    nurses = told("[content|A blast killed [counted|12 nurses] in Odrin].", 12, of="nurses")
    assert not [*COMPARE(*gists_of(ready, [soldiers, nurses]))]


def test_a_few_are_no_toll_to_know_an_event_by(ready: DocumentParts) -> None:
    few = [
        told("[content|A bomb at the market of Odrin killed [counted|two people]].", 2, "a"),
        told("[content|[counted|Two people] were killed in a blast in Odrin].", 2),
    ]
    assert not [*COMPARE(*gists_of(ready, few))]

"""Rival tellings of a quantity, later counts, one number for two things."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from firsthand.claims import figures
from firsthand.claims._plain import numbers
from firsthand.flow import DocumentParts
from firsthand.model import Amount, Discrepancy, DiscrepancyKind, FigureKind
from tests.claims.tellings import Number, Telling, gists_of

COMPARE = figures.build()
CONTRADICTION, TENSION = DiscrepancyKind.CONTRADICTION, DiscrepancyKind.TENSION
UPDATE, LOOK_ALIKE = DiscrepancyKind.UPDATE, DiscrepancyKind.LOOK_ALIKE

TOLL = (
    "[source|{}] said [content|a suicide bomber killed [counted|villagers] at a wedding in Odrin]."
)
A = Telling(TOLL.format("A nurse"), published="2011-03-01")
B = Telling(TOLL.format("A driver"), article="b", published="2011-03-01")


def kinds(ready: DocumentParts, one: Telling, other: Telling) -> list[DiscrepancyKind]:
    """Kinds of discrepancy between the two, the same for either order."""
    mine, theirs = gists_of(ready, [one, other])
    found = list(COMPARE(mine, theirs))
    assert found == list(COMPARE(theirs, mine))
    assert not found or COMPARE.keys(mine) & COMPARE.keys(theirs)
    return [record.kind for record in found if isinstance(record, Discrepancy)]


def figure(**fields: Any) -> Amount:
    plain = {"value": None, "low": None, "high": None, "unit": None, "counted": ""}
    return Amount("f", FigureKind.COUNT, **{**plain, **fields})


def count(value: float | None = None, **more: float | None) -> Number:
    return Number(value, counted="villager", **more)  # type: ignore[arg-type] # bounds only


TOLLS = [
    (count(12), count(20), [CONTRADICTION]),
    (count(12), count(90), []),  # most often of another occasion
    (count(12), count(12), []),
    (count(12), count(low=10), []),
    (count(12), count(low=20), [TENSION]),
    (count(12), count(low=12), []),  # "12" beside "at least 12"
    (count(12), Number(20, counted="soldier"), []),
    (count(12), Number(20, counted="villager", kind=FigureKind.AGE), []),
]


@pytest.mark.parametrize(("one", "other", "expected"), TOLLS)
def test_two_counts_of_one_day(
    ready: DocumentParts, one: Number, other: Number, expected: list[DiscrepancyKind]
) -> None:
    if other.counted != "villager":
        unlike = replace(B, text=B.text.replace("villagers", "soldiers"), numbers=[other])
        assert kinds(ready, replace(A, numbers=[one]), unlike) == expected
    else:
        tellings = replace(A, numbers=[one]), replace(B, numbers=[other])
        assert kinds(ready, *tellings) == expected


def test_a_bound_beside_its_number_is_a_tension_of_what_lasts(ready: DocumentParts) -> None:
    text = "The police list [counted|premises] in Odrin."
    listed = Telling(text, numbers=[Number(70, counted="premise")])
    over = Telling(text, article="b", numbers=[Number(None, low=70, counted="premise")])
    assert kinds(ready, listed, over) == [TENSION]
    assert not kinds(ready, listed, replace(listed, article="b"))


LATER = [("2011-03-02", 20, [UPDATE]), ("2011-03-02", 9, [CONTRADICTION]), ("2011-03-20", 20, [])]


@pytest.mark.parametrize(("published", "value", "expected"), LATER)
def test_a_later_and_greater_count_is_an_update(
    ready: DocumentParts, published: str, value: int, expected: list[DiscrepancyKind]
) -> None:
    later = replace(B, published=published, numbers=[count(value)])
    assert kinds(ready, replace(A, numbers=[count(12)]), later) == expected


def test_counts_of_two_places_are_two_events(ready: DocumentParts) -> None:
    there = replace(B, text=B.text.replace("Odrin", "Kesten"), numbers=[count(20)])
    assert not kinds(ready, replace(A, numbers=[count(12)]), there)


def test_one_voice_that_counts_twice_is_a_tension(ready: DocumentParts) -> None:
    again = replace(A, article="b", numbers=[count(20)])
    assert kinds(ready, replace(A, numbers=[count(12)]), again) == [TENSION]


def test_figures_that_differ_are_named(ready: DocumentParts) -> None:
    one, other = gists_of(ready, [replace(A, numbers=[count(12)]), replace(B, numbers=[count(20)])])
    (found,) = COMPARE(one, other)
    assert isinstance(found, Discrepancy)
    ids = {amount.figure_id for gist in (one, other) for amount in gist.figures}
    assert set(found.figures) == ids
    assert "12" in found.why
    assert "20" in found.why


RUNNING = "The number of [counted|boats] seized on the river {} {} this year, the police said."


def test_a_count_that_runs_on_is_an_update_months_later(ready: DocumentParts) -> None:
    march = Telling(
        RUNNING.format("grew from 14 to", 120),
        published="2009-03-12",
        numbers=[Number(120, counted="boat", time="2009"), Number(14, counted="boat", time="2006")],
    )
    march = replace(march, text=march.text.replace("14 to", "14 [counted|boats] to"))
    july = Telling(
        RUNNING.format("has reached", 131),
        article="b",
        published="2009-07-20",
        numbers=[Number(131, counted="boat", time="2009")],
    )
    assert kinds(ready, march, july) == [UPDATE]
    fallen = replace(july, numbers=[Number(91, counted="boat", time="2009")])
    assert not kinds(ready, march, fallen)


SENTENCES = [
    (
        [figure(low=200, printed="more than 200 places", time="2003")],
        "more than 200 places in 2003",
    ),
    ([figure(low=200)], "at least 200"),
    ([figure(value=12, printed="12 men", time="2003-05-01")], "12 men on 2003-05-01"),
    ([figure(value=9), figure(value=9)], "9"),
    (
        [figure(value=5, time="2004"), figure(value=7, time="2001/2003")],
        "7 from 2001 to 2003; 5 in 2004",
    ),
    ([figure(high=5, time="../2004")], "at most 5 until 2004"),
]


@pytest.mark.parametrize(("amounts", "expected"), SENTENCES)
def test_numbers_are_told_as_printed_in_the_order_of_time(
    amounts: list[Amount], expected: str
) -> None:
    assert numbers(amounts) == expected
    assert numbers(reversed(amounts)) == expected


LISTED = Telling(
    "The number of [counted|premises] in Odrin listed by the police rose from 9 to 70.",
    numbers=[Number(9, counted="premise", time="1999"), Number(70, counted="premise", time="2004")],
)
OPEN = Telling(
    "The number of [counted|places] in Odrin where smugglers may meet rose from 9 to over 70.",
    article="b",
    numbers=[
        Number(9, counted="place", time="1999"),
        Number(None, low=70, counted="place", time="2003"),
    ],
)


def test_one_change_with_two_ends_is_a_tension(ready: DocumentParts) -> None:
    assert kinds(ready, LISTED, OPEN) == [TENSION]
    (found,) = COMPARE(*gists_of(ready, [LISTED, OPEN]))
    assert isinstance(found, Discrepancy)
    assert found.why == (
        "At least 70 in 2003; 70 in 2004: both count from 9 in 1999,"
        " and they do not count the same thing."
    )


def test_two_changes_in_two_places_are_two(ready: DocumentParts) -> None:
    elsewhere = replace(OPEN, text=OPEN.text.replace("Odrin", "Kesten"))
    assert not kinds(ready, LISTED, elsewhere)


def test_two_changes_with_one_end_agree(ready: DocumentParts) -> None:
    agreeing = replace(OPEN, numbers=[replace(n, counted="place") for n in LISTED.numbers])
    assert not kinds(ready, LISTED, agreeing)


SHARES = [(80, [LOOK_ALIKE]), (20, [])]


@pytest.mark.parametrize(("value", "expected"), SHARES)
def test_one_share_of_two_things_looks_alike(
    ready: DocumentParts, value: int, expected: list[DiscrepancyKind]
) -> None:
    share = Number(80, kind=FigureKind.SHARE, unit="%", counted="income", of="income")
    one = Telling("Soldiers bring 80% of the [counted|income] of brothels.", numbers=[share])
    other = Telling(
        f"Soldiers are {value}% of the [counted|clients] of brothels.",
        numbers=[replace(share, value=value, counted="client", of="client")],
    )
    assert kinds(ready, one, other) == expected


def money(unit: str, value: float) -> Number:
    return Number(None, high=value, kind=FigureKind.MONEY, unit=unit, counted="man")


PRICES = [
    ("GBP", "EUR", "Guards sold [counted|men] for money.", [TENSION]),
    ("GBP", "EUR", "Guards fined [counted|shops] for noise.", []),
]


@pytest.mark.parametrize(("unit", "other_unit", "text", "expected"), PRICES)
def test_two_currencies_stand_side_by_side(
    ready: DocumentParts,
    unit: str,
    other_unit: str,
    text: str,
    expected: list[DiscrepancyKind],
) -> None:
    one = Telling("Guards sold [counted|men] at the border.", numbers=[money(unit, 2000)])
    their = replace(money(other_unit, 900), counted="man" if expected else "shop")
    assert kinds(ready, one, Telling(text, article="b", numbers=[their])) == expected


def test_the_same_currency_is_no_tension_of_currencies(ready: DocumentParts) -> None:
    text = "Guards sold [counted|men] at the border."
    one = Telling(text, numbers=[money("GBP", 2000)])
    other = Telling(text, article="b", numbers=[money("GBP", 1500)])
    assert not kinds(ready, one, other)

"""Dates printed in many layouts, and words that look like dates."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.marked import marked

from firsthand.model import Precision
from firsthand.text.dates import printed_dates

DAYS = [
    ("Publish Date: [d|07 May 2004]", ["2004-05-07"]),
    ("[d|May 06, 04]", ["2004-05-06"]),
    ("[d|May 06 ’99]", ["1999-05-06"]),
    ("It was [d|2004-05-07], they say", ["2004-05-07"]),
    ("Stamp: [d|2004-05-07]T10:00:00Z", ["2004-05-07"]),
    ("Last Updated: [d|07/27/2016]", ["2016-07-27"]),
    ("on [d|27/07/2016] at noon", ["2016-07-27"]),
    ("[d|05/05/2016]", ["2016-05-05"]),
    ("[d|Wed 05 Apr 2017] Council meets", ["2017-04-05"]),
    ("[d|Friday, May 7th, 2004]", ["2004-05-07"]),
    ("the [d|3rd of June 1999]", ["1999-06-03"]),
    ("dana [d|7. maja 2004]. godine", ["2004-05-07"]),
    ("le [d|3 février 2011] à midi", ["2011-02-03"]),
    ("[d|1er août 2010]", ["2010-08-01"]),
    ("am [d|24. März 1999]", ["1999-03-24"]),
    ("[d|7 de mayo de 2004]", ["2004-05-07"]),
    ("[d|24 марта 1999] года", ["1999-03-24"]),
    ("[d|05.02.2015]", ["2015-02-05"]),
    ("[d|24-02-2015]", ["2015-02-24"]),
    ("[d|18.10.2014]Share", ["2014-10-18"]),
    ("at [d|Aug 012016] the town", ["2016-08-01"]),
    ("from [d|31 December, 1999] to [d|1 Jan 2000]", ["1999-12-31", "2000-01-01"]),
]
LONGER = [
    ("in [d|May 2004] and", "2004-05", Precision.MONTH),
    ("[d|5-7 May 2004]", "2004-05-05/2004-05-07", Precision.INTERVAL),
    ("[d|May 5–7, 2004]", "2004-05-05/2004-05-07", Precision.INTERVAL),
    ("[d|April–May 2004]", "2004-04/2004-05", Precision.INTERVAL),
    ("[d|05/06/2004]", None, Precision.VAGUE),
]
NO_DATES = [
    "on May 6, 20 people died",
    "30.02.2015",
    "between 1999-2003",
    "resolution 1244/99 of the council",
    "they may 2000 times",
    "paragraph 3.4.2 of the report",
    "a ratio of 12/2004",
    "the 2004 report",
    "telephone 044 12-05-20044",
    "",
]


@pytest.mark.parametrize(("sentence", "values"), DAYS)
def test_days(sentence: str, values: list[str]) -> None:
    text = marked(sentence)
    found = list(printed_dates(text.text))
    assert [(date.start, date.end) for date in found] == text.roles["d"]
    assert [date.value for date in found] == values
    assert {date.precision for date in found} == {Precision.DAY}


@pytest.mark.parametrize(("sentence", "value", "precision"), LONGER)
def test_other_precisions(sentence: str, value: str | None, precision: Precision) -> None:
    text = marked(sentence)
    (found,) = printed_dates(text.text)
    assert [(found.start, found.end)] == text.roles["d"]
    assert (found.value, found.precision) == (value, precision)


def test_both_readings_are_given() -> None:
    (found,) = printed_dates("05/06/2004")
    assert found.readings == ("2004-05-06", "2004-06-05")


@pytest.mark.parametrize("text", NO_DATES)
def test_no_dates(text: str) -> None:
    assert list(printed_dates(text)) == []


pieces = st.sampled_from(
    [
        "May",
        "mai",
        "7",
        "07",
        "31",
        "1999",
        "2004",
        "04",
        " ",
        " ",
        ", ",
        "/",
        "-",
        ".",
        "Friday",
        "\n",
        "x",
        "de",
    ]
)


@given(st.one_of(st.text(), st.lists(pieces, max_size=20).map("".join)))
def test_dates_lie_in_the_text_in_order(text: str) -> None:
    at = 0
    for date in printed_dates(text):
        assert at <= date.start < date.end <= len(text)
        assert (date.value is None) == (date.precision is Precision.VAGUE) == bool(date.readings)
        at = date.end


@pytest.mark.parametrize(
    "piece", ["word in 1999 then ", "7 May 2004, ", "1/2/2004-", "May ", "05."]
)
def test_time_is_linear(piece: str) -> None:
    before = time.process_time()
    list(printed_dates(piece * 20_000))
    assert time.process_time() - before < 15  # seconds

"""Times told in words: resolved from the article's own date or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.marked import marked

from firsthand.model import Precision, Span
from firsthand.text.intervals import stretch
from firsthand.text.times import times

PUBLISHED = "2021-06-18"  # a Friday

CASES = [
    ("They left [t|last year].", "2020", "year"),
    ("They left [t|this year].", "2021", "year"),
    ("They left [t|four years ago].", "2017", "year"),
    ("They left [t|eight months ago].", "2020-10", "month"),
    ("They left [t|ten days ago].", "2021-06-08", "day"),
    ("They left [t|yesterday].", "2021-06-17", "day"),
    ("They left on [t|Friday].", "2021-06-18", "day"),
    ("They left on [t|Tuesday].", "2021-06-15", "day"),
    ("They left [t|last Friday].", "2021-06-11", "day"),
    ("They left [t|in March].", "2021-03", "month"),
    ("They left [t|in August].", "2020-08", "month"),
    ("They left [t|early May].", "2021-05-01/2021-05-10", "interval"),
    ("They left on [t|3 May].", "2021-05-03", "day"),
    ("It was the night of [t|3 May].", "2021-05-03", "day"),
    ("They left on [t|October 9].", "2020-10-09", "day"),
    ("[t|By the end of 2019], ten had left.", "../2019-12-31", "interval"),
    ("[t|In the year and half to June 2019] ten left.", "2018-01/2019-06", "interval"),
    ("[t|In the six months to May 2019] ten left.", "2018-12/2019-05", "interval"),
    ("They have left [t|since 2015].", "2015/..", "interval"),
    ("They left [t|between 2015 and 2018].", "2015/2018", "interval"),
    ("They left [t|from 2015 to 2018].", "2015/2018", "interval"),
    ("They left [t|over the past five years].", "2016-06-18/2021-06-18", "interval"),
    ("They left [t|a few weeks ago].", "2021-04-23/2021-06-04", "vague"),
    ("They left [t|last week].", "2021-06-07/2021-06-13", "interval"),
    ("They left [t|last month].", "2021-05", "month"),
    ("They left [t|in recent years].", None, "vague"),
    ("They left in [t|2015].", "2015", "year"),
    ("They left in [t|late 2015].", "2015-09/2015-12", "interval"),
    ("They left in [t|early April 2015].", "2015-04-01/2015-04-10", "interval"),
    ("They left in [t|the 1990s].", "1990/1999", "interval"),
    ("They left in [t|the summer of 2015].", "2015-06/2015-08", "interval"),
    ("They left in [t|the winter of 2015].", "2015-12/2016-02", "interval"),
    ("They left on [t|07 May 2015].", "2015-05-07", "day"),
    ("They left on [t|May 7, 2015].", "2015-05-07", "day"),
    ("They left on [t|2015-05-07].", "2015-05-07", "day"),
    ("They left on [t|27/05/2015].", "2015-05-27", "day"),
    ("They left on [t|05/07/2015].", None, "vague"),
    ("They left on [t|31 February 2015].", None, "vague"),
    ("[t|Ten days later] they left.", None, "vague"),
    ("[t|The following night] they left.", None, "vague"),
]


@pytest.mark.parametrize(("sentence", "value", "precision"), CASES)
def test_reads_a_time(sentence: str, value: str | None, precision: str) -> None:
    marks = marked(sentence)
    found = list(times(marks.text, Span("d", 0, len(marks.text)), PUBLISHED))
    assert [(w.span.start, w.span.end) for w in found if w.span] == marks.roles["t"]
    assert (found[0].value, found[0].precision) == (value, Precision(precision))


@pytest.mark.parametrize(
    "text",
    [
        "They may be held and march on.",
        "They counted 1733 children and 2000 men.",
        "He won the second round.",
        "The Mayor of Wednesbury left.",
    ],
)
def test_reads_no_time(text: str) -> None:
    found = times(text, Span("d", 0, len(text)), PUBLISHED)
    assert [text[w.span.start : w.span.end] for w in found if w.span] == []


@pytest.mark.parametrize(
    "text",
    ["last year", "yesterday", "on Friday", "in March", "four years ago", "3 May", "last week"],
)
def test_nothing_relative_is_resolved_without_a_date(text: str) -> None:
    (found,) = times(text, Span("d", 0, len(text)), None)
    assert (found.value, found.precision, found.anchor) == (None, Precision.VAGUE, None)


def test_the_anchor_is_named_only_where_it_was_used() -> None:
    text = "in 2015, and again last year"
    first, second = times(text, Span("d", 0, len(text)), PUBLISHED)
    assert (first.anchor, second.anchor) == (None, PUBLISHED)


def test_ten_days_later_counts_from_the_day_told_before() -> None:
    text = "On 3 May 2015 it began; ten days later it ended."
    _, later = times(text, Span("d", 0, len(text)), None)
    assert (later.value, later.anchor) == ("2015-05-13", "2015-05-03")


def test_the_year_before_counts_from_the_year_told_before() -> None:
    text = "one last year and another the year before"
    _, before = times(text, Span("d", 0, len(text)), PUBLISHED)
    assert (before.value, before.anchor) == ("2019", "2020")


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(1, 400))
def test_days_ago_lie_that_many_days_back(published: date, days: int) -> None:
    text = f"It began {days} days ago."
    (found,) = times(text, Span("d", 0, len(text)), published.isoformat())
    assert found.value is not None
    assert (published - date.fromisoformat(found.value)).days == days


WORDS = [
    "in",
    "on",
    "by",
    "the",
    "end",
    "of",
    "since",
    "last",
    "next",
    "year",
    "month",
    "week",
    "May",
    "March",
    "Friday",
    "2003",
    "1999",
    "31",
    "3",
    "a",
    "few",
    "ten",
    "days",
    "ago",
    "later",
    "before",
    "early",
    "late",
    "mid",
    "-",
    "/",
    ",",
    "between",
    "and",
    "to",
    "from",
    "past",
    "over",
]


@given(
    st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from([None, PUBLISHED, "0001-01-01"])
)
def test_any_words_give_places_in_the_text_and_sound_values(
    words: list[str], published: str | None
) -> None:
    text = " ".join(words)
    for when in times(text, Span("d", 5, 6 + len(text)), published):
        assert when.span is not None
        assert 5 <= when.span.start < when.span.end <= 5 + len(text)
        if when.value is not None and ".." not in when.value:
            told = stretch(when.value)
            assert told.first is not None
            assert told.last is not None

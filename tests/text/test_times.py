"""Times told in words: resolved from the article's own date or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.marked import marked

from firsthand.model import CountedFrom, Precision, Span
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
    ("[t|In the two years to June 2019] ten left.", "2017-07/2019-06", "interval"),
    ("[t|In the six months to May 2019] ten left.", "2018-12/2019-05", "interval"),
    ("They have left [t|since 2015].", "2015/..", "interval"),
    ("They left [t|between 2015 and 2018].", "2015/2018", "interval"),
    ("They left [t|from 2015 to 2018].", "2015/2018", "interval"),
    ("They left [t|over the past five years].", "2016-06-18/2021-06-18", "interval"),
    ("They left [t|a few weeks ago].", "2021-04-23/2021-06-04", "vague"),
    ("They left [t|last week].", "2021-06-07/2021-06-13", "interval"),
    ("They left [t|last month].", "2021-05", "month"),
    ("They left [t|in recent years].", "2013-06-18/2021-06-18", "vague"),
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
    ("[t|Since mid-April] nobody has left.", "2021-04-11/..", "interval"),
    ("[t|Early last year] they left.", "2020-01/2020-04", "interval"),
    ("They left in [t|the first half of 2012].", "2012-01-01/2012-06-30", "interval"),
    ("They left in [t|the second half of 2012].", "2012-07-01/2012-12-31", "interval"),
    ("They left in [t|the last quarter of 2012].", "2012-10-01/2012-12-31", "interval"),
    ("They left in [t|the third week of April].", "2021-04-15/2021-04-21", "interval"),
    ("They left in [t|the first two weeks of June].", "2021-06-01/2021-06-14", "interval"),
    ("It was [t|the eve of 1 May 2012].", "2012-04-30", "day"),
    ("They left [t|between March and May].", "2021-03/2021-05", "interval"),
    ("They left [t|between November and February].", "2020-11/2021-02", "interval"),
    ("They left on [t|3 and 9 June].", "2021-06-03/2021-06-09", "interval"),
    ("They left [t|June 3–9, 2015].", "2015-06-03/2015-06-09", "interval"),
    ("The list for [t|March 2002 to July 2003] is lost.", "2002-03/2003-07", "interval"),
    ("They left [t|last winter].", "2020-12/2021-02", "interval"),
    ("They left in [t|2009-10].", "2009/2010", "interval"),
    ("They left over [t|the weekend].", "2021-06-12/2021-06-13", "interval"),
    ("They left in [t|the nineties].", "1990/1999", "interval"),
    ("They left in [t|the early 1990s].", "1990/1993", "interval"),
    ("It is built in [t|the 19th century].", "1801/1900", "interval"),
    ("They left on [t|the 14th].", "2021-06-14", "day"),
    ("They left on [t|the 30th].", "2021-05-30", "day"),
    ("They left [t|the day before yesterday].", "2021-06-16", "day"),
    ("A hearing is due on [t|12 July].", "2021-07-12", "day"),
    ("A hearing was held on [t|12 July].", "2020-07-12", "day"),
    ("They left [t|before 12 July 2012].", "../2012-07-11", "interval"),
    ("They left on [t|21.06.1992].", "1992-06-21", "day"),
    ("They left [t|two days before 3 May 2012].", "2012-05-01", "day"),
    ("They left [t|Two days before] the vote.", None, "vague"),
    ("Nobody came [t|in the coming weeks].", "2021-06-18/2021-08-13", "vague"),
    ("They left on [t|Christmas Day 2012].", "2012-12-25", "day"),
    ("Letters from [t|2012] were found.", "2012", "year"),
    ("[t|From 2012] letters were lost.", "2012/..", "interval"),
    ("They left [t|over the last 48 hours].", "2021-06-16/2021-06-18", "interval"),
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
        "They met on the 14th floor, under a summer sky, at a spring.",
        "May Dunlop was fined 2,005 crowns and the fall hurt.",
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
    text = "two last year and more the year before"
    _, before = times(text, Span("d", 0, len(text)), PUBLISHED)
    assert (before.value, before.anchor) == ("2019", "2020")


SEASONS = [
    ("last summer", "2013-11-20", "2013-06/2013-08"),
    ("last summer", "2013-07-20", "2012-06/2012-08"),
    ("last summer", "2014-01-20", "2013-06/2013-08"),
    ("last winter", "2004-02-03", "2002-12/2003-02"),
    ("last winter", "2004-09-03", "2003-12/2004-02"),
    ("this spring", "2011-06-14", "2011-03/2011-05"),
    ("next spring", "2011-06-14", "2012-03/2012-05"),
]


@pytest.mark.parametrize(("text", "published", "value"), SEASONS)
def test_seasons_count_from_the_article(text: str, published: str, value: str) -> None:
    (found,) = times(text, Span("d", 0, len(text)), published)
    assert found.value == value


CHAINS = [
    ("On 3 May 2015 it began. The following week it ended.", "2015-05-04/2015-05-10", "2015-05-03"),
    ("It began in May 2015; the previous month was calm.", "2015-04", "2015-05"),
    ("It began on 11 and 12 May 2015. Three days later it ended.", "2015-05-15", None),
    ("In 1999 it began; in May it ended.", "1999-05", "1999"),
    ("On 20 May 1999 it began; on 3 April it ended.", "2000-04-03", "1999-05-20"),
    ("On 3 May 2015 it began. On the 14th it ended.", "2015-05-14", "2015-05-03"),
    ("In May 1995 it began, and that autumn it ended.", "1995-09/1995-11", "1995-05"),
    ("On 3 May 2015 it began. That night it ended.", "2015-05-03", "2015-05-03"),
    ("In 2015 it began. Ten days later it ended.", None, None),
]


@pytest.mark.parametrize(("text", "value", "anchor"), CHAINS)
def test_a_time_may_count_from_the_one_told_before(
    text: str, value: str | None, anchor: str | None
) -> None:
    first, *_, last = times(text, Span("d", 0, len(text)), PUBLISHED)
    assert last.value == value
    assert last.counted_from is CountedFrom.EVENT
    assert last.base == first.span
    assert anchor in (None, last.anchor)


def test_what_is_counted_from_nothing_told_says_so() -> None:
    text = "The following night they left."
    (found,) = times(text, Span("d", 0, len(text)), PUBLISHED)
    assert (found.value, found.counted_from, found.base) == (None, CountedFrom.EVENT, None)


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
    *("weekend", "half", "quarter", "first", "second", "spring", "following", "on", "14th"),
    *("1990s", "that", "eve", "overnight", "nineties", "century", "19th", "hours", "week", "0"),
    *("Christmas", "tomorrow", "9999", "1500", "decades", "fortnight", "Tuesday", "same", "900"),
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

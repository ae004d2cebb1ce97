"""Our own sets of times, places and accountability parse, and every mark stands in its text."""

from __future__ import annotations

from eval import accountability, dates, places


def test_times_of_the_set_lie_in_their_articles() -> None:
    told = [*dates.articles(dates.SET.read_text("utf-8"))]
    marks = [(one, mark) for one in told for mark in one.expected]
    assert len(marks) >= 150
    assert all(one.text[mark.start : mark.end] == mark.words for one, mark in marks)
    assert all(dates.days(value) or value == "?" for _, mark in marks for value in mark.values)


def test_places_of_the_set_lie_in_their_articles() -> None:
    told = [*places.articles(places.SET.read_text("utf-8"))]
    marks = [(one, mark) for one in told for mark in one.expected]
    assert len(marks) >= 80
    assert all(one.text[mark.start : mark.end] == mark.words for one, mark in marks)


def test_a_third_of_the_sentences_are_near_misses() -> None:
    told = [*accountability.read(accountability.SET.read_text("utf-8"))]
    assert len(told) >= 80
    assert 3 * sum(not expected for _, expected, _ in told) >= len(told) - 6

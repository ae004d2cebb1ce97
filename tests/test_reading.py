"""What is looked up in a reading is made once for all readings that have the same layers."""

from __future__ import annotations

from firsthand.model import Document, Problem, Statement
from firsthand.reading import Reading
from firsthand.syntax import Hint
from tests.marked import document


class Counted:
    """What has been made of a reading, and how often."""

    made = 0

    def __init__(self, reading: Reading) -> None:
        Counted.made += 1
        self.problems = len(reading[Problem])


def looked(reading: Reading) -> tuple[int, int]:
    """How many problems there are, and how many look-ups were made up to then."""
    return reading.look(Counted, (Problem, Statement)).problems, Counted.made


def problem(doc: Document, message: str) -> Problem:
    return Problem("reader", doc.id, message)


def test_a_look_is_made_anew_only_when_its_layers_grow() -> None:
    doc = document("Nobody has read this.")
    Counted.made = 0
    first = Reading(doc).with_layers([problem(doc, "one")])
    assert looked(first) == looked(first) == (1, 1)
    beside = first.with_layers([Hint(doc.span(0, 6), "reply", "denies", "", 1.0)])
    assert looked(beside) == (1, 1)
    more = beside.with_layers([problem(doc, "two")])
    assert looked(more) == (2, 2)
    assert looked(first) == (1, 3), "an earlier reading holds what it held"


def test_looks_tell_no_two_readings_apart() -> None:
    doc = document("Nobody has read this.")
    one, other = Reading(doc), Reading(doc)
    one.look(Counted, (Problem,))
    assert one == other

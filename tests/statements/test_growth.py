"""What is found in a long text grows with its length, not with its square."""

from __future__ import annotations

from firsthand import flow
from firsthand.model import Statement
from firsthand.reading import Reading
from tests.statements.parsed import readings

LINE = "According to the mayor, the bridge was closed."
SHORT, LONG = 6, 18


def found(reading: Reading, part: str) -> list[Statement]:
    return [s for s in reading[Statement] if s.part.startswith(f"{part}@")]


def test_a_phrase_inside_a_quotation_tells_of_its_own_sentence(ready: flow.DocumentParts) -> None:
    (reading,) = readings([f'"{" ".join([LINE] * SHORT)}" It rained.'], ready)
    told = found(reading, "according")
    assert len(told) == SHORT
    words = [[reading.doc.quote(span) for span in s.content] for s in told]
    assert words[:-1] == [["the bridge was closed"]] * (SHORT - 1)


def test_statements_grow_with_a_quotation_that_is_never_closed(ready: flow.DocumentParts) -> None:
    texts = [f'"{" ".join([LINE] * length)}' for length in (SHORT, LONG)]
    few, many = (len(reading[Statement]) for reading in readings(texts, ready))
    assert 0 < many <= few * LONG / SHORT

"""What speakers do elsewhere in a text; near misses are done by somebody else."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from firsthand import flow
from firsthand.facts._bodies import Bodies
from firsthand.facts._speakers import Speakers
from firsthand.model import Basis, Stance, Statement
from firsthand.reading import Reading
from tests.marked import document

TEXT = "Ada Quill said the mine was dark. Ben Moor said the lamps were lit. Quill said it rained."


def traits(ready: flow.DocumentParts, text: str, **first: Basis | Stance) -> list[list[str]]:
    """Of each speaker in text order, when the first statement is changed so."""
    (reading,) = flow.analyse([document(text)], ready)
    told = sorted(
        (each for each in reading[Statement] if each.source), key=lambda each: each.content[0]
    )
    changed = [replace(told[0], **first), *told[1:]]
    layers = MappingProxyType({**reading.layers, Statement: tuple(changed)})
    speakers = Speakers(Bodies(Reading(reading.doc, layers)))
    return [sorted(speakers.traits(each)) for each in changed]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ({"basis": Basis.FIRST_HAND}, [["witness"], [], ["witness"]]),
        ({"stance": Stance.NO_COMMENT}, [[], [], ["silent elsewhere"]]),
        ({"basis": Basis.DOCUMENT, "stance": Stance.ASSERTS}, [[], [], []]),
    ],
)
def test_what_one_statement_shows_is_told_of_the_speakers_others(
    ready: flow.DocumentParts, first: dict[str, Basis | Stance], expected: list[list[str]]
) -> None:
    assert traits(ready, TEXT, **first) == expected


def test_whose_mouth_somebody_is(ready: flow.DocumentParts) -> None:
    text = "A spokesman for the Harbour Board said the gate was shut. Ada Quill said it rained."
    assert traits(ready, text, stance=Stance.ASSERTS) == [["speaks for"], []]

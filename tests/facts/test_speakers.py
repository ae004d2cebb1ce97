"""What speakers do elsewhere in a text; near misses are done by somebody else."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from firsthand import flow
from firsthand.facts._bodies import Bodies
from firsthand.facts._speakers import Speakers
from firsthand.model import Basis, Stance, Statement
from firsthand.model.quick import replace
from firsthand.reading import Reading
from tests.marked import document

TEXT = "Ada Quill said the mine was dark. Ben Moor said the lamps were lit. Quill said it rained."


def traits(
    ready: flow.DocumentParts,
    text: str,
    basis: Basis,
    stance: Stance = Stance.ASSERTS,
    *,
    acts: bool = False,
) -> list[list[str]]:
    """Of each speaker in text order, when the first statement has this basis and stance.

    With `acts` it tells an act, too.
    """
    (reading,) = flow.analyse([document(text)], ready)
    told = sorted(
        (each for each in reading[Statement] if each.source), key=lambda each: each.content[0]
    )
    changed = [replace(told[0], basis=basis, stance=stance), *told[1:]]
    layers = MappingProxyType({**reading.layers, Statement: tuple(changed)})
    speakers = Speakers(Bodies(Reading(reading.doc, layers)), {changed[0].id} if acts else ())
    return [sorted(speakers.traits(each)) for each in changed]


@pytest.mark.parametrize(
    ("basis", "stance", "expected"),
    [
        (Basis.FIRST_HAND, Stance.ASSERTS, [["witness"], [], ["witness"]]),
        (
            Basis.UNKNOWN,
            Stance.NO_COMMENT,
            [[], [], ["answers elsewhere", "silent elsewhere"]],
        ),
        (Basis.UNKNOWN, Stance.DENIES, [[], [], ["answers elsewhere"]]),
        (Basis.UNKNOWN, Stance.ALLEGES, [[], [], []]),
        (Basis.DOCUMENT, Stance.ASSERTS, [[], [], []]),
    ],
)
def test_what_one_statement_shows_is_told_of_the_speakers_others(
    ready: flow.DocumentParts, basis: Basis, stance: Stance, expected: list[list[str]]
) -> None:
    assert traits(ready, TEXT, basis, stance) == expected


def test_who_tells_an_act_tells_it_of_the_speakers_others(ready: flow.DocumentParts) -> None:
    assert traits(ready, TEXT, Basis.UNKNOWN, acts=True) == [[], [], ["tells elsewhere"]]


def test_whose_mouth_somebody_is(ready: flow.DocumentParts) -> None:
    text = "A spokesman for the Harbour Board said the gate was shut. Ada Quill said it rained."
    assert traits(ready, text, Basis.UNKNOWN) == [["speaks for"], []]

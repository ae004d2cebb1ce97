"""Every rule on marked sentences, each with its near miss."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand import flow, statements
from firsthand.model import Span, Statement
from firsthand.plugins import parts
from firsthand.reading import Reading
from tests.marked import Marked, marked
from tests.statements.cases import CASES
from tests.statements.parsed import readings, said

ABROAD = ("albanian", "elsewhere", "french", "german", "serbian", "spanish")  # test_abroad
ROLES = ("source", "cue", "content")


@pytest.fixture(scope="module")
def read(ready: flow.DocumentParts) -> dict[tuple[bool, str], Reading]:
    """All cases read at once: those of the tagger with all parts, the others with the rules."""
    rules = {stamp: part for stamp, part in ready.extractors.items() if stamp[:7] != "tagged@"}
    found = {}
    for is_tagged, parts_of in ((True, ready), (False, replace(ready, extractors=rules))):
        cases = [sentence for part, sentence, _ in CASES if (part == "tagged") == is_tagged]
        texts = sorted({marked(sentence).text for sentence in cases})
        for reading in readings(texts, parts_of):
            found[is_tagged, reading.doc.text] = reading
    return found


@pytest.mark.parametrize(("part", "sentence", "told"), CASES)
def test_case(read: dict[tuple[bool, str], Reading], part: str, sentence: str, told: str) -> None:
    expected = marked(sentence)
    reading = read[part == "tagged", expected.text]
    found = said(reading)
    if not told:
        assert [show(reading, s) for s in found if s.part.startswith(f"{part}@")] == []
        return
    same = [s for s in found if places(s) == wanted(expected)]
    assert same, [show(reading, s) for s in found]
    assert f"{same[0].form} {same[0].attribution} {same[0].stance}" == told
    assert same[0].part.startswith(f"{part}@")


def places(statement: Statement) -> list[list[tuple[int, int]]]:
    roles: list[tuple[Span, ...]] = [statement.source, statement.cue, statement.content]
    return [[(span.start, span.end) for span in spans] for spans in roles]


def wanted(expected: Marked) -> list[list[tuple[int, int]]]:
    return [expected.roles.get(role, []) for role in ROLES]


def show(reading: Reading, statement: Statement) -> str:
    words = [
        " … ".join(map(reading.doc.quote, spans))
        for spans in (statement.source, statement.cue, statement.content)
    ]
    return f"{statement.part}: [{words[0]}] <{words[1]}> {{{words[2]}}}"


def test_every_part_has_a_case_and_a_near_miss() -> None:
    ours = set(parts(statements)) - {"narrator", *ABROAD}
    assert {part for part, _, told in CASES if told} == ours
    assert {part for part, _, told in CASES if not told} == ours

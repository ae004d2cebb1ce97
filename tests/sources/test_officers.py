"""Officers, spokesmen and departments: for whom they speak."""

from __future__ import annotations

import pytest
from tests.sources.told import told

from firsthand.flow import DocumentParts
from firsthand.model import SourceKind

OFFICERS = [
    ("A mission spokeswoman", "Major Tomas Brandt", "Joint River Mission"),
    ("A mission spokesman", "Tomas Brandt", None),  # no officer
    ("A mission soldier", "Major Tomas Brandt", None),  # nobody's spokesman
    ("A mission spokesman", "Major Tomas Brandt of the Norland army", None),
    ("A mission spokesman", "Retired Major Tomas Brandt", None),
]


@pytest.mark.parametrize(("first", "officer", "body"), OFFICERS)
def test_an_officer_right_after_a_spokesman_speaks_for_the_same_body(
    ready: DocumentParts, first: str, officer: str, body: str | None
) -> None:
    made = told(
        list(ready.languages.values()),
        "The Joint River Mission runs the ferries.\n"
        f"[source|{first}] [cue|said] [content|the study was old].\n"
        f"[source|{officer}] [cue|said] [content|the patrols had been changed].",
    )
    owner = made.source("Tomas Brandt").speaks_for
    assert (made.sources[owner].name if owner else None) == body


def test_a_department_speaks_for_those_it_is_of(ready: DocumentParts) -> None:
    made = told(
        list(ready.languages.values()),
        "[source|The UN's department of river patrols] [cue|said] [content|it rained].",
    )
    source = made.source("UN's department of river patrols")
    assert source.kind is SourceKind.BODY
    assert made.sources[source.speaks_for or ""].name == "UN"


def test_an_officer_two_paragraphs_later_speaks_for_himself(ready: DocumentParts) -> None:
    made = told(
        list(ready.languages.values()),
        "[source|A UNICEF spokesman] [cue|said] [content|the study was old].\n"
        "Rain fell on the town.\n"
        "[source|Major Tomas Brandt] [cue|said] [content|the patrols had been changed].",
    )
    assert made.source("Tomas Brandt").speaks_for is None

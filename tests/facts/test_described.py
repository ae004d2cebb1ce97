"""What a text says of the persons it names; near misses say it of somebody else."""

from __future__ import annotations

import pytest

from firsthand.facts._described import described
from tests.facts.conftest import Read

SAID = [
    ("The clerk spoke to Captain Ada Quill.", "captain"),
    ("Ada Quill, the warden of the jail, went home.", "warden"),
    ("Ada Quill, the warden of the jail, went home.", "jail"),
    ("The owner of the mine, Ada Quill, went home.", "owner"),
    ("Ada Quill was a nurse.", "nurse"),
]


@pytest.mark.parametrize(("sentence", "word"), SAID)
def test_words_of_an_office_are_told_of_the_name(read: Read, sentence: str, word: str) -> None:
    assert word in described(read(f"It rained. {sentence}").reading)["quill"]


@pytest.mark.parametrize(
    "sentence", ["Ada Quill met a nurse.", "The nurse wrote to Ada Quill.", "Ada Quill slept."]
)
def test_what_is_said_of_others_is_not(read: Read, sentence: str) -> None:
    assert "nurse" not in described(read(f"It rained. {sentence}").reading)["quill"]

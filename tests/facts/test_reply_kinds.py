"""Turns that tell of what kind a reply is."""

from __future__ import annotations

import pytest

from firsthand.facts._reply_kinds import told_kind

TOLD = [
    ("It should not have happened", "acknowledges"),
    ("there is no excuse", "acknowledges"),
    ("the statement had been wrong", "acknowledges"),
    ("the city admits no wrongdoing", "denies"),
    ("could find in its archives nothing to support it", "denies"),
    ("the government would see to it that nobody is spared", "promises"),
    ("inquiries were being prepared", "promises"),
    ("she had no instructions on the point", "no-comment"),
    ("the recording is classified", "no-comment"),
    ("would not so much as confirm that it is a client", "no-comment"),
    ("nothing had been received", "silence"),
]


@pytest.mark.parametrize(("words", "kind"), TOLD)
def test_a_turn_tells_the_kind(words: str, kind: str) -> None:
    assert told_kind(words) == kind


@pytest.mark.parametrize(
    "words",
    [
        "the men were in the barracks",
        "it should have been dark",
        "the road is closed",
        "there is no excuse, and I have no instructions",
    ],
)
def test_other_words_or_two_kinds_tell_none(words: str) -> None:
    assert told_kind(words) is None

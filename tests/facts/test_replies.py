"""Replies of the accused, and their silence; near misses turn down things that nobody said."""

from __future__ import annotations

import pytest

from firsthand.model import Reply
from tests.facts.conftest import Read

REPLIES = [
    ("The ministry has denied any involvement.", "denies", "the ministry"),
    ("Commanders denied that troops were in Arlo.", "denies", ""),
    ("The army rejected the allegations.", "denies", "the army"),
    ("The governor dismissed the report as biased.", "denies", "the governor"),
    ("The mission acknowledged that its staff were to blame.", "acknowledges", "the mission"),
    ("The governor admitted the killings.", "acknowledges", "the governor"),
    ("The mission's admission of guilt was welcome.", "acknowledges", "the mission"),
    ("The army promised to investigate the killings.", "promises", "the army"),
    ("There was no comment from the ministry.", "no-comment", "the ministry"),
    ("The ministry declined to comment.", "no-comment", "the ministry"),
    ("The ministry did not respond to questions.", "silence", "the ministry"),
    ("The mission and the army have remained silent.", "silence", "the mission; the army"),
    ("The company could not be reached.", "silence", "the company"),
    ("The company was not approached for a reply.", "not-approached", "the company"),
]


@pytest.mark.parametrize(("sentence", "kind", "body"), REPLIES)
def test_finds_the_reply(read: Read, sentence: str, kind: str, body: str) -> None:
    found = read(sentence).reading[Reply]
    assert [(reply.kind.value, reply.body) for reply in found] == [(kind, body)]


NO_REPLY = [
    "Guards denied entry to the farmers.",
    "The army denied the prisoners food.",
    "The ministry dismissed three officers.",
    "The army rejected recruits under 18.",
    "The hospital admitted nine patients.",
    "The ministry may deny the claims.",
    "The ministry did not deny the claims.",
    "The night was silent.",
    "He promised land.",
]


@pytest.mark.parametrize("sentence", NO_REPLY[:-1])
def test_takes_nothing_else_for_a_reply(read: Read, sentence: str) -> None:
    assert read(sentence).reading[Reply] == ()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The ministry has yet to respond.", "silence"),
        ("The council did not return calls.", "silence"),
        ("The commission accepted responsibility for the raid.", "acknowledges"),
    ],
)
def test_other_words_for_a_reply(read: Read, sentence: str, kind: str) -> None:
    assert [reply.kind for reply in read(sentence).reading[Reply]] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry did not answer the phone.",
        "The commission accepted the gift.",
        "The governor acknowledged the applause.",
        "The council did not return the books.",
    ],
)
def test_their_near_misses(read: Read, sentence: str) -> None:
    assert not read(sentence).reading[Reply]

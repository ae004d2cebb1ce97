"""Denials without a verb of denying, each with what only sounds like one."""

from __future__ import annotations

import pytest

from firsthand import flow
from firsthand.model import Stance, Statement
from firsthand.reading import Reading
from firsthand.statements._blocks import blocks
from firsthand.statements._sides import Side, side_of
from tests.statements.parsed import readings, said

# A text, the words that one of its statements begins with, and whether it denies.
CASES = [
    ("The ministry said that nobody was ever held at the pier.", "nobody", True),
    ("The ministry said that no one was injured in the fire.", "no one", False),
    ("A resident said that nobody was ever warned about the flood.", "nobody", False),
    ("The army told the paper that it had no knowledge of the transfer.", "it had", True),
    ("The army told the paper that it had no plans to leave.", "it had", False),
    ("The police said that no such prisoner was brought in.", "no such", True),
    ("The clinic said that no such prisoner was brought in.", "no such", False),
    ("Guards drowned two men. “We did not drown anybody,” Jan Brok said.", "We did", True),
    ("Guards drowned two men. “We did not sleep that night,” Jan Brok said.", "We did", False),
    ("Jan Brok is accused of theft. He said that he had no part in it.", "he had", True),
    ("Jan Brok said that the road was not safe.", "the road", False),
    ("The captain said that his men had not fired the shots.", "his men", False),
    ("Shots were fired at noon. The captain said his men had not fired.", "his men", True),
    ("Shots were fired at noon. The captain said his men could not fire.", "his men", False),
    (
        "The mayor asked why nobody had been told about the camp on the hill behind the mill.",
        "why",
        False,
    ),
    ("The captain said he had heard nothing.", "he had", True),
    ("A resident said she had heard nothing.", "she had", False),
    ("The captain said he had never in his life taken a bribe.", "he had", True),
    ("The official said the inquiry had not ruled out arson.", "the inquiry", False),
]


@pytest.fixture(scope="module")
def read(ready: flow.DocumentParts) -> dict[str, Reading]:
    return {r.doc.text: r for r in readings(sorted({text for text, _, _ in CASES}), ready)}


@pytest.mark.parametrize(("text", "start", "denies"), CASES)
def test_denial(read: dict[str, Reading], text: str, start: str, *, denies: bool) -> None:
    one = told(read[text], start)
    assert (one.stance is Stance.DENIES) == denies


def told(reading: Reading, start: str) -> Statement:
    return next(s for s in said(reading) if reading.doc.quote(s.content[0]).startswith(start))


def test_who_denied_once_denies_again(ready: flow.DocumentParts) -> None:
    text = "“I was never at the pier,” Jan Brok said. “There was no boat. The gate is not shut.”"
    reading = readings([text], ready)[0]
    stances = [told(reading, start).stance for start in ("I was", "There was", "The gate")]
    assert stances == [Stance.ASSERTS, Stance.ASSERTS, Stance.ASSERTS]
    blamed = readings([f"Jan Brok was accused of theft at the pier. {text}"], ready)[0]
    stances = [told(blamed, start).stance for start in ("I was", "There was", "The gate")]
    assert stances == [Stance.DENIES, Stance.DENIES, Stance.ASSERTS]


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("The women's guard", Side.BLAMED),
        ("A lawyer of the victims", Side.HARMED),
        ("A lawyer of the regiment", Side.BLAMED),
        ("Jan Brok", Side.NEITHER),
    ],
)
def test_the_side_of_a_source(words: str, side: Side, ready: flow.DocumentParts) -> None:
    reading = readings([f"{words} said that it rained."], ready)[0]
    statement = said(reading)[0]
    block = next(iter(blocks(reading)))
    tokens = block.tokens_in(statement.source[0])
    head = next(token for token in tokens if token.dep == "nsubj")
    assert side_of(head, tokens) is side

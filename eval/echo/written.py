"""A text as it is printed, with the places of its statements: the same for every mode."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from eval.echo.world import ENGLISH, Line, Text, frames

WORD = re.compile(r"[a-z]+")
FIRST_DAY = date(2009, 1, 5)
STYLES = {
    "en": (
        ("{who} said that ", ""),
        ("according to {who}, ", ""),
        ("", ", {who} said"),
        ("", ", according to {who}"),
    ),
    "fr": (("selon {who}, ", ""),),
    "es": (("según {who}, ", ""),),
}
CITED = {
    "en": (
        ("{who} reported that ", ""),
        ("according to {who}, ", ""),
        ("", ", {who} reported"),
        ("", ", according to {who}"),
    ),
    "fr": (("selon {who}, ", ""),),
    "es": (("según {who}, ", ""),),
}
HEADS = {"en": "Publish Date", "fr": "Date", "es": "Fecha"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands: what is said, and whom it is given to (None: nobody)."""

    line: Line
    content: tuple[int, int]
    source: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Written:
    """A printed text and its statements, in text order."""

    text: Text
    words: str
    body: tuple[int, int]
    places: tuple[Place, ...]
    credit: tuple[int, int] | None  # words that name whom the whole text is taken from


def published(text: Text) -> str:
    """ISO date of a text."""
    return (FIRST_DAY + timedelta(days=text.day)).isoformat()


def write(text: Text) -> Written:
    """The text as printed: title, date, outlet, then one sentence a line."""
    day = FIRST_DAY + timedelta(days=text.day)
    stamp = f"{day.day} {day:%B %Y}"
    subject = text.lines[0].matter.slots.get("p") or text.lines[-1].matter.slots.get("p", "River")
    words = f"News from {subject}\n\n{HEADS[text.language]}: {stamp}\n\nSource: {text.outlet}\n\n"
    start = len(words)
    places: list[Place] = []
    for line in text.lines:
        words, place = _add(words, line, text.language)
        if line.origins:
            places.append(place)
        words += "\n\n"
    credit = None
    if text.credit:
        credit = (len(words) + len("First published in "), 0)
        words += f"First published in {text.credit}.\n"
        credit = (credit[0], credit[0] + len(text.credit))
    return Written(text, words, (start, len(words.rstrip())), tuple(places), credit)


def _add(words: str, line: Line, language: str) -> tuple[str, Place]:
    """The words with the line's sentence after them, and where its parts stand."""
    content = line.matter.wordings[language]
    said = content[line.variant % len(content)]
    if line.turned and language == ENGLISH:
        said = WORD.sub(lambda word: frames()["turns"].get(word[0], word[0]), said)
    if not line.origins:
        return words + said, Place(line, (len(words), len(words) + len(said)), None)
    who = line.cites or (line.named.names[language] if line.named else "")
    styles = (CITED if line.cites else STYLES)[language]
    before, after = styles[line.style % len(styles)] if who else ("", "")
    at = len(words)
    lead = before.format(who=who)
    sentence = f"{lead}{said}{after.format(who=who)}."
    sentence = sentence[0].upper() + sentence[1:]
    begin = at + len(lead)
    source = None
    if who:
        found = sentence.casefold().find(who.casefold(), 0 if lead else len(said))
        source = (at + found, at + found + len(who))
    return words + sentence, Place(line, (begin, begin + len(said)), source)


def is_english(written: Written) -> bool:
    """Whether the program reads it: other languages are kept, not analysed."""
    return written.text.language == ENGLISH

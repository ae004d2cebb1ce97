"""Operative paragraphs of a resolution: "Calls upon the authorities to free the nurses;"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.facts._actions import Asked, trimmed
from firsthand.facts._phrases import NOUNS, top
from firsthand.syntax import Sentence, Token

OPENING = re.compile(
    r"^[ \t]*(?:\(?\w{1,3}[.)][ \t]*)?"
    r"(?:(?:Also|Further|Strongly|Again|Urgently|Solemnly)[ \t]+(?:\w+ly[ \t]+)?)*"
    r"(?P<verb>(?i:demands|calls[ \t]+(?:up)?on|calls[ \t]+for|requests|urges|invites|encourages"
    r"|recommends|appeals[ \t]+to|reiterates[ \t]+its[ \t]+\w+[ \t]+(?:up)?on))"
    r"[ \t]+(?:also[ \t]+)?(?=\S)",
    re.MULTILINE,
)
SHORTEST = 3  # words of what is asked for


def operative(sentence: Sentence, text: str) -> Iterator[Asked]:
    """What each paragraph of the sentence asks for that begins with a verb and has no subject."""
    start = sentence.tokens[0].start
    for found in OPENING.finditer(text):
        if not found[0].lstrip(" \t(0123456789.)")[:1].isupper():
            continue  # the paragraph goes on in small letters
        end = _end_of_line(text, found.end())
        inside = tuple(
            t for t in sentence.tokens if start + found.end() <= t.start and t.end <= start + end
        )
        if len(inside) >= SHORTEST:
            yield from _asked(sentence, inside, found["verb"].split()[-1].lower())


def _end_of_line(text: str, at: int) -> int:
    """Up to the mark that ends the paragraph."""
    stop = re.compile(r";|\.\s|\.\Z").search(text, at)
    return stop.start() if stop else len(text)


def _asked(sentence: Sentence, inside: tuple[Token, ...], verb: str) -> Iterator[Asked]:
    if inside[0].text.lower() == "that":
        who = _bearer(inside[1:])
        yield Asked((sentence.span_of(inside[1], trimmed(inside)),), None, who, voice=True)
        return
    to = next(
        (n for n in range(1, len(inside) - 1) if _is_infinitive(inside[n], inside[n + 1])), None
    )
    if to is not None and verb != "for":
        who = top(inside[:to])
        place = sentence.span_of(inside[to + 1], trimmed(inside))
        yield Asked((place,), None, who if who.pos in NOUNS else None, voice=True)
    elif verb == "for":
        yield Asked((sentence.span_of(inside[0], trimmed(inside)),), None, None, voice=True)


def _is_infinitive(to: Token, verb: Token) -> bool:
    return to.text == "to" and verb.tag.startswith("VB")


def _bearer(inside: tuple[Token, ...]) -> Token | None:
    """The noun before the first verb: "all parties lay down their arms"."""
    before: list[Token] = []
    for token in inside:
        if token.tag.startswith("VB") or token.tag == "MD":
            break
        before.append(token)
    return next((token for token in reversed(before) if token.pos in NOUNS), None)

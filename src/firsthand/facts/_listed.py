"""Demands told as a list: "To the mission:" and under it "Investigate all cases.", one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.facts._actions import Asked, trimmed
from firsthand.model import Span
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

HEADING = re.compile(
    r"(?:(?:key|our|main|general|final)\s+)?recommendations?\b[^.;!?]{0,60}:?", re.IGNORECASE
)
LONGEST = 24  # tokens of a heading that tells to whom a list is put
# Of the reader of a page, not of those a report is put to.
OF_READERS = words("see read click visit note call contact email share download subscribe follow")
SEPARATE = frozenset({"-", "–", "—", "•", "*", "·", "▪", "►", "(", ")", ".", "o", ""})


def is_heading(sentence: Sentence, text: str) -> bool:
    """Whether demands may be listed under it: "Recommendations", "To the mission:"."""
    return HEADING.fullmatch(text.strip()) is not None or addressee(sentence) is not None


def addressee(sentence: Sentence) -> Token | None:
    """To whom a list is put: the noun of "To the mission:". None: no such heading."""
    first, last = sentence.tokens[0], sentence.tokens[-1]
    if first.text != "To" or len(sentence.tokens) > LONGEST or last.text in (".", "!", "?"):
        return None
    return next(iter(sentence.children(first, "pobj")), None)


def is_order(sentence: Sentence) -> bool:
    """Whether it tells somebody to do something and reports nothing: "Waive the immunity"."""
    root = sentence.root
    return root.tag == "VB" and not sentence.children(
        root, "nsubj", "nsubjpass", "expl", "csubj", "aux"
    )


def items(sentence: Sentence, text: str) -> Iterator[Asked]:
    """What each line of the sentence asks for that begins with a verb."""
    for printed in _lines(sentence, text):
        line = _unmarked(printed)
        if line and _is_bare(line[0]):
            yield Asked(tuple(_actions(sentence, line)), None, None, voice=True)


def _unmarked(line: tuple[Token, ...]) -> tuple[Token, ...]:
    """The line without its bullet, number or letter."""
    at = 0
    while at < len(line) and (line[at].text in SEPARATE or _is_number(line[at])):
        at += 1
    return line[at:]


def _is_number(token: Token) -> bool:
    return token.text.isdigit() or len(token.text) == 1


def _is_bare(token: Token) -> bool:
    return token.tag == "VB" and token.text[:1].isupper() and token.lemma not in OF_READERS


def _lines(sentence: Sentence, text: str) -> Iterator[tuple[Token, ...]]:
    at = sentence.tokens[0].start
    for line in text.splitlines(keepends=True):
        end = at + len(line)
        found = tuple(token for token in sentence.tokens if at <= token.start < end)
        if found:
            yield found
        at = end


def _actions(sentence: Sentence, line: tuple[Token, ...]) -> Iterator[Span]:
    heads = [line[0].i, *(t.i for t in line[1:] if _goes_on(sentence, t))]
    ends = [*heads[1:], line[-1].i + 1]
    for head, end in zip(heads, ends, strict=True):
        yield sentence.span_of(sentence.tokens[head], trimmed(tuple(sentence.tokens[head:end])))


def _goes_on(sentence: Sentence, token: Token) -> bool:
    """ "… and publish the results": a second bare verb joined to the first."""
    if token.tag != "VB" or token.dep != "conj" or sentence.children(token, "nsubj", "aux"):
        return False
    lead = sentence.head(token)
    while lead.dep == "conj" and lead.tag == "VB":
        lead = sentence.head(lead)
    return lead is sentence.root

"""Demands told as a list: "The mission should:", and under it one on each line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.facts._actions import Asked, trimmed
from firsthand.model import Span
from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

BULLETS = "-–—•*·>▪►◦‣○●■✓"
HEADING = re.compile(
    r"(?:\d+\.?\s+)?(?:(?:key|our|main|general|final|policy)\s+)?recommendations?\b[^.;!?\n]{0,60}:?",
    re.IGNORECASE,
)
SHORTENED = r"(?:\b[A-Z]|\b(?:Ltd|Inc|Co|Corp|Bros|Plc))\."  # ends no sentence
TO_WHOM = re.compile(rf"To\s+(?P<to>(?:{SHORTENED}|[^.!?;:\n]){{3,140}}?)\s*:?")
SHOULD = re.compile(
    r"(?P<to>\S[^:;.!?\n]{1,120}?)\s+(?:should|must|ought\s+to|needs?\s+to"
    r"|(?:is|are)\s+(?:urged|called\s+(?:up)?on|asked|requested)\s+to)(?:\s+\w+){0,3}\s*:",
    re.IGNORECASE,
)
# Of those that each item names: "The group calls on:".
CALLS_EACH = re.compile(
    r"[^:;!?\n]{0,160}?\b(?:call\w*\s+(?:up)?on|urg(?:e|es|ed|ing)|appeal\w*\s+to"
    r"|(?:ask|recommend|demand|request|propose|suggest)(?:s|ed|ing)?\s+that)\s*:",
    re.IGNORECASE,
)
CALLS = re.compile(
    r"(?:[^:;!?\n]{0,120}?\b)?(?:urg|call|ask|appeal|request|recommend)\w*\s+(?:(?:up)?on\s+|to\s+|that\s+)?"
    r"(?P<to>[^:;.!?\n]{2,120}?)(?:,?\s+to)?(?:\s+take\s+the\s+following\s+\w+)?\s*:",
    re.IGNORECASE,
)
# With no mark after it, the items standing below.
OPEN = re.compile(
    r"(?:[^:;.!?\n]{0,120}?\b)?(?:urg|call|ask|appeal|request|recommend|demand|want|expect)\w*\s+"
    r"(?:(?:up)?on\s+|that\s+)?(?P<to>you|the\s+[^:;.!?\n]{2,80}?)(?:\s+(?:to|should|must))?",
    re.IGNORECASE,
)
OPENING = (" to", " should", " must", " you")
BODY = re.compile(r"(?:The\s+)?(?P<to>[A-Z][^:;.!?\n]{2,60}|[Tt]he\s+[^:;.!?\n]{2,60})\s*:")
MARKED = re.compile(
    rf"\s*(?:[{BULLETS}]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)])\s*(?=\w)", re.IGNORECASE
)
ALONE = re.compile(rf"\s*(?:[{BULLETS}]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)])\s*", re.IGNORECASE)
# Before what is asked on the same line: "3. To the governor: open the gate; free the men."
LED = re.compile(
    rf"\s*(?:\(?\w{{1,4}}[.)]\s*|[{BULLETS}]\s*)?To\s+"
    r"(?P<to>(?:the\b|all\b|both\b|every|each|our|[A-Z])[^.!?;:\n]{0,120}?)\s*:\s+(?=\w)"
)
SHORT = 12  # words of a heading
# Of the reader of a page, not of those a report is put to.
OF_READERS = words("see read click visit note call contact email share download subscribe follow")
ACTIONS = words(
    "abolish accept adopt allow amend apologise apologize appoint arrest ban bring build carry"
    " cease close compensate comply conduct cooperate create declare disarm disband disclose"
    " discipline dismiss end enforce ensure establish exhume extend extradite facilitate free fund"
    " give grant guarantee halt help hold implement improve include increase inform initiate"
    " introduce invest investigate issue keep launch lift make monitor open order pass pay permit"
    " prevent prohibit promote prosecute protect provide publish punish put ratify recognise"
    " recognize refrain reform refuse register release remove repeal report require respect restore"
    " return review set sign stop strengthen support suspend take train treat try use waive"
    " withdraw"
)
ONE = frozenset({"it", "he", "she"})
SEPARATE = frozenset(f"{BULLETS}().o") | {""}


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a sentence."""

    start: int  # code points in the document
    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A line under which demands are listed: to whom it puts them, and where it says so."""

    strong: bool  # every item under it is a demand: "The mission should:"
    place: tuple[int, int] | None  # of the words for the addressee; None: it tells none


def lines(sentence: Sentence, text: str) -> Iterator[Line]:
    """The printed lines of a sentence that hold a word."""
    at = sentence.tokens[0].start
    for line in text.splitlines(keepends=True):
        end = at + len(line)
        found = tuple(token for token in sentence.tokens if at <= token.start < end)
        if found:
            yield Line(at, line, found)
        at = end


def heading(line: Line, *, within: bool, ends: bool) -> Heading | None:
    """The heading that the line is. `within`: it stands in a list; `ends`: and ends a sentence."""
    text = line.text.strip()
    small = text.lower()
    if ":" not in text and "recommendation" not in small and not _may_open(small):
        return None
    start = line.start + len(line.text) - len(line.text.lstrip())
    is_plain = HEADING.fullmatch(text) is not None
    if is_plain or CALLS_EACH.fullmatch(text):
        return Heading(strong=not is_plain, place=None)
    is_open = ends and small.endswith(OPENING) and OPEN.fullmatch(text)
    if is_open:
        return Heading(True, (start + is_open.start("to"), start + is_open.end("to")))
    ended = text[-1:] in (".", "!", "?", ";") and not re.search(rf"{SHORTENED}\Z", text)
    if ended or (":" not in text and not text.startswith("To ")):
        return None
    patterns = ((TO_WHOM, False), (SHOULD, True), (CALLS, True), (BODY, False))
    for pattern, strong in patterns:
        found = pattern.fullmatch(text)
        short = strong or len(text.split()) <= 2 * SHORT
        if found and short and (pattern is not BODY or (within and len(text.split()) <= SHORT)):
            return Heading(strong, (start + found.start("to"), start + found.end("to")))
    return None


def _may_open(small: str) -> bool:
    return small.startswith("to ") or small.endswith(OPENING)


def named(line: Line) -> Heading | None:
    """The heading that the line is by naming a body and no more, in a list: "The Government"."""
    text = line.text.strip()
    verbal = any(token.pos in ("VERB", "AUX") for token in line.tokens)
    if verbal or is_item(line) or not text[:1].isupper() or not text[-1:].isalpha():
        return None
    if len(text.split()) > SHORT or _is_bare(line.tokens[0], lower=True):
        return None
    return Heading(strong=True, place=(line.tokens[0].start, line.tokens[-1].end))


def led(sentence: Sentence, line: Line) -> tuple[tuple[int, int], Asked] | None:
    """Where a line says to whom, and what it bids them after a colon. None: it is no such line."""
    found = LED.match(line.text)
    if found is None:
        return None
    told = [token for token in line.tokens if token.start >= line.start + found.end()]
    parts = [part for part in _parted(told) if _is_bidding(part[0])]
    places = tuple(sentence.span_of(part[0], trimmed(part)) for part in parts)
    to = line.start + found.start("to"), line.start + found.end("to")
    return to, Asked(places, None, None, voice=True)


def _parted(told: list[Token]) -> Iterator[tuple[Token, ...]]:
    """The words between semicolons, without the "and" that leads on."""
    part: list[Token] = []
    for token in told:
        if token.text == ";":
            yield from (tuple(part),) if part else ()
            part = []
        elif part or token.pos not in ("CCONJ", "PUNCT"):
            part.append(token)
    yield from (tuple(part),) if part else ()


def _is_bidding(token: Token) -> bool:
    """A bare verb; parsers that await a sentence take "let" for a past."""
    word = token.text.lower()
    return token.tag == "VB" or word in ACTIONS or (token.pos == "VERB" and word == token.lemma)


def is_order(sentence: Sentence) -> bool:
    """Whether it tells somebody to do something and reports nothing: "Waive the immunity"."""
    root = sentence.root
    return root.tag == "VB" and not sentence.children(
        root, "nsubj", "nsubjpass", "expl", "csubj", "aux"
    )


def is_item(line: Line) -> bool:
    """Whether the line begins with the mark of a list."""
    return MARKED.match(line.text) is not None


def goes_on(line: Line) -> bool:
    """Whether the line, of a list without marks, begins with what is to be done: "release them"."""
    return line.text[:1].islower() and _is_bare(line.tokens[0], lower=True)


def is_mark(line: Line) -> bool:
    """Whether the line is the mark of an item and no more, as parsers may split "1. Free them"."""
    return ALONE.fullmatch(line.text) is not None


def item(sentence: Sentence, line: Line, *, strong: bool) -> Asked | None:
    """What the line asks for: all that a strong heading lists, else what begins with a verb."""
    words = _unmarked(line.tokens)
    if not words or words[0].lemma in OF_READERS:
        return None
    listed = strong and is_item(line)
    if not listed and not _is_bare(words[0], lower=strong) and not _is_wish(sentence, words):
        return None
    return Asked(tuple(_actions(sentence, words)), None, None, voice=True)


def _is_wish(sentence: Sentence, words: tuple[Token, ...]) -> bool:
    """ "It refrain from planting", "The permit be annulled": of one, by a bare verb."""
    root = sentence.root
    first = next(iter(sentence.children(root, "aux", "auxpass")), root)
    who = next(iter(sentence.children(root, "nsubj", "nsubjpass")), None)
    if who is None or who not in words or first.text.lower() != first.lemma:
        return False
    return first.tag in ("VB", "VBP") and (who.tag in ("NN", "NNP") or who.text.lower() in ONE)


def _unmarked(line: tuple[Token, ...]) -> tuple[Token, ...]:
    """The line without its bullet, number or letter, and without the "and" that ends it."""
    at = 0
    while at < len(line) and (line[at].text in SEPARATE or _is_number(line[at])):
        at += 1
    return line[at:]


def _is_number(token: Token) -> bool:
    return token.text.isdigit() or len(token.text) == 1 or token.tag == "LS"


def _is_bare(token: Token, *, lower: bool) -> bool:
    if not lower and not token.text[:1].isupper():
        return False
    return token.tag == "VB" or token.text.lower() in ACTIONS


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

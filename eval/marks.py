"""Texts with statements marked in them, and readings made from the marks alone.

A text is written under `## name`. `[s1|…]` marks the source of statement 1, `[c1|…]` its cue,
`[t1|…]` what is told; `[s12|…]` belongs to statements 1 and 2, `[s1=mira+owen|…]` also says who
it is, and `[p|…]` marks words to be protected.
Lines behind `>` are the labels; what they mean is said in the head of each evaluation.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from firsthand.flow import DocumentParts
from firsthand.language._choose import parse
from firsthand.model import Article, Document, Span, Spans
from firsthand.reading import Reading
from firsthand.syntax import Paragraph
from firsthand.text.keys import key

HEAD = re.compile(r"^## (\S+)\n", re.MULTILINE)
PIECE = re.compile(r"\[([sctp])(\d*)(?:=([^|\]]+))?\||\]")
ROLES = {"s": "source", "c": "cue", "t": "content", "p": "protected"}
HALVES = ("tuning half", "kept half")


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words: their role, the statements they belong to, who they are."""

    role: str
    numbers: tuple[int, ...]
    who: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Case:
    """A text without its marks."""

    name: str
    text: str
    marks: tuple[Mark, ...]
    labels: tuple[str, ...] = ()

    @property
    def half(self) -> str:
        """Decided by the name alone, so that no change of a text moves it."""
        return HALVES[hashlib.sha256(self.name.encode()).digest()[0] % 2]

    def numbers(self) -> list[int]:
        """Numbers of the statements marked, in order."""
        return sorted({number for mark in self.marks for number in mark.numbers})

    def of(self, number: int, role: str) -> list[Mark]:
        """The marks of one role of one statement, in text order."""
        return [m for m in self.marks if number in m.numbers and m.role == role]


@dataclass(frozen=True, slots=True)
class Placed:
    """One statement of a case as spans of its document."""

    number: int
    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()
    who: tuple[str, ...] = field(default_factory=tuple)  # empty: no words say who


def cases(paths: Iterable[Path]) -> list[Case]:
    """Every case of the files, in their order; raises ValueError when marks do not match."""
    found: list[Case] = []
    for path in paths:
        pieces = HEAD.split(path.read_text(encoding="utf-8"))
        found += [_case(name, body) for name, body in zip(pieces[1::2], pieces[2::2], strict=True)]
    twice = {case.name for case in found if sum(case.name == c.name for c in found) > 1}
    if twice:
        raise ValueError(f"named twice: {sorted(twice)}")
    return found


def _case(name: str, body: str) -> Case:
    lines = body.strip().split("\n")
    labels = tuple(line[1:].strip() for line in lines if line.startswith(">"))
    text = "\n".join(line for line in lines if not line.startswith(">")).strip()
    out: list[str] = []
    marks: list[Mark] = []
    stack: list[tuple[str, tuple[int, ...], tuple[str, ...], int]] = []
    at = length = 0
    for piece in PIECE.finditer(text):
        out.append(text[at : piece.start()])
        length += piece.start() - at
        at = piece.end()
        if piece[1]:
            who = tuple(piece[3].split("+")) if piece[3] else ()
            stack.append((ROLES[piece[1]], tuple(map(int, piece[2])), who, length))
        elif stack:
            marks.append(Mark(*stack.pop(), length))
        else:
            raise ValueError(f"a bracket closes nothing in {name}")
    if stack:
        raise ValueError(f"a bracket stays open in {name}")
    return Case(name, "".join(out) + text[at:], tuple(sorted(marks, key=lambda m: m.start)), labels)


def document(case: Case) -> Document:
    """The text as a reader would hand it on."""
    report = key("report", case.name)
    return Document(key("document", report), report, f"{case.name}.txt", "eval", case.text)


def readings(given: Sequence[Case], ready: DocumentParts) -> list[Reading]:
    """Each case as one article of one paragraph a line, parsed; no statements are in it."""
    made = []
    for case in given:
        doc = document(case)
        article = Article(key("article", doc.id), doc.id, doc.span(0, len(doc.text)), language="en")
        paragraphs, start = [], 0
        for ordinal, line in enumerate(doc.text.split("\n")):
            if line.strip():
                place = doc.span(start, start + len(line))
                paragraphs.append(Paragraph(article.id, ordinal, place))
            start += len(line) + 1
        made.append(Reading(doc).with_layers([article, *paragraphs]))
    return parse(made, ready.languages.values())


def placed(case: Case, doc: Document) -> Iterator[Placed]:
    """The statements of a case; where nothing is marked as told, the cue is what is told."""
    for number in case.numbers():
        spans: dict[str, Spans] = defaultdict(tuple)
        for role in ("source", "cue", "content"):
            spans[role] = tuple(doc.span(m.start, m.end) for m in case.of(number, role))
        who = next((m.who for m in case.of(number, "source") + case.of(number, "content")), ())
        content = spans["content"] or spans["cue"]
        yield Placed(number, spans["source"], spans["cue"], content, who)


def dice(one: Iterable[Span], other: Iterable[Span]) -> float:
    """Twice the characters shared over the characters of both."""
    first = {i for span in one for i in range(span.start, span.end)}
    second = {i for span in other for i in range(span.start, span.end)}
    return 2 * len(first & second) / (len(first) + len(second)) if first or second else 0.0


def digest(paths: Iterable[Path]) -> str:
    """SHA-256 over the bytes of all files, in order."""
    summed = hashlib.sha256()
    for path in paths:
        summed.update(path.read_bytes())
    return summed.hexdigest()

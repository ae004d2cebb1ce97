"""Quotation marks of every style → the stretches of text they enclose.

Works on one paragraph at a time. A mark that has no partner is kept as an opening to the end of
the paragraph or a closing from its start, and says so; an apostrophe is no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from firsthand.model import Span

MARK = re.compile(r"''|``|[\"“”„‟«»‘’‚‹›']")

PARTNERS = MappingProxyType(
    {
        '"': frozenset({'"', "''", "”", "“"}),
        "“": frozenset({"”", '"', "''", "“"}),
        "”": frozenset({"”", '"'}),  # Swedish style, and typing errors
        "„": frozenset({"“", "”", '"', "‟", "''"}),
        "‟": frozenset({"”"}),
        "``": frozenset({"''", '"', "”"}),
        "''": frozenset({"''", '"'}),
        "«": frozenset({"»"}),
        "»": frozenset({"«", "»"}),
        "‘": frozenset({"’", "'"}),
        "‚": frozenset({"‘", "’"}),
        "'": frozenset({"'", "’"}),
        "‹": frozenset({"›"}),
        "›": frozenset({"‹"}),
    }
)
SINGLE = frozenset({"'", "‘", "’", "‚", "‹", "›"})
ONLY_OPENS = frozenset({"„", "‚", "``"})
BEFORE_OPENING = frozenset("([{—–-/:;=…>«„“\"‘'")
ELISION = re.compile(r"['’](?:em|til|tis|twas|cause|n|\d\ds?)\b", re.I)
CLOSING_SINGLE = re.compile(r"[^\s'’]['’](?![^\W_])")
OPENING_SINGLE = re.compile(r"(?<!\S)['‘](?=\w)")
POSSESSED = re.compile(r" \w")
DEEPEST = 3  # openings looked back at for a partner
APOSTROPHE_REACH = 600  # characters looked ahead for the partner of a single mark


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """Words in quotation marks. `outer` takes in the marks, `inner` leaves them out."""

    outer: Span
    inner: Span
    depth: int  # 0: not inside another quotation of the paragraph
    opened: bool  # False: its opening mark is missing
    closed: bool  # False: its closing mark is missing


@dataclass(frozen=True, slots=True)
class _Mark:
    """One mark, and the paragraph it stands in as `text[first:last]`."""

    sign: str
    start: int
    end: int
    text: str
    first: int
    last: int

    @property
    def left(self) -> str:
        """The character before it; a space at the start of the paragraph."""
        return self.text[self.start - 1] if self.start > self.first else " "

    @property
    def right(self) -> str:
        """The character behind it; a space at the end of the paragraph."""
        return self.text[self.end] if self.end < self.last else " "


def quotations(doc_id: str, text: str, start: int, end: int) -> list[Quotation]:
    """Quotations of the paragraph `text[start:end]`, in text order, outer before inner."""
    found: list[Quotation] = []
    stack: list[_Mark] = []
    for match in MARK.finditer(text, start, end):
        mark = _Mark(match[0], match.start(), match.end(), text, start, end)
        partner = _partner(stack, mark)
        if partner is not None:
            opening = stack[partner]
            del stack[partner:]
            depth = sum(other.sign not in SINGLE for other in stack)
            found.extend(_between(doc_id, opening, mark, depth))
        elif _opens(mark):
            stack.append(mark)
        elif not stack and not found and _closes_from_start(mark):
            found.extend(_between(doc_id, _Mark("", start, start, text, start, end), mark, 0))
    for opening in stack:
        if opening.sign not in SINGLE:
            found.extend(_between(doc_id, opening, _Mark("", end, end, text, start, end), 0))
            break
    return _deepened(sorted(found, key=lambda q: (q.outer.start, -q.outer.end)))


def _between(doc_id: str, opening: _Mark, closing: _Mark, depth: int) -> Iterator[Quotation]:
    """The quotation between two marks; none when nothing but space stands between them."""
    first, last = opening.end, closing.start
    while first < last and opening.text[first].isspace():
        first += 1
    while last > first and opening.text[last - 1].isspace():
        last -= 1
    if last > first:
        yield Quotation(
            Span(doc_id, opening.start, closing.end),
            Span(doc_id, first, last),
            depth,
            opened=bool(opening.sign),
            closed=bool(closing.sign),
        )


def _deepened(found: list[Quotation]) -> list[Quotation]:
    """The quotations with their true depth: how many others of the list surround each."""
    ends: list[int] = []
    deep = []
    for quotation in found:
        while ends and ends[-1] <= quotation.outer.start:
            ends.pop()
        deep.append(replace(quotation, depth=len(ends)))
        ends.append(quotation.outer.end)
    return deep


def _partner(stack: list[_Mark], mark: _Mark) -> int | None:
    """Index in `stack` of the opening that `mark` closes; None: it closes nothing."""
    if mark.sign in ONLY_OPENS or not _closes(mark):
        return None
    for i in range(len(stack) - 1, max(-1, len(stack) - 1 - DEEPEST), -1):
        if mark.sign in PARTNERS[stack[i].sign]:
            reopens = mark.sign == "“" and stack[i].sign != "„" and _opens(mark)
            return None if reopens else i
    return None


def _opens(mark: _Mark) -> bool:
    fits = (mark.left.isspace() or mark.left in BEFORE_OPENING) and not mark.right.isspace()
    match mark.sign:
        case "’" | "›":
            return False
        case "”" | "''" | "»":
            return fits and mark.left.isspace() and mark.right.isalnum()
        case "'":
            return fits and mark.right.isalnum() and _has_partner(mark)
        case "‘":
            return fits and _has_partner(mark)
        case '"':
            return fits
        case _:
            return mark.end < mark.last


def _has_partner(mark: _Mark) -> bool:
    """Whether a single mark that could close what `mark` opens follows in reach."""
    if ELISION.match(mark.text, mark.start):
        return False
    reach = min(mark.last, mark.end + APOSTROPHE_REACH)
    return CLOSING_SINGLE.search(mark.text, mark.end, reach) is not None


def _closes(mark: _Mark) -> bool:
    match mark.sign:
        case "'" | "’":
            outside = not mark.left.isspace() and not mark.right.isalnum()
            return outside and not _is_possessive(mark)
        case "”" | "»" | "›":
            return True
        case _:
            ends = not mark.right.isalnum() or mark.left in ".,!?…"
            return not mark.left.isspace() and ends


def _closes_from_start(mark: _Mark) -> bool:
    """Whether the paragraph began inside a quotation: `Nobody came," she said.`"""
    return mark.sign not in SINGLE and not mark.left.isdigit() and _closes(mark)


def _is_possessive(mark: _Mark) -> bool:
    """`workers’ rights`: a plural possessive, when a better closing mark follows in reach."""
    if mark.left not in "sS" or not POSSESSED.match(mark.text, mark.end):
        return False
    reach = min(mark.last, mark.end + APOSTROPHE_REACH)
    better = CLOSING_SINGLE.search(mark.text, mark.end, reach)
    opening = OPENING_SINGLE.search(mark.text, mark.end, reach)
    return better is not None and (opening is None or better.start() < opening.start())

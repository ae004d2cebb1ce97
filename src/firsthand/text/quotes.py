"""Quotation marks of every style → the stretches of text they enclose.

Works on one paragraph at a time. A mark that has no partner is kept as an opening to the end of
the paragraph or a closing from its start, and says so; an apostrophe is no mark.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from firsthand.model import Span
from firsthand.model.quick import dataclass, replace

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
DEEPEST = 3  # openings looked back at for a partner
APOSTROPHE_REACH = 600  # characters looked ahead for the partner of a single mark
BEFORE_GLUED = frozenset(".,!?…:;)")  # in front of a mark that no space parts from the words


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
    """One mark and the characters beside it, which are spaces at the ends of a paragraph."""

    sign: str
    start: int
    end: int
    left: str
    right: str
    has_partner: bool = False  # a single mark that could close what this one opens is in reach
    is_possessive: bool = False  # `workers’ rights`
    is_first: bool = False  # of the straight marks from here on each has a partner


class _Singles:
    """Where single marks of a paragraph could open or close a quotation, found in one pass.

    Marks are asked for in text order, each once.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.closing = [match.start() + 1 for match in CLOSING_SINGLE.finditer(text, start, end)]
        self.opening = [match.start() for match in OPENING_SINGLE.finditer(text, start, end)]
        self.straight = text.count('"', start, end)  # those not met yet

    def mark(self, match: re.Match[str]) -> _Mark:
        """The mark that was matched."""
        text, at, after = self.text, match.start(), match.end()
        left = text[at - 1] if at > self.start else " "
        right = text[after] if after < self.end else " "
        if match[0] == '"':
            self.straight -= 1
            return _Mark(match[0], at, after, left, right, is_first=self.straight % 2 == 1)
        if match[0] not in SINGLE:
            return _Mark(match[0], at, after, left, right)
        closing = _next(self.closing, after)
        has_partner = closing is not None and not ELISION.match(text, at)
        possessed = left in "sS" and right == " " and text[after + 1 : after + 2].isalnum()
        opening = _next(self.opening, after)
        better = closing is not None and (opening is None or closing < opening)
        return _Mark(match[0], at, after, left, right, has_partner, possessed and better)


def _next(places: Sequence[int], after: int) -> int | None:
    """First of the sorted `places` at or behind `after`, in reach; None: none is."""
    i = bisect_left(places, after)
    found = places[i] if i < len(places) else None
    return found if found is not None and found - after <= APOSTROPHE_REACH else None


def quotations(doc_id: str, text: str, start: int, end: int) -> list[Quotation]:
    """Quotations of the paragraph `text[start:end]`, in text order, outer before inner."""
    found: list[Quotation] = []
    stack: list[_Mark] = []
    singles = _Singles(text, start, end)
    for match in MARK.finditer(text, start, end):
        mark = singles.mark(match)
        partner = _partner(stack, mark)
        if partner is not None:
            opening = stack[partner]
            del stack[partner:]
            found.extend(_between(doc_id, text, opening, mark))
        elif _opens(mark) or (not stack and _opens_in_turn(mark)):
            stack.append(mark)
        elif not stack and not found and _closes_from_start(mark):
            found.extend(_between(doc_id, text, _Mark("", start, start, " ", " "), mark))
    for opening in stack:
        if opening.sign not in SINGLE:
            found.extend(_between(doc_id, text, opening, _Mark("", end, end, " ", " ")))
            break
    return _deepened(sorted(found, key=lambda q: (q.outer.start, -q.outer.end)))


def _between(doc_id: str, text: str, opening: _Mark, closing: _Mark) -> Iterator[Quotation]:
    """The quotation between two marks; none when nothing but space stands between them."""
    first, last = opening.end, closing.start
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    if last > first:
        yield Quotation(
            Span(doc_id, opening.start, closing.end),
            Span(doc_id, first, last),
            0,
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
    if stack and stack[-1].sign == mark.sign == '"' and stack[-1].right.isspace():
        return len(stack) - 1  # `" We left . "`
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
            return fits and mark.right.isalnum() and mark.has_partner
        case "‘":
            return fits and mark.has_partner
        case '"':
            return fits
        case _:
            return True


def _opens_in_turn(mark: _Mark) -> bool:
    """Whether a straight mark that no space tells from a closing one opens: `came."We ran," he`."""
    if mark.sign != '"' or not mark.is_first:
        return False
    glued = mark.right.isalnum() and (mark.left.isalpha() or mark.left in BEFORE_GLUED)
    return glued or (mark.left.isspace() and mark.right.isspace())


def _closes(mark: _Mark) -> bool:
    match mark.sign:
        case "'" | "’":
            outside = not mark.left.isspace() and not mark.right.isalnum()
            return outside and not mark.is_possessive
        case "”" | "»" | "›":
            return True
        case _:
            ends = not mark.right.isalnum() or mark.left in ".,!?…"
            return not mark.left.isspace() and ends


def _closes_from_start(mark: _Mark) -> bool:
    """Whether the paragraph began inside a quotation: `Nobody came," she said.`"""
    return mark.sign not in SINGLE and not mark.left.isdigit() and _closes(mark)

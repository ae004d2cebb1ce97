"""Quotation marks of every style → the stretches of text they enclose.

Works on one paragraph at a time. A mark that has no partner is kept as an opening to the end of
the paragraph or a closing from its start, and says so; an apostrophe is no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
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
AFTER_CLOSING = frozenset(")]}—–-/:;,.!?…<»”\"’'")
ELISION = re.compile(r"['’](?:em|til|tis|twas|cause|n|\d\ds?)\b", re.I)
APOSTROPHE_REACH = 2_000  # characters looked ahead for the partner of a single mark


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """Words in quotation marks. `outer` takes in the marks, `inner` leaves them out."""

    outer: Span
    inner: Span
    depth: int  # 0: not inside another quotation of the paragraph
    opened: bool  # False: its opening mark is missing
    closed: bool  # False: its closing mark is missing


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    end: int


def quotations(doc_id: str, text: str, start: int, end: int) -> list[Quotation]:
    """Quotations of the paragraph `text[start:end]`, in text order, outer before inner."""
    pairs: list[tuple[_Open | None, int, int, int]] = []
    stack: list[_Open] = []
    for mark in MARK.finditer(text, start, end):
        sign, at, after = mark[0], mark.start(), mark.end()
        partner = _partner(stack, sign, text, at, after, start, end)
        if partner is not None:
            opening = stack[partner]
            del stack[partner:]
            pairs.append((opening, at, after, len(stack)))
        elif _opens(sign, text, at, after, start, end):
            stack.append(_Open(sign, at, after))
        elif (
            not stack and not pairs and sign not in SINGLE and _closes(text, at, after, start, end)
        ):
            pairs.append((None, at, after, 0))
    doubles = [opening for opening in stack if opening.mark not in SINGLE]
    if doubles:
        pairs.append((doubles[0], end, end, 0))
    return sorted(_records(doc_id, pairs, text, start))


def _records(
    doc_id: str, pairs: list[tuple[_Open | None, int, int, int]], text: str, start: int
) -> Iterator[Quotation]:
    for opening, close, after, depth in pairs:
        first, inner = (opening.start, opening.end) if opening else (start, start)
        while inner < close and text[inner].isspace():
            inner += 1
        last = close
        while last > inner and text[last - 1].isspace():
            last -= 1
        if last > inner:
            yield Quotation(
                Span(doc_id, first, after),
                Span(doc_id, inner, last),
                depth,
                opened=opening is not None,
                closed=after > close,
            )


def _partner(
    stack: list[_Open], sign: str, text: str, at: int, after: int, start: int, end: int
) -> int | None:
    """Index in `stack` of the opening that `sign` closes; None: it closes nothing."""
    if sign in ONLY_OPENS or not _closes(text, at, after, start, end):
        return None
    for i in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        if sign in PARTNERS[stack[i].mark]:
            if (
                sign == "“"
                and stack[i].mark not in ("„",)
                and _opens(sign, text, at, after, start, end)
            ):
                return None
            return i
    return None


def _opens(sign: str, text: str, at: int, after: int, start: int, end: int) -> bool:
    left = text[at - 1] if at > start else " "
    right = text[after] if after < end else " "
    fits = (left.isspace() or left in BEFORE_OPENING) and not right.isspace()
    if sign in ("”", "’", "''", "»", "›"):
        return fits and sign in ("”", "»", "''") and left.isspace() and right.isalnum()
    if sign == "'":
        return fits and right.isalnum() and _single_partner(text, at, end)
    if sign == "‘":
        return fits and _single_partner(text, at, end)
    if sign in ("“", "«", "„", "``", "‚", "‹", "‟"):
        return after < end
    return fits


def _single_partner(text: str, at: int, end: int) -> bool:
    """Whether a single mark that could close what `at` opens follows in reach."""
    if ELISION.match(text, at):
        return False
    reach = text[at + 1 : min(end, at + APOSTROPHE_REACH)]
    return re.search(r"\S['’](?![^\W_])", reach) is not None


def _closes(text: str, at: int, after: int, start: int, end: int) -> bool:
    left = text[at - 1] if at > start else " "
    right = text[after] if after < end else " "
    if text[at] in "'’" and after - at == 1:
        return not left.isspace() and not right.isalnum() and not _possessive(text, at, end)
    if text[at] in "”»›":
        return True
    return not left.isspace() and (not right.isalnum() or left in ".,!?…")


def _possessive(text: str, at: int, end: int) -> bool:
    """`workers’ rights`: a plural possessive, when a better closing mark follows in reach."""
    if text[at - 1] not in "sS" or not re.match(r"['’] \w", text[at : at + 3]):
        return False
    reach = text[at + 1 : min(end, at + APOSTROPHE_REACH)]
    better = re.search(r"[.,!?\w]['’](?![^\W_])", reach)
    opening = re.search(r"(?<!\S)['‘](?=\w)", reach)
    return better is not None and (opening is None or better.start() < opening.start())

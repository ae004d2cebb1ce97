"""Layers of spans over a text, flattened into runs that each have one set of roles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.folding import counted
from firsthand.model import Protected, Statement
from firsthand.web.pages import NOTES


@dataclass(frozen=True, slots=True)
class Bit:
    """A run of words of one set of roles; or a note in place of protected words."""

    words: str
    at: int  # code point in the document
    roles: str  # "source", "cue", "content", "figure", "fact", "match", "unfolded", by name
    ids: str  # statements it belongs to
    begins: tuple[str, ...]  # statements whose content begins here
    note: str = ""
    opens: str = ""  # a statement by which the note is opened
    hit: int = 0  # number of the search hit that begins here; 0: none does


@dataclass(frozen=True, slots=True)
class Layer:
    """One span with its role and the statement it belongs to."""

    start: int
    end: int
    role: str
    id: str


def line_edges(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines with a letter in them: from the first character to the line's end."""
    at = start
    while at < end:
        stop = words.find("\n", at, end)
        stop = end if stop < 0 else stop
        if words[at:stop].strip():
            yield at, stop
        at = stop + 1


def flattened(
    words: str,
    window: tuple[int, int],
    layers: Sequence[Layer],
    shut: Sequence[Protected],
    found: tuple[Sequence[tuple[int, Statement]], Sequence[tuple[int, int]]],
) -> dict[int, list[Bit]]:
    """The runs of each line, by where the line starts."""
    told, hits = found
    begins: dict[int, list[str]] = defaultdict(list)
    for _, statement in told:
        begins[max(statement.content[0].start, window[0])].append(statement.id)
    hit_at = {first: number for number, (first, _) in enumerate(hits, 1)}
    opening, closing = defaultdict(list), defaultdict(list)
    for layer in layers:
        opening[max(layer.start, window[0])].append(layer)
        closing[layer.end].append(layer)
    shuts = [(each.span.start, each.span.end, each.why) for each in shut]
    cuts = {*opening, *closing, *begins, *(edge for each in shuts for edge in each[:2])}
    lines: dict[int, list[Bit]] = {}
    active: dict[Layer, None] = {}
    inner = sorted(cut for cut in cuts if window[0] <= cut < window[1])
    at = 0
    for first, last in line_edges(words, *window):
        own: list[Bit] = []
        place = first
        while place < last:
            while at < len(inner) and inner[at] <= place:
                for layer in opening.get(inner[at], ()):
                    active[layer] = None
                for layer in closing.get(inner[at], ()):
                    active.pop(layer, None)
                at += 1
            stop = min(last, inner[at]) if at < len(inner) else last
            live = [layer for layer in active if layer.start < stop and layer.end > place]
            own.append(
                _bit(words, (place, stop), live, shuts, (tuple(begins.get(place, ())), hit_at))
            )
            place = stop
        lines[first] = _joined(own)
    return lines


def _bit(
    words: str,
    place: tuple[int, int],
    live: Sequence[Layer],
    shuts: Sequence[tuple[int, int, str]],
    starts: tuple[tuple[str, ...], dict[int, int]],
) -> Bit:
    start, end = place
    roles = " ".join(sorted({layer.role for layer in live}))
    ids = " ".join(dict.fromkeys(layer.id for layer in live if layer.id))
    begins, hit_at = starts
    for first, last, why in shuts:
        if first <= start < last:
            opens = ids.split(" ")[0] if ids else ""
            note = f"{NOTES.get(why, why)}, {counted(words[first:last])}"
            return Bit("", start, "", ids, begins, note, opens)
    return Bit(words[start:end], start, roles, ids, begins, hit=hit_at.get(start, 0))


def _joined(bits: Sequence[Bit]) -> list[Bit]:
    """The runs, notes on one passage told once."""
    found: list[Bit] = []
    for bit in bits:
        if found and bit.note and found[-1].note == bit.note:
            last = found[-1]
            begins = (*last.begins, *bit.begins)
            opens = last.opens or bit.opens
            found[-1] = Bit("", last.at, "", last.ids, begins, last.note, opens)
        else:
            found.append(bit)
    return found

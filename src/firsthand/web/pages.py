"""What pages are made of: runs of words, stops of a chain, marks, dates as they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from firsthand.display import Display, name_of
from firsthand.folding import counted
from firsthand.model import Basis, Source, Spans, Stance
from firsthand.text.keys import fold

WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
GAP: Final = " … "
NOTES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "anonymous witness": "words of a witness who is not named",
        "survivor": "testimony of a survivor",
        "minor": "words of or about a minor",
    }
)
BASIS_MARKS: Final[Mapping[Basis, str]] = MappingProxyType(
    {
        Basis.FIRST_HAND: "●",
        Basis.SECOND_HAND: "◐",
        Basis.DOCUMENT: "▤",
        Basis.OWN_FINDING: "◆",
        Basis.UNKNOWN: "·",
    }
)
STANCE_WORDS: Final[Mapping[Stance, str]] = MappingProxyType(
    {
        Stance.ASSERTS: "says",
        Stance.ALLEGES: "tells as unproven",
        Stance.DENIES: "denies",
        Stance.ACKNOWLEDGES: "acknowledges",
        Stance.ESTIMATES: "estimates",
        Stance.RECOMMENDS: "demands",
        Stance.NO_COMMENT: "does not comment",
    }
)


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row, as a page shows them."""

    words: str
    note: str = ""  # what is folded here; then `words` is empty
    match: bool = False  # the search asked for it
    opened: bool = False  # protected, and opened


@dataclass(frozen=True, slots=True)
class Stop:
    """One source of a chain."""

    id: str
    name: str
    kind: str  # person, body, document …
    naming: str


def runs(display: Display, spans: Spans, *, opened: bool = False) -> tuple[Run, ...]:
    """The words at spans on one line, protected ones as notes; opened, they stand."""
    found: list[Run] = []
    for number, span in enumerate(spans):
        if number:
            found.append(Run(GAP))
        for run in display.runs(span):
            words = re.sub(r"\s+", " ", run.words)
            if run.why is None:
                found.append(Run(words))
            elif opened:
                found.append(Run(words, opened=True))
            else:
                found.append(Run("", note_of(run.why, run.words)))
    return tuple(found)


def note_of(why: str, words: str) -> str:
    """`testimony of a survivor, 12 words`."""
    return f"{NOTES.get(why, why)}, {counted(words)}"


def is_folded(words: Sequence[Run]) -> bool:
    """Whether some of the words are protected and shut."""
    return any(run.note for run in words)


def stop_of(display: Display, found: Source) -> Stop:
    """A source as a stop of a chain; a protected one is told by its kind alone."""
    source = display.shown(found)
    return Stop(source.id, name_of(source), source.kind.value, source.naming.value)


def terms(query: str) -> tuple[tuple[str, ...], str]:
    """Folded words of a query, and the last of them, which may be the beginning of a word."""
    words = tuple(fold(word) for word in WORD.findall(query))
    last = words[-1] if words and not query.rstrip().endswith('"') else ""
    return words, last


def matched(words: Sequence[Run], query: str) -> tuple[Run, ...]:
    """The runs, words of the query apart; folded runs stay shut."""
    asked, begun = terms(query)
    return tuple(piece for run in words for piece in _matched(run, frozenset(asked), begun))


def _matched(run: Run, asked: frozenset[str], begun: str) -> Iterator[Run]:
    at = 0
    for word in WORD.finditer(run.words) if asked and not run.note else ():
        folded = fold(word[0])
        if folded in asked or (begun and folded.startswith(begun)):
            if at < word.start():
                yield Run(run.words[at : word.start()], opened=run.opened)
            yield Run(word[0], match=True, opened=run.opened)
            at = word.end()
    if at < len(run.words) or run.note:
        yield Run(run.words[at:], run.note, opened=run.opened)


def shortened(words: str, most: int) -> str:
    """At most so many characters, a dropped end told by an ellipsis."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def days(first: int, last: int) -> str:
    """`2006–2009`, `March 2009`, `12 March 2009`; empty for no days."""
    if not first:
        return ""
    one, other = date.fromordinal(first), date.fromordinal(last)
    if one == other:
        return f"{one.day} {one:%B} {one.year}"
    if (one.year, one.month) == (other.year, other.month):
        return f"{one:%B} {one.year}"
    return str(one.year) if one.year == other.year else f"{one.year}–{other.year}"

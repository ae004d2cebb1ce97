"""What people decided about some records, in sentences."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from firsthand.judging import SPANS
from firsthand.model import Claim, Judgement, Origin, Statement, Verdict
from firsthand.web.desk import Sitting

PLAIN: Final = MappingProxyType(
    {
        Verdict.ACCEPT: "{} is right",
        Verdict.REJECT: "{} is wrong: it leaves the count",
        Verdict.UNSURE: "{}: unsure",
        Verdict.NOTE: "a note on {}",
    }
)
WORDS: Final = 90  # characters of a statement that a sentence quotes


@dataclass(frozen=True, slots=True)
class Decision:
    """One judgement as a page tells it."""

    id: str
    about: str
    what: str
    who: str
    day: str
    time: str
    why: str
    taken_back: bool
    is_undo: bool


def decisions(sitting: Sitting, ids: Collection[str]) -> tuple[Decision, ...]:
    """Judgements about any of these records, oldest first, those that were taken back too."""
    by = sitting.overlay.by
    undone = by.undone()
    some = [each for each in by.everything if each.about in ids or each.other in ids]
    return tuple(decision(sitting, each, undone) for each in some)


def decision(sitting: Sitting, each: Judgement, undone: Collection[str]) -> Decision:
    """One judgement in a sentence; `undone`: ids of those that were taken back."""
    return Decision(
        id=each.id,
        about=each.about,
        what=told(sitting, each),
        who=each.who,
        day=each.at[:10],
        time=each.at[11:16],
        why=each.why,
        taken_back=each.id in undone,
        is_undo=each.verdict is Verdict.UNDO,
    )


def told(sitting: Sitting, each: Judgement) -> str:
    """`“18 lorries were seized” is wrong`, `Harbour Watch and (a clerk) are one origin`."""
    about = named(sitting, each.about)
    if each.verdict in PLAIN:
        return PLAIN[each.verdict].format(about)
    match each.verdict:
        case Verdict.CORRECT:
            return f"{about}: {each.field} {_value(sitting, each)}"
        case Verdict.MERGE:
            return f"{about} and {named(sitting, each.other or '')} are one origin"
        case Verdict.SPLIT:
            return _split(sitting, each, about)
        case _:
            return f"took back: {_earlier(sitting, each)}"


def _split(sitting: Sitting, each: Judgement, about: str) -> str:
    other = each.other or ""
    match _records(sitting, (each.about, other)):
        case (Origin(), Origin()):
            return f"{about} and {named(sitting, other)} are two origins"
        case (_, Origin()):
            return f"{about} does not rest on {named(sitting, other)}"
        case _:
            return f"{about} does not belong to the claim {named(sitting, other)}"


def _value(sitting: Sitting, each: Judgement) -> str:
    if each.field in SPANS:
        return "marked anew"
    return f"→ {each.value}"


def _earlier(sitting: Sitting, each: Judgement) -> str:
    for had in sitting.overlay.by.everything:
        if had.id == each.other and had.verdict is not Verdict.UNDO:
            return told(sitting, had)
    return "an earlier judgement"


def _records(sitting: Sitting, ids: Sequence[str]) -> tuple[object, ...]:
    found: list[object] = []
    for id_ in ids:
        try:
            found.append(sitting.view.record(id_))
        except KeyError:
            found.append(None)
    return tuple(found)


def named(sitting: Sitting, record_id: str) -> str:
    """A record in words, protected ones folded."""
    display = sitting.display
    match _records(sitting, (record_id,))[0]:
        case Statement() as statement:
            return f"“{_short(display.words(statement.content))}”"
        case Claim() as claim:
            return f"“{_short(display.title(claim))}”"
        case Origin() as origin:
            return display.shown(origin).name
        case None:
            return f"a record that is no longer in the case ({record_id})"
        case other:
            return f"{type(other).__name__.lower()} {record_id}"


def _short(words: str) -> str:
    if len(words) <= WORDS:
        return words
    return words[:WORDS].rpartition(" ")[0] + " …"

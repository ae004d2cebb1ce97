"""What a person decided: kept apart from what the program found, never overwritten by a run."""

from __future__ import annotations

from enum import StrEnum

from firsthand.model.quick import dataclass


class Verdict(StrEnum):
    """What a person decided about a record."""

    ACCEPT = "accept"  # read, and right
    REJECT = "reject"  # wrong: leaves the counts it stood in
    UNSURE = "unsure"
    CORRECT = "correct"  # one field has another value
    MERGE = "merge"  # the same as another record
    SPLIT = "split"  # not the same as the others of its claim
    NOTE = "note"  # a remark that decides nothing
    UNDO = "undo"  # takes an earlier judgement back; both stay readable


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of one person about one record; judgements are only ever added."""

    id: str
    about: str  # id of a record; it may be gone since
    verdict: Verdict
    who: str
    at: str  # ISO time, UTC
    why: str = ""
    field: str | None = None  # of CORRECT: the field that has another value
    value: str | None = None  # of CORRECT: that value; spans as JSON pairs
    other: str | None = None  # of MERGE, SPLIT, UNDO: the other record

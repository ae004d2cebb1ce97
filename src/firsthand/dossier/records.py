"""What a dossier holds, ready to be set on a page: every word in it is final."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """For whom a dossier is made: how much of protected words it holds."""

    PUBLIC = "public"  # folded; protected sources by kind; no texts in the bundle
    PARTNER = "partner"  # folded; the bundle holds the texts, protected words masked
    INTERNAL = "internal"  # everything unfolded, with the texts


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: where the words of one statement stand."""

    number: int  # from 1, in the order of the dossier
    statement_id: str
    file: str
    report_id: str  # SHA-256 of the file's bytes
    spans: tuple[tuple[int, int], ...]  # code points of the text as read
    printed: str  # outlet, authors and date, as far as the article prints them


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement: its words, who says so through whom, and how they know."""

    words: str
    stops: tuple[str, ...]  # the chain, outlet first, the nearest speaker last
    manner: str  # stance, form and basis, in words
    note: Note


@dataclass(frozen=True, slots=True)
class Rooted:
    """Statements that rest on one origin."""

    origin: str
    why: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Followed:
    """A reply, an outcome or a demand, with its words."""

    what: str  # "reply: denies", "outcome: charged (said)", "demand"
    body: str
    telling: Telling


@dataclass(frozen=True, slots=True)
class Differing:
    """Tellings that differ, and how."""

    kind: str
    why: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the summary with the footnotes it rests on."""

    words: str
    notes: tuple[int, ...]  # empty: it says what the case does not hold


@dataclass(frozen=True, slots=True)
class Section:
    """The argument of one claim. Nothing here says whether it is true."""

    claim_id: str
    title: str
    count: str  # "2 articles · 1 origin"
    summary: tuple[Sentence, ...]  # in plain words
    supports: tuple[Rooted, ...]
    opposes: tuple[Rooted, ...]
    why: tuple[str, ...]  # one sentence a merge
    followed: tuple[Followed, ...]
    differing: tuple[Differing, ...]
    unknown: tuple[str, ...]  # what no source in the case tells


@dataclass(frozen=True, slots=True)
class Dossier:
    """Chosen claims of one case, for one audience."""

    audience: Audience
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    reports: int
    articles: int
    missing: tuple[str, ...]  # documents that articles lean on and the case does not hold
    folded: int  # protected passages in the articles quoted
    judgements: int  # of people, laid over what the program found
    people: int  # whose judgements these are

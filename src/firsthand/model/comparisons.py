"""What comes from comparing: derivations, origins, claims, discrepancies."""

from __future__ import annotations

from enum import StrEnum

from firsthand.model.places import Spans
from firsthand.model.quick import dataclass


class DerivationKind(StrEnum):
    """How an article takes from another."""

    REPRINT = "reprint"
    REWRITE = "rewrite"
    TRANSLATION = "translation"
    COMMENTARY = "commentary"
    QUOTATION = "quotation"  # shares a long quotation, direction unknown
    CITATION = "citation"  # names it as its source


@dataclass(frozen=True, slots=True)
class Derivation:
    """An article that takes from another article, or from a document that is not in the case."""

    id: str
    from_article: str
    to_article: str | None  # None: the parent is not in the case
    to_name: str | None  # its name when it is not in the case, else None
    kind: DerivationKind
    evidence: Spans
    strength: float  # 0–1: share of the article's words that are accounted for


class OriginKind(StrEnum):
    """What stands at the end of a chain."""

    OBSERVER = "observer"  # a person or group that saw, took part or suffered
    FINDING = "finding"  # a body's own finding or word
    DOCUMENT = "document"
    UNNAMED = "unnamed"  # an unnamed witness or "reportedly"
    OUTLET = "outlet"  # the outlet's own reporting


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a chain ends."""

    id: str
    kind: OriginKind
    name: str
    source_id: str | None = None  # None: no words name it
    article_id: str | None = None  # the article whose own words it is; None: named elsewhere too


@dataclass(frozen=True, slots=True)
class Rooting:
    """Which origin a statement rests on, and why, in words."""

    statement_id: str
    origin_id: str
    why: str
    maybe: tuple[str, ...] = ()  # origins it may be identical with: they lower `low` only
    inferred: bool = False  # no words tie it to the origin: a headline, a hedge


@dataclass(frozen=True, slots=True)
class OriginCount:
    """How many independent origins stand behind a claim.

    `high` merges only proven dependence, `low` also merges possible identity.
    """

    low: int
    high: int
    ids: tuple[str, ...]
    why: tuple[str, ...]  # one sentence a merge

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high:
            raise ValueError(f"origin count {self.low}–{self.high} is no interval")


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements that say alike, or of which one opposes the other."""

    one: str  # statement ids, one < other
    other: str
    opposed: bool
    why: str
    strength: float  # 0–1


@dataclass(frozen=True, slots=True)
class Claim:
    """What several statements say alike. Never called true."""

    id: str
    title: str  # a statement's own words
    supports: tuple[str, ...]
    opposes: tuple[str, ...]
    origins: OriginCount
    articles: int  # of those who support it; of those who oppose it where nobody does


class DiscrepancyKind(StrEnum):
    """How tellings differ."""

    CONTRADICTION = "contradiction"  # cannot both hold, or one denies the other
    TENSION = "tension"  # differ in scope, date, definition or bound; both may hold
    DRIFT = "drift"  # a wording changed on the way
    UPDATE = "update"  # a later count of the same thing
    LOOK_ALIKE = "look-alike"  # seems to conflict, does not


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Two or more tellings that differ, and how."""

    id: str
    kind: DiscrepancyKind
    members: tuple[str, ...]  # statement ids, sorted
    why: str
    figures: tuple[str, ...] = ()  # figures that differ, sorted; empty: it is about words

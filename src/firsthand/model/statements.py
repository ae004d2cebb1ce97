"""Who says what: statements, sources and chains."""

from __future__ import annotations

from enum import StrEnum

from firsthand.model.places import Span, Spans, When
from firsthand.model.quick import dataclass


class Form(StrEnum):
    """How a content is given."""

    DIRECT = "direct"  # the whole content stands in quotation marks
    INDIRECT = "indirect"
    MIXED = "mixed"  # part of the content is quoted
    NARRATOR = "narrator"  # the outlet or author speaks: prose, headline


class Stance(StrEnum):
    """What a source does with a content."""

    ASSERTS = "asserts"
    ALLEGES = "alleges"  # marked as unproven by cue or hedge
    DENIES = "denies"
    ACKNOWLEDGES = "acknowledges"  # against interest, or conceding
    ESTIMATES = "estimates"
    RECOMMENDS = "recommends"
    NO_COMMENT = "no-comment"


class Basis(StrEnum):
    """How the source knows."""

    FIRST_HAND = "first-hand"  # saw, took part, suffered: only where the words mark it
    SECOND_HAND = "second-hand"
    DOCUMENT = "document"
    OWN_FINDING = "own-finding"  # a body's own research or decision
    UNKNOWN = "unknown"


class Attribution(StrEnum):
    """What ties the content to its source."""

    EXPLICIT = "explicit"  # words name the source beside a cue
    PRONOUN = "pronoun"
    INHERITED = "inherited"  # a quotation without cue, carried on from the one before
    HEDGE = "hedge"  # "reportedly", "is said to": somebody, unnamed
    NARRATOR = "narrator"
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Statement:
    """A source, a cue and a content: who says what with which words."""

    id: str
    doc_id: str
    article_id: str
    source: Spans  # words naming the source; empty: no words name it
    cue: Spans  # words of saying; empty: inherited or narrator
    content: Spans  # what is said, without its outer quotation marks
    form: Form
    stance: Stance
    basis: Basis
    attribution: Attribution
    verbatim: Spans = ()  # parts of the content inside quotation marks
    hedges: Spans = ()  # words that mark it as unproven
    parent: str | None = None  # statement whose content holds this one; None: outermost
    part: str = ""  # `name@version` of what found it
    confidence: float | None = None  # 0–1: how surely source and content are right; None: own voice


class SourceKind(StrEnum):
    """What sort of thing a source is."""

    PERSON = "person"
    BODY = "body"
    DOCUMENT = "document"
    OUTLET = "outlet"
    GROUP = "group"
    UNKNOWN = "unknown"


class Naming(StrEnum):
    """How a source is named."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    COLLECTIVE = "collective"


@dataclass(frozen=True, slots=True)
class Source:
    """Whom a statement is attributed to.

    A named source has one id in the whole case (made from its folded name and kind); an
    anonymous or collective one has an id of its article.
    """

    id: str
    name: str  # fullest name or description printed
    kind: SourceKind
    naming: Naming
    aliases: tuple[str, ...] = ()  # other names printed for it, sorted
    speaks_for: str | None = None  # source it is an office-holder or document of; None: not said
    protected: bool = False  # anonymous person, survivor or minor: folded by default
    published: When | None = None  # when a document came out; None: not said, or no document


@dataclass(frozen=True, slots=True)
class Chain:
    """The sources a statement came through, outlet first, the last one named at the end."""

    statement_id: str
    links: tuple[str, ...]  # source ids
    beside: tuple[str, ...] = ()  # sources that say it together with the last link


@dataclass(frozen=True, slots=True)
class Protected:
    """Words to be folded by default and kept out of previews, logs and public exports."""

    span: Span
    why: str  # "anonymous witness", "minor", "survivor"

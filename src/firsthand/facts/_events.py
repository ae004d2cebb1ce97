"""Incidents of one article that tell the same event share an id."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from firsthand.model import Document, Incident, Modality, Span
from firsthand.model.quick import dataclass, replace
from firsthand.text.keys import fold
from firsthand.text.words import words

BEFORE = 12  # characters before a word in which "the" or "their" may stand
MEANT = re.compile(r"\b(?:the|this|that|these|those|his|her|its|their)\s+$", re.IGNORECASE)
NEAR = 60  # characters around an act in which a word says that it is another
ANOTHER = re.compile(
    r"\b(?:also|again|another|second|third|more|later|earlier|previous|other|next|separate(?:ly)?)\b",
    re.IGNORECASE,
)
PRONOUNS = words("he him his she her they them their it its who whom whose")
LOOSE = words(
    "the a an of and in his her their its our my some two three four five six several many more"
)


@dataclass(frozen=True, slots=True)
class Told:
    """An incident with the article that tells it."""

    incident: Incident
    article_id: str


def with_events(doc: Document, told: Iterable[Told]) -> Iterator[Incident]:
    """The incidents in the order given; those of one event have the id of the first as its.

    Two incidents tell one event when article, act and modality are the same, both name the same
    target, and neither actor, place nor time speaks against it. "The attack", and a target told by
    a pronoun, mean the last event of the act, unless a word beside them says that it is another.
    """
    known: dict[tuple[str, str], list[Incident]] = defaultdict(list)
    for one in told:
        incident = one.incident
        if incident.pattern or incident.modality is not Modality.ASSERTED:
            yield incident
            continue
        held = known[one.article_id, incident.act]
        if _points_back(doc, incident):
            same = next((last for last in held[-1:] if _may_be_one(doc, incident, last)), None)
        else:
            same = next((other for other in held if _is_same(doc, incident, other)), None)
        event = same.event if same else incident.id
        held.append(replace(incident, event=event))
        yield held[-1]


def _points_back(doc: Document, incident: Incident) -> bool:
    """Whether its words take up what was told before: "the attack", "they were beaten"."""
    span = incident.span
    if incident.target is not None:
        is_meant = doc.quote(incident.target).lower() in PRONOUNS
    else:
        is_meant = MEANT.search(doc.text[max(span.start - BEFORE, 0) : span.start]) is not None
    return is_meant and not ANOTHER.search(doc.text[max(span.start - NEAR, 0) : span.end + NEAR])


def _is_same(doc: Document, one: Incident, other: Incident) -> bool:
    if one.target is None or other.target is None or one.omission is not other.omission:
        return False
    if not _words(doc, one.target) & _words(doc, other.target):
        return False
    if not _agree(_names(doc, one.target), _names(doc, other.target)):
        return False
    return _may_be_one(doc, one, other)


def _may_be_one(doc: Document, one: Incident, other: Incident) -> bool:
    """Whether neither actor, place, time nor number speaks against it."""
    return (
        one.omission is other.omission
        and _agree(_words(doc, one.actor), _words(doc, other.actor))
        and _agree(_words(doc, one.place), _words(doc, other.place))
        and _same_time(one, other)
        and _same_toll(one, other)
    )


def _words(doc: Document, span: Span | None) -> frozenset[str]:
    if span is None:
        return frozenset()
    return frozenset(fold(doc.quote(span)).split()) - LOOSE - PRONOUNS


def _names(doc: Document, span: Span) -> frozenset[str]:
    """Words with a capital, which tell one village or one editor from another."""
    held = frozenset(word for word in doc.quote(span).split() if word[0].isupper())
    return frozenset(fold(word) for word in held) - LOOSE - PRONOUNS


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether they share a word, or one of them says nothing."""
    return not one or not other or bool(one & other)


def _same_time(one: Incident, other: Incident) -> bool:
    mine, theirs = one.time and one.time.value, other.time and other.time.value
    return not mine or not theirs or mine.startswith(theirs) or theirs.startswith(mine)


def _same_toll(one: Incident, other: Incident) -> bool:
    mine = one.detail.toll if one.detail else None
    theirs = other.detail.toll if other.detail else None
    return mine is None or theirs is None or mine.best == theirs.best

"""What two imprints have in common: runs of equal words, and who took from whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from firsthand.model import Derivation, DerivationKind, Imprint, Passage, Span
from firsthand.text.anchors import in_order
from firsthand.text.keys import key
from firsthand.text.names import outlet_name
from firsthand.text.shingles import BASE, PRIME

# Sampled runs stand 5.5 words apart on average; two that follow each other within 120
# characters in both texts are one copied stretch with sampled gaps.
GAP_CHARS = 120
NO_DAY = 0


def shared(one: Sequence[Passage], other: Sequence[Passage]) -> list[tuple[Passage, Passage]]:
    """Passages of equal words, each of `one` with the first of `other`, in the order of `one`."""
    places: dict[int, Passage] = {}
    for passage in other:
        places.setdefault(passage.hash, passage)
    seen: set[int] = set()
    pairs: list[tuple[Passage, Passage]] = []
    for passage in one:
        if passage.hash in places and passage.hash not in seen:
            seen.add(passage.hash)
            pairs.append((passage, places[passage.hash]))
    return pairs


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in text order, those that lie within GAP_CHARS of each other joined."""
    found: list[Span] = []
    for span in sorted(spans):
        last = found[-1] if found else None
        if last and last.doc_id == span.doc_id and span.start - last.end <= GAP_CHARS:
            found[-1] = Span(last.doc_id, last.start, max(last.end, span.end))
        else:
            found.append(span)
    return tuple(found)


def evidence(pairs: Sequence[tuple[Passage, Passage]]) -> tuple[Span, ...]:
    """Where the shared words stand, in both texts."""
    mine = merged(pair[0].span for pair in pairs)
    theirs = merged(pair[1].span for pair in pairs)
    return tuple(sorted({*mine, *theirs}))


def containment(pairs: Sequence[tuple[Passage, Passage]], imprint: Imprint) -> float:
    """The share (0–1) of an imprint's runs that are shared."""
    return len(pairs) / len(imprint.shingles) if imprint.shingles else 0.0


def child_first(one: Imprint, other: Imprint) -> tuple[Imprint, Imprint]:
    """The two with the one that took first: the same for either order.

    The one that names the other's outlet as its source took from it; else the later by date;
    else the shorter, of which more is contained in the other; else the lower by id, so that the
    direction is at least always the same.
    """
    names = {_names_outlet(one, other): (one, other), _names_outlet(other, one): (other, one)}
    if len(names) > 1:
        return names[True]
    dates = (one.published or "", other.published or "")
    if all(dates) and dates[0] != dates[1]:
        return (one, other) if dates[0] > dates[1] else (other, one)
    shorter, longer = sorted((one, other), key=lambda i: (len(i.shingles), i.article_id))
    return shorter, longer


def _names_outlet(child: Imprint, parent: Imprint) -> bool:
    return bool(parent.outlet) and any(
        outlet_name(credit.name) == outlet_name(parent.outlet) for credit in child.leans_on
    )


def words_key(*passages: Sequence[Passage]) -> frozenset[int]:
    """A key for each run of words; even, as all keys are by which articles of any day meet."""
    return frozenset(passage.hash & ~1 for some in passages for passage in some)


def anchors_key(imprint: Imprint) -> frozenset[int]:
    """A key for each two names or figures that follow each other; odd: what is told weeks later
    of the same people is no reason to compare two articles.
    """
    codes = [anchor.hash for anchor in imprint.anchors]
    return frozenset(
        ((one * BASE + other) % PRIME - (PRIME >> 1)) | 1 for one, other in pairwise(codes)
    )


def anchored(one: Imprint, other: Imprint) -> tuple[tuple[Span, ...], int]:
    """Where names and figures stand that both have in one order, and how many they are."""
    mine, theirs = one.anchors, other.anchors
    found = in_order([anchor.hash for anchor in mine], [anchor.hash for anchor in theirs])
    spans = {*merged(mine[i].span for i, _ in found), *merged(theirs[j].span for _, j in found)}
    return tuple(sorted(spans)), len({mine[i].hash for i, _ in found})


def days_apart(one: Imprint, other: Imprint) -> int:
    """Days between the two; 0 when one has no full date."""
    mine, theirs = day_of(one), day_of(other)
    return 0 if NO_DAY in (mine, theirs) else abs(mine - theirs)


def day_of(imprint: Imprint) -> int:
    """Ordinal of the day it came out; NO_DAY when it has no full date."""
    return ordinal(imprint.published)


def ordinal(published: str | None) -> int:
    """Ordinal of a day; NO_DAY when it is no full date."""
    try:
        return date.fromisoformat(published or "").toordinal()
    except ValueError:
        return NO_DAY


def derivation(
    child: Imprint,
    parent: Imprint,
    kind: DerivationKind,
    spans: tuple[Span, ...],
    strength: float,
) -> Derivation:
    """A derivation between two articles of the case."""
    return Derivation(
        id=key("derivation", child.article_id, parent.article_id, kind),
        from_article=child.article_id,
        to_article=parent.article_id,
        to_name=None,
        kind=kind,
        evidence=spans,
        strength=min(1.0, round(strength, 3)),
    )

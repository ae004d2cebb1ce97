"""Many articles in columns, and what is known at a glance of many pairs of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from firsthand.derivations._shared import NO_DAY, day_of
from firsthand.derivations.citation import SAME_NEWS_DAYS as CITED_DAYS
from firsthand.derivations.translation import SAME_NEWS_DAYS as TRANSLATED_DAYS
from firsthand.model import Imprint, Passage
from firsthand.text.names import outlet_name
from firsthand.text.sets import Numbers, Sets, sets, shared
from firsthand.text.shingles import code

NONE = 0  # no outlet, no article
# Days within which articles are compared by names and figures alone: as far as any comparison
# looks that goes by them.
NEAR_DAYS = max(CITED_DAYS, TRANSLATED_DAYS)


@dataclass(frozen=True, slots=True)
class Columns:
    """Articles in columns: a row each. Names and ids are numbers."""

    runs: Sets  # sampled runs of words
    quotations: Sets
    anchors: Sets  # names and figures
    named: Sets  # outlets that it names as its sources
    outlet: Sets  # its own: one or none
    size: Numbers  # how many runs were sampled, repeated ones too
    article: Numbers
    carried_by: Numbers  # NONE: by no article
    language: Numbers
    day: Numbers  # ordinal; NO_DAY: no full date

    def __len__(self) -> int:
        return len(self.size)


def columns(imprints: Sequence[Imprint]) -> Columns:
    """The articles in columns, in their order."""
    outlets = [[outlet_name(i.outlet)] if i.outlet else [] for i in imprints]
    named = [[outlet_name(credit.name) for credit in i.leans_on] for i in imprints]
    return Columns(
        runs=_passages([imprint.shingles for imprint in imprints]),
        quotations=_passages([imprint.quotations for imprint in imprints]),
        anchors=_passages([imprint.anchors for imprint in imprints]),
        named=sets(dict.fromkeys(map(code, names), 1.0) for names in named),
        outlet=sets(dict.fromkeys(map(code, names), 1.0) for names in outlets),
        size=np.array([len(imprint.shingles) for imprint in imprints], np.int64),
        article=np.array([code(imprint.article_id) for imprint in imprints], np.int64),
        carried_by=np.array([code(i.carried_by) if i.carried_by else NONE for i in imprints]),
        language=np.array([code(imprint.language) for imprint in imprints], np.int64),
        day=np.array([day_of(imprint) for imprint in imprints], np.int64),
    )


def _passages(some: Sequence[tuple[Passage, ...]]) -> Sets:
    return sets(dict.fromkeys((passage.hash for passage in each), 1.0) for each in some)


@dataclass(frozen=True, slots=True)
class Pairs:
    """What is known at a glance of pairs of articles: a row each, numbers or yes and no."""

    runs: Numbers  # how many sampled runs both have
    share: Numbers  # and how many that is of those of the one with fewer
    quotations: Numbers  # how many long quotations both have
    repeated: Numbers  # how many both have of either, as a share of the runs of one, at most
    anchors: Numbers  # how many names and figures both have
    anchored: Numbers  # and how many that is of those of the one with fewer
    names: Numbers  # one names the outlet of the other as its source
    carries: Numbers  # one carries the other
    one_article: Numbers
    one_language: Numbers
    days: Numbers  # between the two; 0 when one is not known


def may_meet(mine: Numbers, theirs: Numbers, keys: Numbers) -> Numbers:
    """Whether two articles of these days that share a key may be compared by it: any two by an
    even one, by an odd one those that are near.
    """
    is_dated = (mine != NO_DAY) & (theirs != NO_DAY)
    found: Numbers = (keys & 1 == 0) | ~is_dated | (np.abs(mine - theirs) <= NEAR_DAYS)
    return found


def at_a_glance(rows: Columns, one: Numbers, other: Numbers) -> Pairs:
    """What is known of the pairs of row `one` with row `other`."""
    mine, theirs = rows.article[one], rows.article[other]
    my_day, their_day = rows.day[one], rows.day[other]
    is_dated = (my_day != NO_DAY) & (their_day != NO_DAY)
    names = shared(rows.named, rows.outlet, one, other) + shared(
        rows.named, rows.outlet, other, one
    )
    runs = shared(rows.runs, rows.runs, one, other)
    quotations = shared(rows.quotations, rows.quotations, one, other)
    anchors = shared(rows.anchors, rows.anchors, one, other)
    least = np.maximum(1, np.minimum(rows.size[one], rows.size[other]))
    fewer = np.minimum(rows.anchors.sizes[one], rows.anchors.sizes[other])
    return Pairs(
        runs=runs,
        share=runs / least,
        quotations=quotations,
        repeated=(runs + quotations) / least,
        anchors=anchors,
        anchored=anchors / np.maximum(1, fewer),
        names=names > 0,
        carries=(rows.carried_by[one] == theirs) | (rows.carried_by[other] == mine),
        one_article=mine == theirs,
        one_language=rows.language[one] == rows.language[other],
        days=np.where(is_dated, np.abs(my_day - their_day), 0),
    )

"""Many statements in columns, and what is known at a glance of many pairs of them.

Most pairs that share a key share little else. What their shared words tell is added up for all
pairs at once, so that a comparison is asked about those alone in which it may find something.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from firsthand.claims._alike import says_so, view
from firsthand.claims._figures import ANY_HEAD, counted, edge, is_open, things
from firsthand.claims._keys import code, number
from firsthand.claims._time import published
from firsthand.claims._tolls import toll_keys
from firsthand.claims._traits import Trait
from firsthand.claims._words import name
from firsthand.claims.denial import NO_SIDE, is_denial
from firsthand.claims.silence import ADMITS
from firsthand.model import Amount, Attribution, Form, Gist, Stance
from firsthand.text.sets import Numbers, Sets, sets, shared

NO_DAY = 0  # an article without a day is kept apart from no other


@dataclass(frozen=True, slots=True)
class Columns:
    """Statements in columns: a row each."""

    words: Sets  # canonical words as numbers, with what each tells
    names: Sets
    verbs: Sets
    voices: Sets  # who says it, as agents are told by name
    agents: Sets
    things: Sets  # heads of what its figures count
    numbers: Sets  # figures: what they count, and the number printed
    tolls: Sets  # what befell how many
    quoted: Sets  # terms of a direct statement
    blamed: Sets  # sides on which it lays a deed
    cleared: Sets  # and for which it denies one
    total: Numbers  # what its words tell
    article: Numbers  # a number for its id
    day: Numbers  # ordinal of the day its article came out; NO_DAY: not known
    traits: Numbers

    def __len__(self) -> int:
        return len(self.total)


def columns(gists: Sequence[Gist]) -> Columns:
    """The statements in columns, in their order."""
    views = [view(gist) for gist in gists]
    days = [published(gist) for gist in gists]
    return Columns(
        words=sets({code(w): tells for w, tells in seen.bag.items()} for seen in views),
        names=sets(dict.fromkeys(map(code, seen.names), 1.0) for seen in views),
        verbs=sets(dict.fromkeys(map(code, seen.verbs), 1.0) for seen in views),
        voices=sets({code(f"={name(word)}"): 1.0 for word in gist.voice} for gist in gists),
        agents=sets({code(w): 1.0 for act in seen.acts for w in act.agents} for seen in views),
        things=sets(dict.fromkeys(map(code, things(gist)), 1.0) for gist in gists),
        numbers=sets(dict.fromkeys(map(_number, gist.figures), 1.0) for gist in gists),
        tolls=sets({number("toll", *toll): 1.0 for toll in toll_keys(gist)} for gist in gists),
        quoted=sets(dict.fromkeys(map(code, _quoted(gist)), 1.0) for gist in gists),
        blamed=sets(dict.fromkeys(map(code, gist.blamed), 1.0) for gist in gists),
        cleared=sets(dict.fromkeys(map(code, gist.cleared), 1.0) for gist in gists),
        total=np.array([seen.total for seen in views]),
        article=np.array([code(gist.article_id) for gist in gists], np.int64),
        day=np.array([day.toordinal() if day else NO_DAY for day in days], np.int64),
        traits=np.array([traits(gist) for gist in gists], np.int64),
    )


def _number(amount: Amount) -> int:
    return number("number", counted(amount)[0], edge(amount))


def _quoted(gist: Gist) -> tuple[str, ...]:
    return gist.terms if gist.form is Form.DIRECT else ()


def traits(gist: Gist) -> int:
    """What the statement is, as a number."""
    figures = gist.figures
    known = {
        Trait.HEADLINE: gist.attribution is Attribution.HEADLINE,
        Trait.UNVOICED: gist.unvoiced,
        Trait.QUOTED: gist.form in (Form.DIRECT, Form.MIXED),
        Trait.DENIAL: is_denial(gist),
        Trait.HAS_NOT: view(gist).has_not,
        Trait.ALLEGES: gist.stance is Stance.ALLEGES,
        Trait.ASSERTS: says_so(gist),
        Trait.SILENT: gist.stance is Stance.NO_COMMENT,
        Trait.ADMITS: gist.stance in ADMITS,
        Trait.NO_SIDE: gist.stance in NO_SIDE,
        Trait.FIGURES: bool(figures),
        Trait.TIMED: any(amount.time is not None for amount in figures),
        Trait.OPEN: any(map(is_open, figures)),
        Trait.PRICED: any(amount.kind in ANY_HEAD for amount in figures),
        Trait.OUTCOMES: bool(gist.outcomes),
    }
    return sum(trait.value for trait, holds in known.items() if holds)


@dataclass(frozen=True, slots=True)
class Pairs:
    """What is known at a glance of pairs of statements: a row each, numbers or yes and no."""

    told: Numbers  # what the words tell that the two share, or a little more
    share: Numbers  # 0–1, of what the two tell together
    cover: Numbers  # 0–1, of what the shorter tells
    days: Numbers  # between their articles; 0 when one is not known
    same_article: Numbers
    count_alike: Numbers  # figures of both count what has one head
    one_number: Numbers  # and print one number for it
    one_toll: Numbers  # both tell that so many were killed, or wounded
    altered: Numbers  # 0–1, of the words of both where both are direct, that they share
    each_other: Numbers  # each says that the other, by name, did something
    charged: Numbers  # one clears a side that the other blames
    one_verb: Numbers  # both have an act of one verb
    names: Numbers  # how many names the two share
    least_names: Numbers  # and how many the one with fewer has
    traits: tuple[Numbers, Numbers]

    def either(self, trait: Trait) -> Numbers:
        """Pairs of which one has the trait, or both."""
        one, other = self.traits
        found: Numbers = (one | other) & trait.value > 0
        return found

    def both(self, trait: Trait) -> Numbers:
        """Pairs of which both have the trait."""
        one, other = self.traits
        found: Numbers = one & other & trait.value > 0
        return found

    def differ(self, trait: Trait) -> Numbers:
        """Pairs of which one has the trait and the other has not."""
        one, other = self.traits
        found: Numbers = (one ^ other) & trait.value > 0
        return found


def at_a_glance(rows: Columns, one: Numbers, other: Numbers) -> Pairs:
    """What is known of the pairs of row `one` with row `other`."""
    told = shared(rows.words, rows.words, one, other)
    mine, theirs = rows.total[one], rows.total[other]
    joint, least = mine + theirs - told, np.minimum(mine, theirs)
    my_day, their_day = rows.day[one], rows.day[other]
    is_dated = (my_day != NO_DAY) & (their_day != NO_DAY)
    return Pairs(
        told=told,
        share=np.divide(told, joint, out=np.zeros_like(told), where=joint > 0),
        cover=np.divide(told, least, out=np.zeros_like(told), where=least > 0),
        days=np.where(is_dated, np.abs(my_day - their_day), 0),
        same_article=rows.article[one] == rows.article[other],
        count_alike=shared(rows.things, rows.things, one, other) > 0,
        one_number=shared(rows.numbers, rows.numbers, one, other) > 0,
        one_toll=shared(rows.tolls, rows.tolls, one, other) > 0,
        altered=_jaccard(rows.quoted, one, other),
        each_other=(shared(rows.voices, rows.agents, one, other) > 0)
        & (shared(rows.voices, rows.agents, other, one) > 0),
        charged=(shared(rows.cleared, rows.blamed, one, other) > 0)
        | (shared(rows.cleared, rows.blamed, other, one) > 0),
        one_verb=shared(rows.verbs, rows.verbs, one, other) > 0,
        names=shared(rows.names, rows.names, one, other),
        least_names=np.minimum(rows.names.sizes[one], rows.names.sizes[other]),
        traits=(rows.traits[one], rows.traits[other]),
    )


def _jaccard(some: Sets, one: Numbers, other: Numbers) -> Numbers:
    """0–1, of the numbers that two sets have together, those that both have."""
    both = shared(some, some, one, other)
    joint = some.sizes[one] + some.sizes[other] - both
    found: Numbers = np.divide(both, joint, out=np.zeros_like(both), where=joint > 0)
    return found

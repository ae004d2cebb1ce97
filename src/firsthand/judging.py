"""Judgements applied on top of what the program found: records in, records out.

Nothing is rewritten: a judged claim is a new value beside the claim, and both can be shown.
Judgements of several people stand side by side; where they disagree, the record stays as it was
found and is called disputed.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from firsthand.model import (
    Basis,
    Claim,
    Form,
    Judgement,
    Origin,
    OriginKind,
    Rooting,
    Span,
    Spans,
    Stance,
    Statement,
    Verdict,
)
from firsthand.origins._count import count, is_loose
from firsthand.text.keys import fold, key, pair

PAIRS: Final = frozenset({Verdict.MERGE, Verdict.SPLIT})  # about two records
DECIDES: Final = frozenset({Verdict.ACCEPT, Verdict.REJECT, Verdict.UNSURE})
SPANS: Final = frozenset({"source", "cue", "content"})
WORDS: Final[Mapping[str, type[Any]]] = MappingProxyType(
    {"stance": Stance, "basis": Basis, "form": Form}
)
SPEAKER: Final = "speaker"  # field: the name of whom a statement is attributed to
FIELDS: Final = (*sorted(SPANS), *WORDS, SPEAKER)
RATERS: Final = 2  # from which people can agree


@dataclass(frozen=True, slots=True)
class Judged:
    """What people decided, as it stands: without what was taken back."""

    about: Mapping[str, tuple[Judgement, ...]]  # standing, oldest first, by record
    merged: Mapping[str, str]  # origin → the origin that people say it is
    apart: frozenset[tuple[str, str]]  # pairs of such origins that people say are two
    disputed: frozenset[tuple[str, str]]  # pairs of which some say one, some the other
    everything: tuple[Judgement, ...]  # what was taken back too

    def decisions(self, record_id: str) -> dict[str, Judgement]:
        """The latest decision of each person about a record."""
        return {each.who: each for each in self.about.get(record_id, ()) if each.verdict in DECIDES}

    def is_rejected(self, record_id: str) -> bool:
        """Whether all who decided about it say that it is wrong."""
        verdicts = {each.verdict for each in self.decisions(record_id).values()}
        return verdicts == {Verdict.REJECT}

    def is_disputed(self, record_id: str) -> bool:
        """Whether people decided differently about it."""
        return len({each.verdict for each in self.decisions(record_id).values()}) > 1

    def is_split(self, statement_id: str, other_id: str) -> bool:
        """Whether somebody says that a statement belongs to no such claim, or to no such origin."""
        return any(
            each.verdict is Verdict.SPLIT and each.other == other_id
            for each in self.about.get(statement_id, ())
        )

    def undone(self) -> frozenset[str]:
        """Ids of the judgements that were taken back."""
        return frozenset(
            each.other for each in self.everything if each.verdict is Verdict.UNDO and each.other
        )

    def corrections(self, record_id: str) -> dict[str, str]:
        """The latest value of each corrected field."""
        return {
            each.field: each.value or ""
            for each in self.about.get(record_id, ())
            if each.verdict is Verdict.CORRECT and each.field
        }


def judged(judgements: Iterable[Judgement]) -> Judged:
    """Judgements in the order they were made → what stands of them."""
    everything = tuple(judgements)
    undone = {each.other for each in everything if each.verdict is Verdict.UNDO}
    about: dict[str, list[Judgement]] = defaultdict(list)
    said: dict[tuple[str, str], dict[str, Verdict]] = defaultdict(dict)
    for each in everything:
        if each.verdict is Verdict.UNDO or each.id in undone:
            continue
        about[each.about].append(each)
        if each.verdict in PAIRS and each.other:
            said[pair(each.about, each.other)][each.who] = each.verdict
    standing = {id_: tuple(some) for id_, some in about.items()}
    roots = _merged(both for both, by in said.items() if set(by.values()) == {Verdict.MERGE})
    two = (both for both, by in said.items() if set(by.values()) == {Verdict.SPLIT})
    named = ((roots.get(one, one), roots.get(other, other)) for one, other in two)
    return Judged(
        about=MappingProxyType(standing),
        merged=MappingProxyType(roots),
        apart=frozenset(pair(one, other) for one, other in named if one != other),
        disputed=frozenset(both for both, by in said.items() if len(set(by.values())) > 1),
        everything=everything,
    )


def _merged(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each id of a pair that is one with another, with the one that stands for all of them."""
    merged: dict[str, str] = {}
    for one, other in pairs:
        first, second = sorted((_root(merged, one), _root(merged, other)))
        if first != second:
            merged[second] = first
    return {id_: _root(merged, id_) for id_ in merged}


def _root(merged: Mapping[str, str], id_: str) -> str:
    while id_ in merged:
        id_ = merged[id_]
    return id_


def corrected(statement: Statement, by: Judged) -> Statement:
    """The statement with the fields that people corrected."""
    changes: dict[str, Any] = {}
    for field, value in by.corrections(statement.id).items():
        if field in SPANS:
            changes[field] = _spans(statement.doc_id, value)
        elif field in WORDS:
            changes[field] = WORDS[field](value)
    return replace(statement, **changes) if changes else statement


def _spans(doc_id: str, value: str) -> Spans:
    return tuple(Span(doc_id, start, end) for start, end in json.loads(value or "[]"))


@dataclass(frozen=True, slots=True)
class Told:
    """What a claim's count is made of."""

    statements: Mapping[str, Statement]
    rootings: Mapping[str, tuple[Rooting, ...]]  # by statement
    origins: Mapping[str, Origin]
    words: Callable[[str], str]  # of a statement, by id


def claim_as_judged(claim: Claim, told: Told, by: Judged) -> Claim:
    """The claim without what was rejected or split off, sides as corrected, counted anew."""
    supports, opposes = _sides(claim, by)
    found = [each for id_ in supports for each in rooted(id_, told, by)]
    origins = {**told.origins, **{each.origin.id: each.origin for each in found}}
    article_of = {id_: told.statements[id_].article_id for id_ in supports}
    apart = by.apart | {pair(each.origin.id, id_) for each in found for id_ in each.apart}
    loose = {
        id_
        for id_ in supports
        if is_loose(told.statements[id_].attribution, told.statements[id_].form)
    }
    some = [each.rooting for each in found]
    counted = count(some, origins, article_of, told.words, apart, loose)
    why = (*counted.why, *_told_merges(told, by), *_told_apart(told, by))
    return replace(
        claim,
        supports=supports,
        opposes=opposes,
        origins=replace(counted, why=tuple(dict.fromkeys(why))),
        articles=len({told.statements[id_].article_id for id_ in supports or opposes}),
    )


def _sides(claim: Claim, by: Judged) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who supports and who opposes, without what was rejected or split off."""
    supports: list[str] = []
    opposes: list[str] = []
    for id_ in (*claim.supports, *claim.opposes):
        if by.is_rejected(id_) or by.is_split(id_, claim.id):
            continue
        stance = by.corrections(id_).get("stance")
        denies = id_ in claim.opposes if stance is None else stance == Stance.DENIES
        (opposes if denies else supports).append(id_)
    return tuple(supports), tuple(opposes)


@dataclass(frozen=True, slots=True)
class Rooted:
    """Where a statement's chain ends as people see it."""

    rooting: Rooting
    origin: Origin
    apart: tuple[str, ...] = ()  # origins that this one is not


def rooted(statement_id: str, told: Told, by: Judged) -> Iterator[Rooted]:
    """The rootings of a statement: who a person says it is, joined origins as one, and for an
    origin that a person says it does not rest on another, of which no more is known.
    """
    if name := by.corrections(statement_id).get(SPEAKER):
        yield _said_by(statement_id, name, told)
        return
    for rooting in told.rootings.get(statement_id, ()):
        root = _one(rooting.origin_id, by)
        if by.is_split(statement_id, rooting.origin_id) or by.is_split(statement_id, root):
            yield _another(rooting, told)
            continue
        maybe = dict.fromkeys(_one(each, by) for each in rooting.maybe)
        free = tuple(each for each in maybe if each != root and pair(each, root) not in by.apart)
        moved = replace(rooting, origin_id=root, maybe=free)
        yield Rooted(moved, told.origins.get(root) or told.origins[rooting.origin_id])


def _said_by(statement_id: str, name: str, told: Told) -> Rooted:
    """The origin of this name, one of the claim where there is one."""
    named = {fold(origin.name): origin for origin in told.origins.values()}
    plain = fold(name)
    origin = named.get(plain) or Origin(key("origin", plain), OriginKind.FINDING, name)
    return Rooted(Rooting(statement_id, origin.id, f"A person says that {name} says it."), origin)


def _another(rooting: Rooting, told: Told) -> Rooted:
    """An origin of the statement's own."""
    had = told.origins[rooting.origin_id]
    article = told.statements[rooting.statement_id].article_id
    made = key("origin", rooting.statement_id, had.id)
    origin = Origin(made, OriginKind.FINDING, f"another than {had.name}", None, article)
    why = f"A person says that it does not rest on {had.name}."
    return Rooted(Rooting(rooting.statement_id, made, why), origin, (had.id, *rooting.maybe))


def _one(origin_id: str, by: Judged) -> str:
    return by.merged.get(origin_id, origin_id)


def _told_merges(told: Told, by: Judged) -> list[str]:
    """A sentence for each merge of people that touches the claim."""
    rest = [id_ for rootings in told.rootings.values() for r in rootings for id_ in _named(r)]
    found = []
    for origin_id in dict.fromkeys(rest):
        root = _one(origin_id, by)
        if root != origin_id and {origin_id, root} <= told.origins.keys():
            who = _who(
                by, Verdict.MERGE, {root, *(id_ for id_ in by.merged if _one(id_, by) == root)}
            )
            names = told.origins[origin_id].name, told.origins[root].name
            found.append(f"{names[0]} is the same as {names[1]}: joined by {_people(who)}.")
    return found


def _named(rooting: Rooting) -> tuple[str, ...]:
    return (rooting.origin_id, *rooting.maybe)


def _told_apart(told: Told, by: Judged) -> list[str]:
    """A sentence for each two origins of the claim that people tell apart."""
    found = []
    for one, other in sorted(by.apart):
        if {one, other} <= told.origins.keys():
            who = _people(_who(by, Verdict.SPLIT, {one, other, *by.merged}))
            names = told.origins[one].name, told.origins[other].name
            found.append(f"{names[0]} and {names[1]} are two: told apart by {who}.")
    return found


def _people(who: Collection[str]) -> str:
    """How many: their names stand in the history of the claim, and in no dossier."""
    return "a person" if len(who) == 1 else f"{len(who)} people"


def _who(by: Judged, verdict: Verdict, about: Set[str]) -> set[str]:
    """Who decided so about two of these."""
    every = (each for id_ in about for each in by.about.get(id_, ()))
    return {each.who for each in every if each.verdict is verdict}


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far people who decided about the same records agree."""

    records: int  # decided by two people or more
    agreed: int  # of these, by all alike
    alpha: float | None  # Krippendorff's, nominal; None: nothing to compare, or all said one thing


def agreement(by: Judged) -> Agreement:
    """Agreement over the latest decisions of each person.

    Method: Krippendorff, Content Analysis, alpha for nominal data and any number of raters.
    """
    units = [
        [each.verdict for each in decisions.values()]
        for record_id in by.about
        if len(decisions := by.decisions(record_id)) >= RATERS
    ]
    agreed = sum(1 for unit in units if len(set(unit)) == 1)
    return Agreement(len(units), agreed, _alpha(units))


def _alpha(units: Sequence[Sequence[Verdict]]) -> float | None:
    totals: Counter[Verdict] = Counter(value for unit in units for value in unit)
    paired = sum(totals.values())
    expected = paired * paired - sum(n * n for n in totals.values())
    if not expected:
        return None
    observed = 0.0
    for unit in units:
        values = Counter(unit)
        differing = len(unit) ** 2 - sum(n * n for n in values.values())
        observed += differing / (len(unit) - 1)
    return 1.0 - (paired - 1) * observed / expected

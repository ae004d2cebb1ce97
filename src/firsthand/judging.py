"""Judgements applied on top of what the program found: records in, records out.

Nothing is rewritten: a judged claim is a new value beside the claim, and both can be shown.
Judgements of several people stand side by side; where they disagree, the record stays as it was
found and is called disputed.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
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
from firsthand.origins._count import count
from firsthand.text.keys import fold, key

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

    def is_split(self, statement_id: str, claim_id: str) -> bool:
        """Whether somebody says that a statement does not belong to a claim."""
        return any(
            each.verdict is Verdict.SPLIT and each.other == claim_id
            for each in self.about.get(statement_id, ())
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
    merged: dict[str, str] = {}
    for each in everything:
        if each.verdict is Verdict.UNDO or each.id in undone:
            continue
        about[each.about].append(each)
        if each.verdict is Verdict.MERGE and each.other:
            one, other = _root(merged, each.about), _root(merged, each.other)
            if one != other:
                merged[max(one, other)] = min(one, other)
    standing = {id_: tuple(some) for id_, some in about.items()}
    roots = {id_: _root(merged, id_) for id_ in merged}
    return Judged(MappingProxyType(standing), MappingProxyType(roots), everything)


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
    rootings, origins = _rooted(supports, told, by)
    article_of = {id_: told.statements[id_].article_id for id_ in supports}
    counted = count(rootings, origins, article_of, told.words)
    why = (*counted.why, *_told_merges(counted.ids, told, by))
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


def _rooted(
    statement_ids: Sequence[str], told: Told, by: Judged
) -> tuple[list[Rooting], Mapping[str, Origin]]:
    """Rootings of the statements on origins as people see them."""
    origins = dict(told.origins)
    by_name = {fold(origin.name): origin.id for origin in told.origins.values()}
    found: list[Rooting] = []
    for id_ in statement_ids:
        if name := by.corrections(id_).get(SPEAKER):
            made = by_name.get(fold(name), key("origin", fold(name)))
            origins.setdefault(made, Origin(made, OriginKind.FINDING, name))
            found.append(Rooting(id_, made, f"A person says that {name} says it."))
            continue
        for rooting in told.rootings.get(id_, ()):
            maybe = tuple(dict.fromkeys(_one(each, by) for each in rooting.maybe))
            root = _one(rooting.origin_id, by)
            kept = tuple(each for each in maybe if each != root)
            found.append(replace(rooting, origin_id=root, maybe=kept))
    return found, origins


def _one(origin_id: str, by: Judged) -> str:
    return by.merged.get(origin_id, origin_id)


def _told_merges(kept: Sequence[str], told: Told, by: Judged) -> list[str]:
    """A sentence for each merge of people that touches the count."""
    found = []
    for origin_id, root in sorted(by.merged.items()):
        if root in kept and origin_id in told.origins and root in told.origins:
            names = told.origins[origin_id].name, told.origins[root].name
            who = sorted(
                {
                    each.who
                    for id_ in (origin_id, root)
                    for each in by.about.get(id_, ())
                    if each.verdict is Verdict.MERGE
                }
            )
            found.append(f"{names[0]} is the same as {names[1]}: joined by {', '.join(who)}.")
    return found


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

"""One claim: the argument on a page, who says so and who says otherwise, by origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from firsthand.model import (
    Article,
    Basis,
    Claim,
    Discrepancy,
    DiscrepancyKind,
    Figure,
    Form,
    Outcome,
    OutcomeStatus,
    Reply,
    Rooting,
    Span,
    Statement,
)
from firsthand.web.claims import Count, count_of
from firsthand.web.desk import Sitting
from firsthand.web.history import Decision, decisions
from firsthand.web.origins import Ends, ends
from firsthand.web.pages import (
    BASIS_MARKS,
    STANCE_WORDS,
    Run,
    Stop,
    days,
    is_folded,
    runs,
)

MOST: Final = 200  # statements a page shows of each side; the rest are counted


@dataclass(frozen=True, slots=True)
class Telling:
    """One statement, as an argument quotes it."""

    id: str
    article: Article
    title: str  # of the article
    printed: str  # outlet and date
    chain: tuple[Stop, ...]
    words: tuple[Run, ...]
    stance: str
    form: Form
    basis: Basis
    mark: str  # of the basis
    hedges: str
    folded: bool  # some words are protected and shut
    protected: bool
    span: Span
    together: tuple[str, ...]  # other origins that it rests on as well


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that rest on one origin."""

    id: str
    name: str
    kind: str
    why: tuple[str, ...]
    tellings: tuple[Telling, ...]
    inferred: bool  # no words tie them to it: headlines and hedges


@dataclass(frozen=True, slots=True)
class Differing:
    """A discrepancy, with the tellings that differ."""

    id: str
    kind: DiscrepancyKind
    why: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """What was answered, what followed, which number was named."""

    kind: str
    mark: str
    words: tuple[Run, ...]
    body: str
    statement_id: str  # the first that tells it
    label: str
    times: int = 1  # how often it is told in the same words


@dataclass(frozen=True, slots=True)
class Argument:
    """A claim with everything around it."""

    id: str
    title: str
    count: Count
    dates: str
    supports: tuple[Group, ...]
    opposes: tuple[Group, ...]
    left_out: int
    why: tuple[str, ...]
    differing: tuple[Differing, ...]
    facts: tuple[Fact, ...]
    aside: tuple[Telling, ...]  # statements that people took out
    as_found: str  # the count before anybody judged; empty: it is the same
    ends: Ends
    history: tuple[Decision, ...]


def argument(sitting: Sitting, claim_id: str, opened: frozenset[str] = frozenset()) -> Argument:
    """The claim of this id; statements in `opened` show their protected words.

    Raises KeyError when the case has none of this id.
    """
    claim = sitting.claim(claim_id)
    kept = {*claim.supports, *claim.opposes}
    found = sitting.view.claim(claim_id)
    aside = [each for each in (*found.supports, *found.opposes) if each not in kept][:MOST]
    place = sitting.shelf.ids.place(claim_id)
    shelf = sitting.shelf
    origins = ends(sitting, claim)
    sides = [tuple(_groups(sitting, ids[:MOST], opened)) for ids in (claim.supports, claim.opposes)]
    return Argument(
        id=claim.id,
        title=sitting.display.title(claim),
        count=count_of(sitting, place),
        dates=days(int(shelf.first[place]), int(shelf.last[place])),
        supports=sides[0],
        opposes=sides[1],
        left_out=sum(max(0, len(ids) - MOST) for ids in (claim.supports, claim.opposes)),
        why=sitting.display.shown(claim).origins.why,
        differing=tuple(_differing(sitting, claim, opened)),
        facts=_once(_facts(sitting, claim)),
        aside=tuple(telling(sitting, sitting.statement(each), opened) for each in aside),
        as_found="" if claim == found else _counted(found),
        ends=origins,
        history=decisions(sitting, {claim_id, *kept, *aside, *(each.id for each in origins.all)}),
    )


def _counted(claim: Claim) -> str:
    """`2 articles, 1–2 origins`: the count before anybody judged."""
    count = Count(claim.articles, claim.origins.low, claim.origins.high, len(claim.opposes))
    return f"{claim.articles} article{'' if claim.articles == 1 else 's'}, {count.words}"


def telling(
    sitting: Sitting, statement: Statement, opened: frozenset[str], together: tuple[str, ...] = ()
) -> Telling:
    """A statement as an argument quotes it."""
    display = sitting.display
    article = sitting.view.article(statement.article_id)
    words = runs(display, statement.content, opened=statement.id in opened)
    outlet, _, date, *_ = display.printed_in(article)
    printed = " · ".join(part for part in (outlet, date) if not part.startswith("no "))
    return Telling(
        id=statement.id,
        article=article,
        title=display.article(article),
        printed=printed,
        chain=sitting.stops(statement.id),
        words=words,
        stance=STANCE_WORDS[statement.stance],
        form=statement.form,
        basis=statement.basis,
        mark=BASIS_MARKS[statement.basis],
        hedges=", ".join(display.words((hedge,)) for hedge in statement.hedges),
        folded=is_folded(words),
        protected=any(run.note or run.opened for run in words),
        span=statement.content[0],
        together=together,
    )


def _groups(sitting: Sitting, ids: Sequence[str], opened: frozenset[str]) -> Iterator[Group]:
    """The statements under the origins they rest on, firm ones first, then by weight."""
    under: dict[str, list[tuple[Rooting | None, str]]] = defaultdict(list)
    together: dict[str, tuple[str, ...]] = {}
    for statement_id in ids:
        every = tuple(sitting.decided.rootings(statement_id))
        rooting = every[0] if every else None
        under[rooting.origin_id if rooting else ""].append((rooting, statement_id))
        names = (_origin(sitting, each.origin_id)[0] for each in every[1:])
        together[statement_id] = tuple(dict.fromkeys(names))
    firm = {
        origin: any(rooting and not rooting.inferred for rooting, _ in told)
        for origin, told in under.items()
    }
    for origin_id in sorted(under, key=lambda each: (not firm[each], -len(under[each]), each)):
        told = under[origin_id]
        why = [sitting.display.shown(rooting).why for rooting, _ in told if rooting]
        name, kind = _origin(sitting, origin_id)
        tellings = [
            telling(sitting, sitting.statement(each), opened, together[each]) for _, each in told
        ]
        yield Group(
            origin_id, name, kind, tuple(dict.fromkeys(why)), tuple(tellings), not firm[origin_id]
        )


def _origin(sitting: Sitting, origin_id: str) -> tuple[str, str]:
    if not origin_id:
        return "not followed to an origin yet", ""
    origin = sitting.display.shown(sitting.decided.origin(origin_id))
    return origin.name, origin.kind.value


def _differing(sitting: Sitting, claim: Claim, opened: frozenset[str]) -> Iterator[Differing]:
    found: dict[str, Discrepancy] = {}
    for statement_id in (*claim.supports[:MOST], *claim.opposes[:MOST]):
        for each in sitting.view.discrepancies(statement_id):
            found.setdefault(each.id, each)
    order = tuple(DiscrepancyKind)
    for each in sorted(found.values(), key=lambda each: (order.index(each.kind), each.id)):
        tellings = [telling(sitting, sitting.statement(m), opened) for m in each.members]
        why = sitting.display.shown(each).why
        yield Differing(each.id, each.kind, why, tuple(tellings))


def _once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Each fact of the same words once, with how often it is told."""
    found: dict[tuple[object, ...], Fact] = {}
    for each in facts:
        same = (each.kind, each.label, each.body, each.words)
        had = found.get(same)
        found[same] = replace(had, times=had.times + 1) if had else each
    return tuple(found.values())


MARKS = {
    OutcomeStatus.SAID: "●",
    OutcomeStatus.IN_PART: "◐",
    OutcomeStatus.NOT_FOUND: "○",
    OutcomeStatus.NEGATED: "✕",
}


def _facts(sitting: Sitting, claim: Claim) -> Iterator[Fact]:
    """Replies, outcomes and figures of the claim's statements, in that order."""
    view, display = sitting.view, sitting.display
    ids = (*claim.supports[:MOST], *claim.opposes[:MOST])
    for statement_id in ids:
        for reply in map(display.shown, view.facts(Reply, statement_id)):
            words = runs(display, (reply.span,))
            yield Fact("reply", "↩", words, reply.body, statement_id, reply.kind.value)
    for statement_id in ids:
        for outcome in map(display.shown, view.facts(Outcome, statement_id)):
            words = runs(display, (outcome.span,))
            mark, label = MARKS[outcome.status], f"{outcome.stage.value}, {outcome.status.value}"
            yield Fact("outcome", mark, words, outcome.body, statement_id, label)
    for statement_id in ids:
        for figure in map(display.shown, view.facts(Figure, statement_id)):
            words = runs(display, (figure.span,))
            yield Fact("figure", "#", words, "", statement_id, figure.counted or "not said of what")

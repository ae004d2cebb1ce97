"""Review: what most needs a person, one statement at a time, and what was decided about it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from firsthand.errors import NotVerbatim
from firsthand.judging import DECIDES, FIELDS, PAIRS, SPANS, SPEAKER, WORDS, Agreement, agreement
from firsthand.model import Basis, Claim, Form, Judgement, Origin, Span, Stance, Statement, Verdict
from firsthand.text.keys import key
from firsthand.web.claim import Telling, telling
from firsthand.web.claims import Count, count_of
from firsthand.web.desk import Sitting
from firsthand.web.history import Decision, decision, decisions
from firsthand.web.pages import GAP, Run, is_folded
from firsthand.web.reader import Asked, Line, around

WHO_CHARS: Final = 60
WHY_CHARS: Final = 2_000
NOTES: Final = 8  # that the page of review shows


@dataclass(frozen=True, slots=True)
class Choice:
    """A field that can be corrected, and its words."""

    field: str
    key: str
    now: str
    words: tuple[str, ...]  # empty: any


@dataclass(frozen=True, slots=True)
class InClaim:
    """A claim that the statement stands in."""

    id: str
    title: str
    count: Count
    side: str


@dataclass(frozen=True, slots=True)
class Item:
    """One statement in its paragraph, with what the machine thinks of it."""

    statement: Statement
    telling: Telling
    lines: tuple[Line, ...]
    needs: tuple[str, ...]  # why a person should look
    origin: str
    why: str
    claims: tuple[InClaim, ...]
    choices: tuple[Choice, ...]
    history: tuple[Decision, ...]  # of the statement, taken back ones too
    seen: int  # number of the latest judgement about it
    before: str  # its neighbours in the queue; empty: there is none
    after: str


@dataclass(frozen=True, slots=True)
class Desk:
    """The state of the review."""

    decided: int  # statements that this person decided about
    everyone: int
    today: int
    total: int  # statements that stand in a claim
    agreement: Agreement
    gone: tuple[Judgement, ...]  # about records that are no longer in the case
    notes: tuple[Decision, ...]  # reasons and remarks of people, newest first


def waiting(sitting: Sitting, who: str) -> str:
    """The statement that most needs this person, who has not decided about it; empty: none."""
    by = sitting.overlay.by
    for statement_id in sitting.shelf.queue:
        if who not in by.decisions(statement_id):
            return statement_id
    return ""


def progress(sitting: Sitting, who: str) -> Desk:
    """How far the review is."""
    by = sitting.overlay.by
    decided = {each.about for each in by.everything if each.verdict in DECIDES}
    mine = {each.about for each in by.everything if each.who == who and each.verdict in DECIDES}
    today = datetime.now(UTC).date().isoformat()
    made = [each for each in by.everything if each.who == who and each.at.startswith(today)]
    gone = [each for some in by.about.values() for each in some if not _is_here(sitting, each)]
    notes = [each for each in by.everything if each.why][-NOTES:]
    return Desk(
        decided=len(mine),
        everyone=len(decided),
        today=len({each.about for each in made}),
        total=len(sitting.shelf.queue),
        agreement=agreement(by),
        gone=tuple(gone[:20]),
        notes=tuple(decision(sitting, each, by.undone()) for each in reversed(notes)),
    )


def _is_here(sitting: Sitting, each: Judgement) -> bool:
    if each.about in sitting.shelf.ids:
        return True
    try:
        sitting.view.record(each.about)
    except KeyError:
        return False
    return True


def item(sitting: Sitting, statement_id: str, opened: frozenset[str]) -> Item:
    """One statement to be judged. Raises KeyError when the case has none of this id."""
    statement = sitting.statement(statement_id)
    rooting = sitting.decided.rooting(statement_id)
    queue = sitting.shelf.queue
    at = queue.find(statement_id)
    told = telling(sitting, statement, opened)
    origin = sitting.display.shown(sitting.decided.origin(rooting.origin_id)) if rooting else None
    return Item(
        statement=statement,
        telling=told,
        lines=around(sitting, statement, Asked(opened=opened)),
        needs=needs(sitting, statement),
        origin=origin.name if origin else "",
        why=sitting.display.shown(rooting).why if rooting else "",
        claims=tuple(_claims(sitting, statement_id)),
        choices=_choices(statement, told),
        history=decisions(sitting, {statement_id}),
        seen=sitting.overlay.numbers.get(statement_id, 0),
        before=queue[at - 1] if at else "",
        after=queue[at + 1] if at is not None and at + 1 < len(queue) else "",
    )


def needs(sitting: Sitting, statement: Statement) -> tuple[str, ...]:
    """Why a person should look at a statement."""
    places = sitting.shelf.places_of(sitting.view.statement_numbers([statement.id]))
    shelf = sitting.shelf
    found = []
    if any(shelf.opposes[place] for place in places):
        found.append("somebody says otherwise")
    if any(shelf.protected[place] for place in places):
        found.append("protected words")
    if any(shelf.high[place] == 1 and shelf.articles[place] > 1 for place in places):
        found.append("the count of origins hangs on it")
    if statement.attribution.value in ("pronoun", "inherited", "hedge"):
        found.append(f"the source is read from the context ({statement.attribution.value})")
    if any(shelf.low[place] != shelf.high[place] for place in places):
        found.append("the number of origins is not certain")
    return tuple(found)


def _claims(sitting: Sitting, statement_id: str) -> list[InClaim]:
    found = []
    for claim in sitting.view.claims_of_statement(statement_id):
        place = sitting.shelf.ids.place(claim.id)
        side = "says so" if statement_id in claim.supports else "says otherwise"
        title = sitting.display.title(claim)
        found.append(InClaim(claim.id, title, count_of(sitting, place), side))
    return found


def _choices(statement: Statement, told: Telling) -> tuple[Choice, ...]:
    speaker = told.chain[-1].name if told.chain else ""
    return (
        Choice(SPEAKER, "s", speaker, ()),
        Choice("content", "w", _plain(told.words), ()),
        Choice("stance", "t", statement.stance.value, tuple(each.value for each in Stance)),
        Choice("basis", "k", statement.basis.value, tuple(each.value for each in Basis)),
        Choice("form", "f", statement.form.value, tuple(each.value for each in Form)),
    )


def _plain(words: tuple[Run, ...]) -> str:
    """The words as they can be typed; nothing where some are folded."""
    return "" if is_folded(words) else "".join(run.words for run in words).strip()


@dataclass(frozen=True, slots=True)
class Given:
    """What a person sent."""

    about: tuple[str, ...]
    verdict: str
    who: str
    why: str = ""
    field: str = ""
    value: str = ""
    other: str = ""
    seen: int = -1  # the latest judgement the person saw; -1: not told


def made(sitting: Sitting, given: Given) -> tuple[Judgement, ...]:
    """The judgements a person makes by what was sent.

    Raises ValueError for what no page of ours sends, KeyError for records that are not here,
    NotVerbatim for words that do not stand in the article.
    """
    verdict = Verdict(given.verdict)
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    if not given.who.strip() or not given.about:
        raise ValueError("a judgement needs a record and the name of who decides")
    found = []
    for about in given.about:
        _check(sitting, verdict, about, given.other)
        field, value = _correction(sitting, about, verdict, given)
        who, why = given.who.strip()[:WHO_CHARS], given.why.strip()[:WHY_CHARS]
        parts = (about, verdict.value, who, at, field, value, given.other)
        found.append(
            Judgement(
                id=key("judgement", *parts),
                about=about,
                verdict=verdict,
                who=who,
                at=at,
                why=why,
                field=field,
                value=value,
                other=given.other or None,
            )
        )
    return tuple(found)


def _check(sitting: Sitting, verdict: Verdict, about: str, other: str) -> None:
    """Raises KeyError for a record that is not here, ValueError for two that do not go together."""
    if verdict is Verdict.UNDO:
        if all(each.id != other for each in sitting.overlay.by.everything):
            raise ValueError("there is no such judgement to take back")
        return
    one = sitting.view.record(about)
    if verdict not in PAIRS:
        return
    two = sitting.view.record(other)
    if about == other:
        raise ValueError("these are one record: choose two different origins")
    both_origins = isinstance(one, Origin) and isinstance(two, Origin)
    of_statement = isinstance(one, Statement) and isinstance(two, Claim | Origin)
    if not (both_origins or (verdict is Verdict.SPLIT and of_statement)):
        raise ValueError("two origins can be joined or told apart, and a statement taken out")


def _correction(
    sitting: Sitting, about: str, verdict: Verdict, given: Given
) -> tuple[str | None, str | None]:
    if verdict is not Verdict.CORRECT:
        return None, None
    if given.field not in FIELDS:
        raise ValueError(f"no field {given.field!r} can be corrected")
    if given.field in WORDS:
        return given.field, str(WORDS[given.field](given.value).value)
    if given.field in SPANS:
        return given.field, json.dumps(_placed(sitting, about, given.value))
    return given.field, given.value.strip()


def _placed(sitting: Sitting, statement_id: str, words: str) -> list[list[int]]:
    """Where words stand in the statement's article, the places nearest to its content.

    Parts with an ellipsis between them are looked up one by one; spaces and lines are alike.
    """
    statement = sitting.view.statement(statement_id)
    article = sitting.view.article(statement.article_id)
    text = sitting.view.document(statement.doc_id).text
    near = statement.content[0].start
    found: list[list[int]] = []
    for part in words.split(GAP.strip()):
        asked = re.compile(r"\s+".join(map(re.escape, part.split())))
        places = [match.span() for match in asked.finditer(text, *_ends(article.span))]
        if not part.split() or not places:
            raise NotVerbatim("these words do not stand in the article as they are typed")
        start, end = min(places, key=lambda place: abs(place[0] - near))
        found.append([start, end])
    return sorted(found)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def stale(sitting: Sitting, given: Given) -> tuple[Judgement, ...]:
    """What others decided about the record since the person saw it."""
    if given.seen < 0 or len(given.about) != 1:
        return ()
    about = given.about[0]
    if sitting.overlay.numbers.get(about, 0) <= given.seen:
        return ()
    newest = [each for each in sitting.overlay.by.everything if each.about == about]
    return tuple(each for each in newest if each.who != given.who)[-3:]

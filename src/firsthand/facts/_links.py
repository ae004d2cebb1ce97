"""What ties figures: parts of a whole, conversions, changes, sums, and what goes unsaid."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from firsthand.facts._counted import FATES, STATES
from firsthand.facts._drafts import CHANGED, Draft
from firsthand.facts._moments import NEAR_CHARS
from firsthand.facts._phrases import NOUNS
from firsthand.model import Figure, FigureKind, Span, When
from firsthand.model.quick import replace
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import key

REACH = 8  # tokens between "one officer" and "another"
FROM_TO = re.compile(r"\b(from|to)\s+$", re.IGNORECASE)
PART_WORDS = re.compile(
    r"\b(?:including|among\s+(?:them|whom|these)|of\s+(?:whom|them|which|these)),?(?:\s+[a-z]+){0,2}\s*$",
    re.IGNORECASE,
)
AMONG = re.compile(
    r"\b(?:were|was|are|is)\s+among\s+(?:the\s+|some\s+)?$|\bof\s+the\s+$|\bout\s+of\s+(?:the\s+)?$"
)

PAIR = 2  # a sum has two parts or more, a change two ends
FIRST_OF = re.compile(
    r"\W*(?:out\s+)?of\s+(?:(?:the|these|those|its|their|all)\s+)*", re.IGNORECASE
)
OPENING = re.compile(r"[\w\s'’-]{0,60}(?:[:,(]|\s[–—-])\s*(?:\w+\s+)?")
LISTING = re.compile(r"[\w\s'’-]{0,40}(?:,|,?\s+and)\s+")
COMPARED = re.compile(
    r"\b(?:(?:up|down)\s+from|compared\s+(?:with|to)|as\s+opposed\s+to)\s+(?:only\s+|just\s+)?$",
    re.IGNORECASE,
)


def linked(drafts: list[Draft], before: Sequence[Draft], text: str) -> tuple[Draft, ...]:
    """The drafts with what ties them: parts, conversions, changes, and what goes unsaid."""
    tied: list[Draft] = []
    for draft in drafts:
        previous = tied[-1] if tied else None
        step = _inherited(draft, [*before, *tied])
        step = _converted(step, previous, text)
        tied.append(_partial(step, previous, before, text))
    parts = _in_sum(_taken(_wholes(_freed(tied), text), text), text)
    return tuple(_compared(list(_changed(parts, text)), text))


def _inherited(draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "80% were under 18" goes on with the whole, "34 wounded" with the people, told before."""
    what, figure = draft.counted, draft.figure
    alike = [old for old in reversed(before) if old.figure.kind is figure.kind]
    earlier = next((old for old in alike if not old.figure.part_of), next(iter(alike), None))
    if earlier is None or not what.inherits:
        return draft
    if figure.kind is FigureKind.SHARE and figure.of is None:
        return replace(draft, figure=replace(figure, of=earlier.figure.of))
    if (
        figure.kind is FigureKind.COUNT
        and figure.counted in FATES | STATES
        and earlier.figure.counted
    ):
        head = _without_fate(earlier.figure.counted)
        return replace(draft, figure=replace(figure, counted=f"{head} {figure.counted}".strip()))
    if figure.kind is FigureKind.COUNT and not figure.counted:
        return replace(draft, figure=replace(figure, counted=_without_fate(earlier.figure.counted)))
    return draft


def _freed(tied: Sequence[Draft]) -> list[Draft]:
    """ "seven boatmen dead and 34 wounded, among them five guards": not 34 boatmen."""
    return [_freed_by(draft, _parts_of(draft, tied)) for draft in tied]


def _parts_of(whole: Draft, tied: Sequence[Draft]) -> list[Token]:
    """Heads of what the parts of a figure count."""
    parts = [each.counted.phrase for each in tied if each.figure.part_of == whole.figure.id]
    return [phrase.head for phrase in parts if phrase is not None and phrase.head.pos in NOUNS]


def _freed_by(draft: Draft, parts: Sequence[Token]) -> Draft:
    figure, what = draft.figure, draft.counted.phrase
    is_own = what is None or not draft.counted.inherits or figure.counted == what.form
    if what is None or is_own or all(head.lemma in figure.counted.split() for head in parts):
        return draft
    return replace(draft, figure=replace(figure, counted=what.form))


def _without_fate(form: str) -> str:
    """What an earlier count counted, less what happened to them."""
    return " ".join(word for word in form.split() if word not in FATES | STATES)


def _converted(draft: Draft, previous: Draft | None, text: str) -> Draft:
    """ "50 euros ($60)": the bracket says the same in another unit."""
    if previous is None:
        return draft
    between = text[previous.quantity.end : draft.quantity.start]
    kinds = {previous.figure.kind, draft.figure.kind}
    if (
        not re.fullmatch(r"\s*[(\[]\s*", between)
        or len(kinds) > 1
        or kinds & {FigureKind.COUNT, FigureKind.AGE}
    ):
        return draft
    if previous.figure.unit == draft.figure.unit:
        return draft
    same = previous.figure
    figure = replace(
        draft.figure,
        converts=same.id,
        counted=same.counted,
        counted_span=same.counted_span,
        time=same.time,
    )
    return replace(draft, figure=figure)


def _partial(draft: Draft, previous: Draft | None, before: Sequence[Draft], text: str) -> Draft:
    """Subsets: "30 men, 28 of them", "12 dead, including five children", "10 of the 34"."""
    if draft.figure.kind is not FigureKind.COUNT:
        return draft
    whole = previous or (before[-1] if before else None)
    if whole is None or whole.figure.kind is not FigureKind.COUNT:
        return draft
    between = text[previous.quantity.end : draft.quantity.core] if previous else ""
    if previous and previous.figure.part_of and re.fullmatch(r"[\w\s-]*(?:,|\band)\s*", between):
        return replace(draft, figure=replace(draft.figure, part_of=previous.figure.part_of))
    if draft.counted.of_pronoun or PART_WORDS.search(between):
        figure = replace(draft.figure, part_of=whole.figure.id)
        if draft.counted.of_pronoun and not figure.counted:
            figure = replace(figure, counted=whole.figure.counted)
        return replace(draft, figure=figure)
    return _of_the_same(draft, [*before, *([previous] if previous else [])])


def _of_the_same(draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "60 families were paid. … 42 of the families": a part of those told before."""
    of = draft.counted.of
    told = [
        old.figure
        for old in before
        if of is not None
        and old.figure.kind is FigureKind.COUNT
        and old.counted.phrase is not None
        and old.counted.phrase.head.lemma == of.head.lemma
        and (old.figure.low or 0.0) > (draft.figure.high or math.inf)
    ]
    if not told or draft.figure.part_of:
        return draft
    return replace(draft, figure=replace(draft.figure, part_of=told[-1].id))


def _wholes(drafts: list[Draft], text: str) -> list[Draft]:
    """ "six were among the 22", "10 of the 34": the earlier figure is part of the later one."""
    parts: list[Draft] = []
    for draft, later in zip_longest(drafts, drafts[1:]):
        between = text[draft.quantity.end : later.quantity.start] if later else ""
        kinds = {draft.figure.kind, later.figure.kind} if later else set()
        if (
            later
            and kinds == {FigureKind.COUNT}
            and AMONG.search(between)
            and not draft.figure.part_of
        ):
            parts.append(replace(draft, figure=replace(draft.figure, part_of=later.figure.id)))
        else:
            parts.append(draft)
    return parts


def _taken(drafts: list[Draft], text: str) -> list[Draft]:
    """ "Of the 40 men, 12 were charged and 5 convicted": both are taken from the 40."""
    if len(drafts) < PAIR or not FIRST_OF.fullmatch(text[: drafts[0].quantity.start]):
        return drafts
    whole = drafts[0].figure
    return [drafts[0], *(_taken_from(whole, draft) for draft in drafts[1:])]


def _taken_from(whole: Figure, draft: Draft) -> Draft:
    figure, what = draft.figure, draft.counted.phrase
    own = what is not None and what.head.pos in NOUNS and figure.span.contains(what.span)
    if figure.kind is not FigureKind.COUNT or whole.kind is not FigureKind.COUNT:
        return draft
    if own or figure.part_of or (figure.high or 0.0) > (whole.low or 0.0):
        return draft
    bare = what is None or what.head.pos not in NOUNS
    told = figure.counted.startswith(whole.counted)
    counted = f"{whole.counted} {figure.counted}".strip() if bare and not told else figure.counted
    return replace(draft, figure=replace(figure, part_of=whole.id, counted=counted))


def _in_sum(drafts: list[Draft], text: str) -> list[Draft]:
    """ "57 people: 33 men, 19 women and five children": those that add up to it are its parts."""
    for at, whole in enumerate(drafts):
        total, last = whole.figure.value or 0.0, at
        while last + 1 < len(drafts) and total > 0 and _is_listed(drafts, last + 1, at, text):
            last += 1
            total -= drafts[last].figure.value or 0.0
            if total == 0 and last - at >= PAIR:
                tied = [
                    replace(d, figure=replace(d.figure, part_of=whole.figure.id))
                    for d in drafts[at + 1 : last + 1]
                ]
                return [*drafts[: at + 1], *tied, *drafts[last + 1 :]]
    return drafts


def _is_listed(drafts: list[Draft], at: int, first: int, text: str) -> bool:
    draft, before = drafts[at], drafts[at - 1]
    between = text[before.quantity.end : draft.quantity.start]
    marks = OPENING if at == first + 1 else LISTING
    return (
        draft.figure.kind is FigureKind.COUNT
        and before.figure.kind is FigureKind.COUNT
        and not draft.figure.part_of
        and marks.fullmatch(between) is not None
    )


def _compared(drafts: list[Draft], text: str) -> Iterator[Draft]:
    """ "22 cases, up from 14": the earlier figure of the text tells the later state."""
    for draft, later in zip_longest(drafts, drafts[1:]):
        if (
            later is None
            or draft.figure.changes_from
            or draft.figure.unit != later.figure.unit
            or draft.figure.kind is not later.figure.kind
            or not COMPARED.search(text[draft.quantity.end : later.quantity.start])
        ):
            yield draft
        else:
            yield replace(draft, figure=replace(draft.figure, changes_from=later.figure.id))


def summed(drafts: Sequence[Draft], sentence: Sentence, told: Sequence[When]) -> Iterator[Figure]:
    """ "a guard in May and another in June": the drafts' figures, and their sum."""
    for draft in drafts:
        other = _another(draft, sentence)
        if other is None:
            yield draft.figure
            continue
        one = draft.figure
        span = Span(one.span.doc_id, one.span.start, other.end)
        total = replace(
            one,
            id=key("figure", one.statement_id, span.start, span.end, "sum"),
            span=span,
            value=2.0,
            low=2.0,
            high=2.0,
            time=None,
        )
        place = sentence.span_of(other, other)
        when = next(
            (t for t in told if t.span and 0 < t.span.start - other.end <= NEAR_CHARS), None
        )
        ident = key("figure", one.statement_id, place.start, place.end)
        second = replace(one, id=ident, span=place, time=when, part_of=total.id)
        yield from (total, replace(one, part_of=total.id), second)


def _another(draft: Draft, sentence: Sentence) -> Token | None:
    """The "and another" that follows the one thing the draft counts, before any verb."""
    what = draft.counted.phrase
    if draft.figure.value != 1 or draft.figure.kind is not FigureKind.COUNT or what is None:
        return None
    before = what.head
    for token in sentence.tokens[what.head.i + 1 : what.head.i + 1 + REACH]:
        if token.pos in ("VERB", "AUX"):
            return None
        if token.lemma == "another" and before.text == "and" and token.dep != "det":
            return token
        before = token
    return None


def _changed(drafts: list[Draft], text: str) -> Iterator[Draft]:
    """ "grew from 6 in 2011 to 50 today": the later figure knows the earlier one."""
    last = max((draft.quantity.start for draft in drafts), default=0)
    if len(drafts) < PAIR or not CHANGED.search(text[:last].lower()):
        yield from drafts
        return
    marks = {id(draft): FROM_TO.search(text[: draft.quantity.start]) for draft in drafts}
    earlier = [d for d in drafts if (m := marks[id(d)]) and m[1].lower() == "from"]
    later = [d for d in drafts if (m := marks[id(d)]) and m[1].lower() == "to"]
    pairs = {id(b): a for a in earlier for b in later if a.figure.unit == b.figure.unit}
    backs = {id(a): b for b in later for a in [pairs.get(id(b))] if a}
    for draft in drafts:
        if start := pairs.get(id(draft)):
            yield replace(draft, figure=replace(draft.figure, changes_from=start.figure.id))
        elif end := backs.get(id(draft)):
            same = end.figure
            yield (
                draft
                if draft.figure.counted
                else replace(
                    draft,
                    figure=replace(
                        draft.figure, counted=same.counted, counted_span=same.counted_span
                    ),
                )
            )
        else:
            yield draft

"""Quantities that statements print, with what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from firsthand.facts import Find
from firsthand.facts._counted import Counted, counted, priced
from firsthand.facts._ground import Ground, ground, tokens_in
from firsthand.facts._noise import noises
from firsthand.facts._phrases import Phrase, verb_above
from firsthand.model import (
    Article,
    Figure,
    FigureKind,
    Problem,
    Span,
    Statement,
    When,
)
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import key
from firsthand.text.numbers import MARK, Quantity, quantities

DURATIONS = frozenset(
    ["second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century"]
)
LENGTHS = frozenset(
    [
        "kilometre",
        "kilometer",
        "km",
        "metre",
        "meter",
        "mile",
        "yard",
        "foot",
        "inch",
        "centimetre",
        "kilogram",
        "kilo",
        "kg",
        "gram",
        "tonne",
        "ton",
        "pound",
        "litre",
        "liter",
        "gallon",
        "acre",
        "hectare",
        "barrel",
        "degree",
        "mm",
        "cm",
        "m",
        "knot",
        "watt",
        "megawatt",
    ]
)
SAYS = frozenset(
    [
        "say",
        "tell",
        "add",
        "claim",
        "describe",
        "recall",
        "report",
        "explain",
        "testify",
        "state",
        "note",
    ]
)
PERSONS = frozenset(
    [
        "girl",
        "boy",
        "child",
        "woman",
        "man",
        "minor",
        "person",
        "people",
        "youth",
        "adult",
        "pupil",
        "student",
        "victim",
        "teenager",
    ]
)
OLDEST = 110
ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
FROM_TO = re.compile(r"\b(from|to)\s+$", re.IGNORECASE)
NEAR_CHARS = 24  # a time belongs to the number it follows this closely
PART_WORDS = re.compile(
    r"\b(?:including|among\s+(?:them|whom|these)|of\s+(?:whom|them|which|these))\b"
)


@dataclass(frozen=True, slots=True)
class Draft:
    """One figure in the making, with its place in its sentence."""

    quantity: Quantity
    figure: Figure
    counted: Counted


def find(reading: Reading) -> Iterator[Figure | Problem]:
    """The figures of each sentence, in text order; a Problem for a number too large to hold."""
    facts = ground(reading)
    before: tuple[Draft, ...] = ()
    paragraph = None
    for sentence in reading[Sentence]:
        place = (sentence.article_id, sentence.paragraph)
        before = before if place == paragraph else ()
        paragraph = place
        text = reading.doc.quote(sentence.span)
        if MARK.search(text):
            drafts, problems = _drafts(facts, sentence, text)
            linked = _linked(drafts, before, text, sentence)
            yield from (draft.figure for draft in linked)
            yield from problems
            before = linked or before


def _drafts(facts: Ground, sentence: Sentence, text: str) -> tuple[list[Draft], list[Problem]]:
    told = facts.times(sentence)
    struck = [
        (t.span.start - sentence.span.start, t.span.end - sentence.span.start)
        for t in told
        if t.span
    ]
    struck.extend(noises(text))
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for quantity in _split(text, quantities(text)):
        if any(start < quantity.end and quantity.core < end for start, end in struck):
            continue
        span = _place(sentence, quantity.start, quantity.end)
        statement = facts.near(sentence, span)
        if statement is None:
            continue
        if quantity.too_large:
            problems.append(Problem("facts", statement.id, "number too large to hold", span))
            continue
        draft = _draft(sentence, quantity, statement)
        if draft is not None:
            drafts.append(draft)
    return _timed(drafts, told, sentence), problems


def _place(sentence: Sentence, start: int, end: int) -> Span:
    offset = sentence.tokens[0].start
    return Span(sentence.doc_id, offset + start, offset + end)


def _split(text: str, found: Iterator[Quantity]) -> Iterator[Quantity]:
    """ "from 18 to 200" is two quantities where something changed, one range where it did not."""
    for quantity in found:
        clause = text[max(0, quantity.start - 120) : quantity.start].lower()
        if quantity.parts and _CHANGED.search(clause):
            yield from quantity.parts
        else:
            yield quantity


_CHANGED = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|increas\w+|gr(?:ow|ew|own|owing|owth)|swell\w*|swollen|climb\w*|jump\w*"
    r"|soar\w*|went|gone|doubl\w+|tripl\w+|expand\w+|balloon\w*|surg\w+|leap\w*|leapt|f[ae]ll(?:en|s|ing)?"
    r"|drop\w*|declin\w+|shr[aiu]nk\w*|decreas\w+|plung\w+|slump\w*|dwindl\w+|s[aiu]nk|reduc\w+|cut"
    r"|rais\w+|chang\w+|up|down)\b[^;]*$"
)


def _draft(sentence: Sentence, quantity: Quantity, statement: Statement) -> Draft | None:
    inside = tuple(tokens_in(sentence, *_bounds(sentence, quantity)))
    if not inside or _is_pronoun(sentence, quantity, inside):
        return None
    kind = _kind(sentence, quantity, inside)
    if kind is None:
        return None
    what = _what(sentence, quantity, kind)
    unit = quantity.unit or _own_unit(sentence, inside, kind)
    span = _printed(sentence, quantity, what.phrase, None if quantity.unit else unit)
    figure = Figure(
        id=key("figure", statement.id, span.start, span.end, quantity.core),
        statement_id=statement.id,
        span=span,
        kind=kind,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=unit,
        counted=what.phrase.form if what.phrase else "",
        counted_span=what.phrase.span if what.phrase else None,
        of=what.of.form if what.of else None,
        approximate=quantity.approximate,
    )
    return Draft(quantity, figure, what)


def _bounds(sentence: Sentence, quantity: Quantity) -> tuple[int, int]:
    offset = sentence.tokens[0].start
    return offset + quantity.core, offset + quantity.end


def _is_pronoun(sentence: Sentence, quantity: Quantity, inside: tuple[Token, ...]) -> bool:
    """ "one" that counts nothing: "one said", "one of us", "one woman told …"."""
    if quantity.value != 1 or not quantity.spelled:
        return False
    head = sentence.head(inside[-1])
    if inside[-1].dep != "nummod" or head.pos not in ("NOUN", "PROPN"):
        return True
    verb = verb_above(sentence, head)
    return head.dep == "nsubj" and verb is not None and verb.lemma in SAYS


def _kind(sentence: Sentence, quantity: Quantity, inside: tuple[Token, ...]) -> FigureKind | None:
    """None: the number is a name's, or a year that stands alone."""
    if quantity.unit in ("%", "points"):
        return FigureKind.SHARE
    if quantity.unit is not None:
        return FigureKind.MONEY
    unit = _unit_noun(sentence, inside)
    if _is_age(sentence, quantity, inside, unit):
        return FigureKind.AGE
    if unit in DURATIONS:
        return FigureKind.DURATION
    if unit in LENGTHS:
        return FigureKind.MEASURE
    return None if _is_name(sentence, inside) else FigureKind.COUNT


def _unit_noun(sentence: Sentence, inside: tuple[Token, ...]) -> str:
    """Lemma of the word right after the number, over a hyphen; empty: none."""
    rest = [t for t in sentence.tokens[inside[-1].i + 1 : inside[-1].i + 3] if t.text != "-"]
    return rest[0].lemma.removesuffix("s") if rest else ""


def _is_age(sentence: Sentence, quantity: Quantity, inside: tuple[Token, ...], unit: str) -> bool:
    size = quantity.value or quantity.low or quantity.high or 0.0
    if size > OLDEST:
        return False
    last, first = inside[-1].i, inside[0].i
    after = " ".join(t.text.lower() for t in sentence.tokens[last + 1 : last + 5])
    before = [t.text.lower() for t in sentence.tokens[max(0, first - 4) : first]]
    if re.match(r"-?\s?years?\s?-?\s?olds?|years? of age|- ?year ?- ?old|months? old", after):
        return True
    if quantity.bound in ("as young as", "as old as") or before[-1:] in (["aged"], ["age"]):
        return True
    if before[-2:] in (["age", "of"], ["ages", "of"], ["ages", "between"], ["aged", "between"]):
        return True
    if quantity.bound in ("under", "over", "below", "above"):
        return _bounds_age(sentence, quantity, after, unit)
    return _follows_name(sentence, inside)


def _bounds_age(sentence: Sentence, quantity: Quantity, after: str, unit: str) -> bool:
    """ "were under 14", "girls under 14", "under the age of 18"; not "under 14 trucks"."""
    start = sentence.tokens[0].start + quantity.start
    before = [t for t in sentence.tokens if t.end <= start][-1:]
    if any(
        t.text.lower() == "age"
        for t in tokens_in(sentence, start, start + quantity.end - quantity.start)
    ):
        return True
    if not before or (
        after
        and re.match(r"[a-z]", after)
        and unit
        not in (
            "year",
            "and",
            "in",
            "when",
            "at",
            "were",
            "are",
            "or",
            "by",
            "who",
            "from",
            "have",
            "had",
            "being",
        )
    ):
        return False
    return before[0].lemma in PERSONS or before[0].lemma == "be"


def _follows_name(sentence: Sentence, inside: tuple[Token, ...]) -> bool:
    """ "Ana Berin, 34, said"."""
    i, j = inside[0].i, inside[-1].i
    if i < 2 or i != j or sentence.tokens[i - 1].text != "," or j + 1 >= len(sentence.tokens):
        return False
    name = sentence.tokens[i - 2]
    return (
        name.entity == "PERSON" or (name.tag == "NNP" and name.entity != "GPE")
    ) and sentence.tokens[j + 1].text == ","


def _is_name(sentence: Sentence, inside: tuple[Token, ...]) -> bool:
    """Numbers inside the name of a thing: "Radio 4", "the 5th Corps", "Sky One"."""
    first = inside[0]
    if (
        first.entity in ("ORG", "FAC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART", "GPE")
        and first.i > 0
    ):
        before = sentence.tokens[first.i - 1]
        return before.tag in ("NNP", "NNPS") and before.entity == first.entity
    return False


def _what(sentence: Sentence, quantity: Quantity, kind: FigureKind) -> Counted:
    match kind:
        case FigureKind.MONEY:
            return Counted(priced(sentence, quantity))
        case FigureKind.AGE:
            return Counted(_person(sentence, quantity))
        case FigureKind.DURATION | FigureKind.MEASURE:
            return Counted(_lasting(sentence, quantity))
        case _:
            return counted(sentence, quantity, share=kind is FigureKind.SHARE)


def _person(sentence: Sentence, quantity: Quantity) -> Phrase | None:
    """Whose age it is: the nearest person noun before the number, or after it."""
    start, end = _bounds(sentence, quantity)
    before = [t for t in sentence.tokens if t.end <= start]
    after = [t for t in sentence.tokens if t.start >= end][:6]
    people = [t for t in (*reversed(before), *after) if t.lemma in PERSONS or t.entity == "PERSON"]
    subjects = [
        t
        for t in reversed(before)
        if t.dep in ("nsubj", "pobj") and t.pos == "NOUN" and t.text != "%"
    ]
    found = next(iter([*people, *subjects]), None)
    return Phrase(found.lemma, sentence.span_of(found, found), found) if found else None


def _lasting(sentence: Sentence, quantity: Quantity) -> Phrase | None:
    """What a duration or measure is of: the verb or noun above its unit."""
    inside = tuple(tokens_in(sentence, *_bounds(sentence, quantity)))
    verb = next(
        (
            a
            for a in sentence.ancestors(inside[-1])
            if a.lemma not in DURATIONS | LENGTHS and a.pos in ("VERB", "NOUN")
        ),
        None,
    )
    return Phrase(verb.lemma, sentence.span_of(verb, verb), verb) if verb else None


def _own_unit(sentence: Sentence, inside: tuple[Token, ...], kind: FigureKind) -> str | None:
    match kind:
        case FigureKind.AGE:
            return "years"
        case FigureKind.DURATION | FigureKind.MEASURE:
            return f"{_unit_noun(sentence, inside)}s"
        case _:
            return None


def _unit_token(sentence: Sentence, quantity: Quantity, unit: str) -> Token | None:
    """The word of the unit when it stands right after the number."""
    after = [t for t in sentence.tokens if t.start >= _bounds(sentence, quantity)[1]][:3]
    return next(
        (t for t in after if t.lemma and unit.startswith(t.lemma) and len(t.lemma) > 1), None
    )


def _printed(sentence: Sentence, quantity: Quantity, what: Phrase | None, unit: str | None) -> Span:
    """The quantity and, where it follows closely, the noun it counts: "about 500 people"."""
    span = _place(sentence, quantity.start, quantity.end)
    if unit is not None and (last := _unit_token(sentence, quantity, unit)):
        return Span(span.doc_id, span.start, last.end)
    if what is None:
        return span
    end = what.head.end
    between = [t for t in sentence.tokens if span.end <= t.start < end]
    if (
        what.head.start < span.end
        or len(between) > 5
        or any(t.pos in ("PUNCT", "VERB", "AUX") and t.text != "-" for t in between[:-1])
    ):
        return span
    return Span(span.doc_id, span.start, end)


def _timed(drafts: list[Draft], told: Sequence[When], sentence: Sentence) -> list[Draft]:
    """Each figure with the time that follows it, else with the one its verb has."""
    timed: list[Draft] = []
    for i, draft in enumerate(drafts):
        stop = drafts[i + 1].figure.span.start if i + 1 < len(drafts) else sentence.span.end
        when = _own_time(draft, told, stop) or _clause_time(draft, told, sentence, drafts)
        timed.append(replace(draft, figure=replace(draft.figure, time=when)))
    return timed


def _own_time(draft: Draft, told: Sequence[When], stop: int) -> When | None:
    end = draft.figure.span.end
    near = (
        t
        for t in told
        if t.span and end <= t.span.start <= end + NEAR_CHARS and t.span.end <= stop + 3
    )
    return next(near, None)


def _clause_time(
    draft: Draft, told: Sequence[When], sentence: Sentence, drafts: Sequence[Draft]
) -> When | None:
    """The time under the same verb that no other figure stands right before."""
    taken = {
        t.span
        for other in drafts
        if other is not draft
        for t in [_own_time(other, told, sentence.span.end)]
        if t
    }
    verb = _verb_of(sentence, draft.figure.span)
    for when in told:
        if when.span is None or when.span in taken:
            continue
        if _verb_of(sentence, when.span) == verb:
            return when
    return None


def _verb_of(sentence: Sentence, span: Span) -> Token | None:
    words = tuple(tokens_in(sentence, span.start, span.end))
    return verb_above(sentence, words[0]) if words else None


def _linked(
    drafts: list[Draft], before: Sequence[Draft], text: str, sentence: Sentence
) -> tuple[Draft, ...]:
    """The drafts with what ties them: parts, conversions, changes, and what goes unsaid."""
    linked: list[Draft] = []
    for draft in drafts:
        previous = linked[-1] if linked else None
        step = _inherited(draft, [*before, *linked])
        step = _converted(step, previous, text)
        linked.append(_partial(step, previous, before, text))
    return tuple(_changed(linked, text))


def _inherited(draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "80% were under 18" goes on with the whole, "34 wounded" with the people, told before."""
    what, figure = draft.counted, draft.figure
    earlier = next((old for old in reversed(before) if old.figure.kind is figure.kind), None)
    if earlier is None or not what.inherits:
        return draft
    if figure.kind is FigureKind.SHARE and figure.of is None:
        return replace(draft, figure=replace(figure, of=earlier.figure.of))
    if figure.kind is FigureKind.COUNT and figure.counted in _STATES and earlier.figure.counted:
        head = earlier.figure.counted.split()[0] if earlier.figure.counted not in _STATES else ""
        return replace(draft, figure=replace(figure, counted=f"{head} {figure.counted}".strip()))
    if figure.kind is FigureKind.COUNT and not figure.counted:
        return replace(draft, figure=replace(figure, counted=earlier.figure.counted))
    return draft


_STATES = frozenset({"dead", "wounded", "wound", "injured", "injure", "missing", "killed", "kill"})


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
    """Subsets: "46 people, 45 of them", "12 dead, including five children", "10 of the 34"."""
    if draft.figure.kind is not FigureKind.COUNT:
        return draft
    whole = previous or (before[-1] if before else None)
    if whole is None or whole.figure.kind is not FigureKind.COUNT:
        return draft
    between = text[previous.quantity.end : draft.quantity.core] if previous else ""
    if draft.counted.of_pronoun or PART_WORDS.search(between):
        figure = replace(draft.figure, part_of=whole.figure.id)
        if draft.counted.of_pronoun and not figure.counted:
            figure = replace(figure, counted=whole.figure.counted)
        return replace(draft, figure=figure)
    return draft


def _changed(drafts: list[Draft], text: str) -> Iterator[Draft]:
    """ "rose from 18 in 1999 to 200 this year": the later figure knows the earlier one."""
    marks = {id(draft): FROM_TO.search(text[: draft.quantity.start]) for draft in drafts}
    last = max((draft.quantity.start for draft in drafts), default=0)
    if not _CHANGED.search(text[:last].lower()):
        yield from drafts
        return
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


def build() -> Find:
    """The finder needs no model."""
    return find


PART = Part(name="figures", version=1, build=build, needs=frozenset({Article, Sentence, Statement}))

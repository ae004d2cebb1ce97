"""Quantities that statements print, with what they count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from firsthand.facts import Find
from firsthand.facts._counted import STATES, Counted, counted, priced
from firsthand.facts._drafts import CHANGED, Draft
from firsthand.facts._ground import Ground, ground, tokens_in
from firsthand.facts._kinds import DURATIONS, LENGTHS, PERSONS, is_pronoun, kind_of, own_unit
from firsthand.facts._links import linked, summed
from firsthand.facts._moments import timed
from firsthand.facts._noise import noises
from firsthand.facts._phrases import Phrase, verb_above
from firsthand.facts._tables import Cell, cells, heading, year
from firsthand.model import Article, Figure, FigureKind, Problem, Span, Statement, When
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import key
from firsthand.text.number_patterns import has_number
from firsthand.text.numbers import Quantity, quantities

CLAUSE_CHARS = 120  # a verb of change stands no farther before "from … to …"
SPREAD = 5  # tokens between a number and the noun it counts, for one span to hold both


def find(reading: Reading) -> Iterator[Figure | Problem]:
    """The figures of each sentence, in text order; a Problem for a number too large to hold."""
    facts = ground(reading)
    table = cells(reading)
    before: tuple[Draft, ...] = ()
    paragraph = None
    for sentence in reading[Sentence]:
        place = (sentence.article_id, sentence.paragraph)
        before = before if place == paragraph else ()
        paragraph = place
        text = reading.doc.quote(sentence.span)
        if has_number(text):
            told = facts.times(sentence)
            drafts, problems = _drafts(facts, sentence, text, told, table)
            tied = linked(drafts, before, text)
            yield from summed(tied, sentence, told)
            yield from problems
            before = tied or before


def _drafts(
    facts: Ground, sentence: Sentence, text: str, told: tuple[When, ...], table: Mapping[int, Cell]
) -> tuple[list[Draft], list[Problem]]:
    offset = sentence.tokens[0].start
    times = [(t.span.start - offset, t.span.end - offset) for t in told if t.span]
    printed = [(q, table.get(offset + q.core)) for q in _split(text, quantities(text))]
    found = [(q, cell) for q, cell in printed if cell or not _is_in(q, times)]
    struck = [*noises(text)] if found else []
    drafts: list[Draft] = []
    rows: list[Draft] = []
    problems: list[Problem] = []
    for quantity, cell in found:
        span = _place(sentence, quantity.start, quantity.end)
        if cell is None and _is_in(quantity, struck):
            continue
        statement = facts.near(sentence, span) or facts.own_word(sentence)
        if cell is not None:
            rows.extend(_in_table(facts, sentence, quantity, cell, statement))
            continue
        if statement is None:
            continue
        if quantity.too_large:
            problems.append(Problem("facts", statement.id, "number too large to hold", span))
            continue
        draft = _draft(sentence, quantity, statement)
        if draft is not None:
            drafts.append(draft)
    return [*timed(drafts, told, sentence), *rows], problems


def _is_in(quantity: Quantity, struck: Sequence[tuple[int, int]]) -> bool:
    """Whether the number shares a character with one of these stretches."""
    return any(start < quantity.end and quantity.core < end for start, end in struck)


def _in_table(
    facts: Ground, sentence: Sentence, quantity: Quantity, cell: Cell, statement: Statement | None
) -> Iterator[Draft]:
    """A number of a table: its column or row tells what it counts, and of which year."""
    what = heading(facts.reading, cell)
    if statement is None or quantity.too_large:
        return
    share = quantity.unit in ("%", "points")
    kind = FigureKind.SHARE if share else FigureKind.MONEY if quantity.unit else FigureKind.COUNT
    span = _place(sentence, quantity.start, quantity.end)
    figure = Figure(
        id=key("figure", statement.id, span.start, span.end, quantity.core),
        statement_id=statement.id,
        span=span,
        kind=kind,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        counted=what.form if what else "",
        counted_span=cell.heading,
        time=year(cell, facts.reading.doc.text),
        approximate=quantity.approximate,
    )
    yield Draft(quantity, figure, Counted(what))


def _place(sentence: Sentence, start: int, end: int) -> Span:
    offset = sentence.tokens[0].start
    return Span(sentence.doc_id, offset + start, offset + end)


def _split(text: str, found: Iterator[Quantity]) -> Iterator[Quantity]:
    """ "from 18 to 200" is two quantities where something changed, one range where it did not."""
    for quantity in found:
        clause = text[max(0, quantity.start - CLAUSE_CHARS) : quantity.start].lower()
        if quantity.parts and CHANGED.search(clause):
            yield from quantity.parts
        else:
            yield quantity


def _draft(sentence: Sentence, quantity: Quantity, statement: Statement) -> Draft | None:
    inside = tuple(tokens_in(sentence, *_bounds(sentence, quantity)))
    if not inside or is_pronoun(sentence, quantity, inside):
        return None
    kind = kind_of(sentence, quantity, inside)
    if kind is None:
        return None
    what = _what(sentence, quantity, kind)
    unit = quantity.unit or own_unit(sentence, inside, kind)
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
        approximate=quantity.approximate or _is_estimated(sentence, inside),
    )
    return Draft(quantity, figure, what)


def _is_estimated(sentence: Sentence, inside: tuple[Token, ...]) -> bool:
    """ "300 women are estimated to have left"."""
    verb = verb_above(sentence, inside[-1])
    return verb is not None and verb.lemma == "estimate" and verb.tag == "VBN"


def _bounds(sentence: Sentence, quantity: Quantity) -> tuple[int, int]:
    offset = sentence.tokens[0].start
    return offset + quantity.core, offset + quantity.end


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
    """Whose age it is: the nearest word for people close by, else the nearest plural before it."""
    start, end = _bounds(sentence, quantity)
    if (aged := _aged(sentence, end)) is not None:
        return Phrase(aged.lemma, sentence.span_of(aged, aged), aged)
    before = [t for t in reversed(sentence.tokens) if t.end <= start]
    after = [t for t in sentence.tokens if t.start >= end][:SPREAD]
    near = [t for t in (*before[:SPREAD], *after) if t.lemma in PERSONS or t.entity == "PERSON"]
    plurals = [t for t in before if t.tag in ("NNS", "NNPS") and t.lemma not in DURATIONS]
    people = [t for t in before if t.lemma in PERSONS or t.entity == "PERSON"]
    named = [t for t in before[1:2] if before[0].text == "," and t.tag in ("NNP", "NN")]
    found = next(iter([*named, *near, *plurals, *people]), None)
    if found is None:
        return None
    last = _last_of_name(sentence, found)
    return Phrase(last.lemma, sentence.span_of(found, last), last)


def _aged(sentence: Sentence, end: int) -> Token | None:
    """ "a 43-year-old German cook": the noun that the age is said of. None: it stands elsewhere."""
    following = [t for t in sentence.tokens if t.start >= end][:SPREAD]
    old = next((t for t in following if t.lemma == "old"), None)
    if old is None or old.dep not in ("amod", "nmod", "compound"):
        return None
    head = sentence.head(old)
    return head if head.pos in ("NOUN", "PROPN") and head.i > old.i else None


def _last_of_name(sentence: Sentence, token: Token) -> Token:
    while token.entity and token.i + 1 < len(sentence.tokens):
        after = sentence.tokens[token.i + 1]
        if after.entity != token.entity or after.entity_start or after.tag == "POS":
            break
        token = after
    return token


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
    if verb is None:
        verb = _measured(sentence, inside[-1])
    return Phrase(verb.lemma, sentence.span_of(verb, verb), verb) if verb else None


def _measured(sentence: Sentence, last: Token) -> Token | None:
    """ "the shaft is 210 metres deep"."""
    be = next((a for a in sentence.ancestors(last) if a.lemma == "be"), None)
    return next(iter(sentence.children(be, "nsubj")), None) if be is not None else None


def _unit_token(sentence: Sentence, quantity: Quantity, unit: str) -> Token | None:
    """The last word of the unit where it stands right after the number: "7 days", "11-year-old"."""
    after = [t for t in sentence.tokens if t.start >= _bounds(sentence, quantity)[1]][:5]
    if unit == "years" and (last := next((t for t in after if t.lemma == "old"), None)):
        return last
    return next((t for t in after[:3] if len(t.lemma) > 1 and unit.startswith(t.lemma)), None)


def _printed(sentence: Sentence, quantity: Quantity, what: Phrase | None, unit: str | None) -> Span:
    """The quantity and, where it follows closely, the noun it counts: "about 500 people"."""
    span = _place(sentence, quantity.start, quantity.end)
    if unit is not None and (last := _unit_token(sentence, quantity, unit)):
        return Span(span.doc_id, span.start, last.end)
    if what is None:
        return span
    end = what.head.end
    if what.head.tag in ("VBD", "VBZ", "VBP") and what.head.text.lower() not in STATES:
        return span
    between = [t for t in sentence.tokens if span.end <= t.start < end]
    if (
        what.head.start < span.end
        or len(between) > SPREAD
        or any(
            t.pos in ("PUNCT", "VERB", "AUX") and t.text != "-" and t.dep != "amod"
            for t in between[:-1]
        )
    ):
        return span
    return Span(span.doc_id, span.start, end)


def build() -> Find:
    """The finder needs no model."""
    return find


PART = Part(name="figures", version=6, build=build, needs=frozenset({Article, Sentence, Statement}))

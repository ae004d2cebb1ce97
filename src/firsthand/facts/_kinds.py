"""Counts, ages, durations, measures, money and shares told apart; numbers of names left out."""

from __future__ import annotations

import re
from types import MappingProxyType

from firsthand.facts._ground import tokens_in
from firsthand.facts._phrases import verb_above
from firsthand.model import FigureKind
from firsthand.syntax import Sentence, Token
from firsthand.text.numbers import Quantity

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
        "page",
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
ELDEST = frozenset({"youngest", "oldest", "eldest", "young", "old"})  # "the youngest was 16"
PLURALS = MappingProxyType(
    {"century": "centuries", "foot": "feet", "inch": "inches"}
    | {short: short for short in ("km", "kg", "mm", "cm", "m")}
)
AGE_OF = frozenset({("age", "of"), ("ages", "of"), ("ages", "between"), ("aged", "between")})
TURNED_TO = frozenset({"away", "back", "of", "out", "over", "down", "into"})
YOUNGEST = 10  # "a clerk, 34," is an age; "a van, 4," may be anything


def kind_of(sentence: Sentence, quantity: Quantity, inside: tuple[Token, ...]) -> FigureKind | None:
    """None: the number is a name's, or a year that stands alone."""
    if quantity.unit in ("%", "points"):
        return FigureKind.SHARE
    if quantity.unit is not None:
        return FigureKind.MONEY
    unit = unit_noun(sentence, inside)
    if _is_age(sentence, quantity, inside, unit):
        return FigureKind.AGE
    if unit in DURATIONS:
        return FigureKind.DURATION
    if unit in LENGTHS:
        return FigureKind.MEASURE
    return None if _is_name(sentence, inside) else FigureKind.COUNT


def is_pronoun(sentence: Sentence, quantity: Quantity, inside: tuple[Token, ...]) -> bool:
    """ "one" that counts nothing: "one said", "one of us", "one woman told …"."""
    if _is_the_two(sentence, inside):
        return True
    if quantity.value != 1 or not quantity.spelled:
        return False
    head = sentence.head(inside[-1])
    if inside[-1].dep != "nummod" or head.pos not in ("NOUN", "PROPN"):
        return True
    verb = verb_above(sentence, head)
    return head.dep == "nsubj" and verb is not None and verb.lemma in SAYS


def _is_the_two(sentence: Sentence, inside: tuple[Token, ...]) -> bool:
    """ "keep the two apart": a number that only points back."""
    number = inside[-1]
    before = sentence.tokens[inside[0].i - 1] if inside[0].i else None
    pointing = before is not None and before.text.lower() in ("the", "these", "those", "all")
    return (
        pointing
        and number.dep != "nummod"
        and number.pos == "NUM"
        and not number.children[1:]
        and (number.dep in ("nsubj", "nsubjpass", "dobj", "pobj") and number.text.isalpha())
    )


def unit_noun(sentence: Sentence, inside: tuple[Token, ...]) -> str:
    """Lemma of the word right after the number, over a hyphen; empty: none.

    Of "300 long days", as of "300 days", the day.
    """
    rest = [t for t in sentence.tokens[inside[-1].i + 1 : inside[-1].i + 3] if t.text != "-"]
    if not rest:
        return ""
    head = sentence.head(rest[0])
    if rest[0].dep == "amod" and head.lemma in DURATIONS | LENGTHS and head.tag == "NNS":
        return head.lemma
    return rest[0].lemma.removesuffix("s")


def _is_age(sentence: Sentence, quantity: Quantity, inside: tuple[Token, ...], unit: str) -> bool:
    size = quantity.value or quantity.low or quantity.high or 0.0
    if size > OLDEST:
        return False
    last, first = inside[-1].i, inside[0].i
    after = " ".join(t.text.lower() for t in sentence.tokens[last + 1 : last + 5])
    before = [t.text.lower() for t in sentence.tokens[max(0, first - 4) : first]]
    if re.match(r"-?\s?years?\s?-?\s?olds?|years? of age|- ?year ?- ?old|months? old", after):
        return True
    if quantity.bound in ("as young as", "as old as") or tuple(before[-2:]) in AGE_OF:
        return True
    if before[-1:] in (["aged"], ["age"]) or _is_turned(sentence, inside, before):
        return True
    if quantity.bound in ("under", "over", "below", "above"):
        return _bounds_age(sentence, quantity, after, unit)
    return _is_i_am(sentence, inside) or _follows_name(sentence, inside)


def _is_turned(sentence: Sentence, inside: tuple[Token, ...], before: list[str]) -> bool:
    """ "she turned 17"; not "turned 17 away"."""
    following = sentence.tokens[inside[-1].i + 1 : inside[-1].i + 2]
    return before[-1:] in (["turned"], ["turning"]) and not any(
        token.pos in ("NOUN", "PROPN") or token.lemma in TURNED_TO for token in following
    )


def _is_i_am(sentence: Sentence, inside: tuple[Token, ...]) -> bool:
    """ "I am 17": somebody who is a bare number is so old."""
    number = inside[-1]
    above = sentence.head(number)
    who = [
        kid
        for kid in sentence.children(above, "nsubj")
        if kid.text.lower() in ("i", "he", "she") or kid.lemma in ELDEST
    ]
    return number.dep in ("attr", "acomp") and above.lemma == "be" and bool(who)


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
    """ "Ana Berin, 34, said", "a clerk, 34, said"."""
    first, after = inside[0], sentence.tokens[inside[-1].i + 1 : inside[-1].i + 2]
    *earlier, comma = sentence.tokens[max(first.i - 3, 0) : first.i] or (first,)
    if not earlier or comma.text != "," or [t.text for t in after] != [","]:
        return False
    named = earlier[-1].entity == "PERSON" or [t.tag for t in earlier] == ["NNP", "NNP"]
    one = earlier[-1].tag == "NN" and earlier[-1].dep in ("nsubj", "nsubjpass")
    role = one and first.text.isdigit() and int(first.text) >= YOUNGEST
    return role or (named and first.text.isdigit())


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


def own_unit(sentence: Sentence, inside: tuple[Token, ...], kind: FigureKind) -> str | None:
    match kind:
        case FigureKind.AGE:
            return "years"
        case FigureKind.DURATION | FigureKind.MEASURE:
            unit = unit_noun(sentence, inside)
            return PLURALS.get(unit, f"{unit}s")
        case _:
            return None

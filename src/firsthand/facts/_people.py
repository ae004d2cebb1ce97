"""The persons an article names, and what is seen of each in numbers."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from firsthand.facts._frames import HARMED, SUFFERED
from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

LEAD_CHARS: Final = 700
LEAST_LETTERS: Final = 3
LISTED: Final = frozenset({"conj", "appos"})
NEAR: Final = 4  # tokens around a name in which a word tells who it is
HARMS = (
    words(
        "murder assassinate arrest detain kidnap abduct torture beat threaten harass attack shoot"
        " jail imprison sentence charge assault seize hold release accuse convict execute behead"
        " interrogate rape free suspend deny target intimidate stab strangle rescue miss gun bail"
        " deport expel question ambush prosecute persecute disappear bear remand"
    )
    | HARMED
    | SUFFERED
)
SAYING = words("say tell add write tweet condemn call urge describe note report state claim ask")
OFFICES = words(
    "president minister prime spokesman spokesperson spokeswoman judge secretary commissioner"
    " governor senator officer general chief commander colonel inspector superintendent lawyer"
    " attorney director chairman ambassador king prince chancellor prosecutor magistrate justice"
    " congressman mp"
)
DEFENDERS = words(
    "journalist reporter activist editor blogger photographer photojournalist cameraman presenter"
    " correspondent columnist defender publisher anchor broadcaster dissident protester student"
    " unionist leader campaigner writer broadcaster filmmaker freelance victim"
)
PARTS: Final = (
    "constant",
    "times named",
    "share of the namings",
    "in the title",
    "in the lead",
    "how late it comes",
    "harmed",
    "harmed, times",
    "harms",
    "says",
    "office beside it",
    "defender beside it",
    "several words",
    "many persons named",
    "most named",
    "age beside it",
    "harm in its sentences",
    "harm in its first sentence",
    "in a list of names",
    "named once",
)
KINDS: Final = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC", "WORK_OF_ART", "EVENT", "PRODUCT"})
"""What names of persons are mistaken for where the model does not know the language."""
LONGEST: Final = 5
NO_PERSON: Final = words(
    "university court ministry committee council party commission union association department"
    " police centre center institute agency foundation human rights news times post international"
    " national federation group office law act army house street school college prison state states"
    " republic united forces church bank company network movement front watch the media radio tv"
    " organization organisation congress parliament assembly government city county district"
    " province river airport hospital road security minister president code society alliance"
    " service affairs board journalists press daily freedom justice north south east west central"
    " new asia africa europe america"
)
NAME: Final = re.compile(r"[^\W\d_][\w.'’ -]*")


Place = tuple[Sentence, Token, Token]  # sentence, first and last token


@dataclass(frozen=True, slots=True)
class Person:
    """One person under each form of the name: the fullest name, and where it is named."""

    name: str
    mentions: tuple[Place, ...]
    kinds: frozenset[str]  # what the parse takes the names for; empty text: for no name


def people(text: str, sentences: Sequence[Sentence]) -> tuple[Person, ...]:
    """Persons by the last word of their names, in the order in which they come up."""
    found: dict[str, list[_Named]] = defaultdict(list)
    for sentence in sentences:
        for kind, run in _runs(sentence):
            kept = _trimmed(run)
            name = " ".join(text[kept[0].start : kept[-1].end].split()) if kept else ""
            if len(name) >= LEAST_LETTERS and name[0].isupper() and _may_be(name, kind):
                named = _Named(name, (sentence, kept[0], kept[-1]), kind)
                found[name.split()[-1].lower()].append(named)
    return tuple(
        Person(
            max((one.name for one in held), key=len),
            tuple(one.place for one in held),
            frozenset(one.kind for one in held),
        )
        for held in _with_first_names(found).values()
    )


@dataclass(frozen=True, slots=True)
class _Named:
    name: str
    place: Place
    kind: str


def _runs(sentence: Sentence) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Names of the parse, and runs of capitalised names that it takes for none."""
    run: list[Token] = []
    for token in (*sentence.tokens, None):
        if run and (token is None or not _goes_on(run[-1], token)):
            if run[0].entity in KINDS | {"PERSON"} or (not run[0].entity and len(run) > 1):
                yield run[0].entity, tuple(run)
            run = []
        if token is not None and (token.entity or _is_capitalised(token)):
            run.append(token)


def _goes_on(last: Token, token: Token) -> bool:
    if last.entity or token.entity:
        return token.entity == last.entity and not token.entity_start
    return _is_capitalised(token)


def _is_capitalised(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[:1].isupper()


def _may_be(name: str, kind: str) -> bool:
    """Whether a name that the parse takes for something else may be a person's."""
    parts = name.split()
    return kind == "PERSON" or (
        1 < len(parts) <= LONGEST
        and NAME.fullmatch(name) is not None
        and NO_PERSON.isdisjoint(re.split(r"[ -]", name.lower()))
    )


def _trimmed(run: tuple[Token, ...]) -> tuple[Token, ...]:
    """The name without a possessive, marks and lower-case words at its ends."""
    tokens = list(run)
    while (tokens and not tokens[-1].text[:1].isalpha()) or (
        tokens and tokens[-1].text in ("'s", "’s")
    ):
        tokens.pop()
    while tokens and not tokens[0].text[:1].isupper():
        tokens.pop(0)
    return tuple(tokens)


def _with_first_names(found: Mapping[str, list[_Named]]) -> Mapping[str, list[_Named]]:
    """Single words that are the first word of a fuller name join it."""
    firsts = {
        one.name.split()[0].lower(): last
        for last, held in found.items()
        for one in held
        if " " in one.name
    }
    joined: dict[str, list[_Named]] = {}
    for last, held in found.items():
        alone = all(" " not in one.name for one in held)
        joined.setdefault(firsts.get(last, last) if alone else last, []).extend(held)
    return joined


def evidence(person: Person, everyone: Sequence[Person], title_end: int) -> tuple[float, ...]:
    """What the likelihood is reckoned from, in the order of PARTS."""
    count = len(person.mentions)
    total = sum(len(other.mentions) for other in everyone)
    first = min(start.start for _, start, _ in person.mentions)
    roles = [_role(sentence, end) for sentence, _, end in person.mentions]
    beside = [_beside(*place) for place in person.mentions]
    return (
        1.0,
        math.log(count),
        count / total,
        float(first < title_end),
        float(first < title_end + LEAD_CHARS),
        math.log1p(max(first - title_end, 0) / LEAD_CHARS),
        float("harmed" in roles),
        math.log1p(roles.count("harmed")),
        float("harms" in roles),
        roles.count("says") / count,
        float(any(near & OFFICES for near in beside)),
        float(any(near & DEFENDERS for near in beside)),
        float(" " in person.name),
        math.log(len(everyone)),
        float(count == max(len(other.mentions) for other in everyone)),
        float(any(_has_age(*place) for place in person.mentions)),
        sum(_tells_harm(sentence) for sentence, _, _ in person.mentions) / count,
        float(_tells_harm(person.mentions[0][0])),
        float(any(end.dep in LISTED for _, _, end in person.mentions)),
        float(count == 1),
    )


def _tells_harm(sentence: Sentence) -> bool:
    return any(token.lemma in HARMS or token.lemma in NOUNS_OF_HARM for token in sentence.tokens)


def _role(sentence: Sentence, end: Token) -> str:
    """What the name does or undergoes: harmed, harms, says; empty: none of them."""
    token = end
    while token.dep in ("conj", "appos", "compound", "flat") and token.head != token.i:
        token = sentence.head(token)
    head = sentence.head(token)
    passive = token.dep == "nsubjpass"
    if token.dep == "pobj" and head.lemma in ("of", "against") and head.head != head.i:
        return "harmed" if sentence.head(head).lemma in NOUNS_OF_HARM else ""
    if token.dep == "poss":
        return "harmed" if head.lemma in NOUNS_OF_HARM else ""
    if head.lemma in HARMS and (passive or token.dep == "dobj" or head.lemma in SUFFERED):
        return "harmed"
    if token.dep == "nsubj" and head.lemma in SAYING:
        return "says"
    return "harms" if token.dep == "nsubj" and head.lemma in HARMS else ""


NOUNS_OF_HARM = words(
    "murder killing arrest detention death kidnapping abduction disappearance assassination"
    " imprisonment release trial torture case shooting beating conviction sentence execution"
    " sentencing jailing family body whereabouts charge threat attack persecution"
)


def _beside(sentence: Sentence, first: Token, last: Token) -> frozenset[str]:
    near = sentence.tokens[max(first.i - NEAR, 0) : first.i]
    after = sentence.tokens[last.i + 1 : last.i + 1 + NEAR]
    return frozenset(token.lemma for token in (*near, *after))


def _has_age(sentence: Sentence, first: Token, last: Token) -> bool:
    after = sentence.tokens[last.i + 1 : last.i + 3]
    return any(re.fullmatch(r"\d\d", token.text) for token in after)

"""The persons an article names, and how likely each is one to whom the violation was done."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from firsthand.facts._frames import HARMED, SUFFERED
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
# Fitted on HRDsAttack train and dev by eval.training.attacks.victims; in eight folds over them a
# threshold of .25 gives the names most F1 (50.4), .15 and .2 give 50.0 and 49.9.
WEIGHTS: Final = (
    -2.49,
    -0.13,
    -0.49,
    -0.33,
    -0.26,
    -0.32,
    0.35,
    1.01,
    0.2,
    -1.7,
    -0.89,
    1.12,
    1.29,
    -0.18,
    0.21,
    0.23,
    1.27,
    0.11,
    0.31,
    -0.59,
)
THRESHOLD: Final = 0.25


@dataclass(frozen=True, slots=True)
class Person:
    """One person under each form of the name: the fullest name, and where it is named."""

    name: str
    mentions: tuple[tuple[Sentence, Token, Token], ...]  # sentence, first and last token


def people(text: str, sentences: Sequence[Sentence]) -> tuple[Person, ...]:
    """Persons by the last word of their names, in the order in which they come up."""
    found: dict[str, list[tuple[str, tuple[Sentence, Token, Token]]]] = defaultdict(list)
    for sentence in sentences:
        for run in sentence.entities():
            kept = _trimmed(run)
            if run[0].entity == "PERSON" and kept:
                name = " ".join(text[kept[0].start : kept[-1].end].split())
                if len(name) >= LEAST_LETTERS and name[0].isupper():
                    found[name.split()[-1].lower()].append((name, (sentence, kept[0], kept[-1])))
    joined = _with_first_names(found)
    return tuple(
        Person(max((name for name, _ in held), key=len), tuple(place for _, place in held))
        for held in joined.values()
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


def _with_first_names(
    found: dict[str, list[tuple[str, tuple[Sentence, Token, Token]]]],
) -> dict[str, list[tuple[str, tuple[Sentence, Token, Token]]]]:
    """Single words that are the first word of a fuller name join it."""
    firsts = {
        name.split()[0].lower(): last
        for last, held in found.items()
        for name, _ in held
        if " " in name
    }
    joined: dict[str, list[tuple[str, tuple[Sentence, Token, Token]]]] = {}
    for last, held in found.items():
        alone = all(" " not in name for name, _ in held)
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


def likelihood(seen: Sequence[float]) -> float:
    """Probability (0–1) that the person is one to whom it was done."""
    return 1 / (1 + math.exp(-sum(w * x for w, x in zip(WEIGHTS, seen, strict=True))))


def victims(text: str, sentences: Sequence[Sentence], title_end: int) -> Iterator[Person]:
    """The persons who are likely victims, in the order in which they come up."""
    everyone = people(text, sentences)
    for person in everyone:
        if likelihood(evidence(person, everyone, title_end)) >= THRESHOLD:
            yield person


NAMED = MappingProxyType(dict(zip(PARTS, WEIGHTS, strict=True)))
"""The weights by what they weigh."""

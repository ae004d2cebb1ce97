"""What a word is, by the tag and the label it stands with: part of speech and lemma.

The model's own rules and tables, compiled once. Its rules are nearly all about one word, so that
what they say is remembered for the next time the word comes with that tag and label; a test proves
that the results are those of spaCy's own components.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any, Final

from firsthand.model.quick import dataclass

if TYPE_CHECKING:
    from spacy.lookups import Lookups

REMEMBERED: Final = 100_000  # words with tag and label: a news corpus of 257,000 words has 30,000
NO_LABEL: Final = "*"
TWO: Final = 2  # words of the longest rules
NONE: Final = frozenset({""})
TABLES: Final = ("lemma_index", "lemma_exc", "lemma_rules")
INFLECTED: Final = ("adj", "adv", "noun", "verb", "punct")  # parts of speech with endings
NEVER: Final = frozenset({"", "eol", "space"})


class UnknownRule(ValueError):
    """The model has a rule of a kind that was never tried."""


@dataclass(frozen=True, slots=True)
class Test:
    """What one of a word's attributes must be."""

    allowed: frozenset[str] = frozenset()  # empty: not told by a list
    refused: frozenset[str] = frozenset()
    pattern: re.Pattern[str] | None = None  # found in it; None: not told by a pattern

    @classmethod
    def of(cls, wanted: str | Mapping[str, Any]) -> Test:
        """The test as the model writes it. Raises UnknownRule for a kind never tried."""
        if isinstance(wanted, str):
            return cls(allowed=frozenset({wanted}))
        ((how, values),) = wanted.items()
        match how:
            case "IN":
                return cls(allowed=frozenset(values))
            case "NOT_IN":
                return cls(refused=frozenset(values))
            case "REGEX":
                return cls(pattern=re.compile(values))
            case _:
                raise UnknownRule(f"a rule compares by {how}")

    def __call__(self, value: str) -> bool:
        """Whether `value` passes."""
        if self.allowed:
            return value in self.allowed
        if self.pattern is not None:
            return self.pattern.search(value) is not None
        return value not in self.refused


Tests = Mapping[str, Test]  # by what is tested: TAG, LOWER or DEP


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """What is known of a word when it, or it and a neighbour, pass tests."""

    number: int  # of two rules the later one prevails
    words: tuple[Tests, ...]  # one or two
    index: int  # of the word it tells about
    gives: Mapping[str, str]  # POS, LEMMA, MORPH


@dataclass(frozen=True, slots=True)
class Word:
    """One word with a tag and a label."""

    text: str
    lemma: str  # lower case
    pos: str
    tag: str
    dep: str
    opens: tuple[Rule, ...]  # rules of two words of which it may be the first


class Words:
    """The model's rules and tables."""

    def __init__(self, patterns: Iterable[Mapping[str, Any]], lemmas: Lemmas) -> None:
        """`patterns` as the attribute ruler has them."""
        rules = list(compiled(patterns))
        self.pairs = Filed(rule for rule in rules if len(rule.words) == TWO)
        self.rules = Filed(rule for rule in rules if len(rule.words) == 1)
        self.lemmas = lemmas
        self.word = lru_cache(REMEMBERED)(self._word)
        self.judged = lru_cache(REMEMBERED)(self._judged)

    def _word(self, text: str, tag: str, dep: str, more: tuple[Rule, ...] = ()) -> Word:
        """What `text` is with this tag and label; `more`: rules that its neighbours fulfil."""
        about = {"TAG": tag, "LOWER": text.lower()}
        asked = self.rules.asks_for(dep, about) or self.pairs.asks_for(dep, about)
        lemma, pos, opens = self.judged(text, tag, dep if asked else NO_LABEL, more)
        return Word(text, lemma, pos, tag, dep, opens)

    def _judged(
        self, text: str, tag: str, dep: str, more: tuple[Rule, ...]
    ) -> tuple[str, str, tuple[Rule, ...]]:
        """Lemma and part of speech, and the rules of two words of which it may be the first.

        `dep` is its label, or NO_LABEL for all that no rule about this word and tag asks for.
        """
        about = {"TAG": tag, "LOWER": text.lower(), "DEP": dep}
        known: dict[str, str] = {}
        for rule in sorted((*self.rules(about), *more), key=lambda rule: rule.number):
            known.update(rule.gives)
        pos = known.get("POS", "")
        lemma = known.get("LEMMA") or self.lemmas(text, pos, known.get("MORPH", ""))
        return lemma.lower(), pos, tuple(self.pairs(about))

    def settled(self, words: list[Word]) -> list[Word]:
        """Words of one text, in order, with the rules of two words applied."""
        more: dict[int, list[Rule]] = defaultdict(list)
        for i, word in enumerate(words[:-1]):
            if word.opens:
                after = words[i + 1]
                about = {"TAG": after.tag, "LOWER": after.text.lower(), "DEP": after.dep}
                for rule in word.opens:
                    if passes(rule.words[1], about):
                        more[i + rule.index].append(rule)
        for i, rules in more.items():
            word = words[i]
            words[i] = self.word(word.text, word.tag, word.dep, tuple(rules))
        return words


def passes(tests: Tests, about: Mapping[str, str]) -> bool:
    """Whether a word passes every test."""
    return all(test(about[name]) for name, test in tests.items())


def compiled(patterns: Iterable[Mapping[str, Any]]) -> Iterable[Rule]:
    """The rules about words; those about white space are left out, which is no word of ours."""
    for number, pattern in enumerate(patterns):
        gives = {name: str(value) for name, value in pattern["attrs"].items()}
        for words in pattern["patterns"]:
            if any(word.get("IS_SPACE") for word in words):
                continue
            if len(words) > TWO:
                raise UnknownRule(f"rule {number} is about {len(words)} words")
            tests = tuple(_tests(word) for word in words)
            yield Rule(number, tests, pattern["index"], gives)


def _tests(word: Mapping[str, Any]) -> Tests:
    about = {name: value for name, value in word.items() if name != "IS_SPACE"}
    if unknown := about.keys() - {"TAG", "LOWER", "DEP"}:
        raise UnknownRule(f"a rule asks for {', '.join(sorted(unknown))}")
    tests = {name: Test.of(value) for name, value in about.items()}
    if "DEP" in tests and tests["DEP"].pattern is not None:
        raise UnknownRule("a rule asks for labels by a pattern")
    return tests


def labels_of(rules: Iterable[Rule]) -> frozenset[str]:
    """The labels that rules name for their first word."""
    tests = (rule.words[0].get("DEP") for rule in rules)
    return frozenset().union(*(test.allowed | test.refused for test in tests if test))


class Filed:
    """Rules, found by the tag and the word that they ask for; empty: by none."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Files each rule by the first of its words."""
        self.held: dict[tuple[str, str], list[Rule]] = defaultdict(list)
        for rule in rules:
            tag, lower = rule.words[0].get("TAG"), rule.words[0].get("LOWER")
            tags = (tag and tag.allowed) or NONE
            lowers = (lower and lower.allowed) or NONE
            for key in product(tags, lowers):
                self.held[key].append(rule)
        self.labels = {key: labels_of(held) for key, held in self.held.items()}

    def __call__(self, about: Mapping[str, str]) -> list[Rule]:
        """The rules whose first word may be the one that is known as `about`."""
        found = []
        for key in _keys(about):
            for rule in self.held.get(key, ()):
                for name, test in rule.words[0].items():  # fifty rules a new word
                    if not test(about[name]):
                        break
                else:
                    found.append(rule)
        return found

    def asks_for(self, label: str, about: Mapping[str, str]) -> bool:
        """Whether a rule that may be about the word names the label; all others are alike to it."""
        for key in _keys(about):
            labels = self.labels.get(key)
            if labels and label in labels:
                return True
        return False


def _keys(about: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    tag, lower = about["TAG"], about["LOWER"]
    return (tag, lower), (tag, ""), ("", lower), ("", "")


@dataclass(frozen=True, slots=True)
class Lemmas:
    """The rule lemmatizer for English, by part of speech in lower case."""

    index: Mapping[str, frozenset[str]]  # known forms
    exceptions: Mapping[str, Mapping[str, Sequence[str]]]
    rules: Mapping[str, Sequence[tuple[str, str]]]  # an ending and what replaces it

    @classmethod
    def of(cls, tables: Lookups) -> Lemmas:
        """The lemmatizer's tables, of which spaCy searches the index from end to end."""
        index, exceptions, rules = (tables.get_table(name) for name in TABLES)
        return cls(
            {pos: frozenset(index[pos]) for pos in INFLECTED if pos in index},
            {pos: exceptions[pos] for pos in INFLECTED if pos in exceptions},
            {pos: rules[pos] for pos in INFLECTED if pos in rules},
        )

    def __call__(self, text: str, pos: str, morph: str) -> str:
        """The first lemma of a word with this part of speech and these features."""
        of, lower = pos.lower(), text.lower()
        if of in NEVER or is_base(of, morph):
            return lower
        index, exceptions = self.index.get(of, frozenset()), self.exceptions.get(of, {})
        rules = self.rules.get(of, ())
        if not (index or exceptions or rules):
            return text if of == "propn" else lower
        known, unknown = _endings(lower, rules, index)
        for form in exceptions.get(lower, ()):
            if form not in known:
                known.insert(0, form)
        return (known or unknown or [text])[0]


def _endings(
    lower: str, rules: Sequence[tuple[str, str]], index: Iterable[str]
) -> tuple[list[str], list[str]]:
    """Forms that the rules make: those that are known or no mere letters, and the others."""
    known: list[str] = []
    unknown: list[str] = []
    for old, new in rules:
        form = lower[: len(lower) - len(old)] + new if lower.endswith(old) else ""
        if form and form in index:
            known.insert(0, form)
        elif form:
            (unknown if form.isalpha() else known).append(form)
    return list(dict.fromkeys(known)), unknown


def is_base(of: str, morph: str) -> bool:
    """Whether a word with these features is its own lemma."""
    has = dict(part.split("=", 1) for part in morph.split("|") if "=" in part)
    return (
        (of == "noun" and has.get("Number") == "Sing")
        or has.get("VerbForm") in ("Inf", "None")
        or has.get("Degree") == "Pos"
        or (
            of == "verb"
            and has.get("VerbForm") == "Fin"
            and has.get("Tense") == "Pres"
            and "Number" not in has
        )
    )

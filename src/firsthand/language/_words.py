"""What a word is, by the tag and the label it stands with: part of speech and lemma.

The model's own rules and tables, compiled once. Its rules are nearly all about one word, so that
what they say is remembered for the next time the word comes with that tag and label; a test proves
that the results are those of spaCy's own components.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from spacy.lookups import Lookups

REMEMBERED: Final = 100_000  # words with tag and label: a news corpus of 257,000 words has 30,000
TWO: Final = 2  # words of the longest rules
TABLES: Final = ("lemma_index", "lemma_exc", "lemma_rules")
INFLECTED: Final = ("adj", "adv", "noun", "verb", "punct")  # parts of speech with endings
NEVER: Final = frozenset({"", "eol", "space"})
Tests = Mapping[str, Callable[[str], bool]]  # by what is tested: TAG, LOWER or DEP


class UnknownRule(ValueError):
    """The model has a rule of a kind that was never tried."""


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
        self.pairs = tuple(rule for rule in rules if len(rule.words) == TWO)
        self.by_tag, self.by_lower, self.others = _filed(r for r in rules if len(r.words) == 1)
        self.lemmas = lemmas
        self.word = lru_cache(REMEMBERED)(self._word)

    def _word(self, text: str, tag: str, dep: str, more: tuple[Rule, ...] = ()) -> Word:
        """What `text` is with this tag and label; `more`: rules that its neighbours fulfil."""
        about = {"TAG": tag, "LOWER": text.lower(), "DEP": dep}
        near = (*self.by_tag[tag], *self.by_lower[about["LOWER"]], *self.others)
        told = [rule for rule in near if passes(rule.words[0], about)]
        known: dict[str, str] = {}
        for rule in sorted((*told, *more), key=lambda rule: rule.number):
            known.update(rule.gives)
        pos = known.get("POS", "")
        lemma = known.get("LEMMA") or self.lemmas(text, pos, known.get("MORPH", ""))
        opens = tuple(rule for rule in self.pairs if passes(rule.words[0], about))
        return Word(text, lemma.lower(), pos, tag, dep, opens)

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
    return {name: _test(value) for name, value in about.items()}


def _test(wanted: str | Mapping[str, Any]) -> Callable[[str], bool]:
    if isinstance(wanted, str):
        return wanted.__eq__
    ((how, values),) = wanted.items()
    match how:
        case "IN":
            return frozenset(values).__contains__
        case "NOT_IN":
            unwanted = frozenset(values)
            return lambda found: found not in unwanted
        case "REGEX":
            pattern = re.compile(values)
            return lambda found: pattern.search(found) is not None
        case _:
            raise UnknownRule(f"a rule compares by {how}")


def _filed(rules: Iterable[Rule]) -> tuple[Any, Any, tuple[Rule, ...]]:
    """The rules by the tag they ask for, else by the word, else the others."""
    by_tag: dict[str, list[Rule]] = defaultdict(list)
    by_lower: dict[str, list[Rule]] = defaultdict(list)
    others: list[Rule] = []
    for rule in rules:
        (tests,) = rule.words
        tag, lower = _only(tests.get("TAG")), _only(tests.get("LOWER"))
        if tag is not None:
            by_tag[tag].append(rule)
        elif lower is not None:
            by_lower[lower].append(rule)
        else:
            others.append(rule)
    return by_tag, by_lower, tuple(others)


def _only(test: Any) -> str | None:
    """The one word a test allows; None when it allows several."""
    wanted = getattr(test, "__self__", None)
    return wanted if isinstance(wanted, str) else None


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

"""Fitted weights over phrases: which of them take part in an article's incidents, and as what.

`weights/roles.npz` holds them; `weights/roles.md` says how they were made and how good they are.
"""

from __future__ import annotations

import hashlib
import io
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from firsthand.facts._callings import Listed
from firsthand.facts._candidates import Candidate, candidates, printed, seen
from firsthand.facts._parties import Mention, Party, Role, joined
from firsthand.model import Span
from firsthand.model.quick import dataclass
from firsthand.reading import Reading
from firsthand.syntax import Sentence
from firsthand.text.weights import WrongWeights

SHA256 = "50c9d1f0fb4bc835bd9acd8dea7967ba9bf68dfc66028833607ed82f422682a4"
ABOUT = ("head=", "told=")  # what is seen of its phrases tells what an article is about
HEAD = "head="
MEANS = tuple(Role).index(Role.MEANS)
OFTEN_MEANS = 0.3  # weight of a head, from which it is looked at as means
MOST_TIMES = 6  # mentions of a phrase, from which more say no more
TELLING = 2.0  # score of an article that is known to tell of an attack
MOST_ARTICLE = 4.0  # an article's score beyond this says no more
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model with a column for each role, and one for the article."""

    rows: Mapping[str, int]
    of_phrases: Floats  # [what is seen, role]
    bias: Floats  # [role]
    of_article: Floats  # [what is seen]: that it tells of an attack
    article_bias: float
    article_share: float  # of the article's score that is added to each phrase's
    thresholds: Floats  # [role], of the sum
    about: frozenset[int]  # rows that tell what an article is about
    listed: Listed
    means: frozenset[str]  # lemmas of heads that are often means

    def of_each(self, held: Sequence[Collection[str]], article: float = TELLING) -> Floats:
        """[phrase, role]: above zero where a phrase takes the role, in an article of that score."""
        bounded = min(max(article, -MOST_ARTICLE), MOST_ARTICLE)
        made = np.tile(self.bias - self.thresholds + self.article_share * bounded, (len(held), 1))
        for index, names in enumerate(held):
            made[index] += self.of_phrases[self._rows(names)].sum(0)
        return np.asarray(made, dtype=np.float32)

    def scores(self, held: Sequence[Collection[str]]) -> Floats:
        """[phrase, role], of all phrases of an article."""
        about = self.about.intersection(self._rows({name for one in held for name in one}))
        article = self.article_bias + float(self.of_article[sorted(about)].sum())
        return self.of_each(held, article)

    def _rows(self, names: Collection[str]) -> list[int]:
        return sorted([self.rows[name] for name in self.rows.keys() & names])


@cache
def weights() -> Weights:
    """The weights that ship; raises WrongWeights when the file is another."""
    data = files(__package__).joinpath("weights/roles.npz").read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise WrongWeights("weights/roles.npz is not the file this version was made with")
    held = np.load(io.BytesIO(data), allow_pickle=False)
    names = str(held["rows"]).split("\n")
    return Weights(
        MappingProxyType({name: row for row, name in enumerate(names)}),
        held["of_phrases"].astype(np.float32),
        held["bias"].astype(np.float32),
        held["of_article"].astype(np.float32),
        float(held["article"][0]),
        float(held["article"][1]),
        held["thresholds"].astype(np.float32),
        frozenset(row for row, name in enumerate(names) if name.startswith(ABOUT)),
        Listed(
            frozenset(str(held["common"]).split("\n")),
            frozenset(str(held["callings"]).split("\n")),
        ),
        frozenset(
            name.removeprefix(HEAD)
            for name, weight in zip(names, held["of_phrases"][:, MEANS], strict=True)
            if name.startswith(HEAD) and weight >= OFTEN_MEANS
        ),
    )


def parties(reading: Reading) -> tuple[Party, ...]:
    """Everyone and everything that takes part, each once, by role and in the order of the text."""
    return tuple(joined(reading, [mention for _, mention in mentions(reading)]))


def may_tell_means(sentence: Sentence) -> bool:
    """Whether a word stands in the sentence that is often means."""
    return not weights().means.isdisjoint([token.lemma for token in sentence.tokens])


def means_by_sentence(reading: Reading) -> Mapping[int, Span]:
    """The weapon or instrument of each sentence that tells of exactly one, by where it begins.

    Only words that are often means are looked at, and the article is taken to tell of an attack.
    """
    held = weights()
    sentences = [s for s in reading[Sentence] if may_tell_means(s)]
    some = phrases(reading, sentences, held.listed, held.means)
    found: dict[int, list[Mention]] = defaultdict(list)
    for start, mention in _mentions(reading, some, held.of_each([one.seen for one in some])):
        if mention.role is Role.MEANS:
            found[start].append(mention)
    return {start: told[0].span for start, told in found.items() if _is_one(told)}


def _is_one(held: Sequence[Mention]) -> bool:
    """Whether the first of the mentions, best first, lies around or inside all others."""
    held = sorted(held, key=lambda mention: -mention.share)
    first = held[0].span
    return all(first.contains(each.span) or each.span.contains(first) for each in held)


def mentions(reading: Reading) -> Iterator[tuple[int, Mention]]:
    """Words that take a role, with where their sentence begins; by role, best first."""
    held = weights()
    found = phrases(reading, reading[Sentence], held.listed)
    return _mentions(reading, found, held.scores([phrase.seen for phrase in found]))


def _mentions(
    reading: Reading, found: Sequence[Phrase], scores: Floats
) -> Iterator[tuple[int, Mention]]:
    for column, role in enumerate(Role):
        for index in np.argsort(-scores[:, column], kind="stable").tolist():
            score = float(scores[index, column])
            if score <= 0:
                break
            share = float(1 / (1 + np.exp(-score)))
            for one in found[index].candidates:
                span = Span(reading.doc.id, one.first.start, one.last.end)
                yield one.sentence.span.start, Mention(role, span, share)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The same words wherever an article has them, and all that is seen of them."""

    words: str
    candidates: tuple[Candidate, ...]
    seen: frozenset[str]


def phrases(
    reading: Reading,
    sentences: Sequence[Sentence],
    listed: Listed,
    heads: frozenset[str] = frozenset(),
) -> tuple[Phrase, ...]:
    """The phrases of some sentences, each once, in the order in which they come up.

    With `heads`, lemmas, only those whose head is one of them where they come up first.
    """
    held = [each for sentence in sentences for each in candidates(sentence, listed, heads)]
    wordings = [printed(reading.doc.text, one) for one in held]
    first: dict[str, Candidate] = {}
    for words, one in zip(wordings, held, strict=True):
        first.setdefault(words, one)
    wanted = {words for words, one in first.items() if not heads or one.head.lemma in heads}
    found: dict[str, list[Candidate]] = defaultdict(list)
    features: dict[str, set[str]] = defaultdict(set)
    starts = [sentence.tokens[0].start for sentence in sentences] if heads else ()
    for place, names in seen(held, wordings, wanted, listed, starts):
        found[wordings[place]].append(held[place])
        features[wordings[place]].update(names)
    return tuple(
        Phrase(words, tuple(some), frozenset({*features[words], f"n={min(len(some), MOST_TIMES)}"}))
        for words, some in found.items()
    )

"""Fitted weights over noun phrases: which of them take part in an article's incidents, and as what.

`weights/roles.npz` holds them; `weights/roles.md` says how they were made and how good they are.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from firsthand.facts._candidates import Candidate, candidates, seen
from firsthand.facts._parties import Mention, Party, Role, joined
from firsthand.facts._weighing import WrongWeights
from firsthand.model import Span
from firsthand.reading import Reading
from firsthand.syntax import Sentence

SHA256 = "2cb31d2502289bf1977bb5118c0377f7caec954aac79a7c4fffe5af0bc18917b"
ABOUT = ("head=", "told=")  # what is seen of its phrases tells what an article is about
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

    def scores(self, held: Sequence[tuple[str, ...]]) -> Floats:
        """[phrase, role]: above zero where a phrase takes the role."""
        made = np.tile(self.bias - self.thresholds, (len(held), 1))
        number_of = self.rows.get
        about: set[int] = set()
        for index, names in enumerate(held):
            found = {row for name in names if (row := number_of(name)) is not None}
            made[index] += self.of_phrases[sorted(found)].sum(0)
            about |= found
        telling = sorted(about & self.about)
        article = self.article_bias + float(self.of_article[telling].sum())
        bounded = min(max(article, -MOST_ARTICLE), MOST_ARTICLE)
        return np.asarray(made + self.article_share * bounded, dtype=np.float32)


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
    )


def parties(reading: Reading) -> tuple[Party, ...]:
    """Everyone and everything that takes part, each once, by role and in the order of the text."""
    held = [phrase for sentence in reading[Sentence] for phrase in candidates(sentence)]
    if not held:
        return ()
    scores = weights().scores(list(seen(reading.doc.text, held)))
    return tuple(joined(reading, list(mentions(reading, held, scores))))


def means_by_sentence(reading: Reading) -> Mapping[int, Span]:
    """The weapon or instrument of each sentence that tells of exactly one, by where it begins."""
    sentences = {s.span.start: s for s in reading[Sentence]}
    found: dict[int, list[Span]] = {start: [] for start in sentences}
    held = [phrase for sentence in sentences.values() for phrase in candidates(sentence)]
    if not held:
        return {}
    of = {phrase.first.start: phrase.sentence.span.start for phrase in held}
    for mention in mentions(reading, held, weights().scores(list(seen(reading.doc.text, held)))):
        if mention.role is Role.MEANS:
            found[of[mention.span.start]].append(mention.span)
    return {start: spans[0] for start, spans in found.items() if len(spans) == 1}


def mentions(reading: Reading, held: Sequence[Candidate], scores: Floats) -> Iterator[Mention]:
    """Of each phrase, for each role it takes, the wording that fits best."""
    best: dict[tuple[int, int], tuple[float, Candidate]] = {}
    for index, column in np.argwhere(scores > 0).tolist():
        score, phrase = float(scores[index, column]), held[index]
        place = (phrase.head.start, column)
        if place not in best or score > best[place][0]:
            best[place] = (score, phrase)
    roles = tuple(Role)
    for (_, column), (score, phrase) in sorted(best.items()):
        span = Span(reading.doc.id, phrase.first.start, phrase.last.end)
        yield Mention(roles[column], span, float(1 / (1 + np.exp(-score))))

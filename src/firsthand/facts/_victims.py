"""Which of the persons an article names are likely those to whom the violation was done.

`weights/people.npz` holds fitted weights over what is seen of a person; `weights/attacks.md` says
how they were made and how good they are.
"""

from __future__ import annotations

import hashlib
import io
import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

import numpy as np

from firsthand.facts._people import Person, Place, evidence, people
from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token
from firsthand.text.weights import WrongWeights

SHA256: Final = "43340ce44325c76e04ad3c4fe0ca4632d9d39cfa1b6ad342d0f7e422320a0598"
NEAR: Final = 3  # words on each side of a name
LISTED: Final = frozenset({"conj", "compound", "flat"})
TELLING: Final = frozenset({"appos", "relcl", "acl"})


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model over the numbers of `evidence` and over what stands around the names."""

    of_numbers: tuple[float, ...]
    of_words: Mapping[str, float]
    threshold: float  # probability from which a person is given

    def likelihood(self, numbers: Sequence[float], around: frozenset[str]) -> float:
        """Probability (0–1) that the person is one to whom it was done."""
        total = sum(w * x for w, x in zip(self.of_numbers, numbers, strict=True))
        total += sum(sorted(self.of_words.get(word, 0.0) for word in around))
        return 1 / (1 + math.exp(-total))


@cache
def weights() -> Weights:
    """The weights that ship; raises WrongWeights when the file is another."""
    data = files(__package__).joinpath("weights/people.npz").read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise WrongWeights("weights/people.npz is not the file this version was made with")
    held = np.load(io.BytesIO(data), allow_pickle=False)
    words, of_words = str(held["words"]).split("\n"), held["of_words"].astype(float).tolist()
    return Weights(
        tuple(held["of_numbers"].astype(float).tolist()),
        MappingProxyType(dict(zip(words, of_words, strict=True))),
        float(held["threshold"]),
    )


def victims(text: str, sentences: Sequence[Sentence], title_end: int) -> Iterator[Person]:
    """The persons who are likely victims, in the order in which they come up."""
    everyone, held = people(text, sentences), weights()
    for person in everyone:
        numbers = evidence(person, everyone, title_end)
        if held.likelihood(numbers, around(person)) >= held.threshold:
            yield person


def around(person: Person) -> frozenset[str]:
    """Words around the names of a person, each with how it stands to them."""
    found = {f"kind={kind}" for kind in person.kinds}
    for place in person.mentions:
        found.update(_above(place))
        found.update(_told(place))
        found.update(_beside(place))
        found.update(f"s={t.lemma.lower()}" for t in place[0].tokens if t.pos in ("VERB", "NOUN"))
    return frozenset(found)


def _above(place: Place) -> Iterator[str]:
    """What the name hangs on: "nsubjpass=arrest", "pobj=of arrest"."""
    sentence, _, last = place
    token = _lead(sentence, last)
    if token.dep == "appos":
        token = sentence.head(token)
        yield f"apposto={token.lemma.lower()}"
    head = sentence.head(token)
    if token.dep != "pobj":
        yield f"{token.dep}={head.lemma.lower()}"
        yield f"dep={token.dep}"
        return
    above = sentence.head(head).lemma.lower()
    yield f"pobj={head.lemma.lower()} {above}"
    yield f"prep={head.lemma.lower()}"
    yield f"pgov={above}"


def _lead(sentence: Sentence, token: Token) -> Token:
    """The first of a list that the name stands in."""
    while token.dep in LISTED and token.head != token.i:
        token = sentence.head(token)
    return token


def _told(place: Place) -> Iterator[str]:
    """What is told of the name after it: "…, an editor", "…, who fled"."""
    sentence, _, last = place
    for kid in sentence.children(last):
        if kid.dep in TELLING:
            yield f"kid{kid.dep}={kid.lemma.lower()}"
        if kid.dep == "appos":
            for more in sentence.children(kid, "compound", "amod"):
                yield f"apw={more.lemma.lower()}"


def _beside(place: Place) -> Iterator[str]:
    sentence, first, last = place
    before = [t.lemma.lower() for t in reversed(sentence.tokens[max(first.i - NEAR, 0) : first.i])]
    after = [t.lemma.lower() for t in sentence.tokens[last.i + 1 : last.i + 1 + NEAR]]
    yield from (f"b={word}" for word in before)
    yield from (f"a={word}" for word in after)
    yield f"b1={before[0] if before else '^'}"
    if after:
        yield f"a1={after[0]}"

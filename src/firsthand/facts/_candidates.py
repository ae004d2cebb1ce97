"""Noun phrases that may take part in an incident, and what is seen of each.

Training and run time both look here, so the weights see what they were fitted on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence, Set
from typing import Final

from firsthand.facts._callings import Listed, callings, head_of, names
from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

NOUNS: Final = frozenset({"NOUN", "PROPN"})
LEFT: Final = frozenset({"compound", "amod", "nummod", "nmod", "poss", "quantmod"})
CORE: Final = frozenset({"compound", "nmod"})
CLIMB: Final = 4  # steps up the tree to a word of violence
FIRST: Final = (0, 1, 3, 7)  # sentences of an article up to which a place counts as early
OFTEN: Final = (1, 2, 4)
LONGEST: Final = 12  # tokens of a phrase
TRIGGERS: Final = words(
    "kill murder assassinate execute massacre die death murderer killing assassination kidnap"
    " kidnapping abduct hostage attack ambush raid assault bomb bombing explode explosion blast"
    " dynamite detonate destroy destruction damage burn fire shoot wound injure hurt rob steal"
    " blow throw hurl place plant explosive sabotage threaten threat claim responsibility blame"
    " accuse suspect victim carry perpetrate responsible terrorist torture disappear seize arrest"
    " detain rape beat"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One wording of a phrase, from its first to its last token."""

    sentence: Sentence
    first: Token
    last: Token
    head: Token
    kind: str  # which wording: "core", "whole" or "of"; "name" and "known" are not the parse's


def candidates(
    sentence: Sentence, listed: Listed, heads: Set[str] = frozenset()
) -> Iterator[Candidate]:
    """Every phrase of a sentence once, those of one head beside each other.

    With `heads`, lemmas, only phrases whose head is one of them, and runs that hold one.
    """
    found: dict[tuple[int, int], Candidate] = {}
    tokens = sentence.tokens
    sought = [token.i for token in tokens if token.lemma in heads] if heads else range(len(tokens))
    runs = () if heads and not listed.may_hold(sentence, sought) else _runs(sentence, listed)
    held = (run for run in runs if not heads or any(run.first.i <= i <= run.last.i for i in sought))
    for one in (*_phrases(sentence, sought), *held):
        found.setdefault((one.first.i, one.last.i), one)
    yield from sorted(found.values(), key=lambda one: one.head.i)


def _runs(sentence: Sentence, listed: Listed) -> Iterator[Candidate]:
    for run in names(sentence, listed):
        yield Candidate(sentence, run[0], run[-1], head_of(run), "name")
    for run in callings(sentence, listed):
        yield Candidate(sentence, run[0], run[-1], head_of(run), "known")


def _phrases(sentence: Sentence, places: Iterable[int]) -> Iterator[Candidate]:
    """The wordings of each noun phrase whose head stands at one of the places: its name alone, with
    what modifies it, with its "of".
    """
    for head in map(sentence.tokens.__getitem__, places):
        if head.pos not in NOUNS or head.dep in CORE:
            continue
        core = _leftmost(sentence, head, CORE)
        whole = _leftmost(sentence, head, LEFT)
        yield Candidate(sentence, core, head, head, "core")
        if whole is not core:
            yield Candidate(sentence, whole, head, head, "whole")
        end = _of(sentence, head)
        if end is not None and end.i - core.i < LONGEST:
            yield Candidate(sentence, core, end, head, "of")


def _leftmost(sentence: Sentence, head: Token, deps: frozenset[str]) -> Token:
    """The first of the tokens that stand unbroken before the head and belong to it."""
    first = head
    for token in reversed(sentence.tokens[max(head.i - LONGEST, 0) : head.i]):
        above = token
        while above.dep in LEFT and above.head not in (head.i, above.i):
            above = sentence.head(above)
        if above.head != head.i or above.dep not in deps or token.pos in ("DET", "PRON", "PART"):
            break
        first = token
    return first


def _of(sentence: Sentence, head: Token) -> Token | None:
    for preposition in sentence.children(head, "prep"):
        if preposition.lemma == "of" and preposition.i == head.i + 1:
            return next(iter(sentence.children(preposition, "pobj")), None)
    return None


def printed(text: str, candidate: Candidate) -> str:
    """Its words, folded."""
    return " ".join(text[candidate.first.start : candidate.last.end].lower().split())


def seen(
    held: Sequence[Candidate],
    wordings: Sequence[str],
    wanted: Container[str],
    listed: Listed,
    starts: Iterable[int] = (),
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """What is seen of each candidate of one article, given in the order of its text.

    `wordings` are the printed words of each. Of those in `wanted`: their place, and what is seen.
    `starts` are where the sentences begin; without them those count that a candidate is in.
    """
    often = Counter(wordings)
    order = {start: place for place, start in enumerate(starts)}
    told: frozenset[str] = frozenset()
    last: int | None = None
    head: Token | None = None
    above: tuple[str, ...] = ()
    violent: tuple[str, ...] = ()
    for place, (candidate, words_of) in enumerate(zip(held, wordings, strict=True)):
        start = candidate.sentence.tokens[0].start
        if start != last:
            last = start
            order.setdefault(start, len(order))
            told = TRIGGERS.intersection([token.lemma for token in candidate.sentence.tokens])
        if words_of not in wanted:
            continue
        if candidate.head is not head:  # the wordings of one phrase follow each other
            head = candidate.head
            above = tuple(_above(candidate.sentence, head))
            violent = tuple(_violent(head, told))
        names = (
            *_own(candidate, words_of),
            *_naming(candidate, listed),
            *above,
            *_beside(candidate),
            *violent,
            f"early={sum(order[start] > limit for limit in FIRST)}",
            f"often={sum(often[words_of] > limit for limit in OFTEN)}",
        )
        yield place, names


def _own(candidate: Candidate, words_of: str) -> Iterator[str]:
    head, kind = candidate.head, candidate.kind
    inside = candidate.sentence.tokens[candidate.first.i : candidate.last.i + 1]
    yield f"kind={kind}"
    yield f"head={head.lemma}"
    yield f"head+kind={head.lemma}/{kind}"
    yield f"last={candidate.last.lemma}"
    yield f"words={words_of}"
    yield f"entity={head.entity}/{head.pos}/{kind}"
    yield f"size={min(len(inside), 5)}/{kind}"
    for token in inside:
        if token is not head:
            yield f"with={token.lemma}"
    yield from {f"shape={token.pos}/{kind}" for token in inside if token is not head}


def _naming(candidate: Candidate, listed: Listed) -> Iterator[str]:
    """How many of its words are of names, and what stands before it."""
    tokens, first = candidate.sentence.tokens, candidate.first.i
    inside = tokens[first : candidate.last.i + 1]
    count = sum(map(listed.is_name, inside))
    only = count == len(inside)
    yield f"unknown={min(count, 3)}/{min(len(inside), 4)}/{candidate.kind}"
    yield f"allun={only}"
    yield f"beforeun={tokens[first - 1].lemma if first else '^'}/{only}"


def _above(sentence: Sentence, head: Token) -> Iterator[str]:
    yield f"role={_link(sentence, head)}"
    yield from (f"up={way}" for way in _climb(sentence, head))


def _beside(candidate: Candidate) -> Iterator[str]:
    tokens = candidate.sentence.tokens
    before = tokens[max(candidate.first.i - 2, 0) : candidate.first.i]
    after = tokens[candidate.last.i + 1 : candidate.last.i + 3]
    yield from (f"before{i}={token.lemma}" for i, token in enumerate(reversed(before)))
    yield from (f"after{i}={token.lemma}" for i, token in enumerate(after))


def _violent(head: Token, told: frozenset[str]) -> Iterator[str]:
    """The words of violence in its sentence."""
    yield f"told={min(len(told), 3)}"
    for lemma in told:
        yield f"told={lemma}"
        yield f"told={lemma}/{head.dep}"


def _link(sentence: Sentence, token: Token) -> str:
    """How the phrase hangs on the word above it: "nsubjpass kidnap", "by attack"."""
    lead = token
    while lead.dep in ("conj", "appos") and lead.head != lead.i:
        lead = sentence.head(lead)
    above = sentence.head(lead)
    if lead.dep == "pobj":
        return f"{above.lemma} {sentence.head(above).lemma}"
    return f"{lead.dep} {above.lemma}"


def _climb(sentence: Sentence, token: Token) -> Iterator[str]:
    """The first words of violence on the way to the root, with the side they are reached from."""
    way = token.dep
    for steps, above in enumerate(sentence.ancestors(token)):
        if above.lemma in TRIGGERS:
            yield f"{way} {above.lemma}"
            yield f"{way} *"
            return
        if steps == CLIMB:
            return
        way = above.lemma if above.pos == "ADP" else way

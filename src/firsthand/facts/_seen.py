"""What the network sees of one family in each sentence: the hint and its words there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from firsthand.facts._phrases import NOUNS
from firsthand.model.quick import dataclass
from firsthand.reading import Reading
from firsthand.syntax import Hint, Sentence, Token

AROUND = 3  # sentences on each side that are looked at with one
LONE = 3  # sentences of a text from which the network tells an accused from another
TELLING = ("VERB", "AUX", "NOUN", "PROPN", "ADJ")  # what a record may hang on
HEADS = frozenset({"ROOT", "conj", "ccomp", "relcl", "advcl", "parataxis"})  # of clauses


@dataclass(frozen=True, slots=True)
class Seen:
    """A hint as far as it lies in one sentence; `tokens` hold a word that may tell something."""

    hint: Hint
    sentence: Sentence
    tokens: tuple[Token, ...]

    @property
    def word(self) -> Token:
        """The word that the others hang on: a verb before a noun."""
        inside = {token.i for token in self.tokens}
        tops = [t for t in self.tokens if t.head not in inside or t.head == t.i]
        fit = [t for t in tops if t.pos in TELLING]
        return min(fit or self.tokens, key=lambda t: (t.pos in NOUNS, t.pos not in TELLING, t.i))

    def meets(self, first: Token, last: Token) -> bool:
        """Whether it shares a word with those from `first` to `last`."""
        return self.tokens[0].i <= last.i and first.i <= self.tokens[-1].i


class Sights:
    """The hints of one family in a reading, looked up by sentence."""

    def __init__(self, reading: Reading, family: str, least: float) -> None:
        """Those of which the network is at least so sure."""
        hints = [h for h in reading[Hint] if h.family == family and h.confidence >= least]
        self._hints = sorted(hints, key=lambda hint: hint.span)
        self._ends = [hint.span.end for hint in self._hints]
        self._starts = [hint.span.start for hint in self._hints]

    def __call__(self, sentence: Sentence) -> Sequence[Seen]:
        """The hints that have words in the sentence, in text order."""
        first = bisect_right(self._ends, sentence.tokens[0].start)
        end = sentence.tokens[-1].end
        if first == len(self._hints) or self._starts[first] >= end:
            return ()  # as in most sentences
        return tuple(self._in(sentence, self._hints[first : bisect_left(self._starts, end)]))

    def _in(self, sentence: Sentence, hints: Sequence[Hint]) -> Iterator[Seen]:
        for hint in hints:
            held = tuple(
                token
                for token in sentence.tokens
                if token.start < hint.span.end and token.end > hint.span.start
            )
            while held and held[0].pos == "PUNCT":
                held = held[1:]
            while held and held[-1].pos == "PUNCT":
                held = held[:-1]
            if any(token.pos in TELLING for token in held):
                yield Seen(hint, sentence, held)


def joined(seen: Sequence[Seen]) -> Iterator[Seen]:
    """Runs that touch and of which one tells nothing by itself: one run, of the longer's kind."""
    return _together(
        seen, lambda last, one: _touches(last, one) and not (_tells(last) and _tells(one))
    )


def in_clauses(seen: Sequence[Seen], told: Sequence[tuple[Token, Token]]) -> Iterator[Seen]:
    """Runs with only marks between them as one, but for clauses of which rules tell only one:
    `was flown home | and fined`. `told` are first and last words of what they tell.
    """

    def is_told(one: Seen) -> bool:
        return any(one.meets(*words) for words in told)

    def are_one(last: Seen, one: Seen) -> bool:
        both = _is_clause(last) and _is_clause(one)
        return _is_beside(last, one) and not (both and is_told(last) != is_told(one))

    return _together(seen, are_one)


def _together(seen: Sequence[Seen], are_one: Callable[[Seen, Seen], bool]) -> Iterator[Seen]:
    """Runs that are one put together, of the longer's kind; of such as tell something, if any."""
    last: Seen | None = None
    for one in seen:
        if last is not None and are_one(last, one):
            best = max(last, one, key=lambda run: (_tells(run), len(run.tokens)))
            held = one.sentence.tokens[last.tokens[0].i : one.tokens[-1].i + 1]
            last = Seen(best.hint, one.sentence, held)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _is_beside(one: Seen, other: Seen) -> bool:
    """Whether only marks stand between them."""
    between = one.sentence.tokens[one.tokens[-1].i + 1 : other.tokens[0].i]
    return all(token.pos == "PUNCT" for token in between)


def _is_clause(seen: Seen) -> bool:
    """Whether a verb that something may be told by is in it."""
    return any(token.pos == "VERB" and token.dep in HEADS for token in seen.tokens)


def _touches(one: Seen, other: Seen) -> bool:
    return other.tokens[0].i == one.tokens[-1].i + 1


def _tells(seen: Seen) -> bool:
    """Whether a verb that is more than an auxiliary is in it."""
    return any(token.pos == "VERB" for token in seen.tokens)


def is_lone(reading: Reading) -> bool:
    """Whether the text is too short for the network to see who stands accused: rules alone tell."""
    return len(reading[Sentence]) < LONE


def surest(seen: Sequence[Seen]) -> float:
    """Probability of what the network is surest of; 0 where it sees nothing."""
    return max((one.hint.confidence for one in seen), default=0.0)


def near(sure: Sequence[float], number: int) -> float:
    """Mean of how sure the network is in the sentences near the one of that number."""
    others = [*sure[max(0, number - AROUND) : number], *sure[number + 1 : number + 1 + AROUND]]
    return sum(others) / max(1, len(others))

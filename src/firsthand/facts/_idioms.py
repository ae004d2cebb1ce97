"""Turns of phrase that tell a stage: a verb with the words that follow it, and whom it is of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from firsthand.facts._objects import object_of, thing_of
from firsthand.facts._phrases import NOUNS, subject
from firsthand.facts._turns import NUMBER, Row, table
from firsthand.facts._whom import whom
from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token

TOLD_BY = frozenset({"VERB", "AUX", "NOUN"})
OF_CASES = frozenset({"case", "subject-case", "complaint", "verdict"})
REACH = 9  # words from the verb within which those of its turn stand
BESIDE = 2  # words from the verb within which no tree need tell that a word is its own


@dataclass(frozen=True, slots=True)
class Idiom:
    """A turn found in a sentence: its verb, the other words of it, whom it concerns."""

    row: Row
    verb: Token
    words: tuple[Token, ...]
    about: Token | None

    @property
    def last(self) -> Token:
        """The word that it ends with."""
        return max((self.verb, *self.words), key=lambda token: token.i)

    @property
    def first(self) -> Token:
        """The word that it begins with."""
        return min((self.verb, *self.words), key=lambda token: token.i)


def idioms(sentence: Sentence, lemmas: frozenset[str]) -> Mapping[int, Idiom]:
    """The turns of the sentence by the place of their verb; `lemmas` are those of its tokens."""
    known = table()
    if known.keys.isdisjoint(lemmas):
        return {}
    found = {}
    for token in sentence.tokens:
        if token.pos in TOLD_BY and token.lemma in known.rows:
            told = _idiom(sentence, token, known.rows[token.lemma])
            if told is not None:
                found[token.i] = told
    return found


def _idiom(sentence: Sentence, verb: Token, rows: tuple[Row, ...]) -> Idiom | None:
    near = _near(sentence, verb)
    for row in rows:
        if (row.whom == "noun") is not (verb.pos == "NOUN"):
            continue
        if any(map(near.isdisjoint, row.after)):
            continue
        held = _held(sentence, verb, row)
        if held is None:
            continue
        about = whom(sentence, verb, row.whom)
        if about is not False:
            return Idiom(row, verb, held, about)
    return None


def _near(sentence: Sentence, verb: Token) -> frozenset[str]:
    """What the words in reach of the verb may fill: a turn with another slot is not told."""
    words = sentence.tokens[verb.i + 1 : verb.i + REACH]
    numbers = {NUMBER for token in words if token.tag == "CD"}
    return frozenset(numbers).union([t.lemma for t in words], [t.text.lower() for t in words])


def _held(sentence: Sentence, verb: Token, row: Row) -> tuple[Token, ...] | None:
    """The words of the turn besides its verb. None: one of them is missing."""
    held: list[Token] = []
    if row.whom == "noun":
        if row.things and not any(
            kid.lemma in row.things for kid in sentence.children(verb, "amod", "compound")
        ):
            return None
    elif row.things:
        thing = thing_of(sentence, verb, row.things)
        if thing is None:
            return None
        held.append(thing)
    elif row.whom in OF_CASES:
        held += [one for one in (_case_of(sentence, verb, row),) if one is not None]
    at = max(verb.i, held[0].i if held and row.things else verb.i) + 1
    stop = min(verb.i + REACH, len(sentence.tokens))
    for slot in row.after:
        word = next((t for t in _clause(sentence, at, stop) if _fills(t, slot)), None)
        if word is None or not _is_below(sentence, verb, word):
            return None
        held.append(word)
        at = word.i + 1
    return tuple(held)


def _clause(sentence: Sentence, at: int, stop: int) -> Iterator[Token]:
    """Words up to the next mark."""
    for token in sentence.tokens[at:stop]:
        if token.text in (",", ";", ":", "–", "—", "(", "."):
            return
        yield token


def _fills(token: Token, slot: frozenset[str]) -> bool:
    if NUMBER in slot and token.tag == "CD":
        return True
    if token.dep == "compound" and token.pos in NOUNS:
        return False
    return token.lemma in slot or token.text.lower() in slot


def _is_below(sentence: Sentence, verb: Token, word: Token) -> bool:
    return word.i - verb.i <= BESIDE or any(above is verb for above in sentence.ancestors(word))


def _case_of(sentence: Sentence, verb: Token, row: Row) -> Token | None:
    if row.whom == "subject-case":
        return subject(sentence, verb)
    return object_of(sentence, verb)

"""Outcomes weighed by what the network sees: some of the rules' need it, some it sees alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from firsthand.facts._frames import frame
from firsthand.facts._persons import may_be_person
from firsthand.facts._phrases import NOUNS as NOUN_POS
from firsthand.facts._phrases import subject
from firsthand.facts._seen import Seen
from firsthand.facts._stages import ADJECTIVES, NOUNS, VERBS, VICTIMS
from firsthand.facts._tellings import Found, not_thing, noun_parts
from firsthand.facts._undone import is_denied, is_failed
from firsthand.facts._who import BODY_NOUNS, PART_NOUNS
from firsthand.model import OutcomeStatus, Stage
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# Found best on passages and articles that the network was not trained on.
TELLS = 0.9
BACKS = 0.2
# What befalls those who suffer as well as those who stand accused.
OF_BOTH = frozenset(
    {Stage.ARRESTED, Stage.CHARGED, Stage.PROSECUTED, Stage.CONVICTED, Stage.SUSPECTED}
)
# What is done by a body, or to something other than the person it concerns.
OF_CASES = frozenset({Stage.INVESTIGATED, Stage.WAIVED, Stage.CLOSED, Stage.SUSPECTED})
CARRIES: Mapping[str, Stage] = MappingProxyType(
    {**VERBS, **NOUNS, **ADJECTIVES}
    | dict.fromkeys(
        words("award apologise apologize apology pardon memorial settlement repay"), Stage.REDRESS
    )
    | dict.fromkeys(words("caution ban revoke sanction censure reassign"), Stage.DISCIPLINED)
    | dict.fromkeys(words("dock penalty"), Stage.FINED)
    | dict.fromkeys(words("expel oust"), Stage.DISMISSED)
    | dict.fromkeys(words("jail prison"), Stage.CONVICTED)
    | dict.fromkeys(words("inquest hearing"), Stage.INVESTIGATED)
    | dict.fromkeys(words("suspicion"), Stage.SUSPECTED)
)
PLACES = words("jail prison")  # who is in one was sentenced; the place itself tells nothing
INTO = words("in into to")
TELLING = frozenset({"VERB", "NOUN", "ADJ"})


def weighed(told: Sequence[Found], seen: Sequence[Seen], *, lone: bool) -> Iterator[Found]:
    """What the rules tell, as far as the network bears it out, and what it alone sees.

    Of a `lone` text the network sees too little to deny anything.
    """
    for found in told:
        borne_out = any(one.meets(found.first, found.last) for one in seen)
        if borne_out or lone or found.stage not in OF_BOTH:
            yield found
    for one in seen:
        if one.hint.confidence >= TELLS and not any(one.meets(f.first, f.last) for f in told):
            yield from _alone(one)


def _alone(seen: Seen) -> Iterator[Found]:
    """What a run tells: the stage that a word of it carries, as far as the network says it went."""
    carried = [(CARRIES[t.lemma], t) for t in seen.tokens if _carries(seen.sentence, t)]
    if carried:
        stage, word = min(carried, key=lambda one: (one[0] != seen.hint.kind, _order(one[1])))
        about, by = _parts(seen.sentence, word, stage)
        yield Found(stage, word, _status(seen, word), about, by, seen.tokens[0], seen.tokens[-1])


def _status(seen: Seen, word: Token) -> OutcomeStatus:
    """As the network says; a denial of its own word is surer: "there was no apology"."""
    status = OutcomeStatus(seen.hint.status)
    denied = is_denied(seen.sentence, word) or is_failed(seen.sentence, word)
    return OutcomeStatus.NEGATED if denied and status is OutcomeStatus.SAID else status


def _carries(sentence: Sentence, token: Token) -> bool:
    if token.pos == "NOUN" and token.lemma in PLACES:
        return sentence.head(token).lemma in INTO
    return token.pos in TELLING and token.lemma in CARRIES


def _order(token: Token) -> tuple[bool, int]:
    """Verbs first, then as they stand."""
    return token.pos != "VERB", token.i


def _parts(sentence: Sentence, word: Token, stage: Stage) -> tuple[Token | None, Token | None]:
    """Whom it concerns, and who decided."""
    if word.pos in NOUN_POS:
        return noun_parts(sentence, word, stage)
    if word.pos != "VERB":
        return not_thing(subject(sentence, word)), None
    told = frame(sentence, word)
    if stage is Stage.REDRESS:
        return next((t for t in sentence.subtree(word) if t.lemma in VICTIMS), None), told.actor
    if told.passive or (told.target is not None and _is_somebody(told.target)):
        by = told.actor if told.actor is not told.target else None
        return not_thing(told.target), by
    return (None, told.actor) if stage in OF_CASES else (not_thing(told.actor), None)


def _is_somebody(token: Token) -> bool:
    return may_be_person(token) or token.lemma in BODY_NOUNS | PART_NOUNS

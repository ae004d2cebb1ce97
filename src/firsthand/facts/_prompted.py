"""Outcomes weighed: what the rules tell, what the network sees, and what the words say together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log

from firsthand.facts._frames import frame
from firsthand.facts._persons import may_be_person
from firsthand.facts._phrases import NOUNS as NOUN_POS
from firsthand.facts._phrases import subject
from firsthand.facts._seen import Seen
from firsthand.facts._stage_verbs import CIVILIANS, REASONS
from firsthand.facts._stages import VICTIMS
from firsthand.facts._tellings import Found, not_thing, noun_parts
from firsthand.facts._undone import is_denied, is_failed
from firsthand.facts._who import BODY_NOUNS, PART_NOUNS
from firsthand.facts._worded import of_run, of_sentence, wordings
from firsthand.model import OutcomeStatus, Stage
from firsthand.syntax import Sentence, Token

BACKS = 0.2  # probability from which the network's hints are looked at
# Two logistics, fitted on what the rules tell and on what the network alone sees in passages and
# articles that it was not trained on and in the tuning halves of the invented reports; rounded. An
# outcome is told when the parts come to 0: with lower bases more is found, and more of it is wrong.
RULED, ALONE = 1.0, -0.85
SURE = 0.42  # times the network's log odds
OF_ACCUSED = 1.2  # of a stage that does not befall those who suffer
IN_SENTENCE, IN_RUN, BEFORE = 0.14, 0.15, 0.1  # times what the words come to; of the one before
NOTHING = -3.0  # what no sentence before comes to
HARMED = -0.85
LEAST, MOST = 0.1, 0.995  # probabilities beyond which nothing more is learned
SEEN = 1.5  # of the stage and the status that the network says, added to what the words come to
# What befalls those who suffer as well as those who stand accused.
OF_BOTH = frozenset(
    {Stage.ARRESTED, Stage.CHARGED, Stage.PROSECUTED, Stage.CONVICTED, Stage.SUSPECTED}
)
ALLEGED = frozenset({Stage.ARRESTED})  # told of civilians it is what is alleged
# What is done by a body, or to something other than the person it concerns.
OF_CASES = frozenset({Stage.INVESTIGATED, Stage.WAIVED, Stage.CLOSED, Stage.SUSPECTED})


def weighed(
    told: Sequence[Found],
    seen: Sequence[Seen],
    sentence: Sentence,
    texts: tuple[str, str],
    *,
    lone: bool,
) -> Iterator[Found]:
    """What the rules tell and what the network sees in a sentence, when likely.

    `texts` are the words of the sentence before, empty where there is none, and its own.
    Of a `lone` text the network sees too little to deny what the rules tell, or to tell more.
    """
    if lone:
        yield from (one for one in told if not (one.stage in ALLEGED and _is_harmed(sentence, one)))
        return
    if not told and not seen:
        return
    before, text = texts
    base = IN_SENTENCE * _told(text) + BEFORE * (_told(before) if before else NOTHING)
    for found in told:
        sure = [one.hint.confidence for one in seen if one.meets(found.first, found.last)]
        run = _words(sentence, text, found.first, found.last)[1]
        ruled = RULED + OF_ACCUSED * (found.stage not in OF_BOTH) + _sum(sentence, found, run, sure)
        if found.stage is Stage.IMMUNITY or base + ruled > 0:
            yield found
    for one in seen:
        if not any(one.meets(found.first, found.last) for found in told):
            parts = _words(sentence, text, one.tokens[0], one.tokens[-1])
            found = _alone(one, of_run(*parts))
            if base + ALONE + _sum(sentence, found, parts[1], [one.hint.confidence]) > 0:
                yield found


def _sum(sentence: Sentence, found: Found, run: str, sure: Sequence[float]) -> float:
    """What the network, the words of the run and whom it concerns come to."""
    held = min(max((*sure, LEAST)), MOST)
    odds = SURE * log(held / (1 - held))
    return odds + IN_RUN * _told(run) + HARMED * _is_harmed(sentence, found)


def _told(text: str) -> float:
    """What its words come to: above 0 when they rather tell an outcome."""
    return wordings().told(of_sentence(text))["told"]


def _is_harmed(sentence: Sentence, found: Found) -> bool:
    """Whether it befalls civilians: then it is what is alleged, and no answer to it."""
    who = found.about
    if who is None or found.stage is Stage.REDRESS or found.word.lemma == "round":
        return False
    near = (who, *sentence.children(who, "compound", "appos", "nmod"))  # "the editor Ana Marsh"
    reasons = any(token.lemma in REASONS for token in sentence.tokens)
    return not reasons and any(one.lemma in CIVILIANS and one.pos in NOUN_POS for one in near)


def _words(sentence: Sentence, text: str, first: Token, last: Token) -> tuple[str, str, str]:
    """The words before a run, its own, and those after it."""
    start, end = first.start - sentence.tokens[0].start, last.end - sentence.tokens[0].start
    return text[:start], text[start:end], text[end:]


def _alone(seen: Seen, features: set[str]) -> Found:
    """What words and network together say that a run tells."""
    stage = Stage(_likeliest(wordings().stages(features), seen.hint.kind))
    status = OutcomeStatus(_likeliest(wordings().statuses(features), _status(seen)))
    about, by = _parts(seen.sentence, seen.word, stage)
    first, last = seen.tokens[0], seen.tokens[-1]
    return Found(stage, seen.word, status, about, by, first, last)


def _likeliest(told: Mapping[str, float], seen: str) -> str:
    """The name to which words and network come together."""
    return max(told, key=lambda name: told[name] + SEEN * (name == seen))


def _status(seen: Seen) -> OutcomeStatus:
    """As the network says; a denial of its own word is surer: "there was no apology"."""
    status = OutcomeStatus(seen.hint.status)
    denied = is_denied(seen.sentence, seen.word) or is_failed(seen.sentence, seen.word)
    return OutcomeStatus.NEGATED if denied and status is OutcomeStatus.SAID else status


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

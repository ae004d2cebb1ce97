"""Outcomes weighed: what the rules tell, what the network sees, and what the words say together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import log
from types import MappingProxyType

from firsthand.facts._against_victims import (
    is_of_victims_offence,
    is_sufferer,
    means_sufferers,
)
from firsthand.facts._frames import frame
from firsthand.facts._persons import may_be_person
from firsthand.facts._phrases import NOUNS as NOUN_POS
from firsthand.facts._phrases import subject
from firsthand.facts._seen import Seen
from firsthand.facts._stage_verbs import CIVILIANS, REASONS
from firsthand.facts._stages import VICTIMS
from firsthand.facts._tellings import Found, not_thing, noun_parts, told_none
from firsthand.facts._undone import is_denied, is_failed
from firsthand.facts._who import BODY_NOUNS, PART_NOUNS
from firsthand.facts._worded import of_run, of_sentence, wordings
from firsthand.model import OutcomeStatus, Stage
from firsthand.model.quick import dataclass
from firsthand.syntax import Hint, Sentence, Token

BACKS = 0.2  # probability from which the network's hints are looked at
# A logistic regression on what the rules tell and on what the network alone sees (see
# `python -m eval.training.aftermath DATA`; on our reports for training, too, while the network had
# learned from none of them); what rules tell weighs more than it was fitted to, for its stage is
# right more often. Tried without gain: how sure the network is in sentences
# nearby, how long the words are, who it concerns, who speaks, which stage and status it is.
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "one": -0.87,
        "before": 0.12,
        "harmed": -0.63,
        "harmed, by offence": -0.74,
        "harmed, meant": -0.59,
        "harmed, widely": -0.68,
        "heard": 0.48,
        "ruled": 1.65,
        "ruled, of accused": 1.10,
        "run": 0.17,
        "sentence": 0.16,
    }
)
# Log odds from which an outcome is told: in folds .71 of what comes to more meets one, and .72 of
# those that are seen do.
TOLD = -0.5
NOTHING = -3.0  # what no sentence before comes to
LEAST, MOST = 0.1, 0.995  # probabilities beyond which nothing more is learned
# What the logarithm of the network's share of a stage, or of a status, counts beside the words.
STAGE_SEEN, STATUS_SEEN = 0.75, 1.0
# What befalls those who suffer as well as those who stand accused.
OF_BOTH = frozenset(
    {Stage.ARRESTED, Stage.CHARGED, Stage.PROSECUTED, Stage.CONVICTED, Stage.SUSPECTED}
)
FOR_OFFENCES = OF_BOTH | {Stage.FINED, Stage.ACQUITTED}  # what a court, or a police, does
ALLEGED = frozenset({Stage.ARRESTED})  # told of civilians it is what is alleged
# What is done by a body, or to something other than the person it concerns.
OF_CASES = frozenset({Stage.INVESTIGATED, Stage.WAIVED, Stage.CLOSED, Stage.SUSPECTED})


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the rules tell or the network sees, and all that is known for weighing it."""

    found: Found
    known: Mapping[str, float]

    @property
    def is_likely(self) -> bool:
        """Whether it is told as an outcome; immunity, a rule, always is."""
        if self.found.stage is Stage.IMMUNITY:
            return True
        return sum(WEIGHTS.get(name, 0.0) * value for name, value in self.known.items()) > TOLD


def is_plain(sentence: Sentence, found: Found) -> bool:
    """Whether the rules are believed of a text in which the network sees too little."""
    return not (found.stage in ALLEGED and _is_harmed(sentence, found))


def candidates(
    told: Sequence[Found],
    seen: Sequence[Seen],
    sentence: Sentence,
    texts: tuple[str, str],
    before: Sentence | None = None,
) -> Iterator[Candidate]:
    """What the rules tell and what the network alone sees in a sentence.

    `texts` are the words of the sentence before, empty where there is none, and its own; `before`
    is that sentence.
    """
    for found in told:
        sure = [one.hint.confidence for one in seen if one.meets(found.first, found.last)]
        known = dict(_known(sentence, found, sure, texts, ruled=True))
        yield Candidate(found, known | dict(_harm(sentence, found, texts[1], before)))
    none = told_none(sentence) if seen else ()
    for one in seen:
        if one.word.i not in none and not any(one.meets(f.first, f.last) for f in told):
            features = of_run(*_words(sentence, texts[1], one.tokens[0], one.tokens[-1]))
            found = _alone(one, features)
            sure = [one.hint.confidence]
            known = dict(_known(sentence, found, sure, texts, ruled=False))
            yield Candidate(found, known | dict(_harm(sentence, found, texts[1], before)))


def _known(
    sentence: Sentence, found: Found, sure: Sequence[float], texts: tuple[str, str], *, ruled: bool
) -> Iterator[tuple[str, float]]:
    """Each thing that speaks for or against an outcome, and how much of it there is."""
    before, text = texts
    held = min(max((*sure, LEAST)), MOST)
    yield "one", 1.0
    yield "heard", log(held / (1 - held))
    yield "ruled", ruled
    yield "ruled, of accused", ruled and found.stage not in OF_BOTH
    yield "sentence", _told(text)
    yield "before", _told(before) if before else NOTHING
    yield "run", _told(_words(sentence, text, found.first, found.last)[1])
    yield "harmed", _is_harmed(sentence, found)


def _harm(
    sentence: Sentence, found: Found, text: str, before: Sentence | None
) -> Iterator[tuple[str, float]]:
    """What speaks for its befalling those who suffer, besides what their own word tells."""
    if found.stage is Stage.REDRESS:
        return
    yield (
        "harmed, meant",
        found.stage in FOR_OFFENCES and means_sufferers(sentence, found.about, before),
    )
    yield "harmed, by offence", is_of_victims_offence(sentence, text, found.last)
    wide = is_sufferer(sentence, found.about) and not _is_harmed(sentence, found)
    yield "harmed, widely", found.stage in FOR_OFFENCES and wide


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
    stage = Stage(_likeliest(wordings().stages(features), seen.hint, STAGE_SEEN))
    status = _denied(seen, _likeliest(wordings().statuses(features), seen.hint, STATUS_SEEN))
    about, by = _parts(seen.sentence, seen.word, stage)
    first, last = seen.tokens[0], seen.tokens[-1]
    return Found(stage, seen.word, status, about, by, first, last)


def _likeliest(told: Mapping[str, float], hint: Hint, share: float) -> str:
    """The name to which words and network come together."""
    return max(told, key=lambda name: told[name] + share * hint.log(name))


def _denied(seen: Seen, told: str) -> OutcomeStatus:
    """The status; a denial of its own word is surer: "there was no apology"."""
    status = OutcomeStatus(told)
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

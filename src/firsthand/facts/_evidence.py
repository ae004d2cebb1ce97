"""How likely some words are a reply, by all that is known of them and of whoever says them.

The weights are those of a logistic regression, fitted by `python -m eval.training.replies DATA` on
the tuning halves of our reports, on texts that the network was not trained on for hints, and on our
reports for training while it had learned from none of them; in folds of whole texts, .76 of what
comes to 0 or more meets a reply. Tried without gain: the words themselves, words shared with what
is laid to somebody, trees in place of the sum, what is heard in the sentences around, how likely
the speaker's other words are replies, the part that made the statement, whether a question stands
before.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from firsthand.facts._accused import (
    ADVOCATES,
    EXEMPT,
    JUDGES,
    LEADERS,
    PAST,
    POWERS_ALONE,
    TELLERS,
    Accused,
)
from firsthand.facts._answers import ANSWERING, NO, NOTHING, PLEADING, account
from firsthand.facts._doers import actor_of
from firsthand.facts._ground import tokens_in
from firsthand.facts._phrases import subject
from firsthand.facts._seen import Seen
from firsthand.facts._weighed import content_told
from firsthand.model import Reply, ReplyKind, Span, Statement
from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

QUIET: Final = frozenset({ReplyKind.SILENCE, ReplyKind.NO_COMMENT, ReplyKind.NOT_APPROACHED})
UNHEARD: Final = 0.1  # probability of what the network does not hear
SURELY: Final = 0.999  # more is not told apart, nor less than the rest
SUBJECTS: Final = ("nsubj", "nsubjpass")
SOME: Final = frozenset({"a", "an", "one", "some", "two", "three", "many", "several"})
CLAIMS: Final = words(
    "allegation accusation claim complaint report evidence investigation inquiry incident matter"
    " case issue question comment statement finding concern"
)
DEEDS: Final = words(
    "abuse violence investigate misconduct wrongdoing torture killing kill death die beat beating"
    " detain detention arrest prisoner detainee victim force weapon law rule right account denial"
    " responsibility responsible involvement punish discipline crime criminal act action fact truth"
    " lie false untrue baseless"
)
CLOSING: Final = " \n\"'”’)"
VERBAL: Final = frozenset({"VERB", "AUX"})
MATTER: Final = CLAIMS | DEEDS
NEGATING: Final = NO | NOTHING
# Log odds from which words are told; who tells or judges needs more than others. In folds of whole
# texts .68 of what comes to -0.5 or more meets a reply; in reports written like real ones more.
LEAST: Final = -0.4
OF_EXEMPT: Final = 1.0
MAY_ANSWER: Final = frozenset({"power", "leader", "advocate", "accused", "answered", "laid"})
WEIGHTS: Final[Mapping[str, float]] = MappingProxyType(
    {
        "one": -0.79,
        "about accused": -0.06,
        "about answered": 0.07,
        "about judge": -0.15,
        "about laid": -0.09,
        "about leader": 0.19,
        "about nobody": 0.10,
        "about power": 0.46,
        "about suffering": -0.13,
        "about teller": -0.09,
        "account": 0.09,
        "answering": 0.35,
        "answers elsewhere": 0.51,
        "as acknowledges": -0.22,
        "as denies": -0.22,
        "as no-comment": -0.06,
        "as not-approached": 0.28,
        "as promises": 0.12,
        "as rebuts-in-part": -0.43,
        "as silence": 0.18,
        "backed": 0.45,
        "by stance": -0.03,
        "exempt": -0.57,
        "form direct": -0.09,
        "form indirect": 0.31,
        "form mixed": 0.18,
        "form narrated": 0.27,
        "form narrator": -0.66,
        "had": 0.26,
        "heard": 0.54,
        "in kinds": 0.13,
        "near matter": 0.04,
        "negated": 0.33,
        "no accused": -0.15,
        "of claims": 0.23,
        "own word": -0.35,
        "plain": 0.64,
        "pleads": 0.57,
        "question": -0.93,
        "quiet": 0.59,
        "silent elsewhere": 0.12,
        "somebody": -0.48,
        "speaks for": -0.09,
        "stance acknowledges": 0.57,
        "stance alleges": -0.28,
        "stance asserts": -0.07,
        "stance denies": 0.03,
        "stance estimates": -0.18,
        "stance no-comment": 0.30,
        "stance recommends": -0.37,
        "tells": -0.20,
        "tells elsewhere": -0.36,
        "unheard": 0.36,
        "verbal": 0.16,
        "voice accused": 0.03,
        "voice advocate": 0.27,
        "voice answered": 0.42,
        "voice judge": -0.31,
        "voice laid": 0.25,
        "voice leader": 0.36,
        "voice nobody": -0.62,
        "voice past": -0.08,
        "voice power": 0.37,
        "voice suffering": -0.54,
        "voice teller": -0.49,
        "witness": -0.32,
    }
)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a sentence that the network hears, or that rules tell, or both."""

    sentence: Sentence
    seen: tuple[Seen, ...]
    span: Span
    statement: Statement
    told: tuple[Reply, ...]  # what the rules tell
    is_plain: bool  # some of it by words that can only be a reply
    is_backed: bool  # some of it is sure, or the network hears it too

    @property
    def best(self) -> Seen | None:
        """What the network is surest of. None: it hears nothing."""
        return max(self.seen, key=lambda one: one.hint.confidence, default=None)

    @property
    def tokens(self) -> tuple[Token, ...]:
        return tuple(tokens_in(self.sentence, self.span.start, self.span.end))


def is_likely(accused: Accused, run: Run) -> bool:
    """Whether the words are told as a reply; where nothing was done or disputed none is heard."""
    if not run.told and not accused.is_anything_held:
        return False
    return log_odds(accused, run) >= (OF_EXEMPT if _is_exempt(accused, run.statement) else LEAST)


def _is_exempt(accused: Accused, told: Statement) -> bool:
    """Whether whoever speaks tells or judges, and nothing says that they may stand accused too."""
    if accused.is_own_word(told) or accused.weight(told) != EXEMPT:
        return False
    return MAY_ANSWER.isdisjoint(_sides(accused, accused.held(told)))


def log_odds(accused: Accused, run: Run) -> float:
    """That the words are a reply, as the logarithm of the odds."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in evidence(accused, run))


def evidence(accused: Accused, run: Run) -> Iterator[tuple[str, float]]:
    """Each thing that speaks for or against a reply, and how much of it there is; most have 1."""
    best = run.best
    share = min(max(best.hint.confidence if best else UNHEARD, 1 - SURELY), SURELY)
    yield "one", 1.0
    yield "heard", math.log(share / (1 - share))
    if best is not None:
        yield f"as {best.hint.kind}", 1.0
        yield "in kinds", float(len({one.hint.kind for one in run.seen}) > 1)
    yield "unheard", float(best is None)
    yield "by stance", float(best is None and not run.told)
    yield "plain", float(run.is_plain)
    yield "quiet", float(run.is_plain and any(reply.kind in QUIET for reply in run.told))
    yield "backed", float(run.is_backed)
    yield "no accused", float(not accused.accused)
    yield from ((name, 1.0) for name in _of_words(accused, run))
    yield from ((name, 1.0) for name in _of_voice(accused, run))


def _of_words(accused: Accused, run: Run) -> Iterator[str]:
    """How the words are said, by their build and by the statement's."""
    statement, tokens = run.statement, run.tokens
    yield f"stance {statement.stance}"
    yield f"form {statement.form if statement.source else 'narrated'}"
    if accused.tells(statement):
        yield "tells"
    if not VERBAL.isdisjoint([token.pos for token in tokens]):
        yield "verbal"
    if any(token.lemma == "have" and token.tag == "VBD" for token in tokens):
        yield "had"
    if not NEGATING.isdisjoint([token.text.lower() for token in tokens]):
        yield "negated"
    if not CLAIMS.isdisjoint([token.lemma for token in tokens]):
        yield "of claims"
    if not MATTER.isdisjoint([token.lemma for token in run.sentence.tokens]):
        yield "near matter"
    told = content_told(accused.facts, accused, run.sentence, statement)
    if told is not None and account(told):
        yield "account"
    if accused.reading.doc.quote(run.sentence.span).rstrip(CLOSING).endswith("?"):
        yield "question"
    if PLEADING.search(accused.reading.doc.quote(run.span).lower()):
        yield "pleads"
    cues = (t for cue in statement.cue for t in tokens_in(run.sentence, cue.start, cue.end))
    if any(token.lemma in ANSWERING for token in cues):
        yield "answering"


def _of_voice(accused: Accused, run: Run) -> Iterator[str]:
    """Who says them; of the text's own words, whom they are about."""
    statement = run.statement
    if not accused.is_own_word(statement):
        yield from (f"voice {name}" for name in _sides(accused, accused.held(statement)))
        yield from accused.speakers.traits(statement)
        if accused.weight(statement) == EXEMPT:
            yield "exempt"
        first = accused.reading.doc.quote(statement.source[0]).lower().split()
        if first and first[0] in SOME:
            yield "somebody"
        return
    yield "own word"
    about = _subject(run)
    if about is not None and about.pos != "PRON":
        held = accused.held_by(run.sentence, about)
        yield from (f"about {name}" for name in _sides(accused, held))


def _subject(run: Run) -> Token | None:
    best = run.best
    found = None
    if best is not None:
        found = subject(run.sentence, best.word) or actor_of(run.sentence, best.word)
    return found or next((t for t in run.sentence.tokens if t.dep in SUBJECTS), None)


def _sides(accused: Accused, held: frozenset[str]) -> Iterator[str]:
    """On which sides the words for somebody stand: those with power, those who tell or judge."""
    sides = {
        "power": held & POWERS_ALONE,
        "leader": held & LEADERS,
        "judge": held & JUDGES,
        "teller": held & TELLERS,
    }
    yield from (name for name, words in sides.items() if words)
    if not any(sides.values()) and held.isdisjoint(ADVOCATES):
        yield "nobody"
    others = {
        "advocate": ADVOCATES,
        "past": PAST,
        "accused": accused.accused,
        "answered": accused.answered,
        "laid": accused.laid,
        "suffering": accused.suffering,
    }
    yield from (name for name, words in others.items() if held & words)

"""Replies that a run of words tells, with whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from firsthand.facts._accused import POWERS
from firsthand.facts._bodies import Bodies
from firsthand.facts._doers import actor_of
from firsthand.facts._frames import is_passive
from firsthand.facts._ground import Ground, tokens_in
from firsthand.facts._phrases import subject, verb_above
from firsthand.facts._replied import made, replied
from firsthand.facts._reply_words import (
    IN_PART,
    LETTERS,
    NEVER,
    PHRASES,
    UNTRUE,
    WHOLE,
    WILL_ACT,
    WITHHOLDS,
)
from firsthand.facts._who import BODY_NOUNS, HOLDERS, PART_NOUNS, PEOPLE_OF
from firsthand.model import Reply, ReplyKind, SourceKind, Span, Statement
from firsthand.syntax import Sentence, Token
from firsthand.text.glances import small
from firsthand.text.words import words

# Each with letters that its words have, as those of `PHRASES`.
REBUTTALS = (
    (
        IN_PART,
        ReplyKind.REBUTS_IN_PART,
        words(
            "date inaccura incorrect wrong exaggerat mislead mistaken true accurate correct sided"
            " unfounded unsubstantiated incomplete old inflated high changed improved tightened"
        ),
    ),
    (
        WHOLE,
        ReplyKind.DENIES,
        words("false true baseless unfounded fabricated lie nonsense groundless foundation fiction")
        | {"misleading"},
    ),
    (
        UNTRUE,
        ReplyKind.DENIES,
        words("happen place occur exist truth kind sort lie such false true baseless nonsense"),
    ),
    (NEVER, ReplyKind.DENIES, words("never")),
    (
        WILL_ACT,
        ReplyKind.PROMISES,
        words(
            "investigat look punish prosecut disciplin cooperat review stone bottom action steps"
            " measures account asked ordered instructed directed study looking being reviewing"
            " examining"
        ),
    ),
)
# Of letters and calls, to whomever they went.
UNANSWERED = re.compile(
    r"\bunanswered\Z|n[o'’]t\s+(?:returned|answered)\Z|\bno\s+(?:\w+\s+)?(?:reply|response)"
)
OFFICIAL = POWERS | BODY_NOUNS | HOLDERS | PART_NOUNS | PEOPLE_OF


def by_phrases(facts: Ground, bodies: Bodies, sentence: Sentence, text: str) -> Iterator[Reply]:
    offset = sentence.span.start
    lower = small(text)
    for pattern, kind, letters in PHRASES:
        for found in pattern.finditer(lower) if _holds(lower, letters) else ():
            span = Span(sentence.doc_id, offset + found.start(), offset + found.end())
            body = quiet_body(sentence, span, kind)
            strict = pattern is WITHHOLDS
            if body is not None and not (
                strict and body.lemma not in OFFICIAL and not _is_known(body)
            ):
                yield from replied(facts, bodies, sentence, kind, (span, body))
            if (body is None or body.lemma in LETTERS) and UNANSWERED.search(found[0]):
                statement = facts.near(sentence, span) or facts.own_word(sentence)
                if statement is not None:
                    yield made(statement, span, kind, "", None)
    yield from _rebuttals(facts, bodies, sentence, lower)


def kinds_in(text: str) -> frozenset[ReplyKind]:
    """The kinds of the phrases in what is known to be a reply, whoever gives it."""
    lower = small(text)
    return frozenset(
        kind
        for pattern, kind, letters in PHRASES
        if _holds(lower, letters) and pattern is not WITHHOLDS and pattern.search(lower)
    )


def _holds(lower: str, letters: Iterable[str]) -> bool:
    """Whether it holds any of the letters, which are found much faster than a pattern."""
    return any(some in lower for some in letters)


def _is_known(body: Token) -> bool:
    """A name, or a pronoun that stands for a body."""
    return body.pos == "PROPN" or body.text.lower() in ("it", "they")


def quiet_body(sentence: Sentence, span: Span, kind: ReplyKind) -> Token | None:
    """Who did not answer: of letters their addressee; of those not asked, who was not."""
    inside = [*tokens_in(sentence, span.start, span.end)]
    for token in inside:
        if token.lemma in LETTERS and token.dep in ("nsubj", "nsubjpass", "pobj"):
            tos = (to for to in inside if to.lemma == "to" and to.i > token.i)
            found = next((kid for to in tos for kid in sentence.children(to, "pobj")), None)
            if found is not None or token.dep != "pobj":
                return found
        asked = kind is ReplyKind.NOT_APPROACHED and token.lemma in (
            "ask",
            "approach",
            "contact",
        )
        if asked and not is_passive(sentence, token):
            return next(iter(sentence.children(token, "dobj")), None)
    return _silent_body(sentence, span)


def _silent_body(sentence: Sentence, span: Span) -> Token | None:
    """Who keeps silent: "no comment from X", else the subject of the words."""
    inside = [t for t in sentence.tokens if t.start < span.end and t.end > span.start]
    after = sentence.tokens[inside[-1].i + 1 :][:8] if inside else ()
    for token in (*inside, *after):
        if token.lemma in ("from", "by") and (kids := sentence.children(token, "pobj")):
            return kids[0]
    for token in inside:
        if token.pos in ("VERB", "AUX", "ADJ"):
            found = actor_of(sentence, token)
            if found is not None and found.tag != "EX" and _may_name(sentence, found):
                return found
    verb = verb_above(sentence, inside[-1]) if inside else None
    return subject(sentence, verb) if verb is not None and verb.lemma == "have" else None


def _may_name(sentence: Sentence, token: Token) -> bool:
    """A noun or pronoun; also "both accused", "the third"."""
    if token.pos in ("NOUN", "PROPN", "PRON", "NUM"):
        return True
    return token.text.lower() == "accused" or any(
        kid.lemma in ("the", "a", "another", "both", "all")
        for kid in sentence.children(token, "det", "predet")
    )


def _rebuttals(facts: Ground, bodies: Bodies, sentence: Sentence, text: str) -> Iterator[Reply]:
    """What somebody else than the narrator says against a report, in part or as a whole.

    `text` is that of the sentence in small letters.
    """
    for pattern, kind, letters in REBUTTALS:
        if not _holds(text, letters):
            continue
        at = 0
        while found := pattern.search(text, at):
            start = sentence.span.start + found.start()
            span = Span(sentence.doc_id, start, start + len(found[0]))
            statement = facts.statement_of(span)
            told = statement is not None and bool(statement.source)
            if statement is not None and pattern in (UNTRUE, NEVER):
                told = told and _is_official(bodies, sentence, statement)
            at = found.end() if told else found.start() + 1  # "the mission said the claims …"
            if statement is not None and told:
                yield made(
                    statement,
                    span,
                    kind,
                    bodies.speaker(statement),
                    statement.source[0],
                )


def _is_official(bodies: Bodies, sentence: Sentence, statement: Statement) -> bool:
    """Whether a body, or somebody who holds an office in one, speaks."""
    end = bodies.ends.get(statement.id)
    if end is not None and (end.kind is SourceKind.BODY or end.speaks_for is not None):
        return True
    place = statement.source[0]
    return any(token.lemma in OFFICIAL for token in tokens_in(sentence, place.start, place.end))

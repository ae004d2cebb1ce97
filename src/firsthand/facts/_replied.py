"""A reply, made of the words that tell it and of whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.facts._bodies import Bodies
from firsthand.facts._ground import Ground, tokens_in
from firsthand.facts._phrases import joint_span
from firsthand.facts._reply_words import NOBODY, SOMEBODY
from firsthand.model import Reply, ReplyKind, Span, Statement
from firsthand.model.quick import replace
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import key

# Whom a pronoun stands for need not be known where the words can only be a reply.
SAID = frozenset({ReplyKind.DENIES, ReplyKind.ACKNOWLEDGES, ReplyKind.PROMISES})
BY_PRONOUN = frozenset({"deny", "apologise", "apologize", "reject", "rule", "forgive"})


def replied(
    facts: Ground,
    bodies: Bodies,
    sentence: Sentence,
    kind: ReplyKind,
    where: tuple[Span, Token | None],
) -> Iterator[Reply]:
    span, head = where
    statement = facts.near(sentence, span) or facts.own_word(sentence)
    if statement is None or head is None or head.lemma in NOBODY:
        return
    if kind in SAID and any(kid.lemma == "no" for kid in sentence.children(head, "det")):
        return  # "no one has ever apologised"
    body = bodies.of(sentence, head)
    if (
        body
        or SOMEBODY & {head.lemma, head.lemma.removesuffix("s")}
        or _is_meant(sentence, head, span, kind)
    ):
        yield made(statement, span, kind, body, joint_span(sentence, head))


def _is_meant(sentence: Sentence, head: Token, span: Span, kind: ReplyKind) -> bool:
    """ "She denies the charge", "they never answered", "seven did not reply"."""
    word = head.text.lower()
    if kind in (ReplyKind.DENIES, ReplyKind.ACKNOWLEDGES) and any(
        token.lemma in ("plead", "innocence") for token in tokens_in(sentence, span.start, span.end)
    ):
        return True
    if kind is ReplyKind.SILENCE:
        return word in ("they", "it", "him", "her", "them") or head.pos in ("NUM", "ADJ")
    if kind is ReplyKind.NO_COMMENT:
        return word in ("they", "it", "he", "she", "i", "we") or head.pos == "ADJ"
    by = any(token.lemma in BY_PRONOUN for token in tokens_in(sentence, span.start, span.end))
    return by and head.pos == "PRON" and word in ("he", "she", "it", "they")


def made(statement: Statement, span: Span, kind: ReplyKind, body: str, place: Span | None) -> Reply:
    return Reply(
        id=key("reply", statement.id, kind, span.start, span.end),
        statement_id=statement.id,
        span=span,
        body=body,
        kind=kind,
        body_span=place,
    )


def stretched(reply: Reply, span: Span) -> Reply:
    """The reply, from the first of its words and those at `span` to the last of both."""
    if reply.span.contains(span):
        return reply
    place = Span(span.doc_id, min(reply.span.start, span.start), max(reply.span.end, span.end))
    ident = key("reply", reply.statement_id, reply.kind, place.start, place.end)
    return replace(reply, id=ident, span=place)

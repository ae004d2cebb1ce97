"""What the accused answered, or that they did not."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from firsthand.facts import Find
from firsthand.facts._bodies import Bodies
from firsthand.facts._frames import actor_of, frame, is_passive
from firsthand.facts._ground import Ground, ground, tokens_in
from firsthand.facts._modality import governors
from firsthand.facts._phrases import joint_span, noun_span, subject, verb_above
from firsthand.facts._reply_words import (
    ADMITTED,
    BLAME,
    CONCEDING,
    CONTESTS,
    GREETED,
    IN_PART,
    LETTERS,
    MAY,
    MENDS,
    NEVER,
    NOBODY,
    NOUNS,
    PHRASES,
    PREFILTER,
    QUANTITIES,
    SAID,
    SOMEBODY,
    TURNED_DOWN,
    UNTRUE,
    VERBS,
    WHOLE,
    WILL_ACT,
    WITHHELD,
    WITHHOLDING,
    WITHHOLDS,
)
from firsthand.facts._who import BODY_NOUNS, HOLDERS, PART_NOUNS, PEOPLE_OF
from firsthand.model import (
    Article,
    Chain,
    Modality,
    Naming,
    Problem,
    Reply,
    ReplyKind,
    Source,
    SourceKind,
    Span,
    Stance,
    Statement,
)
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import key

QUIET = frozenset({ReplyKind.SILENCE, ReplyKind.NO_COMMENT})
REBUTTALS = (
    (IN_PART, ReplyKind.REBUTS_IN_PART),
    (WHOLE, ReplyKind.DENIES),
    (UNTRUE, ReplyKind.DENIES),
    (NEVER, ReplyKind.DENIES),
    (WILL_ACT, ReplyKind.PROMISES),
)
OFFICIAL = BODY_NOUNS | HOLDERS | PART_NOUNS | PEOPLE_OF
# Whom a pronoun stands for need not be known where the words can only be a reply.
BY_PRONOUN = frozenset({"deny", "apologise", "apologize", "reject"})
STANCES = MappingProxyType(
    {
        Stance.ACKNOWLEDGES: ReplyKind.ACKNOWLEDGES,
        Stance.DENIES: ReplyKind.DENIES,
        Stance.NO_COMMENT: ReplyKind.NO_COMMENT,
    }
)


def find(reading: Reading) -> Iterator[Reply | Problem]:
    """The replies of each sentence, in text order; one of a kind for each body and sentence."""
    facts = ground(reading)
    bodies = Bodies(reading)
    for sentence in reading[Sentence]:
        text = reading.doc.quote(sentence.span)
        told = [*_stances(facts, bodies, sentence)]
        if PREFILTER.search(text):
            told = [
                *_words(facts, bodies, sentence),
                *_phrases(facts, bodies, sentence, text),
                *told,
            ]
        yield from _once(told)


def _once(told: list[Reply]) -> Iterator[Reply]:
    """Without those that tell the same of one body again; silence and no comment are alike."""
    kept: list[Reply] = []
    for reply in told:
        alike = QUIET if reply.kind in QUIET else {reply.kind}
        if not any(one.kind in alike and _is_same(one, reply) for one in kept):
            kept.append(reply)
            yield reply


def _is_same(one: Reply, other: Reply) -> bool:
    """Whether two replies of one sentence may be of one body."""
    if one.body and other.body:
        return one.body == other.body
    if one.body_span is None or other.body_span is None:
        return True
    return one.body_span.overlaps(other.body_span) or one.span.overlaps(other.span)


def _words(facts: Ground, bodies: Bodies, sentence: Sentence) -> Iterator[Reply]:
    for token in sentence.tokens:
        kind = _kind(sentence, token) if token.pos == "VERB" else None
        if kind is not None:
            body = _agent(sentence, token)
            yield from _reply(facts, bodies, sentence, kind, (_clause(sentence, token), body))
        kind = NOUNS.get(token.lemma) if token.pos == "NOUN" else None
        if kind is not None and (owner := _owner(sentence, token)) is not None:
            yield from _reply(facts, bodies, sentence, kind, (noun_span(sentence, token), owner))


def _kind(sentence: Sentence, verb: Token) -> ReplyKind | None:
    """What the verb answers, as it stands. None: it answers nothing."""
    if verb.lemma in CONTESTS and (contested := _contested(sentence, verb)):
        return contested
    return VERBS[verb.lemma] if verb.lemma in VERBS and _answers(sentence, verb) else None


def _contested(sentence: Sentence, verb: Token) -> ReplyKind | None:
    """ "disputed the toll" leaves the rest standing; so does "while accepting that …"."""
    told = frame(sentence, verb)
    if told.modality is not Modality.ASSERTED or told.target is None:
        return None
    if told.target.lemma in QUANTITIES:
        return ReplyKind.REBUTS_IN_PART
    if verb.lemma == "question" or not _is_said(sentence, told.target):
        return None
    before = sentence.tokens[: verb.i]
    conceding = any(CONCEDING.fullmatch(token.text) for token in before) and any(
        token.lemma in ("accept", "concede", "acknowledge", "admit") for token in before
    )
    return ReplyKind.REBUTS_IN_PART if conceding else ReplyKind.DENIES


def _agent(sentence: Sentence, verb: Token) -> Token | None:
    return frame(sentence, verb).actor if is_passive(sentence, verb) else actor_of(sentence, verb)


def _answers(sentence: Sentence, verb: Token) -> bool:
    """Turning down something said; not "denied entry", "dismissed three officers"."""
    told = frame(sentence, verb)
    if told.modality in (Modality.HYPOTHETICAL, Modality.NEGATED):
        return False
    if told.modality is Modality.FUTURE and VERBS[verb.lemma] is not ReplyKind.PROMISES:
        return False  # "once again they will deny it"
    if any(link.lemma in ("refuse", "decline", "neither") for link in governors(sentence, verb)):
        return False
    if verb.lemma in TURNED_DOWN:
        return _turns_down(sentence, verb, told.target)
    if VERBS[verb.lemma] is ReplyKind.PROMISES:
        return not MENDS.isdisjoint(token.lemma for token in sentence.subtree(verb))
    return _owns_up(sentence, verb, told.target)


def _turns_down(sentence: Sentence, verb: Token, target: Token | None) -> bool:
    if sentence.children(verb, "ccomp") and verb.lemma != "dismiss":
        return True
    if target is not None and target.lemma in WITHHELD:
        return False
    gerund = any(kid.tag == "VBG" for kid in sentence.children(verb, "xcomp", "dobj", "pcomp"))
    denies = verb.lemma == "deny" and gerund
    return denies or (target is not None and _is_said(sentence, target))


def _owns_up(sentence: Sentence, verb: Token, target: Token | None) -> bool:
    """ "admitted the killings", "apologised"; not "admitted nine patients"."""
    if verb.lemma == "accept":
        return target is not None and target.lemma in BLAME
    if any(
        kid.lemma in MAY for c in sentence.children(verb, "ccomp") for kid in sentence.children(c)
    ):
        return False  # "acknowledged that it may be hard" owns up to nothing
    if verb.lemma in ("apologise", "apologize") or sentence.children(verb, "ccomp"):
        return True
    if target is not None:
        return target.lemma not in ADMITTED | GREETED and target.entity not in ("PERSON", "NORP")
    return bool(sentence.children(verb, "xcomp", "prep"))


def _is_said(sentence: Sentence, target: Token) -> bool:
    if target.lemma in SAID or target.text.lower() in SAID or target.tag == "VBG":
        return True
    return any(kid.lemma in SAID for kid in sentence.children(target, "compound", "amod"))


def _owner(sentence: Sentence, noun: Token) -> Token | None:
    """Whose admission it is: "the ministry's admission", "the UN admission", "denials by …"."""
    for kid in sentence.children(noun, "poss", "compound", "nmod"):
        if kid.pos in ("PROPN", "NOUN"):
            return kid
    for by in sentence.children(noun, "prep", "agent"):
        if by.lemma in ("by", "from"):
            return next(iter(sentence.children(by, "pobj")), None)
    return None


def _clause(sentence: Sentence, verb: Token) -> Span:
    """The verb with its auxiliaries and what it answers."""
    below = [token for token in sentence.subtree(verb) if token.i >= verb.i]
    while below and below[-1].pos == "PUNCT":
        below.pop()
    first = min([verb, *sentence.children(verb, "aux", "neg")], key=lambda token: token.i)
    return sentence.span_of(first, below[-1])


def _phrases(facts: Ground, bodies: Bodies, sentence: Sentence, text: str) -> Iterator[Reply]:
    offset = sentence.span.start
    small = text.lower()
    for pattern, kind, letters in PHRASES:
        if not any(some in small for some in letters):
            continue
        for found in pattern.finditer(text):
            span = Span(sentence.doc_id, offset + found.start(), offset + found.end())
            body = _quiet_body(sentence, span)
            strict = pattern is WITHHOLDS
            if body is not None and not (
                strict and body.lemma not in OFFICIAL and body.pos != "PROPN"
            ):
                yield from _reply(facts, bodies, sentence, kind, (span, body))
    yield from _rebuttals(facts, bodies, sentence, text)


def _quiet_body(sentence: Sentence, span: Span) -> Token | None:
    """Who did not answer: of letters their addressee; of those not asked, who was not."""
    inside = [*tokens_in(sentence, span.start, span.end)]
    for token in inside:
        if token.lemma in LETTERS and token.dep in ("nsubj", "nsubjpass"):
            tos = (by for by in sentence.children(token, "prep") if by.lemma == "to")
            return next((kid for to in tos for kid in sentence.children(to, "pobj")), None)
        if token.lemma in ("ask", "approach", "contact") and not is_passive(sentence, token):
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
            if found is not None and found.pos in ("NOUN", "PROPN", "PRON") and found.tag != "EX":
                return found
    verb = verb_above(sentence, inside[-1]) if inside else None
    return subject(sentence, verb) if verb is not None and verb.lemma == "have" else None


def _rebuttals(facts: Ground, bodies: Bodies, sentence: Sentence, text: str) -> Iterator[Reply]:
    """What somebody else than the narrator says against a report, in part or as a whole."""
    for pattern, kind in REBUTTALS:
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
                yield _made(statement, span, kind, bodies.speaker(statement), statement.source[0])


def _stances(facts: Ground, bodies: Bodies, sentence: Sentence) -> Iterator[Reply]:
    """Statements that own up, deny or keep silent, whatever verb carries it.

    Those that deny count where somebody who may be accused speaks: to insist on the contrary may
    be anybody's. Verbs that tell a reply only of some things are read above.
    """
    for statement in facts.starting_in(sentence):
        kind = STANCES.get(statement.stance)
        if kind is None or not statement.source or not statement.cue:
            continue
        if kind is not ReplyKind.ACKNOWLEDGES and not _may_deny(bodies, sentence, statement):
            continue
        body, span = bodies.speaker(statement), statement.content[0]
        if body and not _is_supposed(sentence, statement):
            yield _made(statement, span, kind, body, statement.source[0])


def _may_deny(bodies: Bodies, sentence: Sentence, statement: Statement) -> bool:
    """Whether it denies by other words than those read above, and whoever speaks may be accused."""
    cue = statement.cue[0]
    told = {token.lemma for token in tokens_in(sentence, cue.start, cue.end)}
    if not told.isdisjoint(VERBS):
        return False
    if statement.stance is Stance.NO_COMMENT and told.isdisjoint(WITHHOLDING):
        return False
    end = bodies.ends.get(statement.id)
    named = end is not None and end.kind is SourceKind.PERSON and end.naming is Naming.NAMED
    return named or _is_official(bodies, sentence, statement)


def _is_official(bodies: Bodies, sentence: Sentence, statement: Statement) -> bool:
    """Whether a body, or somebody who holds an office in one, speaks."""
    end = bodies.ends.get(statement.id)
    if end is not None and (end.kind is SourceKind.BODY or end.speaks_for is not None):
        return True
    place = statement.source[0]
    return any(token.lemma in OFFICIAL for token in tokens_in(sentence, place.start, place.end))


def _is_supposed(sentence: Sentence, statement: Statement) -> bool:
    """ "acknowledged that it may be hard" owns up to nothing."""
    inside = tokens_in(sentence, statement.content[0].start, statement.content[-1].end)
    return any(token.tag == "MD" and token.lemma in MAY for token in inside)


def _reply(
    facts: Ground,
    bodies: Bodies,
    sentence: Sentence,
    kind: ReplyKind,
    where: tuple[Span, Token | None],
) -> Iterator[Reply]:
    span, head = where
    statement = facts.near(sentence, span)
    if statement is None or head is None or head.lemma in NOBODY:
        return
    body = bodies.of(sentence, head)
    if body or head.lemma in SOMEBODY or _is_meant(sentence, head, span, kind):
        yield _made(statement, span, kind, body, joint_span(sentence, head))


def _is_meant(sentence: Sentence, head: Token, span: Span, kind: ReplyKind) -> bool:
    """ "She denies the charge", "they never answered", "seven did not reply"."""
    word = head.text.lower()
    if kind in (ReplyKind.DENIES, ReplyKind.ACKNOWLEDGES) and any(
        token.lemma in ("plead", "innocence") for token in tokens_in(sentence, span.start, span.end)
    ):
        return True
    if kind is ReplyKind.SILENCE:
        return word in ("they", "it") or head.pos == "NUM"
    by = any(token.lemma in BY_PRONOUN for token in tokens_in(sentence, span.start, span.end))
    return by and head.pos == "PRON" and word in ("he", "she", "it", "they")


def _made(
    statement: Statement, span: Span, kind: ReplyKind, body: str, place: Span | None
) -> Reply:
    return Reply(
        id=key("reply", statement.id, kind, span.start, span.end),
        statement_id=statement.id,
        span=span,
        body=body,
        kind=kind,
        body_span=place,
    )


def build() -> Find:
    """The finder needs no model."""
    return find


PART = Part(
    name="replies",
    version=6,
    build=build,
    needs=frozenset({Article, Sentence, Statement, Source, Chain}),
)

"""Replies that a verb or a noun tells: "denied the charge", "the ministry's admission"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.facts._bodies import Bodies
from firsthand.facts._doers import actor_of
from firsthand.facts._frames import frame, is_passive
from firsthand.facts._ground import Ground
from firsthand.facts._modality import governors
from firsthand.facts._phrases import noun_span
from firsthand.facts._replied import made, replied
from firsthand.facts._reply_words import (
    ADMITTED,
    BLAME,
    CONTESTS,
    GREETED,
    MAY,
    MENDS,
    NOUNS,
    QUANTITIES,
    SAID,
    TURNED_DOWN,
    VERBS,
    WHILE,
    WITHHELD,
)
from firsthand.model import Modality, Reply, ReplyKind, Span
from firsthand.syntax import Sentence, Token

WANTED = frozenset(
    {
        "want",
        "demand",
        "seek",
        "ask",
        "call",
        "expect",
        "await",
        "deserve",
        "owe",
        "need",
        "request",
    }
)
DOUBTED_BY = frozenset({"question", "challenge"})
DOUBTED = frozenset(
    {
        "authenticity",
        "credibility",
        "impartiality",
        "method",
        "methodology",
        "motive",
        "objectivity",
        "reliability",
        "timing",
        "veracity",
    }
)  # what is called in question of those who accuse, and not what they say
SAYING = frozenset({"add", "argue", "claim", "explain", "insist", "maintain", "say", "stress"})
REST = frozenset({"other", "rest", "all", "both", "everything", "most", "any"})


def by_words(facts: Ground, bodies: Bodies, sentence: Sentence) -> Iterator[Reply]:
    for token in sentence.tokens:
        kind = _kind(sentence, token) if token.pos == "VERB" else None
        if kind is not None:
            body, place = _agent(sentence, token), _clause(sentence, token)
            found = [*replied(facts, bodies, sentence, kind, (place, body))]
            yield from found or _promised(facts, bodies, kind, place)
        kind = NOUNS.get(token.lemma) if token.pos == "NOUN" else None
        if kind is None or any(above.lemma in WANTED for above in sentence.ancestors(token)):
            continue  # "demands an apology from the army"
        if (owner := _owner(sentence, token)) is not None:
            yield from replied(facts, bodies, sentence, kind, (noun_span(sentence, token), owner))


def _promised(facts: Ground, bodies: Bodies, kind: ReplyKind, place: Span) -> Iterator[Reply]:
    """ "agreed that it was so and undertook to act": whose promise it is stands with the saying."""
    statement = facts.statement_of(place)
    if kind is ReplyKind.PROMISES and statement is not None and statement.source:
        body = bodies.speaker(statement)
        if body:
            yield made(statement, place, kind, body, statement.source[0])


def _kind(sentence: Sentence, verb: Token) -> ReplyKind | None:
    """What the verb answers, as it stands. None: it answers nothing."""
    if verb.lemma in CONTESTS and (contested := _contested(sentence, verb)):
        return contested
    return VERBS[verb.lemma] if verb.lemma in VERBS and _answers(sentence, verb) else None


def _contested(sentence: Sentence, verb: Token) -> ReplyKind | None:
    """ "disputed the toll" leaves the rest standing; so does "while accepting that …"."""
    told = frame(sentence, verb)
    if told.modality is not Modality.ASSERTED:
        return None
    if verb.lemma in ("dispute", "contest") and sentence.children(verb, "ccomp"):
        return ReplyKind.DENIES
    target = told.target or next(iter(sentence.children(verb, "npadvmod")), None)
    if target is None:
        return None
    if target.lemma in QUANTITIES or (verb.lemma in DOUBTED_BY and target.lemma in DOUBTED):
        return ReplyKind.REBUTS_IN_PART
    if verb.lemma == "question" or not _is_said(sentence, target):
        return None
    before = sentence.tokens[: verb.i]
    conceding = any(WHILE.fullmatch(token.text) for token in before) and any(
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
        return _mends(sentence, verb)
    return _owns_up(sentence, verb, told.target)


def _mends(sentence: Sentence, verb: Token) -> bool:
    """ "promised to investigate", "has undertaken to do so"; not "promised her a pony"."""
    if any(kid.lemma == "do" for kid in sentence.children(verb, "xcomp")):
        return True
    return not MENDS.isdisjoint(token.lemma for token in sentence.subtree(verb))


def _turns_down(sentence: Sentence, verb: Token, target: Token | None) -> bool:
    if sentence.children(verb, "ccomp") and verb.lemma != "dismiss":
        return True
    if target is not None and target.lemma in WITHHELD:
        return False
    if verb.lemma == "deny" and target is not None and target.lemma in REST:
        return True
    kids = sentence.children(verb, "xcomp", "dobj", "pcomp", "ccomp")
    gerund = any(_is_gerund(sentence, kid) for kid in kids)
    denies = verb.lemma == "deny" and gerund
    return denies or (target is not None and _is_said(sentence, target))


def _is_gerund(sentence: Sentence, token: Token) -> bool:
    """ "denied beating anyone", "denied ever having been there"."""
    return token.tag == "VBG" or any(k.tag == "VBG" for k in sentence.children(token, "aux"))


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
    """The verb with its auxiliaries and what it answers, without what is said after it."""
    below = [token for token in sentence.subtree(verb) if token.i >= verb.i]
    then = [t.i for t in below if t.dep == "conj" and (t.head == verb.i or t.lemma in SAYING)]
    below = [t for t in below if t.i < min(then, default=len(sentence.tokens))]
    while len(below) > 1 and below[-1].pos in ("PUNCT", "CCONJ"):
        below.pop()
    first = min([verb, *sentence.children(verb, "aux", "neg")], key=lambda token: token.i)
    return sentence.span_of(first, below[-1])

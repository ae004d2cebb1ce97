"""`X declined to comment`, `there was no comment from X`, `X remained silent`: no reply is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from firsthand.model import Problem, Span, Spans, Stance, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import cue_of, named, spans_of, subject, trimmed
from firsthand.statements._make import Finding, statement
from firsthand.statements._sayings import NEGATED, attribution_of
from firsthand.syntax import Paragraph, Sentence, Token

ANSWERS = frozenset({"comment", "respond", "reply", "answer", "react", "elaborate", "discuss"})
ANSWERS |= frozenset({"speculate", "engage"})
TALKING = ANSWERS | {"speak", "talk"}
REPLIES = frozenset({"comment", "reply", "response", "answer", "reaction"})
UNWILLING = frozenset({"decline", "refuse", "fail"})
INVITED = frozenset({"invitation", "interview", "comment", "request"})
"""What one declines who does not answer."""
WISHING = frozenset({"want", "wish", "like", "care"})
QUESTIONS = frozenset({"question", "query", "inquiry", "enquiry"})
NUMBERED = frozenset({"figure", "number", "name", "date"})
"""What one does not put on a thing of which one does not speak."""
FRONTED = frozenset({"whether", "how", "who", "why"})
MUTE = frozenset({"silent", "mum", "tight-lipped"})
STAYS = frozenset({"remain", "stay", "keep"})
REFUSING = UNWILLING | STAYS | ANSWERS | WISHING | {"reach", "draw", "put", "refer", "leave", "say"}
BESIDE_PUNCTUATION = frozenset({"advcl", "punct", "cc", "conj"})


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """One statement for each reply that was asked for and did not come, in text order."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for token in tree.tokens:
                    if finding := _silence(tree, token):
                        yield statement(block, finding, None)


def _silence(tree: Tree, token: Token) -> Finding | None:
    if token.pos == "VERB" or token.lemma == "be":
        verb = _refusal(tree, token)
        if verb is not None:
            return _finding(tree, verb, token, subject(tree, token))
    if token.lemma in REPLIES and token.pos == "NOUN":
        return _no_reply(tree, token)
    return None


def _refusal(tree: Tree, verb: Token) -> Token | None:
    """Last word of a cue that `verb` begins: `declined to comment`; None: it begins none."""
    if verb.lemma not in REFUSING:
        return None
    kids = tree.sentence.children(verb)
    negated = any(kid.lemma in NEGATED for kid in kids)
    if verb.lemma in UNWILLING:
        asked = ("dobj", INVITED) if verb.lemma != "fail" else ("", INVITED)
        return _kid(kids, "xcomp", ANSWERS) or _kid(kids, *asked)
    if verb.lemma in STAYS:
        return next((k for k in kids if k.lemma in MUTE and k.i > verb.i), None)
    return _unsaid(verb, kids) if negated else _turned_away(verb, kids)


def _unsaid(verb: Token, kids: Sequence[Token]) -> Token | None:
    """`Did not answer`, `did not want to comment`, `would not be drawn`; None: none of them."""
    if verb.lemma in ANSWERS and not any(k.dep == "ccomp" for k in kids):
        return verb
    if verb.lemma in WISHING:
        return _kid(kids, "xcomp", TALKING)
    if verb.lemma in ("reach", "draw") and any(k.dep == "nsubjpass" for k in kids):
        return verb
    return _kid(kids, "dobj", NUMBERED) if verb.lemma == "put" else None


def _turned_away(verb: Token, kids: Sequence[Token]) -> Token | None:
    """`Referred all questions to X`, `left open whether`, `said nothing`; None: none of them."""
    held = any(kid.dep in ("dobj", "nsubjpass", "auxpass") for kid in kids)
    match verb.lemma:
        case "refer":
            return _kid(kids, "dobj", QUESTIONS)
        case "leave" if not held:
            return next((k for k in kids if k.lemma == "open" and k.pos == "ADJ"), None)
        case "say" if any(kid.lemma == "have" for kid in kids):
            return _kid(kids, "dobj", frozenset({"nothing"}))
    return None


def _kid(kids: Sequence[Token], dep: str, lemmas: frozenset[str]) -> Token | None:
    """The word behind the verb that stands to it as `dep` and is one of `lemmas`."""
    return next((kid for kid in kids if kid.dep == dep and kid.lemma in lemmas), None)


def _finding(tree: Tree, last: Token, verb: Token, speaker: Token | None) -> Finding | None:
    if speaker is None or speaker.lemma == "you":
        return None
    cue = cue_of(tree, verb)[0]
    end = max(cue.end, last.end)
    words = _predicate(tree, verb, cue.start)
    source = named(tree, speaker)
    if not words or not source or source[0].overlaps(words[0]):
        return None
    if tree.tokens[0].lemma in FRONTED and tree.sentence.root.i < verb.i:
        words = spans_of(tree, trimmed(tree.tokens))  # "whether she knew, she left open"
    return Finding(
        source=source,
        cue=(Span(cue.doc_id, cue.start, end),),
        content=words,
        attribution=attribution_of(speaker),
        stance=Stance.NO_COMMENT,
        speaker=speaker,
    )


def _predicate(tree: Tree, verb: Token, start: int) -> Spans:
    """From the cue to the last phrase of the verb, without what is only added: `…, who is old`."""
    last = verb.i
    for kid in tree.sentence.children(verb):
        if kid.i > verb.i and kid.dep not in BESIDE_PUNCTUATION:
            last = max(last, tree.right[kid.i])
    for before, token in pairwise(tree.tokens[verb.i : last + 1]):
        if before.text == "," and token.tag in ("WDT", "WP"):
            last = before.i
            break
    return spans_of(tree, trimmed([t for t in tree.tokens[: last + 1] if t.start >= start]))


def _no_reply(tree: Tree, noun: Token) -> Finding | None:
    """`There was no comment from X`, `X made no comment`."""
    kids = tree.sentence.children(noun)
    verb = tree.sentence.head(noun)
    if not any(kid.lemma == "no" and kid.dep == "det" for kid in kids) or verb.pos not in (
        "VERB",
        "AUX",
    ):
        return None
    giver = next(
        (k for k in (*kids, *tree.sentence.children(verb)) if k.lemma in ("from", "by")), None
    )
    names = tree.sentence.children(giver, "pobj") if giver is not None else ()
    speaker = names[0] if names else subject(tree, verb)
    if speaker is None or speaker.i == noun.i or speaker.lemma == "there":
        return None
    clause = trimmed(tree.tokens[tree.left[verb.i] : tree.right[verb.i] + 1])
    return Finding(
        source=named(tree, speaker),
        cue=spans_of(tree, [kids[0], noun]),
        content=spans_of(tree, clause),
        attribution=attribution_of(speaker),
        stance=Stance.NO_COMMENT,
        speaker=speaker,
    )


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="replies", version=3, build=build, needs=frozenset({Sentence, Paragraph}))

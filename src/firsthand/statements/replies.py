"""`X declined to comment`, `there was no comment from X`, `X remained silent`: no reply is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from firsthand.model import Problem, Span, Spans, Stance, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import cue_of, named, spans_of, subject, teller, trimmed
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
DISCLOSING = frozenset({"say", "confirm", "identify", "disclose", "specify", "name", "explain"})
DISCLOSING |= frozenset({"reveal", "elaborate", "clarify"})
GIVING = frozenset({"give", "provide", "offer"})
DETAILS = frozenset({"detail", "name", "figure", "number", "reason", "information", "answer"})
DETAILS |= frozenset({"date", "comment", "interview", "explanation", "evidence", "account"})
"""What one declines to do who does not answer: `declined to say who had ordered it`."""
CALLS = frozenset({"call", "message", "email", "e-mail", "request", "letter", "question"})
OPEN_TO_IT = frozenset({"prepared", "willing", "available", "able", "ready"})
NOBODY = frozenset({"nobody", "none"})
QUESTIONS = frozenset({"question", "query", "inquiry", "enquiry"})
NUMBERED = frozenset({"figure", "number", "name", "date"})
"""What one does not put on a thing of which one does not speak."""
QUOTED = frozenset({'"', "“", "‘", "'", "``", "«", "„"})
FRONTED = frozenset({"whether", "how", "who", "why"})
MUTE = frozenset({"silent", "mum", "tight-lipped"})
STAYS = frozenset({"remain", "stay", "keep"})
REFUSING = UNWILLING | STAYS | ANSWERS | WISHING | {"reach", "draw", "put", "refer", "leave", "say"}
REFUSING |= {"be", "return", "hang"}
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
            return _finding(tree, verb, token, teller(tree, token))
        return _unanswered(tree, token)
    given = token.lemma in DETAILS and tree.sentence.head(token).lemma in GIVING
    if token.pos == "NOUN" and (token.lemma in REPLIES or given):
        return _no_reply(tree, token)
    return None


def _refusal(tree: Tree, verb: Token) -> Token | None:
    """Last word of a cue that `verb` begins: `declined to comment`; None: it begins none."""
    if verb.lemma not in REFUSING:
        return None
    kids = tree.sentence.children(verb)
    negated = any(kid.lemma in NEGATED for kid in kids)
    if verb.lemma in UNWILLING:
        if verb.lemma == "fail":
            return _kid(kids, "xcomp", ANSWERS)
        hidden = frozenset({"name", "identify"}) if verb.lemma == "refuse" else frozenset()
        told = _kid(kids, "xcomp", DISCLOSING - hidden)
        said = told if told and tree.sentence.children(told, "ccomp", "dobj") else None
        said = said or _ungiven(tree, kids)
        return _kid(kids, "xcomp", ANSWERS) or said or _kid(kids, "dobj", INVITED)
    if verb.lemma in STAYS:
        return next((k for k in kids if k.lemma in MUTE and k.i > verb.i), None)
    if verb.lemma == "be":
        return _unready(tree, kids)
    return _unsaid(verb, kids) if negated else _turned_away(tree, verb, kids)


def _unready(tree: Tree, kids: Sequence[Token]) -> Token | None:
    """`Nobody was prepared to comment`, `was not available to answer`; None: neither."""
    none = any(k.lemma in NOBODY or _is_no_one(tree, k) for k in kids if k.dep == "nsubj")
    ready = _kid(kids, "acomp", OPEN_TO_IT)
    if ready is None or not (none or any(kid.lemma in NEGATED for kid in kids)):
        return None
    return _kid(tree.sentence.children(ready), "xcomp", TALKING)


def _ungiven(tree: Tree, kids: Sequence[Token]) -> Token | None:
    """`Refused to give details`; None: another thing is not given."""
    giving = _kid(kids, "xcomp", GIVING)
    return giving and _kid(tree.sentence.children(giving), "dobj", DETAILS)


def _is_no_one(tree: Tree, token: Token) -> bool:
    return token.lemma == "one" and any(k.lemma == "no" for k in tree.sentence.children(token))


def _unsaid(verb: Token, kids: Sequence[Token]) -> Token | None:
    """`Did not answer`, `did not want to comment`, `would not be drawn`; None: none of them."""
    if verb.lemma in ANSWERS and not any(k.dep == "ccomp" for k in kids):
        return verb
    if verb.lemma in WISHING:
        return _kid(kids, "xcomp", TALKING)
    if verb.lemma in ("reach", "draw") and any(k.dep == "nsubjpass" for k in kids):
        return verb
    if verb.lemma == "return":
        return _kid(kids, "dobj", CALLS)
    return _kid(kids, "dobj", NUMBERED) if verb.lemma == "put" else None


def _turned_away(tree: Tree, verb: Token, kids: Sequence[Token]) -> Token | None:
    """`Referred all questions to X`, `left open whether`, `said nothing`; None: none of them."""
    held = any(kid.dep in ("dobj", "nsubjpass", "auxpass") for kid in kids)
    match verb.lemma:
        case "refer":
            return _kid(kids, "dobj", QUESTIONS)
        case "hang" if not held:
            return _kid(kids, "prt", frozenset({"up"}))
        case "leave" if _kid(kids, "dobj", CALLS):
            return _kid(kids, "oprd", frozenset({"unanswered"}))
        case "leave" if not held or _kid(kids, "dobj", frozenset({"it"})):
            return next((k for k in kids if k.lemma == "open" and k.pos == "ADJ"), None)
        case "say" if any(k.lemma in ("have", "of", "about", "on") for k in kids) or _is_asked(
            tree
        ):
            return _kid(kids, "dobj", frozenset({"nothing"}))
    return None


def _is_asked(tree: Tree) -> bool:
    """Whether somebody was asked in the sentence: `Asked about it, X said nothing`."""
    return any(token.lemma == "ask" and token.tag == "VBN" for token in tree.tokens)


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


def _unanswered(tree: Tree, verb: Token) -> Finding | None:
    """`Three letters to X went unanswered`: X did not answer."""
    kids = tree.sentence.children(verb)
    letters = _kid(kids, "nsubj", CALLS | {"inquiry", "enquiry", "query"})
    gone = verb.lemma in ("go", "remain") and _kid(kids, "acomp", frozenset({"unanswered"}))
    if letters is None or not gone:
        return None
    for link in tree.sentence.children(letters, "prep"):
        for name in tree.sentence.children(link, "pobj") if link.lemma == "to" else ():
            whole = trimmed(tree.tokens[tree.left[verb.i] : tree.right[verb.i] + 1])
            return Finding(
                source=named(tree, name),
                cue=spans_of(tree, tree.tokens[verb.i : gone.i + 1]),
                content=spans_of(tree, whole),
                attribution=attribution_of(name),
                stance=Stance.NO_COMMENT,
                speaker=name,
            )
    return None


def _no_reply(tree: Tree, noun: Token) -> Finding | None:
    """`There was no comment from X`, `X made no comment`."""
    kids = tree.sentence.children(noun)
    verb = tree.sentence.head(noun)
    none = [kid for kid in kids if kid.lemma == "no" and kid.dep == "det"]
    if not none or verb.pos not in ("VERB", "AUX") or tree.tokens[none[0].i - 1].text in QUOTED:
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


PART = Part(name="replies", version=4, build=build, needs=frozenset({Sentence, Paragraph}))

"""`cases listed by X`, `Y was reported by X`: who says stands behind `by`."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Basis, Problem, Spans, Stance, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import cue_of, named, spans_of, trimmed
from firsthand.statements._cues import CLAUSE, OBJECT
from firsthand.statements._make import Finding, statements
from firsthand.statements._phrases import AS, NAMED
from firsthand.statements._sayings import attribution_of
from firsthand.syntax import Paragraph, Sentence, Token

LISTING = frozenset({"count", "document", "list", "log", "record", "register", "report"})
INFORMING = frozenset({"tell", "inform", "assure", "warn"})
# Verbs that with `by` are told of an act rather than of words: "was found by the police".
WORDS = frozenset({"account", "testimony", "statement", "interview", "story", "conversation"})
ACTS = frozenset(
    {"add", "find", "hold", "identify", "mark", "point", "post", "quote", "read", "show"}
)
ACTS |= frozenset({"charge", "continue", "warn", "welcome", "attack", "call", "inform", "remind"})


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of verbs of saying in the passive that name who says, in text order."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for token in tree.tokens:
                    if token.tag == "VBN" and not block.quotation_at(token.start):
                        yield from _said(block, tree, token)


def _said(block: Block, tree: Tree, verb: Token) -> Iterator[Statement]:
    speaker = _agent(tree, verb)
    listed = verb.lemma in LISTING
    told = verb.lemma in INFORMING and any(
        kid.i > verb.i for kid in tree.sentence.children(verb, "ccomp")
    )
    said = (
        told
        or listed
        or (verb.lemma in OBJECT and verb.lemma not in ACTS)
        or verb.lemma == "state"
        or _is_called(tree, verb)
    )
    if speaker is None or not said or _is_taken_down(tree, verb) or not named(tree, speaker):
        return
    content = _content(tree, verb)
    if content:
        yield from statements(
            block,
            Finding(
                source=named(tree, speaker),
                cue=cue_of(tree, verb),
                content=content,
                attribution=attribution_of(speaker),
                stance=_stance(verb),
                basis=Basis.DOCUMENT if listed and verb.lemma != "report" else None,
                speaker=speaker,
            ),
        )


def _is_called(tree: Tree, verb: Token) -> bool:
    """`Branded a nest of thieves by X`, `presented by X as a reform`."""
    if verb.lemma in NAMED:
        return bool(tree.sentence.children(verb, "oprd"))
    links = tree.sentence.children(verb, "prep")
    return verb.lemma in AS and any(kid.lemma == "as" and kid.i > verb.i for kid in links)


def _is_taken_down(tree: Tree, verb: Token) -> bool:
    """Whether words of others are but kept: `the accounts were recorded by volunteers`."""
    subjects = tree.sentence.children(verb, "nsubjpass")
    return verb.lemma in LISTING and any(token.lemma in WORDS for token in subjects)


def _agent(tree: Tree, verb: Token) -> Token | None:
    """The noun behind `by`; None when nobody is named."""
    for by in tree.sentence.children(verb, "agent"):
        return next(iter(tree.sentence.children(by, "pobj")), None)
    return None


def _stance(verb: Token) -> Stance:
    return OBJECT.get(verb.lemma) or CLAUSE.get(verb.lemma) or Stance.ASSERTS


def _content(tree: Tree, verb: Token) -> Spans:
    """The clause of the verb, or the whole sentence when it only describes a noun that counts."""
    clauses = [kid for kid in tree.sentence.children(verb, "ccomp") if kid.i > verb.i]
    if clauses:
        words = tree.tokens[tree.left[clauses[-1].i] : tree.right[clauses[-1].i] + 1]
        return spans_of(tree, trimmed(words[1:] if words[0].lemma == "that" else words))
    if any(kid.dep == "auxpass" for kid in tree.sentence.children(verb)):
        if verb.dep in ("relcl", "advcl"):
            return ()
        return spans_of(tree, trimmed(tree.tokens[tree.left[verb.i] : tree.right[verb.i] + 1]))
    if verb.lemma in LISTING and verb.dep == "acl":
        return spans_of(tree, trimmed(tree.tokens))
    return ()


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="passive", version=6, build=build, needs=frozenset({Sentence, Paragraph}))

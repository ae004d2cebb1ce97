"""`She saw three men fall`: what is seen by one who tells in the same paragraph is told too."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Basis, Problem, Spans, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import cue_of, named, spans_of, trimmed
from firsthand.statements._make import Finding, statement
from firsthand.statements._sayings import attribution_of, is_finite, is_passive, sayings
from firsthand.syntax import Paragraph, Sentence, Token

PERCEIVED = frozenset({"see", "hear", "watch", "notice", "witness", "glimpse", "smell"})
TELLERS = frozenset({"he", "she", "they"})
SENT = frozenset({"delegate", "monitor", "inspector", "investigator", "researcher", "observer"})
"""People who are sent to see, and tell what they saw."""
TAKEN_IN = ("dobj", "ccomp")
FEWEST = 2  # words of what was seen: "saw him" tells nothing
HEARSAY = frozenset({"of", "about", "from"})


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """One statement for each thing seen or heard, in text order."""
    for block in reading[Block]:
        if block.is_prose and any(
            t.lemma in PERCEIVED for tree in block.trees for t in tree.tokens
        ):
            speaks = _is_telling(block)
            for tree in block.trees:
                for verb in tree.tokens:
                    if finding := _seen(block, tree, verb, speaks=speaks):
                        yield statement(block, finding, None)


def _is_telling(block: Block) -> bool:
    """Whether somebody says something in the paragraph."""
    return any(True for tree in block.trees for _ in sayings(block, tree))


def _seen(block: Block, tree: Tree, verb: Token, *, speaks: bool) -> Finding | None:
    """What was seen, when the main verb of the sentence tells that somebody saw it."""
    if verb.lemma not in PERCEIVED or verb.tag != "VBD" or block.quotation_at(verb.start):
        return None
    kids = tree.sentence.children(verb)
    main = verb.dep == "ROOT" or (verb.dep == "conj" and tree.sentence.head(verb).dep == "ROOT")
    idle = any(kid.dep == "neg" or kid.lemma in HEARSAY for kid in kids)
    subjects = [kid for kid in kids if kid.dep == "nsubj"]
    if not main or idle or not subjects or is_passive(tree, verb) or not is_finite(tree, verb):
        return None
    speaker = subjects[0]
    if not (speaker.lemma in SENT or (speaks and speaker.lemma in TELLERS)):
        return None
    content = _content(tree, verb)
    if not content:
        return None
    source, said = named(tree, speaker), attribution_of(speaker)
    return Finding(
        source, cue_of(tree, verb), content, said, basis=Basis.FIRST_HAND, speaker=speaker
    )


def _content(tree: Tree, verb: Token) -> Spans:
    """What was seen, to the end of it; none when it is but a pronoun or a question."""
    for kid in tree.sentence.children(verb, *TAKEN_IN):
        words = trimmed(tree.tokens[max(tree.left[kid.i], verb.i + 1) : tree.right[kid.i] + 1])
        if words and words[0].lemma == "that":
            words = trimmed(words[1:])
        if len(words) >= FEWEST and words[0].tag not in ("WP", "WRB", "WDT"):
            return spans_of(tree, words)
    return ()


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="witnessed", version=2, build=build, needs=frozenset({Sentence, Paragraph}))

"""`X's admission that Y`, `allegations that Y`: a noun of saying with a clause."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Attribution, Problem, Spans, Stance, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.statements import Extract
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import VERBAL, has_subject, named, spans_of, subject, trimmed
from firsthand.statements._cues import NOUN
from firsthand.statements._make import Finding, statements
from firsthand.statements._sayings import attribution_of
from firsthand.syntax import Paragraph, Sentence, Token

GIVERS = frozenset({"by", "from", "of"})
LIGHT = frozenset({"make", "issue", "express", "voice", "repeat", "give", "offer", "raise", "have"})
LIGHT |= frozenset({"reach", "draw", "share", "take", "renew", "reiterate"})
LIGHT |= frozenset({"receive", "obtain", "gather"})
COUNTED = frozenset({"figure", "count", "tally", "toll", "estimate", "total"})
"""What one gives as a number: `the union's figure is 11`."""
STANDS = frozenset({"stand", "run", "come"})  # "the union's tally stands at 11"
TOLD = frozenset(
    {"story", "version", "account", "answer", "explanation", "line", "position", "verdict", "word"}
    | {"response", "reply", "impression", "guess", "defence", "defense", "theory", "excuse"}
)
"""What one gives as a clause: `her story was that …`."""
REFUSING = frozenset({"denial", "dismissal", "rejection", "repudiation", "refutation", "rebuttal"})
DENIED = frozenset(
    {"allegation", "accusation", "claim", "charge", "report", "involvement", "responsibility"}
    | {"account", "story", "finding", "testimony", "wrongdoing", "suggestion", "figure", "version"}
)
"""`The ministry's dismissal of the report`: not of a guard."""
ASKING = frozenset({"plea", "appeal", "demand", "request"})  # "renewed its plea for cameras"
BODIES = frozenset({"PERSON", "ORG", "NORP", "GPE"})


NAMING = NOUN.keys() | COUNTED | TOLD | ASKING | REFUSING


def extract(reading: Reading) -> Iterator[Statement | Problem]:
    """Statements of each noun of saying with a that-clause, in text order."""
    for block in reading[Block]:
        if block.is_prose:
            for tree in block.trees:
                for token in tree.tokens:
                    if token.pos == "NOUN" and token.lemma in NAMING:
                        yield from _said(block, tree, token)


def _said(block: Block, tree: Tree, noun: Token) -> Iterator[Statement]:
    content = _clause(tree, noun) if noun.lemma in NOUN else ()
    content = content or _is_so(tree, noun) or _asked(tree, noun) or _of(tree, noun)
    if not content:
        return
    speaker = _giver(tree, noun)
    stance = NOUN.get(noun.lemma, Stance.RECOMMENDS if noun.lemma in ASKING else Stance.ASSERTS)
    if noun.lemma in REFUSING:
        stance = Stance.DENIES
    if speaker is None and stance is not Stance.ALLEGES:
        return
    yield from statements(
        block,
        Finding(
            source=named(tree, speaker) if speaker else (),
            cue=_cue(tree, noun),
            content=content,
            attribution=attribution_of(speaker) if speaker else Attribution.HEDGE,
            stance=stance,
            speaker=speaker,
        ),
    )


def _cue(tree: Tree, noun: Token) -> Spans:
    """The noun, with the verb of `story was that`, `renewed its plea for`."""
    verb = tree.sentence.head(noun)
    if noun.lemma in REFUSING:
        return spans_of(tree, [noun])
    if noun.lemma in NOUN and (noun.dep != "nsubj" or _clause(tree, noun)):
        return spans_of(tree, [noun])
    first, last = sorted((noun, verb), key=lambda token: token.i)
    return spans_of(tree, [first, last])


def _clause(tree: Tree, noun: Token) -> Spans:
    """The clause with `that` below the noun; none when there is none."""
    for kid in tree.sentence.children(noun, "acl", "ccomp", "relcl"):
        marks = tree.sentence.children(kid, "mark")
        if has_subject(tree, kid) and any(mark.lemma == "that" for mark in marks):
            words = tree.tokens[tree.left[kid.i] + 1 : tree.right[kid.i] + 1]
            return spans_of(tree, trimmed(words))
    return ()


def _is_so(tree: Tree, noun: Token) -> Spans:
    """What stands behind `X's story was that`, and all of `X's figure is 11`; none: no such."""
    verb = tree.sentence.head(noun)
    if noun.dep != "nsubj" or _giver(tree, noun) is None:
        return ()
    if verb.lemma in STANDS and noun.lemma in COUNTED:
        return _stands_at(tree, verb)
    if verb.lemma != "be":
        return ()
    for kid in tree.sentence.children(verb, "ccomp", "attr"):
        if kid.dep == "attr" and noun.lemma in COUNTED and kid.pos == "NUM":
            whole = tree.tokens[tree.left[verb.i] : tree.right[verb.i] + 1]
            return spans_of(tree, trimmed(whole))
        if kid.dep == "ccomp" and noun.lemma not in COUNTED and kid.i > verb.i:
            words = tree.tokens[max(tree.left[kid.i], verb.i + 1) : _end(tree, verb, kid) + 1]
            return spans_of(tree, trimmed(words[1:] if words[0].lemma == "that" else words))
    return ()


def _stands_at(tree: Tree, verb: Token) -> Spans:
    """All of `X's tally stands at 61 missing`; none when it is no number."""
    for link in tree.sentence.children(verb, "prep"):
        counts = any(token.tag == "CD" for token in tree.sentence.subtree(link))
        if link.lemma in ("at", "to") and counts:
            return spans_of(tree, trimmed(tree.tokens[tree.left[verb.i] : tree.right[verb.i] + 1]))
    return ()


def _end(tree: Tree, verb: Token, clause: Token) -> int:
    """Index of the last word of the clause, with what was hung on the verb: `was that he fell
    and had died`."""
    return max(
        [tree.right[clause.i]]
        + [
            tree.right[kid.i]
            for kid in tree.sentence.children(verb, "conj")
            if kid.i > clause.i and not has_subject(tree, kid)
        ]
    )


def _of(tree: Tree, noun: Token) -> Spans:
    """`The report as a smear` of `X's dismissal of the report as a smear`; none: no such."""
    if noun.lemma not in REFUSING or _giver(tree, noun) is None:
        return ()
    kids = tree.sentence.children(noun, "prep")
    for of in kids:
        told = tree.sentence.children(of, "pobj", "pcomp")
        if of.lemma == "of" and told and (told[0].lemma in DENIED or told[0].tag == "VBG"):
            ends = [tree.right[kid.i] for kid in kids if kid.lemma in ("of", "as")]
            return spans_of(tree, trimmed(tree.tokens[of.i + 1 : max(ends) + 1]))
    return ()


def _asked(tree: Tree, noun: Token) -> Spans:
    """`For cameras` of `renewed its plea for cameras`; none when nobody does it."""
    verb = tree.sentence.head(noun)
    if noun.lemma not in ASKING or noun.dep != "dobj" or verb.lemma not in LIGHT:
        return ()
    for kid in tree.sentence.children(noun, "prep"):
        if kid.lemma == "for":
            return spans_of(tree, trimmed(tree.tokens[kid.i : tree.right[verb.i] + 1]))
    return ()


def _giver(tree: Tree, noun: Token) -> Token | None:
    """Whose word it is: `X's claim`, `the X claim`, `a claim by X`, `X made the claim`."""
    for kid in tree.sentence.children(noun, "poss", "compound", "nmod", "amod"):
        if kid.dep == "poss" or kid.entity in BODIES:
            own = kid.tag == "PRP$" and noun.lemma in ASKING
            return (own and _light(tree, noun)) or kid
    for kid in tree.sentence.children(noun, "prep"):
        if kid.lemma in GIVERS and (noun.lemma not in REFUSING or kid.lemma == "by"):
            return next(iter(tree.sentence.children(kid, "pobj")), None)
    return _light(tree, noun)


def _light(tree: Tree, noun: Token) -> Token | None:
    """Who does what is done with words: `X made the claim`, `X renewed its plea`."""
    verb = tree.sentence.head(noun)
    if noun.dep == "dobj" and verb.pos in VERBAL and verb.lemma in LIGHT:
        return subject(tree, verb)
    return None


def build() -> Extract:
    """The part; it needs no model."""
    return extract


PART = Part(name="nouns", version=4, build=build, needs=frozenset({Sentence, Paragraph}))

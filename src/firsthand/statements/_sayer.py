"""Who says what the tagger found: the words for the source and their head, by the parse."""

from __future__ import annotations

from firsthand.model import Spans
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import (
    RELATIVES,
    SUBJECTS,
    is_word,
    named,
    spans_of,
    subject,
    without_aside,
)
from firsthand.statements._contents import Words
from firsthand.statements._cues import SAYING
from firsthand.statements._sayings import SHOWING, THINGS, is_passive
from firsthand.syntax import Token

PERSUADED = frozenset({"satisfied", "adamant", "convinced", "certain", "confident", "sure"})
PERSUADED |= frozenset({"unconvinced", "unaware", "aware", "emphatic", "insistent", "categorical"})
TOLD = frozenset({"tell", "inform", "assure", "warn", "advise"})
ADDING = frozenset({"acl", "relcl", "amod"})
NAME_WORDS = 4  # of a name that the tagger leaves out


def source_of(block: Block, places: Spans, cue: Words) -> tuple[Spans, Token | None]:
    """The words for the source and their head; a relative pronoun gives way to its antecedent."""
    for tree, tokens in block.trees_in(places):
        words = [token for token in tokens if is_word(token)]
        if len(words) > 1 and words[-1].lemma in (*RELATIVES, "as"):
            words.pop()
        if not words:
            continue
        inside = {token.i for token in tokens}
        tops = [t for t in words if t.head == t.i or t.head not in inside]
        head = next((top for top in tops if top.dep in SUBJECTS), tops[0] if tops else words[0])
        over = tree.sentence.head(tree.sentence.head(head))
        clause = tree.sentence.head(head)
        if len(words) == 1 and head.lemma in RELATIVES and clause.dep == "relcl":
            return named(tree, over), over
        if own := _own_subject(tree, head, cue):
            return named(tree, own), own
        if head.dep == "expl":
            return (), None  # "there were reports that"
        head = _first_of_many(tree, head)
        first = tree.left[head.i] if head.dep in SUBJECTS else words[0].i
        kept = [word for word in tree.tokens[first : words[0].i] if is_word(word)]
        kept += [word for word in words if word.i >= first]
        kept += _named_on(tree, kept[-1], cue)
        return spans_of(tree, without_aside(tree, kept, head)), head
    return (), None


def _own_subject(tree: Tree, head: Token, cue: Words) -> Token | None:
    """The subject of the cue's own verb when it stands between: `A ran, and B's kin | allege`."""
    for other, verb in cue:
        if other.start != tree.start or verb.pos != "VERB" or is_passive(tree, verb):
            continue
        for own in tree.sentence.children(verb, "nsubj"):
            apart = head.i < tree.left[own.i] and own.i < verb.i
            if apart and own.lemma not in THINGS | RELATIVES and tree.right[own.i] < verb.i:
                return own
    return None


def _first_of_many(tree: Tree, head: Token) -> Token:
    """The first of those who say it together: `envoys, [the Lantern Society and monks] urged`."""
    first = head
    while first.dep == "conj" and first.head < first.i:
        first = tree.sentence.head(first)
    return first if first.dep in SUBJECTS and first.pos in ("NOUN", "PROPN") else head


def _named_on(tree: Tree, last: Token, cue: Words) -> list[Token]:
    """What is left of the name up to the cue: `Chief of Police (town) | Ana Dorn | said`."""
    starts = [verb.i for other, verb in cue if other.start == tree.start and verb.i > last.i]
    between = tree.tokens[last.i + 1 : starts[0]] if starts else ()
    names = [token for token in between if token.text != ")"]
    if not names or len(names) > NAME_WORDS or any(token.pos != "PROPN" for token in names):
        return []
    return list(between)


def subject_of(cue: Words) -> tuple[Spans, Token | None]:
    """Who does the verb of the cue by the parse; the tagger sees no source for some."""
    for tree, token in reversed(cue):
        speaker = _doer(tree, token)
        if speaker is not None:
            return named(tree, speaker), speaker
    return (), None


def _doer(tree: Tree, token: Token) -> Token | None:
    """Who says: the subject, `it` of a body too, or who stands behind `told by`."""
    if token.pos == "VERB" and is_passive(tree, token):
        by = [name for one in agents(tree, token) for name in tree.sentence.children(one, "pobj")]
        return by[0] if by and token.lemma in TOLD else None
    sure = token.dep == "acomp" and token.lemma in PERSUADED
    verb = tree.sentence.head(token) if sure else token
    if verb.dep in ADDING or (verb.pos != "VERB" and not sure):
        return None
    speaker = subject(tree, verb)
    if speaker is None or speaker.lemma not in THINGS:
        return speaker
    told = sure or (token.lemma in SAYING and token.lemma not in SHOWING)
    return speaker if speaker.lemma == "it" and speaker.dep == "nsubj" and told else None


def is_told(cue: Words, speaker: Token | None) -> bool:
    """Whether the words for the source are those that it is said to: `they were told to leave`."""
    verbs = [(tree, token) for tree, token in cue if token.pos == "VERB"]
    return (
        speaker is not None
        and bool(verbs)
        and speaker.i < verbs[0][1].i
        and all(is_passive(tree, verb) and not agents(tree, verb) for tree, verb in verbs)
    )


def is_told_by(cue: Words) -> bool:
    """Whether the cue is `was told by`, so that what stands before it is whom it was told."""
    return any(
        token.lemma in TOLD and is_passive(tree, token) and agents(tree, token)
        for tree, token in cue
    )


def agents(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """The `by` of a passive verb."""
    return tree.sentence.children(verb, "agent")

"""What follows a verb that takes no clause: an object, an infinitive or a preposition."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from firsthand.model import Span, Spans, Stance
from firsthand.statements._blocks import Block, Tree
from firsthand.statements._clauses import cue_of, named, spans_of, subject, trimmed
from firsthand.statements._cues import CLAUSE, INFINITIVE, OBJECT, PREPOSITION, THOUGHT
from firsthand.statements._make import Finding
from firsthand.statements._sayings import attribution_of, is_passive, stance_of_cue
from firsthand.syntax import Token

KEPT = frozenset(
    {"dobj", "prep", "xcomp", "oprd", "dative", "acl", "agent", "prt", "ccomp", "pobj"}
)


def complements(block: Block, tree: Tree, wanted: Callable[[Stance], bool]) -> Iterator[Finding]:
    """What verbs outside quotations say of an object, when their stance is `wanted`."""
    for verb in tree.tokens:
        if verb.pos != "VERB" or block.quotation_at(verb.start):
            continue
        found = _complement(tree, verb)
        if found is None or not wanted(found[0]):
            continue
        stance, first, cue = found
        speaker = None if is_passive(tree, verb) else subject(tree, verb)
        content = _to_the_end(tree, verb, first)
        if speaker is not None and content:
            source = named(tree, speaker)
            yield Finding(
                source, cue, content, attribution_of(speaker), stance, speaker=speaker.lemma
            )


def _complement(tree: Tree, verb: Token) -> tuple[Stance, int, Spans] | None:
    """Stance, index of the first word of the complement, and cue; None when there is none."""
    kids = {kid.dep: kid for kid in reversed(tree.sentence.children(verb)) if kid.i > verb.i}
    if "ccomp" in kids and (verb.lemma in CLAUSE or verb.lemma in THOUGHT):
        return None
    preposition = kids.get("prep")
    if preposition is not None and (phrase := f"{verb.lemma} {preposition.lemma}") in PREPOSITION:
        cue = spans_of(tree, [verb, preposition])
        return PREPOSITION[phrase], preposition.i + 1, cue
    infinitive = kids.get("xcomp") or kids.get("ccomp")
    if verb.lemma in INFINITIVE and infinitive is not None and _is_infinitive(tree, infinitive):
        start = kids["dobj"].i if "dobj" in kids else infinitive.i
        first = min(tree.left[start], tree.left[infinitive.i])
        return stance_of_cue(tree, verb, INFINITIVE), first, cue_of(tree, verb)
    if verb.lemma in OBJECT and "dobj" in kids:
        return stance_of_cue(tree, verb, OBJECT), tree.left[kids["dobj"].i], cue_of(tree, verb)
    return None


def _is_infinitive(tree: Tree, token: Token) -> bool:
    return any(kid.tag == "TO" for kid in tree.sentence.children(token, "aux"))


def _to_the_end(tree: Tree, verb: Token, first: int) -> tuple[Span, ...]:
    """From the complement to the last phrase that belongs to the verb."""
    last = first
    for kid in tree.sentence.children(verb):
        if kid.i > verb.i and kid.dep in KEPT:
            last = max(last, tree.right[kid.i])
        elif kid.i > last and kid.dep in ("conj", "cc", "advcl"):
            break
    return spans_of(tree, trimmed(tree.tokens[max(first, verb.i + 1) : last + 1]))

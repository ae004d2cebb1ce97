"""How firmly a source stands behind a claim: from its cue, its hedges and its wording."""

from __future__ import annotations

from firsthand.model import Span, Spans, Stance
from firsthand.statements._claims import Claim

DUTIES = frozenset({"must", "should", "ought"})
NECESSARY = frozenset({"essential", "necessary", "imperative", "vital", "urgent"})


def stance_of(given: Stance, claim: Claim | None, *, insists: bool) -> tuple[Stance, Spans]:
    """The stance that `claim` has when its cue gives `given`, and the words that hedge it.

    One who insists (on what somebody disputes) that a thing is not so, denies it.
    """
    if claim is None:
        return given, ()
    hedges = tuple(Span(claim.tree.sentence.doc_id, t.start, t.end) for t in claim.hedges)
    if given is not Stance.ASSERTS:
        return given, hedges
    if insists and contradicts(claim):
        return Stance.DENIES, hedges
    if hedges:
        return Stance.ALLEGES, hedges
    return (Stance.RECOMMENDS if demands(claim) else given), hedges


def demands(claim: Claim) -> bool:
    """Whether the claim says what ought to be done."""
    kids = claim.tree.sentence.children(claim.head)
    return any(kid.dep == "aux" and kid.lemma in DUTIES for kid in kids) or any(
        kid.dep == "acomp" and kid.lemma in NECESSARY for kid in kids
    )


def contradicts(claim: Claim) -> bool:
    """Whether the claim says that something is not so: `was not`, `no`, `unarmed`."""
    kids = claim.tree.sentence.children(claim.head)
    return any(
        kid.dep == "neg" or (kid.dep in ("acomp", "attr") and kid.lemma.startswith("un"))
        for kid in kids
    ) or any(
        word.lemma == "no" for kid in kids for word in claim.tree.sentence.children(kid, "det")
    )

"""How a source knows: first-hand only where its words mark seeing, taking part or suffering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.model import Attribution, Basis
from firsthand.statements._claims import Claim

if TYPE_CHECKING:
    from firsthand.statements._blocks import Block
    from firsthand.statements._make import Finding

FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})
DOCUMENTS = frozenset(
    {
        "report",
        "statement",
        "document",
        "figure",
        "record",
        "study",
        "survey",
        "investigation",
        "inquiry",
        "audit",
    }
)
TOLD = frozenset({"testimony", "account", "witness", "rumour", "rumor"})


def basis_of(block: Block, finding: Finding, claim: Claim | None) -> Basis:
    """The basis that the words of one claim show."""
    if claim is not None and _speaks_of_self(claim):
        return Basis.FIRST_HAND
    if finding.speaker in TOLD:
        return Basis.SECOND_HAND
    if finding.speaker in DOCUMENTS:
        return Basis.OWN_FINDING if finding.attribution is not Attribution.HEDGE else Basis.DOCUMENT
    return Basis.UNKNOWN


def _speaks_of_self(claim: Claim) -> bool:
    kids = claim.tree.sentence.children(claim.head, "nsubj", "nsubjpass", "dobj")
    return any(kid.lemma in FIRST_PERSON and kid.text != "US" for kid in kids)

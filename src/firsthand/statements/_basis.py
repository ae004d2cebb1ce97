"""How a source knows: first-hand only where its words mark seeing, taking part or suffering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.model import Basis, Form, Stance
from firsthand.statements._claims import Claim
from firsthand.syntax import Sentence, Token

if TYPE_CHECKING:
    from firsthand.statements._blocks import Block
    from firsthand.statements._make import Finding

FIRST_PERSON = frozenset({"i", "we", "me", "us"})
THIRD_PERSON = frozenset({"he", "she"})
TOLD = frozenset({"testimony", "account", "rumour", "rumor", "media", "newspaper", "press"})
TOLD |= frozenset({"tabloid", "radio", "television", "outlet", "website"})
RECORDS = frozenset({"record", "figure", "data", "datum", "statistic", "file", "document"})
RECORDS |= frozenset({"register", "footage", "video", "photograph", "email", "letter", "contract"})
FINDINGS = frozenset({"report", "study", "survey", "investigation", "inquiry", "audit", "research"})
FINDINGS |= frozenset({"evidence", "paper", "poll", "review", "analysis"})
DOCUMENTS = RECORDS | FINDINGS
BODIES = frozenset({"organisation", "organization", "group", "agency", "commission", "ngo"})
BODIES |= frozenset({"it", "watchdog", "charity", "institute", "tribunal", "court", "mission"})
SEARCHES = frozenset({"find", "document", "record", "establish", "verify", "interview"})
SEARCHES |= frozenset({"investigate", "conclude", "examine", "identify"})
HEARD = frozenset({"hear", "learn"})
OPINIONS = frozenset({"think", "believe", "suppose", "guess", "hope", "doubt", "know", "agree"})
OPINIONS |= frozenset({"expect", "assume", "fear", "consider", "deny", "reject", "condemn"})
OPINIONS |= frozenset({"welcome", "urge", "call", "ask", "demand", "support", "understand"})
PAST = frozenset({"VBD", "VBN"})
FIRM = frozenset({Stance.ASSERTS, Stance.ALLEGES, Stance.ESTIMATES})


def basis_of(block: Block, finding: Finding, claim: Claim | None) -> Basis:
    """The basis that the words of one claim, or the kind of its source, show."""
    if claim is not None and (own := _of_self(finding, claim)) is not None:
        return own
    speaker = finding.speaker
    if speaker is None or finding.stance not in FIRM:
        return Basis.UNKNOWN
    named = {
        token.lemma
        for span in finding.source
        for token in block.tokens_in(span)
        if token.dep != "compound"
    }
    if named & TOLD:
        return Basis.SECOND_HAND
    if speaker.lemma in RECORDS:
        return Basis.DOCUMENT
    if speaker.lemma in FINDINGS | BODIES or speaker.entity == "ORG":
        return Basis.OWN_FINDING
    return Basis.UNKNOWN


def _of_self(finding: Finding, claim: Claim) -> Basis | None:
    """How a source knows what it says of itself; None: it does not speak of itself."""
    sentence, verb = claim.tree.sentence, claim.head
    kids = sentence.children(verb, "nsubj", "nsubjpass", "dobj", "dative", "pobj")
    if not any(_is_self(finding, token) for token in kids) or not _is_past(sentence, verb):
        return None
    if verb.lemma in OPINIONS and not any(kid.dep == "nsubjpass" for kid in kids):
        return Basis.UNKNOWN
    if verb.lemma in HEARD or (verb.lemma == "tell" and any(k.dep == "nsubjpass" for k in kids)):
        return Basis.SECOND_HAND
    if verb.lemma in SEARCHES and any(kid.lemma in ("we", "it") for kid in kids):
        return Basis.OWN_FINDING
    return Basis.FIRST_HAND


def _is_self(finding: Finding, token: Token) -> bool:
    """`I` in a quotation, and `he` in what `he` or `the guard` is said to have said."""
    if token.tag not in ("PRP", "PRP$") or token.text == "US":
        return False
    if token.lemma in FIRST_PERSON:
        return True
    speaker = finding.speaker
    if speaker is None or finding.form is Form.DIRECT or token.dep not in ("nsubj", "nsubjpass"):
        return False
    if speaker.tag == "PRP":
        return token.lemma == speaker.lemma and token.lemma in THIRD_PERSON
    return token.lemma in THIRD_PERSON and speaker.tag in ("NN", "NNP")


def _is_past(sentence: Sentence, verb: Token) -> bool:
    """Whether the clause tells of something that happened."""
    if verb.tag in PAST:
        return not any(kid.lemma in ("will", "shall") for kid in sentence.children(verb, "aux"))
    helpers = sentence.children(verb, "aux", "auxpass")
    return any(kid.tag in PAST or kid.text.lower() in ("could", "did") for kid in helpers)

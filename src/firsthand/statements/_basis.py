"""How a source knows: first-hand only where its words mark seeing, taking part or suffering."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from firsthand.model import Attribution, Basis, Form, Stance, Statement
from firsthand.model.quick import replace
from firsthand.statements._claims import Claim
from firsthand.syntax import Sentence, Token

if TYPE_CHECKING:
    from firsthand.statements._blocks import Block
    from firsthand.statements._make import Finding

FIRST_PERSON = frozenset({"i", "we", "me", "us"})
THIRD_PERSON = frozenset({"he", "she"})
WOMEN = frozenset({"woman", "girl", "mother", "sister", "daughter", "wife", "widow", "aunt", "mrs"})
WOMEN |= frozenset({"grandmother", "spokeswoman", "chairwoman", "schoolgirl", "ms", "miss"})
MEN = frozenset({"man", "boy", "father", "brother", "son", "husband", "widower", "uncle", "mr"})
MEN |= frozenset({"grandfather", "spokesman", "chairman", "schoolboy", "policeman", "fisherman"})
TOLD = frozenset({"testimony", "account", "rumour", "rumor", "media", "newspaper", "press"})
TOLD |= frozenset({"tabloid", "radio", "television", "outlet", "website", "gossip", "hearsay"})
RECORDS = frozenset(
    {"record", "figure", "data", "datum", "statistic", "file", "document", "register", "footage"}
    | {"video", "photograph", "photo", "image", "picture", "film", "tape", "recording", "email"}
    | {"e-mail", "letter", "contract", "agreement", "log", "logbook", "book", "ledger", "filing"}
    | {"archive", "registry", "memo", "memorandum", "list", "note", "minute", "transcript", "sheet"}
    | {"payslip", "receipt", "invoice", "certificate", "order", "directive", "decree", "law"}
    | {"article", "treaty", "chart", "diary", "map", "cable", "indictment", "affidavit", "deed"}
    | {"mail", "roster", "entry"}
    | {"manifest", "inventory", "timetable", "screenshot", "message", "index", "census"}
)
FINANCES = frozenset({"publish", "published", "annual", "audited", "bank"})
"""Words that make records of `accounts`."""
FINDINGS = frozenset({"report", "study", "survey", "investigation", "inquiry", "audit", "research"})
FINDINGS |= frozenset(
    {"evidence", "paper", "poll", "review", "analysis", "test", "sample", "count"}
)
DOCUMENTS = RECORDS | FINDINGS
BODIES = frozenset({"organisation", "organization", "group", "agency", "commission", "ngo"})
BODIES |= frozenset({"it", "watchdog", "charity", "institute", "tribunal", "court", "mission"})
BODIES |= frozenset({"team", "delegation", "panel", "committee", "network", "observatory", "board"})
SEARCHES = frozenset({"find", "document", "record", "establish", "verify", "interview", "rule"})
SEARCHES |= frozenset({"investigate", "conclude", "examine", "identify", "count", "list"})
EXAMINERS = frozenset(
    {"auditor", "inspector", "coroner", "judge", "jury", "investigator", "expert"}
)
EXAMINERS |= frozenset({"researcher", "scientist", "analyst", "monitor", "observer", "examiner"})
"""People who find out by their office: what they found is a finding."""
PERCEIVED = frozenset({"see", "witness", "watch", "smell", "feel", "overhear", "hear"})
MEMORIES = frozenset(
    {
        "report",
        "claim",
        "allege",
        "mention",
        "describe",
        "recall",
        "remember",
        "recount",
        "admit",
        "acknowledge",
    }
)
HEARD = frozenset({"hear", "learn"})
INFORMED = frozenset({"tell", "inform", "assure", "warn"})
ABOUT = frozenset({"of", "from", "about"})
HEARSAY = frozenset({"that", "rumour", "rumor", "story", "report", "it", "news", "talk"})
COLLECTIVES = frozenset(
    {"military", "army", "police", "government", "ministry", "company", "firm", "force", "family"}
    | {"authority", "embassy", "office", "department", "party", "union", "media", "church", "navy"}
    | {"council", "parliament", "regime", "state", "press", "newspaper", "paper", "foundation"}
    | {"prosecution", "defence", "defense", "society", "association", "committee", "hospital"}
    | {"clinic", "school", "side", "camp", "suit", "lawsuit", "complaint", "petition", "verdict"}
    | {"ruling", "judgment", "judgement", "decision", "statement", "release", "bulletin", "text"}
)
"""What is neither he nor she."""
KIN = frozenset({"sister", "brother", "mother", "father", "son", "daughter", "husband", "wife"})
KIN |= frozenset({"cousin", "uncle", "aunt", "neighbour", "neighbor", "friend", "colleague"})
MINDS = frozenset({"sure", "certain", "confident", "convinced", "satisfied", "aware", "unaware"})
MINDS |= frozenset({"sorry", "pleased", "concerned", "disappointed", "confidence", "doubt"})
MINDS |= frozenset({"faith", "reason", "concern", "intention", "plan", "comment", "opinion"})
OPINIONS = frozenset({"think", "believe", "suppose", "guess", "hope", "doubt", "know", "agree"})
OPINIONS |= frozenset({"expect", "assume", "fear", "consider", "deny", "reject", "condemn"})
OPINIONS |= frozenset({"welcome", "urge", "call", "ask", "demand", "support", "understand"})
PAST = frozenset({"VBD", "VBN"})
FIRM = frozenset({Stance.ASSERTS, Stance.ALLEGES, Stance.ESTIMATES})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOBODY = frozenset({"none", "no", "nobody"})
OWN = FIRM | {Stance.ACKNOWLEDGES}
HANDED = (Basis.OWN_FINDING, Basis.DOCUMENT, Basis.SECOND_HAND)
SOURCED = frozenset({Attribution.EXPLICIT, Attribution.PRONOUN})
SUBJECTS = ("nsubj", "nsubjpass")
PLURAL = frozenset({"NNS", "CD", "JJS", "JJ", "DT"})  # "women", "eight", "most of them"


def basis_of(block: Block, finding: Finding, claim: Claim | None, cue: Sequence[Token]) -> Basis:
    """The basis that the words of one claim, of its `cue`, or the kind of its source, show."""
    if finding.stance not in OWN:
        return Basis.UNKNOWN
    if claim is not None:
        own = _of_self(finding, claim) or _of_senses(cue, claim) or _of_memory(finding, cue, claim)
        if own is not None:
            return own
    if finding.speaker is None or finding.stance not in FIRM:
        return Basis.UNKNOWN
    words = [t for span in finding.source for t in block.tokens_in(span) if t.dep != "compound"]
    return _of_kind(finding.speaker, {token.lemma for token in words}, cue)


def carried(ordered: Sequence[Statement]) -> Iterator[Statement]:
    """The statements, which are in text order; a quotation without cue, told by a body or a
    document as the one before it was, rests on what that one rests on."""
    last: dict[str, Basis] = {}
    for statement in ordered:
        if statement.attribution is Attribution.INHERITED:
            basis = last.get(statement.article_id)
            if statement.basis is Basis.UNKNOWN and statement.stance in FIRM and basis in HANDED:
                yield replace(statement, basis=basis)
                continue
        elif statement.attribution in SOURCED and statement.stance in FIRM:
            last[statement.article_id] = statement.basis
        yield statement


def _of_kind(speaker: Token, named: set[str], cue: Sequence[Token]) -> Basis:
    """The basis that the kind of the source shows; `named` are the lemmas of its words."""
    if speaker.lemma in RECORDS or (speaker.lemma == "account" and named & FINANCES):
        return Basis.DOCUMENT
    if named & TOLD and not named & NOBODY:
        return Basis.SECOND_HAND
    searched = speaker.lemma in EXAMINERS and any(token.lemma in SEARCHES for token in cue)
    if speaker.lemma in FINDINGS | BODIES or speaker.entity == "ORG" or searched:
        return Basis.OWN_FINDING
    return Basis.UNKNOWN


def _of_senses(cue: Sequence[Token], claim: Claim) -> Basis | None:
    """How one knows of whom the cue says that they saw or heard it; None: it does not say so."""
    for token in cue:
        if token.lemma in HEARD and (claim.head.tag in FINITE | PAST or token.lemma == "learn"):
            return Basis.SECOND_HAND
        if token.lemma in PERCEIVED and token.pos == "VERB":
            return Basis.FIRST_HAND
    return None


def _of_memory(finding: Finding, cue: Sequence[Token], claim: Claim) -> Basis | None:
    """First-hand for what one remembers of oneself: `described being sold`; None: other words."""
    speaker = finding.speaker
    first = next((t for t in claim.tree.tokens if t.start == claim.spans[0].start), None)
    if speaker is None or first is None or first.tag != "VBG":
        return None
    person = speaker.lemma not in DOCUMENTS | TOLD | BODIES and speaker.entity != "ORG"
    return Basis.FIRST_HAND if person and {t.lemma for t in cue} & MEMORIES else None


def _of_self(finding: Finding, claim: Claim) -> Basis | None:
    """How a source knows what it says of itself; None: it does not speak of itself."""
    sentence, verb = claim.tree.sentence, claim.head
    kids = sentence.children(verb, *SUBJECTS, "dobj", "dative", "pobj")
    own = [t for t in (*_shared(sentence, verb), *kids) if _is_self(finding, t)]
    if not own:
        return _of_others(sentence, verb) or _of_sight(finding, sentence, verb)
    return _of_own(sentence, verb, own) if _is_past(sentence, verb) else None


def _shared(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The subject of the verb that this one is joined to: `he went in | and saw the boy`."""
    if verb.dep != "conj" or sentence.children(verb, *SUBJECTS):
        return ()
    return sentence.children(sentence.head(verb), *SUBJECTS)


def _of_sight(finding: Finding, sentence: Sentence, verb: Token) -> Basis | None:
    """First-hand for `I saw him, he was young`; None: no clause beside tells of seeing."""
    for other in sentence.children(verb, "ccomp", "parataxis"):
        own = [t for t in sentence.children(other, "nsubj") if t.lemma in FIRST_PERSON]
        if own and other.lemma in PERCEIVED and other.tag == "VBD":
            return Basis.FIRST_HAND
    return None


def _of_own(sentence: Sentence, verb: Token, own: Sequence[Token]) -> Basis:
    """How one knows what one did or suffered; `own` are the words for the source itself."""
    is_passive = bool(sentence.children(verb, "nsubjpass"))
    if (verb.lemma in OPINIONS and not is_passive) or _is_of_mind(sentence, verb):
        return Basis.UNKNOWN
    if verb.lemma in HEARD:
        return Basis.FIRST_HAND if _is_sound(sentence, verb) else Basis.SECOND_HAND
    if verb.lemma in INFORMED and (is_passive or own[0].dep not in SUBJECTS):
        untold = any(kid.dep == "neg" for kid in sentence.children(verb))
        return Basis.FIRST_HAND if untold else Basis.SECOND_HAND
    institutional = {token.lemma for token in own if token.dep in SUBJECTS} & {"we", "it"}
    return Basis.OWN_FINDING if verb.lemma in SEARCHES and institutional else Basis.FIRST_HAND


def _is_of_mind(sentence: Sentence, verb: Token) -> bool:
    """`Was sure of it`, `had full confidence in him`: no deed, and nothing suffered."""
    minds = sentence.children(verb, "acomp" if verb.lemma == "be" else "dobj")
    return verb.lemma in ("be", "have") and any(kid.lemma in MINDS for kid in minds)


def _of_others(sentence: Sentence, verb: Token) -> Basis | None:
    """Second-hand for `my brother saw`, `people say`; None: others tell it not."""
    for subject in sentence.children(verb, "nsubj"):
        owners = ("my", "our", "his", "her", "their") if subject.lemma in KIN else ("my", "our")
        mine = any(kid.lemma in owners for kid in sentence.children(subject, "poss"))
        if mine and _is_past(sentence, verb) and verb.lemma in PERCEIVED | SEARCHES | {"say"}:
            return Basis.SECOND_HAND
        if subject.lemma in ("they", "people", "everybody", "everyone") and verb.lemma == "say":
            return Basis.SECOND_HAND
    return None


def _is_sound(sentence: Sentence, verb: Token) -> bool:
    """Whether one heard it happen: `heard shots`, `heard him scream`, not `heard that …`."""
    heard = sentence.children(verb, "dobj")
    about = any(kid.lemma in ABOUT for kid in sentence.children(verb, "prep"))
    clauses = sentence.children(verb, "ccomp", "xcomp")
    if verb.lemma != "hear" or (about and not (heard or clauses)):
        return False
    if any(clause.tag in FINITE or clause.tag == "VBN" for clause in clauses):
        return False
    return bool(clauses) or any(token.lemma not in HEARSAY for token in heard)


def _is_self(finding: Finding, token: Token) -> bool:
    """`I` in a quotation, and `he` in what `he` or `the guard` is said to have said."""
    if token.tag not in ("PRP", "PRP$") or token.text == "US":
        return False
    if token.lemma in FIRST_PERSON:
        return True
    speaker = finding.speaker
    if speaker is None or finding.form is Form.DIRECT or token.dep not in SUBJECTS:
        return False
    thing = speaker.lemma in DOCUMENTS | TOLD | BODIES or speaker.entity in ("ORG", "GPE")
    return not thing and _agrees(speaker, token)


def _agrees(speaker: Token, pronoun: Token) -> bool:
    """Whether the pronoun can be the speaker, by number and by what the noun tells of gender."""
    if speaker.tag == "PRP":
        return pronoun.lemma == speaker.lemma and pronoun.lemma in THIRD_PERSON | {"they"}
    if pronoun.lemma == "they":
        return speaker.tag in PLURAL and speaker.lemma != "police"
    if pronoun.lemma in THIRD_PERSON and speaker.lemma in ("one", "another"):
        return True
    if pronoun.lemma not in THIRD_PERSON or speaker.tag not in ("NN", "NNP"):
        return False
    if speaker.lemma in COLLECTIVES:
        return False
    return speaker.lemma not in (MEN if pronoun.lemma == "she" else WOMEN)


def _is_past(sentence: Sentence, verb: Token) -> bool:
    """Whether the clause tells of something that happened."""
    if verb.tag in PAST:
        return not any(kid.lemma in ("will", "shall") for kid in sentence.children(verb, "aux"))
    helpers = sentence.children(verb, "aux", "auxpass")
    return any(kid.tag in PAST or kid.text.lower() in ("could", "did") for kid in helpers)

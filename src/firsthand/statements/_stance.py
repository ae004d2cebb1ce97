"""How firmly a source stands behind a claim: from its cue, its hedges and its wording."""

from __future__ import annotations

from firsthand.model import Span, Spans, Stance
from firsthand.statements._claims import Claim
from firsthand.statements._clauses import is_none
from firsthand.statements._cue import FALSE
from firsthand.statements._performed import performed
from firsthand.statements._wanted import is_asked_for
from firsthand.syntax import Sentence, Token

DUTIES = frozenset({"must", "should", "ought"})
WANTING = frozenset({"want", "like", "prefer"})
IDLE = frozenset({"see", "look", "listen", "believe", "imagine", "remember", "say", "tell", "know"})
IDLE |= frozenset(
    {"show", "ask", "mark", "forgive", "excuse", "thank", "suppose", "wait", "go", "come"}
)
"""Words with which one who speaks bids another nothing that matters."""
OBJECTS = frozenset({"dobj", "ccomp", "xcomp"})
NECESSARY = frozenset({"essential", "necessary", "imperative", "vital", "urgent"})
COMPLEMENTS = ("acomp", "attr", "oprd", "prep")
TELLINGS = frozenset(
    {"claim", "allegation", "accusation", "charge", "report", "account", "story", "rumour"}
    | {"rumor", "suggestion", "figure", "that", "this", "it", "assertion", "statement", "version"}
    | {"there", "everything", "all", "he", "she", "they", "what", "description", "testimony"}
    | {"finding", "article", "picture", "survey", "photograph", "list", "document", "tale"}
)
"""What can be called false."""
FOUNDATION = frozenset({"foundation", "basis", "truth", "substance", "merit", "evidence"})
FIRST_PERSON = frozenset({"i", "we", "my", "mine", "our", "ours"})
FELT = frozenset(
    {"see", "hear", "feel", "know", "think", "forget", "be", "understand", "meet", "imagine"}
    | {"believe", "experience", "expect", "want", "like", "love", "forgive", "sleep", "eat"}
)
"""Verbs that with "never" tell of what one has lived through, not of what one is accused of."""


UNREAL = frozenset({"would", "should"})
ESTIMATES = frozenset({"estimate", "estimated"})


def stance_of(given: Stance, claim: Claim | None, *, insists: bool) -> tuple[Stance, Spans]:
    """The stance that `claim` has when its cue gives `given`, and the words that hedge it.

    One who insists (on what somebody disputes) that a thing is not so, denies it; so does one who
    calls what was told a lie, or says of himself or herself "I have never …".
    """
    if claim is None:
        return given, ()
    hedges = tuple(Span(claim.tree.sentence.doc_id, t.start, t.end) for t in claim.hedges)
    if given is Stance.ALLEGES and _is_to_be(claim.head, claim.tree.sentence.children(claim.head)):
        return Stance.RECOMMENDS, hedges  # "suggested that the post be moved"
    if given is not Stance.ASSERTS:
        return given, hedges
    if (insists and contradicts(claim)) or is_refusal(claim):
        return Stance.DENIES, hedges
    return performed(claim) or _plainly(claim), hedges


def _plainly(claim: Claim) -> Stance:
    """The stance that a claim has which is neither denied nor done by saying it."""
    if claim.hedges:
        return Stance.ALLEGES
    if guesses(claim):
        return Stance.ESTIMATES
    return Stance.RECOMMENDS if demands(claim) else Stance.ASSERTS


def demands(claim: Claim) -> bool:
    """Whether the claim says what ought to be done; "must have been" only infers."""
    kids = claim.tree.sentence.children(claim.head)
    if _bids(claim) or _wishes(claim) or _is_to_be(claim.head, kids):
        return True
    infers = any(kid.dep == "aux" and kid.lemma == "have" for kid in kids)
    duty = any(kid.dep == "aux" and kid.lemma in DUTIES for kid in kids)
    duty = duty or claim.head.lemma == "ought"
    return (duty and not infers) or any(
        kid.dep == "acomp" and kid.lemma in NECESSARY for kid in kids
    )


def _is_to_be(head: Token, kids: tuple[Token, ...]) -> bool:
    """`That the women be lodged elsewhere`."""
    if head.tag != "VBN":
        return False
    helpers = [kid for kid in kids if kid.dep in ("aux", "auxpass")]
    bare = len(helpers) == 1 and helpers[0].text == "be" and helpers[0].dep == "auxpass"
    return bare and any(kid.dep == "nsubjpass" for kid in kids)


def _bids(claim: Claim) -> bool:
    """`Sack them`, `let them count`: not `believe me`, nor an infinitive."""
    head = claim.head
    if head.tag != "VB" or head.lemma in IDLE or head.dep not in ("ROOT", "ccomp", "conj"):
        return False
    kids = claim.tree.sentence.children(head)
    if any(kid.dep in ("nsubj", "nsubjpass", "aux", "neg", "expl") for kid in kids):
        return False
    first = claim.spans[0].start
    opens = head.start == first or _is_softened(claim, first)
    return opens and any(kid.dep in OBJECTS for kid in kids)


def _is_softened(claim: Claim, first: int) -> bool:
    """Whether but a word such as `please` stands in front: `please open the gate`."""
    tree = claim.tree
    before = [t for t in tree.tokens if first <= t.start < claim.head.start]
    for condition in tree.sentence.children(claim.head, "advcl"):
        inside = range(tree.left[condition.i], tree.right[condition.i] + 1)
        before = [t for t in before if t.i not in inside]  # "if it is empty, let them open it"
    return all(token.lemma in ("please", "then", "and", "so", ",") for token in before)


def _wishes(claim: Claim) -> bool:
    """`I want the guards tried`."""
    tree, head = claim.tree, claim.head
    if head.lemma not in WANTING:
        return False
    kids = tree.sentence.children(head)
    if any(kid.dep == "neg" for kid in kids):
        return False
    if not any(kid.dep == "nsubj" and kid.lemma in ("i", "we") for kid in kids):
        return False
    end = claim.spans[-1].end
    told = [t for t in tree.tokens if t.i > head.i and t.start < end]
    return is_asked_for(told, past=head.tag == "VBD")


def contradicts(claim: Claim) -> bool:
    """Whether the claim says that something is not so: `was not`, `no`, `unarmed`."""
    sentence = claim.tree.sentence
    kids = sentence.children(claim.head)
    helpers = {kid.lemma for kid in kids if kid.dep == "aux"}
    if "have" in helpers and helpers & UNREAL:
        return False  # "would not have fled had they been warned" tells of those who fled
    return any(
        kid.dep == "neg" or (kid.dep in ("acomp", "attr") and kid.lemma.startswith("un"))
        for kid in kids
    ) or any(is_none(sentence, kid) for kid in kids)


def is_refusal(claim: Claim) -> bool:
    """Whether the claim says that a telling is false, or that one never did what one is told of."""
    sentence, head = claim.tree.sentence, claim.head
    kids = sentence.children(head)
    subject = next((kid for kid in kids if kid.dep in ("nsubj", "nsubjpass", "expl")), None)
    if subject is None:
        return False
    if head.lemma == "be" and subject.lemma in TELLINGS:
        return _is_false(sentence, kids)
    if subject.lemma in FIRST_PERSON:
        never = any(kid.dep == "neg" and kid.lemma == "never" for kid in kids)
        if never and any(kid.dep == "aux" and kid.lemma == "have" for kid in kids):
            return head.lemma not in FELT
    denied = subject.lemma != "there" and is_none(sentence, subject)
    return denied and any(
        word.lemma in FIRST_PERSON
        for kid in sentence.children(subject, "poss", "prep")
        for word in (kid, *sentence.children(kid, "pobj", "poss"))
    )


def _is_false(sentence: Sentence, kids: tuple[Token, ...]) -> bool:
    """`Is a lie`, `is not true`, `is without foundation`, `is no truth in it`."""
    negated = any(kid.dep == "neg" for kid in kids)
    for kid in kids:
        if kid.dep in COMPLEMENTS:
            below = {token.lemma for token in sentence.subtree(kid)}
            if below & FALSE and not negated:
                return True
            if (negated and kid.lemma in ("true", "so", "correct")) or (
                below & FOUNDATION and (below & {"without", "no", "not"} or negated)
            ):
                return True
    return False


def guesses(claim: Claim) -> bool:
    """Whether the claim itself calls its number an estimate: `an estimated 1,200 houses`."""
    guessing = [token for token in claim.tree.tokens if token.lemma in ESTIMATES]
    return any(
        _is_guess(claim, token) and any(s.start <= token.start < s.end for s in claim.spans)
        for token in guessing
    )


def _is_guess(claim: Claim, token: Token) -> bool:
    if token.dep in ("amod", "advmod", "nmod") and token.text.lower() == "estimated":
        return True
    return token.lemma == "estimate" and token.pos == "NOUN" and _is_rough(claim, token)


def _is_rough(claim: Claim, noun: Token) -> bool:
    """`At a rough estimate`, `by most estimates`."""
    over = claim.tree.sentence.head(noun)
    return over.pos == "ADP" and over.lemma in ("at", "by", "on") and noun.dep == "pobj"

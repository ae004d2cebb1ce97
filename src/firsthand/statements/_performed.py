"""What one does by saying it: `I deny that I knew`, `we call on them`, `it would not comment`.

The cue is then but a word of saying, or none, and the stance stands in what is said.
"""

from __future__ import annotations

from types import MappingProxyType

from firsthand.model import Stance
from firsthand.statements._claims import Claim
from firsthand.statements._clauses import is_none
from firsthand.statements._cues import CLAUSE, OBJECT, PREPOSITION
from firsthand.syntax import Sentence, Token

OWN = frozenset({"i", "we"})
FIRM = frozenset({Stance.DENIES, Stance.ACKNOWLEDGES, Stance.RECOMMENDS})
PAST = frozenset({"VBD", "VBN"})
ASKS = MappingProxyType(
    {
        "call": ("on", "upon", "for"),
        "ask": (),
        "urge": (),
        "appeal": ("to", "for"),
        "demand": (),
        "request": (),
        "insist": ("on",),
        "invite": (),
        "encourage": (),
        "beg": (),
    }
)
"""Verbs of asking with the prepositions one of which they need; none: they need an object."""
ANSWERING = frozenset({"comment", "speculate", "discuss", "confirm", "answer", "respond", "go"})
ANSWERING |= frozenset({"elaborate", "disclose"})
REFUSED = frozenset({"recognise", "recognize", "accept", "agree", "believe", "acknowledge"})
UNABLE = frozenset({"would", "will", "can", "could", "do", "be", "wo", "ca", "'d", "’d"})
AMISS = frozenset({"mistake", "error", "fault", "failing", "shortcoming", "wrong", "failure"})
HAPPENING = frozenset({"make", "be", "happen", "occur", "commit"})
MEMORIES = frozenset({"recollection", "memory"})


def performed(claim: Claim) -> Stance | None:
    """The stance of the words themselves; None: they only tell something."""
    sentence, head = claim.tree.sentence, claim.head
    kids = sentence.children(head)
    subjects = [kid for kid in kids if kid.dep in ("nsubj", "nsubjpass")]
    negated = any(kid.dep == "neg" for kid in kids)
    if _is_amiss(head, subjects, negated=negated):
        return Stance.ACKNOWLEDGES
    if _is_forgotten(sentence, head, kids):
        return Stance.DENIES
    if negated and _is_silent(sentence, head, kids):
        return Stance.NO_COMMENT
    if not any(kid.lemma in OWN for kid in subjects) or head.tag in PAST:
        return None
    if negated:
        return Stance.DENIES if head.lemma in REFUSED else None
    return _done(sentence, head, kids)


def _done(sentence: Sentence, head: Token, kids: tuple[Token, ...]) -> Stance | None:
    """What `I` or `we` do with the verb, now."""
    if any(kid.dep == "aux" and kid.lemma not in ("do", "must", "would") for kid in kids):
        return None
    links = [kid.lemma for kid in kids if kid.i > head.i and kid.dep in ("prep", "agent", "mark")]
    told = any(kid.dep in ("dobj", "ccomp", "xcomp") and kid.i > head.i for kid in kids)
    if head.lemma in ASKS:
        wanted = ASKS[head.lemma]
        asks = any(link in wanted for link in links) if wanted else told
        return Stance.RECOMMENDS if asks and _names_deed(sentence, head, kids) else None
    stances = [table.get(head.lemma) for table in (CLAUSE, OBJECT)]
    stances += [PREPOSITION.get(f"{head.lemma} {link}") for link in links]
    firm = [stance for stance in stances if stance in FIRM]
    return firm[0] if firm and (told or links) else None


def _names_deed(sentence: Sentence, head: Token, kids: tuple[Token, ...]) -> bool:
    """Whether something is asked for, not but a question: `ask why`."""
    behind = [kid for kid in kids if kid.i > head.i and kid.dep in ("ccomp", "xcomp")]
    return not any(
        token.tag in ("WRB", "WP", "WDT") for kid in behind for token in sentence.children(kid)
    )


def _is_amiss(head: Token, subjects: list[Token], *, negated: bool) -> bool:
    """`Mistakes were made`."""
    return not negated and head.lemma in HAPPENING and any(kid.lemma in AMISS for kid in subjects)


def _is_forgotten(sentence: Sentence, head: Token, kids: tuple[Token, ...]) -> bool:
    """`He has no recollection of it`."""
    return head.lemma == "have" and any(
        kid.dep == "dobj" and kid.lemma in MEMORIES and is_none(sentence, kid) for kid in kids
    )


def _is_silent(sentence: Sentence, head: Token, kids: tuple[Token, ...]) -> bool:
    """`The company would not comment on it`, `I cannot confirm that`, `I won't go into it`."""
    if head.lemma not in ANSWERING or not any(
        kid.dep == "aux" and kid.lemma.lower() in UNABLE for kid in kids
    ):
        return False
    if head.lemma == "go":
        return any(kid.dep == "prep" and kid.lemma == "into" for kid in kids)
    return head.tag == "VB"

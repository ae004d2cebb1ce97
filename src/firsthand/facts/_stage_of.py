"""Which stage a word tells; words that only look like one tell none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from firsthand.facts._frames import frame, is_passive
from firsthand.facts._phrases import NOUNS as NOUN_POS
from firsthand.facts._phrases import subject
from firsthand.facts._stages import ADJECTIVES, NOUNS, PEOPLE, PERSONAL, VERBS
from firsthand.model import Stage
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

POSTS = frozenset({"post", "office", "duty", "position", "command"})
COURTS = frozenset({"criminal", "legal", "court", "judicial", "disciplinary"})
PRESSED = frozenset({"face", "bring", "drop", "file", "press"})
OFFICES = words("commission committee board court ministry minister department office bureau panel")
PERSON_NAMES = frozenset({"PERSON", "NORP", "ORG"})


ROOMS = words("room table class classroom hall house meeting mind thought")
RESEARCHED = words("treatment cure drug vaccine method technique species market potential effect")
PRESS = words("publish newspaper magazine media press journalist reporter broadcaster")


FINDS = words("find show reveal conclude suggest uncover say report establish")


def stage_of(sentence: Sentence, token: Token) -> Stage | None:
    if token.pos == "VERB":
        return _verb_stage(sentence, token)
    if token.pos == "ADJ":
        found = ADJECTIVES.get(token.lemma)
        if token.lemma == "guilty":
            above = sentence.head(token)
            return found if above.lemma in ("find", "plead") else None
        return found
    if token.pos in NOUN_POS and token.lemma in NOUNS:
        return _noun_stage(sentence, token)
    return None


def _verb_stage(sentence: Sentence, token: Token) -> Stage | None:
    stage = VERBS.get(token.lemma)
    if _is_attribute(sentence, token):
        return None
    if token.lemma in PERSONAL and not _takes_person(sentence, token):
        return None
    fits = VERB_TESTS.get(token.lemma)
    return stage if fits is None or fits(sentence, token) else None


def _is_attribute(sentence: Sentence, verb: Token) -> bool:
    """ "the indicted leader", "a meeting with: detained journalist Ada Lund": said of nobody here.

    Parsers may take such a participle for a verb; nothing then stands before the noun.
    """
    if verb.tag not in ("VBN", "VBD"):
        return False
    if verb.dep == "amod" and verb.head > verb.i:
        return True
    after = sentence.tokens[verb.i + 1 : verb.i + 2]
    bare = not sentence.children(verb, "nsubj", "nsubjpass", "aux", "auxpass", "agent", "prep")
    led = verb.i == 0 or sentence.tokens[verb.i - 1].pos in ("PUNCT", "DET", "ADP", "ADJ")
    return bare and led and verb.dep != "conj" and any(t.pos in NOUN_POS | {"ADJ"} for t in after)


def _is_from_service(sentence: Sentence, verb: Token) -> bool:
    """ "dismissed two officers"; not "dismissed them from the room"."""
    kids = (kid for by in sentence.children(verb, "prep") for kid in sentence.children(by, "pobj"))
    return all(kid.lemma not in ROOMS for kid in kids)


def _is_no_research(sentence: Sentence, verb: Token) -> bool:
    """ "investigated the raid"; not "investigated a treatment"."""
    kids = sentence.children(verb, "dobj", "nsubjpass")
    return all(kid.lemma not in RESEARCHED for kid in kids)


def _is_named_office(sentence: Sentence, noun: Token) -> bool:
    """ "a Commission of Inquiry", "the Court of Justice": a name, not what followed."""
    of = sentence.head(noun)
    return noun.dep == "pobj" and of.lemma == "of" and sentence.head(of).lemma in OFFICES


def _is_sent_home(sentence: Sentence, verb: Token) -> bool:
    return any(kid.lemma == "home" for kid in sentence.children(verb, "advmod", "dobj", "npadvmod"))


def _is_cleared(sentence: Sentence, verb: Token) -> bool:
    of = any(kid.lemma == "of" for kid in sentence.children(verb, "prep"))
    return of and is_passive(sentence, verb)


def _is_removed(sentence: Sentence, verb: Token) -> bool:
    posts = (kid for by in sentence.children(verb, "prep") for kid in sentence.children(by, "pobj"))
    return any(post.lemma in POSTS for post in posts)


def _is_no_shot(sentence: Sentence, verb: Token) -> bool:
    """ "fired three officers", not "fired on the crowd"."""
    kids = sentence.children(verb, "prep", "advmod", "prt")
    return not any(kid.lemma in ("on", "at", "into", "back", "upon") for kid in kids)


def _is_waiver(sentence: Sentence, verb: Token) -> bool:
    return _touches(sentence, verb, "immunity")


def _is_predicate(sentence: Sentence, verb: Token) -> bool:
    """ "were suspected of", not "the suspected rebels"."""
    return verb.dep != "amod"


def _is_tried(sentence: Sentence, verb: Token) -> bool:
    """ "was tried", not "tried to leave"."""
    return not sentence.children(verb, "xcomp") and is_passive(sentence, verb)


def _touches(sentence: Sentence, verb: Token, lemma: str) -> bool:
    """Whether `lemma` is what the verb is done to: "had their immunity waived"."""
    kids = sentence.children(verb, "dobj", "nsubj", "nsubjpass")
    if any(kid.lemma == lemma for kid in kids):
        return True
    named = subject(sentence, verb)
    if named is not None and (
        named.lemma == lemma or named.text.lower() in ("this", "it", "that", "which")
    ):
        return any(token.lemma == lemma for token in sentence.tokens)
    return verb.dep in ("acl", "relcl", "amod") and sentence.head(verb).lemma == lemma


def _takes_person(sentence: Sentence, verb: Token) -> bool:
    told = frame(sentence, verb)
    who = told.target
    if who is None:
        return False
    if who.lemma in PEOPLE or who.text.lower() in PEOPLE or who.entity in PERSON_NAMES:
        return True
    return who.pos == "NUM" or who.tag == "NNPS"


def _noun_stage(sentence: Sentence, token: Token) -> Stage | None:
    if token.dep in ("compound", "nmod") and sentence.head(token).pos in NOUN_POS:
        return None
    if _is_named_office(sentence, token):
        return None
    fits = NOUN_TESTS.get(token.lemma)
    return NOUNS[token.lemma] if fits is None or fits(sentence, token) else None


def _is_inquiry(sentence: Sentence, noun: Token) -> bool:
    return not _is_journalism(sentence, noun)


def _is_no_rule(sentence: Sentence, noun: Token) -> bool:
    """ "immunity from prosecution" is the rule and tells no prosecution."""
    exempt = sentence.head(noun).lemma == "from" and _reaches(
        sentence, noun, ("immunity", "immune")
    )
    return not exempt


def _is_brought_to(sentence: Sentence, noun: Token) -> bool:
    """ "brought to justice", "escaped justice"."""
    above = sentence.head(noun)
    bring = above.lemma == "to" and sentence.head(above).lemma in ("bring", "face")
    return bring or above.lemma in ("face", "escape", "evade")


def _is_of_court(sentence: Sentence, noun: Token) -> bool:
    return any(kid.lemma in COURTS for kid in sentence.children(noun, "amod", "compound"))


def _is_accusation(sentence: Sentence, noun: Token) -> bool:
    """ "faces charges of murder", not "charges of a battery" nor "in charge"."""
    above = sentence.head(noun)
    kinds = {kid.lemma for kid in sentence.children(noun, "amod", "compound", "prep")}
    if above.lemma in ("in", "deny", "take"):
        return False
    return bool(kinds & {"criminal", "of", "against"}) or above.lemma in PRESSED


def _is_of_immunity(sentence: Sentence, noun: Token) -> bool:
    return any(token.lemma == "immunity" for token in sentence.tokens)


def _is_unwaived(sentence: Sentence, noun: Token) -> bool:
    return not _is_waived(sentence, noun)


def _is_journalism(sentence: Sentence, token: Token) -> bool:
    """ "investigations published in the press", "an investigation by a newspaper"."""
    below = {kid.lemma for kid in sentence.subtree(token)}
    if below & PRESS:
        return True
    above = sentence.head(token)
    return above.lemma in ("accord", "publish") or (token.dep == "nsubj" and above.lemma in FINDS)


def _against_person(sentence: Sentence, token: Token) -> bool:
    for by in sentence.children(token, "prep"):
        if by.lemma == "for":
            return True
        if by.lemma in ("of", "against"):
            kids = sentence.children(by, "pobj")
            return any(kid.lemma in PEOPLE or kid.entity == "PERSON" for kid in kids)
    return True


def _is_verdict(sentence: Sentence, token: Token) -> bool:
    """ "the conviction of a colonel", "convictions for murder"; not a belief."""
    fors = [
        kid for kid in sentence.children(token, "prep") if kid.lemma in ("for", "of", "against")
    ]
    return bool(fors) and _against_person(sentence, token)


def _reaches(sentence: Sentence, token: Token, lemmas: Sequence[str]) -> bool:
    return any(above.lemma in lemmas for above in sentence.ancestors(token))


def _is_waived(sentence: Sentence, immunity: Token) -> bool:
    above = sentence.head(immunity)
    return above.lemma in ("waive", "lift") or any(
        kid.lemma in ("waive", "lift") for kid in sentence.children(immunity, "acl", "relcl")
    )


Fits = Callable[[Sentence, Token], bool]
VERB_TESTS: Mapping[str, Fits] = MappingProxyType(
    {
        "send": _is_sent_home,
        "clear": _is_cleared,
        "remove": _is_removed,
        "fire": _is_no_shot,
        "waive": _is_waiver,
        "lift": _is_waiver,
        "suspect": _is_predicate,
        "try": _is_tried,
        "dismiss": _is_from_service,
        "investigate": _is_no_research,
    }
)
NOUN_TESTS: Mapping[str, Fits] = MappingProxyType(
    dict.fromkeys(("investigation", "inquiry", "enquiry", "probe"), _is_inquiry)
    | {
        "indictment": _against_person,
        "prosecution": _is_no_rule,
        "justice": _is_brought_to,
        "proceeding": _is_of_court,
        "charge": _is_accusation,
        "conviction": _is_verdict,
        "waiver": _is_of_immunity,
        "immunity": _is_unwaived,
    }
)

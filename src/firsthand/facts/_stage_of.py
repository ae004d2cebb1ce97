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

POSTS = frozenset({"post", "office", "duty", "position", "command", "rank", "badge"})
COURTS = frozenset({"criminal", "legal", "court", "judicial", "disciplinary"})
PRESSED = frozenset({"face", "bring", "drop", "file", "press"})
OFFICES = words("commission committee board court ministry minister department office bureau panel")
CRIMES = words("crime killing murder rape massacre offence offense case raid leadership ring gang")
PERSON_NAMES = frozenset({"PERSON", "NORP", "ORG"})


ROOMS = words("room table class classroom hall house meeting mind thought")
RESEARCHED = words("treatment cure drug vaccine method technique species market potential effect")
PRESS = words("publish newspaper magazine media press journalist reporter broadcaster")


SCHOLARS = words("scientist researcher doctor biologist engineer geologist astronomer chemist")
# What charges on a field, not in a court.
CHARGERS = words("cavalry horse horseman bull brigade knight elephant")
INTO = frozenset({"into", "of", "by", "against", "on", "over"})
FINDS = words("find show reveal conclude suggest uncover say report establish")


def stage_of(sentence: Sentence, token: Token) -> Stage | None:
    if token.pos == "VERB":
        return _verb_stage(sentence, token)
    if token.pos == "ADJ":
        found = ADJECTIVES.get(token.lemma)
        if token.lemma == "guilty":
            above = sentence.head(token)
            return found if above.lemma in ("find", "plead") else None
        if token.lemma == "accountable":
            held = sentence.head(token)
            return found if held.lemma == "hold" and held.tag == "VBN" else None
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
    who = sentence.children(verb, "nsubj")
    return all(kid.lemma not in RESEARCHED for kid in kids) and all(
        kid.lemma not in SCHOLARS for kid in who
    )


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
    """ "were suspected of", not "the suspected rebels", "was suspected to be ill"."""
    states = (kid for be in sentence.children(verb, "xcomp") for kid in sentence.children(be))
    return verb.dep != "amod" and all(kid.dep != "acomp" for kid in states)


def _is_no_bill(sentence: Sentence, verb: Token) -> bool:
    """ "charged the guard with theft"; not "charged the guard for a lamp"."""
    below = [t for t in sentence.subtree(verb) if t.i > verb.i and t.dep == "prep"]
    fors = [kid for by in below if by.lemma == "for" for kid in sentence.children(by, "pobj")]
    crime = any(kid.lemma in CRIMES for kid in fors)
    return is_passive(sentence, verb) or not fors or crime or any(t.lemma == "with" for t in below)


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
    ofs = (by for by in sentence.children(noun, "prep") if by.lemma == "of")
    if any(kid.lemma in CHARGERS for of in ofs for kid in sentence.children(of, "pobj")):
        return False
    if above.lemma in ("in", "deny", "take"):
        return False
    if above.lemma == "without":
        return True
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


def _is_no_warrant(sentence: Sentence, arrest: Token) -> bool:
    """ "a warrant for his arrest" is no arrest."""
    warrant = any(token.lemma == "warrant" for token in sentence.tokens[: arrest.i])
    return not warrant and not _reaches(sentence, arrest, ("resist", "escape", "evade"))


def _is_of_somebody(sentence: Sentence, trial: Token) -> bool:
    """ "the trial of the guards", "stood trial"; not "a trial of the engine", "was a trial"."""
    if trial.dep == "attr":
        return False
    ofs = (by for by in sentence.children(trial, "prep") if by.lemma == "of")
    kids = [kid for of in ofs for kid in sentence.children(of, "pobj")]
    return all(kid.lemma in PEOPLE | CRIMES or kid.pos in ("PROPN", "NUM", "PRON") for kid in kids)


def _is_probe(sentence: Sentence, noun: Token) -> bool:
    """ "a probe into the raid", "opened a probe"; not "the probe reached the lake"."""
    into = any(kid.lemma in INTO for kid in sentence.children(noun, "prep"))
    done = noun.dep in ("dobj", "nsubjpass", "pobj", "conj")
    return (into or done) and _is_inquiry(sentence, noun)


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
        **dict.fromkeys(("send", "fly", "ship"), _is_sent_home),
        **dict.fromkeys(("strip", "relieve"), _is_removed),
        "clear": _is_cleared,
        "remove": _is_removed,
        "fire": _is_no_shot,
        "waive": _is_waiver,
        "lift": _is_waiver,
        "suspect": _is_predicate,
        "try": _is_tried,
        "dismiss": _is_from_service,
        "investigate": _is_no_research,
        "probe": _is_no_research,
        "charge": _is_no_bill,
    }
)
NOUN_TESTS: Mapping[str, Fits] = MappingProxyType(
    dict.fromkeys(("investigation", "inquiry", "enquiry"), _is_inquiry)
    | {
        "probe": _is_probe,
        "arrest": _is_no_warrant,
        "trial": _is_of_somebody,
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

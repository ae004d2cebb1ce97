"""Whether a noun tells its stage where it stands: tests of nouns that also mean other things."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from firsthand.facts._persons import is_person, may_be_person
from firsthand.facts._phrases import verb_above
from firsthand.facts._stages import PEOPLE
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

COURTS = frozenset({"criminal", "legal", "court", "judicial"})
PRESSED = words("face bring drop file press lay prefer lodge")
ENSUES = words("follow ensue result come")
CRIMES = words("crime killing murder rape massacre offence offense case raid leadership ring gang")
PRESS = words("publish newspaper magazine media press journalist reporter broadcaster")
GIVEN = words("receive get give issue pay impose levy hand serve pass face order")
HELD = words("take place put hold remain keep")
# What charges on a field, not in a court.
CHARGERS = words("cavalry horse horseman bull brigade knight elephant")
ANSWERED = words("refer answer direct field address forward")
ADDRESSED = words("tell address assure")
TOPICS = words("matter issue question problem subject demand right")
PAPERS = words("search royal fly death stock share option")  # other warrants
NEAR = 6  # words between a warrant and the arrest it is for
OF_INQUIRY = frozenset({"commission", "board", "court", "panel", "committee"})
DURING = frozenset({"in", "at", "during", "throughout", "since", "until", "before"})
OFFICIAL = words(
    "police internal military official service parliamentary government criminal judicial public"
    " army ministry federal state un departmental disciplinary"
)
INTO = frozenset({"into", "of", "by", "against", "on", "over"})
PLEADS = words("say argue allege claim call rely present seek ask submit rest drop charge maintain")
FINDS = words("find show reveal conclude suggest uncover say report establish")


def _is_inquiry(sentence: Sentence, noun: Token) -> bool:
    """ "an inquiry into the raid"; a Commission of Inquiry is a body, set up or not."""
    of = sentence.head(noun)
    if noun.dep == "dobj" and of.lemma in (ANSWERED if noun.tag == "NNS" else ADDRESSED):
        return False  # "referred inquiries to the mission", "told the inquiry"
    body = noun.dep == "pobj" and of.lemma == "of" and sentence.head(of).lemma in OF_INQUIRY
    return not body and not _is_journalism(sentence, noun)


def _is_brought_to(sentence: Sentence, noun: Token) -> bool:
    """ "brought to justice", "escaped justice"."""
    above = sentence.head(noun)
    bring = above.lemma == "to" and sentence.head(above).lemma in ("bring", "face")
    return bring or above.lemma in ("face", "escape", "evade")


def _is_no_party(sentence: Sentence, noun: Token) -> bool:
    """ "the prosecution of the guards"; not the side that argues in court."""
    speaks = noun.dep == "nsubj" and sentence.head(noun).lemma in PLEADS
    named = noun.text[:1].isupper() and noun.i > 0
    ensues = sentence.head(noun).lemma in ENSUES
    if any(kid.text.lower() == "no" for kid in sentence.children(noun, "det")) and not speaks:
        return True  # "No prosecution, says the director"
    public = any(kid.lemma == "public" for kid in sentence.children(noun, "amod"))
    if speaks or named or public or (noun.dep == "nsubj" and not ensues):
        return False
    kids = {kid.lemma for kid in sentence.children(noun, "prep")}
    definite = any(kid.lemma in ("the", "this", "that") for kid in sentence.children(noun, "det"))
    return not definite or bool(kids & {"of", "against", "for"})


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


def _is_given(sentence: Sentence, noun: Token) -> bool:
    """ "received a written warning", "paid a fine"."""
    verb = verb_above(sentence, noun)
    if verb is None or verb.lemma not in GIVEN:
        return False
    return noun.lemma != "warning" or any(
        kid.lemma in ("write", "written", "final", "formal", "disciplinary")
        for kid in sentence.children(noun, "amod", "compound")
    )


def _is_forced_leave(sentence: Sentence, noun: Token) -> bool:
    """ "placed on leave", "on administrative leave"; not "on leave in the hills"."""
    on = sentence.head(noun)
    forced = words("administrative unpaid paid compulsory forced mandatory")
    kinds = {kid.lemma for kid in sentence.children(noun, "amod", "compound")}
    put = sentence.head(on).lemma in ("place", "put", "send")
    return on.lemma == "on" and (put or not kinds.isdisjoint(forced))


def _is_held(sentence: Sentence, noun: Token) -> bool:
    """ "taken into custody"; the remand that leads to it is told by its own word."""
    lead = sentence.head(noun)
    of = any(kid.lemma == "of" for kid in sentence.children(noun, "prep"))
    verb = sentence.head(lead)
    return lead.lemma in ("in", "into") and not of and verb.lemma in HELD


def _is_for_arrest(sentence: Sentence, warrant: Token) -> bool:
    """ "an arrest warrant", "a warrant for his arrest" that was issued."""
    kinds = {token.lemma for token in sentence.tokens}
    told = "arrest" in kinds or (kinds.isdisjoint(PAPERS) and warrant.tag == "NN")
    above = {token.lemma for token in sentence.ancestors(warrant)}
    return told and not above.isdisjoint(("issue", "sign", "be", "approve", "grant", "release"))


def _is_penalty(sentence: Sentence, noun: Token) -> bool:
    """ "life sentences", "a sentence of nine years" that were handed down; not one of words."""
    kinds = {kid.lemma for kid in sentence.children(noun, "amod", "compound", "nmod")}
    told = kinds & {"life", "prison", "death", "jail", "suspended", "year", "custodial", "month"}
    ofs = any(
        kid.lemma in ("year", "month", "death", "imprisonment")
        for by in sentence.children(noun, "prep")
        for kid in sentence.children(by, "pobj")
    )
    verb = verb_above(sentence, noun)
    return bool(told or ofs) and verb is not None and verb.lemma in GIVEN


def _is_damages(sentence: Sentence, noun: Token) -> bool:
    verb = verb_above(sentence, noun)
    return (
        noun.tag == "NNS" and verb is not None and verb.lemma in ("pay", "award", "receive", "win")
    )


def _is_tendered(sentence: Sentence, noun: Token) -> bool:
    verb = verb_above(sentence, noun)
    tendered = verb is not None and verb.lemma in ("tender", "submit", "hand", "announce", "accept")
    return tendered or any(
        is_person(kid)
        for by in sentence.children(noun, "prep")
        if by.lemma == "of"
        for kid in sentence.children(by, "pobj")
    )


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
    during = above.lemma in ("in", "during", "after", "over", "through")
    if during and sentence.root.lemma in FINDS | {"document", "interview", "speak", "record"}:
        return True  # "in an eight-month investigation the league found …"
    kinds = {kid.lemma for kid in sentence.children(token, "amod", "compound")}
    if token.lemma == "inquiry" or kinds & OFFICIAL:
        return False
    long = any(kid.lemma in ("month", "week", "year") for kid in _kinds_of(sentence, token))
    found = token.dep == "nsubj" and above.lemma in FINDS
    return found or long or above.lemma in ("accord", "publish")


def _kinds_of(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """ "an eight-month investigation", "a six-week undercover investigation"."""
    for kid in sentence.children(noun, "amod", "compound", "nmod"):
        yield kid
        yield from sentence.children(kid, "npadvmod", "compound", "nmod", "amod")


def _is_no_warrant(sentence: Sentence, arrest: Token) -> bool:
    """ "a warrant for his arrest" is no arrest."""
    near = sentence.tokens[max(arrest.i - NEAR, 0) : arrest.i]
    told = [token.lemma for token in near]
    warrant = "warrant" in told and "for" in told[told.index("warrant") :]
    warrant = warrant or any(token.lemma == "warrant" for token in sentence.ancestors(arrest))
    return not warrant and not _reaches(sentence, arrest, ("resist", "escape", "evade"))


def _is_of_somebody(sentence: Sentence, trial: Token) -> bool:
    """ "the trial of the guards", "stood trial"; not "a trial of the engine", "was a trial"."""
    if trial.dep == "attr" or _is_background(sentence, trial):
        return False
    ofs = (by for by in sentence.children(trial, "prep") if by.lemma == "of")
    kids = [kid for of in ofs for kid in sentence.children(of, "pobj")]
    return all(kid.lemma in PEOPLE | CRIMES or kid.pos in ("PROPN", "NUM", "PRON") for kid in kids)


def _is_background(sentence: Sentence, noun: Token) -> bool:
    """ "at the first trial all five were convicted": what is told is something else."""
    lead = sentence.head(noun)
    return noun.dep == "pobj" and lead.lemma in DURING and lead.i < noun.i


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
            return any(may_be_person(kid) or kid.entity == "PERSON" for kid in kids)
    return True


def _is_verdict(sentence: Sentence, token: Token) -> bool:
    """ "the conviction of a colonel", "convictions for murder"; not a belief."""
    fors = [
        kid for kid in sentence.children(token, "prep") if kid.lemma in ("for", "of", "against")
    ]
    if token.dep == "attr" and sentence.children(sentence.head(token), "expl"):
        return True  # "there has not been a single conviction"
    won = _reaches(
        sentence,
        token,
        ("result", "secure", "obtain", "lead", "end", "win", *ENSUES, "produce", "yield"),
    )
    plural = token.tag == "NNS" or bool(sentence.children(token, "det"))
    return (bool(fors) and _against_person(sentence, token)) or (won and plural)


def _reaches(sentence: Sentence, token: Token, lemmas: Sequence[str]) -> bool:
    return any(above.lemma in lemmas for above in sentence.ancestors(token))


def _is_waived(sentence: Sentence, immunity: Token) -> bool:
    above = sentence.head(immunity)
    return above.lemma in ("waive", "lift") or any(
        kid.lemma in ("waive", "lift") for kid in sentence.children(immunity, "acl", "relcl")
    )


def _is_no_topic(sentence: Sentence, noun: Token) -> bool:
    """ "received compensation"; not "talks on compensation", "compensation was a problem"."""
    above = sentence.head(noun)
    if noun.dep == "pobj" and above.lemma in ("over", "about", "on", "regarding", "concerning"):
        return False
    return not (
        noun.dep == "nsubj"
        and above.lemma == "be"
        and any(kid.lemma in TOPICS for kid in sentence.children(above, "attr"))
    )


Fits = Callable[[Sentence, Token], bool]
NOUN_TESTS: Mapping[str, Fits] = MappingProxyType(
    dict.fromkeys(("investigation", "inquiry", "enquiry"), _is_inquiry)
    | {
        "probe": _is_probe,
        "arrest": _is_no_warrant,
        "warrant": _is_for_arrest,
        "custody": _is_held,
        "leave": _is_forced_leave,
        "resignation": _is_tendered,
        "sentence": _is_penalty,
        "damage": _is_damages,
        **dict.fromkeys(("reprimand", "warning", "demotion", "fine"), _is_given),
        "trial": _is_of_somebody,
        "indictment": _against_person,
        **dict.fromkeys(("compensation", "reparation", "redress", "restitution"), _is_no_topic),
        "justice": _is_brought_to,
        "proceeding": _is_of_court,
        "prosecution": _is_no_party,
        "charge": _is_accusation,
        "conviction": _is_verdict,
        "waiver": _is_of_immunity,
        "immunity": _is_unwaived,
    }
)

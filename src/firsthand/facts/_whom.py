"""Whom a turn of phrase concerns, and whether it is said of what it is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from firsthand.facts._amends import (
    from_body,
    fund,
    given,
    money,
    payment,
    to_victim,
    victim,
    victim_sum,
)
from firsthand.facts._doers import actor_of
from firsthand.facts._done_to import CASES, CHARGES, VERDICTS
from firsthand.facts._frames import is_passive
from firsthand.facts._objects import NOBODY, object_of, whole_of
from firsthand.facts._persons import may_be_person
from firsthand.facts._phrases import NOUNS, subject
from firsthand.facts._who import BODY_NOUNS, HOLDERS, PART_NOUNS, PEOPLE_OF
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

COMPLAINTS = words(
    "complaint claim petition application appeal allegation request challenge accusation report"
    " matter charge indictment"
)
OFFICIALS = PEOPLE_OF | HOLDERS | words("warden warder constable gendarme foreman")
SOLDIERS = words(
    "soldier peacekeeper officer troop unit company battalion contingent policeman member"
)
CRIMES = words("crime murder killing massacre attack rape disappearance death")
INSPECTORS = words("auditor inspector investigator detective monitor")
BODY_LIKE = words("body watchdog regulator inspectorate auditor office")
CLAIMS = words("claim lawsuit suit case")
LOOKED_AT = words("licence license conduct case file matter record role contract status behaviour")
HEARD = words("survivor witness victim woman family relative complainant")
COLLAPSING = CASES | CHARGES | words("trial complaint claim")
OF_JUDGES = words("court judge magistrate tribunal chamber prosecutor")
LOOKING = OF_JUDGES | words(
    "police affair affairs inspectorate ombudsman office authority force unit squad"
)
SENT_ON = words("refer pass forward hand send transfer submit")
OF_FILES = words("reopen shelve discontinue archive revive")  # verbs whose "it" is a file
# Those who were held by somebody else's force: that they walk free is no verdict.
CAPTIVES = words("hostage captive animal bird slave survivor victim woman girl child boy horse")
HELD_BY = words("police court prosecutor judge custody suspicion charge lawyer pending remand")
GIVES = frozenset({"give", "hand", "issue"})
OF_COURTS = words("judge lawyer witness prosecutor counsel attorney magistrate juror clerk expert")
PENAL = words("prison jail gaol release sentence convict conviction murder rape")
SAYING = words("say claim insist call argue state maintain tell add")
FILLED = frozenset({"dobj", "nsubjpass", "attr", "nsubj"})
TAKEN = words(
    "take institute bring initiate launch start open impose face begin be see receive undergo"
    " follow pursue result conduct carry hold find conclude clear exonerate order complete"
    " publish commission establish hear rule identify confirm"
)
Whom = Token | Literal[False] | None  # False: it is said of something that the turn is not for


def whom(sentence: Sentence, verb: Token, kind: str) -> Whom:
    """Whom a turn of this kind concerns; None: nobody is told."""
    return TESTS[kind](sentence, verb)


def _is_somebody(token: Token) -> bool:
    if token.text.lower() in ("it", "this", "that", "which", "what", "there"):
        return False
    return (
        may_be_person(token)
        or token.pos in ("PROPN", "PRON", "NUM", "DET")
        or token.tag == "CD"
        or (token.pos == "ADJ" and token.dep in ("nsubj", "nsubjpass", "dobj"))  # "a third"
        or token.lemma in BODY_NOUNS | PART_NOUNS
        or token.text.lower() in NOBODY
    )


def _subject(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    who = subject(sentence, verb)
    return who if who is not None and _is_somebody(who) else False


def _object(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    who = object_of(sentence, verb)
    if verb.lemma in GIVES and not is_passive(sentence, verb):
        who = next(iter(sentence.children(verb, "dative")), who)  # "gave him a warning"
    return who if who is not None and _is_somebody(who) else False


def _of_case(things: frozenset[str], *, said_of: bool) -> Callable[[Sentence, Token], Whom]:
    def test(sentence: Sentence, verb: Token) -> Whom:
        thing = subject(sentence, verb) if said_of else object_of(sentence, verb)
        if thing is None:
            return False
        if thing.text.lower() == "it" and (verb.lemma in OF_FILES or _is_by_court(sentence, verb)):
            return None
        if thing.tag == "CD" and verb.lemma in SENT_ON:
            return None
        if thing.text.lower() == "it" or thing.tag == "CD":
            named = any(token.lemma in things for token in sentence.tokens)
            return None if named else False
        whole = whole_of(sentence, thing)
        return _concerned(sentence, whole) if whole.lemma in things else False

    return test


def _is_by_court(sentence: Sentence, verb: Token) -> bool:
    who = actor_of(sentence, verb)
    return who is not None and who.lemma in OF_JUDGES


def _concerned(sentence: Sentence, thing: Token) -> Token | None:
    """ "the case against the guards", "his contract"."""
    for by in sentence.children(thing, "prep"):
        if by.lemma in ("against", "of") and (kids := sentence.children(by, "pobj")):
            return kids[0]
    return next((kid for kid in sentence.children(thing, "poss") if kid.pos in NOUNS), None)


def _thing(sentence: Sentence, verb: Token) -> Token | None:
    thing = object_of(sentence, verb)
    if thing is None:
        return None
    told = _concerned(sentence, thing)
    return told or (thing if thing.lemma in PART_NOUNS | BODY_NOUNS else None)


def _let_go(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "was let go"; who lets somebody go frees him."""
    who = _object(sentence, verb) if is_passive(sentence, verb) else False
    return False if who is False or who.lemma in CAPTIVES else who


def _free(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    who = _subject(sentence, verb)
    return False if who is False or who.lemma in CAPTIVES else who


def _being(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "are being held": of those whom the police hold."""
    being = any(kid.text.lower() == "being" for kid in sentence.children(verb, "auxpass", "aux"))
    near = {token.lemma for token in sentence.tokens}
    who = _object(sentence, verb) if being and is_passive(sentence, verb) else False
    named = object_of(sentence, verb)
    if named is not None and named.lemma in ("suspect", "accused") and is_passive(sentence, verb):
        return named
    return False if near.isdisjoint(HELD_BY) else who


def _by_police(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "was picked up by military police"."""
    below = {token.lemma for token in sentence.subtree(verb)}
    return False if below.isdisjoint(HELD_BY) else _object(sentence, verb)


def _accused(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "appeared in court": not of those who work there."""
    who = _subject(sentence, verb)
    return False if who is False or who.lemma in OF_COURTS else who


def _agent(sentence: Sentence, verb: Token) -> Whom:
    """Who looks into something: a body or those of one, or nobody."""
    who = subject(sentence, verb)
    if who is not None and who.lemma in BODY_LIKE:
        return None
    if who is None or not _is_somebody(who) or who.text.lower() in ("i", "you", "she", "he", "we"):
        return False
    return None


def _term(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "got six years"; not "got two years older", "was given two years to finish"."""
    span = next(
        (t for t in sentence.tokens[verb.i :] if t.lemma in ("year", "month", "life")), verb
    )
    after = sentence.tokens[span.i + 1 : span.i + 2]
    if any(t.pos in ("ADJ", "PART", "NOUN") or t.tag in ("TO", "JJR", "POS") for t in after):
        return False
    if span.lemma == "life" and sentence.children(span, "poss", "det", "amod"):
        return False
    return _subject(sentence, verb)


def _convict(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "served four years in prison"; not "served four years on the council"."""
    near = {token.lemma for token in sentence.tokens}
    free = near.isdisjoint(PENAL) and verb.tag != "VBG"
    return False if free else _subject(sentence, verb)


def _finding(sentence: Sentence, verb: Token) -> Whom:
    """ "the complaint was found to be baseless", "six were found to be without foundation"."""
    thing = object_of(sentence, verb) if is_passive(sentence, verb) else subject(sentence, verb)
    if thing is None:
        thing = subject(sentence, sentence.head(verb))
    whole = thing and whole_of(sentence, thing)
    known = whole is not None and (whole.lemma in COMPLAINTS | CASES or whole.tag == "CD")
    return None if known and not _is_quoted_denial(sentence, verb) else False


def _is_quoted_denial(sentence: Sentence, verb: Token) -> bool:
    """ "said the allegations were baseless": a reply."""
    above = sentence.head(verb)
    return verb.dep == "ccomp" and above.lemma in SAYING


def _one_of(lemmas: frozenset[str]) -> Callable[[Sentence, Token], Whom]:
    """Said of, or done to, something in `lemmas`."""

    def test(sentence: Sentence, verb: Token) -> Whom:
        told = (object_of(sentence, verb), subject(sentence, verb))
        wholes = [whole_of(sentence, one) for one in told if one is not None]
        found = next((one for one in wholes if one.lemma in lemmas), None)
        return None if found is not None else False

    return test


def _asked_to_leave(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "was asked to leave"; not "to leave his coat", nor "the room"."""
    leaves = (kid for kid in sentence.children(verb, "xcomp") if kid.lemma == "leave")
    if any(sentence.children(kid, "dobj", "prep") for kid in leaves):
        return False
    return _object(sentence, verb) if is_passive(sentence, verb) else False


def _replaced(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "the warden was replaced"; not "the troops were replaced by others"."""
    who = object_of(sentence, verb) if is_passive(sentence, verb) else None
    one = who is not None and who.tag in ("NN", "NNP") and who.lemma in OFFICIALS
    return who if one and who is not None else False


def _noun(sentence: Sentence, noun: Token) -> Whom:
    """ "disciplinary action was taken against the guards"."""
    verb = _taken(sentence, noun) or sentence.head(noun)
    led = sentence.head(verb).lemma in ("lead", "result", "end")
    if verb.lemma == "be" and noun.dep == "nsubj" and sentence.children(verb, "attr"):
        return False  # "the inquest of the season was a draw"
    own = verb.head == noun.i or noun.dep in FILLED
    if not led and not (own and verb.lemma in TAKEN):
        return False
    by = [t for t in sentence.subtree(verb) if t.lemma in ("against", "on", "upon")]
    kids = (kid for one in by if one.i > noun.i for kid in sentence.children(one, "pobj"))
    found = next((kid for kid in kids if _is_somebody(kid) and kid.entity != "DATE"), None)
    holds = verb.lemma in ("face", "receive", "undergo")
    return found or (subject(sentence, verb) if holds else None)


def _taken(sentence: Sentence, noun: Token) -> Token | None:
    """ "any action taken", "a sanction imposed on them"."""
    kids = sentence.children(noun, "acl")
    return next((kid for kid in kids if kid.tag == "VBN" and kid.lemma in TAKEN), None)


def _jury(sentence: Sentence, verb: Token) -> Whom:
    """ "the jury failed to agree"."""
    who = next((t for t in sentence.tokens[: verb.i] if t.lemma in ("jury", "juror")), None)
    return None if who is not None else False


def _done(lemmas: frozenset[str]) -> Callable[[Sentence, Token], Token | Literal[False]]:
    """Done to somebody in `lemmas`, never by them."""

    def test(sentence: Sentence, verb: Token) -> Token | Literal[False]:
        who = object_of(sentence, verb)
        return who if who is not None and who.lemma in lemmas else False

    return test


def _appellant(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "the sergeant has appealed"; not "appealed for calm"."""
    who = subject(sentence, verb)
    other = any(by.lemma in ("for", "to") for by in sentence.children(verb, "prep"))
    aimed = other or sentence.children(verb, "xcomp", "dobj")
    return who if who is not None and not aimed and who.lemma in OFFICIALS | {"he"} else False


def _of_prosecution(sentence: Sentence, verb: Token) -> Whom:
    """ "internal affairs opened eight files": a body that looks into what was done."""
    who, thing = actor_of(sentence, verb), object_of(sentence, verb)
    whole = None if thing is None else whole_of(sentence, thing)
    fits = whole is not None and whole.lemma in CASES
    return None if fits and who is not None and who.lemma in LOOKING else False


def _all_cases(sentence: Sentence, verb: Token) -> Whom:
    """ "opened eight files and closed all eight"."""
    thing = object_of(sentence, verb)
    counted = thing is not None and (thing.tag == "CD" or thing.text.lower() in ("all", "both"))
    before = sentence.tokens[: verb.i]
    return None if counted and any(t.lemma in COLLAPSING for t in before) else False


def _nobody(sentence: Sentence, verb: Token) -> Token | None:
    againsts = (t for t in sentence.subtree(verb) if t.lemma == "against")
    return next((kid for by in againsts for kid in sentence.children(by, "pobj")), None)


TESTS: Mapping[str, Callable[[Sentence, Token], Whom]] = MappingProxyType(
    {
        "subject": _subject,
        "object": _object,
        "case": _of_case(CASES | CHARGES, said_of=False),
        "subject-case": _of_case(COLLAPSING, said_of=True),
        "complaint": _of_case(COMPLAINTS | CASES, said_of=False),
        "verdict": _of_case(VERDICTS, said_of=False),
        "thing": _thing,
        "let-go": _let_go,
        "free": _free,
        "being": _being,
        "by-police": _by_police,
        "accused": _accused,
        "agent": _agent,
        "term": _term,
        "convict": _convict,
        "victim-sum": victim_sum,
        "to-victim": to_victim,
        "from-body": from_body,
        "noun": _noun,
        "finding": _finding,
        "claims": _one_of(CLAIMS),
        "looked-at": _one_of(LOOKED_AT),
        "heard": _one_of(HEARD),
        "inspectors": _one_of(INSPECTORS),
        "justice": _one_of(frozenset({"justice"})),
        "suspicion": _one_of(frozenset({"suspicion"})),
        "heads": _one_of(frozenset({"head"})),
        "nothing": _one_of(frozenset({"nothing"})),
        "remains": _one_of(words("body remain remains corpse grave")),
        "trials": _one_of(words("trial hearing")),
        "courts": _one_of(words("court tribunal judge")),
        "payment": payment,
        "crimes": _one_of(CRIMES),
        "officials": _one_of(OFFICIALS),
        "soldiers": _one_of(SOLDIERS),
        "asked-to-leave": _asked_to_leave,
        "replaced": _replaced,
        "jury": _jury,
        "fund": fund,
        "given": given,
        "done-officials": _done(OFFICIALS),
        "appellant": _appellant,
        "prosecution": _of_prosecution,
        "all-cases": _all_cases,
        "inquiries": _one_of(CASES | words("audit operation commission panel committee review")),
        "panels": _one_of(words("panel commission committee tribunal inquest taskforce")),
        "ordered": object_of,
        "victim": victim,
        "money": money,
        "nobody": _nobody,
    }
)

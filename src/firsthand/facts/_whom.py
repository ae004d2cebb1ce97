"""Whom a turn of phrase concerns, and whether it is said of what it is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from firsthand.facts._doers import actor_of
from firsthand.facts._done_to import CASES, CHARGES, VERDICTS
from firsthand.facts._frames import is_passive
from firsthand.facts._persons import may_be_person
from firsthand.facts._phrases import NOUNS, subject
from firsthand.facts._stages import VICTIMS
from firsthand.facts._who import BODY_NOUNS, HOLDERS, PART_NOUNS, PEOPLE_OF
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

COMPLAINTS = words(
    "complaint claim petition application appeal allegation request challenge accusation report"
    " matter charge indictment"
)
OFFICIALS = PEOPLE_OF | HOLDERS | words("warden warder constable gendarme foreman")
SOLDIERS = words("soldier peacekeeper officer troop unit company battalion contingent policeman")
CRIMES = words("crime murder killing massacre attack rape disappearance death")
INSPECTORS = words("auditor inspector investigator detective monitor")
FUNDS = words("fund scheme programme program commission")
FOR_VICTIMS = words("compensation reparation redress victim survivor restitution orphan")
BODY_LIKE = words("body watchdog regulator inspectorate auditor office")
CLAIMS = words("claim lawsuit suit case")
LOOKED_AT = words("licence license conduct case file matter record role contract status behaviour")
HEARD = words("survivor witness victim woman family relative complainant")
COLLAPSING = CASES | CHARGES | words("trial complaint claim")
NOBODY = words("one none nobody somebody someone anybody anyone everybody everyone those all both")
OF_JUDGES = words("court judge magistrate tribunal chamber prosecutor")
SENT_ON = words("refer pass forward hand send")
OF_FILES = words("reopen shelve discontinue archive revive")  # verbs whose "it" is a file
# Those who were held by somebody else's force: that they walk free is no verdict.
CAPTIVES = words("hostage captive animal bird slave survivor victim woman girl child boy horse")
HELD_BY = words("police court prosecutor judge custody suspicion charge lawyer pending remand")
MONEY = words("million billion crown dollar euro pound franc mark dinar peso shilling rupee")
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


def object_of(sentence: Sentence, verb: Token) -> Token | None:
    """What the verb is done to, in either voice: also "had their contracts ended"."""
    if verb.tag == "VBN" and sentence.head(verb).lemma == "have" and verb.dep == "ccomp":
        return next(iter(sentence.children(verb, "nsubj", "nsubjpass")), None)
    if is_passive(sentence, verb):
        return subject(sentence, verb)
    return next(iter(sentence.children(verb, "dobj")), None)


def thing_of(sentence: Sentence, verb: Token, things: frozenset[str]) -> Token | None:
    """ "docked their pay", "were docked a month's pay", "their pay was docked"."""
    for one in (object_of(sentence, verb), *sentence.children(verb, "dobj")):
        whole = None if one is None else _whole(sentence, one)
        if whole is not None and whole.lemma in things:
            return whole
    return None


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
        whole = _whole(sentence, thing)
        return _concerned(sentence, whole) if whole.lemma in things else False

    return test


def _is_by_court(sentence: Sentence, verb: Token) -> bool:
    who = actor_of(sentence, verb)
    return who is not None and who.lemma in OF_JUDGES


def _whole(sentence: Sentence, part: Token) -> Token:
    """ "none of the complaints": complaints."""
    if part.pos in NOUNS and part.lemma not in NOBODY | {"half", "rest", "most", "part"}:
        return part
    ofs = (by for by in sentence.children(part, "prep") if by.lemma == "of")
    return next((kid for of in ofs for kid in sentence.children(of, "pobj")), part)


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


def _victim_sum(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "each widow received 2,000 crowns"."""
    who = _victim(sentence, verb)
    sums = (kid for kid in sentence.children(verb, "dobj") if is_sum(sentence, kid))
    return who if next(sums, None) is not None else False


def is_sum(sentence: Sentence, token: Token) -> bool:
    """Whether it is an amount of money: "2,000 crowns", "$2,500"."""
    if token.entity == "MONEY" or token.text.startswith(("$", "€", "£")):
        return True
    return token.lemma in MONEY and any(kid.tag == "CD" for kid in sentence.children(token))


def _to_victim(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "promised his widow a pension"."""
    below = (token for token in sentence.subtree(verb) if token.i > verb.i)
    return next((token for token in below if token.lemma in VICTIMS), False)


def _from_body(sentence: Sentence, verb: Token) -> Whom:
    """ "it offered six hundred crowns": of a body, and for nothing in return."""
    who = subject(sentence, verb)
    sums = any(is_sum(sentence, kid) for kid in sentence.children(verb, "dobj"))
    owner = who is not None and (who.lemma in BODY_NOUNS or who.lemma == "it")
    returns = any(by.lemma in ("for", "to") for by in sentence.children(verb, "prep"))
    return None if sums and owner and not returns else False


def _payment(sentence: Sentence, verb: Token) -> Whom:
    """ "ex gratia payments were made", "the payment of 900 crowns to each family": no bribe."""
    thing = object_of(sentence, verb)
    if thing is None or thing.lemma not in ("payment", "payout", "settlement"):
        return False
    below = {token.lemma for token in sentence.subtree(verb)}
    own = below & (VICTIMS | {"gratia", "liability", "deceased"})
    return None if own else False


def _finding(sentence: Sentence, verb: Token) -> Whom:
    """ "the complaint was found to be baseless", "six were found to be without foundation"."""
    thing = object_of(sentence, verb) if is_passive(sentence, verb) else subject(sentence, verb)
    if thing is None:
        thing = subject(sentence, sentence.head(verb))
    whole = thing and _whole(sentence, thing)
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
        wholes = [_whole(sentence, one) for one in told if one is not None]
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


def _fund(sentence: Sentence, verb: Token) -> Whom:
    """ "a compensation fund was set up"."""
    fund = object_of(sentence, verb)
    if fund is None or fund.lemma not in FUNDS:
        return False
    kinds = {kid.lemma for kid in sentence.subtree(fund)}
    return False if kinds.isdisjoint(FOR_VICTIMS) else None


def _noun(sentence: Sentence, noun: Token) -> Whom:
    """ "disciplinary action was taken against the guards"."""
    verb = sentence.head(noun)
    led = sentence.head(verb).lemma in ("lead", "result", "end")
    if verb.lemma == "be" and noun.dep == "nsubj" and sentence.children(verb, "attr"):
        return False  # "the inquest of the season was a draw"
    if not led and not (noun.dep in FILLED and verb.lemma in TAKEN):
        return False
    by = [t for t in sentence.subtree(verb) if t.lemma in ("against", "on", "upon")]
    kids = (kid for one in by if one.i > noun.i for kid in sentence.children(one, "pobj"))
    found = next((kid for kid in kids if _is_somebody(kid) and kid.entity != "DATE"), None)
    holds = verb.lemma in ("face", "receive", "undergo")
    return found or (subject(sentence, verb) if holds else None)


def _victim(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    who = object_of(sentence, verb) if is_passive(sentence, verb) else subject(sentence, verb)
    return who if who is not None and who.lemma in VICTIMS else False


def _money(sentence: Sentence, verb: Token) -> Token | Literal[False]:
    """ "set aside four million crowns for former pupils"."""
    thing = object_of(sentence, verb)
    if thing is None or not (thing.lemma in MONEY or thing.entity == "MONEY"):
        return False
    below = (token for token in sentence.subtree(verb) if token.i > thing.i)
    return next((token for token in below if token.lemma in VICTIMS), False)


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
        "victim-sum": _victim_sum,
        "to-victim": _to_victim,
        "from-body": _from_body,
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
        "payment": _payment,
        "crimes": _one_of(CRIMES),
        "officials": _one_of(OFFICIALS),
        "soldiers": _one_of(SOLDIERS),
        "asked-to-leave": _asked_to_leave,
        "replaced": _replaced,
        "fund": _fund,
        "ordered": object_of,
        "victim": _victim,
        "money": _money,
        "nobody": _nobody,
    }
)

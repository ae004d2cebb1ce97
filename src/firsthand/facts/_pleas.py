"""Demands told by a noun or in a turn of phrase: "calls for the minister to resign", "what is
needed is an inquiry", "the case cannot be allowed to end here".
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.facts._actions import Asked, actions_of, is_infinitive, last_word
from firsthand.facts._persons import is_person
from firsthand.facts._phrases import NOUNS, subject
from firsthand.facts._shared import that_each
from firsthand.facts._wants import KNOWN, PUBLIC_THINGS, asks_about
from firsthand.model import Span
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# Nouns for what somebody asks.
CALLS = words("call appeal plea demand request petition recommendation campaign cry")
# Of these whatever they are for, when it is told whose: "requests by the families for a dig".
MADE = words("plea demand request petition")
# What is asked for by those who need or want it, or are owed it.
NEEDED = PUBLIC_THINGS - words("return end answer action law freedom election review law custody")
OWED = words("explanation apology answer justice compensation truth redress reparation")
SPEAKERS = words("we i they she he")
ALLOWED = words("allow tolerate accept permit ignore forget")
MEANT = words("need want require ask demand call")
REFUSED = words("refuse reject ignore rebuff resist decline deny dismiss grant meet answer")
CAN = frozenset({"can", "could", "must"})
NOUN_PLEAS = CALLS
VERB_PLEAS = words("need owe like wish want allow tolerate accept permit ignore forget be advise")


def plea(sentence: Sentence, noun: Token) -> Iterator[Asked]:
    """What a noun asks for: "the mayor's call for an inquiry", "its demand that X be closed"."""
    by = next(iter(sentence.children(noun, "poss")), None) or _sayer(sentence, noun)
    clause = next(
        (k for k in sentence.children(noun, "acl", "ccomp", "advcl", "relcl") if k.i > noun.i), None
    )
    if clause is not None and _is_marked(sentence, clause):
        yield Asked(_clause(sentence, clause), by, None, voice=False)
        return
    to = _goal(sentence, noun) or _refuser(sentence, noun)
    if clause is not None and is_infinitive(sentence, clause) and to is not None:
        by = by if by is not to else None
        yield Asked(actions_of(sentence, clause), by, to, voice=False)
        return
    yield from _including(sentence, noun, by)
    yield from _for(sentence, noun, by)
    yield from _listed(sentence, noun, by)


def _for(sentence: Sentence, noun: Token, by: Token | None) -> Iterator[Asked]:
    for preposition in sentence.children(noun, "prep"):
        if preposition.lemma != "for":
            continue
        below = sentence.subtree(preposition)[1:]
        things = sentence.children(preposition, "pobj", "pcomp")
        owned = noun.lemma in MADE and by is not None and bool(things)
        if below and (owned or any(thing.lemma in PUBLIC_THINGS for thing in things)):
            place = sentence.span_of(below[0], last_word(below))
            yield Asked((place,), by, _goal(sentence, noun), voice=False)


def _goal(sentence: Sentence, noun: Token) -> Token | None:
    """ "an appeal to the rebels": the rebels."""
    tos = (by for by in sentence.children(noun, "prep") if by.lemma in ("to", "on", "upon"))
    return next((kid for to in tos for kid in sentence.children(to, "pobj")), None)


def _refuser(sentence: Sentence, noun: Token) -> Token | None:
    """ "the ministry refused requests to hand over the names": the ministry."""
    verb = sentence.head(noun)
    if verb.lemma not in REFUSED:
        return None
    if noun.dep == "dobj":
        return subject(sentence, verb)
    agents = (by for by in sentence.children(verb, "agent") if noun.dep == "nsubjpass")
    return next((kid for by in agents for kid in sentence.children(by, "pobj")), None)


def _including(sentence: Sentence, noun: Token, by: Token | None) -> Iterator[Asked]:
    """ "makes six recommendations, including that A be lit and that B review its orders"."""
    for lead in sentence.children(noun, "prep"):
        if lead.lemma != "include":
            continue
        for clause in sentence.children(lead, "pcomp", "ccomp"):
            if any(kid.text.lower() == "that" for kid in sentence.children(clause, "mark")):
                for place in that_each(sentence, clause):
                    yield Asked((place,), by, None, voice=False)


def _sayer(sentence: Sentence, noun: Token) -> Token | None:
    """Who repeats or makes it; nobody of "there were calls"."""
    verb = sentence.head(noun)
    by = next((k for of in sentence.children(noun, "prep") if of.lemma in ("by", "from")
               for k in sentence.children(of, "pobj")), None)  # fmt: skip
    if by is not None or noun.dep != "dobj":
        return by
    return subject(sentence, verb)


def _is_marked(sentence: Sentence, clause: Token) -> bool:
    """ "that the prison be closed", "for the minister to resign"."""
    marks = {kid.text.lower() for kid in sentence.children(clause, "mark")}
    kids = sentence.children(clause, "aux", "auxpass")
    bare = (kids[0] if kids else clause).tag in ("VB", "VBP")
    return ("that" in marks and bare) or ("for" in marks and is_infinitive(sentence, clause))


def _clause(sentence: Sentence, clause: Token) -> tuple[Span, ...]:
    below = [t for t in sentence.subtree(clause) if t.dep != "mark" or t.head != clause.i]
    return (sentence.span_of(below[0], last_word(tuple(below))),)


def _listed(sentence: Sentence, noun: Token, by: Token | None) -> Iterator[Asked]:
    """ "its main recommendation is that …", "among its recommendations are a release and …"."""
    verb = sentence.head(noun)
    if verb.lemma in ("among", "include"):
        verb = sentence.head(verb) if verb.lemma == "among" else verb
    if verb.lemma not in ("be", "include"):
        return
    for clause in sentence.children(verb, "ccomp"):
        if noun.dep == "nsubj" and _is_marked(sentence, clause):
            yield Asked(_clause(sentence, clause), by, None, voice=False)
            return
    things = [k for k in sentence.children(verb, "attr", "nsubj", "dobj") if k.i > verb.i]
    for thing in _with_mates(sentence, things):
        if thing.lemma in PUBLIC_THINGS:
            below = _own(sentence, thing)
            yield Asked((sentence.span_of(below[0], last_word(below)),), by, None, voice=False)


def _with_mates(sentence: Sentence, things: list[Token]) -> Iterator[Token]:
    for thing in things:
        yield thing
        yield from _with_mates(sentence, list(sentence.children(thing, "conj")))


def _own(sentence: Sentence, thing: Token) -> tuple[Token, ...]:
    """The words of a thing up to the next of its list."""
    mates = [sentence.subtree(kid)[0].i for kid in sentence.children(thing, "conj")]
    limit = min(mates, default=len(sentence.tokens))
    below = [t for t in sentence.subtree(thing) if t.i < limit]
    while len(below) > 1 and below[-1].pos in ("CCONJ", "PUNCT"):
        below.pop()
    return tuple(below)


def turn(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """What a verb asks for only in a turn of phrase."""
    match verb.lemma:
        case "need":
            yield from _needed(sentence, verb)
        case "owe":
            yield from _owed(sentence, verb)
        case "like" | "wish" | "want":
            yield from _to_see(sentence, verb)
        case "be":
            yield from _what_is_meant(sentence, verb)
        case "advise":
            yield from _well_advised(sentence, verb)
        case _:
            yield from _not_allowed(sentence, verb)


def _needed(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """ "we need justice"; not "the soup needs salt"."""
    if sentence.children(verb, "neg") or verb.tag == "VBD":
        return
    yield from _things(sentence, sentence.children(verb, "dobj"), NEEDED)


def _things(sentence: Sentence, things: tuple[Token, ...], fit: frozenset[str]) -> Iterator[Asked]:
    for thing in things:
        if thing.lemma in fit:
            below = sentence.subtree(thing)
            yield Asked((sentence.span_of(below[0], last_word(below)),), None, None, voice=True)


def _owed(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """ "they owe us an explanation"."""
    for asked in _things(sentence, sentence.children(verb, "dobj"), OWED):
        yield Asked(asked.actions, None, subject(sentence, verb), voice=True)


def _to_see(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """ "would like to see the colonel in the dock", "wishes to see the permit annulled"."""
    would = verb.lemma != "like" or any(
        kid.lemma == "would" or kid.text == "'d" for kid in sentence.children(verb, "aux")
    )
    for see in sentence.children(verb, "xcomp"):
        fits = see.lemma == "see" or (see.lemma in KNOWN and verb.lemma != "want")
        if would and fits and not sentence.children(verb, "neg"):
            below = tuple(t for t in sentence.subtree(see) if t.i > see.i)
            if below and (_is_seen_done(sentence, see) or asks_about(sentence, see)):
                place = sentence.span_of(below[0], last_word(below))
                yield Asked((place,), subject(sentence, verb), None, voice=False)


def _is_seen_done(sentence: Sentence, see: Token) -> bool:
    """ "to see the colonel in the dock", "to see them punished"; not "to see the sea"."""
    if see.lemma != "see":
        return False
    things = sentence.children(see, "dobj")
    polite = sentence.head(see).lemma == "like"  # "want to see my son" asks nobody for it
    placed = polite and any(is_person(thing) for thing in things)
    return (
        placed
        or bool(sentence.children(see, "ccomp", "xcomp"))
        or any(thing.lemma in PUBLIC_THINGS for thing in things)
    )


def _what_is_meant(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """ "what is needed is an inquiry", "all we want is justice"."""
    clauses = [
        *sentence.children(verb, "csubj"),
        *(k for who in sentence.children(verb, "nsubj") if who.lemma in ("all", "what", "thing")
          for k in sentence.children(who, "relcl", "acl")),
    ]  # fmt: skip
    if not any(clause.lemma in MEANT and clause.tag != "VBD" for clause in clauses):
        return
    for thing in sentence.children(verb, "attr"):
        below = sentence.subtree(thing)
        if thing.pos in NOUNS and thing.i > verb.i:
            yield Asked((sentence.span_of(below[0], last_word(below)),), None, None, voice=True)
    for clause in sentence.children(verb, "ccomp", "xcomp"):
        if clause.i > verb.i:
            yield Asked(_clause(sentence, clause), None, None, voice=True)


def _well_advised(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """ "the embassies would be well advised to keep silent"."""
    above = sentence.head(verb)
    would = any(kid.lemma == "would" for kid in sentence.children(above, "aux"))
    for clause in sentence.children(verb, "xcomp"):
        if would and verb.dep == "acomp" and is_infinitive(sentence, clause):
            yield Asked(actions_of(sentence, clause), None, subject(sentence, above), voice=True)


def _not_allowed(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """ "the case cannot be allowed to end here"."""
    kids = sentence.children(verb, "aux")
    able = any(kid.lemma in CAN for kid in kids) and bool(sentence.children(verb, "neg"))
    who = subject(sentence, verb)
    if able and who is not None and sentence.children(verb, "auxpass"):
        below = sentence.subtree(verb)
        yield Asked((sentence.span_of(below[0], last_word(below)),), None, None, voice=True)


def knows(sentence: Sentence, verb: Token, by: Token | None) -> Iterator[Asked]:
    """ "are demanding to know who gave the order"."""
    for clause in sentence.children(verb, "xcomp"):
        if clause.lemma in KNOWN and asks_about(sentence, clause):
            yield Asked(actions_of(sentence, clause), by, None, voice=False)
            return

"""Demands told by a want or a search: "wants the file reopened", "is seeking the arrest of"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.facts._actions import Asked, actions_of, is_infinitive, last_word
from firsthand.facts._persons import is_person
from firsthand.facts._phrases import NOUNS, noun_span
from firsthand.facts._who import BODY_NOUNS
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# What is asked of those in power.
PUBLIC_THINGS = words(
    "inquiry enquiry investigation probe release end halt resignation dismissal justice trial"
    " explanation apology compensation reparation redress damage access return removal closure"
    " withdrawal action protection reform punishment arrest prosecution truth accountability"
    " transparency ceasefire cease-fire law ban sanction publication freedom right election amnesty"
    " disclosure commission tribunal autopsy exhumation moratorium review repeal evacuation"
    " guarantee safeguard disarmament closing resettlement"
    " reopening rehabilitation restitution extradition custody bail retrial answer"
)
SOUGHT = PUBLIC_THINGS - words("return end answer action law freedom election review truth custody")
KNOWN = words("know hear see learn understand")
DONE = frozenset({"VBN", "VBD"})
TELLING = frozenset({"MD", "VBZ", "VBP", "TO", "PRP", "WP", "WDT", "IN"})
FURTHER = words("ask urge call demand appeal request want")
QUESTIONS = words("who whom whose where why what when whether how")


def wants(sentence: Sentence, verb: Token, by: Token | None) -> Iterator[Asked]:
    """ "wants the army to leave", "wants the file reopened", "want to know who gave the order"."""
    for clause in sentence.children(verb, "ccomp", "xcomp", "advcl"):
        if clause.i < verb.i:
            continue
        who = next(iter(sentence.children(clause, "nsubj", "nsubjpass")), None)
        if who is not None and who.i > verb.i:
            first = _wanted(sentence, clause, who, by)
            yield first
            if clause.tag in DONE:
                yield from _further(sentence, first.actions[-1].end, by)
            return
        own = by is not None and by.text.lower() == "i" and verb.tag == "VBD"
        if clause.lemma in KNOWN and asks_about(sentence, clause) and not own:
            yield Asked(actions_of(sentence, clause), by, None, voice=False)
            return
    for thing in sentence.children(verb, "dobj"):
        reduced = [kid for kid in sentence.children(thing, "acl") if kid.tag == "VBN"]
        done = _done_by(sentence, verb, thing)
        if done is not None:
            yield Asked(actions_of(sentence, done), by, thing, voice=False)
        elif thing.lemma in PUBLIC_THINGS or (reduced and thing.pos in NOUNS):
            yield from listed(sentence, thing, by)


def _done_by(sentence: Sentence, verb: Token, who: Token) -> Token | None:
    """ "want the police, real police, to go in": what they are to do. None: it is a thing."""
    clauses = (k for k in sentence.children(verb, "advcl", "xcomp") if k.i > who.i)
    done = next((k for k in clauses if k.tag == "VB" and is_infinitive(sentence, k)), None)
    return done if is_person(who) or who.lemma in BODY_NOUNS else None


def listed(sentence: Sentence, thing: Token, by: Token | None) -> Iterator[Asked]:
    """ "an inquiry, and an apology from the order": each thing of a list, of whom it is wanted."""
    mates = [t for t in _mates(sentence, thing) if t.lemma in PUBLIC_THINGS]
    for n, one in enumerate([thing, *mates]):
        end = _next_asking(sentence, one)
        limit = sentence.subtree(mates[n])[0].i if n < len(mates) else end
        told = [t for t in sentence.subtree(one) if t.i < limit]
        below = tuple(_without_end(told))
        place = sentence.span_of(below[0], last_word(below))
        yield Asked((place,), by, _giver(sentence, one), voice=False)


def _next_asking(sentence: Sentence, thing: Token) -> int:
    """Where ", and asked the council to …" goes on, which parsers may hang on the thing."""
    after = sentence.tokens[thing.i + 2 :]
    finite = (t.i for t in after if t.lemma in FURTHER and t.tag in ("VBD", "VBZ", "VBP"))
    ends = (i - 1 for i in finite if sentence.tokens[i - 1].pos == "CCONJ")
    return next(ends, len(sentence.tokens))


def _mates(sentence: Sentence, thing: Token) -> Iterator[Token]:
    """The nouns joined to it; parsers may join them to the verb."""
    verb = sentence.head(thing)
    for kid in (*sentence.children(thing, "conj"), *sentence.children(verb, "conj")):
        if kid.pos in NOUNS and kid.i > thing.i:
            yield kid
            yield from _mates(sentence, kid)


def _without_end(below: list[Token]) -> list[Token]:
    while len(below) > 1 and below[-1].pos in ("CCONJ", "PUNCT"):
        below = below[:-1]
    return below


def _giver(sentence: Sentence, thing: Token) -> Token | None:
    """ "an apology from the State"."""
    froms = (by for by in sentence.children(thing, "prep") if by.lemma == "from")
    return next((kid for by in froms for kid in sentence.children(by, "pobj")), None)


def _wanted(sentence: Sentence, clause: Token, who: Token, by: Token | None) -> Asked:
    """ "the army to leave" is put to the army, "the file reopened" to nobody."""
    bare = not sentence.children(clause, "aux") and not (is_person(who) or who.lemma in BODY_NOUNS)
    if clause.tag == "VB" and not sentence.children(clause, "auxpass") and not bare:
        return Asked(actions_of(sentence, clause), by, who, voice=False)
    first = noun_span(sentence, who).start
    lead = next(token for token in sentence.tokens if token.start == first)
    last = last_word(sentence.subtree(clause))
    return Asked((sentence.span_of(lead, last),), by, None, voice=False)


def asks_about(sentence: Sentence, clause: Token) -> bool:
    """Whether a question hangs on the verb: "to know who gave the order"."""
    return any(t.text.lower() in QUESTIONS for t in sentence.subtree(clause) if t.i > clause.i)


def _further(sentence: Sentence, end: int, by: Token | None) -> Iterator[Asked]:
    """Each more of "wants A opened, B paid for by the state, and C struck out", past `end`."""
    part: list[Token] = []
    for token in (t for t in sentence.tokens if t.start >= end):
        if token.pos == "CCONJ" or token.text in (",", ".", ";"):
            if _is_done(part):
                yield Asked((sentence.span_of(part[0], part[-1]),), by, None, voice=False)
            elif part:
                return
            part = []
            if token.text in (".", ";"):
                return
        else:
            part.append(token)


def _is_done(part: list[Token]) -> bool:
    """A thing and what is to be done to it: "the word struck from the list"."""
    led = [*part[1:], None]
    done = next((n for n, token in enumerate(part) if _is_participle(token, led[n])), 0)
    before = part[:done]
    return any(t.pos in NOUNS for t in before) and not any(t.tag in TELLING for t in before)


def _is_participle(token: Token, after: Token | None) -> bool:
    """Also "struck from …", which parsers take for a past; not "the minister said"."""
    past = token.tag == "VBD" and after is not None and after.pos in ("ADP", "ADV", "PART")
    return token.tag == "VBN" or past


def seeks(sentence: Sentence, verb: Token, by: Token | None) -> Iterator[Asked]:
    """ "are seeking the arrest of the former governor", "pressed for a trial"."""
    for thing in sentence.children(verb, "dobj"):
        if thing.lemma in SOUGHT:
            below = sentence.subtree(thing)
            yield Asked((sentence.span_of(below[0], last_word(below)),), by, None, voice=False)

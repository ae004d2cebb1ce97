"""Demands in the speaker's own voice: "must", "should", "is essential", "it is time for"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.facts._actions import Asked, actions_of, is_infinitive, last_word, trimmed
from firsthand.facts._frames import is_passive
from firsthand.facts._ground import tokens_in
from firsthand.facts._persons import is_person
from firsthand.facts._phrases import NOUNS, subject
from firsthand.facts._voices import BODIES
from firsthand.facts._wants import PUBLIC_THINGS
from firsthand.facts._who import BODY_NOUNS, HOLDERS
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

DUTY = frozenset({"should", "must", "ought"})


NEEDED = words("essential necessary vital imperative crucial needed required overdue indispensable")


# Verbs under which "should" and "must" say what is likely or worth noting, not asked.
LIKELY = words("note remember know see stress mention say add seem suffice come expect")


TIMED = words("arrive last begin start depart land")  # "the train should arrive at noon"
# What a thing should be made, and not only turn out to be.
GRANTED = words(
    "accountable answerable free public open independent impartial transparent available subject"
    " liable responsible equal fair prompt thorough effective safe accessible mandatory compulsory"
    " illegal unlawful legal able credible swift urgent immediate void"
)
CONDITIONS = frozenset({"if", "unless", "whether"})
# Those whom a notice tells what to do.
NOTICED = words("applicant user visitor participant subscriber candidate student player customer")
ALONE = words("act resign go leave stop apologise apologize answer withdraw pay")
# Of those who should be "obliged to publish" it is asked, not of who obliges them.
BOUND = words("oblige require compel make force order instruct direct tell urge bind")
TOLD = words("tell say think know believe explain agree reply")


def duty(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """ "the army must withdraw", "all units should be disarmed"; not "must have known"."""
    if verb.pos not in ("VERB", "AUX") or verb.lemma in LIKELY or _is_supposed(sentence, verb):
        return
    if verb.lemma == "be" and (_is_likely(sentence, verb) or _is_somewhere(sentence, verb)):
        return
    if verb.lemma in TIMED and not sentence.children(verb, "dobj", "auxpass"):
        return
    if sentence.children(verb, "expl"):
        yield from _existing(sentence, verb)
        return
    who = _bearer(sentence, verb)
    if who is not None and who.text.lower() == "it":
        who = _meant(sentence, verb)
    if who is None or _is_nobody(sentence, verb, who):
        return
    passive = is_passive(sentence, verb)
    whole = passive or verb.lemma == "be"
    first = _first_of(sentence, who) if whole else verb
    last = trimmed(_clause(sentence, verb))
    agents = [k for by in sentence.children(verb, "agent") for k in sentence.children(by, "pobj")]
    to = next(iter(agents), None) if passive else None if whole else who
    if passive and verb.lemma in BOUND and sentence.children(verb, "xcomp"):
        to = who
    if first.i < last.i or (verb.lemma in ALONE and _is_public(who)):
        yield Asked((sentence.span_of(first, last),), None, to, voice=True)
    for other in sentence.children(verb, "conj"):
        if passive and other.tag in ("VBN", "VBD") and not sentence.children(other, "aux", "dobj"):
            for own in sentence.children(other, "nsubj", "nsubjpass"):
                place = sentence.span_of(sentence.subtree(own)[0], trimmed(sentence.subtree(other)))
                yield Asked((place,), None, None, voice=True)


def _meant(sentence: Sentence, verb: Token) -> Token | None:
    """ "Norland should …; it should also …": Norland. None: nobody has a duty before."""
    before = [t for t in sentence.tokens[: verb.i - 1] if t.lemma in DUTY and t.tag == "MD"]
    who = subject(sentence, sentence.head(before[0])) if before else None
    return who if who is not None and _is_public(who) else None


def _is_public(who: Token) -> bool:
    return who.entity in BODIES or who.lemma in BODY_NOUNS | HOLDERS | {"world", "community"}


def _existing(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """ "there must be no impunity for such crimes"."""
    for thing in sentence.children(verb, "attr"):
        if thing.lemma in PUBLIC_THINGS | {"impunity", "excuse", "delay"}:
            below = sentence.subtree(thing)
            yield Asked((sentence.span_of(below[0], trimmed(below)),), None, None, voice=True)


def _is_supposed(sentence: Sentence, verb: Token) -> bool:
    """ "must have known", "if they should leave", "must be so"."""
    kids = sentence.children(verb, "aux", "neg", "mark")
    if any(kid.lemma == "have" or (kid.dep == "mark" and kid.lemma in CONDITIONS) for kid in kids):
        return True
    return verb.lemma == "be" and not sentence.children(verb, "attr", "acomp", "prep")


def _is_likely(sentence: Sentence, verb: Token) -> bool:
    """ "the tower should be visible from here": of a thing, and nothing one can grant."""
    states = sentence.children(verb, "acomp")
    who = subject(sentence, verb)
    if not states or who is None or is_person(who) or who.lemma in BODY_NOUNS:
        return False
    return states[0].lemma not in GRANTED


def _is_somewhere(sentence: Sentence, verb: Token) -> bool:
    """ "the train should be on time": of a thing, and nothing one can grant."""
    who = subject(sentence, verb)
    alone = bool(sentence.children(verb, "prep")) and not sentence.children(verb, "attr", "acomp")
    return alone and who is not None and not is_person(who) and not _is_public(who)


def _bearer(sentence: Sentence, verb: Token) -> Token | None:
    """Subject of the duty. Parsers lose it after a participle ("values praised abroad must be …"):
    then it is the nearest noun before the modal.
    """
    if sentence.children(verb, "nsubj", "nsubjpass", "csubj") or verb.dep != "conj":
        return subject(sentence, verb)
    modal = next((kid for kid in sentence.children(verb, "aux") if kid.lemma in DUTY), verb)
    if sentence.tokens[modal.i - 1].pos == "CCONJ" or not sentence.children(verb, "auxpass"):
        return subject(sentence, verb)
    near = reversed(sentence.tokens[max(modal.i - 4, 0) : modal.i])
    return next((token for token in near if token.pos in NOUNS), None)


def _is_nobody(sentence: Sentence, verb: Token, who: Token) -> bool:
    if who.lemma in NOTICED:
        return True
    if verb.dep == "relcl" or who.tag in ("WP", "WDT", "EX"):
        return True
    if who.dep == "nsubj" and who.text.lower() in ("i", "you", "it", "this", "that", "one"):
        return True
    told = verb.dep == "ccomp" and sentence.head(verb).lemma in TOLD
    return told and who.text.lower() in ("he", "she") and not is_passive(sentence, verb)


def _first_of(sentence: Sentence, who: Token) -> Token:
    first = sentence.subtree(who)[0]
    return first if first.i <= who.i else who


def _clause(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """The verb's words up to the next clause joined to it that has a subject of its own."""
    stops = [
        sentence.subtree(kid)[0].i
        for kid in sentence.children(verb, "conj", "advcl")
        if sentence.children(kid, "nsubj", "nsubjpass") and kid.i > verb.i
    ]
    limit = min(stops, default=len(sentence.tokens))
    return tuple(token for token in sentence.subtree(verb) if token.i < limit)


def needs(sentence: Sentence, verb: Token) -> Iterator[Asked]:
    """ "the authorities need to act"."""
    infinitive = next(
        (k for k in sentence.children(verb, "xcomp") if is_infinitive(sentence, k)), None
    )
    who = subject(sentence, verb)
    told = verb.dep == "ccomp" and verb.tag == "VBD" and verb.lemma == "have"
    if infinitive is None or who is None or not (told or verb.tag in ("VBZ", "VBP")):
        return
    if sentence.children(infinitive, "auxpass"):
        below = sentence.subtree(verb)
        first = _first_of(sentence, who)
        if who.pos in NOUNS and infinitive.lemma not in LIKELY:
            yield Asked((sentence.span_of(first, trimmed(below)),), None, None, voice=True)
        return
    if who.entity in BODIES or who.lemma in BODY_NOUNS | HOLDERS or who.tag == "NNS":
        yield Asked(actions_of(sentence, infinitive), None, who, voice=True)


def essential(sentence: Sentence, word: Token) -> Iterator[Asked]:
    """ "an independent inquiry is essential": the inquiry is asked for, of nobody named."""
    verb = sentence.head(word)
    who = next(iter(sentence.children(verb, "nsubj")), None)
    clause = next(iter(sentence.children(verb, "ccomp", "csubj")), None) or next(
        iter(sentence.children(word, "ccomp")), None
    )
    if verb.lemma == "be" and who is not None and who.text.lower() == "it" and clause is not None:
        below = [t for t in sentence.subtree(clause) if t.text.lower() != "that"]
        if clause.i > word.i and not sentence.children(verb, "neg"):
            yield Asked(
                (sentence.span_of(below[0], last_word(tuple(below))),), None, None, voice=True
            )
        return
    if verb.lemma != "be" or who is None or who.pos not in NOUNS or sentence.children(verb, "neg"):
        return
    thing = tuple(token for token in sentence.subtree(who) if token.i < verb.i)
    place = sentence.span_of(thing[0], last_word(thing))
    yield Asked((place,), None, None, voice=True)


def is_essential(sentence: Sentence, asked: Asked) -> bool:
    """Whether something asked of those in power is said to be needed now: "an inquiry is vital"."""
    told = [*tokens_in(sentence, asked.actions[0].start, asked.actions[0].end)]
    verbs = (sentence.head(token) for token in told if token.dep == "nsubj")
    verb = next((one for one in verbs if one.lemma == "be" and one.tag in ("VBZ", "VBP")), None)
    if verb is None or PUBLIC_THINGS.isdisjoint(token.lemma for token in told):
        return False
    return any(kid.lemma in NEEDED for kid in sentence.children(verb, "acomp", "attr"))


def time_for(sentence: Sentence, time: Token) -> Iterator[Asked]:
    """ "It is time for states to stop …", "high time that the companies opened their books"."""
    verb = sentence.head(time)
    if verb.tag == "VBD":
        return
    for infinitive in (
        *sentence.children(time, "relcl", "acl"),
        *sentence.children(verb, "advcl", "xcomp", "ccomp"),
    ):
        if is_infinitive(sentence, infinitive) and infinitive.i > time.i:
            who = next(iter(sentence.children(infinitive, "nsubj")), None)
            fors = [
                k
                for p in (*sentence.children(time, "prep"), *sentence.children(verb, "prep"))
                if p.lemma == "for"
                for k in sentence.children(p, "pobj")
            ]
            yield Asked(
                actions_of(sentence, infinitive), None, who or next(iter(fors), None), voice=True
            )
            return
    for clause in (*sentence.children(time, "relcl", "acl"), *sentence.children(verb, "ccomp")):
        who = next(iter(sentence.children(clause, "nsubj", "nsubjpass")), None)
        if who is not None and clause.i > time.i and clause.tag in ("VBD", "VBN"):
            below = tuple(t for t in sentence.subtree(clause) if t.i >= who.i)
            yield Asked((sentence.span_of(clause, last_word(below)),), None, who, voice=True)
            return

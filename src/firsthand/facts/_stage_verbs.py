"""Whether a verb tells its stage where it stands: tests of verbs that also mean other things."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from firsthand.facts._done_to import JOBS
from firsthand.facts._frames import frame, is_passive
from firsthand.facts._persons import is_person, may_be_person
from firsthand.facts._phrases import NOUNS, subject
from firsthand.facts._stages import FINE, VICTIMS
from firsthand.facts._who import PEOPLE_OF
from firsthand.model import Modality
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

POSTS = words(
    "post office duty position command rank badge function responsibility role job commission"
    " faculty title uniform"
)
CRIMES = words("crime killing murder rape massacre offence offense case raid leadership ring gang")
ROOMS = words("room table class classroom hall house meeting mind thought")
RESEARCHED = words("treatment cure drug vaccine method technique species market potential effect")
# Where soldiers who are sent back come from.
CLEARERS = words("jury court judge tribunal panel inquiry investigation review report commission")
CLEARED = words(
    "board committee magistrate prosecutor it verdict hearing court-martial she he they"
)
BOARDS = words("board cabinet government committee leadership council")
ILLS = words("fever flu cold headache measles illness snow heat storm holiday pupil bell")
HOMES = words("home country homeland capital")
QUESTIONERS = words(
    "police prosecutor investigator detective judge magistrate court commission panel inspector"
    " officer"
    " gendarme tribunal"
)
# Whose arrest by those accused is what is alleged, and no answer to it.
CIVILIANS = words(
    "civilian farmer fisherman villager resident refugee migrant worker labourer student pupil"
    " teacher nurse priest monk imam journalist reporter editor blogger activist protester"
    " demonstrator inhabitant marcher dissident boy girl child woman family relative neighbour"
    " peasant trader shopkeeper passenger patient detainee"
)
NOBODY = words("nobody none anybody somebody anyone someone no-one")
ARRESTS = words("arrest detain apprehend")
REASONS = words("suspicion connection charge killing murder death rape attack trafficking crime")
ARMED = words("soldier policeman policewoman constable guard warder gendarme peacekeeper")
BOUGHT = words("sex ransom bribe silence")
SCHOLARS = words("scientist researcher doctor biologist engineer geologist astronomer chemist")


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


def _is_sent_home(sentence: Sentence, verb: Token) -> bool:
    """ "was sent home in disgrace", "flown back to Norland"; not "because of the heat"."""
    who = frame(sentence, verb).target
    kids = sentence.children(verb)
    if any(kid.lemma in ("because", "due") for kid in kids):
        return False
    if any(kid.lemma == "early" for kid in kids) and (who is None or who.lemma not in PEOPLE_OF):
        return False
    if any(token.lemma in ILLS for token in sentence.subtree(verb)):
        return False
    kids = sentence.children(verb, "advmod", "dobj", "npadvmod", "prt")
    if any(kid.lemma == "home" for kid in kids):
        return True
    to = (
        kid
        for by in sentence.subtree(verb)
        if by.lemma == "to"
        for kid in sentence.children(by, "pobj")
    )
    back = any(kid.lemma == "back" for kid in kids) and takes_person(sentence, verb)
    return back and any(kid.entity == "GPE" or kid.lemma in HOMES for kid in to)


def _has_resigned(sentence: Sentence, verb: Token) -> bool:
    """ "resigned", "stepped down as mayor"; not "resigned himself", "stepped down from the bus"."""
    who = subject(sentence, verb)
    if who is None or not (may_be_person(who) or who.pos == "ADJ" or who.lemma in BOARDS):
        return False
    things = sentence.children(verb, "dobj")
    if verb.lemma != "resign":
        down = any(kid.lemma in ("down", "aside") for kid in sentence.children(verb))
        if not down and not (verb.lemma == "quit" and (things or verb.tag != "VB")):
            return False
    left = [
        k
        for by in sentence.children(verb, "prep")
        if by.lemma == "from"
        for k in sentence.children(by, "pobj")
    ]
    return all(kid.lemma in POSTS | JOBS | BOARDS for kid in (*things, *left))


def _is_fined(sentence: Sentence, verb: Token) -> bool:
    """ "fined the firm", "was fined 900 crowns"."""
    suffers = verb.tag == "VBN" or verb.dep == "conj"
    told = [frame(sentence, verb).target, subject(sentence, verb) if suffers else None]
    who = [one for one in told if one is not None]
    return any(is_person(one) or one.pos in NOUNS for one in who)


def _is_questioned(sentence: Sentence, verb: Token) -> bool:
    """ "was questioned by police", "has never been questioned"; not "questioned the plan"."""
    told = frame(sentence, verb)
    if told.target is None or not is_person(told.target):
        return False
    by = told.actor is not None and told.actor.lemma in QUESTIONERS
    kids = (kid for of in sentence.children(verb, "prep") for kid in sentence.children(of, "pobj"))
    by = by or any(kid.lemma == "suspect" for kid in kids)
    to_come = any(kid.lemma in ("will", "would") for kid in sentence.children(verb, "aux"))
    if by or not told.passive or to_come:
        return by
    ofs = (of for of in sentence.children(told.target, "prep") if of.lemma == "of")
    who = (told.target, *(kid for of in ofs for kid in sentence.children(of, "pobj")))
    return told.modality is Modality.NEGATED or any(kid.lemma in ARMED for kid in who)


def _goes_unpunished(sentence: Sentence, verb: Token) -> bool:
    """ "nobody was punished"; who was punished and how is for other words to tell."""
    who = subject(sentence, verb)
    nobody = who is not None and who.text.lower() in ("nobody", "none", "one")
    return is_passive(sentence, verb) and (nobody or bool(sentence.children(verb, "neg")))


def _is_paid_to_victims(sentence: Sentence, verb: Token) -> bool:
    """ "paid each of them 2,000 crowns", "$300 was offered to the widows"."""
    if any(token.lemma in BOUGHT for token in sentence.tokens[verb.i :]):
        return False  # "paid the girl 500 crowns for sex": what is alleged
    tos = [by for by in sentence.children(verb, "dative", "prep") if by.lemma == "to"]
    who = [kid for to in tos for kid in sentence.children(to, "pobj")]
    who += [kid for kid in sentence.children(verb, "dative", "dobj", "nsubjpass") if kid not in tos]
    whole = [
        kid for one in who for of in sentence.children(one, "prep") for kid in sentence.children(of)
    ]
    paid = sentence.children(verb, "dobj", "nsubjpass")
    money = any(k.tag == "CD" for thing in paid for k in (thing, *sentence.children(thing)))
    each = {one.lemma for one in who} & {"each"} and any(k.lemma == "they" for k in whole)
    given = is_passive(sentence, verb) and sentence.children(verb, "dobj")
    got = subject(sentence, verb) if given else None
    if got is not None and (got.lemma in VICTIMS or is_person(got)):
        return money  # "his mother was paid 4,000 crowns"
    return money and (bool(each) or any(one.lemma in VICTIMS for one in (*who, *whole)))


def _is_rounded_up(sentence: Sentence, verb: Token) -> bool:
    up = any(kid.lemma == "up" for kid in sentence.children(verb, "prt", "advmod"))
    return up and takes_person(sentence, verb)


def _is_cleared(sentence: Sentence, verb: Token) -> bool:
    """ "was cleared of murder", "cleared the captain of all charges"; not "of snow"."""
    who = frame(sentence, verb)
    if who.target is None or not takes_person(sentence, verb):
        return False
    if any(by.lemma in ("from", "out") for by in sentence.children(verb, "prep", "prt")):
        return False
    return is_passive(sentence, verb) or who.actor is None or who.actor.lemma in CLEARERS | CLEARED


def _is_removed(sentence: Sentence, verb: Token) -> bool:
    posts = (kid for by in sentence.children(verb, "prep") for kid in sentence.children(by, "pobj"))
    return any(post.lemma in POSTS for post in posts)


def _is_no_shot(sentence: Sentence, verb: Token) -> bool:
    """ "fired three officers", not "fired on the crowd", "the police fired in six cases"."""
    done_to = is_passive(sentence, verb) or sentence.children(verb, "dobj")
    beside = verb.i and sentence.tokens[verb.i - 1].pos != "PUNCT"  # "two officers fired in May"
    if not done_to and not (beside and verb.dep in ("acl", "relcl")) and verb.tag != "VBG":
        return False
    kids = sentence.children(verb, "prep", "advmod", "prt")
    return not any(kid.lemma in ("on", "at", "into", "back", "upon", "up", "off") for kid in kids)


def _is_waiver(sentence: Sentence, verb: Token) -> bool:
    return _touches(sentence, verb, "immunity")


def _is_predicate(sentence: Sentence, verb: Token) -> bool:
    """ "were suspected of", not "the suspected rebels", "was suspected to be ill"."""
    states = (kid for be in sentence.children(verb, "xcomp") for kid in sentence.children(be))
    return verb.dep != "amod" and all(kid.dep != "acomp" for kid in states)


def _is_no_bill(sentence: Sentence, verb: Token) -> bool:
    """ "charged the guard with theft"; not "charged the guard for a lamp"."""
    if any(
        by.lemma in ("into", "at", "towards", "toward") for by in sentence.children(verb, "prep")
    ):
        return False  # "charged into the crowd"
    below = [t for t in sentence.subtree(verb) if t.i > verb.i and t.dep == "prep"]
    fors = [kid for by in below if by.lemma == "for" for kid in sentence.children(by, "pobj")]
    crime = any(kid.lemma in CRIMES for kid in fors)
    withs = any(t.lemma == "with" for t in below)
    return is_passive(sentence, verb) or not fors or crime or withs


def _is_of_accused(sentence: Sentence, verb: Token) -> bool:
    """ "arrested two guards", "arrested a teacher over the killing"; not "arrested 40 farmers"."""
    who = frame(sentence, verb).target
    if who is None or who.lemma not in CIVILIANS:
        return True
    below = (token for token in sentence.subtree(verb) if token.i > verb.i)
    return any(token.lemma in REASONS for token in below)


def _is_tried(sentence: Sentence, verb: Token) -> bool:
    """ "was tried", "is trying four soldiers"; not "tried to leave", "tried the door"."""
    if sentence.children(verb, "xcomp"):
        return False
    return is_passive(sentence, verb) or takes_person(sentence, verb)


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


def takes_person(sentence: Sentence, verb: Token) -> bool:
    told = frame(sentence, verb)
    return told.target is not None and (
        is_person(told.target)
        or told.target.text.lower() in NOBODY
        or told.target.entity == "ORDINAL"
        or (told.target.pos == "PROPN" and not told.target.entity)
    )


Fits = Callable[[Sentence, Token], bool]
VERB_TESTS: Mapping[str, Fits] = MappingProxyType(
    {
        **dict.fromkeys(("send", "fly", "ship"), _is_sent_home),
        **dict.fromkeys(("strip", "relieve"), _is_removed),
        **dict.fromkeys(("resign", "step", "stand", "quit"), _has_resigned),
        **dict.fromkeys(FINE, _is_fined),
        **dict.fromkeys(ARRESTS, _is_of_accused),
        **dict.fromkeys(("question", "interview"), _is_questioned),
        "punish": _goes_unpunished,
        "round": _is_rounded_up,
        **dict.fromkeys(("pay", "offer"), _is_paid_to_victims),
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

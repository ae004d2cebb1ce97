"""On whom a statement lays a deed, and for whom it denies one: by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from enum import Enum, auto

from firsthand.forms._clauses import doers, is_negated, undergoers
from firsthand.forms._places import Place
from firsthand.forms._sides import OWN, Setting, owners, side, sides
from firsthand.model import Attribution, Stance, Statement
from firsthand.model.quick import dataclass
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import fold
from firsthand.text.words import words

# Deeds that one side does to another, by their verbs.
DEEDS = words(
    """
    abduct ambush arrest assassinate assault attack batter beat behead besiege bomb bombard burn
    destroy detain detonate drop evict execute expel fire gas gun hang hit kidnap kill launch level
    loot massacre murder perpetrate pound raid rape raze release shell shoot shoot-down slaughter
    slay stab storm strike target torture use violate wound
    """
)
# And by their nouns, which a verb like "carry out" brings.
EVENTS = words(
    """
    abduction airstrike ambush arrest assassination assault atrocity attack blast bombardment
    bombing crime execution explosion incident killing massacre murder onslaught raid rape shelling
    shooting slaughter strike
    """
)
BRINGS = words("carry commit conduct do launch make mount perpetrate stage undertake")
USED = words("agent ammunition bomb chemical chlorine gas missile phosphorus poison sarin weapon")
ACCUSES = words("accuse blame fault suspect")
DENIES = words("deny refute reject")
ANSWERABLE = words("responsible guilty culpable")
ANSWERS_FOR = words("blame fault guilt involvement responsibility role part hand")
CHARGES = ANSWERS_FOR | words("accusation allegation charge claim report")
SAYINGS = words("accusation account allegation charge claim report story")
FALSE = words(
    """
    baseless fabricate fabricated fabrication false groundless incorrect invent invented lie
    nonsense propaganda ridiculous slander unfounded untrue
    """
)
OWNS = words("acknowledge admit concede confess confirm recognise recognize")
ADDS = words("accuse add argue blame claim insist maintain say stress")
BEARS = words("bear carry have share")
STOCKS = words("arsenal chemical program programme stockpile stock weapon")
SUPPOSED = words("will would should shall can could 'll 'd")
SUPPOSES = words("if unless whether")
TELLING = (
    ACCUSES | DENIES | DEEDS | EVENTS | ANSWERS_FOR | BRINGS | BEARS | words("point use involve be")
)
"""Words that may tell of a side's part in a deed: no other word does."""
VERBS = frozenset({"VERB", "AUX"})
NOUNS = frozenset({"NOUN", "PROPN"})
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "PRON"})
OUTERMOST = frozenset({"ROOT", "ccomp"})


class Part(Enum):
    """What a side is said to have to do with a deed."""

    DID = auto()
    ACCUSED = auto()  # it is said to have done it, in words of blame
    DID_NOT = auto()


@dataclass(frozen=True, slots=True)
class Charges:
    """Sides, sorted: of who says it, on whom it lays a deed, and for whom it denies one."""

    speaks: tuple[str, ...] = ()
    blamed: tuple[str, ...] = ()
    cleared: tuple[str, ...] = ()
    accuses: bool = False  # in words of blame


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one statement."""

    statement: Statement
    source: Sequence[Place]
    cue: Sequence[Place]
    content: Sequence[Place]
    voice: str  # name of the source; empty: nobody is named


NONE = Charges()


def charges(said: Said, about: Setting) -> Charges:
    """Who is blamed and who is cleared by a statement."""
    told = [*_told(said, about)]
    if not told and not _denies(said) and not _calls_false(said):
        return NONE
    accused = {who for who, part in told if part is Part.ACCUSED}
    blamed = accused | {who for who, part in told if part is Part.DID}
    cleared = {who for who, part in told if part is Part.DID_NOT}
    speaks = _speaks(said, about)
    if not cleared and (_names_charge(said) if _denies(said) else _calls_false(said)):
        cleared = set(speaks)
    return Charges(
        tuple(sorted(speaks)),
        tuple(sorted(blamed - cleared)),
        tuple(sorted(cleared)),
        accuses=bool(accused - cleared),
    )


def _denies(said: Said) -> bool:
    """Whether it denies: who only "has not acknowledged" a deed does not."""
    owns = any(fold(token.lemma) in OWNS for _, token in said.cue)
    return said.statement.stance is Stance.DENIES and not owns


def _speaks(said: Said, about: Setting) -> frozenset[str]:
    """Sides of who says it: by the words printed, or for a pronoun by the name it stands for."""
    if said.statement.attribution in (Attribution.NARRATOR, Attribution.HEADLINE):
        return frozenset()
    inside = {token.i for _, token in said.source}
    for sentence, token in said.source:
        if token.head not in inside or token.head == token.i:
            found = sides(sentence, token, about)
            if found:
                return found
    return side(said.voice.split(), about) if said.voice else frozenset()


def _calls_false(said: Said) -> bool:
    """Whether it says of what others say that it is untrue: "the reports are fabricated"."""
    if not said.source:
        return False
    lemmas = {fold(token.lemma) for _, token in said.content}
    return not (lemmas.isdisjoint(SAYINGS) or lemmas.isdisjoint(FALSE))


def _names_charge(said: Said) -> bool:
    """Whether what is denied is a deed, or a charge, that names nobody else as its doer."""
    lemmas = {fold(token.lemma) for _, token in said.content}
    if lemmas.isdisjoint(CHARGES | EVENTS | DEEDS):
        return False
    deeds = not lemmas.isdisjoint(ANSWERS_FOR | EVENTS | DEEDS)
    if not deeds and any(token.pos == "VERB" for _, token in said.content):
        return False  # a charge of something else: "claims of winning a district back"
    for sentence, inside in _parts(said.content):
        verbs = (t for t in sentence.tokens if t.i in inside and t.pos in VERBS)
        outer = (verb for verb in verbs if verb.dep in OUTERMOST)
        for verb in outer:
            if not _is_added(sentence, verb, inside):
                named = [each for each in doers(sentence, verb, inside) if each.pos in NAMING]
                return all(_is_own(sentence, each) for each in named)
    return True


def _parts(content: Sequence[Place]) -> list[tuple[Sentence, Collection[int]]]:
    """The sentences of the words, each with the places of its words among them."""
    inside: dict[int, set[int]] = defaultdict(set)
    sentences: dict[int, Sentence] = {}
    for sentence, token in content:
        inside[id(sentence)].add(token.i)
        sentences[id(sentence)] = sentence
    return [(sentence, inside[key]) for key, sentence in sentences.items()]


def _is_own(sentence: Sentence, token: Token) -> bool:
    """Whether it is the speaker, or what is the speaker's: "it", "its planes"."""
    owned = sentence.children(token, "poss")
    return fold(token.text) in OWN or any(fold(kid.text) in OWN for kid in owned)


def _told(said: Said, about: Setting) -> Iterator[tuple[str, Part]]:
    """Sides with their part in a deed."""
    if said.content and fold(said.content[0][1].text) in SUPPOSES:
        return
    for sentence, token in said.cue:
        if token.lemma in ACCUSES or token.lemma == "point":
            yield from ((who, Part.ACCUSED) for who in _accused(sentence, token, about))
    how = about, _denies(said)
    for sentence, inside in _parts(said.content):
        for i in sorted(inside):
            if fold(sentence.tokens[i].lemma) in TELLING:
                yield from _of_word(sentence, sentence.tokens[i], inside, how)


def _of_word(
    sentence: Sentence, token: Token, inside: Collection[int], how: tuple[Setting, bool]
) -> Iterator[tuple[str, Part]]:
    """What one word tells of sides."""
    about, denies = how
    lemma = fold(token.lemma)
    if token.pos in NOUNS:
        if not denies and lemma in EVENTS | ANSWERS_FOR:
            part = Part.DID if lemma in EVENTS else Part.ACCUSED
            yield from ((who, part) for who in _of_event(sentence, token, about))
    elif token.pos not in VERBS or _is_within_denial(sentence, token, inside):
        return
    elif lemma in ACCUSES or lemma == "point":
        yield from ((who, Part.ACCUSED) for who in _accused(sentence, token, about))
    elif lemma in DENIES:
        if _is_of_charge(sentence, token):
            for who in doers(sentence, token, inside):
                yield from ((each, Part.DID_NOT) for each in sides(sentence, who, about))
    elif _is_deed(sentence, token) or _answers(sentence, token):
        denied = denies and not _is_added(sentence, token, inside)
        untrue = denied != is_negated(sentence, token)
        part = Part.DID if _is_deed(sentence, token) else Part.ACCUSED
        for who in doers(sentence, token, inside):
            if not (untrue and _is_own(sentence, who)):
                told = sides(sentence, who, about)
                yield from ((each, Part.DID_NOT if untrue else part) for each in told)


def _of_event(sentence: Sentence, event: Token, about: Setting) -> Iterator[str]:
    """Sides whose an event is: "Northern raids", "an attack by rebels"."""
    yield from owners(sentence, event)
    for by in sentence.children(event, "prep", "agent"):
        for who in sentence.children(by, "pobj") if by.lemma == "by" else ():
            yield from sides(sentence, who, about)


def _is_within_denial(sentence: Sentence, verb: Token, inside: Collection[int]) -> bool:
    """Whether the clause stands under another verb of denying than the cue: read there."""
    return any(fold(o.lemma) in DENIES for o in sentence.ancestors(verb) if o.i in inside)


def _is_added(sentence: Sentence, verb: Token, inside: Collection[int]) -> bool:
    """Whether it is what somebody adds to a denial: "denied it, saying rebels used them"."""
    over = (each for each in sentence.ancestors(verb) if each.i in inside)
    return any(each.tag == "VBG" and fold(each.lemma) in ADDS for each in over)


def _is_of_charge(sentence: Sentence, verb: Token) -> bool:
    """Whether a charge was denied: not that one "will deny" it."""
    below = {fold(token.lemma) for token in sentence.subtree(verb)}
    told = not _is_supposed(sentence, verb)
    return told and not below.isdisjoint(CHARGES | EVENTS | DEEDS)


def _is_supposed(sentence: Sentence, verb: Token) -> bool:
    """Whether the clause tells what would be, or will."""
    return any(fold(aux.lemma) in SUPPOSED for aux in sentence.children(verb, "aux"))


def _is_deed(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb is of a deed: to use is one of weapons alone, to carry out of an attack."""
    lemma = fold(verb.lemma)
    if lemma == "use":
        return _has_object(sentence, verb, USED)
    if lemma in DEEDS:
        return lemma != "destroy" or not _has_object(sentence, verb, STOCKS)
    if lemma in BRINGS:
        return _has_object(sentence, verb, EVENTS)
    return lemma == "involve" and verb.tag == "VBN"


def _has_object(sentence: Sentence, verb: Token, wanted: frozenset[str]) -> bool:
    objects = undergoers(sentence, verb)
    named = {fold(each.lemma) for each in objects}
    named |= {fold(kid.lemma) for each in objects for kid in sentence.children(each, "compound")}
    return not named.isdisjoint(wanted)


def _answers(sentence: Sentence, token: Token) -> bool:
    """Whether the clause says that its subject did it: "was behind", "is responsible"."""
    if _is_supposed(sentence, token):
        return False
    if token.lemma == "be":
        told = sentence.children(token, "acomp", "prep", "xcomp", "attr")
        return any(fold(kid.lemma) in ANSWERABLE | {"behind", "blame"} for kid in told)
    return fold(token.lemma) in BEARS and _has_object(sentence, token, frozenset(ANSWERS_FOR))


def _accused(sentence: Sentence, verb: Token, about: Setting) -> Iterator[str]:
    """Sides that are accused: "blamed X", "blamed it on X", "pointed the finger at X"."""
    objects = sentence.children(verb, "dobj", "nsubjpass")
    preps = [
        prep
        for over in (verb, *objects)
        for prep in sentence.children(over, "prep")
        if prep.lemma in ({"at", "to"} if verb.lemma == "point" else {"on"})
    ]
    if verb.lemma == "point" and not any(fold(each.lemma) == "finger" for each in objects):
        return
    aimed = [each for prep in preps for each in sentence.children(prep, "pobj")]
    for who in aimed if aimed or verb.lemma == "point" else objects:
        yield from sides(sentence, who, about)

"""What a sentence tells of stages: the words for each, whom it concerns, who decided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.facts._doers import actor_of
from firsthand.facts._frames import frame
from firsthand.facts._idioms import Idiom, idioms
from firsthand.facts._objects import object_of
from firsthand.facts._phrases import NOUNS as NOUN_POS
from firsthand.facts._phrases import subject
from firsthand.facts._progress import status_of, status_of_turn
from firsthand.facts._stage_of import stage_of
from firsthand.facts._stages import ESCAPED, LEMMAS, TELLING
from firsthand.facts._undone import is_in_vain
from firsthand.facts._unreal import is_wished
from firsthand.facts._who import PEOPLE_OF
from firsthand.model import OutcomeStatus, Stage
from firsthand.model.quick import dataclass
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

NEAR = 6  # words between "immunity" and those exempted, or a noun and its verb
# Here "for" leads to the offence: "arrests for smuggling".
OF_PERSONS = frozenset({Stage.ARRESTED, Stage.CHARGED, Stage.PROSECUTED, Stage.CONVICTED})
OF_SUBJECT = words(
    "subject free subject-case victim accused agent term convict victim-sum noun being"
)
# Turns that tell something only when they are denied: else their words tell it by themselves.
ONLY_DENIED = frozenset({"denied", "inverse"})
NONE = "none"
ENDS = words("close drop discontinue shelve abandon archive terminate")
CASE = re.compile(
    r"\b(?:cases?|files?|inquir\w+|investigations?|proceedings|prosecution|complaints?|charges)\b",
    re.IGNORECASE,
)
BEFORE_CHARS = 300  # before a sentence, in which its "it" is named
THINGS = words("immunity crime allegation case file complaint inquiry investigation crown sum")
COUNTED = frozenset({"it", "all", "both", "most", "none", "others", "rest", "they", "one"})
HELD = ESCAPED | {"face", "await"}
HAD = HELD | words("get receive undergo accept earn")
OF_STAFF = frozenset({Stage.DISCIPLINED, Stage.FINED})
ENABLES = frozenset({"enable", "allow", "permit", "pave"})


@dataclass(frozen=True, slots=True)
class Found:
    """One stage in a sentence: the word for it, and whom it concerns and who decided."""

    stage: Stage
    word: Token
    status: OutcomeStatus
    about: Token | None
    by: Token | None
    first: Token  # of the words that tell it
    last: Token


def told_in(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Each stage that the sentence tells, in text order."""
    lemmas = frozenset([token.lemma for token in sentence.tokens])
    turns = idioms(sentence, lemmas)
    told = {i: [*_turn(reading, sentence, turn)] for i, turn in turns.items()}
    turns = {i: turn for i, turn in turns.items() if told[i] or turn.row.how not in ONLY_DENIED}
    held = {word.i for turn in turns.values() for word in turn.words}
    inside = {
        (i, turn.row.stage)
        for turn in turns.values()
        for i in range(turn.first.i, turn.last.i + 1)
        if i != turn.verb.i
    }
    # A noun of which a turn is said is told by it: "the trial has been put off".
    inside |= {
        (noun.i, turn.row.stage)
        for turn in turns.values()
        for noun in sentence.children(turn.verb, "nsubj", "nsubjpass", "dobj")
    }
    alone = not LEMMAS.isdisjoint(lemmas) and TELLING(reading.doc.quote(sentence.span))
    for token in _closed(reading, sentence) if alone else ():
        if token.i not in turns and token.i not in held:
            yield from _of_stage(reading, sentence, token, Stage.CLOSED)
    for token in sentence.tokens:
        turn = turns.get(token.i)
        if turn is not None and token.i not in held:
            yield from told[token.i]
        elif turn is None and alone and token.lemma in LEMMAS and token.i not in held:
            for found in _word(reading, sentence, token):
                if (token.i, found.stage) not in inside:
                    yield found


def told_none(sentence: Sentence) -> frozenset[int]:
    """Places of the words of turns that look like a stage and are none: "pleaded not guilty"."""
    lemmas = frozenset(token.lemma for token in sentence.tokens)
    turns = (turn for turn in idioms(sentence, lemmas).values() if turn.row.how == NONE)
    return frozenset(token.i for turn in turns for token in (turn.verb, *turn.words))


def _turn(reading: Reading, sentence: Sentence, turn: Idiom) -> Iterator[Found]:
    """The stage that a turn of phrase tells, as far as it went."""
    if is_wished(sentence, turn.verb) and not is_in_vain(sentence, turn.verb):
        return
    status = status_of_turn(reading, sentence, turn)
    if status is not None:
        by = None if turn.row.whom in OF_SUBJECT else frame(sentence, turn.verb).actor
        by = by if by is not turn.about else None
        told = [turn.first, turn.last, *_close(sentence, turn.verb)]
        first, last = min(told, key=_at), max(told, key=_at)
        yield Found(turn.row.stage, turn.verb, status, turn.about, by, first, last)


def _word(reading: Reading, sentence: Sentence, token: Token) -> Iterator[Found]:
    """The stage that a word tells by itself, as far as it went."""
    stage = stage_of(sentence, token)
    if stage is not None:
        yield from _of_stage(reading, sentence, token, stage)


def _closed(reading: Reading, sentence: Sentence) -> Iterator[Token]:
    """Verbs that end an "it" which the words before name as a case: "it was closed in August"."""
    for token in sentence.tokens:
        if token.pos == "VERB" and token.lemma in ENDS and token.tag in ("VBD", "VBN"):
            thing = object_of(sentence, token)
            counted = thing is not None and (thing.tag == "CD" or thing.text.lower() in COUNTED)
            if counted and CASE.search(
                reading.doc.text, max(token.start - BEFORE_CHARS, 0), token.start
            ):
                yield token


def _of_stage(reading: Reading, sentence: Sentence, token: Token, stage: Stage) -> Iterator[Found]:
    if is_wished(sentence, token):
        return
    status = status_of(reading, sentence, token, stage)
    if status is not None:
        about, by = _parts(sentence, token, stage)
        yield Found(stage, token, status, about, by, *_ends(sentence, token))


def _parts(sentence: Sentence, word: Token, stage: Stage) -> tuple[Token | None, Token | None]:
    """Whom it concerns, and who decided."""
    if word.pos == "VERB":
        told = frame(sentence, word)
        about = told.target
        if stage is Stage.RESIGNED:
            return not_thing(told.actor or about), None
        if stage is Stage.WAIVED:
            about = _owner(sentence, word)
        by = told.actor if told.actor is not about else None
        if by is not None and (
            by.lemma == "immunity" or (stage is Stage.SUSPECTED and told.passive)
        ):
            by = None
        return not_thing(about), by
    if word.pos == "ADJ":
        above = sentence.head(word)
        own = [*sentence.children(word, "nsubj"), *sentence.children(above, "dobj")]
        return next(iter(own), None) or actor_of(sentence, above), None
    return noun_parts(sentence, word, stage)


def not_thing(about: Token | None) -> Token | None:
    return (
        about if about is None or (about.lemma not in THINGS and about.entity != "MONEY") else None
    )


def _owner(sentence: Sentence, waive: Token) -> Token | None:
    """Whose immunity: the subject of "had their immunity waived", or its owner."""
    for token in sentence.tokens:
        if token.lemma == "immunity":
            owners = [kid for kid in sentence.children(token, "poss") if kid.pos in NOUN_POS]
            owners += [
                kid
                for of in sentence.children(token, "prep")
                if of.lemma == "of"
                for kid in sentence.children(of, "pobj")
            ]
            if owners:
                return owners[0]
    above = sentence.head(waive)
    if above.lemma == "have" and above is not waive:
        return subject(sentence, above)
    return None


def noun_parts(sentence: Sentence, word: Token, stage: Stage) -> tuple[Token | None, Token | None]:
    objects = {
        by.lemma: next(iter(sentence.children(by, "pobj")), None)
        for by in sentence.children(word, "prep", "agent")
    }
    about = objects.get("against") or objects.get("of") or objects.get("into")
    if about is None and stage not in OF_PERSONS:
        about = objects.get("for")
    if about is None:
        about = _later_against(sentence, word) or _exempt(sentence, word)
    verb = next((above for above in sentence.ancestors(word) if above.pos in ("VERB", "AUX")), None)
    if about is None and verb is not None and word.dep in ("dobj", "nsubjpass"):
        about = next(
            (
                kid
                for by in sentence.children(verb, "prep")
                if by.lemma in ("into", "against") and by.i > word.i
                for kid in sentence.children(by, "pobj")
            ),
            None,
        )
    if about is None and verb is not None and verb.dep == "advcl" and verb.lemma in ENABLES:
        return _had(sentence, verb), None
    who = subject(sentence, verb) if verb is not None and word.dep != "nsubjpass" else None
    if who is not None and (who is word or who in tuple(sentence.ancestors(word))):
        who = None
    holds = stage is Stage.IMMUNITY or (
        verb is not None and verb.lemma in (HAD if stage in OF_STAFF else HELD)
    )
    if holds:
        return about or who, None
    return about, who if about is not None and who is not about else None


def _had(sentence: Sentence, verb: Token) -> Token | None:
    """The first subject on the way up that is somebody: the officer, not the immunity."""
    told = (subject(sentence, above) for above in sentence.ancestors(verb))
    return next((who for who in told if who is not None and not_thing(who)), None)


def _exempt(sentence: Sentence, immunity: Token) -> Token | None:
    """ "won immunity from trial for its staff": the "for" may hang anywhere."""
    if immunity.lemma != "immunity":
        return None
    after = sentence.tokens[immunity.i + 1 : immunity.i + NEAR]
    kids = (kid for by in after if by.lemma == "for" for kid in sentence.children(by, "pobj"))
    return next((kid for kid in kids if kid.lemma in PEOPLE_OF), None)


def _later_against(sentence: Sentence, word: Token) -> Token | None:
    """ "proceedings related to … against any personnel": the preposition may hang lower down."""
    for token in sentence.subtree(word):
        if token.lemma == "against" and (kids := sentence.children(token, "pobj")):
            return kids[0]
    return None


def _ends(sentence: Sentence, word: Token) -> tuple[Token, Token]:
    """The word with its auxiliaries, its denial and its object of the same phrase; of a noun also
    the verb it is the object of: "opened an inquiry", "a warrant was issued".
    """
    told = [word, *_close(sentence, word)]
    verb = sentence.head(word)
    if word.dep in ("dobj", "nsubjpass") and verb.pos == "VERB" and abs(verb.i - word.i) < NEAR:
        told += [verb, *sentence.children(verb, "aux", "auxpass", "neg")]
    ends = sorted(told, key=_at)
    return ends[0], ends[-1]


def _at(token: Token) -> int:
    return token.i


def _close(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    return sentence.children(word, "aux", "auxpass", "neg", "amod", "det", "compound", "prt")

"""How far an outcome went: said, begun, sought and not found, or denied."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from firsthand.facts._idioms import Idiom
from firsthand.facts._modality import governors, modality
from firsthand.facts._phrases import NOUNS as NOUN_POS
from firsthand.facts._phrases import subject
from firsthand.facts._stages import BEGUN, DENYING, NOT_FOUND
from firsthand.facts._undone import first_of_list, is_denied, is_failed
from firsthand.facts._unreal import OFTEN, is_habit, is_of_nobody, is_to_be, is_told
from firsthand.model import Modality, OutcomeStatus, Stage
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

LOOKED_FOR = re.compile(r"\b(?:look|search)(?:ed|ing)?\s+for\b|\bsought\b", re.IGNORECASE)
SOUGHT_CHARS = 90  # from "unable to find" to what was not found
# What is announced before it is done: of a dismissal it is told that it was done.
TO_COME = words(
    "investigation inquiry enquiry probe trial compensation reparation redress prosecution"
    " court-martial proceeding"
)
ENDED = words("finish finished complete completed conclude end over")
GOING_ON = words("ongoing continue pending underway")
HALFWAY = frozenset({"warrant", "offer"})  # words that tell what is begun, not done
UNDONE = frozenset({"unpunished", "large"})  # words that tell what was not done
CLAIMED = words("claim suit lawsuit application petition")
INCURS = words("forfeit lose face risk incur receive")  # what a law says of whoever is convicted
INDEFINITE = frozenset({"a", "an", "any", "every", "each"})
TOLD = words("say announce tell add confirm state report warn expect")
# What the words of a turn make of the status that its verb has. None: it tells no outcome.
SAID, NEGATED, IN_PART = OutcomeStatus.SAID, OutcomeStatus.NEGATED, OutcomeStatus.IN_PART
TURNED: Mapping[str, Mapping[OutcomeStatus, OutcomeStatus]] = MappingProxyType(
    {
        "undone": {SAID: NEGATED},
        "none": {},
        "positive": {SAID: SAID, IN_PART: IN_PART},
        "inverse": {NEGATED: SAID},
        "denied": {NEGATED: NEGATED},
        "begun": {SAID: IN_PART, IN_PART: IN_PART, NEGATED: NEGATED},
    }
)


def status_of(
    reading: Reading, sentence: Sentence, word: Token, stage: Stage
) -> OutcomeStatus | None:
    """How far it went. None: it is only supposed, and tells no outcome."""
    if stage is not Stage.IMMUNITY and _is_not_found(reading, sentence, word):
        return OutcomeStatus.NOT_FOUND
    if _is_of_whoever(sentence, word) or not is_told(sentence, word, stage):
        return None
    return _status(sentence, word, stage)


def _is_of_whoever(sentence: Sentence, word: Token) -> bool:
    """ "an officer convicted of it may be dismissed", "any fighter found guilty": a rule."""
    if word.pos == "ADJ":
        word = sentence.head(word)
    of_noun = word.tag == "VBN" and word.dep in ("acl", "relcl")
    who = sentence.head(word) if of_noun else subject(sentence, word)
    if who is None:
        return False
    dets = {kid.text.lower() for kid in sentence.children(who, "det")}
    if dets & {"any", "every"} and any(t.tag == "MD" for t in sentence.tokens[word.i :]):
        return True
    if not sentence.children(who, "acl"):
        return False
    above = (one for one in sentence.ancestors(who) if one.pos in ("VERB", "AUX"))
    verb = next(above, None)
    if verb is None or dets.isdisjoint(INDEFINITE) or who.dep not in ("nsubj", "nsubjpass"):
        return False
    modal = any(kid.tag == "MD" for kid in sentence.children(verb, "aux"))
    found = not of_noun or word.lemma in ("convict", "find")
    return found and (modal or (verb.tag == "VBZ" and verb.lemma in INCURS))


def _status(sentence: Sentence, word: Token, stage: Stage) -> OutcomeStatus | None:
    held = modality(sentence, word)
    if word.pos in NOUN_POS and _is_unfinished(sentence, word):
        return IN_PART
    if held is Modality.NEGATED and _goes_on(sentence, word):
        held = Modality.FUTURE
    if held is Modality.HYPOTHETICAL and _is_told_to_come(sentence, word):
        held = Modality.FUTURE
    undone = word.lemma in UNDONE or (stage is Stage.REDRESS and _is_awaited(sentence, word))
    if held is Modality.NEGATED or is_failed(sentence, word) or is_denied(sentence, word):
        told = SAID if _is_at_last(sentence, word) else NEGATED
        return None if undone else told
    open_still = stage is Stage.WAIVED and _is_conditional(sentence, word)
    if held is Modality.HYPOTHETICAL or open_still or is_of_nobody(sentence, word):
        return None
    if undone:
        return NEGATED
    begun = held is Modality.FUTURE or word.lemma in HALFWAY or _is_begun(sentence, word)
    return IN_PART if begun else SAID


def status_of_turn(reading: Reading, sentence: Sentence, turn: Idiom) -> OutcomeStatus | None:
    """How far the stage of a turn of phrase went. None: it tells no outcome there."""
    status = status_of(reading, sentence, turn.verb, turn.row.stage)
    if status is None or is_habit(sentence, turn.verb, OFTEN):
        return None
    if status is IN_PART and turn.verb.tag == "VBG":
        status = SAID  # "is serving six years"
    kids = (kid for word in turn.words for kid in sentence.children(word, "det"))
    if any(DENYING.fullmatch(kid.text) for kid in kids):
        status = NEGATED
    if turn.row.denies and status is NEGATED:
        status = SAID  # its own words hold the denial: "found no case to answer"
    told = TURNED.get(turn.row.how)
    return status if told is None or status is OutcomeStatus.NOT_FOUND else told.get(status)


def _is_unfinished(sentence: Sentence, noun: Token) -> bool:
    """ "an internal inquiry into it is not finished": it goes on."""
    verb = sentence.head(noun)
    states = (verb, *sentence.children(verb, "acomp", "attr"))
    ends = any(one.lemma in ENDED for one in states)
    return noun.dep in ("nsubj", "nsubjpass") and ends and bool(sentence.children(verb, "neg"))


def _goes_on(sentence: Sentence, word: Token) -> bool:
    """ "could not stand with them and will be tried": the denial is of the verb before."""
    auxes = {kid.lemma for kid in sentence.children(word, "aux")}
    return word.dep == "conj" and "will" in auxes and not sentence.children(word, "neg")


def _is_at_last(sentence: Sentence, word: Token) -> bool:
    """ "was not charged until 2004": charged then."""
    verb = sentence.head(word) if word.dep in ("nsubjpass", "dobj") else word
    did = any(kid.lemma == "do" for kid in sentence.children(verb, "aux"))
    denied = bool(sentence.children(verb, "neg")) and (did or verb.tag in ("VBN", "VBD"))
    kids = sentence.children(verb, "prep", "advcl", "advmod")
    untils = (token for kid in kids for token in (kid, *sentence.children(kid, "mark")))
    return denied and any(token.lemma == "until" and token.i > verb.i for token in untils)


def _is_told_to_come(sentence: Sentence, word: Token) -> bool:
    """ "said they would be brought before a judge"."""
    kids = {kid.text.lower() for kid in sentence.children(word, "aux")}
    above = sentence.head(word)
    told = word.dep == "ccomp" and above.lemma in TOLD and above.tag in ("VBD", "VBN")
    return told and "would" in kids and "have" not in kids and not sentence.children(word, "advcl")


def _is_not_found(reading: Reading, sentence: Sentence, word: Token) -> bool:
    """ "unable to find evidence of any trial", "looked for a trial and found none"."""
    before = reading.doc.text[sentence.span.start : word.start]
    sought = NOT_FOUND.search(before)
    if sought and len(before) - sought.end() < SOUGHT_CHARS:
        return True
    after = reading.doc.text[word.end : sentence.span.end]
    return bool(LOOKED_FOR.search(before) and NOT_FOUND.search(after))


def _is_awaited(sentence: Sentence, word: Token) -> bool:
    """ "still waiting for compensation": none was given."""
    return any(above.lemma in ("wait", "await") for above in sentence.ancestors(word))


def _is_conditional(sentence: Sentence, word: Token) -> bool:
    links = (word, *sentence.ancestors(word))
    return any(
        kid.text.lower() in ("unless", "if", "until")
        for link in links
        for kid in sentence.children(link, "mark")
    )


def _is_under_way(sentence: Sentence, noun: Token) -> bool:
    """ "the investigation is still ongoing", "the trial continues"."""
    verb = sentence.head(noun)
    if noun.dep != "nsubj" or verb.tag not in ("VBZ", "VBP"):
        return False
    said = (verb, *sentence.children(verb, "acomp", "advmod", "attr"))
    return any(token.lemma in GOING_ON for token in said)


def _has_own_tense(sentence: Sentence, word: Token) -> bool:
    """ "opened an inquiry and suspended two": the second is done, whatever the first is."""
    auxes = {kid.lemma for kid in sentence.children(word, "auxpass", "aux")}
    finite = word.tag in ("VBD", "VBZ", "VBP") or bool(auxes & {"be", "have"} and word.tag == "VBN")
    return word.dep == "conj" and finite


def _is_begun(sentence: Sentence, word: Token) -> bool:
    if word.pos in NOUN_POS:
        lead = first_of_list(sentence, word)
        if _is_under_way(sentence, lead):
            return True
        begun = BEGUN if word.lemma in TO_COME else BEGUN - {"announce"}
        above_it = [*sentence.ancestors(lead)][1:2]  # none: "For compensation:" stands alone
        if lead.dep == "pobj" and any(above.lemma in CLAIMED for above in above_it):
            return True  # "lodged a claim for compensation"
        return lead.dep in ("dobj", "nsubjpass", "pobj") and any(
            above.lemma in begun for above in list(sentence.ancestors(lead))[:2]
        )
    chain = [] if _has_own_tense(sentence, word) else list(governors(sentence, word))[1:]
    if is_to_be(sentence, word):
        return True
    return any(link.lemma in BEGUN for link in chain) or (
        word.tag == "VBG" and bool(sentence.children(word, "aux"))
    )

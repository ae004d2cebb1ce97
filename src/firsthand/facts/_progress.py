"""How far an outcome went: said, begun, sought and not found, denied, or only asked for."""

from __future__ import annotations

import re

from firsthand.facts._listed import is_order
from firsthand.facts._modality import governors, is_omission, modality
from firsthand.facts._phrases import NOUNS as NOUN_POS
from firsthand.facts._phrases import subject
from firsthand.facts._stages import ASKED, BEGUN, DENYING, ESCAPED, NOT_FOUND
from firsthand.model import Modality, OutcomeStatus, Stage
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# Verbs and adjectives under which an infinitive tells what was, or was not, done.
HAPPENED = words(
    "fail refuse decline begin manage say report know believe unable appear seem use "
    "continue expect think understand allege agree decide likely first last set due "
    "neglect come go have"
)


WHOEVER = words("anyone anybody whoever everyone everybody")
IMAGINED = words("dream imagine fear pretend hope wish joke")
TALES = words("play novel film movie opera drama dream comedy thriller fiction")
LOOKED_FOR = re.compile(r"\b(?:look|search)(?:ed|ing)?\s+for\b|\bsought\b", re.IGNORECASE)
SOUGHT_CHARS = 90  # from "unable to find" to what was not found
HALFWAY = frozenset({"warrant", "offer"})  # words that tell what is begun, not done
UNDONE = frozenset({"unpunished", "large"})  # words that tell what was not done
DUTY = frozenset({"should", "must", "ought"})


def is_wished(sentence: Sentence, word: Token) -> bool:
    """Only asked for: "should be arrested", "called for an investigation", "right to redress"."""
    chain = list(governors(sentence, word))
    words = {kid.lemma for link in chain for kid in sentence.children(link, "aux")}
    if words & DUTY or is_order(sentence):
        return True
    for above in sentence.ancestors(word):
        if (above.lemma in ASKED and above.pos in ("VERB", "NOUN")) or above.lemma in (
            "right",
            "time",
        ):
            return True
        if above.pos == "VERB" and any(
            kid.lemma in DUTY for kid in sentence.children(above, "aux")
        ):
            return True
        if above.dep in ("ROOT", "relcl") or _goes_on_alone(sentence, above):
            break
    if any(kid.lemma in ASKED for kid in sentence.children(word, "compound")):
        return True  # a headline's "demands probe"
    lead = _lead(sentence, word)
    if _is_bare_infinitive(sentence, word):
        return True
    essential = sentence.head(lead)
    return essential.lemma == "be" and any(
        kid.lemma in ("essential", "necessary", "needed", "vital", "required", "overdue")
        for kid in sentence.children(essential, "acomp")
    )


def _goes_on_alone(sentence: Sentence, verb: Token) -> bool:
    """A joined verb with a subject or tense of its own: "asked for aid and opened an inquiry"."""
    if verb.dep != "conj" or verb.pos != "VERB":
        return False
    return verb.tag != "VB" or bool(sentence.children(verb, "nsubj", "nsubjpass"))


def _is_bare_infinitive(sentence: Sentence, word: Token) -> bool:
    """ "it is for each court to try its own": said of nobody as done."""
    verb = (
        word
        if word.pos == "VERB"
        else next((a for a in sentence.ancestors(word) if a.pos == "VERB"), None)
    )
    if verb is None or verb.tag != "VB":
        return False
    to = any(kid.text.lower() == "to" for kid in sentence.children(verb, "aux"))
    return to and sentence.head(verb).lemma not in HAPPENED | BEGUN | ESCAPED


def status_of(
    reading: Reading, sentence: Sentence, word: Token, stage: Stage
) -> OutcomeStatus | None:
    """How far it went. None: it is only supposed, and tells no outcome."""
    if stage is not Stage.IMMUNITY and _is_not_found(reading, sentence, word):
        return OutcomeStatus.NOT_FOUND
    held = modality(sentence, word)
    undone = word.lemma in UNDONE or (stage is Stage.REDRESS and _is_awaited(sentence, word))
    if held is Modality.NEGATED or is_omission(sentence, word) or _is_denied(sentence, word):
        return None if undone else OutcomeStatus.NEGATED
    open_still = stage is Stage.WAIVED and _is_conditional(sentence, word)
    if held is Modality.HYPOTHETICAL or open_still or _is_of_nobody(sentence, word):
        return None
    if undone:
        return OutcomeStatus.NEGATED
    if held is Modality.FUTURE or word.lemma in HALFWAY or _is_begun(sentence, word):
        return OutcomeStatus.IN_PART
    return OutcomeStatus.SAID


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


def _is_of_nobody(sentence: Sentence, word: Token) -> bool:
    return _is_general(sentence, word) or _is_told_tale(sentence, word)


def _is_general(sentence: Sentence, word: Token) -> bool:
    """ "anyone convicted is jailed", "an officer who is charged must go": of nobody in fact."""
    of = subject(sentence, word) if word.pos == "VERB" else None
    if of is not None and of.text.lower() in WHOEVER:
        return True
    if word.pos in NOUN_POS and any(
        kid.text.lower() in ("every", "each", "any") for kid in sentence.children(word, "det")
    ):
        return not _is_denied(sentence, word)
    first = _lead(sentence, word)
    while first.dep in ("conj", "xcomp", "ccomp", "advcl"):
        first = sentence.head(first)
    if first.dep not in ("acl", "relcl") or word.tag != "VBN":
        return False
    who = sentence.head(first)
    kids = {kid.text.lower() for kid in sentence.children(who, "det")}
    aux = sentence.children(word, "aux", "auxpass")
    now = bool(aux) and aux[0].tag in ("VBZ", "VBP") and aux[0].lemma == "be"
    whoever = who.text.lower() in WHOEVER or bool(kids & {"any", "every"})
    return whoever or (now and bool(kids & {"a", "an"}))


def _is_told_tale(sentence: Sentence, word: Token) -> bool:
    """ "in the play a guard is arrested", "he dreamed that he was convicted"."""
    if any(above.lemma in IMAGINED for above in sentence.ancestors(word)):
        return True
    ins = (token for token in sentence.tokens if token.text.lower() == "in")
    return any(kid.lemma in TALES for by in ins for kid in sentence.children(by, "pobj"))


def _is_conditional(sentence: Sentence, word: Token) -> bool:
    links = (word, *sentence.ancestors(word))
    return any(
        kid.text.lower() in ("unless", "if", "until")
        for link in links
        for kid in sentence.children(link, "mark")
    )


def _is_denied(sentence: Sentence, word: Token) -> bool:
    """ "escaped any proceedings", "no prosecutions", "without trial", "nobody was charged"."""
    if any(DENYING.fullmatch(kid.text) for kid in sentence.children(word, "det", "neg", "advmod")):
        return True
    verb = next((above for above in sentence.ancestors(word) if above.pos == "VERB"), None)
    if word.pos in NOUN_POS:
        head = sentence.head(word)
        if head.lemma in ESCAPED | {"without", "lack"} or (
            word.dep in ("dobj", "pobj", "conj") and verb is not None and verb.lemma in ESCAPED
        ):
            return True
        if verb is None:
            return False
        if word.dep in ("dobj", "nsubjpass", "nsubj") and sentence.children(verb, "neg"):
            return True
        return word.dep in ("dobj", "pobj") and _is_said_of_nobody(sentence, verb)
    return _is_said_of_nobody(sentence, word)


def _is_said_of_nobody(sentence: Sentence, verb: Token) -> bool:
    """ "nobody has been brought to trial", "no officer was charged"."""
    who = subject(sentence, verb)
    if who is None:
        return False
    denied = (who, *sentence.children(who, "det"))
    return any(DENYING.fullmatch(token.text) for token in denied)


def _is_begun(sentence: Sentence, word: Token) -> bool:
    if word.pos in NOUN_POS:
        lead = _lead(sentence, word)
        return lead.dep in ("dobj", "nsubjpass", "pobj") and any(
            above.lemma in BEGUN for above in list(sentence.ancestors(lead))[:2]
        )
    chain = list(governors(sentence, word))[1:]
    return any(link.lemma in BEGUN for link in chain) or (
        word.tag == "VBG" and bool(sentence.children(word, "aux"))
    )


def _lead(sentence: Sentence, word: Token) -> Token:
    """First of the list that `word` goes on."""
    while word.dep == "conj":
        word = sentence.head(word)
    return word

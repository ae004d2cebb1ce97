"""Whether a stage is told not to have come: "nobody was charged", "failed to investigate"."""

from __future__ import annotations

from firsthand.facts._modality import is_omission
from firsthand.facts._phrases import NOUNS as NOUN_POS
from firsthand.facts._phrases import subject
from firsthand.facts._stages import DENYING, ESCAPED
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

ASKED_FOR = words("call request demand appeal plea petition")
BIDS = words("motion bid attempt effort proposal move")
FOILED = words("fail founder reject defeat")
REFUSED = words("refuse reject deny decline ignore rebuff")
OPPOSED = words("oppose block resist refuse")
DEEMED = words("consider think find see deem feel judge")
NEEDED = words("necessary appropriate fit right worth worthwhile useful reason need")
GROUNDS = words("ground need reason basis case cause")
EFFORTS = words("interest step attempt effort intention sign move will willingness wish")
NEAR = 3  # words above a verb in which an effort stands: "took no steps to investigate"


def is_denied(sentence: Sentence, word: Token) -> bool:
    """ "escaped any proceedings", "no prosecutions", "without trial", "nobody was charged"."""
    kids = sentence.children(word, "det", "neg", "advmod")
    kids += tuple(
        neg for one in sentence.children(word, "nummod") for neg in sentence.children(one, "neg")
    )
    tests = (_is_yet_to_come, is_in_vain, _is_unneeded, _is_led_by_nor)
    if any(test(sentence, word) for test in tests):
        return True
    denied = any(DENYING.fullmatch(kid.text) or kid.text == "Not" for kid in kids)
    if denied or _is_left_undone(sentence, word):
        return True
    above = sentence.head(word)
    if word.dep == "acl" and above.dep == "nsubjpass" and sentence.head(above).lemma in REFUSED:
        return True  # "requests to lift his immunity were refused"
    if word.dep == "attr" and sentence.children(sentence.head(word), "neg"):
        return True  # "there has not been a single conviction"
    if word.pos in NOUN_POS:
        return _is_noun_denied(sentence, word)
    return _is_said_of_nobody(sentence, word)


def _is_yet_to_come(sentence: Sentence, word: Token) -> bool:
    """ "police have yet to make an arrest", "the trial has yet to begin"."""
    for link in (word, *list(sentence.ancestors(word))[:NEAR]):
        if link.lemma in ("have", "be") and any(
            kid.lemma == "yet" for kid in sentence.children(link, "advmod")
        ):
            return any(kid.dep == "xcomp" for kid in sentence.children(link))
    return False


def _is_led_by_nor(sentence: Sentence, word: Token) -> bool:
    """ "nor has it ever, as far as we can tell, tried a soldier"."""
    first = sentence.tokens[0]
    led = (sentence.root, sentence.head(first))
    leads = first.lemma in ("nor", "neither")
    return leads and (word in led or (word.dep == "dobj" and sentence.head(word) in led))


def _is_unneeded(sentence: Sentence, word: Token) -> bool:
    """ "did not consider it necessary to order that charges be brought"."""
    for above in sentence.ancestors(word):
        denied = sentence.children(above, "neg")
        if above.lemma in DEEMED and denied:
            return any(token.lemma in NEEDED for token in sentence.tokens[above.i : word.i])
    return False


def is_in_vain(sentence: Sentence, word: Token) -> bool:
    """ "calls for an inquiry have been rejected"."""
    return any(
        (
            above.lemma in ASKED_FOR
            and above.dep == "nsubjpass"
            and sentence.head(above).lemma in REFUSED
        )
        or (above.lemma in BIDS and sentence.head(above).lemma in FOILED)
        for above in list(sentence.ancestors(word))[:NEAR]
    )


def _is_noun_denied(sentence: Sentence, noun: Token) -> bool:
    verb = next((above for above in sentence.ancestors(noun) if above.pos == "VERB"), None)
    if sentence.head(noun).lemma in ESCAPED | {"without", "lack"} or _is_ruled_out(sentence, noun):
        return True
    if verb is None:
        return False
    if noun.dep in ("dobj", "pobj", "conj") and verb.lemma in ESCAPED:
        return True
    if noun.dep in ("dobj", "nsubjpass", "nsubj") and sentence.children(verb, "neg"):
        return True
    return noun.dep in ("dobj", "pobj") and _is_said_of_nobody(sentence, verb)


def _is_ruled_out(sentence: Sentence, noun: Token) -> bool:
    """ "ruled out an inquiry", "saw no grounds for a trial"."""
    above = sentence.head(noun)
    out = any(kid.lemma == "out" for kid in sentence.children(above, "prt"))
    if noun.dep == "dobj" and ((above.lemma == "rule" and out) or above.lemma in OPPOSED):
        return True
    ground = sentence.head(above)
    kids = sentence.children(ground, "det")
    return ground.lemma in GROUNDS and any(DENYING.fullmatch(kid.text) for kid in kids)


def _is_left_undone(sentence: Sentence, word: Token) -> bool:
    """ "showed no interest in investigating", "has done nothing to prosecute them"."""
    for above in list(sentence.ancestors(word))[:NEAR]:
        kids = sentence.children(above, "det", "dobj")
        if above.pos in NOUN_POS and above.lemma in EFFORTS:
            return any(DENYING.fullmatch(kid.text) for kid in kids)
        if above.lemma in ("do", "take", "make", "show"):
            return any(kid.lemma == "nothing" for kid in kids)
    return False


def _is_said_of_nobody(sentence: Sentence, verb: Token) -> bool:
    """ "nobody has been brought to trial", "no officer was charged"."""
    who = subject(sentence, verb)
    if who is None:
        return False
    denied = (who, *sentence.children(who, "det", "neg", "preconj", "advmod"))
    return any(DENYING.fullmatch(token.text) or token.text == "Not" for token in denied)


def is_failed(sentence: Sentence, word: Token) -> bool:
    """ "failed to prosecute", "failed to carry out an investigation"."""
    if is_omission(sentence, word):
        return True
    above = sentence.head(first_of_list(sentence, word))
    return word.pos in NOUN_POS and word.dep in ("dobj", "conj") and is_omission(sentence, above)


def first_of_list(sentence: Sentence, word: Token) -> Token:
    """First of the list that `word` goes on."""
    while word.dep == "conj":
        word = sentence.head(word)
    return word

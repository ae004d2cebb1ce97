"""Which stage a word tells; words that only look like one tell none."""

from __future__ import annotations

from firsthand.facts._done_to import ALONE, is_ended, stage_by_object
from firsthand.facts._frames import frame
from firsthand.facts._persons import may_be_person
from firsthand.facts._phrases import NOUNS as NOUN_POS
from firsthand.facts._stage_nouns import NOUN_TESTS
from firsthand.facts._stage_verbs import VERB_TESTS, takes_person
from firsthand.facts._stages import ADJECTIVES, NOUNS, OF_PEOPLE, PERSONAL, VERBS
from firsthand.model import Stage
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

CLOSE = 6  # words between "charged" and "with"
CRIMES = words(
    "murder manslaughter torture rape theft assault kidnapping abduction trafficking corruption"
    " bribery fraud arson extortion treason espionage genocide crime offence offense homicide"
    " battery robbery perjury negligence conspiracy killing abuse slavery"
)
TERMS = words("year month day life death imprisonment prison term hang jail labour labor")
OFFICES = words("commission committee board court ministry minister department office bureau panel")


def stage_of(sentence: Sentence, token: Token) -> Stage | None:
    if token.pos == "VERB":
        return _verb_stage(sentence, token)
    if token.pos in NOUN_POS and token.lemma in NOUNS:
        return _noun_stage(sentence, token)
    if token.pos == "ADJ" or token.lemma == "large":
        return _adjective_stage(sentence, token)
    return None


def _adjective_stage(sentence: Sentence, token: Token) -> Stage | None:
    above = sentence.head(token)
    fits = {
        "guilty": above.lemma in ("find", "plead"),
        "accountable": above.lemma == "hold" and above.tag == "VBN",
        "large": _is_at_large(sentence, token),
    }
    return ADJECTIVES.get(token.lemma) if fits.get(token.lemma, True) else None


def _verb_stage(sentence: Sentence, token: Token) -> Stage | None:
    stage = VERBS.get(token.lemma)
    if _is_attribute(sentence, token):
        return None
    if done := stage_by_object(sentence, token):
        return done
    if token.lemma in ALONE:
        return None
    if _says_for_what(sentence, token):
        return stage
    personal = token.lemma not in PERSONAL or takes_person(sentence, token)
    if not personal or (token.lemma in OF_PEOPLE and _is_of_thing(sentence, token)):
        return None
    fits = VERB_TESTS.get(token.lemma)
    return stage if fits is None or fits(sentence, token) else None


def _says_for_what(sentence: Sentence, verb: Token) -> bool:
    """Whoever it is said of: its own words tell that it is of a court."""
    if verb.lemma == "charge":
        return _is_of_crime(sentence, verb)
    return verb.lemma == "sentence" and _is_to_term(sentence, verb)


def _is_of_crime(sentence: Sentence, verb: Token) -> bool:
    """ "charged both accused with murder": whoever they are."""
    after = sentence.tokens[verb.i + 1 : verb.i + CLOSE]
    withs = [token for token in after if token.lemma == "with"]
    return any(kid.lemma in CRIMES for by in withs for kid in sentence.children(by, "pobj"))


def _is_to_term(sentence: Sentence, verb: Token) -> bool:
    """ "sentenced to four years": whoever it is said of."""
    to = (by for by in sentence.children(verb, "prep") if by.lemma == "to")
    return any(kid.lemma in TERMS or kid.tag == "CD" for by in to for kid in sentence.subtree(by))


def _is_of_thing(sentence: Sentence, verb: Token) -> bool:
    """ "the ferry was arrested in its course"."""
    who = frame(sentence, verb).target
    return who is not None and who.pos == "NOUN" and not may_be_person(who)


def _is_attribute(sentence: Sentence, verb: Token) -> bool:
    """ "the indicted leader", "a meeting with: detained journalist Ada Lund": said of nobody here.

    Parsers may take such a participle for a verb; nothing then stands before the noun.
    """
    if verb.tag not in ("VBN", "VBD"):
        return False
    if verb.dep == "amod" and verb.head > verb.i:
        return True
    after = sentence.tokens[verb.i + 1 : verb.i + 2]
    bare = not sentence.children(verb, "nsubj", "nsubjpass", "aux", "auxpass", "agent", "prep")
    led = verb.i == 0 or sentence.tokens[verb.i - 1].pos in ("PUNCT", "DET", "ADP", "ADJ")
    return bare and led and verb.dep != "conj" and any(t.pos in NOUN_POS | {"ADJ"} for t in after)


def _is_named_office(sentence: Sentence, noun: Token) -> bool:
    """ "a Commission of Inquiry", "the Court of Justice": a name, not what followed."""
    of = sentence.head(noun)
    office = sentence.head(of)
    if any(kid.lemma == "a" for kid in sentence.children(office, "det")):
        return False  # "set up a board of inquiry"
    return noun.dep == "pobj" and of.lemma == "of" and sentence.head(of).lemma in OFFICES


def _noun_stage(sentence: Sentence, token: Token) -> Stage | None:
    if token.dep in ("compound", "nmod") and sentence.head(token).pos in NOUN_POS:
        return None
    if _is_named_office(sentence, token) or is_ended(sentence, token):
        return None
    if token.lemma != "immunity" and _is_exempt(sentence, token):
        return None
    fits = NOUN_TESTS.get(token.lemma)
    return NOUNS[token.lemma] if fits is None or fits(sentence, token) else None


def _is_exempt(sentence: Sentence, noun: Token) -> bool:
    """ "immunity from prosecution", "immune from arrest and trial": the rule, and no arrest."""
    while noun.dep == "conj":
        noun = sentence.head(noun)
    lead = sentence.head(noun)
    return lead.lemma == "from" and sentence.head(lead).lemma in ("immunity", "immune", "exempt")


def _is_at_large(sentence: Sentence, token: Token) -> bool:
    """ "remain at large"; not "the public at large"."""
    at = sentence.tokens[token.i - 1] if token.i else token
    verb = sentence.head(token if sentence.head(at) is token else at)  # parsers differ
    return at.lemma == "at" and verb.lemma in ("remain", "be", "stay") and verb.i < at.i

"""On whom it falls to do what is asked: the subject of its verb."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.facts._frames import is_passive
from firsthand.facts._ground import tokens_in
from firsthand.facts._persons import is_person, may_be_person
from firsthand.facts._phrases import NOUNS
from firsthand.facts._requests import is_public
from firsthand.model import Span
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

NAMING = ("NOUN", "PROPN", "ADP")
MEANT = words("you he she they him her them it somebody someone anyone anybody everyone everybody")
HOUSES = words(
    "board church clinic club college convent country diocese factory hotel medium mill mine"
    " monastery museum newspaper order parish press prison school shop state successor university"
)


def is_addressed(who: Token) -> bool:
    """Whether one may put something to it: not a thing, nor those who speak."""
    if who.pos == "PRON" or who.text.lower() in MEANT:
        return who.text.lower() in MEANT
    many = who.tag == "NNS" and may_be_person(who)  # "retailers"
    return many or is_public(who) or is_person(who) or who.lemma in HOUSES


def bearer(sentence: Sentence, word: Token) -> Token | None:
    """Who is to do it: "the Commission should begin there"; nobody is told in a passive."""
    bare = word.tag == "VB" or any(kid.tag == "MD" for kid in sentence.children(word, "aux"))
    return _subject(sentence, word) if bare else None


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    if is_passive(sentence, verb):
        return None
    who = next(iter(sentence.children(verb, "nsubj")), None)
    return who if who is not None and is_addressed(who) else None


def borne(sentence: Sentence, asked: Span) -> Token | None:
    """Who is to do what the words at `asked` say, themselves naming it: "that the Service pay"."""
    told = tuple(tokens_in(sentence, asked.start, asked.end))
    inside = {token.i for token in told}
    tops = [t for t in told if t.head not in inside or t.head == t.i]
    for top in tops:
        plain = top.tag == "VBP" or (top.tag == "VBZ" and top.dep == "ccomp")
        own = _subject(sentence, top) if plain else None  # "that the unit leave"
        who = own if own is not None and own.i in inside else bearer(sentence, top)
        who = who if who is not None else _listed(sentence, top)
        if who is not None:
            return who
    return _before_verb(told) or _named_first(told)


def _listed(sentence: Sentence, verb: Token) -> Token | None:
    """Of a line that is a name and an infinitive, whom it names: "The council, to publish it"."""
    who = sentence.head(verb)
    fits = verb.tag == "VB" and verb.dep in ("relcl", "acl") and who.dep == "ROOT"
    return who if fits and who.pos in NOUNS and is_addressed(who) else None


def _before_verb(told: Sequence[Token]) -> Token | None:
    """The body before a bare verb that parsers take for a part of its object."""
    lead = next((t for t in told if t.tag in ("VB", "VBP", "MD")), None)
    if lead is None or lead.dep != "compound" or lead.i == told[0].i:
        return None
    who = told[lead.i - told[0].i - 1]
    return who if who.pos in NOUNS and is_addressed(who) else None


def _named_first(told: Sequence[Token]) -> Token | None:
    """Who stands before an infinitive and a comma: "2. The Ministry of Labour, to close it"."""
    leads = (n for n in range(2, len(told) - 1) if _is_infinitive(told, n))
    n = next(leads, None)
    before = tuple(t for t in told[: n or 0] if t.pos in NAMING)
    if n is None or not before or any(t.pos in ("VERB", "AUX") for t in told[:n]):
        return None
    inside = {token.i for token in before}
    who = next((t for t in before if t.head not in inside or t.head == t.i), before[-1])
    return who if who.pos in NOUNS and is_addressed(who) else None


def _is_infinitive(told: Sequence[Token], n: int) -> bool:
    return told[n - 1].text == "," and told[n].tag == "TO" and told[n + 1].tag == "VB"

"""To whom somebody turns: "has written to the minister", "handed the chairman a petition"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.facts._borne import HOUSES
from firsthand.facts._requests import is_public
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

WRITES = words("write complain appeal apply turn say")
PETITIONS = words("petition lobby")
HANDS = words("hand send submit present deliver address")
PAPERS = words("letter petition appeal complaint memorandum plea submission demand")
HEADS = words("chairman chairwoman chairperson chair owner manager editor bishop rector")


def turned_to(sentence: Sentence) -> Token | None:
    """The last of those in public life whom the sentence tells that somebody turned to."""
    found = [who for token in sentence.tokens for who in _addressed(sentence, token)]
    return next((who for who in reversed(found) if _is_known(sentence, who)), None)


def _addressed(sentence: Sentence, token: Token) -> Iterator[Token]:
    lemma = token.lemma
    if token.pos == "NOUN":
        yield from _to(sentence, token) if lemma in PAPERS else ()
    elif token.pos != "VERB" or sentence.children(token, "neg"):
        return
    elif lemma in PETITIONS:
        yield from sentence.children(token, "dobj")
    elif lemma in WRITES:
        yield from _to(sentence, token)
    elif lemma in HANDS and any(k.lemma in PAPERS for k in sentence.children(token, "dobj")):
        yield from sentence.children(token, "dative")
        yield from _to(sentence, token)


def _to(sentence: Sentence, token: Token) -> Iterator[Token]:
    for lead in sentence.children(token, "prep", "dative"):
        if lead.lemma == "to":
            yield from sentence.children(lead, "pobj")


def _is_known(sentence: Sentence, who: Token) -> bool:
    if any(kid.text.lower() in ("a", "an") for kid in sentence.children(who, "det")):
        return False
    return is_public(who) or who.lemma in HOUSES | HEADS or who.pos == "PROPN"

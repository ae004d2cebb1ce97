"""To whom a text lays its acts, and who suffers them: by the words of their names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from firsthand.facts._phrases import noun_span
from firsthand.model import Incident, Modality
from firsthand.reading import Reading
from firsthand.syntax import Sentence, Token
from firsthand.text.glances import Glance
from firsthand.text.words import words

LOOSE: Final = words(
    "the a an of for and in on to at by from with his her its their our my who whose which that"
    " men man people person group other two three some many several former head new old first"
    " second third one mr mrs ms dr national international united north south east west central"
    " local said they them he she it we i you all most woman women"
)
MANY: Final = MappingProxyType(
    {"women": "woman", "men": "man", "children": "child", "wives": "wife"}
)
HELD: Final = 4_096  # names of a batch: those who speak are named again and again
WORD: Final = re.compile(r"[^\W\d_]{2,}")
ACCUSING: Final = Glance(
    begins="accus blam charg indict suspect implicat condemn alleg complain claim",
    whole="names named",
)
LAID: Final = words("accuse blame charge indict suspect implicate condemn")
TOLD: Final = words("allegation accusation complaint charge claim evidence case")
PAPERS: Final = words("indictment lawsuit petition report writ suit")


@lru_cache(maxsize=HELD)
def named(name: str) -> tuple[str, ...]:
    """The words of a name before its first clause, singular, without those that name nobody."""
    found = WORD.findall(name.lower())
    ones = [_singular(word) for word in found if word not in LOOSE]
    return tuple([one for one in ones if one not in LOOSE])


def named_loosely(name: str) -> Iterator[str]:
    """Its words, singular, "women" and "men" among them."""
    for word in WORD.findall(name.lower()):
        yield MANY.get(word) or _singular(word)


def _singular(word: str) -> str:
    """ "authority" of "authorities", "guard" of "guards"; "abbess" stays."""
    if word.endswith("ies"):
        return word.removesuffix("ies") + "y"
    return word.removesuffix("s") if not word.endswith("ss") else word


def laid(reading: Reading) -> Counter[str]:
    """How often each word names somebody to whom an act is laid, or who is charged with one."""
    return Counter([*_actors(reading), *_charged(reading)])


def suffered(reading: Reading) -> Counter[str]:
    """How often each word names somebody to whom an act is done."""
    return Counter(_targets(reading))


def _actors(reading: Reading) -> Iterator[str]:
    for incident in reading[Incident]:
        if incident.actor is not None and incident.modality is not Modality.NEGATED:
            yield from named(reading.doc.quote(incident.actor))


def _targets(reading: Reading) -> Iterator[str]:
    for incident in reading[Incident]:
        if incident.target is not None:
            yield from {*named(reading.doc.quote(incident.target))}
        if incident.detail is not None and incident.detail.victim is not None:
            yield from named(incident.detail.victim.name)


def _charged(reading: Reading) -> Iterator[str]:
    """Words for those who are accused, blamed or charged, or against whom complaints are made."""
    for sentence in reading[Sentence]:
        if not ACCUSING(reading.doc.quote(sentence.span)):
            continue
        for token in sentence.tokens:
            for head in _charged_by(sentence, token):
                yield from named(reading.doc.quote(noun_span(sentence, head)))


def _charged_by(sentence: Sentence, token: Token) -> Iterator[Token]:
    if token.lemma == "name" and any(
        kid.lemma in TOLD | PAPERS for kid in sentence.children(token, "nsubj")
    ):
        yield from sentence.children(token, "dobj")
    elif token.lemma in LAID and token.pos == "VERB":
        passive = sentence.children(token, "nsubjpass")
        yield from passive or sentence.children(token, "dobj")
    elif token.lemma in TOLD and token.pos == "NOUN":
        for lead in sentence.children(token, "prep"):
            if lead.lemma in ("against", "of"):
                yield from sentence.children(lead, "pobj")

"""Whether what is told befell those who suffer or protest: then it is what is alleged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.facts._phrases import NOUNS
from firsthand.facts._stage_verbs import CIVILIANS
from firsthand.facts._who import HOLDERS, PEOPLE_OF
from firsthand.syntax import Sentence, Token
from firsthand.text.words import words

# Charges that are brought against those who speak, gather or flee, hardly against officials.
OFFENCES = re.compile(
    r"\b(?:slander\w*|insult\w*|defam\w+|libel\w*|sediti\w+|incit(?:ing|ement)\w*|riot\w*|disturbances?"
    r"|vagran\w+|loiter\w*|trespass\w*|blasphem\w*|apostasy|treason|espionage|spying|propaganda"
    r"|immigration\s+(?:offen[cs]es?|violations?|laws?|rules)|curfew|separatis\w+|extremis\w+|sorcery|witchcraft|begging|truancy"
    r"|(?:illegal|unlawful|irregular|unauthori[sz]ed|clandestine)\s+(?:entry|work|stay|workers?"
    r"|immigrants?|migrants?|migration|crossing|residence|presence|assembly|gathering|protest"
    r"|demonstration|meeting|procession|strike|exit|departure|association|organi[sz]ation)"
    r"|(?:enter|cross|leav|stay|work|remain)(?:ed|ing)\s+(?:\w+\s+){0,3}"
    r"(?:illegally|unlawfully|without)"
    r"|(?:spread|publish|disseminat|circulat)\w*\s+(?:\w+\s+){0,2}"
    r"(?:alarm|rumou?rs?|lies|falsehoods?|panic)"
    r"|fals(?:e|ehoods?)\s+(?:news|information|reports?|statements?|rumou?rs?)"
    r"|(?:disturb\w*|breach\w*|endanger\w*|undermin\w*|harm\w*|disrupt\w*|offend\w*)\s+(?:of\s+)?"
    r"(?:the\s+|public\s+|national\s+|state\s+)*"
    r"(?:peace|order|economy|security|unity|morals?|state|nation|decency)"
    r"|(?:cause|causing)\s+alarm|(?:obstruct|resist|hinder)\w*\s+(?:\w+\s+){0,2}"
    r"(?:police|officers?|officials?|arrest|operations?|duty|duties|traffic|highway|road)"
    r"|disrespect|desecrat\w+|absconding|contempt)\b",
    re.IGNORECASE,
)
# Those of the side of the accused, besides those of a body.
OFFICIALS = (
    PEOPLE_OF
    | HOLDERS
    | words(
        "policeman warder warden constable gendarme sailor judge magistrate superintendent"
        " inspector foreman owner trafficker smuggler recruiter perpetrator suspect accused"
        " culprit killer brother driver corporal private doctor attendant matron accomplice manager"
    )
)
SUFFERERS = CIVILIANS | words(
    "mother father wife husband sister daughter widow widower lawyer unionist campaigner organiser"
    " organizer survivor victim witness poet writer author singer artist seeker tenant squatter"
    " prisoner inmate opponent critic whistleblower volunteer mourner striker picketer child miner"
    " pensioner beggar orphan deportee applicant complainant minor youth settler nomad herder"
)
POINTING = frozenset({"NUM", "PRON", "DET"})
REACH = 60  # characters behind a word in which its offence stands


def is_of_victims_offence(sentence: Sentence, text: str, last: Token) -> bool:
    """ "was charged with spreading alarm": what those who speak up are charged with."""
    start = last.end - sentence.tokens[0].start
    behind = re.split(r"[;:]", text[start:], maxsplit=1)[0]
    return OFFENCES.search(behind[:REACH]) is not None


def means_sufferers(sentence: Sentence, about: Token | None, before: Sentence | None) -> bool:
    """Whether "she", "nine" or "eleven of them" mean those who suffer, by who was named last."""
    if about is None or not (about.pos in POINTING or about.tag == "CD"):
        return False
    for token in _backwards(sentence, about, before):
        if token.pos in NOUNS and token.lemma in SUFFERERS:
            return True
        if token.pos in NOUNS and token.lemma in OFFICIALS:
            return False
    return False


def _backwards(sentence: Sentence, about: Token, before: Sentence | None) -> Iterator[Token]:
    """Words that may name them, the nearest first."""
    yield from (
        kid for kid in sentence.subtree(about) if kid.i > about.i
    )  # "nine of the residents"
    yield from reversed(sentence.tokens[: about.i])
    if before is not None:
        yield from before.tokens  # its subject comes first


def is_sufferer(sentence: Sentence, about: Token | None) -> bool:
    """Whether the word for whom it concerns, or one beside it, names one of those who suffer."""
    if about is None:
        return False
    near = (about, *sentence.children(about, "compound", "appos", "nmod"))
    return any(one.lemma in SUFFERERS and one.pos in NOUNS for one in near)

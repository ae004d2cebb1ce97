"""What words tell of trafficking: act, means and purpose after the Palermo protocol.

The names of acts, means and purposes are those of the protocol and of the Counter Trafficking Data
Collaborative's fields.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from firsthand.facts._frames import Frame
from firsthand.facts._phrases import joint_span
from firsthand.model import Document, Span, Spans, Trafficking
from firsthand.syntax import Sentence, Token

CODES: Final = frozenset(
    {"trafficking", "forced-prostitution", "sexual-exploitation", "procurement", "enslavement"}
)
ACTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "recruitment": r"\brecruit|\blur(?:e|ed|ing)\b|promis\w+ (?:\w+ ){0,3}(?:jobs?|work)"
        r"|\boffered (?:\w+ )?jobs?",
        "transportation": r"\btransport|smuggl|\btook (?:them|her|him)\b|\bdriven\b"
        r"|across the border",
        "transfer": r"\bsold\b|\bsell|\bbought\b|\bbuy|\bresold|\btrade[ds]?\b|transferr",
        "harbouring": r"\bheld\b|\bkept\b|\blocked\b|\bconfin|\bharbou?r|captive|imprison",
        "receipt": r"\breceiv|\bbought\b|\bpurchas",
    }
)
MEANS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "meansOfControlThreats": r"\bthreat",
        "meansOfControlPhysicalAbuse": r"\bbeat|\bassault|\bviolen|\btortur|\bforce\b|\bby force",
        "meansOfControlSexualAbuse": r"\braped?\b|sexual(?:ly)? (?:abuse|assault)",
        "meansOfControlFalsePromises": r"promis|\bdecei|\blured?\b|\btrick|\bdupe|false\b",
        "meansOfControlDebtBondage": r"\bdebts?\b|\bindebted",
        "meansOfControlTakesEarnings": r"\bearnings|\bunpaid|(?:without|no) pay"
        r"|withheld? (?:\w+ )?wages",
        "meansOfControlRestrictsMovement": r"\blocked\b|\bconfin|\bcaptive|not allowed to leave",
        "meansOfControlWithholdsDocuments": r"\bpassports?\b|identity papers"
        r"|\bdocuments? (?:were|was) taken",
        "meansOfControlPsychoactiveSubstances": r"\bdrugg?ed\b|\bdrugs\b",
        "meansOfControlExcessiveWorkingHours": r"\bhours a day\b",
        "meansOfControlAbduction": r"\babduct|\bkidnap",
    }
)
PURPOSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "isSexualExploit": r"prostitut|\bsexual|brothel|\bsex\b|nightclub|strip club|pimp",
        "isForcedLabour": r"forced labou?r|\bslave|domestic work|sweatshop|\bbegging",
        "isForcedMarriage": r"forced marriage|\bbrides?\b",
        "isOrganRemoval": r"\borgans?\b|\bkidneys?\b",
        "isForcedMilitary": r"child soldier",
    }
)
CRIMINALISED: Final = re.compile(
    r"\b(?:victims?|women|girls|they)\b[^.;]{0,40}\b(?:arrested|fined|jailed|imprisoned|deported|prosecuted|charged)\b",
    re.IGNORECASE,
)
MONEY: Final = frozenset({"MONEY"})
PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
VENUES: Final = frozenset(
    {"brothel", "bar", "club", "nightclub", "cafe", "hotel", "apartment", "house", "motel", "flat"}
)


def trafficking(doc: Document, sentence: Sentence, act: Frame, code: str) -> Trafficking | None:
    """What the sentence of an act of trafficking tells. None: the act is none of it."""
    if code not in CODES:
        return None
    text = doc.quote(sentence.span)
    return Trafficking(
        _told(ACTS, text),
        _told(MEANS, text),
        _told(PURPOSES, text),
        _recruiter(sentence, act),
        _price(sentence),
        _route(sentence),
        _venue(sentence),
        CRIMINALISED.search(text) is not None,
    )


def _told(named: Mapping[str, str], text: str) -> tuple[str, ...]:
    return tuple(name for name, words in named.items() if re.search(words, text, re.IGNORECASE))


def _recruiter(sentence: Sentence, act: Frame) -> Span | None:
    if act.actor is None or act.actor.tag in ("EX", "WDT", "WP"):
        return None
    return joint_span(sentence, act.actor)


def _price(sentence: Sentence) -> Span | None:
    """The first sum of money after "for", "at", "up to"; else none."""
    for run in sentence.entities():
        if run[0].entity in MONEY:
            return sentence.span_of(run[0], run[-1])
    return None


def _route(sentence: Sentence) -> Spans:
    """Places after "from", "via", "through" and "to", where a "from" is told."""
    steps = [
        run
        for run in sentence.entities()
        if run[0].entity in PLACES
        and _before(sentence, run[0]) in ("from", "via", "through", "to", "into")
    ]
    if not any(_before(sentence, run[0]) == "from" for run in steps):
        return ()
    return tuple(sentence.span_of(run[0], run[-1]) for run in steps)


def _before(sentence: Sentence, token: Token) -> str:
    return sentence.tokens[token.i - 1].text.lower() if token.i else ""


def _venue(sentence: Sentence) -> Span | None:
    for token in sentence.tokens:
        if token.lemma in VENUES and token.dep in ("pobj", "conj"):
            return joint_span(sentence, token)
    return None

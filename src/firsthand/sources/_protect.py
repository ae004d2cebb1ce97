"""Words that could lead to a person who must not be found: to be folded by default."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from types import MappingProxyType

from firsthand.model import Form, Protected, Span, Statement
from firsthand.sources._article import Told
from firsthand.sources._chains import Described
from firsthand.sources._leads import ALIAS
from firsthand.sources._mentions import Mention, nouns_in
from firsthand.sources._nouns import gender_of
from firsthand.sources._phrases import head_of
from firsthand.sources._secrecy import secrecy
from firsthand.sources._shelter import MINOR, SURVIVOR, WITNESS
from firsthand.text.words import words

# Words of sexual violence and exploitation, or of meetings arranged for it.
SEXUAL = re.compile(
    r"\b(?:sex(?:ual(?:ly)?)?|rap(?:e|ed|es|ing|ists?)|prostitut\w*|traffick\w*|brothels?|pimps?"
    r"|molest\w*|sexually|slave(?:s|ry)?|enslav\w*|indecent|harass\w*|abus(?:e|ed|es|ing|ive)"
    r"|exploit(?:ed|ation|ing)|encounters?|bride|forced\s+marriage|pornograph\w*)\b"
    r"|\boffer(?:ed|ing|s)?\b[^.\n]{0,60}\b(?:women|girls|boys|children)\b"
    r"|\b(?:women|girls|boys|children)\b[^.\n]{0,30}\boffered\b",
    re.IGNORECASE,
)
SEXUAL_STEMS = words(
    "sex rape raping rapist prostitut traffick brothel pimp molest slav indecent harass abus"
    " exploit encounter bride forced pornograph offer"
)
"""Letters of which all of them hold some, looked for first."""
# Harm done to the speaker: "I was beaten", "they took me".
SUFFERED = re.compile(
    r"\b(?:I|we)\s+(?:was|were|had\s+been|have\s+been|got)\s+(?:\w+ly\s+)?(?:forced|raped|beaten|sold"
    r"|bought|locked|tortured|abused|drugged|abducted|kidnapped|threatened|detained|stripped|burn\w+)"
    r"|\b(?:forced|raped|beat|sold|bought|locked|tortured|abused|drugged|abducted|kidnapped"
    r"|threatened|detained|stripped|burn\w+)\s+(?:me|us)\b",
    re.IGNORECASE,
)
_HARMED = (
    r"(?:forced|raped|beaten|sold|bought|locked|tortured|abused|drugged|abducted|kidnapped|trafficked"
    r"|threatened|detained|stripped|molested|assaulted|enslaved|burn\w+)"
)
# Harm done to whom one speaks of: "she had been sold", "the owner raped her".
THEIR_HARM = re.compile(
    r"\b(?P<did>she|he|they)\s+(?:was|were|had\s+(?:\w+\s+)?been|ha(?:s|ve)\s+been|got)\s+"
    rf"(?:\w+ly\s+)?{_HARMED}\b"
    rf"|\b(?:beat|{_HARMED})\s+(?P<had>her|him|them)\b",
    re.IGNORECASE,
)
GENDERS = MappingProxyType({"she": "f", "her": "f", "he": "m", "him": "m", "they": "", "them": ""})
HURT = words("survivor victim detainee prisoner refugee migrant returnee captive hostage orphan")
"""Nouns of those who, of either gender, speak of themselves when they tell of harm."""
MINORS = words(
    "girl boy child minor teenager pupil schoolgirl schoolboy youngster toddler infant baby"
)
YOUNG = words("young underage under-age teenage adolescent")
GROWN = words("woman man person")
REPORTED = frozenset({Form.INDIRECT, Form.MIXED})
SENTENCE_CHARS = 240  # of a description with all that hangs on it


def protected(told: Told, described: Described) -> Iterator[Protected]:
    """Each span once with its reason, in text order."""
    found: dict[Span, str] = {}
    is_sexual = _is_sexual(told)
    for span, why in (
        *_witnesses(told, described, is_sexual=is_sexual),
        *(_minors(told) if is_sexual else ()),
        *_secrecy(told),
        *_named(told, described),
    ):
        found.setdefault(span, why)
    for span in sorted(found):
        yield Protected(span, found[span])


def _named(told: Told, described: Described) -> Iterator[tuple[Span, str]]:
    """Words that the article itself calls for hiding, and protected names wherever they stand."""
    doc, own = told.text.doc, told.article.span
    yield from ((doc.span(start, end), why) for start, end, why in described.shelter.places)
    pattern = described.shelter.pattern
    for place in pattern.finditer(doc.text, own.start, own.end) if pattern else ():
        yield doc.span(*place.span()), described.shelter.names[place[0]]


def _witnesses(told: Told, described: Described, *, is_sexual: bool) -> Iterator[tuple[Span, str]]:
    """Descriptions of those who speak without a name, and all the words of survivors."""
    said: dict[int, list[Span]] = defaultdict(list)
    hurt: set[int] = set()
    for statement in told.statements:
        for who in told.speakers.get(statement.id, ()):
            said[who].extend(statement.content)
            if _is_own_harm(told, who, statement):
                hurt.add(who)
    hurt |= {other for who in hurt for other in _called(told, who)}
    for who in sorted(said):
        if not described.source(who).protected:
            continue
        places = [_whole(told, span) for span in told.places.get(who, ())]
        collected = told.characters[who].collector is not None and is_sexual
        if collected or who in hurt:
            for span in (*places, *said[who]):
                yield span, SURVIVOR
        else:
            for span in places:
                yield span, WITNESS


def _is_own_harm(told: Told, who: int, statement: Statement) -> bool:
    """Whether one tells of harm done to oneself: as "I", or as the "she" of who reports it."""
    character = told.characters[who]
    for span in statement.content:
        words_said = told.text.doc.quote(span)
        if SUFFERED.search(words_said):
            return True
        for harm in THEIR_HARM.finditer(words_said) if statement.form in REPORTED else ():
            word = (harm["did"] or harm["had"]).lower()
            gender = GENDERS[word]
            same = character.plural if not gender else character.gender == gender
            any_gender = bool(harm["did"] and not character.gender and character.nouns & HURT)
            if (same or any_gender) and not _is_another(told, span, harm.start(), gender):
                return True
    return False


def _is_another(told: Told, said: Span, before: int, gender: str) -> bool:
    """Whether somebody else of the gender is named in what is said, before the harm is told."""
    sentence = told.text.at(said.start)
    if sentence is None:
        return False
    return any(
        token.entity == "PERSON" or (token.pos == "NOUN" and gender_of(token.lemma) == gender)
        for token in sentence.tokens
        if said.start <= token.start < said.start + before and (gender or token.tag == "NNS")
    )


def _called(told: Told, who: int) -> Iterator[int]:
    """Others who are the same one under the name that was asked for: "asked to be called Lina"."""
    for span in told.places.get(who, ()):
        for alias in ALIAS.finditer(told.text.doc.quote(_whole(told, span))):
            for other, character in enumerate(told.characters):
                if alias["name"] in character.names:
                    yield other


def _whole(told: Told, span: Span) -> Span:
    """The description with what hangs on it: "the victim, who lives above the bakery"."""
    sentence = told.text.at(span.start)
    if sentence is None:
        return span
    inside = [token for token in sentence.tokens if span.start <= token.start < span.end]
    head = head_of(sentence, inside)
    if head is None or head.pos not in {"NOUN", "PROPN"}:
        return span
    below = [
        below
        for kid in sentence.children(head, "relcl", "appos", "acl", "prep", "amod", "nummod")
        for below in sentence.subtree(kid)
        if below.pos != "PUNCT"
    ]
    last = max([span.end, *(token.end for token in below)])
    return span if last - span.start > SENTENCE_CHARS else told.text.doc.span(span.start, last)


def _is_sexual(told: Told) -> bool:
    """Whether the article tells of sexual violence, or of meetings arranged for it."""
    doc = told.text.doc
    whole = doc.quote(told.article.span).lower()
    return any(stem in whole for stem in SEXUAL_STEMS) and any(
        SEXUAL.search(doc.quote(sentence.span)) for sentence in told.text.sentences
    )


def _minors(told: Told) -> Iterator[tuple[Span, str]]:
    """Descriptions of children, and of the young; asked where one tells of sexual violence."""
    doc = told.text.doc
    for sentence in told.text.sentences:
        for mention in nouns_in(doc, sentence):
            if _is_minor(mention):
                yield mention.span, MINOR


def _is_minor(mention: Mention) -> bool:
    """Whether it describes the young; "girls" alone describes nobody."""
    young = mention.noun in GROWN and bool(mention.modifiers & YOUNG)
    return young or (mention.noun in MINORS and bool(mention.modifiers))


def _secrecy(told: Told) -> Iterator[tuple[Span, str]]:
    doc = told.text.doc
    for sentence in told.text.sentences:
        for found in secrecy(doc.text, sentence.span.start, sentence.span.end):
            yield doc.span(found.start(), found.start() + len(found[0].rstrip(" ,"))), WITNESS

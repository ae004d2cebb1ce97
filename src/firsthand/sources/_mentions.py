"""The words that name a source → what they tell about it: name, kind, number, gender, owners."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from types import MappingProxyType

from firsthand.model import Document, SourceKind, Span
from firsthand.model.quick import dataclass, replace
from firsthand.sources._nouns import (
    BODIES,
    DOCUMENTS,
    FEMALE,
    GENERIC_BODIES,
    GUARDS,
    KIN,
    MALE,
    OFFICES,
    OUTLET_NAMES,
    OUTLETS,
    PEOPLE,
    gender_of,
    is_personal,
    kind_of,
)
from firsthand.sources._phrases import (
    antecedent,
    apposition,
    coordinated,
    described_by,
    entity_of,
    head_of,
    hyphenated,
    is_office,
    named_first,
    own_tokens,
    person_among,
    proper_run,
    titled,
    trim,
    with_field,
    without_lead,
    without_noun,
)
from firsthand.sources._titles import title_after
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import fold
from firsthand.text.names import is_acronym, title_gender
from firsthand.text.words import words

PEOPLE_NOUNS = PEOPLE | FEMALE | MALE | OFFICES
BODY_NOUNS = BODIES | OUTLETS


class Manner(StrEnum):
    """How words point at somebody."""

    NAME = "name"
    PRONOUN = "pronoun"
    DEFINITE = "definite"  # "the report": somebody already spoken of
    INDEFINITE = "indefinite"  # "a report", "one woman": somebody new
    OTHER_ONE = "other-one"  # "another", "others": somebody new of the kind before
    PLAIN = "plain"  # "witnesses"


@dataclass(frozen=True, slots=True)
class Mention:
    """What the words at `span` tell about whom they name."""

    span: Span
    text: str
    manner: Manner
    kind: SourceKind
    name: str = ""  # proper name printed; empty: none
    noun: str = ""  # lemma of the common noun, of an office beside a name too; empty: none
    modifiers: frozenset[str] = frozenset()  # folded words before the noun
    owners: tuple[str, ...] = ()  # names of those it is of: "UN" in "UN spokesman"
    belongs: bool = False  # "its report", "their statement"
    plural: bool = False
    gender: str = ""  # "f", "m"; empty: the words do not tell
    place: bool = False  # named as where something is: "on the Orsa"
    title: str = ""  # of a document, as printed in quotation marks; empty: none
    sure: bool = False  # the kind is told by a noun beside the name, not guessed


LABELS = MappingProxyType(
    {
        "PERSON": SourceKind.PERSON,
        "ORG": SourceKind.BODY,
        "GPE": SourceKind.BODY,
        "NORP": SourceKind.GROUP,
        "FAC": SourceKind.BODY,
        "LOC": SourceKind.BODY,
        "WORK_OF_ART": SourceKind.DOCUMENT,
        "LAW": SourceKind.DOCUMENT,
    }
)
PRONOUNS = MappingProxyType(
    {
        **dict.fromkeys(("he", "him", "himself", "his"), "m"),
        **dict.fromkeys(("she", "her", "herself", "hers"), "f"),
        **dict.fromkeys(("it", "itself", "its", "they", "them", "themselves", "their", "both"), ""),
    }
)
MANY = words(
    """
    they them themselves their both others some many most several few all these those
    """
)
INITIALS = re.compile(
    r"(?!(?:[Uu]\.[NnSsKk]|E\.U|A\.U|M\.P|N\.G\.O|D\.C|U\.A\.E|P\.M|A\.M|U\.S\.A|I\.D)\.?$)"
    r"(?:[A-Z]\.[ -]?){1,3}|(?:[A-Z]\.){1,2}[A-Z]"
)
"""A person of whom no more is printed: "K.D.", "A."; not the letters of a state or office."""
DEFINITE = frozenset(["the", "this", "that", "these", "those", "said"])
OTHERS = frozenset(["another", "other", "others", "second", "third"])
COUNTING = words(
    """
    a an one two three four some several many another other few most
    """
)
OF = frozenset(["of", "for", "from", "by", "at", "with", "in"])
WHERE = words(
    """
    in on at near along across through around into onto toward towards over above below beside
    outside inside between beyond off up down upon
    """
)
OWNING = frozenset({"ORG", "PERSON"})
NOUNS = DOCUMENTS | OUTLETS | BODIES | PEOPLE | FEMALE | MALE


def mentions_at(doc: Document, sentence: Sentence, span: Span) -> Iterator[Mention]:
    """Those named at `span`, in text order: three in "the mayor, monitors and journalists"."""
    inside = [token for token in sentence.tokens if span.start <= token.start < span.end]
    head = head_of(sentence, inside)
    if head is None:
        return
    stands_for = antecedent(sentence, head)
    if stands_for is not None:
        inside, head = list(sentence.subtree(stands_for)), stands_for
    allowed = frozenset(token.i for token in inside)
    person = person_among(sentence, head, allowed) or titled(sentence, inside)
    person = person or named_first(sentence, head, inside)
    if person is not None:
        tokens = tuple(t for t in sentence.tokens if t.i in allowed)
        yield mention_of(doc, sentence, person, tokens)
        return
    for part in coordinated(sentence, head, allowed):
        tokens = own_tokens(sentence, part, allowed)
        yield mention_of(doc, sentence, part, tokens)


def is_where(sentence: Sentence, named: Sequence[Token]) -> bool:
    """Whether the name tells where: "on the Orsa". An acronym is no place: "in the EU"."""
    last = named[-1]
    before = sentence.head(last)
    where = last.dep == "pobj" and fold(before.text) in WHERE
    return where and not is_acronym(last.text)


def nouns_in(
    doc: Document, sentence: Sentence, wanted: Callable[[Span], bool] = lambda span: True
) -> Iterator[Mention]:
    """Every person, body, document or outlet that a common noun of the sentence names.

    Where its words are not `wanted` it is left out unread.
    """
    for token in sentence.tokens:
        if token.pos == "NOUN" and token.lemma in NOUNS:
            allowed = frozenset([below.i for below in sentence.subtree(token)])
            words = without_lead(own_tokens(sentence, token, allowed), token)
            if wanted(sentence.span_of(words[0], words[-1])):
                yield mention_of(doc, sentence, token, words)


def mention_of(doc: Document, sentence: Sentence, head: Token, tokens: Sequence[Token]) -> Mention:
    """What `tokens`, the phrase of `head`, tell."""
    tokens = without_lead(tokens, head)
    span = sentence.span_of(tokens[0], tokens[-1])
    text = " ".join(doc.quote(span).split())
    word = fold(head.text)
    if word in PRONOUNS:
        return _pronoun(span, text, word)
    apposed = apposition(sentence, head, tokens)
    if not apposed and (word in OTHERS or word == "one"):
        for kid in sentence.children(head, "appos"):
            if kid in tokens and is_office(kid):  # "one, a clerk,"
                return _described(doc, sentence, kid, own_tokens(sentence, kid, _ids(tokens)))
    if not apposed and (
        word in OTHERS or word in MANY or (word == "one" and head.pos in {"NUM", "PRON", "NOUN"})
    ):
        plural = word in MANY
        kind = SourceKind.GROUP if plural else SourceKind.PERSON
        return Mention(span, text, Manner.OTHER_ONE, kind, plural=plural)
    named = apposed or _name(sentence, head, tokens)
    if [fold(token.text) for token in named if token.pos != "DET"] == ["ngo"]:  # no name of any
        return replace(_described(doc, sentence, head, tokens), noun=word, kind=SourceKind.BODY)
    if any(token.pos != "DET" for token in named):
        return _named(doc, sentence, head, tokens, hyphenated(sentence, named))
    return _described(doc, sentence, head, tokens)


def _ids(tokens: Sequence[Token]) -> frozenset[int]:
    return frozenset(token.i for token in tokens)


def _pronoun(span: Span, text: str, word: str) -> Mention:
    gender = PRONOUNS[word]
    plural = word in MANY
    kind = SourceKind.PERSON if gender else SourceKind.GROUP if plural else SourceKind.BODY
    return Mention(span, text, Manner.PRONOUN, kind, plural=plural, gender=gender)


def _described(doc: Document, sentence: Sentence, head: Token, tokens: Sequence[Token]) -> Mention:
    lemma = KIN.get(fold(head.text), head.lemma)
    plural = head.tag in {"NNS", "NNPS"} or lemma in {"police", "people"}
    modifiers = _modifiers(head, tokens)
    kind = kind_of(lemma, modifiers, plural=plural)
    manner = _manner(head, tokens)
    if lemma == "guard" and manner is Manner.DEFINITE and modifiers & GUARDS:
        kind = SourceKind.BODY
    span = sentence.span_of(tokens[0], tokens[-1])
    owned = _is_of_owner(lemma, modifiers, kind)
    return Mention(
        span=span,
        text=" ".join(doc.quote(span).split()),
        manner=manner,
        kind=kind,
        noun=lemma,
        modifiers=modifiers,
        owners=tuple(_owners(doc, sentence, head, tokens, ())) if owned else (),
        belongs=any(t.tag == "PRP$" and t.head == head.i for t in tokens),
        plural=plural,
        gender=gender_of(lemma),
        title=title_after(doc.text, head.end) if kind is SourceKind.DOCUMENT else "",
    )


def _is_of_owner(lemma: str, modifiers: frozenset[str], kind: SourceKind) -> bool:
    """Whether it speaks for those it is of: an office-holder, a document, a department."""
    if modifiers & {"former", "ex", "ex-"}:
        return False
    return kind in {SourceKind.DOCUMENT, SourceKind.BODY} or lemma in OFFICES


def _manner(head: Token, tokens: Sequence[Token]) -> Manner:
    before = {fold(t.text) for t in tokens if t.head == head.i and t.i < head.i}
    if not before.isdisjoint(OTHERS):
        return Manner.INDEFINITE
    if not before.isdisjoint(DEFINITE):
        return Manner.DEFINITE
    if any(t.dep == "poss" and t.head == head.i for t in tokens):
        return Manner.DEFINITE
    if not before.isdisjoint(COUNTING):
        return Manner.INDEFINITE
    return Manner.PLAIN


def _modifiers(head: Token, tokens: Sequence[Token]) -> frozenset[str]:
    """Folded content words before the noun, and the names in "from X", "of X" after it."""
    before = {fold(t.text) for t in tokens if t.i < head.i and t.pos in {"ADJ", "NOUN", "PROPN"}}
    after = {fold(t.text) for t in tokens if t.i > head.i and t.pos == "PROPN"}
    return frozenset(before | after)


def _named(
    doc: Document,
    sentence: Sentence,
    head: Token,
    tokens: Sequence[Token],
    named: Sequence[Token],
) -> Mention:
    span = sentence.span_of(tokens[0], tokens[-1])
    name = doc.quote(sentence.span_of(named[0], named[-1]))
    around = own_tokens(sentence, head, frozenset(t.i for t in sentence.subtree(head)))
    noun = _office(_without_owner(sentence, head, around), named)
    kind, sure = _kind_of_name(sentence, head, named, noun)
    before = [t.text for t in sentence.tokens[max(0, named[0].i - 2) : named[0].i]]
    gender = title_gender(" ".join([*before, name])) or gender_of(noun)
    modifiers = _modifiers(head, around)
    owners = tuple(_owners(doc, sentence, head, around, named))
    speaks = noun in OFFICES or kind in {SourceKind.BODY, SourceKind.DOCUMENT}
    return Mention(
        span=span,
        text=" ".join(doc.quote(span).split()),
        manner=Manner.NAME,
        kind=kind,
        name=" ".join(name.split()),
        noun=noun,
        modifiers=modifiers,
        owners=owners if speaks and not modifiers & {"former", "ex"} else (),
        gender=gender,
        sure=sure,
    )


def _without_owner(sentence: Sentence, head: Token, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The phrase without whom it is of: "the minor's lawyer" is no minor."""
    owners = {t.i for kid in sentence.children(head, "poss") for t in sentence.subtree(kid)}
    return tuple(token for token in tokens if token.i not in owners)


def _kind_of_name(
    sentence: Sentence, head: Token, named: Sequence[Token], noun: str
) -> tuple[SourceKind, bool]:
    """The kind of who has the name, and whether a noun beside it or its form tells."""
    last = named[-1]
    office = named[0].i and is_office(sentence.tokens[named[0].i - 1])
    if office or INITIALS.fullmatch(" ".join(token.text for token in named)):
        return SourceKind.PERSON, True
    beside = kind_of(described_by(sentence, head, named), plural=False)
    if beside is not SourceKind.UNKNOWN:
        return beside, True
    kind = LABELS.get(last.entity, SourceKind.UNKNOWN)
    if fold(last.text) in OUTLET_NAMES and kind in {SourceKind.BODY, SourceKind.UNKNOWN}:
        return SourceKind.OUTLET, True
    core = head if head in named and head.lemma in BODY_NOUNS else last
    if core.pos == "NOUN" or core.lemma in BODY_NOUNS:
        return kind_of(core.lemma, plural=False), False
    if noun and kind is SourceKind.UNKNOWN:
        kind = kind_of(noun, plural=False)
    return kind, False


def _name(sentence: Sentence, head: Token, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Tokens of the proper name of whom the phrase is about; empty when it prints none."""
    entity = entity_of(sentence, head)
    if entity and entity[0].entity in LABELS and head.text[:1].isupper():
        return trim(entity)
    if head.lemma in PEOPLE_NOUNS:
        return _named_person(sentence, head, tokens)
    if head.pos == "PROPN":
        return proper_run(sentence, head, tokens)
    if head.lemma in BODY_NOUNS and _manner(head, tokens) is not Manner.INDEFINITE:
        return without_noun(sentence, head, with_field(sentence, head, _named_body(head, tokens)))
    return ()


def _named_person(sentence: Sentence, head: Token, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The person's name in apposition to an office: "the mayor, Jo Doe"."""
    for token in tokens:
        if token.entity == "PERSON" and token.head == head.i and token.dep == "compound":
            return trim(entity_of(sentence, token))
    return ()


def _named_body(head: Token, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """A body named by a noun and what stands before it: "Norland interior ministry"."""
    before = [
        t for t in tokens if t.i < head.i and t.pos in {"PROPN", "ADJ", "NOUN", "PART", "PUNCT"}
    ]
    names = [t for t in before if t.pos == "PROPN" or (t.text.isupper() and len(t.text) > 1)]
    places = [t for t in before if t.entity in {"NORP", "GPE", "ORG"}]
    if head.lemma in GENERIC_BODIES:
        names, places = [t for t in names if t.entity not in {"NORP", "GPE"}], []
    proper = sorted({t.i: t for t in (*names, *places)}.values(), key=lambda t: t.i)
    if head.tag == "NNS" or not proper:
        return ()
    return tuple(t for t in tokens if proper[0].i <= t.i <= head.i)


def _office(around: Sequence[Token], named: Sequence[Token]) -> str:
    """Lemma of the office or role printed beside a name; empty when there is none."""
    names = {t.i for t in named}
    for token in around:
        lemma = fold(token.text) if token.pos == "PROPN" else token.lemma
        if token.i not in names and (is_personal(lemma) or lemma in OFFICES):
            return lemma
    return ""


def _owners(
    doc: Document,
    sentence: Sentence,
    head: Token,
    tokens: Sequence[Token],
    named: Sequence[Token],
) -> Iterator[str]:
    """Names of bodies and people that stand before the noun or after "of", "for", "by"."""
    beside = head.pos == "PROPN" or head not in named
    taken = {t.i for t in named if beside or t.entity == "PERSON"} | {head.i}
    for token in tokens:
        entity = entity_of(sentence, token)
        if not entity or entity[-1] is not token or taken & {t.i for t in entity}:
            continue
        before = sentence.head(token)
        of_it = token.i < head.i or (before.pos == "ADP" and fold(before.text) in OF)
        if token.entity in OWNING and token.dep != "amod" and of_it:
            own = trim(entity)
            yield " ".join(doc.quote(sentence.span_of(own[0], own[-1])).split())
    for token in tokens:
        body = token.lemma in BODIES and token.pos == "NOUN" and not token.entity
        if body and token.dep in {"compound", "nmod", "poss"} and token.i not in taken:
            below = [t for t in sentence.subtree(token) if t.pos not in {"DET", "PUNCT"}]
            yield " ".join(doc.quote(sentence.span_of(below[0], token)).split())

"""Phrases of a sentence: their heads, what is coordinated in them, the names they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.sources._nouns import BODIES, GENERIC_BODIES, OFFICES, is_personal
from firsthand.syntax import Sentence, Token
from firsthand.text.keys import fold
from firsthand.text.words import words

FULL_NAME = 2  # words that a person's name keeps, whatever the tagger takes them for
# Bodies that say behind "of" or "for" what they are for.
DEPARTMENTS = words("department ministry directorate bureau division secretariat committee office")
LEADING = frozenset({"ADV", "CCONJ", "SCONJ", "ADP", "PUNCT"})


def head_of(sentence: Sentence, inside: Sequence[Token]) -> Token | None:
    """The token of `inside` that the others hang on."""
    ids = {token.i for token in inside}
    tops = [t for t in inside if t.head not in ids or t.head == t.i]
    for wanted in ({"NOUN", "PROPN", "PRON"}, {"NUM", "DET", "ADJ", "X", "VERB"}):
        for token in tops:
            if token.pos in wanted:
                return token
    below = [t for t in inside if t.pos in {"NOUN", "PROPN", "PRON"}]
    named = [t for t in tops if t.text[:1].isupper() and t.pos == "ADV"]  # "Westerly"
    return next(iter(below or named), None)


def antecedent(sentence: Sentence, head: Token) -> Token | None:
    """The noun that a relative pronoun stands for; None when `head` is no relative pronoun."""
    if head.tag not in {"WP", "WDT"}:
        return None
    clause = next((a for a in sentence.ancestors(head) if a.dep == "relcl"), None)
    return sentence.head(clause) if clause is not None else None


def coordinated(sentence: Sentence, head: Token, allowed: frozenset[int]) -> Iterator[Token]:
    yield head
    for other in sentence.children(head, "conj"):
        same_name = other.entity and not other.entity_start and other.entity == head.entity
        if other.i in allowed and other.pos in {"NOUN", "PROPN", "PRON"} and not same_name:
            yield from coordinated(sentence, other, allowed)


def person_among(sentence: Sentence, head: Token, allowed: frozenset[int]) -> Token | None:
    """Jo Doe in "mayor and former judge Jo Doe"; None when it is no list of one's offices."""
    parts = list(coordinated(sentence, head, allowed))
    singular = all(part.tag not in {"NNS", "NNPS"} for part in parts)
    if len(parts) == 1 or not singular or not all(is_office(part) for part in parts[:-1]):
        return None
    last = sentence.tokens[max(allowed)]
    first = last
    while first.i > 0 and sentence.tokens[first.i - 1].pos == "PROPN":
        first = sentence.tokens[first.i - 1]
    named = last.pos == "PROPN" and first.i > 0
    return last if named and is_office(sentence.tokens[first.i - 1]) else None


def titled(sentence: Sentence, inside: Sequence[Token]) -> Token | None:
    """The last word of a name set behind an office: "Relief and Water Coordinator, Jo Doe"."""
    last = inside[-1]
    name = entity_of(sentence, last)
    if last.entity != "PERSON" or name[0].i < 2:  # noqa: PLR2004 - an office and a comma
        return None
    office, comma = sentence.tokens[name[0].i - 2 : name[0].i]
    behind = office.i >= inside[0].i and office.text[:1].isupper()
    word = fold(office.text)
    return last if comma.text == "," and behind and (word in OFFICES or is_personal(word)) else None


def named_first(sentence: Sentence, head: Token, inside: Sequence[Token]) -> Token | None:
    """The last word of a person's name that opens the phrase: "Jo Doe of the group Lantern"."""
    name = entity_of(sentence, inside[0])
    if not name or inside[0].entity != "PERSON" or head.entity == "PERSON":
        return None
    behind = sentence.tokens[name[-1].i + 1 : name[-1].i + 2]
    return name[-1] if behind and behind[0].lemma == "of" and head.i > behind[0].i else None


def hyphenated(sentence: Sentence, named: Sequence[Token]) -> tuple[Token, ...]:
    """The name with what a hyphen ties to its front: "OPQ-Info"."""
    first = named[0].i
    while first > 1:
        before, mark, token = sentence.tokens[first - 2 : first + 1]
        if mark.text != "-" or before.end != mark.start or mark.end != token.start:
            break
        if before.pos != "PROPN":
            break
        first -= 2
    return (*sentence.tokens[first : named[0].i], *named)


def is_office(token: Token) -> bool:
    """Whether a common noun names what one person is: "leader", "mayor", "driver"."""
    return token.pos == "NOUN" and (is_personal(token.lemma) or token.lemma in OFFICES)


def apposition(sentence: Sentence, head: Token, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The name that says who a description means; empty when none does.

    "The landlord, Ib Karsten", "the company, Westerly Timber", "a locksmith called Ove Marst".
    """
    if head.pos == "PROPN" and not is_personal(fold(head.text)):
        return ()
    inside = {token.i for token in tokens}
    for kid in sentence.children(head, "appos"):
        if kid.i in inside and kid.pos == "PROPN" and kid.text[:1].isupper():
            return _name_at(sentence, kid)
        if kid.i in inside and is_office(kid):
            return apposition(sentence, kid, tokens)
    for clause in sentence.children(head, "acl"):
        if clause.lemma in {"call", "name"}:
            for kid in sentence.children(clause, "oprd"):
                if kid.pos == "PROPN":
                    return _name_at(sentence, kid)
    return ()


def apposed(sentence: Sentence, named: Sequence[Token]) -> Iterator[Token]:
    """Nouns beside a person's name that say what one is: "Jo Doe, a nurse,"."""
    for token in named:
        if token.entity == "PERSON":
            for kid in sentence.children(token, "appos"):
                if kid.i > token.i and is_office(kid):
                    yield kid


def apposed_noun(sentence: Sentence, named: Sequence[Token]) -> str:
    """Lemma of the first such noun; empty: there is none."""
    return next((noun.lemma for noun in apposed(sentence, named)), "")


def people_named(sentence: Sentence) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """Names with the common noun that says what they are: "her cousin Jo Doe"."""
    for token in sentence.tokens:
        if token.pos == "NOUN" and is_office(token):
            behind = sentence.tokens[token.i + 1 : token.i + 2]
            if apposed := apposition(sentence, token, sentence.subtree(token)):
                yield token, apposed
            elif behind and behind[0].pos == "PROPN" and behind[0].text[:1].isupper():
                last = behind[0].i
                while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].pos == "PROPN":
                    last += 1
                yield token, trim(sentence.tokens[token.i + 1 : last + 1])


def _name_at(sentence: Sentence, last: Token) -> tuple[Token, ...]:
    """The name that ends in `last`, a title before it left to the readers of names."""
    entity = entity_of(sentence, last)
    first = entity[0].i if entity and entity[-1].i == last.i else last.i
    while first > 0 and sentence.tokens[first - 1].pos == "PROPN":
        first -= 1
    return trim(sentence.tokens[first : last.i + 1])


def described_by(sentence: Sentence, head: Token, named: Sequence[Token]) -> str:
    """Lemma of the noun that a name stands in apposition with; empty when it is with none."""
    inside = {token.i for token in named}
    if head.i not in inside:
        return fold(head.text) if head.pos == "PROPN" else head.lemma
    return next((kid.lemma for kid in sentence.children(head, "appos") if is_office(kid)), "")


def own_tokens(sentence: Sentence, head: Token, allowed: frozenset[int]) -> tuple[Token, ...]:
    """Tokens of the phrase of `head` without what is coordinated with it."""
    dropped: set[int] = set()
    for other in sentence.children(head, "conj", "cc", "relcl", "punct", "preconj"):
        if other.dep != "conj" or not (other.entity and not other.entity_start):
            dropped.update(t.i for t in sentence.subtree(other))
    kept = [t for t in sentence.subtree(head) if t.i in allowed and t.i not in dropped]
    return tuple(kept) or (head,)


def without_lead(tokens: Sequence[Token], head: Token) -> Sequence[Token]:
    """The phrase without what only leads up to it: "earlier", "but", "according to"."""
    first = 0
    while tokens[first].i < head.i and tokens[first].pos in {
        "ADV",
        "CCONJ",
        "SCONJ",
        "ADP",
        "PUNCT",
    }:
        first += 1
    return tokens[first:]


def entity_of(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """The run of tokens that names what `token` is a word of; empty when it names nothing."""
    if not token.entity:
        return ()
    first = token.i
    while not sentence.tokens[first].entity_start and first > 0:
        first -= 1
    last = token.i
    while (
        last + 1 < len(sentence.tokens)
        and sentence.tokens[last + 1].entity == token.entity
        and not sentence.tokens[last + 1].entity_start
    ):
        last += 1
    return sentence.tokens[first : last + 1]


def trim(entity: Sequence[Token]) -> tuple[Token, ...]:
    """An entity without its article, possessive, and a person's nation: "Norlander Jo Doe"."""
    bracket = next((n for n, t in enumerate(entity) if n and t.text == "("), len(entity))
    kept = [t for t in entity[:bracket] if t.pos not in {"DET", "PUNCT"} and t.tag != "POS"]
    while len(kept) > FULL_NAME and kept[0].entity == "PERSON" and kept[0].pos == "ADJ":
        kept = kept[1:]
    return tuple(kept or entity)


def proper_run(sentence: Sentence, head: Token, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Tokens of a name that no tagger marked: "Norland Observatory for Open Rivers"."""
    inside = {token.i for token in tokens}
    first = head.i
    while first - 1 in inside and _is_capital(sentence.tokens[first - 1]):
        first -= 1
    while first < head.i and sentence.tokens[first - 1].text == "-" and first > 0:
        first += 1
    last = head.i
    for preposition in sentence.children(head, "prep"):
        if preposition.lemma in {"for", "of"} and preposition.i == last + 1:
            below = [t for t in sentence.subtree(preposition) if t.i in inside]
            proper = [t for t in below if t.pos == "PROPN"]
            last = proper[-1].i if proper else last
    return with_field(sentence, head, sentence.tokens[first : last + 1])


def with_field(sentence: Sentence, head: Token, named: Sequence[Token]) -> tuple[Token, ...]:
    """A department with what it is for: "department of defence" where "department" is named."""
    if not named or named[-1] is not head or fold(head.text) not in DEPARTMENTS:
        return tuple(named)
    for of in sentence.children(head, "prep"):
        for field in sentence.children(of, "pobj"):
            common = field.pos == "NOUN" and not field.entity.startswith(("DATE", "TIME"))
            if of.i == head.i + 1 and of.lemma in {"of", "for"} and common:
                return (*named, *sentence.tokens[head.i + 1 : field.i + 1])
    return tuple(named)


def without_noun(sentence: Sentence, head: Token, named: Sequence[Token]) -> tuple[Token, ...]:
    """A long name without the noun that says what it is: "Open Rivers Watch" of its "thinktank"."""
    before = named[:-1]
    if not before or named[-1] is not head or head.lemma not in GENERIC_BODIES:
        return tuple(named)
    entity = entity_of(sentence, before[-1])
    whole = entity and entity[-1] is before[-1] and entity[0].entity == "ORG"
    long = len(entity) > 1 or any(token.text == "-" for token in before)
    return tuple(before) if whole and long and head.text.islower() else tuple(named)


def capital_bodies(sentence: Sentence) -> Iterator[tuple[Token, ...]]:
    """Names that no tagger marked: capitals that end in a body's noun, "Joint River Mission"."""
    run: list[Token] = []
    for token in sentence.tokens:
        if token.pos == "PROPN" and not token.entity and token.text[:1].isupper():
            run.append(token)
            continue
        if run:
            if len(run) > 1 and fold(run[-1].text) in BODIES:
                yield tuple(run)
            run = []
    if len(run) > 1 and fold(run[-1].text) in BODIES:
        yield tuple(run)


def _is_capital(token: Token) -> bool:
    return token.pos == "PROPN" or (token.pos == "ADJ" and token.text[:1].isupper())

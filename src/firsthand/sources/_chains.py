"""Characters of an article → its sources and the chain of each statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from firsthand.model import (
    Article,
    Chain,
    Credit,
    Naming,
    Source,
    SourceKind,
    Statement,
)
from firsthand.sources._article import NARRATED, Told
from firsthand.sources._characters import Character
from firsthand.sources._leads import SELF
from firsthand.sources._mentions import INITIALS
from firsthand.sources._nouns import ABSTRACT, BODIES, DOCUMENTS, OFFICES, OUTLET_NAMES
from firsthand.sources._published import published
from firsthand.sources._secrecy import secrecy
from firsthand.sources._shelter import Shelter, shelter_of
from firsthand.sources._titles import named_by_title
from firsthand.text.keys import key
from firsthand.text.names import bare, canonical, untitled
from firsthand.text.words import words

UNNAMED = "somebody, unnamed"
UNNAMED_AUTHOR = "the author, unnamed"
FORMER = frozenset({"former", "ex", "ex-", "retired", "dismissed", "exiled"})
PEOPLE = frozenset({SourceKind.PERSON, SourceKind.UNKNOWN})
BESIDE_CHARS = 80  # from a mention to the words that say it shall not be named
FEW = re.compile(r"(?:the\s+)?(?:two|three|four|both|2|3|4)\b", re.IGNORECASE)
CLOSE = words(
    "sister brother woman girl boy child daughter survivor victim detainee witness nurse student"
)
"""Nouns of people of whom a few are soon found."""
DEEPEST = 8  # statements inside statements; a text nests three at the most


def sources_of(
    told: Told, described: Described, credits: tuple[Credit, ...]
) -> Iterator[Source | Chain]:
    """Every source that a chain of the article passes, and the chains, in text order."""
    carriers = tuple(_carriers(told.article, credits))
    used: dict[str, Source] = {}
    tails = {s.id: described.tails(s) for s in told.statements}
    parents = {s.id: s.parent for s in told.statements}
    chains: list[Chain] = []
    for statement in told.statements:
        between: list[Source] = []
        for ancestor in _ancestors(statement.id, parents):
            between = [*tails[ancestor][0], *tails[ancestor][1][:1], *between]
        middle, last = tails[statement.id]
        links = dict.fromkeys(s.id for s in [*carriers, *between, *middle, *last[:1]])
        everyone = [*carriers, *between, *middle, *last]
        used.update({source.id: source for source in everyone})
        beside = tuple(s.id for s in last[1:] if s.id not in links)
        chains.append(Chain(statement.id, tuple(links), beside))
    yield from (used | described.spoken_for(used)).values()
    yield from chains


def _ancestors(statement_id: str, parents: Mapping[str, str | None]) -> Iterator[str]:
    """Statements around this one, the nearest first."""
    current = parents.get(statement_id)
    for _ in range(DEEPEST):
        if current is None or current not in parents:
            return
        yield current
        current = parents[current]


def _carriers(article: Article, credits: tuple[Credit, ...]) -> Iterator[Source]:
    """Outlet, agencies and author; somebody unnamed when the article prints none of them."""
    outlet = [article.outlet] if article.outlet else []
    for credit in (*outlet, *credits):
        yield outlet_source(credit.name)
    for author in article.authors:
        yield Source(
            id=key("source", "person", " ".join(untitled(author.name))),
            name=" ".join(author.name.split()),
            kind=SourceKind.PERSON,
            naming=Naming.NAMED,
        )
    if not (outlet or credits or article.authors):
        yield _of_article(article.id, UNNAMED_AUTHOR)


def outlet_source(name: str) -> Source:
    """The source that an outlet is, in the whole case."""
    return Source(
        id=key("source", "body", canonical(name)),
        name=" ".join(name.split()),
        kind=SourceKind.OUTLET,
        naming=Naming.NAMED,
    )


def _of_article(article_id: str, text: str) -> Source:
    return Source(
        id=key("source", article_id, bare(text)),
        name=text,
        kind=SourceKind.UNKNOWN,
        naming=Naming.ANONYMOUS,
    )


class Described:
    """The characters of one article as sources."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.published = published(told)
        self.reports = _reports(told)
        self.shelter = _shelter(told)
        self.hidden = _hidden(told)

    def tails(self, statement: Statement) -> tuple[list[Source], list[Source]]:
        """What a statement adds to the carriers: sources between, and those who say it."""
        if statement.attribution in NARRATED or statement.id in self.told.authors:
            return [], []
        speakers = self.told.speakers.get(statement.id, ())
        if not speakers:
            return [], [self._unnamed(statement)]
        between = [self.source(who) for who in self._between(speakers[0])]
        return between, [self.source(who) for who in speakers]

    def _unnamed(self, statement: Statement) -> Source:
        return _of_article(self.told.article.id, UNNAMED)

    def _between(self, who: int) -> Iterator[int]:
        """The body behind a document; the collector, and its report, before a witness."""
        character = self.told.characters[who]
        if character.kind is SourceKind.DOCUMENT and character.owner is not None:
            yield character.owner
        if character.collector is not None:
            yield character.collector
            if character.collector in self.reports:
                yield self.reports[character.collector]

    def source(self, who: int) -> Source:
        """The character as a source."""
        character = self.told.characters[who]
        names = character.names
        day = self.published.get(who)
        is_one = self._is_dated(who) or bool(character.title)
        naming = Naming.NAMED if is_one else _naming(character)
        name = self._name(who)
        others = {*names, character.text, *character.other_texts} - {name, ""}
        owner = character.owner
        speaks_for = None if owner is None or owner == who else self._id(owner)
        return Source(
            id=self._id(who),
            name=name,
            kind=character.kind,
            naming=naming,
            aliases=tuple(sorted(others)),
            speaks_for=speaks_for,
            protected=self._is_protected(who, naming),
            published=day,
        )

    def _is_protected(self, who: int, naming: Naming) -> bool:
        """Whether it is unnamed and private, asked not to be named, or is called for hiding."""
        character = self.told.characters[who]
        called = (*character.names, character.text, *character.other_texts)
        return (
            is_protected(character, naming)
            or who in self.hidden
            or self.shelter.holds(called)
            or any(INITIALS.fullmatch(name) for name in character.names)
        )

    def _id(self, who: int) -> str:
        character = self.told.characters[who]
        if self._is_dated(who):
            owner, day = character.owner, self.published[who].value
            return key("source", "document", "" if owner is None else self._id(owner), day)
        if character.title:
            body = "" if character.owner is None else self._id(character.owner)
            return key("source", "document", body, bare(character.title))
        if _naming(character) is not Naming.NAMED:
            return key("source", self.told.article.id, bare(character.text))
        full = character.names[0]
        if character.kind is SourceKind.PERSON:
            return key("source", "person", " ".join(untitled(full)))
        return key("source", "body", canonical(full))

    def _name(self, who: int) -> str:
        """The fullest name, or the description; a document is called by title, or body and day."""
        character = self.told.characters[who]
        if character.title:
            owner = character.owner
            return named_by_title(character.title, "" if owner is None else self._name(owner))
        if self._is_dated(who) and character.owner is not None:
            noun = min(character.nouns & DOCUMENTS, default="report")
            return f"{self._name(character.owner)}: {noun} of {self.published[who].value}"
        return character.names[0] if character.names else character.text

    def _is_dated(self, who: int) -> bool:
        """Whether it is a document that its named body and its day tell apart in the whole case."""
        character = self.told.characters[who]
        owner = None if character.owner is None else self.told.characters[character.owner]
        named = owner is not None and _naming(owner) is Naming.NAMED
        return who in self.published and named and not character.names

    def spoken_for(self, used: Mapping[str, Source]) -> dict[str, Source]:
        """Bodies that used sources speak for, when no chain passes them."""
        wanted = {source.speaks_for for source in used.values()} - set(used) - {None}
        owners = {c.owner for c in self.told.characters if c.owner is not None}
        return {
            self._id(who): self.source(who) for who in sorted(owners) if self._id(who) in wanted
        }


def _reports(told: Told) -> dict[int, int]:
    """The document that speaks for each body, the first one met."""
    found: dict[int, int] = {}
    for i, character in enumerate(told.characters):
        speaks = character.spoke is not None and character.owner is not None
        if speaks and character.kind is SourceKind.DOCUMENT:
            found.setdefault(character.owner or 0, i)
    return found


def _naming(character: Character) -> Naming:
    if character.plural or character.kind is SourceKind.GROUP:
        return Naming.COLLECTIVE
    return Naming.NAMED if character.names else Naming.ANONYMOUS


def is_protected(character: Character, naming: Naming) -> bool:
    """Whether it is an unnamed person who speaks for nobody but himself or herself.

    What no list of nouns knows may be a person, unless its ending tells that it is none.
    """
    if character.kind is SourceKind.GROUP and naming is Naming.COLLECTIVE:
        return bool(FEW.match(character.text)) and bool(character.nouns & CLOSE)
    unknown = character.kind is SourceKind.UNKNOWN and bool(character.nouns)
    person = character.kind is SourceKind.PERSON or (
        unknown and not any(ABSTRACT.search(noun) for noun in character.nouns)
    )
    holds = character.nouns & OFFICES and not character.modifiers & FORMER
    alone = character.owner is None and not holds
    return person and naming is Naming.ANONYMOUS and alone


def _shelter(told: Told) -> Shelter:
    """What the article's words call for hiding, the names of survivors who speak among them."""
    doc, own = told.text.doc, told.article.span
    survivors = [
        name
        for statement in told.statements
        for who in told.speakers.get(statement.id, ())
        if any(SELF.search(doc.quote(span)) for span in statement.content)
        for name in told.characters[who].names
        if not (BODIES | OUTLET_NAMES) & set(bare(name).split())
    ]
    return shelter_of(doc.text, own.start, own.end, survivors)


def _hidden(told: Told) -> frozenset[int]:
    """Characters that the words beside a mention of them say do not want to be named."""
    found: set[int] = set()
    for who, places in told.places.items():
        for place in places:
            sentence = told.text.at(place.start)
            if sentence is not None and told.characters[who].kind in PEOPLE:
                limit = min(sentence.span.end, place.end + BESIDE_CHARS)
                beside = next(secrecy(told.text.doc.text, place.start, limit), None)
                if beside and not _others_between(told, who, place.end, beside.start()):
                    found.add(who)
    return frozenset(found)


def _others_between(told: Told, who: int, start: int, end: int) -> bool:
    """Whether another person is mentioned between."""
    return any(
        start <= place.start < end
        for other, places in told.places.items()
        if other != who and told.characters[other].kind in PEOPLE
        for place in places
    )

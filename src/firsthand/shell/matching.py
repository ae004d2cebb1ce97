"""The half of comparing that only reads: a map over articles, pairs or components.

What it reads of the case was written before comparing began, so several processes can share the
work, each with a connection of its own; whatever comparing itself writes is given to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, Final

import numpy as np

from firsthand import corpus
from firsthand.model import Claim, Derivation, Gist, Origin, Rooting
from firsthand.origins import Neighbourhood
from firsthand.store import compared, forms
from firsthand.store.file import Connection
from firsthand.text.sets import Numbers

ARTICLES_HELD: Final = 2_000  # forms of this many articles are held in memory: some 100 MB


@dataclass(frozen=True, slots=True)
class Rows:
    """Elements in columns, by their numbers, which rise."""

    numbers: Numbers
    columns: Any

    def places(self, numbers: Numbers) -> Numbers:
        """Where elements stand that are all among them."""
        found: Numbers = np.searchsorted(self.numbers, numbers)
        return found


@dataclass(frozen=True, slots=True)
class Prepared:
    """What finds whom some articles and their statements are compared with."""

    leanings: tuple[Derivation, ...]
    entries: Mapping[str, Numbers]  # by kind of element
    rows: Mapping[str, Rows]


@dataclass(frozen=True, slots=True)
class Joined:
    """Articles joined by derivations, whole components."""

    members: frozenset[int]
    derivations: tuple[Derivation, ...]


class Matcher:
    """Reads forms and records of a case and compares them."""

    def __init__(self, db: Connection) -> None:
        self.db = db
        self.ready = corpus.build_corpus_parts()
        self.sides = {
            "article": corpus.article_side(self.ready),
            "statement": corpus.statement_side(self.ready),
        }
        self.forms = lru_cache(ARTICLES_HELD)(partial(forms.gists, db))
        self.imprint = lru_cache(ARTICLES_HELD)(self._imprint)
        self.gists = lru_cache(ARTICLES_HELD)(self._gists)
        self.article_of = lru_cache(ARTICLES_HELD * 16)(partial(compared.article_of, db))

    def _imprint(self, article: int) -> corpus.Element | None:
        """The imprint of an article; None when no part made one."""
        imprints = forms.imprints(self.db, article)
        return self.sides["article"].element(imprints[0]) if imprints else None

    def _gists(self, article: int) -> dict[int, corpus.Element]:
        """Gists of an article, by the number of their statement."""
        element = self.sides["statement"].element
        return {number: element(gist) for number, gist in self.forms(article).items()}

    def element(self, kind: str, number: int) -> corpus.Element:
        """An article's imprint or a statement's gist, which is there."""
        if kind == "statement":
            return self.gists(self.article_of(number))[number]
        imprint = self.imprint(number)
        if imprint is None:
            raise KeyError(number)
        return imprint

    def prepare(self, articles: Sequence[int]) -> Prepared:
        """Leanings, entries and rows of articles and of their statements."""
        found: dict[str, dict[int, corpus.Element]] = {"article": {}, "statement": {}}
        for article in articles:
            imprint = self.imprint(article)
            if imprint is not None:
                found["article"][article] = imprint
            found["statement"].update(self.gists(article))
        imprints = found["article"].values()
        return Prepared(
            tuple(each for element in imprints for each in corpus.leanings(element.form)),
            {kind: corpus.entries(some) for kind, some in found.items()},
            {
                kind: self._rows(kind, {n: element.form for n, element in some.items()})
                for kind, some in found.items()
            },
        )

    def glance(self, asked: tuple[str, Sequence[int]]) -> Rows:
        """Rows of articles, or of the statements in them, which their keys are not needed for."""
        kind, articles = asked
        found: dict[int, Any] = {}
        for article in articles:
            if kind == "statement":
                found.update(self.forms(article))
            elif (imprint := self.imprint(article)) is not None:
                found[article] = imprint.form
        return self._rows(kind, found)

    def _rows(self, kind: str, forms: Mapping[int, Any]) -> Rows:
        numbers = sorted(forms)
        made = self.sides[kind].columns.columns([forms[n] for n in numbers])
        return Rows(np.array(numbers, np.int64), made)

    def compare(self, asked: tuple[str, Numbers]) -> list[tuple[int, int, Any]]:
        """What was found, with the two it was found between; asked for are a kind of element and
        rows of three: two numbers, and which comparisons may find something.
        """
        kind, pairs = asked
        compare = self.sides[kind].compared
        return [
            (one, other, record)
            for one, other, bits in pairs.tolist()
            for record in compare(self.element(kind, one), self.element(kind, other), bits)
        ]

    def root(self, components: Sequence[Joined]) -> list[Origin | Rooting]:
        """Where the chains of the statements of each component end."""
        around = Around(self.db, components)
        return [r for each in components for r in corpus.rooted(around.of(each), self.ready)]

    def group(self, asked: Grouped) -> tuple[list[Claim], Mapping[str, str]]:
        """Claims of the statements, and the words of each statement by its id."""
        words = compared.words(self.db, asked.members)
        joined = corpus.Joined(
            gists=[self._gist(number) for number in asked.members],
            links=asked.links,
            rootings=asked.rootings,
            origins=asked.origins,
        )
        return list(corpus.grouped(joined, words.__getitem__)), words

    def _gist(self, statement: int) -> Gist:
        return self.forms(self.article_of(statement))[statement]


@dataclass(frozen=True, slots=True)
class Grouped:
    """Statements to be grouped, whole components, with what comparing wrote of them."""

    members: tuple[int, ...]
    links: tuple[Any, ...]
    rootings: tuple[Rooting, ...]
    origins: tuple[Origin, ...]


class Around:
    """Records of several components at once, and the neighbourhood of each."""

    def __init__(self, db: Connection, components: Iterable[Joined]) -> None:
        members = [each.members for each in components]
        every = frozenset().union(*members)
        together = frozenset[int]().union(*(some for some in members if len(some) > 1))
        self.articles = compared.numbered_articles(db, every)
        self.statements = by(compared.statements(db, every), "article_id")
        self.chains = {chain.statement_id: chain for chain in compared.chains(db, every)}
        self.sources = {source.id: source for source in compared.sources(db, every)}
        self.words = compared.words(db, together, "article_id")  # one alone copies nothing

    def of(self, component: Joined) -> Neighbourhood:
        """The neighbourhood of one component; sources of the others do no harm in it."""
        articles = sorted((self.articles[n] for n in component.members), key=lambda a: a.id)
        statements = sorted(
            (s for article in articles for s in self.statements[article.id]), key=lambda s: s.id
        )
        ids = [statement.id for statement in statements]
        return Neighbourhood(
            articles=tuple(articles),
            statements=tuple(statements),
            chains={id_: self.chains[id_] for id_ in ids if id_ in self.chains},
            sources=self.sources,
            derivations=component.derivations,
            words={id_: self.words[id_] for id_ in ids if id_ in self.words},
        )


def by(records: Iterable[Any], field: str) -> Mapping[str, list[Any]]:
    """Records by the value of a field, each list in the order given."""
    found: dict[str, list[Any]] = defaultdict(list)
    for record in records:
        found[getattr(record, field)].append(record)
    return found

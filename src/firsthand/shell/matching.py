"""The half of comparing that only reads: a map over articles, pairs or components.

What it reads of the case was written before comparing began, so several processes can share the
work, each with a connection of its own; whatever comparing itself writes is given to it.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import Any, Final

import numpy as np

from firsthand import corpus
from firsthand.corpus import leanings
from firsthand.derivations._shared import ordinal
from firsthand.model import (
    Chain,
    Claim,
    Derivation,
    Gist,
    Imprint,
    Origin,
    Passage,
    Rooting,
    Source,
    Span,
)
from firsthand.origins import Neighbourhood, Told
from firsthand.origins._followed import Followed
from firsthand.store import compared, forms
from firsthand.store.file import Connection
from firsthand.text.sets import Numbers, among, rising

IMPRINTS_WHOLE: Final = 1_000  # that are held in memory as they are: some 30 MB
IMPRINTS_HELD: Final = 100_000  # and as numbers: some 200 MB
GISTS_HELD: Final = 150_000  # some 300 MB


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
    """Whole components of articles joined by derivations, and these."""

    components: tuple[frozenset[int], ...]
    derivations: tuple[Derivation, ...]  # by id


class Matcher:
    """Reads forms and records of a case and compares them."""

    def __init__(self, db: Connection) -> None:
        self.db = db
        self.ready = corpus.build_corpus_parts()
        self.sides = {
            "article": corpus.article_side(self.ready),
            "statement": corpus.statement_side(self.ready),
        }
        self.gists = Gists(db)
        self.imprint = lru_cache(IMPRINTS_WHOLE)(Imprints(db).of)

    def form(self, kind: str, number: int) -> Any:
        """An article's imprint or a statement's gist, which is there."""
        if kind == "statement":
            return self.gists.of(number)
        imprint = self.imprint(number)
        if imprint is None:
            raise KeyError(number)
        return imprint

    def prepare(self, articles: Sequence[int]) -> Prepared:
        """Leanings, entries and rows of articles and of their statements."""
        found: dict[str, dict[int, Any]] = {"article": {}, "statement": {}}
        for article in articles:
            imprint = self.imprint(article)
            if imprint is not None:
                found["article"][article] = imprint
            found["statement"].update(self.gists.in_article(article))
        return Prepared(
            tuple(each for imprint in found["article"].values() for each in leanings(imprint)),
            {kind: self.sides[kind].entries(some) for kind, some in found.items()},
            {kind: self._rows(kind, some) for kind, some in found.items()},
        )

    def glance(self, asked: tuple[str, Sequence[int]]) -> Rows:
        """Rows of articles, or of statements, which their keys are not needed for."""
        kind, numbers = asked
        if kind == "statement":
            return self._rows(kind, self.gists.some(numbers))
        return self._rows(kind, {number: self.form(kind, number) for number in numbers})

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
            for record in compare(self.form(kind, one), self.form(kind, other), bits)
        ]

    def root(self, joined: Joined) -> list[Origin | Rooting]:
        """Where the chains of the statements of each component end."""
        around = Around(self.db, joined.derivations)
        alone = [number for members in joined.components if len(members) == 1 for number in members]
        together = frozenset[int]().union(*joined.components) - {*alone}
        ids = around.read(alone, words=False) + around.read(together)
        return list(corpus.rooted(around.asked(ids, {}), self.ready))

    def group(self, asked: Grouped) -> tuple[list[Claim], Mapping[str, str]]:
        """Claims of the statements, and the words of each statement by its id."""
        words = compared.words(self.db, asked.members)
        joined = corpus.Joined(
            gists=list(self.gists.some(asked.members).values()),
            links=asked.links,
            rootings=asked.rootings,
            origins=asked.origins,
        )
        return list(corpus.grouped(joined, words.__getitem__)), words


class Days:
    """Days of the articles of a case, as ordinals; each is read once."""

    def __init__(self, db: Connection) -> None:
        self.db = db
        self.numbers: Numbers = np.empty(0, np.int64)
        self.days: Numbers = np.empty(0, np.int64)

    def of(self, articles: Numbers) -> Numbers:
        """The day of each article; `NO_DAY` when none is known."""
        missing = rising(articles[~among(articles, self.numbers)])
        if len(missing):
            days = [ordinal(day) for day in compared.days(self.db, missing.tolist())]
            numbers = np.concatenate((self.numbers, missing))
            order = np.argsort(numbers)
            self.numbers = numbers[order]
            self.days = np.concatenate((self.days, np.array(days, np.int64)))[order]
        found: Numbers = self.days[np.searchsorted(self.numbers, articles)]
        return found


class Imprints:
    """Imprints of a case, held as numbers: a tenth of their size, and of the time of reading."""

    def __init__(self, db: Connection, most: int = IMPRINTS_HELD) -> None:
        self.db = db
        self.most = most
        self.held: OrderedDict[int, Known] = OrderedDict()

    def of(self, article: int) -> Imprint | None:
        """The imprint of an article; None when no part made one."""
        if article in self.held:
            return self.held[article].whole()
        found = next(iter(forms.imprints(self.db, article)), None)
        if found is not None:
            if len(self.held) >= self.most:
                self.held.popitem(last=False)
            self.held[article] = Known.of(found)
        return found


@dataclass(frozen=True, slots=True)
class Known:
    """An imprint whose passages are held as numbers: hash, start and end of each."""

    bare: Imprint  # without passages, and without paragraphs, which no comparison asks for
    doc_id: str
    numbers: tuple[array[int], ...]

    @classmethod
    def of(cls, imprint: Imprint) -> Known:
        """The imprint, held as numbers."""
        some = imprint.shingles, imprint.quotations, imprint.anchors
        docs = [passage.span.doc_id for passages in some for passage in passages[:1]]
        bare = replace(imprint, shingles=(), quotations=(), anchors=(), prose=())
        return cls(bare, next(iter(docs), ""), tuple(map(_as_numbers, some)))

    def whole(self) -> Imprint:
        """The imprint with its passages."""
        shingles, quotations, anchors = map(self._passages, self.numbers)
        return replace(self.bare, shingles=shingles, quotations=quotations, anchors=anchors)

    def _passages(self, numbers: array[int]) -> tuple[Passage, ...]:
        rest, doc_id = iter(numbers), self.doc_id
        found = zip(rest, rest, rest, strict=True)
        return tuple([Passage(hash_, Span(doc_id, start, end)) for hash_, start, end in found])


def _as_numbers(passages: Iterable[Passage]) -> array[int]:
    spans = ((each.hash, each.span.start, each.span.end) for each in passages)
    return array("q", chain.from_iterable(spans))


class Gists:
    """Gists of a case by the number of their statement, held for a while: the oldest go first."""

    def __init__(self, db: Connection, most: int = GISTS_HELD) -> None:
        self.db = db
        self.most = most
        self.held: OrderedDict[int, Gist] = OrderedDict()

    def in_article(self, article: int) -> Mapping[int, Gist]:
        """Gists of one article, read anew."""
        return self._hold(forms.gists(self.db, article))

    def of(self, statement: int) -> Gist:
        """The gist of one statement, which is there."""
        found = self.held.get(statement)
        return self.some((statement,))[statement] if found is None else found

    def some(self, statements: Sequence[int]) -> Mapping[int, Gist]:
        """The gists of statements, which are there, in the order given."""
        found = {number: self.held[number] for number in statements if number in self.held}
        unknown: dict[int, set[int]] = defaultdict(set)
        missing = [number for number in statements if number not in found]
        for number, article in forms.articles_of(self.db, missing).items():
            unknown[article].add(number)
        for article, wanted in unknown.items():
            found |= self._hold(forms.gists(self.db, article, wanted))
        return {number: found[number] for number in statements}

    def _hold(self, gists: Mapping[int, Gist]) -> Mapping[int, Gist]:
        self.held.update(gists)
        while len(self.held) > self.most:
            self.held.popitem(last=False)
        return gists


@dataclass(frozen=True, slots=True)
class Grouped:
    """Statements to be grouped, whole components, with what comparing wrote of them."""

    members: tuple[int, ...]
    links: tuple[Any, ...]
    rootings: tuple[Rooting, ...]
    origins: tuple[Origin, ...]


class Around(Mapping[str, Told]):
    """Articles of a case by id, each read when it is first looked up, and what is said in them."""

    def __init__(
        self,
        db: Connection,
        derivations: Iterable[Derivation] | None = None,
        sources: dict[str, Source] | None = None,
    ) -> None:
        self.db = db
        self.held: dict[str, Told] = {}
        self.chains: dict[str, Chain] = {}
        self.sources: dict[str, Source] = {} if sources is None else sources
        self.words: dict[str, str] = {}
        self.given = None if derivations is None else by(derivations, "from_article")

    def __getitem__(self, article_id: str) -> Told:
        if article_id not in self.held:
            self.read([compared.article_number(self.db, article_id)])
        return self.held[article_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.held)

    def __len__(self) -> int:
        return len(self.held)

    def read(self, numbers: Collection[int], *, words: bool = True) -> list[str]:
        """Reads articles by number; their ids, which rise. Without words nothing can be known to
        copy what they say.
        """
        articles = compared.numbered_articles(self.db, numbers).values()
        given = self.given
        if given is None:
            given = by(compared.derivations(self.db, numbers), "from_article")
        statements = by(compared.statements(self.db, numbers), "article_id")
        self.chains.update(
            (chain.statement_id, chain) for chain in compared.chains(self.db, numbers)
        )
        self.sources.update((source.id, source) for source in compared.sources(self.db, numbers))
        if words:
            self.words.update(compared.words(self.db, numbers, "article_id"))
        for article in articles:
            said, edges = statements.get(article.id, ()), given.get(article.id, ())
            self.held[article.id] = Told(article, tuple(said), tuple(edges))
        return sorted(article.id for article in articles)

    def asked(
        self, articles: Iterable[str], followed: MutableMapping[str, Followed]
    ) -> Neighbourhood:
        """The neighbourhood in which articles are asked."""
        return Neighbourhood(tuple(articles), self, self.chains, self.sources, self.words, followed)


def by(records: Iterable[Any], field: str) -> Mapping[str, list[Any]]:
    """Records by the value of a field, each list in the order given."""
    found: dict[str, list[Any]] = defaultdict(list)
    for record in records:
        found[getattr(record, field)].append(record)
    return found

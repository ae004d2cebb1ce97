"""The corpus half of a run: what is new is compared with what shares a key, and no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from typing import Final

from firsthand import corpus
from firsthand.model import Derivation, Discrepancy, Link, Origin, Rooting
from firsthand.origins import Neighbourhood
from firsthand.shell import runs
from firsthand.store import compared, forms, write
from firsthand.store.blocks import Blocks
from firsthand.store.file import Connection

Keys = Callable[[int], frozenset[int]]
STAMP: Final = "compared by"
ARTICLES_HELD: Final = 2_000  # forms of this many articles are held in memory: some 100 MB
ALONE: Final = 500  # statements without links that are grouped together


def compare(db: Connection, progress: runs.Report, limit: int = corpus.BLOCK_LIMIT) -> None:
    """Brings derivations, origins, claims and discrepancies up to date, in one transaction."""
    stamp = corpus.stamp()
    if not _is_due(db, stamp):
        return
    with write.transaction(db):
        if compared.setting(db, STAMP) != stamp:
            compared.forget_all(db)
            compared.set_setting(db, STAMP, stamp)
        Comparing(db, progress, limit).run()
        compared.settle(db)


def _is_due(db: Connection, stamp: str) -> bool:
    waiting = (compared.new_articles, compared.stale_articles, compared.stale_statements)
    return compared.setting(db, STAMP) != stamp or any(some(db) for some in waiting)


class Comparing:
    """One bringing up to date of one case."""

    def __init__(self, db: Connection, progress: runs.Report, limit: int) -> None:
        self.db = db
        self.progress = progress
        self.ready = corpus.build_corpus_parts()
        self.imprints_by = tuple(self.ready.derivations.values())
        self.gists_by = tuple(self.ready.claims.values())
        self.article_blocks = Blocks(db, "article", limit)
        self.statement_blocks = Blocks(db, "statement", limit)
        self.articles: set[int] = set()  # to be followed to their origins anew
        self.statements: set[int] = set()  # to be grouped anew
        self.forms = lru_cache(ARTICLES_HELD)(partial(forms.gists, db))
        self.imprint = lru_cache(ARTICLES_HELD)(self._imprint)
        self.gists = lru_cache(ARTICLES_HELD)(self._gists)
        self.article_of = lru_cache(ARTICLES_HELD * 16)(partial(compared.article_of, db))

    def run(self) -> None:
        """Derivations, origins, links, claims: each from what the step before touched."""
        new = compared.new_articles(self.db)
        self.articles.update(new, compared.stale_articles(self.db))
        self.statements.update(compared.stale_statements(self.db))
        returned = self._forget_departed()
        self._derive(new, returned[0])
        self._root()
        self._link(new, returned[1])
        self._group()
        self._note_large()

    def _forget_departed(self) -> tuple[frozenset[int], frozenset[int]]:
        """Takes back the keys of what went; keys by which can be compared again."""
        articles: dict[int, frozenset[int]] = {}
        statements: dict[int, frozenset[int]] = {}
        for number, gists, imprints in forms.departed(self.db):
            for imprint in imprints:
                articles[number] = corpus.keys_of(corpus.element(imprint, self.imprints_by))
            for gist in gists:
                gone = corpus.element(gist, self.gists_by)
                statements[int(gist.statement_id)] = corpus.keys_of(gone)
        return (
            self.article_blocks.remove(by_key(articles)),
            self.statement_blocks.remove(by_key(statements)),
        )

    def _imprint(self, article: int) -> corpus.Element | None:
        """The imprint of an article; None when no part made one."""
        imprints = forms.imprints(self.db, article)
        return corpus.element(imprints[0], self.imprints_by) if imprints else None

    def _gists(self, article: int) -> dict[int, corpus.Element]:
        """Gists of an article, by the number of their statement."""
        gists = self.forms(article)
        return {number: corpus.element(gist, self.gists_by) for number, gist in gists.items()}

    def gist(self, statement: int) -> corpus.Element:
        return self.gists(self.article_of(statement))[statement]

    def _derive(self, new: Collection[int], returned: frozenset[int]) -> None:
        keys: dict[int, frozenset[int]] = {}
        for number in new:
            if (imprint := self.imprint(number)) is not None:
                keys[number] = corpus.keys_of(imprint)
                self._add_derivations(corpus.leanings(imprint.form))
        grown = self.article_blocks.add(by_key(keys))
        for one, other in self._rechecked(self.article_blocks, grown, (keys, self.imprint_keys)):
            if compared.forget_derivations(self.db, one, other):
                self.articles.update((one, other))
        for one, other in self._pairs(self.article_blocks, keys, returned):
            mine, theirs = self.imprint(one), self.imprint(other)
            if mine is not None and theirs is not None:
                self._add_derivations(corpus.compared(mine, theirs, self.imprints_by))

    def imprint_keys(self, article: int) -> frozenset[int]:
        imprint = self.imprint(article)
        return corpus.keys_of(imprint) if imprint else frozenset()

    def gist_keys(self, statement: int) -> frozenset[int]:
        return corpus.keys_of(self.gist(statement))

    def _add_derivations(self, found: Iterable[Derivation]) -> None:
        for record in found:
            self.articles.update(compared.add_derivation(self.db, record))

    def _root(self) -> None:
        """Follows chains to their ends in each neighbourhood that something changed in."""
        near = lru_cache(None)(lambda article: tuple(compared.derived(self.db, article)))
        for members in corpus.component(sorted(self.articles), near):
            around = Neighbourhood(
                articles=tuple(compared.articles(self.db, members)),
                statements=tuple(compared.statements(self.db, members)),
                chains={chain.statement_id: chain for chain in compared.chains(self.db, members)},
                sources={source.id: source for source in compared.sources(self.db, members)},
                derivations=tuple(compared.derivations(self.db, members)),
                words=self._words(members),
            )
            found = list(corpus.rooted(around, self.ready))
            ends = [record for record in found if isinstance(record, Origin)]
            rootings = [record for record in found if isinstance(record, Rooting)]
            self.statements |= compared.write_roots(self.db, members, ends, rootings)

    def _words(self, members: Collection[int]) -> Mapping[str, str]:
        """What was said in articles that take from each other; one alone copies nothing."""
        return compared.words(self.db, members, "article_id") if len(members) > 1 else {}

    def _link(self, new: Collection[int], returned: frozenset[int]) -> None:
        keys: dict[int, frozenset[int]] = {}
        for article in new:
            for number, gist in self.gists(article).items():
                keys[number] = corpus.keys_of(gist)
        self.statements.update(keys)
        grown = self.statement_blocks.add(by_key(keys))
        for one, other in self._rechecked(self.statement_blocks, grown, (keys, self.gist_keys)):
            if compared.forget_links(self.db, one, other):
                self.statements.update((one, other))
        gists = lru_cache(ARTICLES_HELD * 16)(self.gist)
        for done, (one, other) in enumerate(self._pairs(self.statement_blocks, keys, returned)):
            for found in corpus.compared(gists(one), gists(other), self.gists_by):
                self._add_link(found, one, other)
            if done % 1000 == 0:
                self.progress(runs.Progress("comparing", done, 0, None))

    def _add_link(self, found: Link | Discrepancy, one: int, other: int) -> None:
        match found:
            case Link():
                compared.add_link(self.db, found)
                self.statements.update((one, other))
            case Discrepancy():
                compared.add_discrepancy(self.db, found)

    def _pairs(
        self, blocks: Blocks, keys: Mapping[int, frozenset[int]], returned: frozenset[int]
    ) -> Iterator[tuple[int, int]]:
        """Candidate pairs: of new elements with all, and of all that a key brings back."""
        new = frozenset(keys)
        found = corpus.pairs_of(blocks.members(by_key(keys)), new)
        for element in sorted(found):
            yield from ((element, other) for other in sorted(found[element]))
        for members in blocks.members(returned):
            again = corpus.pairs_of([members], frozenset(members))
            for element in sorted(again):
                yield from ((element, other) for other in sorted(again[element]))

    def _rechecked(
        self, blocks: Blocks, grown: frozenset[int], keys: tuple[Collection[int], Keys]
    ) -> Iterator[tuple[int, int]]:
        """Pairs compared before by a key which is too common now, and that share no other.

        `keys`: elements that are new, in no pair yet, and the function that gives keys.
        """
        new, keys_of = keys
        for key in sorted(grown):
            members = sorted(element for element in blocks.everyone(key) if element not in new)
            mine = {element: keys_of(element) for element in members}
            for place, one in enumerate(members):
                for other in members[place + 1 :]:
                    if all(blocks.is_large(shared) for shared in mine[one] & mine[other]):
                        yield one, other

    def _group(self) -> None:
        """Groups each component of linked statements that something changed in."""
        near = lru_cache(None)(lambda statement: tuple(compared.linked(self.db, statement)))
        alone: set[int] = set()
        for members in corpus.component(sorted(self.statements), near):
            if len(members) > 1:
                self._write_claims(members)
            else:
                alone |= members
            if len(alone) >= ALONE:
                self._write_claims(alone)
                alone = set()
        self._write_claims(alone)

    def _write_claims(self, members: Collection[int]) -> None:
        rootings = compared.rootings(self.db, members)
        joined = corpus.Joined(
            gists=[self.forms(self.article_of(number))[number] for number in sorted(members)],
            links=compared.links(self.db, members),
            rootings=rootings,
            origins=compared.origins(self.db, _named(rootings)),
        )
        words = compared.words(self.db, members)
        claims = corpus.grouped(joined, words.__getitem__)
        compared.write_claims(self.db, members, claims, words)

    def _note_large(self) -> None:
        problems = [
            (corpus.too_common(blocks.kind, count), None)
            for blocks in (self.article_blocks, self.statement_blocks)
            if (count := blocks.large())
        ]
        write.note_file(self.db, "", (), problems)


def by_key(keys: Mapping[int, frozenset[int]]) -> dict[int, list[int]]:
    """Elements by key, from keys by element."""
    found: dict[int, list[int]] = defaultdict(list)
    for element, some in keys.items():
        for key in some:
            found[key].append(element)
    return found


def _named(rootings: Iterable[Rooting]) -> frozenset[str]:
    """Origins that rootings name, those that may be the same too."""
    return frozenset(id_ for r in rootings for id_ in (r.origin_id, *r.maybe))

"""The steps that compare across the case: derivations → origins → claims and discrepancies.

Pure, and apart from where elements are kept. A pair is compared when it shares a key that not
too many share, so that the cost grows with the candidate pairs; what a pair yields depends on
nothing but the two, so adding one by one gives what adding all at once gives. Each step is a map
over articles, pairs or components, and a group by key between two of them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from types import ModuleType
from typing import Any, Final, TypeVar

import numpy as np

from firsthand import claims, derivations, origins
from firsthand.claims import _columns as statement_columns
from firsthand.claims._group import group
from firsthand.derivations import _columns as article_columns
from firsthand.derivations._parents import parents
from firsthand.model import (
    Claim,
    Derivation,
    Gist,
    Imprint,
    Link,
    Origin,
    Problem,
    Rooting,
)
from firsthand.origins import Neighbourhood
from firsthand.origins._count import counter, is_loose
from firsthand.plugins import build, parts
from firsthand.text.sets import May, Numbers, rising

Node = TypeVar("Node", bound=Hashable)
KEY_BITS: Final = 28  # of a key that are kept: chance meetings cost a comparison, and no result
ELEMENT_BITS: Final = 30  # below them, in an entry: the number of an element
KEYS_HELD: Final = 2_048  # statements whose keys are held in memory, for each comparison
BLOCK_LIMIT: Final = 100
"""Elements that may share a key and still be compared by it: 100 make 4,950 pairs."""


@dataclass(frozen=True, slots=True)
class CorpusParts:
    """Built parts of the steps that compare, by stamp."""

    derivations: Mapping[str, derivations.Compare]
    roots: Mapping[str, origins.Root]
    claims: Mapping[str, claims.Compare]


def build_corpus_parts() -> CorpusParts:
    """All parts, built once a run."""
    return CorpusParts(build(derivations), build(origins), build(claims))


def stamp() -> str:
    """Stamps of every part that compares: what derivations, origins and claims depend on."""
    return " ".join(
        f"{folder.__name__.rpartition('.')[2]}/{part.stamp}"
        for folder in (derivations, origins, claims)
        for part in parts(folder).values()
    )


@dataclass(frozen=True, slots=True)
class Side:
    """How one kind of element is compared: imprints of articles, or gists of statements."""

    by: tuple[Any, ...]  # its comparisons, in order
    keys: tuple[Callable[[Any], frozenset[int]], ...]  # of a form, for each of them
    columns: ModuleType
    by_day: May | None = None  # of two days and a key, whether the two may be compared by it

    def entries(self, forms: Mapping[int, Any]) -> Numbers:
        """Keys of the forms, KEY_BITS of each above the number of its element; rising."""
        every = [frozenset().union(*(keys(form) for keys in self.keys)) for form in forms.values()]
        sizes = [len(keys) for keys in every]
        keys = np.fromiter(chain.from_iterable(every), np.int64, sum(sizes))
        numbers = np.repeat(np.array([*forms], np.int64), sizes)
        return rising(((keys & ((1 << KEY_BITS) - 1)) << ELEMENT_BITS) | numbers)

    def asked(self, rows: Any, one: Numbers, other: Numbers) -> Numbers:
        """Which comparisons may find something between row `one` and row `other`: a number for
        each pair, whose bits stand for the comparisons in order.
        """
        pairs = self.columns.at_a_glance(rows, one, other)
        bits = np.zeros(len(one), np.int64)
        for place, compare in enumerate(self.by):
            bits |= compare.may_find(pairs).astype(np.int64) << place
        return bits

    def compared(self, one: Any, other: Any, asked: int = -1) -> list[Any]:
        """What the comparisons asked, by which two forms share a key, find between them."""
        found: list[Any] = []
        for place, (compare, keys) in enumerate(zip(self.by, self.keys, strict=True)):
            some = list(compare(one, other)) if asked >> place & 1 else []
            if some and not keys(one).isdisjoint(keys(other)):  # seldom asked so late
                found.extend(some)
        return found


def article_side(ready: CorpusParts) -> Side:
    """How articles are compared."""
    by = tuple(ready.derivations.values())
    return Side(by, tuple(each.keys for each in by), article_columns, article_columns.may_meet)


def statement_side(ready: CorpusParts) -> Side:
    """How statements are compared."""
    by = tuple(ready.claims.values())  # keys are asked for in every pair: they are held a while
    return Side(by, tuple(lru_cache(KEYS_HELD)(each.keys) for each in by), statement_columns)


def leanings(imprint: Imprint) -> Iterator[Derivation]:
    """Derivations from what the article names and the case does not hold."""
    yield from parents(imprint)


def rooted(around: Neighbourhood, ready: CorpusParts) -> Iterator[Origin | Rooting]:
    """Where the chains of one neighbourhood end."""
    for root in ready.roots.values():
        yield from root(around)


@dataclass(frozen=True, slots=True)
class Joined:
    """Statements joined by links, whole components, with what their claims are made of."""

    gists: Sequence[Gist]
    links: Sequence[Link]
    rootings: Sequence[Rooting]
    origins: Sequence[Origin]


def grouped(joined: Joined, words: Callable[[str], str]) -> Iterator[Claim]:
    """Claims of the statements; `words` gives those of a statement by id."""
    first: dict[str, Rooting] = {}
    for rooting in joined.rootings:
        first.setdefault(rooting.statement_id, rooting)
    article_of = {gist.statement_id: gist.article_id for gist in joined.gists}
    loose = {gist.statement_id for gist in joined.gists if is_loose(gist.attribution, gist.form)}
    count = counter(joined.rootings, joined.origins, article_of, words, loose)
    yield from group(joined.gists, joined.links, first, words, count)


def component(
    start: Iterable[Node], neighbours: Callable[[Node], Iterable[Node]]
) -> Iterator[frozenset[Node]]:
    """Connected components that hold a node of `start`, each once."""
    seen: set[Node] = set()
    for node in start:
        if node in seen:
            continue
        members = {node}
        waiting = [node]
        while waiting:
            for other in neighbours(waiting.pop()):
                if other not in members:
                    members.add(other)
                    waiting.append(other)
        seen |= members
        yield frozenset(members)


def too_common(kind: str, blocks: int, limit: int = BLOCK_LIMIT) -> Problem:
    """Says that some keys were too common to compare by."""
    return Problem(
        "comparing",
        f"{kind}s",
        f"{blocks:,} keys are shared by more than {limit} {kind}s each: pairs that share "
        "nothing rarer were not compared",
    )

"""The steps that compare across the case: derivations → origins → claims and discrepancies.

Pure, and apart from where elements are kept. A pair is compared when it shares a key that not
too many share, so that the cost grows with the candidate pairs; what a pair yields depends on
nothing but the two, so adding one by one gives what adding all at once gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from firsthand import claims, derivations, origins
from firsthand.claims._group import group
from firsthand.claims._mark import Mark, mark, may_meet
from firsthand.derivations._parents import parents
from firsthand.flow import build
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
from firsthand.origins._count import counter
from firsthand.plugins import parts

Node = TypeVar("Node", bound=Hashable)
KEY_BITS: Final = 32  # of a key that are kept: chance meetings cost a comparison, and no result
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
class Element:
    """An imprint or gist, with its keys for each comparison: they are asked for in every pair."""

    form: Any
    keys: tuple[frozenset[int], ...]  # in the order of the comparisons
    mark: Mark | None = None  # of a gist


def element(form: Any, comparisons: Iterable[Any]) -> Element:
    """The form with its keys."""
    keys = tuple(each.keys(form) for each in comparisons)
    return Element(form, keys, mark(form) if isinstance(form, Gist) else None)


def keys_of(element: Element) -> frozenset[int]:
    """Keys of an element for all its comparisons, KEY_BITS of each."""
    keep = (1 << KEY_BITS) - 1
    return frozenset(key & keep for keys in element.keys for key in keys)


def compared(one: Element, other: Element, comparisons: Iterable[Any]) -> list[Any]:
    """What the comparisons by which the two share a key find between them."""
    found: list[Any] = []
    if one.mark and other.mark and not may_meet(one.mark, other.mark):
        return found
    for compare, mine, theirs in zip(comparisons, one.keys, other.keys, strict=True):
        if mine and theirs and not mine.isdisjoint(theirs):
            found.extend(compare(one.form, other.form))
    return found


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
    count = counter(joined.rootings, joined.origins, article_of, words)
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


def too_common(kind: str, blocks: int) -> Problem:
    """Says that some keys were too common to compare by."""
    return Problem(
        "comparing",
        f"{kind}s",
        f"{blocks:,} keys are shared by more than {BLOCK_LIMIT} {kind}s each: pairs that share "
        "nothing rarer were not compared",
    )


def pairs_of(blocks: Iterable[Sequence[int]], new: frozenset[int]) -> Mapping[int, set[int]]:
    """Elements to compare each new element with, from the blocks it stands in; each pair once."""
    found: dict[int, set[int]] = defaultdict(set)
    for members in blocks:
        for element in new.intersection(members):
            found[element].update(other for other in members if other not in new or other < element)
    return found

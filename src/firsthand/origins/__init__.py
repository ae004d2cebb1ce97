"""Chains and derivations → where each statement's chain ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

from firsthand.model import (
    Article,
    Chain,
    Derivation,
    Origin,
    Rooting,
    Source,
    Statement,
)
from firsthand.origins._followed import Followed


def _no_words() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Told:
    """One article, and all that was said in it."""

    article: Article | None  # None: it is not known
    statements: tuple[Statement, ...]  # by id
    derivations: tuple[Derivation, ...]  # from it


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Articles, and all from which they may have what they say.

    Articles may be looked up as they are needed: chains, sources and words are then those of the
    articles that were looked up so far.
    """

    asked: tuple[str, ...]  # articles whose statements are followed to their ends
    told: Mapping[str, Told]  # by article id
    chains: Mapping[str, Chain]  # by statement id
    sources: Mapping[str, Source]  # by source id
    words: Mapping[str, str] = field(default_factory=_no_words)  # contents, by statement id
    # Ends found before in other neighbourhoods of the same case, and those found in this one.
    followed: MutableMapping[str, Followed] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        articles: Iterable[Article],
        statements: Iterable[Statement],
        chains: Mapping[str, Chain],
        sources: Mapping[str, Source],
        derivations: Iterable[Derivation],
        words: Mapping[str, str] = _no_words(),
    ) -> Neighbourhood:
        """Some articles, all of them asked; the same for any order."""
        known = {article.id: article for article in articles}
        said: dict[str, list[Statement]] = {id_: [] for id_ in known}
        for statement in sorted(statements, key=lambda s: s.id):
            said.setdefault(statement.article_id, []).append(statement)
        edges: dict[str, list[Derivation]] = defaultdict(list)
        for edge in derivations:
            edges[edge.from_article].append(edge)
        told = {
            id_: Told(known.get(id_), tuple(some), tuple(edges[id_])) for id_, some in said.items()
        }
        return cls(tuple(sorted(told)), told, chains, sources, words)


class Root(Protocol):
    """Follows chains to their ends, through the derivations of one neighbourhood."""

    def __call__(self, neighbourhood: Neighbourhood, /) -> Iterator[Origin | Rooting]: ...

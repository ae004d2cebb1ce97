"""Chains and derivations → where each statement's chain ends."""

from collections.abc import Iterator, Mapping
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


def _no_words() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Articles joined by derivations, and all that was said in them; every order is by id."""

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    chains: Mapping[str, Chain]  # by statement id
    sources: Mapping[str, Source]  # by source id
    derivations: tuple[Derivation, ...]
    words: Mapping[str, str] = field(default_factory=_no_words)  # contents, by statement id


class Root(Protocol):
    """Follows chains to their ends, through the derivations of one neighbourhood."""

    def __call__(self, neighbourhood: Neighbourhood, /) -> Iterator[Origin | Rooting]: ...

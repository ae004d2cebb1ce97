"""Each statement → whom it is attributed to, and the chain it came through."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.model import Article, Chain, Problem, Source, Statement
from firsthand.plugins import Part
from firsthand.reading import Reading
from firsthand.sources import Resolve
from firsthand.sources._article import tell
from firsthand.sources._chains import sources_of
from firsthand.sources._merge import merge
from firsthand.syntax import Sentence


def resolve(reading: Reading) -> Iterator[Source | Chain | Problem]:
    """The sources of a document, each once, and a chain for every statement."""
    sources: list[Source] = []
    chains: list[Chain] = []
    for article in reading[Article]:
        for record in sources_of(tell(reading, article), ()):
            match record:
                case Source():
                    sources.append(record)
                case Chain():
                    chains.append(record)
    yield from merge(sources)
    yield from chains


def build() -> Resolve:
    """The resolver; it needs no model."""
    return resolve


PART = Part(
    name="attribute", version=1, build=build, needs=frozenset({Article, Sentence, Statement})
)

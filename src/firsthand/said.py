"""Statements of one text or file, without a case: what a developer tries first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from firsthand import flow, plugins, readers, sources
from firsthand.codec import pack
from firsthand.folding import folded
from firsthand.model import Chain, Document, Problem, Protected, Raw, Skip, Source, Spans, Statement
from firsthand.readers._choose import read
from firsthand.readers._document import Found, document
from firsthand.reading import Reading


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with its words; protected ones are folded unless they were asked for."""

    statement: Statement
    source: str  # words naming the source; empty: none do
    cue: str
    content: str
    chain: tuple[str, ...]  # names of those it came through, the outlet first

    def packed(self) -> Mapping[str, object]:
        """The record as JSON values, with its words."""
        words = {"source": self.source, "cue": self.cue, "content": self.content}
        return {"type": "statement", **pack(self.statement), "words": words, "names": self.chain}


def statements(text: str, *, unfolded: bool = False) -> tuple[Said, ...]:
    """Who says what in a plain text, in text order; its own voice is `narrator` or `headline`.

    `unfolded` shows the words of survivors, minors and anonymous witnesses too.
    """
    doc = document(Raw("text", text.encode("utf-8", "replace")), "text@1", Found(text))
    return tuple(one for one in _told([doc], unfolded=unfolded) if isinstance(one, Said))


def of_file(path: Path, *, unfolded: bool = False) -> Iterator[Said | Problem | Skip]:
    """The statements of a file of any format that is read, and what could not be read of it."""
    waiting = [Raw(path.name, path.read_bytes())]
    docs: list[Document] = []
    while waiting:
        for found in read(waiting.pop(), _readers()):
            match found:
                case Document():
                    docs.append(found)
                case Raw():
                    waiting.append(found)
                case _:
                    yield found
    yield from _told(docs, unfolded=unfolded)


@cache
def _readers() -> Mapping[str, readers.Read]:
    return plugins.build(readers)


@cache
def _ready() -> flow.DocumentParts:
    """The parts up to sources: facts and forms are for a case."""
    return replace(flow.build_document_parts(), after=plugins.build(sources))


def _told(docs: list[Document], *, unfolded: bool) -> Iterator[Said | Problem]:
    for reading in flow.analyse(docs, _ready()):
        yield from reading[Problem]
        names = {source.id: source.name for source in reading[Source]}
        chains = {
            chain.statement_id: tuple(names[link] for link in chain.links if link in names)
            for chain in reading[Chain]
        }
        for statement in reading[Statement]:
            source, cue, content = (
                _words(reading, spans, unfolded=unfolded)
                for spans in (statement.source, statement.cue, statement.content)
            )
            yield Said(statement, source, cue, content, chains.get(statement.id, ()))


def _words(reading: Reading, spans: Spans, *, unfolded: bool) -> str:
    hidden = () if unfolded else reading[Protected]
    return " ".join(folded(reading.doc, spans, hidden).split())

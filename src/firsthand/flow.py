"""The steps in order, on one screen. Pure: documents in, readings out; records in, records out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType, ModuleType
from typing import Any

from firsthand import articles, facts, forms, language, readers, sources, statements
from firsthand.articles._assemble import assemble
from firsthand.facts import incidents
from firsthand.facts._codebook_file import digest_of
from firsthand.language._choose import parse
from firsthand.model import (
    Article,
    Chain,
    Demand,
    Document,
    Figure,
    Gist,
    Imprint,
    Incident,
    Location,
    Mark,
    Outcome,
    Protected,
    Reply,
    Rule,
    Source,
    Statement,
)
from firsthand.plugins import Part, build, parts
from firsthand.reading import Reading
from firsthand.statements._resolve import resolved
from firsthand.syntax import Hint, Paragraph, Sentence

Step = Callable[[Reading], Iterator[Any]]
Batch = Callable[[Sequence[Reading]], list[Reading]]
Watch = Callable[[str, Batch], Batch]  # a step that does the same, by its name

CODEBOOK = "codebook/"  # what a codebook's digest stands behind in a stamp
PARSED: frozenset[type] = frozenset({Article, Mark, Paragraph, Sentence})
MAKES: Mapping[ModuleType, frozenset[type]] = MappingProxyType(
    {
        statements: frozenset({Statement, Hint}),
        sources: frozenset({Source, Chain, Protected}),
        facts: frozenset({Figure, Incident, Location, Reply, Outcome, Rule, Demand}),
        forms: frozenset({Gist, Imprint}),
    }
)
"""Layers that each folder makes, in the order of the steps; a folder may read its own."""


@dataclass(frozen=True, slots=True)
class DocumentParts:
    """Built parts of the steps that look at one document alone, by folder."""

    labels: Mapping[str, Any]
    languages: Mapping[str, Any]
    extractors: Mapping[str, Any]
    after: Mapping[str, Step]  # of sources, facts, forms: each reads the layers before it
    watch: Watch | None = None  # for one who times the steps; None: nobody does


def build_document_parts() -> DocumentParts:
    """All parts, built once a process: models are loaded here."""
    given = PARSED
    for folder, makes in MAKES.items():
        given |= makes
        check(tuple(parts(folder).values()), given)
    return DocumentParts(
        labels=build(articles),
        languages=build(language),
        extractors=build(statements),
        after={
            f"{name(folder)}/{part}": step
            for folder in (sources, facts, forms)
            for part, step in build(folder).items()
        },
    )


def with_codebook(ready: DocumentParts, text: str) -> DocumentParts:
    """The parts, with acts coded by a user's codebook joined to ours; empty: by ours alone.

    Raises WrongCodebook.
    """
    if not text:
        return ready
    of_acts = {f"{name(facts)}/{incidents.PART.stamp}": incidents.coding(text)}
    return replace(ready, after={**ready.after, **of_acts})


def stamp(codebook: str = "") -> str:
    """Stamps of every part that looks at one document alone: what its records depend on.

    With a user's codebook they end with its digest.
    """
    folders = (readers, articles, language, statements, sources, facts, forms)
    stamps = [
        f"{name(folder)}/{part.stamp}" for folder in folders for part in parts(folder).values()
    ]
    return " ".join([*stamps, *([f"{CODEBOOK}{digest_of(codebook)}"] if codebook else [])])


def coded_by(stamp: str) -> str:
    """Digest of the user's codebook in a stamp; empty: acts were coded by ours alone."""
    last = stamp.rpartition(" ")[2]
    return last.removeprefix(CODEBOOK) if last.startswith(CODEBOOK) else ""


def name(folder: ModuleType) -> str:
    """The folder's own name, without those it lies in."""
    return folder.__name__.rpartition(".")[2]


def analyse(docs: Sequence[Document], ready: DocumentParts) -> list[Reading]:
    """Every record that can be made of each document alone, in the order of `docs`."""
    readings = [Reading(doc) for doc in docs]
    for name, step in steps(ready):
        readings = ready.watch(name, step)(readings) if ready.watch else step(readings)
    return readings


def steps(ready: DocumentParts) -> Iterator[tuple[str, Batch]]:
    """The steps in order, each with the name it is timed by."""
    yield "articles", _one_by_one(lambda reading: assemble(reading.doc, ready.labels.values()))
    yield "language", lambda readings: parse(readings, ready.languages.values())
    yield "statements", lambda readings: _joined(readings, resolved(readings, ready.extractors))
    for part, step in ready.after.items():
        yield part, _one_by_one(step)


def _one_by_one(step: Step) -> Batch:
    return lambda readings: _joined(readings, map(step, readings))


def _joined(readings: Sequence[Reading], made: Iterable[Iterable[Any]]) -> list[Reading]:
    """Each reading with what was made of it."""
    return [reading.with_layers(records) for reading, records in zip(readings, made, strict=True)]


def check(steps: Sequence[Part], given: frozenset[type]) -> None:
    """Raises ValueError when a part comes before a layer that it needs."""
    for part in steps:
        if missing := part.needs - given:
            names = ", ".join(sorted(kind.__name__ for kind in missing))
            raise ValueError(f"part {part.name} needs {names}, which no earlier step makes")

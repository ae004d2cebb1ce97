"""Records as lists, previews and public exports may show them: without protected words.

Places are kept, so that every span still fits its text; words are struck out, wherever a record
repeats them: titles, names, reasons, what is counted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import fields, is_dataclass, replace
from functools import cached_property, lru_cache
from typing import Any, Final, TypeVar

from firsthand.folding import folded
from firsthand.model import (
    Claim,
    Discrepancy,
    Document,
    Figure,
    Incident,
    Link,
    Location,
    Naming,
    Origin,
    Protected,
    Rooting,
    Source,
    Span,
    Spans,
    Statement,
)
from firsthand.store.view import View

HIDDEN: Final = "[protected]"
TOLD: Final = "told in protected words, which show ID --open prints"
MASK: Final = "█"  # for each protected character of a whole text, so that places stay right
RUN: Final = 4  # words in a row that tell a protected passage; fewer are a turn of phrase,
SHORT: Final = 3  # unless they are the whole of it
HELD: Final = 16_384  # statements whose protected passages are kept at hand
HALF: Final = 0.5  # of a statement's characters, from which it is told in protected words
WORD: Final = re.compile(r"\w+")
Record = TypeVar("Record")


class Discretion:
    """What may be shown of the records of one case."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._told = lru_cache(HELD)(self._protected_in)

    @cached_property
    def _spans(self) -> dict[str, list[tuple[Protected, str]]]:
        """Protected passages and their words, by document."""
        found: dict[str, list[tuple[Protected, str]]] = defaultdict(list)
        for protected, words in self._view.protected_words():
            found[protected.span.doc_id].append((protected, words))
        return dict(found)

    @cached_property
    def _sources(self) -> tuple[Source, ...]:
        return tuple(self._view.protected_sources())

    @cached_property
    def _runs(self) -> frozenset[tuple[str, ...]]:
        """Words in a row that tell a protected passage, or whom a protected source is called."""
        passages = [words for each in self._spans.values() for _, words in each]
        for source in self._sources:
            passages += [source.name, *source.aliases]
        return frozenset(run for words in passages for run in _telling(_folded(words)))

    @cached_property
    def _names(self) -> frozenset[tuple[str, ...]]:
        """Names of protected people, of any length: a name is no turn of phrase."""
        named = (each for each in self._sources if each.naming is Naming.NAMED)
        printed = (name for source in named for name in (source.name, *source.aliases))
        return frozenset(tuple(_folded(name)) for name in printed if name[:1].isupper())

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        """How many words in a row may tell something."""
        return tuple(sorted({SHORT, RUN, *map(len, self._names)}))

    def text(self, words: str) -> str:
        """`words` with each run that repeats a protected passage struck out."""
        found = list(WORD.finditer(words))
        if len(found) < self._lengths[0]:
            return words
        plain = [each[0].casefold() for each in found]
        hidden: set[int] = set()
        for length in self._lengths:
            for place, run in enumerate(_runs(plain, length)):
                if run in self._runs or run in self._names:
                    hidden.update(range(place, place + length))
        return struck(words, found, hidden)

    def record(self, record: Record) -> Record:
        """The record with protected words struck from its fields, at any depth."""
        return self._every(record)  # type: ignore[no-any-return]  # keeps its type

    def _own(self, record: Any) -> Any:
        """What only the kind of the record tells to hide, in what was read."""
        match record:
            case Document():
                return replace(record, text=self._masked(record))
            case Source() if record.protected:
                return replace(record, name=_nobody(record), aliases=())
            case Origin() if record.source_id and self._view.source(record.source_id).protected:
                return replace(record, name=_nobody(self._view.source(record.source_id)))
            case _:
                return self._fact(record)

    def _fact(self, record: Any) -> Any:
        """What only the kind of the record tells to hide, in what is said."""
        match record:
            case Figure() if self._overlaps(record.span, record.counted_span):
                return replace(record, counted=HIDDEN, of=HIDDEN if record.of else None)
            case Incident() if record.detail and self._overlaps(record.actor, record.target):
                return replace(record, detail=replace(record.detail, perpetrator=None, victim=None))
            case Location() if self._overlaps(record.span):
                return Location(
                    record.id, record.statement_id, record.span, HIDDEN, record.precision
                )
            case _:
                return self._compared(record)

    def _compared(self, record: Any) -> Any:
        """What only the kind of the record tells to hide, in what comparing found."""
        match record:
            case Claim():
                ids = (*record.supports, *record.opposes)
                why = tuple(self._reason(each, ids) for each in record.origins.why)
                count = replace(record.origins, why=why)
                return replace(record, title=self._title(record), origins=count)
            case Discrepancy():
                return replace(record, why=self._reason(record.why, record.members))
            case Link():
                return replace(record, why=self._reason(record.why, (record.one, record.other)))
            case Rooting():
                return replace(record, why=self._reason(record.why, (record.statement_id,)))
            case _:
                return record

    def _every(self, value: Any) -> Any:
        """The value with runs struck from every text in it."""
        if type(value) is str:
            return self.text(value)
        if isinstance(value, tuple):
            return tuple(map(self._every, value))
        if isinstance(value, Span) or not is_dataclass(value):
            return value
        record = self._own(value)
        changed = {}
        for field in fields(record):
            had = getattr(record, field.name)
            if had is None or (field.name == "text" and isinstance(record, Document)):
                continue
            if (new := self._every(had)) != had:
                changed[field.name] = new
        return replace(record, **changed) if changed else record

    def _masked(self, document: Document) -> str:
        text = document.text
        for protected, words in self._spans.get(document.id, ()):
            mask = "".join(each if each.isspace() else MASK for each in words)
            text = text[: protected.span.start] + mask + text[protected.span.end :]
        return text

    def title(self, claim: Claim) -> str:
        """The claim's title without protected words."""
        return self.text(self._title(claim))

    def _title(self, claim: Claim) -> str:
        """The title in the words of its statement, folded; elsewhere struck."""
        plain = " ".join(claim.title.split())
        for statement_id in (*claim.supports, *claim.opposes):
            if self._view.document_of(statement_id) not in self._spans:
                continue
            statement, passages = self._told(statement_id)
            if passages and plain == " ".join(self._view.words(statement.content).split()):
                document = self._view.document(statement.doc_id)
                shown = folded(document, statement.content, [each for each, _ in passages])
                return " ".join(shown.split())
        return claim.title

    def _reason(self, why: str, statement_ids: Iterable[str]) -> str:
        """`why`, or that it cannot be told without the protected words of these statements."""
        words = set(_folded(why))
        for statement_id in statement_ids:
            statement, passages = self._told(statement_id)
            if passages and _share(statement.content, [p.span for p, _ in passages]) >= HALF:
                return TOLD
            if any(len(words & set(_folded(said))) >= SHORT for _, said in passages):
                return TOLD
        return why

    def _protected_in(self, statement_id: str) -> tuple[Statement, list[tuple[Protected, str]]]:
        """The statement, and the protected passages in its content and its source."""
        statement = self._view.statement(statement_id)
        places = (*statement.content, *statement.source)
        near = self._spans.get(statement.doc_id, ())
        return statement, [p for p in near if any(p[0].span.overlaps(span) for span in places)]

    def _overlaps(self, *spans: Span | None) -> bool:
        return any(
            protected.span.overlaps(span)
            for span in spans
            if span is not None
            for protected, _ in self._spans.get(span.doc_id, ())
        )


def _nobody(source: Source) -> str:
    """A source described by its kind alone."""
    return f"({source.naming.value} {source.kind.value})"


def _folded(words: str) -> list[str]:
    return (
        WORD.findall(words.casefold())
        if words.isascii()
        else [each[0].casefold() for each in WORD.finditer(words)]
    )


def _telling(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Every RUN words in a row; of SHORT words all of them."""
    return _runs(words, SHORT if len(words) == SHORT else RUN)


def _runs(words: list[str], length: int) -> Iterator[tuple[str, ...]]:
    """Every `length` words in a row, in order."""
    return zip(*[words[at:] for at in range(length)], strict=False)


def struck(words: str, found: Sequence[re.Match[str]], hidden: Set[int]) -> str:
    """`words` with the words numbered in `hidden` left out, each row of them as HIDDEN."""
    kept, at = [], 0
    for number in sorted(hidden):
        if number - 1 not in hidden:
            kept += [words[at : found[number].start()], HIDDEN]
        at = found[number].end()
    return "".join([*kept, words[at:]])


def _share(content: Spans, hidden: list[Span]) -> float:
    """Share of the characters of `content` that are hidden."""
    places = {place for span in content for place in range(span.start, span.end)}
    struck = {place for span in hidden for place in range(span.start, span.end)}
    return len(places & struck) / len(places) if places else 0.0

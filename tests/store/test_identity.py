"""What is written is what is read, for every record type."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings

from firsthand import codec
from firsthand.model import (
    Article,
    Chain,
    Gist,
    Imprint,
    Mark,
    Problem,
    Protected,
    Source,
    Statement,
)
from firsthand.reading import Reading
from firsthand.store import compared, forms, tables, write
from firsthand.store.file import Connection, open_to_write
from firsthand.store.numbers import number_of
from firsthand.store.verify import verify
from firsthand.store.view import View
from tests.invented import readings, report_of


@contextmanager
def written(*some: Reading) -> Iterator[tuple[Connection, View, Path]]:
    """A case that holds the readings."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.case"
        db = open_to_write(path)
        for reading in some:
            keep(db, reading)
        with View.open(path) as view:
            yield db, view, path
        db.close()


def keep(db: Connection, reading: Reading) -> None:
    report = report_of(reading)
    with write.transaction(db):
        write.add_report(db, report)
        write.add_document(db, reading, "parts@1")
        data = reading.doc.text.encode("utf-8")
        write.finish_report(db, [report], "parts@1", data, reading.doc.name)


def as_set(records: Any) -> set[Any]:
    return set(records)


@settings(max_examples=15)
@given(readings())
def test_write_and_view_is_identity(reading: Reading) -> None:
    with written(reading) as (db, view, path):
        doc_id = reading.doc.id
        assert view.document(doc_id) == reading.doc
        assert tuple(view.articles()) == reading[Article]
        assert as_set(view.statements()) == as_set(reading[Statement])
        assert as_set(view.chains()) == as_set(reading[Chain])
        assert as_set(view.sources()) == as_set(reading[Source])
        assert tuple(view.marks(doc_id)) == reading[Mark]
        assert tuple(view.protected(doc_id)) == reading[Protected]
        assert tuple(view.problems()) == reading[Problem]
        for table in tables.FACTS:
            assert as_set(view.facts(table.kind)) == as_set(reading[table.kind])
        gists: list[Gist] = []
        imprints: list[Imprint] = []
        for number in compared.new_articles(db):
            gists += forms.gists(db, number).values()
            imprints += forms.imprints(db, number)
        assert as_set(gists) == as_set(reading[Gist])
        assert as_set(imprints) == as_set(reading[Imprint])
        assert verify(path).findings == ()


@settings(max_examples=8)
@given(readings())
def test_every_record_is_found_by_its_id(reading: Reading) -> None:
    kinds: list[Any] = [Article, Statement, Source, *(table.kind for table in tables.FACTS)]
    with written(reading) as (_, view, _):
        for kind in kinds:
            for record in reading[kind]:
                assert view.record(record.id) == record


@settings(max_examples=8)
@given(
    readings("a.txt"), readings("b.txt", "Another clerk of Ostrel said so. Nobody asked him again.")
)
def test_what_is_removed_leaves_what_would_have_been_without_it(one: Reading, two: Reading) -> None:
    with written(one, two) as (db, view, path), written(one) as (_, alone, _):
        number = number_of(db, "report", two.doc.report_id)
        assert number is not None
        with write.transaction(db):
            write.retire_report(db, number)
        assert as_set(view.sources()) == as_set(alone.sources())
        assert as_set(view.statements()) == as_set(alone.statements())
        assert verify(path).findings == ()


def test_every_field_is_a_column() -> None:
    with TemporaryDirectory() as folder:
        db = open_to_write(Path(folder) / "a.case")
        every = (*tables.FACTS, tables.ARTICLE, tables.STATEMENT, tables.SOURCE, tables.ORIGIN)
        for table in (*every, tables.DERIVATION, tables.DOCUMENT, tables.REPORT, tables.PROBLEM):
            columns = {row[1] for row in db.execute(f"PRAGMA table_info({table.name})")}
            assert set(codec.hints(table.kind)) - table.left_out <= columns
        db.close()

"""Reading a case: records from named queries. Nothing here writes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice
from pathlib import Path
from types import TracebackType
from typing import Any, Final, TypeVar, cast

from firsthand.model import (
    Article,
    Chain,
    Claim,
    Demand,
    Derivation,
    Discrepancy,
    Document,
    Figure,
    Judgement,
    Link,
    Mark,
    Origin,
    Outcome,
    Problem,
    Protected,
    Reply,
    Report,
    Rooting,
    Skip,
    Source,
    Span,
    Spans,
    Statement,
)
from firsthand.store import chains, comparisons, judgements, rooted, search, tables, texts
from firsthand.store.answers import GAP, Counted, Counts, Followed, Hit, Said
from firsthand.store.compared import setting
from firsthand.store.file import Connection, open_to_read
from firsthand.store.ids import same_id, same_letters, spelt
from firsthand.store.numbers import number_of
from firsthand.store.tables import Table

Record = TypeVar("Record")
MANY: Final = 1_000_000_000  # no limit
AT_ONCE: Final = 500  # records whose others are read at once
STATEMENTS_OF: Final = "JOIN article a ON a.number = t.article_id"
BARE: Final = (  # a document without its text, which is put together faster by us than by SQL
    f"SELECT {tables.DOCUMENT.outputs} FROM (SELECT *, '' AS text FROM document_row) t "
    "WHERE t.number = ?"
)
OF_STATEMENTS: Final = "WHERE t.statement_id IN (SELECT value FROM json_each(?))"


class View:
    """A case, read-only. Close it, or use it in a `with`."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    @classmethod
    def open(cls, path: Path, key: str | None = None) -> View:
        """A view of the case at `path`. Raises CaseMissing, CaseUnreadable."""
        return cls(open_to_read(path, key))

    def close(self) -> None:
        self._db.close()

    def __enter__(self) -> View:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # ── what was added

    def reports(self) -> Iterator[Report]:
        """Every report ever added, by name; replaced ones too."""
        return self._all(Report, tables.REPORT, "ORDER BY t.name, t.id")

    def is_current(self, report_id: str) -> bool:
        """Whether the report's records are in the case: it is wholly read and not replaced."""
        row = self._db.execute(
            f"SELECT 1 FROM report WHERE {same_letters('id')} AND stamp IS NOT NULL",
            (report_id,),
        ).fetchone()
        return row is not None

    def documents(self) -> Iterator[Document]:
        return self._all(Document, tables.DOCUMENT, "ORDER BY t.name, t.id")

    def document(self, doc_id: str) -> Document:
        """Raises KeyError when the case has none of this id; so do all that ask by id."""
        number = number_of(self._db, "document_row", doc_id)
        if number is None:
            raise KeyError(f"no document {doc_id} in this case")
        row = self._db.execute(BARE, (number,)).fetchone()
        bare: Document = tables.DOCUMENT.record(row)
        return replace(bare, text=texts.whole(self._db, number))

    def articles(self) -> Iterator[Article]:
        """By file, in the order of the text."""
        where = "JOIN document d ON d.number = t.doc_id ORDER BY d.name, d.number, t.number"
        return self._all(Article, tables.ARTICLE, where)

    def articles_of(self, doc_id: str) -> Iterator[Article]:
        """Articles of one document, in the order they were found."""
        where = "WHERE t.doc_id = (SELECT number FROM document WHERE id = ?) ORDER BY t.number"
        return self._all(Article, tables.ARTICLE, where, doc_id)

    def article(self, article_id: str) -> Article:
        return self._one(Article, tables.ARTICLE, article_id)

    def marks(self, doc_id: str) -> Iterator[Mark]:
        where = "WHERE t.document = (SELECT number FROM document WHERE id = ?) ORDER BY t.nth"
        return self._all(Mark, tables.MARK, where, doc_id)

    def protected(self, doc_id: str) -> Iterator[Protected]:
        where = "WHERE t.document = (SELECT number FROM document WHERE id = ?) ORDER BY t.nth"
        return self._all(Protected, tables.PROTECTED, where, doc_id)

    def protected_words(self) -> Iterator[tuple[Protected, str]]:
        """Every protected passage of the case with its words, by document."""
        rows = self._db.execute(
            "SELECT t.document, t.span, t.why, d.id FROM protected t "
            "JOIN document_row d ON d.number = t.document ORDER BY t.document, t.nth"
        ).fetchall()
        places = [(document, *json.loads(span)) for document, span, _, _ in rows]
        held = texts.passages(self._db, places)
        for (_, start, end), (_, _, why, doc_id), words in zip(places, rows, held, strict=True):
            yield Protected(Span(doc_id, start, end), why), words

    # ── who says what

    def statements(self, article_id: str | None = None) -> Iterator[Statement]:
        """Of one article in the order they were found, or of the whole case by file."""
        if article_id is None:
            where = f"{STATEMENTS_OF} JOIN document d ON d.number = a.doc_id {BY_FILE}"
            return self._all(Statement, tables.STATEMENT, where)
        where = (
            "JOIN article a ON t.number BETWEEN a.first AND a.last WHERE a.id = ? ORDER BY t.number"
        )
        return self._all(Statement, tables.STATEMENT, where, article_id)

    def statement(self, statement_id: str) -> Statement:
        return self._one(Statement, tables.STATEMENT, statement_id)

    def document_of(self, statement_id: str) -> str:
        """Id of the document that a statement stands in."""
        query = (
            "SELECT d.id FROM statement_row s JOIN article a ON a.number = s.article_id "
            f"JOIN document d ON d.number = a.doc_id WHERE {same_id('s.id')}"
        )
        if (row := self._db.execute(query, (statement_id,)).fetchone()) is None:
            raise KeyError(f"no statement {statement_id} in this case")
        return str(row[0])

    def statements_of_claim(self, claim_id: str) -> Iterator[Said]:
        """Statements that support a claim, then those that oppose it, in the claim's order."""
        claim = self.claim(claim_id)
        for statement_id in (*claim.supports, *claim.opposes):
            yield self.said(statement_id)

    def said(self, statement_id: str) -> Said:
        """A statement with its article, document and words."""
        statement = self.statement(statement_id)
        article = self.article(statement.article_id)
        document = self.document(statement.doc_id)
        return Said(statement, article, document, _words(document, statement.content))

    def sources(self) -> Iterator[Source]:
        return self._all(Source, tables.SOURCE, "ORDER BY t.name, t.id")

    def protected_sources(self) -> Iterator[Source]:
        return self._all(Source, tables.SOURCE, "WHERE t.protected = 1 ORDER BY t.name, t.id")

    def source(self, source_id: str) -> Source:
        return self._one(Source, tables.SOURCE, source_id)

    def chain(self, statement_id: str) -> Chain | None:
        """Sources the statement came through; None when none was made of it."""
        return chains.chain(self._db, statement_id)

    def chains(self) -> Iterator[Chain]:
        return chains.chains(self._db)

    # ── what was said

    def figures(
        self, query: str | None = None, limit: int = MANY, offset: int = 0
    ) -> Iterator[Counted]:
        """Figures by what they count; with a query, those whose statement holds its words.

        A query without a word finds nothing, here and in `claims`; an empty one finds all.
        """
        where = ""
        values: tuple[str, ...] = ()
        if query:
            asked = search.asked(query)
            if not asked.words:
                return
            found, matching = search.condition(self._db, asked)
            where = (
                "WHERE counted LIKE '%' || ? || '%' OR statement_id IN "
                f"(SELECT rowid FROM statement_search WHERE {found})"
            )
            values = (query, *matching)
        order = "ORDER BY counted = '', counted, statement_id, id"
        few = f"SELECT statement_id, id FROM figure_row {where} {order} LIMIT ? OFFSET ?"
        rows = iter(self._db.execute(few, (*values, limit, offset)).fetchall())
        while some := tuple(islice(rows, AT_ONCE)):
            listed = json.dumps([statement for statement, _ in some])
            told = self._all(Figure, tables.FIGURE, OF_STATEMENTS, listed)
            held = {figure.id: figure for figure in told}
            ids = [spelt(cell) for _, cell in some]
            yield from self._counted(_in_text(held[figure_id] for figure_id in ids))

    def _counted(self, figures: Sequence[Figure]) -> Iterator[Counted]:
        """Figures with who prints them."""
        ids = {figure.statement_id for figure in figures}
        statements = {each.id: each for each in self._named(Statement, tables.STATEMENT, ids)}
        printing = {each.article_id for each in statements.values()}
        articles = {each.id: each for each in self._named(Article, tables.ARTICLE, printing)}
        quoted = self.quoted(figure.span for figure in figures)
        for figure, words in zip(figures, quoted, strict=True):
            statement = statements[figure.statement_id]
            yield Counted(figure, statement, articles[statement.article_id], words)

    def facts(self, kind: type[Record], statement_id: str | None = None) -> Iterator[Record]:
        """Figures, incidents, replies, outcomes or demands: of one statement, or all."""
        table = next(table for table in tables.FACTS if table.kind is kind)
        if statement_id is None:
            return self._all(kind, table, "ORDER BY t.statement_id, t.id")
        where = f"WHERE t.statement_id = {comparisons.OF_STATEMENT} ORDER BY t.id"
        return self._all(kind, table, where, statement_id)

    def ledger(self) -> tuple[Followed, ...]:
        """A row a body, by name; a cell that is empty says that no source in this case tells."""
        from firsthand.store import ledger

        return ledger.rows(self.facts(Reply), self.facts(Outcome), self.facts(Demand))

    # ── what comparing found

    def derivations(self, article_id: str | None = None) -> Iterator[Derivation]:
        """All, or those from or to one article."""
        where = ""
        values: tuple[str, ...] = ()
        if article_id is not None:
            mine = "(SELECT number FROM article WHERE id = ?)"
            where = f"WHERE t.from_article = {mine} OR t.to_article = {mine}"
            values = (article_id, article_id)
        return self._all(Derivation, tables.DERIVATION, f"{where} ORDER BY t.id", *values)

    def origins(self) -> Iterator[Origin]:
        return self._all(Origin, tables.ORIGIN, "ORDER BY t.id")

    def origin(self, origin_id: str) -> Origin:
        return self._one(Origin, tables.ORIGIN, origin_id)

    def origins_named(self, ids: Sequence[str]) -> Iterator[Origin]:
        """The origins with these ids, by id; those that are gone are left out."""
        where = f"WHERE {tables.ORIGIN.among} ORDER BY t.id"
        return self._all(Origin, tables.ORIGIN, where, json.dumps(list(ids)))

    def rooting(self, statement_id: str) -> Rooting | None:
        """Where the statement's chain ends, the first of several; None: not compared yet."""
        return next(rooted.rootings(self._db, statement_id), None)

    def rootings(self, statement_id: str | None = None) -> Iterator[Rooting]:
        """Where chains end, one for each source that says it; of one statement, or of all."""
        return rooted.rootings(self._db, statement_id)

    def claims(
        self, query: str | None = None, limit: int = MANY, offset: int = 0
    ) -> Iterator[Claim]:
        """Claims of which a statement matches `query`; those in most articles first."""
        return comparisons.claims(self._db, query or "", limit, offset)

    def claim(self, claim_id: str) -> Claim:
        return comparisons.claim(self._db, claim_id)

    def claims_of_statement(self, statement_id: str) -> Iterator[Claim]:
        return comparisons.claims_of_statement(self._db, statement_id)

    def discrepancies(self, statement_id: str | None = None) -> Iterator[Discrepancy]:
        """All, or those that one statement is part of."""
        return comparisons.discrepancies(self._db, statement_id)

    def judgements(self) -> Iterator[Judgement]:
        """What people decided, oldest first, taken back or not; what they are about may be gone."""
        return (each for _, each in judgements.judgements(self._db))

    def judged(self) -> tuple[int, int]:
        """Judgements that are laid over this view, and by how many people: none in a plain one."""
        return 0, 0

    def claim_as_found(self, claim_id: str) -> Claim:
        """The claim as the program found it, whatever people decided."""
        return comparisons.claim(self._db, claim_id)

    def links(self) -> Iterator[Link]:
        return comparisons.links(self._db)

    # ── what went wrong, and finding things

    def setting(self, name: str) -> str | None:
        """A setting of the case; None when it was never set."""
        return setting(self._db, name)

    def problems(self) -> Iterator[Problem]:
        """By subject, in the order they were found."""
        return self._all(Problem, tables.PROBLEM, "ORDER BY t.subject, t.number")

    def skips(self) -> Iterator[Skip]:
        for name, reason in self._db.execute("SELECT name, reason FROM skip ORDER BY name"):
            yield Skip(name, reason)

    def search(self, query: str, limit: int = 20, offset: int = 0) -> tuple[Hit, ...]:
        """Statements, then articles, that hold every word of `query`; protected words folded."""
        return search.hits(self._db, query, limit, offset)

    def quote(self, span: Span) -> str:
        """The words at `span`."""
        return self.quoted([span])[0]

    def _place(self, span: Span) -> tuple[int, int, int]:
        """Number of the document of a span, and from where to where in it."""
        if (document := number_of(self._db, "document_row", span.doc_id)) is not None:
            return document, span.start, span.end
        raise KeyError(f"no document {span.doc_id} in this case")

    def words(self, spans: Spans) -> str:
        """The words of several spans, those that stand apart joined by an ellipsis."""
        return GAP.join(self.quoted(spans))

    def quoted(self, spans: Iterable[Span]) -> list[str]:
        """The words at each of some places."""
        return texts.passages(self._db, [self._place(span) for span in spans])

    def record(self, record_id: str) -> Any:
        """The record of this id, whatever its type. Raises KeyError when there is none."""
        for table in BY_ID:
            row = self._db.execute(table.select(f"WHERE {table.asked}"), (record_id,)).fetchone()
            if row is not None:
                return table.record(row)
        return comparisons.record(self._db, record_id)

    def counts(self) -> Counts:
        """How much of each the case holds."""
        return comparisons.counts(self._db)

    def _all(
        self, kind: type[Record], table: Table, where: str, *values: object
    ) -> Iterator[Record]:
        rows = self._db.execute(table.select(where), values)
        return cast("Iterator[Record]", map(table.record, rows))

    def _named(self, kind: type[Record], table: Table, ids: Iterable[str]) -> Iterator[Record]:
        """The records with these ids, in no order."""
        return self._all(kind, table, f"WHERE {table.among}", json.dumps([*ids]))

    def _one(self, kind: type[Record], table: Table, record_id: str) -> Record:
        row = self._db.execute(table.select(f"WHERE {table.asked}"), (record_id,)).fetchone()
        if row is None:
            raise KeyError(f"no {table.name} {record_id} in this case")
        return cast("Record", table.record(row))


def _in_text(figures: Iterable[Figure]) -> list[Figure]:
    """The figures of one statement that count the same follow each other as printed."""
    return [
        figure
        for _, same in groupby(figures, lambda each: (each.counted, each.statement_id))
        for figure in sorted(same, key=lambda each: each.span.start)
    ]


BY_FILE: Final = "ORDER BY d.name, d.number, t.number"
BY_ID: Final = (
    tables.STATEMENT,
    tables.ARTICLE,
    *tables.FACTS,
    tables.SOURCE,
    tables.ORIGIN,
    tables.DERIVATION,
    tables.DOCUMENT,
    tables.REPORT,
)


def _words(document: Document, spans: Spans) -> str:
    return GAP.join(document.quote(span) for span in spans)

"""A look-up takes as many steps in a large case as in a small one: counted, not timed.

SQLite runs a query as steps of a small machine and tells how many it took. A query that goes
through all rows of a case takes four times as many in a case four times as large.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from firsthand.model import (
    Article,
    Attribution,
    Basis,
    Chain,
    Claim,
    Derivation,
    DerivationKind,
    Discrepancy,
    DiscrepancyKind,
    Document,
    Figure,
    FigureKind,
    Form,
    Link,
    Mark,
    MarkKind,
    Naming,
    Origin,
    OriginCount,
    OriginKind,
    Protected,
    Reply,
    ReplyKind,
    Rooting,
    Source,
    SourceKind,
    Stance,
    Statement,
)
from firsthand.reading import Reading
from firsthand.store import compared, rooted, write
from firsthand.store.file import open_to_write
from firsthand.store.ids import same_id
from firsthand.store.room import RoomView
from firsthand.text.keys import key, turned
from tests.store.test_identity import keep

FEW, MANY = 25, 100  # documents
EVERY = 5  # steps from one count to the next
MORE = 1.3  # of the steps in the small case: a look-up in a larger index goes one page deeper
AT_LEAST = 60  # steps that are too few to be compared
PAGE = 5  # claims that more than one article tells
DOC = 7  # the document that is looked up: in both cases


def text_of(n: int) -> str:
    return f"Clerk{n} of Ostrel said that {n + 2} lorries{n} had left. The depot{n} was shut."


class Told:
    """The records of one document."""

    def __init__(self, n: int) -> None:
        text = text_of(n)
        self.doc = Document(key("document", n), key("report", n), f"{n}.txt", "txt@1", text)
        self.article = Article(key("article", n), self.doc.id, self.doc.span(0, len(text)))
        self.source = Source(key("source", n), f"clerk{n}", SourceKind.PERSON, Naming.NAMED)
        start, end = text.index(f"{n + 2} "), text.index(" had")
        self.said = self._statement(0, start, text.index("."))
        self.own = self._statement(1, text.index("The depot"), len(text))
        self.figure = Figure(
            *(key("figure", n), self.said.id, self.doc.span(start, end), FigureKind.COUNT),
            value=n + 2.0,
            low=n + 2.0,
            high=n + 2.0,
            unit=None,
            counted=f"lorry{n}",
        )
        self.reply = Reply(
            *(key("reply", n), self.own.id, self.doc.span(0, 5), f"body{n}", ReplyKind.DENIES)
        )
        self.origin = Origin(key("origin", n), OriginKind.OBSERVER, f"clerk{n}", self.source.id)
        self.claim = Claim(
            *(turned(self.said.id), "lorries", (self.said.id,), (self.own.id,)),
            *(OriginCount(1, 1, (self.origin.id,), (f"Said by clerk{n}.",)), 1 + (n < PAGE)),
        )
        self.discrepancy = Discrepancy(
            *(key("discrepancy", n), DiscrepancyKind.TENSION),
            *(tuple(sorted((self.said.id, self.own.id))), f"They differ {n}."),
        )

    def _statement(self, nth: int, start: int, end: int) -> Statement:
        return Statement(
            *(key("statement", self.doc.id, nth), self.doc.id, self.article.id, (), ()),
            *((self.doc.span(start, end),), Form.INDIRECT, Stance.ASSERTS, Basis.UNKNOWN),
            *(Attribution.EXPLICIT,),
        )

    @property
    def reading(self) -> Reading:
        return Reading(self.doc).with_layers(
            [
                *(self.article, self.source, self.said, self.own, self.figure, self.reply),
                *(Chain(self.said.id, (self.source.id,)), Protected(self.doc.span(0, 5), "minor")),
                Mark(self.doc.span(0, 5), MarkKind.LABEL),
            ]
        )


def made(path: Path, documents: int) -> RoomView:
    """A case of so many documents, each of which tells something of its own."""
    every = [Told(n) for n in range(documents)]
    db = open_to_write(path)
    for told in every:
        keep(db, told.reading)
    with write.transaction(db):
        numbers = dict(db.execute("SELECT id, number FROM statement").fetchall())
        articles = [number for (number,) in db.execute("SELECT number FROM article")]
        ends = [Rooting(t.said.id, t.origin.id, f"Said by clerk {t.origin.id}.") for t in every]
        rooted.write_roots(db, articles, [told.origin for told in every], ends)
        compared.write_claims(db, list(numbers.values()), [told.claim for told in every], {})
        for told in every:
            compared.add_discrepancy(db, told.discrepancy)
            one, other = told.discrepancy.members
            compared.add_link(db, Link(one, other, True, f"Opposed {told.doc.name}.", 0.5))
            compared.add_derivation(
                db,
                Derivation(
                    *(key("derivation", told.doc.id), told.article.id, None, "a paper"),
                    *(DerivationKind.CITATION, (told.doc.span(0, 5),), 0.5),
                ),
            )
    db.close()
    return RoomView.held(path)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[RoomView, RoomView]]:
    folder = tmp_path_factory.mktemp("growth")
    views = made(folder / "few.case", FEW), made(folder / "many.case", MANY)
    yield views
    for view in views:
        view.close()


def steps(view: RoomView, ask: Callable[[RoomView], Any]) -> tuple[Any, int]:
    """What a look-up gives, and how many steps SQLite took for it."""
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += EVERY
        return 0

    view._db.set_progress_handler(count, EVERY)
    found = ask(view)
    found = list(found) if isinstance(found, Iterator) else found
    view._db.set_progress_handler(None, 0)
    return found, counted


TOLD = Told(DOC)
LOOK_UPS: dict[str, Callable[[RoomView], Any]] = {
    "claim": lambda view: view.claim(TOLD.claim.id),
    "statements of a claim": lambda view: view.statements_of_claim(TOLD.claim.id),
    "claims of a statement": lambda view: view.claims_of_statement(TOLD.own.id),
    "first page of claims": lambda view: view.claims(limit=PAGE),
    "statement": lambda view: view.statement(TOLD.said.id),
    "statement in its article": lambda view: view.said(TOLD.said.id),
    "document of a statement": lambda view: view.document_of(TOLD.said.id),
    "chain": lambda view: view.chain(TOLD.said.id),
    "links of a chain": lambda view: view.links_of(TOLD.said.id),
    "rooting": lambda view: view.rootings(TOLD.said.id),
    "origin": lambda view: view.origin(TOLD.origin.id),
    "origins": lambda view: view.origins_named([TOLD.origin.id]),
    "what rests on an origin": lambda view: resting_on(view, TOLD.origin.id),
    "discrepancies of a statement": lambda view: view.discrepancies(TOLD.said.id),
    "figures of a statement": lambda view: view.facts(Figure, TOLD.said.id),
    "replies of a statement": lambda view: view.facts(Reply, TOLD.own.id),
    "source": lambda view: view.source(TOLD.source.id),
    "article": lambda view: view.article(TOLD.article.id),
    "articles of a document": lambda view: view.articles_of(TOLD.doc.id),
    "statements of an article": lambda view: view.statements(TOLD.article.id),
    "statements of a page": lambda view: view.statements_within(TOLD.doc.id, 0, 90),
    "derivations of an article": lambda view: view.derivations(TOLD.article.id),
    "document": lambda view: view.document(TOLD.doc.id),
    "marks": lambda view: view.marks(TOLD.doc.id),
    "protected words": lambda view: view.protected(TOLD.doc.id),
    "quotation": lambda view: view.quote(TOLD.figure.span),
    "any record by id": lambda view: view.record(TOLD.said.id),
    "bytes of a report": lambda view: view.original(TOLD.doc.report_id),
    "search in statements": lambda view: view.search(f'"lorries{DOC}"'),
    "search beside them": lambda view: view.search(f"of Clerk{DOC} lorries{DOC} depot{DOC}"),
    "claims that are searched": lambda view: view.claims(f'"lorries{DOC}"'),
    "statements that are searched": lambda view: view.matching(f'"lorries{DOC}"').tolist(),
    "numbers of statements": lambda view: view.statement_numbers([TOLD.said.id]),
}


def resting_on(view: RoomView, origin_id: str) -> list[Any]:
    """Statements that rest on an origin, as a renewed origin asks for them."""
    query = "SELECT statement_id FROM rooting WHERE origin_id = ?"
    named = f"SELECT number FROM origin_row WHERE {same_id('id')}"
    (number,) = view._db.execute(named, (origin_id,)).fetchone()
    return list(view._db.execute(query, (number,)))


@pytest.mark.parametrize("what", LOOK_UPS)
def test_a_look_up_does_not_grow_with_the_case(cases: tuple[RoomView, RoomView], what: str) -> None:
    (few, taken), (many, more) = (steps(view, LOOK_UPS[what]) for view in cases)
    assert few, f"{what}: nothing was found"
    assert len(few) == len(many) if isinstance(few, list) else few == many
    assert more <= max(AT_LEAST, MORE * taken), f"{what}: {taken} steps, then {more}"


def test_a_query_over_all_rows_is_seen(cases: tuple[RoomView, RoomView]) -> None:
    (_, taken), (_, more) = (steps(view, RoomView.claim_table) for view in cases)
    assert more > 3 * taken

"""A case read by us, by other SQLite tools, with a key, and after somebody changed it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand import flow
from firsthand.display import Display
from firsthand.errors import CaseMissing, CaseUnreadable
from firsthand.model import Mark, Protected, Reply, ReplyKind, Span
from firsthand.reading import Reading
from firsthand.shell.adding import Options, add
from firsthand.store import ledger, write
from firsthand.store.answers import Hit
from firsthand.store.file import open_to_write
from firsthand.store.search import Asked, asked, condition
from firsthand.store.verify import verify
from firsthand.store.view import View
from tests.invented import REPORTS, folder, report_of
from tests.marked import document, marked


@pytest.fixture(scope="module")
def case(ready: flow.DocumentParts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("view")
    add([folder(place / "reports")], place / "a.case", Options(strict=True, ready=ready))
    return place / "a.case"


def test_other_tools_read_it(case: Path) -> None:
    sqlite_utils = pytest.importorskip("sqlite_utils")
    database = sqlite_utils.Database(case)
    assert {"report", "article", "statement", "claim"} <= {
        *database.table_names(),
        *database.view_names(),
    }
    assert {row["form"] for row in database["statement"].rows} <= {
        "direct", "indirect", "mixed", "narrator",
    }  # fmt: skip
    plain = sqlite3.connect(case)
    found = plain.execute(
        "SELECT words FROM statement_words WHERE number IN "
        "(SELECT rowid FROM statement_search WHERE statement_search MATCH 'lorries')"
    ).fetchall()
    assert any("three lorries" in words for (words,) in found)
    assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
    plain.close()


def test_with_a_key_the_file_tells_nothing_without_it(
    tmp_path: Path, ready: flow.DocumentParts
) -> None:
    path = tmp_path / "a.case"
    reports = folder(tmp_path / "reports")
    add([reports], path, Options(strict=True, ready=ready, key="it's a secret"))
    assert b"lorries" not in path.read_bytes()
    with View.open(path, "it's a secret") as view:
        assert len(list(view.articles())) == len(REPORTS)
    for wrong in (None, "a guess"):
        with pytest.raises(CaseUnreadable, match="key"):
            View.open(path, wrong)


def test_what_is_no_case_is_said(tmp_path: Path) -> None:
    with pytest.raises(CaseMissing, match="firsthand add"):
        View.open(tmp_path / "none.case")
    (tmp_path / "text.case").write_text("a plain text that is long enough " * 40)
    with pytest.raises(CaseUnreadable):
        View.open(tmp_path / "text.case")
    other = sqlite3.connect(tmp_path / "other.case")
    other.execute("CREATE TABLE t (a)")
    other.commit()
    other.close()
    with pytest.raises(CaseUnreadable, match="not a case"):
        View.open(tmp_path / "other.case")
    newer = sqlite3.connect(tmp_path / "newer.case")
    newer.executescript(
        "CREATE TABLE t (a); PRAGMA application_id = 1718117169; PRAGMA user_version = 99;"
    )
    newer.close()
    with pytest.raises(CaseUnreadable, match="newer version"):
        View.open(tmp_path / "newer.case")


def test_reading_changes_no_byte(case: Path) -> None:
    before = case.read_bytes()
    with View.open(case) as view:
        assert list(view.claims(limit=2))
        assert view.search("lorries")
        assert view.counts().articles == len(REPORTS)
    assert case.read_bytes() == before


def test_claims_and_figures_are_found_by_words(case: Path) -> None:
    with View.open(case) as view:
        everything = list(view.claims())
        found = list(view.claims("lorries"))
        assert 0 < len(found) < len(everything)
        for claim in found:
            words = " ".join(said.words for said in view.statements_of_claim(claim.id))
            assert "lorries" in words
        assert list(view.claims(limit=2, offset=1)) == everything[1:3]
        assert {counted.words for counted in view.figures("moved")} >= {"18 people", "20 people"}
        assert list(view.claims("zeppelin")) == []


@pytest.mark.parametrize("query", ["", "   ", '"', "***", "AND OR NOT", "a:b", "(", "col^2", "-x"])
def test_nothing_a_user_types_is_an_operator(case: Path, query: str) -> None:
    with View.open(case) as view:
        assert isinstance(view.search(query), tuple)
        assert isinstance(list(view.claims(query)), list)


def test_words_become_prefixes_and_phrases_stay_whole() -> None:
    assert asked("three lor").expression == '"three" "lor"*'
    assert asked('"Three lorries"') == Asked(("Three", "lorries"), (("three", "lorries"),), False)
    assert asked("half-open").phrases == (("half", "open"),)
    assert asked("?!").words == ()


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ('"three lorries"', True),
        ('"lorries three"', False),
        ('"hree lorries"', False),
        ("three-lor", True),
        ("LORRIES three", True),
        ("lorries zeppelin", False),
    ],
)
def test_phrases_are_found_side_by_side(case: Path, query: str, is_found: bool) -> None:
    with View.open(case) as view:
        found = ["".join(piece.words for piece in hit.pieces) for hit in view.search(query)]
        assert any("three lorries" in words for words in found) is is_found
        assert bool(list(view.claims(query))) is is_found


LATIN = st.characters(max_codepoint=0x24F)


@given(st.text(LATIN, max_size=12), st.text(max_size=12))
def test_any_text_can_be_asked_for(words: str, others: str) -> None:
    db = sqlite3.connect(":memory:")
    db.execute(
        "CREATE VIRTUAL TABLE statement_search USING fts5 "
        "(words, detail = none, tokenize = 'unicode61 remove_diacritics 2')"
    )
    db.execute("INSERT INTO statement_search VALUES (?)", (words,))
    for text in (words, others):
        query = asked(text)
        where, values = condition(db, query)
        sql = f"SELECT count(*) FROM statement_search WHERE {where}"
        if query.words:
            (found,) = db.execute(sql, values).fetchone()
            assert found == 1 or text == others


def test_protected_words_are_folded_in_hits(tmp_path: Path) -> None:
    text = marked("A clerk of [hit|Ostrel] said that [secret|Nela Drum of Ostrel] saw lorries.")
    doc = document(text.text)
    ((start, end),) = text.roles["secret"]
    reading = Reading(doc)
    hits = hits_of(tmp_path, reading, Protected(Span(doc.id, start, end), "minor"))
    shown = "".join(piece.words for hit in hits for piece in hit.pieces)
    assert "Nela" not in shown
    assert "saw lorries" in shown
    assert [piece.words for hit in hits for piece in hit.pieces if piece.matches] == text.words(
        "hit"
    )


def hits_of(tmp_path: Path, reading: Reading, protected: Protected) -> tuple[Hit, ...]:
    from firsthand.model import Article

    doc = reading.doc
    article = Article("a" * 12, doc.id, doc.span(0, len(doc.text)))
    db = open_to_write(tmp_path / "a.case")
    report = replace(report_of(reading), id=doc.report_id)
    with write.transaction(db):
        write.add_report(db, report)
        write.add_document(db, reading.with_layers([article, protected]), "parts@1")
    db.close()
    with View.open(tmp_path / "a.case") as view:
        return view.search("ostrel")


def test_a_body_has_one_row_whatever_its_article() -> None:
    span = Span("d", 0, 1)
    replies = [
        Reply(str(n), "s", span, body, ReplyKind.DENIES)
        for n, body in enumerate(("The Council", "the council", "Council", ""))
    ]
    rows = ledger.rows(replies, (), ())
    assert [(row.body, len(row.replies)) for row in rows] == [("Council", 3), ("", 1)]


def _tampered(sql: str) -> Callable[[sqlite3.Connection], None]:
    def tamper(db: sqlite3.Connection) -> None:
        db.executescript(f"PRAGMA foreign_keys = OFF; {sql}")

    return tamper


@pytest.mark.parametrize(
    ("sql", "what"),
    [
        (
            "UPDATE piece_row SET words = (SELECT replace(words, 'three', 'seven') FROM piece "
            "WHERE number = piece_row.number)",
            "bytes",
        ),
        ("UPDATE piece_row SET words = x'f0ff'", "words"),
        ("UPDATE statement_row SET content = '[[0,99999]]' WHERE number = 1", "span"),
        ("UPDATE statement_shared SET stance = 'shouts' WHERE stance = 'asserts'", "record"),
        ("UPDATE source_row SET id = (SELECT max(id) FROM source_row)", "record"),
        ("UPDATE article SET last = last - 1 WHERE number = 1", "foreign key"),
        ("UPDATE statement_row SET rooting = 999 WHERE number = 1", "foreign key"),
        ("UPDATE statement_row SET links = 999 WHERE number = 1", "foreign key"),
        ("UPDATE article SET doc_id = 999 WHERE number = 1", "foreign key"),
        ("DROP INDEX statement_id", "schema"),
        ("UPDATE statement_block SET first = 4611686018427387903 WHERE first = 0", "keys"),
        ("UPDATE article_block SET entries = x'00'", "keys"),
        ("UPDATE form SET part = x'020100'", "form"),
        ("ALTER TABLE claim_row ADD COLUMN verdict TEXT", "schema"),
        ("UPDATE statement_row SET content = 4096 + 9 WHERE number = 2", "search"),
    ],
)
def test_verify_finds_what_was_changed(tmp_path: Path, case: Path, sql: str, what: str) -> None:
    changed = tmp_path / "changed.case"
    shutil.copy(case, changed)
    assert verify(changed).findings == ()
    db = sqlite3.connect(changed)
    _tampered(sql)(db)
    db.close()
    assert what in {finding.what for finding in verify(changed).findings}


def test_marks_lie_in_their_document(case: Path) -> None:
    with View.open(case) as view:
        for doc in view.documents():
            for mark in view.marks(doc.id):
                assert isinstance(mark, Mark)
                assert doc.quote(mark.span)


@pytest.mark.parametrize("unfolded", [False, True])
def test_words_looked_up_at_once_are_those_of_each_place(case: Path, unfolded: bool) -> None:
    with View.open(case) as view:
        display = Display(view, unfolded=unfolded)
        hidden = [protected.span for protected, _ in view.protected_words()]
        spans = [*hidden, *(each.figure.span for each in view.figures())]
        assert hidden and len(spans) > len(hidden)
        found = display.quoted(spans)
        assert found == {span: display.words((span,)) for span in spans}
        assert unfolded == any(found[span] == " ".join(view.quote(span).split()) for span in hidden)
        assert display.quoted([]) == {}

"""What a search finds: statements, and articles whose words stand partly outside of them."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from firsthand.model import Article, Attribution, Basis, Form, Stance, Statement
from firsthand.reading import Reading
from firsthand.store import write
from firsthand.store.file import open_to_write
from firsthand.store.numbers import number_of
from firsthand.store.verify import verify
from firsthand.store.view import View
from tests.marked import document, marked
from tests.store.test_identity import keep

TEXT = (
    "A harbour clerk of Ostrel spoke on Monday. "
    "He said that [said|three lorries had left the quay]. "
    "Nobody else came. The mayor said that [said|the quay was empty]."
)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "a.case"
    db = open_to_write(path)
    keep(db, reading())
    db.close()
    return path


def reading() -> Reading:
    text = marked(TEXT)
    doc = replace(document(text.text), report_id=sha256(text.text.encode()).hexdigest())
    article = Article("a" * 12, doc.id, doc.span(0, len(doc.text)))
    said = [
        Statement(
            *(f"{'s' * 11}{n}", doc.id, article.id, (), (), (doc.span(*place),)),
            *(Form.INDIRECT, Stance.ASSERTS, Basis.UNKNOWN, Attribution.EXPLICIT),
        )
        for n, place in enumerate(text.roles["said"])
    ]
    return Reading(doc).with_layers([article, *said])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("lorries quay", [("statement", ["lorries", "quay"])]),
        ("quay", [("statement", ["quay"]), ("statement", ["quay"])]),
        ("clerk lorries", [("article", ["clerk", "lorries"])]),  # one in a statement, one beside
        ("lorries empty", [("article", ["lorries", "empty"])]),  # in two statements
        ("clerk Monday", [("article", ["clerk", "Monday"])]),  # in none
        ("mond", [("article", ["Monday"])]),  # the last word may be begun
        ('"mond"', []),
        ("mond clerk", []),
        ("clerk ferry", []),
        ('"clerk of Ostrel"', [("article", ["clerk", "of", "Ostrel"])]),
        ('"Ostrel clerk"', []),
        ('"quay Nobody"', [("article", ["quay", "Nobody"])]),
    ],
)
def test_words_are_found_wherever_they_stand(
    case: Path, query: str, found: list[tuple[str, list[str]]]
) -> None:
    with View.open(case) as view:
        hits = view.search(query)
    shown = [(hit.kind, [piece.words for piece in hit.pieces if piece.matches]) for hit in hits]
    assert [kind for kind, _ in shown] == [kind for kind, _ in found]
    for (_, words), (_, expected) in zip(shown, found, strict=True):
        assert set(expected) <= set(words)


def test_nothing_is_found_of_what_was_removed(tmp_path: Path) -> None:
    path = tmp_path / "a.case"
    db = open_to_write(path)
    keep(db, reading())
    number = number_of(db, "report", reading().doc.report_id)
    assert number is not None
    with write.transaction(db):
        write.retire_report(db, number)
    db.close()
    with View.open(path) as view:
        assert view.search("clerk") == view.search("quay") == ()
    assert verify(path).findings == ()

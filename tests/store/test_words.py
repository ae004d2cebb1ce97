"""A text told by words is read as it was: by us, and by any SQLite program through a view."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from firsthand.store import texts, words
from firsthand.store.file import Connection, schema
from firsthand.store.words import Words

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
STORY = "The clerk said the clerk’s “own” gate at Žalec was shut. null,null,[null] \x01\x00\x7f\r\n"


@contextmanager
def empty() -> Iterator[Connection]:
    with closing(dbapi2.connect(":memory:", isolation_level=None)) as db:
        db.executescript(schema())
        yield db


def shown(db: Connection, document: int) -> str:
    (text,) = db.execute(
        "SELECT group_concat(words, '') FROM "
        "(SELECT words FROM piece WHERE number >> 32 = ? ORDER BY number)",
        (document,),
    ).fetchone()
    return text or ""


def checked(db: Connection, told: list[str]) -> None:
    for document, text in enumerate(told, 1):
        assert texts.whole(db, document) == text
        assert texts.passage(db, document, 3, 9) == text[3:9]
        assert shown(db, document).encode() == text.encode()


@given(st.lists(TEXTS, min_size=1, max_size=4), TEXTS)
def test_texts_are_read_as_they_were(told: list[str], later: str) -> None:
    with empty() as db:
        for document, text in enumerate(told, 1):
            texts.write(db, document, text * 3, Words(db))
        every = [text * 3 for text in told]
        checked(db, every)
        words.recount(db)
        checked(db, every)
        texts.write(db, len(told) + 1, later, Words(db))
        checked(db, [*every, later])
        words.recount(db)
        checked(db, [*every, later])


def size(db: Connection) -> int:
    query = "SELECT sum(length(cast(words AS BLOB))) FROM piece_row"
    return int(db.execute(query).fetchone()[0])


def test_words_that_are_told_often_take_less() -> None:
    with empty() as db:
        for document in range(1, 30):
            texts.write(db, document, STORY * 10, Words(db))
        plain = size(db)
        words.recount(db)
        assert size(db) < plain / 2
        texts.write(db, 30, STORY * 10, Words(db))  # told by the words there are
        assert size(db) < plain / 2
        checked(db, [STORY * 10] * 30)


def test_words_that_no_text_holds_any_more_go() -> None:
    with empty() as db:
        (none,) = db.execute("SELECT count(*) FROM word").fetchone()
        texts.write(db, 1, STORY * 40, Words(db))
        words.recount(db)
        (some,) = db.execute("SELECT count(*) FROM word").fetchone()
        texts.forget(db, 1)
        words.recount(db)
        assert none < some
        assert db.execute("SELECT count(*) FROM word").fetchone() == (none,)


@pytest.mark.parametrize(
    ("word", "times", "gets_a_row"),
    [
        (" lorries", 9, True),
        (" lorries", 2, False),
        ("’", 9, True),  # told as it is it takes three bytes more
        ("’", 2, False),
        ("a", 1, True),  # every printed character does
        (" at the gate", 40, True),
        (" at the gate", 9, False),  # its words do, joined they would save little
    ],
)
def test_which_words_get_a_row(word: str, times: int, *, gets_a_row: bool) -> None:
    with empty() as db:
        told = "".join(f"{word} {time}" for time in range(times))
        texts.write(db, 1, told, Words(db))
        words.recount(db)
        checked(db, [told])
        held = db.execute("SELECT 1 FROM word WHERE letters = ?", (word,)).fetchone()
        assert (held is not None) is gets_a_row

"""Texts told by words: what texts are made of is kept once, and each text says which.

A text in the file is a string of signs. A sign is the number, as a code point, of a row of the
table `word`: letters, mostly those of a word with the space before it. Printed ASCII characters
are rows as well, each numbered as itself: a word that has no row is spelt by its characters, and
any other character stands as it is after the sign 1. Views show every text as it was.

Words get rows when the file is packed: those that are worth it, the most frequent first. Until
then what is added is told by the words there are, in a new case by none.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Final

from firsthand.store import tables
from firsthand.store.file import Connection

TOKEN: Final = re.compile(  # brackets with nothing between them are one: JSON is told as well
    r" ?\w+|(?:[^\w\s]+(?:null\b)?)+|\s+"
)
QUOTED: Final = "\x01"  # before a character that stands as it is
FIXED: Final = MappingProxyType(  # signs that every case has, as migrations/0001.sql makes them
    {chr(code): chr(code) for code in (9, 10, 13, *range(32, 127))}
    | {"\x00": "\x02", "\x01": "\x03"}
)
LAST: Final = "~"  # of them
LETTERS: Final = "SELECT char(number), letters FROM word"
LEARNED: Final = "number > 3 AND number NOT IN (9, 10, 13) AND number NOT BETWEEN 32 AND 126"
PLAIN: Final = re.compile(r"[\n -~]*")  # a text that is told by itself, as views take it
NUMBERS: Final = range(4, 0xD800)  # of words, but for those that are fixed: one byte to three
ROW_BYTES: Final = 8  # of a row beside its letters
SIGN_BYTES: Final = 2
CELLS: Final = (  # tables and columns of texts told by words
    ("piece_row", "words"),
    ("reason_row", "words"),
    ("naming_row", "told"),
    *((table.kept, name) for table in tables.TOLD for name in sorted(table.told)),
)


class Words(dict[str, str]):
    """Signs by the words they tell, for writing texts; those of others are made of these."""

    def __init__(self, db: Connection) -> None:
        super().__init__(FIXED)
        self.db = db
        if not db.execute("SELECT 1 FROM temp.sqlite_master WHERE name = 'lettered'").fetchone():
            db.execute(  # the one writer fills it once: words change only when the file is packed
                "CREATE TEMP TABLE lettered (letters TEXT PRIMARY KEY, number INTEGER NOT NULL) "
                "WITHOUT ROWID"
            )
            db.execute(f"INSERT INTO lettered SELECT letters, number FROM word WHERE {LEARNED}")
        self.is_new = not db.execute("SELECT 1 FROM lettered").fetchone()

    def __missing__(self, word: str) -> str:
        query = "SELECT number FROM lettered WHERE letters = ?"
        row = None if self.is_new else self.db.execute(query, (word,)).fetchone()
        if row is not None:
            sign = chr(row[0])
        elif len(word) == 1:
            sign = QUOTED + word
        else:
            sign = word if PLAIN.fullmatch(word) else "".join([self[letter] for letter in word])
        self[word] = sign
        return sign

    def spelt(self, text: str) -> str:
        """The text as signs."""
        if self.is_new:
            return text if PLAIN.fullmatch(text) else "".join([self[letter] for letter in text])
        return "".join(map(self.__getitem__, TOKEN.findall(text)))


def read(signs: str, letters: Mapping[str, str]) -> str:
    """The text that was told by signs."""
    if PLAIN.fullmatch(signs):
        return signs
    first, *others = signs.split(QUOTED)
    told = [*map(letters.__getitem__, first)]
    for part in others:
        told.append(part[0])
        told += map(letters.__getitem__, part[1:])
    return "".join(told)


def letters_of(db: Connection, signs: Iterable[str]) -> dict[str, str]:
    """The letters of the words that texts are told by, by their signs."""
    numbers = json.dumps([*map(ord, set("".join(signs)))])
    query = f"{LETTERS} WHERE number IN (SELECT value FROM json_each(?))"
    return dict(db.execute(query, (numbers,)).fetchall())


@contextmanager
def still(db: Connection) -> Iterator[None]:
    """Holds the case as it is for several queries: words may be numbered anew between two."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("COMMIT")


def recount(db: Connection) -> None:
    """Gives rows to the words that are worth them, the most frequent first, and to no others."""
    letters = dict(db.execute(LETTERS).fetchall())
    counts: Counter[str] = Counter()
    for table, column in CELLS:
        query = f"SELECT {tables.quoted(column)} FROM {table} WHERE {tables.quoted(column)} <> ''"
        for (signs,) in db.execute(query):
            counts.update(TOKEN.findall(read(signs, letters)))
    db.execute(f"DELETE FROM word WHERE {LEARNED}")
    db.executemany(
        "INSERT INTO word (number, letters) VALUES (?, ?)",
        zip(
            (number for number in NUMBERS if chr(number) not in FIXED),
            _worthy(counts),
            strict=False,
        ),
    )
    db.execute("DROP TABLE IF EXISTS temp.lettered")
    words = Words(db)
    db.create_function("retold", 1, lambda signs: words.spelt(read(signs, letters)))
    for table, column in CELLS:
        name = tables.quoted(column)
        db.execute(f"UPDATE {table} SET {name} = retold({name}) WHERE {name} <> ''")


def _worthy(counts: Counter[str]) -> list[str]:
    """Words and characters that take less where they have a row, the most frequent first."""
    rest: Counter[str] = Counter()
    for word, times in counts.items():
        if not word.isascii() and (len(word) > 1 and not _is_worth(word, times)):
            for letter in word:
                rest[letter] += times
    counts.update({letter: times for letter, times in rest.items() if letter > LAST})
    return [word for word, times in counts.most_common() if _is_worth(word, times)]


def _is_worth(word: str, times: int) -> bool:
    if word in FIXED:
        return False
    size = len(word.encode("utf-8", "surrogatepass"))
    spelt = size + sum(letter > LAST for letter in word)
    return times * (spelt - SIGN_BYTES) > size + ROW_BYTES

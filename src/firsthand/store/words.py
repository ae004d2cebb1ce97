"""Texts told by words: what texts are made of is kept once, and each text says which.

A text in the file is TEXT as it is, or bytes: codes of rows of the table `word`, one after the
other. A row holds the letters of a word with the space before it, of a few words that often stand
side by side, or of one character. A code takes a byte, two or three, as its first byte says;
a character that has no row stands in UTF-8 after a byte that says how long it is. Views show
every text as it was.

Words get rows when the file is packed: those that are worth it, the most frequent the shortest.
Until then what is added is told by the words there are, in a new case as it is.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain, islice, pairwise
from typing import Final

from firsthand.store import tables
from firsthand.store.file import Connection

Told = str | bytes  # a text in the file
TOKEN: Final = re.compile(  # brackets with nothing between them are one: JSON is told as well
    r" ?\w+|(?:[^\w\s]+(?:null\b)?)+|\s+"
)
# First bytes of codes of one byte, of two and of three; then of characters without a row, which
# take one byte more to four. The views of migrations/0001.sql take codes apart alike.
TWO, THREE, BARE = 0xD8, 0xF8, 0xFC
CODE: Final = re.compile(
    rb"[\x00-\xd7]|[\xd8-\xf7].|[\xf8-\xfb]..|\xfc.|\xfd..|\xfe...|\xff....", re.S
)
NOTHING: Final = "\x00"  # where SQL's functions see the end of a text
PRINTED: Final = tuple(map(chr, (10, *range(32, 127))))  # have rows where any word has
LETTERS: Final = "SELECT code, letters FROM word"
NAMED: Final = f"{LETTERS} WHERE code IN (SELECT unhex(value) FROM json_each(?))"
ROW_BYTES: Final = 9  # of a row beside its letters
CODE_BYTES: Final = 1.7  # of a word in a text, in the mean
ROUNDS: Final = 2  # of joining words that often stand side by side
JOINED: Final = 500  # pairs that are joined in a round
JOINED_TIMES: Final = 6  # in what is looked through
JOINED_CHARS: Final = 40
JOINED_BYTES: Final = 1.3  # that two words take less where they are joined
LOOKED_THROUGH: Final = 120_000  # words in which pairs are counted
SIGNS: Final = 5  # of a word as it stands in a new case
CELLS: Final = (  # tables and columns of texts told by words
    ("piece_row", "words"),
    ("reason_row", "words"),
    ("naming_row", "told"),
    *((table.kept, name) for table in tables.TOLD for name in sorted(table.told)),
)


class Words(dict[str, bytes]):
    """Codes by the words they tell, for writing texts; those of others are made of these."""

    def __init__(self, db: Connection) -> None:
        super().__init__()
        self.db = db
        _letter(db)
        self.is_new = not db.execute("SELECT 1 FROM lettered").fetchone()
        self.joints: dict[str, bytes] = dict(db.execute("SELECT letters, code FROM joint"))

    def __missing__(self, word: str) -> bytes:
        query = "SELECT code FROM lettered WHERE letters = ?"
        row = None if self.is_new else self.db.execute(query, (word,)).fetchone()
        if row is not None:
            code: bytes = row[0]
        elif len(word) == 1:
            code = bare(word)
        else:
            code = b"".join([self[letter] for letter in word])
        self[word] = code
        return code

    def spelt(self, text: str) -> Told:
        """The text as it stands in the file."""
        if not text:
            return text
        if self.is_new:
            return b"".join([self[letter] for letter in text]) if NOTHING in text else text
        words = joined(TOKEN.findall(text), self.joints)
        return b"".join(map(self.__getitem__, words))


def _letter(db: Connection) -> None:
    """Makes the words ready to be looked up, once: they change only when the file is packed, and
    there is one writer.
    """
    if db.execute("SELECT 1 FROM temp.sqlite_master WHERE name = 'lettered'").fetchone():
        return
    rows = db.execute("SELECT letters, code FROM word").fetchall()
    joints = [row for row in rows if not TOKEN.fullmatch(row[0])]
    for name, some in (("lettered", rows), ("joint", joints)):
        db.execute(
            f"CREATE TEMP TABLE {name} (letters TEXT PRIMARY KEY, code BLOB NOT NULL) WITHOUT ROWID"
        )
        db.executemany(f"INSERT INTO {name} (letters, code) VALUES (?, ?)", some)


def joined(words: Iterable[str], joints: Container[str]) -> list[str]:
    """The words, those joined that stand side by side and are one of `joints`: what begins one
    must be one too, or a word.
    """
    found: list[str] = []
    last = ""
    for word in words:
        both = last + word
        if both in joints:
            last = both
        else:
            found.append(last)
            last = word
    found.append(last)
    return found[1:]


def bare(letter: str) -> bytes:
    """The code of a character that has no row."""
    plain = letter.encode("utf-8")
    return bytes((BARE + len(plain) - 1,)) + plain


class Letters(dict[bytes, str]):
    """The letters of words by their codes."""

    def __missing__(self, code: bytes) -> str:
        if code[0] < BARE:
            raise KeyError(code)
        return code[1:].decode("utf-8")


def read(told: Told, letters: Mapping[bytes, str]) -> str:
    """The text that was told."""
    if isinstance(told, str):
        return told
    return "".join(map(letters.__getitem__, CODE.findall(told)))


def letters_of(db: Connection, told: Iterable[Told]) -> Letters:
    """The letters of the words that texts are told by."""
    every = b"".join(each for each in told if isinstance(each, bytes))
    codes = json.dumps([code.hex() for code in {*CODE.findall(every)}])
    return Letters(db.execute(NAMED, (codes,)).fetchall())


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
    """Gives rows to the words that are worth them, the most frequent the shortest codes, and to
    no others.
    """
    letters = Letters(db.execute(LETTERS).fetchall())
    counts: Counter[str] = Counter()
    looked_through: list[list[str]] = []
    every = _signs(db) // LOOKED_THROUGH + 1
    for nth, text in enumerate(_texts(db, letters)):
        words = TOKEN.findall(text)
        counts.update(words)
        if nth % every == 0:
            looked_through.append(words)
    joints = _join(counts, looked_through, every)
    db.execute("DELETE FROM word")
    rows = zip(_codes(), _worthy(counts, joints), strict=False)
    db.executemany("INSERT INTO word (code, letters) VALUES (?, ?)", rows)
    db.execute("DROP TABLE IF EXISTS temp.lettered")
    db.execute("DROP TABLE IF EXISTS temp.joint")
    telling = Words(db)
    db.create_function("retold", 1, lambda told: telling.spelt(read(told, letters)))
    for table, column in CELLS:
        name = tables.quoted(column)
        db.execute(f"UPDATE {table} SET {name} = retold({name}) WHERE {name} <> ''")


def _texts(db: Connection, letters: Mapping[bytes, str]) -> Iterator[str]:
    """Every text of the case that is told by words."""
    for table, column in CELLS:
        name = tables.quoted(column)
        for (told,) in db.execute(f"SELECT {name} FROM {table} WHERE {name} <> ''"):
            yield read(told, letters)


def _signs(db: Connection) -> int:
    """How long these texts are as they stand in the file, in words, roughly."""
    sums = [f"(SELECT coalesce(sum(length({tables.quoted(c)})), 0) FROM {t})" for t, c in CELLS]
    (signs,) = db.execute(f"SELECT {' + '.join(sums)}").fetchone()
    return int(signs) // SIGNS


def _join(counts: Counter[str], texts: list[list[str]], every: int) -> frozenset[str]:
    """Words joined that often stand side by side in one of so many texts; the counts of all
    words are put right.
    """
    joints: set[str] = set()
    for word, times in Counter(chain.from_iterable(texts)).items():
        counts[word] -= times * every
    for _ in range(ROUNDS):
        pairs: Counter[tuple[str, str]] = Counter()
        for words in texts:
            pairs.update(pairwise(words))
        often = (
            one + other
            for (one, other), times in pairs.most_common()
            if times >= JOINED_TIMES and other not in joints and len(one + other) <= JOINED_CHARS
        )
        joints.update(islice(often, JOINED))
        texts = [joined(chain.from_iterable(map(TOKEN.findall, words)), joints) for words in texts]
    for word, times in Counter(chain.from_iterable(texts)).items():
        counts[word] += times * every
    return frozenset(joints)


def _codes() -> Iterator[bytes]:
    """Codes for words, the shortest first."""
    for size, first, end in ((1, 0, TWO), (2, TWO, THREE), (3, THREE, BARE)):
        more = 8 * (size - 1)
        for number in range(first << more, end << more):
            yield number.to_bytes(size, "big")


def _worthy(counts: Counter[str], joints: Container[str]) -> list[str]:
    """Words and characters that take less where they have a row, the most frequent first."""
    worthy: Counter[str] = Counter(dict.fromkeys(PRINTED, 0))
    rest: Counter[str] = Counter()
    for word, times in counts.items():
        if times > 0 and len(word) > 1:
            size = len(word.encode("utf-8"))
            saved = JOINED_BYTES if word in joints else size - CODE_BYTES
            if times * saved > size + ROW_BYTES:
                worthy[word] = times
                continue
        for letter in word:
            rest[letter] += max(times, 0)
    for letter, times in rest.items():
        if letter in worthy or times * (len(letter.encode("utf-8")) - 1) > ROW_BYTES:
            worthy[letter] = times
    return [word for word, _ in worthy.most_common()] if counts else []

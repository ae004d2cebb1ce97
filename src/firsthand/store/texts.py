"""Texts of documents, kept in pieces told by words: short rows fill the pages of the file, and a
quotation is read without the rest of its text.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from firsthand.store.file import Connection
from firsthand.store.words import Told, Words, letters_of, read, still

PIECE_CHARS: Final = 600  # of a piece at most
EVERY: Final = "SELECT number AS document FROM document_row"
PIECES: Final = (  # that hold what lies from one number to another of each pair in a JSON list
    "SELECT e.key, p.number, p.words FROM json_each(?) e JOIN piece_row p "
    "ON p.number < json_extract(e.value, '$[1]') AND p.number >= "
    "(SELECT max(number) FROM piece_row WHERE number <= json_extract(e.value, '$[0]')) "
    "ORDER BY e.key, p.number"
)
PLACE_BITS: Final = 32  # of a piece's number: where it begins; above them the document's number
LAST: Final = (1 << PLACE_BITS) - 1


def write(db: Connection, document: int, text: str, words: Words) -> None:
    """Keeps the text of a document."""
    places = [0, *_ends(text)]
    db.executemany(
        "INSERT INTO piece_row (number, words) VALUES (?, ?)",
        [
            (document << PLACE_BITS | start, words.spelt(text[start:end]))
            for start, end in pairwise(places)
        ],
    )


def _ends(text: str) -> Iterator[int]:
    """Where pieces end: before a space, where there is one."""
    end = 0
    while end < len(text):
        start, end = end, end + PIECE_CHARS
        if end < len(text) and (space := text.rfind(" ", start + 1, end)) > start:
            end = space
        yield min(end, len(text))


def forget(db: Connection, document: int) -> None:
    """Forgets the text of a document."""
    db.execute(
        "DELETE FROM piece_row WHERE number >= ? AND number < ?",
        (document << PLACE_BITS, document + 1 << PLACE_BITS),
    )


def whole(db: Connection, document: int) -> str:
    """The text of a document."""
    return passage(db, document, 0, LAST)


def passage(db: Connection, document: int, start: int, end: int) -> str:
    """The words of a document from one place to another."""
    return passages(db, [(document, start, end)])[0]


def passages(db: Connection, places: Sequence[tuple[int, int, int]]) -> list[str]:
    """The words at each place: a document, from where, to where; what they are told by is looked
    up for all together.
    """
    asked = [(first(document) | start, first(document) | end) for document, start, end in places]
    found: list[list[tuple[int, Told]]] = [[] for _ in places]
    with still(db):
        for nth, number, words in db.execute(PIECES, (json.dumps(asked),)):
            if number >= asked[nth][0] & ~LAST:
                found[nth].append((number, words))
        told = {number: words for pieces in found for number, words in pieces}
        letters = letters_of(db, told.values())
    held = {number: read(words, letters) for number, words in told.items()}
    return [
        _between([(number & LAST, held[number]) for number, _ in pieces], start, end)
        for pieces, (_, start, end) in zip(found, places, strict=True)
    ]


def first(document: int) -> int:
    """The number of the first piece of a document."""
    return document << PLACE_BITS


def _between(pieces: Sequence[tuple[int, str]], start: int, end: int) -> str:
    """Letters from one place to another of a text, of which pieces are given with their places."""
    if not pieces:
        return ""
    first = pieces[0][0]
    return "".join([words for _, words in pieces])[start - first : end - first]


def words(db: Connection) -> int:
    """How many words the texts hold, told by the spaces between them."""
    return sum(text.count(" ") + 1 for text in of_documents(db, EVERY).values())


def of_documents(db: Connection, listed: str) -> dict[int, str]:
    """The texts of the documents whose numbers an SQL query lists."""
    found: dict[int, list[Told]] = defaultdict(list)
    with still(db):
        rows = db.execute(
            f"SELECT number, words FROM ({listed}) d JOIN piece_row p ON p.number >= "
            "d.document << 32 AND p.number < (d.document + 1) << 32 ORDER BY p.number"
        ).fetchall()
        letters = letters_of(db, (words for _, words in rows))
    for number, words in rows:
        found[number >> PLACE_BITS].append(words)
    return {
        document: "".join([read(told, letters) for told in pieces])
        for document, pieces in found.items()
    }

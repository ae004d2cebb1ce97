"""Texts of documents, kept in pieces: short rows fill the pages of the file, and a quotation is
read without the rest of its text.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from firsthand.store.file import Connection

PIECE_CHARS: Final = 600  # some twelve to a page of the file
PLACE_BITS: Final = 32  # of a piece's number: where it begins; above them the document's number


def write(db: Connection, document: int, text: str) -> None:
    """Keeps the text of a document."""
    db.executemany(
        "INSERT INTO piece (number, words) VALUES (?, ?)",
        [
            (document << PLACE_BITS | start, text[start : start + PIECE_CHARS])
            for start in range(0, len(text), PIECE_CHARS)
        ],
    )


def forget(db: Connection, document: int) -> None:
    """Forgets the text of a document."""
    db.execute(
        "DELETE FROM piece WHERE number >= ? AND number < ?",
        (document << PLACE_BITS, document + 1 << PLACE_BITS),
    )


def passage(db: Connection, document: int, start: int, end: int) -> str:
    """The words of a document from one place to another."""
    after = document << PLACE_BITS | end
    rows = db.execute(
        "SELECT number, words FROM piece WHERE number < ?2 AND number >= "
        "(SELECT max(number) FROM piece WHERE number <= ?1) ORDER BY number",
        (document << PLACE_BITS | start, after),
    ).fetchall()
    if not rows or rows[0][0] >> PLACE_BITS != document:
        return ""
    first = rows[0][0] - (document << PLACE_BITS)
    words = "".join(words for _, words in rows)
    return words[start - first : end - first]


def of_documents(db: Connection, listed: str) -> dict[int, str]:
    """The texts of the documents whose numbers an SQL query lists."""
    found: dict[int, list[str]] = defaultdict(list)
    rows = db.execute(
        f"SELECT number, words FROM ({listed}) d JOIN piece p ON "
        "p.number >= d.document << 32 AND p.number < (d.document + 1) << 32 ORDER BY p.number"
    )
    for number, words in rows.fetchall():
        found[number >> PLACE_BITS].append(words)
    return {document: "".join(words) for document, words in found.items()}

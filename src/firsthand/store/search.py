"""Search over statements and articles: highlighted pieces, protected words folded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from firsthand.model import Span
from firsthand.store.answers import Hit, Piece
from firsthand.store.file import Connection

WORD: Final = re.compile(r"\"[^\"]+\"|[^\s\"]+")
TOKEN: Final = re.compile(r"\w", re.UNICODE)
AROUND_CHARS: Final = 90  # of an article on either side of the first match
FOLDED: Final = "[protected]"
OPEN: Final = "\ue000"  # private use: in no text that a person wrote
CLOSE: Final = "\ue001"


def expression(query: str) -> str:
    """`query` as an FTS5 expression: every word or "quoted phrase", the last one by prefix.

    Nothing a user types is read as an operator. Empty when the query holds no word.
    """
    terms = [term.strip('"') for term in WORD.findall(query)]
    phrases = [f'"{term.replace(chr(34), "")}"' for term in terms if TOKEN.search(term)]
    if not phrases:
        return ""
    return " ".join(phrases) if query.rstrip().endswith('"') else " ".join(phrases) + "*"


def hits(db: Connection, query: str, limit: int, offset: int) -> tuple[Hit, ...]:
    """Statements that match, best first, then articles of which no statement does."""
    matching = expression(query)
    if not matching:
        return ()
    found: list[Hit] = list(_statement_hits(db, matching, limit, offset))
    if len(found) < limit:
        count = "SELECT count(*) FROM statement_search WHERE statement_search MATCH ?"
        total = db.execute(count, (matching,)).fetchone()[0]
        start = max(0, offset - total)
        found.extend(_article_hits(db, matching, limit - len(found), start))
    return tuple(found)


def _statement_hits(db: Connection, matching: str, limit: int, offset: int) -> Iterator[Hit]:
    rows = db.execute(
        "SELECT s.id, a.id, d.id, d.number, d.name, s.content, d.text, "
        "highlight(statement_search, 0, ?, ?) FROM statement_search f "
        "JOIN statement s ON s.number = f.rowid JOIN article a ON a.number = s.article_id "
        "JOIN document d ON d.number = a.doc_id WHERE statement_search MATCH ? "
        "ORDER BY bm25(statement_search), s.id LIMIT ? OFFSET ?",
        (OPEN, CLOSE, matching, limit, offset),
    ).fetchall()
    for statement_id, article_id, doc_id, document, file, content, text, marked in rows:
        spans = json.loads(content)
        hull = Span(doc_id, spans[0][0], spans[-1][1])
        matches = _matches(marked, hull.start)
        pieces = _pieces(text, hull, matches, _protected(db, document))
        yield Hit("statement", statement_id, article_id, file, hull, tuple(pieces))


def _article_hits(db: Connection, matching: str, limit: int, offset: int) -> Iterator[Hit]:
    rows = db.execute(
        "SELECT a.id, d.id, d.number, d.name, a.span, d.text, "
        "highlight(article_search, 0, ?, ?) FROM article_search f "
        "JOIN article a ON a.number = f.rowid JOIN document d ON d.number = a.doc_id "
        "WHERE article_search MATCH ? AND NOT EXISTS (SELECT 1 FROM statement s WHERE "
        "s.article_id = a.number AND s.number IN (SELECT rowid FROM statement_search "
        "WHERE statement_search MATCH ?)) ORDER BY bm25(article_search), a.id LIMIT ? OFFSET ?",
        (OPEN, CLOSE, matching, matching, limit, offset),
    ).fetchall()
    for article_id, doc_id, document, file, span, text, marked in rows:
        start, end = json.loads(span)
        matches = _matches(marked, start)
        first = matches[0] if matches else (start, start + 1)
        hull = Span(doc_id, max(start, first[0] - AROUND_CHARS), min(end, first[1] + AROUND_CHARS))
        pieces = _pieces(text, hull, matches, _protected(db, document))
        yield Hit("article", article_id, article_id, file, hull, tuple(pieces))


def _protected(db: Connection, document: int) -> list[tuple[int, int]]:
    rows = db.execute("SELECT span FROM protected WHERE document = ?", (document,))
    return sorted((start, end) for start, end in (json.loads(span) for (span,) in rows))


def _matches(marked: str, start: int) -> list[tuple[int, int]]:
    """Places in the document of the words highlighted in a text that begins at `start`."""
    found: list[tuple[int, int]] = []
    at = opened = start
    for piece in re.split(f"([{OPEN}{CLOSE}])", marked):
        if piece == OPEN:
            opened = at
        elif piece == CLOSE:
            found.append((opened, at))
        else:
            at += len(piece)
    return found


def _pieces(
    text: str, hull: Span, matches: Sequence[tuple[int, int]], protected: Sequence[tuple[int, int]]
) -> Iterator[Piece]:
    """The words of `hull` in runs; a protected run shows none of its words."""
    edges = {hull.start, hull.end}
    for start, end in (*matches, *protected):
        edges.update(edge for edge in (start, end) if hull.start < edge < hull.end)
    places = sorted(edges)
    folded = False
    for start, end in pairwise(places):
        if _inside(start, protected):
            if not folded:
                yield Piece(FOLDED, folded=True)
            folded = True
        else:
            yield Piece(text[start:end], matches=_inside(start, matches))
            folded = False


def _inside(place: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in ranges)

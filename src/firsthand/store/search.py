"""Search over statements and articles: highlighted pieces, protected words folded."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

from firsthand.model import Span
from firsthand.model.quick import dataclass
from firsthand.store import texts
from firsthand.store.answers import Hit, Piece
from firsthand.store.file import Connection
from firsthand.text.keys import fold

WORD: Final = re.compile(r"(?:[^\W_]|[\u0300-\u0331])+")  # as the index splits a text
TERM: Final = re.compile(r"\"[^\"]+\"|[^\s\"]+")
INDEXED: Final = "Co"  # what the index takes for parts of words beside letters and numbers
MARKS: Final = ("\u0300", "\u0331")
LENGTH: Final = (
    "json_extract(s.content, '$[#-1][1]') - json_extract(s.content, '$[0][0]')"  # of the words
)
AROUND_CHARS: Final = 90  # of an article on either side of the first match
FOLDED: Final = "[protected]"
OPEN: Final = "\ue000"  # private use: in no text that a person wrote
CLOSE: Final = "\ue001"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a query asks for."""

    words: tuple[str, ...]  # each must occur; empty: the query holds no word
    phrases: tuple[tuple[str, ...], ...]  # folded words that must stand side by side
    begins: bool  # the last word may be the beginning of one

    @property
    def expression(self) -> str:
        """The words as an FTS5 expression; nothing a user types is read as an operator."""
        return " ".join(self.expressions)

    @property
    def expressions(self) -> tuple[str, ...]:
        """An FTS5 expression for each word."""
        quoted = tuple(f'"{word}"' for word in self.words)
        return (*quoted[:-1], f"{quoted[-1]}*") if self.begins else quoted

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where a text has one of the words."""
        whole = frozenset(map(fold, self.words[:-1] if self.begins else self.words))
        begun = fold(self.words[-1]) if self.begins else None
        found = []
        for word in WORD.finditer(text):
            told = fold(word.group())
            if told in whole or (begun is not None and told.startswith(begun)):
                found.append(word.span())
        return found


def asked(query: str) -> Asked:
    """Every word or "quoted phrase" of `query`; the last one by prefix unless it is quoted."""
    terms = [term for term in map(_words, TERM.findall(query)) if term]
    phrases = tuple(tuple(map(fold, term)) for term in terms if len(term) > 1)
    begins = bool(terms) and not query.rstrip().endswith('"')
    return Asked(tuple(word for term in terms for word in term), phrases, begins)


def _words(text: str) -> list[str]:
    """Words of a text as the index splits it: letters, digits and marks above or below them."""
    plain = "".join(char if _in_word(char) else " " for char in text)
    return [word for word in plain.split() if any(map(_is_letter, word))]


def _in_word(char: str) -> bool:
    return _is_letter(char) or MARKS[0] <= char <= MARKS[1]


def _is_letter(char: str) -> bool:
    return unicodedata.category(char) in INDEXED or unicodedata.category(char)[0] in "LN"


def condition(db: Connection, query: Asked) -> tuple[str, tuple[str, ...]]:
    """SQL that holds for the rows of `statement_search` that match, and its values. The index
    knows no order of words: phrases are looked up in the text.
    """
    found = "statement_search MATCH ?"
    if not query.phrases:
        return found, (query.expression,)
    db.create_function("holds", 2, _holds, deterministic=True)
    return f"{found} AND holds(words, ?)", (query.expression, json.dumps(query.phrases))


def _holds(text: str, phrases: str) -> bool:
    words = " ".join(map(fold, _words(text)))
    *whole, last = json.loads(phrases)
    spaced = f" {words} "
    return f" {' '.join(last)}" in spaced and all(f" {' '.join(each)} " in spaced for each in whole)


def numbers(db: Connection, query: str) -> list[int]:
    """Numbers of the statements that match, the shortest first."""
    words = asked(query)
    if not words.words:
        return []
    where, values = condition(db, words)
    rows = db.execute(
        f"SELECT f.rowid FROM statement_search f JOIN statement s ON s.number = f.rowid "
        f"WHERE {where} ORDER BY {LENGTH}, f.rowid",
        values,
    )
    return [number for (number,) in rows]


def hits(db: Connection, query: str, limit: int, offset: int) -> tuple[Hit, ...]:
    """Statements that match, the shortest first, then articles of which no statement does."""
    words = asked(query)
    if not words.words:
        return ()
    found: list[Hit] = list(_statement_hits(db, words, limit, offset))
    if len(found) < limit:
        where, values = condition(db, words)
        count = f"SELECT count(*) FROM statement_search WHERE {where}"
        total = db.execute(count, values).fetchone()[0]
        start = max(0, offset - total)
        found.extend(_article_hits(db, words, limit - len(found), start))
    return tuple(found)


def _statement_hits(db: Connection, words: Asked, limit: int, offset: int) -> Iterator[Hit]:
    where, values = condition(db, words)
    rows = db.execute(
        "SELECT s.id, a.id, d.id, d.number, d.name, s.content, "
        "highlight(statement_search, 0, ?, ?) FROM statement_search f "
        "JOIN statement s ON s.number = f.rowid JOIN article a ON a.number = s.article_id "
        f"JOIN document d ON d.number = a.doc_id WHERE {where} "
        f"ORDER BY {LENGTH}, s.id LIMIT ? OFFSET ?",
        (OPEN, CLOSE, *values, limit, offset),
    ).fetchall()
    for statement_id, article_id, doc_id, document, file, content, marked in rows:
        spans = json.loads(content)
        hull = Span(doc_id, spans[0][0], spans[-1][1])
        matches = _matches(marked, hull.start)
        words_of = texts.passage(db, document, hull.start, hull.end)
        pieces = _pieces(words_of, hull, matches, _protected(db, document))
        yield Hit("statement", statement_id, article_id, file, hull, tuple(pieces))


def _article_hits(db: Connection, words: Asked, limit: int, offset: int) -> Iterator[Hit]:
    where = "JOIN document_row d ON d.number = a.doc_id WHERE a.number IN "
    rows = db.execute(
        "SELECT a.number, a.id, d.id, d.number, d.name, a.span FROM article a "
        f"{where} (SELECT value FROM json_each(?)) ORDER BY d.name, a.id",
        (json.dumps(_articles(db, words)),),
    ).fetchall()
    kept = (row for row in rows if not words.phrases or _holds_phrases(db, row[0], words))
    for _, article_id, doc_id, document, file, span in islice(kept, offset, offset + limit):
        start, end = json.loads(span)
        text = texts.passage(db, document, start, end)
        matches = [(start + one, start + other) for one, other in words.places(text)]
        first = matches[0] if matches else (start, start + 1)
        hull = Span(doc_id, max(start, first[0] - AROUND_CHARS), min(end, first[1] + AROUND_CHARS))
        shown = text[hull.start - start : hull.end - start]
        pieces = _pieces(shown, hull, matches, _protected(db, document))
        yield Hit("article", article_id, article_id, file, hull, tuple(pieces))


def _articles(db: Connection, words: Asked) -> list[int]:
    """Numbers of the articles that hold every word, in their statements or in the rest of them,
    but all of them in no statement. Words are looked up one by one, long ones, which are rare,
    first.
    """
    left: set[int] | None = None
    for expression in sorted(words.expressions, key=len, reverse=True):
        rows = db.execute(
            "SELECT s.article_id FROM statement_search f JOIN statement_row s "
            "ON s.number = f.rowid WHERE statement_search MATCH ?1 "
            "UNION SELECT rowid FROM article_search WHERE article_search MATCH ?1",
            (expression,),
        )
        found = {number for (number,) in rows}
        left = found if left is None else left & found
        if not left:
            return []
    where, values = condition(db, words)
    rows = db.execute(
        "SELECT DISTINCT s.article_id FROM statement_search f JOIN statement_row s "
        f"ON s.number = f.rowid WHERE {where}",
        values,
    )
    return sorted((left or set()) - {number for (number,) in rows})


def _holds_phrases(db: Connection, article: int, words: Asked) -> bool:
    query = "SELECT words FROM article_words WHERE number = ?"
    return _holds(db.execute(query, (article,)).fetchone()[0], json.dumps(words.phrases))


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
    words: str, hull: Span, matches: Sequence[tuple[int, int]], protected: Sequence[tuple[int, int]]
) -> Iterator[Piece]:
    """`words`, those of `hull`, in runs; a protected run shows none of its words."""
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
            yield Piece(
                words[start - hull.start : end - hull.start], matches=_inside(start, matches)
            )
            folded = False


def _inside(place: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in ranges)

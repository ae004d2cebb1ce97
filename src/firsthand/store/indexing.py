"""Words of a document's articles and statements for the search indexes.

They are those of the views `statement_words` and `article_rest`, which is how what was indexed is
found again when it goes; made of the text itself they cost a tenth.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from firsthand.model import Article, Span, Statement
from firsthand.reading import Reading
from firsthand.store.file import Connection

NOTHING: Final = "\x00"


def index(db: Connection, reading: Reading, numbers: Mapping[tuple[str, Any], Any]) -> None:
    """Adds the articles and statements of a document, whose numbers are known, to the indexes."""
    text = reading.doc.text
    if NOTHING in text:
        _index_as_shown(db, numbers["document", reading.doc.id])
        return
    told: dict[str, list[tuple[int, int]]] = defaultdict(list)
    statements: list[tuple[int, str]] = []
    for statement in reading[Statement]:
        if not statement.content:
            continue
        start, end = statement.content[0].start, statement.content[-1].end
        told[statement.article_id].append((start, end))
        statements.append((numbers["statement", statement.id], text[start:end]))
    articles = [
        (numbers["article", each.id], " ".join(rest(text, each.span, told[each.id])))
        for each in reading[Article]
    ]
    for name, rows in (("article", articles), ("statement", statements)):
        db.executemany(f"INSERT INTO {name}_search (rowid, words) VALUES (?, ?)", sorted(rows))


def _index_as_shown(db: Connection, document: int) -> None:
    """As `index`, of a text in which SQL sees an end where there is none."""
    of = "(SELECT number, first, last FROM article WHERE doc_id = ?)"
    for name, found, among in (
        ("article", "article_rest", f"JOIN {of} a ON a.number = w.number"),
        ("statement", "statement_words", f"JOIN {of} a ON w.number BETWEEN a.first AND a.last"),
    ):
        db.execute(
            f"INSERT INTO {name}_search (rowid, words) "
            f"SELECT w.number, w.words FROM {found} w {among}",
            (document,),
        )


def rest(text: str, article: Span, told: Iterable[tuple[int, int]]) -> Iterator[str]:
    """Pieces of an article between those that are told, in order."""
    done = article.end
    ends = ((article.start, article.start), (article.end, article.end))
    for nth, (start, end) in enumerate(sorted((*told, *ends))):
        if nth and start > done:
            yield text[done:start]
        done = max(done, end) if nth else end


def forget(db: Connection, document: int) -> None:
    """Takes a document's articles and statements, those in the table `going`, back."""
    for name, found, owned in (
        ("statement", "statement_words", "SELECT statement FROM going WHERE :doc = :doc"),
        ("article", "article_rest", "SELECT number FROM article WHERE doc_id = :doc"),
    ):
        db.execute(
            f"INSERT INTO {name}_search ({name}_search, rowid, words) "
            f"SELECT 'delete', number, words FROM {found} WHERE number IN ({owned})",
            {"doc": document},
        )

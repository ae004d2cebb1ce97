"""What comparing reads and writes: forms, derivations, rootings, links, claims."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, Final, TypeVar

from firsthand.model import (
    Article,
    Chain,
    Claim,
    Derivation,
    Discrepancy,
    Link,
    Origin,
    Rooting,
    Source,
    Statement,
)
from firsthand.store import comparisons, rooted, tables, texts
from firsthand.store.answers import GAP
from firsthand.store.chains import IN_ARTICLES
from firsthand.store.chains import chains as read_chains
from firsthand.store.claiming import Claims
from firsthand.store.file import Connection
from firsthand.store.ids import same_id, spells, spelt
from firsthand.store.reasons import Reasons
from firsthand.store.tables import Table

Record = TypeVar("Record")
LISTED: Final = "IN (SELECT value FROM json_each(?))"
ARTICLE: Final = "(SELECT number FROM article WHERE id = ?)"
STATEMENT: Final = "(SELECT number FROM statement_row WHERE {})"
WITH_ARTICLE: Final = "FROM statement_row s JOIN article a ON a.number = s.article_id"
COMPARED: Final = (
    "article_block statement_block large_block departed stale_article stale_statement "
    "discrepancy_statement discrepancy claim_member claim_row link rooting_row origin_row "
    "derivation"
)


def setting(db: Connection, name: str) -> str | None:
    """A setting of the case; None when it was never set."""
    row = db.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def set_setting(db: Connection, name: str, value: str) -> None:
    """Sets a setting of the case."""
    db.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", (name, value))


def forget_all(db: Connection) -> None:
    """Takes back everything that comes from comparing: its parts have changed."""
    for name in COMPARED.split():
        db.execute(f"DELETE FROM {name}")
    db.execute("UPDATE statement_row SET claim = NULL WHERE claim IS NOT NULL")
    db.execute("UPDATE article SET compared = 0 WHERE compared = 1")


def new_articles(db: Connection) -> list[int]:
    """Articles that nothing was compared with yet, by day: those of one time meet each other."""
    order = "json_extract(published, '$.value'), number"
    return _column(db, f"SELECT number FROM article WHERE compared = 0 ORDER BY {order}")


def numbered_articles(db: Connection, numbers: Collection[int]) -> dict[int, Article]:
    """Articles by number."""
    select = tables.ARTICLE.select(f"WHERE t.number {LISTED} ORDER BY t.number")
    rows = db.execute(select, (json.dumps(sorted(numbers)),)).fetchall()
    return dict(zip(sorted(numbers), map(tables.ARTICLE.record, rows), strict=True))


def article_number(db: Connection, article_id: str) -> int:
    """The number of an article. Raises KeyError when there is none of this id."""
    row = db.execute("SELECT number FROM article WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        raise KeyError(article_id)
    return int(row[0])


def stale_articles(db: Connection) -> list[int]:
    """Articles beside which something changed."""
    return _column(db, "SELECT article FROM stale_article ORDER BY article")


def stale_statements(db: Connection) -> list[int]:
    """Statements beside which something changed."""
    return _column(db, "SELECT statement FROM stale_statement ORDER BY statement")


def settle(db: Connection) -> None:
    """Notes that everything was compared."""
    db.execute("UPDATE article SET compared = 1 WHERE compared = 0")
    db.execute("DELETE FROM stale_article")
    db.execute("DELETE FROM stale_statement")
    db.execute("DELETE FROM departed")


def add_derivation(db: Connection, record: Derivation) -> int | None:
    """Adds a derivation; the number of the article that takes is returned when it is new."""
    doc_id = db.execute(
        "SELECT d.id FROM article a JOIN document d ON d.number = a.doc_id WHERE a.id = ?",
        (record.from_article,),
    ).fetchone()[0]
    ends = [record.from_article, *([record.to_article] if record.to_article else [])]
    numbers = {("article", end): article_number(db, end) for end in ends}
    sql = "INSERT OR IGNORE INTO derivation (%s) VALUES (%s)"
    names = tables.DERIVATION.columns
    done = db.execute(
        sql % (", ".join(names), ", ".join("?" * len(names))),
        tables.DERIVATION.cells(record, doc_id, numbers),
    )
    return numbers["article", record.from_article] if done.rowcount else None


def takers(db: Connection, articles: Collection[int]) -> set[int]:
    """Articles that take from these."""
    query = f"SELECT from_article FROM derivation WHERE to_article {LISTED}"
    return {*_column(db, query, (json.dumps(sorted(articles)),))}


def given_by(db: Connection, articles: Collection[int]) -> set[int]:
    """Articles that these take from."""
    query = (
        f"SELECT to_article FROM derivation WHERE from_article {LISTED} AND to_article IS NOT NULL"
    )
    return {*_column(db, query, (json.dumps(sorted(articles)),))}


def copies(db: Connection, articles: Collection[int], kinds: Sequence[str]) -> set[int]:
    """These articles, and those whose text is theirs: their strongest derivation of these kinds
    comes from one of them, or from a copy of it.
    """
    query = (
        "WITH RECURSIVE text (number) AS (SELECT value FROM json_each(:articles) "
        "UNION SELECT d.from_article FROM text JOIN derivation d ON d.to_article = text.number "
        "WHERE d.kind IN (SELECT value FROM json_each(:kinds)) AND d.number = ("
        "SELECT e.number FROM derivation e WHERE e.from_article = d.from_article "
        "AND e.to_article IS NOT NULL AND e.kind IN (SELECT value FROM json_each(:kinds)) "
        "ORDER BY e.strength DESC, e.id LIMIT 1)) SELECT number FROM text"
    )
    asked = {"articles": json.dumps(sorted(articles)), "kinds": json.dumps(kinds)}
    return {*_column(db, query, asked)}


def by_day(db: Connection, articles: Collection[int]) -> list[int]:
    """Articles in the order of their days."""
    query = (
        f"SELECT number FROM article WHERE number {LISTED} "
        "ORDER BY json_extract(published, '$.value'), number"
    )
    return _column(db, query, (json.dumps(sorted(articles)),))


def days(db: Connection, articles: Collection[int]) -> list[str | None]:
    """When articles came out, in the order of their numbers; None: it is not known."""
    query = (
        f"SELECT json_extract(published, '$.value') FROM article WHERE number {LISTED} "
        "ORDER BY number"
    )
    return [value for (value,) in db.execute(query, (json.dumps(sorted(articles)),)).fetchall()]


def how_many(db: Connection) -> int:
    """How many articles the case holds."""
    return int(db.execute("SELECT count(*) FROM article").fetchone()[0])


def all_derived(db: Connection) -> list[tuple[int, int]]:
    """Every two articles that a derivation joins."""
    query = "SELECT from_article, to_article FROM derivation WHERE to_article IS NOT NULL"
    return list(db.execute(query).fetchall())


def forget_derivations(db: Connection, one: int, other: int) -> bool:
    """Takes back what joined two articles; whether there was any."""
    done = db.execute(
        "DELETE FROM derivation WHERE (from_article = :one AND to_article = :other) "
        "OR (from_article = :other AND to_article = :one)",
        {"one": one, "other": other},
    )
    return bool(done.rowcount)


def statements(db: Connection, articles: Collection[int]) -> list[Statement]:
    """Statements of these articles, by id."""
    where = (
        "JOIN article a ON t.number BETWEEN a.first AND a.last "
        f"WHERE a.number {LISTED} ORDER BY t.id"
    )
    return _records(db, Statement, tables.STATEMENT, where, articles)


def derivations(db: Connection, articles: Collection[int]) -> list[Derivation]:
    """Derivations from these articles, by id."""
    where = f"WHERE t.from_article {LISTED} ORDER BY t.id"
    return _records(db, Derivation, tables.DERIVATION, where, articles)


def chains(db: Connection, articles: Collection[int]) -> list[Chain]:
    """Chains of the statements of these articles."""
    return list(read_chains(db, json.dumps(sorted(articles))))


def sources(db: Connection, articles: Collection[int]) -> list[Source]:
    """Sources that the documents of these articles name, and whom they speak for; by id."""
    where = (
        "WHERE t.number IN (WITH RECURSIVE named (number) AS (SELECT n.source FROM naming n "
        f"JOIN article a ON a.doc_id = n.document WHERE a.number {LISTED} "
        "UNION SELECT b.number FROM named JOIN source_row s ON s.number = named.number "
        f"JOIN source_row b ON {spells('b.id', 's.speaks_for')}) "
        "SELECT number FROM named) ORDER BY t.id"
    )
    return _records(db, Source, tables.SOURCE, where, articles)


def add_link(db: Connection, link: Link) -> None:
    """Adds a link between two statements."""
    db.execute(
        f"INSERT OR IGNORE INTO link (one, other, opposed, why, strength) "
        f"VALUES ({STATEMENT.format(same_id('id', 1))}, {STATEMENT.format(same_id('id', 2))}, "
        "?3, ?4, ?5)",
        (link.one, link.other, int(link.opposed), Reasons(db)[link.why], link.strength),
    )


def add_discrepancy(db: Connection, record: Discrepancy) -> None:
    """Adds a discrepancy, once."""
    done = db.execute(
        "INSERT OR IGNORE INTO discrepancy (id, kind, why, figures) VALUES (?, ?, ?, ?)",
        (
            *(record.id, record.kind, Reasons(db)[record.why]),
            json.dumps(record.figures, separators=tables.COMPACT) if record.figures else None,
        ),
    )
    if done.rowcount:
        db.executemany(
            "INSERT INTO discrepancy_statement (discrepancy, statement) VALUES "
            f"((SELECT number FROM discrepancy WHERE id = ?2), {STATEMENT.format(same_id('id'))})",
            [(member, record.id) for member in record.members],
        )


def forget_links(db: Connection, one: int, other: int) -> bool:
    """Takes back what joined two statements; whether there was any."""
    pair = {"one": min(one, other), "other": max(one, other)}
    both = (
        "SELECT discrepancy FROM discrepancy_statement WHERE statement = :one INTERSECT "
        "SELECT discrepancy FROM discrepancy_statement WHERE statement = :other"
    )
    gone = db.execute(f"DELETE FROM discrepancy WHERE number IN ({both})", pair).rowcount
    gone += db.execute(
        "DELETE FROM link WHERE (one = :one AND other = :other) OR (one = :other AND other = :one)",
        pair,
    ).rowcount
    return bool(gone)


def linked(db: Connection, statement: int) -> list[int]:
    """Statements that a link joins to one."""
    return _column(
        db,
        "SELECT other FROM link WHERE one = :n UNION SELECT one FROM link WHERE other = :n",
        {"n": statement},
    )


def all_linked(db: Connection) -> list[tuple[int, int]]:
    """Every two statements that a link joins."""
    return list(db.execute("SELECT one, other FROM link").fetchall())


def links(db: Connection, statements: Collection[int]) -> list[Link]:
    """Links from these statements, whole components."""
    return list(comparisons.links(db, json.dumps(sorted(statements))))


def rootings(db: Connection, statements: Collection[int]) -> list[Rooting]:
    """Where these statements' chains end; by statement, then origin."""
    return list(rooted.rootings(db, numbers=json.dumps(sorted(statements))))


def origins(db: Connection, ids: Collection[str]) -> list[Origin]:
    """Origins of these ids, by id."""
    where = f"WHERE {tables.ORIGIN.among} ORDER BY t.id"
    return _records(db, Origin, tables.ORIGIN, where, ids)


def words(db: Connection, numbers: Collection[int], of: str = "number") -> dict[str, str]:
    """The words of statements' contents, by id; with `of` "article_id", of these articles'."""
    among = IN_ARTICLES if of == "article_id" else f"{WITH_ARTICLE} WHERE s.number {LISTED}"
    rows = db.execute(
        "SELECT s.id, (SELECT content FROM statement WHERE number = s.number), a.doc_id "
        f"{among} ORDER BY a.doc_id",
        (json.dumps(sorted(numbers)),),
    ).fetchall()
    found: dict[str, str] = {}
    for document, some in groupby(rows, key=lambda row: int(row[2])):
        text = texts.whole(db, document)
        for statement_id, content, _ in some:
            spans = json.loads(content or "[]")
            found[spelt(statement_id)] = GAP.join(text[start:end] for start, end in spans)
    return found


def write_claims(
    db: Connection, statements: Collection[int], found: Iterable[Claim], words: Mapping[str, str]
) -> None:
    """Replaces the claims that any of these statements stands in; `words` are theirs, by id."""
    listed = json.dumps(sorted(statements))
    db.execute(
        "DELETE FROM claim_row WHERE number IN "
        f"(SELECT claim FROM claim_statement WHERE statement {LISTED})",
        (listed,),
    )
    db.execute(f"UPDATE statement_row SET claim = NULL WHERE number {LISTED}", (listed,))
    query = f"SELECT id, number FROM statement_row WHERE number {LISTED}"
    numbers = {spelt(id_): number for id_, number in db.execute(query, (listed,))}
    writing = Claims(db, numbers, words)
    for claim in found:
        writing.add(claim)
    writing.write()


def _column(db: Connection, sql: str, values: Any = ()) -> list[int]:
    return [number for (number,) in db.execute(sql, values).fetchall()]


def _records(
    db: Connection, kind: type[Record], table: Table, where: str, listed: Collection[Any]
) -> list[Record]:
    rows = db.execute(table.select(where), (json.dumps(sorted(listed)),)).fetchall()
    return [table.record(row) for row in rows]

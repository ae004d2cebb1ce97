"""What comparing reads and writes: forms, derivations, rootings, links, claims."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
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
from firsthand.store import comparisons, tables
from firsthand.store.answers import GAP
from firsthand.store.file import Connection
from firsthand.store.tables import Table
from firsthand.text.keys import ID_CHARS, turned

Record = TypeVar("Record")
REASON_BYTES: Final = 5  # SQLite keeps numbers of up to six bytes apart from longer ones
LISTED: Final = "IN (SELECT value FROM json_each(?))"
ARTICLE: Final = "(SELECT number FROM article WHERE id = ?)"
STATEMENT: Final = "(SELECT number FROM statement WHERE id = ?)"
ABOVE: Final = (  # number of a claim that no statement titles
    f"SELECT max(coalesce(max(number), 0), {1 << 30}) + 1 FROM claim_row"
)
RESTS_ON: Final = (
    "SELECT json_group_array(id) FROM (SELECT DISTINCT o.id FROM claim_statement m "
    "JOIN rooting r ON r.statement_id = m.statement JOIN origin o ON o.number = r.origin_id "
    "WHERE m.claim = ? AND m.opposes = 0 ORDER BY o.id)"
)
COMPARED: Final = (
    "article_block statement_block large_block departed stale_article stale_statement "
    "discrepancy_statement discrepancy claim_member claim_row link rooting origin derivation"
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
    db.execute("UPDATE article SET compared = 0 WHERE compared = 1")


def new_articles(db: Connection) -> list[int]:
    """Articles that nothing was compared with yet, by day: those of one time meet each other."""
    order = "json_extract(published, '$.value'), number"
    return _column(db, f"SELECT number FROM article WHERE compared = 0 ORDER BY {order}")


def articles_of(db: Connection, statements: Collection[int]) -> list[int]:
    """Articles that statements stand in, each once."""
    query = f"SELECT DISTINCT article_id FROM statement_row WHERE number {LISTED} ORDER BY 1"
    return _column(db, query, (json.dumps(sorted(statements)),))


def numbered_articles(db: Connection, numbers: Collection[int]) -> dict[int, Article]:
    """Articles by number."""
    select = tables.ARTICLE.select(f"WHERE t.number {LISTED} ORDER BY t.number")
    rows = db.execute(select, (json.dumps(sorted(numbers)),)).fetchall()
    return dict(zip(sorted(numbers), map(tables.ARTICLE.record, rows), strict=True))


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


def article_of(db: Connection, statement: int) -> int:
    """Number of the article a statement stands in."""
    row = db.execute("SELECT article_id FROM statement WHERE number = ?", (statement,)).fetchone()
    return int(row[0])


def add_derivation(db: Connection, record: Derivation) -> list[int]:
    """Adds a derivation; numbers of its articles are returned when it is new."""
    doc_id = db.execute(
        "SELECT d.id FROM article a JOIN document d ON d.number = a.doc_id WHERE a.id = ?",
        (record.from_article,),
    ).fetchone()[0]
    ends = [record.from_article, *([record.to_article] if record.to_article else [])]
    numbers = {
        ("article", end): db.execute(f"SELECT {ARTICLE}", (end,)).fetchone()[0] for end in ends
    }
    sql = "INSERT OR IGNORE INTO derivation (%s) VALUES (%s)"
    names = tables.DERIVATION.columns
    done = db.execute(
        sql % (", ".join(names), ", ".join("?" * len(names))),
        tables.DERIVATION.cells(record, doc_id, numbers),
    )
    return list(numbers.values()) if done.rowcount else []


def derived(db: Connection, article: int) -> list[int]:
    """Articles that a derivation joins to one."""
    return _column(
        db,
        "SELECT to_article FROM derivation WHERE from_article = :n AND to_article IS NOT NULL "
        "UNION SELECT from_article FROM derivation WHERE to_article = :n",
        {"n": article},
    )


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
    where = f"WHERE t.article_id {LISTED} ORDER BY t.id"
    return _records(db, Statement, tables.STATEMENT, where, articles)


def derivations(db: Connection, articles: Collection[int]) -> list[Derivation]:
    """Derivations from these articles, by id."""
    where = f"WHERE t.from_article {LISTED} ORDER BY t.id"
    return _records(db, Derivation, tables.DERIVATION, where, articles)


def chains(db: Connection, articles: Collection[int]) -> list[Chain]:
    """Chains of the statements of these articles."""
    return list(comparisons.chains(db, json.dumps(sorted(articles))))


def sources(db: Connection, articles: Collection[int]) -> list[Source]:
    """Sources that the documents of these articles name, and whom they speak for; by id."""
    where = (
        "WHERE t.number IN (WITH RECURSIVE named (number) AS (SELECT n.source FROM naming n "
        f"JOIN article a ON a.doc_id = n.document WHERE a.number {LISTED} "
        "UNION SELECT b.number FROM named JOIN source s ON s.number = named.number "
        "JOIN source b ON b.id = s.speaks_for) SELECT number FROM named) ORDER BY t.id"
    )
    return _records(db, Source, tables.SOURCE, where, articles)


def write_roots(
    db: Connection, articles: Collection[int], origins: Iterable[Origin], found: list[Rooting]
) -> set[int]:
    """Replaces the rootings of the statements of these articles.

    Numbers of the statements whose rooting, or the origin they rest on, has changed.
    """
    changed: set[int] = set()
    for origin in origins:
        changed |= _write_origin(db, origin)
    listed = json.dumps(sorted(articles))
    owned = f"statement_id IN (SELECT number FROM statement WHERE article_id {LISTED})"
    query = (
        "SELECT r.statement_id, o.id, r.why, r.maybe, r.inferred FROM rooting r "
        f"JOIN origin o ON o.number = r.origin_id WHERE r.{owned}"
    )
    before = {tuple(row) for row in db.execute(query, (listed,))}
    lost = _column(db, f"SELECT DISTINCT origin_id FROM rooting WHERE {owned}", (listed,))
    db.execute(f"DELETE FROM rooting WHERE {owned}", (listed,))
    reasons: dict[str, int] = {}
    for rooting in found:
        _write_rooting(db, rooting, reasons)
    db.execute(
        f"DELETE FROM origin WHERE number {LISTED} "
        "AND NOT EXISTS (SELECT 1 FROM rooting r WHERE r.origin_id = origin.number)",
        (json.dumps(lost),),
    )
    after = {tuple(row) for row in db.execute(query, (listed,))}
    return changed | {row[0] for row in before ^ after}


def _write_origin(db: Connection, origin: Origin) -> set[int]:
    """Adds or renews an origin; statements that rest on it when it says something else now."""
    row = db.execute(tables.ORIGIN.select("WHERE t.id = ?"), (origin.id,)).fetchone()
    if row is not None and tables.ORIGIN.record(row) == origin:
        return set()
    names = ", ".join(tables.ORIGIN.columns)
    renew = ", ".join(f"{name} = excluded.{name}" for name in tables.ORIGIN.columns[1:])
    marks = ", ".join("?" * len(tables.ORIGIN.columns))
    number = db.execute(
        f"INSERT INTO origin ({names}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {renew} "
        "RETURNING number",
        tables.ORIGIN.cells(origin, "", {}),
    ).fetchone()[0]
    return set(_column(db, "SELECT statement_id FROM rooting WHERE origin_id = ?", (number,)))


def _write_rooting(db: Connection, rooting: Rooting, reasons: dict[str, int]) -> None:
    """Adds a rooting; `reasons` holds the numbers of those that were needed before."""
    maybe = _listed(rooting.maybe)
    for words in (rooting.why, maybe):
        if words is not None and words not in reasons:
            reasons[words] = reason(db, words)
    db.execute(
        "INSERT INTO rooting (statement_id, origin_id, why, maybe, inferred) "
        f"VALUES ({STATEMENT}, (SELECT number FROM origin WHERE id = ?), ?, ?, ?)",
        (
            rooting.statement_id,
            rooting.origin_id,
            reasons[rooting.why],
            None if maybe is None else reasons[maybe],
            int(rooting.inferred),
        ),
    )


def reason(db: Connection, words: str) -> int:
    """Number of a reason, which is noted when it is new: made from the words, so that no index
    of the words is needed; of two that meet by chance the later takes the next number.
    """
    digest = hashlib.blake2b(words.encode("utf-8"), digest_size=REASON_BYTES).digest()
    number = int.from_bytes(digest, "big")
    while True:
        row = db.execute("SELECT words FROM reason WHERE number = ?", (number,)).fetchone()
        if row is None:
            db.execute("INSERT INTO reason (number, words) VALUES (?, ?)", (number, words))
        if row is None or row[0] == words:
            return number
        number += 1


def add_link(db: Connection, link: Link) -> None:
    """Adds a link between two statements."""
    db.execute(
        f"INSERT OR IGNORE INTO link (one, other, opposed, why, strength) "
        f"VALUES ({STATEMENT}, {STATEMENT}, ?, ?, ?)",
        (link.one, link.other, int(link.opposed), reason(db, link.why), link.strength),
    )


def add_discrepancy(db: Connection, record: Discrepancy) -> None:
    """Adds a discrepancy, once."""
    done = db.execute(
        "INSERT OR IGNORE INTO discrepancy (id, kind, why, figures) VALUES (?, ?, ?, ?)",
        (
            record.id,
            record.kind,
            record.why,
            json.dumps(record.figures) if record.figures else None,
        ),
    )
    if done.rowcount:
        db.executemany(
            "INSERT INTO discrepancy_statement (discrepancy, statement) "
            f"VALUES ((SELECT number FROM discrepancy WHERE id = ?), {STATEMENT})",
            [(record.id, member) for member in record.members],
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


def links(db: Connection, statements: Collection[int]) -> list[Link]:
    """Links from these statements, whole components."""
    return list(comparisons.links(db, json.dumps(sorted(statements))))


def rootings(db: Connection, statements: Collection[int]) -> list[Rooting]:
    """Where these statements' chains end; by statement, then origin."""
    return list(comparisons.rootings(db, numbers=json.dumps(sorted(statements))))


def origins(db: Connection, ids: Collection[str]) -> list[Origin]:
    """Origins of these ids, by id."""
    where = f"WHERE t.id {LISTED} ORDER BY t.id"
    return _records(db, Origin, tables.ORIGIN, where, ids)


def words(db: Connection, numbers: Collection[int], of: str = "number") -> dict[str, str]:
    """The words of statements' contents, by id; with `of` "article_id", of these articles'."""
    rows = db.execute(
        "SELECT s.id, s.content, d.text FROM statement s JOIN article a ON a.number = s.article_id "
        f"JOIN document d ON d.number = a.doc_id WHERE s.{of} {LISTED}",
        (json.dumps(sorted(numbers)),),
    )
    return {
        statement_id: GAP.join(text[start:end] for start, end in json.loads(content or "[]"))
        for statement_id, content, text in rows
    }


def write_claims(
    db: Connection, statements: Collection[int], found: Iterable[Claim], words: Mapping[str, str]
) -> None:
    """Replaces the claims that any of these statements stands in; `words` are theirs, by id."""
    db.execute(
        "DELETE FROM claim_row WHERE number IN "
        f"(SELECT claim FROM claim_statement WHERE statement {LISTED})",
        (json.dumps(sorted(statements)),),
    )
    for claim in found:
        _write_claim(db, claim, words)


def _write_claim(db: Connection, claim: Claim, words: Mapping[str, str]) -> None:
    count = claim.origins
    sides = ((claim.supports, 0), (claim.opposes, 1))
    members = [
        (statement, opposes, place) for ids, opposes in sides for place, statement in enumerate(ids)
    ]
    is_turned = len(claim.id) == ID_CHARS and turned(claim.id) in {each for each, _, _ in members}
    titled = turned(claim.id) if is_turned else None
    number = db.execute(
        f"SELECT {STATEMENT}" if titled else ABOVE, (titled,) if titled else ()
    ).fetchone()[0]
    alone = members[0][1] + 1 if titled and len(members) == 1 else 0
    db.execute(
        "INSERT INTO claim_row (number, id, title, low, high, ids, why, articles, alone) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(number, None if titled else claim.id),
            None if titled and words.get(titled) == claim.title else claim.title,
            *(count.low, count.high, json.dumps(count.ids, separators=tables.COMPACT)),
            *(_listed(count.why), claim.articles, alone),
        ),
    )
    if not alone:
        db.executemany(
            "INSERT INTO claim_member (claim, statement, opposes, place) "
            f"VALUES (?, {STATEMENT}, ?, ?)",
            [(number, *member) for member in members],
        )
    rests_on = db.execute(RESTS_ON, (number,)).fetchone()[0]
    if tuple(json.loads(rests_on)) == count.ids:
        db.execute("UPDATE claim_row SET ids = NULL WHERE number = ?", (number,))


def _listed(words: tuple[str, ...]) -> str | None:
    return json.dumps(words, ensure_ascii=False, separators=tables.COMPACT) if words else None


def _column(db: Connection, sql: str, values: Any = ()) -> list[int]:
    return [number for (number,) in db.execute(sql, values).fetchall()]


def _records(
    db: Connection, kind: type[Record], table: Table, where: str, listed: Collection[Any]
) -> list[Record]:
    rows = db.execute(table.select(where), (json.dumps(sorted(listed)),)).fetchall()
    return [table.record(row) for row in rows]

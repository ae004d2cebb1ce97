"""Reading what comparing found: chains, rootings, claims, discrepancies, links."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import Any, Final

from firsthand.model import (
    Claim,
    Discrepancy,
    DiscrepancyKind,
    Link,
    OriginCount,
)
from firsthand.store import search, texts
from firsthand.store.answers import GAP, Counts
from firsthand.store.file import Connection
from firsthand.store.ids import same_id, spelt
from firsthand.store.merging import merged
from firsthand.text.keys import turned

CLAIM: Final = (  # as the view `claim` tells it, the ids not spelt yet
    "SELECT c.number, r.id, (SELECT id FROM statement_row WHERE number = c.number), r.title, "
    "CASE WHEN r.title IS NULL THEN c.number END, c.low, c.high, "
    "coalesce(r.ids, (SELECT json_group_array(id) FROM (SELECT DISTINCT o.id FROM rooting r "
    "JOIN origin_row o ON o.number = r.origin_id WHERE r.statement_id IN ("
    "SELECT statement FROM claim_member WHERE claim = c.number AND opposes = 0 "
    "UNION ALL SELECT s.number FROM statement_row s JOIN claim_shared h ON h.number = s.claim "
    "WHERE s.number = c.number AND h.opposes = 0) ORDER BY o.id))), "
    "CASE typeof(c.why) "
    "WHEN 'integer' THEN (SELECT json_array(words) FROM reason WHERE number = c.why) "
    "WHEN 'text' THEN (SELECT json_group_array(words) FROM ("
    "SELECT w.words FROM json_each(c.why) e JOIN reason w ON w.number = e.value ORDER BY e.key)) "
    "END, c.articles FROM claim_counted c LEFT JOIN claim_row r ON r.number = c.number"
)
TITLED: Final = 4  # place of the statement that titles a claim in such a row
AT_ONCE: Final = 500  # claims that are read together
CONTENTS: Final = (
    "SELECT s.number, a.doc_id, s.content FROM statement s JOIN article a "
    "ON a.number = s.article_id WHERE s.number IN (SELECT value FROM json_each(?))"
)
NUMBERED: Final = (  # by its own id, or by that of the statement that titles it
    "SELECT number FROM claim_row WHERE id = ?1 "
    f"UNION ALL SELECT number FROM statement_row WHERE {same_id('id', 2)}"
)
PAGE: Final = "SELECT number FROM {} ORDER BY articles DESC, high DESC, number LIMIT ? OFFSET ?"
LAST: Final = (  # of those that are asked for: only they are put in the order of the text
    "SELECT articles, high FROM {} ORDER BY articles DESC, high DESC LIMIT 1 OFFSET ?"
)
AMONG: Final = (  # the few that several articles tell, then all
    "claim_row c WHERE articles > 1",
    "claim_counted c WHERE true",
)
COUNTED: Final = (
    "article",
    "statement",
    "source",
    "figure",
    "incident",
    "reply",
    "outcome",
    "demand",
    "derivation",
    "origin",
    "claim",
    "discrepancy",
    "problem",
)  # tables, in the order of the fields of Counts
LISTED: Final = "IN (SELECT value FROM json_each(?))"
OF_STATEMENT: Final = f"(SELECT number FROM statement_row WHERE {same_id('id')})"


def claims(db: Connection, query: str, limit: int, offset: int) -> Iterator[Claim]:
    """Claims of which a statement holds every word of a query (empty: all)."""
    if query:
        asked = search.asked(query)
        if not asked.words:
            return
        found, values = search.condition(db, asked)
        among = (
            "claim_counted c WHERE number IN (SELECT claim FROM claim_statement WHERE statement IN "
            f"(SELECT rowid FROM statement_search WHERE {found}))"
        )
    else:
        among, values = _first(db, limit + offset)
    page = db.execute(PAGE.format(among), (*values, limit, offset)).fetchall()
    rest = iter([number for (number,) in page])
    while some := list(islice(rest, AT_ONCE)):
        rows = db.execute(f"{CLAIM} WHERE c.number {LISTED}", (json.dumps(some),)).fetchall()
        told = {row[0]: row for row in rows}
        yield from _claims(db, [told[number] for number in some])


def _first(db: Connection, count: int) -> tuple[str, tuple[Any, ...]]:
    """SQL and its values for so many claims that come first, and those that are their equals."""
    for among in AMONG:
        if last := db.execute(LAST.format(among), (count - 1,)).fetchone():
            return f"{among} AND (articles, high) >= (?, ?)", tuple(last)
    return AMONG[-1], ()


def claim(db: Connection, claim_id: str) -> Claim:
    """Raises KeyError when the case has none of this id."""
    asked = (claim_id, turned(claim_id))
    row = db.execute(f"{CLAIM} WHERE c.number IN ({NUMBERED})", asked).fetchone()
    if row is None:
        raise KeyError(f"no claim {claim_id} in this case")
    return next(_claims(db, [row]))


def claims_of_statement(db: Connection, statement_id: str) -> Iterator[Claim]:
    """Claims that one statement supports or opposes."""
    rows = db.execute(
        f"{CLAIM} WHERE c.number IN (SELECT claim FROM claim_statement "
        f"WHERE statement = {OF_STATEMENT})",
        (statement_id,),
    )
    yield from sorted(_claims(db, rows.fetchall()), key=lambda claim: claim.id)


def _claims(db: Connection, rows: Sequence[tuple[Any, ...]]) -> Iterator[Claim]:
    """Claims of rows as CLAIM asks for them; the words that title them are read together."""
    titles = words(db, [row[TITLED] for row in rows if row[TITLED] is not None])
    for row in rows:
        yield _claim(db, row, titles)


def _claim(db: Connection, row: tuple[Any, ...], titles: Mapping[int, str]) -> Claim:
    number, claim_id, named, title, titled, low, high, ids, why, articles = row
    members = db.execute(
        "SELECT s.id, m.opposes FROM claim_statement m "
        "JOIN statement_row s ON s.number = m.statement "
        "WHERE m.claim = ? ORDER BY m.opposes, m.place",
        (number,),
    ).fetchall()
    return Claim(
        turned(spelt(named)) if claim_id is None else claim_id,
        title if title is not None else titles[titled],
        tuple([spelt(statement) for statement, opposes in members if not opposes]),
        tuple([spelt(statement) for statement, opposes in members if opposes]),
        OriginCount(
            low, high, tuple(map(spelt, json.loads(ids or "[]"))), tuple(json.loads(why or "[]"))
        ),
        articles,
    )


def words(db: Connection, statements: Sequence[int]) -> dict[int, str]:
    """The words of statements' contents, by number; parts that stand apart joined."""
    contents = db.execute(CONTENTS, (json.dumps(statements),)).fetchall()
    places = [
        (number, document, start, end)
        for number, document, content in contents
        for start, end in json.loads(content or "[]")
    ]
    parts = texts.passages(db, [(document, start, end) for _, document, start, end in places])
    found: dict[int, list[str]] = {number: [] for number, *_ in contents}
    for (number, *_), part in zip(places, parts, strict=True):
        found[number].append(part)
    return {number: GAP.join(some) for number, some in found.items()}


# Those of pairs that share a kind, a reason and a member with one that is asked for.
TOGETHER: Final = (
    "WITH RECURSIVE near (number) AS ({asked} UNION SELECT theirs.discrepancy FROM near "
    "JOIN discrepancy mine ON mine.number = near.number "
    "JOIN discrepancy_statement m ON m.discrepancy = mine.number "
    "JOIN discrepancy_statement theirs ON theirs.statement = m.statement "
    "JOIN discrepancy other ON other.number = theirs.discrepancy "
    "AND other.kind = mine.kind AND other.why = mine.why) "
)


def discrepancies(db: Connection, statement_id: str | None = None) -> Iterator[Discrepancy]:
    """All by id, or those that one statement is part of."""
    if statement_id is None:
        return merged(_pairs(db))
    asked = f"SELECT discrepancy FROM discrepancy_statement WHERE statement = {OF_STATEMENT}"
    found = merged(_pairs(db, asked, statement_id))
    return (discrepancy for discrepancy in found if statement_id in discrepancy.members)


def _pairs(db: Connection, asked: str = "", about: str = "") -> Iterator[Discrepancy]:
    """What was found between two statements: all, or what an SQL query asks for and what is
    merged with it.
    """
    near, where = (TOGETHER.format(asked=asked), "WHERE d.number IN near ") if asked else ("", "")
    rows = db.execute(
        f"{near}SELECT d.id, d.kind, w.words, d.figures, s.id FROM discrepancy d "
        "JOIN reason w ON w.number = d.why "
        "JOIN discrepancy_statement m ON m.discrepancy = d.number "
        f"JOIN statement_row s ON s.number = m.statement {where}ORDER BY d.number, s.id",
        (about,) if asked else (),
    )
    for (id_, kind, why, figures), members in groupby(rows, key=lambda row: tuple(row[:4])):
        differing = tuple(json.loads(figures or "[]"))
        ids = tuple([spelt(row[4]) for row in members])
        yield Discrepancy(id_, DiscrepancyKind(kind), ids, why, differing)


def links(db: Connection, numbers: str | None = None) -> Iterator[Link]:
    """Every link by the ids of its statements, or those of a JSON list of statement numbers."""
    of = "" if numbers is None else f"WHERE l.one {LISTED} "
    rows = db.execute(
        "SELECT a.id, b.id, l.opposed, w.words, l.strength FROM link l "
        "JOIN statement_row a ON a.number = l.one JOIN statement_row b ON b.number = l.other "
        "JOIN reason w ON w.number = l.why "
        f"{of}ORDER BY a.id, b.id, l.opposed, w.words",
        () if numbers is None else (numbers,),
    )
    for one, other, opposed, why, strength in rows:
        yield Link(spelt(one), spelt(other), bool(opposed), why, strength)


def record(db: Connection, record_id: str) -> Claim | Discrepancy:
    """The claim or discrepancy of this id. Raises KeyError when there is none."""
    asked = "SELECT number FROM discrepancy WHERE id = ?"
    for discrepancy in merged(_pairs(db, asked, record_id)):
        return discrepancy
    try:
        return claim(db, record_id)
    except KeyError:
        raise KeyError(f"nothing in this case has the id {record_id}") from None


def counts(db: Connection) -> Counts:
    """How much of each the case holds."""
    found = {name: db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in COUNTED}
    found["discrepancy"] = sum(1 for _ in discrepancies(db))
    current = "SELECT count(*) FROM report WHERE stamp IS NOT NULL AND parent IS NULL"
    return Counts(
        db.execute(current).fetchone()[0],
        found.pop("article"),
        texts.words(db),
        *found.values(),
    )

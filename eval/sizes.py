"""Where the bytes of a case go: `python -m eval.sizes CASE`, by part, then table by table."""

from __future__ import annotations

import argparse
import hashlib
import sqlite3
from collections import Counter
from pathlib import Path

MOST = 20  # tables and indexes that are listed
MEGABYTE = 1_000_000
# Tables and indexes by how their names begin or, an index of SQLite's own, go on.
PARTS = (
    ("search", ("statement_search", "article_search")),
    ("keys of comparing", ("statement_block", "article_block", "large_block")),
    ("texts", ("document", "piece", "word")),
    ("forms for comparing", ("form", "departed")),
    ("statements", ("statement_",)),
    ("facts", ("figure", "incident", "location", "reply", "outcome", "rule", "demand")),
    ("sources", ("source", "naming")),
    ("origins and reasons", ("origin", "rooting", "reason")),
    ("claims", ("claim",)),
    ("links, discrepancies, derivations", ("link", "discrepancy", "derivation")),
)
REST = "reports, articles, marks, the rest"


def main() -> None:
    """Prints the size of a case against that of its reports, and what takes it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", type=Path)
    case = parser.parse_args().case
    if not case.exists():
        print(f"no size measured: {case} is not there")
        return
    db = sqlite3.connect(f"{case.absolute().as_uri()}?mode=ro", uri=True)
    ids = [id_ for (id_,) in db.execute("SELECT id FROM report ORDER BY id")]
    (given,) = db.execute("SELECT sum(size) FROM report WHERE parent IS NULL").fetchone()
    size = case.stat().st_size
    print(f"reports: {hashlib.sha256(' '.join(ids).encode()).hexdigest()}")
    print(f"case {size / MEGABYTE:.2f} MB, {size / given:.2f} times the {given:,} bytes added")
    query = (
        "SELECT name, sum(pgsize), sum(payload), sum(ncell) FROM dbstat "
        "GROUP BY name ORDER BY 2 DESC LIMIT ?"
    )
    for part, pages in by_part(db).most_common():
        print(f"{part:40} {pages / MEGABYTE:7.3f} {pages / given:7.2f}")
    print()
    for name, pages, payload, cells in db.execute(query, (MOST,)):
        print(f"{name:40} {pages / MEGABYTE:7.3f} {payload / MEGABYTE:7.3f} {cells:9,}")
    db.close()


def by_part(db: sqlite3.Connection) -> Counter[str]:
    """Bytes of pages by what they are for."""
    found: Counter[str] = Counter()
    for name, pages in db.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"):
        plain = name.removeprefix("sqlite_autoindex_")
        found[next((part for part, names in PARTS if plain.startswith(names)), REST)] += pages
    return found


if __name__ == "__main__":
    main()

"""Where the bytes of a case go: `python -m eval.sizes CASE`, table by table, largest first."""

from __future__ import annotations

import argparse
import hashlib
import sqlite3
from pathlib import Path

MOST = 20  # tables and indexes that are listed
MEGABYTE = 1_000_000


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
    for name, pages, payload, cells in db.execute(query, (MOST,)):
        print(f"{name:40} {pages / MEGABYTE:7.3f} {payload / MEGABYTE:7.3f} {cells:9,}")
    db.close()


if __name__ == "__main__":
    main()

"""What adding one article costs as a case grows: `python -m eval.growth CASE TEXT [ARTICLES …]`.

CASE is a case of some hundred articles that `firsthand add` made, TEXT one article more. The case
is copied and its records multiplied in place, each copy with ids and keys of its own, until it
holds so many articles; then TEXT is added. Seconds are those of the processor, models loaded
before. Writes nothing but a temporary folder and standard output.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from firsthand import corpus, flow
from firsthand.shell.adding import Options, add
from firsthand.store.file import Connection, open_to_write
from firsthand.store.runs import LOW, LOW_BITS, RUN, Runs, packed
from firsthand.store.texts import PLACE_BITS
from firsthand.store.write import transaction

SIZES = (0, 10_000, 50_000)  # articles; 0: the case as it is
BLOCKS = {"article": "article", "statement": "statement_row"}  # index, table of its elements
ONCE = frozenset(
    (
        "setting",
        "stamp",
        "run",
        "skip",
        "reason_row",
        "word",
        "problem",
        "large_block",
        "departed",
        "stale_article",
        "stale_statement",
    )
)  # tables whose rows all copies share
NAMED = {
    ("statement_row", "article_id"): "article",
    ("article", "first"): "statement_row",
    ("article", "last"): "statement_row",
}  # columns that hold numbers of another table without saying so
KEYS = 1 << corpus.KEY_BITS
ODD = 0x9E3779B1  # times the number of the copy: keys of one copy meet those of no other
MEGABYTE = 1_000_000


def main() -> None:
    """Prints a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", type=Path)
    parser.add_argument("text", type=Path)
    parser.add_argument("articles", type=int, nargs="*", default=SIZES)
    asked = parser.parse_args()
    if not asked.case.exists() or not asked.text.exists():
        print(f"no growth measured: {asked.case} or {asked.text} is not there")
        return
    ready = flow.build_document_parts()
    print(f"case: {digest(asked.case)}")
    with tempfile.TemporaryDirectory(dir=asked.case.parent) as place:
        for size in asked.articles:
            measure(asked.case, asked.text, size, (Path(place), ready))


def measure(case: Path, text: Path, size: int, where: tuple[Path, flow.DocumentParts]) -> None:
    """Grows a copy of the case to a size, adds the text, prints what that took."""
    place, ready = where
    grown = place / f"{size}.case"
    shutil.copy(case, grown)
    articles = grow(grown, size)
    options = Options(ready=ready)
    alone = seconds_of(text, place / f"alone-{size}.case", options)
    taken = seconds_of(text, grown, options)
    size_now = grown.stat().st_size / MEGABYTE
    print(
        f"{articles:8,} articles {size_now:8.1f} MB: {taken:.2f} s; in an empty case {alone:.2f} s"
    )
    grown.unlink()


def seconds_of(text: Path, case: Path, options: Options) -> float:
    """Seconds of the processor that adding a text takes."""
    started = time.process_time()
    add([text], case, options)
    return time.process_time() - started


def digest(case: Path) -> str:
    """One digest of the bytes of all reports of a case."""
    db = open_to_write(case)
    ids = [id_ for (id_,) in db.execute("SELECT id FROM report ORDER BY id")]
    db.close()
    return hashlib.sha256(" ".join(ids).encode()).hexdigest()


def grow(case: Path, size: int) -> int:
    """Multiplies the records of a case until it holds `size` articles; how many it holds."""
    db = open_to_write(case)
    db.execute("PRAGMA foreign_keys = OFF")
    (held,) = db.execute("SELECT count(*) FROM article").fetchone()
    copies = max(0, round(size / held) - 1)
    if copies:
        with transaction(db):
            tables = list(multiplied(db))
            most = {name: highest(db, name) for name in tables}
            for copy in range(1, copies + 1):
                for name in tables:
                    db.execute(copying(db, name, most, copy))
            for kind, table in BLOCKS.items():
                spread(db, kind, most[table], copies)
                db.execute(f"INSERT INTO {kind}_search ({kind}_search) VALUES ('rebuild')")
    (held,) = db.execute("SELECT count(*) FROM article").fetchone()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    db.close()
    return int(held)


def multiplied(db: Connection) -> Iterator[str]:
    """Tables whose rows every copy has of its own."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"
    for (name,) in db.execute(query).fetchall():
        is_empty = db.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone() is None
        is_shared = name in ONCE or name.endswith(("_block", "_shared"))
        if not is_shared and not is_empty:
            yield name


def highest(db: Connection, table: str) -> int:
    """The highest number of a table; 0 when its rows have none."""
    if "number" not in {row[1] for row in db.execute(f"PRAGMA table_info({table})")}:
        return 0
    return int(db.execute(f"SELECT coalesce(max(number), 0) FROM {table}").fetchone()[0])


def copying(db: Connection, table: str, most: dict[str, int], copy: int) -> str:
    """SQL that copies the first rows of a table, numbers moved up and ids marked."""
    parents = {row[3]: row[2] for row in db.execute(f"PRAGMA foreign_key_list({table})")}
    parents |= {column: named for (of, column), named in NAMED.items() if of == table}
    columns = list(db.execute(f"PRAGMA table_info({table})"))
    cells: list[str] = []
    for _, name, kind, _, _, is_key in columns:
        if name == "number" and table == "piece_row":
            cells.append(f"number + ({copy * most['document_row']} << {PLACE_BITS})")
        elif name == "number":
            cells.append(f"number + {copy * most[table]}")
        elif parents.get(name) in most:
            cells.append(f'"{name}" + {copy * most[parents[name]]}')
        elif kind == "ANY" and name == "id":
            cells.append(f'"id" + {copy}')
        elif kind == "TEXT" and (name == "id" or (is_key and table == "place")):
            cells.append(f"\"{name}\" || '.{copy}'")
        else:
            cells.append(f'"{name}"')
    where = own_rows(table, columns, parents, most)
    return f"INSERT INTO {table} SELECT {', '.join(cells)} FROM {table} WHERE {where}"


def own_rows(
    table: str, columns: list[tuple[object, ...]], parents: dict[str, str], most: dict[str, int]
) -> str:
    """SQL for the rows that were there before anything was copied."""
    if most[table]:
        return f"number <= {most[table]}"
    name = next(str(row[1]) for row in columns if parents.get(str(row[1])) in most)
    return f'"{name}" <= {most[parents[name]]}'


def spread(db: Connection, kind: str, most: int, copies: int) -> None:
    """Gives every copy keys of its own, for elements that are numbered on from `most`."""
    entries = np.concatenate([run.entries for run in Runs(db, f"{kind}_block").all()])
    keys, elements = entries >> LOW_BITS, entries & LOW
    moved = [
        (((keys + copy * ODD) % KEYS) << LOW_BITS) | (elements + copy * most)
        for copy in range(copies + 1)
    ]
    every = np.unique(np.concatenate(moved))
    db.execute(f"DELETE FROM {kind}_block")
    parts = [every[start : start + RUN] for start in range(0, len(every), RUN)]
    firsts = [0, *(int(part[0]) for part in parts[1:])]
    db.executemany(
        f"INSERT INTO {kind}_block (first, entries) VALUES (?, ?)",
        zip(firsts, map(packed, parts), strict=True),
    )


if __name__ == "__main__":
    main()

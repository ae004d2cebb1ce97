"""Where chains end is the same, whether articles come at once, one by one, or in any portions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest
from eval.scale import invented, made

from firsthand.corpus import build_corpus_parts
from firsthand.model import Origin, Rooting
from firsthand.origins._taken import WHOLE
from firsthand.shell import following, runs
from firsthand.shell.comparing import compare
from firsthand.shell.following import Following
from firsthand.store import compared, rooted, tables
from firsthand.store.file import Connection, open_to_write
from firsthand.store.write import transaction

FIRST, MORE = 60, 3  # so few more that they are followed one by one


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("following") / "once.case"
    made(path, islice(invented(), FIRST + MORE))
    with closing(open_to_write(path)) as db:
        compare(db, runs.silent)
    yield path


def ends(db: Connection) -> tuple[set[Rooting], set[Origin]]:
    """All that statements rest on."""
    rows = db.execute(tables.ORIGIN.select("")).fetchall()
    return {*rooted.rootings(db)}, {tables.ORIGIN.record(row) for row in rows}


def test_a_few_articles_more_change_what_all_at_once_would_give(tmp_path: Path, case: Path) -> None:
    path = tmp_path / "grown.case"
    articles = invented()
    made(path, islice(articles, FIRST))
    with closing(open_to_write(path)) as db:
        compare(db, runs.silent)
        for _ in range(MORE):
            made(path, islice(articles, 1))
            compare(db, runs.silent)
        with closing(open_to_write(case)) as whole:
            assert ends(db) == ends(whole)


@pytest.mark.parametrize("backwards", [False, True])
def test_what_is_followed_twice_ends_where_it_did(case: Path, *, backwards: bool) -> None:
    with closing(open_to_write(case)) as db:
        before = ends(db)
        numbers = [number for (number,) in db.execute("SELECT number FROM article")]
        with transaction(db):
            again = Following(db, build_corpus_parts())
            assert again.write(sorted(numbers, reverse=backwards)) == set()
        assert ends(db) == before
        assert len(numbers) < following.AT_ONCE


def test_what_was_taken_away_comes_back(case: Path) -> None:
    with closing(open_to_write(case)) as db:
        before = ends(db)
        taking = "SELECT from_article FROM derivation WHERE to_article IS NOT NULL LIMIT 1"
        (taker,) = db.execute(taking).fetchone()
        with transaction(db):
            rooted.write_roots(db, [taker], [], [])
            assert ends(db) != before
            changed = Following(db, build_corpus_parts()).renew([taker])
        assert changed
        assert ends(db) == before


def test_copies_of_copies_are_found_and_all_who_take(case: Path) -> None:
    with closing(open_to_write(case)) as db:
        edges = compared.all_derived(db)
        one = edges[0][1]
        assert compared.takers(db, [one]) == {child for child, parent in edges if parent == one}
        assert compared.given_by(db, [edges[0][0]]) >= {one}
        assert compared.copies(db, [one], sorted(WHOLE)) >= {one}
        everyone = {number for edge in edges for number in edge}
        assert compared.copies(db, everyone, sorted(WHOLE)) == everyone

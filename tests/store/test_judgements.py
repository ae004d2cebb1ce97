"""A judgement about a claim stands although the claim's id changes when claims are made anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.model import Claim, Judgement, OriginCount, Verdict
from firsthand.store import compared, write
from firsthand.store.file import Connection, open_to_write
from firsthand.store.judgements import add
from firsthand.store.view import View
from firsthand.text.keys import turned
from tests.store.test_growth import Told
from tests.store.test_identity import keep

ONE, OTHER = Told(1), Told(2)
NONE = OriginCount(0, 0, (), ())


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    db = open_to_write(tmp_path / "a.case")
    for told in (ONE, OTHER):
        keep(db, told.reading)
    yield db
    db.close()


def grouped(db: Connection, *claims: Claim) -> None:
    """Replaces all claims, as grouping them anew does."""
    with write.transaction(db):
        numbers = [number for (number,) in db.execute("SELECT number FROM statement")]
        compared.write_claims(db, numbers, claims, {})


def claim(titled: str, supports: tuple[str, ...], opposes: tuple[str, ...] = ()) -> Claim:
    return Claim(turned(titled), "lorries", supports, opposes, NONE, 1)


def decide(db: Connection, about: str, other: str | None = None) -> None:
    made = Judgement("j", about, Verdict.REJECT, "Wanda Kos", "2020-01-01T00:00", other=other)
    with write.transaction(db):
        add(db, made)


def abouts(db: Connection) -> list[tuple[str, str | None]]:
    return [(each.about, each.other) for each in View(db).judgements()]


def test_it_follows_the_statement_that_titled_the_claim(db: Connection) -> None:
    before = claim(ONE.said.id, (ONE.said.id,))
    grouped(db, before)
    decide(db, before.id, before.id)
    assert abouts(db) == [(before.id, before.id)]
    after = claim(OTHER.said.id, (ONE.said.id, OTHER.said.id))
    grouped(db, after)
    assert abouts(db) == [(after.id, after.id)]
    assert db.execute("SELECT about FROM judgement").fetchone() == (before.id,)


def test_it_does_not_follow_a_statement_that_opposes(db: Connection) -> None:
    before = claim(ONE.said.id, (ONE.said.id,))
    grouped(db, before)
    decide(db, before.id)
    grouped(db, claim(OTHER.said.id, (OTHER.said.id,), (ONE.said.id,)))
    assert abouts(db) == [(before.id, None)]


def test_one_about_another_record_stays(db: Connection) -> None:
    grouped(db, claim(ONE.said.id, (ONE.said.id,)))
    decide(db, ONE.own.id, ONE.source.id)
    assert abouts(db) == [(ONE.own.id, ONE.source.id)]

"""A case as people decided: command line, dossier, Python; exports hold what was found."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

import firsthand
from firsthand.cli import verbs
from firsthand.decided import Decided
from firsthand.model import Claim, Judgement, Verdict
from firsthand.store.judgements import record
from firsthand.store.view import View


@pytest.fixture
def case(rivals: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(rivals, tmp_path / "own.case"))


def told_most(case: Path) -> Claim:
    with View.open(case) as view:
        return max(view.claims(), key=lambda claim: len(claim.origins.ids))


def decide(case: Path, *made: tuple[str, Verdict, str | None]) -> None:
    """Judgements of one person: about what, the verdict, the other record."""
    record(
        case,
        [
            Judgement(
                f"j{n}", about, verdict, "Wanda Kos", f"2020-01-0{n + 1}T00:00", "", None, None, to
            )
            for n, (about, verdict, to) in enumerate(made)
        ],
    )


def run(*words: str) -> str:
    return CliRunner().invoke(verbs, list(words), catch_exceptions=False).output


def test_a_case_that_nobody_judged_is_a_plain_view(case: Path) -> None:
    with Decided.open(case) as view:
        assert type(view) is View


def test_what_was_rejected_leaves_every_list_and_nothing_is_lost(case: Path) -> None:
    claim = told_most(case)
    gone = claim.supports[0]
    decide(case, (gone, Verdict.REJECT, None))
    with firsthand.open(case) as opened:
        left = next(each for each in opened.claims() if each.id == claim.id)
        assert gone not in left.supports
        assert len(left.supports) == len(claim.supports) - 1
        assert all(each.statement_id != gone for each in opened.figures())
        assert len(opened.judgements()) == 1
    with View.open(case) as view:
        assert view.claim(claim.id) == claim
    assert "as decided in 1 judgement of 1 person" in run("claims", "--case", str(case))
    assert gone in run("export", str(case))


def test_the_dossier_says_what_people_decided(case: Path, tmp_path: Path) -> None:
    claim = told_most(case)
    one, other = claim.origins.ids[:2]
    target = tmp_path / "argument.html"
    run("dossier", claim.id, "--to", str(target), "--case", str(case))
    plain = target.read_text("utf-8")
    assert "Nobody has judged it" in plain
    decide(case, (one, Verdict.MERGE, other), (claim.supports[0], Verdict.REJECT, None))
    run("dossier", claim.id, "--to", str(target), "--case", str(case))
    decided = target.read_text("utf-8")
    assert "joined by a person" in decided
    assert "as the program found it: 5 articles" in decided
    assert "2 judgements of 1 reader stand over what the program found" in decided
    assert claim.supports[0] not in decided
    assert claim.supports[0] in plain
    assert "Wanda" not in decided


def test_the_argument_is_drawn_by_the_origins_that_people_see(case: Path) -> None:
    claim = told_most(case)
    before = run("why", claim.id, "--case", str(case))
    one, other = claim.origins.ids[:2]
    decide(case, (one, Verdict.MERGE, other))
    after = run("why", claim.id, "--case", str(case))
    assert f"Why {claim.origins.high} origins" in before
    assert f"Why {claim.origins.high - 1} origins" in after


def test_a_corrected_speaker_is_named_in_the_chain(case: Path) -> None:
    claim = told_most(case)
    named = Judgement(
        "j", claim.supports[0], Verdict.CORRECT, "Ada", "2020-01-01", "", "speaker", "Orsa Boatmen"
    )
    record(case, [named])
    with firsthand.open(case) as opened:
        statement = opened.view.statement(claim.supports[0])
        assert opened.speaker(statement).startswith("Orsa Boatmen")
        assert "Orsa Boatmen" in [
            opened.view.origin(rooting.origin_id).name
            for rooting in opened.view.rootings(statement.id)
        ]

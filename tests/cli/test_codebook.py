"""The verb that checks a codebook and tells what it would change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import firsthand
from firsthand.cli import PROBLEMS, verbs

GOOD = """\
acts:
  - code: hexing
    definition: A spell is cast.
    example: Witches hexed the mayor.
    near_miss: The mayor was vexed.
    told_by:
      - verbs: [hex]
"""


def run(*words: str) -> Result:
    return CliRunner().invoke(verbs, list(words), catch_exceptions=False)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "acts.yaml"
    file.write_text(GOOD, "utf-8")
    return file


def test_the_acts_that_ship_are_shown() -> None:
    shown = " ".join(run("codebook", "show", "killing").stdout.split())
    assert "Rebels killed two farmers" in shown
    assert "no act matches" in run("codebook", "show", "hexing").stderr


def test_a_good_codebook(good: Path) -> None:
    result = run("codebook", "check", str(good))
    assert result.exit_code == 0
    assert "nothing is wrong" in result.stderr


def test_a_bad_one_names_line_and_key(good: Path) -> None:
    good.write_text(GOOD + "        negated: perhaps\n", "utf-8")
    result = run("codebook", "check", "--json", str(good))
    assert result.exit_code == PROBLEMS
    (fault,) = map(json.loads, result.stdout.splitlines())
    assert (fault["line"], fault["key"]) == (8, "negated")


def test_a_file_that_is_not_there() -> None:
    result = CliRunner().invoke(verbs, ["codebook", "check", "nowhere.yaml"])
    assert result.exception is not None
    assert "cannot read a codebook from nowhere.yaml" in str(result.exception)


def test_what_a_codebook_would_change(good: Path, tmp_path: Path) -> None:
    report = tmp_path / "arlo.txt"
    report.write_text("Witches hexed the mayor of Arlo on Monday, a clerk said.\n", "utf-8")
    case = tmp_path / "arlo.case"
    firsthand.add([report], case)
    result = run("codebook", "diff", str(good), "--case", str(case), "--json")
    assert result.exit_code == 0
    (change,) = map(json.loads, result.stdout.splitlines())
    assert (change["before"], change["after"]) == ("", "hexing")
    assert "1 acts would change" in result.stderr


def test_adding_with_a_codebook(good: Path, tmp_path: Path) -> None:
    report = tmp_path / "arlo.txt"
    report.write_text("Witches hexed the mayor of Arlo on Monday, a clerk said.\n", "utf-8")
    case = str(tmp_path / "arlo.case")
    added = run("add", str(report), "--codebook", str(good), "--case", case)
    assert (added.exit_code, "acts by codebook" in added.stderr) == (0, True)
    assert "0 acts would change" in run("codebook", "diff", str(good), "--case", case).stderr
    rival = tmp_path / "rival.yaml"
    rival.write_text(GOOD.replace("hexing", "cursing"), "utf-8")
    changed = run("codebook", "diff", str(rival), "--case", case, "--json")
    (change,) = map(json.loads, changed.stdout.splitlines())
    assert (change["before"], change["after"]) == ("hexing", "cursing")


def test_adding_with_one_that_cannot_be_used(good: Path, tmp_path: Path) -> None:
    good.write_text(GOOD + "        negated: perhaps\n", "utf-8")
    case = tmp_path / "arlo.case"
    result = CliRunner().invoke(
        verbs, ["add", str(good), "--codebook", str(good), "--case", str(case)]
    )
    assert "line 8, negated" in str(result.exception)
    assert not case.exists()

"""A codebook of the user's own: kept with the case, which is coded by it alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from firsthand import flow
from firsthand.facts._codebook_file import WrongCodebook, digest_of
from firsthand.model import Incident
from firsthand.shell.adding import Options, add
from firsthand.store.view import View

HEXES = """\
acts:
  - code: hexing
    definition: A spell is cast.
    example: Witches hexed the mayor.
    near_miss: The mayor was vexed.
    told_by:
      - verbs: [hex]
"""
NONE = "acts: []\n"
ARLO = "Witches hexed the mayor of Arlo on Monday, a clerk said.\n"
BREN = "Witches hexed a baker in Bren on Friday, a nurse said.\n"


@pytest.fixture(scope="module")
def options(ready: flow.DocumentParts) -> Options:
    return Options(strict=True, ready=ready)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "arlo.txt").write_text(ARLO, "utf-8")
    (folder / "bren.txt").write_text(BREN, "utf-8")
    return folder


def acts(case: Path) -> list[str]:
    with View.open(case) as view:
        return sorted(incident.act for incident in view.facts(Incident))


def test_the_case_keeps_its_codebook(reports: Path, tmp_path: Path, options: Options) -> None:
    case, own = tmp_path / "a.case", replace(options, codebook=HEXES)
    report = add([reports / "arlo.txt"], case, own)
    assert report.codebook == digest_of(HEXES)
    assert acts(case) == ["hexing"]
    assert add([reports / "bren.txt"], case, options).codebook == digest_of(HEXES)
    assert acts(case) == ["hexing", "hexing"]


def test_another_codebook_codes_the_whole_case_anew(
    reports: Path, tmp_path: Path, options: Options
) -> None:
    case = tmp_path / "a.case"
    assert add([reports], case, options).codebook == ""
    assert acts(case) == []
    report = add([reports / "arlo.txt"], case, replace(options, codebook=HEXES))
    assert (report.read, report.done) == (2, 2)
    assert acts(case) == ["hexing", "hexing"]
    again = add([reports], case, replace(options, codebook=HEXES))
    assert again.skipped == (("already read", 2),)
    add([], case, replace(options, codebook=NONE))
    assert acts(case) == []


def test_adding_that_was_stopped_between_is_made_good(
    reports: Path, tmp_path: Path, options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = tmp_path / "a.case"
    add([reports], case, options)
    stopped = Options(strict=True)
    monkeypatch.setattr(flow, "analyse", _stops)
    with pytest.raises(KeyboardInterrupt):
        add([reports], case, replace(stopped, ready=options.ready, codebook=HEXES))
    monkeypatch.undo()
    add([reports / "arlo.txt"], case, options)
    assert acts(case) == ["hexing", "hexing"]


def _stops(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "line 1, file: is empty"),
        (HEXES.replace("code:", "name:"), "line 2, code: is missing"),
        (HEXES + "        negated: perhaps\n", "line 8, negated: must be true or false"),
        (HEXES + "        pattern: (a+)+$\n", "line 8, pattern: "),
    ],
)
def test_one_that_cannot_be_used_changes_nothing(
    text: str, fault: str, reports: Path, tmp_path: Path, options: Options
) -> None:
    case = tmp_path / "a.case"
    with pytest.raises(WrongCodebook, match=fault.replace("(", r"\(")):
        add([reports], case, replace(options, codebook=text))
    assert not case.exists()

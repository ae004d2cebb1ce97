"""The scorer of annotated reports, on a report and annotations made up here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from eval.reports import dice, main

TEXT = "The mayor said that the bridge was closed.\n\nThe guards reportedly slept all night.\n"


def annotated(content: str, source: str | None, attribution: str, stance: str) -> dict[str, Any]:
    start = TEXT.index(content)
    place = TEXT.index(source) if source else 0
    return {
        "line": 1,
        "content": [{"start": start, "end": start + len(content), "quote": content}],
        "source": {
            "span": {"start": place, "end": place + len(source)} if source else None,
            "entity": "E-1",
        },
        "attribution": attribution,
        "stance": stance,
        "form": "indirect",
        "evidence": "unknown",
        "priority": "core",
    }


def write(folder: Path, statements: list[dict[str, Any]]) -> list[str]:
    gold = {"file": {"name": "one.txt", "statements": statements, "figures": []}, "entities": []}
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return [str(folder / "gold.json"), str(folder)]


def scored(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    statements: list[dict[str, Any]],
) -> dict[str, str]:
    monkeypatch.setattr("sys.argv", ["reports", *write(tmp_path, statements)])
    assert main() == 0
    lines = capsys.readouterr().out.splitlines()
    return {line[:14].strip(): line[14:].split()[0] for line in lines}


def test_right_statements_score_full_marks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    statements = [
        annotated("the bridge was closed", "The mayor", "explicit", "asserts"),
        annotated("The guards reportedly slept all night", None, "unattributed-hedge", "alleges"),
    ]
    scores = scored(tmp_path, monkeypatch, capsys, statements)
    for measure in ("core found", "precision", "source", "stance", "form", "basis"):
        assert scores[measure] == "1.00", measure


def test_wrong_statements_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    statements = [annotated("the bridge was closed", "all night", "explicit", "denies")]
    scores = scored(tmp_path, monkeypatch, capsys, statements)
    assert scores["precision"] == "0.50"
    assert (scores["source"], scores["stance"]) == ("0.00", "0.00")


def test_what_may_be_attributed_is_not_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = annotated("The guards reportedly slept all night", None, "author-voice", "alleges")
    either = {**told, "attribution_also_ok": ["unattributed-hedge"]}
    said = annotated("the bridge was closed", "The mayor", "explicit", "asserts")
    assert scored(tmp_path, monkeypatch, capsys, [said, told])["precision"] == "0.50"
    assert scored(tmp_path, monkeypatch, capsys, [said, either])["precision"] == "1.00"


def test_absent_data_are_said_to_be_absent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["reports", str(tmp_path / "none.json"), str(tmp_path)])
    assert main() == 2
    assert "absent" in capsys.readouterr().out


def test_dice_counts_shared_characters() -> None:
    assert dice([(0, 10)], [(5, 15)]) == 0.5
    assert dice([(0, 10)], [(10, 20)]) == 0

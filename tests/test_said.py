"""Statements of a text or a file, without a case."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

import firsthand
from firsthand.cli import verbs
from firsthand.said import statements

TEXT = """Guards at the Lomir ferry sold bread, the mayor said on Monday.

"They beat us in the barn," said one woman, who asked not to be named.
"""


def test_a_text_tells_who_says_what() -> None:
    said = statements(TEXT)
    (mayor,) = [one for one in said if one.source == "the mayor"]
    assert (mayor.cue, mayor.content) == ("said", "Guards at the Lomir ferry sold bread")
    assert mayor.chain[-1] == "the mayor"
    assert mayor.statement.confidence is not None
    assert [TEXT[s.start : s.end] for s in mayor.statement.content] == [mayor.content]


def test_the_package_can_be_asked() -> None:
    asked = firsthand.statements(TEXT)  # type: ignore[operator]  # a folder that can be called
    assert asked == statements(TEXT)


def test_protected_words_are_folded_unless_asked_for() -> None:
    folded = " ".join(one.content for one in statements(TEXT))
    plain = " ".join(one.content for one in statements(TEXT, unfolded=True))
    assert "They beat us" in plain
    assert "They beat us" not in folded


def test_the_verb_prints_one_object_a_line(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(TEXT, "utf-8")
    result = CliRunner().invoke(verbs, ["statements", str(file), "--json"])
    assert result.exit_code == 0
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert {line["type"] for line in lines} == {"statement"}
    assert any(line["words"]["source"] == "the mayor" for line in lines)
    assert "not to be named" not in result.stdout


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.write_text("", "utf-8")
    result = CliRunner().invoke(verbs, ["statements", str(file)])
    assert result.exit_code == 1
    assert "empty.txt: empty" in result.stderr

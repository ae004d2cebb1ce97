"""The documents name what the program has, and their commands run."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import firsthand
from firsthand.cli import PROBLEMS, verbs
from firsthand.model import (
    Attribution,
    Basis,
    DerivationKind,
    DiscrepancyKind,
    Form,
    Naming,
    OriginKind,
    Stance,
)

ROOT = Path(__file__).parents[1]
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
COMMANDS = re.findall(r"^\$ firsthand (.+)$", TUTORIAL, re.M)


@pytest.mark.parametrize(
    "words",
    [Form, Stance, Basis, Attribution, Naming, OriginKind, DerivationKind, DiscrepancyKind],
)
def test_every_word_of_a_closed_set_is_in_the_glossary(words: type[Form]) -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    missing = [word.value for word in words if not re.search(rf"\b{word.value}\b", glossary)]
    assert not missing


def test_the_generated_reference_is_fresh() -> None:
    pages = sorted(str(path) for path in (ROOT / "docs" / "reference").glob("*.md"))
    done = subprocess.run(
        [sys.executable, "-m", "cogapp", "-P", "--check", *pages],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, "run scripts/docs\n" + done.stdout + done.stderr


def test_every_verb_is_in_the_reference() -> None:
    page = (ROOT / "docs" / "reference" / "cli.md").read_text("utf-8")
    context = verbs.make_context("firsthand", [], resilient_parsing=True)
    assert all(f"## {verb}\n" in page for verb in verbs.list_commands(context))


def test_every_verb_but_the_obvious_is_in_the_tutorial() -> None:
    context = verbs.make_context("firsthand", [], resilient_parsing=True)
    told = {shlex.split(command)[0] for command in COMMANDS}
    assert set(verbs.list_commands(context)) - told <= {
        "run",
        "brief",
        "serve",
    }  # `serve` stays until it is stopped


def test_the_commands_of_the_tutorial_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shown = None
    for command in COMMANDS:
        line = command.replace("FOLDER", str(ROOT / "examples"))
        if "ID" in line:
            shown = shown or _a_claim(tmp_path / "demo.case")
            line = line.replace("ID", shown)
        result = CliRunner().invoke(verbs, shlex.split(line), catch_exceptions=False)
        assert result.exit_code in {0, PROBLEMS}, command
        assert result.output.strip(), command


def _a_claim(case: Path) -> str:
    with firsthand.open(case) as opened:
        return opened.claims()[0].id

"""The list of verbs: made from the first lines of their files, and cheap."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from firsthand import cli
from firsthand.cli import told, verbs

NAMES = verbs.list_commands(click.Context(verbs))
ONLY_HELP = (
    "import sys; from firsthand.cli import main\n"
    "sys.argv = ['firsthand', '--help']\n"
    "try: main()\n"
    "finally: print([m for m in sys.modules if m.startswith('firsthand.')], file=sys.stderr)"
)


@pytest.mark.parametrize("verb", NAMES)
def test_each_file_says_what_its_verb_does(verb: str) -> None:
    source = Path(cli.__file__).with_name(f"{verb}.py").read_text("utf-8")
    assert source.startswith(f'"""`firsthand {verb}`: ')
    assert told(verb).endswith(".")
    assert told(verb)[:-1].lower() in source.partition("\n")[0].lower()


def test_help_imports_no_verb() -> None:
    done = subprocess.run([sys.executable, "-c", ONLY_HELP], capture_output=True, check=False)
    assert all(f"  {verb} " in done.stdout.decode() for verb in NAMES)
    assert done.stderr.decode().strip() == "['firsthand.errors', 'firsthand.cli']"

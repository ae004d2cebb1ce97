"""The house rules that a program can check: imports point one way, rooms stay small."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src" / "firsthand"
STAGES = frozenset(
    (
        "readers",
        "articles",
        "language",
        "statements",
        "sources",
        "facts",
        "forms",
        "derivations",
        "origins",
        "claims",
    )
)
BASE = frozenset({"model", "text", "syntax", "reading", "plugins", "codec", "errors"})
ALLOWED = {
    "model": frozenset({"model"}),
    "text": frozenset({"text", "model"}),
    "plugins": frozenset[str](),
    "errors": frozenset[str](),
    "syntax": frozenset({"model"}),
    "reading": frozenset({"model"}),
    "codec": frozenset({"model"}),
    **{stage: BASE | {stage} for stage in STAGES},
    "flow": BASE | STAGES | {"flow"},
    "corpus": BASE | STAGES | {"corpus", "flow"},
    "store": BASE | {"store"},
    "exports": BASE | {"exports", "store", "discretion", "display", "folding"},
    "shell": BASE | STAGES | {"flow", "corpus", "store", "shell"},
    "said": BASE | STAGES | {"flow", "folding"},
    "folding": frozenset({"model"}),
    "discretion": frozenset({"model", "folding", "store"}),
    "display": frozenset({"model", "folding", "discretion", "store"}),
    "brief": frozenset({"model", "store"}),
    "dossier": BASE | {"dossier", "store", "exports", "discretion", "display", "folding"},
    "cli": BASE
    | {"store", "web", "exports", "shell", "cli", "folding", "display", "brief", "dossier"}
    | {"said", "decided"},
    "judging": frozenset({"model", "origins", "text"}),
    "decided": frozenset({"model", "judging", "store", "text"}),
    "web": BASE
    | {"store", "shell", "web", "folding", "display", "brief", "judging", "dossier"}
    | {"decided"},
    "opened": frozenset({"model", "store", "display", "exports", "decided"}),
    "firsthand": frozenset({"model", "store", "shell", "opened", "statements"}),
}
FILES = sorted(SRC.rglob("*.py"))
MOST_LINES, MOST_FUNCTION_LINES, MOST_PARAMETERS = 400, 60, 6


def room(path: Path) -> str:
    """Top folder or module below the package; the package's own `__init__` is `firsthand`."""
    parts = path.relative_to(SRC).parts
    return "firsthand" if parts == ("__init__.py",) else parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    """Rooms of our own that a module imports, at any depth."""
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module="firsthand", names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module)) if module.startswith("firsthand."):
                yield module.split(".")[1]
            case ast.Import(names=names):
                yield from (
                    name.name.split(".")[1] for name in names if name.name.startswith("firsthand.")
                )


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SRC)))
def test_imports_point_one_way(path: Path) -> None:
    strangers = set(imported(parsed(path))) - ALLOWED[room(path)]
    assert not strangers, f"{room(path)} may not import {sorted(strangers)}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SRC)))
def test_rooms_stay_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES
    long = [
        f.name for f in functions(path) if (f.end_lineno or 0) - f.lineno >= MOST_FUNCTION_LINES
    ]
    assert not long, f"functions of {MOST_FUNCTION_LINES} lines and more: {long}"
    wide = [f.name for f in functions(path) if len(f.args.args) > MOST_PARAMETERS + 1]
    assert not wide, f"functions of more than {MOST_PARAMETERS} parameters: {wide}"


def test_one_broad_except() -> None:
    broad = [
        path.relative_to(SRC).as_posix()
        for path in FILES
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") in {"Exception", "BaseException"})
        and not isinstance(node.body[-1], ast.Raise)
    ]
    assert len(broad) == 1, broad
    assert broad[0].startswith("shell")


def test_sql_lives_in_the_store() -> None:
    for path in FILES:
        if room(path) != "store":
            assert "sqlcipher3" not in set(_imported_packages(path)), path


def _imported_packages(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def test_the_command_line_imports_nothing_heavy() -> None:
    code = "import sys, firsthand.cli; print(*sorted(m.split('.')[0] for m in sys.modules))"
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    ).stdout.split()
    heavy = {"spacy", "numpy", "lxml", "trafilatura", "pypdfium2", "docx", "rich", "sqlcipher3"}
    assert not heavy & set(out)

"""The marked sentences of `tests/cases/statements/sentences.txt`."""

from __future__ import annotations

from pathlib import Path

PLACE = Path(__file__).parents[1] / "cases" / "statements" / "sentences.txt"


def cases() -> list[tuple[str, str, str]]:
    """Part, sentence, and what its statement is; empty when the part must find nothing."""
    found = []
    for line in PLACE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            part, told, sentence = line.split(" ;", 2)
            found.append((part, sentence[1:].replace("⏎", "\n"), told.strip()))
    return found


CASES = cases()

"""The command lines of scorers: of a set of our own, of which one half is kept for the report, and
of what needs the data sets.
"""

from __future__ import annotations

import argparse
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TUNING: Final = "tuning half"
KEPT: Final = "kept half"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a scorer was asked to do."""

    path: Path  # of the set
    errors: bool  # list errors of the tuning half

    @property
    def data(self) -> bytes:
        """The bytes of a set that is one file."""
        return self.path.read_bytes()


def asked(description: str | None, default: Path) -> Asked | None:
    """The set that the command line names, or `default`; None, and it is said, when absent."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path, default=default)
    parser.add_argument("--errors", action="store_true", help="list errors of the tuning half")
    given = parser.parse_args()
    if not given.file.exists():
        print("absent, nothing scored:", given.file)
        return None
    return Asked(given.file, given.errors)


def data_asked(description: str | None, done: str) -> Path | None:
    """The folder of data sets that the command line names; None, and it is said, when absent.

    `done`: what is done with them, as a participle.
    """
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("data", type=Path)
    data: Path = parser.parse_args().data
    if data.exists():
        return data
    print(f"absent, nothing {done}:", data)
    return None


def half_of(marked: str) -> str:
    """The half that marked words belong to: kept when the first byte of their SHA-256 is odd."""
    return KEPT if hashlib.sha256(marked.encode("utf-8")).digest()[0] % 2 else TUNING

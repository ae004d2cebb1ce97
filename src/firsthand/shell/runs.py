"""What a run says while it works and when it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RunReport:
    """What became of every file that was found: `read` = `done` + `skipped` + `problems`."""

    read: int  # files found
    done: int  # files of which at least one text was read
    skipped: tuple[tuple[str, int], ...]  # reason, files; by reason
    problems: int  # files that gave no text, and a Problem
    documents: int = 0  # texts added
    words: int = 0  # of the texts added
    noted: int = 0  # Problems noted in this run, those about parts of a file too
    seconds: float = 0.0
    codebook: str = ""  # digest of the user's codebook; empty: acts were coded by ours alone

    def __post_init__(self) -> None:
        if self.read != self.done + sum(count for _, count in self.skipped) + self.problems:
            raise ValueError(f"the run does not add up: {self}")

    @property
    def line(self) -> str:
        """`read 12 = done 9 + skipped 2 (already read 2) + problems 1`."""
        skipped = sum(count for _, count in self.skipped)
        why = ", ".join(f"{reason} {count}" for reason, count in self.skipped)
        named = f" ({why})" if why else ""
        parts = f"done {self.done} + skipped {skipped}{named} + problems {self.problems}"
        by = f"; acts by codebook {self.codebook}" if self.codebook else ""
        return f"read {self.read} = {parts}{by}"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is."""

    step: str  # "reading" or "comparing"
    done: int  # files, or articles when comparing
    of: int
    seconds_left: float | None  # None: too early to tell


Report = Callable[[Progress], None]


def silent(progress: Progress) -> None:
    """Tells nobody."""

"""Words that news prints in small letters: `python -m eval.training.roles.words FILE… > WORDS`.

A file is JSON or CSV, its texts are all strings of TEXT_CHARS or more in it. A word counts where it
does not begin a sentence; it is kept when it stands there in small letters LEAST times or more and
as often as with a capital.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eval.articles import plain

TEXT_CHARS = 200
LEAST = 2
CELL_CHARS = 10_000_000
START = re.compile(r"[.!?:]\s|\n|[\"“”]")
WORD = re.compile(r"[^\W\d_][^\W\d_'’-]*[^\W\d_]|[^\W\d_]")


def texts(held: Any) -> Iterator[str]:
    """Every long string in what a file holds."""
    match held:
        case str():
            if len(held) >= TEXT_CHARS:
                yield plain(held)
        case dict():
            yield from texts(list(held.values()))
        case list():
            for each in held:
                yield from texts(each)


def read(path: Path) -> Any:
    """What a file holds."""
    if path.suffix != ".csv":
        return json.loads(path.read_text("utf-8"))
    csv.field_size_limit(CELL_CHARS)
    with path.open(encoding="utf-8", errors="replace") as handle:
        return list(csv.DictReader(handle))


def common(held: Iterator[str]) -> list[str]:
    """The words that are kept, sorted."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for text in held:
        for sentence in START.split(text):
            for word in WORD.findall(sentence)[1:]:
                if word.islower():
                    small[word] += 1
                elif word[0].isupper():
                    large[word.lower()] += 1
    return sorted(
        word for word, count in small.items() if count >= max(LEAST, large[word]) and len(word) > 1
    )


def main() -> None:
    """Prints the words."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    given = parser.parse_args()
    found = common(text for path in given.files for text in texts(read(path)))
    sys.stdout.write("\n".join(found) + "\n")


if __name__ == "__main__":
    main()

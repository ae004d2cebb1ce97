"""Score how surely an act is laid on an organisation: `python -m eval.confidence MUC4_TRAIN.json`.

The organisations are given. Labels are our own (`eval/sets/confidence.txt` tells their form);
errors of the tuning half are listed with `--errors`.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from eval.articles import parsed
from eval.halves import KEPT, TUNING
from eval.muc4 import PARAGRAPH, folded, texts
from firsthand.facts._confidence import confidence_of

SET: Final = Path(__file__).parent / "sets/confidence.txt"
FIELDS: Final = 4


@dataclass(frozen=True, slots=True)
class Label:
    """Which organisation, by where a name of it stands, and how surely the act is laid on it."""

    article: str
    start: int
    value: str
    half: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A label, and what the product gives."""

    label: Label
    given: str


def labels(text: str) -> tuple[Label, ...]:
    """The labels of a set; even lines are kept for the report."""
    rows = [line.split("|") for line in text.splitlines() if line.count("|") == FIELDS - 1]
    fields = [[field.strip() for field in row] for row in rows]
    told = [row for row in fields if row[1].isdigit()]
    return tuple(
        Label(article, int(start), value, TUNING if number % 2 else KEPT)
        for number, (article, start, _, value) in enumerate(told)
    )


def names_of(article: Mapping[str, Any], start: int) -> tuple[str, ...]:
    """Every annotated name of the organisation one of whose names begins there."""
    return next(
        tuple(folded(name) for name, _ in entity)
        for template in article["templates"]
        for entity in template["PerpOrg"]
        if start in [place for _, place in entity]
    )


def answers(articles: Mapping[str, Mapping[str, Any]], told: tuple[Label, ...]) -> Iterator[Answer]:
    """What the product gives for each label."""
    asked = [articles[label.article] for label in told]
    readings = parsed(PARAGRAPH.sub("\n\n", article["doctext"]) for article in asked)
    for label, article, reading in zip(told, asked, readings, strict=True):
        given = confidence_of(reading, names_of(article, label.start))
        yield Answer(label, str(given))


def main() -> int:
    """Prints the share that is right in each half, beside the commonest value's."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", action="store_true", help="list errors of the tuning half")
    given = parser.parse_args()
    if not given.file.exists():
        print("absent, nothing scored:", given.file)
        return 2
    articles = {one["docid"]: one for one in texts(given.file.read_text(encoding="utf-8"))}
    found = list(answers(articles, labels(SET.read_text(encoding="utf-8"))))
    for half in (TUNING, KEPT):
        held = [one for one in found if one.label.half == half]
        right = sum(one.given == one.label.value for one in held)
        (value, most), *_ = Counter(one.label.value for one in held).most_common()
        print(f"{half}: {right} of {len(held)} right, {right / len(held):.2f}")
        print(f"  always {value!r}: {most / len(held):.2f}")
    for one in found:
        if given.errors and one.label.half == TUNING and one.given != one.label.value:
            print(one.label.article, one.label.start, f"{one.label.value} → {one.given}")
    print("labels", hashlib.sha256(SET.read_bytes()).hexdigest())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

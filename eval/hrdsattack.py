"""Score attacks on human-rights defenders: `python -m eval.hrdsattack FILE.json`.

FILE is a list of `{sample: {Input.title, Input.article_interface, Input.publish_date},
merged_sample: {perpetrator_type, violation_types, country, victims, …}}`.

As in the published evaluation: violation types by micro F1 ("unknown" only when there is no
other), perpetrator type and country by accuracy (the very words; no country is an answer too), and
the names of victims by F1 where a name counts that holds, or is held in, an annotated one. Victims
without a name are left out. The country is also scored as the same country under another name.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from eval.articles import parsed, plain
from firsthand.facts._summary import Summary, summary
from firsthand.text.countries import Told, country_code, country_name, namings
from firsthand.text.gazetteer import plain as plain_name

NOBODY = frozenset({"", "n/a", "none", "null"})

# How the labels of the train split write countries. Of 27 articles on the United States 11 have
# "USA", 9 "United States"; of 25 on China 15 have "China". Britain is mostly written as one of its
# nations (8 of 12); other countries as our list has them, or as the article prints them.
LABELLED: Mapping[str, str] = MappingProxyType({"US": "USA", "PS": "Palestine"})
NATIONS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "United Kingdom": re.compile(r"\b(?:UK|U\.K\.|United Kingdom|(?i:britain))\b"),
        "England": re.compile(r"\b(?:England|London)\b"),
        "Scotland": re.compile(r"\b(?:(?i:scotland)|Scottish|Scots)\b"),
        "Wales": re.compile(r"\b(?:Wales|Welsh)\b"),
    }
)


@dataclass(frozen=True, slots=True)
class Answers:
    """What is said of one article; None: none."""

    violations: frozenset[str]
    perpetrator: str | None
    country: str | None
    victims: tuple[str, ...]


def gold(merged: Mapping[str, Any]) -> Answers:
    """What the annotators say."""
    violations = frozenset(merged["violation_types"])
    if len(violations) > 1:
        violations -= {"unknown"}
    names = [victim["victim_name"] for victim in merged["victims"]]
    return Answers(
        violations,
        said(merged["perpetrator_type"]),
        said(merged["country"]),
        tuple(name.strip() for name in names if said(name)),
    )


def said(value: str | None) -> str | None:
    """The value, if it is one."""
    return None if value is None or value.strip().lower() in NOBODY else value


def found(made: Summary, text: str = "") -> Answers:
    """What the product says of a text, names of which one holds another given once."""
    violations = frozenset(map(str, made.violations)) or frozenset({"unknown"})
    perpetrator = str(made.perpetrator_type) if made.perpetrator_type else None
    country = labelled(made.country, text) if made.country else None
    return Answers(violations, perpetrator, country, found_names(made.victims))


def labelled(country: str, text: str) -> str:
    """The country by the name that the labels would give it, after the words of the text."""
    code = country_code(country) or country
    if code == "GB":
        return max(NATIONS, key=lambda nation: len(NATIONS[nation].findall(text)))
    return LABELLED.get(code) or printed(code, text) or country


def printed(code: str, text: str) -> str | None:
    """The name of a country that a text prints most, none of its other names being ours."""
    names = Counter(
        text[one.start : one.end].rstrip(".")
        for one in namings(text)
        if one.country == code and one.told is Told.COUNTRY
    )
    ours = _folded(country_name(code))
    if any(_folded(name) == ours for name in names):
        return None
    return max(names, key=lambda name: names[name], default=None)


def _folded(name: str) -> str:
    return plain_name(name).replace(" ", "")


def found_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names, longest first, without those that another holds."""
    kept: list[str] = []
    for name in sorted(names, key=len, reverse=True):
        if not any(name in longer for longer in kept):
            kept.append(name)
    return tuple(kept)


def named_alike(one: str, others: Sequence[str]) -> bool:
    """Whether the name holds, or is held in, one of the others."""
    return any(one in other or other in one for other in others)


def scores(pairs: Sequence[tuple[Answers, Answers]]) -> Iterator[tuple[str, float]]:
    """Name and score in per cent of each measure, over (annotated, found)."""
    yield (
        "violation micro-F1",
        f1(
            sum(len(right.violations & given.violations) for right, given in pairs),
            sum(len(given.violations) for _, given in pairs),
            sum(len(right.violations) for right, _ in pairs),
        ),
    )
    yield "perpetrator type", share(r.perpetrator == g.perpetrator for r, g in pairs)
    yield "country, same words", share(r.country == g.country for r, g in pairs)
    yield "country, same country", share(same_country(r.country, g.country) for r, g in pairs)
    hits = sum(named_alike(name, right.victims) for right, given in pairs for name in given.victims)
    yield (
        "victim name fuzzy-F1",
        f1(
            hits,
            sum(len(given.victims) for _, given in pairs),
            sum(len(right.victims) for right, _ in pairs),
        ),
    )


def same_country(one: str | None, other: str | None) -> bool:
    """Whether both name the same country, or neither names any."""
    if one is None or other is None:
        return one is other
    return one == other or (country_code(one) or one) == (country_code(other) or other)


def f1(hits: int, given: int, wanted: int) -> float:
    """In per cent."""
    return 200 * hits / (given + wanted) if given + wanted else 0.0


def share(right: Iterator[bool]) -> float:
    """Of those that are right, in per cent."""
    held = list(right)
    return 100 * sum(held) / len(held) if held else 0.0


def text_of(sample: Mapping[str, Any]) -> str:
    """Title and body, an empty line between."""
    body = plain(sample["Input.article_interface"])
    return f"{sample.get('Input.title') or ''}\n\n{body}".strip()


def main() -> int:
    """Prints the scores; 2 when data are absent."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("file", type=Path)
    given = parser.parse_args()
    if not given.file.exists():
        print("absent, nothing scored:", given.file)
        return 2
    samples = json.loads(given.file.read_text(encoding="utf-8"))
    readings = parsed(text_of(one["sample"]) for one in samples)
    pairs = [
        (gold(one["merged_sample"]), found(summary(reading), reading.doc.text))
        for one, reading in zip(samples, readings, strict=True)
    ]
    for name, score in scores(pairs):
        print(f"{name:22} {score:5.1f}")
    print(f"{len(pairs)} articles, corpus", hashlib.sha256(given.file.read_bytes()).hexdigest())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

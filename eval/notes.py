"""Annotations of a report as short lines, read into the mapping that `eval.reports` scores.

Beside `NAME.txt` lies `NAME.gold`; each line is one note, its fields between ` | `:

    a | title | outlet | authors; … | date | first words ~ last words | number of the carrying one
    e | entity | name; alias; …
    s | label or - | source or - | cue or - | content | entities or - | labels | priority
    f | words | value, or low..high, or values that are all right | what is counted | priority
    r | bodies; … | kinds | words | priority
    o | stage status / stage status | words | priority
    d | by; … | to; … or - | words | priority
    c | least-most origins | labels of the statements that tell it

Words are quoted from the text, spaces and line ends alike; `first ~ last` is all from the first to
the last. A slash between values says that either is right, the first being preferred. The labels
of a statement are those of the guideline, with short names for the kinds of evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

FORMS: Final = frozenset({"direct", "indirect", "mixed", "narrator"})
STANCES: Final = frozenset(
    {"asserts", "alleges", "denies", "acknowledges", "estimates", "recommends", "no-comment"}
)
EVIDENCE: Final = MappingProxyType(
    {
        "saw": "first-hand-eyewitness",
        "took-part": "first-hand-participant",
        "suffered": "first-hand-victim",
        "unstated": "witness-basis-unstated",
        "second": "second-hand",
        "finding": "institutional-finding",
        "official": "official-statement",
        "data": "official-data",
        "assess": "author-assessment",
        "unknown": "unknown",
    }
)
ATTRIBUTIONS: Final = MappingProxyType(
    {
        "explicit": "explicit",
        "pronoun": "pronoun",
        "inherited": "inherited",
        "hedge": "unattributed-hedge",
        "voice": "author-voice",
        "headline": "headline",
    }
)
PRIORITIES: Final = frozenset({"core", "secondary", "optional"})
NONE: Final = "-"


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in the text."""

    start: int
    end: int


class Misquoted(ValueError):
    """Words of a note that do not stand in the text."""


def read(path: Path) -> dict[str, Any]:
    """The notes in `path` on the report beside it; raises Misquoted for words not in it."""
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    return noted(path.read_text(encoding="utf-8"), text, path.with_suffix(".txt").name)


def noted(notes: str, text: str, name: str) -> dict[str, Any]:
    """The annotation that the lines of `notes` make of `text`."""
    lines: dict[str, list[list[str]]] = {letter: [] for letter in "aesfrodc"}
    for line in notes.splitlines():
        kind, *fields = (field.strip() for field in line.split(" | "))
        lines[kind].append(fields)
    file = {
        "name": name,
        "statements": _statements(lines["s"], text),
        "articles": [_article(fields, text) for fields in lines["a"]],
        "figures": [_figure(fields, text) for fields in lines["f"]],
        "replies": [
            _record(text, kinds, words, *rest, body=body)
            for body, kinds, words, *rest in lines["r"]
        ],
        "outcomes": [_record(text, *fields) for fields in lines["o"]],
        "demands": [
            _record(text, to, words, *rest, body=by) for by, to, words, *rest in lines["d"]
        ],
    }
    entities = [_entity(id_, names) for id_, names in lines["e"]]
    claims = [_claim(*fields) for fields in lines["c"]]
    return {"file": file, "entities": entities, "claims": claims}


def places(words: str, text: str) -> list[Place]:
    """Every place of `words` in `text`; of `first ~ last`, one for each place of the first."""
    ends = (re.sub(r"(\\ )+", r"\\s+", re.escape(part)) for part in words.split(" ~ "))
    pattern = rf"(?<!\w){'.*?'.join(ends)}(?!\w)"
    return [Place(*found.span()) for found in re.finditer(pattern, text, re.DOTALL)]


def only(words: str, text: str, after: int = 0) -> Place:
    """The place of `words`: the first at or after `after`, else the first."""
    found = places(words, text)
    if not found:
        raise Misquoted(words)
    return next((place for place in found if place.start >= after), found[0])


def nearest(words: str, text: str, to: Place) -> Place:
    """The place of `words` with the fewest characters between it and `to`."""
    found = places(words, text)
    if not found:
        raise Misquoted(words)
    return min(found, key=lambda one: max(one.start - to.end, to.start - one.end, 0))


def _quoted(place: Place, text: str) -> dict[str, Any]:
    return {"start": place.start, "end": place.end, "quote": text[place.start : place.end]}


def _statements(lines: Iterable[Sequence[str]], text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    after = 0
    for label, source, cue, content, entities, *labels in lines:
        place = only(content, text, after)
        after = place.start
        told = {
            "id": label,
            "line": text.count("\n", 0, place.start) + 1,
            "content": [_quoted(place, text)],
            "source": _source(source, entities, text, place),
            "cue": None if NONE in cue.split("/") else cue,
        }
        found.append(told | _labels(" ".join(labels)))
    return found


def _source(words: str, entities: str, text: str, content: Place) -> dict[str, Any]:
    named = [word for word in words.split("/") if word not in {NONE, ""}]
    ids = [None if id_ == NONE else id_ for id_ in entities.split("/")]
    span = _quoted(nearest(named[0], text, content), text) if named else None
    return {"span": span, "entity": ids[0], "entity_also_ok": ids[1:], "implicit": not named}


def _labels(labels: str) -> dict[str, Any]:
    told: dict[str, Any] = {
        "attribution": "explicit",
        "attribution_also_ok": [],
        "priority": "core",
    }
    for group in labels.split():
        values = group.split("/")
        if values[0] in PRIORITIES:
            told["priority"] = values[0]
            continue
        field, names = _field(values)
        told[field], told[f"{field}_also_ok"] = names[0], names[1:]
    missing = {"form", "stance", "evidence"} - told.keys()
    if missing:
        raise ValueError(f"{labels}: no {', '.join(sorted(missing))}")
    return told


def _field(values: Sequence[str]) -> tuple[str, list[str]]:
    for field, known in (("form", FORMS), ("stance", STANCES)):
        if known.issuperset(values):
            return field, [*values]
    for field, names in (("evidence", EVIDENCE), ("attribution", ATTRIBUTIONS)):
        if names.keys() >= {*values}:
            return field, [names[value] for value in values]
    raise ValueError(f"unknown label in {'/'.join(values)}")


def _entity(id_: str, names: str) -> dict[str, Any]:
    name, *aliases = names.split("; ")
    return {"id": id_, "name": name, "aliases": aliases}


def _article(fields: Sequence[str], text: str) -> dict[str, Any]:
    title, outlet, authors, date, words, *carrier = fields
    return {
        "title": title.split("/"),
        "outlet": outlet.split("/"),
        "authors": [group.split("; ") for group in authors.split("/")],
        "published": date.split("/"),
        "span": _quoted(only(words, text), text),
        "carried_by": int(carrier[0]) if carrier else None,
    }


def _figure(fields: Sequence[str], text: str) -> dict[str, Any]:
    words, value, counted, *priority = fields
    numbers = [float(number) for number in re.split(r"\.\.|\s+", value)]
    return {
        "span": _quoted(only(words, text), text),
        "values": numbers,
        "counts": counted,
        "priority": priority[0] if priority else "core",
    }


def _record(
    text: str, kinds: str, words: str, priority: str = "core", *, body: str = NONE
) -> dict[str, Any]:
    return {
        "span": _quoted(only(words, text), text),
        "kinds": [kind.strip() for kind in kinds.split("/")],
        "body": [] if body == NONE else body.split("; "),
        "priority": priority,
    }


def _claim(interval: str, labels: str) -> Mapping[str, Any]:
    low, high = interval.split("-")
    return {"low": int(low), "high": int(high), "statements": labels.split()}

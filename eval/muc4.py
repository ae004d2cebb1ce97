"""Score who did what to whom on MUC-4: `python -m eval.muc4 FILE.json`.

FILE holds one article a line: `{docid, doctext, templates: [{incident_type, PerpInd, PerpOrg,
Target, Victim, Weapon}]}`, each role a list of entities, each entity a list of `[mention, offset]`.

The score is CEAF-REE F1 without regard to templates: an entity given for a role is right when
each of its mentions is one of the mentions of one annotated entity of that role, entities are
paired one to one, and hits are summed over roles and articles. Where a template also gives a
confidence (a key that has "conf" in it), the share of annotated organisations whose confidence
is the one the product gives them is printed too.
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
from typing import Any

from eval.articles import parsed
from firsthand.facts._confidence import confidence_of
from firsthand.facts._parties import Party, Role
from firsthand.facts._roles import parties
from firsthand.reading import Reading

NAMES = {
    Role.PERSON: "PerpInd",
    Role.BODY: "PerpOrg",
    Role.TARGET: "Target",
    Role.VICTIM: "Victim",
    Role.MEANS: "Weapon",
}
PARAGRAPH = re.compile(r" {3,}")  # how the corpus prints the end of a paragraph
BATCH = 32

Entity = frozenset[str]  # its mentions, folded


@dataclass(frozen=True, slots=True)
class Case:
    """One article: what is annotated and what was found, by role."""

    gold: Mapping[str, Sequence[Entity]]
    found: Mapping[str, Sequence[Entity]]


def folded(mention: str) -> str:
    """Lower case, one space between words, none around."""
    return " ".join(mention.lower().split())


def annotated(templates: Iterable[Mapping[str, Any]]) -> dict[str, list[Entity]]:
    """The entities of each role over all templates, each once."""
    gold: dict[str, list[Entity]] = {name: [] for name in NAMES.values()}
    for template in templates:
        for name, entities in gold.items():
            for entity in template.get(name, ()):
                mentions = frozenset(folded(mention[0]) for mention in entity)
                if mentions and mentions not in entities:
                    entities.append(mentions)
    return gold


def predicted(reading: Reading) -> dict[str, list[Entity]]:
    """The parties that the product finds in an article, by role."""
    found: dict[str, list[Entity]] = {name: [] for name in NAMES.values()}
    for party in parties(reading):
        if party.role in NAMES:
            found[NAMES[party.role]].append(mentions_of(party, reading))
    return found


def mentions_of(party: Party, reading: Reading) -> Entity:
    """The words that name the party best."""
    return frozenset({folded(reading.doc.quote(party.name))})


def hits(gold: Sequence[Entity], found: Sequence[Entity]) -> int:
    """The most pairs of one annotated and one found entity, the found one a part of the other."""
    taken: dict[int, int] = {}

    def place(index: int, tried: set[int]) -> bool:
        for other, entity in enumerate(gold):
            if other in tried or not found[index] <= entity:
                continue
            tried.add(other)
            if other not in taken or place(taken[other], tried):
                taken[other] = index
                return True
        return False

    return sum(place(index, set()) for index in range(len(found)))


def scores(cases: Iterable[Case]) -> Iterator[tuple[str, float, float, float]]:
    """Role, precision, recall, F1 in per cent; the last line is over all roles."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for case in cases:
        for name in NAMES.values():
            for key in (name, "all roles"):
                right[key] += hits(case.gold[name], case.found[name])
                given[key] += len(case.found[name])
                wanted[key] += len(case.gold[name])
    for name in (*NAMES.values(), "all roles"):
        precision = 100 * right[name] / max(given[name], 1)
        recall = 100 * right[name] / max(wanted[name], 1)
        yield name, precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def confidences(
    templates: Iterable[Mapping[str, Any]], reading: Reading
) -> Iterator[tuple[str, str]]:
    """(annotated, given) confidence of each annotated organisation, where templates give one."""
    for template in templates:
        key = next((name for name in template if "conf" in name.lower()), None)
        organisations = [entity for entity in template.get("PerpOrg", ()) if entity]
        if not key or not template[key] or not organisations:
            continue
        value = template[key]
        while isinstance(value, list) and value:
            value = value[0]
        names = [folded(mention[0]) for entity in organisations for mention in entity]
        yield folded(str(value)), str(confidence_of(reading, names)).replace("-", " ")


def texts(data: str) -> list[Mapping[str, Any]]:
    """The articles of a file: one a line, or one list of them."""
    if data.lstrip().startswith("["):
        return list(json.loads(data))
    return [json.loads(line) for line in data.splitlines() if line.strip()]


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
    articles = texts(given.file.read_text(encoding="utf-8"))
    readings = parsed(PARAGRAPH.sub("\n\n", article["doctext"]) for article in articles)
    cases: list[Case] = []
    pairs: list[tuple[str, str]] = []
    for article, reading in zip(articles, readings, strict=True):
        cases.append(Case(annotated(article["templates"]), predicted(reading)))
        pairs += confidences(article["templates"], reading)
    print(f"{'':10}  precision  recall   F1")
    for name, precision, recall, both in scores(cases):
        print(f"{name:10}  {precision:9.1f}  {recall:6.1f}  {both:4.1f}")
    if pairs:
        share = 100 * sum(one == other for one, other in pairs) / len(pairs)
        print(f"confidence of {len(pairs)} organisations right: {share:.1f} %")
    else:
        print("no template gives a confidence: not scored")
    print("corpus", hashlib.sha256(given.file.read_bytes()).hexdigest())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

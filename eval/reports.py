"""Score the pipeline on reports annotated by hand: `python -m eval.reports GOLD.json… FOLDER`.

GOLD is one annotated report: `{file: {name, statements, figures, …}, entities}`, offsets in code
points of the decoded file; FOLDER holds the report of that name.

A statement is found when a predicted one in the same line shares half of its content (Dice
index of at least .5); one prediction may find several. Statements in the article's own voice are
left out on both sides, and optional ones neither reward nor punish.
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

from firsthand import flow
from firsthand.model import (
    Attribution,
    Chain,
    Document,
    Figure,
    Form,
    Incident,
    Source,
    Statement,
)
from firsthand.reading import Reading
from firsthand.text.keys import fold, key

HALF = 0.5
ATTRIBUTED = frozenset({"explicit", "pronoun", "inherited", "unattributed-hedge"})
OWN_VOICE = frozenset({Attribution.NARRATOR, Attribution.HEADLINE})
COMMON = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "to",
        "in",
        "for",
        "on",
        "at",
        "by",
        "with",
        "from",
        "his",
        "her",
        "its",
        "their",
        "s",
    ]
)
BASES = MappingProxyType(
    {
        "first-hand-eyewitness": {"first-hand"},
        "first-hand-participant": {"first-hand"},
        "first-hand-victim": {"first-hand"},
        "witness-basis-unstated": {"unknown"},
        "second-hand": {"second-hand"},
        "institutional-finding": {"own-finding"},
        "official-statement": {"unknown", "own-finding"},
        "official-data": {"own-finding", "document"},
        "author-assessment": {"unknown", "own-finding"},
        "unknown": {"unknown"},
    }
)
"""What the annotators' kinds of evidence are called here."""

Given = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A predicted statement with the names of its source."""

    statement: Statement
    names: frozenset[str]  # folded words of every name printed for its source


def read(gold: Given, folder: Path) -> Reading:
    """The report of `gold`, analysed."""
    name = gold["file"]["name"]
    data = (folder / name).read_bytes()
    text = data.decode("utf-8")
    report_id = hashlib.sha256(data).hexdigest()
    doc = Document(key("document", report_id), report_id, name, "eval", text)
    return flow.analyse([doc], flow.build_document_parts())[0]


def told(reading: Reading) -> list[Told]:
    """Predicted statements that are not in the article's own voice, in text order."""
    sources = {source.id: source for source in reading[Source]}
    chains = {chain.statement_id: chain.links for chain in reading[Chain]}
    found = []
    for statement in reading[Statement]:
        if statement.attribution not in OWN_VOICE:
            printed = [reading.doc.quote(span) for span in statement.source]
            for link in chains.get(statement.id, ())[-1:]:
                source = sources.get(link)
                printed += [source.name, *source.aliases] if source else []
            found.append(Told(statement, words(printed)))
    return found


def words(texts: Iterable[str]) -> frozenset[str]:
    """Folded words of `texts` that can tell two names apart."""
    return frozenset(
        word for text in texts for word in re.findall(r"\w+", fold(text)) if word not in COMMON
    )


def dice(one: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> float:
    """Twice the characters shared over the characters of both."""
    first = {i for start, end in one for i in range(start, end)}
    second = {i for start, end in other for i in range(start, end)}
    return 2 * len(first & second) / (len(first) + len(second))


def matches(gold: Given, statement: Statement) -> float:
    """Dice index of the contents."""
    return dice(
        [(span["start"], span["end"]) for span in gold["content"]],
        [(span.start, span.end) for span in statement.content],
    )


def finder(gold: Given, predicted: Sequence[Told]) -> Told | None:
    """The prediction that is most like `gold`; None: none is like enough."""
    best = max(predicted, key=lambda told: matches(gold, told.statement), default=None)
    return best if best and matches(gold, best.statement) >= HALF else None


def scores(gold: Given, reading: Reading) -> Iterator[tuple[str, int, int]]:
    """Name, hits and cases of each measure."""
    predicted = told(reading)
    annotated: list[Given] = gold["file"]["statements"]
    said = [s for s in annotated if s["attribution"] in ATTRIBUTED]
    core = [s for s in said if s["priority"] == "core"]
    pairs = [(s, found) for s in core if (found := finder(s, predicted))]
    yield "core found", len(pairs), len(core)
    yield "precision", *precision(annotated, predicted)
    entities = {entity["id"]: entity for entity in gold.get("entities", [])}
    yield "source", sum(is_source(s, found, entities) for s, found in pairs), len(pairs)
    for field in ("stance", "form"):
        right = [
            str(getattr(found.statement, field)) in {s[field], *s.get(f"{field}_also_ok", ())}
            for s, found in pairs
        ]
        yield field, sum(right), len(pairs)
    yield "basis", sum(is_basis(s, found) for s, found in pairs), len(pairs)
    yield "figures found", *figures(gold["file"]["figures"], reading[Figure])
    yield "incidents found", *incidents(gold["file"].get("incidents", ()), reading[Incident])


def precision(annotated: Sequence[Given], predicted: Sequence[Told]) -> tuple[int, int]:
    """Predictions that find an attributed statement, and all but those of optional ones.

    A testimony under the name of its witness is told in the text's own voice, with the witness
    for its source: where the annotation has it as that voice, or not at all, it counts for nothing.
    """
    right = cases = 0
    for told in predicted:
        like = [s for s in annotated if matches(s, told.statement) >= HALF]
        good = [s for s in like if _may_be_attributed(s)]
        if like and all(s["priority"] == "optional" for s in (good or like)):
            continue
        if told.statement.form is Form.NARRATOR and not good:
            continue
        right += bool(good)
        cases += 1
    return right, cases


def _may_be_attributed(gold: Given) -> bool:
    """Whether it is fair to tell it as somebody's: the annotation has or accepts that."""
    return not ATTRIBUTED.isdisjoint({gold["attribution"], *gold.get("attribution_also_ok", ())})


def is_source(gold: Given, found: Told, entities: Mapping[str, Given]) -> bool:
    """Whether the same words, or names of the same entity, are given for the source."""
    place = gold["source"]["span"]
    if place and any(
        span.start < place["end"] and place["start"] < span.end for span in found.statement.source
    ):
        return True
    ids = [gold["source"]["entity"], *gold["source"].get("entity_also_ok", ())]
    known = [entities[i] for i in ids if i in entities]
    if found.statement.attribution is Attribution.HEDGE and not found.statement.source:
        return bool(gold["attribution"] == "unattributed-hedge")
    names = words(name for entity in known for name in (entity["name"], *entity["aliases"]))
    return bool(names & found.names)


def is_basis(gold: Given, found: Told) -> bool:
    """Whether the basis is one of those the annotators accept."""
    kinds = [gold["evidence"], *gold.get("evidence_also_ok", ())]
    return any(str(found.statement.basis) in BASES.get(kind, ()) for kind in kinds)


def figures(annotated: Sequence[Given], predicted: Sequence[Figure]) -> tuple[int, int]:
    """Core figures with a predicted one at the same place and of the same value or bounds."""
    core = [figure for figure in annotated if figure["priority"] == "core"]
    return sum(any(is_figure(f, p) for p in predicted) for f in core), len(core)


def is_figure(gold: Given, figure: Figure) -> bool:
    """Whether place and value, or one bound, agree."""
    place = gold["span"]
    if not (figure.span.start < place["end"] and place["start"] < figure.span.end):
        return False
    wanted = {v for v in (gold["value"], gold["min"], gold["max"]) if v is not None}
    return not wanted or bool(wanted & {figure.value, figure.low, figure.high})


def incidents(annotated: Sequence[Given], predicted: Sequence[Incident]) -> tuple[int, int]:
    """Annotated incidents of which a predicted act stands in the words that tell them.

    Those noted as context are left out.
    """
    told = [one for one in annotated if not one.get("note", "").startswith("Context")]
    places = [(act.span.start, act.span.end) for act in predicted]
    found = [
        any(
            start < span["end"] and span["start"] < end
            for span in one["evidence_spans"]
            for start, end in places
        )
        for one in told
    ]
    return sum(found), len(told)


def digest(paths: Iterable[Path]) -> str:
    """SHA-256 over the bytes of all files, in order."""
    summed = hashlib.sha256()
    for path in paths:
        summed.update(path.read_bytes())
    return summed.hexdigest()


def missed(gold: Given, reading: Reading) -> Iterator[str]:
    """One line for each core statement not found and each prediction that finds none."""
    predicted = told(reading)
    annotated: list[Given] = gold["file"]["statements"]
    for s in annotated:
        if s["attribution"] in ATTRIBUTED and s["priority"] == "core" and not finder(s, predicted):
            yield f"missed line {s['line']}: {' … '.join(c['quote'] for c in s['content'])}"
    for told_one in predicted:
        if precision(annotated, [told_one]) == (0, 1):
            words_said = " … ".join(map(reading.doc.quote, told_one.statement.content))
            yield f"wrong {told_one.statement.part}: {words_said}"


def main() -> int:
    """Prints the scores; 2 when data are absent."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--errors", action="store_true", help="list what was missed and what was wrong"
    )
    given = parser.parse_args()
    absent = [path for path in (*given.gold, given.folder) if not path.exists()]
    if absent:
        print("absent, nothing scored:", *absent)
        return 2
    total: Counter[str] = Counter()
    cases: Counter[str] = Counter()
    files: list[Path] = []
    for path in given.gold:
        gold = json.loads(path.read_text(encoding="utf-8"))
        files += [path, given.folder / gold["file"]["name"]]
        reading = read(gold, given.folder)
        for name, hits, count in scores(gold, reading):
            total[name] += hits
            cases[name] += count
        if given.errors:
            print(*missed(gold, reading), sep="\n")
    for name, count in cases.items():
        share = f"{total[name] / count:.2f}" if count else "–"
        print(f"{name:14} {share:>5}  {total[name]} of {count}")
    print("corpus", digest(files))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

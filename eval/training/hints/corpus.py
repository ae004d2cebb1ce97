"""Texts with outcomes, replies and demands marked in them, as targets for each word.

Passages of our own lie in `passages/`, marked as in eval/sets/passages.txt, and whole invented
reports in `reports/`, with notes beside them (`eval.notes`). Marks in articles of the data sets are
offsets alone (`articles.jsonl`): a line gives the set, the article in it, the SHA-256 of its text,
and its marks. `GUIDE.md` says what was marked.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eval import notes
from eval.articles import plain
from eval.braces import ANY, HEAD, MARKED, Mark, headed, unmarked
from eval.halves import TUNING, half_of
from firsthand.text.hints import KINDS
from firsthand.text.pieces import Words

HERE = Path(__file__).parent
SCORED = HERE.parents[1] / "sets" / "reports"
OUT = MappingProxyType({"passages": 12, "articles": 6, "reports": 6})  # of so many one is left out
LINE = re.compile(r"[^\n]+")
SENTENCE = re.compile(r".+?(?:[.!?][\"”’)]*\s+(?=[A-Z\"“‘(])|$)")
FREE = -1.0  # target of a word that may be either
NOTED = MappingProxyType({"replies": "reply", "outcomes": "outcome", "demands": "demand"})

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with all its marks."""

    text: str
    marks: tuple[Mark, ...]


def marked(data: Path) -> dict[str, list[Marked]]:
    """Everything in which readers marked hints, by its kind; DATA holds the data sets."""
    return {"passages": [*passages()], "articles": [*articles(data)], "reports": [*reports()]}


def passages(folder: Path = HERE / "passages") -> Iterator[Marked]:
    """Our own passages, file by file."""
    for path in sorted(folder.glob("*.txt")):
        for _, body in headed(path.read_text(encoding="utf-8"), HEAD):
            text, found = unmarked(body, MARKED)
            yield Marked(text, tuple(Mark(start, end, mark[2]) for start, end, mark in found))


def reports(folder: Path = HERE / "reports") -> Iterator[Marked]:
    """Our own reports; what their notes call optional may be anything."""
    yield from (_report(path) for path in sorted(folder.glob("*.gold")))


def tuning_halves() -> Iterator[Marked]:
    """The reports that are scored, of the tuning half: of them only sums are learned."""
    for path in sorted(SCORED.rglob("*.gold")):
        if half_of(path.with_suffix(".txt").name) == TUNING:
            yield _report(path)


def _report(notes_on: Path) -> Marked:
    file = notes.read(notes_on)["file"]
    text = notes_on.with_suffix(".txt").read_bytes().decode("utf-8")
    return Marked(text, tuple(mark for name in NOTED for mark in noted(name, file[name])))


def noted(name: str, records: Sequence[Mapping[str, Any]]) -> Iterator[Mark]:
    """The marks that the notes of one family are."""
    for one in records:
        kinds = [] if name == "demands" else [kind.split() for kind in one["kinds"]]
        cells = ["/".join(dict.fromkeys(cell)) for cell in zip(*kinds, strict=False)]
        label = " ".join([NOTED[name], *cells])
        span = one["span"]
        yield Mark(span["start"], span["end"], ANY if one["priority"] == "optional" else label)


def articles(data: Path, marks: Path = HERE / "articles.jsonl") -> Iterator[Marked]:
    """The marked articles of the data sets; raises ValueError where a text is another."""
    read = {name: texts(data) for name, texts in SETS.items()}
    for line in marks.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        text = read[told["set"]][told["article"]]
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != told["sha256"]:
            raise ValueError(f"{told['article']} of {told['set']} is not the one that was marked")
        yield Marked(text, tuple(Mark(*mark) for mark in told["marks"]))


def trained_on(texts: Mapping[str, Sequence[Marked]]) -> dict[str, list[Marked]]:
    """Of each kind those that are trained on."""
    return {
        kind: [one for place, one in enumerate(some) if place % OUT[kind]]
        for kind, some in texts.items()
    }


def left_out(texts: Mapping[str, Sequence[Marked]]) -> dict[str, list[Marked]]:
    """Of each kind those that are not trained on."""
    return {kind: [*some[:: OUT[kind]]] for kind, some in texts.items()}


def others(data: Path, marked: Sequence[Marked]) -> Iterator[str]:
    """The texts of the data sets in which nobody marked anything."""
    known = {one.text for one in marked}
    for texts in (war, agencies):
        yield from (text for text in texts(data).values() if text not in known)


def sentences(text: Marked) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text starts and ends, told by its marks alone."""
    for line in LINE.finditer(text.text):
        for one in SENTENCE.finditer(line[0]):
            yield line.start() + one.start(), line.start() + one.end()


def attacks(data: Path, split: str = "train") -> dict[str, str]:
    """HRDsAttack: the texts of a split by their place in the file."""
    given = json.loads((data / "hrdsattack" / f"{split}.json").read_text(encoding="utf-8"))
    return {
        str(place): plain(one["sample"]["Input.article_interface"])
        for place, one in enumerate(given)
    }


def politics(data: Path) -> dict[str, str]:
    """PolNeAR, train: its texts by their place in the file."""
    given = json.loads((data / "polnear" / "train.json").read_text(encoding="utf-8"))
    return {str(place): one["text"] for place, one in enumerate(given)}


def war(data: Path) -> dict[str, str]:
    """FA-KES: title and text by the set's own number."""
    with next((data / "fakes").glob("*.csv")).open(encoding="utf-8", errors="replace") as file:
        return {
            row["unit_id"]: f"{row['article_title']}\n\n{row['article_content']}"
            for row in csv.DictReader(file)
        }


def agencies(data: Path) -> dict[str, str]:
    """MUC-4, train: texts by the set's own names."""
    lines = (data / "muc4" / "train.json").read_text(encoding="utf-8").splitlines()
    return {one["docid"]: one["doctext"] for one in map(json.loads, lines)}


SETS: Mapping[str, Callable[[Path], dict[str, str]]] = MappingProxyType(
    {
        "hrdsattack": attacks,
        "hrdsattack-dev": partial(attacks, split="dev"),
        "polnear": politics,
        "fakes": war,
        "muc4": agencies,
    }
)


def targets(words: Words, marks: Sequence[Mark]) -> Floats:
    """[word, kind]: 1 where a mark says so, 0 where none does, FREE where either is fair."""
    made = np.zeros((len(words.spans), len(KINDS)), dtype=np.float32)
    for mark in marks:
        held = [i for i, (a, b) in enumerate(words.spans) if a < mark.end and mark.start < b]
        if mark.label == ANY:
            made[held] = FREE
            continue
        family, *rest = mark.label.split()
        if family in KINDS:
            made[held, KINDS.index(family)] = 1
        for cell in rest:
            first, *others = cell.split("/")
            if first not in KINDS:
                continue
            made[held, KINDS.index(first)] = 1
            for other in (kind for kind in others if kind in KINDS):  # immunity, a rule, is none
                made[held, KINDS.index(other)] = FREE
    return made

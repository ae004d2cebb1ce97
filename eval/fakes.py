"""Origins of claims in real news, labelled by hand: `python -m eval.fakes [--case FILE]`.

`sets/fakes_origins.jsonl` names claims by the places of their tellings: number of the article in
the corpus (FA-KES, CC BY 4.0) and offsets in its title, an empty line, and its text;
`sets/fakes_more.jsonl` others that were labelled later, drawn from articles that the first lacks.
No word of the corpus is in this repository; where it is absent this says so. The guideline is in
`docs/benchmark.md`.

A claim's count is that of the found claim in which most of its tellings stand; a claim of which no
telling was found counts as a miss. The count is the high end of its interval.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.speed import CORPUS, write_texts
from firsthand.model import Claim, OriginCount, Statement
from firsthand.shell.adding import Options, add
from firsthand.store.view import MANY, View

SETS = Path(__file__).parent / "sets"
LABELS = SETS / "fakes_origins.jsonl"
MORE = SETS / "fakes_more.jsonl"
INSIDE = 0.5  # of a statement's characters that must lie in the telling
FLOORS = {"exact": 0.70, "over-count": 0.08}


@dataclass(frozen=True, slots=True)
class Told:
    """One labelled claim."""

    id: str
    half: str
    tellings: tuple[tuple[int, int, int], ...]  # article, start, end
    low: int
    high: int
    second: tuple[int, int] | None  # the second reading; None: read once


def labelled(half: str | None = None, labels: Path = LABELS) -> list[Told]:
    """The claims of one half, or all."""
    rows = [json.loads(line) for line in labels.read_text("utf-8").splitlines()]
    return [_told(row) for row in rows if half in {None, row["half"]}]


def _told(row: Mapping[str, Any]) -> Told:
    places = tuple((article, start, end) for article, start, end in row["tellings"])
    second = tuple(row["second"]) if "second" in row else None
    return Told(row["id"], row["half"], places, row["low"], row["high"], second)


def agreement(claims: Iterable[Told]) -> tuple[int, int]:
    """Claims read twice, and those of them whose two intervals are equal."""
    twice = [claim for claim in claims if claim.second is not None]
    return len(twice), sum(claim.second == (claim.low, claim.high) for claim in twice)


def counted(claims: Sequence[Told], view: View) -> dict[str, OriginCount]:
    """What the case says of each labelled claim of which a telling was found."""
    by_article: dict[int, list[Statement]] = defaultdict(list)
    for statement in view.statements():
        by_article[int(Path(view.document(statement.doc_id).name).stem)].append(statement)
    of_statement: dict[str, list[Claim]] = defaultdict(list)
    for each in view.claims(limit=MANY):
        for id_ in each.supports:
            of_statement[id_].append(each)
    found = {}
    for claim in claims:
        tellings: Counter[Claim] = Counter()
        for article, start, end in claim.tellings:
            near = [each for each in by_article[article] if _is_inside(each, start, end)]
            tellings.update({some for each in near for some in of_statement[each.id]})
        if tellings:
            best = min(tellings, key=lambda some: (-tellings[some], -len(some.supports), some.id))
            found[claim.id] = best.origins
    return found


def _is_inside(statement: Statement, start: int, end: int) -> bool:
    """Whether most of what is said stands in the telling."""
    said = sum(span.end - span.start for span in statement.content)
    inside = sum(max(0, min(end, s.end) - max(start, s.start)) for s in statement.content)
    return inside >= INSIDE * said


def scores(claims: Sequence[Told], found: Mapping[str, OriginCount]) -> dict[str, float]:
    """Shares of the claims whose count lies in the labelled interval, above it, below it."""
    high = {claim.id: found[claim.id].high for claim in claims if claim.id in found}
    total = len(claims)
    return {
        "exact": sum(c.low <= high.get(c.id, 0) <= c.high for c in claims) / total,
        "over-count": sum(high.get(c.id, 0) > c.high for c in claims) / total,
        "under-count": sum(high.get(c.id, 0) < c.low for c in claims) / total,
        "not found": sum(c.id not in high for c in claims) / total,
        "intervals meet": sum(_meet(c, found.get(c.id)) for c in claims) / total,
    }


def _meet(claim: Told, count: OriginCount | None) -> bool:
    return count is not None and count.low <= claim.high and claim.low <= count.high


def main() -> None:
    """Prints a line a half, or that the texts are absent."""
    asked = argparse.ArgumentParser(prog="python -m eval.fakes", description=__doc__)
    asked.add_argument("--case", type=Path, help="a case that the texts were added to already")
    asked.add_argument("--wrong", action="store_true", help="list what is wrong in the tune half")
    case = asked.parse_args()
    if not CORPUS.exists():
        print(f"no origins scored: {CORPUS.name} is not at {CORPUS.parent}")
        return
    twice, equal = agreement(labelled())
    print(f"corpus: {hashlib.sha256(CORPUS.read_bytes()).hexdigest()}")
    print(f"{len(labelled())} claims; {twice} read twice, {equal} alike")
    with (
        tempfile.TemporaryDirectory() as place,
        View.open(case.case or added(Path(place))) as view,
    ):
        for labels in (LABELS, MORE):
            print(labels.name)
            for half in ("tune", "report"):
                _score(labelled(half, labels), half, view, wrong=case.wrong and half == "tune")


def _score(claims: Sequence[Told], half: str, view: View, *, wrong: bool) -> None:
    found = counted(claims, view)
    said = " · ".join(f"{name} {value:.3f}" for name, value in scores(claims, found).items())
    print(f"{half} half: {len(claims)} claims · {said}")
    if wrong:
        _list_wrong(claims, found)


def _list_wrong(claims: Sequence[Told], found: Mapping[str, OriginCount]) -> None:
    for claim in claims:
        count = found.get(claim.id)
        if count is None or not claim.low <= count.high <= claim.high:
            print(f"  {claim.id}: {claim.low}–{claim.high}, found {count}")


def added(place: Path) -> Path:
    """A case of the corpus."""
    write_texts(place / "texts")
    add([place / "texts"], place / "fakes.case", Options(processes=2))
    return place / "fakes.case"


if __name__ == "__main__":
    main()

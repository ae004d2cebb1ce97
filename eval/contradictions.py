"""Contradictions in real news, read by a person: `python -m eval.contradictions [--case FILE]`.

Of all that a case of FA-KES holds, `--sample` are drawn by `--seed` and printed to be read; fewer
are printed whole. `sets/fakes_contradictions.jsonl` says of those that were read, by a digest of
where their members stand, whether they hold. No word of the corpus is in this repository; where
it is absent this says so.

One holds when a careful reader finds that its two sides cannot both be so, or that one denies
what the other tells of the same matter. It does not when a side was read for another than it
says, when the matters differ, or when both sides deny.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from eval.fakes import added
from eval.speed import CORPUS
from firsthand.model import Discrepancy, DiscrepancyKind
from firsthand.store.view import View

LABELS = Path(__file__).parent / "sets" / "fakes_contradictions.jsonl"
FLOOR = 0.8
SAMPLE, SEED = 50, 2031
DIGEST_CHARS = 16


def labels() -> Mapping[str, bool]:
    """Whether each one that was read holds, by digest."""
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    return {row["digest"]: row["holds"] for row in rows}


def sampled(found: Sequence[Discrepancy], size: int, seed: int) -> list[Discrepancy]:
    """As many as asked for, drawn by the seed; all when there are fewer. In the order of ids."""
    ordered = sorted(found, key=lambda each: each.id)
    drawn = random.Random(seed).sample(ordered, min(size, len(ordered)))
    return sorted(drawn, key=lambda each: each.id)


def digest(places: Sequence[tuple[int, int]]) -> str:
    """Of where the members begin: number of the article and offset, in any order."""
    listed = json.dumps(sorted(places))
    return hashlib.sha256(listed.encode()).hexdigest()[:DIGEST_CHARS]


def places(record: Discrepancy, view: View) -> list[tuple[int, int]]:
    """Article and offset at which the content of each member begins."""
    members = [view.statement(id_) for id_ in record.members]
    return [
        (int(Path(view.document(each.doc_id).name).stem), each.content[0].start) for each in members
    ]


def share(read: Mapping[str, bool], digests: Sequence[str]) -> tuple[int, int]:
    """How many of the digests hold, and how many were read."""
    known = [read[each] for each in digests if each in read]
    return sum(known), len(known)


def shown(record: Discrepancy, view: View) -> Iterator[str]:
    """The record in lines to be read: its reason, then its members with their stances."""
    yield f"{digest(places(record, view))}  {record.why}"
    for id_ in record.members:
        said = view.statement(id_)
        name = Path(view.document(said.doc_id).name).stem
        who = view.words(said.source) or said.attribution.value
        told = " ".join(view.words(said.content).split())
        yield f"    {name} {said.stance.value}: {who} | {told}"


def main() -> None:
    """Prints the sample, and how much of it holds, or that the texts are absent."""
    asked = argparse.ArgumentParser(prog="python -m eval.contradictions", description=__doc__)
    asked.add_argument("--case", type=Path, help="a case that the texts were added to already")
    asked.add_argument("--sample", type=int, default=SAMPLE)
    asked.add_argument("--seed", type=int, default=SEED)
    asked.add_argument("--unread", action="store_true", help="print those that nobody read")
    given = asked.parse_args()
    if not CORPUS.exists():
        print(f"no contradictions read: {CORPUS.name} is not at {CORPUS.parent}")
        return
    print(f"corpus: {hashlib.sha256(CORPUS.read_bytes()).hexdigest()}")
    with (
        tempfile.TemporaryDirectory() as place,
        View.open(given.case or added(Path(place))) as view,
    ):
        kind = DiscrepancyKind.CONTRADICTION
        found = [each for each in view.discrepancies() if each.kind is kind]
        sample = sampled(found, given.sample, given.seed)
        digests = [digest(places(each, view)) for each in sample]
        read = labels()
        for each, known in zip(sample, digests, strict=True):
            if not given.unread or known not in read:
                print(*shown(each, view), sep="\n")
        holds, known_count = share(read, digests)
        print(
            f"{len(found)} contradictions; of {len(sample)} drawn, {known_count} read: {holds} hold"
        )


if __name__ == "__main__":
    main()

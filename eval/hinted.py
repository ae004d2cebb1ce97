"""Scores replies, outcomes and demands in texts that the network of hints was not trained on.

    python -m eval.hinted DATA

DATA is the folder with `hrdsattack`, `polnear`, `fakes` and `muc4`. Every twelfth passage and every
sixth article that readers marked for training (`eval/training/hints`) was left out of it; the
rules' thresholds were chosen on them, so they are no report. Each goes through the whole document
pipeline. A mark is `found` when a record of its family shares a word with it, `labelled` when one
of them is of a kind (and status) that it accepts; a record is `wrong` when it meets no mark of its
family and none that may be anything.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence

from eval.accountability import accepts, records
from eval.articles import analysed
from eval.braces import ANY, Mark
from eval.halves import data_asked
from eval.training.hints.corpus import Marked, left_out, marked
from firsthand.text.hints import FAMILIES

Told = tuple[Marked, list[Mark]]


def told_in(texts: Sequence[Marked]) -> list[Told]:
    """Each text with the records that the document pipeline finds in it."""
    readings = analysed([one.text for one in texts])
    found = ([Mark(r.span.start, r.span.end, label) for label, r in records(o)] for o in readings)
    return [*zip(texts, found, strict=True)]


def scores(told: Sequence[Told]) -> Iterator[tuple[str, int, int]]:
    """Name, hits and cases of each measure."""
    for family in FAMILIES:
        marks = found = labelled = wrong = records = 0
        for text, made in told:
            mine = [one for one in made if one.label.split()[0] == family]
            wanted = [mark for mark in text.marks if mark.label.split()[0] == family]
            fair = [*wanted, *(mark for mark in text.marks if mark.label == ANY)]
            marks += len(wanted)
            records += len(mine)
            near = [[one for one in mine if one.meets(mark)] for mark in wanted]
            found += sum(map(bool, near))
            labelled += sum(
                any(accepts(mark.label, one.label) for one in those)
                for mark, those in zip(wanted, near, strict=True)
            )
            wrong += sum(not any(one.meets(mark) for mark in fair) for one in mine)
        yield f"{family} found", found, marks
        yield f"{family} labelled", labelled, marks
        yield f"{family} wrong", wrong, records


def main() -> int:
    """Prints the scores; 2 when the data are absent."""
    data = data_asked(__doc__, "scored")
    if data is None:
        return 2
    for name, texts in left_out(marked(data)).items():
        print(name, "left out,", len(texts))
        for measure, hits, cases in scores(told_in(texts)):
            print(f"  {measure:16} {hits / max(1, cases):.2f}  {hits} of {cases}")
        told = [(one.text, [(m.start, m.end, m.label) for m in one.marks]) for one in texts]
        print("corpus", hashlib.sha256(json.dumps(told).encode("utf-8")).hexdigest())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

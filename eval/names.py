"""How well the tagger's names agree with the parser's: `python -m eval.names TEXTS.json`.

TEXTS is a list of `{id, text}`. The parser's names are what the network was taught, not a truth.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from eval.training.attribution.silver import texts
from firsthand.language._model import load
from firsthand.statements._tagger.labels import NAME_KINDS
from firsthand.statements._tagger.tagger import WEIGHTS, Tagger

BODIES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
Name = tuple[int, int, str]


def runs(labels: list[int], spans: tuple[tuple[int, int], ...]) -> Iterator[Name]:
    """Names from one label a word: 0 outside, then of each kind its beginning and its inside."""
    begin: int | None = None
    for index, label in enumerate([*labels, 0]):
        goes_on = (
            begin is not None
            and label % 2 == 0
            and label in (labels[index - 1], labels[index - 1] + 1)
        )
        if begin is not None and not (goes_on and label):
            kind = NAME_KINDS[(labels[begin] - 1) // 2]
            yield spans[begin][0], spans[index - 1][1], kind
            begin = None
        if label and begin is None:
            begin = index


def main() -> None:
    """Print the agreement on whole names: of all kinds, and of persons, bodies and places."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("texts", type=Path)
    given = parser.parse_args()
    print(f"corpus   sha256 {hashlib.sha256(given.texts.read_bytes()).hexdigest()}")
    reader, tagger = load(), Tagger(WEIGHTS)
    keep = [name for name in reader.pipe_names if name not in ("tok2vec", "ner")]
    count: Counter[str] = Counter()
    for _, text in texts(given.texts):
        with reader.select_pipes(disable=keep):
            lines = text.split("\n")
            starts = np.cumsum([0, *(len(line) + 1 for line in lines)])
            theirs = {
                (int(start) + name.start_char, int(start) + name.end_char, name.label_)
                for start, parsed in zip(starts, reader.pipe(lines), strict=False)
                for name in parsed.ents
            }
        ours = {one for labels, spans in tagger.names(text) for one in runs(labels, spans)}
        for what, wanted in (("all kinds", frozenset(NAME_KINDS)), ("bodies", BODIES)):
            mine, yours = ({n for n in side if n[2] in wanted} for side in (ours, theirs))
            count.update({f"{what} both": len(mine & yours), f"{what} ours": len(mine)})
            count.update({f"{what} theirs": len(yours)})
    for what in ("all kinds", "bodies"):
        both, mine_all, yours_all = (count[f"{what} {side}"] for side in ("both", "ours", "theirs"))
        shares = (both / mine_all, both / yours_all, 2 * both / (mine_all + yours_all))
        print(f"{what:9} P/R/F1", *(f"{100 * share:.1f}" for share in shares))


if __name__ == "__main__":
    main()

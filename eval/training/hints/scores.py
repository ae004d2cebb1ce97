"""How well the hints that the network sees agree with those that readers marked.

`python -m eval.training.hints.scores DATA [--weights FOLDER]` reads the passages and articles that
were left out of training.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from eval.braces import ANY, Mark
from eval.training.hints.corpus import Marked, left_out, marked, sentences
from firsthand.statements._tagger.tagger import WEIGHTS, Tagger
from firsthand.text.hints import FAMILIES

LEVELS = (0.3, 0.5)


def report(told: Sequence[tuple[Marked, Sequence[Mark]]]) -> Iterator[str]:
    """A line for each family: marks met, of those the kind right, and hints that meet a mark."""
    for family in FAMILIES:
        right = met = marks = kinds = found = 0
        for text, hints in told:
            mine = [hint for hint in hints if hint.label.startswith(family)]
            wanted = [mark for mark in text.marks if mark.label.split()[0] == family]
            free = [mark for mark in text.marks if mark.label == ANY]
            marks += len(wanted)
            for mark in wanted:
                near = [hint.label.split()[1:] for hint in mine if hint.meets(mark)]
                met += bool(near)
                kinds += any(kind in mark.label for words in near for kind in words[:1])
            for hint in mine:
                hit = any(hint.meets(mark) for mark in wanted)
                right += hit
                found += hit or not any(hint.meets(mark) for mark in free)
        yield f"{family}: met {met} of {marks}, kind {kinds} of {met}, right {right} of {found}"


def seen(tagger: Tagger, texts: Sequence[Marked]) -> list[tuple[Marked, list[tuple[float, Mark]]]]:
    """Each text with what the network sees in it, and how surely."""
    starts = [[start for start, _ in sentences(one)] for one in texts]
    read = tagger.read([one.text for one in texts], starts)
    return [
        (
            text,
            [(h.confidence, Mark(h.start, h.end, f"{h.family} {h.kind}")) for h in told.hints],
        )
        for text, told in zip(texts, read, strict=True)
    ]


def main() -> None:
    """Read arguments, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    tagger = Tagger(given.weights)
    for name, texts in left_out(marked(given.data)).items():
        found = seen(tagger, texts)
        for level in LEVELS:
            sure = [(text, [m for share, m in hints if share >= level]) for text, hints in found]
            for line in report(sure):
                print(f"{name}, {len(texts)}, from {level}: {line}")


if __name__ == "__main__":
    main()

"""A corpus of attributions → labelled words.

The format is a JSON list of `{id, text, attributions}`; an attribution holds `source`, `cue` and
`content`, each a list of `[start, end]` code points of the text. Any corpus of that form trains.
"""

import csv
import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.articles import plain
from eval.braces import Mark
from eval.training.hints.corpus import Floats, Marked, targets
from firsthand.statements._tagger.labels import BEGIN, INSIDE, Label, Role
from firsthand.text.pieces import Vocabulary, Words, encode

NO_HEAD = -1  # the word belongs to no attribution, or is itself part of a cue

Spans = tuple[tuple[int, int], ...]
COLUMNS = ("article_content", "text")  # where a CSV file holds its texts


@dataclass(frozen=True, slots=True)
class Article:
    """One text with its attributions, as the corpus gives them."""

    article_id: str
    text: str
    attributions: tuple[Mapping[Role, Spans], ...]
    attributed: bool = True  # False: nobody marked it
    marks: tuple[Mark, ...] | None = None  # outcomes, answers and demands; None: nobody marked any


@dataclass(frozen=True, slots=True)
class Labelled:
    """The words of an article with what the network must say of each of them."""

    words: Words
    labels: tuple[Label, ...]
    heads: tuple[int, ...]  # first cue word of the attribution a source or content word is in
    attributed: bool = True  # False: labels and heads say nothing
    hints: Floats | None = None  # [word, kind] as in eval.training.hints; None: nobody marked any


def read(path: Path) -> list[Article]:
    """The articles of a corpus file, in its order."""
    return [_article(entry) for entry in json.loads(path.read_text(encoding="utf-8"))]


def _article(entry: Mapping[str, object]) -> Article:
    attributions = entry.get("attributions", [])
    if not isinstance(attributions, list):
        raise ValueError(f"attributions of {entry['id']} must be a list")
    return Article(
        str(entry["id"]),
        str(entry["text"]),
        tuple(
            {role: tuple((start, end) for start, end in given.get(role, ())) for role in Role}
            for given in attributions
        ),
    )


def unmarked(path: Path) -> Iterator[Article]:
    """The texts of a file in which nobody marked attributions."""
    return bare(path.stem, _texts(path))


def bare(name: str, texts: Iterable[str]) -> Iterator[Article]:
    """Texts in which nobody marked anything."""
    for number, text in enumerate(texts):
        yield Article(f"{name}-{number}", text, (), attributed=False)


def hinted(texts: Iterable[Marked]) -> Iterator[Article]:
    """Texts in which outcomes, answers and demands are marked, and no attributions."""
    for number, one in enumerate(texts):
        yield Article(f"hints-{number}", one.text, (), attributed=False, marks=one.marks)


def _texts(path: Path) -> Iterator[str]:
    """Those of a JSON list in the form of HRDsAttack, or of a CSV file, one a row."""
    if path.suffix == ".json":
        for entry in json.loads(path.read_text(encoding="utf-8")):
            yield plain(entry["sample"]["Input.article_interface"])
        return
    with path.open(encoding="utf-8", errors="replace", newline="") as lines:
        for row in csv.DictReader(lines):
            yield next(row[name] for name in COLUMNS if name in row)


def label(article: Article, vocabulary: Vocabulary) -> Labelled:
    """The article's words with their labels; where two attributions share a word the later wins."""
    words = encode(article.text, vocabulary)
    labels = [Label.OUTSIDE] * len(words.spans)
    heads = [NO_HEAD] * len(words.spans)
    for attribution in article.attributions:
        cue = next(runs(words.spans, attribution[Role.CUE]), None)
        for role in (Role.CONTENT, Role.SOURCE, Role.CUE):
            for run in runs(words.spans, attribution[role]):
                labels[run.start : run.stop] = [BEGIN[role], *[INSIDE[role]] * (len(run) - 1)]
                head = cue.start if cue and role is not Role.CUE else NO_HEAD
                heads[run.start : run.stop] = [head] * len(run)
    hints = None if article.marks is None else targets(words, article.marks)
    return Labelled(words, tuple(labels), tuple(heads), article.attributed, hints)


def runs(words: Sequence[tuple[int, int]], spans: Iterable[tuple[int, int]]) -> Iterator[range]:
    """For each span, the words that share a character with it; a span without any is skipped."""
    starts = [start for start, _ in words]
    for begin, end in spans:
        first = max(0, bisect_right(starts, begin) - 1)
        while first < len(words) and words[first][1] <= begin:
            first += 1
        last = bisect_right(starts, end - 1)
        if last > first:
            yield range(first, last)

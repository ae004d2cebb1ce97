"""A corpus of attributions → labelled words.

The format is a JSON list of `{id, text, attributions}`; an attribution holds `source`, `cue` and
`content`, each a list of `[start, end]` code points of the text. Any corpus of that form trains.
"""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from firsthand.statements._tagger.encoding import Vocabulary, Words, encode
from firsthand.statements._tagger.labels import BEGIN, INSIDE, NAME_KINDS, Label, Role

NO_HEAD = -1  # the word belongs to no attribution, or is itself part of a cue

Spans = tuple[tuple[int, int], ...]
Names = tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One text with its attributions, as the corpus gives them."""

    article_id: str
    text: str
    attributions: tuple[Mapping[Role, Spans], ...]
    names: Names = ()
    attributed: bool = True  # False: only its names are known


@dataclass(frozen=True, slots=True)
class Labelled:
    """The words of an article with what the network must say of each of them."""

    words: Words
    labels: tuple[Label, ...]
    heads: tuple[int, ...]  # first cue word of the attribution a source or content word is in
    names: tuple[int, ...]  # 0 outside, then of each kind its beginning and its inside
    attributed: bool = True  # False: labels and heads say nothing


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


def named(articles: Iterable[Article], path: Path) -> Iterator[Article]:
    """The articles with the names that a file gives for their ids, then the file's other texts."""
    entries = {entry["id"]: entry for entry in json.loads(path.read_text(encoding="utf-8"))}
    for article in articles:
        names = entries.pop(article.article_id)["names"]
        yield replace(article, names=tuple((start, end, kind) for start, end, kind in names))
    for key, entry in entries.items():
        names = tuple((start, end, kind) for start, end, kind in entry["names"])
        yield Article(key, entry["text"], (), names, attributed=False)


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
    names = _names(words.spans, article.names)
    return Labelled(words, tuple(labels), tuple(heads), names, article.attributed)


def _names(words: Sequence[tuple[int, int]], given: Names) -> tuple[int, ...]:
    names = [0] * len(words)
    for start, end, kind in given:
        first = 1 + 2 * NAME_KINDS.index(kind)
        for run in runs(words, [(start, end)]):
            names[run.start : run.stop] = [first, *[first + 1] * (len(run) - 1)]
    return tuple(names)


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

"""When the documents of an article came out, as far as its words and its own date tell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from firsthand.model import Precision, SourceKind, Span, When
from firsthand.sources._article import Told
from firsthand.syntax import Sentence
from firsthand.text.times import times
from firsthand.text.words import words

COMING_OUT = words("publish release issue launch unveil")
AFTER_CUE_CHARS = 24  # "said in a statement on Thursday": the day stands right behind the cue


def published(told: Told) -> Mapping[int, When]:
    """The day on which documents came out, by character; those without a day are left out.

    "Published on Thursday" beside the document tells it, or the day on which the body that the
    document is of said something.
    """
    found: dict[int, When] = {}
    for who, character in enumerate(told.characters):
        if character.kind is SourceKind.DOCUMENT and not character.plural:
            day = next(_came_out(told, told.places.get(who, ())), None)
            if day is None and character.owner is not None:
                day = next(_said(told, character.owner), None)
            if day is not None:
                found[who] = day
    return found


def _came_out(told: Told, places: Sequence[Span]) -> Iterator[When]:
    """Days told after "published" in or right after the sentence that names the document."""
    for place in places:
        sentence = told.text.at(place.start)
        if sentence is None:
            continue
        i = bisect_right(told.text.starts, place.start) - 1
        for near in told.text.sentences[i : i + 2]:
            if near.paragraph == sentence.paragraph:
                yield from _after_verb(told, near)


def _after_verb(told: Told, sentence: Sentence) -> Iterator[When]:
    for token in sentence.tokens:
        if token.lemma in COMING_OUT and token.tag in {"VBN", "VBD"}:
            yield from _days(told, token.end, min(token.end + AFTER_CUE_CHARS, sentence.span.end))


def _said(told: Told, body: int) -> Iterator[When]:
    """Days on which the body said something: "Lantern Relief said yesterday"."""
    for statement in told.statements:
        if body in told.speakers.get(statement.id, ()) and statement.cue:
            cue = statement.cue[0]
            sentence = told.text.at(cue.start)
            if sentence is not None:
                end = min(cue.end + AFTER_CUE_CHARS, sentence.span.end)
                yield from _days(told, cue.start, end)


def _days(told: Told, start: int, end: int) -> Iterator[When]:
    if start >= end:
        return
    doc = told.text.doc
    own = told.article.published.value if told.article.published else None
    for time in times(doc.text[start:end], doc.span(start, end), own):
        if time.precision is Precision.DAY and time.value is not None:
            yield time

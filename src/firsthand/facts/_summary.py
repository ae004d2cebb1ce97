"""What one article tells of as a whole: which violations, by what sort of actor, of whom, where.

A summary is a draft for a reader who looks for reports of a kind. It joins what the words of the
whole article make likely; the incidents it stands beside say which words tell what.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from firsthand.facts._scene import scene
from firsthand.facts._victims import victims
from firsthand.facts._weighing import Weights, weights
from firsthand.model import Article, MarkKind, Span
from firsthand.model.quick import dataclass
from firsthand.reading import Reading
from firsthand.syntax import Paragraph, Sentence
from firsthand.text.countries import country_name, state_of

PERPETRATOR: Final = "perpetrator:"


@dataclass(frozen=True, slots=True)
class Summary:
    """One article's violations in the types of OHCHR, and who and where."""

    violations: tuple[str, ...]  # sorted; empty: the words make none likely
    perpetrator_type: str | None  # None: no perpetrator is told of
    country: str | None  # None: the article names none
    victims: tuple[str, ...]  # persons named, in the order in which they come up


def summary(reading: Reading, article: Article | None = None) -> Summary:
    """The summary of one article; without one, of the whole document."""
    text = reading.doc.text
    title, body = title_and_body(reading, article)
    held = weights()
    scores = held.scores(title, body)
    kinds = {name: share for name, share in scores.items() if name.startswith(PERPETRATOR)}
    likely = max(kinds, key=lambda name: kinds[name]).removeprefix(PERPETRATOR)
    country = scene(title, body)
    sentences = [s for s in reading[Sentence] if article is None or s.article_id == article.id]
    named = victims(text, sentences, _title_end(reading, article))
    return Summary(
        _violations(held, scores),
        None if likely == "None" else likely,
        country_name(state_of(country)) if country else None,
        tuple(dict.fromkeys(person.name for person in named)),
    )


def _violations(held: Weights, scores: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(
        sorted(
            label
            for label, least in zip(held.labels, held.thresholds, strict=True)
            if not label.startswith(PERPETRATOR) and scores[label] >= least
        )
    )


def _title(reading: Reading, article: Article | None) -> Span | None:
    if article is not None:
        return article.title
    return next((one.title for one in reading[Article] if one.title is not None), None)


def _title_end(reading: Reading, article: Article | None) -> int:
    title = _title(reading, article)
    return title.end if title is not None else 0


def title_and_body(reading: Reading, article: Article | None) -> tuple[str, str]:
    """The words of an article's title and of its paragraphs, furniture left out.

    Without an article, those of the whole document.
    """
    title = _title(reading, article)
    body = [
        reading.doc.quote(paragraph.span)
        for paragraph in reading[Paragraph]
        if (article is None or paragraph.article_id == article.id)
        and paragraph.kind is not MarkKind.TITLE
    ]
    return (reading.doc.quote(title) if title is not None else "", "\n\n".join(body))

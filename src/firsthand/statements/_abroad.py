"""Quotations of languages that no part parses: their marks, and a verb of saying beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.model import Article, Attribution, Basis, Form, Problem, Span, Spans, Statement
from firsthand.model.quick import dataclass
from firsthand.reading import Reading
from firsthand.statements._blocks import Block
from firsthand.statements._make import Finding, statement

SPEAKER_CHARS = 60  # of the words for a speaker
BESIDE_CHARS = 160  # looked at on either side of a quotation
LEAST_WORDS = 3  # a shorter quotation without a speaker is a term
NAME = r"(?P<source>[^\W\d_][^\n,.;:!?«»„“”\"]{1,60}?)"


@dataclass(frozen=True, slots=True)
class Marks:
    """How a language marks speech. `verbs` are forms of saying that stand beside a quotation."""

    languages: frozenset[str]  # codes; empty: any other that no part parses
    verbs: Sequence[str] = ()
    dashes: str = ""  # marks at the start of a paragraph that open speech

    @property
    def behind(self) -> re.Pattern[str] | None:
        """`, said X` behind a quotation."""
        return re.compile(rf"[\s,–—-]*(?P<cue>{self._any})\s+{NAME}(?=[,.;:!?\n]|$)", re.I)

    @property
    def before(self) -> re.Pattern[str] | None:
        """`X said:` before a quotation."""
        return re.compile(
            rf"(?:^|[.!?;,]\s+){NAME}\s+(?P<cue>{self._any})[^:.!?]{{0,60}}:\s*$", re.I
        )

    @property
    def _any(self) -> str:
        return "|".join(sorted(map(re.escape, self.verbs), key=len, reverse=True)) or r"(?!)"


class Abroad:
    """Direct statements of the articles in some languages, in text order."""

    def __init__(self, marks: Marks, parsed: frozenset[str]) -> None:
        """`parsed`: languages that a part of the folder `language` or of this one reads."""
        self._marks, self._parsed = marks, parsed
        self._behind, self._before = marks.behind, marks.before

    def __call__(self, reading: Reading, /) -> Iterator[Statement | Problem]:
        mine = {article.id for article in reading[Article] if self._reads(article.language)}
        for block in reading[Block]:
            if block.paragraph.article_id in mine and block.is_prose:
                for finding in self._findings(block):
                    yield statement(block, finding, None)

    def _reads(self, language: str) -> bool:
        if self._marks.languages:
            return language in self._marks.languages
        return language not in self._parsed and language != "und"

    def _findings(self, block: Block) -> Iterator[Finding]:
        if (spoken := self._dashed(block)) is not None:
            yield spoken
            return
        for quotation in block.quotations:
            source, cue = self._speaker(block, quotation.outer)
            words = len(block.doc.quote(quotation.inner).split())
            if source or words >= LEAST_WORDS:
                yield _finding(source, cue, quotation.inner)

    def _dashed(self, block: Block) -> Finding | None:
        """Speech that a dash at the start of the paragraph opens, to the verb or to the end."""
        place, text = block.paragraph.span, block.doc.text
        if text[place.start] not in self._marks.dashes:
            return None
        start = place.start + 1
        while start < place.end and text[start].isspace():
            start += 1
        found = self._behind.search(text, start, place.end) if self._behind else None
        if found is None or found.start() == start:
            return _finding((), (), block.doc.span(start, place.end)) if start < place.end else None
        source, cue = (block.doc.span(*found.span(name)) for name in ("source", "cue"))
        return _finding((source,), (cue,), block.doc.span(start, found.start()))

    def _speaker(self, block: Block, outer: Span) -> tuple[Spans, Spans]:
        """Words for who says it and of saying, beside the quotation; none where none stand."""
        place, text = block.paragraph.span, block.doc.text
        end = min(place.end, outer.end + BESIDE_CHARS)
        found = self._behind.match(text, outer.end, end) if self._behind else None
        if found is None and self._before:
            start = max(place.start, outer.start - BESIDE_CHARS)
            found = self._before.search(text[start : outer.start])
            shift = start
        else:
            shift = 0
        if found is None:
            return (), ()
        source, cue = (
            block.doc.span(*(at + shift for at in found.span(name))) for name in ("source", "cue")
        )
        return (source,), (cue,)


def _finding(source: Spans, cue: Spans, content: Span) -> Finding:
    return Finding(
        source=source,
        cue=cue,
        content=(content,),
        attribution=Attribution.EXPLICIT if source else Attribution.INHERITED,
        form=Form.DIRECT,
        basis=Basis.UNKNOWN,
    )

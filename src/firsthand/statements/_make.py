"""What a part found → statements, one a claim, with form, stance, basis and hedges."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.model import Attribution, Basis, Form, Span, Spans, Stance, Statement
from firsthand.model.quick import dataclass, replace
from firsthand.statements._basis import basis_of
from firsthand.statements._blocks import Block
from firsthand.statements._claims import Claim, claims
from firsthand.statements._cue import Cue
from firsthand.statements._speech import is_verbatim
from firsthand.statements._stance import stance_of
from firsthand.syntax import Token
from firsthand.text.keys import key

NO_COMMENT = re.compile(r"\W*no comment\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Finding:
    """A source, a cue and all that is said, not yet split into claims."""

    source: Spans
    cue: Spans
    content: Spans
    attribution: Attribution
    stance: Stance | None = Stance.ASSERTS  # what the part knows; the words of the cue come first
    form: Form | None = None  # None: told by the quotation marks in the content
    basis: Basis | None = None  # None: told by the words of each claim and the kind of source
    insists: bool = False  # the cue answers somebody who says otherwise
    speaker: Token | None = None  # head of the words for the source, for its basis
    confidence: float | None = None  # None: told by the part that found it


def statements(block: Block, finding: Finding) -> Iterator[Statement]:
    """One statement for each claim in the content of `finding`."""
    cue = Cue.of(block, finding.source, finding.cue)
    for spans, claim in _pieces(block, finding):
        one = finding if spans == finding.content else replace(finding, content=spans)
        yield _statement(block, one, claim, cue)


def statement(block: Block, finding: Finding, claim: Claim | None) -> Statement:
    """The statement of one claim; its content is that of `finding`, quotation marks made whole."""
    return _statement(block, finding, claim, Cue.of(block, finding.source, finding.cue))


def _statement(block: Block, finding: Finding, claim: Claim | None, cue: Cue) -> Statement:
    content = tuple(_closed(block, _balanced(block, span)) for span in finding.content)
    verbatim = _verbatim(block, content)
    form = finding.form or _form(block, content, verbatim)
    given = cue.stance(block, content)
    if given is Stance.ASSERTS and cue.alone is None and finding.stance is not None:
        given = finding.stance
    stance, hedges = stance_of(given, claim, insists=finding.insists or cue.insists)
    if verbatim and NO_COMMENT.fullmatch(block.doc.quote(verbatim[0])):
        stance = Stance.NO_COMMENT
    finding = replace(finding, content=content, stance=stance, form=form)
    doc_id = block.doc.id
    return Statement(
        id=identity(doc_id, finding.content, finding.cue, finding.source),
        doc_id=doc_id,
        article_id=block.paragraph.article_id,
        source=finding.source,
        cue=finding.cue,
        content=finding.content,
        form=form,
        stance=stance,
        basis=finding.basis or basis_of(block, finding, claim, cue.words),
        attribution=finding.attribution,
        verbatim=verbatim,
        hedges=hedges,
        confidence=finding.confidence,
    )


def identity(doc_id: str, content: Spans, cue: Spans, source: Spans) -> str:
    """The statement's id: the same words in the same roles are the same statement."""
    places = (":".join(f"{s.start}-{s.end}" for s in spans) for spans in (content, cue, source))
    return key("statement", doc_id, *places)


def _balanced(block: Block, span: Span) -> Span:
    """`span` with the closing mark of a quotation or bracket that opens in it and ends with it."""
    text = block.doc.text
    for quotation in block.quotations_in(span.start, span.end)[-1:]:
        if (
            quotation.opened
            and span.start <= quotation.outer.start
            and span.end <= quotation.inner.end
            and _is_bare(text, span.end, quotation.inner.end)
        ):
            return Span(span.doc_id, span.start, quotation.outer.end)
    if text.startswith(")", span.end):
        words = block.doc.quote(span)
        if words.count("(") > words.count(")"):
            return Span(span.doc_id, span.start, span.end + 1)
    return span


def _closed(block: Block, span: Span) -> Span:
    """`span` with the punctuation that stands behind it inside the same quotation."""
    quotation = block.quotation_at(span.start)
    inside = quotation is not None and quotation.inner.contains(span)
    if quotation and inside and _is_bare(block.doc.text, span.end, quotation.inner.end):
        return Span(span.doc_id, span.start, quotation.inner.end)
    return span


def _is_bare(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit stands there; looks no further than the first, copies nothing."""
    return not any(text[place].isalnum() for place in range(start, end))


def _pieces(block: Block, finding: Finding) -> Iterator[tuple[Spans, Claim | None]]:
    direct = finding.form is Form.DIRECT or _all_quoted(block, finding.content)
    found = False
    for tree, tokens in block.trees_in(finding.content):
        for claim in claims(tree, tokens, keep_end=direct):
            found = True
            yield claim.spans, claim
    if not found:
        yield finding.content, None


def _all_quoted(block: Block, content: Spans) -> bool:
    return all(
        any(q.inner.contains(span) for q in block.quotations_in(span.start, span.end))
        for span in content
    )


def _verbatim(block: Block, content: Spans) -> Spans:
    """Parts of the content inside quotation marks, names and titles left out."""
    parts = []
    for span in content:
        for quotation in block.quotations_in(span.start, span.end):
            start, end = max(span.start, quotation.inner.start), min(span.end, quotation.inner.end)
            if start < end and is_verbatim(block, quotation):
                parts.append(Span(span.doc_id, start, end))
    return tuple(parts)


def _form(block: Block, content: Spans, verbatim: Spans) -> Form:
    if not verbatim:
        return Form.INDIRECT
    return Form.DIRECT if _all_quoted(block, content) else Form.MIXED

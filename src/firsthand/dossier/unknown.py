"""What no source in the case tells about a claim: said as plainly as what is told."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.display import Display
from firsthand.model import Basis, Claim, OriginKind


def unknown(claim: Claim, display: Display, *, answered: bool) -> Iterator[str]:
    """One sentence for each thing that is not known; `answered`: a reply or outcome is told."""
    yield from _of_origins(claim, display)
    yield from _of_statements(claim, display)
    if not answered:
        yield "Whether those accused were asked, and what they answered: no source in this case."


def _of_origins(claim: Claim, display: Display) -> Iterator[str]:
    count = claim.origins
    if count.low != count.high:
        yield (
            f"Whether the origins are {count.low} or {count.high}: "
            "the words do not tell some of them apart."
        )
    kinds = [display.view.origin(origin_id).kind for origin_id in count.ids]
    unnamed = sum(1 for kind in kinds if kind is OriginKind.UNNAMED)
    if unnamed:
        yield f"Who {unnamed} of the origins {'is' if unnamed == 1 else 'are'}: not named."


def _of_statements(claim: Claim, display: Display) -> Iterator[str]:
    view = display.view
    statements = [view.statement(each) for each in (*claim.supports, *claim.opposes)]
    bases = {statement.basis for statement in statements}
    if bases <= {Basis.UNKNOWN}:
        yield "How any of the sources knows: no words tell."
    elif Basis.FIRST_HAND not in {view.statement(each).basis for each in claim.supports}:
        yield "Whether anybody saw it: no statement for it is marked as first-hand."
    undated = {
        statement.article_id
        for statement in statements
        if view.article(statement.article_id).published is None
    }
    if undated:
        prints = "prints" if len(undated) == 1 else "print"
        yield f"When it was published: {len(undated)} of the articles {prints} no date."
    lean = sorted(
        {
            display.shown(each).to_name or ""
            for statement in statements
            for each in view.derivations(statement.article_id)
            if each.to_name
        }
    )
    if lean:
        yield f"What stands in the documents leant on and not in this case: {'; '.join(lean)}."

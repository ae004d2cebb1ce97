"""Links and discrepancies between two statements, in one order."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.model import Discrepancy, DiscrepancyKind, Gist
from firsthand.text.keys import key


def ordered(one: Gist, other: Gist) -> tuple[Gist, Gist]:
    """The two by statement id, so that either order gives the same."""
    return (one, other) if one.statement_id <= other.statement_id else (other, one)


def discrepancy(
    kind: DiscrepancyKind, one: Gist, other: Gist, why: str, figures: Iterable[str] = ()
) -> Discrepancy:
    """A discrepancy of the two; its id depends on its kind and on who is in it alone."""
    members = tuple(sorted((one.statement_id, other.statement_id)))
    return Discrepancy(
        key("discrepancy", kind, *members), kind, members, why, tuple(sorted({*figures}))
    )


def contradiction(one: Gist, other: Gist, why: str) -> Discrepancy:
    """The two cannot both hold, or one denies the other."""
    return discrepancy(DiscrepancyKind.CONTRADICTION, one, other, why)

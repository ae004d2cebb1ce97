"""The benchmark from texts: files are added to a case, and claims are found by their words."""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from eval.echo.score import Counted
from eval.echo.world import World
from eval.echo.written import Written, is_english, write
from firsthand.model import Claim, Statement
from firsthand.shell.adding import Options, add
from firsthand.store.view import View

HALF = 0.5  # of the characters of both that a statement must share with the true one


def counted(world: World) -> dict[str, Counted]:
    """Counts of the claims that were found, by the true claim."""
    written = [write(text) for text in world.held]
    with tempfile.TemporaryDirectory() as place:
        folder, case = Path(place) / "texts", Path(place) / "echo.case"
        folder.mkdir()
        for each in written:
            (folder / f"{each.text.id}.txt").write_text(each.words, "utf-8")
        add([folder], case, Options())
        with View.open(case) as view:
            return _counted(written, view)


def _counted(written: Iterable[Written], view: View) -> dict[str, Counted]:
    told: dict[str, list[Statement]] = defaultdict(list)
    for statement in view.statements():
        told[Path(view.document(statement.doc_id).name).stem].append(statement)
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in view.claims(limit=1_000_000):
        for id_ in claim.supports:
            claims[id_].append(claim)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    known: dict[str, Claim] = {}
    for each in filter(is_english, written):
        for gold in each.places:
            for claim in _claims_of(gold.content, told[each.text.id], claims):
                found[gold.line.matter.id][claim.id] += 1
                known[claim.id] = claim
    return {id_: _most(some, known) for id_, some in found.items()}


def _claims_of(
    content: tuple[int, int], told: Iterable[Statement], claims: Mapping[str, list[Claim]]
) -> set[Claim]:
    """Claims of the statements whose content is much the same stretch."""
    near = [each for each in told if _dice(content, each) >= HALF]
    return {claim for each in near for claim in claims.get(each.id, ())}


def _dice(content: tuple[int, int], statement: Statement) -> float:
    start, end = content
    said = [(span.start, span.end) for span in statement.content]
    shared = sum(max(0, min(end, last) - max(start, first)) for first, last in said)
    return 2 * shared / (end - start + sum(last - first for first, last in said))


def _most(some: Counter[str], known: Mapping[str, Claim]) -> Counted:
    """The count of the claim that most of the tellings stand in."""
    best = min(some, key=lambda id_: (-some[id_], -len(known[id_].supports), id_))
    return Counted(known[best].origins.low, known[best].origins.high)

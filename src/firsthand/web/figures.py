"""Rival tellings of a quantity side by side: one scale for what is counted alike, nothing added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from firsthand.model import Discrepancy, DiscrepancyKind, Figure, FigureKind
from firsthand.store.answers import Counted
from firsthand.text.keys import fold
from firsthand.web.desk import Sitting
from firsthand.web.pages import Run, is_folded, runs

MOST: Final = 240  # figures a page looks at
HIDDEN: Final = "[protected]"  # what stands for protected words in a field
STRIPS: Final = 60  # strips a page draws
WIDE: Final = 300  # units of a scale
Subject = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of a quantity, with its place on the scale of its strip."""

    words: tuple[Run, ...]
    time: str
    speaker: str
    statement_id: str
    doc_id: str
    dot: float | None  # of the value; None: only bounds are told
    low: float  # ends of the bar
    high: float
    open_low: bool
    open_high: bool
    approximate: bool
    of: str
    counted: str  # what it counts, where that is not what the strip is named by


@dataclass(frozen=True, slots=True)
class Scale:
    """Tellings in one unit: no other ever stands on it."""

    told: tuple[Told, ...]
    first: str  # its ends, written
    last: str


@dataclass(frozen=True, slots=True)
class Strip:
    """Tellings of what is counted alike, or that are rivals; a scale for each unit."""

    counted: str
    unit: str  # empty: none, or several
    kind: str
    scales: tuple[Scale, ...]
    tellings: int
    differ: tuple[tuple[str, str], ...]  # kinds of discrepancy among them, and why


def strips(sitting: Sitting, query: str = "") -> tuple[Strip, ...]:
    """Strips with rival tellings first, then by how often each quantity is told."""
    by = sitting.overlay.by
    told = sitting.view.figures(query or None, MOST)
    found = [each for each in told if not by.is_rejected(each.statement.id)]
    differ = _differing(sitting, found)
    counted = [
        replace(each, figure=sitting.display.shown(each.figure))
        for each in found
        if each.figure.kind is not FigureKind.ORDINAL
    ]
    groups = _grouped(counted, differ)
    made = [_strip(sitting, told, differ) for told in groups]
    made.sort(key=lambda strip: (not strip.differ, -strip.tellings, strip.counted == ""))
    return tuple(made[:STRIPS])


def _grouped(
    found: Iterable[Counted], differ: Mapping[str, tuple[Discrepancy, ...]]
) -> list[list[Counted]]:
    """Figures that stand on one scale: of one kind and unit, counting the same, or rivals."""
    groups: dict[Subject, list[Counted]] = {}
    rivals: dict[str, Subject] = {}
    for each in found:
        shared = [rivals[d.id] for d in differ.get(each.figure.id, ()) if d.id in rivals]
        subject = shared[0] if shared else _subject(each.figure)
        groups.setdefault(subject, []).append(each)
        rivals.update({d.id: subject for d in differ.get(each.figure.id, ())})
    return list(groups.values())


def _subject(figure: Figure) -> Subject:
    """What figures must share to stand on one scale: kind, unit, what is counted."""
    is_told = figure.counted and HIDDEN not in figure.counted
    counted = fold(figure.counted) if is_told else f"?{figure.id}"
    return figure.kind.value, figure.unit or "", counted


def _differing(sitting: Sitting, found: Iterable[Counted]) -> dict[str, tuple[Discrepancy, ...]]:
    """Discrepancies by the figures they are about; those that only look alike left out."""
    by_figure: dict[str, dict[str, Discrepancy]] = defaultdict(dict)
    by = sitting.overlay.by
    for statement_id in {each.statement.id for each in found}:
        for each in sitting.view.discrepancies(statement_id):
            stands = not any(map(by.is_rejected, each.members))
            if stands and each.kind is not DiscrepancyKind.LOOK_ALIKE:
                for figure in each.figures:
                    by_figure[figure][each.id] = each
    return {figure: tuple(each.values()) for figure, each in by_figure.items()}


def _strip(
    sitting: Sitting, found: Sequence[Counted], differ: dict[str, tuple[Discrepancy, ...]]
) -> Strip:
    figures = [each.figure for each in found]
    named = sorted(
        {_named(sitting, each) for each in figures}, key=lambda name: (not name, len(name), name)
    )
    kinds = {d.id: d for each in figures for d in differ.get(each.id, ())}
    units = dict.fromkeys(sorted((figure.unit or "" for figure in figures), key=str))
    return Strip(
        counted=named[0] or "not said of what",
        unit=next(iter(units)) if len(units) == 1 else "",
        kind=figures[0].kind.value,
        scales=tuple(
            _scale(sitting, [each for each in found if (each.figure.unit or "") == unit], named[0])
            for unit in units
        ),
        tellings=len(found),
        differ=tuple((d.kind.value, sitting.display.shown(d).why) for d in kinds.values()),
    )


def _scale(sitting: Sitting, found: Sequence[Counted], named: str) -> Scale:
    """The tellings of one unit, by the time they are told of."""
    seen = [each.figure for each in found if HIDDEN not in each.figure.counted]
    values = [v for each in seen for v in (each.value, each.low, each.high) if v is not None]
    first, last = (min(values), max(values)) if values else (0.0, 0.0)
    if 0 <= first < last / 2 or first == last > 0:
        first = 0.0
    order = sorted(found, key=lambda each: (_time(each.figure), each.figure.id))
    unit = found[0].figure.unit
    return Scale(
        told=tuple(_told(sitting, each, (first, last), named) for each in order),
        first=written(first, unit),
        last=written(last, unit),
    )


def _named(sitting: Sitting, figure: Figure) -> str:
    """What is counted, as printed; in its normal form where no words stand for it."""
    return sitting.display.words((figure.counted_span,)) if figure.counted_span else figure.counted


def _time(figure: Figure) -> str:
    return (figure.time.value if figure.time else None) or "~"


def _told(sitting: Sitting, each: Counted, scale: tuple[float, float], named: str) -> Told:
    first, last = scale
    figure = each.figure
    counted = _named(sitting, figure)
    wide = (last - first) or 1.0
    words = runs(sitting.display, (figure.span,))
    is_shut = is_folded(words)  # then the drawing must not tell it either
    low, high = (first, first) if is_shut else _ends(figure)
    value = None if is_shut else figure.value
    bounded = not is_shut and (figure.low is not None or figure.high is not None)
    chain = sitting.stops(each.statement.id)
    return Told(
        words=words,
        time=(figure.time.value if figure.time else None) or "",
        speaker=chain[-1].name if chain else "",
        statement_id=each.statement.id,
        doc_id=figure.span.doc_id,
        dot=None if value is None else (value - first) / wide * WIDE,
        low=(low - first) / wide * WIDE,
        high=(high - first) / wide * WIDE,
        open_low=bounded and figure.low is None and figure.high is not None,
        open_high=bounded and figure.high is None and figure.low is not None,
        approximate=figure.approximate,
        of=figure.of or "",
        counted=counted if fold(counted) != fold(named) else "",
    )


def _ends(figure: Figure) -> tuple[float, float]:
    known = [v for v in (figure.low, figure.value, figure.high) if v is not None]
    return (min(known), max(known)) if known else (0.0, 0.0)


def written(value: float, unit: str | None) -> str:
    """`1,200 EUR`, `40 %`, `12`."""
    number = f"{value:,.0f}" if value == int(value) else f"{value:,g}"
    return f"{number} {unit}" if unit else number

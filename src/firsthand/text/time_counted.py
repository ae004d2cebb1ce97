"""Times counted from the article's day or from a time told before: "ago", "later", "that week"."""

from __future__ import annotations

import re
from datetime import date

from firsthand.model import Precision
from firsthand.model.quick import replace
from firsthand.text.intervals import FEW, amount_of, moved, plus, span_of, stretch
from firsthand.text.time_told import (
    EVENT,
    PUBLISHED,
    UNCLEAR,
    UNDATED,
    UNTOLD,
    Found,
    Setting,
    Told,
    exact,
    interval,
    named,
    unit_of,
)

LONG_DAYS = 7  # "two days later" counts from no stretch longer than this


def base_of(setting: Setting) -> tuple[date, date] | None:
    """First and last day of the time told before; of an open one, its closed end twice."""
    if setting.before is None or setting.before.value is None:
        return None
    told = stretch(setting.before.value)
    first, last = told.first or told.last, told.last or told.first
    return (first, last) if first is not None and last is not None else None


def _shifted(anchor: date, unit: str, least: int, most: int) -> Told:
    """A time so many units from the anchor; as precise as its unit, vague when the count is."""
    first, last = sorted((moved(anchor, unit, least), moved(anchor, unit, most)))
    if least != most:
        return Told(span_of(first, last, unit), Precision.VAGUE)
    match unit:
        case "year" | "month":
            return exact(named(first, unit))
        case "week" | "fortnight":
            value = f"{plus(first, -3)}/{plus(first, 3)}"
            return Told(value, Precision.INTERVAL)
        case "decade":
            return Told(f"{first.year - 1:04}/{first.year + 1:04}", Precision.VAGUE)
        case "hour" | "minute":
            return Told(first.isoformat(), Precision.VAGUE)
        case _:
            return exact(first.isoformat())


def ago(found: Found, setting: Setting) -> Told:
    """ "three weeks ago": from the article's day."""
    if setting.anchor is None:
        return UNDATED
    least, most = amount_of(found["ago"])
    told = _shifted(setting.anchor, unit_of(found["agounit"]), -least, -most)
    return replace(told, counted_from=PUBLISHED)


def past(found: Found, setting: Setting) -> Told:
    """ "over the past three years": from three years before the anchor up to it."""
    if setting.anchor is None:
        return UNDATED
    anchor, words = setting.anchor, found["past"]
    if found["pastunit"]:
        least, most = amount_of(words or "one")
        unit = unit_of(found["pastunit"])
        if not words and found["pastunit"].lower().endswith("s"):
            least, most = FEW
        first = moved(anchor, unit, -most)
        precision = Precision.INTERVAL if least == most else Precision.VAGUE
        return Told(f"{first}/{anchor}", precision, PUBLISHED)
    unit = unit_of(found["someunits"] or found["withinunits"])
    if found["recently"]:
        return Told(f"{moved(anchor, unit, -FEW[1])}/{anchor}", Precision.VAGUE, PUBLISHED)
    if found["coming"] or found[0].lower().startswith("within"):
        return Told(f"{anchor}/{moved(anchor, unit, FEW[1])}", Precision.VAGUE, PUBLISHED)
    return UNCLEAR


def later(found: Found, setting: Setting) -> Told:
    """ "ten days later" counts from the time told before it; without one it stays unresolved."""
    words = found["laterunit"] or found["laterunits"]
    way = -1 if found["laterway"].lower() in ("earlier", "before") else 1
    least, most = amount_of(found["later"]) if found["later"] else FEW
    return away_from(base_of(setting), unit_of(words), way * least, way * most)


def away_from(base: tuple[date, date] | None, unit: str, least: int, most: int) -> Told:
    """So many units before or after the base; unresolved when it is too long for the unit."""
    if base is None:
        return UNTOLD
    long = (base[1] - base[0]).days
    if long > {"year": 366, "decade": 4000, "month": 31}.get(unit, LONG_DAYS):
        return UNTOLD
    told = _shifted(base[0] if most < 0 else base[1], unit, least, most)
    return replace(told, counted_from=EVENT)


def following(found: Found, setting: Setting) -> Told:
    """ "the following night", "the year before", "that week": by the time told before it."""
    base = base_of(setting)
    if base is None:
        return UNTOLD
    if units := found["sinceunits"] or found["nextunits"]:
        least, most = amount_of(found["nextcount"]) if found["nextcount"] else FEW
        precision = Precision.INTERVAL if least == most else Precision.VAGUE
        value = f"{base[0]}/{moved(base[1], unit_of(units), most)}"
        return Told(value, precision, EVENT)
    unit = (found["followunit"] or found["beforeunit"]).lower()
    unit = "day" if unit in ("night", "morning", "afternoon", "evening") else unit
    way = (found["following"] or found["before"]).lower().split()[-1]
    step = {"following": 1, "next": 1, "after": 1, "same": 0, "that": 0}.get(way, -1)
    return replace(_beside(base, unit, step), counted_from=EVENT)


def _beside(base: tuple[date, date], unit: str, step: int) -> Told:
    """The day, week, month or year so many from that of the base."""
    first = base[0] if step <= 0 else base[1]
    if (base[1] - base[0]).days > {"year": 366, "month": 31}.get(unit, LONG_DAYS):
        return (
            UNCLEAR if step else exact(named(base[1], unit) if unit in ("month", "year") else None)
        )
    if unit in ("week", "weekend"):
        monday = plus(first, 7 * step - first.weekday())
        start = plus(monday, 5 if unit == "weekend" else 0)
        return interval(str(start), str(plus(monday, 6)), EVENT)
    if unit == "day":
        return exact(moved(first, "day", step).isoformat())
    return exact(named(moved(first, unit, step), unit))


def vague(found: Found, setting: Setting) -> Told:
    """ "recently", "since then": told, and not resolved."""
    return UNTOLD if re.search(r"\bthen$", found["vague"], re.IGNORECASE) else UNCLEAR


def unnamed(found: Found, setting: Setting) -> Told:
    """ "two days before the vote": from what no date is told of."""
    return UNTOLD

"""Text → times: printed, relative and vague ones, as far as the words and one anchor tell them.

A relative time is counted from the article's own day, or from the time told before it; without
that its value stays None. Intervals are written `from/to`, an open end as `..`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from firsthand.model import CountedFrom, Precision, Span, When
from firsthand.text.intervals import ends, part_of, pieces_of, plus, stretch
from firsthand.text.time_openings import openings
from firsthand.text.time_patterns import (
    CORE,
    COUNTED,
    COUNTS_BACK,
    DATED,
    FUTURE,
    HINT,
    KIND,
    LEAD,
    LEAD_CHARS,
    LEAD_ENDS,
    LEAD_WORD_CHARS,
    LEADS,
    LEADS_SURE,
    MONTH_LEAD,
    ONWARDS,
    PEOPLE,
    SEASON_LEAD,
    TO_COME,
)
from firsthand.text.time_told import Found, Setting, Told
from firsthand.text.time_values import READ

RANGES = frozenset({"range", "days", "weekdays", "dashed"})
PARTS = ("third", "extreme", "half", "quarter", "week", "stretch", "some", "eve")
ASKED = 4_096  # sentences of a batch: several kinds of facts ask the same of each
FUTURE_CHARS = 100  # words of what is to come stand no farther before a time


def times(
    text: str, place: Span, published: str | None, before: When | None = None
) -> Iterator[When]:
    """Every time printed in `text`, left to right; `place` is where `text` stands.

    `published` is the ISO day the article prints as its own, or None; `before` is the time told
    before `text`, from which "the year before" and "ten days later" count.
    """
    anchor = _day(published)
    last = before
    at = 0
    for opening in openings(text):
        found = CORE.match(text, opening) if opening >= at else None
        if found is None:
            continue
        lead = _lead(text, at, found.start())
        at = found.end()
        kind = (found.lastgroup or "").removeprefix(KIND)
        if lead is None or _is_none(found, lead, kind):
            continue
        when = _when(found, lead, kind, Setting(anchor, last, _is_future(found, lead)), place)
        yield when
        if is_told(when):
            last = when


def _lead(text: str, at: int, start: int) -> Found | None:
    """What leads to a time that begins at `start`, from `at` on; mostly of no length."""
    begin = max(at, start - LEAD_CHARS)
    before = text[begin:start].rstrip().removesuffix("-").lower()
    return LEAD.search(text, begin if before.endswith(LEAD_ENDS) else start, start)


def _led_by(leads: re.Pattern[str], text: str, start: int) -> Found | None:
    """The word before `start`, and the space behind it, where it is one of those that lead."""
    end = len(text[:start].rstrip())
    return leads.search(text, max(0, end - LEAD_WORD_CHARS), start)


@lru_cache(maxsize=ASKED)
def has_time(text: str) -> bool:
    """Whether `text` may tell a time: a quick look, right when it says no."""
    return DATED.search(text) is not None or HINT(text)


@lru_cache(maxsize=ASKED)
def counts_back(text: str) -> bool:
    """Whether a time of `text` may count from one told before it: right when it says no."""
    return COUNTS_BACK(text)


def is_told(when: When) -> bool:
    """Whether a later time may count from it: it has a value, or is counted from something."""
    return when.value is not None or when.counted_from is not CountedFrom.ITSELF


def _when(found: Found, lead: Found, kind: str, setting: Setting, place: Span) -> When:
    told = READ[kind](found, setting)
    edge = _edge(found, lead)
    told = _edged(_parted(told, lead, kind), lead, kind, edge)
    start = _start(found, lead, kind, edge)
    span = Span(place.doc_id, place.start + start, place.start + found.end())
    event = told.counted_from is CountedFrom.EVENT
    before = setting.before if event else None
    anchor = None
    if told.value is not None and told.counted_from is not CountedFrom.ITSELF:
        anchor = before.value if before else setting.anchor.isoformat() if setting.anchor else None
    base = before.span if before else None
    return When(told.value, told.precision, span, anchor, told.counted_from, base)


def _edge(found: Found, lead: Found) -> str:
    """The edge's words; "from" is one where a sentence begins or "onwards" follows."""
    edge = " ".join((lead["edge"] or "").lower().split())
    if edge == "from" and lead.start("edge") > 0 and not ONWARDS.match(found.string, found.end()):
        return ""
    return edge


def _start(found: Found, lead: Found, kind: str, edge: str) -> int:
    """Where the expression begins: at its edge, its part, or the "in" of a bare month."""
    if kind in RANGES:
        return found.start()
    starts = [lead.start("edge")] if edge else []
    if any(lead[name] for name in PARTS):
        starts.append(lead.start("part"))
    word = _led_by(MONTH_LEAD, found.string, found.start()) if kind == "month" else None
    if word is not None and not starts:
        starts = [word.start()]
    return min(starts, default=found.start())


def _is_future(found: Found, lead: Found) -> bool:
    if not TO_COME(found.string):
        return False
    before = found.string[max(0, lead.start() - FUTURE_CHARS) : lead.start()]
    return FUTURE.search(before) is not None


def _is_none(found: Found, lead: Found, kind: str) -> bool:
    """Months that are verbs or names ("may", "March"), seasons that are springs, plain counts."""
    text, start = found.string, found.start()
    led = bool(lead["part"] or lead["edge"])
    match kind:
        case "year":
            return not lead["part"] and _is_count(text, start, found.end())
        case "month":
            led = led or bool(found["monthwhich"]) or _led_by(MONTH_LEAD, text, start) is not None
            return not led or found["month"].islower()
        case "season":
            led = led or bool(found["seasonwhich"] or found["seasonyear"])
            return not led and _led_by(SEASON_LEAD, text, start) is None
        case _:
            month = found["mymonth"] or found["mdymonth"] or found["dmymonth"] or ""
            return month.islower()


def _is_count(text: str, start: int, end: int) -> bool:
    """A year's number before people or things: it counts them."""
    if PEOPLE.match(text, end):
        return _led_by(LEADS_SURE, text, start) is None
    return _led_by(LEADS, text, start) is None and COUNTED.match(text, end) is not None


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def _parted(told: Told, lead: Found, kind: str) -> Told:
    """ "early last year", "the first half of 2012", "the eve of 1 May"."""
    value = told.value
    if value is None or not lead["part"] or kind in RANGES or ".." in value:
        return told
    if lead["eve"]:
        day = plus(stretch(value).first or date.min, -1)
        return Told(day.isoformat(), Precision.DAY, told.counted_from)
    if lead["third"] or lead["extreme"] or lead["some"]:
        value = part_of(value, (lead["third"] or lead["extreme"] or lead["some"]).lower())
    else:
        value = pieces_of(value, _named_part(lead))
    if value == told.value:
        return told
    precision = Precision.VAGUE if lead["some"] else Precision.INTERVAL
    return Told(value, precision, told.counted_from)


def _named_part(lead: Found) -> tuple[str, str, str]:
    """ "first", "half", "1": which, of what unit, and how many of them."""
    for name in ("half", "quarter", "week"):
        if lead[name]:
            return lead[name].lower(), name, "1"
    if lead["stretch"]:
        return lead["stretch"].lower(), lead["countunit"].lower().rstrip("s"), lead["count"]
    return "", "", ""


def _edged(told: Told, lead: Found, kind: str, edge: str) -> Told:
    """ "by the end of 2012" is `../2012-12-31`, "since 1999" is `1999/..`."""
    if told.value is None or not edge or kind in RANGES or ".." in told.value:
        return _loosened(told, lead)
    first, last = told.value.partition("/")[0], told.value.rpartition("/")[2]
    match edge:
        case "since" | "from" | "after" | "as of" | "not before":
            value = f"{first}/.."
        case "before" | "prior to":
            value = f"../{plus(ends(first)[0], -1)}"
        case _:
            value = f"../{ends(last)[1]}"
    return Told(value, Precision.INTERVAL, told.counted_from)


def _loosened(told: Told, lead: Found) -> Told:
    if lead["loose"] and told.value is not None and told.precision is Precision.DAY:
        return Told(told.value, Precision.VAGUE, told.counted_from)
    return told

"""Bodies × what they answered, what followed, what is asked of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from firsthand.model import Demand, Outcome, Reply
from firsthand.store.answers import Followed
from firsthand.text.keys import fold
from firsthand.text.names import LEFT_OUT, canonical, initials, same_body
from firsthand.text.words import words

Record = TypeVar("Record", Reply, Outcome, Demand)

BETWEEN = "; "  # several bodies that one record names
# Who acts for a body, and so stands in its row: "French commanders" with "the French".
PEOPLE = words(
    "commander commanders soldier soldiers troop troops officer officers personnel staff"
    " spokesman spokeswoman spokesperson official officials peacekeeper peacekeepers"
)


def rows(
    replies: Iterable[Reply], outcomes: Iterable[Outcome], demands: Iterable[Demand]
) -> tuple[Followed, ...]:
    """One row a body under all its names; what names no body comes last, under the empty name.

    A record that names two bodies stands in the rows of both.
    """
    of_replies = _by_name((reply.body, reply) for reply in _in_text(replies))
    of_outcomes = _by_name((outcome.body, outcome) for outcome in _in_text(outcomes))
    of_demands = _by_name((demand.to, demand) for demand in _in_text(demands))
    names: Counter[str] = Counter()
    for held in (of_replies, of_outcomes, of_demands):
        names.update({name: len(records) for name, records in held.items()})
    return tuple(
        Followed(
            _printed(printed, names),
            tuple(reply for name in printed for reply in of_replies.get(name, ())),
            tuple(outcome for name in printed for outcome in of_outcomes.get(name, ())),
            tuple(demand for name in printed for demand in of_demands.get(name, ())),
        )
        for _, printed in sorted(_variants(names).items(), key=lambda row: (not row[0], row[0]))
    )


def _in_text(records: Iterable[Record]) -> list[Record]:
    """The records of each statement in the order of their words; statements in the order given."""
    held: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        held[record.statement_id].append(record)
    return [each for some in held.values() for each in sorted(some, key=_start)]


def _start(record: Reply | Outcome | Demand) -> tuple[int, str]:
    return record.span.start, record.id


def _by_name(named: Iterable[tuple[str, Record]]) -> dict[str, list[Record]]:
    held: dict[str, list[Record]] = defaultdict(list)
    for names, record in named:
        for name in names.split(BETWEEN):
            held[name].append(record)
    return held


def _variants(names: Iterable[str]) -> Mapping[str, list[str]]:
    """The names of each body, sorted, under the key of its fullest name."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        by_key[_key(name)].append(name)
    fuller: dict[str, set[str]] = defaultdict(set)
    for key in by_key:
        for short in _shorter(key):
            if short in by_key and short != key and same_body(short, key):
                fuller[short].add(key)
    found: dict[str, list[str]] = defaultdict(list)
    for key, printed in by_key.items():
        found[_fullest(key, fuller)].extend(printed)
    return found


def _shorter(key: str) -> Iterator[str]:
    """What a body with this full name may also be called: its acronym, or its first words."""
    parts = key.split()
    yield initials(key)
    yield "".join(part[0] for part in parts)
    yield from (" ".join(parts[:end]) for end in range(1, len(parts)) if _may_end(parts, end))


def _may_end(parts: list[str], end: int) -> bool:
    return parts[end] in LEFT_OUT or (end > 1 and parts[end] in ("for", "of"))


def _fullest(key: str, fuller: Mapping[str, set[str]]) -> str:
    """The one full name that `key` shortens; itself when none does, or several do."""
    seen = {key}
    while len(above := fuller.get(key, set()) - seen) == 1:
        (key,) = above
        seen.add(key)
    return key


def _key(body: str) -> str:
    """Folded, without article, possessive, hyphens, and the people who act for the body."""
    parts = canonical(fold(body).replace("-", "")).split()
    while len(parts) > 1 and parts[-1] in PEOPLE:
        parts.pop()
    return canonical(" ".join(parts))


def _printed(printed: list[str], names: Counter[str]) -> str:
    """The name printed most often; of equals one without article, then the fullest."""
    return min(printed, key=lambda n: (-names[n], n.lower().startswith("the "), -len(n), n))

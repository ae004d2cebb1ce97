"""Bodies × what they answered, what followed, what is asked of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from firsthand.model import Demand, Outcome, Reply
from firsthand.store.answers import Followed
from firsthand.text.keys import fold


def rows(
    replies: Iterable[Reply], outcomes: Iterable[Outcome], demands: Iterable[Demand]
) -> tuple[Followed, ...]:
    """One row a body, by folded name; what names no body comes last, under the empty name."""
    names: dict[str, Counter[str]] = defaultdict(Counter)
    of_replies: dict[str, list[Reply]] = defaultdict(list)
    of_outcomes: dict[str, list[Outcome]] = defaultdict(list)
    of_demands: dict[str, list[Demand]] = defaultdict(list)
    for reply in replies:
        names[_key(reply.body)][reply.body] += 1
        of_replies[_key(reply.body)].append(reply)
    for outcome in outcomes:
        names[_key(outcome.body)][outcome.body] += 1
        of_outcomes[_key(outcome.body)].append(outcome)
    for demand in demands:
        names[_key(demand.to)][demand.to] += 1
        of_demands[_key(demand.to)].append(demand)
    return tuple(
        Followed(
            _printed(names[body]),
            tuple(of_replies[body]),
            tuple(of_outcomes[body]),
            tuple(of_demands[body]),
        )
        for body in sorted(names, key=lambda body: (body == "", body))
    )


def _key(body: str) -> str:
    return fold(body).removeprefix("the ")


def _printed(names: Counter[str]) -> str:
    """The name printed most often; of equals the first in the alphabet."""
    return min(names, key=lambda name: (-names[name], name))

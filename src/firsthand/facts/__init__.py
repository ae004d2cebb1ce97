"""Reading → what was said: figures, incidents, places, replies, outcomes, rules, demands."""

from collections.abc import Iterator
from typing import Protocol

from firsthand.model import Demand, Figure, Incident, Location, Outcome, Problem, Reply, Rule
from firsthand.reading import Reading

Fact = Figure | Incident | Location | Reply | Outcome | Rule | Demand


class Find(Protocol):
    """Finds one kind of fact in the words of the statements."""

    def __call__(self, reading: Reading, /) -> Iterator[Fact | Problem]: ...

"""Reading → what was said: figures, incidents, replies, outcomes, demands."""

from collections.abc import Iterator
from typing import Protocol

from firsthand.model import Demand, Figure, Incident, Outcome, Problem, Reply
from firsthand.reading import Reading

Fact = Figure | Incident | Reply | Outcome | Demand


class Find(Protocol):
    """Finds one kind of fact in the words of the statements."""

    def __call__(self, reading: Reading, /) -> Iterator[Fact | Problem]: ...

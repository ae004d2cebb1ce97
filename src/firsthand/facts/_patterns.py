"""Regular expressions of users: why one may take for ever, told before it is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants, _parser  # type: ignore[attr-defined]  # no public parser of patterns
from typing import Any, Final

MOST_CHARS: Final = 300
UNBOUNDED: Final = 16  # a repeat that may go on longer than this counts as one without bound
MOST_UNBOUNDED: Final = 2  # one after the other: time grows with the square of a sentence
REPEATS: Final = frozenset({_constants.MAX_REPEAT, _constants.MIN_REPEAT})


def why_unsafe(pattern: str) -> str:
    """What is wrong with `pattern`, in words; empty: nothing is."""
    if not pattern or len(pattern) > MOST_CHARS:
        return f"must have 1 to {MOST_CHARS} characters"
    try:
        re.compile(pattern, re.IGNORECASE)
        tree = _parser.parse(pattern)
    except (re.error, RecursionError, OverflowError) as error:
        return f"is no regular expression: {error}"
    steps = list(_steps(tree))
    if any(kind is _constants.GROUPREF for kind, _ in steps):
        return "refers back to a group, which can take for ever"
    loops = [value for kind, value in steps if kind in REPEATS and value[1] > 1]
    if any(_forks(inside) for _, _, inside in loops):
        return "repeats what repeats or branches, which can take for ever"
    if sum(most > UNBOUNDED for _, most, _ in loops) > MOST_UNBOUNDED:
        return f"has more than {MOST_UNBOUNDED} repeats without bound, which can take for ever"
    return ""


def _forks(tree: Any) -> bool:
    return any(kind in REPEATS or kind is _constants.BRANCH for kind, _ in _steps(tree))


def _steps(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Each step at any depth with what it holds."""
    for kind, value in tree:
        yield kind, value
        for part in _parts(value):
            yield from _steps(part)


def _parts(value: Any) -> Iterator[Any]:
    """Patterns held in a step: of a group, a branch, a look ahead."""
    if isinstance(value, _parser.SubPattern):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _parts(part)

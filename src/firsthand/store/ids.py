"""Ids of records as the numbers they spell: eight bytes, where letters take twelve.

In the file an id of twelve letters is a number, and any other a text. Views show all as letters;
our own queries ask and read them by the SQL functions `spelling` and `spelt`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from firsthand.text.keys import ID_CHARS, IN_ORDER

FIRST_LETTERS: Final = 4  # of an id that is a text, by which it is looked up
FIRST_BITS: Final = 37  # of an id below those it is looked up by: these fill three bytes
OURS: Final = re.compile(f"[{IN_ORDER}]{{{ID_CHARS}}}")
DIGITS: Final = str.maketrans(IN_ORDER, "0123456789abcdefghijklmnopqrstuv")
PAIRS: Final = tuple(one + other for one in IN_ORDER for other in IN_ORDER)


def spelling(record_id: str) -> int | str:
    """The number that an id spells, in the order of ids; one of other letters as it is."""
    if OURS.fullmatch(record_id):
        return int(record_id.translate(DIGITS), 32)
    return record_id


def spelt(cell: int | str) -> str:
    """The id that `spelling` was given."""
    if isinstance(cell, str):
        return cell
    return (
        PAIRS[cell >> 50]
        + PAIRS[cell >> 40 & 1023]
        + PAIRS[cell >> 30 & 1023]
        + PAIRS[cell >> 20 & 1023]
        + PAIRS[cell >> 10 & 1023]
        + PAIRS[cell & 1023]
    )


def teach(db: Any) -> None:
    """Makes the functions known to a connection."""
    for name, told in (("spelling", spelling), ("spelt", spelt)):
        db.create_function(name, 1, _of_any(told), deterministic=True)


def _of_any(told: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda cell: None if cell is None else told(cell)


def same_id(column: str, place: int = 1) -> str:
    """SQL that holds where a column of numbers has the id given at a place among the values."""
    return spells(column, f"?{place}")


def spells(column: str, letters: str) -> str:
    """SQL that holds where a column of numbers has the id that is told by letters."""
    asked = f"spelling({letters})"
    return f"{column} >> {FIRST_BITS} = {asked} >> {FIRST_BITS} AND {column} = {asked}"


def same_letters(column: str, place: int = 1) -> str:
    """As `same_id`, of a column of texts."""
    first = f"substr({{}}, 1, {FIRST_LETTERS})"
    return f"{first.format(column)} = {first.format(f'?{place}')} AND {column} = ?{place}"


def among_ids(column: str, place: int = 1) -> str:
    """SQL that holds where a column of numbers has an id of the JSON list given at a place."""
    listed = f"(SELECT spelling(value){{}} FROM json_each(?{place}))"
    first = f" >> {FIRST_BITS}"
    return f"{column}{first} IN {listed.format(first)} AND {column} IN {listed.format('')}"

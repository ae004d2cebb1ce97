"""The views that show packed rows as all other tables are: SQL made from the records' types."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any

from firsthand import codec
from firsthand.model import Span
from firsthand.store.tables import SHARED, Table
from firsthand.store.words import BARE, THREE, TWO
from firsthand.text.keys import ID_CHARS, IN_ORDER

KEYWORDS = frozenset({"to"})  # of SQL
SIZES = ((TWO, 1), (THREE, 2), (BARE, 3), (0xFD, 2), (0xFE, 3), (0xFF, 4))  # of codes, by their end


def view(table: Table) -> str:
    """SQL of the view of a table whose rows are packed."""
    names = ["number"] if table.numbered else [*table.beside]
    columns = ",\n".join(f"  {_column(table, name)}" for name in [*names, *table.columns])
    return f"CREATE VIEW {table.name} AS SELECT\n{columns}\nFROM {table.kept} t;"


def told(column: str) -> str:
    """SQL of a text that is told by words."""
    size = f"substr({column}, first + size, 1)"
    sizes = "\n      ".join(f"WHEN {size} < x'{end:02x}' THEN {bytes_}" for end, bytes_ in SIZES)
    return (
        f"CASE typeof({column}) WHEN 'blob' THEN (\n"
        "    WITH RECURSIVE place (first, size) AS (\n"
        "      SELECT 1, 0 UNION ALL\n"
        f"      SELECT first + size, CASE\n      {sizes} ELSE 5 END\n"
        f"      FROM place WHERE first + size <= length({column}))\n"
        f"    SELECT group_concat(CASE WHEN substr({column}, first, 1) < x'{BARE:02x}'\n"
        f"      THEN (SELECT letters FROM word WHERE code = substr({column}, first, size))\n"
        f"      ELSE CAST(substr({column}, first + 1, size - 1) AS TEXT) END, '')\n"
        f"    FROM place WHERE size > 0)\n    ELSE {column} END"
    )


def _id(column: str) -> str:
    """SQL of an id that is kept as the number it spells."""
    letters = " || ".join(
        f"substr(l, (i >> {shift} & 31) + 1, 1)" for shift in range(5 * (ID_CHARS - 1), -1, -5)
    )
    of = f"(SELECT '{IN_ORDER}' AS l, {column} AS i)"
    return (
        f"CASE typeof({column}) WHEN 'integer' THEN (SELECT\n    {letters}\n    FROM {of}) "
        f"ELSE {column} END"
    )


def _column(table: Table, name: str) -> str:
    column = f't."{name}"' if name in KEYWORDS else f"t.{name}"
    if name == "id" and table.spells_ids:
        return f"{_id(column)} AS id"
    if name in table.spelt:
        cell = f"coalesce({column}, t.id)" if name in table.own else column
        return f"{_id(cell)} AS {name}"
    hint = codec.hints(table.kind).get(name)
    inner = codec.optional(hint) or hint
    if name in table.shared:
        return f"(SELECT {name} FROM {table.name}_{SHARED} WHERE number = t.{SHARED}) AS {name}"
    if inner is Span or codec.item(hint) is Span:
        shape = "[%d,%d]" if inner is Span else "[[%d,%d]]"
        return (
            f"CASE typeof({column}) WHEN 'integer' THEN\n"
            f"    printf('{shape}', {column} >> 10, ({column} >> 10) + ({column} & 1023)) "
            f"ELSE {column} END AS {name}"
        )
    if name in table.placed:
        words = json.dumps([each.value for each in hint or ()])
        column = f"json_extract('{words}', '$[' || {column} || ']') AS {name}"
    if name in table.hundredths:
        shown = f"CASE typeof({column}) WHEN 'integer' THEN {column} / 100.0 ELSE {column} END"
        return f"{shown} AS {name}"
    seen = f'"{name}"' if name in KEYWORDS else name
    return f"{_told(inner, column)} AS {seen}" if name in table.told else column


def _told(kind: Any, column: str) -> str:
    """SQL of a text that is told by words, or of a record that is told as its fields."""
    if not codec.is_record(kind):
        return told(column)
    record = _record(kind, "told", "$", "    ")
    return f"(SELECT {record} FROM (SELECT {told(column)} AS told LIMIT 1))"


def _record(kind: Any, column: str, path: str, indent: str) -> str:
    """An object of the fields of a record, those that were left out with their default."""
    absent = codec.pack_defaults(kind)
    there = column if path == "$" else f"json_extract({column}, '{path}')"
    fields = []
    for place, (name, hint) in enumerate(codec.hints(kind).items()):
        value = _value(hint, f"{path}[{place}]", absent.get(name), (column, indent))
        fields.append(f"\n{indent}  '{name}', {value}")
    whole = f"WHEN {column} LIKE '{{%' THEN {column} " if path == "$" else ""
    return f"CASE {whole}WHEN {there} IS NOT NULL THEN json_object({','.join(fields)}) END"


def _value(hint: Any, path: str, absent: Any, where: tuple[str, str]) -> str:
    column, indent = where
    found = f"json_extract({column}, '{path}')"
    inner = codec.optional(hint) or hint
    if codec.is_record(inner):
        return _record(inner, column, path, indent + "  ")
    if inner is bool:
        return f"json(CASE {found} WHEN 1 THEN 'true' ELSE 'false' END)"
    if codec.item(hint):
        return f"json(coalesce({found}, '[]'))"
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        words = json.dumps([each.value for each in inner])
        found = f"json_extract('{words}', '$[' || {found} || ']')"
    return found if absent is None else f"coalesce({found}, '{absent}')"

"""`--as csv`: a zip of tables, one CSV file a record type, for spreadsheets and scripts.

A cell that a spreadsheet would take for a formula begins with an apostrophe: the words of a
report must not run on the reader's machine. Offsets stand beside, so the words can be checked.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from typing import Final

from firsthand.display import Display
from firsthand.exports import Export
from firsthand.exports._sheets import Cell, Sheet, sheets
from firsthand.plugins import Part
from firsthand.store.view import View

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")  # OWASP, "CSV injection"
MADE: Final = (1980, 1, 1, 0, 0, 0)  # one date for all members: the same case, the same bytes


def export(view: View, /, *, unfolded: bool = False) -> Iterator[bytes]:
    """One zip file; `unfolded`: with the protected words."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for sheet in sheets(Display(view, unfolded=unfolded)):
            member = zipfile.ZipInfo(f"{sheet.name}.csv", MADE)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, written(sheet))
    yield held.getvalue()


def written(sheet: Sheet) -> bytes:
    """The table as CSV in UTF-8 with a byte-order mark, which Excel needs to see that it is."""
    held = io.StringIO()
    writer = csv.writer(held)
    writer.writerow(sheet.columns)
    writer.writerows([harmless(cell) for cell in row] for row in sheet.rows)
    return held.getvalue().encode("utf-8-sig")


def harmless(cell: Cell) -> Cell:
    """The cell, with an apostrophe before what a spreadsheet would run."""
    if isinstance(cell, str) and cell.startswith(FORMULA):
        return f"'{cell}"
    return cell


def build() -> Export:
    """The export; it needs nothing."""
    return export


PART = Part(name="csv", version=1, build=build)

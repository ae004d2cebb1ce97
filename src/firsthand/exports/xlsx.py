"""`--as xlsx`: a workbook with one sheet a record type."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from firsthand.display import Display
from firsthand.exports import Export
from firsthand.exports._sheets import Cell, sheets
from firsthand.exports._xml import clean
from firsthand.plugins import Part
from firsthand.store.view import View

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as Place

LONGEST: Final = 32_767  # characters in a cell: the limit of the format
CUT: Final = " […]"  # says that the cell holds no more; the offsets beside tell the rest


def export(view: View, /, *, unfolded: bool = False) -> Iterator[bytes]:
    """One workbook; `unfolded`: with the protected words."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    for sheet in sheets(Display(view, unfolded=unfolded)):
        page = book.create_sheet(sheet.name)
        page.freeze_panes = "A2"
        page.append(list(sheet.columns))
        for row in sheet.rows:
            page.append([_cell(WriteOnlyCell(page), cell) for cell in row])
    held = io.BytesIO()
    book.save(held)
    yield held.getvalue()


def _cell(place: Place, cell: Cell) -> Place:
    """The cell filled; words are always text, never a formula."""
    if isinstance(cell, str):
        told = clean(cell)
        if len(told) > LONGEST:
            told = told[: LONGEST - len(CUT)] + CUT
        place.value = told
        place.data_type = "s"
    else:
        place.value = cell
    return place


def build() -> Export:
    """The export; openpyxl is imported when it runs."""
    return export


PART = Part(name="xlsx", version=1, build=build)

"""Which lines of a text printed line by line go on, and which begin something new."""

from __future__ import annotations

import pytest

from firsthand.articles._items import items
from tests.marked import document

LONG = "The wardens of the lower town were asked what they had seen at the gate"
CASES = [
    (f"{LONG} and the well,\nand what they had heard.", 1),
    (f"{LONG} and the well.\nA. They saw nobody there.", 2),
    (f"{LONG} and the well.\nCOLONEL RITT: They saw nobody there.", 2),
    (f"{LONG} by a clerk called\nA. Lee, and what they had heard.", 1),
    (f"{LONG};\n• what they had heard from the guards of the upper town before;", 2),
    (f"{LONG} and the well.\nThe upper town was never asked about it.", 1),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_paragraphs(text: str, count: int) -> None:
    assert len(items(document(text), ())) == count

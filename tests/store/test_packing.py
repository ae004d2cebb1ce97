"""Packed forms are unpacked as they were, whatever the case knows of their article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand import codec
from firsthand.model import Gist, Imprint
from firsthand.store.packing import (
    NOWHERE,
    Ground,
    layout,
    packed,
    unpacked,
)
from firsthand.store.passages import SAMPLED, passages_of, unvarint, varint
from tests.invented import records
from tests.marked import document

TEXT = "The clerk of Ostrel said the three lorries had left at night.\n\nNobody saw them again."
DOC = document(TEXT)
SAID = {
    "begins": 4,
    "stance": "denies",
    "form": "direct",
    "attribution": "narrator",
    "published": "2010-02-03",
    "telling": True,
}
GROUNDS = (
    NOWHERE,
    Ground(TEXT, 0, len(TEXT), ("a1", "f1")),
    Ground("Ünï \ud800 " + TEXT, 3, 9, ("f2",)),
    Ground(TEXT, 0, len(TEXT), ("a1",), dict.fromkeys(range(40), SAID)),
)


@pytest.mark.parametrize("ground", GROUNDS)
@given(st.lists(records(Gist, DOC), max_size=4))
def test_gists_stay_what_they_were(ground: Ground, gists: list[Gist]) -> None:
    numbers = list(range(3, 3 + 5 * len(gists), 5))
    packs = [codec.pack(gist, DOC.id) for gist in gists]
    plains = [{**each, "statement_id": n} for each, n in zip(packs, numbers, strict=True)]
    back = unpacked(Gist, packed(Gist, plains, ground), ground)
    assert [plain["statement_id"] for plain in back] == numbers
    again = [
        codec.unpack(Gist, {**plain, "statement_id": gist.statement_id}, DOC.id)
        for plain, gist in zip(back, gists, strict=True)
    ]
    assert again == gists


@pytest.mark.parametrize("ground", GROUNDS)
@given(st.lists(records(Imprint, DOC), max_size=2))
def test_imprints_stay_what_they_were(ground: Ground, imprints: list[Imprint]) -> None:
    plains = [codec.pack(imprint, DOC.id) for imprint in imprints]
    back = unpacked(Imprint, packed(Imprint, plains, ground), ground)
    assert [codec.unpack(Imprint, plain, DOC.id) for plain in back] == imprints


def test_passages_that_are_a_sample_of_the_text_are_not_kept() -> None:
    prose = ((0, 61), (63, len(TEXT)))
    told = passages_of(TEXT, prose)
    assert [len(found) for found in told] != [0, 0, 0]
    other = [[{**each, "hash": each["hash"] ^ 1} for each in found] for found in told]
    sizes = []
    for found in (told, other):
        fields = dict(zip(SAMPLED, found, strict=True))
        whole = {**codec.pack(Imprint("a1", "courier", None, 16, (), (), ())), **fields}
        whole["prose"] = [list(place) for place in prose]
        blob = packed(Imprint, [whole], GROUNDS[1])
        assert blob is not None
        (back,) = unpacked(Imprint, blob, GROUNDS[1])
        assert codec.unpack(Imprint, back, "d") == codec.unpack(Imprint, whole, "d")
        sizes.append(len(blob))
    assert sizes[1] - sizes[0] > 8 * sum(map(len, told))


@given(st.integers(0, 1 << 70))
def test_numbers_take_seven_bits_a_byte(number: int) -> None:
    blob = b"x" + varint(number)
    assert unvarint(memoryview(blob), 1) == (number, len(blob))
    assert len(blob) - 1 == max(1, -(-number.bit_length() // 7))


def test_the_layout_is_told_by_its_fields() -> None:
    assert len(layout()) == 64

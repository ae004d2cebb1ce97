"""Packed forms are unpacked as they were, whatever the case knows of their article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand import codec
from firsthand.model import Gist, Imprint, Passage, Span
from firsthand.store.packing import (
    NOWHERE,
    Ground,
    Hashes,
    layout,
    packed,
    unpacked,
    unvarint,
    varint,
)
from firsthand.text.shingles import runs, words_in
from tests.invented import records
from tests.marked import document

TEXT = "The clerk of Ostrel said the three lorries had left at night.\n\nNobody saw them again."
DOC = document(TEXT)
GROUNDS = (
    NOWHERE,
    Ground(TEXT, 0, len(TEXT), ("a1", "f1")),
    Ground("Ünï \ud800 " + TEXT, 3, 9, ("f2",)),
)


def imprint_of(passages: tuple[Passage, ...]) -> Imprint:
    return Imprint("a1", "courier", None, 16, passages, passages[:1], ())


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


def test_hashes_that_the_words_tell_are_not_kept() -> None:
    found = [*runs(words_in(TEXT, 0, len(TEXT)), 5)]
    told = tuple(Passage(run.hash, Span("d", run.start, run.end)) for run in found)
    other = tuple(Passage(passage.hash ^ 1, passage.span) for passage in told)
    ground = GROUNDS[1]
    sizes = []
    for passages in (told, other):
        plain = codec.pack(imprint_of(passages), "d")
        blob = packed(Imprint, [plain], ground)
        assert blob is not None
        (back,) = unpacked(Imprint, blob, ground)
        assert codec.unpack(Imprint, back, "d") == imprint_of(passages)
        sizes.append(len(blob))
    assert sizes[1] - sizes[0] == 8 * (len(told) + 1)


def test_a_place_that_is_no_run_of_words_has_no_hash() -> None:
    hashes = Hashes("three lorries")
    assert hashes.at(0, 5) == next(runs(words_in("Three", 0, 5), 1)).hash
    for place in ((1, 5), (0, 6), (6, 5), (40, 50)):
        assert hashes.at(*place) is None


@given(st.integers(0, 1 << 70))
def test_numbers_take_seven_bits_a_byte(number: int) -> None:
    blob = b"x" + varint(number)
    assert unvarint(memoryview(blob), 1) == (number, len(blob))
    assert len(blob) - 1 == max(1, -(-number.bit_length() // 7))


def test_the_layout_is_told_by_its_fields() -> None:
    assert len(layout()) == 64

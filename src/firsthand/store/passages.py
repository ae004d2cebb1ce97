"""Samples of texts ⇄ bytes, and numbers as few bytes as they need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from firsthand.text.samples import Sample, sampled

HASH_BYTES: Final = 8
SAMPLED: Final = ("shingles", "quotations", "anchors")  # fields of an imprint
PROSE: Final = "prose"
MORE: Final = 128  # of a byte: another one follows; the seven bits below it are the number's
Plain = dict[str, Any]


class Passages:
    """Samples of texts as bytes: where the paragraphs stand, as steps and lengths; the passages
    themselves, with their hashes, only where the paragraphs do not tell them.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.packed = bytearray()

    def add(self, imprint: Plain) -> None:
        """Adds the passages and paragraphs of one imprint."""
        prose = imprint.get(PROSE, [])
        found = [imprint.get(name, []) for name in SAMPLED]
        apart = found != passages_of(self.text, prose)
        self._add_places(prose)
        self.packed.append(apart)
        for passages in found if apart else ():
            self._add_places([passage["span"] for passage in passages])
            for passage in passages:
                self.packed += passage["hash"].to_bytes(HASH_BYTES, "big", signed=True)

    def _add_places(self, places: Sequence[Sequence[int]]) -> None:
        self.packed += varint(len(places))
        last = 0
        for start, end in places:
            step = start - last
            self.packed += varint(abs(step) << 1 | (step < 0))
            self.packed += varint(end - start)
            last = start


def passages_of(text: str, prose: Sequence[Sequence[int]]) -> list[list[Plain]]:
    """The passages that are a sample of paragraphs; none of a text that is not known."""
    sample = sample_of(text, [(start, end) for start, end in prose])
    return [
        [{"hash": run.hash, "span": [run.start, run.end]} for run in getattr(sample, name)]
        for name in SAMPLED
    ]


def sample_of(text: str, places: Sequence[tuple[int, int]]) -> Sample:
    """The sample of paragraphs; an empty one of a text that is not known."""
    is_known = bool(text) and all(end <= len(text) for _, end in places)
    return sampled(text, places) if is_known else Sample(0, (), (), ())


class Taken:
    """What `Passages` packed, one imprint after the other."""

    def __init__(self, text: str | None, packed: memoryview, at: int) -> None:
        self.text = text  # None: what is a sample of it is left out
        self.packed = packed
        self.at = at

    def next(self) -> Plain:
        """Passages and paragraphs of the next imprint."""
        prose = self._places()
        apart = self._number()
        if self.text is None and not apart:
            return {PROSE: prose}
        found = (
            [self._passages() for _ in SAMPLED] if apart else passages_of(self.text or "", prose)
        )
        return {PROSE: prose, **dict(zip(SAMPLED, found, strict=True))}

    def _passages(self) -> list[Plain]:
        places = self._places()
        return [{"hash": self._hash(), "span": place} for place in places]

    def _places(self) -> list[list[int]]:
        found: list[list[int]] = []
        last = 0
        for _ in range(self._number()):
            step = self._number()
            last += -(step >> 1) if step & 1 else step >> 1
            found.append([last, last + self._number()])
        return found

    def _hash(self) -> int:
        self.at += HASH_BYTES
        return int.from_bytes(self.packed[self.at - HASH_BYTES : self.at], "big", signed=True)

    def _number(self) -> int:
        number, self.at = unvarint(self.packed, self.at)
        return number


def varint(number: int) -> bytes:
    """A number in as few bytes as it needs, seven bits each."""
    found = bytearray()
    while number >= MORE:
        found.append(number % MORE | MORE)
        number >>= 7
    found.append(number)
    return bytes(found)


def unvarint(packed: memoryview, at: int) -> tuple[int, int]:
    """The number at a place, and the place after it."""
    number = shift = 0
    while packed[at] >= MORE:
        number |= (packed[at] % MORE) << shift
        shift += 7
        at += 1
    return number | packed[at] << shift, at + 1

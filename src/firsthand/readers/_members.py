"""Members of containers: names that stay inside, sizes that stay bounded."""

from __future__ import annotations

import lzma
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import IO

from firsthand.model import Raw
from firsthand.readers._document import sha256

DRIVE = re.compile(r"^[A-Za-z]:")
ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
DAMAGE = (  # what zipfile raises on a damaged archive
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # a compression method nobody uses
    ValueError,  # offsets that point outside the file
    OverflowError,
    IndexError,  # an empty name in its directory
    struct.error,
    lzma.LZMAError,
    OSError,  # bz2's word for bad data
)
CHUNK = 1_000_000


@dataclass(frozen=True, slots=True)
class Container:
    """A file that holds others. Its id is made once: it may be large and hold many."""

    raw: Raw
    report_id: str

    @classmethod
    def of(cls, raw: Raw) -> Container:
        return cls(raw, sha256(raw.data))

    def place(self, name: str) -> Raw:
        """A member of which only the name is known."""
        return self.member(name, b"")

    def member(self, name: str, data: bytes) -> Raw:
        """One file of the container, called `container!name`."""
        return Raw(f"{self.raw.name}!{name}", data, self.raw.depth + 1, self.report_id)


def inside(name: str) -> str:
    """`name` as a path that stays below its container: no root, drive, `.` or `..`."""
    path = DRIVE.sub("", name.replace("\\", "/"))
    steps = [step for step in path.split("/") if step not in {"", ".", ".."}]
    return "/".join(steps) or "unnamed"


def bounded(stream: IO[bytes], most: int) -> bytes | None:
    """All that `stream` holds; None when that is more than `most` bytes."""
    chunks: list[bytes] = []
    size = 0
    while chunk := stream.read(CHUNK):
        size += len(chunk)
        if size > most:
            return None
        chunks.append(chunk)
    return b"".join(chunks)

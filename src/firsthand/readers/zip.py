"""ZIP archives: members are read in turn; none is ever written to disk."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from firsthand.model import Problem, Raw, Skip
from firsthand.plugins import Part
from firsthand.readers import Read
from firsthand.readers._document import problem
from firsthand.readers._limits import Fit, Limits, megabytes
from firsthand.readers._members import bounded, inside, member

MAGIC = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
ENCRYPTED = 0x1  # flag bit
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # a compression method nobody uses
    ValueError,  # offsets that point outside the file
    OverflowError,
)
LEFTOVERS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


class Zip:
    """Any packed folder; formats that are made of one are recognised by their own part."""

    def recognises(self, raw: Raw, /) -> Fit:
        return Fit.FAMILY if raw.data.startswith(MAGIC) else Fit.NO

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Raw | Skip | Problem]:
        try:
            archive = zipfile.ZipFile(io.BytesIO(raw.data))
        except DAMAGE:
            yield problem(raw, "is a damaged or truncated ZIP archive: unpack or send it again")
            return
        with archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if not infos:
                yield Skip(raw.name, "empty archive")
            for info in infos:
                yield from _member(raw, archive, info, limits)


def _member(
    raw: Raw, archive: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits
) -> Iterator[Raw | Skip | Problem]:
    name = inside(info.filename)
    place = Raw(f"{raw.name}!{name}", b"")
    if any(f"/{name}".endswith(f"/{left}") or name.startswith(left) for left in LEFTOVERS):
        yield Skip(place.name, "leftover of the operating system")
        return
    if refused := _refusal(info, limits):
        yield problem(place, refused)
        return
    try:
        with archive.open(info) as stream:
            data = bounded(stream, limits.member_bytes)
    except DAMAGE:
        yield problem(place, "is damaged in its archive: unpack or send it again")
        return
    if data is None:
        yield problem(place, f"unpacks to more than {megabytes(limits.member_bytes)}: not read")
        return
    if name != info.filename.replace("\\", "/"):
        yield problem(place, f"is called {info.filename!r}, outside its archive: read as {name!r}")
    yield member(raw, name, data)


def _refusal(info: zipfile.ZipInfo, limits: Limits) -> str | None:
    """Why a member is not unpacked; None when it may be."""
    if info.flag_bits & ENCRYPTED:
        return "is encrypted: unpack it with its password and add the files"
    if info.file_size > limits.member_bytes:
        size, most = megabytes(info.file_size), megabytes(limits.member_bytes)
        return f"unpacks to {size}, over the limit of {most}: not read"
    packed = max(info.compress_size, 1)
    if info.file_size > limits.ratio_floor and info.file_size > limits.ratio * packed:
        times = info.file_size // packed
        return f"unpacks to {times:,} times its size, over the limit of {limits.ratio:,}: not read"
    return None


def build() -> Read:
    """The reader of ZIP archives."""
    return Zip()


PART = Part(name="zip", version=1, build=build)

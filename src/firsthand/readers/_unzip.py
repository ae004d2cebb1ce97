"""One member of a ZIP archive, unpacked within limits."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from firsthand.model import Problem, Raw, Skip
from firsthand.readers._document import problem
from firsthand.readers._limits import Limits, megabytes
from firsthand.readers._members import DAMAGE, Container, bounded, inside

ENCRYPTED = 0x1  # flag bit
LEFTOVERS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


def files(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Members that are no folders; `is_dir` of zipfile fails on an empty name."""
    return [info for info in archive.infolist() if not info.filename.endswith("/")]


def unpacked(
    container: Container, archive: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits
) -> Iterator[Raw | Skip | Problem]:
    """The member, or why it is left out; a name that points outside is changed, and said."""
    name = inside(info.filename)
    place = container.place(name)
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
    yield container.member(name, data)


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

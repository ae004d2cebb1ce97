"""Web archives (WARC): pages and papers as they were fetched, called by their addresses."""

from __future__ import annotations

import io
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from firsthand.model import Problem, Raw, Skip
from firsthand.plugins import Part
from firsthand.readers import Read
from firsthand.readers._document import problem
from firsthand.readers._limits import Fit, Limits, megabytes
from firsthand.readers._members import Container, bounded

MAGIC = b"WARC/"
GZIP = b"\x1f\x8b"
GZIP_WINDOW = 31  # zlib's code for a gzip header
PACKED_CHUNK = 16_384  # unpacks to 16 MB at most
KEPT = frozenset({"response", "resource", "conversion"})
FOUND = frozenset({200, 203, None})  # None: a resource, kept without its HTTP headers
READ = frozenset(
    {
        "",
        "application/msword",
        "application/pdf",
        "application/rtf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/xhtml+xml",
        "message/rfc822",
        "text/html",
        "text/plain",
        "text/rtf",
    }
)


class Warc:
    """Reads with FastWARC, packed or not. Pictures, scripts and redirects are counted skips."""

    def recognises(self, raw: Raw, /) -> Fit:
        return Fit.CONTENT if _head(raw.data).startswith(MAGIC) else Fit.NO

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Raw | Skip | Problem]:
        from fastwarc.warc import ArchiveIterator

        size, whole = extent(raw.data, limits.total_bytes)
        if size > limits.total_bytes:
            yield problem(raw, f"unpacks to more than {megabytes(limits.total_bytes)}: not read")
            return
        left: Counter[str] = Counter()
        container = Container.of(raw)
        found = 0
        try:
            for record in ArchiveIterator(io.BytesIO(raw.data), auto_decode="all"):
                kind = _kind(record)
                if kind in READ:
                    found += 1
                    yield _member(container, record, limits)
                else:
                    left[kind] += 1
        except (OSError, ValueError, UnicodeError) as error:
            yield problem(raw, f"is damaged after {found} pages ({error}): get it again")
        if not whole:
            yield problem(
                raw, "ends in the middle of a record: get it again; what is whole is read"
            )
        if left:
            kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(left.items()))
            yield Skip(f"{raw.name}!other records", f"no pages: {kinds}")


def _head(data: bytes) -> bytes:
    """The first bytes, unpacked; empty when they cannot be."""
    if not data.startswith(GZIP):
        return data[: len(MAGIC)]
    try:
        return zlib.decompressobj(GZIP_WINDOW).decompress(data[:4096], len(MAGIC))
    except zlib.error:
        return b""


def extent(data: bytes, most: int) -> tuple[int, bool]:
    """Unpacked size, counted up to `most`, and whether the archive ends where a record ends."""
    if not data.startswith(GZIP):
        return len(data), data.rstrip(b"\0").endswith((b"\r\n\r\n", b"\n\n"))
    size = at = 0
    unpack = zlib.decompressobj(GZIP_WINDOW)
    while at < len(data) and size <= most:
        if unpack.eof:
            unpack = zlib.decompressobj(GZIP_WINDOW)
        chunk = data[at : at + PACKED_CHUNK]
        try:
            size += len(unpack.decompress(chunk))
        except zlib.error:
            return size, False
        at += len(chunk) - len(unpack.unused_data)
    return size, unpack.eof


def _kind(record: Any) -> str:
    """Content type of what a record keeps; its record type or status when it keeps nothing."""
    kind = str(record.record_type)
    if kind not in KEPT:
        return f"{kind} record"
    http = record.http_headers
    status = http.status_code if http else None
    if status not in FOUND:
        return f"answer {status}"
    stated = record.http_content_type if http else record.headers.get("Content-Type")
    return (stated or "").partition(";")[0].strip().lower()


def _member(container: Container, record: Any, limits: Limits) -> Raw | Problem:
    """The page of one record, called by its address."""
    address = record.headers.get("WARC-Target-URI") or record.record_id
    name = str(address).strip("<>")
    expected = record.content_length
    data = bounded(record.reader, limits.member_bytes)
    if data is None:
        most = megabytes(limits.member_bytes)
        return problem(container.place(name), f"unpacks to more than {most}: not read")
    if not data and expected:
        return problem(container.place(name), "is cut off in its archive: get it again")
    return container.member(name, data)


def build() -> Read:
    """The reader of web archives."""
    return Warc()


PART = Part(name="warc", version=1, build=build)

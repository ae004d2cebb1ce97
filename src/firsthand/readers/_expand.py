"""A file → everything in it: its documents, and those of its members at any depth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from firsthand.model import Document, Problem, Raw, Report, Skip
from firsthand.readers import Read
from firsthand.readers._choose import read
from firsthand.readers._document import problem, sha256
from firsthand.readers._limits import Limits, megabytes


def documents(
    raw: Raw, readers: Mapping[str, Read], limits: Limits = Limits()
) -> Iterator[Document | Report | Skip | Problem]:
    """A Report for `raw` and for each member, each before what was found in it.

    Members are read one after another, so that no more than `limits.depth` of them are in
    memory at once. When a limit on the whole file is reached, a Problem names it and the rest
    of the file is left out.
    """
    yield report(raw)
    open_containers = [read(raw, readers, limits)]
    members = total_bytes = 0
    while open_containers:
        found = next(open_containers[-1], None)
        if found is None:
            open_containers.pop()
        elif not isinstance(found, Raw):
            yield found
        else:
            members += 1
            total_bytes += len(found.data)
            if members > limits.members:
                yield problem(
                    raw, f"holds more than {limits.members:,} files: the rest is not read"
                )
                return
            if total_bytes > limits.total_bytes:
                most = megabytes(limits.total_bytes)
                yield problem(raw, f"unpacks to more than {most}: the rest is not read")
                return
            yield report(found)
            if found.depth > limits.depth:
                yield problem(found, f"lies in more than {limits.depth} containers: not opened")
            else:
                open_containers.append(read(found, readers, limits))


def report(raw: Raw) -> Report:
    return Report(sha256(raw.data), raw.name, len(raw.data), raw.parent)

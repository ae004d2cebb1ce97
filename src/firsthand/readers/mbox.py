"""A mailbox: its messages are read in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.model import Problem, Raw
from firsthand.plugins import Part
from firsthand.readers import Read
from firsthand.readers._limits import Fit, Limits, too_large
from firsthand.readers._members import Container

SEPARATOR = re.compile(
    rb"^From [^\r\n]{1,200}\d\d:\d\d[^\r\n]{0,60}\d{4}[^\r\n]{0,10}\r?\n(?=[!-9;-~]{1,70}:)", re.M
)
QUOTED = re.compile(rb"^>(>*From )", re.M)


class Mbox:
    """Messages are told by the line that begins each: `From someone … 12:00:00 2011`."""

    def recognises(self, raw: Raw, /) -> Fit:
        return Fit.CONTENT if SEPARATOR.match(raw.data) else Fit.NO

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Raw | Problem]:
        container = Container.of(raw)
        starts = [found.span() for found in SEPARATOR.finditer(raw.data)]
        ends = [start for start, _ in starts[1:]] + [len(raw.data)]
        for number, ((_, start), end) in enumerate(zip(starts, ends, strict=True), 1):
            name = f"{number}.eml"
            if end - start > limits.member_bytes:
                yield too_large(container.place(name).name, end - start, limits.member_bytes)
            else:
                yield container.member(name, QUOTED.sub(rb"\1", raw.data[start:end]))


def build() -> Read:
    """The reader of mailboxes."""
    return Mbox()


PART = Part(name="mbox", version=1, build=build)

"""ZIP archives: members are read in turn; none is ever written to disk."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from firsthand.model import Problem, Raw, Skip
from firsthand.plugins import Part
from firsthand.readers import Read
from firsthand.readers._document import problem
from firsthand.readers._limits import Fit, Limits
from firsthand.readers._members import DAMAGE, ZIP_MAGIC, Container
from firsthand.readers._unzip import files, unpacked

CONTENTS = "[Content_Types].xml"
OFFICE = (  # a file inside, and what holds such a file
    ("xl/workbook.xml", "an Excel sheet"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("META-INF/container.xml", "an e-book"),
    ("META-INF/manifest.xml", "an OpenDocument file or a Java archive"),
    ("AndroidManifest.xml", "a program"),
)


class Zip:
    """Any packed folder; formats that are made of one are recognised by their own part."""

    def recognises(self, raw: Raw, /) -> Fit:
        return Fit.FAMILY if raw.data.startswith(ZIP_MAGIC) else Fit.NO

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Raw | Skip | Problem]:
        try:
            archive = zipfile.ZipFile(io.BytesIO(raw.data))
        except DAMAGE:
            yield problem(raw, "is a damaged or truncated ZIP archive: unpack or send it again")
            return
        with archive:
            infos = files(archive)
            if kind := _office(archive):
                yield problem(raw, f"is {kind}, which is not read: save it as PDF or .docx")
                return
            if not infos:
                yield Skip(raw.name, "empty archive")
            container = Container.of(raw)
            for info in infos:
                yield from unpacked(container, archive, info, limits)


def _office(archive: zipfile.ZipFile) -> str | None:
    """What a packed file of an office program is; None for an archive of files."""
    names = frozenset(archive.namelist())
    for name, kind in OFFICE:
        if name in names:
            return kind
    return "an office file of an unknown kind" if CONTENTS in names else None


def build() -> Read:
    """The reader of ZIP archives."""
    return Zip()


PART = Part(name="zip", version=1, build=build)

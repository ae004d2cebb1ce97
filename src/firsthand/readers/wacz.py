"""Packed web archives (WACZ): a ZIP whose `archive/` folder holds WARC files."""

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

FOLDER = "archive/"
SUFFIXES = (".warc", ".warc.gz")
LISTING = b"datapackage.json"


class Wacz:
    """Its indexes and page lists repeat what the archive holds: they are skipped by name."""

    def recognises(self, raw: Raw, /) -> Fit:
        if not raw.data.startswith(ZIP_MAGIC) or LISTING not in raw.data:
            return Fit.NO
        try:
            with zipfile.ZipFile(io.BytesIO(raw.data)) as archive:
                held = any(_is_archive(info) for info in archive.infolist())
        except DAMAGE:
            return Fit.NO
        return Fit.CONTENT if held else Fit.NO

    def __call__(self, raw: Raw, limits: Limits, /) -> Iterator[Raw | Skip | Problem]:
        try:
            archive = zipfile.ZipFile(io.BytesIO(raw.data))
        except DAMAGE:
            yield problem(raw, "is a damaged or truncated web archive: get it again")
            return
        with archive:
            infos = files(archive)
            container = Container.of(raw)
            for info in infos:
                if _is_archive(info):
                    yield from unpacked(container, archive, info, limits)
            others = sum(not _is_archive(info) for info in infos)
            if others:
                yield Skip(f"{raw.name}!indexes", f"no pages: {others} files of the archive itself")


def _is_archive(info: zipfile.ZipInfo) -> bool:
    return info.filename.startswith(FOLDER) and info.filename.lower().endswith(SUFFIXES)


def build() -> Read:
    """The reader of packed web archives."""
    return Wacz()


PART = Part(name="wacz", version=1, build=build)

"""Which reader reads a file: by its bytes first, by its name last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from firsthand.model import Document, Problem, Raw, Skip
from firsthand.readers import Read
from firsthand.readers._document import problem
from firsthand.readers._limits import Fit, Limits, too_large
from firsthand.text.encodings import is_text

LAYOUT = frozenset({".css", ".js", ".mjs"})  # what browsers save beside a page
STRANGERS = (  # first bytes, what they are, what to do
    (b"\x89PNG\r\n\x1a\n", "a PNG picture", "run text recognition and add its PDF"),
    (b"\xff\xd8\xff", "a JPEG picture", "run text recognition and add its PDF"),
    (b"GIF8", "a GIF picture", "run text recognition and add its PDF"),
    (b"II*\x00", "a TIFF picture", "run text recognition and add its PDF"),
    (b"MM\x00*", "a TIFF picture", "run text recognition and add its PDF"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old or encrypted Office file",
        "save it as .docx, without a password",
    ),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it and add the folder"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it and add the folder"),
    (b"BZh", "a bzip2 archive", "unpack it and add the file"),
    (b"\xfd7zXZ\x00", "an xz archive", "unpack it and add the file"),
    (b"\x1f\x8b", "a gzip archive", "unpack it and add the file"),
    (b"ID3", "a sound recording", "transcribe it and add the text"),
    (b"OggS", "a sound or film recording", "transcribe it and add the text"),
    (b"RIFF", "a sound or film recording", "transcribe it and add the text"),
    (b"SQLite format 3\x00", "a database", "export it as text"),
    (b"\x7fELF", "a program", "nothing: it holds no text"),
    (b"MZ", "a program", "nothing: it holds no text"),
)


def read(
    raw: Raw, readers: Mapping[str, Read], limits: Limits = Limits()
) -> Iterator[Document | Raw | Skip | Problem]:
    """What the surest reader makes of `raw`: documents, or the members of a container.

    An empty file is a Skip; a format that no reader recognises is a Problem. Of two readers
    that are equally sure, the first by name reads.
    """
    if not raw.data:
        yield Skip(raw.name, "empty")
    elif len(raw.data) > limits.file_bytes:
        yield too_large(raw.name, len(raw.data), limits.file_bytes)
    elif PurePosixPath(raw.name).suffix.lower() in LAYOUT and is_text(raw.data):
        yield Skip(raw.name, "style sheet or script of a web page")
    elif reader := surest(raw, readers):
        for found in reader(raw, limits):
            if isinstance(found, Document) and not found.text.strip():
                yield Skip(raw.name, "nothing but white space")
            else:
                yield found
    else:
        yield unknown(raw)


def surest(raw: Raw, readers: Mapping[str, Read]) -> Read | None:
    """The reader that is surest of its format; None when none recognises the bytes."""
    fits = {name: reader.recognises(raw) for name, reader in sorted(readers.items())}
    best = max(fits, key=fits.__getitem__, default=None)
    return readers[best] if best is not None and fits[best] > Fit.NO else None


def unknown(raw: Raw) -> Problem:
    """Says what bytes are that no reader reads, where their first bytes tell."""
    for first, kind, advice in STRANGERS:
        if raw.data.startswith(first):
            return problem(raw, f"is {kind}, which is not read: {advice}")
    suffix = PurePosixPath(raw.name).suffix
    named = f" (it is called {suffix})" if suffix else ""
    return problem(raw, f"is neither text nor a known format{named}: save it as text or PDF")

"""Dossier → PDF/A, set by typst."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any, Final

from firsthand.dossier.records import Dossier, Note
from firsthand.dossier.wording import closing, opening
from firsthand.errors import NotPrintable

STANDARD: Final = "a-2b"  # ISO 19005-2: kept for long, and fonts travel with it
UNDATED: Final = datetime(1980, 1, 1, tzinfo=UTC)  # the same dossier, the same bytes


def printed(dossier: Dossier) -> bytes:
    """The PDF/A-2b file. Raises NotPrintable where no font has a letter of the dossier."""
    import typst

    template = files("firsthand.dossier") / "templates" / "dossier.typ"
    try:
        made = typst.compile(
            template.read_bytes(),
            format="pdf",
            sys_inputs={"dossier": json.dumps(told(dossier), ensure_ascii=False)},
            pdf_standards=[STANDARD],
            timestamp=UNDATED,
        )
    except typst.TypstError as wrong:
        first = str(wrong).splitlines()[0]
        raise NotPrintable(f"cannot set the PDF ({first}): ask for .html instead") from wrong
    if not isinstance(made, bytes):
        raise TypeError("one PDF is one run of bytes")
    return made


def told(dossier: Dossier) -> dict[str, Any]:
    """What the template prints: the fields of the records, each note by its number."""
    data = asdict(dossier, dict_factory=_numbered)
    many = len(dossier.sections)
    return data | {
        "title": f"Dossier: {many} claim{'' if many == 1 else 's'}",
        "opening": opening(dossier),
        "closing": closing(dossier),
        "notes": [{"number": note.number, "told": note_words(note)} for note in dossier.notes],
    }


def _numbered(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    """A record's fields; of a footnote in a telling, its number alone."""
    record = dict(fields)
    note = record.get("note")
    return record | {"note": note["number"]} if isinstance(note, dict) else record


def note_words(note: Note) -> str:
    """The footnote on one line."""
    places = ", ".join(f"{start}–{end}" for start, end in note.spans)
    return (
        f"{note.printed}. {note.file}, characters {places}. sha256:{note.report_id}, "
        f"statement {note.statement_id}"
    )

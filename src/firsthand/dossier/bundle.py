"""Dossier → a zip that another machine can check offline: an RO-Crate with hashes and a checker."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final

from firsthand import exports
from firsthand.display import Display
from firsthand.dossier.page import page
from firsthand.dossier.print import printed
from firsthand.dossier.records import Audience, Dossier
from firsthand.dossier.residue import Residue
from firsthand.errors import NotPrintable
from firsthand.folding import is_protected
from firsthand.plugins import parts
from firsthand.store.view import View

MADE: Final = (1980, 1, 1, 0, 0, 0)  # the same dossier, the same bytes
CONTEXT: Final = "https://w3id.org/ro/crate/1.1/context"
PROFILE: Final = "https://w3id.org/ro/crate/1.1"
TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        ".html": "text/html",
        ".pdf": "application/pdf",
        ".jsonl": "application/jsonl",
        ".json": "application/json",
        ".txt": "text/plain",
        ".py": "text/x-python",
    }
)
Members = dict[str, bytes]


def bundle(dossier: Dossier, view: View) -> bytes:
    """The zip: the dossier, its quotations, the texts that the audience may have, a checker."""
    members = dict(_members(dossier, view))
    manifest = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(members.items())}
    members["manifest.json"] = _json(manifest)
    members["ro-crate-metadata.json"] = _json(crate(dossier, members))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            member = zipfile.ZipInfo(name, MADE)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, data)
    return held.getvalue()


def _members(dossier: Dossier, view: View) -> Iterator[tuple[str, bytes]]:
    yield "dossier.html", page(dossier)
    try:
        yield "dossier.pdf", printed(dossier)
    except NotPrintable as wrong:
        yield "dossier.pdf.missing.txt", f"{wrong}\n".encode()
    yield "quotations.jsonl", b"".join(map(_line, quotations(dossier, view)))
    if dossier.audience is not Audience.PUBLIC:
        unfolded = dossier.audience is Audience.INTERNAL
        stream = parts(exports)["jsonl"].build()
        yield "records.jsonl", b"".join(stream(view, unfolded=unfolded))
        yield from _texts(dossier, view)
    yield "verify.py", (files("firsthand.dossier") / "templates" / "verify.txt").read_bytes()


def quotations(dossier: Dossier, view: View) -> Iterator[dict[str, Any]]:
    """A line for each footnote: where the words stand, and the words unless they are protected."""
    residue = Residue(view)
    for note in dossier.notes:
        statement = view.statement(note.statement_id)
        words = [view.quote(span) for span in statement.content]
        hidden = tuple(view.protected(statement.doc_id))
        told = is_protected(statement.content, hidden) or any(map(residue.found, words))
        folded = told and dossier.audience is not Audience.INTERNAL
        yield {
            "note": note.number,
            "statement": note.statement_id,
            "report": note.report_id,
            "text": text_name(statement.doc_id),
            "spans": note.spans,
            "words": None if folded else words,
        }


def _texts(dossier: Dossier, view: View) -> Iterator[tuple[str, bytes]]:
    """Texts of the files quoted, as read; protected words masked letter by letter."""
    display = Display(view, unfolded=dossier.audience is Audience.INTERNAL)
    statements = [view.statement(note.statement_id) for note in dossier.notes]
    for doc_id in sorted({statement.doc_id for statement in statements}):
        shown = display.shown(view.document(doc_id))
        yield text_name(doc_id), shown.text.encode("utf-8", "surrogatepass")


def text_name(doc_id: str) -> str:
    """The member that holds the text of a document."""
    return f"texts/{doc_id}.txt"


def crate(dossier: Dossier, members: Members) -> dict[str, Any]:
    """The RO-Crate's metadata: what each file is, and its hash."""
    about = {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "conformsTo": {"@id": PROFILE},
        "about": {"@id": "./"},
    }
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": f"Dossier of {len(dossier.sections)} claims",
        "description": "Who says so, through whom, with the place of the words. Check it with: "
        "python verify.py",
        "datePublished": "1980-01-01",
        "license": {"@id": "#rights"},
        "audience": dossier.audience.value,
        "hasPart": [{"@id": name} for name in members],
    }
    rights = {
        "@id": "#rights",
        "@type": "CreativeWork",
        "name": "The words quoted belong to those who published them",
    }
    return {"@context": CONTEXT, "@graph": [about, root, rights, *map(_file, members.items())]}


def _file(member: tuple[str, bytes]) -> dict[str, Any]:
    name, data = member
    return {
        "@id": name,
        "@type": "File",
        "name": name,
        "contentSize": str(len(data)),
        "encodingFormat": TYPES[name[name.rindex(".") :]],
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"


def _line(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode() + b"\n"

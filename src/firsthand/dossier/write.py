"""The dossier in the form that a file name asks for, scanned before it is handed out."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from firsthand.dossier.bundle import bundle
from firsthand.dossier.content import dossier
from firsthand.dossier.page import page
from firsthand.dossier.print import printed
from firsthand.dossier.records import Audience, Dossier
from firsthand.dossier.residue import Residue
from firsthand.errors import ProtectedWords
from firsthand.model import Span
from firsthand.store.view import View

TAGS: Final = re.compile(r"<style>.*?</style>|<[^>]*>", re.DOTALL)
FORMS: Final[Mapping[str, Callable[[Dossier, View], bytes]]] = MappingProxyType(
    {
        ".html": lambda made, _: page(made),
        ".pdf": lambda made, _: printed(made),
        ".zip": bundle,
    }
)
"""Ending of a file name → how the dossier is written."""


def write(view: View, claim_ids: Sequence[str], audience: Audience, ending: str) -> bytes:
    """The bytes of the dossier. Raises NothingChosen, NotPrintable, ProtectedWords, KeyError."""
    made = FORMS[ending](dossier(view, claim_ids, audience), view)
    if audience is not Audience.INTERNAL:
        scan(made, ending, view)
    return made


def scan(made: bytes, ending: str, view: View) -> None:
    """Looks for protected words in a finished output. Raises ProtectedWords; names places only."""
    residue = Residue(view)
    found = [place for text in texts(made, ending) for place in residue.found(text)]
    if found:
        places = dict.fromkeys(_place(span, view) for span in found)
        raise ProtectedWords("not written: it would tell protected words, of " + "; ".join(places))


def texts(made: bytes, ending: str) -> list[str]:
    """Every word that a reader of the output could find in it."""
    match ending:
        case ".html":
            return [html.unescape(TAGS.sub(" ", made.decode()))]
        case ".pdf":
            return [_pdf_text(made)]
        case ".zip":
            with zipfile.ZipFile(io.BytesIO(made)) as archive:
                members = [(name, archive.read(name)) for name in archive.namelist()]
            return [each for name, data in members for each in _of_member(name, data)]
        case _:
            raise ValueError(f"no dossier ends in {ending}")


def _of_member(name: str, data: bytes) -> list[str]:
    ending = name[name.rindex(".") :]
    if ending in {".html", ".pdf"}:
        return texts(data, ending)
    return [data.decode("utf-8", "replace")]


def _pdf_text(made: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(made)
    try:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _place(span: Span | None, view: View) -> str:
    if span is None:
        return "the name of a protected source"
    return f"{view.document(span.doc_id).name} {span.start}–{span.end}"

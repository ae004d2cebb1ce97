"""Small files of every format, made on the spot: each holds SAID and is called as its kind is."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from email.message import EmailMessage
from functools import cache

SAID = "The mayor of Velm said on Friday that no shots were fired at the old bridge."


def txt() -> bytes:
    return f"Shots at the bridge\r\n\r\n{SAID}\r\n".encode()


def html() -> bytes:
    return f"""<!DOCTYPE html>
    <html><head><title>Shots at the bridge | Harbour Post</title></head>
    <body><nav><a href="/">Home</a></nav><h1>Shots at the bridge</h1><p>{SAID}</p></body></html>
    """.encode()


def packed(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def zipped() -> bytes:
    return packed({"papers/one.txt": txt()})


def md() -> bytes:
    return f"---\ntitle: Shots\n---\n\n# Shots at the bridge\n\n{SAID}\n".encode()


def pdf(pages: Sequence[Sequence[str]] = ((SAID,),), *, password: str | None = None) -> bytes:
    """Pages of lines, the first line of each at the top."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    lock = StandardEncryption(password) if password else None
    canvas = Canvas(out, encrypt=lock, invariant=1)
    for lines in pages:
        for n, line in enumerate(lines):
            canvas.drawString(72, 800 - 14 * n, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def scan(pages: int = 1) -> bytes:
    """Pages that hold a picture and no text."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for _ in range(pages):
        canvas.rect(100, 100, 200, 200, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@cache
def docx() -> bytes:
    from docx import Document

    word = Document()
    word.sections[0].header.paragraphs[0].text = "Harbour Post"
    word.sections[0].footer.paragraphs[0].text = "For members only"
    word.core_properties.title = "Shots at the bridge"
    word.core_properties.author = "Ana Lind"
    word.add_heading("Shots at the bridge", 1)
    word.add_paragraph(SAID)
    table = word.add_table(2, 2)
    for row, cells in enumerate((("Year", "Cases"), ("2009", "12"))):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    word.add_paragraph("He left.")
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def rtf() -> bytes:
    return (
        rb"{\rtf1\ansi\ansicpg1250{\fonttbl{\f0\fcharset238 Arial;}}{\info{\title Shots}}\f0 "
        rb"Ku\'e6a\par " + SAID.encode() + rb"\par}"
    )


def message() -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Ána Lind <ana@post.test>"
    mail["To"] = "desk@post.test"
    mail["Date"] = "Fri, 04 Mar 2011 23:30:00 +0100"
    mail["Subject"] = "Shots at the bridge"
    mail["Message-ID"] = "<1@post.test>"
    mail.set_content(f"Dear desk,\n\n{SAID}\n")
    return mail


def eml() -> bytes:
    return message().as_bytes()


def mbox(*messages: bytes) -> bytes:
    each = messages or (eml(),)
    line = b"From ana@post.test Fri Mar  4 23:30:00 2011\n"
    return b"\n".join(line + one for one in each)


def warc_record(address: str, kind: str, body: bytes, status: str = "200 OK") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    data = http.encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Target-URI: {address}\r\nWARC-Date: 2011-03-04T00:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(data)}\r\n\r\n"
    )
    return head.encode() + data + b"\r\n\r\n"


def warc() -> bytes:
    page = warc_record("http://post.test/shots?id=1", "text/html; charset=utf-8", html())
    return page + warc_record("http://post.test/logo.png", "image/png", b"\x89PNG")


def wacz() -> bytes:
    held = gzip.compress(warc(), mtime=0)
    return packed({"archive/data.warc.gz": held, "datapackage.json": b"{}", "pages/p.jsonl": b""})


BUILDERS: Mapping[str, Callable[[], bytes]] = {
    "docx": docx,
    "eml": eml,
    "html": html,
    "mbox": mbox,
    "md": md,
    "pdf": pdf,
    "rtf": rtf,
    "txt": txt,
    "wacz": wacz,
    "warc": warc,
    "zip": zipped,
}

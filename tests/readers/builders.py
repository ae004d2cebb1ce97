"""Small files of every format, made on the spot: each holds SAID and is called as its kind is."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

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


BUILDERS: Mapping[str, Callable[[], bytes]] = {"html": html, "txt": txt, "zip": zipped}

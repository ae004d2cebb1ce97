"""Drawing pages: templates, and what they may call."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from firsthand.web.claims import SORTS

HERE: Final = Path(__file__).parent
STATIC: Final = HERE / "static"
UNSAFE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # controls but tab and lines
INSTEAD: Final = "\N{REPLACEMENT CHARACTER}"
DOTS: Final = 9  # origins drawn as dots; more are written only


class Paper:
    """The templates of the room."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._templates.globals |= {"asset": asset, "SORTS": SORTS, "DOTS": DOTS}
        self._templates.filters["counted"] = counted

    def drawn(self, template: str, values: Mapping[str, Any], status: int) -> HTMLResponse:
        """A page; control characters of a report are shown as such, and command nothing."""
        html = self._templates.get_template(template).render(values)
        return HTMLResponse(UNSAFE.sub(INSTEAD, html), status)


@cache
def asset(name: str) -> str:
    """Address of a static file that changes with its content, so that browsers may keep it."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?{digest}"


def counted(number: int, word: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{number:,} {word}" + ("" if number == 1 else "s")

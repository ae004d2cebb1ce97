"""The routes of the reading room: typed arguments in, a page out."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from firsthand.errors import FirsthandError
from firsthand.web.claim import argument
from firsthand.web.claims import Asked, listing
from firsthand.web.desk import Desk, Sitting
from firsthand.web.guard import Guard, Pass
from firsthand.web.paper import STATIC, Paper
from firsthand.web.shelf import FACETS

Page = Callable[["Room", Request, Sitting], Response]
PAGE_NUMBER: Final = re.compile("[0-9]{1,6}")
SAFE: Final = "safe"  # cookie of the projector-safe view


class Room:
    """One served case: its desk, its templates, who may come in."""

    def __init__(self, desk: Desk, admitted: Pass, *, read_only: bool = False) -> None:
        self.desk = desk
        self.admitted = admitted
        self.read_only = read_only
        self.paper = Paper()
        self._hand = ThreadPoolExecutor(1, "reading-room")  # one reads and draws at a time

    def page(self, draw: Page) -> Callable[[Request], Awaitable[Response]]:
        """An end point that draws a page from the newest reading, or says what is wrong."""

        async def answer(request: Request) -> Response:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._hand, self._drawn, draw, request)

        return answer

    def _drawn(self, draw: Page, request: Request) -> Response:
        try:
            with self.desk.sitting() as sitting:
                return draw(self, request, sitting)
        except KeyError as unknown:
            return self.show(request, "missing.html", {"what": unknown.args[0]}, status=404)
        except FirsthandError as wrong:
            return self.show(request, "wrong.html", {"wrong": wrong}, status=503)

    def show(
        self, request: Request, template: str, values: Mapping[str, Any], *, status: int = 200
    ) -> Response:
        """A page from a template, with what all pages know."""
        return self.paper.drawn(template, {**self._common(request), **values}, status)

    def _common(self, request: Request) -> dict[str, Any]:
        return {
            "case": self.desk.case.name,
            "path": request.url.path,
            "form": self.admitted.form,
            "read_only": self.read_only,
            "safe": is_safe(request),
            "writer": self.desk.writer,
        }


def is_safe(request: Request) -> bool:
    """Whether nothing protected may be opened: the view for a projector."""
    return request.cookies.get(SAFE) == "1"


def opened(request: Request) -> frozenset[str]:
    """Ids of the statements whose protected words were asked for."""
    return frozenset() if is_safe(request) else frozenset(request.query_params.getlist("open"))


def asked(request: Request) -> Asked:
    """What the address asks of the list of claims."""
    given = request.query_params
    page = given.get("page", "1")
    return Asked(
        query=given.get("q", "")[:400],
        chosen=tuple((name, value) for name in FACETS for value in given.getlist(name)),
        sort=given.get("sort", ""),
        page=int(page) if PAGE_NUMBER.fullmatch(page) else 1,
        more=given.get("more", ""),
        since=given.get("from", ""),
        until=given.get("to", ""),
    )


def home(room: Room, request: Request, sitting: Sitting) -> Response:
    """The list of claims."""
    found = listing(sitting, asked(request))
    return room.show(request, "claims.html", {"list": found, "since": sitting.since})


def claim(room: Room, request: Request, sitting: Sitting) -> Response:
    """The argument of one claim."""
    found = argument(sitting, request.path_params["id"], opened(request))
    return room.show(request, "claim.html", {"claim": found})


PAGES: Final[tuple[tuple[str, Page], ...]] = (("/", home), ("/claims/{id}", claim))


def room(desk: Desk, admitted: Pass, *, read_only: bool = False) -> Guard:
    """The reading room as an ASGI application."""
    made = Room(desk, admitted, read_only=read_only)
    routes = [Route(path, made.page(draw)) for path, draw in PAGES]
    app = Starlette(routes=[*routes, Mount("/static", StaticFiles(directory=STATIC))])
    return Guard(app, admitted)

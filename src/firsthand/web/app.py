"""The routes of the reading room: typed arguments in, a page out."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from hmac import compare_digest
from typing import Any, Final
from urllib.parse import quote, unquote

from starlette.applications import Starlette
from starlette.datastructures import FormData
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from firsthand.errors import (
    CaseBusy,
    CaseReadOnly,
    FirsthandError,
    NothingChosen,
    NotPrintable,
    NotVerbatim,
    ProtectedWords,
)
from firsthand.web import dossier, figures, graph, ledger, lineage, loaded, reader, review, times
from firsthand.web.claim import argument
from firsthand.web.claims import Asked, listing
from firsthand.web.desk import Desk, Sitting
from firsthand.web.guard import STRANGER, Guard, Pass
from firsthand.web.paper import STATIC, Paper
from firsthand.web.review import WHO_CHARS
from firsthand.web.shelf import FACETS

Page = Callable[["Room", Request, Sitting], Response]
QUERY_CHARS: Final = 400
NUMBER: Final = re.compile("[0-9]{1,6}")
WHO: Final = "who"  # cookie of the name under which a person judges
MOST_AT_ONCE: Final = 500  # records judged by one press
OURS: Final = re.compile(r"/(?!/)[\w\-/?&=#%.]*")
FORM_BYTES: Final = 64_000
CHOSEN: Final = "chosen"  # cookie of the claims chosen for a dossier
SAFE: Final = "safe"  # cookie of the projector-safe view
DRAWN: Final = 64  # lists that are kept as drawn
PACKED: Final = 4  # level of gzip: on this machine alone time counts more than bytes


class Room:
    """One served case: its desk, its templates, who may come in."""

    def __init__(self, desk: Desk, admitted: Pass, *, read_only: bool = False) -> None:
        self.desk = desk
        self.admitted = admitted
        self.read_only = read_only
        self.paper = Paper()
        self._hand = ThreadPoolExecutor(1, "reading-room")  # one reads and draws at a time
        self._drawn_of: Sitting | None = None
        self._drawn_lists: dict[tuple[str, ...], bytes] = {}  # of that sitting

    def page(self, draw: Page) -> Callable[[Request], Awaitable[Response]]:
        """An end point that draws a page from the newest reading, or says what is wrong."""

        async def answer(request: Request) -> Response:
            request.state.sent = await self._sent(request) if request.method == "POST" else None
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._hand, self._drawn, draw, request)

        return answer

    async def _sent(self, request: Request) -> FormData | None:
        """The form that one of our own pages sent; None for any other."""
        length = request.headers.get("content-length", "")
        if not length.isdecimal() or int(length) > FORM_BYTES:
            return None
        form = await request.form(max_files=0)
        given = str(form.get("form", ""))
        return form if compare_digest(given.encode(), self.admitted.form.encode()) else None

    def _drawn(self, draw: Page, request: Request) -> Response:
        if request.method == "POST" and request.state.sent is None:
            return PlainTextResponse(STRANGER, 403)
        try:
            with self.desk.sitting() as sitting:
                return draw(self, request, sitting)
        except KeyError as unknown:
            return self.show(request, "missing.html", {"what": unknown.args[0]}, status=404)
        except (CaseBusy, CaseReadOnly, NotVerbatim) as wrong:
            return self.show(request, "unkept.html", {"wrong": wrong}, status=409)
        except (NothingChosen, NotPrintable, ProtectedWords) as wrong:
            return self.show(request, "unwritten.html", {"wrong": wrong}, status=409)
        except FirsthandError as wrong:
            return self.show(request, "wrong.html", {"wrong": wrong}, status=503)

    async def nowhere(self, request: Request, wrong: Exception) -> Response:
        """There is no such page."""
        return self.show(request, "missing.html", {"what": request.url.path}, status=404)

    async def broken(self, request: Request, wrong: Exception) -> Response:
        """A mistake of ours: said plainly, its trace goes to the terminal."""
        return self.show(request, "broken.html", {"what": type(wrong).__name__}, status=500)

    def show(
        self, request: Request, template: str, values: Mapping[str, Any], *, status: int = 200
    ) -> Response:
        """A page from a template, with what all pages know."""
        return self.paper.drawn(template, {**self._common(request), **values}, status)

    def once(self, request: Request, sitting: Sitting, draw: Callable[[], Response]) -> Response:
        """The page as it was drawn before from this sitting, for who sees it alike, or drawn."""
        if sitting is not self._drawn_of:
            self._drawn_lists.clear()
            self._drawn_of = sitting
        key = (request.url.path, request.url.query, *map(str, self._common(request).values()))
        if key not in self._drawn_lists:
            if len(self._drawn_lists) >= DRAWN:
                self._drawn_lists.pop(next(iter(self._drawn_lists)))
            self._drawn_lists[key] = bytes(draw().body)
        return HTMLResponse(self._drawn_lists[key])

    def _common(self, request: Request) -> dict[str, Any]:
        return {
            "case": self.desk.case.name,
            "path": request.url.path,
            "form": self.admitted.form,
            "read_only": self.read_only,
            "safe": is_safe(request),
            "writer": self.desk.writer,
            "who": who_of(request),
            "chosen": chosen_of(request),
        }


def who_of(request: Request) -> str:
    """The name under which this browser judges; empty: not told yet."""
    return unquote(request.cookies.get(WHO, ""))[:WHO_CHARS]


def chosen_of(request: Request) -> tuple[str, ...]:
    """Ids of the claims that this browser chose for a dossier."""
    return dossier.chosen(request.cookies.get(CHOSEN, ""))


def is_safe(request: Request) -> bool:
    """Whether nothing protected may be opened: the view for a projector."""
    return request.cookies.get(SAFE) == "1"


def opened(request: Request) -> frozenset[str]:
    """Ids of the statements whose protected words were asked for."""
    return frozenset() if is_safe(request) else frozenset(request.query_params.getlist("open"))


def _number(given: str) -> int:
    """A number of an address; 0 for anything else."""
    return int(given) if NUMBER.fullmatch(given) else 0


def asked(request: Request) -> Asked:
    """What the address asks of the list of claims."""
    given = request.query_params
    return Asked(
        query=given.get("q", "")[:QUERY_CHARS],
        chosen=tuple((name, value) for name in FACETS for value in given.getlist(name)),
        sort=given.get("sort", ""),
        page=_number(given.get("page", "")) or 1,
        more=given.get("more", ""),
        since=given.get("from", ""),
        until=given.get("to", ""),
    )


def home(room: Room, request: Request, sitting: Sitting) -> Response:
    """The list of claims."""

    def drawn() -> Response:
        found = listing(sitting, asked(request))
        return room.show(request, "claims.html", {"list": found, "since": sitting.since})

    return room.once(request, sitting, drawn)


def claim(room: Room, request: Request, sitting: Sitting) -> Response:
    """The argument of one claim."""
    found = argument(sitting, request.path_params["id"], opened(request))
    return room.show(request, "claim.html", {"claim": found})


def document(room: Room, request: Request, sitting: Sitting) -> Response:
    """A text as it was written, with its records beside it."""
    given = request.query_params
    wanted = reader.Asked(
        part=_number(given.get("part", "")),
        at=given.get("at", ""),
        query=given.get("q", "")[:QUERY_CHARS],
        hit=_number(given.get("hit", "")),
        opened=opened(request),
    )
    found = reader.text(sitting, request.path_params["id"], wanted)
    return room.show(request, "document.html", {"text": found})


def original(room: Room, request: Request, sitting: Sitting) -> Response:
    """The bytes of a report as they were added, to be kept, never to be shown in the browser."""
    if is_safe(request):
        raise KeyError("an original file, while the projector-safe view is on")
    name, data = sitting.view.original(request.path_params["id"])
    return Response(data, media_type="application/octet-stream", headers=saved_as(name))


def saved_as(name: str) -> dict[str, str]:
    """Headers that make a browser save a file under the last part of its name."""
    plain = name.rpartition("!")[2].rpartition("/")[2] or "report"
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(plain, safe='')}"}


def reports(room: Room, request: Request, sitting: Sitting) -> Response:
    """What was loaded."""
    found = loaded.loaded(sitting, _number(request.query_params.get("page", "")))
    return room.show(request, "reports.html", {"loaded": found})


def whole_ledger(room: Room, request: Request, sitting: Sitting) -> Response:
    """Who answered, and what followed."""
    return room.show(request, "ledger.html", {"ledger": ledger.ledger(sitting)})


def all_figures(room: Room, request: Request, sitting: Sitting) -> Response:
    """Rival tellings of quantities."""
    query = request.query_params.get("q", "")[:QUERY_CHARS]
    found = figures.strips(sitting, query)
    return room.show(request, "figures.html", {"strips": found, "query": query})


def search(room: Room, request: Request, sitting: Sitting) -> Response:
    """Places in the texts that hold the words asked for."""
    query = request.query_params.get("q", "")[:QUERY_CHARS]
    page = _number(request.query_params.get("page", "")) or 1
    found = loaded.found(sitting, query, page) if query else ()
    nearest = () if found or not query else sitting.view.nearest(query, sitting.shelf.hidden)
    values = {"found": found, "query": query, "page": page, "nearest": nearest}
    return room.show(request, "search.html", values)


def queue(room: Room, request: Request, sitting: Sitting) -> Response:
    """The statement that most needs a person, or that all are decided."""
    who = who_of(request)
    return _review(room, request, sitting, review.waiting(sitting, who))


def judged(room: Room, request: Request, sitting: Sitting) -> Response:
    """One statement to be judged."""
    return _review(room, request, sitting, request.path_params["id"])


def _review(room: Room, request: Request, sitting: Sitting, statement_id: str) -> Response:
    item = review.item(sitting, statement_id, opened(request)) if statement_id else None
    values = {"item": item, "desk": review.progress(sitting, who_of(request))}
    return room.show(request, "review.html", values)


def judge(room: Room, request: Request, sitting: Sitting) -> Response:
    """Keeps a judgement; then back to the page it came from."""
    form = request.state.sent
    if room.read_only:
        raise CaseReadOnly("this reading room was opened with --read-only")
    given = review.Given(
        about=tuple(map(str, form.getlist("about")))[:MOST_AT_ONCE],
        who=str(form.get("who", "")) or who_of(request),
        seen=_number(str(form.get("seen", ""))) if form.get("seen") else -1,
        **{name: str(form.get(name, "")) for name in ("verdict", "why", "field", "value", "other")},
    )
    if others := review.stale(sitting, given):
        values = {"others": others, "given": given, "next": _next(form)}
        return room.show(request, "stale.html", values, status=409)
    try:
        room.desk.record(review.made(sitting, given))
    except ValueError as wrong:
        return room.show(request, "unkept.html", {"wrong": wrong}, status=400)
    answer = RedirectResponse(_next(form), 303)
    answer.set_cookie(WHO, quote(given.who.strip()[:WHO_CHARS]), samesite="strict", httponly=True)
    return answer


def _next(form: FormData) -> str:
    """Where to go from here: a page of ours."""
    path = str(form.get("next", "/"))
    return path if OURS.fullmatch(path) else "/"


def projector(room: Room, request: Request, sitting: Sitting) -> Response:
    """Turns the projector-safe view on or off, for this browser."""
    answer = RedirectResponse("/", 303)
    on = str(request.state.sent.get("safe", "1")) == "1"
    answer.set_cookie(SAFE, "1" if on else "0", samesite="strict", httponly=True)
    return answer


def when_and_where(room: Room, request: Request, sitting: Sitting) -> Response:
    """Claims by the time and place they are told of."""
    wanted = asked(request)
    found = times.times(sitting, wanted)
    return room.show(request, "times.html", {"times": found, "asked": wanted})


def sources(room: Room, request: Request, sitting: Sitting) -> Response:
    """Who speaks through whom."""
    edges = list(sitting.view.derivations())
    drawn = {"graph": graph.graph(sitting, edges), "lineage": lineage.lineage(sitting, edges)}
    return room.show(request, "sources.html", drawn)


def folder(room: Room, request: Request, sitting: Sitting) -> Response:
    """The claims chosen for a dossier."""
    values = {"folder": dossier.folder(sitting, chosen_of(request))}
    forms = {"media": dossier.MEDIA, "audiences": dossier.AUDIENCES}
    return room.show(request, "dossier.html", {**values, **forms})


def choose(room: Room, request: Request, sitting: Sitting) -> Response:
    """Adds a claim to the dossier or takes it out; then back to the page it came from."""
    form = request.state.sent
    claim_id, what = str(form.get("claim", "")), str(form.get("what", ""))
    if what == "add":
        sitting.claim(claim_id)
    ids = dossier.changed(chosen_of(request), what, claim_id)
    answer = RedirectResponse(_next(form), 303)
    answer.set_cookie(CHOSEN, dossier.BETWEEN.join(ids), samesite="strict", httponly=True)
    return answer


def whole_dossier(room: Room, request: Request, sitting: Sitting) -> Response:
    """The dossier itself, to be kept, never to be shown in the browser."""
    given = request.query_params
    audience, ending = given.get("audience", "public"), given.get("as", ".html")
    if is_safe(request) and audience not in dossier.FOR_OTHERS:
        raise KeyError("a dossier with protected words, while the projector-safe view is on")
    data = dossier.written(sitting, chosen_of(request), audience, ending)
    name = f"dossier-{audience}{ending}"
    return Response(data, media_type=dossier.TYPES[ending], headers=saved_as(name))


def keys(room: Room, request: Request, sitting: Sitting) -> Response:
    """The keys of the room."""
    return room.show(request, "keys.html", {})


POSTS: Final[tuple[tuple[str, Page], ...]] = (
    ("/judge", judge),
    ("/safe", projector),
    ("/dossier/choose", choose),
)
PAGES: Final[tuple[tuple[str, Page], ...]] = (
    ("/", home),
    ("/claims/{id}", claim),
    ("/documents/{id}", document),
    ("/reports/{id}/original", original),
    ("/reports", reports),
    ("/ledger", whole_ledger),
    ("/figures", all_figures),
    ("/search", search),
    ("/review", queue),
    ("/review/{id}", judged),
    ("/keys", keys),
    ("/times", when_and_where),
    ("/sources", sources),
    ("/dossier", folder),
    ("/dossier/file", whole_dossier),
)


def room(desk: Desk, admitted: Pass, *, read_only: bool = False) -> Guard:
    """The reading room as an ASGI application."""
    made = Room(desk, admitted, read_only=read_only)
    routes = [Route(path, made.page(draw)) for path, draw in PAGES]
    routes += [Route(path, made.page(draw), methods=["POST"]) for path, draw in POSTS]
    app = Starlette(
        routes=[*routes, Mount("/static", StaticFiles(directory=STATIC))],
        exception_handlers={404: made.nowhere, 500: made.broken},
    )
    return Guard(GZipMiddleware(app, minimum_size=1_000, compresslevel=PACKED), admitted)

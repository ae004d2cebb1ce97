"""What keeps other pages, other programs and other machines out of the reading room.

The server answers on this machine alone, to who came by the address that `firsthand serve`
printed: its token becomes a cookie. Another page in the same browser cannot read (Host and
Sec-Fetch-Site), frame (CSP) or change anything (Origin and a token in each form).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final
from urllib.parse import urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TOKEN: Final = "token"  # in the address that is printed
STATIC: Final = "/static/"  # holds nothing of any case
LOCAL: Final = ("127.0.0.1", "localhost")
FROM_HERE: Final = frozenset({"same-origin", "none"})  # of Sec-Fetch-Site; none: typed, or a link
READS: Final = frozenset({"GET", "HEAD"})
HEADERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
        "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    }
)
KEEP_OUT: Final = (
    "This reading room opens by the address that `firsthand serve` printed, with its token.\n"
    "Copy that whole address into the browser.\n"
)
NOT_HERE: Final = "This server answers to its own address on this machine only.\n"
STRANGER: Final = "This came from another page, and was refused. Nothing was changed.\n"


@dataclass(frozen=True, slots=True)
class Pass:
    """Who may come in: the port of the server, and a token that changes with each start."""

    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    @property
    def cookie(self) -> str:
        """Name of the cookie: cookies of one machine are shared between its ports."""
        return f"firsthand-{self.port}"

    @property
    def form(self) -> str:
        """What each form of a page carries."""
        return hmac.new(self.token.encode(), b"form", hashlib.sha256).hexdigest()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/?{urlencode({TOKEN: self.token})}"

    def hosts(self) -> frozenset[str]:
        return frozenset(f"{name}:{self.port}" for name in LOCAL)

    def origins(self) -> frozenset[str]:
        return frozenset(f"http://{host}" for host in self.hosts())


class Guard:
    """Stands before the pages; adds its headers to every answer."""

    def __init__(self, app: ASGIApp, admitted: Pass) -> None:
        self._app = app
        self._pass = admitted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sealed = _sealing(send, static=scope["path"].startswith(STATIC))
        refused = self._refused(Request(scope))
        await (refused or self._app)(scope, receive, sealed)

    def _refused(self, request: Request) -> Response | None:
        """An answer to who may not come in; None: they may."""
        if request.headers.get("host", "") not in self._pass.hosts():
            return PlainTextResponse(NOT_HERE, 421)
        if not self._is_from_here(request.headers, request.method):
            return PlainTextResponse(STRANGER, 403)
        if request.url.path.startswith(STATIC):
            return None
        if _equal(request.query_params.get(TOKEN, ""), self._pass.token):
            return self._admitted(request)
        if _equal(request.cookies.get(self._pass.cookie, ""), self._pass.token):
            return None
        return PlainTextResponse(KEEP_OUT, 403)

    def _is_from_here(self, headers: Headers, method: str) -> bool:
        """Whether our own page asks; a browser that follows a link from elsewhere may only read."""
        site = headers.get("sec-fetch-site", "same-origin")
        origin = headers.get("origin")
        if method in READS:
            return site in FROM_HERE or headers.get("sec-fetch-mode") == "navigate"
        return site in FROM_HERE and (origin is None or origin in self._pass.origins())

    def _admitted(self, request: Request) -> Response:
        """To the same page without the token, which a cookie carries from now on."""
        rest = [(k, v) for k, v in request.query_params.multi_items() if k != TOKEN]
        path = request.url.path + (f"?{urlencode(rest)}" if rest else "")
        answer = RedirectResponse("/" + path.lstrip("/"), 303)
        answer.set_cookie(self._pass.cookie, self._pass.token, httponly=True, samesite="strict")
        return answer


def _equal(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode(), expected.encode())


def _sealing(send: Send, *, static: bool) -> Send:
    """`send` that adds our headers; pages are never kept by the browser."""

    async def sealed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            headers["Cache-Control"] = "max-age=31536000, immutable" if static else "no-store"
        await send(message)

    return sealed

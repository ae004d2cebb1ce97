"""Serving the room on this machine alone, until it is stopped."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from firsthand.errors import PortTaken
from firsthand.web.app import room
from firsthand.web.desk import Desk
from firsthand.web.guard import Pass

HERE_ONLY: Final = "127.0.0.1"
TURN_SECONDS: Final = 0.0005
"""After which a thread that reads the case anew lets one that draws a page go on. A page asks the
case a hundred times and waits for its turn after each: at Python's 5 ms it would take seconds."""


@dataclass(frozen=True, slots=True)
class Options:
    """How the room is served."""

    port: int = 0  # 0: any that is free
    key: str | None = None  # None: the case is plain SQLite
    read_only: bool = False


def serve(case: Path, options: Options, ready: Callable[[str], None]) -> None:
    """Serves a case until it is interrupted; `ready` is given the address when it can be opened.

    Raises CaseMissing, CaseUnreadable, PortTaken.
    """
    import uvicorn

    sys.setswitchinterval(TURN_SECONDS)
    desk = Desk(case, options.key)
    desk.open()
    try:
        with _bound(options.port) as listening:
            admitted = Pass(listening.getsockname()[1])
            app = room(desk, admitted, read_only=options.read_only)
            config = uvicorn.Config(
                app, log_level="warning", access_log=False, server_header=False, lifespan="off"
            )
            ready(admitted.address)
            uvicorn.Server(config).run(sockets=[listening])
    finally:
        desk.close()


def _bound(port: int) -> socket.socket:
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HERE_ONLY, port))
        listening.listen()  # who comes before the server is up waits
    except OSError as wrong:
        listening.close()
        raise PortTaken(
            f"port {port} of this machine is taken: stop what uses it, or choose another with "
            "--port (0 takes any that is free)"
        ) from wrong
    return listening

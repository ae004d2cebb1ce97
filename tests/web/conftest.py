"""One case from the examples, and the reading room over it."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
import uvicorn
from starlette.testclient import TestClient

from firsthand import flow
from firsthand.shell.adding import Options, add
from firsthand.web.app import room
from firsthand.web.desk import Desk
from firsthand.web.guard import Guard, Pass
from firsthand.web.server import _bound

EXAMPLES = Path(__file__).parents[2] / "examples"
PORT = 8642
Enter = Callable[..., TestClient]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, ready: flow.DocumentParts) -> Path:
    """A case of the examples; nobody writes to it."""
    case = tmp_path_factory.mktemp("web") / "examples.case"
    add([EXAMPLES], case, Options(ready=ready, strict=True))
    return case


@pytest.fixture
def rival(rivals: Path, tmp_path: Path) -> Path:
    """Such a case of one's own."""
    return Path(shutil.copy(rivals, tmp_path / "rival.case"))


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    """A case of the examples of one's own."""
    return Path(shutil.copy(made, tmp_path / "own.case"))


@pytest.fixture
def enter() -> Iterator[Enter]:
    """Opens a case in a room and comes in by its address."""
    with ExitStack() as stack:

        def entered(case: Path, *, read_only: bool = False) -> TestClient:
            desk = Desk(case)
            stack.callback(desk.close)
            admitted = Pass(PORT)
            app: Guard = room(desk, admitted, read_only=read_only)
            client = TestClient(
                app, base_url=f"http://127.0.0.1:{PORT}", raise_server_exceptions=False
            )
            assert client.get(admitted.address).status_code == 200
            return client

        yield entered


@pytest.fixture
def client(made: Path, enter: Enter) -> TestClient:
    return enter(made)


def form_of(client: TestClient) -> str:
    """What each form of a page carries."""
    page = client.get("/").text
    return page.split('name="form" value="', 1)[1].split('"', 1)[0]


@pytest.fixture(scope="session")
def address(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a room that is really served, over a copy that may be judged."""
    with served(Path(shutil.copy(made, tmp_path_factory.mktemp("served") / "a.case"))) as found:
        yield found


@pytest.fixture
def rival_address(rival: Path) -> Iterator[str]:
    """The address of a room over a case of one's own in which origins can be joined."""
    with served(rival) as found:
        yield found


@contextmanager
def served(case: Path) -> Iterator[str]:
    """Serves a case meanwhile, and gives its address."""
    desk = Desk(case)
    desk.open()
    with _bound(0) as listening:
        admitted = Pass(listening.getsockname()[1])
        config = uvicorn.Config(room(desk, admitted), log_level="warning", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield admitted.address
        server.should_exit = True
        thread.join(10)
    desk.close()

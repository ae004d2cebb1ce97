"""What all tests share: the built parts, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from firsthand import flow
from firsthand.shell.adding import Options, add

settings.register_profile(
    "firsthand", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("firsthand")


@pytest.fixture(scope="session")
def ready() -> flow.DocumentParts:
    """Parts of the document steps, with their models."""
    return flow.build_document_parts()


SAID = "guards of the harbour police beat 12 fishermen in Lisbon on 2 May 2004"
RIVALS = {
    "a.txt": f"Night at the quay\n\nBy Ada Brenk\nThe Courier, 3 May 2004\n\n"
    f"The Harbour Watch said that {SAID}.\n",
    "b.txt": f"Boats kept in port\n\nBy Jon Vess\nThe Gazette, 4 May 2004\n\n"
    f"The Lantern Mission reported that {SAID}. Drivers were not told why.\n",
    "c.txt": f"What fishermen tell\n\nBy Mira Toll\nThe Meridian, 5 May 2004\n\n"
    f"According to the Drivers Union, {SAID}.\n",
    "d.txt": f"Nurses speak\n\nBy Tom Hale\nThe Observer, 6 May 2004\n\n"
    f"A nurse said that {SAID}.\n",
    "e.txt": f"The second night\n\nBy Una Moss\nThe Post, 7 May 2004\n\n"
    f"A nurse said that {SAID}. "
    "The harbour police denied that anybody was beaten in Lisbon on 2 May 2004.\n",
}


@pytest.fixture(scope="session")
def rivals(tmp_path_factory: pytest.TempPathFactory, ready: flow.DocumentParts) -> Path:
    """A case in which one claim is told by several origins; nobody writes to it."""
    folder = tmp_path_factory.mktemp("rivals")
    for name, text in RIVALS.items():
        (folder / name).write_text(text, "utf-8")
    add([folder / name for name in RIVALS], folder / "rivals.case", Options(ready=ready))
    return folder / "rivals.case"

"""Folders of weights that ship with the program.

A folder holds `settings.json`, which gives the SHA-256 of each other file in it.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Final

SETTINGS: Final = "settings.json"


class WrongWeights(ValueError):
    """A file of weights is not the one it should be."""


def checked(folder: Path) -> dict[str, Any]:
    """The settings in a folder of weights; raises WrongWeights if a file has changed."""
    settings: dict[str, Any] = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
    for name, digest in settings["sha256"].items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise WrongWeights(f"{folder / name} is not the file its settings were made for")
    return settings

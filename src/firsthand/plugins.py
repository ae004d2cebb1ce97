"""A folder is a registry: every module of it that is not `_private` offers a `PART`.

Importing a module does nothing; heavy imports and models belong in `build`, which is called
once a process. Packages from outside offer parts by entry points named after the folder, such
as `firsthand.readers`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoints, entry_points
from types import MappingProxyType, ModuleType
from typing import Any


@dataclass(frozen=True, slots=True)
class Part:
    """One replaceable piece of a stage. `version` goes up whenever its output can change."""

    name: str
    version: int
    build: Callable[[], Any]  # the folder's Protocol says what it returns
    needs: frozenset[type] = frozenset()  # layers of a Reading that it reads
    extras: frozenset[str] = frozenset()  # optional installs
    network: bool = False  # whether it may connect

    @property
    def stamp(self) -> str:
        """`name@version`, written beside every record it makes."""
        return f"{self.name}@{self.version}"


def parts(package: ModuleType) -> Mapping[str, Part]:
    """Parts of a stage folder by name, sorted; ours and those of installed packages."""
    found: dict[str, Part] = {}
    for module in pkgutil.iter_modules(package.__path__):
        if not module.name.startswith("_"):
            part = importlib.import_module(f"{package.__name__}.{module.name}").PART
            found[part.name] = part
    for entry in _installed(package.__name__):
        part = entry.load()
        if part.name in found:
            raise ValueError(f"two parts of {package.__name__} are called {part.name!r}")
        found[part.name] = part
    return MappingProxyType(dict(sorted(found.items())))


@cache
def _installed(group: str) -> EntryPoints:
    """Entry points of a group in all packages, looked for once: that takes a while."""
    return entry_points(group=group)


def build(package: ModuleType) -> Mapping[str, Any]:
    """Built parts of one folder by stamp, those without needs first, then by name."""
    ready: dict[str, Any] = {}
    for part in sorted(parts(package).values(), key=lambda part: (len(part.needs), part.name)):
        ready[part.stamp] = part.build()
    return ready

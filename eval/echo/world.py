"""What is spread: claims, who tells them first, and articles that take from each other."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib import resources
from random import Random
from typing import Any

ENGLISH = "en"


class How(StrEnum):
    """How an article was made from another."""

    REPRINT = "reprint"
    CUT = "cut"
    REWRITE = "rewrite"
    PARAPHRASE = "paraphrase"
    TRANSLATION = "translation"
    COMMENTARY = "commentary"
    CITATION = "citation"


class Kind(StrEnum):
    """Who tells a claim first."""

    BODY = "body"
    PERSON = "person"
    UNNAMED = "unnamed"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Informant:
    """One origin: a body, a person, somebody unnamed, or an outlet that saw it itself."""

    id: str
    kind: Kind
    names: Mapping[str, str]  # by language


@dataclass(frozen=True, slots=True)
class Matter:
    """What is claimed, with its wordings filled in: by language, then variant."""

    id: str
    wordings: Mapping[str, Sequence[str]]
    slots: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of an article."""

    matter: Matter
    variant: int
    origins: frozenset[str]  # true origins; empty: filler
    named: Informant | None = None  # whom the words attribute it to
    cites: str | None = None  # the outlet that the words attribute it to
    style: int = 0  # of the attribution
    turned: bool = False  # its words are replaced by others of their meaning


@dataclass(frozen=True, slots=True)
class Text:
    """An article; `day` counts from the beginning of the world."""

    id: str
    outlet: str
    language: str
    day: int
    lines: tuple[Line, ...]
    credit: str | None = None  # an outlet that it credits its whole text to


@dataclass(frozen=True, slots=True)
class Edge:
    """`child` took from `parent`; the parent may be withheld."""

    child: str
    parent: str
    how: How


@dataclass(slots=True)
class World:
    """Everything that one seed makes."""

    texts: list[Text] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    withheld: set[str] = field(default_factory=set)
    circles: list[frozenset[str]] = field(default_factory=list)

    @property
    def held(self) -> list[Text]:
        """Articles that are in the case."""
        return [text for text in self.texts if text.id not in self.withheld]


@cache
def names() -> Mapping[str, Sequence[str]]:
    """Invented names, by kind."""
    return _toml("names.toml")


@cache
def frames() -> Mapping[str, Any]:
    """Claims and filler in several wordings, and words put for others."""
    return _toml("frames.toml")


def _toml(name: str) -> Mapping[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text("utf-8"))


def matter(
    id_: str, frame: Mapping[str, Any], random: Random, like: Mapping[str, str] | None = None
) -> Matter:
    """A frame with a place, a number and a person of its own; with `like` a greater number."""
    slots = {
        "p": random.choice(names()["places"]),
        "w": random.choice(names()["persons"]),
        "n": str(random.randint(11, 98)),
    }
    if like:
        slots = {**like, "n": str(int(like["n"]) + random.randint(11, 60))}
    wordings = {ENGLISH: tuple(each.format(**slots) for each in frame["en"])}
    wordings |= {code: (frame[code].format(**slots),) for code in ("fr", "es")}
    return Matter(id_, wordings, slots)


def filler(random: Random) -> Line:
    """A sentence that claims nothing in dispute."""
    place = random.randrange(len(frames()["filler"]))
    made = matter(f"filler-{place}", frames()["filler"][place], random)
    return Line(made, random.randrange(2), frozenset())

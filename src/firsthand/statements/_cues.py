"""Words of saying: which lemmas open a statement, and how firmly its source then stands.

Lemmas and constructions were counted on the training part of PolNeAR (attributions in US news):
a lemma stands here when at least half of its uses with that construction were attributions, or
when human-rights reports use it so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

from firsthand.model import Stance


def _table(name: str) -> Mapping[str, list[str]]:
    text = (files("firsthand.statements") / "cues.toml").read_text(encoding="utf-8")
    table: Mapping[str, list[str]] = tomllib.loads(text)[name]
    return table


def _stances(name: str) -> Mapping[str, Stance]:
    return MappingProxyType(
        {lemma: Stance(stance) for stance, lemmas in _table(name).items() for lemma in lemmas}
    )


CLAUSE = _stances("clause")

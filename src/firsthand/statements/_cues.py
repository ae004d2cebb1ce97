"""Words of saying, from `cues.toml`: which lemmas open a statement, and how firmly."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

from firsthand.model import Stance


def _stances(name: str) -> Mapping[str, Stance]:
    """Stance by lemma of one construction."""
    text = (files("firsthand.statements") / "cues.toml").read_text(encoding="utf-8")
    table: Mapping[str, list[str]] = tomllib.loads(text)[name]
    return MappingProxyType(
        {lemma: Stance(stance) for stance, lemmas in table.items() for lemma in lemmas}
    )


CLAUSE = _stances("clause")
THOUGHT = _stances("thought")
OBJECT = _stances("object")
INFINITIVE = _stances("infinitive")
PREPOSITION = _stances("preposition")
NOUN = _stances("noun")
TELLING = frozenset({*CLAUSE, *THOUGHT, *INFINITIVE, *NOUN, "according", "accord"})
SAYING = TELLING | frozenset(OBJECT)
VERBS = frozenset({*CLAUSE, *THOUGHT, *INFINITIVE, *OBJECT, "according", "accord"})
"""What says something as a verb: not `a page | concerning | the suit`."""

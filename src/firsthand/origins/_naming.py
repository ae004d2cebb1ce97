"""Named origins of one claim that are one: the same name, or a short form of one longer name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from firsthand.model import Origin, OriginKind
from firsthand.text.countries import country_code
from firsthand.text.names import SMALL, bare, canonical, initials, is_acronym

NAMED = frozenset({OriginKind.OBSERVER, OriginKind.FINDING, OriginKind.DOCUMENT})
BODIES = frozenset({OriginKind.FINDING, OriginKind.DOCUMENT})
WHOLE = 3  # words: a longer name in which so many stand together is that of the same body
LONG = 5  # letters: a shorter word keeps its "s"
KINDS = frozenset({"group", "news", "agency", "so-called"})  # that a name has or leaves out
SPELLED = MappingProxyType(
    {"defense": "defence", "center": "centre", "labor": "labour", "program": "programme"}
)
ENDS = MappingProxyType({"ization": "isation", "izations": "isations"})
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def same_names(ids: Iterable[str], origins: Mapping[str, Origin]) -> dict[str, str]:
    """Origins with the one that theirs is a name of, the longest name first; no chains.

    "The Watch" is short for "Harbour Watch of Kelmara" when no other name in the claim holds its
    words; "Vell the Harbour Watch of Kelmara" is that body too, whoever calls it so. People are
    not shortened: two may share a family name.
    """
    known = [origins[id_] for id_ in ids if id_ in origins and origins[id_].kind in NAMED]
    named = [origin for origin in known if origin.article_id is None and told(origin.name)]
    ranked = sorted(named, key=lambda origin: (-len(told(origin.name)), origin.id))
    found = _holding(sorted(known, key=lambda origin: origin.id), ranked)
    for place, origin in enumerate(ranked):
        longer = [other for other in ranked[:place] if other.id not in found]
        holds = [other for other in longer if _is_of(origin, other)]
        if len(holds) == 1 and origin.id not in found:
            found[origin.id] = holds[0].id
    return {id_: _last(id_, found) for id_ in found}


def _holding(known: Sequence[Origin], named: Sequence[Origin]) -> dict[str, str]:
    """Origins whose name holds the whole name of a body, with the shortest such body."""
    bodies = [
        (told(body.name), body.id)
        for body in reversed(named)
        if body.kind in BODIES and len(told(body.name)) >= WHOLE
    ]
    found: dict[str, str] = {}
    for origin in known:
        mine = told(origin.name)
        for theirs, id_ in bodies:
            if len(theirs) < len(mine) and _runs_in(theirs, mine):
                found[origin.id] = id_
                break
    return found


def _runs_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    size = len(short)
    return any(long[at : at + size] == short for at in range(len(long) - size + 1))


def _last(id_: str, found: Mapping[str, str]) -> str:
    """The end of a chain of names: each goes to a longer one, or to one that it holds whole."""
    path = [id_]
    while path[-1] in found and found[path[-1]] not in path:
        path.append(found[path[-1]])
    return path[-1]


def _is_of(short: Origin, full: Origin) -> bool:
    """Whether `short` names what `full` does: equal, a part of a body's name, or its letters."""
    one, other = told(short.name), told(full.name)
    if set(one) == set(other) or canonical(short.name) == canonical(full.name):
        return True
    if OriginKind.FINDING not in {short.kind, full.kind}:
        return False
    if is_acronym(full.name):  # of as many words that tell: "the Harbour News Agency" is HNA
        return bare(full.name) == initials(short.name)
    if is_acronym(short.name):
        return bare(short.name) == initials(full.name)
    return len(one) < len(other) and set(one) <= set(other)


@lru_cache(maxsize=16_384)
def told(name: str) -> tuple[str, ...]:
    """Words of a name that tell it from others, in order: one spelling, a country for its people,
    no "of", no plural or possessive "s".
    """
    found = WORD.findall(bare(name))
    kept = [word for word in found if word not in SMALL and word not in KINDS]
    return tuple(_one_form(word) for word in kept or found)


def _one_form(word: str) -> str:
    country = country_code(word) if len(word) >= LONG else None
    if country:
        return f"={country}"
    for end, british in ENDS.items():
        if word.endswith(end):
            word = word.removesuffix(end) + british
    single = word.removesuffix("s") if len(word) > LONG else word
    return SPELLED.get(single, single)

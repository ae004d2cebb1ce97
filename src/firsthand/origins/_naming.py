"""Named origins of one claim that are one: the same name, or a short form of one longer name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from firsthand.model import Origin, OriginKind
from firsthand.text.names import bare, initials, is_acronym

NAMED = frozenset({OriginKind.OBSERVER, OriginKind.FINDING, OriginKind.DOCUMENT})


def same_names(ids: Iterable[str], origins: Mapping[str, Origin]) -> dict[str, str]:
    """Origins with the one that theirs is a name of, the longest name first; no chains.

    "The Watch" is short for "Harbour Watch of Kelmara" when no other name in the claim holds its
    words. People are not shortened: two may share a family name.
    """
    named = [origins[id_] for id_ in ids if id_ in origins and _is_named(origins[id_])]
    ranked = sorted(named, key=lambda origin: (-len(bare(origin.name).split()), origin.id))
    found: dict[str, str] = {}
    for place, origin in enumerate(ranked):
        longer = [other for other in ranked[:place] if other.id not in found]
        holds = [other for other in longer if _is_of(origin, other)]
        if len(holds) == 1:
            found[origin.id] = holds[0].id
    return found


def _is_named(origin: Origin) -> bool:
    """Whether it has a name in the whole case."""
    return origin.kind in NAMED and origin.article_id is None and bool(bare(origin.name))


def _is_of(short: Origin, full: Origin) -> bool:
    """Whether `short` names what `full` does: equal, a part of a body's name, or its letters."""
    one, other = bare(short.name).split(), bare(full.name).split()
    if one == other:
        return True
    if OriginKind.FINDING not in {short.kind, full.kind}:
        return False
    if is_acronym(short.name):
        return bare(short.name) == initials(full.name)
    return len(one) < len(other) and set(one) <= set(other)

"""One source printed under several names → one record."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.model import Source
from firsthand.model.quick import replace


def merge(sources: Iterable[Source]) -> tuple[Source, ...]:
    """One record an id, in the order of ids; the same for any order of `sources`.

    The name is a title, or else the longest one printed; all others are aliases; protection stays.
    """
    found: dict[str, Source] = {}
    for source in sources:
        known = found.get(source.id)
        found[source.id] = source if known is None else _join(known, source)
    return tuple(found[id_] for id_ in sorted(found))


def _join(one: Source, other: Source) -> Source:
    names = {one.name, other.name, *one.aliases, *other.aliases}
    name = max((one.name, other.name), key=lambda name: (name.startswith("“"), len(name), name))
    spoken_for = sorted({one.speaks_for or "", other.speaks_for or ""} - {"", one.id})
    first = min((one, other), key=lambda source: (source.kind, source.naming))
    return replace(
        first,
        name=name,
        aliases=tuple(sorted(names - {name})),
        speaks_for=spoken_for[0] if spoken_for else None,
        protected=one.protected or other.protected,
        published=one.published or other.published,
    )

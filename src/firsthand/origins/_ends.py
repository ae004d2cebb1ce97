"""A source → the origin that it is: a body and those who speak for it are one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from firsthand.model import Naming, Origin, OriginKind, Source, SourceKind
from firsthand.text.keys import key
from firsthand.text.names import bare

KINDS: Mapping[SourceKind, OriginKind] = {
    SourceKind.PERSON: OriginKind.OBSERVER,
    SourceKind.GROUP: OriginKind.OBSERVER,
    SourceKind.BODY: OriginKind.FINDING,
    SourceKind.DOCUMENT: OriginKind.DOCUMENT,
    SourceKind.OUTLET: OriginKind.OUTLET,
    SourceKind.UNKNOWN: OriginKind.UNNAMED,
}
# Where the noun of a description ends: "a source | at the harbour office".
AFTER_NOUN = re.compile(
    r"(?<=\w)(?:,|\s+(?:at|of|from|in|on|for|with|near|close|speaking|living|working|who|whose|that"
    r"|named|called|himself|herself)\b)",
    re.IGNORECASE,
)
BODIES = frozenset({SourceKind.BODY, SourceKind.OUTLET})
DEEPEST = 6  # a spokesman of a department of a ministry: three


def called(source: Source) -> str:
    """What to call a source where its own words may not stand: a protected one by its noun only."""
    if not source.protected:
        return source.name
    noun = AFTER_NOUN.split(source.name, maxsplit=1)[0].split()[-1:]
    return f"an unnamed {noun[0].lower()}" if noun else "somebody unnamed"


def speaks_as(source: Source, sources: Mapping[str, Source], article_id: str) -> Source:
    """The last one that `source` speaks for; itself when it speaks for nobody.

    A named body speaks for itself: an office of a government is an origin of its own, and what one
    text calls somebody's may be its own master in all others. Nobody speaks for a body that only
    another article describes.
    """
    for _ in range(DEEPEST):
        owner = sources.get(source.speaks_for or "")
        is_named = source.naming is Naming.NAMED
        if owner is None or (is_named and source.kind in BODIES):
            return source
        if owner.naming is not Naming.NAMED and owner.id != key(
            "source", article_id, bare(owner.name)
        ):
            return source
        source = owner
    return source


def origin_of(source: Source, article_id: str, *, voice: bool = False) -> Origin:
    """The origin that a source is.

    `voice`: the source tells it itself, as the author or outlet of the article. A named source
    is one origin in the whole case, an unnamed one belongs to the article.
    """
    kind = KINDS[source.kind]
    named = source.naming is Naming.NAMED
    if kind is OriginKind.UNNAMED and named:
        kind = OriginKind.FINDING
    if voice:
        kind = OriginKind.OUTLET
    return Origin(
        id=key("origin", source.id),
        kind=kind,
        name=called(source),
        source_id=source.id,
        article_id=None if named else article_id,
    )

"""What a web page says of itself in its head: title, outlet, authors, day of publication.

Only what is stated for the publication counts. A day on which a page was changed, printed or
fetched is no publication date.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from firsthand.model import Declared

TITLES = ("headline", "og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
OUTLETS = ("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher")
AUTHORS = ("author", "article:author", "citation_author", "dc.creator", "dcterms.creator", "byl")
DATES = (
    "article:published_time",
    "og:article:published_time",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "parsely-pub-date",
    "sailthru.date",
    "originalpublicationdate",
)
EARLIEST, LATEST = "1800-01-01", "2200-01-01"  # fixed, so that a date never depends on today
ISO_DAY = re.compile(r"^\s*(\d{4})-(\d\d)-(\d\d)(?!\d)")
ADDRESS = re.compile(r"^(https?:)?//|@", re.I)
ARTICLE_TYPES = ("Article", "NewsArticle", "BlogPosting", "Report", "OpinionNewsArticle")
LINKED_DATA = 1_000_000  # characters of JSON-LD that are looked at


def declared(root: Any) -> Declared:
    """What the page declares. `<title>` is used for the title when nothing better is there."""
    metas = list(_metas(root))
    linked = next(iter(_linked_articles(root)), {})
    title = _text(linked.get("headline")) or _first(metas, TITLES)
    return Declared(
        title=title or _text(root.findtext(".//head/title")),
        outlet=_first(metas, OUTLETS) or _name(linked.get("publisher")),
        authors=_authors(metas, linked),
        published=_iso_day(linked.get("datePublished")) or _published(root, metas),
    )


def _metas(root: Any) -> Iterator[tuple[str, str]]:
    """Name, lower case, and content of each meta element that has both."""
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = _text(meta.get("content"))
        if name and content:
            yield name.strip().lower(), content


def _first(metas: list[tuple[str, str]], names: tuple[str, ...]) -> str | None:
    for wanted in names:
        for name, content in metas:
            if name == wanted:
                return content
    return None


def _authors(metas: list[tuple[str, str]], linked: dict[str, Any]) -> tuple[str, ...]:
    """Names in the order they are given, each once; addresses are no names."""
    stated = linked.get("author")
    people = stated if isinstance(stated, list) else [stated]
    names = [_name(person) for person in people]
    if not any(names):
        names = [content for name, content in metas if name in AUTHORS]
    return tuple(dict.fromkeys(name for name in names if name and not ADDRESS.search(name)))


def _published(root: Any, metas: list[tuple[str, str]]) -> str | None:
    """The day of publication as meta elements and `<time>` state it; None: they do not."""
    stated = [content for name, content in metas if name in DATES]
    for time in root.iter("time"):
        if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None:
            stated.append(_text(time.get("datetime")) or "")
    for value in stated:
        if day := _iso_day(value) or _written_day(value):
            return day
    return None


def _written_day(value: str) -> str | None:
    """A day written in words or figures, as ISO; None when it is no day."""
    from htmldate import find_date
    from lxml import html

    head = html.Element("meta", property="article:published_time", content=value)
    root = html.Element("html")
    root.append(html.Element("head"))
    root[0].append(head)
    root.append(html.Element("body"))
    found = find_date(
        root, extensive_search=False, original_date=True, min_date=EARLIEST, max_date=LATEST
    )
    return str(found) if found else None


def _iso_day(value: Any) -> str | None:
    """The day of an ISO date or time; None for anything else."""
    day = ISO_DAY.match(value) if isinstance(value, str) else None
    if not day or not (1 <= int(day[2]) <= 12 and 1 <= int(day[3]) <= 31):  # noqa: PLR2004
        return None
    return "-".join(day.groups())


def _linked_articles(root: Any) -> Iterator[dict[str, Any]]:
    """Articles described in JSON-LD, in the order of the page."""
    for script in root.iter("script"):
        if script.get("type") != "application/ld+json" or not script.text:
            continue
        try:
            data = json.loads(script.text[:LINKED_DATA])
        except (ValueError, RecursionError):  # no JSON, or nested beyond sense
            continue
        things = data if isinstance(data, list) else [data]
        for thing in things:
            graph = thing.get("@graph") if isinstance(thing, dict) else None
            for item in graph if isinstance(graph, list) else [thing]:
                if isinstance(item, dict) and _is_article(item.get("@type")):
                    yield item


def _is_article(kind: Any) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and one in ARTICLE_TYPES for one in kinds)


def _name(thing: Any) -> str | None:
    return _text(thing.get("name") if isinstance(thing, dict) else thing)


def _text(value: Any) -> str | None:
    """`value` on one line; None when it is no text or empty."""
    if not isinstance(value, str):
        return None
    return " ".join(value.split()) or None

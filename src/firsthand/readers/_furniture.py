"""Which parts of a web page are furniture: menus, footers, share lines, cookie notices."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

ELEMENTS = frozenset({"nav", "aside", "button", "dialog", "footer", "form", "header", "select"})
_ROLES = """
    alertdialog banner complementary contentinfo dialog menu menubar navigation search
    toolbar
"""
ROLES = frozenset(_ROLES.split())
# Words in `class` and `id`, as content systems and templates of the last twenty years name them.
_WORDS = """
    ad ads advert advertisement adverts breadcrumb breadcrumbs comments consent cookie cookies
    copyright disqus footer gdpr login masthead menu mostread nav navbar navigation newsletter
    pager pagination paywall popular popup promo promos recommended related share sharebar
    sharedaddy sharing sidebar sidenav signin signup sitemap skip social sponsor sponsored
    subscribe subscription tagcloud toolbar topbar topnav trending
"""
WORDS = frozenset(_WORDS.split())
_CREDITS = """
    author authors byline contributor date dateline datetime meta posted published
    pubdate publication timestamp writer
"""
CREDITS = frozenset(_CREDITS.split())
NEVER = frozenset({"html", "body", "main", "article", "h1", "h2"})
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
MOST = 0.5  # of a page's characters: what holds more of them is the page, whatever it is called
SHORT_LINK_WORDS = 8
LINKED, HALF_LINKED = 0.8, 0.5  # share of a block's characters in links


class Furniture:
    """Follows a walk over a tree and says whether its present place is furniture.

    `weights` gives for each element the characters below it and whether it holds the page's
    main heading or an article.
    """

    def __init__(self, weights: Mapping[Any, tuple[int, bool]], total: int) -> None:
        self._weights = weights
        self._total = total
        self._articles = 0
        self._furniture: list[Any] = []
        self._credits: list[Any] = []

    @property
    def inside(self) -> bool:
        return bool(self._furniture)

    @property
    def credit(self) -> bool:
        return bool(self._credits)

    def enter(self, element: Any) -> None:
        tag = element.tag
        self._articles += tag in {"article", "main"}
        names = frozenset(_names(element))
        if tag == "time" or element.get("rel") == "author" or names & CREDITS:
            self._credits.append(element)
        if self._is_furniture(element, names):
            self._furniture.append(element)

    def leave(self, element: Any) -> None:
        self._articles -= element.tag in {"article", "main"}
        for stack in (self._furniture, self._credits):
            if stack and stack[-1] is element:
                stack.pop()

    def _is_furniture(self, element: Any, names: frozenset[str]) -> bool:
        tag = element.tag
        if tag in NEVER:
            return False
        size, holds_article = self._weights.get(element, (0, False))
        if holds_article or size > MOST * self._total:
            return False
        if tag in {"header", "footer"}:
            return not self._articles
        return tag in ELEMENTS or element.get("role") in ROLES or bool(names & WORDS)


def weights(root: Any) -> dict[Any, tuple[int, bool]]:
    """For each element: characters of text below it, and whether an `h1` or article is there."""
    from lxml import etree

    found: dict[Any, tuple[int, bool]] = {}
    stack: list[list[int]] = [[0, 0]]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            stack.append([len((element.text or "").strip()), element.tag in {"h1", "article"}])
            continue
        size, holds = stack.pop()
        found[element] = (size, bool(holds) and element.tag not in {"h1", "article"})
        stack[-1][0] += size + len((element.tail or "").strip())
        stack[-1][1] |= holds
    return found


def _names(element: Any) -> list[str]:
    """Words of an element's `class` and `id`, lower case: `postNav-2` is post, nav."""
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return [word.lower() for word in WORD.findall(named)]

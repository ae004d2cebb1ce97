"""Derivations, drawn for a terminal: who takes from whom, circles, copies, unseen parents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.cli._render import counted, heading, line, shortened
from firsthand.codec import pack
from firsthand.display import Display
from firsthand.model import Article, Derivation
from firsthand.store import lineage

PER_CENT = 100


def rows(found: Sequence[Derivation], display: Display) -> Iterator[dict[str, object]]:
    """Each derivation, then each circle, copy without its parent's name, and unseen parent."""
    articles = {article.id: article for article in display.view.articles()}
    yield from ({"type": "derivation", **pack(display.shown(edge))} for edge in found)
    for circle in lineage.circles(found):
        yield {"type": "circle", "articles": circle.articles, "path": circle.path}
    for edge in lineage.laundered(found, articles):
        yield {
            "type": "laundering",
            "derivation": edge.id,
            "path": [edge.from_article, edge.to_article],
        }
    for parent in lineage.unseen(found):
        name = display.shown(parent).name
        yield {"type": "unseen", "name": name, "articles": parent.articles}


def show_lineage(found: Sequence[Derivation], display: Display, limit: int) -> None:
    """The derivations between articles of the case, and what they amount to."""
    articles = {article.id: article for article in display.view.articles()}
    inside = [edge for edge in found if edge.to_article is not None]
    _section("Who takes from whom", [edge_line(edge, display) for edge in inside], limit)
    circles = lineage.circles(found)
    paths = [" → ".join(called(articles[id_], display) for id_ in each.path) for each in circles]
    _section("Circles: each on the word of the next", paths, limit)
    dropped = [edge_line(edge, display) for edge in lineage.laundered(found, articles)]
    _section("Copies that name their parent nowhere", dropped, limit)
    unseen = [_unseen(each, display) for each in lineage.unseen(found)]
    _section("Leaned on, and not in this case", unseen, limit)


def _section(title: str, lines: Sequence[str], limit: int) -> None:
    if lines:
        heading(title)
    for each in lines[:limit]:
        line(shortened(each), indent=2)
    if len(lines) > limit:
        line(f"… and {len(lines) - limit} more", indent=2)


def _unseen(parent: lineage.Unseen, display: Display) -> str:
    return f"{display.shown(parent).name}: {counted(len(parent.articles), 'article')}"


def edge_line(edge: Derivation, display: Display) -> str:
    """`Radio Meridian, 2009-03-12 ← The Courier, 2009-03-11: reprint, 83 % of its words`."""
    view = display.view
    child = called(view.article(edge.from_article), display)
    if edge.to_article is None:
        parent = f"{display.shown(edge).to_name}, which is not in this case"
    else:
        parent = called(view.article(edge.to_article), display)
    share = f", {edge.strength * PER_CENT:.0f} %" if edge.to_article else ""
    return f"{child} ← {parent}: {edge.kind.value}{share}"


def called(article: Article, display: Display) -> str:
    """An article by its outlet and day, or by its title."""
    shown = display.shown(article)
    name = shown.outlet.name if shown.outlet else f"“{display.article(article)}”"
    day = shown.published.value if shown.published else None
    return f"{name}, {day}" if day else name

"""How articles rest on each other: echo fans, circles, copies that name nobody, unseen parents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from firsthand.model import Article, Derivation
from firsthand.store.lineage import COPIES, circles, laundered, unseen
from firsthand.text.names import outlet_name
from firsthand.web.desk import Sitting

FANS: Final = 20  # articles others rest on, and unseen parents, that a page lists
ECHOES: Final = 40  # articles of one fan


@dataclass(frozen=True, slots=True)
class Told:
    """An article as a page names it."""

    title: str
    printed: str
    doc_id: str


@dataclass(frozen=True, slots=True)
class Echo:
    """An article that rests on another."""

    article: Told
    kinds: tuple[str, ...]
    share: int  # words of a copy that are accounted for, of a hundred; 0: it is no copy
    unnamed: bool  # a copy that says nowhere whose it is


@dataclass(frozen=True, slots=True)
class Fan:
    """An article, or a parent that is not in the case, and what rests on it."""

    parent: Told | None
    name: str  # of a parent that is not in the case
    echoes: tuple[Echo, ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class Lineage:
    """What the page of sources tells of articles."""

    fans: tuple[Fan, ...]  # those that most rest on first
    unseen: tuple[Fan, ...]
    circles: tuple[tuple[Told, ...], ...]  # each runs back to its first article


def lineage(sitting: Sitting, edges: Sequence[Derivation]) -> Lineage:
    """The articles of the case by what they rest on."""
    ids = {id_ for each in edges for id_ in (each.from_article, each.to_article) if id_}
    articles = {id_: sitting.view.article(id_) for id_ in sorted(ids)}
    named = {id_: _told(sitting, article) for id_, article in articles.items()}
    copies = frozenset(each.id for each in laundered(edges, articles))
    under: dict[str, list[Derivation]] = defaultdict(list)
    for each in edges:
        if each.to_article is not None:
            under[each.to_article].append(each)
    fans = [_fan(named, some, copies, parent=id_) for id_, some in under.items()]
    lost = []
    for parent in unseen(edges)[:FANS]:
        plain = outlet_name(parent.name)
        some = [edge for edge in edges if edge.to_name and outlet_name(edge.to_name) == plain]
        name = sitting.display.shown(some[0]).to_name or ""
        lost.append(_fan(named, some, copies, name=name))
    fans.sort(key=_weight)
    return Lineage(
        fans=tuple(fans[:FANS]),
        unseen=tuple(lost),
        circles=tuple(tuple(named[id_] for id_ in each.path) for each in circles(edges)[:FANS]),
    )


def _weight(fan: Fan) -> tuple[int, str]:
    return -len(fan.echoes) - fan.hidden, fan.parent.title if fan.parent else ""


def _told(sitting: Sitting, article: Article) -> Told:
    printed = [part for part in sitting.display.printed_in(article)[:-1] if part]
    return Told(sitting.display.article(article), ", ".join(printed), article.doc_id)


def _fan(
    named: Mapping[str, Told],
    edges: Iterable[Derivation],
    copies: frozenset[str],
    *,
    parent: str = "",
    name: str = "",
) -> Fan:
    """The fan of a parent: each article that rests on it once, with all that ties it."""
    ties: dict[str, list[Derivation]] = defaultdict(list)
    for each in edges:
        ties[each.from_article].append(each)
    echoes = [
        Echo(
            named[id_],
            tuple(dict.fromkeys(each.kind.value for each in some)),
            round(100 * max((each.strength for each in some if each.kind in COPIES), default=0.0)),
            any(each.id in copies for each in some),
        )
        for id_, some in ties.items()
    ]
    echoes.sort(key=lambda echo: (echo.article.printed, echo.article.title))
    return Fan(named.get(parent), name, tuple(echoes[:ECHOES]), max(0, len(echoes) - ECHOES))

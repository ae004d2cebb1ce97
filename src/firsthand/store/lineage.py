"""What derivations amount to: circles of citations, copies that drop their parent, unseen parents.

Views of records, made anew from them: nothing of this is stored.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from firsthand.model import Article, Derivation, DerivationKind
from firsthand.text.names import outlet_name

COPIES = frozenset({DerivationKind.REPRINT, DerivationKind.REWRITE, DerivationKind.TRANSLATION})
NAMES_IT = frozenset({DerivationKind.CITATION, DerivationKind.COMMENTARY})


@dataclass(frozen=True, slots=True)
class Circle:
    """Articles that rest on each other; `path` runs through some of them back to its start."""

    articles: tuple[str, ...]  # sorted
    path: tuple[str, ...]  # article ids, the first one again at the end


@dataclass(frozen=True, slots=True)
class Unseen:
    """A document, agency or outlet that articles lean on and that is not in the case."""

    name: str
    articles: tuple[str, ...]  # that lean on it, sorted


def laundered(
    derivations: Iterable[Derivation], articles: Mapping[str, Article]
) -> list[Derivation]:
    """Copies of another outlet's article that name it nowhere, in the order given."""
    edges = list(derivations)
    named = {(e.from_article, e.to_article) for e in edges if e.kind in NAMES_IT}
    leans = {(e.from_article, outlet_name(e.to_name)) for e in edges if e.to_name}
    found = []
    for edge in edges:
        child, parent = _printed(edge.from_article, articles), _printed(edge.to_article, articles)
        is_named = (edge.from_article, edge.to_article) in named
        is_named = is_named or (edge.from_article, parent) in leans
        if edge.kind in COPIES and parent and child != parent and not is_named:
            found.append(edge)
    return found


def _printed(article_id: str | None, articles: Mapping[str, Article]) -> str:
    """The outlet that an article names as its own; empty: none."""
    article = articles.get(article_id or "")
    return outlet_name(article.outlet.name) if article and article.outlet else ""


def unseen(derivations: Iterable[Derivation]) -> list[Unseen]:
    """Parents that are not in the case, those that most articles lean on first."""
    names: dict[str, str] = {}
    leaning: dict[str, set[str]] = defaultdict(set)
    for edge in derivations:
        if edge.to_name is not None:
            names.setdefault(outlet_name(edge.to_name), edge.to_name)
            leaning[outlet_name(edge.to_name)].add(edge.from_article)
    found = [Unseen(names[plain], tuple(sorted(some))) for plain, some in leaning.items()]
    return sorted(found, key=lambda each: (-len(each.articles), each.name))


def circles(derivations: Iterable[Derivation]) -> list[Circle]:
    """Each greatest set of articles that all lead to each other, by lowest id."""
    leads: dict[str, set[str]] = defaultdict(set)
    for edge in derivations:
        if edge.to_article is not None and edge.to_article != edge.from_article:
            leads[edge.from_article].add(edge.to_article)
    ordered = {id_: sorted(leads[id_]) for id_ in sorted(leads)}
    found = [frozenset(some) for some in _components(ordered) if len(some) > 1]
    return sorted(
        (Circle(tuple(sorted(some)), _path(min(some), some, ordered)) for some in found),
        key=lambda circle: circle.articles,
    )


def _components(leads: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """Strongly connected components. Method: Tarjan (1972), without recursion."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on: set[str] = set()
    for start in leads:
        if start in index:
            continue
        work = [(start, iter(leads.get(start, ())))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on.add(start)
        while work:
            node, following = work[-1]
            if (other := next(following, None)) is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    yield _popped(stack, on, node)
            elif other not in index:
                index[other] = low[other] = len(index)
                stack.append(other)
                on.add(other)
                work.append((other, iter(leads.get(other, ()))))
            elif other in on:
                low[node] = min(low[node], index[other])


def _popped(stack: list[str], on: set[str], until: str) -> list[str]:
    found: list[str] = []
    while not found or found[-1] != until:
        found.append(stack.pop())
        on.discard(found[-1])
    return found


def _path(start: str, inside: frozenset[str], leads: Mapping[str, list[str]]) -> tuple[str, ...]:
    """A shortest way from `start` through the circle back to it."""
    before: dict[str, str] = {}
    waiting = [start]
    for node in waiting:
        for other in leads.get(node, ()):
            if other == start:
                path = [node]
                while path[-1] != start:
                    path.append(before[path[-1]])
                return (*reversed(path), start)
            if other in inside and other not in before:
                before[other] = node
                waiting.append(other)
    raise ValueError(f"{start} leads nowhere back to itself")

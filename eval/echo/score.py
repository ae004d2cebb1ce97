"""What is measured, of the benchmark and of its baselines alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from eval.echo.world import World


@dataclass(frozen=True, slots=True)
class Counted:
    """What a system says of one claim; one without intervals gives its number twice."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Gold:
    """One claim: its true number of origins, and the articles that tell it."""

    origins: int
    articles: int


def gold(world: World, languages: frozenset[str]) -> dict[str, Gold]:
    """Every claim told in the articles of the case in these languages."""
    origins: dict[str, set[str]] = defaultdict(set)
    articles: dict[str, set[str]] = defaultdict(set)
    for text in world.held:
        for line in text.lines if text.language in languages else ():
            if line.origins:
                origins[line.matter.id] |= line.origins
                articles[line.matter.id].add(text.id)
    return {id_: Gold(len(origins[id_]), len(articles[id_])) for id_ in origins}


def related(world: World) -> tuple[frozenset[frozenset[str]], frozenset[frozenset[str]]]:
    """Pairs of articles of the case: those of which one took from the other, and all that have
    a text in common at some remove, through withheld ones too.
    """
    held = {text.id for text in world.held}
    leader: dict[str, str] = {text.id: text.id for text in world.texts}

    def first(id_: str) -> str:
        while leader[id_] != id_:
            id_ = leader[id_]
        return id_

    direct = set()
    for edge in world.edges:
        leader[first(edge.child)] = first(edge.parent)
        if {edge.child, edge.parent} <= held:
            direct.add(frozenset({edge.child, edge.parent}))
    families: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(held):
        families[first(id_)].append(id_)
    kin = {
        frozenset({one, other})
        for family in families.values()
        for one in family
        for other in family
        if one != other
    }
    return frozenset(direct), frozenset(kin)


def counts(golds: Mapping[str, Gold], found: Mapping[str, Counted]) -> dict[str, float]:
    """Of the claims: exact counts, over-counts, mean error, intervals, echoes."""
    total = len(golds)
    both = [(golds[id_], found.get(id_, Counted(0, 0))) for id_ in sorted(golds)]
    echo = {id_ for id_, each in golds.items() if each.articles > 1 and each.origins == 1}
    called = {
        id_ for id_ in golds if golds[id_].articles > 1 and id_ in found and found[id_].high == 1
    }
    return {
        "claims": total,
        "exact": sum(one.origins == other.high for one, other in both) / total,
        "over-count": sum(other.high > one.origins for one, other in both) / total,
        "mean error": sum(abs(other.high - one.origins) for one, other in both) / total,
        "coverage": sum(other.low <= one.origins <= other.high for one, other in both) / total,
        "width": sum(other.high - other.low for _, other in both) / total,
        "echo precision": share(len(echo & called), len(called)),
        "echo recall": share(len(echo & called), len(echo)),
    }


def pairs(world: World, found: Iterable[frozenset[str]]) -> dict[str, float]:
    """Of the derivations: precision over all kin, recall over those that took directly."""
    direct, kin = related(world)
    told = frozenset(found)
    precision = share(len(told & kin), len(told))
    recall = share(len(told & direct), len(direct))
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return {"pair precision": precision, "pair recall": recall, "pair F1": f1}


def circles(world: World, found: Sequence[frozenset[str]]) -> float:
    """Share of the circles of which all articles stand in one that was found."""
    return share(
        sum(any(circle <= each for each in found) for circle in world.circles), len(world.circles)
    )


def share(some: int, all_: int) -> float:
    """`some` of `all_`; 1 when there is none to be found."""
    return some / all_ if all_ else 1.0

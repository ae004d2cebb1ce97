"""The benchmark of origins: its world is sound, its measures measure, firsthand beats counting."""

from __future__ import annotations

import pytest
from eval.echo.baselines import baselines
from eval.echo.given import found
from eval.echo.score import Counted, Gold, circles, counts, gold, pairs
from eval.echo.spread import spread
from eval.echo.world import World
from eval.echo.written import write

ALL = frozenset({"en", "fr", "es"})


@pytest.fixture(scope="module")
def world() -> World:
    return spread(11, 12)


def test_a_seed_makes_one_world(world: World) -> None:
    assert spread(11, 12).texts == world.texts
    assert spread(12, 12).texts != world.texts


def test_what_is_said_stands_where_it_is_said_to(world: World) -> None:
    for text in world.held:
        written = write(text)
        for place in written.places:
            wordings = place.line.matter.wordings[text.language]
            said = written.words[slice(*place.content)]
            known = {each.casefold() for each in wordings}
            assert place.line.turned or said.casefold() in known
            if place.source:
                who = place.line.cites or (
                    place.line.named and place.line.named.names[text.language]
                )
                assert written.words[slice(*place.source)].casefold() == str(who).casefold()


def test_every_way_of_spreading_is_there(world: World) -> None:
    large = spread(11, 40)
    assert len({edge.how for edge in large.edges}) == 7
    assert large.withheld
    assert large.circles
    assert {text.language for text in large.texts} == ALL
    assert {each.origins for each in gold(large, ALL).values()} >= {1, 2}


def test_measures_of_known_counts() -> None:
    golds = {"a": Gold(1, 3), "b": Gold(2, 2), "c": Gold(1, 1)}
    made = counts(golds, {"a": Counted(1, 1), "b": Counted(1, 3), "c": Counted(0, 0)})
    assert (made["exact"], made["over-count"], made["coverage"]) == (1 / 3, 1 / 3, 2 / 3)
    assert (made["echo precision"], made["echo recall"]) == (1.0, 1.0)


def test_firsthand_counts_better_than_articles_and_clusters(world: World) -> None:
    golds, made = gold(world, ALL), found(world)
    ours = counts(golds, made.counted)
    assert ours["exact"] >= 0.85
    assert ours["over-count"] <= 0.1
    assert pairs(world, made.pairs)["pair F1"] >= 0.9
    assert circles(world, made.circles) == 1.0
    others = [counts(golds, each)["exact"] for each in baselines(world).values()]
    assert max(others) < ours["exact"]

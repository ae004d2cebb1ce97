"""The drawing of sources: articles in a column, arcs from whom they take, circles, no overlap."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.model import Derivation, DerivationKind
from firsthand.web.arcs import column
from firsthand.web.desk import Desk, Sitting
from firsthand.web.graph import graph


@pytest.fixture(scope="module")
def sitting(rivals: Path) -> Sitting:
    desk = Desk(rivals)
    with desk.sitting() as found:
        return found


def ids(sitting: Sitting) -> list[str]:
    return [row[1] for row in sitting.view.article_rows()]


def takes(child: str, parent: str, kind: DerivationKind = DerivationKind.REPRINT) -> Derivation:
    return Derivation(f"{child}{parent}", child, parent, None, kind, (), 0.8)


def test_each_article_stands_on_a_row_of_its_own_by_date(sitting: Sitting) -> None:
    found = column(sitting, [])
    assert len(found.articles) == len(ids(sitting))
    assert len({each.y for each in found.articles}) == len(found.articles)
    days = [each.told[-10:] for each in found.articles]
    assert days == sorted(days)
    assert not found.arcs


def test_an_echo_is_a_fan_from_one_dot(sitting: Sitting) -> None:
    first, *others = ids(sitting)
    found = column(sitting, [takes(each, first) for each in others])
    parent = next(each for each in found.articles if each.id == first)
    assert parent.echoes == len(others)
    assert parent.radius == max(each.radius for each in found.articles)
    assert {arc.parent for arc in found.arcs} == {parent.title}
    assert all(arc.unnamed and arc.label == "reprint 80 %" for arc in found.arcs)
    assert len({arc.path for arc in found.arcs}) == len(others)


def test_a_named_copy_is_no_laundered_one(sitting: Sitting) -> None:
    one, two, *_ = ids(sitting)
    edges = [takes(two, one), takes(two, one, DerivationKind.CITATION)]
    assert not [arc for arc in column(sitting, edges).arcs if arc.unnamed]


def test_a_circle_is_marked_and_what_leads_to_it_is_not(sitting: Sitting) -> None:
    one, two, three, four, *_ = ids(sitting)
    edges = [takes(one, two), takes(two, three), takes(three, one), takes(four, one)]
    found = column(sitting, edges)
    assert sum(arc.circular for arc in found.arcs) == 3
    assert {each.id for each in found.articles if each.circular} == {one, two, three}


def test_a_parent_that_is_not_in_the_case_is_drawn_hollow(sitting: Sitting) -> None:
    child = ids(sitting)[0]
    edge = Derivation("d", child, None, "Ledger of the port", DerivationKind.CITATION, (), 1.0)
    found = graph(sitting, [edge])
    node = next(each for each in found.nodes if each.missing)
    assert node.name == "Ledger of the port"
    cited = [each for each in found.edges if each.style == "cited"]
    assert [each.one for each in cited] == [node.name]


def test_no_two_dots_stand_on_one_place(sitting: Sitting) -> None:
    found = graph(sitting, [])
    places = [(node.x, node.y) for node in found.nodes]
    assert len(places) == len(set(places))
    assert found.high > max(y for _, y in places)
    assert found.high > max(each.y for each in found.articles)

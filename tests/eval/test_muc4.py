"""The scorer of roles: entities, pairs, confidences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from eval.confidence import SET, labels, names_of
from eval.muc4 import NAMES, Case, annotated, hits, scores, texts


def entity(*mentions: str) -> frozenset[str]:
    return frozenset(mentions)


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ([entity("front", "rf")], [entity("rf")], 1),
        ([entity("front", "rf")], [entity("rf"), entity("front")], 1),
        ([entity("front", "rf")], [entity("the front")], 0),
        ([entity("guards"), entity("guards", "men")], [entity("guards"), entity("men")], 2),
        ([entity("guards", "men"), entity("guards")], [entity("guards"), entity("men")], 2),
        ([], [entity("rf")], 0),
    ],
)
def test_pairs_are_one_to_one_and_the_most(
    gold: list[frozenset[str]], found: list[frozenset[str]], right: int
) -> None:
    assert hits(gold, found) == right


def test_an_entity_of_two_templates_counts_once() -> None:
    template = {"PerpInd": [[["Rebels", 3]]], "Victim": [[["Ana  Marsh", 9], ["Marsh", 40]]]}
    gold = annotated([template, template])
    assert gold["PerpInd"] == [entity("rebels")]
    assert gold["Victim"] == [entity("ana marsh", "marsh")]
    assert gold["Weapon"] == []


def test_scores_are_summed_over_roles() -> None:
    empty: dict[str, list[frozenset[str]]] = {name: [] for name in NAMES.values()}
    case = Case(
        {**empty, "Victim": [entity("a")], "Weapon": [entity("b")]},
        {**empty, "Victim": [entity("a"), entity("c")]},
    )
    told = {name: rest for name, *rest in scores([case])}
    assert told["all roles"] == [50.0, 50.0, 50.0]
    assert told["Weapon"][0] == 0.0


@pytest.mark.parametrize("lines", [True, False])
def test_a_file_is_lines_or_a_list(lines: bool) -> None:
    articles = [{"docid": "a"}, {"docid": "b"}]
    data = "\n".join(map(json.dumps, articles)) if lines else json.dumps(articles)
    assert [one["docid"] for one in texts(data)] == ["a", "b"]


def test_absent_data_are_said_to_be_absent(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from eval import muc4

    monkeypatch.setattr("sys.argv", ["muc4", str(tmp_path / "none.json")])
    assert muc4.main() == 2
    assert "absent, nothing scored" in capsys.readouterr().out


def test_labels_of_confidence_name_an_organisation_by_its_place() -> None:
    told = labels("Words before.\na-1 | 4 | 9 | possible\na-2 | 0 | 2 | reported as fact\n")
    assert [(one.article, one.start, one.value, one.half) for one in told] == [
        ("a-1", 4, "possible", "kept half"),
        ("a-2", 0, "reported as fact", "tuning half"),
    ]
    article = {"templates": [{"PerpOrg": []}, {"PerpOrg": [[["Reed  Front", 4], ["rf", 30]]]}]}
    assert names_of(article, 30) == ("reed front", "rf")
    assert len(labels(SET.read_text("utf-8"))) >= 100

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from firsthand import flow
from firsthand.exports import jsonl
from firsthand.exports._schema import schema
from firsthand.exports._stream import KINDS, Place, article_line, records
from firsthand.model import Article, Chain, Claim, Credit, Figure, Statement
from firsthand.shell.adding import Options, add
from firsthand.store.view import View
from tests.invented import folder
from tests.marked import document

SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "schema.json"


@pytest.fixture(scope="module")
def case(ready: flow.DocumentParts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stream")
    add([folder(path / "reports")], path / "a.case", Options(strict=True, ready=ready))
    return path / "a.case"


@pytest.fixture(scope="module")
def stream(case: Path) -> list[dict[str, Any]]:
    with View.open(case) as view:
        stream = b"".join(jsonl.export(view, unfolded=True))
        return [json.loads(line) for line in stream.splitlines()]


def test_it_says_its_version_first(stream: list[dict[str, Any]]) -> None:
    assert (stream[0]["type"], stream[0]["version"]) == ("stream", 1)
    with pytest.raises(ValueError, match="version 2"):
        list(records(iter([{"type": "stream", "version": 2}])))


def test_it_credits_the_gazetteer_when_it_holds_places(stream: list[dict[str, Any]]) -> None:
    places = [line for line in stream if line["type"] == "location" and line["geoname_id"]]
    assert ("GeoNames" in stream[0].get("attribution", "")) is bool(places)


def test_every_line_keeps_to_the_schema(stream: list[dict[str, Any]]) -> None:
    validator = jsonschema.Draft202012Validator(schema())
    for line in stream:
        validator.validate(line)
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({"type": "statement", "id": "x"})


def test_the_schema_in_the_docs_is_fresh() -> None:
    assert json.loads(SCHEMA.read_text("utf-8")) == schema()


def test_read_back_it_gives_the_records_of_the_case(
    case: Path, stream: list[dict[str, Any]]
) -> None:
    back = list(records(iter(stream)))
    with View.open(case) as view:
        expected: list[Any] = [
            *view.reports(), *view.documents(), *view.articles(), *view.sources(),
            *view.statements(), *view.chains(), *view.facts(Figure), *view.rootings(),
            *view.origins(), *view.derivations(), *view.links(), *view.claims(),
            *view.discrepancies(), *view.problems(),
        ]  # fmt: skip
    kinds = {type(record) for record in expected}
    assert {Statement, Chain, Claim, Figure} <= kinds
    same = Counter(record for record in back if type(record) in kinds)
    assert same == Counter(expected)


def test_a_statement_says_where_it_stands(stream: list[dict[str, Any]]) -> None:
    statements = [line for line in stream if line["type"] == "statement"]
    assert statements
    for line in statements:
        assert line["file"].endswith(".txt")
        assert line["article"] == line["article_id"]
        assert line["origin"]


def test_every_kind_of_record_has_a_place_in_the_stream(stream: list[dict[str, Any]]) -> None:
    assert {line["type"] for line in stream} <= {"stream", *KINDS}


def test_an_article_names_its_title_and_credits_as_words() -> None:
    doc = document("Ferry seized\nBy Ann Lee / The Herald")
    article = Article(
        "a" * 12,
        doc.id,
        doc.span(0, 35),
        title=doc.span(0, 12),
        outlet=Credit("The Herald", doc.span(25, 35)),
        authors=(Credit("Ann Lee", None),),
    )
    found = article_line(article, doc, Place(doc.id, doc.name, doc.report_id))
    assert (found["title"], found["title_span"]) == ("Ferry seized", [0, 12])
    assert (found["outlet"], found["outlet_span"]) == ("The Herald", [25, 35])
    assert (found["authors"], found["author_spans"]) == (["Ann Lee"], [None])
    assert list(records(iter([found]))) == [article]

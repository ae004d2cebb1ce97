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
from firsthand.exports._stream import KINDS, records
from firsthand.model import Chain, Claim, Figure, Statement
from firsthand.shell.adding import Options, add
from firsthand.store.view import View
from tests.invented import folder

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
    assert stream[0] == {"type": "stream", "version": 1}
    with pytest.raises(ValueError, match="version 2"):
        list(records(iter([{"type": "stream", "version": 2}])))


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

from __future__ import annotations

from pathlib import Path

import pytest

import firsthand
from firsthand import flow
from firsthand.errors import CaseMissing
from firsthand.opened import Case
from firsthand.shell.adding import Options, add
from tests.exports.test_forms import SECRET, WITNESS

SEVERAL = (
    "claims",
    "statements",
    "sources",
    "figures",
    "incidents",
    "replies",
    "outcomes",
    "demands",
    "derivations",
    "discrepancies",
    "articles",
    "judgements",
    "problems",
)


@pytest.fixture(scope="module")
def case(ready: flow.DocumentParts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("opened")
    (folder / "in").mkdir()
    (folder / "in" / "witness.txt").write_text(WITNESS, "utf-8")
    add([folder / "in"], folder / "a.case", Options(strict=True, ready=ready))
    return folder / "a.case"


def test_a_case_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(CaseMissing):
        firsthand.open(tmp_path / "none.case")


@pytest.mark.parametrize("name", SEVERAL)
def test_records_come_as_records_frames_and_tables(case: Path, name: str) -> None:
    with Case.open(case) as opened:
        found = getattr(opened, name)()
        assert len(found.pandas()) == len(found) == len(found.polars()) == len(list(found))
        assert list(found.pandas().columns) == found.polars().columns
        assert found._repr_html_().count("<tr>") == len(found) + 1
        assert SECRET not in found._repr_html_() + found.pandas().to_csv()


def test_a_query_finds_claims_and_statements(case: Path) -> None:
    with firsthand.open(case) as opened:
        assert [claim.title for claim in opened.claims("moved")]
        told = opened.statements("anybody was moved")
        assert [opened.words(each) for each in told] == ["anybody was moved"]
        assert "council" in opened.speaker(told[0])
        assert not opened.statements("nosuchword")
        assert not opened.statements("nosuchword").pandas().shape[0]


def test_a_slice_is_records_too(case: Path) -> None:
    with firsthand.open(case) as opened:
        first = opened.statements()[:1]
        assert first[0] == opened.statements()[0]
        assert repr(first) == "<1 statements>"


def test_a_notebook_runs_no_word_of_a_report(ready: flow.DocumentParts, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(
        "Guards at Ostrel\n\nThe council said: “The <script>alert(1)</script> gates were open.”\n"
    )
    add([tmp_path / "in"], tmp_path / "a.case", Options(strict=True, ready=ready))
    with firsthand.open(tmp_path / "a.case") as opened:
        shown = opened.statements()._repr_html_()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown

"""Every form of export, read back by a reader of that form that is not ours."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import networkx
import openpyxl
import pandas
import pytest
from prov.model import ProvDocument

from firsthand import exports, flow
from firsthand.exports._sheets import Sheet
from firsthand.exports._xml import clean
from firsthand.exports.csv import harmless, written
from firsthand.plugins import parts
from firsthand.shell.adding import Options, add
from firsthand.store.view import View

SECRET = "the lorries came back twice that night"
WITNESS = (
    "Lorries at Ostrel\n\nBy Ada Brenk\nThe Courier, 3 May 2004\n\n"
    "The relief mission said 18 people were moved from the village of Ostrel in April. "
    f"A woman who asked not to be named told The Courier what she saw. "
    f"“They beat me in the barn, and {SECRET},” she said. "
    "The council denied that anybody was moved.\n"
)
FORMULA = (
    "=cmd|' /C calc'!A0\n\nBy Jon Vess\nThe Gazette, 4 May 2004\n\n"
    "The relief mission said 20 people were moved from the village of Ostrel in April.\n"
)
PLACES = (
    "Guards at the station\n\nBy Jon Vess\nThe Gazette, 6 May 2004\n\n"
    "The relief mission said that guards beat 12 farmers in Lisbon on 4 May. "
    "A woman who asked not to be named told The Gazette what she saw. "
    "“They beat me for nine days in a barn in Helsinki,” she said. "
    "Guards beat nobody in Ostrelmark, the mission said.\n"
)


@pytest.fixture(scope="module")
def case(ready: flow.DocumentParts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forms")
    (folder / "in").mkdir()
    (folder / "in" / "witness.txt").write_text(WITNESS, "utf-8")
    (folder / "in" / "formula.txt").write_text(FORMULA, "utf-8")
    (folder / "in" / "places.txt").write_text(PLACES, "utf-8")
    add([folder / "in"], folder / "a.case", Options(strict=True, ready=ready))
    return folder / "a.case"


def made(case: Path, form: str, *, unfolded: bool = False) -> bytes:
    with View.open(case) as view:
        return b"".join(parts(exports)[form].build()(view, unfolded=unfolded))


def plain(output: bytes) -> str:
    """The words of an output, unpacked."""
    if not output.startswith(b"PK"):
        return output.decode()
    with zipfile.ZipFile(io.BytesIO(output)) as archive:
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


@pytest.mark.parametrize("form", parts(exports))
def test_protected_words_are_written_only_when_asked_for(case: Path, form: str) -> None:
    assert SECRET not in plain(made(case, form))
    assert form in ("graphml", "geojson") or SECRET in plain(made(case, form, unfolded=True))


@pytest.mark.parametrize("form", [form for form in parts(exports) if form != "xlsx"])
def test_the_same_case_gives_the_same_bytes(case: Path, form: str) -> None:
    assert made(case, form) == made(case, form)


def test_pandas_reads_the_csv_tables(case: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(made(case, "csv", unfolded=True))) as archive:
        tables = {name: pandas.read_csv(archive.open(name)) for name in archive.namelist()}
    with View.open(case) as view:
        assert len(tables["statements.csv"]) == sum(1 for _ in view.statements())
        documents = {document.name: document.text for document in view.documents()}
    for row in tables["statements.csv"].itertuples():
        told = documents[row.file][row.start : row.end]
        assert row.content.split(" … ")[0].lstrip("'") in " ".join(told.split())


def test_a_cell_runs_nothing(case: Path) -> None:
    rows = list(csv.reader(io.StringIO(plain(made(case, "csv")))))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]
    book = openpyxl.load_workbook(io.BytesIO(made(case, "xlsx")))
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    assert any(str(cell.value).startswith("=cmd") for cell in cells)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@a", "\tx", "\rx"])
def test_a_formula_is_made_words(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    assert harmless(f"said {cell}") == f"said {cell}"
    assert harmless(-1) == -1


def test_a_table_keeps_any_words() -> None:
    hard = 'he said "no,\nnever", šď'
    sheet = Sheet("a", ("words",), [(hard,), (None,), (True,)])
    rows = list(csv.reader(io.StringIO(written(sheet).decode("utf-8-sig"), newline="")))
    assert rows == [["words"], [hard], [""], ["True"]]


def test_the_workbook_holds_every_table(case: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made(case, "xlsx")), read_only=True)
    with zipfile.ZipFile(io.BytesIO(made(case, "csv"))) as archive:
        for name in archive.namelist():
            lines = list(csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig"))))
            assert sum(1 for _ in book[name.removesuffix(".csv")].rows) == len(lines)


def test_networkx_reads_the_graph(case: Path) -> None:
    graph = networkx.parse_graphml(made(case, "graphml").decode())
    kinds = {data["type"] for _, data in graph.nodes(data=True)}
    assert {"article", "source", "origin", "claim"} <= kinds
    with View.open(case) as view:
        claims = {node for node, data in graph.nodes(data=True) if data["type"] == "claim"}
        assert claims == {claim.id for claim in view.claims()}
    assert {data["kind"] for _, _, data in graph.edges(data=True)} >= {"supports", "rests-on"}


def test_xml_holds_no_forbidden_character() -> None:
    assert clean("a\x00b\x0bc\ud800d\n") == "a�b�c�d\n"


def test_prov_reads_the_provenance(case: Path) -> None:
    document = ProvDocument.deserialize(content=made(case, "prov").decode(), format="json")
    with View.open(case) as view:
        statements = {f"fh:statement-{each.id}" for each in view.statements()}
    entities = {str(record.identifier) for record in document.get_records()}
    assert statements <= entities


def test_annotations_quote_their_places(case: Path) -> None:
    collection = json.loads(made(case, "annotations", unfolded=True))
    with View.open(case) as view:
        texts = {f"urn:sha256:{each.report_id}": each.text for each in view.documents()}
        assert len(collection["first"]["items"]) == sum(1 for _ in view.statements())
    for target in _targets(collection):
        place, quotation = target["selector"]
        text = texts[target["source"]]
        assert text[place["start"] : place["end"]] == quotation["exact"]
        assert text[: place["start"]].endswith(quotation["prefix"])


def test_annotations_do_not_quote_protected_words(case: Path) -> None:
    folded = json.loads(made(case, "annotations"))
    assert any(len(target["selector"]) == 1 for target in _targets(folded))


def _targets(collection: dict[str, Any]) -> list[dict[str, Any]]:
    return [target for each in collection["first"]["items"] for target in each["target"]]


def test_every_place_found_is_a_point_with_what_is_said_of_it(case: Path) -> None:
    collection = json.loads(made(case, "geojson"))
    assert collection["type"] == "FeatureCollection"
    assert "GeoNames" in collection["attribution"]
    (lisbon,) = collection["features"]
    longitude, latitude = lisbon["geometry"]["coordinates"]
    assert (round(longitude), round(latitude)) == (-9, 39)
    told = lisbon["properties"]
    assert (told["name"], told["precision"], told["country"]) == ("Lisbon", "point", "PT")
    assert PLACES[told["start"] : told["end"]] == "Lisbon"
    assert "guards beat 12 farmers" in told["words"]
    assert [each["here"] for each in told["incidents"]] == [True]


def test_a_place_in_protected_words_is_no_point(case: Path) -> None:
    assert "Helsinki" not in plain(made(case, "geojson"))
    opened = json.loads(made(case, "geojson", unfolded=True))
    assert {each["properties"]["name"] for each in opened["features"]} == {"Lisbon", "Helsinki"}


@pytest.mark.parametrize("form", ["csv", "xlsx", "jsonl", "geojson"])
def test_exports_that_hold_places_credit_the_gazetteer(case: Path, form: str) -> None:
    assert "CC BY 4.0" in plain(made(case, form))


def test_entities_name_only_those_before_them(case: Path) -> None:
    seen: set[str] = set()
    schemata = set()
    for line in made(case, "ftm").decode().splitlines():
        entity = json.loads(line)
        named = [
            told
            for values in entity["properties"].values()
            for told in values
            if told.startswith("firsthand-")
        ]
        assert set(named) <= seen
        seen.add(entity["id"])
        schemata.add(entity["schema"])
    assert {"Document", "Article", "Person", "Documentation", "Note"} <= schemata

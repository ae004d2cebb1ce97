from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from firsthand import flow
from firsthand.discretion import HIDDEN
from firsthand.dossier.content import dossier
from firsthand.dossier.page import page
from firsthand.dossier.print import printed
from firsthand.dossier.records import Audience, Dossier
from firsthand.dossier.residue import Residue
from firsthand.dossier.write import FORMS, scan, texts, write
from firsthand.errors import NothingChosen, ProtectedWords
from firsthand.shell.adding import Options, add
from firsthand.store.view import View
from tests.exports.test_forms import SECRET, WITNESS

HOSTILE = (
    "<script>alert(1)</script> & #set text(red) $x$ \\ @label\n\nBy Jon Vess\n"
    "The Gazette, 4 May 2004\n\n"
    "The relief mission said 20 people were moved from the village of Ostrel <b>in April</b>. "
    "“The <i>list</i> with #panic() and $x$ was burnt by the guards of the depot,” "
    "said Mira Toll, a driver. "
    "The council of Ostrel denied that anybody was moved from the village.\n"
)
ENDINGS = tuple(FORMS)


@pytest.fixture(scope="module")
def case(ready: flow.DocumentParts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dossier")
    (folder / "in").mkdir()
    (folder / "in" / "witness.txt").write_text(WITNESS, "utf-8")
    (folder / "in" / "hostile.txt").write_text(HOSTILE, "utf-8")
    add([folder / "in"], folder / "a.case", Options(strict=True, ready=ready))
    return folder / "a.case"


def all_of(view: View) -> list[str]:
    return [claim.id for claim in view.claims()]


def made(case: Path, audience: Audience = Audience.PUBLIC) -> Dossier:
    with View.open(case) as view:
        return dossier(view, all_of(view), audience)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.PARTNER])
def test_others_never_read_protected_words(case: Path, audience: Audience, ending: str) -> None:
    with View.open(case) as view:
        written = write(view, all_of(view), audience, ending)
    told = " ".join(" ".join(texts(written, ending)).split())
    assert "anybody was moved" in told
    assert SECRET not in told


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_team_reads_them(case: Path, ending: str) -> None:
    with View.open(case) as view:
        written = write(view, all_of(view), Audience.INTERNAL, ending)
    assert SECRET in " ".join(" ".join(texts(written, ending)).split())


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_would_tell_them_is_not_written(case: Path, ending: str) -> None:
    with View.open(case) as view:
        unfolded = write(view, all_of(view), Audience.INTERNAL, ending)
        with pytest.raises(ProtectedWords, match=r"witness\.txt \d+–\d+") as refused:
            scan(unfolded, ending, view)
    assert SECRET not in str(refused.value)


def test_every_quotation_has_a_footnote_with_its_place(case: Path) -> None:
    told = made(case, Audience.INTERNAL)
    with View.open(case) as view:
        for section in told.sections:
            for group in (*section.supports, *section.opposes):
                for telling in group.tellings:
                    statement = view.statement(telling.note.statement_id)
                    places = tuple((span.start, span.end) for span in statement.content)
                    assert telling.note.spans == places
                    assert telling.words == " ".join(view.words(statement.content).split())
    assert [note.number for note in told.notes] == list(range(1, len(told.notes) + 1))


def test_what_is_said_against_stands_beside(case: Path) -> None:
    opposed = [section for section in made(case).sections if section.opposes]
    assert opposed
    for section in opposed:
        assert any(sentence.words.startswith("Against it") for sentence in section.summary)
        assert all(s.notes for s in section.summary if s.words.startswith("Against it"))


def test_an_empty_part_says_that_no_source_tells(case: Path) -> None:
    alone = next(section for section in made(case).sections if not section.opposes)
    assert "No source in this case speaks against it." in [s.words for s in alone.summary]


def test_a_dossier_of_nothing_is_refused(case: Path) -> None:
    with View.open(case) as view:
        with pytest.raises(NothingChosen):
            dossier(view, [], Audience.PUBLIC)
        with pytest.raises(KeyError):
            dossier(view, ["nosuchclaim"], Audience.PUBLIC)


def test_the_page_runs_and_loads_nothing(case: Path) -> None:
    told = page(made(case)).decode()
    assert "<script" not in told
    assert not re.search(r'(?:src|href)="(?!#)', told)
    assert "default-src 'none'" in told
    ids = re.findall(r'\bid="([^"]+)"', told)
    assert len(ids) == len(set(ids))
    assert {f"#{each}" for each in ids} >= set(re.findall(r'href="(#[^"]+)"', told))


def test_hostile_words_are_only_words(case: Path) -> None:
    told = " ".join(texts(printed(made(case, Audience.INTERNAL)), ".pdf"))
    assert "The <i>list</i> with #panic() and $x$ was burnt" in " ".join(told.split())


def test_the_pdf_says_that_it_is_an_archive_copy(case: Path) -> None:
    paper = printed(made(case))
    assert b"pdfaid:part>2<" in paper
    assert b"pdfaid:conformance>B<" in paper
    assert len(pypdfium2.PdfDocument(paper)) >= 1
    assert paper == printed(made(case))


@pytest.mark.parametrize(
    ("audience", "verbatim"), [(Audience.PUBLIC, False), (Audience.INTERNAL, True)]
)
def test_the_bundle_checks_itself(
    case: Path, tmp_path: Path, audience: Audience, verbatim: bool
) -> None:
    with View.open(case) as view:
        packed = write(view, all_of(view), audience, ".zip")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(tmp_path)
    checked = _check(tmp_path)
    assert checked.returncode == 0
    assert ("0 quotations verbatim" not in checked.stdout) is verbatim
    (tmp_path / "quotations.jsonl").write_text(
        (tmp_path / "quotations.jsonl").read_text("utf-8").replace("moved", "paid"), "utf-8"
    )
    broken = _check(tmp_path)
    assert broken.returncode == 1
    assert "quotations.jsonl: changed" in broken.stdout
    assert ("do not stand" in broken.stdout) is verbatim


def _check(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "verify.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_crate_names_every_file(case: Path) -> None:
    with View.open(case) as view:
        packed = write(view, all_of(view)[:1], Audience.PARTNER, ".zip")
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        crate = json.loads(archive.read("ro-crate-metadata.json"))
        names = set(archive.namelist()) - {"ro-crate-metadata.json"}
    root = next(each for each in crate["@graph"] if each["@id"] == "./")
    assert {part["@id"] for part in root["hasPart"]} == names
    assert names >= {"dossier.html", "dossier.pdf", "records.jsonl", "verify.py"}


def test_repeated_words_are_struck(case: Path) -> None:
    with View.open(case) as view:
        residue = Residue(view)
    assert residue.struck(f"Later {SECRET.upper()}, he wrote.") == f"Later {HIDDEN}, he wrote."
    assert residue.struck("The lorries came back.") == "The lorries came back."
    assert residue.found(f"and {SECRET}") and not residue.found("the lorries came back")

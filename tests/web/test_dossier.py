"""The dossier in the room: chosen on claim pages, written as decided, held back when unsafe."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from firsthand.errors import FirsthandError, NotPrintable, ProtectedWords
from firsthand.store.view import View
from firsthand.web import dossier
from tests.web.conftest import Enter, form_of
from tests.web.test_judge import judge, told_twice
from tests.web.test_pages import protected_statement, text_of


def press(client: TestClient, what: str, claim: str = "", next_: str = "/dossier") -> str:
    sent = {"form": form_of(client), "claim": claim, "what": what, "next": next_}
    answer = client.post("/dossier/choose", data=sent)
    assert answer.status_code == 200
    return answer.text


def file(client: TestClient, audience: str, ending: str) -> Any:
    return client.get("/dossier/file", params={"audience": audience, "as": ending})


def some_claims(case: Path, many: int) -> list[str]:
    with View.open(case) as view:
        return [claim.id for claim in view.claims(None, many)]


def test_claims_are_chosen_ordered_and_taken_out(client: TestClient, made: Path) -> None:
    one, two = some_claims(made, 2)
    assert "No claim is chosen yet" in client.get("/dossier").text
    assert "see the dossier" in press(client, "add", one, f"/claims/{one}")
    page = press(client, "add", two)
    assert page.index(f"/claims/{one}") < page.index(f"/claims/{two}")
    page = press(client, "raise", two)
    assert page.index(f"/claims/{two}") < page.index(f"/claims/{one}")
    assert "Dossier (2)" in page
    assert f"/claims/{one}" not in press(client, "drop", one)
    assert "No claim is chosen yet" in press(client, "clear")


@pytest.mark.parametrize("audience", ["public", "partner", "internal"])
@pytest.mark.parametrize("ending", [".html", ".zip"])
def test_the_file_is_saved_never_shown(
    client: TestClient, made: Path, audience: str, ending: str
) -> None:
    claim = some_claims(made, 1)[0]
    press(client, "add", claim)
    answer = file(client, audience, ending)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith("attachment")
    assert f"dossier-{audience}{ending}" in answer.headers["content-disposition"]
    if ending == ".zip":
        assert zipfile.ZipFile(io.BytesIO(answer.content)).testzip() is None
    else:
        assert claim in answer.text or "independent origin" in answer.text


def test_it_is_printed_as_pdf(client: TestClient, made: Path) -> None:
    press(client, "add", some_claims(made, 1)[0])
    assert file(client, "public", ".pdf").content.startswith(b"%PDF")


def test_protected_words_stay_folded_for_others(client: TestClient, made: Path) -> None:
    statement, words = protected_statement(made)
    with View.open(made) as view:
        claim = next(view.claims_of_statement(statement)).id
    page = press(client, "add", claim)
    assert words not in text_of(page)
    assert words not in text_of(file(client, "public", ".html").text)
    assert words in text_of(file(client, "internal", ".html").text)
    client.post("/safe", data={"form": form_of(client), "safe": "1"})
    assert file(client, "internal", ".html").status_code == 404
    assert 'value="internal"' not in client.get("/dossier").text


def test_what_people_rejected_is_left_out(rival: Path, enter: Enter) -> None:
    client = enter(rival)
    claim = told_twice(rival)
    press(client, "add", claim.id)
    assert claim.supports[1] in unzipped(file(client, "public", ".zip").content)
    judge(client, claim.supports[1], "reject")
    assert claim.supports[1] not in unzipped(file(client, "public", ".zip").content)


def unzipped(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if not name.endswith(".pdf")]
        return " ".join(archive.read(name).decode("utf-8", "replace") for name in names)


@pytest.mark.parametrize("wrong", [ProtectedWords("it would tell"), NotPrintable("no such sign")])
def test_a_dossier_that_is_held_back_says_why(
    client: TestClient, made: Path, monkeypatch: pytest.MonkeyPatch, wrong: FirsthandError
) -> None:
    def refuse(*_: object) -> bytes:
        raise wrong

    press(client, "add", some_claims(made, 1)[0])
    monkeypatch.setattr(dossier, "write", refuse)
    answer = file(client, "public", ".html")
    assert answer.status_code == 409
    assert str(wrong) in text_of(answer.text)
    assert "was not written" in answer.text


def test_nothing_chosen_and_nonsense_are_told(client: TestClient, made: Path) -> None:
    assert file(client, "public", ".html").status_code == 409
    press(client, "add", some_claims(made, 1)[0])
    assert file(client, "anybody", ".html").status_code == 404
    assert file(client, "public", ".exe").status_code == 404
    sent = {"form": form_of(client), "claim": "aaaaaaaaaaaa", "what": "add", "next": "/dossier"}
    assert client.post("/dossier/choose", data=sent).status_code == 404
    sent["form"] = "forged"
    assert client.post("/dossier/choose", data=sent).status_code == 403


def test_a_choice_is_read_from_a_cookie_that_anybody_may_have_written() -> None:
    assert dossier.chosen("") == ()
    assert dossier.chosen("<b>.aaaaaaaaaaaa.aaaaaaaaaaaa.AAAAAAAAAAAA.aaaaaaaaaaaab") == (
        "aaaaaaaaaaaa",
    )
    many = dossier.BETWEEN.join(f"{n:012}".translate(LETTERS) for n in range(300))
    assert len(dossier.chosen(many)) == dossier.MOST
    assert dossier.changed(["a", "b"], "dance", "b") == ("a", "b")


LETTERS = str.maketrans("0189", "abcd")

"""Who may come in, and what another page in the browser cannot do."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from firsthand.store.view import View
from firsthand.web.app import room
from firsthand.web.desk import Desk
from firsthand.web.guard import Pass
from tests.web.conftest import PORT, Enter, form_of

HERE = f"http://127.0.0.1:{PORT}"


@pytest.fixture
def stranger(made: Path) -> TestClient:
    return TestClient(room(Desk(made), Pass(PORT)), base_url=HERE)


@pytest.mark.parametrize("path", ["/", "/reports", "/claims/x", "/safe", "/nowhere"])
def test_without_the_token_nobody_comes_in(stranger: TestClient, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 403
    assert "firsthand serve" in answer.text
    assert stranger.get(f"{path}?token=guessed").status_code == 403


def test_the_token_leaves_the_address(made: Path) -> None:
    admitted = Pass(PORT)
    client = TestClient(room(Desk(made), admitted), base_url=HERE, follow_redirects=False)
    answer = client.get(f"/reports?page=1&token={admitted.token}")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/reports?page=1"
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert "SameSite=strict" in answer.headers["set-cookie"]


def test_a_redirect_stays_here(made: Path) -> None:
    admitted = Pass(PORT)
    client = TestClient(room(Desk(made), admitted), base_url=HERE, follow_redirects=False)
    answer = client.get(f"//evil.example/?token={admitted.token}")
    assert answer.headers.get("location", "/").startswith("/")
    assert not answer.headers.get("location", "/").startswith("//")


@pytest.mark.parametrize("host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", ""])
def test_another_name_for_this_machine_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


def test_two_starts_have_two_tokens() -> None:
    assert Pass(PORT).token != Pass(PORT).token
    assert Pass(PORT).cookie != Pass(PORT + 1).cookie


def test_what_another_page_asks_is_refused(client: TestClient) -> None:
    assert client.get("/", headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert client.get("/", headers={"sec-fetch-site": "same-site"}).status_code == 403
    assert client.get("/", headers={"sec-fetch-site": "same-origin"}).status_code == 200


def test_another_page_cannot_judge(case: Path, enter: Enter) -> None:
    client = enter(case)
    with View.open(case) as view:
        statement = next(view.statements()).id
    sent = {"about": statement, "verdict": "reject", "who": "Ada", "form": form_of(client)}
    for headers in ({"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site"}):
        assert client.post("/judge", data=sent, headers=headers).status_code == 403
    for form in ("", "guessed"):
        assert client.post("/judge", data={**sent, "form": form}).status_code == 403
    page = client.get(f"/review/{statement}").text
    assert "What people decided" not in page
    assert client.post("/judge", data=sent, headers={"origin": HERE}).status_code == 200
    assert "What people decided" in client.get(f"/review/{statement}").text


def test_a_form_too_large_is_refused(client: TestClient) -> None:
    sent = {"form": form_of(client), "why": "x" * 100_000}
    assert client.post("/judge", data=sent).status_code == 403


@pytest.mark.parametrize("path", ["/", "/reports", "/nowhere", "/static/room.css"])
def test_every_answer_is_sealed(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_pages_are_not_kept_by_the_browser(client: TestClient) -> None:
    assert client.get("/").headers["cache-control"] == "no-store"
    assert "immutable" in client.get("/static/room.css").headers["cache-control"]


def test_nothing_comes_from_outside(client: TestClient) -> None:
    for path in ("/", "/reports", "/times", "/sources", "/ledger", "/review"):
        page = client.get(path).text
        assert "http://" not in page.replace("http://www.w3.org", "")
        assert "https://" not in page
        assert "style=" not in page
        assert "onclick" not in page


def test_read_only_records_nothing(case: Path, enter: Enter) -> None:
    client = enter(case, read_only=True)
    with View.open(case) as view:
        statement = next(view.statements()).id
    page = client.get(f"/review/{statement}").text
    assert 'action="/judge"' not in page
    sent = {"about": statement, "verdict": "reject", "who": "Ada", "form": form_of(client)}
    answer = client.post("/judge", data=sent)
    assert answer.status_code == 409
    assert "Nothing was recorded" in answer.text
    assert "What people decided" not in client.get(f"/review/{statement}").text


def test_an_original_is_saved_and_never_shown(client: TestClient, made: Path) -> None:
    with View.open(made) as view:
        report = next(each for each in view.reports() if each.name.endswith(".html"))
    answer = client.get(f"/reports/{report.id}/original")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert len(answer.content) == report.size

"""The five questions over the real reports beside the checkout; skipped where they are absent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from firsthand import flow
from firsthand.shell.adding import Options, add
from tests.web.conftest import served
from tests.web.test_browser import CHROMIUM, browser, entered

REPORTS = Path(__file__).parents[3] / "shared" / "data" / "reports"
__all__ = ["browser"]  # the fixture

pytestmark = pytest.mark.skipif(
    CHROMIUM is None or not REPORTS.is_dir(), reason="chromium or the reports are not here"
)


@pytest.fixture(scope="module")
def reports_address(
    tmp_path_factory: pytest.TempPathFactory, ready: flow.DocumentParts
) -> Iterator[str]:
    case = tmp_path_factory.mktemp("reports") / "reports.case"
    add([REPORTS], case, Options(ready=ready, strict=True))
    with served(case) as found:
        yield found


@pytest.fixture
def reports_page(browser: Browser, reports_address: str) -> Iterator[Page]:
    yield from entered(browser, reports_address)


def test_what_did_i_load(reports_page: Page) -> None:
    reports_page.get_by_role("link", name="Reports").click()
    expect(reports_page.get_by_text("3 reports · 5 articles")).to_be_visible()
    expect(reports_page.locator(".missing").first).to_be_visible()


def test_is_it_corroborated(reports_page: Page) -> None:
    row = reports_page.locator("article.claim").first
    expect(row.locator(".badge")).to_contain_text("origin")
    row.get_by_role("link").first.click()
    expect(reports_page.get_by_role("heading", name="Who says so")).to_be_visible()
    reports_page.locator(".telling blockquote a").first.click()
    expect(reports_page.locator("span.content").first).to_be_visible()


def test_which_number_may_i_print(reports_page: Page) -> None:
    reports_page.get_by_role("link", name="Figures", exact=True).click()
    assert reports_page.locator(".strip").first.locator("tbody tr").count() > 1


def test_who_answered_and_what_followed(reports_page: Page) -> None:
    reports_page.get_by_role("link", name="Ledger", exact=True).click()
    reports_page.locator("tr summary").first.click()
    expect(reports_page.locator("details[open] q").first).to_be_visible()


def test_is_it_safe_to_share(reports_page: Page) -> None:
    reports_page.get_by_role("link", name="Reports").click()
    reports_page.get_by_role("link", name=".txt").first.click()
    expect(reports_page.locator(".folded").first).to_contain_text("word")
    reports_page.get_by_role("button", name="Projector-safe").click()
    expect(reports_page.locator("html.safe")).to_have_count(1)
    expect(reports_page.locator(".opener")).to_have_count(0)

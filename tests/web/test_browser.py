"""The room in a browser: the five questions as a newcomer asks them, keys alone, and axe."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
AXE = Path(__file__).with_name("axe.min.js").read_text("utf-8")
ROOMS = (
    "/",
    "/reports",
    "/ledger",
    "/figures",
    "/times",
    "/sources",
    "/review",
    "/dossier",
    "/keys",
)
SERIOUS = frozenset({"serious", "critical"})

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that came in by the address; it fails the test when a script or the policy fails."""
    yield from entered(browser, address)


@pytest.fixture
def rival_page(browser: Browser, rival_address: str) -> Iterator[Page]:
    """The same over a case in which one claim has several origins."""
    yield from entered(browser, rival_address)


def entered(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
    opened.goto(address)
    yield opened
    context.close()
    assert not [each for each in wrong if "404" not in each]


def at(address: str, path: str) -> str:
    return f"http://{urlsplit(address).netloc}{path}"


def test_what_did_i_load(page: Page) -> None:
    page.get_by_role("link", name="Reports").click()
    expect(page.get_by_text("8 reports · 9 articles")).to_be_visible()
    missing = page.locator(".missing")
    expect(missing).to_contain_text("Whoever could not pay")
    expect(page.locator(".stamp").first).to_contain_text("03/09/2016")
    page.get_by_role("link", name="03_harbour_notes.txt").click()
    expect(page.locator(".masthead")).to_have_count(2)
    expect(page.locator(".furniture").first).to_be_visible()


def test_is_it_corroborated(page: Page) -> None:
    page.get_by_placeholder("Search in claims").fill("released for up to 300 crowns")
    page.get_by_role("button", name="Show").click()
    row = page.locator("article.claim").first
    expect(row.locator(".badge")).to_contain_text("2 articles")
    row.get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Who says so")).to_be_visible()
    expect(page.get_by_text("No source in this case says otherwise.")).to_be_visible()
    expect(page.locator(".why")).to_contain_text("rest on Lantern Watch")
    page.locator(".telling blockquote a").first.click()
    expect(page.locator("span.content").first).to_be_visible()
    assert re.search(r"#s-\w+$", page.url)


def test_which_number_may_i_print(page: Page) -> None:
    page.get_by_role("link", name="Figures").click()
    strip = page.locator(".strip").first
    expect(strip.locator(".differ").first).to_be_visible()
    words = strip.locator("tbody tr")
    assert words.count() > 1
    words.first.get_by_role("link").click()
    expect(page.locator("span.figure").first).to_be_visible()


def test_who_answered_and_what_followed(page: Page) -> None:
    page.get_by_role("link", name="Ledger").click()
    row = page.locator("tr", has=page.get_by_role("rowheader", name="Joint River Mission"))
    row.locator("summary").first.click()
    expect(row.locator("details[open] q").first).to_be_visible()
    expect(page.get_by_text("A blank cell says")).to_be_visible()


def test_is_it_safe_to_share(page: Page, address: str) -> None:
    page.goto(at(address, "/?q=beaten"))
    page.goto(at(address, "/documents/x"))
    page.goto(at(address, "/reports"))
    page.get_by_role("link", name="01_courier.txt").click()
    folded = page.locator(".folded").first
    expect(folded).to_contain_text("words")
    page.get_by_role("button", name="Projector-safe").click()
    expect(page.locator("html.safe")).to_have_count(1)
    page.goto(at(address, "/reports"))
    page.get_by_role("link", name="01_courier.txt").click()
    expect(page.locator(".opener")).to_have_count(0)


def test_claims_by_keys_alone(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator("article.claim.walked")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Who says so")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("o")
    expect(page.locator("#text")).to_be_visible()
    page.keyboard.press("j")
    assert page.locator(".lit").count() > 1  # beside it, and in the text
    page.keyboard.press("u")
    expect(page.locator("body[data-page=reports]")).to_have_count(1)
    page.keyboard.press("g")
    page.keyboard.press("l")
    expect(page.locator("body[data-page=ledger]")).to_have_count(1)
    page.keyboard.press("g")
    page.keyboard.press("d")
    expect(page.locator("body[data-page=dossier]")).to_have_count(1)
    page.keyboard.press("?")
    expect(page.get_by_role("heading", name="Keys")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("boats")
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_be_visible()


def test_review_by_keys_alone(page: Page, address: str) -> None:
    page.goto(at(address, "/review"))
    first = page.locator("[data-item]").get_attribute("data-item")
    page.locator(".decide [name=who]").fill("Ada")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    expect(page.get_by_text("1 by you")).to_be_visible()
    assert page.locator("[data-item]").get_attribute("data-item") != first
    page.goto(at(address, f"/review/{first}"))
    page.keyboard.press("z")
    expect(page.get_by_text("taken back")).to_be_visible()
    page.goto(at(address, f"/review/{first}"))
    page.locator("#text .content").first.evaluate("span => getSelection().selectAllChildren(span)")
    page.keyboard.press("w")
    marked = page.locator("[data-words]").input_value()
    assert marked
    page.keyboard.press("Enter")
    expect(page.locator(".history")).to_contain_text("content marked anew")


def test_times_are_brushed(page: Page, address: str) -> None:
    page.goto(at(address, "/times"))
    chart = page.locator("#timeline svg")
    box = chart.bounding_box()
    assert box is not None
    before = page.locator(".events li:visible").count()
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.97, box["y"] + 20, steps=4)
    page.mouse.up()
    assert page.locator(".events li:visible").count() < before
    page.get_by_role("button", name="show all").click()
    assert page.locator(".events li:visible").count() == before


def test_words_are_marked_anew_by_keys_alone(rival_page: Page, rival_address: str) -> None:
    page, address = rival_page, rival_address
    page.goto(at(address, "/review"))
    page.locator(".decide [name=who]").fill("Ada")
    page.keyboard.press("Escape")
    page.keyboard.press("w")
    field = page.locator("[data-words]")
    expect(field).to_be_focused()
    words = field.input_value().split()
    field.fill(" ".join(words[:-1]))
    page.keyboard.press("Enter")
    expect(page.locator(".history")).to_contain_text("content marked anew")
    assert field.input_value().split() == words[:-1]
    page.keyboard.press("z")
    expect(page.locator(".history")).to_contain_text("taken back")
    assert field.input_value().split() == words


def test_two_origins_are_joined_and_parted_again(rival_page: Page) -> None:
    page = rival_page
    page.locator("article.claim a").first.click()
    count = page.locator(".verdict .badge strong")
    before = count.inner_text()
    groups = page.locator("section.origin").count()
    page.locator(".twoorigins [name=who]").fill("Ada")
    page.get_by_role("button", name="the same origin").click()
    expect(page.locator(".history")).to_contain_text("are one origin")
    assert count.inner_text() != before
    assert page.locator("section.origin").count() == groups - 1
    page.get_by_role("button", name="take back").first.click()
    expect(page.locator(".history")).to_contain_text("taken back")
    assert count.inner_text() == before
    page.get_by_role("button", name=re.compile("they are two")).first.click()
    expect(page.locator(".history")).to_contain_text("are two origins")
    assert count.inner_text() != before


def test_several_are_judged_at_once_and_noted(rival_page: Page) -> None:
    page = rival_page
    page.locator("article.claim a").first.click()
    for box in page.locator(".judging input[type=checkbox]").all()[:2]:
        box.check()
    page.locator(".judging [name=who]").first.fill("Ada")
    page.locator(".judging [name=why]").fill("seen the minutes")
    page.get_by_role("button", name="wrong", exact=True).click()
    expect(page.get_by_role("heading", name="Set aside by people")).to_be_visible()
    assert page.locator(".history li").count() == 2
    page.get_by_role("link", name="Review").click()
    expect(page.locator(".notes")).to_contain_text("seen the minutes")
    expect(page.get_by_text("2 by you")).to_be_visible()


def test_the_map_and_the_list_narrow_each_other(rival_page: Page) -> None:
    page = rival_page
    page.get_by_role("link", name="Time and place").click()
    dot = page.locator("#map").get_by_role("button", name="Lisbon")
    expect(dot).to_have_attribute("aria-pressed", "false")
    told = page.locator("[data-place]")
    everything = page.locator("[data-place]:not([hidden])").count()
    dot.focus()
    page.keyboard.press("Enter")
    expect(dot).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#chosen")).to_contain_text("Lisbon")
    named = [each.get_attribute("data-place") for each in told.all() if each.is_visible()]
    assert set(named) == {"Lisbon"}
    page.keyboard.press("Enter")
    expect(dot).to_have_attribute("aria-pressed", "false")
    assert page.locator("[data-place]:not([hidden])").count() == everything


def test_the_drawing_shows_who_takes_from_whom(page: Page) -> None:
    page.get_by_role("link", name="Sources").click()
    drawing = page.locator("svg.graph[role=group]")
    assert drawing.locator("path.arc.copy").count() == 1
    assert drawing.locator("path.arc.commentary").count() == 1
    assert drawing.locator("path.edge.cited").count() > 1
    assert drawing.locator(".node.missing").count() > 1
    page.get_by_text("The same as a table").click()
    told = page.locator("table.through")
    expect(told).to_contain_text("it does not say whose it is")
    expect(told).to_contain_text("it is not in the case")
    drawing.locator(".node.article.repeated").first.click()
    expect(page.locator("#text")).to_be_visible()


def test_a_dossier_in_four_clicks(page: Page) -> None:
    page.locator("article.claim a").first.click()
    page.get_by_role("button", name="add to the dossier").click()
    page.get_by_role("link", name="see the dossier").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Web page").click()
    paper = Path(started.value.path()).read_text("utf-8")
    assert "Who says so, and how do they know?" in paper
    assert "sha256:" in paper
    page.get_by_role("button", name="start over").click()


@pytest.mark.parametrize("path", ROOMS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser: Browser, address: str, path: str, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    page = context.new_page()
    page.goto(address)
    page.goto(at(address, path))
    if path == "/":
        page.locator("article.claim a").first.click()
        _checked(page)
        page.locator(".telling blockquote a").first.click()
        _checked(page)
        page.goto(at(address, path))
    _checked(page)
    context.close()


def _checked(page: Page) -> None:
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    wrong = [
        (each["id"], each["nodes"][0]["target"], each["nodes"][0]["failureSummary"][:200])
        for each in found["violations"]
        if each["impact"] in SERIOUS
    ]
    assert not wrong, page.url


@pytest.mark.parametrize("path", ROOMS)
def test_a_narrow_window_scrolls_one_way(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 400, "height": 800})
    page = context.new_page()
    page.goto(address)
    page.goto(at(address, path))
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    context.close()


def test_reading_needs_no_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator("article.claim a").first.click()
    page.locator(".telling blockquote a").first.click()
    expect(page.locator("span.content").first).to_be_visible()
    page.goto(at(address, "/times"))
    expect(page.locator(".events li").first).to_be_visible()
    context.close()

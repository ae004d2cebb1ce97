"""Pictures of each page of the reading room over `examples/`: `python -m eval.screenshots FOLDER`.

Needs chromium. The case is made anew, so that the pictures show what the program does now.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

EXAMPLES = Path(__file__).parents[1] / "examples"
FIRSTHAND = str(Path(sys.executable).with_name("firsthand"))
WIDE, NARROW = (1280, 860), (400, 800)
TOWNS = ("Lisbon", "Leiria", "Faro", "Setúbal", "Huelva", "Coimbra")
SPEAKERS = ("The Harbour Watch", "The Lantern Mission", "The Drivers Union", "A nurse", "A clerk")
"""The town of the examples is on no map: these notes are told of towns that are."""


def main() -> None:
    """Writes a picture a page into the folder named."""
    into = Path(sys.argv[1])
    into.mkdir(parents=True, exist_ok=True)
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        print("no pictures drawn: chromium is not installed")
        return
    with tempfile.TemporaryDirectory() as place:
        with served(EXAMPLES, Path(place) / "kelmara.case") as address:
            draw(address, browser, into)
        notes = Path(place) / "coast"
        notes.mkdir()
        for number, text in enumerate(coast()):
            (notes / f"{number}.txt").write_text(text, "utf-8")
        with served(notes, Path(place) / "coast.case") as address:
            draw_map(address, browser, into)


@contextmanager
def served(reports: Path, case: Path) -> Iterator[str]:
    """Makes a case of a folder and serves it meanwhile; the address of its room."""
    subprocess.run([FIRSTHAND, "add", str(reports), "--case", str(case)], check=False)
    command = [FIRSTHAND, "serve", str(case), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as room:
        assert room.stdout is not None
        try:
            yield room.stdout.readline().strip()
        finally:
            room.terminate()


def coast() -> Iterator[str]:
    """Notes on one night in each town, the first town told by all speakers."""
    for day, speaker in enumerate(SPEAKERS, 3):
        told = "that guards of the harbour police beat 12 fishermen in Lisbon on 2 May 2004"
        head = f"Night at the quay\n\nBy Ada Brenk\nThe Courier, {day} May 2004"
        yield f"{head}\n\n{speaker} said {told}.\n"
    for day, town in enumerate(TOWNS[1:], 4):
        held = f"that guards held {day} drivers in {town} in {1997 + day}"
        denied = f"The mayor of {town} denied that anybody was held."
        head = f"Boats kept in port\n\nBy Jon Vess\nThe Gazette, {day} June 2004"
        yield f"{head}\n\nThe Harbour Watch said {held}. {denied}\n"


def draw_map(address: str, program: str, into: Path) -> None:
    """The map, and a claim whose origins people can join or tell apart."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        keep(browser, address, "/times", into / "map.png")
        page = browser.new_page()
        page.goto(address)
        claim = page.locator("article.claim a").first.get_attribute("href") or "/"
        page.close()
        keep(browser, address, claim, into / "origins.png", Seen(at=".why"))


def draw(address: str, program: str, into: Path) -> None:
    """Opens each page and keeps a picture of it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        claim, document = found(browser, address)
        pages = {
            "claims": "/",
            "search": "/?q=boats",
            "claim": claim,
            "reader": document,
            "ledger": "/ledger",
            "figures": "/figures",
            "times": "/times",
            "sources": "/sources",
            "reports": "/reports",
            "review": "/review",
            "find": "/search?q=police",
            "keys": "/keys",
        }
        for name, path in pages.items():
            keep(browser, address, path, into / f"{name}.png")
        keep(browser, address, "/", into / "claims-dark.png", Seen(dark=True))
        keep(browser, address, claim, into / "claim-narrow.png", Seen(size=NARROW))
        keep(
            browser,
            address,
            document,
            into / "reader-dark-narrow.png",
            Seen(dark=True, size=NARROW),
        )
        keep(browser, address, "/sources", into / "sources-dark.png", Seen(dark=True))
        keep(browser, address, "/review", into / "review-narrow.png", Seen(size=NARROW))
        keep(
            browser,
            address,
            "/dossier",
            into / "dossier.png",
            Seen(page=claim, press="button[value=add]"),
        )
        keep(
            browser,
            address,
            document,
            into / "projector.png",
            Seen(page="/", press=".shade button"),
        )


def found(browser: Browser, address: str) -> tuple[str, str]:
    """A claim told more than once, and a text with one article inside another."""
    page = browser.new_page()
    page.goto(address)
    claim = page.locator("article.claim a").first.get_attribute("href")
    page.goto(f"{base(address)}/reports")
    document = page.get_by_role("link", name="03_harbour_notes.txt").get_attribute("href")
    page.close()
    return claim or "/", document or "/reports"


@dataclass(frozen=True, slots=True)
class Seen:
    """How a page is looked at."""

    dark: bool = False
    size: tuple[int, int] = WIDE
    page: str = ""  # where something is pressed before
    press: str = ""  # what
    at: str = ""  # what the picture begins with; empty: the top of the page


PLAIN = Seen()


def keep(browser: Browser, address: str, path: str, into: Path, seen: Seen = PLAIN) -> None:
    """A picture of what a window shows of a page."""
    context = browser.new_context(
        viewport={"width": seen.size[0], "height": seen.size[1]},
        color_scheme="dark" if seen.dark else "light",
    )
    page = context.new_page()
    page.goto(address)
    if seen.press:
        page.goto(base(address) + seen.page)
        page.locator(seen.press).click()
        page.wait_for_load_state()
    page.goto(base(address) + path, wait_until="networkidle")
    if seen.at:
        page.locator(seen.at).first.evaluate("each => each.scrollIntoView()")
    page.screenshot(path=into)
    context.close()
    print(into.name)


def base(address: str) -> str:
    """The address without its path and token."""
    return re.sub(r"/\?.*", "", address)


if __name__ == "__main__":
    main()

"""Pictures of each page of the reading room over `examples/`: `python -m eval.screenshots FOLDER`.

Needs chromium. The case is made anew, so that the pictures show what the program does now.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

EXAMPLES = Path(__file__).parents[1] / "examples"
FIRSTHAND = str(Path(sys.executable).with_name("firsthand"))
WIDE, NARROW = (1280, 860), (400, 800)


def main() -> None:
    """Writes a picture a page into the folder named."""
    into = Path(sys.argv[1])
    into.mkdir(parents=True, exist_ok=True)
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        print("no pictures drawn: chromium is not installed")
        return
    with tempfile.TemporaryDirectory() as place:
        case = Path(place) / "kelmara.case"
        subprocess.run([FIRSTHAND, "add", str(EXAMPLES), "--case", str(case)], check=False)
        command = [FIRSTHAND, "serve", str(case), "--port", "0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as served:
            assert served.stdout is not None
            try:
                draw(served.stdout.readline().strip(), browser, into)
            finally:
                served.terminate()


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
        }
        for name, path in pages.items():
            keep(browser, address, path, into / f"{name}.png")
        keep(browser, address, "/", into / "claims-dark.png", dark=True)
        keep(browser, address, claim, into / "claim-narrow.png", size=NARROW)
        keep(browser, address, document, into / "reader-dark-narrow.png", dark=True, size=NARROW)


def found(browser: Browser, address: str) -> tuple[str, str]:
    """A claim told more than once, and a text with one article inside another."""
    page = browser.new_page()
    page.goto(address)
    claim = page.locator("article.claim a").first.get_attribute("href")
    page.goto(f"{base(address)}/reports")
    document = page.get_by_role("link", name="03_harbour_notes.txt").get_attribute("href")
    page.close()
    return claim or "/", document or "/reports"


def keep(
    browser: Browser,
    address: str,
    path: str,
    into: Path,
    *,
    dark: bool = False,
    size: tuple[int, int] = WIDE,
) -> None:
    """A picture of what a window of this size shows."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if dark else "light"
    )
    page = context.new_page()
    page.goto(address)
    page.goto(base(address) + path, wait_until="networkidle")
    page.screenshot(path=into)
    context.close()
    print(into.name)


def base(address: str) -> str:
    """The address without its path and token."""
    return re.sub(r"/\?.*", "", address)


if __name__ == "__main__":
    main()

"""The pictures of docs/studio.md: `.venv/bin/python docs/studio/pictures.py` (needs playwright and Chromium)."""  # noqa: E501

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "tests"))

from helpers.making import new_show  # noqa: E402
from helpers.studios import open_studio  # noqa: E402

ARTICLE = """Ferry workers reject the new timetable

By Dana Okoye

The crews of the Lowhaven ferry voted on Monday against the timetable that the company had \
published in March. The vote was close, and the meeting in the old net loft lasted until midnight.

“Nobody asked the people who sail the boats,” said Marta Silva, a captain of thirty years. “We \
learned of it from a poster on the pier.”

Tomas Reck, who heads the company, wrote to Ines Falk, the harbour master, on the same evening.

“It will be a long winter for all of us.”

[Photo: The pier at Lowhaven. Picture by Jonas Weil]

The council meets again in May. Until then the boats keep to the old hours, and the school bus \
waits for the last of them at six.
"""
COLOURS = 96  # of a picture: text needs no more


def keep(page: Page, name: str) -> None:
    """One picture, small."""
    picture = Image.open(io.BytesIO(page.screenshot()))
    picture.convert("RGB").quantize(COLOURS).save(HERE / f"{name}.png", optimize=True)


def main() -> None:
    """Take them all."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        with open_studio(new_show(Path(folder) / "show")) as studio:
            address = f"http://{studio.host}/?token={studio.bench.token}"
            page = chromium.new_context(viewport={"width": 1180, "height": 760}).new_page()
            page.goto(address)
            page.fill("#source", ARTICLE)
            page.click("text=Make a script")
            page.wait_for_selector(".finding.question")
            page.wait_for_selector(".sure[data-sure]")
            keep(page, "script")
            slug = page.url.rpartition("/")[2].partition("?")[0]
            words = page.locator(".card.quotation textarea").first
            words.fill(
                "Nobody ever asked those who sail the boats. We learned of it from a poster."
            )
            words.blur()
            page.wait_for_selector(".finding.error")
            page.locator(".sure").first.click()
            page.wait_for_selector(".why blockquote")
            page.locator(".card.quotation").first.scroll_into_view_if_needed()
            keep(page, "quotation")
            dark = chromium.new_context(
                viewport={"width": 390, "height": 760}, color_scheme="dark"
            ).new_page()
            dark.goto(f"{address}&open={slug}")
            dark.wait_for_selector(".sure[data-sure]")
            dark.locator(".card.quotation").first.scroll_into_view_if_needed()
            keep(dark, "phone")
        chromium.close()


if __name__ == "__main__":
    main()

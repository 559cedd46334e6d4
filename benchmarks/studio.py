"""The studio, measured on an hour-long script: an edit until its sound is there, opening, weight.

    .venv/bin/python benchmarks/studio.py            # all but the browser
    .venv/bin/python benchmarks/studio.py --browser  # opening in Chromium, too (needs playwright)

Everything goes over HTTP on loopback, as a browser asks it. Text and people are invented.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from helpers.making import new_show
from helpers.studios import Browser, OpenScript, open_studio

from podcast.article.model import Article, Block, BlockKind
from podcast.production.pipeline import script_article
from podcast.show.folder import Show

EDITS = 150
WHO = [
    "the ferry company", "the harbour council", "a new timetable", "the island school",
    "every crew on the northern route", "the fishing fleet", "a woman from the bakery",
]  # fmt: skip
DID = ["changed", "opened", "rejected", "paid for", "measured", "closed", "remembered"]
WHAT = ["the northern route", "a small bridge", "the winter fares", "42 of the older boats",
        "the $3.5 million pier", "its books in March", "what nobody had asked for"]  # fmt: skip
PEOPLE = ["Dana Okoye", "Marta Silva", "Tomas Reck", "Ines Falk", "Jonas Weil"]


def article(hours: float) -> Article:
    """An article that is read for so long: 220 blocks an hour."""
    dice = random.Random(15)

    def sentence() -> str:
        parts = [dice.choice(each) for each in (WHO, DID, WHAT, WHO, DID, WHAT)]
        return "{} {} {} after {} {} {}.".format(*parts).capitalize()

    blocks = []
    for number in range(round(220 * hours)):
        said = " ".join(sentence() for _ in range(dice.choice((2, 2, 3))))
        if number % 4 == 2:
            said = f"“{sentence()[:-1]},” {dice.choice(PEOPLE)} said. “{sentence()}”"
        blocks.append(Block(BlockKind.PARAGRAPH, said))
    return Article("The long ferry dispute", tuple(blocks), author="Sam Ito", language="en-US")


def hour_long(folder: Path, hours: float) -> tuple[Show, str]:
    """A show with espeak's voices and this script."""
    show = new_show(folder)
    return show, script_article(article(hours), show).file.slug


def edit_to_sound(browser: Browser, slug: str) -> list[float]:
    """Milliseconds from an edit of one sentence until its sound is there, for many cards."""
    page = OpenScript(browser, slug)
    shown, ids = page.page, page.cards
    dice = random.Random(3)
    times = []
    for number in range(EDITS + 3):
        at = dice.randrange(1, len(ids))
        card = shown.partition(f'id="{ids[at]}"')[2].partition("</article>")[0]
        if 'aria-label="Narration"' not in card:  # another kind, or one that was changed already
            continue
        said = card.partition("<textarea")[2].partition(">")[2].partition("<")[0]
        if len(said) < 60:  # "Ines Falk says:"
            continue
        words = f"{said} And change number {number} was made on the pier."
        start = time.perf_counter()
        answer = page.change(do="text", card=ids[at], text=words)
        assert "<article" in answer.text, answer.text
        ids[at] = re.search(r'<article class="card \w+" id="([^"]+)"', answer.text)[1]  # type: ignore[index]
        found = browser.get(f"/s/{slug}/sentences", base=page.base, card=ids[at])
        sound = browser.get(json.loads(found.body)["sentences"][-1]["sound"])
        times.append((time.perf_counter() - start) * 1000)
        assert sound.status == 200
        assert len(sound.body) > 10_000
    return times[3:]  # the workers have started with the first


def weight(browser: Browser, slug: str) -> dict[str, int]:
    """Bytes, gzip, of the page and everything that it loads."""
    page = browser.get(f"/s/{slug}").body
    names = ["studio.css", "htmx.min.js", "studio.js", "sending.js", "playing.js", "cards.js",
             "beside.js", "words.js", "keeping.js"]  # fmt: skip
    files = {"page": page} | {name: browser.get(f"/static/{name}").body for name in names}
    return {name: len(gzip.compress(content)) for name, content in files.items()}


def opening(browser: Browser, slug: str) -> list[float]:
    """Milliseconds until the first card can be typed into, in Chromium."""
    from playwright.sync_api import sync_playwright

    times = []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        context = chromium.new_context()
        context.add_cookies(
            [
                {
                    "name": browser.guard.cookie,
                    "value": browser.bench.token,
                    "url": f"http://{browser.host}",
                }
            ]
        )
        page = context.new_page()
        for _ in range(6):
            page.goto(f"http://{browser.host}/")
            start = time.perf_counter()
            page.goto(f"http://{browser.host}/s/{slug}", wait_until="commit")
            field = page.locator("#script > .card textarea").first
            field.click()
            times.append((time.perf_counter() - start) * 1000)
        chromium.close()
    return times[1:]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=1.0)
    parser.add_argument("--browser", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        show, slug = hour_long(Path(folder) / "show", given.hours)
        words = len((show.scripts / f"{slug}.md").read_text(encoding="utf-8").split())
        with open_studio(show) as browser:
            page = OpenScript(browser, slug)
            print(f"{words} words, {len(page.cards)} cards")
            times = edit_to_sound(browser, slug)
            cuts = statistics.quantiles(times, n=20)
            print(f"edit to sound, {len(times)} edits: p50 {cuts[9]:.0f} ms, p95 {cuts[18]:.0f} ms")
            start = time.perf_counter()
            browser.get(f"/s/{slug}")
            print(f"the page at the server: {(time.perf_counter() - start) * 1000:.0f} ms")
            start = time.perf_counter()
            browser.get(f"/s/{slug}/review")
            print(f"the review list: {(time.perf_counter() - start) * 1000:.0f} ms")
            weights = weight(browser, slug)
            print(f"weight, gzip: {sum(weights.values()) / 1000:.1f} kB {weights}")
            if given.browser:
                opened = opening(browser, slug)
                print(
                    f"first card usable in Chromium: {statistics.median(opened):.0f} ms of {opened}"
                )


if __name__ == "__main__":
    main()

"""The studio in Chromium, as a person uses it. Needs playwright and Chromium, which .ci/run gets."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from helpers.studio_windows import (
    Window,
    field,
    lines_of,
    narrated,
    soon,
    values,
    violations,
)

from podcast.script.model import Narration, Quotation, Skipped
from podcast.server.asgi import make_app
from podcast.server.run import listen
from podcast.show.folder import Show, load_show

pytestmark = pytest.mark.client

ARTICLE = """Ferry workers reject the new timetable

By Dana Okoye

The crews of the Lowhaven ferry voted on Monday against the timetable that the company had published in March. The vote was close, and the meeting in the old net loft lasted until midnight.

“Nobody asked the people who sail the boats,” said Marta Silva, a captain of thirty years. “We learned of it from a poster on the pier.”

Tomas Reck, who heads the company, wrote to Ines Falk, the harbour master, on the same evening.

“It will be a long winter for all of us.”

[Photo: The pier at Lowhaven. Picture by Jonas Weil]

The council meets again in May. Until then the boats keep to the old hours, and the school bus waits for the last of them at six.
"""
SLUG = "ferry-workers-reject-the-new-timetable"


def test_an_article_becomes_an_episode(window: Window, studio_show: Show, tmp_path: Path):
    page = window()
    page.fill("#source", ARTICLE)
    page.click("text=Make a script")
    page.wait_for_url(f"**/s/{SLUG}*")

    # an unsure speaker is settled
    page.locator(".finding.question button", has_text="Tomas Reck").last.click()
    soon(
        lambda: (
            Quotation("Tomas Reck", "It will be a long winter for all of us.")
            in lines_of(studio_show, SLUG)
        )
    )

    # narration is edited and heard
    place = field(page, "The crews of the Lowhaven ferry")
    place.fill(place.input_value() + " Nobody left early.")
    place.press("Control+Enter")
    page.wait_for_selector(".card.playing mark")
    soon(lambda: any("Nobody left early." in text for text in narrated(studio_show, SLUG)))
    page.keyboard.press("Escape")
    page.wait_for_selector(".card.playing", state="detached")

    # a changed quotation is told and put back
    place = field(page, "Nobody asked the people")
    place.fill("Everybody asked the people who sail the boats.")
    place.press("Control+Enter")
    page.keyboard.press("Escape")
    page.locator(".finding.error button", has_text="Put the article’s words back").first.click()
    soon(lambda: any(value.startswith("Nobody asked the people") for value in values(page)))
    page.wait_for_selector(".finding.error", state="detached")

    # a name is said otherwise in the show
    place = field(page, "Marta Silva, a captain")
    place.evaluate("(field) => { field.focus(); field.setSelectionRange(6, 11); }")
    page.keyboard.press("Alt+s")
    page.fill("#say-said", "SIL-vah")
    page.locator("dialog button", has_text="Hear it").click()
    page.locator("dialog button", has_text="Say it so in this show").click()
    soon(lambda: load_show(studio_show.root).settings.lexicon == {"Silva": "SIL-vah"})

    # what was left out is narrated
    page.locator(".card.skipped", has_text="The pier at Lowhaven").locator(
        "[data-do=narrate]"
    ).click()
    soon(lambda: any("The pier at Lowhaven" in text for text in narrated(studio_show, SLUG)))

    page.click("[data-do=render]")
    page.wait_for_selector("#progress audio", timeout=60_000)
    soon(lambda: page.evaluate("document.querySelector('#progress audio').duration") > 5)
    page.click("[data-do=publish]")
    page.locator(".message.done", has_text="1 new episode").wait_for()
    assert subscribed(studio_show, tmp_path) == ["Ferry workers reject the new timetable"]


def subscribed(studio_show: Show, folder: Path) -> list[str]:
    """The titles that gPodder finds in the feed."""
    if shutil.which("gpo") is None:
        pytest.skip("gPodder is not installed: apt-get install --no-install-recommends gpodder")
    listening = listen("127.0.0.1", 0)
    server: Any = uvicorn.Server(
        uvicorn.Config(make_app(studio_show), log_level="error", lifespan="off")
    )
    threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True).start()
    home = folder / "gpodder"
    env = os.environ | {"GPODDER_HOME": str(home), "HOME": str(home), "LC_ALL": "C.UTF-8"}
    address = f"http://127.0.0.1:{listening.getsockname()[1]}/feed.xml"
    nobody = subprocess.DEVNULL
    subprocess.run(
        ["gpo", "subscribe", address], env=env, stdin=nobody, stdout=nobody, timeout=60, check=False
    )
    server.should_exit = True
    with sqlite3.connect(home / "Database") as database:
        return [title for (title,) in database.execute("select title from episode")]


def test_by_keyboard_only(window: Window, studio_show: Show):
    page = window("ferry")
    keys = page.keyboard

    def focused(what: str) -> bool:
        return bool(page.evaluate(f"document.activeElement.matches({what!r})"))

    def go(key: str, what: str) -> None:
        """Press a key until this has the focus."""
        for _ in range(60):
            if focused(what):
                return
            keys.press(key)
        raise AssertionError(what)

    keys.press("Tab")
    keys.press("Enter")  # skips to the script
    go("Tab", "textarea")
    keys.press("Control+End")
    keys.type(" It was late.")
    keys.press("Control+Enter")
    soon(lambda: any(text.endswith("It was late.") for text in narrated(studio_show)))
    assert focused("textarea")
    page.wait_for_selector(".card.playing")
    keys.press("Escape")
    keys.press("Alt+ArrowDown")
    soon(lambda: isinstance(lines_of(studio_show)[1], Narration))
    soon(lambda: focused("textarea"))
    keys.press("Tab")  # its menu
    assert focused(".more")
    keys.press("Enter")
    go("ArrowDown", '[data-entry="skip"]')
    keys.press("Enter")
    soon(lambda: any(isinstance(line, Skipped) for line in lines_of(studio_show)))
    go("Shift+Tab", '[data-do="undo"]')
    keys.press("Enter")
    soon(lambda: not any(isinstance(line, Skipped) for line in lines_of(studio_show)))
    go("Tab", "[role=tab]")
    keys.press("ArrowRight")
    keys.press("ArrowRight")
    page.wait_for_selector(".history")
    assert focused("#tab-history")


def test_two_windows(window: Window, studio_show: Show):
    one, other = window("ferry"), window("ferry")
    place = field(one, "The council meets")
    place.fill("The council meets in June.")
    place.blur()
    soon(lambda: "The council meets in June." in values(other))
    # both change the same words before they see each other's
    theirs, mine = field(one, "The company published"), field(other, "The company published")
    mine.fill("My words.")
    theirs.fill("Their words.")
    theirs.blur()
    other.locator("#messages", has_text="Yours are in the history").wait_for()
    soon(lambda: "Their words." in values(other))
    assert "Their words." in narrated(studio_show)
    texts = [path.read_bytes() for path in (studio_show.store / "texts").glob("*/*")]
    assert any(b"My words." in text for text in texts)


def test_a_file_that_is_saved_elsewhere(window: Window, studio_show: Show):
    page = window("ferry")
    place = field(page, "The company published")
    place.fill("What I was typing")
    path = studio_show.scripts / "ferry.md"
    text = path.read_text(encoding="utf-8").replace("in May", "in June")
    path.write_text(text.replace("## What is next", "Put in.\n\n## What is next"), encoding="utf-8")
    soon(lambda: "The council meets in June." in values(page))
    assert "Put in." in values(page)
    assert "What I was typing" in values(page)
    assert page.evaluate("document.activeElement.value") == "What I was typing"
    soon(lambda: "What I was typing" in narrated(studio_show))
    assert "The council meets in June." in narrated(studio_show)


def test_a_field_that_has_the_cursor_shows_what_was_saved_elsewhere(
    window: Window, studio_show: Show
):
    page = window("ferry")
    place = field(page, "The council meets")
    place.focus()
    path = studio_show.scripts / "ferry.md"
    path.write_text(path.read_text(encoding="utf-8").replace("in May", "in June"), encoding="utf-8")
    soon(lambda: "The council meets in June." in values(page))
    page.locator("h1").click()
    time.sleep(0.5)
    assert "The council meets in June." in narrated(studio_show)


def test_space_plays_and_arrows_go_on_and_back(window: Window):
    page = window("ferry")
    page.locator("h1").click()
    page.keyboard.press("Space")
    page.wait_for_selector(".card.narration.playing mark")
    first = page.locator(".heard mark").inner_text()
    page.keyboard.press("ArrowRight")
    soon(
        lambda: (
            page.locator(".heard mark").count()
            and page.locator(".heard mark").inner_text() != first
        )
    )
    page.keyboard.press("Space")
    page.wait_for_selector(".playing", state="detached")


LOOKS = {
    "desktop": {},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "dark": {"color_scheme": "dark"},
    "dark phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(window: Window, studio_show: Show, look: str):
    source = os.environ.get("PODCAST_AXE", "")
    if not Path(source).is_file():
        pytest.skip("axe-core is not there: PODCAST_AXE names its axe.min.js")
    page = window(**LOOKS[look])
    assert violations(page, source) == []
    page.fill("#source", ARTICLE)
    page.click("text=Make a script")
    page.wait_for_selector(".finding.question")
    assert violations(page, source) == []
    page.locator(".sure").first.click()
    page.wait_for_selector(".why")
    for tab, shown in (("article", ".article"), ("history", ".history")):
        page.click(f"#tab-{tab}")
        page.wait_for_selector(shown)
        assert violations(page, source) == []
    page.locator(".card.narration .more").first.click()
    assert violations(page, source) == []
    page.keyboard.press("Escape")
    page.locator(".card.narration textarea").first.focus()
    page.keyboard.press("Alt+s")
    page.wait_for_selector(".sentences li")
    assert violations(page, source) == []

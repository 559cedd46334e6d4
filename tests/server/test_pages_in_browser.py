"""The published pages in Chromium, as listeners use them. Needs playwright and Chromium, which
.ci/run gets."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from helpers.making import add_episode, ferry_script, new_show
from helpers.studio_windows import SOON, launched_chromium, violations

from podcast.feed.publish import publish
from podcast.script.model import Chapter, Narration
from podcast.show.folder import Show

pytestmark = pytest.mark.client

LOOKS: dict[str, dict[str, Any]] = {
    "desktop": {},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "dark": {"color_scheme": "dark"},
    "dark phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}
LONG = tuple(Narration(f"The boat number {n} came in late and nobody saw it.") for n in range(60))
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Show:
    made = new_show(tmp_path_factory.mktemp("show"))
    for number in range(3):
        script = ferry_script(f"Ferries & boats, part {number}")
        add_episode(made, f"ferries-{number}", number=number, script=script)
    script = replace(ferry_script("A long night"), lines=(Chapter("Boats"), *LONG))
    add_episode(made, "night", number=4, script=script, seconds=12)
    publish(made)
    return made


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with launched_chromium() as browser:
        yield browser


@pytest.fixture
def at(chromium: Any, show: Show, serving: Any) -> Iterator[Open]:
    """`at("episodes/night.html")`: a page in a window of its own; errors of its script fail the
    test."""
    wrong: list[str] = []
    contexts = []
    with serving(show) as client:

        def opened(path: str = "", **look: Any) -> Any:
            context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **look})
            context.set_default_timeout(SOON * 1000)
            contexts.append(context)
            page = context.new_page()
            page.on("pageerror", lambda error: wrong.append(str(error)))
            page.goto(f"http://{client.host}/{path}")
            return page

        yield opened
        for context in contexts:
            context.close()
    assert not wrong


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(at: Open, look: str):
    source = os.environ.get("PODCAST_AXE", "")
    if not Path(source).is_file():
        pytest.skip("axe-core is not there: PODCAST_AXE names its axe.min.js")
    for path in ("", "episodes/ferries-1.html", "episodes/night.html", "episodes/night.embed.html"):
        page = at(path, **LOOKS[look])
        assert violations(page, source) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        if not path:
            page.fill("#search", "sail the boats")
            page.wait_for_selector(".search li")
            assert violations(page, source) == []
        elif page.locator(".cue").count():
            page.locator(".cue").first.click()
            page.wait_for_selector(".cue.now")
            assert violations(page, source) == []


def time_of(page: Any) -> float:
    seconds: float = page.evaluate("document.querySelector('audio').currentTime")
    return seconds


def test_times_play_whatever_is_selected(at: Open):
    page = at("episodes/night.html")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    page.locator(".turn .time").nth(5).click()
    page.wait_for_function("() => !document.querySelector('audio').paused")
    assert time_of(page) >= float(page.locator(".turn .time").nth(5).get_attribute("data-t"))
    page.evaluate("document.querySelector('audio').pause()")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.transcript'))")
    page.locator(".turn .time").nth(20).click()  # a link works within what is selected, too
    page.wait_for_function("() => !document.querySelector('audio').paused")


def test_the_sentence_that_is_heard_stays_in_view_unless_the_reader_scrolls_away(at: Open):
    page = at("episodes/night.html")
    page.locator(".cue").first.click()
    page.wait_for_selector(".cue.now")
    page.evaluate("document.querySelector('audio').currentTime = 10.5")
    seen = """() => {
        const box = document.querySelector('.cue.now')?.getBoundingClientRect();
        return box && box.top >= 0 && box.bottom <= innerHeight && scrollY > 300; }"""
    page.wait_for_function(seen)
    page.wait_for_timeout(1000)  # it glides there
    page.mouse.wheel(0, -5000)
    page.wait_for_function("() => scrollY === 0")
    page.evaluate("document.querySelector('audio').currentTime = 11")
    page.wait_for_timeout(700)
    assert page.evaluate("scrollY") == 0


def test_who_scrolls_by_the_bar_is_left_there_until_they_come_back(at: Open):
    page = at("episodes/night.html")
    page.locator(".cue").first.click()
    page.wait_for_selector(".cue.now")
    page.evaluate("document.querySelector('audio').currentTime = 10.5")
    page.wait_for_function("() => scrollY > 300")
    page.wait_for_timeout(1200)  # it glides there
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")  # no wheel, no key
    page.wait_for_timeout(200)
    page.evaluate("document.querySelector('audio').currentTime = 11")
    page.wait_for_timeout(700)
    assert page.evaluate("scrollY") == 0
    page.evaluate(
        "document.querySelector('.cue.now').scrollIntoView({ block: 'end', behavior: 'instant' })"
    )
    page.wait_for_timeout(200)
    before = page.evaluate("scrollY")
    page.evaluate("document.querySelector('audio').currentTime = 2")
    page.wait_for_function(f"() => scrollY < {before} - 100")


def test_skip_speed_and_the_address_of_a_time(at: Open):
    page = at("episodes/night.html#t=2.5")
    page.wait_for_function("() => document.querySelector('audio').currentTime === 2.5")
    page.get_by_role("button", name="Back 15 seconds").click()
    page.wait_for_function("() => document.querySelector('audio').currentTime === 0")
    page.locator(".tools select").select_option("1.5")
    assert page.evaluate("document.querySelector('audio').playbackRate") == 1.5
    page.evaluate("document.querySelector('audio').currentTime = 7")
    page.evaluate(
        "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }"
    )
    page.evaluate("navigator.share = undefined")
    page.get_by_role("button", name="Share at this time").click()
    page.wait_for_function("() => window.copied")
    assert page.evaluate("window.copied").endswith("episodes/night.html#t=7")


def test_sentences_by_keyboard(at: Open):
    page = at("episodes/night.html")
    page.locator(".transcript").focus()
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    fourth = page.locator(".cue").nth(3)
    assert fourth.evaluate("cue => cue === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_function("() => !document.querySelector('audio').paused")
    assert time_of(page) >= float(fourth.get_attribute("data-t"))


def test_what_was_said_is_found_and_heard(at: Open):
    page = at()
    page.fill("#search", "who SAIL the boats")
    page.wait_for_selector(".search li")
    assert page.locator(".search li").count() == 3
    page.locator(".search li a").first.click()
    page.wait_for_url("**/episodes/ferries-2.html#t=*")
    page.wait_for_function("() => document.querySelector('audio').currentTime > 0")


def test_from_episode_to_episode_and_to_subscribing(at: Open):
    page = at("episodes/ferries-1.html")
    page.locator("a[rel=next]").click()
    page.wait_for_url("**/ferries-2.html")
    page.locator("a[rel=prev]").click()
    page.wait_for_url("**/ferries-1.html")
    assert page.locator("#address").input_value().endswith("/feed.xml")


def test_another_site_shows_an_episode(at: Open):
    page = at("episodes/ferries-1.html")
    address = page.locator("link[type='application/json+oembed']").get_attribute("href")
    told = page.request.get(address).json()
    assert told["type"] == "rich"
    page.set_content(f"<base href='{page.url}'>{told['html']}")
    frame = page.frame_locator("iframe")
    frame.locator("audio").wait_for()
    assert frame.locator("h1").inner_text() == "Ferries & boats, part 1"

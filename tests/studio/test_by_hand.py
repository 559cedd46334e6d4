"""Small things that a person who works in the studio for half an hour runs into."""

from __future__ import annotations

from typing import Any

import pytest
from helpers.studio_windows import Window, field, narrated, soon, values

from podcast.script.markdown import format_script
from podcast.script.model import Narration, Script
from podcast.show.folder import Show

pytestmark = pytest.mark.client
ARTICLE = """The ferry to Lowhaven stops

The ferry to Lowhaven stops in March. The company says that it cannot pay the crews any longer.

“Nobody asked the people who sail the boats,” said Marta Silva, a captain of thirty years.

The council meets again in May. Until then the boats keep to the old hours, as they always have.
"""


def _text(lines: tuple[Narration, ...]) -> str:
    return format_script(Script("Notices", lines=lines))


def test_what_the_browser_takes_back_is_saved_too(window: Window, studio_show: Show):
    """It tells of no change then: what stood there when the field was entered stands there."""
    page = window("ferry")
    place = field(page, "The council meets")
    place.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Never.")
    page.keyboard.press("Control+Enter")
    soon(lambda: "The council meets in May. Never." in narrated(studio_show))
    page.keyboard.press("Escape")
    page.keyboard.press("Control+z")
    soon(lambda: place.input_value() == "The council meets in May.")
    page.locator("h1").click()
    soon(lambda: "The council meets in May." in narrated(studio_show))


def test_a_field_shows_what_was_kept_of_it(window: Window):
    page = window("ferry")
    place = field(page, "The council meets")
    place.focus()
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.locator("h1").click()
    soon(lambda: "The council meets in May." in values(page))


def test_a_second_click_chooses_nothing_of_a_menu(window: Window, studio_show: Show):
    """Wherever the menu opens, it is not under the pointer."""
    page = window("ferry", viewport={"width": 1280, "height": 500})
    for button in page.locator("#script .more").all():
        button.scroll_into_view_if_needed()
        box, text = button.bounding_box(), (studio_show.scripts / "ferry.md").read_text()
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        menu = page.locator("#menu").bounding_box()
        assert menu["x"] + menu["width"] <= box["x"]
        assert menu["y"] + menu["height"] <= 500
        page.keyboard.press("Escape")
        assert (studio_show.scripts / "ferry.md").read_text() == text


def test_a_word_is_heard_from_the_list_and_the_list_goes_on(window: Window):
    page = window("ferry")
    place = field(page, "The council meets")
    place.fill("Zxqvyn and Grzmly came.")
    place.press("Control+Enter")
    page.keyboard.press("Escape")
    button = page.locator('.finding.word [data-do="say"]').last
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#say-said")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.do") == "say"


def test_the_player_stays_and_the_bar_knows_what_is_rendered(window: Window, studio_show: Show):
    lines = (Narration("The council met."), Narration("It will meet again."))
    (studio_show.scripts / "ferry.md").write_text(_text(lines), encoding="utf-8")
    page = window("ferry")
    page.locator("#work", has_text="2 sentences to speak, about 0:0").wait_for()
    page.click("[data-do=render]")
    page.wait_for_selector("#progress audio", timeout=60_000)
    page.locator("#work", has_text="everything is spoken").wait_for()
    page.click("[data-do=publish]")
    page.locator(".message.done", has_text="1 new episode").wait_for()
    assert page.locator("#progress audio").count() == 1
    page.locator("[aria-label='Dismiss this message']").click()
    assert not page.locator("#messages .message").count()


def test_on_a_phone_undo_and_messages_are_at_hand_wherever_one_reads(
    window: Window, studio_show: Show
):
    lines = tuple(Narration(f"Notice {number} of the harbour.") for number in range(40))
    (studio_show.scripts / "ferry.md").write_text(_text(lines), encoding="utf-8")
    page = window("ferry", viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    last = field(page, "Notice 39")
    last.scroll_into_view_if_needed()
    last.fill("Something else.")
    last.blur()
    soon(lambda: "Something else." in narrated(studio_show))
    for button in page.locator(".tools button").all():
        box = button.bounding_box()
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 390
        assert 0 <= box["y"] <= box["y"] + box["height"] <= 844
    page.click("[data-do=undo]")
    soon(lambda: "Something else." not in narrated(studio_show))
    page.click("[data-do=redo]")
    soon(lambda: "Something else." in narrated(studio_show))
    page.click("[data-do=redo]")
    box: Any = page.locator(".message", has_text="nothing to do again").bounding_box()
    assert 0 <= box["y"] <= 844


def test_a_speaker_whom_the_article_does_not_name_is_not_told_to_be_sure(window: Window):
    page = window()
    page.fill("#source", ARTICLE)
    page.click("text=Make a script")
    page.wait_for_url("**/s/**")
    button = page.locator(".quotation .sure").first
    button.get_by_text("% sure").wait_for()
    assert "Marta Silva" not in button.inner_text()
    speaker = page.locator(".quotation input[name=speaker]").first
    speaker.fill("Ines Falk")
    speaker.press("Enter")
    soon(lambda: "Marta Silva" in button.inner_text())

"""Cards that are dragged with the mouse."""

from __future__ import annotations

from typing import Any

import pytest
from helpers.studio_windows import Window, field, lines_of, soon, values

from podcast.script.model import Chapter, Narration
from podcast.show.folder import Show

pytestmark = pytest.mark.client

ORDER = ["Ferry", "Boats", "The company", "Nobody", "What is", "The council"]


def drag(page: Any, words: str, onto: str, height: float) -> None:
    """Take a card by its edge, let it go over another; `height` is 0 at its top, 1 at its foot."""
    ends = []
    for text, share in ((words, 0.5), (onto, height)):
        box = field(page, text).locator("xpath=ancestor::article").bounding_box()
        ends.append((box["x"] + 4, box["y"] + 3 + (box["height"] - 6) * share))
    page.mouse.move(*ends[0])
    page.mouse.down()
    page.mouse.move(ends[1][0] + 40, ends[1][1], steps=6)
    page.mouse.up()


def order(page: Any) -> list[str]:
    return [next(name for name in ORDER if value.startswith(name)) for value in values(page)]


def test_a_card_is_put_before_another_and_behind_it(window: Window, studio_show: Show):
    page = window("ferry")
    drag(page, "The council", "The company", 0.0)
    soon(
        lambda: order(page) == ["Ferry", "Boats", "The council", "The company", "Nobody", "What is"]
    )
    assert isinstance(lines_of(studio_show)[2], Narration)
    drag(page, "Boats", "What is", 1.0)
    soon(
        lambda: order(page) == ["Ferry", "The council", "The company", "Nobody", "What is", "Boats"]
    )
    soon(lambda: isinstance(lines_of(studio_show)[-1], Chapter))
    assert not page.locator(".drop, .drop-behind").count()


def test_a_card_that_is_let_go_where_it_was_changes_nothing(window: Window, studio_show: Show):
    page = window("ferry")
    before = (studio_show.scripts / "ferry.md").read_bytes()
    drag(page, "The company", "Boats", 1.0)
    drag(page, "The company", "Nobody", 0.0)
    drag(page, "The council", "Nobody", 0.0)
    soon(lambda: order(page)[3] == "The council")
    page.click("[data-do=undo]")
    soon(lambda: order(page) == ORDER)
    assert (studio_show.scripts / "ferry.md").read_bytes() == before


def test_words_are_selected_and_not_dragged(window: Window):
    page = window("ferry")
    box = field(page, "The company").bounding_box()
    page.mouse.move(box["x"] + 10, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 120, box["y"] + box["height"] / 2, steps=4)
    page.mouse.up()
    assert page.evaluate("document.activeElement.selectionEnd") > 3
    assert order(page) == ORDER

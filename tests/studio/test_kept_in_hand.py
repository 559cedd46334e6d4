"""What a person has in hand in the studio survives what comes in late, or from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from helpers.studio_windows import Window, field, lines_of, narrated, soon, values

from podcast.script.markdown import format_script, parse_script
from podcast.script.model import Narration, Script, Skipped
from podcast.show.folder import Show

pytestmark = pytest.mark.client


def saved_elsewhere(show: Show, change: Callable[[list[Any]], list[Any]]) -> None:
    """The file as another editor saves it, with its lines changed."""
    path = show.scripts / "ferry.md"
    script = parse_script(path.read_text(encoding="utf-8"))
    fields = {name: getattr(script, name) for name in ("title", "source", "author", "cast")}
    path.write_text(
        format_script(Script(lines=tuple(change(list(script.lines))), **fields)), encoding="utf-8"
    )


def last_to_the_front(lines: list[Any]) -> list[Any]:
    return [lines[0], lines[-1], *lines[1:-1]]


def hold(page: Any, address: str) -> list[Any]:
    """Requests to an address wait until the test lets them go on."""
    waiting: list[Any] = []
    page.route(address, lambda route: waiting.append(route))  # noqa: PLW0108 - playwright marks it
    return waiting


def let_go(page: Any, waiting: list[Any]) -> None:
    soon_here(page, lambda: bool(waiting))
    waiting.pop(0).continue_()


def soon_here(page: Any, check: Callable[[], object]) -> None:
    """`soon`, while what the browser tells is listened to."""
    soon(lambda: (page.wait_for_timeout(20), check())[1])


def focused(page: Any) -> str:
    found: str = page.evaluate(
        "(({tagName, dataset, value}) => [tagName, dataset.entry ?? dataset.do ?? '', value].join("
        "'|'))(document.activeElement)"
    )
    return found


def test_a_menu_stays_open_when_the_answer_to_a_move_comes(window: Window, studio_show: Show):
    page = window("ferry")
    waiting = hold(page, "**/change")
    field(page, "Ferry workers").focus()
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("End")
    page.keyboard.press("ArrowUp")
    assert focused(page) == "BUTTON|skip|"
    let_go(page, waiting)
    soon_here(page, lambda: values(page)[1].startswith("Ferry workers"))
    assert focused(page) == "BUTTON|skip|"
    page.unroute("**/change")
    page.keyboard.press("Enter")
    soon(lambda: isinstance(lines_of(studio_show)[1], Skipped))


def test_the_next_field_keeps_the_cursor_when_a_card_comes_below(window: Window):
    page = window("ferry")
    waiting = hold(page, "**/change")
    page.locator(".card.narration .more").first.click()
    page.locator('[data-entry="add pause"]').click()
    other = field(page, "The council meets")
    other.focus()
    page.keyboard.press("Control+End")
    let_go(page, waiting)
    page.wait_for_selector(".card.pause")
    page.keyboard.type(" Then it is decided.")
    assert "The council meets in May. Then it is decided." in values(page)


def test_the_cursor_goes_with_a_card_that_is_moved_elsewhere(window: Window, studio_show: Show):
    page = window("ferry")
    place = field(page, "The council meets")
    place.evaluate("(field) => { field.focus(); field.setSelectionRange(4, 11); }")
    saved_elsewhere(studio_show, last_to_the_front)
    soon(lambda: values(page)[1] == "The council meets in May.")
    assert focused(page) == "TEXTAREA||The council meets in May."
    page.keyboard.type("crew")
    page.keyboard.press("Control+Enter")
    soon(lambda: "The crew meets in May." in narrated(studio_show))


def test_what_is_typed_goes_with_a_card_that_is_moved_elsewhere(window: Window):
    """Typed while the answer is under way: nothing has saved it yet."""
    page = window("ferry")
    waiting = hold(page, "**/change")
    page.locator(".card.chapter .more").last.click()
    page.locator('[data-entry="down"]').click()
    field(page, "The council meets").focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" All of it.")
    let_go(page, waiting)
    soon_here(page, lambda: values(page)[-1] == "What is next")
    assert focused(page) == "TEXTAREA||The council meets in May. All of it."


def test_a_button_of_the_review_list_keeps_the_focus(window: Window, studio_show: Show):
    page = window("ferry")
    place = field(page, "The company published")
    place.fill("Zxqvyn Brtlk and Grzmly Vlktrm came.")
    place.press("Control+Enter")
    page.keyboard.press("Escape")
    button = page.locator('.finding.word [data-do="say"]').last
    word = button.get_attribute("data-word")
    button.focus()
    page.evaluate("document.querySelector('#beside .review').dataset.old = 'yes'")
    saved_elsewhere(studio_show, lambda lines: [*lines, Narration("Kwpzt Frnhlgr left.")])
    page.wait_for_selector(".review:not([data-old])")
    page.wait_for_selector('.review [data-word="Frnhlgr"]')
    assert page.evaluate("document.activeElement.dataset.word") == word


HEARD = """
new MutationObserver(() => {
  const card = document.querySelector('.card.playing textarea')?.value;
  window.heardCards ??= [];
  if (card && heardCards.at(-1) !== card) heardCards.push(card);
}).observe(document.getElementById('script'), {subtree: true, attributes: true});
HTMLMediaElement.prototype.play = async function () { window.soundEnds = () => this.onended?.(); };
"""


def test_what_plays_goes_on_with_what_follows_it_now(window: Window):
    """Not with what followed when it began, and not from the script's beginning again. A sound
    ends here when the test says so."""
    page = window("ferry")
    page.evaluate(HEARD)
    page.locator(".card .play").first.click()
    page.wait_for_selector(".card.narration.playing")
    field(page, "Boats & people").focus()
    page.keyboard.press("Alt+ArrowDown")
    soon(lambda: values(page)[1].startswith("The company"))
    soon(lambda: page.evaluate("window.soundEnds?.(), heardCards.length") > 2)
    heard = [words.split()[0] for words in page.evaluate("heardCards")]
    assert heard[:3] == ["Ferry", "The", "Boats"]

"""The studio over HTTP: pages, changes to cards, sounds."""

from __future__ import annotations

import hashlib
import io
import json
import time
import wave
from pathlib import Path

from podcast.script.markdown import parse_script
from podcast.script.model import Narration
from podcast.show.folder import Show

WEB = Path(__file__).parents[2] / "podcast" / "studio" / "web"


def test_the_list_names_the_scripts(browser):
    assert 'href="/s/ferry"' in browser.get("/").text


def test_the_page_has_a_card_for_each_line(page):
    assert len(page.cards) == 6
    assert "&lt;on Monday&gt;" in page.page


def test_an_edit_is_saved_and_its_card_comes_back(page, studio_show: Show):
    answer = page.do("text", "The council meets", text="The council met.")
    assert "The council met." in answer.text
    assert answer.text.count("<article") == 1
    text = (studio_show.scripts / "ferry.md").read_text()
    assert parse_script(text).lines[-1] == Narration("The council met.")


def test_a_blank_line_makes_two_paragraphs(page):
    answer = page.do("text", "The council meets", text="One.\n\nTwo\nlines.")
    assert answer.text.count("<article") == 2
    assert len(page.cards) == 7


def test_undo_and_redo(page):
    page.do("text", "The council meets", text="The council met.")
    for what, words in (("undo", "The council meets in May."), ("redo", "The council met.")):
        answer = page.see(page.browser.post(f"/s/ferry/{what}", base=page.base))
        assert words in answer.text


def test_a_change_of_a_card_that_is_gone_is_told(page):
    answer = page.change(do="text", card="c0-0", text="x")
    assert "not there any more" in answer.text


def test_sentences_can_be_heard(page):
    card = page.card("The company published")
    found = json.loads(
        page.browser.get("/s/ferry/sentences", base=page.base, card=card).body
    )["sentences"]  # fmt: skip
    assert [s["text"] for s in found] == [
        "The company published a timetable <on Monday>.",
        "Nobody liked it.",
    ]
    answer = page.browser.get(found[1]["sound"])
    with wave.open(io.BytesIO(answer.body)) as sound:
        assert sound.getnframes() / sound.getframerate() > 0.5


def test_a_changed_sentence_is_spoken_before_it_is_asked_for(page, studio_show: Show):
    page.do("text", "The council meets", text="The council met in a barn.")
    end = time.monotonic() + 20
    while not list((studio_show.store / "takes").glob("*/*")) and time.monotonic() < end:
        time.sleep(0.05)
    assert list((studio_show.store / "takes").glob("*/*"))


def test_a_sound_that_nobody_asked_for_is_not_there(browser):
    assert browser.get(f"/sound/{'0' * 64}.wav").status == 404


def test_a_pasted_article_becomes_a_script(browser, studio_show: Show):
    text = "Nets for the harbour\n\nBy Ada Moss\n\n" + "The boats came in at dawn. " * 20
    answer = browser.post("/new", body=text.encode())
    place = json.loads(answer.body)["page"]
    assert browser.get(place).status == 200
    assert len(list(studio_show.scripts.glob("*.md"))) == 2


def test_a_paste_without_an_article_is_told(browser):
    answer = json.loads(browser.post("/new", body=b"   ").body)
    assert answer["error"]["code"] == "no-article"


def test_a_script_that_cannot_be_read_is_shown_to_be_mended(page, studio_show: Show):
    (studio_show.scripts / "ferry.md").write_text("---\ntitle: [\n---\n")
    assert 'name="whole"' in page.page


def test_htmx_is_the_file_that_its_makers_published():
    digest, name = (WEB / "htmx.origin").read_text().splitlines()[-1].split()
    assert hashlib.sha256((WEB / name).read_bytes()).hexdigest() == digest

"""The studio over HTTP: pages, changes to cards, sounds."""

from __future__ import annotations

import hashlib
import http.client
import io
import json
import re
import time
import wave
from pathlib import Path

import pytest

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


def test_a_card_can_be_added_moved_left_out_and_taken_away(page, studio_show: Show):
    page.do("add", "The council meets", kind="pause")
    page.do("move", "The council meets", before=page.cards[0])
    page.do("skip", "The company published", reason="too long")
    page.do("delete", "Nobody asked")
    lines = parse_script((studio_show.scripts / "ferry.md").read_text()).lines
    assert [type(line).__name__ for line in lines] == [
        "Narration", "Narration", "Chapter", "Skipped", "Chapter", "Pause",
    ]  # fmt: skip
    assert lines[0] == Narration("The council meets in May.")


@pytest.mark.parametrize(
    ("do", "fields"),
    [("pause", {"seconds": "99"}), ("pause", {"seconds": "x"}), ("sound", {"file": "../x.wav"}),
     ("sound", {"file": "/etc/x"}), ("add", {"kind": "x"}), ("nothing", {}), ("narrate", {}),
     ("mark-edited", {}), ("move", {"before": "cx"}), ("speaker", {"speaker": "A"})],
)  # fmt: skip
def test_what_cannot_be_done_is_told_and_changes_nothing(page, studio_show: Show, do: str, fields):
    before = (studio_show.scripts / "ferry.md").read_text()
    answer = page.do(do, "The council meets", **fields)
    assert 'class="message wrong"' in answer.text
    assert (studio_show.scripts / "ferry.md").read_text() == before


def test_a_voice_is_written_into_the_cast_and_remembered(page, studio_show: Show):
    voices = json.loads(page.browser.get("/s/ferry/voices").body)
    assert page.do("voice", "Nobody asked", voice=voices[-1]["id"]).status == 200
    script = parse_script((studio_show.scripts / "ferry.md").read_text())
    assert script.voice_of("Marta Silva") == voices[-1]["id"]
    assert json.loads((studio_show.scripts / "cast.json").read_text()) == {
        "Marta Silva": voices[-1]["id"]
    }
    assert 'class="message wrong"' in page.do("voice", "Nobody asked", voice="no:such").text


def test_another_speaker_gets_a_voice(page, studio_show: Show):
    page.do("speaker", "Nobody asked", speaker="Ada Moss")
    script = parse_script((studio_show.scripts / "ferry.md").read_text())
    assert script.voice_of("Ada Moss")


def test_the_review_list_has_what_check_finds_and_its_remedy(page, studio_show: Show):
    text = page.browser.get("/s/ferry/review").text  # Marta Silva is not in the cast
    assert 'data-edit="new-voice"' in text
    page.do("new-voice", "Nobody asked")
    assert 'data-edit="new-voice"' not in page.browser.get("/s/ferry/review").text


def test_the_history_shows_what_changed_and_restores_it(page, studio_show: Show):
    before = (studio_show.scripts / "ferry.md").read_text()
    page.do("text", "The council meets", text="The council meets in June.")
    shown = page.browser.get("/s/ferry/history").text
    assert "<del>May.</del><ins>June.</ins>" in shown
    page.browser.post("/s/ferry/restore", base=page.base, n="1")
    assert (studio_show.scripts / "ferry.md").read_text() == before


def test_a_word_is_said_otherwise_in_the_show(page, studio_show: Show):
    card = page.card("The council meets")
    asked = {"base": page.base, "card": card, "word": "council"}
    before = json.loads(page.browser.get("/s/ferry/say", **asked).body)
    assert [one["text"] for one in before["sentences"]] == ["The council meets in May."]
    tried = json.loads(page.browser.get("/s/ferry/say", **asked, said="KOWN-sill").body)
    assert tried["sentences"][0]["sound"] != before["sentences"][0]["sound"]
    assert page.browser.get(tried["sentences"][0]["sound"][0]).status == 200
    page.browser.post("/s/ferry/lexicon", word="council", said="KOWN-sill")
    after = json.loads(page.browser.get("/s/ferry/say", **asked).body)
    assert after["entry"] == "KOWN-sill"
    assert after["sentences"][0]["sound"] == tried["sentences"][0]["sound"]


def test_rendering_and_publishing_tell_how_far_they_are(page, studio_show: Show):
    page.do("new-voice", "Nobody asked")

    def done() -> dict[str, object]:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            task = page.browser.bench.progress("ferry")
            if task["state"] != "working":
                return task
            time.sleep(0.05)
        raise AssertionError(task)

    page.browser.post("/s/ferry/render")
    assert "already" in page.browser.post("/s/ferry/render").text
    rendered = done()
    assert (rendered["state"], rendered["share"]) == ("done", 1.0), rendered
    sound = page.browser.raw("GET", "/s/ferry/episode", page.browser.known | {"Range": "bytes=0-9"})
    assert (sound.status, len(sound.body)) == (206, 10)
    page.browser.post("/s/ferry/publish")
    assert "1 new episode" in str(done()["told"])
    assert (studio_show.feed / "feed.xml").is_file()


def test_events_tell_of_a_file_that_was_saved_elsewhere(page, studio_show: Show):
    connection = http.client.HTTPConnection("127.0.0.1", page.browser.port, timeout=10)
    connection.request("GET", "/s/ferry/events", headers=page.browser.known)
    stream = connection.getresponse()
    path = studio_show.scripts / "ferry.md"

    def next_text() -> str:
        while True:
            line = stream.readline().decode()
            if line.startswith("data: ") and len(line) == 71:
                return line[6:].strip()

    assert next_text() == hashlib.sha256(path.read_bytes()).hexdigest()
    path.write_text(path.read_text().replace("in May", "in June"))
    now = next_text()
    connection.close()
    assert now == hashlib.sha256(path.read_bytes()).hexdigest()
    assert "in June" in page.browser.get("/s/ferry/cards", base=page.base).text


def test_htmx_is_the_file_that_its_makers_published():
    digest, name = (WEB / "htmx.origin").read_text().splitlines()[-1].split()
    assert hashlib.sha256((WEB / name).read_bytes()).hexdigest() == digest


def test_a_new_script_says_what_was_left_out(browser):
    text = "Nets for the harbour\n\nBy Ada Moss\n\n" + "The boats came in at dawn. " * 20
    place = json.loads(browser.post("/new", body=text.encode()).body)["page"]
    assert "Left out: byline." in browser.get(place).text
    assert "Left out" not in browser.get(place.partition("?")[0]).text


def test_the_narrators_voice_is_written_into_the_cast(page, studio_show: Show):
    voices = json.loads(page.browser.get("/s/ferry/voices").body)
    page.do("narrator", "The council meets", voice=voices[-1]["id"])
    script = parse_script((studio_show.scripts / "ferry.md").read_text())
    assert script.voice_of("narrator") == voices[-1]["id"]


def test_what_was_heard_need_not_be_spoken_again(page):
    page.do("new-voice", "Nobody asked")
    card = page.card("The company published")
    found = page.browser.get("/s/ferry/sentences", base=page.base, card=card)
    for sentence in json.loads(found.body)["sentences"]:
        page.browser.get(sentence["sound"])
    told = re.search(r"(\d) of 8 sentences to speak", page.browser.get("/s/ferry/review").text)
    assert told is not None
    assert int(told[1]) <= 6

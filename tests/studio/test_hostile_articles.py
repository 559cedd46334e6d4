"""Articles that would like to be code stay words, in every view."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from helpers.studios import Browser, OpenScript, write
from lxml import html

from podcast.article.model import Article, Block, BlockKind, Skip
from podcast.script.model import Chapter, Meant, Narration, Query, Quotation, Script, Skipped, Sound
from podcast.script.script_files import ScriptFile
from podcast.show.folder import Show

HOSTILE = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</textarea><script>alert(1)</script>",
    "'><svg/onload=alert(1)>", '<hx-partial hx-target="body" hx-swap="innerHTML">gone</hx-partial>',
    '" hx-get="/s/x" hx-trigger="load', '<button data-do="render">', "</title></head><body onload=alert(1)>",
    "<template hx type=partial hx-target=body>", "javascript:alert(1)", "<!--<script>", "&lt;script&gt;",
    '" autofocus onfocus="alert(1)', "</option></select><iframe src=//evil.example>",
    '<a href="//evil.example">here</a>', '<meta http-equiv="refresh" content="0;url=//evil.example">',
]  # fmt: skip
ELEMENTS = {
    "img",
    "svg",
    "iframe",
    "object",
    "embed",
    "base",
    "form",
    "a",
    "meta",
    "style",
    "template",
}


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest, browser: Browser, studio_show: Show) -> OpenScript:
    words = request.param
    flat = words.replace("-->", "")
    name = words.replace("*", "").replace("\\", "")
    lines = (
        Narration(f"Before {words} after. “{words}” she said."), Query(f"“{flat}”: perhaps {flat}."),
        Chapter(f"On {words}"), Quotation(name, f"Said {words} twice."), Skipped(flat, flat),
        Narration("Fine."), Meant(flat), Sound("x.wav"), Narration(words),
    )  # fmt: skip
    cast = (("narrator", ""), (name, ""))
    script = Script(f"Title {words}", lines, source=words, author=words, cast=cast)
    article = Article(
        words, (Block(BlockKind.PARAGRAPH, f"Before {words} after."),
                Block(BlockKind.CAPTION, words, skip=Skip("x", words))), author=words,
    )  # fmt: skip
    ScriptFile(studio_show, "bad").save(script, article)
    write(studio_show, "bad", replace(script, title=f"Changed {words}"))
    return OpenScript(browser, "bad")


def inert(text: str, whole: bool) -> None:
    if not text.strip():
        return
    root = (
        html.document_fromstring(text)
        if whole
        else html.fragment_fromstring(text, create_parent="div")
    )
    ours = {"meta": 3 if whole else 0, "a": 99 if whole else 0}
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "script":
            assert element.get("src", "").startswith("/static/"), text
        if element.tag == "a":
            assert element.get("href", "").startswith(("/", "#"))
            assert not element.get("href", "").startswith("//")
        assert not [key for key in element.attrib if key.startswith("on") or key == "style"], text
        if element.tag != "hx-partial":
            assert not [key for key in element.attrib if key.startswith("hx-")], text
    for name in ELEMENTS:
        assert len(list(root.iter(name))) <= ours.get(name, 0), (name, text)


def test_it_is_words_in_every_view(hostile: OpenScript):
    inert(hostile.page, whole=True)
    for view in ("review", "article", "history", "cards"):
        inert(hostile.browser.get(f"/s/bad/{view}").text, whole=False)
    for card in hostile.cards:
        inert(hostile.browser.get("/s/bad/why", base=hostile.base, card=card).text, whole=False)
    card = hostile.cards[0]
    changed = hostile.change(do="text", card=card, text="Now fine.")
    inert(changed.text, whole=False)
    said = hostile.browser.get(
        "/s/bad/say", base=hostile.base, card=hostile.cards[-1], word="Before"
    )
    assert "application/json" in said.headers["content-type"]
    json.loads(said.body)


def test_the_list_shows_it_as_words(hostile: OpenScript):
    page = hostile.browser.get("/").text
    inert(page.replace('<form id="make">', "").replace("</form>", ""), whole=True)

"""What a private show answers, and to whom."""

from __future__ import annotations

import logging
from typing import Any

from helpers.making import add_episode, new_show, set_setting
from lxml import etree

from podcast.feed.publish import publish
from podcast.feed.urls import secret_part
from podcast.server.run import NoSecrets, _shown_names
from podcast.server.site import watched_site
from podcast.show.folder import load_show
from podcast.show.private_address import keep_keys, read_keys


def private_show(root: Any) -> Any:
    url = 'url = "http://127.0.0.1:8000/"'
    show = set_setting(new_show(root), url, f"{url}\nprivate = true")
    add_episode(show)
    publish(show)
    return show


def test_it_answers_below_its_secret_and_tells_nobody_to_list_it(tmp_path: Any, serving: Any):
    show = private_show(tmp_path)
    secret = secret_part(show.settings)
    with serving(show) as ask:
        assert ask("/feed.xml").status == 404
        assert ask(f"/{secret[:-1]}x/feed.xml").status == 404
        feed = ask(f"/{secret}/feed.xml")
        assert feed.headers["x-robots-tag"] == "noindex"
        assert b"<itunes:block>Yes</itunes:block>" in feed.body
        assert b"<podcast:block>yes</podcast:block>" in feed.body
        assert b'name="robots" content="noindex"' in ask(f"/{secret}/").body


def test_a_replaced_secret_is_gone_while_we_serve(tmp_path: Any, serving: Any):
    show = private_show(tmp_path)
    old = secret_part(show.settings)
    with serving(show) as ask:
        assert ask(f"/{old}/feed.xml").status == 200
        keep_keys(tmp_path, read_keys(tmp_path).with_new())
        anew = load_show(tmp_path)
        publish(anew)
        new = secret_part(anew.settings)
        assert ask(f"/{old}/feed.xml").status == 410
        assert ask(f"/{old}/media/x.mp3").status == 410
        feed = ask(f"/{new}/feed.xml")
        assert feed.status == 200
        assert old.encode() not in feed.body


def test_each_listener_has_a_place_of_their_own(tmp_path: Any, serving: Any):
    show = private_show(tmp_path)
    with serving(show) as ask:
        keep_keys(tmp_path, read_keys(tmp_path).with_new("Anna").with_new("Ben"))
        anna, ben = (token for _, token in read_keys(tmp_path).listeners)
        feed = ask(f"/{anna}/feed.xml")
        enclosure = etree.fromstring(feed.body).find(".//enclosure").get("url")
        assert enclosure.startswith(f"http://{ask.host}/{anna}/media/")
        assert secret_part(show.settings).encode() not in feed.body
        assert ask(enclosure.removeprefix(f"http://{ask.host}")).status == 200
        keep_keys(tmp_path, read_keys(tmp_path).without("Anna"))
        assert ask(enclosure.removeprefix(f"http://{ask.host}")).status == 410
        assert ask(f"/{ben}/feed.xml").status == 200


def test_no_secret_stands_in_the_log(tmp_path: Any):
    show = private_show(tmp_path)
    keep_keys(tmp_path, read_keys(tmp_path).with_new("Anna"))
    token = read_keys(tmp_path).token_of("Anna")
    current = watched_site(show)
    NoSecrets.names = lambda: _shown_names(current())
    arguments = ("127.0.0.1:9", "GET", f"/{token}/feed.xml", "1.1", 200)
    record = logging.LogRecord("uvicorn.access", 20, "", 0, "%s %s %s %s %d", arguments, None)
    assert NoSecrets().filter(record)
    assert record.getMessage() == "127.0.0.1:9 GET /(Anna)/feed.xml 1.1 200"

"""Under which names the server answers, and which addresses it then puts into the feed."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from helpers.making import add_episode, new_show

from podcast.feed.publish import publish

SECRET = "0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize(
    ("host", "status"),
    [("evil.example", 421), ("127.0.0.1.evil.example", 421), ("localhost.evil.example:80", 421), ("a@127.0.0.1", 421),
     ("", 421), ("localhost:1", 200), ("LOCALHOST", 200), ("192.168.1.7:8000", 200), ("[::1]:8000", 200)],
)  # fmt: skip
def test_only_names_of_this_computer_are_answered(host: str, status: int, ask: Any):
    assert ask("/feed.xml", Host=host).status == status


def servers(body: bytes) -> set[str]:
    """Where the files are that a feed names."""
    links = re.findall(r'(?:url|href)="(https?://[^"]+)/(?:media/|feed.xml)', body.decode())
    return {link for link in links if link}


def test_the_feed_names_its_files_where_it_is_asked_for(ask: Any):
    """feed.url says port 8000; the server listens elsewhere, and a phone asks at yet another
    address."""
    assert servers(ask("/feed.xml").body) == {f"http://{ask.host}"}
    assert servers(ask("/feed.xml", Host="192.168.1.7:9000").body) == {"http://192.168.1.7:9000"}
    assert b'value="http://192.168.1.7:9000/feed.xml"' in ask("/", Host="192.168.1.7:9000").body
    assert servers(ask("/feed.xml", Host="127.0.0.1:8000").body) == {"http://127.0.0.1:8000"}


def test_what_tells_how_to_embed_an_episode_names_it_where_it_is_asked_for(ask: Any, show: Any):
    (name, *_) = sorted(path.name for path in (show.feed / "episodes").glob("*.json"))
    told = json.loads(ask(f"/episodes/{name}").body)
    assert f'src="http://{ask.host}/episodes/' in told["html"]
    assert told["provider_url"] == f"http://{ask.host}/"


def test_behind_a_proxy_of_the_feeds_own_address_nothing_is_changed(tmp_path: Any, serving: Any):
    made = new_show(tmp_path, "https://pod.example.org/desk/")
    add_episode(made)
    publish(made)
    with serving(made) as ask:
        published = (made.feed / "feed.xml").read_bytes()
        for path in ("/feed.xml", "/desk/feed.xml"):  # the proxy may take the prefix away or not
            assert ask(path, Host="pod.example.org").body == published
        assert ask("/feed.xml").body == published.replace(
            b"https://pod.example.org/desk/", f"http://{ask.host}/".encode()
        )
        assert f"http://{ask.host}/desk/media/".encode() in ask("/desk/feed.xml").body


@pytest.mark.parametrize("by", ["token", "address"])
def test_a_private_feed_answers_below_its_secret_only(by: str, tmp_path: Any, serving: Any):
    made = new_show(
        tmp_path,
        f"http://127.0.0.1:8000/{SECRET}/" if by == "address" else "http://127.0.0.1:8000/",
    )
    add_episode(made)
    publish(made)
    with serving(made, token=SECRET if by == "token" else "") as ask:
        got = ask(f"/{SECRET}/feed.xml")
        assert got.status == 200
        links = re.findall(rb'url="(http[^"]+)"', got.body)
        assert links
        assert all(f"/{SECRET}/media/".encode() in link for link in links)
        assert ask(http_path(links[0].decode()), "HEAD").status == 200
        for path in (
            "/feed.xml",
            "/",
            f"/{SECRET}",
            f"/{SECRET[:-1]}0/feed.xml",
            f"/x/{SECRET}/feed.xml",
        ):
            assert ask(path).status == 404
        assert ask(http_path(links[0].decode())).headers["cache-control"].startswith("private")


def http_path(url: str) -> str:
    return "/" + url.split("/", 3)[3]

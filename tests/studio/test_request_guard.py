"""Tries of other sites, other names and other tools to read or change a show through its studio."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.making import ferry_script, new_show
from helpers.studios import Browser, open_studio, write

from podcast.studio.requests.request_guard import POLICY

READS = [
    "/", "/s/ferry", "/s/ferry/cards?base=x", "/s/ferry/sentences?base=x&card=y", "/s/ferry/events",
    "/s/ferry/review", "/s/ferry/why?card=x", "/s/ferry/evidence", "/s/ferry/voices", "/s/ferry/article",
    "/s/ferry/history", "/s/ferry/episode", "/s/ferry/say?card=x&word=y", f"/sound/{'0' * 64}.wav",
    "/static/studio.js", "/static/htmx.min.js",
]  # fmt: skip
CHANGES = [
    "/new", "/s/ferry/change", "/s/ferry/undo", "/s/ferry/redo", "/s/ferry/restore", "/s/ferry/whole",
    "/s/ferry/render", "/s/ferry/publish", "/s/ferry/lexicon",
]  # fmt: skip
BODY = b"do=delete&card=x&base=&n=1&word=ferry&said=x&text=gone"
Headers = dict[str, str]


def without(name: str) -> Callable[[Browser, Headers], Headers]:
    return lambda _, headers: {key: value for key, value in headers.items() if key != name}


def having(**more: str) -> Callable[[Browser, Headers], Headers]:
    named = {name.replace("_", "-"): value for name, value in more.items()}
    return lambda _, headers: headers | named


def with_port(name: str, value: str) -> Callable[[Browser, Headers], Headers]:
    return lambda browser, headers: headers | {name: value.format(port=browser.port)}


# what a page elsewhere, or a name that was pointed at this computer, would send
READING = {
    "no cookie": without("Cookie"),
    "no cookie at all, an empty one": having(Cookie=""),
    "a guessed cookie": with_port("Cookie", "studio_{port}=guessed"),
    "a cookie of another port": having(Cookie="studio_1=x"),
    "a rebound name": with_port("Host", "evil.example:{port}"),
    "a name that begins as ours": with_port("Host", "127.0.0.1.evil.example:{port}"),
    "a name that ends as ours": with_port("Host", "evil.localhost:{port}"),
    "no port in the host": having(Host="127.0.0.1"),
    "another port in the host": having(Host="127.0.0.1:1"),
    "no host": without("Host"),
    "another origin": having(Origin="https://evil.example"),
    "the null origin": having(Origin="null"),
    "our origin on another port": having(Origin="http://127.0.0.1:1"),
    "our origin over another scheme": with_port("Origin", "https://127.0.0.1:{port}"),
    "a cross-site fetch": having(Sec_Fetch_Site="cross-site"),
    "a same-site fetch": having(Sec_Fetch_Site="same-site"),
}
CHANGING = READING | {
    "no token": without("X-Studio-Token"),
    "a guessed token": having(X_Studio_Token="0" * 64),
    "the address's token for the page's": lambda browser, headers: (
        headers | {"X-Studio-Token": browser.bench.token}
    ),
    "no length": without("Content-Length"),
    "too long": having(Content_Length=str(1 << 40)),
}
METHODS = ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND")


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, Path]]:
    show = new_show(tmp_path_factory.mktemp("guarded") / "show")
    file = write(show, "ferry", ferry_script())
    with open_studio(show) as browser:
        yield browser, file.path


def changing(browser: Browser) -> Headers:
    return browser.known | {
        "Origin": f"http://{browser.host}", "X-Studio-Token": browser.guard.page_token,
        "Content-Length": str(len(BODY)),
    }  # fmt: skip


@pytest.mark.parametrize("how", READING)
@pytest.mark.parametrize("path", READS)
def test_nobody_else_reads(here: tuple[Browser, Path], path: str, how: str):
    browser, _ = here
    answer = browser.raw("GET", path, READING[how](browser, browser.known))
    assert answer.status in (400, 403, 421)
    assert b"Marta" not in answer.body
    assert b"timetable" not in answer.body
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("how", CHANGING)
@pytest.mark.parametrize("path", CHANGES)
def test_nobody_else_changes_anything(here: tuple[Browser, Path], path: str, how: str):
    browser, script = here
    before = script.read_bytes()
    headers = CHANGING[how](browser, changing(browser))
    # what is refused by its head is answered before its body: sent all the same, it breaks the line
    by_its_head = how in ("no host", "too long") or "Content-Length" not in headers
    body = b"" if by_its_head else BODY
    answer = browser.raw("POST", path, headers, body)
    assert answer.status in (400, 403, 411, 413, 421)
    assert script.read_bytes() == before


@pytest.mark.parametrize("path", CHANGES)
def test_reading_changes_nothing(here: tuple[Browser, Path], path: str):
    browser, script = here
    before = script.read_bytes()
    answer = browser.get(path, do="delete", card="x", token=browser.guard.page_token)
    assert answer.status == 405
    assert script.read_bytes() == before


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", ["/", "/s/ferry", "/s/ferry/change"])
def test_other_methods_are_none(here: tuple[Browser, Path], path: str, method: str):
    browser, _ = here
    assert browser.raw(method, path, changing(browser), BODY).status == 405


PATHS = [
    "/s/..%2F..%2Fpodcast", "/s/%2e%2e", "/s/.hidden", "/s/ferry%00", "/static/..%2Fstudio_app.py",
    "/static/htmx.LICENSE", "/static/%2e%2e/workbench.py", "/sound/..%2F..%2Fx.wav", "/s/ferry/episode/..",
    "/s/ferry%2F..%2Fferry", "/podcast.toml", "/s/articles%2Fferry",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_paths_lead_nowhere_else(here: tuple[Browser, Path], path: str):
    browser, _ = here
    answer = browser.get(path)
    assert answer.status in (404, 405) or "there is no script" in answer.text
    assert b"Marta" not in answer.body


def test_a_header_that_stands_there_twice_is_refused(here: tuple[Browser, Path]):
    browser, _ = here
    answer = browser.raw("GET", "/", browser.known | {"host": "evil.example"})
    assert answer.status in (400, 421)


def test_the_address_becomes_a_cookie_that_only_this_site_is_sent(here: tuple[Browser, Path]):
    browser, _ = here
    answer = browser.raw("GET", f"/?token={browser.bench.token}&open=ferry", {"Host": browser.host})
    assert (answer.status, answer.headers["location"]) == (303, "/s/ferry")
    assert answer.headers["set-cookie"].endswith("; Path=/; HttpOnly; SameSite=Strict")
    for given in ("", "x", browser.bench.token[:-1], browser.guard.page_token):
        again = browser.raw("GET", f"/?token={given}", {"Host": browser.host})
        assert (again.status, "set-cookie" in again.headers) == (403, False)


def test_the_address_is_no_key_under_another_name(here: tuple[Browser, Path]):
    browser, _ = here
    address = f"/?token={browser.bench.token}"
    assert browser.raw("GET", address, {"Host": "evil.example"}).status == 421
    away = browser.raw("GET", f"{address}&open=%2F%2Fevil.example", {"Host": browser.host})
    assert away.headers["location"].startswith("/s/")


@pytest.mark.parametrize("path", ["/", "/s/ferry", "/s/nobody", "/static/studio.js", "/nowhere"])
def test_every_answer_keeps_scripts_out(here: tuple[Browser, Path], path: str):
    browser, _ = here
    answer = browser.get(path)
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "unsafe" not in POLICY
    assert not re.search(rb"<script(?! (type=\"module\" )?src=\"/static/)", answer.body)
    assert not re.search(rb"\son\w+=|\sstyle=", answer.body)

"""A private show's secret: made once, kept, replaced, shared."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from helpers.making import new_show, set_setting

from podcast.errors import PodcastError
from podcast.feed.feed_check import check_show
from podcast.feed.urls import feed_url, is_private, open_url, secret_part
from podcast.show.address_secrets import looks_secret, meant_secret, new_secret, secret_of
from podcast.show.folder import Show, load_show
from podcast.show.private_address import ENVIRONMENT, ensure_keys, keep_keys, keys_file, read_keys

BASE = "https://example.org/podcast/"


def private_show(root: Path, url: str = BASE) -> Show:
    show = new_show(root, url)
    return set_setting(show, f'url = "{url}"', f'url = "{url}"\nprivate = true') or load_show(root)


def test_a_private_show_makes_a_secret_and_keeps_it(tmp_path: Path):
    show = private_show(tmp_path)
    again = load_show(tmp_path)
    assert feed_url(show.settings) == feed_url(again.settings)
    secret = secret_part(show.settings)
    assert len(secret) == 32  # 128 bits
    assert feed_url(show.settings) == f"{BASE}{secret}/feed.xml"
    assert open_url(show.settings) == BASE
    assert is_private(show.settings)
    assert stat.S_IMODE(keys_file(tmp_path).stat().st_mode) == 0o600
    assert (tmp_path / "private" / ".gitignore").read_text().splitlines()[-1] == "*"
    assert check_show(show) == ()


def test_a_new_one_retires_the_old_one(tmp_path: Path):
    before = secret_part(private_show(tmp_path).settings)
    keep_keys(tmp_path, read_keys(tmp_path).with_new())
    after = secret_part(load_show(tmp_path).settings)
    assert after != before
    assert read_keys(tmp_path).retired == (before,)


def test_listeners_have_a_token_each_until_it_is_revoked(tmp_path: Path):
    private_show(tmp_path)
    keys = read_keys(tmp_path).with_new("Anna").with_new("Ben")
    token = keys.token_of("Anna")
    keep_keys(tmp_path, keys.without("Anna"))
    kept = read_keys(tmp_path)
    assert [name for name, _ in kept.listeners] == ["Ben"]
    assert token in kept.retired


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(ENVIRONMENT, "a-Token_of_the-build-machine")
    show = private_show(tmp_path)
    assert feed_url(show.settings) == f"{BASE}a-Token_of_the-build-machine/feed.xml"
    assert secret_part(show.settings) == "a-Token_of_the-build-machine"
    assert not keys_file(tmp_path).exists()
    monkeypatch.setenv(ENVIRONMENT, "short")
    with pytest.raises(PodcastError, match=ENVIRONMENT):
        load_show(tmp_path)


def test_a_broken_file_is_not_replaced(tmp_path: Path):
    private_show(tmp_path)
    keys_file(tmp_path).write_text("{", encoding="utf-8")
    with pytest.raises(PodcastError, match="is not what it was"):
        ensure_keys(tmp_path)
    assert keys_file(tmp_path).read_text(encoding="utf-8") == "{"


def test_a_secret_that_somebody_wrote_stays(tmp_path: Path):
    url = "https://example.org/0a1b2c3d4e5f60718293/"
    assert feed_url(private_show(tmp_path, url).settings) == f"{url}feed.xml"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/kD3-x_Zq9LmP0aBcDeFgHi/",  # base64url
        "https://example.org/qwmzkxjvbnplrtyhgfdsacvbnm/",  # letters alone
        "https://example.org/QwMzKxJvBnPlRtYhGfDsAcVbNm/",
        "https://example.org/x7Kq2mZp9LtR4vBn/",  # short
        "https://example.org/x7Kq2mZp9LtR4vBn/podcast/",  # in the middle
        "https://anna:geheim@example.org/podcast/",
    ],
)
def test_what_looks_private_and_is_not_is_an_error(url: str, tmp_path: Path):
    show = new_show(tmp_path, url)
    assert [problem.line for problem in check_show(show)] == [8]
    if "@" not in url:
        said = set_setting(show, f'url = "{url}"', f'url = "{url}"\nprivate = false')
        assert check_show(said or load_show(tmp_path)) == ()


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8000/",
        "https://example.org/the-long-history-of-the-harbour-and-its-people/",
        "https://example.org/TheLongHistoryOfSalt/",
        "https://example.org/shows/2026-05-04-a-walk/",
        "https://pub-0123456789abcdef0123456789abcdef.example.net/podcast/",
    ],
)
def test_words_are_no_secret(url: str, tmp_path: Path):
    assert meant_secret(url) == ""
    assert check_show(new_show(tmp_path, url)) == ()


def test_ours_are_known_as_secrets():
    for _ in range(100):
        secret = new_secret()
        assert secret_of(f"https://example.org/{secret}/") == secret
        assert not looks_secret("a" * 3)

"""Feeds that change, break, redirect and flood: what becomes of their entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from helpers.blogs import WORDS, Blog, Post, serving_blog
from helpers.making import new_show, set_setting

from podcast.article.model import Article
from podcast.errors import PodcastError
from podcast.following.followed import Followed, load_followed, save_followed
from podcast.following.making import Making
from podcast.following.syncing import Done, Sync
from podcast.script.script_files import ScriptFile, all_scripts
from podcast.show.folder import Show

NOW = datetime(2026, 5, 10, 12, tzinfo=UTC)


@pytest.fixture
def blog(monkeypatch: pytest.MonkeyPatch) -> Iterator[Blog]:
    monkeypatch.setenv("PODCAST_FETCH_PRIVATE", "1")
    monkeypatch.setattr("podcast.article.sources.http_client.PAUSE", 0.0)
    monkeypatch.setattr("podcast.article.sources.http_client.FIRST_WAIT", 0.01)
    with serving_blog(Blog([Post("The list"), Post("The lamp", WORDS * 5, day=2)])) as made:
        yield made


@pytest.fixture
def show(tmp_path: Path, blog: Blog) -> Show:
    made = new_show(tmp_path / "show")
    save_followed(made, [Followed(blog.url)])
    return made


def sync(
    show: Show, *, after: timedelta = timedelta(), **options: Any
) -> tuple[Done, list[Article]]:
    """What becomes of a look; articles are told, not made."""
    articles: list[Article] = []

    def make(article: Article, slug: str) -> str:
        articles.append(article)
        return slug or article.title.lower().replace(" ", "-")

    looking = Sync(show, make, lambda _message: None, now=NOW + after, pause=0, **options)
    return looking.run(), articles


def test_each_entry_is_made_once(show: Show, blog: Blog):
    done, articles = sync(show)
    assert done.made == ["the-lamp", "the-list"]  # the newest first
    assert articles[0].text.startswith("The harbour office")
    assert sync(show)[0] == Done()
    assert [status for path, status in blog.asked if path == "/feed.xml"] == [200, 304]
    blog.posts.insert(0, Post("The mole", WORDS * 6, key="new"))
    assert sync(show)[0].made == ["the-mole"]


def test_an_edited_entry_is_another_version_of_the_same_episode(show: Show, blog: Blog):
    sync(show)
    blog.posts[0] = Post("The long list", WORDS * 7)
    done, articles = sync(show)
    assert (done.made, done.changed) == ([], ["the-list"])
    assert articles[0].title == "The long list"
    assert sync(show)[0] == Done()


def test_white_space_and_markup_are_no_edit(show: Show, blog: Blog):
    sync(show)
    blog.posts[0].text = blog.posts[0].text.replace(". ", ".\n  ")
    assert sync(show)[0] == Done()


def test_one_that_fails_is_told_and_tried_again_later_and_blocks_nothing(show: Show, blog: Blog):
    blog.posts.insert(0, Post("A teaser", "Read more", day=3, key="t"))
    done, _ = sync(show)
    assert len(done.made) == 2
    assert "A teaser" in str(done.failed[0])
    assert sync(show)[0] == Done()  # not yet again
    blog.posts[
        0
    ].page = f"<html><body><article><h1>A teaser</h1><p>{WORDS * 3}</p><p>{WORDS * 2}</p></article></body></html>"
    assert sync(show, after=timedelta(hours=2))[0].made == ["a-teaser"]


def test_one_that_failed_is_tried_at_once_when_it_is_edited(show: Show, blog: Blog):
    blog.posts[:] = [Post("A teaser", "Read more", key="t")]
    assert sync(show)[0].failed
    blog.posts[0] = Post("A teaser", WORDS * 4, key="t")
    assert sync(show)[0].made == ["a-teaser"]


def test_one_that_was_left_is_made_when_its_edit_fits_the_rules(show: Show, blog: Blog):
    ruled = set_setting(show, "[voices]", '[follow]\nwords = ["whale"]\n\n[voices]')
    assert len(sync(ruled)[0].left) == 2
    blog.posts[0] = Post("The list", WORDS * 4 + "A whale was on it.")
    assert sync(ruled)[0].made == ["the-list"]


def test_a_flood_of_entries_without_an_article_is_met_a_few_at_a_time(show: Show, blog: Blog):
    blog.posts[:] = [Post(f"Teaser {n}", "Read more", key=str(n)) for n in range(40)]
    done, _ = sync(show, limit=4)
    assert (len(done.failed), done.waiting) == (4, 36)
    assert sum(path.startswith("/posts/") for path, _ in blog.asked) <= 4


def test_one_that_keeps_failing_is_given_up(show: Show, blog: Blog):
    blog.posts[:] = [Post("A video", "", key="v")]
    failures = [len(sync(show, after=timedelta(days=4 * day))[0].failed) for day in range(10)]
    assert failures == [1] * 8 + [0, 0]


def test_a_wall_is_told_and_no_episode(show: Show, blog: Blog):
    wall = f"<p>{WORDS * 2}</p><p>Subscribe to continue reading this story.</p>"
    blog.posts[:] = [
        Post(
            "Behind a wall",
            "",
            page=f"<html><body><article><h1>Behind a wall</h1>{wall}</article></body></html>",
            key="w",
        )
    ]
    done, _ = sync(show)
    assert done.made == []
    assert done.failed


def test_a_broken_feed_is_told_and_others_are_read(show: Show, blog: Blog):
    with serving_blog(Blog([Post("Elsewhere", WORDS * 9)])) as other:
        save_followed(show, [Followed(blog.url), Followed(other.url)])
        blog.status = 500
        done, _ = sync(show)
        assert done.made == ["elsewhere"]
        assert len(done.failed) == 1
        assert load_followed(show)[0].trouble
        blog.status = 200
        assert sync(show)[0] == Done()  # it rests for an hour
        assert len(sync(show, after=timedelta(hours=2))[0].made) == 2


@pytest.mark.parametrize("body", [b"", b"<html><body>404</body></html>", b"\xff\xfe\x00", b"<rss"])
def test_what_is_no_feed_is_told(body: bytes, show: Show, blog: Blog, monkeypatch: Any):
    monkeypatch.setattr(Blog, "feed", lambda _blog: body)
    done, _ = sync(show)
    assert done.made == []


@pytest.mark.parametrize("part", [0.3, 0.6, 0.95])
def test_a_feed_that_breaks_off_is_told_and_no_half_entry_is_made(
    part: float, show: Show, blog: Blog, monkeypatch: Any
):
    whole = Blog.feed
    monkeypatch.setattr(Blog, "feed", lambda blog: whole(blog)[: int(len(whole(blog)) * part)])
    done, articles = sync(show)
    assert not articles
    assert [error.what for error in done.failed] == [
        f"{blog.url}: the feed breaks off in the middle"
    ]
    monkeypatch.setattr(Blog, "feed", whole)
    assert len(sync(show, after=timedelta(hours=2))[0].made) == 2


def test_a_feed_that_moved_is_found(show: Show, blog: Blog):
    blog.moved = "/new.xml"
    assert len(sync(show)[0].made) == 2


def test_a_flood_is_taken_by_the_limit(show: Show, blog: Blog):
    blog.posts[:] = [
        Post(f"Night {n}", f"{n} {WORDS * 4}", day=1 + n % 28, key=str(n)) for n in range(200)
    ]
    done, _ = sync(show, limit=3)
    assert (len(done.made), done.waiting) == (3, 197)
    assert len(sync(show, limit=3)[0].made) == 3


def test_robots_are_honoured(show: Show, blog: Blog):
    blog.posts[:] = [Post("Not for us", "", page="<html><body><p>x</p></body></html>", key="n")]
    blog.robots = "User-agent: *\nDisallow: /posts/"
    done, _ = sync(show)
    assert "robots.txt" in str(done.failed[0])
    assert not any(path.startswith("/posts/") for path, _ in blog.asked)


@pytest.mark.parametrize(
    ("rule", "left"),
    [('without = ["lamp"]', "'lamp' of without"), ('words = ["whale"]', "none of words"),
     ('categories = ["Boats"]', "none of categories"), ("max_words = 100", "more than max_words")],
)  # fmt: skip
def test_rules_leave_out_and_say_why(rule: str, left: str, show: Show, blog: Blog):
    blog.posts[1].text += "A lamp."
    ruled = set_setting(show, "[voices]", f"[follow]\n{rule}\n\n[voices]")
    done, _ = sync(ruled)
    assert any(left in why for why in done.left)
    assert sync(ruled)[0] == Done()


def test_dates_before_since_are_left(show: Show, blog: Blog):
    done, _ = sync(show, since="2026-05-02")
    assert done.made == ["the-lamp"]
    assert done.left == ["The list: it is from before 2026-05-02"]


def test_what_two_feeds_have_is_heard_once(show: Show, blog: Blog):
    with serving_blog(Blog([replace(blog.posts[0], key="other")])) as other:
        save_followed(show, [Followed(blog.url), Followed(other.url)])
        done, _ = sync(show)
        assert len(done.made) == 2
        assert "heard already" in done.left[0]


def test_stopped_in_the_middle_it_makes_none_again(show: Show, blog: Blog):
    made: list[str] = []

    def make(article: Article, slug: str) -> str:
        if made:
            raise KeyboardInterrupt
        made.append(article.title)
        return "x"

    with pytest.raises(KeyboardInterrupt):
        Sync(show, make, lambda _message: None, now=NOW, pause=0).run()
    assert sync(show)[0].made == ["the-list"]


def test_a_broken_memory_is_not_forgotten(show: Show):
    (show.root / "following.json").write_text("{")
    with pytest.raises(PodcastError, match="cannot be read"):
        sync(show)


def test_an_edited_script_is_kept_and_another_title_stays_one_episode(show: Show, blog: Blog):
    told: list[str] = []
    blog.posts[:] = blog.posts[:1]
    done = Sync(show, Making(show, told.append).episode, told.append, now=NOW, pause=0).run()
    assert done.made == ["the-list"]
    blog.posts[0] = Post("A longer list", WORDS * 5)
    done = Sync(show, Making(show, told.append).episode, told.append, now=NOW, pause=0).run()
    assert done.changed == ["the-list"]
    (script,) = all_scripts(show)
    assert "A longer list" in script.text()
    script.path.write_text(script.text().replace("night watch", "day watch"))
    blog.posts[0] = Post("Another list", WORDS * 6)
    Sync(show, Making(show, told.append).episode, told.append, now=NOW, pause=0).run()
    assert "day watch" in ScriptFile(show, "the-list").text()
    assert any("stays as it is" in message for message in told)

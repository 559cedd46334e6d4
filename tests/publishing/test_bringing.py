"""A feed brought to every kind of place: the same contract for each."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from helpers.making import add_episode, ferry_script, set_setting
from helpers.places import BUCKET, whole

from podcast.errors import PodcastError
from podcast.feed.publish import publish
from podcast.feed.urls import secret_part
from podcast.production.housekeeping import delete_episode
from podcast.publishing.bringing import Bringing, bringing
from podcast.publishing.destination import destination_of
from podcast.publishing.publishing_plan import Plan
from podcast.show.folder import Show, load_show
from podcast.show.private_address import keep_keys, read_keys


def bring(show: Show, address: str) -> Plan:
    with bringing(show, address) as on_its_way:
        on_its_way.wait = 0.01
        plan = on_its_way.look()
        on_its_way.bring(plan)
        return plan


def of(show: Show) -> dict[str, bytes]:
    files = (path for path in show.feed.rglob("*") if path.is_file())
    return {
        path.relative_to(show.feed).as_posix(): path.read_bytes()
        for path in files
        if not path.name.startswith(".")
    }


def test_everything_is_there_once(show: Show, place: Any):
    plan = bring(show, place.address)
    assert place.files() == of(show)
    assert plan.put[-1].name == "feed.xml"
    again = bring(show, place.address)
    assert (len(again.put), len(again.delete)) == (0, 0)


AWKWARD = ("ünïcode-日本", "a boat & a tide", "100%-sure+more", "what_is=this,then", "مرحبا")


def test_names_that_need_care_arrive_as_they_are(show: Show, place: Any):
    for number, slug in enumerate(AWKWARD, 3):
        add_episode(show, slug, script=ferry_script(f"{slug} & <more>"), number=number, seconds=0.5)
    publish(show)
    bring(show, place.address)
    assert place.files() == of(show)
    again = bring(show, place.address)
    assert (len(again.put), len(again.delete)) == (0, 0)


def test_only_what_differs_is_put(show: Show, place: Any):
    bring(show, place.address)
    add_episode(show, "ferry-1", script=ferry_script("The ferries sail again"), number=1, seconds=6)
    publish(show)
    plan = bring(show, place.address)
    assert plan.put[-1].name == "feed.xml"
    assert not any("ferry-0" in file.name and file.by_content for file in plan.put)
    assert place.files().items() >= of(show).items()


def test_what_nobody_needs_waits_then_goes(show: Show, place: Any):
    bring(show, place.address)
    delete_episode("ferry-2", show)
    publish(show)
    bring(show, place.address)
    assert any("ferry-2" in name for name in place.files())
    impatient = dataclasses.replace(
        show,
        settings=dataclasses.replace(
            show.settings, feed=dataclasses.replace(show.settings.feed, keep_days=0)
        ),
    )
    publish(impatient)
    bring(impatient, place.address)
    assert place.files() == of(show)


def test_pages_of_any_name_go_with_their_episodes(show: Show, folder: Any):
    for number, slug in enumerate(AWKWARD, 3):
        add_episode(show, slug, number=number, seconds=0.5)
    feed = dataclasses.replace(show.settings.feed, keep_days=0)
    impatient = dataclasses.replace(show, settings=dataclasses.replace(show.settings, feed=feed))
    publish(impatient)
    bring(impatient, folder.address)
    for slug in AWKWARD:
        delete_episode(slug, impatient)
    publish(impatient)
    for _ in range(2):
        bring(impatient, folder.address)
    assert folder.files() == of(show)


def test_what_others_put_there_stays(show: Show, folder: Any):
    root = Path(folder.address)
    (root / "media").mkdir(parents=True)
    (root / "about.html").write_text("me")
    (root / "media" / "holiday.jpg").write_bytes(b"x")
    bring(show, folder.address)
    bring(show, folder.address)
    assert folder.files().keys() == of(show).keys() | {"about.html", "media/holiday.jpg"}


def test_a_private_show_is_below_its_secret_and_leaves_the_old_one(show: Show, place: Any):
    url = 'url = "http://127.0.0.1:8000/"'
    private = set_setting(show, url, f"{url}\nprivate = true")
    add_episode(private, AWKWARD[1], number=5, seconds=0.5)
    publish(private)
    bring(private, place.address)
    secret = secret_part(private.settings)
    assert {name.partition("/")[0] for name in place.files()} == {secret}
    keep_keys(show.root, read_keys(show.root).with_new())
    anew = load_show(show.root)
    publish(anew)
    bring(anew, place.address)
    assert {name.partition("/")[0] for name in place.files()} == {secret_part(anew.settings)}


@pytest.mark.parametrize("kind", [BUCKET, "ssh", "webdav"])
@pytest.mark.parametrize("seed", range(4))
def test_a_line_that_breaks_leaves_a_whole_show(
    kind: str, seed: int, show: Show, line: Any, request: Any, monkeypatch: Any
):
    place = request.getfixturevalue(kind)
    cut = line(place.port, 3, seed)
    address = place.address.replace(f":{place.port}/", f":{cut.port}/")
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{cut.port}")
    for _ in range(3):
        try:
            bring(show, address)
            break
        except PodcastError:
            assert whole(place.files())
    assert place.files() == of(show)
    assert cut.broken


def test_killed_between_two_files_it_goes_on(show: Show, folder: Any):
    for stop in range(1, 12, 3):
        with bringing(show, folder.address) as on_its_way:
            plan = on_its_way.look()

            def told(progress: Any, stop: int = stop) -> None:
                if progress.files == stop:
                    raise KeyboardInterrupt

            on_its_way.progress = told
            try:
                on_its_way.bring(plan)
            except KeyboardInterrupt:
                assert whole(folder.files())
    bring(show, folder.address)
    assert folder.files() == of(show)


@pytest.mark.client
def test_types_and_caching_are_told_to_a_bucket(show: Show, bucket: Any):
    import os

    import boto3

    bring(show, bucket.address)
    owner = boto3.client("s3", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
    name = bucket.address.removeprefix("s3://").partition("/")[0]
    feed = owner.head_object(Bucket=name, Key="harbour/feed.xml")
    assert feed["ContentType"] == "application/rss+xml; charset=utf-8"
    assert feed["CacheControl"] == "no-cache"
    audio = next(key for key in bucket.files() if key.endswith(".mp3"))
    head = owner.head_object(Bucket=name, Key=f"harbour/{audio}")
    assert head["ContentType"] == "audio/mpeg"
    assert "immutable" in head["CacheControl"]


def test_what_is_wrong_with_a_place_is_said(show: Show, tmp_path: Path, monkeypatch: Any):
    for address in (
        "gopher://example.org/",
        "sftp://anna:geheim@example.org/",
        "https://example.org/pod",
    ):
        with pytest.raises(PodcastError):
            destination_of(address, tmp_path)
    made = Bringing(show, "webdav://127.0.0.1:9/pod", wait=0.01)
    with pytest.raises(PodcastError, match="the connection broke"):
        made.look()


def test_two_who_push_to_one_branch_lose_nothing(show: Show, branch: Any, tmp_path: Path):
    bring(show, branch.address)
    with bringing(show, branch.address) as first:
        add_episode(show, "ferry-9", number=9)
        publish(show)
        plan = first.look()
        other = tmp_path / "other"
        other.mkdir()
        second = destination_of(branch.address, other)
        second.connect()
        second.put("about.html", show.config, plan.put[0].told(private=False))
        second.finish()
        first.wait = 0.01
        first.bring(plan)
    assert branch.files().keys() == of(show).keys() | {"about.html"}

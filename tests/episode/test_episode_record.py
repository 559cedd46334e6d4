from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from helpers.making import FIRST, add_episode, ferry_script, new_show, timeline_of
from helpers.script_strategies import publications
from hypothesis import given
from hypothesis import strategies as st

from podcast.audio.timeline import Mark
from podcast.episode.episode_record import (
    find_episode,
    format_record,
    free_moment,
    load_episodes,
    make_episode,
    parse_record,
    save_episode,
)
from podcast.episode.model import Episode, Media
from podcast.errors import PodcastError
from podcast.script.model import Narration, Quotation, Script

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
media = st.builds(
    Media,
    st.from_regex(r"[a-z]{1,9}-[0-9a-f]{8}\.(mp3|vtt)", fullmatch=True),
    st.integers(0, 2**40),
    texts,
)
seconds = st.floats(0, 1e6).map(lambda value: round(value, 3))
episodes = st.builds(
    Episode,
    slug=st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True),
    guid=st.uuids().map(str),
    title=texts,
    created=st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    audio=media,
    duration=seconds,
    transcript=st.none() | media,
    chapters_file=st.none() | media,
    chapters=st.lists(st.builds(Mark, seconds, seconds, texts), max_size=3).map(tuple),
    alternates=st.lists(media, max_size=2).map(tuple),
    author=texts,
    site=texts,
    published=texts,
    source=texts,
    language=texts,
    summary=texts,
    people=st.lists(texts, max_size=3).map(tuple),
    edited_quotations=st.booleans(),
    script_digest=texts,
    publication=publications,
    transcripts=st.lists(media, max_size=2).map(tuple),
    image=st.none() | media,
    soundbite=st.none() | st.tuples(seconds, seconds),
)


@given(episodes)
def test_reading_back_gives_the_same_episode(episode: Episode):
    assert parse_record(format_record(episode)) == episode


def test_a_first_rendering_gets_a_guid_and_later_ones_keep_it_and_the_date():
    script = ferry_script()
    first = make_episode("ferries", script, timeline_of(script, 9.0), now=FIRST)
    changed = dataclasses.replace(script, title="Ferry workers accept the timetable")
    later = make_episode(
        "ferries",
        changed,
        timeline_of(changed, 11.0),
        previous=first,
        now=FIRST + timedelta(days=9),
    )
    assert (later.guid, later.created) == (first.guid, first.created)
    assert later.title != first.title
    assert make_episode("ferries", script, timeline_of(script, 9.0)).guid != first.guid


def test_the_people_quoted_are_in_order_and_once_and_edits_are_known():
    lines = (
        Quotation("Marta Silva", "One."),
        Quotation("Ola Berg", "Two.", edited=True),
        Quotation("Marta Silva", "Three."),
        Narration("The end."),
    )
    episode = make_episode("x", Script("X", lines), timeline_of(Script("X", lines), 4.0))
    assert episode.people == ("Marta Silva", "Ola Berg")
    assert episode.edited_quotations


def test_episodes_made_in_one_second_get_seconds_of_their_own():
    script = ferry_script()
    made = [make_episode("a", script, timeline_of(script, 1.0), now=FIRST).created]
    second = make_episode("b", script, timeline_of(script, 1.0), now=free_moment(made, FIRST))
    made.append(second.created)
    assert free_moment(made, FIRST + timedelta(milliseconds=400)) == FIRST + timedelta(seconds=2)


def test_episodes_are_loaded_newest_first(tmp_path: Path):
    show = new_show(tmp_path)
    made = [add_episode(show, slug, number=number) for number, slug in enumerate(["b", "c", "a"])]
    assert load_episodes(show) == tuple(reversed(made))
    assert find_episode("c", show) == made[1]
    assert find_episode("d", show) is None


def test_a_show_without_episodes_has_none(tmp_path: Path):
    show = new_show(tmp_path)
    show.episodes.rmdir()
    assert load_episodes(show) == ()


def test_a_new_rendering_takes_away_the_files_of_the_one_before_and_no_others(tmp_path: Path):
    show = new_show(tmp_path)
    old = add_episode(show, "ferries")
    other = add_episode(show, "ferries-12345678", number=1)
    (show.episodes / "ferries-notes.txt").write_text("mine")
    new = add_episode(show, "ferries", script=ferry_script("Another title"))
    assert old.audio.name != new.audio.name
    names = {path.name for path in show.episodes.iterdir()}
    assert names == {
        "ferries-notes.txt",
        *("ferries.json", "ferries-12345678.json"),
        *(m.name for e in (new, other) for m in (e.audio, e.transcript, e.chapters_file) if m),
    }


def test_rendering_the_same_again_gives_the_same_files(tmp_path: Path):
    show = new_show(tmp_path)
    assert add_episode(show) == add_episode(show)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ("[]", "not the record of an episode"),
        ("{}", "not the record of an episode"),
        ('{"slug": "x"', r"x\.json:1: not JSON"),
        (
            '{"audio": {"name": "../../secret.mp3", "size": 1, "mime": "audio/mpeg"}}',
            "not the name of a file",
        ),
        ('{"created": "yesterday"}', "not the record of an episode"),
        ('{"soundbite": [2]}', "not the record of an episode"),
        (
            '{"duration": 1e999, "audio": {"name": "a.mp3", "size": 1e999, "mime": "audio/mpeg"}}',
            "not the record of an episode",
        ),
        ('{"guid": ""}', "guid is empty"),
    ],
)
def test_a_broken_record_is_named(change: str, what: str, tmp_path: Path):
    show = new_show(tmp_path)
    (show.episodes / "x.json").write_text(change)
    with pytest.raises(PodcastError, match=what) as caught:
        load_episodes(show)
    assert caught.value.file.endswith("x.json")
    assert caught.value.remedy


def test_a_copied_record_is_refused_because_apps_would_show_one_of_the_two(tmp_path: Path):
    show = new_show(tmp_path)
    episode = add_episode(show, "ferries")
    save_episode(dataclasses.replace(episode, slug="ferries-copy"), show)
    with pytest.raises(PodcastError, match="ferries and ferries-copy have one guid"):
        load_episodes(show)


def test_a_renamed_record_is_refused(tmp_path: Path):
    show = new_show(tmp_path)
    add_episode(show, "ferries")
    (show.episodes / "ferries.json").rename(show.episodes / "boats.json")
    with pytest.raises(PodcastError, match="says it is the record of 'ferries'"):
        load_episodes(show)


def test_a_field_of_a_later_version_is_passed_over(tmp_path: Path):
    show = new_show(tmp_path)
    episode = add_episode(show)
    path = show.episodes / f"{episode.slug}.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "mood": "calm"}))
    assert load_episodes(show) == (episode,)

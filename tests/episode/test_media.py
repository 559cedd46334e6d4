from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from helpers.making import add_episode, new_show

from podcast.episode.episode_record import save_episode
from podcast.episode.media import keep_media, media_of, missing_media, write_media
from podcast.episode.model import Media
from podcast.episode.safekeeping.media_check import MediaCheck


def test_a_finished_file_is_named_by_its_content(tmp_path: Path):
    show = new_show(tmp_path)
    finished = show.episodes / ".ferries.mp3.1234.partial"
    finished.write_bytes(b"sound")
    # sha256("sound") begins with these eight digits
    assert keep_media(finished, show, "ferries") == Media("ferries-dd29442d.mp3", 5, "audio/mpeg")
    assert not finished.exists()
    assert (show.episodes / "ferries-dd29442d.mp3").read_bytes() == b"sound"


def test_the_same_content_again_leaves_the_file_that_is_there(tmp_path: Path):
    show = new_show(tmp_path)
    files = []
    for number in range(2):
        finished = show.episodes / f"{number}.partial"
        finished.write_bytes(b"sound")
        media = keep_media(finished, show, "ferries")
        files.append((show.episodes / media.name).stat().st_ino)
        assert not finished.exists()
    assert files[0] == files[1]


def test_other_content_is_another_name(tmp_path: Path):
    show = new_show(tmp_path)
    one, two = (write_media(text, show, "ferries", ".vtt") for text in ("WEBVTT\n", "WEBVTT\n\n"))
    assert one.name != two.name
    assert (one.mime, one.size, two.size) == ("text/vtt", 7, 8)


def test_a_kind_of_file_that_we_do_not_publish_is_a_mistake_of_ours(tmp_path: Path):
    with pytest.raises(KeyError):
        write_media("x", new_show(tmp_path), "ferries", ".exe")


def test_what_is_missing_is_named_with_its_remedy(tmp_path: Path):
    show = new_show(tmp_path)
    episode = add_episode(show)
    assert missing_media(episode, show.episodes, MediaCheck(show)) == ()
    audio, transcript, chapters = (show.episodes / media.name for media in media_of(episode))
    audio.unlink()
    transcript.write_text("WEBVTT")
    problems = missing_media(episode, show.episodes, MediaCheck(show))
    assert [(problem.file, problem.what) for problem in problems] == [
        (str(audio), "is missing"),
        (str(transcript), f"has 6 bytes, not the {episode.transcript.size} that were rendered"),  # type: ignore[union-attr]
    ]
    assert problems[0].remedy == "Render it again: podcast render ferry-workers"
    assert chapters.exists()


def test_only_files_of_this_episode_that_it_no_longer_names_are_outdated(tmp_path: Path):
    show = new_show(tmp_path)
    episode = add_episode(show, "ferries")
    add_episode(show, "ferries-and-boats", number=1)
    (show.episodes / "ferries-2026.mp3").write_text("mine")
    there = set(show.episodes.iterdir())
    save_episode(episode, show)
    assert set(show.episodes.iterdir()) == there
    save_episode(dataclasses.replace(episode, transcript=None), show)
    gone = show.episodes / episode.transcript.name  # type: ignore[union-attr]
    assert there - set(show.episodes.iterdir()) == {gone}

from __future__ import annotations

import dataclasses
import io
from pathlib import Path

import pytest
from helpers.making import FIRST, ferry_script, new_show, timeline_of
from hypothesis import given, settings
from hypothesis import strategies as st
from mutagen.id3 import ID3, CTOCFlags

from podcast.audio.timeline import Mark, Timeline
from podcast.episode.episode_record import make_episode
from podcast.episode.tags import chapters_in_time_order, tag_bytes
from podcast.errors import PodcastError
from podcast.show.folder import Show

DRAFT = make_episode("ferries", ferry_script(), timeline_of(ferry_script(), 12.0), now=FIRST)


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Show:
    return new_show(tmp_path_factory.mktemp("show"))


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Show:
    """Without a cover: quick."""
    made = new_show(tmp_path_factory.mktemp("bare"))
    (made.root / "cover.jpg").unlink()
    return made


def read(tag: bytes) -> ID3:
    return ID3(io.BytesIO(tag), translate=False)


def frame_names(tag: bytes) -> list[tuple[bytes, bytes]]:
    """(frame, element id or start of it) in the order of the file, read without mutagen."""
    found, place = [], 10
    while place < len(tag):
        size = int.from_bytes(tag[place + 4 : place + 8], "big")
        found.append((tag[place : place + 4], tag[place + 10 : place + 10 + size].split(b"\0")[0]))
        place += 10 + size
    return found


def test_what_a_player_shows(show: Show):
    tag = read(tag_bytes(DRAFT, timeline_of(ferry_script(), 12.0), show))
    assert tag.version == (2, 3, 0)
    assert {
        name: str(tag[name])
        for name in ("TIT2", "TALB", "TPE1", "TPE2", "TCON", "TYER", "TDAT", "TLAN")
    } == {
        "TIT2": "Ferry workers reject the new timetable",
        "TALB": "The Harbour Desk",
        "TPE1": "Dana Okoye",
        "TPE2": "Harbour Desk",
        "TCON": "Podcast",
        "TYER": "2026",
        "TDAT": "0203",  # day, month
        "TLAN": "eng",
    }
    assert "Quoted: Marta Silva." in str(tag.getall("COMM")[0])
    assert (
        tag["WOAS"].url
        == tag["WXXX:Article"].url
        == "https://example.org/ferries?from=harbour&to=island"
    )


def test_the_cover_is_a_jpeg_of_at_most_500_kb(show: Show):
    picture = read(tag_bytes(DRAFT, Timeline(1.0), show)).getall("APIC")[0]
    assert (picture.mime, int(picture.type)) == ("image/jpeg", 3)
    assert picture.data.startswith(b"\xff\xd8")
    assert len(picture.data) <= 500_000


def test_chapters_stand_in_time_order_whatever_their_titles_length(bare: Show):
    """mutagen#506: it sorts frames by size."""
    titles = ["A title much longer than the others have", "B", "The third, of middling length", "D"]
    marks = tuple(Mark(i * 60.0, i * 60.0 + 60, title) for i, title in enumerate(titles))
    tag = tag_bytes(DRAFT, Timeline(240.0, (), marks), bare)
    assert [name for frame, name in frame_names(tag) if frame == b"CHAP"] == [
        b"chp0",
        b"chp1",
        b"chp2",
        b"chp3",
    ]
    contents = read(tag).getall("CTOC")[0]
    assert contents.child_element_ids == ["chp0", "chp1", "chp2", "chp3"]
    assert contents.flags == CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    assert [str(read(tag)[f"CHAP:chp{i}"].sub_frames["TIT2"]) for i in range(4)] == titles


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 90_000), st.text(max_size=60)), max_size=30))
def test_order_and_titles_survive_any_chapters(bare: Show, chapters: list[tuple[int, str]]):
    marks = tuple(Mark(start / 10, 9_100.0, title) for start, title in chapters)
    tag = tag_bytes(DRAFT, Timeline(9_100.0, (), marks), bare)
    parsed = read(tag)
    order = [name.decode() for frame, name in frame_names(tag) if frame == b"CHAP"]
    starts = [parsed[f"CHAP:{name}"].start_time for name in order]
    assert starts == sorted(starts)
    assert len(order) == len({start for start, _ in chapters})
    assert not order or parsed.getall("CTOC")[0].child_element_ids == order


def test_without_chapters_there_is_no_table_of_contents(bare: Show):
    assert not read(tag_bytes(DRAFT, Timeline(5.0), bare)).getall("CTOC")


def test_the_same_episode_gives_the_same_bytes_and_they_fill_the_tag(show: Show):
    timeline = timeline_of(ferry_script(), 12.0)
    tag = tag_bytes(DRAFT, timeline, show)
    assert tag == tag_bytes(DRAFT, timeline, show)
    size = tag[6] << 21 | tag[7] << 14 | tag[8] << 7 | tag[9]
    assert len(tag) == 10 + size  # no padding: frames begin right after it


@pytest.mark.parametrize(
    "source", ["", "ferries.txt", "/home/dana/ferries.txt", "ftp://example.org/x", "-"]
)
def test_only_a_web_address_is_a_source_url(source: str, bare: Show):
    tag = read(tag_bytes(dataclasses.replace(DRAFT, source=source), Timeline(1.0), bare))
    assert not tag.getall("WOAS")
    assert "/home" not in str(tag.pprint())


def test_an_address_in_another_script_is_encoded(bare: Show):
    episode = dataclasses.replace(DRAFT, source="https://bücher.example/straße?q=ä%20b")
    assert read(tag_bytes(episode, Timeline(1.0), bare))["WOAS"].url == (
        "https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%A4%20b"
    )


def test_texts_of_any_script_and_control_characters(bare: Show):
    episode = dataclasses.replace(DRAFT, title="Паром\0 и 🚢\nrésumé", language="xx-XX")
    tag = read(tag_bytes(episode, Timeline(1.0), bare))
    assert str(tag["TIT2"]) == "Паром и 🚢 résumé"
    assert "TLAN" not in tag


def test_a_cover_that_is_no_picture_is_an_error(tmp_path: Path):
    show = new_show(tmp_path)
    (show.root / "cover.jpg").write_text("not a picture")
    with pytest.raises(PodcastError, match="not a picture"):
        tag_bytes(DRAFT, Timeline(1.0), show)


def test_frames_other_than_chapters_keep_their_places():
    def frame(name: bytes, body: bytes) -> bytes:
        return name + len(body).to_bytes(4, "big") + b"\0\0" + body

    def chapter(name: bytes, start: int) -> bytes:
        return frame(b"CHAP", name + b"\0" + start.to_bytes(4, "big") + bytes(12))

    head = b"ID3\3\0\0\0\0\0\0"
    late, early = chapter(b"b", 70_000), chapter(b"a", 5)
    one, two = frame(b"TIT2", b"\0x"), frame(b"TALB", b"\0y")
    assert (
        chapters_in_time_order(head + one + late + two + early) == head + one + early + two + late
    )

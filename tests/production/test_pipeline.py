"""The main job with real parts: an article in, real speech, an episode that an app can subscribe
to."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from mutagen.id3 import ID3

from podcast.script.markdown import parse_script
from podcast.script.model import Narration, Quotation, Skipped

ARTICLES = Path(__file__).parents[1] / "data" / "articles"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
FRAME = 1152 / 44100  # seconds of one frame of MPEG-1 layer III at 44.1 kHz


def podcast(*arguments: str, cwd: Path, code: int = 0) -> subprocess.CompletedProcess[str]:
    """The command as a user runs it, on a PATH without espeak-ng and ffmpeg."""
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), "/nowhere"]),
    }
    done = subprocess.run(
        [sys.executable, "-m", "podcast", *arguments],
        cwd=cwd, env=environment, capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    return done


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("main") / "show"
    podcast("init", str(folder), "--title", "The harbour shelf", cwd=folder.parent)
    shutil.copy(ARTICLES / "ferry-workers.txt", folder)
    return folder


@pytest.fixture(scope="module")
def built(show: Path) -> dict[str, object]:
    done = podcast("build", "ferry-workers.txt", "--json", cwd=show)
    told = json.loads(done.stdout)
    assert told["errors"] == []
    [episode] = told["episodes"]
    return dict(episode)


def frames(mp3: bytes) -> tuple[int, int | None, int]:
    """(frames of sound, frames that the Info header claims, bytes that are no frame), counted one
    by one."""
    size = mp3[6] << 21 | mp3[7] << 14 | mp3[8] << 7 | mp3[9]
    at, count, claimed, junk = 10 + size, 0, None, 0
    while at + 4 <= len(mp3):
        if mp3[at] != 0xFF or mp3[at + 1] & 0xE0 != 0xE0:
            at, junk = at + 1, junk + 1
            continue
        rate = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)[mp3[at + 2] >> 4]
        length = 144000 * rate // 44100 + (mp3[at + 2] >> 1 & 1)
        if claimed is None and not count and mp3[at + 21 : at + 25] in (b"Info", b"Xing"):
            claimed = int.from_bytes(mp3[at + 29 : at + 33], "big")
        else:
            count += 1
        at += length
    return count, claimed, junk


def test_the_script_is_for_the_ear(show: Path, built: dict[str, object]) -> None:
    script = parse_script(Path(str(built["script"])).read_text(encoding="utf-8"))
    said = " ".join(line.text for line in script.lines if isinstance(line, Narration | Quotation))
    skipped = {line.text: line.reason for line in script.lines if isinstance(line, Skipped)}
    for clutter in (
        "wait on the quay",
        "Ilse Marrow/Reuters",
        "More from Selwick",
        "YouTube",
        "Anneke Dahl",
        "beekeeper",
    ):
        assert clutter not in said
        assert any(clutter in text and reason for text, reason in skipped.items()), clutter
    quotations = [line for line in script.lines if isinstance(line, Quotation)]
    assert [line.speaker for line in quotations] == ["Marta Silva", "Tomas Quill", "Dana Okoye"]
    article = (ARTICLES / "ferry-workers.txt").read_text(encoding="utf-8")
    for line in quotations:
        before = script.lines[script.lines.index(line) - 1]
        assert isinstance(before, Narration)
        assert before.text.endswith(" says:")
        for sentence in re.split(r"(?<=[.?!])\s", line.text):
            assert sentence.rstrip(".,") in article
    voices = dict(script.cast)
    assert (
        len({voices[name] for name in ("narrator", "Marta Silva", "Tomas Quill", "Dana Okoye")})
        == 4
    )
    assert "had been “noted with interest.”" in said
    assert "tested “in all kinds of weather" in said


def test_nothing_is_wrong_with_it(show: Path, built: dict[str, object]) -> None:
    assert json.loads(podcast("check", "--json", cwd=show).stdout)["findings"] == []


def test_all_clocks_agree(show: Path, built: dict[str, object]) -> None:
    mp3 = Path(str(built["audio"])).read_bytes()
    count, claimed, junk = frames(mp3)
    assert (claimed, junk) == (count, 0)
    seconds = count * FRAME
    assert seconds > 60
    assert abs(float(str(built["duration"])) - seconds) < 0.05
    item = ET.parse(show / "feed" / "feed.xml").find("channel/item")
    assert item is not None
    assert abs(float(item.findtext(f"{ITUNES}duration") or 0) - seconds) < 1
    media = show / "feed" / "media"
    transcript = item.find(f"{PODCAST}transcript")
    chapters = item.find(f"{PODCAST}chapters")
    assert transcript is not None
    assert chapters is not None
    vtt = (media / transcript.get("url", "").rsplit("/", 1)[1]).read_text(encoding="utf-8")
    hours, minutes, rest = re.findall(r"--> (\d\d):(\d\d):(\d\d\.\d{3})", vtt)[-1]
    last_cue = int(hours) * 3600 + int(minutes) * 60 + float(rest)
    assert abs(last_cue - seconds) < 0.05
    listed = json.loads(
        (media / chapters.get("url", "").rsplit("/", 1)[1]).read_text(encoding="utf-8")
    )["chapters"]
    tagged = ID3(Path(str(built["audio"]))).getall("CHAP")
    assert abs(listed[-1]["endTime"] - seconds) < 0.05
    assert abs(max(chapter.end_time for chapter in tagged) / 1000 - seconds) < 0.05


def test_the_feed_names_files_that_are_there_with_their_true_length(
    show: Path, built: dict[str, object]
) -> None:
    enclosure = ET.parse(show / "feed" / "feed.xml").find("channel/item/enclosure")
    assert enclosure is not None
    published = show / "feed" / "media" / enclosure.get("url", "").rsplit("/", 1)[1]
    assert enclosure.get("length") == str(published.stat().st_size)
    assert published.read_bytes() == Path(str(built["audio"])).read_bytes()


def test_building_again_changes_nothing(show: Path, built: dict[str, object]) -> None:
    before = (show / "feed" / "feed.xml").read_bytes()
    again = json.loads(podcast("build", "ferry-workers.txt", "--json", cwd=show).stdout)[
        "episodes"
    ][0]
    assert again["spoken"] == 0
    assert again["audio"] == built["audio"]
    assert (show / "feed" / "feed.xml").read_bytes() == before


def test_one_edited_sentence_is_spoken_alone_under_the_same_guid(
    show: Path, built: dict[str, object]
) -> None:
    path = Path(str(built["script"]))
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("The company disagrees.", "The company does not agree."), encoding="utf-8"
    )
    again = json.loads(podcast("build", "ferry-workers.txt", "--json", cwd=show).stdout)[
        "episodes"
    ][0]
    assert again["script_state"] == "kept"
    assert again["spoken"] == 1
    assert again["guid"] == built["guid"]
    assert again["audio"] != built["audio"]
    assert not list(show.rglob("*.partial"))

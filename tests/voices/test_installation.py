from __future__ import annotations

import errno
import shutil
from collections import namedtuple
from pathlib import Path

import pytest
from filelock import FileLock

from podcast.errors import PodcastError
from podcast.voices.installation import install, is_installed, remove
from podcast.voices.voice_folder import installed_voices

from .conftest import COMMIT, FOLDER, MODEL, SETTINGS, Hub

NAME = "de_DE-lotte-medium.onnx"


def model_of(home: Path) -> bytes:
    return (home / "piper" / "lotte" / NAME).read_bytes()


@pytest.mark.parametrize("name", ["lotte", "piper:lotte", "de_DE-lotte-medium"])
def test_a_voice_is_installed_whole(hub: Hub, voices_home: Path, name: str) -> None:
    seen: list[tuple[int, int]] = []
    made = install(name, progress=lambda *there: seen.append(there), voices=hub.voices())
    assert (made.id, made.new) == ("piper:lotte", True)
    assert installed_voices("piper") == {"lotte": voices_home / "piper" / "lotte"}
    assert sorted(path.name for path in made.folder.iterdir()) == [NAME, f"{NAME}.json"]
    assert model_of(voices_home) == MODEL
    assert seen[-1] == (len(MODEL) + len(SETTINGS), len(MODEL) + len(SETTINGS))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_what_is_there_is_not_got_again(hub: Hub) -> None:
    install("lotte", voices=hub.voices())
    hub.asked.clear()
    assert not install("lotte", voices=hub.voices()).new
    assert hub.asked == []


def test_a_line_that_is_cut_is_taken_up_again(hub: Hub, voices_home: Path) -> None:
    hub.cut_after = [300_000, 100_000]
    install("lotte", voices=hub.voices())
    assert model_of(voices_home) == MODEL
    ranges = [asked for path, asked in hub.asked if path.startswith("store/")]
    assert ranges == ["", "bytes=300000-", "bytes=400000-"]


def test_a_later_command_goes_on_where_an_earlier_stopped(hub: Hub, voices_home: Path) -> None:
    hub.cut_after = [300_000, 0, 0, 0]
    with pytest.raises(PodcastError, match="cut off after 300,000 of 512,000") as caught:
        install("lotte", voices=hub.voices())
    assert "goes on" in caught.value.remedy
    assert installed_voices("piper") == {}
    hub.cut_after, hub.asked = [], []
    install("lotte", voices=hub.voices())
    assert (f"store/{COMMIT}/{FOLDER}/{NAME}", "bytes=300000-") in hub.asked
    assert model_of(voices_home) == MODEL


def test_a_server_without_ranges_sends_it_all_again(hub: Hub, voices_home: Path) -> None:
    hub.ranges, hub.cut_after = False, [300_000]
    install("lotte", voices=hub.voices())
    assert model_of(voices_home) == MODEL


def test_a_wrong_digest_installs_nothing(hub: Hub, voices_home: Path) -> None:
    hub.files[f"{COMMIT}/{FOLDER}/{NAME}"] = MODEL[::-1]
    with pytest.raises(PodcastError, match="its sha256 is"):
        install("lotte", voices=hub.voices())
    assert installed_voices("piper") == {}
    assert not list(voices_home.rglob("*.part"))


def test_remains_of_another_file_do_not_spoil_it(hub: Hub, voices_home: Path) -> None:
    incoming = voices_home / "piper" / ".lotte.incoming"
    incoming.mkdir(parents=True)
    (incoming / f"{NAME}.part").write_bytes(b"x" * 1000)
    install("lotte", voices=hub.voices())
    assert model_of(voices_home) == MODEL


@pytest.mark.parametrize("lengths", [True, False])
@pytest.mark.parametrize("content", [MODEL + b"more", MODEL[:-4]])
def test_a_wrong_size_installs_nothing(hub: Hub, lengths: bool, content: bytes) -> None:
    hub.lengths = lengths
    hub.files[f"{COMMIT}/{FOLDER}/{NAME}"] = content
    with pytest.raises(PodcastError):
        install("lotte", voices=hub.voices())
    assert installed_voices("piper") == {}


def test_settings_are_checked_too(hub: Hub) -> None:
    hub.files[f"{COMMIT}/{FOLDER}/{NAME}.json"] = SETTINGS.replace(b"de", b"fr")
    with pytest.raises(PodcastError, match="its md5 is"):
        install("lotte", voices=hub.voices())


def test_a_file_that_is_not_there_is_named_with_its_answer(hub: Hub) -> None:
    del hub.files[f"{COMMIT}/{FOLDER}/{NAME}"]
    with pytest.raises(PodcastError, match=r"lotte-medium\.onnx answers 404") as caught:
        install("lotte", voices=hub.voices())
    assert "--from" in caught.value.remedy


def test_without_a_network_the_remedy_is_another_place(hub: Hub) -> None:
    voices = hub.voices()
    nobody = "http://127.0.0.1:9"  # discard: nothing answers there
    with pytest.raises(PodcastError, match="cannot be reached") as caught:
        install("lotte", nobody, voices=voices)
    assert "--from FOLDER" in caught.value.remedy


def test_a_disk_too_small_is_said_before_the_download(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage(10**6, 9 * 10**5, 10**5))
    with pytest.raises(PodcastError, match=r"needs 1 MB more, the disk has 0 MB free"):
        install("lotte", voices=hub.voices())
    assert hub.asked == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_disk_that_fills_up_is_named_and_leaves_nothing(hub: Hub, voices_home: Path) -> None:
    incoming = voices_home / "piper" / ".lotte.incoming"
    incoming.mkdir(parents=True)
    (incoming / f"{NAME}.part").symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left") as caught:
        install("lotte", voices=hub.voices())
    assert caught.value.errno == errno.ENOSPC
    assert str(caught.value.filename).endswith(f"{NAME}.part")
    assert installed_voices("piper") == {}


@pytest.mark.parametrize("laid_out", [True, False])
def test_from_a_folder(hub: Hub, voices_home: Path, tmp_path: Path, laid_out: bool) -> None:
    source = tmp_path / "stick"
    below = source / FOLDER if laid_out else source
    below.mkdir(parents=True)
    (below / NAME).write_bytes(MODEL)
    (below / f"{NAME}.json").write_bytes(SETTINGS)
    install("lotte", str(source), voices=hub.voices())
    assert hub.asked == []
    assert model_of(voices_home) == MODEL


def test_from_a_folder_with_another_file(hub: Hub, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(MODEL[::-1])
    with pytest.raises(PodcastError, match="another file than the catalogue's"):
        install("lotte", str(tmp_path), voices=hub.voices())
    assert installed_voices("piper") == {}


@pytest.mark.parametrize("flat", [True, False])
def test_from_a_mirror(hub: Hub, voices_home: Path, flat: bool) -> None:
    hub.files |= {
        f"mirror/{name if flat else f'{FOLDER}/{name}'}": content
        for name, content in ((NAME, MODEL), (f"{NAME}.json", SETTINGS))
    }
    install("lotte", f"{hub.address}/mirror/", voices=hub.voices())
    assert all("mirror" in path for path, _ in hub.asked)
    assert model_of(voices_home) == MODEL


def test_a_voice_of_ones_own(hub: Hub, voices_home: Path, tmp_path: Path) -> None:
    (tmp_path / "aunt.onnx").write_bytes(b"model")
    with pytest.raises(PodcastError, match=r"no aunt\.onnx\.json beside the model"):
        install("aunt", str(tmp_path), voices=hub.voices())
    (tmp_path / "aunt.onnx.json").write_text("{}")
    with pytest.raises(PodcastError, match="not a Piper voice's"):
        install("aunt", str(tmp_path), voices=hub.voices())
    (tmp_path / "aunt.onnx.json").write_bytes(SETTINGS)
    assert install("aunt", str(tmp_path), voices=hub.voices()).id == "piper:aunt"
    assert (voices_home / "piper" / "aunt" / "aunt.onnx").read_bytes() == b"model"
    remove("aunt", voices=hub.voices())
    assert installed_voices("piper") == {}


@pytest.mark.parametrize("name", ["../aunt", ".aunt", "a/b"])
def test_a_name_stays_in_its_folder(hub: Hub, tmp_path: Path, name: str) -> None:
    with pytest.raises(PodcastError, match="cannot be a voice's name"):
        install(name, str(tmp_path), voices=hub.voices())


def test_removed_is_gone(hub: Hub, voices_home: Path) -> None:
    install("lotte", voices=hub.voices())
    remove("lotte", voices=hub.voices())
    assert not is_installed(hub.voices()[0])
    assert not list((voices_home / "piper").iterdir())
    with pytest.raises(PodcastError, match="is not installed"):
        remove("lotte", voices=hub.voices())


def test_one_command_at_a_time(hub: Hub, voices_home: Path) -> None:
    voices_home.mkdir()
    with FileLock(voices_home / ".lock"), pytest.raises(PodcastError, match="is at work there"):
        install("lotte", voices=hub.voices())

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from podcast.audio import mp3


def tone(frames: int) -> bytes:
    t = np.arange(frames * mp3.FRAME) / mp3.RATE
    return bytes((8000 * np.sin(2 * np.pi * 440 * t)).astype("<i2").tobytes())


@given(frames=st.integers(1, 60), bitrate=st.sampled_from([32, 64, 96, 128, 192]))
def test_frames_are_those_of_the_samples_and_one(frames: int, bitrate: int) -> None:
    encoded = mp3.encode(tone(frames), bitrate)
    assert mp3.count_frames(encoded) == frames + mp3.EXTRA
    assert (
        abs(len(encoded) * 8 / ((frames + 1) * mp3.FRAME / mp3.RATE) - bitrate * 1000)
        < bitrate * 20
    )


def test_every_stream_begins_on_its_own() -> None:
    encoded = mp3.encode(tone(40), 96)
    assert encoded[4] == 0  # main_data_begin: no bits of a frame before
    assert not encoded[5] & 0x80


@pytest.mark.parametrize("bitrate", [32, 64, 96, 128, 320])
def test_info_frame_is_a_frame_and_says_the_length(bitrate: int, tmp_path: Path) -> None:
    from mutagen.mp3 import MP3, BitrateMode

    encoded = mp3.encode(tone(100), bitrate) + mp3.encode(tone(55), bitrate)
    count = mp3.count_frames(encoded)
    info = mp3.info_frame(count, len(encoded), bitrate)
    assert mp3.count_frames(info) == 1
    assert int.from_bytes(info[29:33], "big") == count
    assert int.from_bytes(info[33:37], "big") == len(info) + len(encoded)
    path = tmp_path / "x.mp3"
    path.write_bytes(info + encoded)
    read = MP3(path).info
    assert read.length == pytest.approx(mp3.seconds(count * mp3.FRAME), abs=1e-6)
    assert read.bitrate_mode in (BitrateMode.CBR, BitrateMode.UNKNOWN)
    assert read.sample_rate == mp3.RATE


@pytest.mark.parametrize(
    "junk",
    [b"ID3\x03junk", b"\xff\xfb\xf0\xc0" + bytes(400), b"\xff\xfb\x74\xc0" + bytes(400), b"\0"],
)
def test_what_is_no_frame(junk: bytes) -> None:
    with pytest.raises(ValueError, match="no MP3 frame"):
        mp3.count_frames(junk)


@pytest.mark.parametrize("bitrate", mp3.BITRATES[1:])
def test_what_is_decoded_is_as_loud_as_what_was_encoded(bitrate: int) -> None:
    time = np.arange(60 * mp3.FRAME) / mp3.RATE
    wave = 0.3 * np.sin(2 * np.pi * 440 * time) + 0.2 * np.sin(2 * np.pi * 1500 * time)
    frames = mp3.encode((wave * 32767).astype("<i2").tobytes(), bitrate)
    decoded, _ = soundfile.read(io.BytesIO(frames), dtype="float32")
    middle = slice(10 * mp3.FRAME, 50 * mp3.FRAME)
    level, wanted = (np.sqrt(np.square(samples[middle]).mean()) for samples in (decoded, wave))
    assert 20 * np.log10(level / wanted) == pytest.approx(0, abs=0.05)

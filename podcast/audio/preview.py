"""One line of a script as it will sound in the episode."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
import wave
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from podcast.audio import mp3
from podcast.audio.blocks.block_encoding import block_pcm
from podcast.audio.blocks.block_making import make_blocks
from podcast.audio.blocks.model import Say
from podcast.audio.mastering.sound_files import WIDTH
from podcast.audio.mastering.take_mastering import RATE
from podcast.audio.mastering.voice_gains import gain_of
from podcast.audio.shared_store import open_store
from podcast.audio.sound_rendering import plan
from podcast.errors import PodcastError
from podcast.script.model import Script
from podcast.show.folder import Show

# What plays a WAV file, by what a system may have.
PLAYERS = (
    ("afplay",),
    ("paplay",),
    ("pw-play",),
    ("aplay", "-q"),
    ("ffplay", "-v", "error", "-nodisp", "-autoexit"),
)


def line_at(script: Script, number: int, file: str) -> int:
    """The index in script.lines of what stands at line `number` of the file. Raises PodcastError
    when nothing does."""
    before = [index for index, place in enumerate(script.places) if place <= number]
    if not before or number < 1:
        raise PodcastError(
            "nothing is said there",
            file=file,
            line=number,
            remedy="Give the number of a paragraph's line.",
        )
    return before[-1]


def preview_line(script: Script, show: Show, index: int, suffix: str) -> bytes:
    """A .wav or .mp3 of one line. Raises PodcastError when it has no sound."""
    one = replace(script, lines=(script.lines[index],), places=(script.places[index],))
    parts = plan(one, show).parts
    store, audio = open_store(show), show.settings.audio
    make_blocks(parts, audio, store)
    says = [item for block in parts for item in block.items if isinstance(item, Say)]
    gains = {say.utterance.voice_id: gain_of(store, say.utterance, audio) for say in says}
    pcm = [block_pcm(block, store, gains, audio)[0] for block in parts]
    if suffix == ".mp3":
        frames = [mp3.encode(part, audio.bitrate) for part in pcm]
        count = sum(mp3.count_frames(part) for part in frames)
        return mp3.info_frame(count, sum(map(len, frames)), audio.bitrate) + b"".join(frames)
    return wav_of(b"".join(pcm), RATE)


def wav_of(pcm: bytes, rate: int) -> bytes:
    """16-bit mono samples as a WAV file."""
    content = io.BytesIO()
    with wave.open(content, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(WIDTH)
        out.setframerate(rate)
        out.writeframes(pcm)
    return content.getvalue()


def play(sound: bytes) -> None:
    """Play a WAV file. Raises PodcastError when this system has nothing to play it with."""
    with tempfile.TemporaryDirectory(prefix="podcast-") as folder:
        path = Path(folder) / "preview.wav"
        path.write_bytes(sound)
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(path), winsound.SND_FILENAME)
            return
        if any(_plays(player, path) for player in PLAYERS):
            return
    raise PodcastError(
        "nothing on this system plays sound", remedy="Write it to a file instead: --out line.wav"
    )


def _plays(player: Sequence[str], path: Path) -> bool:
    """Whether this player is there and has played the file."""
    if not shutil.which(player[0]):
        return False
    played = subprocess.run([*player, str(path)], capture_output=True, check=False)
    return played.returncode == 0

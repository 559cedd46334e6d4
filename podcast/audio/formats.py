"""Other formats beside the MP3, for who asks: decoded and encoded whole, by PyAV (the optional extra `formats`)."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from podcast.errors import PodcastError

if TYPE_CHECKING:
    from podcast.episode.model import Episode
    from podcast.show import Show

# suffix -> container, codec, sample rate, bits a second
FORMATS = {
    "m4a": ("mp4", "aac", 44_100, 64_000),
    "opus": ("opus", "libopus", 48_000, 32_000),
}


def check_formats(formats: tuple[str, ...]) -> None:
    """Raise PodcastError when these cannot be made here: before anything is rendered."""
    if formats and importlib.util.find_spec("av") is None:
        raise PodcastError(
            f"{' and '.join(formats)} need PyAV, which is not installed",
            remedy="pip install 'podcast[formats]'",
        )


def add_formats(episode: Episode, show: Show, formats: tuple[str, ...]) -> Episode:
    """The episode with its audio in these formats too, recorded as alternates."""
    from podcast.episode.media import keep_media
    from podcast.episode.record import save_episode
    from podcast.files import unfinished_file

    made = []
    for name in dict.fromkeys(formats):
        with unfinished_file(show.episodes / f"{episode.slug}.{name}") as unfinished:
            convert(show.episodes / episode.audio.name, unfinished, name, episode.title)
            made.append(keep_media(unfinished, show, episode.slug, f".{name}"))
    episode = replace(episode, alternates=tuple(made))
    save_episode(episode, show)
    return episode


def convert(source: Path, out: Path, name: str, title: str = "") -> None:
    """Write the audio of `source` to `out` in the format `name`, a key of FORMATS, a frame at a time."""
    import av

    container, codec, rate, bits = FORMATS[name]
    options = {"movflags": "+faststart"} if container == "mp4" else {}
    with av.open(str(source)) as reader, av.open(str(out), "w", format=container, options=options) as writer:
        stream = writer.add_stream(codec, rate=rate)
        stream.bit_rate = bits
        stream.layout = "mono"
        writer.metadata["title"] = title
        resampler = av.AudioResampler(format=stream.codec_context.format, layout="mono", rate=rate)
        for frame in reader.decode(audio=0):
            for piece in resampler.resample(frame):
                writer.mux(stream.encode(piece))
        for piece in resampler.resample(None):
            writer.mux(stream.encode(piece))
        writer.mux(stream.encode(None))

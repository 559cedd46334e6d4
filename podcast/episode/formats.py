"""Other formats beside the MP3, for who asks: decoded and encoded whole, by PyAV (the optional
extra `formats`)."""

from __future__ import annotations

import importlib.util
from collections.abc import Collection
from pathlib import Path

from podcast.atomic_files import unfinished_file
from podcast.episode.for_apps.tags_of_formats import chapters_in, copy_tag
from podcast.episode.media import is_whole, keep_media
from podcast.episode.model import Episode, Media
from podcast.errors import PodcastError
from podcast.packages import how_to_install
from podcast.show.folder import Show

# suffix -> container, codec, sample rate, bits a second
FORMATS = {
    "m4a": ("mp4", "aac", 44_100, 64_000),
    "opus": ("opus", "libopus", 48_000, 32_000),
}


def formats_of(episode: Episode | None) -> tuple[str, ...]:
    """The formats that an episode has beside the MP3."""
    return tuple(Path(media.name).suffix[1:] for media in episode.alternates) if episode else ()


def check_formats(formats: Collection[str]) -> None:
    """Raise PodcastError when these cannot be made here: before anything is rendered."""
    if formats and importlib.util.find_spec("av") is None:
        raise PodcastError(
            f"for {' and '.join(formats)} PyAV is needed, which is not installed",
            remedy=how_to_install("av"),
            code="missing-package",
        )


def make_formats(
    episode: Episode, previous: Episode | None, show: Show, formats: Collection[str]
) -> tuple[Media, ...]:
    """The episode's audio in these formats too; those of its `previous` rendering where that has
    the same audio."""
    same = previous.alternates if previous and previous.audio == episode.audio else ()
    there = {Path(media.name).suffix[1:]: media for media in same if is_whole(media, show.episodes)}
    made = []
    for name in formats:
        if name in there:
            made.append(there[name])
            continue
        with unfinished_file(show.episodes / f"{episode.slug}.{name}") as unfinished:
            convert(show.episodes / episode.audio.name, unfinished, name)
            made.append(keep_media(unfinished, show, episode.slug, f".{name}"))
    return tuple(made)


def convert(source: Path, out: Path, name: str) -> None:
    """Write the audio of `source`, an MP3, to `out` in the format `name`, a key of FORMATS, a frame
    at a time; then its tag."""
    import av

    container, codec, rate, bits = FORMATS[name]
    options = {"movflags": "+faststart"} if container == "mp4" else {}
    with (
        av.open(str(source)) as reader,
        av.open(str(out), "w", format=container, options=options) as writer,
    ):
        stream = writer.add_stream(codec, rate=rate)
        stream.bit_rate = bits
        stream.layout = "mono"
        if container == "mp4":
            writer.set_chapters(chapters_in(source))
        resampler = av.AudioResampler(format=stream.codec_context.format, layout="mono", rate=rate)
        for frame in reader.decode(audio=0):
            for piece in resampler.resample(frame):
                writer.mux(stream.encode(piece))
        for piece in resampler.resample(None):
            writer.mux(stream.encode(piece))
        writer.mux(stream.encode(None))
    copy_tag(source, out, name)

"""The ID3v2.3 tag of an episode, as bytes: the MP3 is written once, tag first.

Frames: https://id3.org/id3v2.3.0 ; chapters: https://id3.org/id3v2-chapters-1.0 .
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from podcast.audio.timeline import Mark, Timeline
from podcast.episode.chapters import in_order
from podcast.episode.display_text import ascii_url, clean, listing, milliseconds, web_address
from podcast.episode.model import Episode
from podcast.show.folder import Show

if TYPE_CHECKING:
    from mutagen.id3 import ID3

UTF16 = 1  # the only encoding of v2.3 besides Latin-1
NO_OFFSET = 0xFFFFFFFF  # chapter by time only
MOST_ENTRIES = 255  # of a table of contents: it counts them in one byte
HEADER = 10  # bytes, of a tag and of a frame
# BCP 47 primary subtag -> ISO 639-2, as ID3 wants it. A language that is not here is left out of
# the tag.
LANGUAGES = {
    "ar": "ara", "bg": "bul", "bn": "ben", "ca": "cat", "cs": "ces", "cy": "cym", "da": "dan",
    "de": "deu",
    "el": "ell", "en": "eng", "es": "spa", "et": "est", "eu": "eus", "fa": "fas", "fi": "fin",
    "fr": "fra",
    "ga": "gle", "gl": "glg", "he": "heb", "hi": "hin", "hr": "hrv", "hu": "hun", "id": "ind",
    "is": "isl",
    "it": "ita", "ja": "jpn", "ko": "kor", "lt": "lit", "lv": "lav", "mk": "mkd", "ms": "msa",
    "nb": "nob",
    "nl": "nld", "nn": "nno", "no": "nor", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus",
    "sk": "slk",
    "sl": "slv", "sq": "sqi", "sr": "srp", "sv": "swe", "sw": "swa", "ta": "tam", "te": "tel",
    "th": "tha",
    "tr": "tur", "uk": "ukr", "ur": "urd", "vi": "vie", "zh": "zho",
}  # fmt: skip


def tag_bytes(episode: Episode, timeline: Timeline, show: Show) -> bytes:
    """The whole ID3v2.3 tag: the same episode, timeline and show give the same bytes.

    Raises PodcastError when the show's cover is there but is not a picture.
    """
    tags = _texts(episode, timeline, show)
    _add_chapters(tags, in_order(timeline, episode.language))
    _add_cover(tags, show)
    tags.update_to_v23()
    written = io.BytesIO()
    tags.save(written, v2_version=3, padding=lambda _info: 0)
    return chapters_in_time_order(written.getvalue())


def _texts(episode: Episode, timeline: Timeline, show: Show) -> ID3:
    from mutagen import id3

    about = show.settings.show
    language = LANGUAGES.get(episode.language.split("-")[0].lower(), "")
    texts = {
        "TIT2": episode.title,
        "TALB": about.title,
        "TPE1": episode.author or about.author,
        "TPE2": about.author,  # "album artist": keeps the episodes of a show together
        "TCON": "Podcast",
        "TDRC": episode.created.strftime("%Y-%m-%dT%H:%M"),
        "TLAN": language,
        "TLEN": str(milliseconds(timeline.duration)),
        "TCOP": about.copyright,
    }
    tags = id3.ID3()
    for name, text in texts.items():
        if clean(text):
            tags.add(getattr(id3, name)(encoding=UTF16, text=[clean(text)]))
    tags.add(id3.COMM(encoding=UTF16, lang=language or "und", desc="", text=[_comment(episode)]))
    if url := web_address(episode.source):
        tags.add(id3.WOAS(url=ascii_url(url)))
        tags.add(id3.WXXX(encoding=UTF16, desc="Article", url=ascii_url(url)))
    return tags


def _comment(episode: Episode) -> str:
    origin = ", ".join(filter(None, (episode.author, episode.site, episode.published)))
    quoted = f"Quoted: {listing(episode.people)}." if episode.people else ""
    return "\n".join(filter(None, (clean(episode.summary), clean(origin), clean(quoted)))) or clean(
        episode.title
    )


def _add_chapters(tags: ID3, marks: tuple[Mark, ...]) -> None:
    from mutagen import id3

    names = [f"chp{number}" for number in range(len(marks))]
    for name, mark in zip(names, marks, strict=True):
        title = id3.TIT2(encoding=UTF16, text=[mark.title])
        start, end = milliseconds(mark.start), milliseconds(mark.end)
        tags.add(
            id3.CHAP(
                element_id=name,
                start_time=start, end_time=end, start_offset=NO_OFFSET, end_offset=NO_OFFSET,
                sub_frames=[title],
            )
        )  # fmt: skip
    if len(names) > MOST_ENTRIES:  # a table of tables
        parts = [names[n : n + MOST_ENTRIES] for n in range(0, len(names), MOST_ENTRIES)]
        names = [f"toc{number}" for number in range(len(parts))][:MOST_ENTRIES]
        for name, part in zip(names, parts, strict=False):
            tags.add(_contents(name, part, id3.CTOCFlags.ORDERED))
    if marks:
        tags.add(_contents("toc", names, id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED))


def _contents(name: str, entries: list[str], flags: Any) -> Any:
    """A table of contents, of chapters or of other tables."""
    from mutagen import id3

    title = id3.TIT2(encoding=UTF16, text=["Chapters"])
    return id3.CTOC(element_id=name, flags=flags, child_element_ids=entries, sub_frames=[title])


def _add_cover(tags: ID3, show: Show) -> None:
    from mutagen import id3

    from podcast.episode.picture import embedded_cover

    cover = show.root / show.settings.show.image
    if cover.is_file():
        front = 3
        tags.add(
            id3.APIC(
                encoding=0,
                mime="image/jpeg",
                type=front,
                desc="",
                data=embedded_cover(cover, show.store),
            )
        )


def chapters_in_time_order(tag: bytes) -> bytes:
    """A v2.3 tag without padding, its CHAP frames by start time in the places that CHAP frames
    have.

    mutagen sorts frames by size when it saves (quodlibet/mutagen#506); players that read the file
    in order
    then show the chapters in the wrong order.
    """
    frames = list(_frames(tag))
    chapters = iter(sorted((f for f in frames if f.startswith(b"CHAP")), key=_start_time))
    return tag[:HEADER] + b"".join(next(chapters) if f.startswith(b"CHAP") else f for f in frames)


def _frames(tag: bytes) -> Iterator[bytes]:
    place = HEADER
    while place < len(tag):
        end = place + HEADER + int.from_bytes(tag[place + 4 : place + 8], "big")
        yield tag[place:end]
        place = end


def _start_time(chap: bytes) -> Any:
    after_id = chap.index(b"\0", HEADER) + 1
    return struct.unpack_from(">I", chap, after_id)[0]

"""What kind of source some bytes are: by what they look like, then by what they are called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from urllib.parse import urlsplit

from podcast.article.normalization import word_set
from podcast.errors import PodcastError


class Kind(StrEnum):
    """The kinds that are read."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    MAIL = "e-mail"
    ARCHIVED_PAGE = "MHTML"
    EPUB = "EPUB"
    PDF = "PDF"
    DOCX = "DOCX"
    FEED = "RSS"


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes to read an article from, and what is known about them."""

    name: str  # what the user named
    data: bytes
    url: str = ""
    media_type: str = ""
    charset: str = ""


SUFFIXES = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".mdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".eml": Kind.MAIL,
    ".mhtml": Kind.ARCHIVED_PAGE,
    ".mht": Kind.ARCHIVED_PAGE,
    ".epub": Kind.EPUB,
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
    ".rss": Kind.FEED,
    ".atom": Kind.FEED,
}
MEDIA_TYPES = {
    "text/plain": Kind.TEXT,
    "text/markdown": Kind.MARKDOWN,
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "message/rfc822": Kind.MAIL,
    "multipart/related": Kind.ARCHIVED_PAGE,
    "application/rss+xml": Kind.FEED,
    "application/atom+xml": Kind.FEED,
}
# What other files begin with, and what to call them.
REFUSED = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"ID3", "an MP3 file"),
    (b"\xff\xfb", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"fLaC", "a FLAC file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc)"),
    (b"SQLite format 3", "a database"),
    (b"BZh", "a bzip2 archive"),
)
REMEDY = "Give text, Markdown, HTML, a saved page (.mhtml), e-mail (.eml), EPUB, PDF, DOCX, a feed or an address."  # noqa: E501
MAGIC_HTML = re.compile(
    rb"^\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)
MAGIC_FEED = re.compile(
    rb"^\s*(?:<\?xml.{0,200}?\?>\s*)?(?:<!--.{0,2000}?-->\s*|<\?.{0,300}?\?>\s*)*<(?:rss|feed|rdf:RDF)\b",
    re.IGNORECASE | re.DOTALL,
)
MAGIC_MAIL = re.compile(
    rb"^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}", re.MULTILINE
)
MAIL_FIELDS = re.compile(
    rb"^(?:from|mime-version|content-type|received|message-id|subject):",
    re.IGNORECASE | re.MULTILINE,
)


def kind_of(source: Source) -> Kind:
    """The kind of a source. Raises PodcastError, naming the kind, when it is one that is not
    read."""
    data = source.data
    for magic, what in REFUSED:
        if data.startswith(magic):
            raise PodcastError(
                f"this is {what}, which is not read", remedy=REMEDY, file=source.name
            )
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return Kind.PDF
    if data.startswith(b"PK\x03\x04"):
        return _archive_kind(source)
    suffix = PurePath(urlsplit(source.url).path if source.url else source.name).suffix.lower()
    start = data[:4096]
    if MAGIC_FEED.match(start):
        return Kind.FEED
    named = MEDIA_TYPES.get(source.media_type) or SUFFIXES.get(suffix)
    if MAGIC_HTML.match(start.removeprefix(b"\xef\xbb\xbf")) and named in (
        None,
        Kind.TEXT,
        Kind.HTML,
    ):
        return Kind.HTML
    if named in (None, Kind.MAIL, Kind.ARCHIVED_PAGE) and _is_mail(start):
        return (
            Kind.ARCHIVED_PAGE
            if b"multipart/related" in start.lower() and b"received:" not in start.lower()
            else Kind.MAIL
        )
    if named:
        return named
    if suffix in ("", ".") or source.name == "-" or source.url:
        return Kind.TEXT
    if b"\0" in data[:8000]:
        raise PodcastError(
            f"files of the kind {suffix} are not read", remedy=REMEDY, file=source.name
        )
    if suffix in REFUSED_SUFFIXES:
        raise PodcastError(
            f"files of the kind {suffix} are not read", remedy=REMEDY, file=source.name
        )
    return Kind.TEXT


REFUSED_SUFFIXES = word_set(
    ".doc .odt .rtf .pages .mobi .azw .azw3 .json .csv .tsv .xls .xlsx .ppt .pptx .py .js .css "
    ".zip .tar .gz"
    " .mp3 .wav .mp4"
    " .jpg .jpeg .png .gif .svg .webp .exe .sh .xml .toml .yaml .yml"
)


def _archive_kind(source: Source) -> Kind:
    start = source.data[:200_000]
    if b"application/epub+zip" in start[:200] or b"META-INF/container.xml" in source.data:
        return Kind.EPUB
    if b"word/" in source.data:
        return Kind.DOCX
    raise PodcastError("this is a zip archive, which is not read", remedy=REMEDY, file=source.name)


def _is_mail(start: bytes) -> bool:
    head = start.replace(b"\r\n", b"\n").split(b"\n\n")[0]
    return MAGIC_MAIL.match(start) is not None and len(MAIL_FIELDS.findall(head)) >= 2

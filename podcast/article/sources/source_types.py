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
# What a name says that markup or a message may stand in all the same.
MAY_BE_HTML = (None, Kind.TEXT, Kind.HTML)
MAY_BE_MAIL = (None, Kind.MAIL, Kind.ARCHIVED_PAGE)
MAY_BE_MARKDOWN = (None, Kind.TEXT)
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
REMEDY = (
    "Give text, Markdown, HTML, a saved page (.mhtml), e-mail (.eml), EPUB, PDF, DOCX, a feed or "
    "an address."
)
REFUSED_SUFFIXES = word_set("""
.doc .odt .rtf .pages .mobi .azw .azw3 .json .csv .tsv .xls .xlsx .ppt .pptx .py .js .css
.zip .tar .gz .mp3 .wav .mp4 .jpg .jpeg .png .gif .svg .webp .exe .sh .xml .toml .yaml .yml
""")
HEAD = 4096  # bytes in which markup and messages say what they are
LOOKED_AT = 8000  # bytes in which a file that is no text has a null
ARCHIVE_HEAD = 200  # bytes in which an EPUB names its type
HTML_BEGINS = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|p)\b", re.IGNORECASE)
# A title and a heading under it: what an editor of Markdown copies, or saves as text.
MARKDOWN_BEGINS = re.compile(rb"# [^\n]+\n[^#](?:[^\n]*\n)*?#{2,6} [^\n]")
FEED_BEGINS = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
# What may stand before the first element of markup: how it begins, and how it ends.
BEFORE_MARKUP = ((b"<!--", b"-->"), (b"<?", b"?>"))
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
    for magic, what in REFUSED:
        if source.data.startswith(magic):
            raise _not_read(f"this is {what}, which is not read", source)
    return _kind_by_looks(source) or _kind_by_name(source)


def _kind_by_looks(source: Source) -> Kind | None:
    """The kind that the bytes themselves show, None when they could be several."""
    data, head = source.data, source.data[:HEAD]
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return Kind.PDF
    if data.startswith(b"PK\x03\x04"):
        return _archive_kind(source)
    markup = _without_prolog(head)
    if FEED_BEGINS.match(markup):
        return Kind.FEED
    named = _named_kind(source)
    if named in MAY_BE_HTML and HTML_BEGINS.match(markup):
        return Kind.HTML
    if named in MAY_BE_MAIL and _is_mail(head):
        small = head.lower()
        is_page = b"multipart/related" in small and b"received:" not in small
        return Kind.ARCHIVED_PAGE if is_page else Kind.MAIL
    if named in MAY_BE_MARKDOWN and MARKDOWN_BEGINS.match(head.replace(b"\r", b"")):
        return Kind.MARKDOWN
    return None


def _without_prolog(head: bytes) -> bytes:
    """The beginning of some markup from its first element on: without comments and instructions,
    each of which is looked at once."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    while begun := next((pair for pair in BEFORE_MARKUP if head.startswith(pair[0])), None):
        end = head.find(begun[1], len(begun[0]))
        if end < 0:
            return b""
        head = head[end + len(begun[1]) :].lstrip()
    return head


def _kind_by_name(source: Source) -> Kind:
    """The kind that a server or a file's name says; what says nothing is text."""
    if named := _named_kind(source):
        return named
    suffix = _suffix(source)
    is_unnamed = suffix in ("", ".") or source.name == "-" or source.url != ""
    if not is_unnamed and (b"\0" in source.data[:LOOKED_AT] or suffix in REFUSED_SUFFIXES):
        raise _not_read(f"files of the kind {suffix} are not read", source)
    return Kind.TEXT


def _named_kind(source: Source) -> Kind | None:
    return MEDIA_TYPES.get(source.media_type) or SUFFIXES.get(_suffix(source))


def _suffix(source: Source) -> str:
    path = urlsplit(source.url).path if source.url else source.name
    return PurePath(path).suffix.lower()


def _archive_kind(source: Source) -> Kind:
    is_book = b"application/epub+zip" in source.data[:ARCHIVE_HEAD]
    if is_book or b"META-INF/container.xml" in source.data:
        return Kind.EPUB
    if b"word/" in source.data:
        return Kind.DOCX
    raise _not_read("this is a zip archive, which is not read", source)


def _is_mail(start: bytes) -> bool:
    head = start.replace(b"\r\n", b"\n").split(b"\n\n")[0]
    return MAGIC_MAIL.match(start) is not None and len(MAIL_FIELDS.findall(head)) >= 2


def _not_read(what: str, source: Source) -> PodcastError:
    return PodcastError(what, remedy=REMEDY, file=source.name)

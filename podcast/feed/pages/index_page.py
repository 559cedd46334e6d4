"""The page beside the feed: what the show is, how to subscribe, every episode to play."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from podcast.episode.display_text import ascii_url, clean, clock
from podcast.episode.model import Episode
from podcast.feed.pages.for_machines import index_head
from podcast.feed.pages.page_frame import Look, cover_image, day, document, length, megabytes
from podcast.feed.show_notes import listed_chapters, quoted_line, source_line
from podcast.feed.urls import FEED, feed_url, media_path, page_path
from podcast.languages.registry import language_of

# apps that take a feed's address in a link; {rest} is the address without its scheme
APPS = (
    ("Apple Podcasts", "podcast://{rest}"),
    ("AntennaPod", "antennapod-subscribe://{rest}"),
    ("Pocket Casts", "pktc://subscribe/{rest}"),
    ("Overcast", "overcast://x-callback-url/add?url={url}"),
)
FULL = (
    30  # episodes with player and notes; earlier ones are a line each, so that the page stays light
)


def index_page(
    look: Look, newest: Sequence[Episode], earlier: Sequence[str] = (), search_parts: int = 0
) -> str:
    """index.html of the published folder. `newest` in the order to show them, at most FULL; an
    `earlier_line` for each of the others; `search_parts` how many files of transcripts there are to
    search."""
    show = look.settings.show
    listed = "\n".join(_entry(episode) for episode in newest) + _earlier(earlier)
    none = "<p>No episodes yet. Subscribe, and the first one will come by itself.</p>"
    author = (
        clean(show.author) if clean(show.author) != clean(show.title) else ""
    )  # not the same words twice
    by = f'\n<p class="soft" dir="auto">{escape(author)}</p>' if author else ""
    body = f"""<header class="show" lang="{escape(show.language)}">
{cover_image(look)}
<div>
<h1 dir="auto">{escape(clean(show.title))}</h1>
<p dir="auto">{escape(clean(show.description))}</p>{by}
</div>
</header>
<main id="main">
{subscribe(look)}
{_search(search_parts)}
{listed or none}
</main>
{footer(look)}"""
    return document(look, show.title, show.description, body, head=index_head(look))


def _search(parts: int) -> str:
    if not parts:
        return ""
    return f"""<form class="search" role="search" data-parts="{parts}" hidden>
<label for="search">Search what was said</label>
<input id="search" type="search" autocomplete="off">
<p class="soft" role="status"></p>
<ol></ol>
</form>"""


def subscribe(look: Look, up: str = "") -> str:
    """How to subscribe: the address, and links that open apps."""
    address = ascii_url(feed_url(look.settings))
    rest = address.partition("://")[2]
    apps = "\n".join(
        f'<a class="button" href="{escape(link.format(rest=rest, url=address))}">{name}</a>'
        for name, link in APPS
    )
    return f"""<section class="subscribe" aria-labelledby="subscribe">
<h2 id="subscribe">Subscribe</h2>
<p class="soft">Copy this address into any podcast app, or open one of these on your phone.</p>
<div class="copy">
<input id="address" type="text" readonly value="{escape(address)}" aria-label="Address of the feed">
<button class="main" type="button" data-copy="address" data-done="Copied" hidden>Copy</button>
</div>
<div class="apps">
{apps}
<a class="button" href="{up}{FEED}">RSS</a>
</div>
</section>"""


def _entry(episode: Episode) -> str:
    title, page = escape(clean(episode.title)), escape(page_path(episode))
    summary = (
        f'<p dir="auto">{escape(clean(episode.summary))}</p>' if clean(episode.summary) else ""
    )
    attributes = f'id="{escape(episode.slug)}" lang="{escape(episode.language)}"'
    return f"""<article class="episode" {attributes}>
<h2 dir="auto"><a href="{page}">{title}</a></h2>
<p class="soft">{day(episode)} · {length(episode)} · {megabytes(episode.audio.size)}</p>
{player(episode)}
{summary}
{about(episode)}
{chapter_list(episode)}
<ul class="links">
<li><a href="{page}">{"Transcript" if episode.transcript else "Page of this episode"}</a></li>
<li><a href="{escape(media_path(episode.audio))}" download>Download</a></li>
</ul>
</article>"""


def earlier_line(episode: Episode) -> str:
    """An episode that is no longer among the newest."""
    return (
        f'<li id="{escape(episode.slug)}" dir="auto"><a href="{escape(page_path(episode))}" '
        f'lang="{escape(episode.language)}">{escape(clean(episode.title))}</a> '
        f'<span class="soft">{day(episode)} · {length(episode)}</span></li>'
    )


def _earlier(lines: Sequence[str]) -> str:
    if not lines:
        return ""
    listed = "\n".join(lines)
    return f'\n<h2>Earlier episodes</h2>\n<ul class="earlier">\n{listed}\n</ul>'


def player(episode: Episode, up: str = "", preload: str = "none") -> str:
    """The browser's own player; by default nothing is loaded before somebody presses play."""
    audio = "\n".join(
        f'<source src="{up}{escape(media_path(media))}" type="{escape(media.mime)}">'
        for media in (episode.audio, *episode.alternates)
    )
    title = escape(clean(episode.title))
    return f'<audio controls preload="{preload}" aria-label="Play: {title}">\n{audio}\n</audio>'


def about(episode: Episode) -> str:
    """Source, people quoted, and whether quotations were edited, as paragraphs."""
    lines = (
        source_line(episode),
        quoted_line(episode) if episode.people else "",
        language_of(episode.language).labels.edited if episode.edited_quotations else "",
    )
    return "\n".join(f'<p class="soft">{line}</p>' for line in lines if line)


def chapter_list(episode: Episode, *, opened: bool = False) -> str:
    """The chapters, to fold out; each plays from its start."""
    chapters = listed_chapters(episode)
    if not chapters:
        return ""
    items = "\n".join(
        f'<li><a href="#t={mark.start:.3f}" data-t="{mark.start:.3f}">'
        f'<span class="time">{clock(mark.start)}</span> '
        f'<span dir="auto">{escape(clean(mark.title))}</span></a></li>'
        for mark in chapters
    )
    return f"""<details{" open" if opened else ""}>
<summary>Chapters ({len(chapters)})</summary>
<ol class="chapters">
{items}
</ol>
</details>"""


def footer(look: Look, up: str = "") -> str:
    """Below everything: rights, and that the voices are synthetic."""
    show = look.settings.show
    synthetic = language_of(show.language).labels.synthetic.rstrip(".")
    parts = [
        escape(clean(show.copyright)),
        synthetic if look.settings.feed.ai_voice else "",
    ]
    if show.link:
        parts.append(f'<a href="{escape(ascii_url(show.link))}">{escape(show.link)}</a>')
    parts.append(f'<a href="{up}{FEED}">Feed</a>')
    return f'<footer class="soft"><p>{" · ".join(filter(None, parts))}</p></footer>'

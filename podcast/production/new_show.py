"""A new show: a folder with `podcast.toml`, the three folders, and a cover."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from podcast.atomic_files import atomic_write
from podcast.errors import PodcastError
from podcast.show.folder import CONFIG, Show, load_show

# Every setting stands here with its default, commented out where the default is fine for most.
TEMPLATE = """\
# Settings of this show. Lines that start with # are the defaults: take the # away to change one.
# `podcast check` says what is wrong with this file, and in which line.

[show]                          # what podcast apps display
title = {title}
description = "Articles, read aloud."
author = {author}
language = "en-US"              # of the show; each article may have its own
# email = ""                    # of the owner; some directories ask for it
# link = ""                     # the show's web site; empty: the page beside the feed
category = "News"               # of Apple's list; a sub-category after a slash: "News/Politics"
explicit = false
image = "cover.jpg"             # square, 1400 to 3000 pixels
# type = "episodic"             # serial: heard from the first episode on, as the chapters of a book
# copyright = ""
# guid = ""                     # podcast:guid of a feed that the show had elsewhere; empty: one is made and kept

[feed]
url = "http://127.0.0.1:8000/"  # where feed/ is served from: change it when you publish
# ai_voice = true               # the feed says that the voices are synthetic, as directories ask
# limit = 0                     # episodes in feed.xml, older ones in feed-2.xml and so on; 0: all in one
# locked = false                # whether other hosts are told not to import this feed

[script]                        # house style; a script's front matter can change each for itself
# attribution = "before"        # before: who speaks is said before what they say; or as-written
# quote_voices = "each"         # each: a voice a person; one: one voice for all quotations; none
# tense = "present"             # present: "says" where nothing ties it to a past time; or as-written
# announce = true               # open with title, author, site and date; close with the source

[voices]
# engine = "pyttsx3"
# narrator = ""                 # a voice of `podcast voices`; empty: the usual one for the language
# quoted = []                   # voices for quoted people, in turn; empty: a choice that fits the language
# rate = 165                    # words a minute
# pitch = 50                    # 0 to 100

[cast]                          # a voice for a person, in every episode
# "Marta Silva" = "en-gb+f3"

[lexicon]                       # how a word is said, in every episode
# "Kyiv" = "KEE-iv"

[pauses]                        # seconds; the longest that applies is taken
# sentence = 0.30
# paragraph = 0.55
# before_quotation = 0.35
# after_quotation = 0.50
# list_item = 0.40
# before_chapter = 1.10
# after_chapter = 0.70

[audio]
# bitrate = 96                  # kbit/s, constant, 44.1 kHz mono
# loudness = -16.0              # LUFS
# true_peak = -1.0              # dBTP, at most

[sounds]                        # files in this folder
# intro = ""
# outro = ""
# bed = ""                      # music under the speech
# fade = 1.5                    # seconds
# bed_level = -20.0             # dB, against the speech

[store]                         # takes and encoded blocks: only what changed is done again
# size = "2 GB"
"""  # noqa: E501
# The records of episodes are kept in git: they hold the guids, which an episode keeps for life.
IGNORED = """# made, not written
/episodes/*.mp3
/episodes/*.m4a
/episodes/*.opus
/episodes/*.vtt
/episodes/*.chapters.json
/feed/
/.podcast/
*.partial
"""


def make_show(
    folder: Path,
    title: str = "",
    author: str = "",
    warn: Callable[[str], None] = lambda _warning: None,
) -> Show:
    """Make a show in `folder`, which may exist; `warn` hears what is not quite as it should be.

    Raises PodcastError when there is a show in it already.
    """
    if (folder / CONFIG).exists():
        raise PodcastError(
            f"there is a show already: {folder / CONFIG}", remedy="Name another folder."
        )
    if folder.exists() and not folder.is_dir():
        raise PodcastError("is a file, not a folder", file=folder, remedy="Name another folder.")
    from podcast.episode.display_text import clean
    from podcast.feed.cover import make_cover
    from podcast.feed.feed_check import LONGEST_TITLE

    title = (
        clean(title)
        or folder.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize()
        or "My podcast"
    )
    if len(title) > LONGEST_TITLE:
        raise PodcastError(
            f"the title has {len(title)} characters", remedy=f"Make it {LONGEST_TITLE} at most."
        )
    try:
        for name in ("scripts", "episodes", "feed"):
            (folder / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PodcastError(f"cannot be made: {error.strerror}", file=folder) from None
    if not (folder / "cover.jpg").exists():
        for warning in make_cover(title, folder / "cover.jpg"):
            warn(warning)
    text = TEMPLATE.format(title=_quoted(title), author=_quoted(clean(author) or title))
    atomic_write(folder / CONFIG, text)
    if not (folder / ".gitignore").exists():
        atomic_write(folder / ".gitignore", IGNORED)
    return load_show(folder)


def _quoted(text: str) -> str:
    """A TOML basic string."""
    escaped = "".join(
        f"\\u{ord(c):04x}" if ord(c) < 0x20 or ord(c) == 0x7F else c
        for c in text.replace("\\", "\\\\").replace('"', '\\"')
    )
    return f'"{escaped}"'

"""A new show: a folder with `podcast.toml`, the three folders, and a cover."""

from __future__ import annotations

from collections.abc import Callable
from importlib import resources
from pathlib import Path

from podcast.atomic_files import atomic_write
from podcast.errors import PodcastError
from podcast.show.folder import CONFIG, Show, load_show

# The records of episodes are kept in git: they hold the guids, which an episode keeps for life.
IGNORED = """# made, not written
/episodes/*.mp3
/episodes/*.m4a
/episodes/*.opus
/episodes/*.vtt
/episodes/*.srt
/episodes/*.jpg
/episodes/*.transcript.json
/episodes/*.chapters.json
/feed/
/.podcast/
/private/
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
            f"there is a show already: {folder / CONFIG}",
            remedy="Name another folder.",
            code="exists",
        )
    if folder.exists() and not folder.is_dir():
        raise PodcastError(
            "is a file, not a folder", file=folder, remedy="Name another folder.", code="invalid"
        )
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
            f"the title has {len(title)} characters",
            remedy=f"Make it {LONGEST_TITLE} at most.",
            code="invalid",
        )
    try:
        for name in ("scripts", "episodes", "feed"):
            (folder / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PodcastError(
            f"cannot be made: {error.strerror}",
            remedy="Name a folder that you may write to.",
            file=folder,
            code="invalid",
        ) from None
    if not (folder / "cover.jpg").exists():
        for warning in make_cover(title, folder / "cover.jpg"):
            warn(warning)
    text = template().format(title=_quoted(title), author=_quoted(clean(author) or title))
    atomic_write(folder / CONFIG, text)
    if not (folder / ".gitignore").exists():
        atomic_write(folder / ".gitignore", IGNORED)
    return load_show(folder)


def template() -> str:
    """A `podcast.toml`: every setting with its default, commented out where that is fine for
    most."""
    file = resources.files(__package__).joinpath("podcast.toml.template")
    return file.read_text(encoding="utf-8")


def _quoted(text: str) -> str:
    """A TOML basic string."""
    escaped = "".join(
        f"\\u{ord(c):04x}" if ord(c) < 0x20 or ord(c) == 0x7F else c
        for c in text.replace("\\", "\\\\").replace('"', '\\"')
    )
    return f'"{escaped}"'

"""A show: `podcast.toml` and where its files are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from podcast.errors import PodcastError
from podcast.show.private_address import private_url
from podcast.show.settings import Settings
from podcast.show.settings_file import parse_settings

CONFIG = "podcast.toml"


@dataclass(frozen=True, slots=True)
class Show:
    """A folder with a `podcast.toml`, and what that says."""

    root: Path
    settings: Settings

    @property
    def config(self) -> Path:
        """The settings file."""
        return self.root / CONFIG

    @property
    def scripts(self) -> Path:
        """Narration scripts: a person's to edit."""
        return self.root / "scripts"

    @property
    def episodes(self) -> Path:
        """Rendered episodes: media, transcripts, records."""
        return self.root / "episodes"

    @property
    def feed(self) -> Path:
        """What is published: feed.xml, its page, the cover, and media/."""
        return self.root / "feed"

    def find_sound(self, name: str) -> Path | None:
        """Where a sound file is: relative to the scripts' folder, then to the show's."""
        return next(
            (path for folder in (self.scripts, self.root) if (path := folder / name).is_file()),
            None,
        )

    @property
    def store(self) -> Path:
        """Takes, encoded blocks, fetched pages: can be deleted at any time."""
        return self.root / ".podcast"


def open_show(folder: str | Path | None = None) -> Show:
    """The show in `folder`, or without one the nearest upward from here.

    Raises PodcastError when there is none, or when its settings are wrong.
    """
    return find_show() if folder is None else load_show(Path(folder).expanduser())


def find_show(start: Path | None = None) -> Show:
    """The show of the nearest folder upward from `start` (default: here) with a `podcast.toml`.

    Raises PodcastError when there is none, or when its settings are wrong.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / CONFIG).is_file():
            return load_show(folder)
    raise PodcastError(
        f"no {CONFIG} in {here} or any folder above it",
        remedy="Make a show with `podcast init DIR`, or name one with --show DIR.",
        code="not-found",
    )


def load_show(root: Path) -> Show:
    """The show in `root`. Raises PodcastError, with the line where it is known, when settings are
    wrong."""
    config = root / CONFIG
    try:
        text = config.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise PodcastError(
            f"no {CONFIG} in {root}",
            remedy="Make a show with `podcast init DIR`.",
            code="not-found",
        ) from None
    except UnicodeDecodeError as error:
        line = config.read_bytes()[: error.start].count(b"\n") + 1
        raise PodcastError(
            "is not UTF-8",
            file=config,
            line=line,
            remedy="Save it as UTF-8 in your editor.",
            code="unreadable",
        ) from None
    except OSError as error:
        raise PodcastError(
            f"cannot be read: {error.strerror}",
            remedy="It has to be a file that you may read.",
            file=config,
            code="unreadable",
        ) from None
    show = Show(root.resolve(), _addressed(parse_settings(text, str(config)), root))
    for folder in (show.scripts, show.episodes, show.feed, show.store):
        if folder.is_symlink() and not folder.exists():
            raise PodcastError(
                f"is a link to {folder.readlink()}, which is not there",
                file=folder,
                remedy="Bring back the disk or the folder that it leads to, or take the link away.",
                code="unreadable",
            )
        if folder.exists() and not folder.is_dir():
            raise PodcastError(
                "is not a folder",
                file=folder,
                remedy="Move it away: the show's folder has to be there.",
                code="invalid",
            )
    return show


def _addressed(settings: Settings, root: Path) -> Settings:
    """A private show's address has its secret in it, wherever it is used from here on."""
    if not settings.feed.private:
        return settings
    return replace(settings, feed=replace(settings.feed, url=private_url(settings.feed.url, root)))

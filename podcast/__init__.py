"""podcast: an article becomes a script, the script an episode, the episodes a feed.

For programs: the names in `__all__`, described in docs/python.md; everything else may change. Each
is imported when it is first asked for.
"""

TYPE_CHECKING = False  # type checkers take it for true; typing's own takes a millisecond to import
if TYPE_CHECKING:
    from podcast.article.load import load_article
    from podcast.article.model import Article
    from podcast.errors import PodcastError
    from podcast.production.checking import check_script
    from podcast.production.pipeline import build_episode, publish_feed
    from podcast.script.markdown import format_script, parse_script
    from podcast.script.model import Script
    from podcast.scripter.write import write_script
    from podcast.show.folder import Show, open_show

__version__ = "0.1.0"

_HOMES = {
    "Article": "podcast.article.model",
    "PodcastError": "podcast.errors",
    "Script": "podcast.script.model",
    "Show": "podcast.show.folder",
    "build_episode": "podcast.production.pipeline",
    "check_script": "podcast.production.checking",
    "format_script": "podcast.script.markdown",
    "load_article": "podcast.article.load",
    "open_show": "podcast.show.folder",
    "parse_script": "podcast.script.markdown",
    "publish_feed": "podcast.production.pipeline",
    "write_script": "podcast.scripter.write",
}

__all__ = [
    "Article",
    "PodcastError",
    "Script",
    "Show",
    "build_episode",
    "check_script",
    "format_script",
    "load_article",
    "open_show",
    "parse_script",
    "publish_feed",
    "write_script",
]


def __getattr__(name: str) -> object:
    """A name of the door, from the room where it lives."""
    if name not in _HOMES:
        raise AttributeError(f"module 'podcast' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})

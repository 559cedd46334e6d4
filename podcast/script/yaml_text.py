"""YAML as text: every value is what stands there, and is understood later by who asked for it.

No anchors, which can multiply; no tags, which make values of other kinds; no number, date or truth
value, which text can be mistaken for. Bounded in length and in depth.
"""

from __future__ import annotations

from typing import Any

import yaml

from podcast.errors import PodcastError, invalid

LONGEST = 200_000  # characters: a head of two thousand people
DEEPEST = 5  # tables and lists in one another; ours has two
TWICE = "stands here twice"
BETWEEN_QUOTES = (
    'Put text with a colon, a # or quotation marks between quotes: title: "Ferries: a history".'
)
NOTHING = ("", "~", "null")
Yaml = str | list[Any] | dict[str, Any] | None


class _Loader(yaml.BaseLoader):
    """BaseLoader, whose values are all text, without anchors and tags."""

    depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            _refuse("a word that begins with & or * is a reference, which is not read", event)
        if getattr(event, "tag", None):
            _refuse("a word that begins with ! is a tag, which is not read", event)
        self.depth += 1
        if self.depth > DEEPEST:
            _refuse("there are too many tables and lists in one another", event)
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        data: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                _refuse("a field's name must be a word", key_node)
            key = str(key_node.value)
            if key in data:
                _refuse(f"{key[:60]!r} {TWICE}", key_node)
            data[key] = self.construct_object(value_node, deep=True)
        return data

    def construct_scalar(self, node: Any) -> Any:
        plain = node.style is None
        return None if plain and node.value.lower() in NOTHING else node.value


def _refuse(what: str, at: Any) -> None:
    raise yaml.constructor.ConstructorError(None, None, what, at.start_mark)


def read_yaml(text: str, file: str, first_line: int) -> Yaml:
    """What stands in a text of YAML that begins on `first_line` of a file: text, lists, tables with
    text as names; None where nothing does. Raises PodcastError naming the line."""
    if len(text) > LONGEST:
        raise invalid(
            f"the front matter has {len(text):,} characters, and {LONGEST:,} can be read",
            file=file, line=first_line, remedy="Is a line of --- missing after it?",
        )  # fmt: skip
    try:
        data: Yaml = yaml.load(text, Loader=_Loader)  # noqa: S506  (of the safest kind)
    except yaml.YAMLError as error:
        raise _in_words(error, file, first_line) from None
    except (ValueError, RecursionError) as error:
        raise invalid(
            f"front matter is not YAML: {error}",
            file=file, line=first_line, remedy=BETWEEN_QUOTES,
        ) from None  # fmt: skip
    return data


def _in_words(error: yaml.YAMLError, file: str, first_line: int) -> PodcastError:
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or str(error).partition("\n")[0]
    line = mark.line + first_line if mark else first_line
    if what.endswith(TWICE):
        return invalid(f"front matter: {what}", file=file, line=line, remedy="Take one away.")
    remedy = BETWEEN_QUOTES
    if "\\t" in what:
        what, remedy = "a tab stands before a field", "Use spaces instead of the tab."
    elif what == "could not find expected ':'":
        line = max(first_line, line - 1)  # YAML notices it at the next field
        what, remedy = "a line has no colon after its field", "Write it as `language: en-US`."
    return invalid(f"front matter is not YAML: {what}", file=file, line=line, remedy=remedy)

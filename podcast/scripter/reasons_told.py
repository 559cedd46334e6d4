"""Why what is not read is not: in the language of the script."""

from __future__ import annotations

from dataclasses import replace

from podcast.languages.our_words.reasons_table import reason_in
from podcast.languages.registry import telling_language
from podcast.script.model import Script, Skipped


def with_reasons_told(script: Script) -> Script:
    """Why what is not read is not, in the script's language."""
    language = telling_language(script.language)
    return replace(
        script,
        lines=tuple(
            replace(line, reason=reason_in(line.reason, language))
            if isinstance(line, Skipped)
            else line
            for line in script.lines
        ),
    )

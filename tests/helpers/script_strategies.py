"""Scripts out of nothing, for property tests."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from podcast.script.model import (
    Chapter,
    Meant,
    Narration,
    Pause,
    Query,
    Quotation,
    Script,
    Skipped,
    Sound,
)
from podcast.script.publication import TYPES, Publication
from podcast.show.house_style import STYLE_CHOICES

SPECIAL = [
    *(
        "##",
        "#",
        ">",
        "---",
        "[pause 1s]",
        "[sound x]",
        "[",
        "]",
        "<!--",
        "-->",
        "<\\!--",
        "--\\>",
        "\\",
        "**",
        "*",
    ),
    *(
        "**A:**",
        ":**",
        "skipped (x): y",
        "skipped (",
        "(edited):",
        "…",
        "“",
        "{a|b}",
        "a",
        "é",
        "ﷺ",
        "😀",
        "1.",
        "-",
    ),
]
word = st.one_of(
    st.sampled_from(SPECIAL),
    st.text(
        st.characters(exclude_categories=["Cs", "Zs", "Zl", "Zp", "Cc"]), min_size=1, max_size=8
    ),
)
text = st.lists(word, min_size=1, max_size=8).map(" ".join)
maybe = st.one_of(st.just(""), text)
paragraphs = st.lists(text, min_size=1, max_size=3).map("\n\n".join)
seconds = st.floats(min_value=0.001, max_value=60, allow_nan=False)
line = st.one_of(
    st.builds(Narration, text),
    st.builds(Quotation, text, paragraphs, st.booleans()),
    st.builds(Pause, seconds),
    st.builds(Sound, text),
    st.builds(Chapter, text),
    st.builds(Skipped, maybe, maybe),
    st.builds(Query, text),
    st.builds(Meant, maybe),
)
style = st.fixed_dictionaries(
    {}, optional={k: st.sampled_from(v) for k, v in STYLE_CHOICES.items()}
)
publications = st.builds(
    Publication,
    description=maybe,
    image=maybe,
    explicit=st.sampled_from((None, True, False)),
    season=st.integers(0, 99),
    episode=st.integers(0, 9999),
    type=st.sampled_from(("", *TYPES)),
    date=st.just("") | st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31)).map(str),
    draft=st.booleans(),
    comments=maybe,
)
scripts = st.builds(
    Script,
    title=text,
    lines=st.lists(line, min_size=0, max_size=6).map(lambda lines: (Narration("Hello."), *lines)),
    source=maybe,
    author=maybe,
    site=maybe,
    published=st.one_of(maybe, st.dates().map(str)),
    language=st.sampled_from(["en-US", "en-GB", "de-DE"]),
    cast=st.dictionaries(text, st.sampled_from(["en-us", "en-gb+f3", ""]), max_size=3).map(
        lambda d: tuple(d.items())
    ),
    style=style.map(lambda d: tuple(d.items())),
    publication=publications,
)

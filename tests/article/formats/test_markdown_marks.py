"""Marks of Markdown's dialects."""

from __future__ import annotations

from datetime import date

import pytest

from podcast.article.formats.commonmark import read_markdown
from podcast.article.formats.markdown_marks import common_markdown
from podcast.errors import PodcastError

LAST = "\n\nThe keeper climbed the stairs at nine, as he had done on every night of his life.\n"


def kept(text: str) -> list[str]:
    return [block.text for block in read_markdown(f"# The lamp\n\n{text}{LAST}").kept][:-1]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("The lamp costs ~~two~~ three million.", "The lamp costs three million."),
        ("See [[Corran Head#Stairs|the stairs]] and [[Skerry]].", "See the stairs and Skerry."),
        ("A ==bright== lamp.", "A bright lamp."),
        ("The lamp is out. %%ask Ines%%", "The lamp is out."),
        ("The lamp is out [@dahl2020, p. 4].", "The lamp is out."),
        ("The lamp is out. ^block-1", "The lamp is out."),
        ("It costs $5 and not $6.", "It costs $5 and not $6."),
        (
            "The lamp is ~10 metres high, at ~5 degrees.",
            "The lamp is ~10 metres high, at ~5 degrees.",
        ),
        ("If a == b and b == c, it is.", "If a == b and b == c, it is."),
        ("The lamp {{< ref abc >}} is out.", "The lamp is out."),
        ("The lamp $$\\frac{a}{b}$$ is out.", "The lamp \\frac{a}{b} is out."),
    ],
)
def test_inside_of_lines(written: str, read: str) -> None:
    assert kept(written) == [read]


def test_powers_and_indices_are_marked() -> None:
    assert common_markdown("H~2~O, x^2^, $E = mc^2$") == (
        "H<sub>2</sub>O, x<sup>2</sup>, E = mc<sup>2</sup>"
    )


def test_task_boxes() -> None:
    assert kept("- [ ] oil the lamp\n- [x] sweep the stairs") == [
        "oil the lamp",
        "sweep the stairs",
    ]


@pytest.mark.parametrize(
    "written",
    [
        "> [!NOTE]\n> Bring oil to the tower.",
        "> [!tip]- Oil\n> Bring oil to the tower.",
        ":::warning\nBring oil to the tower.\n:::",
        '!!! note "Oil"\n    Bring oil to the tower.',
    ],
)
def test_call_outs_are_paragraphs(written: str) -> None:
    assert kept(written)[-1] == "Bring oil to the tower."
    assert not any("!" in text or ":::" in text for text in kept(written))


@pytest.mark.parametrize("line", ["[TOC]", "{{< youtube abc >}}", "![[lamp.png]]", "{.wide}"])
def test_what_is_no_text(line: str) -> None:
    assert kept(line) == []


def test_code_is_as_it_was() -> None:
    text = "```\n[[a]] ==b== $x^2$\n```\nand `[[c]]`"
    assert common_markdown(text) == text


def test_a_head_in_toml() -> None:
    article = read_markdown(f'+++\ntitle = "The lamp"\ndate = 2026-05-04\n+++\n\nIt is out.{LAST}')
    assert (article.title, article.published) == ("The lamp", date(2026, 5, 4))
    with pytest.raises(PodcastError, match="not TOML"):
        read_markdown(f"+++\ntitle: The lamp\n+++\n{LAST}")


@pytest.mark.parametrize("sign", ["~~~", "~~~~", "#", "# # #", "###"])
def test_signs_between_scenes(sign: str) -> None:
    text = f"# The lamp\n\nIt went out.\n\n{sign}\n\nIt came back.\n\n{sign}\n\nNobody saw it.\n"
    blocks = [(block.kind.value, block.text) for block in read_markdown(text).kept]
    assert blocks == [
        ("paragraph", "It went out."),
        ("divider", ""),
        ("paragraph", "It came back."),
        ("divider", ""),
        ("paragraph", "Nobody saw it."),
    ]


def test_code_between_tildes_is_code() -> None:
    blocks = read_markdown("# The lamp\n\nLight it:\n\n~~~\nlamp = on\n~~~\n\nThen go.\n").kept
    assert [block.kind.value for block in blocks] == ["paragraph", "code", "paragraph"]


@pytest.mark.parametrize(
    "head",
    [
        "title: The lamp\nauthor: Ann Lee\ndate: 4 May 2026\n\n",
        "% The lamp\n% Ann Lee\n% 4 May 2026\n\n",
        "---\ntitle: The lamp\nauthor: {name: Ann Lee}\ndate: 2026-05-04\n---\n",
        "# The lamp\n\n*By Ann Lee, 4 May 2026*\n\n",
    ],
)
def test_title_author_and_date_of_a_head(head: str) -> None:
    article = read_markdown(f"{head}It went out.{LAST}")
    assert (article.title, article.author) == ("The lamp", "Ann Lee")
    assert article.published == date(2026, 5, 4)
    assert [block.text for block in article.kept] == ["It went out.", LAST.strip()]

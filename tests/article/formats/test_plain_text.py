"""Texts and pastes: what is kept, what is left out and why; and that nothing is lost without a
word."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podcast.article.formats.plain_text import read_text
from podcast.article.load import load_article
from podcast.article.model import BlockKind

ARTICLES = Path(__file__).parents[2] / "data" / "articles"
BODY = [
    (
        "The Selwick Ferry Company has sold its oldest boat to a museum in Lower Bracken for one "
        "crown."
    ),
    (
        "The boat, the Anneke, had carried mail and goats between Port Selwick and Harrow Island since "
        "1931."
    ),
    (
        "“She never once sank,” said Marta Silva, who has steered her for nineteen years. “You cannot "
        "say that of many.”"
    ),
    (
        "The museum wants to show her on dry land, with her engine cut open so that children can look "
        "into it."
    ),
    "Silva will not be at the opening. She has a boat to steer, she said.",
]


def test_the_page_as_scraped() -> None:
    article = load_article(str(ARTICLES / "ferry-workers.txt"))
    rules = [block.skip.rule if block.skip else "" for block in article.blocks]
    assert article.title == "Ferry workers reject the new timetable"
    assert rules[:3] == ["caption-twice", "caption-twice", "credit"]
    assert rules[3:12] == [""] * 9
    assert rules[12:14] == ["more-from", "video-title"]
    assert all(rules[14:])
    assert [block.text[:12] for block in article.kept][0::8] == ["The Selwick ", "What happens"]


def test_a_whole_page_pasted() -> None:
    page = [
        "Old ferry sold for one crown - Selwick Courier",
        "",
        "Home",
        "News",
        "Sport",
        "Weather",
        "Sign in",
        "Subscribe",
        "",
        "Old ferry sold for one crown",
        "",
        "By Pia Lund",
        "Published: 4 May 2026",
        "Share",
        "Facebook",
        "Twitter",
        "",
        *[line for paragraph in BODY[:2] for line in (paragraph, "")],
        "Advertisement",
        "",
        "Read more: Bees on the town hall roof",
        "",
        *[line for paragraph in BODY[2:] for line in (paragraph, "")],
        "Tags: ferry, museum",
        "",
        "Related articles",
        "Bees on the town hall roof bring in a record harvest",
        "Why the new buses are standing still",
        "",
        "12 Comments",
        "",
        "oldsailor says: I remember her well, she leaked like a sieve.",
        "",
        "© 2026 Selwick Courier. All rights reserved.",
    ]
    article = read_text("\n".join(page))
    assert article.title == "Old ferry sold for one crown"
    assert article.author == "Pia Lund"
    assert str(article.published) == "2026-05-04"
    assert [block.text for block in article.kept] == BODY


def test_a_clean_text_is_all_article() -> None:
    article = read_text("Old ferry sold\n\n" + "\n\n".join(BODY))
    assert article.title == "Old ferry sold"
    assert [block.text for block in article.blocks] == BODY
    assert all(block.kept for block in article.blocks)


def test_places_are_those_of_the_source() -> None:
    text = "Old ferry sold\n\n" + "\n\n".join(BODY)
    assert [text[block.start : block.end] for block in read_text(text).blocks] == BODY


def test_lines_broken_at_a_margin_are_joined() -> None:
    broken = []
    for paragraph in BODY:
        words, line = paragraph.split(), ""
        for word in words:
            if len(line) + len(word) > 66:
                broken.append(line)
                line = ""
            line = f"{line} {word}".strip()
        broken += [line, ""]
    article = read_text("Old ferry sold\n\n" + "\n".join(broken))
    assert [block.text for block in article.kept] == BODY


def test_lists_headings_and_quotation_marks_of_mail() -> None:
    text = "\n\n".join(
        [
            "Old ferry sold",
            BODY[0],
            "What is left",
            BODY[1],
            "1. the bell",
            "2. the wheel",
            "> She never sank.",
            BODY[2],
        ]
    )
    kinds = [(block.kind, block.text, block.number) for block in read_text(text).kept]
    assert (BlockKind.HEADING, "What is left", None) in kinds
    assert (BlockKind.LIST_ITEM, "the wheel", 2) in kinds
    assert (BlockKind.QUOTE, "She never sank.", None) in kinds


def test_a_heading_of_links_within_the_article_does_not_end_it() -> None:
    text = [
        "Old ferry sold",
        *BODY[:3],
        "Related articles",
        "The new ferry is late again",
        *BODY[3:],
    ]
    kept = [block.text for block in read_text("\n\n".join(text)).kept]
    assert kept == BODY


def test_much_left_out_is_told() -> None:
    other = [
        "Bees break a record",
        (
            "Beekeepers in the hills brought in their largest harvest since records began, and schools "
            "get a jar of it."
        ),
        "Buses wait for a socket",
        (
            "Electric buses arrive in more towns, but chargers are running short because depots need "
            "substations."
        ),
        "What cold water teaches",
        (
            "A former swimming champion explains how cold water taught her patience, and why "
            "stopwatches lie at sea."
        ),
    ]
    article = read_text(
        "\n\n".join(["Old ferry sold", *BODY[:3], "More from Selwick Courier", *other])
    )
    assert [block.text for block in article.kept] == BODY[:3]
    assert "More from Selwick Courier" in article.warnings[0]


def test_a_text_without_a_title() -> None:
    article = read_text(BODY[0])
    assert article.title == ""
    assert article.text == BODY[0]


LINES = st.one_of(
    st.sampled_from(
        [
            *BODY,
            "More from Harbour Weekly",
            "Share",
            "Comments",
            "By Pia Lund",
            "Ilse Marrow/Reuters",
            "- YouTube",
            "",
        ]
    ),
    st.text(max_size=60),
)


@given(st.lists(LINES, max_size=25))
def test_every_line_is_kept_or_left_out_with_a_reason(lines: list[str]) -> None:
    text = "\n".join(lines)
    article = read_text(text)
    said = article.title + " " + " ".join(block.text for block in article.blocks)
    for word in text.split():
        shown = "".join(character for character in word if character.isalnum())
        assert not shown.isascii() or shown in "".join(
            character for character in said if character.isalnum()
        )
    assert all(block.skip is None or block.skip.reason for block in article.blocks)


def test_clutter_around_never_costs_a_paragraph() -> None:
    clutter = [
        "Share",
        "Advertisement",
        "Read more: The bees are back",
        "Ilse Marrow/Reuters",
        "Subscribe to our newsletter",
        "Email",
    ]
    for seed in range(40):
        chance = random.Random(seed)
        lines = ["Old ferry sold to the museum in Bracken", "By Pia Lund"]
        for paragraph in BODY:
            lines += [paragraph, *chance.sample(clutter, chance.randrange(3))]
        kept = [block.text for block in read_text("\n\n".join(lines)).kept]
        assert kept == BODY, seed


def test_a_paste_that_begins_with_the_way_through_the_site_has_its_title_further_down():
    article = read_text(
        "Home > Science > Birds\nShare this article\n\nGulls learn to read timetables, study "
        "suggests\n\n"
        "By Petra Holm\n\n"
        "Herring gulls in three towns time their raids to the school buses, and get it right on "
        "most days of the year, "
        "a study says. They wait before the bus is in sight, said the woman who led the work for "
        "four years.\n\n"
        "The next step is to move the buses: the town of Hest will shift its timetable by seven "
        "minutes in May."
    )
    assert article.title == "Gulls learn to read timetables, study suggests"
    assert next(block.text for block in article.kept).startswith("Herring gulls")
    assert {block.skip.rule for block in article.blocks if block.skip} >= {"breadcrumb"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "\n\n".join(["The gauge at Norrby is a hundred years old.", *BODY]),
            "The gauge at Norrby is a hundred years old",
        ),
        ("\n\n".join([" ".join(BODY[:2]), *BODY[2:]]), "tide notes"),
        ("The gauge at Norrby is a hundred years old.", "tide notes"),
    ],
)
def test_a_text_without_a_title_is_called_by_its_first_line_if_that_is_short(
    text: str, title: str, tmp_path: Path
) -> None:
    file = tmp_path / "tide-notes.txt"
    file.write_text(text, "utf-8")
    article = load_article(str(file))
    assert article.title == title
    assert [block.text for block in article.blocks if block.kept] == text.split("\n\n")


def test_letters_that_a_typesetter_joined_are_apart_again(tmp_path: Path) -> None:
    path = tmp_path / "mill.txt"
    path.write_text(
        "The ﬂood ﬁlls the pond through the oﬃce of the miller, and nobody minds.", "utf-8"
    )
    assert (
        load_article(str(path)).text
        == "The flood fills the pond through the office of the miller, and nobody minds."
    )


@pytest.mark.parametrize("sign", ["***", "---", "###", "•", "* * *", "~~~", "⁂", "o0o", "…"])
def test_a_sign_between_scenes_parts_them_and_what_follows_is_read(sign: str) -> None:
    article = read_text("\n\n".join(["Old ferry sold", *BODY[:2], sign, BODY[2]]))
    assert [block.text for block in article.blocks] == [*BODY[:2], "", BODY[2]]
    assert [block.kind for block in article.blocks].count(BlockKind.DIVIDER) == 1
    assert all(block.kept for block in article.blocks)


def test_signs_that_part_nothing_are_none() -> None:
    text = "\n\n".join(["Old ferry sold", "***", BODY[0], "***", "---", BODY[1], "***"])
    assert [block.text for block in read_text(text).blocks] == [BODY[0], "", BODY[1]]


def test_a_title_that_the_source_states_beside_the_text_takes_no_line_of_it() -> None:
    text = "\n\n".join(["Hello all,", *BODY])
    article = read_text(text, title="Old ferry sold")
    assert article.title == "Old ferry sold"
    assert [block.text for block in article.blocks] == ["Hello all,", *BODY]
    again = read_text("\n\n".join(["Old ferry sold!", *BODY]), title="Old ferry sold")
    assert [block.text for block in again.blocks] == BODY


@pytest.mark.parametrize("first", ["It was dark.", "Dear Ines,", "They never said why."])
def test_a_first_sentence_and_a_greeting_are_no_titles(first: str) -> None:
    article = read_text("\n\n".join([first, *BODY]))
    assert article.title == ""
    assert [block.text for block in article.kept] == [first, *BODY]


def test_a_head_with_labels() -> None:
    head = "Title: Old ferry sold\nAuthor: Ines Dahl\nDate: 4 May 2026"
    article = read_text("\n\n".join([head, *BODY]))
    assert (article.title, article.author, str(article.published)) == (
        "Old ferry sold",
        "Ines Dahl",
        "2026-05-04",
    )


@pytest.mark.parametrize(("first", "second"), [("1", "2"), ("I", "II"), ("THE BELL", "THE WHEEL")])
def test_the_first_heading_of_several_is_one_right_under_the_title(first: str, second: str) -> None:
    article = read_text("\n\n".join(["Old ferry sold", first, *BODY[:2], second, *BODY[2:]]))
    heads = [block.text for block in article.kept if block.kind is BlockKind.HEADING]
    assert heads == [first, second]


def test_paragraphs_that_only_an_indent_parts() -> None:
    text = (
        "   The ferry was sold on Monday to a man from Skerry, who will take out the\n"
        "engine and put in beds, so that she is a house, and who has asked for the\n"
        "bell.\n"
        "   Nobody knows what he will do with the bell, since the council has said\n"
        "that it stays on the quay, where it hangs since the year that she came."
    )
    assert [block.text.split()[0] for block in read_text(text).kept] == ["The", "Nobody"]


def test_the_section_before_a_title_is_left_out_with_its_reason() -> None:
    title = "The oldest ferry of Selwick is sold to a museum"
    menu = ["Home", "News", "Sport", "Weather", "Sign in"]
    page = [f"{title} - Hest Post", *menu, f"News {title}", *BODY]
    article = read_text("\n\n".join(page))
    assert article.title == title
    left = {block.text: block.skip.reason for block in article.blocks if block.skip}
    assert f"News {title}" in left


def test_a_long_paragraph_that_comes_again_is_no_title() -> None:
    first = " ".join(BODY[:2])
    article = read_text("\n\n".join((first, *BODY[2:], first)))
    assert article.blocks[0].text == first

"""What people paste: an article alone, a few paragraphs of it, the rest of a page from its
middle."""

from __future__ import annotations

import pytest

from podcast.article.formats.plain_text import read_text

TITLE = "Lighthouse at Corran Head goes to the highest bidder"
BODY = [
    (
        "The lighthouse at Corran Head, dark since a storm broke its lamp in 1987, will be sold by "
        "auction in June."
    ),
    (
        "“My grandfather lit it every night for thirty years,” said Ines Dahl, who runs the shop "
        "below. “He never slept.”"
    ),
    (
        "The harbour office of Skerry wants at least ninety thousand crowns for the tower, its house "
        "and its well."
    ),
    "Nobody has lived there since the lamp went out, and the road was washed away two winters ago.",
    "Dahl has written to the office three times. It has not answered her.",
    "“I would buy it myself,” she said, “if somebody lent me the crowns.”",
]
ABOVE = [
    "Skerry Post",
    "News",
    "Sport",
    "Tides",
    "Weather",
    "Boats",
    "Letters",
    "Sign in",
    "Subscribe",
]
TEASERS = """
Snow closes the pass for a third day
Ploughs from two valleys met at the top of the pass and turned round again, because the wind filled what they cleared.
Bakery wins a prize for a loaf nobody likes
The judges praised the crust, the crumb and the courage of a baker who has sold four loaves since the winter began.
School bell stolen again
Pupils of the upper school were late for the second time in a month, and whoever took the bell may bring it back.
"""
BELOW = [
    "Share",
    "Related articles",
    *TEASERS.strip().split("\n"),
    "Privacy Policy",
    "© 2026 Skerry Post",
]


def kept(*lines: str, between: str = "\n\n") -> list[str]:
    """What is read of a paste."""
    return [block.text for block in read_text(between.join(lines)).kept]


@pytest.mark.parametrize("between", ["\n\n", "\n", "\r\n\r\n"])
def test_a_body_alone_is_all_article(between: str) -> None:
    article = read_text(between.join(BODY))
    assert article.title == ""
    assert [block.text for block in article.blocks] == BODY
    assert all(block.kept for block in article.blocks)


@pytest.mark.parametrize("start", range(len(BODY) - 1))
def test_two_paragraphs_from_anywhere_are_all_article(start: int) -> None:
    assert kept(*BODY[start : start + 2]) == BODY[start : start + 2]


@pytest.mark.parametrize("line", [*BODY, "Nobody came", "Q: And who lights it now?"])
def test_one_line_is_never_only_a_title(line: str) -> None:
    assert kept(line) == [line]


def test_a_title_over_a_body_is_the_title() -> None:
    article = read_text("\n\n".join([TITLE, *BODY]))
    assert article.title == TITLE
    assert [block.text for block in article.kept] == BODY


def test_a_byline_and_buttons_under_the_title_cost_no_paragraph() -> None:
    head = [TITLE, "By Ines Dahl", "4 May 2026", "Share", "Facebook"]
    assert kept(
        *head, BODY[3], "Most popular", "1", "Snow closes the pass", "2", "Bell stolen again", *BODY
    ) == [
        BODY[3],
        *BODY,
    ]


@pytest.mark.parametrize("start", range(len(BODY) // 2))
def test_from_anywhere_in_the_article_to_the_end_of_its_page(start: int) -> None:
    assert kept(*BODY[start:], *BELOW) == BODY[start:]


def test_a_page_without_the_title_of_its_tab() -> None:
    article = read_text("\n".join([*ABOVE, TITLE, "By Ines Dahl", *BODY, *BELOW]))
    assert article.title == TITLE
    assert [block.text for block in article.kept] == BODY


def test_a_list_in_a_paste_of_an_article_alone_is_the_articles() -> None:
    recipe = [
        "Skerry barley soup",
        "My aunt cooked this on Fridays, and it is better on Saturdays.",
        "1 cup of barley",
        "2 onions, chopped",
        "3 carrots",
        "A bone, if there is one",
        "Boil everything until the barley is soft, which takes as long as it takes.",
    ]
    assert kept(*recipe) == recipe[1:]


def test_a_list_of_nothing_but_short_lines_is_the_articles() -> None:
    nights = [f"{day} May: the lamp is dark" for day in range(1, 9)]
    assert (
        kept("Nights at Corran Head", *nights, "On the ninth of May, somebody lit it again.")[:8]
        == nights
    )


def test_verses_are_the_articles() -> None:
    verses = ["The lamp is out,", "the stairs are long,", "the sea says nothing", "but its song."]
    assert kept("The keeper’s Sunday", "By Pia Lund", *verses, between="\n") == verses


def test_a_menu_over_a_short_article() -> None:
    article = read_text("\n\n".join(["News", "Sport", "Tides", TITLE, *BODY[:2]]))
    assert article.title == TITLE
    assert [block.text for block in article.kept] == BODY[:2]


def test_a_short_sentence_under_the_title_is_the_articles() -> None:
    assert kept(TITLE, "Nobody answered.", *BODY) == ["Nobody answered.", *BODY]


def test_a_paragraph_with_the_articles_names_between_boxes_is_its_own() -> None:
    box = ["Related", "Snow closes the pass for a third day"]
    last = (
        "Ines Dahl will bid in June, with or without the crowns, and she has sewn a flag for the "
        "tower, with a lamp "
        "on it, in the colours of the harbour office of Skerry."
    )
    assert kept(TITLE, *BODY[:5], *box, last, *box) == [*BODY[:5], last]


def test_a_byline_under_an_earlier_printing_of_the_title() -> None:
    page = [
        f"{TITLE} - Skerry Post",
        *ABOVE,
        TITLE,
        "By Ines Dahl - 14 May 2026",
        "View gallery",
        TITLE,
        *BODY,
        *BELOW,
    ]
    article = read_text("\n".join(page))
    assert (article.title, article.author, str(article.published)) == (
        TITLE,
        "Ines Dahl",
        "2026-05-14",
    )


def test_quotations_end_a_sentence_in_every_language() -> None:
    german = [
        "Der Leuchtturm wird verkauft, weil niemand mehr darin wohnen will.",
        "„Mein Großvater hat ihn jede Nacht angezündet. Er hat nie geschlafen.“",
        "»Und ich lösche ihn gewiss nicht, solange ich hier stehe.«",
        "「この灯台は売られることになった。」",
    ]
    assert kept("Leuchtturm wird versteigert", *german) == german


def test_presidents_and_points_of_the_compass_do_not_make_another_story_the_articles() -> None:
    article = [
        "What will South Harrow do about the pilots from Vell?",
        (
            "The island of South Harrow confirmed on Monday that pilots from Vell have come to its "
            "northern harbour."
        ),
        (
            "President Ana Bell said last week that three hundred of them were on their way, with "
            "boats of their own."
        ),
        (
            "“The pilots are few beside the crews that Harrow has already,” says Tomas Reed of the "
            "Tide Institute."
        ),
        (
            "South Harrow has warned Vell that it could close the strait, a step it has avoided since "
            "the treaty of 1987."
        ),
    ]
    teasers = [
        (
            "Gales have shut the schools of Lower Brack for three days now. Parents are angry with "
            "President Ida Sund."
        ),
        (
            "7,500: so many trees will be planted, so President Olaf Rehn. White pines of South Brack "
            "win."
        ),
    ]
    read = read_text(
        "\n\n".join(
            [
                *article,
                "More from The Calder Post",
                "- YouTube",
                teasers[0],
                "- YouTube",
                teasers[1],
            ]
        )
    )
    assert [block.text for block in read.blocks if block.kept] == article[1:]
    assert [
        block.text for block in read.blocks if block.skip and block.skip.rule == "other-story"
    ] == teasers

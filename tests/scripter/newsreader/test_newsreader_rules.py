"""The examples of the newsreader's rules, tried; and that nothing between marks is touched."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from dataclasses import replace

import pytest

from podcast.article.model import Article, Block, BlockKind, Skip
from podcast.script.model import Chapter, Narration, Quotation, Script, Skipped
from podcast.scripter import newsreader
from podcast.scripter.ledger import Fate, account
from podcast.scripter.newsreader.air_copy import air_changes, air_copy
from podcast.scripter.write import write_script
from podcast.show.house_style import Style

ROOMS = sorted(
    room.name.removeprefix(f"{newsreader.__name__}.")
    for room in pkgutil.walk_packages(newsreader.__path__, f"{newsreader.__name__}.")
    if not room.ispkg
)
SILENT = Style(announce=False)


def article_of(*paragraphs: str, title: str = "") -> Article:
    return Article(title, tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs))


def narrated(script: Script) -> list[str]:
    return [line.text for line in script.lines if isinstance(line, Narration)]


@pytest.mark.parametrize("room", ROOMS)
def test_examples(room: str) -> None:
    module = importlib.import_module(f"{newsreader.__name__}.{room}")
    tried = doctest.testmod(module)
    assert tried.failed == 0
    assert tried.attempted or room == "model"


@pytest.mark.parametrize(
    "text",
    [
        "“We met Sen. June Holloway (D-Iowa) and Peter F. Marsh, 54, 60 miles (97 km) out,” it says.",
        "She wrote: “Follow us on Twitter. Watch the video below.”",
        "“The Harbour Safety Board (HSB) met",
    ],
)
def test_nothing_in_a_quotation_is_changed(text: str) -> None:
    assert air_changes(article_of(text)) == {}


def test_every_change_is_in_the_ledger() -> None:
    article = article_of(
        "NORRBY, Iowa (AP) — The ferry carried 63,412 people over 60 miles (97 km), the mayor says.",
        "Peter F. Marsh, 54, told Sen. June Holloway (D-Iowa) and Rep. Al Roe, R-Va., of the Harbour "
        "Safety Board (HSB). The pump (pictured above) is new.",
    )
    script = write_script(article, Style(announce=False, round_numbers=True))
    ledger = account(article, script)
    assert ledger.closed
    assert not ledger.problems
    assert all(added.known for added in ledger.ours)
    assert narrated(script) == [
        "The mayor says the ferry carried about 63,000 people over 60 miles.",
        (
            "54-year-old Peter Marsh told Sen. June Holloway, a Democrat of Iowa, and Rep. Al Roe, "
            "a Republican of Virginia, of the Harbour Safety Board. The pump is new."
        ),
    ]
    left_out = {line.reason: line.text for line in script.lines if isinstance(line, Skipped)}
    assert left_out == {
        "dateline": "NORRBY, Iowa (AP) —",
        "only to be seen": "(pictured above)",
    }
    reasons = {entry.reason for entry in ledger.entries if entry.fate is Fate.CHANGED}
    assert "a Democrat of Iowa" in reasons


def test_a_place_alone_before_the_lead_is_left_out_and_in_the_ledger() -> None:
    article = article_of(
        "Norrby",
        "The ferry sank on Monday night with the mayor and her dog on board.",
        "It was built near Norrby in May.",
    )
    script = write_script(article, SILENT)
    assert account(article, script).closed
    assert narrated(script) == [block.text for block in article.blocks[1:]]
    skipped = [(line.reason, line.text) for line in script.lines if isinstance(line, Skipped)]
    assert skipped == [("dateline", "Norrby")]


def test_a_place_alone_that_nothing_tells_to_be_one_stays() -> None:
    article = article_of("Norrby", "The ferry sank on Monday night with the mayor and her dog.")
    assert air_changes(article) == {}


def test_habits_of_print_are_in_the_ledger_and_stay_in_quotations() -> None:
    article = article_of(
        "The mayor of Roanoke, Va., went to to the pier with a 8-year-old and four (4) oars.",
        "The case, Roe v. Hest, No. 14-915, is old. The fer- ry sank.",
        "“We went to to Derrow, Va., with a 8-year-old,” it says of the ferry.",
    )
    script = write_script(article, SILENT)
    ledger = account(article, script)
    assert ledger.closed
    assert not ledger.problems
    assert all(added.known for added in ledger.ours)
    assert narrated(script)[:2] == [
        "The mayor of Roanoke, Virginia, went to the pier with an 8-year-old and four oars.",
        "The case, Roe v. Hest, is old. The ferry sank.",
    ]
    said = [line.text for line in script.lines if isinstance(line, Quotation)]
    assert said == ["We went to to Derrow, Va., with a 8-year-old."]


def test_a_headline_has_its_states_in_full_and_is_no_changed_quotation() -> None:
    article = replace(
        article_of("The ferry sank on Monday, and Arizona’s mayor was in it."),
        title="Hesters to sue Ariz. on ferry",
        site="The Norrby Post",
    )
    script = write_script(article, Style())
    assert account(article, script).problems == ()
    assert narrated(script)[0].startswith("Hesters to sue Arizona on ferry.")
    assert "“Hesters to sue Arizona on ferry”" in narrated(script)[-1]


def test_the_handle_and_the_date_of_a_post_are_accounted_for() -> None:
    post = Block(
        BlockKind.EMBED, "We row at noon and you may come.", attribution="Ada Moss (@hestrows) May 3, 2026"
    )  # fmt: skip
    script = Script("", (Narration("Ada Moss says:"), Quotation("Ada Moss", post.text)))
    assert account(Article("", (post,)), script).closed


def test_words_that_no_rule_leaves_out_are_still_missed() -> None:
    article = article_of("Peter F. Marsh rows to Hest on Monday with his dog.")
    script = Script("", (Narration("Peter Marsh rows to Hest with his dog."),))
    [problem] = account(article, script).problems
    assert "on Monday" in problem.what


def test_a_paragraph_that_is_only_seen_is_left_out_whole() -> None:
    script = write_script(article_of("The ferry sank.", "Watch the full video below:"), SILENT)
    assert script.lines == (
        Narration("The ferry sank."),
        Skipped("only to be seen", "Watch the full video below:"),
    )


def test_a_live_report_has_a_chapter_for_each_entry() -> None:
    entries = [
        ("12:50 p.m.", "The boat left."),
        ("1:10 p.m.", "It rained."),
        ("2 p.m.", "It sank."),
    ]
    script = write_script(article_of(*(text for entry in entries for text in entry)), SILENT)
    assert script.lines == tuple(
        line for time, text in entries for line in (Chapter(time), Narration(text))
    )


def test_one_time_alone_makes_no_chapter() -> None:
    script = write_script(article_of("The boat left.", "12:50 p.m.", "It rained."), SILENT)
    assert not any(isinstance(line, Chapter) for line in script.lines)


def test_an_abstract_is_heard_once_and_a_line_that_leads_nowhere_ends() -> None:
    told = "For the second year in a row the harbour board of Hest has let all its boats go."
    article = article_of(
        told,
        "It was a hard year.",
        f"{told[:-1]}, as it said. It rained.",
        "Twitter was confused by the news:",
        "The board meets again on Monday, and the mayor wants to be there as well.",
        "Here are some of the posts:",
    )
    script = write_script(article, SILENT)
    assert account(article, script).closed
    assert {line.reason for line in script.lines if isinstance(line, Skipped)} == {
        "the summary of what the text says again",
        "leads to what is not there",
    }
    assert narrated(script)[0] == "It was a hard year."
    assert "Twitter was confused by the news." in " ".join(narrated(script))


def test_days_that_head_the_parts_of_a_text_are_chapters() -> None:
    days = ("May 3, 2016 The storm.", "June 9, 2017 A pier goes.", "Nov. 2, 2018 A new one.")
    prose = "It rained by day and by night, so that nobody at all in Hest rowed home."
    article = article_of(*(text for day in days for text in (day, f"{prose[:-1]} in {day[-9:]}")))
    script = write_script(article, SILENT)
    chapters = [line.title for line in script.lines if isinstance(line, Chapter)]
    assert chapters[:2] == ["May 3, 2016: The storm", "June 9, 2017: A pier goes"]
    assert account(article, script).closed


def test_strokes_around_a_heading_are_for_the_eye() -> None:
    heading = Block(BlockKind.HEADING, "– Old hands –", level=2)
    blocks = (heading, Block(BlockKind.PARAGRAPH, "They row."))
    assert write_script(Article("", blocks), SILENT).lines[0] == Chapter("Old hands")


def test_other_languages_are_left_alone() -> None:
    block = Block(BlockKind.PARAGRAPH, "Peter F. Marsh rudert 5 km (3 Meilen).")
    article = Article("", (block,), language="de")
    assert air_copy(article).blocks == article.blocks


def test_a_dateline_is_not_for_the_ear_in_any_language() -> None:
    block = Block(BlockKind.PARAGRAPH, "NORRBY (XPA) — Peter F. Marsh rudert.")
    article = Article("", (block,), language="de")
    script = write_script(article, SILENT)
    assert script.lines[0] == Narration("Peter F. Marsh rudert.")
    assert not account(article, script).problems


@pytest.mark.parametrize(
    ("author", "site", "first", "last"),
    [
        ("Nora Venn", "The Salt Road", "The Salt Road. By Nora Venn.", "That was “The Salt Road”, by Nora Venn."),
        ("The Salt Road", "The Salt Road", "The Salt Road.", "They row."),
        ("Harbour Post staff", "Harbour Post", "The Salt Road. By Harbour Post staff.", "That was “The Salt Road”, by Harbour Post staff."),
        ("Nora Venn", "Harbour Post", "The Salt Road. By Nora Venn, for the Harbour Post.", "That was “The Salt Road”, by Nora Venn, from the Harbour Post."),
    ],
)  # fmt: skip
def test_what_is_called_the_same_is_announced_once(
    author: str, site: str, first: str, last: str
) -> None:
    article = Article(
        "The Salt Road", (Block(BlockKind.PARAGRAPH, "They row."),), author=author, site=site
    )
    said = narrated(write_script(article))
    assert (said[0], said[-1]) == (first, last)


def test_noon_is_a_time_of_an_entry() -> None:
    entries = [("Noon.", "The boat left."), ("2 p.m.", "It rained."), ("3 p.m.", "It sank.")]
    script = write_script(article_of(*(text for entry in entries for text in entry)), SILENT)
    titles = [line.title for line in script.lines if isinstance(line, Chapter)]
    assert titles == ["Noon", "2 p.m.", "3 p.m."]


def test_times_that_the_article_left_out_are_chapters_of_a_live_report() -> None:
    stamp = Skip("live-time", "time stamp of a live report")
    blocks = []
    for time in ("3:40 p.m.", "3:19 p.m.", "2 p.m."):
        blocks.append(Block(BlockKind.PARAGRAPH, time, skip=stamp))
        blocks.append(Block(BlockKind.PARAGRAPH, f"The boat of {time} left."))
    article = Article("", tuple(blocks))
    script = write_script(article, SILENT)
    assert [line.title for line in script.lines if isinstance(line, Chapter)] == [
        "3:40 p.m.", "3:19 p.m.", "2 p.m.",
    ]  # fmt: skip
    assert account(article, script).closed


def test_a_sentence_about_a_button_goes_with_the_buttons_name() -> None:
    script = write_script(article_of("It is free. Just click here and press “sign up.”"), SILENT)
    assert narrated(script) == ["It is free."]


def test_marks_of_lists_and_loose_semicolons_are_for_the_eye() -> None:
    script = write_script(article_of("-Ada Moss leads in Hest;", "They row."), SILENT)
    assert narrated(script) == ["Ada Moss leads in Hest.", "They row."]


def test_cross_heads_between_paragraphs_are_chapters() -> None:
    prose = "The old ferry of Norrby rows over the sound every day, and nobody has counted how often {}."
    heads = ("Educated folk.", "Empathy.")
    article = article_of(
        prose.format("so far"), heads[0], prose.format("then"), heads[1], prose.format("now")
    )
    script = write_script(article, SILENT)
    assert [line.title for line in script.lines if isinstance(line, Chapter)] == [
        "Educated folk",
        "Empathy",
    ]
    assert account(article, script).closed


def test_short_links_are_left_out_in_any_language_and_below_is_accounted_for() -> None:
    block = Block(BlockKind.PARAGRAPH, "Una lampada di ottone https://amzn.to/2iJFhRj")
    script = write_script(Article("", (block,), language="it"), SILENT)
    assert narrated(script) == ["Una lampada di ottone"]
    article = article_of("Below, we list all five boats of Norrby.")
    script = write_script(article, SILENT)
    assert account(article, script).closed
    assert script.lines == (
        Narration("We list all five boats of Norrby."),
        Skipped("only to be seen", "Below"),
    )

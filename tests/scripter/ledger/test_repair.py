from __future__ import annotations

from podcast.article.model import Article, Block, BlockKind
from podcast.script.model import Narration, Quotation, Script, Skipped
from podcast.scripter.ledger import account
from podcast.scripter.ledger.repair import NOT_PLACED, guarded
from podcast.scripter.write import write_script
from podcast.show.house_style import Style

ARTICLE = Article(
    "Tides",
    (
        Block(BlockKind.PARAGRAPH, "The tide turned at nine in the harbour of Norrby."),
        Block(
            BlockKind.PARAGRAPH,
            "“Nobody had told the boats that it would turn so early,” said Ida Moe.",
        ),
    ),
)
SAID = Narration("Ida Moe said:")
MOE = Quotation("Ida Moe", "Nobody had told the boats that it would turn so early.")
CAST = (("narrator", ""), ("Ida Moe", ""))


def test_a_script_without_fault_is_left_alone() -> None:
    script = Script("Tides", (Narration(ARTICLE.blocks[0].text), SAID, MOE), cast=CAST)
    assert guarded(ARTICLE, script) is script


def test_what_was_lost_stays_visible_with_a_reason() -> None:
    script = guarded(ARTICLE, Script("Tides", (SAID, MOE), cast=CAST))
    [skipped] = [line for line in script.lines if isinstance(line, Skipped)]
    assert skipped == Skipped(NOT_PLACED, ARTICLE.blocks[0].text.rstrip("."))
    assert account(ARTICLE, script).closed


def test_words_that_are_not_the_articles_are_put_into_nobodys_mouth() -> None:
    wrong = Quotation("Ida Moe", "Everybody had told the boats that it would turn so early.")
    script = guarded(
        ARTICLE, Script("Tides", (Narration(ARTICLE.blocks[0].text), SAID, wrong), cast=CAST)
    )
    assert not any(isinstance(line, Quotation) for line in script.lines)
    assert script.cast == (("narrator", ""),)
    assert account(ARTICLE, script).closed


def test_what_is_put_back_among_words_like_it_is_looked_at_again() -> None:
    odd = Block(BlockKind.PARAGRAPH, "‘http://a.a/a.a/a.a.a/a.a/a.a.a.a/a.e:a.a.a.a.a/a.s:a.h/a")
    post = Block(BlockKind.EMBED, "o t i!y", attribution="Maud Harker, captain")
    article = Article("", (odd, post))
    script = write_script(article, Style(quote_voices="none"))
    assert not account(article, script).problems

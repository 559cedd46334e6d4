"""What of a page is read, and why the rest is not: a page with one thing put into it."""

from __future__ import annotations

import pytest

from podcast.article.formats.html_page import read_html
from podcast.article.model import Article, BlockKind

BEFORE = (
    "<p>The harbour office will sell the old tug in June, and a school for pilots wants her.</p>"
    "<p>Nine people came to see her on Monday, two of them with a purse that was full enough.</p>"
)
AFTER = (
    "<p>Her boiler was mended twice, by the same man, who says that he would do it again.</p>"
    "<p>The school has no quay of its own, so that she would stay where she has always been.</p>"
)


def page(markup: str, *, under: str = "", title: str = "An old tug is for sale") -> Article:
    return read_html(
        f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{under}"
        f"{BEFORE}{markup}{AFTER}</article></body></html>"
    )


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p><a href='/a'>The tug had sunk once before, in the winter of 1931.</a></p>", "1931"),
        (
            "<div class='b'><p><a href='/a'><b>She was raised by two goats.</b></a></p></div>",
            "goats",
        ),
        ("<ul><li><a href='/1'>Her bell was stolen in the same night.</a></li></ul>", "stolen"),
        (
            "<table><caption>Tugs by year</caption><tr><td>1931</td><td>4</td></tr></table>",
            "by year",
        ),
        ("<figure><p>O tug, my tug,</p><p>so black, so smug</p></figure>", "so smug"),
        (
            "<figure><pre>tug --sell</pre><figcaption>How she is sold</figcaption></figure>",
            "is sold",
        ),
        ("<h3>Nobody on the island had ever sold a tug to a school before.</h3>", "to a school"),
        ("<p>« Nous l’avons réparée deux fois, dit le mécanicien. »</p>", "mécanicien"),
        ("<p>Painted by Odd Fenn in 1931, she is still as black as on her first day.</p>", "black"),
        ("<p>It&amp;#8217;s the tug&amp;rsquo;s last year.</p>", "It’s the tug’s last year"),
        ("<ul><li>1,200</li><li>40 tons</li></ul>", "1,200"),
    ],
)
def test_it_is_read(markup: str, text: str) -> None:
    assert text in page(markup).text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<ul><li><a href='/1'>Ferry runs aground off Harrow</a></li></ul>", "aground"),
        (
            "<div class='c'><a href='/1'><h4>A ferry</h4><p>She ran aground at nine.</p></a></div>",
            "at n",
        ),
        ("<p><a href='/1'>Why did the ferry run aground off Harrow in 1931?</a></p>", "aground"),
        ("<figure><img src='a.jpg'><figcaption>The tug at dawn</figcaption></figure>", "at dawn"),
        (
            "<blockquote class='pull'>“… he would do it again …” — the mechanic</blockquote>",
            "— the mech",
        ),
        ("<span style='font-size:0'>Not for the eye.</span>", "for the eye"),
        ("<p>Seen by all.<span class='sr-only'>(opens in a window)</span></p>", "opens in"),
        ("<div class='footnotes'><ol><li id='fn9'>Tugs, page 4.</li></ol></div>", "page 4"),
        ("<h2>References</h2><ol><li>Fenn, O. (1931). Tugs.</li></ol>", "Fenn"),
        ("<h2>Notes</h2><ol><li>See the log of 1931.</li></ol>", "the log"),
        ("<p>The full list of tugs can be found here.</p>", "full list"),
    ],
)
def test_it_is_not_read(markup: str, text: str) -> None:
    article = page(markup)
    assert text not in article.text
    assert "would do it again" in article.text


def test_a_lead_that_is_set_as_a_heading_is_a_paragraph() -> None:
    lead = "The old tug will stay in the harbour after all, the school of pilots said on Monday."
    article = page("", under=f"<h2>{lead}</h2>")
    first = next(article.kept)
    assert (first.kind, first.text) == (BlockKind.PARAGRAPH, lead)


def test_a_sign_between_scenes_is_a_divider_and_the_coda_is_read() -> None:
    article = page("<p>* * *</p>")
    assert BlockKind.DIVIDER in {block.kind for block in article.kept}
    assert article.text.endswith("she has always been.")


def test_a_figure_says_whose_words_its_quotation_is() -> None:
    article = page(
        "<figure><blockquote>She floats.</blockquote>"
        "<figcaption>— Ilse Marrow, pilot</figcaption></figure>"
    )
    [quote] = [block for block in article.kept if block.kind is BlockKind.QUOTE]
    assert (quote.text, quote.attribution) == ("She floats.", "Ilse Marrow, pilot")


TWEET = (
    "<blockquote class='twitter-tweet'><p>She floats.</p>— Ilse Marrow (@ilse) "
    "<a href='#'>May 4, 2026</a></blockquote>"
)
TIKTOK = (
    "<blockquote class='tiktok-embed'><section><a href='#'>@ilse</a><p>She floats.</p>"
    "<a href='#'>♬ original sound - ilse</a></section></blockquote>"
)
INSTAGRAM = (
    "<blockquote class='instagram-media'><a href='#'>View this post on Instagram</a>"
    "<p>She floats.</p><p>A post shared by Ilse Marrow (@ilse)</p></blockquote>"
)


@pytest.mark.parametrize("post", [TWEET, TIKTOK, INSTAGRAM])
def test_of_a_post_the_words_and_whose_they_are(post: str) -> None:
    [block] = [block for block in page(post).kept if block.kind is BlockKind.EMBED]
    assert block.text == "She floats."
    assert "ilse" in block.attribution.lower()


def test_references_encoded_twice_in_a_title() -> None:
    assert page("", title="Lund &amp;amp; Co sell a tug").title == "Lund & Co sell a tug"
    code = page("<p>Write <code>&amp;amp;</code> for an ampersand in a page of your own.</p>")
    assert "Write &amp; for" in code.text


def test_a_note_that_refers_to_itself_is_left_out_with_its_reason() -> None:
    note = "The quay has moved since.<a class='footnote-ref' href='#fn-a'>a</a> Nobody knows why."
    article = page(f"<div class='footnotes'><p id='fn-a'>{note}</p></div>")
    shown = [block for block in article.blocks if "quay has moved" in block.text]
    assert [block.kept for block in shown] == [False]


def test_a_note_of_a_note_is_read_after_it() -> None:
    text = "<p>She draws nine feet.<a class='footnote-ref' href='#fn-a'>1</a></p>"
    notes = (
        "<div class='footnotes'><p id='fn-a'>See the chart.<a class='footnote-ref' href='#fn-b'>2"
        "</a></p><p id='fn-b'>It was drawn in 1911.</p></div>"
    )
    kept = [block.text for block in page(text + notes).kept]
    at = kept.index("She draws nine feet.")
    assert kept[at + 1 : at + 3] == ["See the chart.", "It was drawn in 1911."]


def test_a_short_heading_in_words_of_the_text_is_no_pull_quote() -> None:
    article = page("<h3>An old tug with a bell</h3><p>She is an old tug with a bell, he says.</p>")
    kept = [block for block in article.kept if block.text == "An old tug with a bell"]
    assert [block.kind for block in kept] == [BlockKind.HEADING]


def test_a_bold_line_beside_real_headings_is_a_heading() -> None:
    text = "<p>The bell was cast in 1911, and has been mended with a strap since then.</p>"
    article = page(f"<p><b>The bell of the tug</b></p>{text}<h3>Her boiler</h3>{text}")
    kinds = {block.text: block.kind for block in article.blocks}
    assert kinds["The bell of the tug"] is BlockKind.HEADING


def test_a_bold_name_under_a_heading_is_no_heading() -> None:
    text = "<p>The bell was cast in 1911, and has been mended with a strap since then.</p>"
    article = page(f"<h3>What of her?</h3><p><b>Ines Dahl, editor of tugs</b></p>{text}")
    kinds = {block.text: block.kind for block in article.blocks}
    assert kinds["Ines Dahl, editor of tugs"] is BlockKind.PARAGRAPH


def test_a_film_in_the_text_is_left_out_with_its_title_and_caption() -> None:
    film = (
        "<p class='clip'><span class='embedded video'><span class='t'>She sinks!</span>"
        "<img src='a.png'></span></p><div class='mediaCaption'><div><p>The tug goes down in a film "
        "that the school made on Monday.</p></div></div>"
    )
    shown = {block.text: block.skip for block in page(film).blocks}
    assert shown["She sinks!"] is not None
    assert shown["She sinks!"].reason == "title of a video"
    caption = next(skip for text, skip in shown.items() if text.startswith("The tug goes down"))
    assert caption is not None


def test_a_place_alone_above_the_text_is_no_text() -> None:
    article = page("", under="<p>HEST, CALDER ISLES</p>")
    assert "HEST, CALDER ISLES" not in article.text

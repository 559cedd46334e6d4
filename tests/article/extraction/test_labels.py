"""Short lines in bold or in capitals are headings where they have sisters; boxes with a label."""

from __future__ import annotations

import pytest

from podcast.article.formats.html_page import read_html
from podcast.article.load import read_given
from podcast.article.model import BlockKind
from podcast.article.source_account import account_of

PROSE = "The pier is of oak, and nobody in Norrby has counted its boards, the harbour master said."


def _headings(*lines: str) -> list[str]:
    body = f"<p>{PROSE}</p>" + "".join(
        f"{line}<p>{PROSE[:-1]} on day {n}.</p>" for n, line in enumerate(lines)
    )
    page = f"<html><head><title>The pier</title></head><body><h1>The pier</h1>{body}</body></html>"
    return [
        block.text for block in read_given(None, page).blocks if block.kind is BlockKind.HEADING
    ]


@pytest.mark.parametrize(
    ("lines", "headings"),
    [
        (["<p><strong>Old hands</strong></p>", "<p><b>New boats</b></p>"], 2),
        (["<p>OLD HANDS</p>", "<p>NEW BOATS</p>", "<p>WHO PAYS?</p>"], 3),
        (["<p><strong>Old hands</strong></p>"], 0),  # alone it may be anything
        (["<p><strong>Old hands.</strong></p>", "<p><strong>New boats.</strong></p>"], 0),
        (["<p><strong>Old</strong> hands</p>", "<p>New boats</p>"], 0),
        (["<p><b>Who rows?</b></p>", "<p><b>Who pays?</b></p>", "<p><b>Why now</b></p>"], 0),
        (["<p><b>Hest 18 22 13 — 53</b></p>", "<p><b>Norrby 14 11 6 — 31</b></p>"], 0),
    ],
)
def test_short_lines(lines: list[str], headings: int) -> None:
    assert len(_headings(*lines)) == headings


@pytest.mark.parametrize(
    ("box", "kind", "text"),
    [
        ("<strong>Summary</strong> Few boats row.", BlockKind.PARAGRAPH, "Summary: Few boats row."),
        ("<b>Note:</b> Few boats row.", BlockKind.PARAGRAPH, "Note: Few boats row."),
        ("Notes Few boats left unwritten.", BlockKind.QUOTE, "Notes Few boats left unwritten."),
        ("<b>Few</b> boats row.", BlockKind.QUOTE, "Few boats row."),
    ],
)
def test_a_box_with_a_label_is_no_quotation(box: str, kind: BlockKind, text: str) -> None:
    page = (
        f"<html><head><title>The pier</title></head><body><h1>The pier</h1><p>{PROSE}</p>"
        f"<blockquote>{box}</blockquote><p>{PROSE}</p><p>The mayor of Hest has said the same.</p>"
        "</body></html>"
    )
    blocks = read_given(None, page).blocks
    assert [block.kind for block in blocks if block.text == text] == [kind]


def test_a_fact_check_says_which_words_are_the_claim_and_what_it_found() -> None:
    text = "<p>No chart of the harbour shows a second quay, and nobody has ever moored at one.</p>"
    body = (
        "<div class='card'><h3>Claim</h3><div><p>Skerry has a second quay.</p></div></div>"
        "<div class='card'><h3>Rating</h3><div><figure><img src='r.png'></figure><div><h5>Unproven"
        f"</h5></div></div></div><h3>Origin</h3>{text * 4}"
    )
    article = read_html(f"<html><title>Two quays?</title><body><article>{body}</article></body>")
    kept = [block.text for block in article.kept]
    assert kept[:2] == ["Claim: Skerry has a second quay.", "Rating: Unproven"]
    assert account_of(article).lost == ()


def test_a_heading_that_is_called_like_a_verdict_alone_stays_a_heading() -> None:
    text = "<p>No chart of the harbour shows a second quay, and nobody has ever moored at one.</p>"
    body = f"<article>{text * 2}<h3>Verdict</h3>{text * 2}</article>"
    article = read_html(f"<html><title>Two quays?</title><body>{body}</body>")
    assert "Verdict" in {block.text for block in article.kept}


def _deal(product: str, price: str) -> str:
    return (
        f"<h2>{product}</h2><ul><li>It rows by itself, they say</li><li>Oak</li></ul>"
        f"<div class='callout'><div><a href='/b'>{product}, new</a></div>"
        f"<div><a class='price' href='/b'>{price}</a></div><a href='/b'>Buy Now</a></div>"
    )


def _texts(*deals: str) -> list[str]:
    body = f"<p>{PROSE}</p><p>{PROSE[:-1]} twice.</p>{''.join(deals)}<p>{PROSE[:-1]} again.</p>"
    page = f"<html><head><title>The pier</title></head><body><h1>The pier</h1>{body}</body></html>"
    return [block.text for block in read_given(None, page).blocks if block.kept]


def test_prices_of_a_list_of_deals_are_read_with_their_product() -> None:
    told = _texts(_deal("Oar", "$12.50"), _deal("Boat", "$1,200"), _deal("Lamp", "$30.00"))
    assert [text for text in told if "$" in text] == [
        "Oar, new: $12.50",
        "Boat, new: $1,200",
        "Lamp, new: $30.00",
    ]


def test_one_price_beside_the_text_is_the_pages() -> None:
    assert not any("$" in text for text in _texts(_deal("Oar", "$12.50")))

"""Consent texts beside an article that is shorter."""

from __future__ import annotations

import pytest

from podcast.article.formats.html_page import read_html

TEXT = (
    "The bridge of Ardmoor is shut to lorries and to everybody else, and nobody knows until when, "
    "the council said on Monday."
)
PAGE = "<html><body><div><h1>The bridge</h1><p>{}</p></div><div>{}</div></body></html>"


@pytest.mark.parametrize(
    "asks",
    [
        "We and our 214 partners store and read information on your device, such as cookies.",
        "Wir und unsere Partner verwenden Cookies, um Ihre Einwilligung zu speichern.",
        "Nous et nos partenaires utilisons des cookies avec votre consentement.",
        "Nosotros y nuestros socios utilizamos cookies con su consentimiento.",
    ],
)
def test_a_consent_text_goes_with_what_it_says_further(asks: str) -> None:
    more = f"<p>{asks}</p><p>These choices are signalled to our partners, for advertising.</p>"
    article = read_html(PAGE.format(TEXT, more * 4))
    assert [block.text for block in article.kept] == [TEXT]


def test_an_article_about_cookies_is_read() -> None:
    about = (
        "Cookies are what the council wants: our partners may bake them, it said, if you accept."
    )
    article = read_html(PAGE.format(TEXT, f"<p>{about}</p><p>Flour is dear, says Peg Rowan.</p>"))
    assert about in [block.text for block in article.kept]

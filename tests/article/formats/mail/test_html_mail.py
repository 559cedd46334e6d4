"""Letters in HTML that answer others or pass them on."""

from __future__ import annotations

import pytest

from podcast.article.formats.mail.email_message import read_mail
from podcast.article.model import Article
from podcast.article.source_account import account_of

TEXT = "<p>The lamp is out again. Nobody has climbed the stairs since May.</p>"
READ = "The lamp is out again. Nobody has climbed the stairs since May."
ANSWERED = (
    '<div class="quote"><div>On Sun, May 3, 2026 at 9:15 AM Tom Rehn &lt;tom@x.example&gt; wrote:'
    "<br></div><blockquote><div>Is it out?</div></blockquote></div>"
)
INTRODUCED = (
    "<div><b>From:</b> Tom Rehn<br><b>Sent:</b> Sunday, May 3, 2026<br><b>To:</b> Ines</div>"
    "<p>Is it out?</p>"
)
PASSED_ON = (
    "<div>---------- Forwarded message ---------<br>From: Tom<br>Date: Sunday<br>To: Ines</div>"
)


def mail(page: str, subject: str) -> Article:
    head = (
        f"From: Ines <i@x.example>\nSubject: {subject}\nContent-Type: text/html; charset=utf-8\n\n"
    )
    return read_mail(f"{head}<html><body>{page}</body></html>".encode())


def kept(article: Article) -> list[str]:
    return [block.text for block in article.kept]


@pytest.mark.parametrize("quoted", [ANSWERED, INTRODUCED])
def test_what_is_answered_is_left_out(quoted: str) -> None:
    article = mail(TEXT + quoted, "Re: The lamp")
    assert (article.title, kept(article)) == ("The lamp", [READ])
    reasons = {block.skip.reason for block in article.blocks if block.skip}
    assert reasons == {"the head of another mail", "the mail that is answered"}
    assert not account_of(article).lost


def test_what_is_passed_on_is_read() -> None:
    article = mail(f"<p>Worth reading.</p>{PASSED_ON}{TEXT}", "Fwd: The lamp")
    assert kept(article) == ["Worth reading.", READ]


def test_a_signature_of_a_phone_is_left_out() -> None:
    assert kept(mail(f"{TEXT}<p>Sent from my phone</p>{ANSWERED}", "Re: The lamp")) == [READ]


def test_a_letter_of_a_line_is_a_letter() -> None:
    assert kept(mail("<div>It is done.</div>", "The lamp")) == ["It is done."]


def test_the_sender_s_address_under_why_it_was_sent_is_the_foot() -> None:
    page = (
        f"<table><tr><td>{TEXT}{TEXT.replace('lamp', 'bell')}</td></tr><tr><td>"
        "<p>You received this email because you signed up.</p><p>Skerry Post, 12 Hill Rd</p>"
        "<p>Unsubscribe</p></td></tr></table>"
    )
    head = "From: a@skerry.example\nSubject: News\nContent-Type: text/html; charset=utf-8\n\n"
    article = read_mail((head + page).encode())
    assert [block.text[:8] for block in article.kept] == ["The lamp", "The bell"]
    assert "the foot of the mail" in {b.skip.reason for b in article.blocks if b.skip}


def test_a_head_that_is_set_line_by_line_in_any_language_is_no_text() -> None:
    head = (
        "<div>Inizio messaggio inoltrato:</div><div>Da: Tom Rehn &lt;t@x.example&gt;</div>"
        "<div>Oggetto: La lampada</div><div>Data: 3 maggio 2026 09:15</div><div>A: Ines</div>"
    )
    article = mail(f"<p>Da leggere.</p>{head}{TEXT}", "I: La lampada")
    assert kept(article) == ["Da leggere.", READ]
    assert not account_of(article).lost


def test_two_lines_with_such_words_before_a_colon_are_text() -> None:
    article = mail(f"{TEXT}<p>To: the sea.</p><p>From: the tower.</p>", "Fwd: The lamp")
    assert kept(article)[-2:] == ["To: the sea.", "From: the tower."]


def test_what_a_phone_signs_is_no_text_with_a_dash_before_it_either() -> None:
    article = mail(f"{TEXT}<div>--Sent from my lamp</div>", "Re: The lamp")
    assert kept(article) == [READ]

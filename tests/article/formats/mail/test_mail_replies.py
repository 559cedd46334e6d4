"""Mails that answer others, pass them on, and end in signatures."""

from __future__ import annotations

from pathlib import Path

import pytest

from podcast.article.formats.mail.mail_replies import parts_of_mail
from podcast.article.load import load_article
from podcast.article.model import Article, BlockKind

TEXT = "The lamp is out again. Nobody has climbed the stairs since May, and the oil is gone."


def mail(tmp_path: Path, text: str, subject: str = "Re: The lamp") -> Article:
    path = tmp_path / "lamp.eml"
    head = (
        "From: Ines Dahl <ines@skerry.example>\nTo: crew@skerry.example\n"
        f"Subject: {subject}\nDate: Mon, 4 May 2026 10:00:00 +0000\n"
        "Content-Type: text/plain; charset=utf-8\n\n"
    )
    path.write_text(head + text, "utf-8")
    return load_article(str(path))


def kept(article: Article) -> list[str]:
    return [block.text for block in article.kept]


def reasons(article: Article) -> dict[str, str]:
    return {block.text: block.skip.reason for block in article.blocks if block.skip}


@pytest.mark.parametrize(
    "head",
    [
        "On Sun, May 3, 2026 at 9:15 AM Tom Rehn <tom@skerry.example> wrote:",
        "On Sun, May 3, 2026 at 9:15 AM Tom Rehn <tom@skerry.example>\nwrote:",
        "Am 03.05.2026 um 09:15 schrieb Tom Rehn:",
        "Le dim. 3 mai 2026 à 09:15, Tom Rehn <tom@skerry.example> a écrit :",
        "El dom, 3 may 2026 a las 9:15, Tom Rehn (<tom@skerry.example>) escribió:",
        "----- Original Message -----\nFrom: Tom Rehn\nSent: Sunday, May 3, 2026 9:15 AM\nSubject: Lamp",
    ],
)
def test_the_mail_that_is_answered_is_left_out(tmp_path: Path, head: str) -> None:
    article = mail(tmp_path, f"{TEXT}\n\n{head}\n\n> Is it out?\n>\n> Tom\n")
    assert (article.title, kept(article)) == ("The lamp", [TEXT])
    assert reasons(article)["Is it out?"] == "the mail that is answered"


def test_an_answer_under_what_it_answers(tmp_path: Path) -> None:
    quoted = (
        "On Sun, May 3, 2026 Tom Rehn wrote:\n> Is it out?\n\nIt is.\n\n> Since when?\n\nSince May."
    )
    assert kept(mail(tmp_path, quoted)) == ["It is.", "Since May."]


def test_words_that_the_sender_quotes_are_the_mails(tmp_path: Path) -> None:
    text = f"{TEXT}\n\nAs my aunt used to say:\n\n> The sea needs no lamp.\n\nSo be it.\n"
    assert kept(mail(tmp_path, text))[2] == "The sea needs no lamp."


@pytest.mark.parametrize("subject", ["Fwd: The lamp", "WG: The lamp", "The lamp"])
def test_a_mail_that_is_passed_on_is_read_with_what_is_said_of_it(
    tmp_path: Path, subject: str
) -> None:
    head = (
        "---------- Forwarded message ---------\nFrom: Tom Rehn <tom@skerry.example>\n"
        "Date: Sun, May 3, 2026 at 9:15 AM\nSubject: The lamp\nTo: Ines Dahl <i@skerry.example>\n"
    )
    article = mail(tmp_path, f"Worth reading.\n\n{head}\n\n{TEXT}\n\nIt ends in May.\n", subject)
    assert kept(article) == ["Worth reading.", TEXT, "It ends in May."]
    assert set(reasons(article).values()) == {"the head of another mail"}


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        ("-- \nInes Dahl\nHarbour office | +44 20 7946 0958", "a signature"),
        ("Sent from my phone", "a signature"),
        ("Ines Dahl\nKeeper\nThe Tower, Skerry\nTel. 01632 960 983", "a signature"),
        (
            "_______________________________\nCrew mailing list\ncrew@skerry.example",
            "the foot of a mailing list",
        ),
    ],
)
def test_signatures_and_feet_of_lists_are_left_out(tmp_path: Path, end: str, reason: str) -> None:
    article = mail(tmp_path, f"{TEXT}\n\n{end}\n", "Re: The lamp")
    assert kept(article) == [TEXT]
    assert set(reasons(article).values()) == {reason}


@pytest.mark.parametrize("end", ["Sent from my phone", "Get Outlook for Android"])
def test_a_signature_of_a_mail_that_answers_none(tmp_path: Path, end: str) -> None:
    assert kept(mail(tmp_path, f"{TEXT}\n\n{end}\n", "The lamp")) == [TEXT]


def test_an_answer_between_quoted_lines_that_a_name_introduces(tmp_path: Path) -> None:
    text = f"Tom Rehn wrote:\n> Is it out?\n\n{TEXT}\n\n> Who pays?\n\nThe county does.\n"
    assert kept(mail(tmp_path, text, "The lamp")) == [TEXT, "The county does."]


@pytest.mark.parametrize(
    "first",
    ["The lamp should wait.", "Hello all,", "THE LAMP IS OUT", "“It is done.”", "Light", "News"],
)
def test_the_first_line_of_a_mail_is_read(tmp_path: Path, first: str) -> None:
    article = mail(tmp_path, f"{first}\n\n{TEXT}\n\nIt ends in May.\n", "Weekly letter")
    assert kept(article) == [first, TEXT, "It ends in May."]


def test_a_mail_with_nothing_but_others_words_is_read() -> None:
    text = "On Sun, May 3, 2026 Tom Rehn wrote:\n> Is it out?"
    assert [part.left_out for part in parts_of_mail(text, "Re: The lamp")] == [""]


def test_a_letter_that_thanks_somebody_is_no_signature(tmp_path: Path) -> None:
    text = f"{TEXT}\n\nThanks to the board, there is oil again. It came by boat.\n\nBest,\nInes\n"
    assert kept(mail(tmp_path, text))[1:] == [
        "Thanks to the board, there is oil again. It came by boat.",
        "Best,",
        "Ines",
    ]


def test_a_list_with_addresses_and_a_name_alone_are_no_signatures(tmp_path: Path) -> None:
    text = f"{TEXT}\n\nWhere to read on:\nhttps://skerry.example/oil\n\nInes Dahl\n"
    assert [block.text for block in mail(tmp_path, text).kept][-1] == "Ines Dahl"
    assert "a signature" not in reasons(mail(tmp_path, text)).values()


def test_a_name_over_an_afterthought_is_no_heading(tmp_path: Path) -> None:
    article = mail(tmp_path, f"{TEXT}\n\nInes\n\nP.S. Bring the oil. It is in the shed.\n", "Oil")
    assert {block.kind for block in article.kept} == {BlockKind.PARAGRAPH}


@pytest.mark.parametrize("mark", ["R: ", "Odp: ", "RV: ", "SV: ", "Re[2]: ", "RE : "])
def test_the_mark_of_an_answer_is_not_the_title(tmp_path: Path, mark: str) -> None:
    assert mail(tmp_path, TEXT, f"{mark}The lamp").title == "The lamp"


def test_a_line_that_ends_in_an_open_word_goes_on(tmp_path: Path) -> None:
    text = "The keepers meet on the quay at nine, where the boat from Skerry lies on\nMondays.\n"
    assert kept(mail(tmp_path, text, "Monday")) == [text.replace("\n", " ").strip()]

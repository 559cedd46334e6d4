"""Bytes in many encodings, with and without the truth about them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podcast.article.sources.encodings import declared_in, decode
from podcast.errors import PodcastError

GERMAN = (
    "Die Fähre fährt über den Fluss, und die Kühe schauen ihr nach. „Öl ist teuer“, sagt der "
    "Kapitän. " * 3
)
RUSSIAN = "Паром ушёл в девять часов и вернулся в полдень с почтой и двумя козами на палубе. " * 4
JAPANESE = "渡し船は九時に港を出て、正午に郵便と山羊を二頭乗せて戻ってきた。" * 6


@pytest.mark.parametrize(
    "name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings_are_recognised_without_help(name: str) -> None:
    assert decode(GERMAN.encode(name)) == GERMAN


@pytest.mark.parametrize(
    ("text", "name"),
    [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (JAPANESE, "shift_jis"), (JAPANESE, "euc-jp")],
)
def test_a_declared_encoding_is_believed(text: str, name: str) -> None:
    assert decode(text.encode(name), name) == text
    assert decode(f'<meta charset="{name}">{text}'.encode(name)).endswith(text)


def test_utf8_is_believed_before_what_is_declared() -> None:
    assert decode(GERMAN.encode(), "iso-8859-1") == GERMAN
    assert decode(f"<meta charset=windows-1251>{GERMAN}".encode()).endswith(GERMAN)


def test_a_stray_byte_does_not_make_it_another_encoding() -> None:
    data = GERMAN.encode()
    assert decode(data[:200] + b"\xff" + data[200:]).count("\ufffd") == 1


def test_what_is_not_text_is_refused() -> None:
    with pytest.raises(PodcastError, match="not text"):
        decode(bytes(range(256)) * 20)


def test_declarations() -> None:
    assert (
        declared_in(
            b'<html><head><META http-equiv=Content-Type content="text/html; charset=ISO-8859-2">'
        )
        == "iso-8859-2"
    )
    assert declared_in(b'<?xml version="1.0" encoding="koi8-r"?>') == "koi8-r"
    assert declared_in(b"<p>charset=x") == ""


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except PodcastError:
        return
    assert "\x00" not in text


def test_utf8_that_was_read_wrongly_and_saved_is_mended() -> None:
    meant = "“We don’t know,” said Élodie — the café was closed…".replace(
        "”", '"'
    )  # cp1252 has no third byte for ”
    assert decode(meant.encode().decode("cp1252").encode()) == meant
    assert decode("It’s a cafÃ©, isnâ€™t it?".encode()) == "It’s a café, isn’t it?"
    assert decode("Â¿QuÃ© tal? Ã la carte".encode()).startswith("¿Qué tal?")
    assert decode("São Tomé â luz".encode()) == "São Tomé â luz"


@pytest.mark.parametrize(
    ("spoilt", "meant"),
    [
        ("â€œThe lamp is out,â€\x9d she says", "“The lamp is out,” she says"),
        ("â€œThe lamp is out,â€ she says", "“The lamp is out,” she says"),
        ("it costs â‚¬5", "it costs €5"),
        ("the keeperâ€™s cafÃ©, Â£4", "the keeper’s café, £4"),
        ("out ðŸ˜€ already, sheâ€™s sure", "out 😀 already, she’s sure"),
        ("Ã¢â‚¬Å“OutÃ¢â‚¬Â\x9d", "“Out”"),
        ("Åse and Ærø, 5 °C, Ähre “Ä“", "Åse and Ærø, 5 °C, Ähre “Ä“"),
    ],
)
def test_mojibake_of_all_sorts(spoilt: str, meant: str) -> None:
    assert decode(spoilt.encode()) == meant

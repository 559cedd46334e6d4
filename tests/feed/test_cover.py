from __future__ import annotations

from pathlib import Path

import pytest
from helpers.making import new_show, set_setting

from podcast.feed.cover import ensure_cover, from_right, make_cover, without_emoji
from podcast.feed.feed_check import cover_problems
from podcast.feed.fonts import font_for, lacking

RUNIC = "ᚠᚢᚦ 𓀀 \U000e0f00"  # letters that hardly a machine has a font for, and one that none has


@pytest.mark.parametrize(
    "title",
    [
        "The Harbour Desk",
        "Żółta łódź – Ærøskøbing",
        "Вести с моря",
        "Ὀδύσσεια",
        "x" * 250,
        "Wм€ " * 62,
        "Donaudampfschifffahrtsgesellschaft",
    ],
)
def test_a_made_cover_is_what_apps_ask_for(title: str, tmp_path: Path):
    path = tmp_path / "cover.jpg"
    assert make_cover(title, path) == ()
    assert not list(cover_problems(path))
    assert path.stat().st_size < 500_000


def test_a_png_is_one_inside_too(tmp_path: Path):
    make_cover("The Harbour Desk", tmp_path / "cover.png")
    assert not list(cover_problems(tmp_path / "cover.png"))


def test_the_same_title_gives_the_same_cover_and_another_another(tmp_path: Path):
    for name, title in (("a", "Harbour"), ("b", "Harbour"), ("c", "Island")):
        make_cover(title, tmp_path / f"{name}.jpg")
    a, b, c = ((tmp_path / f"{name}.jpg").read_bytes() for name in "abc")
    assert a == b != c


def test_the_title_is_on_it_inside_the_margins(tmp_path: Path):
    from PIL import Image, ImageChops

    make_cover("The Harbour Desk", tmp_path / "cover.jpg")
    with Image.open(tmp_path / "cover.jpg") as picture:
        background = Image.new("RGB", picture.size, picture.getpixel((5, 5)))
        drawn = (
            ImageChops.difference(picture, background)
            .convert("L")
            .point(lambda v: 255 if v > 40 else 0)
        )
    left, top, right, bottom = drawn.getbbox()
    assert min(left, top, 3000 - right, 3000 - bottom) > 150


def test_letters_that_no_font_has_are_told_and_not_drawn_as_boxes(tmp_path: Path):
    face, warnings = font_for(RUNIC)
    assert face is None
    assert make_cover(RUNIC, tmp_path / "cover.jpg") == warnings
    assert "no font on this machine has all the letters" in warnings[0]
    assert not list(cover_problems(tmp_path / "cover.jpg"))


def test_a_title_with_emoji_is_drawn_without_them(tmp_path: Path):
    assert without_emoji("👩🏽\u200d🚀 Space,\ufe0f read ©") == "Space, read"
    assert make_cover("🎧 Reads 📚", tmp_path / "a.jpg") == ()


def test_the_font_of_the_install_has_latin_cyrillic_and_greek():
    face, warnings = font_for("Ægir Łódź Ğ ő Жизнь Ωmega “quoted” – 3½ €")
    assert face is not None
    assert not warnings
    assert lacking(face, ["a", "中", "م"]) == ["中", "م"]


def test_a_show_that_names_its_own_picture_gets_none_made(tmp_path: Path):
    show = new_show(tmp_path)
    (show.root / "cover.jpg").unlink()
    own = set_setting(show, 'author = "Harbour Desk"', 'author = "Harbour Desk"\nimage = "own.jpg"')
    ensure_cover(own)
    assert not (show.root / "own.jpg").exists()
    ensure_cover(show)
    assert (show.root / "cover.jpg").exists()


def test_a_made_cover_follows_the_title_unless_somebody_changed_it(tmp_path: Path):
    show = new_show(tmp_path)
    cover = tmp_path / "cover.jpg"
    for theirs in (cover.read_bytes(), None):  # theirs stays, ours is made again
        if theirs is None:
            make_cover("Another title", cover)
        ensure_cover(show)
        make_cover(show.settings.show.title, tmp_path / "ours.jpg")
        assert cover.read_bytes() == (theirs or (tmp_path / "ours.jpg").read_bytes())
    make_cover("Another title", cover)
    touched = cover.read_bytes() + b"\0"  # as an editor that keeps the comment
    cover.write_bytes(touched)
    ensure_cover(show)
    assert cover.read_bytes() == touched


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Harbour", False),
        ("2026 مكتب الميناء", True),
        ("שלום harbour", True),
        ("123", False),
        ("", False),
    ],
)
def test_a_title_stands_on_the_side_where_it_begins(text: str, right: bool):
    assert from_right(text) is right

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from helpers.making import cover, new_show, set_setting

from podcast.feed.categories import CATEGORIES, known_category, nearest_category
from podcast.feed.feed_check import check_show, cover_problems


def test_a_good_show_has_no_problems(tmp_path: Path):
    assert check_show(new_show(tmp_path)) == ()


AUTHOR = 'author = "Harbour Desk"'


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "remedy"),
    [
        (
            '"News/Politics"',
            '"News/politics"',
            5,
            "show.category 'News/politics' is not",
            'Did you mean "News/Politics"?',
        ),
        (
            '"News/Politics"',
            '"Gossip"',
            5,
            "show.category 'Gossip' is not",
            "The list: podcasters.apple.com",
        ),
        ('"The Harbour Desk"', '" "', 2, "show.title is empty", "Give the show a name."),
        (
            '"The Harbour Desk"',
            f'"{"x" * 256}"',
            2,
            "show.title has 256 characters",
            "Make it 255 at most.",
        ),
        ("Reporting from", "ä" * 2000, 3, "show.description has 40", "Make it 4000 at most."),
        (
            '"http://127.0.0.1:8000/"',
            '"example.org/desk"',
            8,
            "feed.url 'example.org/desk' is not",
            "Write the folder",
        ),
        (
            '"http://127.0.0.1:8000/"',
            '"https://a.org/?x"',
            8,
            "feed.url has a ? or #",
            "Write the address",
        ),
        (
            AUTHOR,
            f'{AUTHOR}\nlanguage = "English"',
            5,
            "show.language 'English' is not",
            'Write one like "en-US"',
        ),
        (
            AUTHOR,
            f'{AUTHOR}\nlink = "www.a.org"',
            5,
            "show.link 'www.a.org' is not",
            'Begin it with "https://"',
        ),
        (
            AUTHOR,
            f'{AUTHOR}\nemail = "desk at a.org"',
            5,
            "show.email 'desk at a.org' is not",
            "Mend it",
        ),
        (
            AUTHOR,
            f'{AUTHOR}\nguid = "1"',
            5,
            "show.guid '1' is not a UUID",
            "Copy the podcast:guid",
        ),
        (
            AUTHOR,
            f'{AUTHOR}\nimage = "cover.webp"',
            5,
            "show.image 'cover.webp' does not end in",
            "Apps take the kind",
        ),
        (
            AUTHOR,
            f'{AUTHOR}\nimage = "own.png"',
            5,
            "show.image 'own.png' is not there",
            "Put a picture at",
        ),
    ],
)
def test_each_mistake_is_named_with_its_line_and_remedy(
    old: str, new: str, line: int, what: str, remedy: str, tmp_path: Path
):
    (problem,) = check_show(set_setting(new_show(tmp_path), old, new))
    assert (problem.line, problem.file) == (line, str(tmp_path / "podcast.toml"))
    assert problem.what.startswith(what)
    assert problem.remedy.startswith(remedy)


@pytest.mark.parametrize(
    ("picture", "what"),
    [
        (b"<svg/>", "cover.jpg is not a picture that can be read"),
        (cover(1400, kind="PNG"), "cover.jpg is PNG inside, not JPEG as its name says"),
        (cover(1000), "cover.jpg is 1000 pixels wide and high"),
        (cover(1400, mode="L"), "cover.jpg has colours as L, not RGB"),
    ],
)
def test_a_cover_that_apps_refuse_is_named(picture: bytes, what: str, tmp_path: Path):
    show = new_show(tmp_path)
    (show.root / "cover.jpg").write_bytes(picture)
    (problem,) = check_show(show)
    assert problem.what.startswith(what)
    assert "square JPEG or PNG of 1400 to 3000 pixels" in problem.remedy


def test_a_cover_that_is_not_square_is_named(tmp_path: Path):
    from PIL import Image

    show = new_show(tmp_path)
    Image.new("RGB", (2000, 1500)).save(show.root / "cover.jpg")
    (problem,) = check_show(show)
    assert problem.what == "cover.jpg is 2000 x 1500 pixels: not square"


def test_several_mistakes_are_all_named(tmp_path: Path):
    show = set_setting(new_show(tmp_path), '"News/Politics"', '"Gossip"')
    show = set_setting(show, '"http://127.0.0.1:8000/"', '"nowhere"')
    assert len(check_show(show)) == 2


def test_every_category_is_known_and_nearest_to_itself():
    for top, subs in CATEGORIES.items():
        for name in (top, *(f"{top}/{sub}" for sub in subs)):
            assert known_category(name)
            assert nearest_category(name) == name


@pytest.mark.parametrize(
    ("name", "near"),
    [("news", "News"), ("Politics", "News/Politics"), ("technolgy", "Technology"), ("Health and Fitness",
     "Health & Fitness"), ("zzz", "")],
)  # fmt: skip
def test_the_nearest_category(name: str, near: str):
    assert nearest_category(name) == near


def chunk(kind: bytes, content: bytes) -> bytes:
    """A part of a PNG."""
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


PNG, SIZE = b"\x89PNG\r\n\x1a\n", struct.pack(">IIBBBBB", 1400, 1400, 8, 2, 0, 0, 0)
PACKED = b"c\0\0" + zlib.compress(bytes(90_000_000))


@pytest.mark.parametrize(
    "content",
    [
        PNG + chunk(b"IHDR", SIZE) + chunk(b"zTXt", PACKED) + chunk(b"IEND", b""),
        PNG + chunk(b"IHDR", SIZE) + chunk(b"iTXt", b"c\0\1\0\0\0" + PACKED[3:]),
        PNG + chunk(b"IHDR", SIZE) + chunk(b"iCCP", PACKED),
        PNG + chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)),
        PNG + chunk(b"IHDR", SIZE[:5]),
        PNG + chunk(b"IHDR", SIZE)[:-1] + b"?",
        PNG + chunk(b"IHDR", SIZE) + chunk(b"\0\0\0\0", b""),
        b"\xff\xd8\xff\xe0\0\x10JFIF",
        b"\xff\xd8" + b"\xff\xc0\0\x03" * 9,
        b"",
    ],
)
def test_a_picture_that_is_packed_or_broken_is_refused_in_a_sentence(
    content: bytes, tmp_path: Path
):
    show = new_show(tmp_path)
    for name in ("cover.png", "cover.jpg"):
        path = show.root / name
        path.write_bytes(content)
        assert list(cover_problems(path))

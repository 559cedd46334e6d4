from __future__ import annotations

import io

import pytest
from PIL import Image

from podcast.episode.for_apps.own_picture import fitted_picture
from podcast.errors import PodcastError


def picture(width: int, height: int, mode: str = "RGB", kind: str = "PNG") -> bytes:
    written = io.BytesIO()
    Image.new(mode, (width, height), 90).save(written, kind)
    return written.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        picture(1200, 630),
        picture(630, 1200, "RGBA"),
        picture(300, 300, "P", "GIF"),
        picture(4000, 3000, "L", "JPEG"),
    ],
)
def test_any_picture_becomes_a_square_that_apps_take(content: bytes):
    fitted = fitted_picture(content)
    with Image.open(io.BytesIO(fitted)) as made:
        assert (made.format, made.size, made.mode) == ("JPEG", (1400, 1400), "RGB")
    assert len(fitted) <= 500_000


@pytest.mark.parametrize("content", [b"<svg/>", picture(40, 40), picture(1200, 90), b""])
def test_what_is_no_picture_to_show_is_refused(content: bytes):
    with pytest.raises(PodcastError):
        fitted_picture(content)

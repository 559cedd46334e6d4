"""A title without the name of the site and the section around it."""

from __future__ import annotations

import pytest

from podcast.article.metadata.titles import clean_title, without_site


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        ("Old ferry sold | Selwick Courier", "Old ferry sold"),
        ("Old ferry sold - News - Selwick Courier", "Old ferry sold - News"),
        ("Selwick Courier: Old ferry sold", "Selwick Courier: Old ferry sold"),
        ("Harrow – an island", "Harrow – an island"),
        ("Selwick Courier", "Selwick Courier"),
        ("Courier » Old ferry sold", "Old ferry sold"),
    ],
)
def test_titles(title: str, clean: str) -> None:
    assert without_site(title, "Selwick Courier") == clean


def test_a_heading_that_the_stated_title_adds_to() -> None:
    assert (
        clean_title(["Old ferry sold to museum | News", "Old ferry sold to museum"], "Courier", "")
        == "Old ferry sold to museum"
    )


LONG = "Ferry that carried goats and mail between Port Selwick and the island since 1931 is sold to a museum for one crown"


def test_a_stated_title_that_is_cut_off_is_printed_whole() -> None:
    assert (
        clean_title([LONG[:110].rpartition(" ")[0]], "Courier", f"{LONG} - Courier", [LONG]) == LONG
    )


def test_of_two_stated_titles_the_printed_one_counts() -> None:
    assert (
        clean_title(["Anneke: old ferry sold", "Old ferry sold"], "Courier", "", ["Old ferry sold"])
        == "Old ferry sold"
    )

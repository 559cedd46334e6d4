"""A date is taken only where it is surely one."""

from __future__ import annotations

from datetime import date

import pytest

from podcast.article.metadata.date_parsing import read_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-05-04T10:00:00Z", date(2026, 5, 4)),
        ("May 4th, 2026", date(2026, 5, 4)),
        ("4 de mayo de 2026", date(2026, 5, 4)),
        ("4. Mai 2026", date(2026, 5, 4)),
        ("Mon, 04 May 2026 08:00:00 GMT", date(2026, 5, 4)),
        ("20260504", date(2026, 5, 4)),
        ("04.05.2026", date(2026, 5, 4)),
        ("25/12/2026", date(2026, 12, 25)),
        ("12/25/2026", date(2026, 12, 25)),
        ("03/04/2026", None),
        ("2026年5月4日", date(2026, 5, 4)),
        ("31 February 2026", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates(text: str, day: date | None) -> None:
    assert read_date(text) == day

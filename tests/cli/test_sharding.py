"""--shard: all parts together are the whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podcast.cli.sharding import Shard
from podcast.errors import UseError


@given(st.integers(0, 40), st.integers(1, 9))
def test_shards_have_each_item_once(count: int, of: int) -> None:
    parts = [Shard.read(f"{number}/{of}").part(range(count)) for number in range(1, of + 1)]
    assert sorted(item for part in parts for item in part) == list(range(count))


@pytest.mark.parametrize("text", ["0/3", "4/3", "1/0", "a", "1/2/3", "-1/2", "²/3", "1/9999999"])
def test_what_is_no_shard_is_said(text: str) -> None:
    with pytest.raises(UseError, match="no shard"):
        Shard.read(text)

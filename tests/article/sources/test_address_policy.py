"""Which addresses a fetch may go to."""

from __future__ import annotations

import pytest

from podcast.article.sources.address_policy import check_url, is_public, resolve
from podcast.errors import PodcastError

PRIVATE = [
    "127.0.0.1",
    "127.9.9.9",
    "10.1.2.3",
    "172.20.0.1",
    "192.168.7.7",
    "169.254.1.1",
    "100.100.0.1",
    "198.19.0.1",
    "0.0.0.0",
    "224.0.0.251",
    "255.255.255.255",
    "240.0.0.1",
    "::1",
    "::",
    "fe80::2",
    "fc00::1",
    "ff02::1",
    "::ffff:10.0.0.1",
    "::10.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "2001:db8::1",
    "not an address",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_known_however_they_are_wrapped(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("name", ["127.1", "2130706433", "0x7f.1", "localhost"])
def test_other_names_of_this_machine(name: str) -> None:
    with pytest.raises(PodcastError, match="public internet"):
        resolve(name, 80)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/",
        "file:///etc/hosts",
        "http://",
        "http://a:b@c.example/",
        "http://[::1",
        "javascript:x",
    ],
)
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(PodcastError):
        check_url(url)

"""Which addresses a fetch may go to: public ones, whatever the name that led there.

A link can name a machine of the user's own network, openly or wrapped in an IPv6 address: its
answers are not for us.
"""

from __future__ import annotations

import ipaddress
import os
import socket
from urllib.parse import urlsplit

from podcast.errors import PodcastError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
# Environment variable: "1" lets a fetch go to this machine and its network.
ALLOW_PRIVATE = "PODCAST_FETCH_PRIVATE"
IPV4_BITS = 0xFFFFFFFF
NAT64 = ipaddress.ip_network("64:ff9b::/96")
COMPATIBLE = ipaddress.ip_network("::/96")


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also when it is an IPv4 address wrapped
    in an IPv6 one."""
    try:
        plain = _unwrapped(ipaddress.ip_address(address.partition("%")[0]))
    except ValueError:
        return False
    blocked = (
        plain.is_multicast
        or plain.is_unspecified
        or plain.is_loopback
        or plain.is_link_local
        or plain.is_reserved
        or getattr(plain, "is_site_local", False)  # fec0::/10, of before there was fc00::/7
    )
    return plain.is_global and not plain.is_private and not blocked


def _unwrapped(address: Address) -> Address:
    """The IPv4 address inside an IPv6 one (mapped, 6to4, Teredo, NAT64, compatible), or itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    teredo = address.teredo[1] if address.teredo else None
    inner = address.ipv4_mapped or address.sixtofour or teredo
    if inner is None and (address in NAT64 or address in COMPATIBLE):
        inner = ipaddress.IPv4Address(int(address) & IPV4_BITS)
    return inner or address


def check_url(url: str) -> tuple[str, int]:
    """The host and port of an address that may be fetched; raises PodcastError for one that may
    not."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise PodcastError(
            f"{url} is not an address", remedy="Give an address that starts with https://"
        ) from error
    if parts.scheme not in ("http", "https"):
        raise PodcastError(
            f"{parts.scheme or 'this'} addresses are not read",
            remedy="Give one that starts with https://",
        )
    if not host:
        raise PodcastError(
            f"{url} names no site", remedy="Give an address as https://site.example/article"
        )
    if parts.username is not None or parts.password is not None:
        raise PodcastError(
            "an address with a user name in it is not fetched", remedy="Save the page in a browser."
        )
    return host, port


def resolve(host: str, port: int, *, private: bool = False) -> str:
    """An IP address of `host` to connect to. Raises PodcastError when it has none or a private one
    among them.

    The caller connects to the address itself, not to the name again, which could by then lead
    elsewhere.
    """
    try:
        entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise PodcastError(
            f"{host} cannot be found", remedy="Check the address and the network."
        ) from error
    addresses = [str(entry[4][0]) for entry in entries]
    if not addresses:
        raise PodcastError(f"{host} cannot be found", remedy="Check the address and the network.")
    may_be_private = private or os.environ.get(ALLOW_PRIVATE) == "1"
    if not may_be_private and not all(map(is_public, addresses)):
        raise PodcastError(
            f"{host} is not on the public internet",
            remedy="Save the page to a file and give that, if you trust it.",
        )
    return addresses[0]

"""Guard against DNS rebinding: a web page elsewhere must not read the feed through a name of its
own."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Iterable

HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?", re.IGNORECASE)


def host_name(header: str) -> str:
    """The name or address of a Host header, lower case, without port and brackets; "" when it is
    malformed."""
    found = HOST.fullmatch(header)
    return found[1].strip("[]").rstrip(".").lower() if found else ""


def own_names(*others: str) -> frozenset[str]:
    """Names that this computer goes by, and `others` (the host of feed.url, the one bound to)."""
    here = socket.gethostname().lower()
    short = here.partition(".")[0]
    return frozenset(
        {"localhost", here, short, f"{short}.local", *(name.lower() for name in others if name)}
    )


def is_ours(header: str, names: Iterable[str]) -> bool:
    """Whether a Host header may be answered: one of `names`, or an address.

    An attacker can point a name of theirs at this computer, but not take its bare address for their
    page's origin.
    """
    name = host_name(header)
    return name in names or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def lan_address() -> str:
    """The address that other devices of the network reach this computer at; "" when there is no
    network.

    Connecting a datagram socket sends nothing: it only asks the system which way it would go.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(
                ("192.0.2.1", 9)
            )  # an address for documentation, RFC 5737: never anybody's
            address = str(probe.getsockname()[0])
        except OSError:
            return ""
    found = ipaddress.ip_address(address)
    return "" if found.is_loopback or found.is_unspecified else address

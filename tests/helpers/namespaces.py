"""Machines of a test's own: network namespaces, each with a line to the first."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest

NETWORK = "10.77"  # inside the namespaces only


@contextmanager
def machines(*names: str) -> Iterator[dict[str, str]]:
    """The address of the first as each of the others sees it; skips the test where the system
    permits none of this."""
    if not sys.platform.startswith("linux") or shutil.which("ip") is None:
        pytest.skip("there are no network namespaces here")
    hub, *others = (f"podcast-{os.getpid()}-{name}" for name in names)
    with ExitStack() as stack:
        for name in (hub, *others):
            if subprocess.run(
                ["ip", "netns", "add", name], check=False, capture_output=True
            ).returncode:
                pytest.skip("network namespaces are not permitted here")
            stack.callback(subprocess.run, ["ip", "netns", "del", name], check=False)
            _ip("-n", name, "link", "set", "lo", "up")
        addresses = {}
        for number, name in enumerate(others, 1):
            near, far = f"v{number}", "v0"
            _ip("-n", hub, "link", "add", near, "type", "veth", "peer", "name", far, "netns", name)
            for end, space, device in ((1, hub, near), (2, name, far)):
                _ip("-n", space, "addr", "add", f"{NETWORK}.{number}.{end}/30", "dev", device)
                _ip("-n", space, "link", "set", device, "up")
            addresses[names[number]] = f"{NETWORK}.{number}.1"
        yield addresses


def on_machine(name: str, *command: str) -> list[str]:
    """The command, to be run there."""
    return ["ip", "netns", "exec", f"podcast-{os.getpid()}-{name}", *command]


def _ip(*arguments: str) -> None:
    done = subprocess.run(["ip", *arguments], check=False, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"network namespaces are not permitted here: {done.stderr.strip()}")

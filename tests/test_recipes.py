"""docs/always-on.md, tried: what stands there is what runs here, on loopback, with other names and
ports."""

from __future__ import annotations

import asyncio
import json
import os
import plistlib
import re
import shlex
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest
from helpers.blogs import Blog, serving_blog
from helpers.making import add_episode, new_show

from podcast.feed.publish import publish
from podcast.feed.urls import feed_url
from podcast.following.followed import Followed, save_followed
from podcast.show.folder import Show, load_show

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "always-on.md").read_text(encoding="utf-8")
PODCAST = Path(sys.executable).with_name("podcast")
THERE = "/usr/local/bin/podcast"


def recipes(language: str) -> list[str]:
    """The blocks of a language, in their order."""
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def needs(program: str) -> str:
    """A program that .ci/run installs."""
    path = shutil.which(program)
    if path is None:
        pytest.skip(f"{program} is not installed (.ci/run)")
    return path


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
    return port


@pytest.fixture
def show(tmp_path: Path) -> Show:
    made = new_show(tmp_path / "show")
    add_episode(made)
    publish(made)
    return made


@contextmanager
def running(*command: str | Path, port: int, **more: Any) -> Iterator[None]:
    """A program, once it answers on its port."""
    process = subprocess.Popen([str(word) for word in command], **more)
    try:
        for _ in range(300):
            with socket.socket() as asking:
                if asking.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(20)


@pytest.mark.client
def test_systemd_finds_nothing_wrong(tmp_path: Path):
    analyze = needs("systemd-analyze")
    serve, sync, timer = recipes("ini")
    named = {"podcast.service": serve, "podcast-sync.service": sync, "podcast-sync.timer": timer}
    for name, unit in named.items():
        assert name in PAGE
        (tmp_path / name).write_text(unit.replace(THERE, str(PODCAST)), encoding="utf-8")
    units = [str(tmp_path / name) for name in named]
    done = subprocess.run(
        [analyze, "verify", "--man=no", *units], capture_output=True, text=True, check=False
    )
    told = [line for line in done.stderr.splitlines() if str(tmp_path) in line or "podcast" in line]
    assert (done.returncode, told) == (0, [])
    moments = re.search(r"OnCalendar=(.*)", timer)
    assert moments is not None
    subprocess.run([analyze, "calendar", moments[1]], check=True, capture_output=True)


def test_a_unit_names_commands_that_are_there(show: Show):
    serve, sync, _timer = recipes("ini")
    for unit in (serve, sync):
        (command,) = re.findall(rf"ExecStart={THERE} (.*)", unit)
        words = [str(PODCAST), *shlex.split(command)]
        shown = subprocess.run([*words, "--help"], capture_output=True, check=True, text=True)
        assert "Usage" in shown.stdout


def test_what_cron_runs(show: Show, tmp_path: Path):
    """With --quiet nothing is said when nothing is wrong: cron writes no mail."""
    config = show.config.read_text(encoding="utf-8")
    show.config.write_text(f'{config}\n[publish]\nto = "{tmp_path}/www"\n', encoding="utf-8")
    (table,) = recipes("crontab")
    settings, *lines = table.strip().splitlines()
    path = settings.partition("=")[2]
    assert path.startswith("/usr/local/bin:")
    with serving_blog(Blog([])) as blog:
        save_followed(show, [Followed(blog.url)])
        for line in lines:
            run_by_cron(line, show, path)
    assert (tmp_path / "www" / "feed.xml").is_file()


def run_by_cron(line: str, show: Show, path: str) -> None:
    """A line of a crontab, whose folder is the show's."""
    *times, command = line.split(None, 5)
    assert all(re.fullmatch(r"[\d,*/]+", one) for one in times)
    done = subprocess.run(
        ["sh", "-c", command.replace("/srv/podcast", shlex.quote(str(show.root)))],
        env={**os.environ, "PATH": f"{PODCAST.parent}:{path}", "PODCAST_FETCH_PRIVATE": "1"},
        capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_what_launchd_runs():
    (text,) = recipes("xml")
    agent = plistlib.loads(text.encode())
    assert set(agent) >= {"Label", "ProgramArguments", "WorkingDirectory", "StartInterval"}
    program, *words = agent["ProgramArguments"]
    assert program == THERE
    subprocess.run([PODCAST, *words, "--help"], check=True, capture_output=True)


def trusting_caddy(data: Path) -> Callable[[], ssl.SSLContext]:
    """Who trusts the authority that Caddy made for itself."""
    root = data / "pki" / "authorities" / "local" / "root.crt"
    return lambda: ssl.create_default_context(cafile=str(root) if root.is_file() else None)


@pytest.mark.client
def test_caddy_puts_https_in_front(tmp_path: Path):
    caddy, port, behind = needs("caddy"), free_port(), free_port()
    (site,), (settings,) = recipes("caddyfile"), recipes("toml")
    name = f"localhost:{port}"
    site = site.replace("podcast.example.org {", f"{name} {{\n\ttls internal")
    site = site.replace("127.0.0.1:8000", f"127.0.0.1:{behind}")
    (tmp_path / "Caddyfile").write_text(
        "{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n}\n" + site
    )
    show = new_show(tmp_path / "show")
    config = show.config.read_text(encoding="utf-8").partition("[feed]")[0]
    settings = settings.replace("podcast.example.org", name)
    show.config.write_text(f"{config}\n{settings}", encoding="utf-8")
    show = load_show(show.root)
    episode = add_episode(show)
    publish(show)
    home = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "caddy"), "HOME": str(tmp_path)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    serve = (PODCAST, "serve", "--port", str(behind), "--show", show.root)
    front = (caddy, "run", "--config", tmp_path / "Caddyfile")
    with (
        running(*serve, port=behind, **quiet),
        running(*front, port=port, env=home, **quiet),
    ):
        trusting = trusting_caddy(tmp_path / "caddy" / "caddy")
        for _ in range(100):  # its certificate is made while it runs
            with suppress(URLError), urlopen(feed_url(show.settings), context=trusting()) as answer:
                feed = answer.read().decode()
                break
            time.sleep(0.1)
        (enclosure,) = re.findall(r'enclosure url="([^"]*)"', feed)
        assert enclosure.startswith(f"https://{name}/")
        wanted = Request(enclosure, headers={"Range": "bytes=100-199"})
        with urlopen(wanted, context=trusting(), timeout=20) as answer:
            assert answer.status == 206
            sound = (show.episodes / episode.audio.name).read_bytes()
            assert answer.read() == sound[100:200]
        with pytest.raises(OSError, match="404"):
            urlopen(f"https://{name}/feed.xml", context=trusting(), timeout=20)


@pytest.mark.client
def test_a_tunnel_by_ssh(show: Show, tmp_path: Path):
    ssh, asyncssh = needs("ssh"), pytest.importorskip("asyncssh")
    key, host = (asyncssh.generate_private_key("ssh-ed25519") for _ in range(2))
    key.write_private_key(str(tmp_path / "key"))
    (tmp_path / "key").chmod(0o600)
    (tmp_path / "authorized").write_bytes(key.export_public_key())
    behind, outside, port = free_port(), free_port(), free_port()

    class Lets(asyncssh.SSHServer):  # type: ignore[misc]
        def server_requested(self, _host: str, _port: int) -> bool:
            return True

    async def box() -> None:
        await asyncssh.listen(
            "127.0.0.1", port, server_host_keys=[host], server_factory=Lets,
            authorized_client_keys=str(tmp_path / "authorized"),
        )  # fmt: skip

    loop = asyncio.new_event_loop()
    threading.Thread(
        target=lambda: (loop.run_until_complete(box()), loop.run_forever()), daemon=True
    ).start()
    (command,) = recipes("sh")
    command = command.strip().replace(
        "-R 127.0.0.1:8000:127.0.0.1:8000", f"-R 127.0.0.1:{outside}:127.0.0.1:{behind}"
    )
    words = shlex.split(command.replace("box.example.org", "127.0.0.1"))
    ours = ["-p", str(port), "-i", str(tmp_path / "key"), "-F", "none",
            "-o", "StrictHostKeyChecking=no", "-o", f"UserKnownHostsFile={tmp_path / 'known'}"]  # fmt: skip
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    serve = (PODCAST, "serve", "--port", str(behind), "--show", show.root)
    try:
        with (
            running(*serve, port=behind, **quiet),
            running(ssh, *ours, *words[1:], port=outside, **quiet),
            urlopen(f"http://127.0.0.1:{outside}/feed.xml", timeout=20) as answer,
        ):
            assert f"http://127.0.0.1:{outside}/media/" in answer.read().decode()
    finally:
        loop.call_soon_threadsafe(loop.stop)


def test_the_container_file_names_what_is_there():
    """It was built and run by hand: a registry is no place that tests ask."""
    (recipe,) = recipes("dockerfile")
    for copied in re.findall(r"^COPY (.*) \S+$", recipe, re.MULTILINE):
        assert all((ROOT / name).exists() for name in copied.split())
    (command,) = re.findall(r"^CMD (.*)$", recipe, re.MULTILINE)
    program, *words = json.loads(command)
    assert program == "podcast"
    subprocess.run([PODCAST, *words, "--help"], check=True, capture_output=True)

"""Real places on loopback, and a line to them that can be cut."""

from __future__ import annotations

import asyncio
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.making import add_episode, new_show
from helpers.places import BUCKET, Line, Place, below

from podcast.feed.publish import publish
from podcast.show.folder import Show


@pytest.fixture
def show(tmp_path: Path) -> Show:
    made = new_show(tmp_path / "show", "http://127.0.0.1:8000/")
    for number in range(3):
        add_episode(made, f"ferry-{number}", number=number)
    publish(made)
    return made


@pytest.fixture(scope="session")
def bucket_server() -> Iterator[int]:
    pytest.importorskip("obstore")
    moto = pytest.importorskip("moto.server", reason=".ci/run installs moto, an S3 server")
    server = moto.ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    yield server.get_host_and_port()[1]
    server.stop()


@pytest.fixture
def bucket(bucket_server: int, monkeypatch: pytest.MonkeyPatch, request: Any) -> Place:
    import boto3

    name = f"shows-{abs(hash(request.node.nodeid)) % 10**8}"
    keys = {"AWS_ACCESS_KEY_ID": "anna", "AWS_SECRET_ACCESS_KEY": "geheim", "AWS_REGION": "us-east-1",
            "AWS_DEFAULT_REGION": "us-east-1", "AWS_ENDPOINT_URL": f"http://127.0.0.1:{bucket_server}"}  # fmt: skip
    for key, value in keys.items():
        monkeypatch.setenv(key, value)
    owner = boto3.client("s3", endpoint_url=keys["AWS_ENDPOINT_URL"])
    owner.create_bucket(Bucket=name)

    def files() -> dict[str, bytes]:
        listed = owner.list_objects_v2(Bucket=name).get("Contents", ())
        return {
            one["Key"].removeprefix("harbour/"): owner.get_object(Bucket=name, Key=one["Key"])["Body"].read()
            for one in listed
        }  # fmt: skip

    return Place(f"s3://{name}/harbour", files, bucket_server)


@pytest.fixture
def ssh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    asyncssh = pytest.importorskip("asyncssh")
    root = tmp_path / "server"
    root.mkdir()
    key, host = (
        asyncssh.generate_private_key("ssh-ed25519"),
        asyncssh.generate_private_key("ssh-ed25519"),
    )
    home = tmp_path / "home" / ".ssh"
    home.mkdir(parents=True)
    key.write_private_key(str(home / "id_ed25519"))
    monkeypatch.setenv("HOME", str(home.parent))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    (tmp_path / "authorized").write_bytes(key.export_public_key())
    loop = asyncio.new_event_loop()
    started = threading.Event()
    port = 0

    async def serve() -> None:
        nonlocal port
        server = await asyncssh.listen(
            "127.0.0.1", 0, server_host_keys=[host],
            authorized_client_keys=str(tmp_path / "authorized"),
            sftp_factory=lambda channel: asyncssh.SFTPServer(channel, chroot=str(root).encode()),
        )  # fmt: skip
        port = server.get_port()
        started.set()

    thread = threading.Thread(
        target=lambda: (loop.run_until_complete(serve()), loop.run_forever()), daemon=True
    )
    thread.start()
    assert started.wait(20)
    public = host.export_public_key().decode().split()
    (tmp_path / "known").write_text(f"* {public[0]} {public[1]}\n")
    monkeypatch.setenv("PODCAST_SSH_KNOWN_HOSTS", str(tmp_path / "known"))
    yield Place(
        f"sftp://anna@127.0.0.1:{port}/public/pod", lambda: below(root / "public" / "pod"), port
    )
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)


@pytest.fixture
def webdav(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    wsgi = pytest.importorskip("cheroot.wsgi")
    app = pytest.importorskip("wsgidav.wsgidav_app").WsgiDAVApp
    root = tmp_path / "dav"
    root.mkdir()
    users = {"*": {"anna": {"password": "geheim"}}}
    config = {"provider_mapping": {"/": str(root)}, "simple_dc": {"user_mapping": users}, "verbose": 0,
              "http_authenticator": {"accept_basic": True, "accept_digest": False, "default_to_digest": False},
              "logging": {"enable": False}}  # fmt: skip
    server = wsgi.Server(("127.0.0.1", 0), app(config))
    server.prepare()
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    monkeypatch.setenv("PODCAST_WEBDAV_USER", "anna")
    monkeypatch.setenv("PODCAST_WEBDAV_PASSWORD", "geheim")
    yield Place(
        f"webdav://127.0.0.1:{server.bind_addr[1]}/pod",
        lambda: below(root / "pod"),
        server.bind_addr[1],
    )
    server.stop()
    thread.join(10)


@pytest.fixture
def branch(tmp_path: Path) -> Place:
    bare = tmp_path / "pages.git"
    subprocess.run(["git", "init", "--quiet", "--bare", str(bare)], check=True)

    def git(*words: str) -> bytes:
        return subprocess.run(
            ["git", "-C", str(bare), *words], capture_output=True, check=False
        ).stdout

    def files() -> dict[str, bytes]:
        names = git("ls-tree", "-r", "-z", "--name-only", "pages").decode().split("\0")[:-1]
        return {name: git("show", f"pages:{name}") for name in names if not name.startswith(".")}

    return Place(f"{bare}#pages", files)


@pytest.fixture
def folder(tmp_path: Path) -> Place:
    return Place(str(tmp_path / "www"), lambda: below(tmp_path / "www"))


@pytest.fixture(params=["folder", BUCKET, "ssh", "webdav", "branch"])
def place(request: pytest.FixtureRequest) -> Place:
    made: Place = request.getfixturevalue(request.param)
    return made


@pytest.fixture
def line() -> Iterator[Callable[[int, int, int], Line]]:
    made: list[Line] = []

    def make(port: int, cuts: int, seed: int) -> Line:
        made.append(Line(port, cuts, seed))
        return made[-1]

    yield make
    for each in made:
        each.close()

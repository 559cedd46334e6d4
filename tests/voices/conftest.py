"""A server on loopback laid out as the collections of voices are, which can be told to fail."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from podcast.voices.catalogue import CatalogueVoice, read_catalogue
from podcast.voices.voice_folder import OVERRIDE

COMMIT = "rhasspy/piper-voices/resolve/c10ece1aade47bb51c153c893d14e5bf8e5b7117"
FOLDER = "de/de_DE/lotte/medium"
MODEL = bytes(range(256)) * 2000  # half a megabyte
SETTINGS = b'{"audio": {"sample_rate": 22050}, "espeak": {"voice": "de"}, "phoneme_id_map": {}}'
CATALOGUE = """
[origins]
piper = "{origin}"
[licences]
"CC0-1.0" = "Free for any show."
[training]
scratch = "Trained from scratch."
[[voices]]
name = "lotte"
engine = "piper"
language = "de-DE"
gender = "female"
licence = "CC0-1.0"
training = "scratch"
files = [
    {{ origin = "piper", path = "{folder}/de_DE-lotte-medium.onnx", size = {size}, sha256 = "{sha256}" }},
    {{ origin = "piper", path = "{folder}/de_DE-lotte-medium.onnx.json", size = {size2}, md5 = "{md5}" }},
]
"""


@dataclass
class Hub:
    """What the server has, how it behaves, and what it was asked."""

    address: str
    files: dict[str, bytes] = field(default_factory=dict)
    cut_after: list[int] = field(default_factory=list)  # bytes sent of each answer in turn
    ranges: bool = True
    lengths: bool = True  # whether it says how long an answer is
    asked: list[tuple[str, str]] = field(default_factory=list)  # path, Range

    @property
    def origin(self) -> str:
        return f"{self.address}/{COMMIT}"

    def voices(self) -> tuple[CatalogueVoice, ...]:
        """A catalogue of one voice that lies here."""
        return read_catalogue(
            CATALOGUE.format(
                origin=self.origin, folder=FOLDER, size=len(MODEL), size2=len(SETTINGS),
                sha256=hashlib.sha256(MODEL).hexdigest(), md5=hashlib.md5(SETTINGS).hexdigest(),
            )
        )  # fmt: skip


class Handler(BaseHTTPRequestHandler):
    """A hub sends the settings itself and redirects to its store for models, as the real one."""

    hub: ClassVar[Hub]

    def do_GET(self) -> None:
        path, hub = self.path.lstrip("/"), self.hub
        hub.asked.append((path, self.headers.get("Range", "")))
        if path.endswith(".onnx") and not path.startswith("store/") and path in hub.files:
            self.send_response(302)
            self.send_header("Location", f"/store/{path}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        content = hub.files.get(path.removeprefix("store/"))
        if content is None:
            self.send_error(404)
            return
        self._send(content)

    def _send(self, content: bytes) -> None:
        start = 0
        if self.hub.ranges and (asked := self.headers.get("Range")):
            start = int(asked.removeprefix("bytes=").partition("-")[0])
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        else:
            self.send_response(200)
        rest = content[start:]
        if self.hub.lengths:
            self.send_header("Content-Length", str(len(rest)))
        self.end_headers()
        if self.hub.cut_after and self.path.startswith("/store/"):
            rest = rest[: self.hub.cut_after.pop(0)]
            self.close_connection = True
        self.wfile.write(rest)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def hub() -> Iterator[Hub]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found = Hub(f"http://127.0.0.1:{server.server_address[1]}")
    found.files = {
        f"{COMMIT}/{FOLDER}/de_DE-lotte-medium.onnx": MODEL,
        f"{COMMIT}/{FOLDER}/de_DE-lotte-medium.onnx.json": SETTINGS,
    }
    Handler.hub = found
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield found
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(autouse=True)
def voices_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test touches the voices of whoever runs it."""
    home = tmp_path / "voices"
    monkeypatch.setenv(OVERRIDE, str(home))
    return home

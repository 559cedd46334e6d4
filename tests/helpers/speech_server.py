"""A server with OpenAI's `POST /v1/audio/speech` on loopback: answers what it is told to, then speaks."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from podcast.audio.preview import wav_of

TONE = b"".join((n % 80 * 100).to_bytes(2, "little") for n in range(48_000))
Answer = tuple[int, dict[str, str], bytes]


class SpeechServer(ThreadingHTTPServer):
    """Answers what it is told to; otherwise what `speak` makes of a request, a tone for a start."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, dict[str, object], str]] = []
        self.answers: list[Answer] = []
        sound = wav_of(TONE, 24_000)
        self.speak: Callable[[dict[str, object]], Answer] = lambda _asked: (200, {}, sound)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


class Handler(BaseHTTPRequestHandler):
    server: SpeechServer

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, body, self.headers.get("Authorization", "")))
        answers = self.server.answers
        code, headers, content = answers.pop(0) if answers else self.server.speak(body)
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Quiet."""

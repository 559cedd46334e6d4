"""What a server sends, while it comes: until one deadline, and unpacked a piece at a time."""

from __future__ import annotations

import ssl
import time
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from podcast.errors import PodcastError

if TYPE_CHECKING:
    import httpx

PIECE = 1_000_000  # bytes that are unpacked at once, whatever they were packed into
GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS


def transport_until(deadline: float) -> httpx.HTTPTransport:
    """A transport whose every read ends at `deadline` (of time.monotonic()): a server that sends
    a byte now and then, of its status line, its headers or its body, does not keep us."""
    import httpcore
    import httpx

    transport = httpx.HTTPTransport(verify=_trusted())
    transport._pool = httpcore.ConnectionPool(
        ssl_context=_trusted(), network_backend=_backend_until(deadline)
    )
    return transport


@lru_cache
def _trusted() -> ssl.SSLContext:
    """Whom we trust: to read the system's certificates takes longer than many an answer."""
    return ssl.create_default_context()


def _backend_until(deadline: float) -> Any:
    import httpcore

    def left(timeout: float | None) -> float:
        rest = deadline - time.monotonic()
        if rest <= 0:
            raise httpcore.ReadTimeout("the deadline is over")
        return rest if timeout is None else min(timeout, rest)

    class Stream(httpcore.NetworkStream):
        def __init__(self, stream: httpcore.NetworkStream) -> None:
            self._stream = stream

        def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
            return self._stream.read(max_bytes, left(timeout))

        def write(self, buffer: bytes, timeout: float | None = None) -> None:
            self._stream.write(buffer, left(timeout))

        def close(self) -> None:
            self._stream.close()

        def start_tls(
            self,
            ssl_context: ssl.SSLContext,
            server_hostname: str | None = None,
            timeout: float | None = None,
        ) -> httpcore.NetworkStream:
            return Stream(self._stream.start_tls(ssl_context, server_hostname, left(timeout)))

        def get_extra_info(self, info: str) -> Any:
            return self._stream.get_extra_info(info)

    class Backend(httpcore.SyncBackend):
        def connect_tcp(
            self,
            host: str,
            port: int,
            timeout: float | None = None,
            local_address: str | None = None,
            socket_options: Any = None,
        ) -> httpcore.NetworkStream:
            stream = super().connect_tcp(host, port, left(timeout), local_address, socket_options)
            return Stream(stream)

    return Backend()


def unpacked(pieces: Iterable[bytes], encoding: str, url: str) -> Iterator[bytes]:
    """The pieces of a body as they were before they were packed, none larger than PIECE. Raises
    PodcastError for an encoding that was not asked for, and for a body that is damaged."""
    match encoding.strip().lower():
        case "" | "identity":
            yield from pieces
        case "gzip" | "x-gzip" | "deflate":
            yield from _inflated(pieces, url)
        case other:
            raise PodcastError(
                f"the site packs its answer in a way that was not asked for: {other[:20]}",
                remedy="Save the page in a browser and give the file.",
                file=url,
                code="unsupported",
            )


def _inflated(pieces: Iterable[bytes], url: str) -> Iterator[bytes]:
    engine = zlib.decompressobj(GZIP_OR_ZLIB)
    is_first = True
    try:
        for piece in pieces:
            try:
                yield engine.decompress(piece, PIECE)
            except zlib.error:
                if not is_first:
                    raise
                engine = zlib.decompressobj(-zlib.MAX_WBITS)  # "deflate" of some servers
                yield engine.decompress(piece, PIECE)
            is_first = False
            while engine.unconsumed_tail:
                yield engine.decompress(engine.unconsumed_tail, PIECE)
        yield engine.flush()
    except zlib.error:
        raise PodcastError(
            "the answer of the site is damaged", remedy="Try again later.", file=url
        ) from None

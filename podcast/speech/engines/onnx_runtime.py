"""onnxruntime: what the neural voices run on."""

from __future__ import annotations

import contextlib
import hashlib
import platform
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from podcast.atomic_files import atomic_write, unfinished_file
from podcast.packages import how_to_install, version_of
from podcast.user_folders import cache_folder

# What a processor has of these decides which of onnxruntime's kernels run, and so the last bits.
KERNELS = ("avx2", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8", "i8mm", "asimddp", "sve")
INFO = Path("/proc/cpuinfo")


def missing_packages(*packages: tuple[str, str]) -> str:
    """Which of (module, requirement) are not installed, and how to get them; "" when all are."""
    absent = [requirement for module, requirement in packages if find_spec(module) is None]
    if not absent:
        return ""
    names = " and ".join(requirement.partition("=")[0] for requirement in absent)
    return f"{names} is not installed. {how_to_install(' '.join(absent))}"


@lru_cache
def runtime_version() -> str:
    """onnxruntime's, and the kind of processor: both shape the samples."""
    return f"onnxruntime {version_of('onnxruntime')} {processor_kind()}"


@lru_cache
def processor_kind() -> str:
    """The architecture and, on Linux, which of KERNELS it can run."""
    flags: set[str] = set()
    if INFO.is_file():
        text = INFO.read_text(encoding="utf-8", errors="replace")[:8192]
        lines = (line for line in text.splitlines() if line.startswith(("flags", "Features")))
        flags = set(next(lines, "").split())
    return " ".join([platform.machine(), *(kernel for kernel in KERNELS if kernel in flags)])


def open_session(model: Path) -> Any:
    """A model on the processor. One thread: processes help more, and give the same bytes."""
    return _session(str(model), _options())


def open_kept_session(model: Path, digest: str) -> Any:
    """The same, from the graph as onnxruntime made it for this processor the first time: five
    times as fast. `digest` is the model's, in hexadecimal.

    The graph is kept in the user's cache for this model, onnxruntime and kind of processor, so
    that what runs, and with it every sample, is the same.
    """
    kind = hashlib.sha256(runtime_version().encode()).hexdigest()[:12]
    kept = cache_folder() / "graphs" / f"{digest[:16]}-{kind}.graph"
    graph = _read(kept)
    if graph is None:
        with contextlib.suppress(OSError):  # a home that cannot be written to: the next one waits
            return _opened_and_kept(model, kept)
        return open_session(model)
    options = _options()
    import onnxruntime

    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    return _session(graph, options)


def _opened_and_kept(model: Path, kept: Path) -> Any:
    with unfinished_file(kept) as made:
        options = _options()
        options.optimized_model_filepath = str(made)
        session = _session(str(model), options)
        graph = made.read_bytes()
        for older in kept.parent.glob(f"{kept.name.partition('-')[0]}-*"):
            older.unlink(missing_ok=True)  # of another onnxruntime
        atomic_write(kept, hashlib.sha256(graph).digest() + graph, durable=False)
    return session


def _read(kept: Path) -> bytes | None:
    """The graph in a file that is whole, or None."""
    try:
        content = kept.read_bytes()
    except OSError:
        return None
    size = hashlib.sha256().digest_size
    graph = content[size:]
    return graph if hashlib.sha256(graph).digest() == content[:size] else None


def _options() -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors
    return options


def _session(model: str | bytes, options: Any) -> Any:
    import onnxruntime

    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

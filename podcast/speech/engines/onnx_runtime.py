"""onnxruntime: what the neural voices run on."""

from __future__ import annotations

import platform
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from podcast.packages import how_to_install, version_of

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


def open_session(model: Path, *, threads: int = 1) -> Any:
    """A model on the processor. One thread: processes help more, and give the same bytes."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = threads
    options.log_severity_level = 3  # errors
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])

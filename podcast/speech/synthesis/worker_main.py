"""The process in which an engine speaks: utterances as JSON lines in, samples out.

Run as `python -P -m podcast.speech.synthesis.worker_main ENGINE PARENT`, PARENT the process that
reads our frames. Each answer is a row of frames, `kind, length, bytes`: kind A is samples, D the
end, E an error in words, X one that no other try would mend; R comes once, when the engine is
loaded. A frame is a sign of life for the deadline of whoever waits. When the process ends without
D, E or X, the utterance has failed.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import BinaryIO

from podcast.speech.phonemes.sound_marks import without_marks
from podcast.speech.synthesis.engine_protocol import Engine, RefusedError, Utterance
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.speech.synthesis.parent_watch import die_with, end_now, lines_watched
from podcast.speech.synthesis.part_joining import speak_whole
from podcast.speech.synthesis.wire_format import (
    DONE,
    ERROR,
    READY,
    REFUSED,
    SAMPLES,
    send_frame,
)


def main() -> None:
    """Serve until standard input ends, or whoever asks us does."""
    name, parent = sys.argv[1], int(sys.argv[2])
    is_killed_with_it = die_with(parent)
    out = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # what engines print is not for whoever reads our frames
    engine = get_engine(name)
    engine.prepare()
    gc.freeze()  # forks share what is there: the collector would copy it by touching it
    send_frame(out, READY, b"")
    lines: Iterable[bytes] = sys.stdin.buffer
    if not is_killed_with_it:
        lines = lines_watched(sys.stdin.buffer, end_now)
    for line in lines:
        utterance = Utterance(**json.loads(line))
        if engine.forks:
            _in_fork(lambda asked=utterance: answer(engine, asked, out))  # type: ignore[misc]
        else:
            answer(engine, utterance, out)


def answer(engine: Engine, utterance: Utterance, out: BinaryIO) -> None:
    """Speak one utterance into frames."""
    if not engine.reads_sounds:  # how names sound is not for every engine
        utterance = replace(utterance, text=without_marks(utterance.text))
    try:
        for samples in speak_whole(engine, utterance):
            send_frame(out, SAMPLES, samples)
    except RefusedError as error:
        send_frame(out, REFUSED, str(error).encode())
    except Exception as error:  # whatever it raises becomes the message that the user reads
        send_frame(out, ERROR, (str(error) or type(error).__name__).encode())
    else:
        send_frame(out, DONE, b"")


def _in_fork(work: Callable[[], None]) -> None:
    """Do `work` in a child of the worker's untouched state: neither order nor number of workers
    then matters."""
    worker = os.getpid()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            die_with(worker)
            work()
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    if status:
        sys.exit(f"the engine died ({os.waitstatus_to_exitcode(status)})")


if __name__ == "__main__":
    main()

"""Any program that makes a WAV file of a text: festival, flite, macOS `say`, one's own.

    [programs]
    slt = "flite -voice slt -t {text} -o {out}"
    festival = "text2wave"

Then `command:slt` is a voice. `{text}` is the text, `{in}` a file with it, `{out}` the file that is
to be written, `{rate}` words a minute; without {text} and {in} the program reads the text, without
{out} it writes the sound. It is started without a shell.
 What starts programs is imported when one
is started: engines are asked for their voices by every command that gives somebody one.
"""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from pathlib import Path

from podcast.speech.engines.wav_samples import NoSoundError, samples_of
from podcast.speech.synthesis.engine_protocol import Engine, Utterance, Voice

DEADLINE = 60.0  # seconds, and so many for each character:
DEADLINE_PER_CHARACTER = 0.1


class CommandEngine(Engine):
    """The `Engine` of programs that a show names."""

    name = "command"
    sample_rate = 24_000
    speed = 10.0
    longest = 2000
    automatic = False  # only who named them knows how they sound
    deterministic = False  # whose programs they are, is not known

    def __init__(self, setup: str = "{}") -> None:
        self._programs: dict[str, str] = json.loads(setup)

    @property
    def version(self) -> str:
        """Of how we call programs."""
        return "1"

    def version_of(self, voice: str) -> str:
        """The program's line, and the program's file: a new one may sound otherwise."""
        from shutil import which

        line = self._programs.get(voice, "")
        found = which(shlex.split(line)[0]) if line else None
        state = Path(found).stat() if found else None
        return f"{self.version} {line} {state.st_size if state else 0}"

    def missing(self) -> str:
        """Why it cannot be used here, or ""."""
        if self._programs:
            return ""
        return 'no program is named: under [programs] in podcast.toml, slt = "flite -voice slt …"'

    def voices(self) -> tuple[Voice, ...]:
        """A voice for each program."""
        return tuple(Voice(name, line, "mul") for name, line in self._programs.items())

    def problem_with(self, voice: str) -> str:
        """Why this voice id cannot be used, or ""."""
        if voice not in self._programs:
            return f"no program {voice!r} is named under [programs] in podcast.toml"
        from shutil import which

        try:
            program = shlex.split(self._programs[voice])[:1]
        except ValueError as error:
            return f"the program {voice!r} cannot be read: {error}"
        if not program or not which(program[0]):
            return f"there is no program {''.join(program)!r} on this machine"
        return ""

    def usual_voice(self, language: str) -> str:
        """The first."""
        return next(iter(self._programs), "")

    def pool(self, language: str) -> tuple[Voice, ...]:
        """All but the first."""
        return self.voices()[1:]

    def prepare(self) -> None:
        """Nothing to load."""

    def speak(self, utterance: Utterance) -> Iterator[bytes | memoryview]:
        """What the program makes of it. Raises ValueError with its last words when it fails."""
        import tempfile

        line = self._programs[utterance.voice]
        with tempfile.TemporaryDirectory(prefix="podcast-") as folder:
            written, out = Path(folder, "text.txt"), Path(folder, "said.wav")
            written.write_text(utterance.text + "\n", encoding="utf-8")
            holders = {
                "{text}": utterance.text, "{in}": str(written), "{out}": str(out),
                "{rate}": str(utterance.rate),
            }  # fmt: skip
            said = self._run([_filled(word, holders) for word in shlex.split(line)], utterance.text)
            content = out.read_bytes() if "{out}" in line and out.is_file() else said
        try:
            yield samples_of(content, self.sample_rate)
        except NoSoundError as error:
            raise ValueError(f"{line.split()[0]} made {error}") from None

    def _run(self, command: list[str], text: str) -> bytes:
        import subprocess

        deadline = DEADLINE + DEADLINE_PER_CHARACTER * len(text)
        try:
            done = subprocess.run(
                command, input=text.encode() + b"\n", capture_output=True, timeout=deadline,
                check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise ValueError(f"{command[0]} did not end within {deadline:.0f} s") from None
        if done.returncode:
            words = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason"]
            raise ValueError(f"{command[0]} ended with {done.returncode}: {words[-1]}")
        return done.stdout


def _filled(word: str, holders: dict[str, str]) -> str:
    """A word of the line with its holders filled once: what is in the text stays as it is."""
    for holder, value in holders.items():
        if holder in word:
            before, _, after = word.partition(holder)
            return before + value + after
    return word

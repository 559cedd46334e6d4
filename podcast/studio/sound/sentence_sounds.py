"""The sounds of a script's sentences, each under the name of its take."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

from podcast.audio.blocks.model import Play, Say
from podcast.audio.blocks.script_blocks import blocks_of
from podcast.audio.blocks.script_voices import ScriptVoices, script_voices
from podcast.audio.mastering.sound_files import check_sound, faded, load_sound
from podcast.audio.mastering.take_mastering import RATE, master
from podcast.audio.preview import wav_of
from podcast.audio.shared_store import open_store
from podcast.audio.takes import Take, keep_take, load_take
from podcast.errors import PodcastError
from podcast.script.model import NARRATOR, Line, Script, Sound
from podcast.show.folder import Show
from podcast.speech.form_cache import Forms
from podcast.speech.synthesis.engine_protocol import Utterance, VoiceId
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.studio.sound.voice_levels import VoiceLevels
from podcast.studio.sound.warm_voices import WarmVoices

MOST = 20_000  # sentences whose addresses are known
AT_ONCE = 4  # sentences in the making


@dataclass(frozen=True, slots=True)
class SentenceSound:
    """One sentence of a line: what is shown, and the name of its sound."""

    text: str
    key: str
    after: float  # seconds of silence behind it


@dataclass(frozen=True, slots=True)
class Heard:
    """A WAV file, and whether it stays so: until a voice's level is known, it is as it was
    spoken."""

    wav: bytes
    is_final: bool = True


class SentenceSounds:
    """Sounds of one show. Its methods may be called in several threads."""

    def __init__(self, show: Show, voices: WarmVoices) -> None:
        self.show, self._warm = show, voices
        self._store = open_store(show)
        self._forms: dict[str, Forms] = {}
        self._voices: dict[tuple[object, ...], ScriptVoices] = {}
        self._known: OrderedDict[str, Utterance] = OrderedDict()
        self._making: dict[str, Future[Take]] = {}
        self._files: dict[str, Play] = {}
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="speak")
        audio = show.settings.audio
        self._levels = VoiceLevels(self._store, audio, voices.speak, self._pool)
        self._lock = threading.RLock()

    def of_line(self, script: Script, line: Line) -> tuple[SentenceSound, ...]:
        """The sentences of a line, in the voices of its script; a sound file is one without words.
        Raises PodcastError when that is not there."""
        if isinstance(line, Sound):
            return (self._of_file(line),)
        alone = replace(script, lines=(line,), places=())
        with self._lock:
            blocks = blocks_of(
                alone, self._without_music(), self._forms_of(script.language),
                lambda _name, _line: ("", ""), voices=self._voices_of(script),
            )  # fmt: skip
            says = [item for block in blocks for item in block.items if isinstance(item, Say)]
            for say in says:
                self._known[say.key] = say.utterance
                self._known.move_to_end(say.key)
            while len(self._known) > MOST:
                self._known.popitem(last=False)
        return tuple(SentenceSound(say.text, say.key, say.after) for say in says)

    def warm(self, script: Script) -> None:
        """Start the workers of a script's voices, then find how loud they are, the narrator's
        first."""
        voices = self._voices_of(script)
        asked = dict.fromkeys([voices.of(NARRATOR), *voices.by_speaker.values()])
        self._pool.submit(self._start, list(asked))

    def _start(self, voices: list[VoiceId]) -> None:
        self._warm.warm(voices)
        said = self.show.settings.voices
        for voice in voices[: self._warm.most]:
            self._levels.begin(Utterance("", voice.voice, said.rate, said.pitch, voice.engine))

    def prepare(self, keys: Iterable[str]) -> None:
        """Begin to speak what is not there yet."""
        for key in keys:
            if key not in self._files and not self._store.has("takes", key):
                self._begin(key)

    def heard(self, key: str) -> Heard:
        """A sound by its name, as loud as in the episode. Raises PodcastError when nobody asked for
        its sentence, its voice cannot say it, or its file cannot be read."""
        if file := self._files.get(key):
            sound = load_sound(file.path, file.digest, self.show.settings.audio)
            return Heard(wav_of(faded(sound, file.fade).raw_data, RATE))
        take = load_take(self._store, key) or self._begin(key).result()
        utterance = self._known.get(key)
        gain = self._levels.of(utterance) if utterance else None
        if gain is None:
            return Heard(wav_of(bytes(take.samples), take.rate), is_final=False)
        wave = master(take, gain, self.show.settings.audio.true_peak)
        return Heard(wav_of((wave * 32767).astype("<i2").tobytes(), RATE))

    def _of_file(self, line: Sound) -> SentenceSound:
        path = self.show.find_sound(line.file)
        if path is None:
            raise PodcastError(
                f"there is no sound file {line.file!r}",
                remedy="Put it into the folder of the show, or change its name in the script.",
                code="not-found",
            )
        check_sound(str(path))
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        self._files[digest] = Play(str(path), digest, line=0)
        return SentenceSound("", digest, 0.0)

    def close(self) -> None:
        """Stop speaking."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _begin(self, key: str) -> Future[Take]:
        with self._lock:
            making = self._making.get(key)
            if making is not None:
                return making
            utterance = self._known.get(key)
            if utterance is None:
                raise PodcastError(
                    "there is no such sound", remedy="Reload the page.", code="not-found"
                )
            making = self._making[key] = self._pool.submit(self._speak, key, utterance)
        making.add_done_callback(lambda _done: self._making.pop(key, None))
        return making

    def _speak(self, key: str, utterance: Utterance) -> Take:
        samples = self._warm.speak(utterance)
        take = Take(samples, get_engine(utterance.engine).rate_of(utterance.voice))
        keep_take(self._store, key, take)
        return take

    def _without_music(self) -> Show:
        """The show without its sounds: a line alone has neither intro nor bed."""
        sounds = replace(self.show.settings.sounds, intro="", outro="", bed="")
        return replace(self.show, settings=replace(self.show.settings, sounds=sounds))

    def _forms_of(self, language: str) -> Forms:
        if language not in self._forms:
            lexicon = self.show.settings.lexicon
            self._forms[language] = Forms(
                language, lexicon, lambda key: self._store.get("forms", key)
            )
        return self._forms[language]

    def _voices_of(self, script: Script) -> ScriptVoices:
        shape = (script.cast, script.language)
        with self._lock:
            if shape not in self._voices:
                self._voices[shape] = script_voices(script, self.show)
            return self._voices[shape]

"""The sounds of a script's sentences, each under the name of its take."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

from podcast.audio.blocks.model import Say
from podcast.audio.blocks.script_blocks import blocks_of
from podcast.audio.blocks.script_voices import ScriptVoices, script_voices
from podcast.audio.preview import wav_of
from podcast.audio.shared_store import open_store
from podcast.audio.takes import Take, keep_take, load_take
from podcast.errors import PodcastError
from podcast.script.model import Line, Script, Sound
from podcast.show.folder import Show
from podcast.speech.form_cache import Forms
from podcast.speech.synthesis.engine_protocol import Utterance, VoiceId
from podcast.speech.synthesis.engine_registry import get_engine
from podcast.studio.sound.warm_voices import WarmVoices

MOST = 20_000  # sentences whose addresses are known
AT_ONCE = 4  # sentences in the making


@dataclass(frozen=True, slots=True)
class SentenceSound:
    """One sentence of a line: what is shown, and the name of its sound."""

    text: str
    key: str
    after: float  # seconds of silence behind it


class SentenceSounds:
    """Sounds of one show. Its methods may be called in several threads."""

    def __init__(self, show: Show, voices: WarmVoices) -> None:
        self.show, self._warm = show, voices
        self._store = open_store(show)
        self._forms: dict[str, Forms] = {}
        self._voices: dict[tuple[object, ...], ScriptVoices] = {}
        self._known: OrderedDict[str, Utterance] = OrderedDict()
        self._making: dict[str, Future[Take]] = {}
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="speak")
        self._lock = threading.RLock()

    def of_line(self, script: Script, line: Line) -> tuple[SentenceSound, ...]:
        """The sentences of a line, in the voices of its script."""
        if isinstance(line, Sound):
            return ()
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
        """Start the workers of a script's voices."""
        voices: Iterable[VoiceId] = self._voices_of(script).by_speaker.values()
        self._pool.submit(self._warm.warm, voices)

    def prepare(self, keys: Iterable[str]) -> None:
        """Begin to speak what is not there yet."""
        for key in keys:
            if not self._store.has("takes", key):
                self._begin(key)

    def wav(self, key: str) -> bytes:
        """A sound by its name. Raises PodcastError when nobody asked for its sentence, or its voice
        cannot say it."""
        take = load_take(self._store, key) or self._begin(key).result()
        return wav_of(bytes(take.samples), take.rate)

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
                raise PodcastError("there is no such sound", code="not-found")
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

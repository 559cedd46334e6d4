"""The sections of `podcast.toml`, as frozen values with the defaults that a show has without
one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from podcast.show.house_style import Style

SERIAL = "serial"
FREQUENCIES = {  # how often an episode appears -> how calendars say it (RFC 5545)
    "daily": "FREQ=DAILY",
    "weekdays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "weekly": "FREQ=WEEKLY",
    "fortnightly": "FREQ=WEEKLY;INTERVAL=2",
    "monthly": "FREQ=MONTHLY",
}
BITRATES = (
    32,
    40,
    48,
    56,
    64,
    80,
    96,
    112,
    128,
    160,
    192,
    224,
    256,
    320,
)  # kbit/s that MP3 has at 44.1 kHz


def within(low: float, high: float, default: Any) -> Any:
    """A field whose value must be from `low` to `high`."""
    return field(default=default, metadata={"within": (low, high)})


@dataclass(frozen=True, slots=True)
class ShowSettings:
    """[show]: what podcast apps display."""

    title: str = "My reading list"
    description: str = "Articles, read aloud."
    author: str = "podcast"
    email: str = ""  # owner; directories ask for it, harvesters read it: empty leaves it out
    language: str = "en-US"  # BCP 47
    link: str = ""  # the show's web site; empty: the page beside the feed
    category: str = "News"  # Apple's list; a sub-category after a slash: "News/Politics"
    categories: tuple[str, ...] = ()  # more of them
    explicit: bool = False
    image: str = "cover.jpg"  # square, 1400 to 3000 pixels, .jpg or .png
    copyright: str = ""
    type: str = field(
        default="episodic", metadata={"choices": ("episodic", SERIAL)}
    )  # serial: heard from the first on
    funding: str = ""  # where listeners can support the show: an address
    funding_text: str = "Support the show"
    license: str = ""  # "cc-by-4.0", or a name and the address of its text
    location: str = ""  # what it is about: "Lisbon", or "Lisbon geo:38.72,-9.14"
    frequency: str = field(default="", metadata={"choices": ("", *FREQUENCIES)})
    complete: bool = False  # no episode will follow
    guid: str = (
        ""  # podcast:guid that it had elsewhere; empty: made with the first episode, and kept
    )


@dataclass(frozen=True, slots=True)
class FeedSettings:
    """[feed]: where apps find it."""

    url: str = (
        "http://127.0.0.1:8000/"  # the folder that feed/ is served from, with a slash at the end
    )
    ai_voice: bool = True  # say in the feed that the voices are synthetic (Apple asks for it)
    limit: int = within(
        0, 100_000, 0
    )  # episodes in feed.xml, older ones in feed-2.xml …; 0: all in feed.xml
    locked: bool = False  # podcast:locked: whether other hosts may import this feed
    private: bool | None = None  # a secret is part of the address; None: when the address has one
    hub: str = ""  # a WebSub hub that is told when the feed changes
    keep_days: int = within(0, 3650, 14)  # days that media stay which the feed names no more


@dataclass(frozen=True, slots=True)
class PublishSettings:
    """[publish]: where `podcast publish` brings the feed. Passwords are never here."""

    to: str = ""  # a folder, s3://, gs://, az://, sftp://, webdavs://, ….git#branch
    verify: bool = False  # look at the result as an app does, each time
    podping: bool = False  # tell podping.cloud; its token is in the environment


@dataclass(frozen=True, slots=True)
class FollowSettings:
    """[follow]: which entries of what is followed become episodes."""

    words: tuple[str, ...] = ()  # only entries with one of these
    without: tuple[str, ...] = ()  # none with one of these
    categories: tuple[str, ...] = ()  # only entries in one of these
    min_words: int = within(0, 1_000_000, 60)  # what is shorter is told, and no episode
    max_words: int = within(0, 1_000_000, 0)  # what is longer is left; 0: nothing is too long
    limit: int = within(1, 1000, 10)  # episodes of one feed at a time, the newest first


@dataclass(frozen=True, slots=True)
class VoiceSettings:
    """[voices]: which engine, and whose voice is which before the cast says otherwise."""

    engine: str = "auto"  # or an engine of `podcast voices`: espeak, piper …
    narrator: str = ""  # voice id; empty: the engine's usual one for the language
    quoted: tuple[
        str, ...
    ] = ()  # voices that quoted people get, in turn; empty: the engine's choice
    server: str = ""  # of the engine openai: "http://127.0.0.1:8880/v1"; empty: OpenAI's own
    model: str = ""  # of that server; empty: tts-1
    limit: int = within(0, 10_000_000, 50_000)  # characters that are sent there without asking
    rate: int = within(80, 500, 165)  # words per minute
    pitch: int = within(0, 100, 50)  # 0..100, 50 is the voice's own


@dataclass(frozen=True, slots=True)
class PauseSettings:
    """[pauses]: seconds of silence after the thing named; the longest that applies is taken, never
    the sum."""

    sentence: float = within(0, 60, 0.30)
    paragraph: float = within(0, 60, 0.55)
    before_quotation: float = within(0, 60, 0.35)
    after_quotation: float = within(0, 60, 0.50)
    list_item: float = within(0, 60, 0.40)
    before_chapter: float = within(0, 60, 1.10)
    after_chapter: float = within(0, 60, 0.70)


@dataclass(frozen=True, slots=True)
class AudioSettings:
    """[audio]: the finished file."""

    bitrate: int = field(default=96, metadata={"choices": BITRATES})  # kbit/s, constant
    loudness: float = within(-40, -5, -16.0)  # LUFS, integrated
    true_peak: float = within(-20, 0, -1.0)  # dBTP, at most


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """[sounds]: files of the show's folder."""

    intro: str = ""
    outro: str = ""
    bed: str = ""  # music under the speech
    fade: float = within(0, 60, 1.5)  # seconds, in and out
    bed_level: float = within(-60, 0, -20.0)  # dB below the speech while somebody speaks


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """[store]: takes and encoded blocks, kept so that only what changed is done again."""

    size: str = "2 GB"
    shared: str = ""  # what many machines find and leave: a folder, s3://, gs://, az://
    local: str = ""  # where this machine keeps its own; empty: the show's .podcast


@dataclass(frozen=True, slots=True)
class Settings:
    """All of `podcast.toml`."""

    show: ShowSettings = ShowSettings()
    feed: FeedSettings = FeedSettings()
    publish: PublishSettings = PublishSettings()
    follow: FollowSettings = FollowSettings()
    script: Style = field(default_factory=Style)
    voices: VoiceSettings = VoiceSettings()
    pauses: PauseSettings = PauseSettings()
    audio: AudioSettings = AudioSettings()
    sounds: SoundSettings = SoundSettings()
    store: StoreSettings = StoreSettings()
    cast: dict[str, str] = field(default_factory=dict)  # speaker -> voice id, in every episode
    programs: dict[str, str] = field(default_factory=dict)  # of the engine command: name -> program
    lexicon: dict[str, str] = field(default_factory=dict)  # written -> said, in every episode

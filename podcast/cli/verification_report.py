"""What `podcast render --verify` tells: the sentences that should be heard again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from podcast.cli.common import say
from podcast.cli.progress import clock

if TYPE_CHECKING:
    from podcast.script.script_files import ScriptFile
    from podcast.show.folder import Show

EVERY = 20  # sentences between two words of how far it is


def verified(file: ScriptFile, opened: Show) -> dict[str, Any]:
    """Hear a script's episode and tell of it; the same for machines.

    Raises PodcastError without an episode, or without a recogniser.
    """
    from podcast.episode.episode_record import find_episode
    from podcast.errors import PodcastError
    from podcast.verification.episode_check import hear_episode, share_wrong

    episode = find_episode(file.slug, opened)
    if episode is None:
        raise PodcastError(
            f"{file.slug} has no episode",
            remedy=f"Render it: podcast render {file.slug}",
            code="not-found",
        )
    say(f"{file.slug}: a recogniser hears every sentence; this takes a while …")

    def told(done: int, all_of_them: int) -> None:
        if done % EVERY == 0:
            say(f"{file.slug}: {done} of {all_of_them} sentences")

    heard = list(hear_episode(episode, opened.episodes, told))
    wrong, doubtful = share_wrong(heard), [sentence for sentence in heard if sentence.doubtful]
    say(f"{file.slug}: {wrong:.1%} of its words were heard as others; {len(heard)} sentences")
    for sentence in doubtful:
        why = "too fast for its words" if sentence.hurried else f"heard: {sentence.heard}"
        say(f"  hear again at {clock(sentence.start)} ({sentence.speaker}): {sentence.text}")
        say(f"    {why}")
    return {
        "slug": file.slug,
        "words_wrong": round(wrong, 4),
        "hear_again": [
            {"start": s.start, "speaker": s.speaker, "text": s.text, "heard": s.heard}
            for s in doubtful
        ],
    }

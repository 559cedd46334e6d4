"""Which episodes `podcast render` makes, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from podcast.cli.common import say
from podcast.cli.side_by_side import Crew
from podcast.errors import PodcastError

if TYPE_CHECKING:
    from podcast.production.provenance.touched import Touched
    from podcast.script.script_files import ScriptFile
    from podcast.show.folder import Show


def scripts_of(names: tuple[str, ...], opened: Show, *, retry_failed: bool) -> list[ScriptFile]:
    """The scripts that are named, or those that failed the last time, or all."""
    from podcast.script.script_files import ScriptFile, all_scripts, find_script

    if retry_failed:
        from podcast.production.batch.failures import recall_failures

        failed = [each.name for each in recall_failures(opened) if each.step == "render"]
        if not failed:
            say("Nothing failed the last time.")
        return [ScriptFile(opened, slug) for slug in failed]
    files = [find_script(name, opened) for name in names] if names else list(all_scripts(opened))
    if not files:
        raise PodcastError(
            f"there is no script in {opened.scripts}",
            remedy="Make one: podcast script ARTICLE",
            code="not-found",
        )
    return files


@dataclass(frozen=True, slots=True)
class Choice:
    """What to make of a show's scripts, and in which formats."""

    opened: Show
    crew: Crew
    formats: tuple[str, ...] | None

    def all_of(self, files: list[ScriptFile], *, is_plan: bool) -> list[Touched]:
        """All of them, each with why; what is as it would be is looked at all the same."""
        from podcast.production.provenance.touched import OF_SOUND, Now, Touched, Why

        now = Now(self.opened)
        found = [now.touched(file) or Touched(file.slug, Why.ASKED) for file in files]
        if is_plan:  # which looks at each of them
            return found
        as_before = self._as_before([each for each in found if each.why in OF_SOUND])
        asked = Why.ASKED
        return [replace(e, why=asked) if e.slug in as_before else e for e in found]

    def outdated(self, files: list[ScriptFile]) -> list[Touched]:
        """Those whose episode is not what it would be if it was made now."""
        from podcast.episode.safekeeping.media_check import MediaCheck
        from podcast.production.provenance.touched import OF_SOUND, Now, Touched, Why
        from podcast.production.rendering import is_rendered

        now, check = Now(self.opened), MediaCheck(self.opened)
        found: list[Touched] = []
        for file in files:
            touched = now.touched(file)
            if touched is None and not is_rendered(file, self.opened, self.formats, check):
                touched = Touched(file.slug, Why.FILES)
            if touched is not None:
                found.append(touched)
        check.remember()
        as_before = self._as_before([each for each in found if each.why in OF_SOUND])
        found = [each for each in found if each.slug not in as_before]
        if not found:
            say("Every episode is up to date. (--all renders them all the same.)")
        return found

    def _as_before(self, perhaps: list[Touched]) -> set[str]:
        """Those of which every sentence sounds as it did, whatever was changed."""
        from podcast.cli.render_plans import plans_of

        planned, _ = plans_of(perhaps, self.opened, self.crew) if perhaps else ([], [])
        return {each.touched.slug for each in planned if not each.is_touched}

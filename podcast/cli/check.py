"""`podcast check`."""

from __future__ import annotations

from dataclasses import asdict

from podcast.cli.common import AsJson, ShowFolder, console, open_show, print_json, say


def check(*scripts: str, show: ShowFolder = None, json: AsJson = False) -> int:
    """Say what is wrong with scripts, or with all scripts and the show: where, why, and how to mend
    it.

    It also proves that no word of an article was lost on the way into its script, and that every
    quotation is word
    for word the article's. Exit code 1 when there is an error.

    For example:

        podcast check

        podcast check ferry-workers --json

    Parameters
    ----------
    scripts
        Names of scripts, or enough of each, or paths; without any, all of them and the show itself.
    """
    from rich.markup import escape

    from podcast.production.checking import check_file, check_show
    from podcast.script.script_files import all_scripts, find_script

    opened = open_show(show)
    files = (
        [find_script(name, opened) for name in scripts] if scripts else list(all_scripts(opened))
    )
    findings = [finding for file in files for finding in check_file(file, opened)[1]]
    if not scripts:
        findings += check_show(opened)
    errors = sum(finding.error for finding in findings)
    if json:
        print_json(
            {
                "scripts": [file.slug for file in files],
                "findings": [asdict(finding) for finding in findings],
            }
        )
    else:
        out = console()
        for finding in findings:
            out.print(f"[{'red' if finding.error else 'yellow'}]{escape(str(finding))}[/]")
            if finding.remedy:
                out.print(f"  {escape(finding.remedy)}")
    checked = f"{len(files)} script{'' if len(files) == 1 else 's'}"
    warnings = len(findings) - errors
    say(
        f"{checked}: {errors} error{'' if errors == 1 else 's'}, {warnings} "
        f"warning{'' if warnings == 1 else 's'}"
    )
    return 1 if errors else 0

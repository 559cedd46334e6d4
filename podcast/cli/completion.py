"""`podcast completion`."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import Parameter

# Each asks us, with the words of the line so far, what the last of them may become. Names of files
# are the shell's own affair.
BASH = r"""
_podcast() {
    local name typed=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    while IFS= read -r name; do
        if [ "$name" = :files ]; then
            while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$typed")
            compopt -o filenames 2>/dev/null
        else
            COMPREPLY+=("$name")
        fi
    done < <(podcast completion bash -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _podcast podcast
"""
ZSH = r"""
#compdef podcast
_podcast() {
    local -a names
    names=("${(@f)$(podcast completion zsh -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if (( ${names[(Ie):files]} )); then
        names=("${(@)names:#:files}")
        _files
    fi
    names=("${(@)names:#}")
    (( ${#names} )) && compadd -Q -- "${(@)names}"
}
if [ "$funcstack[1]" = _podcast ]; then _podcast "$@"; else compdef _podcast podcast; fi
"""
FISH = r"""
function __podcast_names
    set -l line (commandline -opc)
    set -l typed (commandline -ct)
    for name in (podcast completion fish -- $line[2..] $typed 2>/dev/null)
        if test $name = :files
            __fish_complete_path $typed
        else
            echo $name
        end
    end
end
complete -c podcast -f -a '(__podcast_names)'
"""
SNIPPETS = {"bash": BASH, "zsh": ZSH, "fish": FISH}


def completion(
    shell: Literal["bash", "zsh", "fish"],
    /,
    *words: Annotated[str, Parameter(show=False, allow_leading_hyphen=True)],
) -> int:
    """Print what makes a shell complete commands, options, scripts and voices after Tab.

    For example:

        podcast completion bash > ~/.local/share/bash-completion/completions/podcast

        podcast completion zsh > ~/.zfunc/_podcast

        podcast completion fish > ~/.config/fish/completions/podcast.fish

    Parameters
    ----------
    shell
        Which shell it is for.
    words
        What stands on the line behind `podcast`: then what the last of it may become is printed.
    """
    if words:
        from podcast.cli.completion_words import completed, completed_in_bash

        found = completed_in_bash(words) if shell == "bash" else completed(words)
        print("\n".join(found))
    else:
        print(SNIPPETS[shell].lstrip())
    return 0

"""`podcast completion`."""

from __future__ import annotations

from typing import Literal


def completion(shell: Literal["bash", "zsh", "fish"], /) -> int:
    """Print what makes a shell complete commands and options after Tab.

    For example:

        podcast completion bash > ~/.local/share/bash-completion/completions/podcast

        podcast completion zsh > ~/.zfunc/_podcast

        podcast completion fish > ~/.config/fish/completions/podcast.fish

    Parameters
    ----------
    shell
        Which shell it is for.
    """
    from podcast.cli.app import COMMANDS, make_app

    print(make_app(described=COMMANDS).generate_completion(shell=shell))
    return 0

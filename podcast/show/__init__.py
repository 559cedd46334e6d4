"""A show: its folder, its settings, its lock.

In: a folder with a podcast.toml. Out: a Show with frozen Settings, every mistake with its line.
Knows nothing of
articles or sound.
"""

"""Sentences of a script as sounds, while their editor waits.

In: lines of a script. Out: WAV files, each under an address of its own; takes in the store, which
the rendering then need not speak again.
"""

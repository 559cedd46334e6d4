"""A text as the phonemes of a voice that is fed them.

In: a text and its language. Out: phonemes in the engine's alphabet.
"""

"""How a word sounds, in every engine's own alphabet.

In: a respelling ("KEE-iv") or IPA ("/ˈkiːɪv/") of the lexicons. Out: marks in the spoken text
(sound_marks.py), which an engine turns into its own letters (engine_alphabets.py).
"""

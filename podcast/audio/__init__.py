"""The sound.

In: a Script. Out: an MP3 and its Timeline. sound_rendering.py is the door; preview.py makes one
line.
"""

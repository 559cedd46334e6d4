"""How it is voiced.

In: a line of the script and a voice. Out: its spoken form, then samples. verbalize.py is the door
to words,
synthesis/ the one to sound.
"""

"""How loud, and how it begins and ends.

In: takes and sound files. Out: samples at 44.1 kHz, level with each other, under the true peak.
take_mastering.py is the door for speech, sound_files.py the one for everything else.
"""

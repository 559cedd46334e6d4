"""Voices that are not there yet: which there are to be had, and getting them onto this machine.

In: a name of the catalogue (catalogue.toml), or a folder with a voice of one's own. Out: its files
in the user's data folder (voice_folder.py), each checked by size and digest, all or none of them.
installation.py is the door.
"""

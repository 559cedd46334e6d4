"""What a listener would understand of an episode, told by a speech recogniser.

In: an episode's MP3 and its transcript. Out: the sentences that should be heard again, with what
the recogniser made of them. episode_check.py is the door. Needs the extra `verify`.
"""

"""Whose words a passage has, and what the narrator calls them.

In: a passage, what the model took it for, the people of the article. Out: an Attribution
(passage_speakers.py is the door), the label of a voice, the subject of a sentence (names_said.py).
"""

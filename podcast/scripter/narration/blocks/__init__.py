"""Blocks that are not paragraphs of prose, and the frame of an episode.

In: an Article, a block of it, a turn of an interview. Out: script lines.
"""

"""The files of an episode.

In: a script and the timeline of its sound. Out: the record, the tag, the transcript, the chapters
and the media files that the feed names. The value is model.py; episode_record.py keeps it.
"""

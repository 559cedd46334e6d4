"""That episodes survive what happens to their files.

In: records, their copies, the published feed, media. Out: guids that were lost, episodes that a
feed may lose, media that are no longer what was rendered.
"""

"""The synthesisers that come with us, one file each.

In: an Utterance. Out: samples. Found by entry points of the group podcast.engines, as anybody
else's.
"""

"""What podcast apps can do more with: a piece to hear first, transcripts in other formats, a
picture of the episode's own.

In: the timeline of an episode, a picture. Out: the same as apps take it.
"""

"""A script as blocks, and blocks as stored frames.

In: a Script and its show. Out: blocks in the store, each a row of MP3 frames with the place of each
sentence. script_blocks.py says what they are, block_making.py makes what is missing.
"""

"""The sound: takes, blocks, the stitched file and its timeline."""

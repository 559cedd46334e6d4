"""The synthesisers, one file each."""

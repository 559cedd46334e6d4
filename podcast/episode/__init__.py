"""The files of an episode."""

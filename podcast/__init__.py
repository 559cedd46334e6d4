"""podcast: an article becomes a script, the script an episode, the episodes a feed."""

__version__ = "0.1.0"

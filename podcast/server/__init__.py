"""Feed and media over HTTP."""

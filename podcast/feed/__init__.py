"""What apps subscribe to."""

"""What will be said: the script file, both ways."""

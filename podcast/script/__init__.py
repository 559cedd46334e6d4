"""What will be said: the script file, both ways.

In: Markdown with a YAML head. Out: a Script value, findings with their lines; and back.
"""

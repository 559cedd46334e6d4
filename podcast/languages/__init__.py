"""What is of one language and not of a stage.

In: a BCP 47 tag (registry.language_of). Out: a Language: word classes, verbs of saying, pronouns,
first names, patterns, our own wording, each read from the language's folder when first asked for.
The ground: it imports no stage.
"""

"""Who and what a text names.

In: Tokens. Out: an annotated text: mentions (names, pronouns, descriptions) and the people and
organisations they
are linked to.
"""

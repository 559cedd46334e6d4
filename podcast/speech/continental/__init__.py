"""The same classes for languages that write numbers the continental way (German, French, Spanish).

In: tokens of a line and a language's tables. Out: readings. A language is a table and a grammar,
not a branch.
"""

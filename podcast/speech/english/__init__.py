"""How English is said.

In: tokens of a line. Out: readings. rules.py has the order in which classes are asked; each
sub-package is a family
of classes.
"""

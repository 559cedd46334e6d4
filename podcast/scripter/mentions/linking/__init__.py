"""Which mentions are one person or organisation.

In: mentions by name. Out: entities, with what their mentions tell of gender and kind.
"""

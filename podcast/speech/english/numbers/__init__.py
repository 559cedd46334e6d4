"""Plain numbers: read as written, said in words.

In: digits. Out: a Numeral and its words: cardinals, ordinals, years, magnitudes.
"""

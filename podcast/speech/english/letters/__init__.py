"""Letters that are no words: abbreviations, acronyms, Roman numerals, datelines.

In: the letters and their company. Out: a word, or letters spelled.
"""

"""How text is said: numbers, dates, money, abbreviations and names as a newsreader says them.

    tokens.py       cuts a line into letters, digits, space and marks
    tagger.py       asks the rules of every class, in their order, at each token: one pass, bounded looks around
    <class>.py      money, dates, times, measures, ranges, roman, codes …: what belongs to it, and how that is said
    english.py      numbers in words; numerals.py: numbers as written
    frame*.py       the same for German, French and Spanish: a table each, and num2words
    data/*.tsv      units, currencies, abbreviations, acronyms, names, and the words whose company decides (cues.tsv)

Values are named tuples and tables are read by pkgutil: dataclasses and pathlib would be a quarter of the first call.

To teach it something: a row in a table if it is a word; a case in tests/speech/data/spoken/<class>.tsv in any event.
"""

from podcast.speech.spoken.speak import Context, explain, spoken

__all__ = ["Context", "explain", "spoken"]

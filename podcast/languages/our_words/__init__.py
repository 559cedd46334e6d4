"""Every word of ours, a table a language: what is said (wording), shown (labels), asked (editor).

In: a language's code. Out: its words, from the tables of its folder; which of a script's words are
ours (own_words.py).
"""

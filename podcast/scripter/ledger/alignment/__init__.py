"""Which word of a script is which word of the article.

In: an Article and a Script. Out: ComparedTexts: both as counted words, aligned. The door is
compared_texts.py.
"""

"""The narration of every language but English: the article's own clause that tells who speaks is
turned around and said first, `„…“, sagt Jens Harms` -> `Jens Harms sagt: …`.

In: a prepared article, its language. Out: script lines. The door is retold_article.py. What does
not make a clean sentence stays as the article has it, with its marks.
"""

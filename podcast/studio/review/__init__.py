"""What an editor is told of a script, and what can be done about it.

In: a script and its article. Out: a quotation's own words in the article, who says it and why, what
became of each word, the list of what to look at with its remedies.
"""

"""The article's sentences with the quotations in them.

In: blocks and Quotes. Out: what one person says, as the page has it, with the narrator's text
around it;
attributions mended where the text tells more.
"""

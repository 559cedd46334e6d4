"""Which text blocks of a page are the article.

In: text blocks and the title. Out: Blocks, those left out with their reason. First found
(main_content), then
classified (classification), then built (article_blocks).
"""

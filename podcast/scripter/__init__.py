"""From page to ear: quotations, their speakers, and the narration made of them."""

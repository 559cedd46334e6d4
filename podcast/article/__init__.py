"""What was written: any source becomes an Article of blocks."""

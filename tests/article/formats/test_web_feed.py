"""Entries of feeds: what their own fields say."""

from __future__ import annotations

from datetime import date

from podcast.article.formats.web_feed import read_entries

TEXT = "<p>The bridge was built in 1911, and its piers have been washed hollow by the river.</p>"
FOOT = "<p>The post The bridge appeared first on Harbour Weekly.</p>"
FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Weekly</title><entry>
<title type="html">Lee &amp;amp; Sons: &amp;#8220;It is old&amp;#8221;</title>
<updated>2026-05-04T10:00:00Z</updated><link href="https://weekly.example/1"/>
<content type="html"><![CDATA[{text}]]></content></entry></feed>"""


def test_a_title_in_markup_the_day_of_its_last_change_and_the_foot_of_a_blog() -> None:
    [entry] = read_entries(FEED.format(text=TEXT + FOOT).encode())
    assert entry.title == "Lee & Sons: “It is old”"
    assert entry.published == date(2026, 5, 4)
    reasons = [block.skip.reason for block in entry.blocks if block.skip]
    assert reasons == ["where the text first appeared"]

"""Posts of social networks as some texts hold them: `<tweet author="@moss">It sank.</tweet>`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from podcast.article.metadata.post_authors import HANDLE
from podcast.article.model import Block, BlockKind, Skip, SourceRun
from podcast.article.normalization import letters_only, tidy
from podcast.article.prose import word_count
from podcast.kept_patterns import compiled

EMPTY = Skip("post-frame", "embedded post whose words are not in the text")
POST = compiled(
    r"<(?P<network>tweet|toot|instagram|post|blockquote)\s(?P<attributes>[^<>]*)>(?P<words>.*?)"
    r"(?:</(?P=network)>|<(?P=network)\s?/>)\W*",
    re.DOTALL | re.IGNORECASE,
)
AUTHOR = compiled(r"\b(?:tweet-)?author\s?=\s?[\"”“']@?(?P<handle>[\w.]+)", re.IGNORECASE)
# What a network prints behind the words: links, then who posted, with the handle, and the day.
SIGNED = compiled(r"\s*(?:[—–―]|--?)\s*(?P<name>[^—–―@()]{2,50}?)\s*\(@[\w.]+\)[^()]{0,40}$")
LINK = compiled(r"(?:https?://\S*|pic\.twitter\.com/\S*|\bt\.co/\S*)\s*[…|]?", re.IGNORECASE)
LONGEST_POST = 70  # words
# `— Ada Moss (@moss) May 4, 2026`
SIGNATURE = compiled(
    r"[—–-]{1,2}\s?[^()]{2,60}\(@\w{1,30}\)\W{0,3}[A-Z][a-z]{2,9}\.?\s\d{1,2},?\s\d{4}\W*"
)
# What people add to their names for a handle.
AROUND = compiled(
    r"^(?:real|the|official|gov|governor|sen|senator|rep|mayor|pres|president|iam|mr|mrs|dr)"
    r"|(?:official|tv|news|usa|hq|[a-z]{2}|\d+)$"
)
NAMED = compiled(r"[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){1,2}")
HUMPS = compiled(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class RawPost:
    """A post: its words, and who posted, "" where nobody is surely known."""

    words: str
    author: str


def with_raw_posts(blocks: list[Block]) -> list[Block]:
    """The blocks of a text; a post that is printed as markup is one, with its author under it.

    >>> text = '<tweet author="@realAdaMoss">It sank. https://t.co/a</tweet>.'
    >>> told = [Block(BlockKind.PARAGRAPH, line) for line in ("Ada Moss wept.", text)]
    >>> [(block.kind.name, block.text, block.attribution) for block in with_raw_posts(told)][1]
    ('EMBED', 'It sank.', 'Ada Moss')
    """
    if not any("<" in block.text and POST.fullmatch(block.text) for block in blocks):
        return blocks
    names = _names(block.text for block in blocks if "<" not in block.text)
    return [_read(block, names) for block in blocks]


def with_signed_posts(blocks: list[Block]) -> list[Block]:
    """The blocks of a text; a paragraph over the line of a network is a post, with its author.

    >>> lines = ("It sank.", "— Ada Moss (@moss) May 4, 2026")
    >>> made = with_signed_posts([Block(BlockKind.PARAGRAPH, line) for line in lines])
    >>> [(block.kind.name, block.text, block.attribution) for block in made]
    [('EMBED', 'It sank.', '— Ada Moss (@moss) May 4, 2026')]
    """
    out: list[Block] = []
    for block in blocks:
        if out and SIGNATURE.fullmatch(block.text) and _may_be_post(out[-1]):
            post = out.pop()
            signed = replace(post, kind=BlockKind.EMBED, attribution=block.text, skip=block.skip)
            out.append(replace(signed, apart=True, end=max(post.end, block.end)))
        else:
            out.append(block)
    return out


def _may_be_post(block: Block) -> bool:
    is_short = word_count(block.text) <= LONGEST_POST
    return block.kept and block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and is_short


def _read(block: Block, names: dict[str, str]) -> Block:
    found = POST.fullmatch(block.text) if block.text.startswith("<") else None
    if found is None:
        return block
    post = read_post(found, names)
    if not post.words:
        return replace(block, skip=EMPTY)
    made = replace(
        block, kind=BlockKind.EMBED, text=post.words, attribution=post.author, apart=True
    )
    return replace(made, skip=None if block.skip and block.skip.rule == "markup" else block.skip)


def read_post(found: re.Match[str], names: dict[str, str]) -> RawPost:
    """The words of a post without its links and its signature; its author by his name."""
    words = tidy(found["words"])
    signed = SIGNED.search(words)
    if signed:
        words = words[: signed.start()]
    words = tidy(LINK.sub(" ", words))
    author = AUTHOR.search(found["attributes"])
    handle = author["handle"] if author else ""
    name = signed["name"] if signed else _name_of(handle, names)
    return RawPost(words, "" if HANDLE.search(name) else name)


def runs_of_post(run: SourceRun) -> Iterator[SourceRun]:
    """A line of a source; of a post, its words, and apart from them the markup around."""
    found = POST.fullmatch(run.text) if run.text.startswith("<") else None
    post = read_post(found, {}) if found else None
    if found is None or post is None or not post.words:
        yield run
        return
    yield replace(run, text=post.words)
    yield replace(run, text=found["attributes"], left_out="markup, links and date of a post")


def _names(texts: Iterator[str]) -> dict[str, str]:
    """The names of a text by their letters."""
    found = (name[0] for text in texts for name in NAMED.finditer(text))
    return {letters_only(name.removesuffix("’s").removesuffix("'s")): name for name in found}


def _name_of(handle: str, names: dict[str, str]) -> str:
    """`realAdaMoss` is the Ada Moss of the text; `HestToday` is Hest Today; `xq77` is nobody."""
    letters = letters_only(handle)
    for form in (letters, AROUND.sub("", letters, count=1), AROUND.sub("", letters)):
        if form in names:
            return names[form].removesuffix("’s").removesuffix("'s")
    parts = [part for part in HUMPS.split(handle) if part]
    is_name = len(parts) > 1 and handle.isalpha() and all(len(part) > 1 for part in parts)
    return " ".join(parts) if is_name else ""

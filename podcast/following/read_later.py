"""Read-later accounts, asked by their API: what is unread there, as a feed.

`miniflux+https://host/`, `freshrss+https://host/`, `wallabag+https://host/`,
`karakeep+https://host/`; the token is in the environment. All of them have feeds as well, which are
followed by their address.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from podcast.errors import PodcastError

PATIENCE = 30.0  # seconds
MOST = 100  # entries


@dataclass(frozen=True, slots=True)
class Item:
    """An entry, whoever has it."""

    key: str
    url: str
    title: str
    content: str
    date: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """How one kind of account is asked."""

    variable: str  # of the environment, with the token
    path: str
    header: str
    value: str  # with {token} in it
    items: Callable[[Any], Iterable[Item]]


def _miniflux(data: Any) -> Iterable[Item]:
    for one in data["entries"]:
        yield Item(
            str(one["id"]), one["url"], one["title"], one.get("content", ""),
            one.get("published_at", ""), tuple(one.get("tags") or ()),
        )  # fmt: skip


def _freshrss(data: Any) -> Iterable[Item]:
    for one in data["items"]:
        links = one.get("canonical") or one.get("alternate") or [{}]
        text = (one.get("content") or one.get("summary") or {}).get("content", "")
        tags = (c.rpartition("/")[2] for c in one.get("categories", ()) if "/label/" in c)
        yield Item(one["id"], links[0].get("href", ""), one.get("title", ""), text, "", tuple(tags))


def _wallabag(data: Any) -> Iterable[Item]:
    for one in data["_embedded"]["items"]:
        tags = tuple(tag["label"] for tag in one.get("tags") or ())
        yield Item(
            str(one["id"]), one.get("url") or "", one.get("title") or "", one.get("content") or "",
            one.get("published_at") or one.get("created_at") or "", tags,
        )  # fmt: skip


def _karakeep(data: Any) -> Iterable[Item]:
    for one in data["bookmarks"]:
        content = one["content"]
        tags = tuple(tag["name"] for tag in one.get("tags") or ())
        title = one.get("title") or content.get("title") or ""
        text = content.get("htmlContent") or content.get("text") or ""
        yield Item(one["id"], content.get("url") or "", title, text, one.get("createdAt", ""), tags)


ACCOUNTS = {
    "miniflux": Account(
        "PODCAST_MINIFLUX_TOKEN",
        f"v1/entries?status=unread&order=published_at&direction=desc&limit={MOST}",
        "X-Auth-Token", "{token}", _miniflux,
    ),
    "freshrss": Account(
        "PODCAST_FRESHRSS_TOKEN",
        f"api/greader.php/reader/api/0/stream/contents/reading-list?output=json&n={MOST}"
        "&xt=user/-/state/com.google/read",
        "Authorization", "GoogleLogin auth={token}", _freshrss,
    ),
    "wallabag": Account(
        "PODCAST_WALLABAG_TOKEN",
        f"api/entries.json?archive=0&detail=full&perPage={MOST}",
        "Authorization", "Bearer {token}", _wallabag,
    ),
    "karakeep": Account(
        "PODCAST_KARAKEEP_TOKEN",
        f"api/v1/bookmarks?archived=false&includeContent=true&limit={MOST}",
        "Authorization", "Bearer {token}", _karakeep,
    ),
}  # fmt: skip


def account_feed(address: str) -> bytes:
    """What an account has, as an Atom feed. Raises PodcastError."""
    import httpx

    kind, _, base = address.partition("+")
    account = ACCOUNTS[kind]
    token = os.environ.get(account.variable, "")
    if not token:
        raise PodcastError(
            f"{kind} wants a token", file=address, remedy=f"Give it in {account.variable}.",
            code="invalid",
        )  # fmt: skip
    url = f"{base.rstrip('/')}/{account.path}"
    headers = {account.header: account.value.format(token=token)}
    try:
        answer = httpx.get(url, headers=headers, timeout=PATIENCE, follow_redirects=False)
        answer.raise_for_status()
        items = [*account.items(answer.json())]
    except httpx.HTTPStatusError as error:
        status = error.response.status_code
        raise PodcastError(
            f"{kind} answers {status}", file=base,
            remedy=f"Is the token in {account.variable} right?" if status in (401, 403) else "",
            code="unreachable",
        ) from None  # fmt: skip
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise PodcastError(
            f"{kind} cannot be reached: {error}",
            remedy="Check the address and the network, or try again later.",
            file=base,
            code="unreachable",
        ) from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PodcastError(
            f"{kind} answers what we do not understand: {error}",
            remedy=f"Is this the address of your {kind}, and not of another site?",
            file=base,
            code="unreadable",
        ) from None
    return _as_feed(kind, items)


def _as_feed(title: str, items: list[Item]) -> bytes:
    from lxml import etree

    from podcast.episode.display_text import clean

    feed = etree.Element("feed")
    etree.SubElement(feed, "title").text = title
    for item in items:
        entry = etree.SubElement(feed, "entry")
        etree.SubElement(entry, "id").text = f"{title}:{item.key}"
        etree.SubElement(entry, "title").text = clean(item.title)
        if item.url:
            etree.SubElement(entry, "link", href=item.url)
        if item.date:
            etree.SubElement(entry, "published").text = item.date
        for tag in item.tags:
            etree.SubElement(entry, "category", term=clean(tag))
        made = etree.SubElement(entry, "{http://www.w3.org/2005/Atom}content", type="html")
        made.text = "".join(c for c in item.content if c.isprintable() or c in "\n\t")
    return etree.tostring(feed, encoding="utf-8", xml_declaration=True)

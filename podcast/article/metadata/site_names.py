"""What a site is called: as it says itself, checked against its host name."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from podcast.article.metadata.json_ld import text_of, types_of
from podcast.article.metadata.meta_tags import SITES, Meta
from podcast.article.metadata.microdata import document_title
from podcast.article.normalization import letters_only


def site_name(
    tree: HtmlElement,
    meta: Meta,
    objects: list[dict[str, Any]],
    article: dict[str, Any],
    address: str,
) -> str:
    sites = [meta.get("og:site_name", "")]
    sites += [text_of(entry.get("name")) for entry in objects if "WebSite" in types_of(entry)]
    sites += [text_of(article.get("publisher"))]
    sites += [meta.get(name, "") for name in SITES[1:]]
    sites = [
        site
        for site in map(_without_address, sites)
        if site and not site.startswith(("http", "@")) and len(site) <= 60
    ]
    host = letters_only(_host(address).rsplit(".", 1)[0])
    spelled = [
        site
        for site in sites
        if host and (letters_only(site) in host or host in letters_only(site))
    ]
    spelled = spelled or [site for site in (_site_of_title(document_title(tree), address),) if site]
    return next(iter(spelled or sites), "") or _host(address)


def _without_address(site: str) -> str:
    """A name without the address beside it: "The Harbour Post | harbourpost.example" is the first.

    >>> _without_address("The Harbour Post | HP.example"), _without_address("Hest | Norrby")
    ('The Harbour Post', 'Hest | Norrby')
    """
    name, bar, rest = site.partition(" | ")
    return name.strip() if bar and "." in rest and " " not in rest.strip() else site


def _site_of_title(title: str, address: str) -> str:
    """The part of the tab's title that is the site's name, the one that its host name spells; ""
    without one."""
    host = letters_only(_host(address).rsplit(".", 1)[0])
    for part in reversed(_parts(title)[1:]):
        mark = letters_only(part)
        if len(mark) >= 3 and (
            mark in host or (len(host) >= 3 and host in mark and len(mark) <= 4 * len(host))
        ):
            return part
    return ""


def _parts(title: str) -> list[str]:
    for mark in (" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · "):
        title = title.replace(mark, "\0")
    return [part.strip() for part in title.split("\0")]


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""

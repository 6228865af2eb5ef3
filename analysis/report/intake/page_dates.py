"""The day a saved page says it was published: by its metadata only, never guessed from its text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from analysis.report.intake.drafts import read_date

# Names of meta tags that sites give the day of publication, in lower case; the first that is there wins.
META = (
    "article:published_time", "og:published_time", "datepublished", "article.published", "pubdate",
    "publishdate", "publish-date", "publication_date", "published_time", "parsely-pub-date",
    "sailthru.date", "citation_publication_date", "dc.date.issued", "dcterms.created", "dc.date",
    "dcterms.date", "date",
)  # fmt: skip
LONGEST_DATA = 1_000_000  # characters of a JSON-LD script that is read
DEEPEST = 6  # levels of it that are looked into


def find_published(tree: Any) -> str:
    """Return the day of publication that a page states, empty where it states none.

    ``tree``: the parsed page (lxml). Returned: ISO date of the meta tags, else of JSON-LD
    (``datePublished``), else of ``<time datetime>``: one marked as the publication's, else the first of the
    article, else the only one of the page.
    """
    stated = (*_meta(tree), *_linked_data(tree), *_times(tree))
    return next((day for day in map(read_date, stated) if day), "")


def _meta(tree: Any) -> Iterator[str]:
    """Yield what the meta tags say, the likeliest first."""
    found: dict[str, str] = {}
    for tag in tree.xpath("//meta[@content]"):
        for key in (tag.get("property"), tag.get("name"), tag.get("itemprop")):
            found.setdefault((key or "").strip().lower(), tag.get("content"))
    yield from (found[name] for name in META if name in found)


def _linked_data(tree: Any) -> Iterator[str]:
    """Yield every datePublished of the page's JSON-LD; what is no JSON is passed over."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            yield from _published_in(json.loads(script[:LONGEST_DATA]), DEEPEST)
        except (ValueError, RecursionError):
            continue


def _published_in(node: object, levels: int) -> Iterator[str]:
    """Yield every datePublished of a node, its own before those inside it."""
    if isinstance(node, dict):
        if isinstance(node.get("datePublished"), str):
            yield node["datePublished"]
        node = list(node.values())
    if isinstance(node, list) and levels:
        for part in node:
            yield from _published_in(part, levels - 1)


def _times(tree: Any) -> Iterator[str]:
    """Yield the times that can only be the article's."""
    outside = "[not(ancestor::nav or ancestor::footer or ancestor::aside)]/@datetime"
    yield from tree.xpath("//time[@pubdate or contains(@itemprop, 'datePublished')]/@datetime")
    yield from tree.xpath(f"//article//time{outside}")
    days = {read_date(printed) for printed in tree.xpath(f"//time{outside}")}
    if len(days) == 1:
        yield from days

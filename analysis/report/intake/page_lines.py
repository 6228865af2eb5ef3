"""Lines of a saved page: block-level tags part them, whatever stands between the tags."""

import json
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from analysis.report.intake.drafts import read_date

BLOCK_TAGS = frozenset(
    "address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section summary table tbody td tfoot "
    "th thead tr ul br".split()
)
"""Elements that begin a new line (HTML standard, rendering: flow content that is not phrasing content)."""
_UNSEEN = frozenset({"script", "style", "noscript", "template", "head"})
_NO_ARTICLE = ("nav", "menu", "footer", "aside", "form", "button", "a", "h1", "title")
LEFT_OVER = 0.2
"""Share of a joined line that need not be found in the page's lines for it to be parted into them."""
MOST_JOINED = 50
"""Joined lines that are looked at: an extractor that understands the page leaves few, and each costs a
search through the whole page."""
# Names of meta tags that sites give the day of publication, in lower case; the first that is there wins.
META = (
    "article:published_time", "og:published_time", "datepublished", "article.published", "pubdate",
    "publishdate", "publish-date", "publication_date", "published_time", "parsely-pub-date",
    "sailthru.date", "citation_publication_date", "dc.date.issued", "dcterms.created", "dc.date",
    "dcterms.date", "date",
)  # fmt: skip
LONGEST_DATA = 1_000_000  # characters of a JSON-LD script that is read
DEEPEST = 6  # levels of it that are looked into


def key_of(words: str) -> str:
    """Return what two prints of one line have in common: letters and digits.

    >>> key_of("A goat – on a tram!")
    'agoatonatram'
    """
    return re.sub(r"\W+", "", words).casefold()


def read_page_lines(tree: Any) -> list[str]:
    """Return the visible lines of a page, parted at every block-level tag and line break.

    ``tree``: the page. Returned: in the order of the page, single spaces inside.
    """
    lines = "".join(_walk(tree)).split("\n")
    return [" ".join(line.split()) for line in lines if line.strip()]


def is_navigation(tree: Any, lines: Sequence[str]) -> bool:
    """Whether lines are all of the page's navigation: it has no word outside links, headings and menus.

    Lines that the page shows nowhere (an article in its data) are no navigation.
    """
    shown = key_of(" ".join(read_page_lines(tree)))
    if not all(key_of(line) in shown for line in lines):
        return False
    rest = deepcopy(tree)
    for element in [found for found in rest.iter(*_NO_ARTICLE) if found.getparent() is not None]:
        element.drop_tree()
    return not key_of(" ".join(read_page_lines(rest)))


def _walk(element: Any) -> Iterator[str]:
    """Yield the text of an element and of all below it, line feeds around blocks; without recursion."""
    stack: list[tuple[Any, bool]] = [(element, False)]
    while stack:
        node, leaving = stack.pop()
        seen = isinstance(node.tag, str) and node.tag not in _UNSEEN
        block = isinstance(node.tag, str) and node.tag in BLOCK_TAGS
        if leaving:
            yield "\n" * block
            yield _one_line(node.tail if node is not element else None)
            continue
        yield "\n" * block
        stack.append((node, True))
        if seen:
            yield _one_line(node.text)
            stack.extend((child, False) for child in reversed(node))


def _one_line(text: str | None) -> str:
    """Return a text whose line feeds are spaces, as a browser shows them."""
    return " ".join(["", *text.split(), ""]) if text and text.strip() else " " * bool(text)


def part_lines(kept: Sequence[str], lines: Sequence[str]) -> list[str]:
    """Part those extracted lines that hold several lines of the page run together.

    ``kept``: lines as the extractor gives them. ``lines``: lines of the page, in its order. Returned:
    ``kept``, each joined line replaced by the lines it is made of; what is none of them is left out if it is
    less than `LEFT_OVER` of the line, else the line stays as it is.

    >>> part_lines(["A goat came. It sat down."], ["Home", "A goat came.", "It sat down."])
    ['A goat came.', 'It sat down.']
    """
    keyed = [(line, key_of(line)) for line in lines]
    known = {key for _, key in keyed}
    out: list[str] = []
    looked = 0
    for line in kept:
        whole, made = key_of(line), []
        if whole and whole not in known and looked < MOST_JOINED:
            looked += 1
            made = _find_parts(whole, keyed)
        out.extend(made if len(made) > 1 else [line])
    return out


def _find_parts(whole: str, keyed: Sequence[tuple[str, str]]) -> list[str]:
    """Return the lines of the page that follow one another in a joined line, if they make up most of it."""
    at, length, found = 0, 0, []
    for line, key in keyed:
        # A line that begins farther off than its own length is not taken: no search to the end for each.
        place = whole.find(key, at, at + 2 * len(key)) if key else -1
        if place == at or (place > at and place - at <= LEFT_OVER * len(whole) and len(key) > place - at):
            found.append(line)
            at, length = place + len(key), length + len(key)
    return found if length >= (1 - LEFT_OVER) * len(whole) else []


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

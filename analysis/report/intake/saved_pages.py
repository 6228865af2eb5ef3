"""Articles out of saved web pages: trafilatura finds the text, the page itself gives back what it drops."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.inputs import InputError, decode_text, read_file, refuse_binary
from analysis.report.intake.drafts import Draft
from analysis.report.intake.page_lines import (
    find_published,
    is_navigation,
    key_of,
    part_lines,
    read_page_lines,
)
from analysis.shelf import normalise_text
from analysis.text.zones import split_zones

CAPTION_CUE = "Caption: "  # put before a caption that the zones would take for running text
DEK_CUE = "Summary: "  # the same for a standfirst
_LEAVES = "h1 h2 h3 h4 h5 h6 p li blockquote figcaption pre td dt dd".split()
_PARTS = "|".join(f".//{tag}" for tag in _LEAVES)
_PARTED = "|".join(f".//{tag}" for tag in (*_LEAVES, "div", "figure", "table", "form", "section"))
COVERED_SHARE = 0.5
"""Share of trafilatura's text that the page's elements hold where its layout is understood."""
_DEK = re.compile(
    r"standfirst|\bdek\b|subtitle|sub-?headline|article-?summary|\bsummary\b|\blede?\b|teaser", re.I
)
_CAPTION = re.compile(r"caption", re.I)
_BYLINE = re.compile(r"by-?line|\bauthor", re.I)
_BY = re.compile(r"By:? \w", re.I)
LONGEST_BYLINE = 100  # characters
_ABOVE = {"dek": 2, "byline": 6}  # lines from the first that was kept: key points may stand above a by-line
# What sites put around posts of others, kept whole with the signature by which the zones know a post.
_POST = re.compile(
    r"\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|fb-post)\b", re.I
)
_BREAK = "\u2028"  # stands for <br> among the text
_CHARSET = re.compile(rb"<meta[^>]+charset|<\?xml[^>]+encoding|^(?:\xff\xfe|\xfe\xff)", re.I)
_LONG_TAG = re.compile(rb"<[^<>]{20000,}")
LARGEST_PAGE = 20_000_000  # bytes: pages are saved with their pictures inside
MOST_ATTRIBUTES = 1000  # of one element: parsing takes the square of their number


def read_page(path: Path) -> Draft:
    """Read a page saved from a browser: its article with captions and standfirst, without the furniture.

    ``path``: the HTML file. Returned: one article; outlet, headline, date and address as the page names them,
    no date where it states none. Raises `InputError` if trafilatura is not installed or finds no article; if
    the page is no text, or neither UTF-8 nor says its encoding.
    """
    extract, load = _trafilatura(path)
    content = _read_page_bytes(path)
    found, tree = extract(content, include_comments=False, with_metadata=True), load(content)
    text = (found.text or "") if found is not None else ""
    if not text.strip() or tree is None or is_navigation(tree, text.splitlines()):
        raise InputError(f"{path}: no article found in it; save the article as plain text instead")
    pieces, told = _read_pieces(tree, text.splitlines(), _fold_spaces(found.title or ""))
    assembled, notes = assemble_text(pieces)
    return Draft(
        path.name,
        normalise_text(assembled.encode("utf8", "replace"), str(path)),
        outlet=_find_outlet(tree) or (found.sitename or found.hostname or "").strip(),
        headline=next((words for kind, words in pieces if kind == "headline"), ""),
        published=find_published(tree),
        url=found.url or "",
        told=(*told, *notes),
    )


def _find_outlet(tree: Any) -> str:
    """Return the site's name as the page itself gives it, empty where it gives none."""
    found = tree.xpath("//meta[@property='og:site_name' or @name='og:site_name']/@content")
    found += tree.xpath("//meta[@name='application-name']/@content")
    return next((_fold_spaces(name) for name in found if _fold_spaces(name)), "")


def _read_page_bytes(path: Path) -> bytes:
    """Read a page; refuse what is none, what says no encoding, and what would take the parser for ever."""
    content = read_file(path, largest=LARGEST_PAGE)
    refuse_binary(content, str(path))
    if not _CHARSET.search(content[:4096]):
        decode_text(content.replace(b"\0", b""), str(path))
    if any(tag.count(b"=") > MOST_ATTRIBUTES for tag in _LONG_TAG.findall(content)):
        raise InputError(f"{path}: an element with thousands of attributes; save the article as plain text")
    return content


def _trafilatura(path: Path) -> tuple[Any, Any]:
    """Return trafilatura's two functions, or say how to install it."""
    try:
        from trafilatura import bare_extraction, load_html
    except ImportError as error:
        raise InputError(
            f"{path}: reading HTML needs trafilatura ({error.name or 'part of it'} is missing); "
            "pip install trafilatura==2.3.1 lxml_html_clean, or save the article as plain text"
        ) from None
    return bare_extraction, load_html


def _fold_spaces(text: str) -> str:
    """Return a text on one line, one space between words."""
    return " ".join(text.split())


def _read_pieces(tree: Any, kept: list[str], headline: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Walk the page in its order and keep what trafilatura kept, and the captions and standfirst it drops."""
    for line_break in tree.iter("br"):
        line_break.tail = f"{_BREAK}{line_break.tail or ''}"
    whole = kept
    for divisions in (False, True):  # some pages have no paragraphs, only divisions
        leaves = [(kind, words, key_of(words)) for kind, words in _leaves(tree, divisions)]
        kept = part_lines(whole, [words for _, words, _ in leaves])
        wanted = {key_of(line) for line in kept if key_of(line)}
        inside = [i for i, (kind, _, key) in enumerate(leaves) if kind == "body" and key in wanted]
        if inside and sum(len(leaves[i][1]) for i in inside) >= COVERED_SHARE * sum(map(len, kept)):
            break
    else:
        told = ["layout of the page not understood: text as trafilatura gives it, captions may be missing"]
        kept = part_lines(kept, read_page_lines(tree))
        lines = [
            ("body", _fold_spaces(line)) for line in kept if key_of(line) and key_of(line) != key_of(headline)
        ]
        return [("headline", headline)] * bool(headline) + lines, told
    first, last = inside[0], inside[-1]
    top = next((i for i, leaf in enumerate(leaves[:first]) if leaf[0] == "headline"), None)
    title = headline if top is None else leaves[top][1]
    pieces, seen = [("headline", title)] * bool(title), {key_of(title), key_of(headline)}
    for i, (kind, words, key) in enumerate(leaves):
        near = (top or 0) <= i <= last + 2
        above = i < first + _ABOVE.get(kind, 0)
        extra = near and (above or kind in ("caption", "embed"))
        if key and (key in wanted or extra) and (key not in seen or kind in ("caption", "embed")):
            pieces.append((kind, words))
            seen.add(key)
    return pieces, []


def _leaves(tree: Any, divisions: bool) -> Iterator[tuple[str, str]]:
    """Yield kind and words of every element with text and no smaller block, of divisions too if asked."""
    taken: set[Any] = set()
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.xpath(
            "ancestor::nav|ancestor::footer|ancestor::aside"
        ):
            continue
        own = (
            f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('data-testid') or ''}"
        )
        post = element.tag == "blockquote" and bool(_POST.search(own))
        named = bool(_CAPTION.search(own)) or _is_byline(own, element)
        block = element.tag in _LEAVES or (element.tag in ("div", "span") and named)
        block = block or (divisions and element.tag == "div")
        if not post and (not block or element.xpath(_PARTED if divisions else _PARTS)):
            continue
        lines = [" ".join(element.itertext())] if post else element.text_content().split(_BREAK)
        words = [line for line in map(_fold_spaces, lines) if line]
        if words and taken.isdisjoint(element.iterancestors()):
            taken.add(element)
            kind = _kind(element, own)
            kind = "byline" if kind == "body" and _is_byline(own, element) else kind
            yield from ((kind, line) for line in words)


def _is_byline(own: str, element: Any) -> bool:
    """Tell a by-line by class and first word."""
    if not _BYLINE.search(own):
        return False
    words = element.text_content().strip()
    return len(words) <= LONGEST_BYLINE and _BY.match(words) is not None


def _kind(element: Any, own: str) -> str:
    """Tell what an element is by its tag and class."""
    if element.tag == "blockquote" and _POST.search(own):
        return "embed"
    if element.tag == "figcaption" or _CAPTION.search(own) or element.xpath("ancestor::figcaption"):
        return "caption"
    if element.tag == "h1":
        return "headline"
    parent = element.getparent()
    above = (parent.get("class") or "") if parent is not None else ""
    if _DEK.search(own) or (_DEK.search(above) and parent.tag != "body"):
        return "dek"
    return "subhead" if re.fullmatch(r"h[2-6]", element.tag) else "body"


def assemble_text(pieces: list[tuple[str, str]]) -> tuple[str, list[str]]:
    r"""Write the pieces of a page as plain text, one paragraph each, so that captions stay captions.

    ``pieces``: in the order of the page. Returned: the text, and what had to be done where the zones of the
    plain text are not those of the page.

    >>> assemble_text([("headline", "Goat rides tram"), ("body", "A goat took the tram.")])
    ('Goat rides tram\n\nA goat took the tram.\n', [])
    """
    zones = split_zones("\n\n".join(words for _, words in pieces) + "\n")
    lines, notes, at = [], [], 0
    for kind, words in pieces:
        taken = next((block.zone for block in zones if block.end > at), "")
        lost = kind == "caption" and taken in ("body", "subhead", "dek", "headline", "promo")
        if lost:
            notes.append(f"“{CAPTION_CUE.strip()}” put before a caption that would pass for {taken}")
        elif kind == "embed" and taken != "embed":
            notes.append(f"a post of somebody else kept; the zones take it for {taken}")
        led = kind == "dek" and taken not in ("dek", "headline")
        if led:
            notes.append(f"“{DEK_CUE.strip()}” put before a standfirst that would pass for {taken}")
        lines.append(CAPTION_CUE * lost + DEK_CUE * led + words)
        at += len(words) + 2
    return "\n\n".join(lines) + "\n", notes

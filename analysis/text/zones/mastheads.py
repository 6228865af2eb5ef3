"""What stands above a headline: menus, buttons, marks of releases, sections, names of sites."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.text.zones.cues import read_terms
from analysis.text.zones.lines import Line
from analysis.text.zones.menus import is_menu, is_section

FURNITURE_LINES = 8
"""Lines from the top among which furniture above the headline is looked for."""
TITLE_MIN_WORDS = 4
_SITE_NAME = re.compile(r"[a-z]\w*|[A-Z]+[a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]\w*|[\w-]+\.(?:com|org|net|co\.uk)")
_LETTER = re.compile(
    r"(?:Letter|Letters|Postcard|Dispatch|Dispatches|Notes) [Ff]rom (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?"
)
_SOURCE_MAX_WORDS = 3
PAPER_MAX_WORDS = 5
_CAPITAL = re.compile(r"[A-Z0-9]|of$|and$|&$")
# Last words of papers' names that are hardly anything else, and words beside the others.
_PAPERS = frozenset(
    "courier gazette herald tribune chronicle telegraph examiner inquirer observer bulletin enquirer "
    "intelligencer".split()
)
_PAPER_WORDS = frozenset("daily evening morning weekly sunday news".split())
_OPENERS = frozenset(("radio", "channel"))
_BUTTONS = frozenset(
    (
        "menu",
        "search",
        "sign in",
        "log in",
        "login",
        "donate",
        "listen live",
        "watch live",
        "e-edition",
        "home",
    )
)
_RELEASE = ("for immediate release", "press release", "news release", "media release", "embargoed", "skip to")
_FURNITURE = ("boilerplate", "promo", "prompt")
KICKER = re.compile(r"[A-Za-z' -]{3,24}:\s")


def skip_furniture(lines: Sequence[Line]) -> int | None:
    """Return the index of the line below a menu or several lines of furniture, or None without these.

    Menus and bread crumbs stand above the headline, and so does the name of the site above them.
    """
    ends = (i for i, line in enumerate(lines[:FURNITURE_LINES]) if ends_top(line))
    top = lines[: next(ends, FURNITURE_LINES)]
    menus = [i for i, line in enumerate(top) if line.zone in _FURNITURE and _is_header(line)]
    at = low = menus[-1] + 1 if menus else 0
    while at < len(top) and (_is_furniture(top[at]) or _is_section_over(top[at : at + 2])):
        at += 1
    while at + 1 < len(top) and (
        _is_kicker(top[at], top[at + 1], bool(menus)) or (at == 0 and _is_paper(lines))
    ):
        at = low = at + 1
    if at < (1 if low else 2) or at + 1 >= len(lines) or lines[at - 1].stop == ":":
        return None
    return at if menus or lines[0].zone != "prompt" else None  # a headline may read like a call


def _is_paper(lines: Sequence[Line]) -> bool:
    """Tell whether the first line is the name of an outlet in several words: "The Harl Valley Courier".

    Its last word says so; one that headlines end in as well ("Mayor Quits Post") only beside another such
    word or above a headline that a by-line or date follows.
    """
    line, below = lines[0], lines[1]
    words = line.key.split()
    if (
        line.zone is not None
        or line.stop
        or not 2 <= len(words) <= PAPER_MAX_WORDS
        or below.words < TITLE_MIN_WORDS
    ):
        return False
    if (
        below.zone is not None
        or below.stop == "."
        or below.bullet
        or not all(map(_CAPITAL.match, line.text.split()))
    ):
        return False
    if words[-1] in _PAPERS:
        return True
    marked = words[0] == "the" or not _PAPER_WORDS.isdisjoint(words[:-1])
    dated = len(lines) > 2 and lines[2].zone in ("credit", "boilerplate")
    return (words[-1] in read_terms("after_title") or words[0] in _OPENERS) and (marked or dated)


def is_paper_name(line: Line) -> bool:
    """Tell whether a line under a by-line is the name of an outlet: "The Harl Ledger", "Harl News"."""
    if line.stop or not 2 <= line.words <= PAPER_MAX_WORDS or not all(map(_CAPITAL.match, line.text.split())):
        return False
    words = line.key.split()
    return words[0] == "the" or words[-1] in _PAPERS or words[-1] in read_terms("after_title")


def _is_header(line: Line) -> bool:
    """Tell what stands above headlines only: menus, the buttons of a site's head, the mark of a release."""
    return is_menu(line) or line.key in _BUTTONS or line.key.startswith(_RELEASE)


def _is_furniture(line: Line) -> bool:
    """Tell furniture from a headline with a label that reads like a link: "Opinion: …"."""
    return line.zone == "boilerplate" or (line.zone in _FURNITURE and not KICKER.match(line.text))


def _is_section_over(lines: Sequence[Line]) -> bool:
    """Tell the name of a section above more furniture, the date of the article."""
    return (
        len(lines) > 1 and lines[0].zone is None and is_section(lines[0]) and lines[1].zone == "boilerplate"
    )


def ends_top(line: Line) -> bool:
    """Tell whether a line can only stand below the headline: text, a by-line, a caption."""
    return line.zone not in (None, *_FURNITURE) or (line.zone is None and line.stop == ".")


def _is_kicker(line: Line, below: Line, under_menu: bool) -> bool:
    """Tell a section or a site's name, under a menu also a source or kicker, from the headline below it."""
    if line.zone is not None or line.stop or below.zone is not None or below.words < TITLE_MIN_WORDS:
        return False
    if below.bullet or below.stop == ".":
        return False
    if is_section(line) or _SITE_NAME.fullmatch(line.text) or _LETTER.fullmatch(line.text):
        return True
    if not under_menu or below.stopped:
        return False
    return line.words <= _SOURCE_MAX_WORDS

"""Above a headline: menus, bread crumbs, a name beside its date, the name of the site."""

import re
from collections.abc import Sequence
from functools import cache

from analysis.text.zones.authors import PAPER_MAX_WORDS, PAPERS, is_paper_name
from analysis.text.zones.cues import fold_line, read_cues, read_terms
from analysis.text.zones.lines import Line

TITLE_MIN_WORDS = 4
TAGLINE_MAX_WORDS = 14
# Beside them a last word that headlines end in as well ("Mayor Quits Post") is the paper's.
_PAPER_WORDS = frozenset("the daily evening morning weekly sunday".split())
_TAGLINE = re.compile(
    r"(?:an?|the|your|our) (?:[\w'-]+,? ){0,5}?(?:newsletter|blog|magazine|podcast|journal|weekly|daily"
    r"|column|website|newspaper|publication|notebook|diary|dispatch(?:es)?"
    r"|(?:home|source|voice) (?:of|for))\b"
)
MENU_MAX_WORDS = 24
MENU_MAX_LETTERS = 400  # longer lines are not split: the time is quadratic in blanks
PART_MAX_WORDS = 5
"""Longest part of a menu: "Do not sell my information"."""
SECTION_MAX_WORDS = 4
DATED_MAX_WORDS = 3
"""Longest part beside a date that is taken for a name or section; a longer one may be a headline."""
_MARKS = "|•·∙»›>/"
_PLAIN_MARKS = ("|", ">", "/", "  ", "\t")
_PARTS = re.compile(r"\s*[|•·∙»›]\s*|\s+[>/]\s+|\s{2,}|\t")
_CRUMBS = re.compile(r"\s*[»›]\s*|\s+>\s+")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_TIMED = re.compile(
    r"(?:first |last )?(?:(?:published|updated|posted|modified|created)\b[ :]{0,3}(?:on )?)?"
    r"(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?,? )?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
    rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}|\d{{1,2}} (?:min(?:ute)?|hour|day)s? ago)"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?[a-z]{2,4}(?:[+-]\d{1,2})?)?)?"
)


def count_names(lines: Sequence[Line]) -> int:
    """Return how many lines at the top name the site: its name, and what it is."""
    if len(lines) < 3 or lines[0].zone not in (None, "boilerplate") or lines[0].stop:
        return 0
    if _is_masthead(*lines[:2]):
        return 1
    named = lines[0].words <= PAPER_MAX_WORDS and lines[0].text.istitle()
    told = lines[1].words <= TAGLINE_MAX_WORDS and _TAGLINE.match(lines[1].key) is not None
    return 2 if named and told and len(lines) > 3 and lines[2].stop != "." else 0


def _is_masthead(line: Line, below: Line) -> bool:
    """Tell whether a line ends as papers' names do, above a longer line that can be the headline."""
    if not is_paper_name(line) or below.words < max(TITLE_MIN_WORDS, line.words):
        return False
    if below.zone is not None or below.bullet or below.stop == ".":
        return False
    words = line.key.split()
    return words[-1] in PAPERS or (
        words[-1] in read_terms("after_title") and not _PAPER_WORDS.isdisjoint(words[:-1])
    )


@cache
def _menu_words() -> frozenset[str]:
    """Return what stands in menus: sections of sites, buttons, legal notices."""
    lines = (term for term, cue in read_cues().line.items() if cue.zone != "credit")
    return frozenset((*lines, *read_terms("menu")))


def is_section(line: Line) -> bool:
    """Tell whether a line is the name of a section and nothing else: "Environment"."""
    return line.stop == "" and line.words <= SECTION_MAX_WORDS and line.key in _menu_words()


def is_section_name(part: str) -> bool:
    """Tell whether some words are the name of a section, or of a kind of article: "Opinion"."""
    return fold_line(part) in _menu_words()


def is_menu(line: Line) -> bool:
    """Tell whether a line is a menu or a bread crumb: "Home > News", "Privacy policy | Terms of use"."""
    parts = _parts(line)
    if len(parts) < 2:
        return False
    if max(part.count(" ") for part in parts) >= PART_MAX_WORDS:
        return False
    known = sum(part in _menu_words() for part in parts)
    return known == len(parts) or (len(parts) > 2 and known > 0) or _is_crumb(line)


def is_dated_row(line: Line) -> bool:
    """Tell whether a line holds names or sections beside a date: "Ann Lee | Harl | 4 May 2019"."""
    parts = _parts(line)
    return any(_TIMED.fullmatch(part) for part in parts[:6]) and all(_is_dated(part) for part in parts)


def _parts(line: Line) -> list[str]:
    """Return the folded parts of a short line without a stop, one or none where it has no marks between."""
    if line.stop or line.words > MENU_MAX_WORDS or len(line.text) > MENU_MAX_LETTERS:
        return []
    if line.text.isascii() and not any(mark in line.text for mark in _PLAIN_MARKS):
        return []
    return [fold_line(part) for part in _PARTS.split(line.text.strip(f"{_MARKS} ")) if part.strip()]


def _is_crumb(line: Line) -> bool:
    """Tell whether a line leads from the front page to the article: "Home > News > Local"."""
    parts = _CRUMBS.split(line.text)
    if len(parts) < 2 or not all(part and part.count(" ") < SECTION_MAX_WORDS for part in parts):
        return False
    if not all(part[0].isupper() or part[0].isdigit() for part in parts):
        return False
    return len(parts) > 2 or fold_line(parts[0]) in _menu_words()


def _is_dated(part: str) -> bool:
    """Tell whether a part can stand beside a date: another date, a name, a section, the reading time."""
    if part.startswith("by ") or part.endswith((" read", " comments")):
        return part.count(" ") <= PART_MAX_WORDS
    return part.count(" ") < DATED_MAX_WORDS or _TIMED.fullmatch(part) is not None

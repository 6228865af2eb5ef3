"""Lines of several short parts: menus, bread crumbs, a name beside its date."""

import re
from functools import cache

from analysis.text.zones.cues import fold_line, read_cues, read_terms
from analysis.text.zones.lines import Line

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

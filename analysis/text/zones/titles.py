"""The headline: which line it is, its page furniture, and where the page repeats it."""

from __future__ import annotations

import re

from analysis.text.zones.cues import fold_line, read_terms
from analysis.text.zones.lines import Line, read_lines
from analysis.text.zones.menus import is_menu, is_section

HEADLINE_MAX_WORDS, HEADLINE_MAX_CHARS = 40, 240
"""Longest first line that is taken for a headline (longest of the coded sets: 24 words)."""
STOPPED_MAX_WORDS = 20
TITLE_CASE_SHARE = 0.6
"""Share of longer words with a capital from which a line counts as title case."""
TITLE_LINES = 5
"""Lines from the top among which a given headline is looked for: above it stand section, kicker, date."""
TITLE_ALIKE = 0.5
"""Share of the word stems of two headlines, of all that either has, from which they are one, told in two
versions: pages change theirs after they are published."""
SENTENCE_ALIKE = 0.8
"""The same of a line with a full stop: first paragraphs tell the headline's news again."""
_STEM_CHARS = 5
_KICKER_MAX_WORDS = 5
FURNITURE_LINES = 8
"""Lines from the top among which furniture above the headline is looked for."""
_TITLE_MIN_WORDS = 4
_SITE_NAME = re.compile(r"[a-z]\w*|[A-Z]+[a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]\w*|[\w-]+\.(?:com|org|net|co\.uk)")
_SOURCE_MAX_WORDS = 3
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

_KICKER = re.compile(r"[A-Za-z' -]{3,24}:\s")
_ABBREVIATIONS = (
    " Dept.",
    " Inc.",
    " Co.",
    " Corp.",
    " Jr.",
    " Sr.",
    " St.",
    " U.S.",
    " U.K.",
    " U.N.",
    " D.C.",
    " p.m.",
    " a.m.",
)
_TITLE_TAIL = re.compile(r"\s*(?:[|•·»]\s?|\s[-–—]{1,2}\s)([^|•·»]{2,40})$")
_TELLING = re.compile(
    r"\b(?:said|says|told|according|announced|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_WORD = re.compile(r"[A-Za-z][\w'’-]{3,}")
_STEMMED = re.compile(r"[^\W_]{4,}|\d+")


def find_title(lines: list[Line], title: str) -> int:
    """Return the index of the line that holds a headline given from outside, or -1 where the text lacks it.

    The line begins as the headline does or the other way round, or they share half of their stems; the first
    line also where it is in title case without a stop and takes up one stem: another version of it.
    """
    key, stems = fold_line(title), word_stems(title)
    for i, line in enumerate(lines[:TITLE_LINES]):
        if line.words > HEADLINE_MAX_WORDS or line.words < 2 < len(stems):
            continue
        if i and (line.bullet or line.stop == ":"):
            continue
        own = word_stems(line.text)
        if line.key.startswith(key) or (line.words > 3 and key.startswith(line.key.rstrip(".… "))):
            return i
        shared = len(stems & own)
        sentence = line.stop == "." and title[-1] != "."
        if shared >= (SENTENCE_ALIKE if sentence else TITLE_ALIKE) * len(stems | own) > 0:
            return i
        if i == 0 and shared and line.stop == "" and line.words > 3 and is_title_case(line):
            return i
    return -1


def add_title(lines: list[Line], title: str) -> None:
    """Put a headline that the text lacks above its lines, for them to be placed under it."""
    lines[:0] = read_lines(title)[:1]


def word_stems(text: str) -> set[str]:
    """Return the beginnings of the longer words, figures too."""
    return {word[:_STEM_CHARS] for word in _STEMMED.findall(text.lower())}


def place_headline(lines: list[Line], known: int | None = None) -> int:
    """Mark the headline and its page furniture; return the index of its line, or -1 without one.

    Where it stands may be known; short lines above it are furniture then.
    """
    at = _headline_index(lines) if known is None else known
    if at < 0:
        return at
    for above in lines[:at]:
        if above.zone is None and above.stop == "" and above.words <= _KICKER_MAX_WORDS:
            above.zone = "boilerplate"
    line = lines[at]
    line.zone = "headline"
    line.pieces = _title_pieces(line)
    title = _title_key(line)
    for other in lines[at + 1 :]:
        if other.key.startswith(title) and _is_title_tail(other.key[len(title) :]):
            other.zone, other.pieces = "boilerplate", []
    return at


def _headline_index(lines: list[Line]) -> int:
    """Return the index of the headline's line, or -1: the first line, or the second after furniture."""
    if len(lines) == 1:
        line = lines[0]
        fits = line.zone is None and line.words >= 4 and is_headline(line) and line.stop != "?"
        return 0 if (fits and is_title_case(line)) or _has_title_furniture(line) else -1
    below = _below_furniture(lines)
    if below is not None:
        return below
    first, second = lines[0], lines[1]
    if first.zone is not None and not _KICKER.match(first.text):
        furniture = second.zone is None and second.words >= 4 and second.stop == "" and len(lines) > 2
        if furniture or first.zone in ("boilerplate", "credit", "embed"):
            return 1 if furniture and is_headline(second) else -1
    return 0 if is_headline(first) or _is_stopped_headline(first, lines) else -1


def _below_furniture(lines: list[Line]) -> int | None:
    """Return the index of the headline below a menu or several lines of furniture, or None without these.

    Menus and bread crumbs stand above the headline, and so does the name of the site above them.
    """
    top = lines[
        : next((i for i, line in enumerate(lines[:FURNITURE_LINES]) if _ends_top(line)), FURNITURE_LINES)
    ]
    menus = [i for i, line in enumerate(top) if line.zone in _FURNITURE and _is_header(line)]
    at = low = menus[-1] + 1 if menus else 0
    while at < len(top) and _is_furniture(top[at]):
        at += 1
    while at + 1 < len(top) and _is_kicker(top[at], top[at + 1], bool(menus)):
        at = low = at + 1
    if at < (1 if low else 2) or at + 1 >= len(lines) or lines[at - 1].stop == ":":
        return None
    if not menus and lines[0].zone == "prompt":
        return None  # a headline that reads like a call
    line = lines[at]
    fits = (
        line.zone is None
        and line.words >= _TITLE_MIN_WORDS
        and line.stop in ("", "?", "!")
        and not line.bullet
    )
    return at if fits and is_headline(line) else None


def _is_header(line: Line) -> bool:
    """Tell what stands above headlines only: menus, the buttons of a site's head, the mark of a release."""
    return is_menu(line) or line.key in _BUTTONS or line.key.startswith(_RELEASE)


def _is_furniture(line: Line) -> bool:
    """Tell furniture from a headline with a label that reads like a link: "Opinion: …"."""
    return line.zone == "boilerplate" or (line.zone in _FURNITURE and not _KICKER.match(line.text))


def _ends_top(line: Line) -> bool:
    """Tell whether a line can only stand below the headline: text, a by-line, a caption."""
    return line.zone not in (None, *_FURNITURE) or (line.zone is None and line.stop == ".")


def _is_kicker(line: Line, below: Line, under_menu: bool) -> bool:
    """Tell a section or a site's name, under a menu also a source or kicker, from the headline below it."""
    if line.zone is not None or line.stop or below.zone is not None or below.words < _TITLE_MIN_WORDS:
        return False
    if below.bullet or below.stop == ".":
        return False
    if is_section(line) or _SITE_NAME.fullmatch(line.text):
        return True
    if not under_menu or below.stopped:
        return False
    return line.words <= _SOURCE_MAX_WORDS


def is_headline(line: Line) -> bool:
    """Tell whether a first line reads like a headline: short, and not an ordinary sentence with its stop."""
    if line.words > HEADLINE_MAX_WORDS or len(line.text) > HEADLINE_MAX_CHARS or line.stop == ",":
        return False
    return line.stop != "." or line.text.endswith(("...", "…", *_ABBREVIATIONS)) or is_title_case(line)


def _is_stopped_headline(first: Line, lines: list[Line]) -> bool:
    """Tell a headline with a final stop from a first paragraph: short, not quoting, above longer text."""
    if first.words > STOPPED_MAX_WORDS or len(lines) < 3 or not first.text[0].isalnum():
        return False
    below = [line for line in lines[1:4] if line.zone is None and line.stopped]
    return bool(below) and below[0].words > first.words and _TELLING.search(first.key) is None


def is_title_case(line: Line) -> bool:
    """Tell whether most longer words of a line start with a capital."""
    words = _WORD.findall(line.text)
    return bool(words) and sum(word[0].isupper() for word in words) >= TITLE_CASE_SHARE * len(words)


def _has_title_furniture(line: Line) -> bool:
    """Tell whether a line starts or ends with page furniture ("Transcript for …", "… | U.S.")."""
    return line.key.startswith(read_terms("before_title")) or (
        "|" in line.text and len(_title_pieces(line)) > 1
    )


def _title_pieces(line: Line) -> list[tuple[int, int, str]]:
    """Cut page furniture off the two ends of a headline."""
    start, end = line.start, line.end
    pieces: list[tuple[int, int, str]] = []
    for term in read_terms("before_title"):
        if line.text[: len(term)].lower() == term and len(line.text) > len(term) + 3:
            start += len(term)
            pieces.append((line.start, start, "boilerplate"))
            break
    match = _TITLE_TAIL.search(line.text, max(0, len(line.text) - 50))
    if match is not None and match.start() > 3 and _is_furniture_name(match):
        pieces.append((start, line.start + match.start(), "headline"))
        return [*pieces, (line.start + match.start(), end, "boilerplate")]
    return [*pieces, (start, end, "headline")] if pieces else []


def _is_furniture_name(match: re.Match[str]) -> bool:
    """Tell whether the words behind a bar or dash name an outlet or section."""
    name = match[1].strip().lower()
    known = name.split()[-1] in read_terms("after_title") or name in read_terms("after_title")
    bar = match[0].lstrip()[0] in "|•·»"
    return known if not bar else known or name.count(" ") <= 3


def _title_key(line: Line) -> str:
    """Return the folded headline without its furniture."""
    for start, end, zone in line.pieces:
        if zone == "headline":
            return fold_line(line.text[start - line.start : end - line.start])
    return line.key


def _is_title_tail(tail: str) -> bool:
    """Tell whether what follows the title on its line is nothing or page furniture."""
    return not tail or (len(tail) <= 40 and tail.lstrip()[:1] in ("|", "-", "–", "—", "•", "·"))

"""The headline: which line it is, its page furniture, and where the page repeats it."""

import re
from itertools import takewhile

from analysis.text.zones.credits import find_credit_tail
from analysis.text.zones.cues import fold_line
from analysis.text.zones.lines import Line, read_lines, word_stems
from analysis.text.zones.menus import TITLE_MIN_WORDS, count_names
from analysis.text.zones.title_furniture import has_title_furniture, is_title_tail, title_key, title_pieces

HEADLINE_MAX_WORDS, HEADLINE_MAX_CHARS = 40, 240
"""Longest first line that is taken for a headline (longest of the coded sets: 24 words)."""
STOPPED_MAX_WORDS = 20
TITLE_CASE_SHARE = 0.6
"""Share of longer words with a capital from which a line counts as title case."""
TITLE_LINES = 5
"""Lines from the top among which a given headline is looked for: above it stand section, kicker, date."""
MENU_LINES, MENU_MAX_WORDS = 40, 12
"""The same of a line that is the headline word for word, below the menus of a page that was copied whole."""
TITLE_ALIKE = 0.5
"""Share of the word stems of two headlines, of all that either has, from which they are one, told in two
versions: pages change theirs after they are published."""
SENTENCE_ALIKE = 0.8
"""The same of a line with a full stop: first paragraphs tell the headline's news again."""
_KICKER_MAX_WORDS = 5
_ABBREVIATIONS = tuple(f" {short}." for short in "Dept Inc Co Corp Jr Sr St U.S U.K U.N D.C p.m a.m".split())
KICKER = re.compile(r"[A-Za-z' -]{3,24}:\s")
_TELLING = re.compile(
    r"\b(?:said|says|told|according|announced|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_WORD = re.compile(r"[A-Za-z][\w'’-]{3,}")
_DIGIT = re.compile(r"\d")


def find_title(lines: list[Line], title: str) -> int:
    """Return the index of the line that holds a headline given from outside, or -1 where the text lacks it.

    The line begins as the headline does or the other way round, or they share half of their stems; the first
    line also where it is in title case without a stop and takes up one stem: another version of it.
    """
    key, stems = fold_line(title), word_stems(title)
    top = takewhile(lambda line: line.stop != "." or line.words <= MENU_MAX_WORDS, lines[:MENU_LINES])
    if (at := next((i for i, line in enumerate(top) if line.key == key and not line.bullet), -1)) >= 0:
        return at
    for i, line in enumerate(lines[:TITLE_LINES]):
        if line.words > HEADLINE_MAX_WORDS or line.words < 2 < len(stems):
            continue
        if (i and (line.bullet or line.stop == ":")) or _ends_in_credit(line):
            continue
        if line.key.startswith(key) or (line.words > 3 and key.startswith(line.key.rstrip(".… "))):
            return i
        own = word_stems(line.text)
        shared = len(stems & own)
        sentence = line.stop == "." and title[-1] != "."
        if shared >= (SENTENCE_ALIKE if sentence else TITLE_ALIKE) * len(stems | own) > 0:
            return i
        if (
            i == 0
            and shared
            and line.stop == ""
            and 3 < line.words <= STOPPED_MAX_WORDS
            and is_title_case(line)
        ):
            return i
    return -1


def _ends_in_credit(line: Line) -> bool:
    """Tell a caption above the text: "A goat in Harl. (Ann Lee/Reuters)"; no "Goat rides tram (Video)"."""
    at = find_credit_tail(line) if line.text[-1] in ")]" else None
    return at is not None and ("/" in line.text[at - line.start :] or " " in line.text[at - line.start :])


def add_title(lines: list[Line], title: str) -> None:
    """Put a headline that the text lacks above its lines, for them to be placed under it."""
    lines[:0] = read_lines(title)[:1]


def place_headline(lines: list[Line], known: int | None = None) -> int:
    """Mark the headline and its page furniture; return the index of its line, or -1 without one.

    Where it stands may be known; short lines above it are furniture then.
    """
    at = _headline_index(lines) if known is None else known
    if at < 0:
        return at
    for above in lines[:at]:
        if above.zone is None and above.words <= (MENU_MAX_WORDS if known else _KICKER_MAX_WORDS):
            above.zone = "boilerplate"
    line = lines[at]
    line.zone = "headline"
    line.pieces = title_pieces(line)
    title = title_key(line)
    for other in lines[at + 1 :]:
        if other.key.startswith(title) and is_title_tail(other.key[len(title) :]):
            other.zone, other.pieces = "boilerplate", []
    return at


def _headline_index(lines: list[Line]) -> int:
    """Return the index of the headline's line, or -1: the first line, or the second after furniture."""
    if len(lines) == 1:
        line = lines[0]
        fits = line.zone is None and line.words >= 4 and is_headline(line) and line.stop != "?"
        return 0 if (fits and is_title_case(line)) or has_title_furniture(line) else -1
    first, second = lines[0], lines[1]
    if _is_broadcast(first) and second.zone is None and second.words >= TITLE_MIN_WORDS and not second.stop:
        first.zone = "boilerplate"
        return 1
    if named := count_names(lines):
        for line in lines[:named]:
            line.zone = "boilerplate"
        return _below_top(lines) or named
    if not _is_title_line(first) and (at := _below_top(lines)) is not None:
        return at
    if first.zone in ("boilerplate", "credit", "embed"):
        return -1
    return 0 if is_headline(first) or _is_stopped_headline(first, lines) else -1


def _is_broadcast(line: Line) -> bool:
    """Tell the programme and day of a transcript above its headline: 'TRANSCRIPT: "Late Hour," 8/18/22'."""
    return (
        line.key.startswith("transcript")
        and line.text[-1].isdigit()
        and ("/" in line.text or "," in line.text)
    )


def _is_title_line(line: Line) -> bool:
    """Tell whether a line of the top can be the headline: no furniture, of some words, like a headline."""
    if line.zone is not None and not (line.zone in ("promo", "prompt") and KICKER.match(line.text)):
        return False
    if line.words < TITLE_MIN_WORDS or line.bullet or line.stop == ":" or not is_headline(line):
        return False
    return line.stop != "." or all(word[0].isupper() for word in _WORD.findall(line.text))


def _below_top(lines: list[Line]) -> int | None:
    """Return the headline below menus, sections and names of sites: the first of the last lines like one.

    The top ends at the first by-line, picture or paragraph, and at the date below such a line.
    """
    at, before = None, -1
    for i, line in enumerate(lines[:MENU_LINES]):
        if _is_title_line(line):
            at = at if before == i - 1 else i
            before = i
        elif _ends_top(line) or (at is not None and line.zone == "boilerplate" and _DIGIT.search(line.key)):
            break
    told = [line.zone is None and line.stopped for line in lines[2:4]]
    return None if at == 1 and lines[0].zone is None and all(told) else at  # a short headline, its standfirst


def _ends_top(line: Line) -> bool:
    """Tell whether a line can only stand below the headline: text, a by-line, a caption."""
    return line.zone not in (None, "boilerplate", "promo", "prompt") or (
        line.zone is None and (line.stop == "." or _ends_in_credit(line))
    )


def is_headline(line: Line) -> bool:
    """Tell whether a first line reads like a headline: short, and not an ordinary sentence with its stop."""
    if line.words > HEADLINE_MAX_WORDS or len(line.text) > HEADLINE_MAX_CHARS or line.stop == ",":
        return False
    if _ends_in_credit(line):
        return False
    return line.stop != "." or line.text.endswith(("...", "…", *_ABBREVIATIONS)) or is_title_case(line)


def _is_stopped_headline(first: Line, lines: list[Line]) -> bool:
    """Tell a headline with a final stop from a first paragraph: short, not quoting, above longer text."""
    if (
        first.words > STOPPED_MAX_WORDS
        or len(lines) < 3
        or not first.text[0].isalnum()
        or _ends_in_credit(first)
    ):
        return False
    below = [line for line in lines[1:4] if line.zone is None and line.stopped]
    return bool(below) and below[0].words > first.words and _TELLING.search(first.key) is None


def is_title_case(line: Line) -> bool:
    """Tell whether most longer words of a line start with a capital."""
    words = _WORD.findall(line.text)
    return bool(words) and sum(word[0].isupper() for word in words) >= TITLE_CASE_SHARE * len(words)

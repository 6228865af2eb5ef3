"""The headline: which line it is, its page furniture, and where the page repeats it."""

import re
from collections.abc import Sequence
from itertools import takewhile

from analysis.text.zones.credits import find_credit_tail
from analysis.text.zones.cues import fold_line, read_terms
from analysis.text.zones.lines import Line, read_lines, word_stems
from analysis.text.zones.menus import TITLE_MIN_WORDS, count_names

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
_TITLE_TAIL = re.compile(r"\s*(?:[|•·»]\s?|\s[-–—]{1,2}\s)([^|•·»]{2,40})$")
_TAIL_BLANKS = 3
_NEWS = re.compile(r"(?<!channel )(?<!\bnews )(?<!radio )\d|\?$")  # what is told behind a bar, no section
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
    if match is not None and match.start() > start - line.start + 3 and _is_furniture_name(match):
        pieces.append((start, line.start + match.start(), "headline"))
        return [*pieces, (line.start + match.start(), end, "boilerplate")]
    return [*pieces, (start, end, "headline")] if pieces else []


def bare_title(title: str) -> str:
    """Return a headline without the page furniture at its two ends.

    >>> bare_title("OPINION: The ferry must go")
    'The ferry must go'
    """
    bare = [_cut_headline(line, _title_pieces(line)) for line in read_lines(title)[:1]]
    return bare[0].strip() if bare and bare[0] else title


def _cut_headline(line: Line, pieces: Sequence[tuple[int, int, str]]) -> str:
    """Return the headline among the pieces of its line, empty where it is not in pieces."""
    found = ((start, end) for start, end, zone in pieces if zone == "headline")
    start, end = next(found, (line.start, line.start))
    return line.text[start - line.start : end - line.start]


def _is_furniture_name(match: re.Match[str]) -> bool:
    """Tell whether the words behind a bar or dash name an outlet or section."""
    name = match[1].strip().lower()
    known = name.split()[-1] in read_terms("after_title") or name in read_terms("after_title")
    bar, before = match[0].lstrip()[0] in "|•·»", match.string[: match.start()]
    if known or not bar or name.count(" ") > _TAIL_BLANKS:
        return known
    # no "Health | 40 ill after a meal", "Ukraine war | Nine dead"
    return len(before.split()) > name.count(" ") + 1 and not _NEWS.search(name)


def _title_key(line: Line) -> str:
    """Return the folded headline without its furniture."""
    bare = _cut_headline(line, line.pieces)
    return fold_line(bare) if bare else line.key


def _is_title_tail(tail: str) -> bool:
    """Tell whether what follows the title on its line is nothing or page furniture."""
    return not tail or (len(tail) <= 40 and tail.lstrip()[:1] in ("|", "-", "–", "—", "•", "·"))

"""The headline: which line it is, its page furniture, and where the page repeats it."""

from __future__ import annotations

import re

from analysis.text.zones.credits import find_credit_tail
from analysis.text.zones.cues import fold_line, read_terms
from analysis.text.zones.lines import Line, read_lines
from analysis.text.zones.mastheads import FURNITURE_LINES, KICKER, TITLE_MIN_WORDS, ends_top, skip_furniture

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
KICKER_MAX_WORDS = 2
"""Longest first line, in words, above a line that can be the headline; 3 headlines in 1,000 have so few."""
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
        if (i and (line.bullet or line.stop == ":")) or _ends_in_credit(line):
            continue
        if line.key.startswith(key) or (line.words > 3 and key.startswith(line.key.rstrip(".… "))):
            return i
        own = word_stems(line.text)
        shared = len(stems & own)
        sentence = line.stop == "." and title[-1] != "."
        if shared >= (SENTENCE_ALIKE if sentence else TITLE_ALIKE) * len(stems | own) > 0:
            return i
        if i == 0 and shared and line.stop == "" and line.words > 3 and is_title_case(line):
            return i
    return -1


def _ends_in_credit(line: Line) -> bool:
    """Tell a caption above the text: "A goat in Harl. (Ann Lee/Reuters)"; no "Goat rides tram (Video)"."""
    at = find_credit_tail(line) if line.text[-1] in ")]" else None
    return at is not None and ("/" in line.text[at - line.start :] or " " in line.text[at - line.start :])


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
    if _is_broadcast(first) and second.zone is None and second.words >= TITLE_MIN_WORDS and not second.stop:
        first.zone = "boilerplate"
        return 1
    if _is_kicker(lines):
        return 1
    if first.zone is not None and not KICKER.match(first.text):
        furniture = second.zone is None and second.words >= 4 and second.stop == "" and len(lines) > 2
        if furniture or first.zone in ("boilerplate", "credit", "embed"):
            return 1 if furniture and is_headline(second) else _first_title(lines)
    return 0 if is_headline(first) or _is_stopped_headline(first, lines) else -1


def _is_broadcast(line: Line) -> bool:
    """Tell the programme and day of a transcript above its headline: 'TRANSCRIPT: "Late Hour," 8/18/22'."""
    return (
        line.key.startswith("transcript")
        and line.text[-1].isdigit()
        and ("/" in line.text or "," in line.text)
    )


def _is_kicker(lines: list[Line]) -> bool:
    """Tell a word or two above the headline, a section or topic, from a headline: these are longer.

    Where the text follows at once the second line is the standfirst.
    """
    longest = _KICKER_MAX_WORDS if lines[0].text.isupper() else KICKER_MAX_WORDS
    if len(lines) < TITLE_MIN_WORDS or lines[0].words > longest or lines[0].stop:
        return False
    below = lines[1]
    if all(line.zone is None and line.stopped for line in lines[2:4]) or below.text.isupper():
        return False
    if lines[0].zone is not None or below.zone is not None or below.words <= TITLE_MIN_WORDS or below.bullet:
        return False
    return below.stop in ("", "?") and is_headline(below)


def _below_furniture(lines: list[Line]) -> int | None:
    """Return the index of the headline below a menu or several lines of furniture, or None without these."""
    at = skip_furniture(lines)
    if at is None:
        return None
    line = lines[at]
    fits = (
        line.zone is None
        and line.words >= TITLE_MIN_WORDS
        and (line.stop in ("", "?", "!") or (line.stop == "." and is_title_case(line)))
        and not line.bullet
    )
    return at if fits and is_headline(line) else None


def _first_title(lines: list[Line]) -> int:
    """Return the first line that can be a headline below furniture and short lines (scores, names), or -1."""
    for i, line in enumerate(lines[:FURNITURE_LINES]):
        if ends_top(line) or line.bullet or line.stop in (":", ","):
            break
        if line.zone is None and line.words > _KICKER_MAX_WORDS:
            above = lines[i - 1]
            fits = line.stop == "" and i + 2 < len(lines) and is_headline(line) and above.zone != "promo"
            return i if fits else -1
    return -1


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

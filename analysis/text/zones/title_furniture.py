"""The page furniture at the two ends of a headline: section, outlet, "Transcript for"."""

import re
from collections.abc import Sequence

from analysis.text.zones.cues import fold_line, read_terms
from analysis.text.zones.lines import Line, read_lines

_TITLE_TAIL = re.compile(r"\s*(?:[|•·»]\s?|\s[-–—]{1,2}\s)([^|•·»]{2,40})$")
_TAIL_BLANKS = 3
_NEWS = re.compile(r"(?<!channel )(?<!\bnews )(?<!radio )\d|\?$")  # what is told behind a bar, no section


def has_title_furniture(line: Line) -> bool:
    """Tell whether a line starts or ends with page furniture ("Transcript for …", "… | U.S.")."""
    return line.key.startswith(read_terms("before_title")) or (
        "|" in line.text and len(title_pieces(line)) > 1
    )


def title_pieces(line: Line) -> list[tuple[int, int, str]]:
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
    bare = [_cut_headline(line, title_pieces(line)) for line in read_lines(title)[:1]]
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


def title_key(line: Line) -> str:
    """Return the folded headline without its furniture."""
    bare = _cut_headline(line, line.pieces)
    return fold_line(bare) if bare else line.key


def is_title_tail(tail: str) -> bool:
    """Tell whether what follows the title on its line is nothing or page furniture."""
    return not tail or (len(tail) <= 40 and tail.lstrip()[:1] in ("|", "-", "–", "—", "•", "·"))

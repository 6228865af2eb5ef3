"""What stands behind the article: links in the form of questions and sentences, tags."""

import re
from collections.abc import Sequence
from itertools import takewhile

from analysis.text.zones.authors import is_bio
from analysis.text.zones.lines import Line
from analysis.text.zones.titles import is_title_case

LABEL_MAX_WORDS = 6
QUESTION_MAX_WORDS = 18
SCRAP_MAX_WORDS = 14
"""Longest sentence behind links that is one of them: no story ends on it."""
SCRAP_MIN_LINKS = 3
TAG_MAX_WORDS = 3
"""Longest line in small letters behind the story that is a tag: "maternity care"."""

TAIL_SHARE = 0.4
"""Share of an article's lines before which no tail begins."""
_NOTES = re.compile(
    r"[-–—#* ]*(?:notes? (?:to|for) (?:the )?editors?|editors?'? notes|forward[- ]looking statements?"
    r"|safe harbou?r statement|references|works cited|bibliography)[: *]*"
)
_LABEL = re.compile(
    r"(?:also )?(?:related|suggested topics|read more(?=\W*$)"
    r"|read(?: more)? (?:also|on|about|next|from)|recommended|trending"
    r"|top stories|popular"
    r"|most (?:read|popular|viewed|shared|commented)|more (?:on|from|in|like|stories|news|headlines|to read)"
    r"|latest (?:on|from|in|news|stories)|you (?:may|might) also|up next|see also|what to read|also read"
    r"|don't miss|must[ -]reads?|further reading|what (?:i'm|we're) reading)\b"
)


def is_label(line: Line) -> bool:
    """Tell whether a line heads a list of links or tags: "Most Read", "Related stories"."""
    if line.zone == "boilerplate":
        return line.key.rstrip(": ") in ("tags", "topics", "filed under", "sections")
    return line.zone == "promo" and line.words <= LABEL_MAX_WORDS and _LABEL.match(line.key) is not None


def mark_tails(lines: Sequence[Line], first: int) -> None:
    """Mark notes to editors and references with all that follows, behind the first part of the lines."""
    for i in range(max(first + 1, int(TAIL_SHARE * len(lines))), len(lines)):
        if lines[i].words <= LABEL_MAX_WORDS and _NOTES.fullmatch(lines[i].key):
            for line in lines[i:]:
                if line.zone in (None, "body", "caption"):
                    line.zone, line.pieces = "boilerplate", []
            return


def free_questions(lines: Sequence[Line], first: int) -> None:
    """Take links in the form of a question for links: below the text under a label, between two links."""
    labels = [i for i in range(first, len(lines)) if is_label(lines[i])]
    if not labels:
        return
    _free_between(lines, labels[0])
    behind = len(lines)
    while behind > labels[0] and not _is_paragraph(lines[behind - 1]):
        behind -= 1
    for line in lines[max(behind, next((i for i in labels if i >= behind), len(lines))) :]:
        if line.zone is None and not is_bio(line):
            line.zone, line.loose = "promo", True


def free_scraps(lines: Sequence[Line], first: int) -> None:
    """Take short sentences that links part from the story, at its end, for links like them.

    One link is enough above a title, several above a sentence.
    """
    for i in range(len(lines) - 1, first, -1):
        line = lines[i]
        if line.zone != "body" or is_bio(line):
            continue
        if _is_tag(line):
            if next((above for above in reversed(lines[:i]) if not _is_tag(above)), line).zone == "body":
                return
            line.zone = "boilerplate"
            continue
        above = list(takewhile(lambda line: line.zone != "body", reversed(lines[first:i])))
        links = sum(other.zone in ("promo", "prompt") for other in above)
        loose = sum(other.zone is None for other in above)
        is_link = links + loose > 0 if is_title_case(line) else links > 0 and links + loose >= SCRAP_MIN_LINKS
        closed = i + 1 < len(lines) and lines[i + 1].zone == "credit"
        if line.words > SCRAP_MAX_WORDS or closed or not is_link or len(above) == i - first:
            return
        line.zone = "promo"


def _is_tag(line: Line) -> bool:
    """Tell whether a line can be a tag in small letters, which is taken for text that goes on elsewhere."""
    return line.zone == "body" and not line.stop and line.words <= TAG_MAX_WORDS


def _free_between(lines: Sequence[Line], first: int) -> None:
    """Mark questions that stand between two links under a label in the midst of the text."""
    labelled = False
    for i in range(first, len(lines) - 1):
        line, after = lines[i], lines[i + 1]
        listed = i > 0 and (is_label(lines[i - 1]) or (line.bullet and lines[i - 1].bullet))
        is_link = listed or (after.zone is None and after.stop == "")
        if labelled and _is_question(line) and is_link:
            line.zone, line.loose = "promo", True
        labelled = is_label(line) or (labelled and (line.zone == "promo" or line.stop == ""))


def _is_question(line: Line) -> bool:
    """Tell whether a line asks a short question and has no zone yet."""
    return line.zone is None and line.stop == "?" and line.words <= QUESTION_MAX_WORDS


def _is_paragraph(line: Line) -> bool:
    """Tell running text from links, which have no stop or ask a short question, and notes on the author."""
    if line.zone not in (None, "body") or not line.stop or is_bio(line):
        return False
    return line.stop != "?" or line.words > QUESTION_MAX_WORDS or line.text[0] in '"“'

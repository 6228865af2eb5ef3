"""Zones of the lines between the headline and the text: by-lines, days, key points, standfirst, caption."""

import re

from analysis.text.zones.authors import is_by_line, is_paper_name, is_post_line, is_shift_line
from analysis.text.zones.captions import CAPTION_WORDS, is_described, is_verbless
from analysis.text.zones.credits import is_picture_credit
from analysis.text.zones.lines import Line
from analysis.text.zones.menus import is_section
from analysis.text.zones.name_lines import is_person

DEK_MIN_WORDS, DEK_MAX_WORDS = 7, 20
"""Length of a standfirst that stands directly on the text (developing half of coded192)."""
DEK_PARTED_MAX_WORDS = 30
"""Longest standfirst that a credit, date or call to the reader parts from the text."""
DEK_OVERLAP_GAP = 3
"""Words of the headline that the paragraph under a standfirst takes up more than the standfirst itself."""
DEK_MIN_BULLET = 5
"""Shortest key point under a headline, in words."""
STEM_CHARS = 5
LOOSE_MAX_WORDS = 45
"""A line without a final stop that is longer than this is running text that was cut or never closed."""
TOP_MAX_LINES = 8
NAMED_MAX_WORDS = 3
_NO_NAME = tuple(f"{word} " for word in "the a an what why how who in on at key our no not".split())
BOX_MAX_LINES, BOX_MAX_WORDS = 8, 15
"""Points of a box under the headline, and the longest of them without a bullet, which paragraphs exceed."""

_BOX = re.compile(
    r"(?:in (?:short|brief|a nutshell)|at a glance|(?:the )?(?:key|main) (?:points|takeaways|facts)"
    r"|(?:story )?highlights|the essentials|what (?:you need )?to know|summary|the gist|tl;?dr|quick read"
    r"|the short version|bottom line up front)[: ]*"
)
_CREDITED = re.compile(
    r"(?:words?|text|story|report(?:ing|er)?|interview|author|writer|photo(?:s|graphy)?|pictures?|images?"
    r"|illustrations?|video|camera|edit(?:ing|or)|translation|graphics?|research)\s?: "
    r"(?-i:(?:[A-Z][^\s,]*(?:, | and | & | )?){2,6})",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?"
    r"(?:\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2})"
)
# What a standfirst tells with and a caption rarely: what was said, was done before or is to come.
_NEWS = re.compile(
    r"(?<![\w'])(?:was|were|had|has|have|will|would|could|should|may|might|must|said|says|say|told|how|why|what)(?!\w)"
)
_LONG_WORD = re.compile(r"[a-z]{4,}")
_NAMED_ALONE = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,2}")
_NAME_WORD = re.compile(r"[A-Z][\w.'’-]*$")


def mark_key_points(lines: list[Line], headline: int) -> None:
    """Mark the key points under "In short:", and those that a call to visit the front page closes."""
    for i in range(headline + 1, min(headline + TOP_MAX_LINES, len(lines)) if headline >= 0 else 0):
        if lines[i].zone in (None, "dek") and _BOX.fullmatch(lines[i].key):
            _mark_box(lines, i)
            break
    for i in range(headline + 2, min(headline + TOP_MAX_LINES, len(lines)) if headline >= 0 else 0):
        if lines[i].zone == "prompt" and "homepage" in lines[i].key:
            for line in lines[headline + 1 : i]:
                if line.zone is None and line.words <= LOOSE_MAX_WORDS:
                    line.zone = "dek"


def _mark_box(lines: list[Line], label: int) -> None:
    """Mark a label and the points below it: its bullets, or several short lines above a longer one."""
    end = label + 1
    while end < min(len(lines), label + 1 + BOX_MAX_LINES) and _is_point(lines[end]):
        end += 1
    bulleted = label + 1 < end and lines[label + 1].bullet
    if bulleted:
        end = next(i for i in range(label + 1, end + 1) if i == end or not lines[i].bullet)
    if end - label > 2 and end < len(lines):
        for line in lines[label:end]:
            line.zone, line.pieces = "dek", []


def _is_point(line: Line) -> bool:
    """Tell whether a line can be a point of a box: unplaced or a bullet, and short."""
    return line.zone in (None, "dek", "promo") and line.words <= (
        DEK_PARTED_MAX_WORDS if line.bullet else BOX_MAX_WORDS
    )


def place_top(lines: list[Line], headline: int) -> int:
    """Place by-lines and dek between the headline and the text; return the first line after them."""
    i = headline + 1
    while i < len(lines) and i <= headline + TOP_MAX_LINES:
        line = lines[i]
        if line.zone == "subhead":
            return i
        if line.zone in (None, "promo") and line.words <= LOOSE_MAX_WORDS and _CREDITED.fullmatch(line.text):
            line.zone = "credit"
        if line.zone is None:
            has_dek = any(above.zone == "dek" for above in lines[headline:i])
            zone = _top_furniture(line, lines[i - 1])
            if zone is None and (not has_dek or lines[i - 1].zone == "dek"):
                zone = _top_zone(lines, i, headline)
            elif zone is None and _is_named(line):
                zone = "credit"
            if zone is None:
                return i
            line.zone = zone
        i += 1
    return i


def _is_named(line: Line) -> bool:
    """Tell a by-line below dek and date: names and places only, "Ann Lee"."""
    if line.stop or line.words > NAMED_MAX_WORDS or line.key.startswith(_NO_NAME):
        return False
    return is_by_line(line) or (line.words > 1 and all(_NAME_WORD.match(word) for word in line.text.split()))


def _names_person(line: Line) -> bool:
    """Tell whether a line holds the name of a person and nothing else."""
    named = _NAMED_ALONE.fullmatch(line.text) if line.zone is None and not line.stop else None
    return named is not None and is_person(line.text)


def _top_furniture(line: Line, before: Line) -> str | None:
    """Return the zone of an author's post or a day without its year, or None."""
    if before.zone == "credit" and (is_post_line(line) or is_paper_name(line)) or is_shift_line(line):
        return "credit"
    return "boilerplate" if line.stop == "" and (_DAY.fullmatch(line.key) or is_section(line)) else None


def _is_key_point(line: Line) -> bool:
    """Tell a point of the summary under a headline; dashes and brackets (>) also open speech."""
    return line.text[0] not in "-–—>" and DEK_MIN_BULLET <= line.words <= DEK_PARTED_MAX_WORDS


def _is_dashed_point(line: Line, before: Line, after: Line) -> bool:
    """Tell a point behind a dash, one of several without a stop, from speech behind a dash."""
    if line.stop != "" or not DEK_MIN_BULLET <= line.words <= DEK_PARTED_MAX_WORDS:
        return False
    return any(beside.stop == "" and beside.text[0] == line.text[0] for beside in (before, after))


def _top_zone(lines: list[Line], i: int, headline: int) -> str | None:
    """Return the zone of an unlabelled line under the headline, or None where the text begins."""
    line, before = lines[i], lines[i - 1]
    after = lines[i + 1] if i + 1 < len(lines) else None
    if after is None:
        return None
    if line.bullet:
        point = _is_key_point(line) or _is_dashed_point(line, before, after)
        return "dek" if point and before.zone in ("headline", "dek") else None
    if before.zone != "caption" and is_picture_credit(after) and _describes(line):
        return "caption"
    if line.stop == "":
        if is_described(before) and line.words <= LOOSE_MAX_WORDS:
            return "caption"
        if is_by_line(line):
            return "credit"
        if line.words <= 4:
            return "credit" if all(_NAME_WORD.match(w) for w in line.text.split()) else None
        if line.words <= LOOSE_MAX_WORDS:
            credited = after.zone == "credit" and not after.pieces and not after.key.startswith("by ")
            return "caption" if credited and is_verbless(line) else "dek"
        return None
    return "dek" if line.stopped and before.zone != "dek" and _is_dek(lines, i, headline) else None


def _describes(line: Line) -> bool:
    """Tell whether a line under the headline can tell what a picture shows: no news told, nothing to come."""
    is_long = line.words > CAPTION_WORDS or line.words < DEK_MIN_WORDS
    return not (is_long or line.bullet) and (is_verbless(line) or _NEWS.search(line.key) is None)


def _is_dek(lines: list[Line], i: int, headline: int) -> bool:
    """Tell a standfirst with a final stop from the first paragraph.

    A first paragraph tells the headline's news again; a standfirst leaves that to the paragraph under it, or
    is parted from the text by a credit, a date or a call to the reader.
    """
    line, after = lines[i], next((below for below in lines[i + 1 :] if below.zone != "caption"), lines[i + 1])
    goes_on = any(below.zone is None and below.stopped for below in lines[i + 2 : i + 2 + TOP_MAX_LINES])
    if (
        goes_on
        and line.words <= DEK_PARTED_MAX_WORDS
        and not after.pieces
        and lines[i - 1].zone == "headline"
    ):
        if (
            after.zone in ("credit", "prompt")
            or _names_person(after)
            or (after.zone == "boilerplate" and _has_digit(after.key))
        ):
            return True
    if not (DEK_MIN_WORDS <= line.words <= DEK_MAX_WORDS and after.zone is None and after.stopped):
        return False
    title = _stems(lines[headline].key)
    own, next_own = len(title & _stems(line.key)), len(title & _stems(after.key))
    return own <= 1 and next_own >= own + DEK_OVERLAP_GAP


def _has_digit(key: str) -> bool:
    """Tell whether a line holds a digit, as dates do."""
    return any(c.isdigit() for c in key)


def _stems(key: str) -> set[str]:
    """Return the beginnings of the longer words of a line."""
    return {word[:STEM_CHARS] for word in _LONG_WORD.findall(key)}

"""Zones from the wording of a line alone: cue words, credits, furniture, links, small print."""

import re

from analysis.text.zones.appeals import find_appeal
from analysis.text.zones.captions import is_caption_line, is_labelled
from analysis.text.zones.credits import is_credit_line
from analysis.text.zones.cues import find_cue, find_inside
from analysis.text.zones.furniture import find_link, is_furniture, is_read_more
from analysis.text.zones.lines import Line
from analysis.text.zones.menus import is_dated_row, is_menu
from analysis.text.zones.messages import is_call, is_contact, is_form
from analysis.text.zones.notes import HEARD, find_note, is_correction
from analysis.text.zones.posts import is_post

SIGN_UP_MAX_LINES = 8
TOP_LINES = 3
"""Lines at the head of a page where the label alone tells a correction: headline, by-line, first block."""

_TWEET_END = re.compile(r"[—–-]\s?[^—–()\n]{1,80}\s?\(@\w{1,20}\)(?:,?\s[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?$")
FORM_MAX_LINES, FORM_MAX_WORDS = 3, 30
"""Lines from a call to the small print of its form, and the longest that says what the newsletter holds."""
_FURNITURE = ("boilerplate", "prompt", "promo")
_SMALL_PRINT = ("privacy notice", "by signing up", "by subscribing", "by submitting", "by entering your")
_CALL = re.compile(r"(?:watch|listen to|check out|take a look at|hear|view|read the) ")
_CALL_MAX_WORDS = 14
_LINK_MAX_WORDS, _SHAPE_MAX_WORDS = 25, 30


def label_by_cue(lines: list[Line]) -> None:
    """Give every line the zone that its own wording shows, where it shows one."""
    for line in lines:
        line.zone = _own_zone(line)
        if line.zone == "embed" and line.text[0] in "—–":
            line.loose = True
    last = next((line for line in reversed(lines) if line.zone is None), None)
    for line in (*lines[:TOP_LINES], *([last] if last else [])):
        if line.zone is None and is_correction(line):
            line.zone = "boilerplate"
    _mark_sign_up(lines)
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        if line.zone is None and above.zone == below.zone == "prompt" and line.words <= FORM_MAX_WORDS:
            line.zone = "prompt" if '"' not in line.key else None


def _mark_sign_up(lines: list[Line]) -> None:
    """Mark the form of a newsletter: from "skip past newsletter promotion" to "after newsletter promotion".

    Where these are missing, what a call and the small print under the form have between them.
    """
    opened = low = None
    for i, line in enumerate(lines):
        small_print = line.zone in _FURNITURE and line.key.startswith(_SMALL_PRINT)
        if line.zone == "boilerplate" and line.key.startswith("skip past"):
            opened = i
        elif line.zone == "boilerplate" and line.key.startswith("after newsletter") and opened is not None:
            if i - opened <= SIGN_UP_MAX_LINES:
                _mark_between(lines[opened + 1 : i])
            opened = None
        elif small_print and low is not None and i - low <= FORM_MAX_LINES:
            if all(between.words <= FORM_MAX_WORDS for between in lines[low + 1 : i]):
                _mark_between(lines[low + 1 : i])
        if line.zone in ("prompt", "promo"):
            low = i


def _mark_between(lines: list[Line]) -> None:
    """Make a call of every line that is nothing yet."""
    for line in lines:
        line.zone = line.zone or "prompt"


def _own_zone(line: Line) -> str | None:
    """Return the zone that the wording of one line shows, or None."""
    zone = find_cue(line.key, line.words, line.stopped)
    if zone is None:
        zone = find_inside(line.key, line.words, line.tokens)
    if zone == "promo" and line.stop == ":" and "according to" in line.key:
        return None
    if zone in ("promo", "prompt") and line.stop == "." and HEARD.search(line.key):
        return None
    if zone is not None:
        return "caption" if zone == "credit" and is_labelled(line) else zone
    if "(@" in line.text and _TWEET_END.search(line.text, max(0, len(line.text) - 160)):
        return "embed"
    if "pic.twitter.com/" in line.text or is_post(line):
        return "embed"
    if line.key.startswith("read more ") and is_read_more(line):
        return "promo"
    zone = _shape_zone(line) if line.words <= _SHAPE_MAX_WORDS else None
    if zone is None:
        zone = find_note(line) or find_appeal(line) or ("boilerplate" if is_form(line) else None)
    return zone


def _shape_zone(line: Line) -> str | None:
    """Return the zone that the form of a short line shows: furniture, credit, link, call; or None."""
    if is_furniture(line) or is_contact(line):
        return "boilerplate"
    if not line.stop and (is_menu(line) or is_dated_row(line)):
        return "boilerplate"
    if is_call(line):
        return "prompt"
    if line.words <= _CALL_MAX_WORDS:
        if line.stop == ":" and _CALL.match(line.key):
            return "prompt"
        if is_credit_line(line):
            return "credit"
    if is_caption_line(line):
        return "caption"
    return find_link(line) if line.words <= _LINK_MAX_WORDS else None

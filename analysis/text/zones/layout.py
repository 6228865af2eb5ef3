"""Zones from the place of a line among its neighbours: subhead, promo, body; the rest in its own module."""

import re

from analysis.text.zones.authors import find_bios
from analysis.text.zones.captions import is_described, is_verbless, mark_captions
from analysis.text.zones.headings import (
    SUBHEAD_MAX_WORDS,
    is_closed_by_note,
    is_heading,
    is_numbered,
    is_running,
    mark_entries,
    mark_listed,
    mark_long,
    mark_numbered,
)
from analysis.text.zones.lines import Line
from analysis.text.zones.menus import is_section_name
from analysis.text.zones.messages import mark_questions
from analysis.text.zones.posts import mark_posts
from analysis.text.zones.tails import free_questions, free_scraps, is_label, mark_tails
from analysis.text.zones.titles import is_title_case
from analysis.text.zones.tops import LOOSE_MAX_WORDS, mark_key_points, place_top

FURNITURE = ("boilerplate", "promo", "prompt", "credit")
LINK_MIN_WORDS = 4
"""Shortest line, in words, that is taken for the headline of another story."""
PULLED_MIN_WORDS = 12
"""A line of this length with a full stop inside is running text, even where its own stop is missing."""
TOLD_MIN_WORDS = 8
"""Shortest line in sentence case under a heading that is its text, though the stop is missing."""
SIGNED_MAX_WORDS = 6
LEAD_MAX_WORDS = 5
"""Longest line above the first paragraph that is a kicker, name or button; no text begins with a heading."""
QUESTION_MAX_WORDS = 8
ASKED_MAX_WORDS = 10
"""The same where a word opens it that asks: "What does the rule of 1911 say about goats?"."""
_OF_OTHERS = frozenset(("you", "they"))
"""Put to somebody, or about those of whom the paragraph before tells: text."""
_ASKING = tuple(
    f"{word} "
    for word in "what who why how when where which is are does do did can could will should has have".split()
)
QUESTIONS_MIN = 2
"""Other headings in the form of a question that make one of the question a text opens with."""
LISTICLE_MIN_CREDITS = 2

POSTER_LINES = 3
POLL_MAX_ANSWERS, POLL_MAX_WORDS = 6, 8
_SIGNED = re.compile(r"[-–—]+ ?[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){1,3}(?:, .{3,120})?$")
_SECTIONED = re.compile(r"([A-Z][\w&' -]{2,20}) ?\| ?(?=[A-Z‘“'\"])(?:\S+ ){2,20}\S+$")
_POLL = re.compile(
    r"(?:[\w'-]+ ){0,3}(?:poll|survey|vote|quiz|question of the (?:day|week))(?: of the (?:day|week))?: "
)
_GOING_ON = ("so ", "and ", "but ", "or ", "then ", "yet ", "now ", "really")
_LONG_WORD = re.compile(r"[A-Za-z][\w'’-]{3,}")
_INNER_STOP = re.compile(r"[a-z]{3,}[.!?] [A-Z]")


def place_lines(lines: list[Line], headline: int, format: str | None) -> None:
    """Give a zone to every line that its own wording left without one."""
    for line in lines[headline + 1 : headline + 1 + POSTER_LINES] if headline >= 0 else ():
        if line.zone == "embed" and line.key.startswith("posted by ") and "@" not in line.text:
            line.zone = "credit"  # who posted the article itself
    mark_posts(lines)
    _mark_answers(lines)
    mark_numbered(lines)
    mark_entries(lines)
    mark_key_points(lines, headline)
    first = place_top(lines, headline) if headline >= 0 else 0
    mark_questions(lines)
    mark_tails(lines, first)
    free_questions(lines, first)
    _mark_sectioned(lines, first)
    mark_listed(lines, first)
    for i in range(first, len(lines)):
        if lines[i].zone is None and not _is_loose(lines[i]):
            lines[i].zone = _place_sentence(lines, i, first)
    free_scraps(lines, first)
    bios = find_bios(lines, first)
    mark_long(lines, first)
    listicle = format == "listicle" or _count_credit_lines(lines) >= LISTICLE_MIN_CREDITS
    last_body = max((i for i, line in enumerate(lines) if line.zone == "body" and i not in bios), default=-1)
    for i in range(first, len(lines)):
        if lines[i].zone is None:
            lines[i].loose = True
            lines[i].zone = _place_loose(lines, i, last_body, listicle)
    mark_captions(lines, first)
    for i in bios:
        lines[i].zone, lines[i].pieces = "credit", []


def _place_sentence(lines: list[Line], i: int, first: int) -> str | None:
    """Return the zone of a line that ends like a sentence or begins in small letters; None for a title."""
    line, before = lines[i], lines[i - 1] if i > first else None
    if before is not None and not line.stop and line.text[0].islower() and before.zone in FURNITURE:
        return "promo" if line.words >= LINK_MIN_WORDS else "boilerplate"
    plain = before is not None and before.stop != ":"
    if _is_question_head(lines, i) and (plain or _asks_often(lines, i)):
        return "subhead"
    return None if _is_title(line) else "body"


def _mark_sectioned(lines: list[Line], first: int) -> None:
    """Mark links that name their section in front of a bar: "Opinion | A goat for mayor"."""
    for line in lines[first:]:
        if line.zone is None and line.stop == "" and (match := _SECTIONED.match(line.text)):
            if is_section_name(match[1]):
                line.zone, line.loose = "promo", True


def _mark_answers(lines: list[Line]) -> None:
    """Mark the answers that readers choose from below a poll's question."""
    for i, line in enumerate(lines):
        if line.stop == "?" and (_POLL.match(line.key) or _is_voted(lines[i + 1 : i + 3])):
            line.zone = "prompt"
            for below in lines[i + 1 : i + 1 + POLL_MAX_ANSWERS]:
                if (
                    below.words > POLL_MAX_WORDS
                    or below.stopped
                    or below.zone not in (None, "prompt", "boilerplate")
                ):
                    break
                below.zone = "prompt"


def _is_voted(below: list[Line]) -> bool:
    """Tell the answers of a poll: "Yes", "No" on lines of their own."""
    keys = [line.key for line in below if not line.stop and line.words <= POLL_MAX_WORDS]
    return len(keys) == len(("yes", "no")) and keys[0].startswith("yes") and keys[1].startswith("no")


def _is_loose(line: Line) -> bool:
    """Tell whether a line stands without a final stop, as subheads and links do."""
    if line.stop != "" or line.words > LOOSE_MAX_WORDS or line.text[0].islower():
        return False
    return not is_closed_by_note(line)


def _is_question_head(lines: list[Line], i: int) -> bool:
    """Tell a heading in the form of a question from a short paragraph that asks one."""
    line = lines[i]
    longest = ASKED_MAX_WORDS if line.key.startswith(_ASKING) else QUESTION_MAX_WORDS
    if line.stop != "?" or not 2 <= line.words <= longest or i + 1 == len(lines):
        return False
    if line.words > QUESTION_MAX_WORDS and (
        line.key.count("?") > 1 or not _OF_OTHERS.isdisjoint(line.key.split())
    ):
        return False
    plain = line.text[0].isupper() and line.text[-1] == "?" and not line.key.startswith(_GOING_ON)
    return plain and lines[i + 1].words > line.words


def _is_title(line: Line) -> bool:
    """Tell the headline of another story in the form of a question, in title case: no text."""
    if line.stop != "?" or line.text[-1] != "?" or not is_title_case(line):
        return False
    words = _LONG_WORD.findall(line.text)  # "So why is Bray backing Moor?" has names
    return len(words) >= LINK_MIN_WORDS and all(word[0].isupper() for word in words)


def _asks_often(lines: list[Line], first: int) -> bool:
    """Tell whether a text that opens with a question has more of them as headings."""
    rest = range(first + 1, len(lines))
    return sum(lines[i].zone is None and _is_question_head(lines, i) for i in rest) >= QUESTIONS_MIN


def _count_credit_lines(lines: list[Line]) -> int:
    """Count the picture credits that have a line of their own."""
    return sum(line.zone == "credit" and line.words <= 8 for line in lines)


def _place_loose(lines: list[Line], i: int, last_body: int, listicle: bool) -> str:
    """Return the zone of a line without a final stop; one without neighbours has no place, and is body."""
    line = lines[i]
    if len(lines) == 1:
        return "body"
    listed = _going_on(lines, i, last_body) if i else None
    if listed is not None:
        return listed
    if line.words >= PULLED_MIN_WORDS and _INNER_STOP.search(line.text):
        return "body"
    after = _below(lines, i)
    if after is not None and after.zone == "credit" and not after.pieces:
        signed = after.key.startswith("by ") and i < last_body and not is_verbless(line)
        return "subhead" if signed and is_heading(line, listicle) else "caption"
    if i > last_body and not (after is not None and after.zone == "caption"):
        return "promo" if line.words >= LINK_MIN_WORDS else "boilerplate"
    if i and _is_captioned(line, lines[i - 1]):
        return "caption"
    running = is_running(line)
    if after is not None and after.zone is None and line.words > LINK_MIN_WORDS and not running:
        return "promo"
    if is_heading(line, listicle):
        return "boilerplate" if _leads(lines, i) else "subhead"
    return "body" if running else "promo"


def _leads(lines: list[Line], i: int) -> bool:
    """Tell what stands above the first paragraph, no heading with a number or one of several in capitals."""
    line = lines[i]
    if line.words > LEAD_MAX_WORDS or is_numbered(line) or any(above.zone == "body" for above in lines[:i]):
        return False
    return not (
        line.text.isupper() and any(below.text.isupper() and not below.zone for below in lines[i + 1 :])
    )


def _is_signature(lines: list[Line], i: int) -> bool:
    """Tell who speaks or writes the text above, behind a dash: "—Ann Lee, a tailor"; no point of a list."""
    beside = lines[i - 1 : i] + lines[i + 1 : i + 2]
    short = lines[i].words <= SIGNED_MAX_WORDS or _SIGNED.match(lines[i].text) is not None
    return short and all(line.text[0] not in "-–—" for line in beside)


def _is_captioned(line: Line, before: Line) -> bool:
    """Tell a caption by the line above it: a credit, what a picture shows, another caption of a row."""
    if before.zone == "credit":
        return is_verbless(line) and before.text[0] not in "-–—"
    if is_described(before):
        return line.words > LINK_MIN_WORDS
    return before.zone == "caption" and not before.stop and line.words > SUBHEAD_MAX_WORDS


def _below(lines: list[Line], i: int) -> Line | None:
    """Return the next line that is no number of further pictures ("+5")."""
    return next((line for line in lines[i + 1 : i + 3] if line.text[0] != "+"), None)


def _going_on(lines: list[Line], i: int, last_body: int) -> str | None:
    """Return the zone of what the line goes on with: text behind a colon, links behind a label, a list."""
    line, before = lines[i], lines[i - 1]
    same_list = line.bullet == before.bullet and (before.loose or line.bullet)
    if before.zone == "body" and (before.stop in (":", ",") or same_list):
        return "body"
    alone = i + 1 == len(lines) or lines[i + 1].zone is not None
    short_heading = i < last_body and line.words <= LINK_MIN_WORDS and alone
    linked = before.stop == ":" or before.loose or is_label(before)
    if before.zone == "promo" and linked and not short_heading:
        return "promo"
    if line.text[0] in "-–—" and _is_signature(lines, i):
        return "credit"
    if line.bullet:
        return "body" if before.zone == "subhead" else "promo"
    told = line.words >= TOLD_MIN_WORDS and not is_title_case(line) and ": " not in line.text
    return "body" if told and i < last_body and before.zone == "subhead" else None

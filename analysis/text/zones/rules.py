"""Zones from the wording of a line alone: cue words, credits, furniture; and lines that hold two zones."""

from __future__ import annotations

import re

from analysis.text.zones.appeals import cut_appeal, find_appeal
from analysis.text.zones.authors import BIO_MAX_WORDS, cut_bio
from analysis.text.zones.captions import is_caption_line
from analysis.text.zones.contacts import is_call, is_contact
from analysis.text.zones.credits import find_credit_head, find_credit_tail, is_credit_line
from analysis.text.zones.cues import find_cue
from analysis.text.zones.lines import Line
from analysis.text.zones.menus import is_dated_row, is_menu
from analysis.text.zones.messages import is_form
from analysis.text.zones.notes import find_note, is_correction
from analysis.text.zones.posts import is_post

CAPTION_MAX_WORDS = 120
SIGN_UP_MAX_LINES = 8
TOP_LINES = 3
"""Lines at the head of a page where the label alone tells a correction: headline, by-line, first block."""

_LINK_LABEL = r"(?:RELATED|READ|READ MORE|SEE ALSO|ALSO READ|MORE|WATCH|Related|Read more|See also)"
_BODY_PROMO = re.compile(rf"[(\[]{_LINK_LABEL}\s?:[^()\[\]]{{3,200}}[)\]]\.?")
_TWEET_END = re.compile(r"[—–-]\s?[^—–()\n]{1,80}\s?\(@\w{1,20}\)(?:,?\s[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?$")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE_LINE = re.compile(
    r"(?:(?:published|updated|posted|last updated|created|modified|(?:first )?aired|broadcast)\b.{0,12})?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
    rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?"
    r"|(?:\d{1,2}|an?|one|two|three) (?:second|minute|min|hour|day|week|month|year)s? ago)"
    rf"(?:[ ,|/–—-]+[\w:.]+){{0,4}}(?: {_MONTH} \d{{1,2}},? \d{{4}}| updated .{{1,30}})?"
)
_SHARE_WORDS = frozenset(
    "share tweet print email e-mail comment comments pin post facebook twitter whatsapp linkedin reddit "
    "pinterest tumblr messenger flipboard telegram save copy link like likes shares views reply retweet more "
    "via sms text listen to this article story page on mail google google+ stumbleupon digg gmail k resize "
    "a+ a- font size bookmark embed download pdf rss follow subscribe newsletter a aa threads bluesky x "
    "instagram tiktok youtube".split()
)
_DIGIT = re.compile(r"\d")
_LISTEN = re.compile(
    r"listen to (?:this )?article[ ·•|(–—-]+\d|(?:listen|watch|play)(?: now)?[ ·•|]+\d{1,2}:\d\d$"
)
_ISSUE = re.compile(r"(?:issue|vol(?:ume)?\.?) \d+(?:,? [\w.]+){0,4}")
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?,? (?:gmt|bst|[ecmp][sd]?t|a[ec][sd]t|ce?s?t|ist|utc)(?:[+-]\d{1,2})?"
)
_ZONED = re.compile(r"\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]\.?)?,? [A-Z]{2,4}\b")
_YEARS = re.compile(r"(?:copyright|\(c\)|©)[ :]*(?:\(c\)|©|copyright)? ?(?:19|20)\d\d")
_CONTACT = re.compile(
    r"(?:e-?mail|tel|phone|t|e)?[.: ]*(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?\d[\d ()./-]{7,20}\d)"
)
_PAGER = re.compile(
    r"\d{1,3} ?(?:of|/) ?\d{1,3}"
    r"|(?:(?:next|prev(?:ious)?|image|photo|slide|page)[ :]*){1,2}\d+ ?(?:of|/) ?\d+.{0,20}"
)
_SHORTCODE = re.compile(r"\[/?[a-z_-]+(?: [^\]]{0,60})?\]")
_DOMAIN = r"(?:www\.)?[a-z0-9-]{2,30}\.(?:com|org|net|be|tv|co\.uk|gov|edu|news)"
_LINK_CARD = re.compile(rf"{_DOMAIN} [A-Z‘'“\"].{{10,200}}|.{{10,200}}[\w'’\"”?!] {_DOMAIN}")
_SLIDES = re.compile(
    r"(?:slideshow|gallery|photos|images|view) ?\(?\d+ (?:images?|photos?|slides?|pictures?)\)?"
)
_PLAYER = re.compile(
    r"(?:media playback is (?:un|not )supported on (?:your|this) device|facebook twitter pinterest"
    r"|(?-i:CLOSE(?= [A-Z])))\s+(?=\S)",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"(?:(?:view|read|show|see)(?: all)? )?"
    r"(?:\d[\d.,]*[km]? (?:shares?|likes?|views?|comments?|repl(?:y|ies)|reposts?|retweets?|quotes?"
    r"|bookmarks?|reactions?)[ ·•|]*){1,5}"
)
_COPYRIGHT = re.compile(r"(?:Image|Media) copyright .{2,60}? (?=(?:Image|Media) caption \S)")
# "[Photo: A goat waits at the stop. (Ann Lee/AP)]"
_BRACKETED_CAPTION = re.compile(
    r"[\[(](?:Photo|Image|Picture|Pictured|Video|Caption)s?: [^()\[\]]{12,300}?[a-z]{2}[.!?] ?"
    r"(\([^()]{2,60}\))?[\])]"
)
_BRACKETED_LINK = re.compile(r"\(\s?[A-Z]{4,}(?: [A-Z]+)*: [^()]+\)|\[(?:[\w‘’'$,:-]+ ){3,}[\w‘’'$-]+\]")
_PROMPT_TAIL = re.compile(
    r"(?<=[.!?] )(?=By (?:signing up|subscribing|clicking)|You (?:can|may) (?:unsubscribe|opt out))"
)
CONTACT_MAX_WORDS = 8
_LABELLED_LINK = re.compile(r"[A-Z][^:.!?\"“”]{2,40}:(?=[A-Z‘'’])(?!')")
# "Goats ride trams >>>", "Five goats to watch. Shares", "Related Coverage Goats ride trams"
_MARKED_END = (">>", "»", "→", " Shares")
_MARKED_LINK = re.compile(
    r"[»→►▶] ?[A-Z‘“'\"]"
    r"|(?:Related|RELATED) (?i:coverage|stor(?:y|ies)|articles?|links?|reading|posts?|news|content"
    r"|topics?) \S"
)
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


def _mark_sign_up(lines: list[Line]) -> None:
    """Mark what stands between "skip past newsletter promotion" and "after newsletter promotion"."""
    opened = None
    for i, line in enumerate(lines):
        if line.zone == "boilerplate" and line.key.startswith("skip past"):
            opened = i
        elif line.zone == "boilerplate" and line.key.startswith("after newsletter") and opened is not None:
            if i - opened <= SIGN_UP_MAX_LINES:
                for between in lines[opened + 1 : i]:
                    between.zone = between.zone or "prompt"
            opened = None


def _own_zone(line: Line) -> str | None:
    """Return the zone that the wording of one line shows, or None."""
    zone = find_cue(line.key, line.words, line.stopped)
    if zone == "promo" and line.stop == ":" and "according to" in line.key:
        return None
    if zone is not None:
        return zone
    if "(@" in line.text and _TWEET_END.search(line.text, max(0, len(line.text) - 160)):
        return "embed"
    if "pic.twitter.com/" in line.text or (("@" in line.text[:2] or "t.co/" in line.text) and is_post(line)):
        return "embed"
    zone = _shape_zone(line) if line.words <= _SHAPE_MAX_WORDS else None
    zone = zone or find_note(line) or find_appeal(line)
    return "boilerplate" if zone is None and is_form(line) else zone


def _shape_zone(line: Line) -> str | None:
    """Return the zone that the form of a short line shows: furniture, credit, link, call; or None."""
    if _is_furniture(line) or is_contact(line):
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
    return _link_zone(line) if line.words <= _LINK_MAX_WORDS else None


def _link_zone(line: Line) -> str | None:
    """Return the zone that the form of a link shows: in brackets, behind a label, with its site, or None."""
    if line.text[0] in "[(" and _BRACKETED_LINK.fullmatch(line.text):
        return "promo"
    if "." in line.text and _LINK_CARD.fullmatch(line.text):
        return "caption"
    if line.text.endswith(_MARKED_END) or _MARKED_LINK.match(line.text):
        return "promo"
    return "promo" if ":" in line.text and _LABELLED_LINK.match(line.text) else None


def _is_furniture(line: Line) -> bool:
    """Tell whether a line is a date, a row of share buttons or a player's label."""
    key = line.key.strip("-–—[]() ") or line.key
    key = line.key if line.key.startswith("(c)") else key
    if line.words <= 14 and (_DIGIT.search(key) or " ago" in key) and _DATE_LINE.fullmatch(key):
        return True
    if _DIGIT.search(key) and _is_numbered_part(key):
        return True
    if line.words <= 10 and _DIGIT.search(key) and _COUNTS.fullmatch(key):
        return True
    if line.words <= 3 and _ZONED.fullmatch(line.text):
        return True
    if line.words <= CONTACT_MAX_WORDS and _CONTACT.fullmatch(key):
        return True
    if line.text[0] == "[" and _SHORTCODE.fullmatch(line.text):
        return True
    if not (key[0].isalnum() or any(c.isalnum() for c in key)) or key.endswith(" contributed."):
        return True
    tokens = key.replace("|", " ").replace("•", " ").split()
    return not line.stopped and bool(tokens) and all(t in _SHARE_WORDS or t.isdigit() for t in tokens)


def _is_numbered_part(key: str) -> bool:
    """Tell whether a line with a digit is a player, pager, slide show, issue, time of day or copyright."""
    whole = (_PAGER, _SLIDES, _ISSUE, _CLOCK)
    return any(p.match(key) for p in (_LISTEN, _YEARS)) or any(p.fullmatch(key) for p in whole)


def split_inside(lines: list[Line]) -> None:
    """Cut lines that hold two zones: captions with credits, prompts with small print, links in the text."""
    for line in lines:
        if line.zone in (None, "caption") and line.words <= CAPTION_MAX_WORDS:
            _cut_credit(line)
        if line.zone in (None, "body") and not line.pieces and line.text.endswith((")", "]", ").", "].")):
            _cut_promo(line)
        if line.zone in (None, "prompt") and line.words <= BIO_MAX_WORDS and "is " in line.text:
            cut_bio(line)
        if line.zone in (None, "body") and not line.pieces and (pieces := cut_appeal(line)):
            line.zone, line.pieces = "body", pieces
        if line.zone in ("prompt", "credit") and (match := _PROMPT_TAIL.search(line.text)):
            line.pieces = _two(line, line.start + match.start(), line.zone, "boilerplate")
        if line.text[0] in "[(" and (match := _BRACKETED_CAPTION.fullmatch(line.text)):
            line.zone = "caption"
            at = line.start + match.start(1) if match[1] else line.end
            line.pieces = _two(line, at, "caption", "credit")
        if match := _COPYRIGHT.match(line.text):
            line.zone = "caption"
            line.pieces = _two(line, line.start + match.end(), "credit", "caption")
        if line.zone in ("boilerplate", None) and (match := _PLAYER.match(line.text)):
            line.zone = "caption"
            line.pieces = _two(line, line.start + match.end(), "boilerplate", "caption")


def _two(line: Line, at: int, first: str, second: str) -> list[tuple[int, int, str]]:
    """Return the pieces of a line that is cut at one place."""
    return [(line.start, at, first), (at, line.end, second)]


def _cut_credit(line: Line) -> None:
    """Cut a line into its caption and the credit at its end."""
    at = find_credit_tail(line)
    if at is not None:
        line.zone = "caption"
        line.pieces = _two(line, at, "caption", "credit")
    elif "/" in line.text[:60] and (at := find_credit_head(line)) is not None:
        line.zone = "caption"
        line.pieces = _two(line, at, "credit", "caption")


def _cut_promo(line: Line) -> None:
    """Cut "(RELATED: …)" at the end out of running text."""
    low = max(0, len(line.text) - 220)
    for match in _BODY_PROMO.finditer(line.text, low):
        if match.start() > 0 and match.end() == len(line.text):
            line.zone = "body"
            line.pieces = _two(line, line.start + match.start(), "body", "promo")

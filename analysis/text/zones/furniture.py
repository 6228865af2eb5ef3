"""Furniture by its form: dates, rows of share buttons, players, pagers, counts, short codes."""

import re

from analysis.text.zones.lines import Line

DATE_MAX_WORDS = 14
CONTACT_MAX_WORDS = 8
PART_MAX_WORDS = 5
"""Words of a number that parts an essay ("II.") or a gallery ("+5", "Hide Caption 3 of 12")."""
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE_LINE = re.compile(
    r"(?:(?:published|updated|posted|last updated|created|modified|(?:first )?aired|broadcast)\b.{0,12})?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
    rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?"
    r"|(?:\d{1,2}|an?|one|two|three) (?:second|minute|min|hour|day|week|month|year)s? ago)"
    rf"(?:[ ,|/–—-]+[\w:.]+){{0,4}}(?: {_MONTH} \d{{1,2}},? \d{{4}}| updated .{{1,30}})?"
)
_DATE_TOKEN = re.compile(r"\d+(?:[ap]m)?|[A-Z]?[a-z]+|[A-Z]+")
_DATE_STARTS = frozenset(
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun upd pub pos las fir"
    " ist jst cet ces hkt sgt nzs nzd"
    " min hou day ago at on am pm gmt bst est edt pst pdt cst cdt aes aed utc".split()
)
_PLACED = re.compile(r"^[A-Z][A-Z .'-]{2,30}: ?")  # "HARL: October 20, 2021 07:30 IST"
_SHARE_WORDS = frozenset(
    "share tweet print email e-mail comment comments pin post facebook twitter whatsapp linkedin reddit "
    "pinterest tumblr messenger flipboard telegram save copy link like likes shares views reply retweet more "
    "via sms text listen to this article story page on mail google google+ stumbleupon digg gmail k resize "
    "a+ a- font size bookmark embed download pdf rss follow subscribe newsletter a aa threads bluesky x "
    "instagram tiktok youtube snap & and".split()
)
_COUNTED = tuple(
    "list listen watch play issue vol copyright (c) © next prev image photo slide page gallery view read show"
    " see".split()
)
"""How a line with a number begins that is no date, where the number does not come first."""
_DIGIT = re.compile(r"\d")
_LISTEN = re.compile(
    r"listen to (?:this )?article[ ·•|(–—-]+\d|(?:listen|watch|play)(?: now)?[ ·•|]+\d{1,2}:\d\d$"
)
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?,?"
    r" \(?(?:gmt|bst|[ecmp][sd]?t|a[ec][sd]t|ce?s?t|ist|utc)(?:[+-]\d{1,2})?"
)
_ZONED = re.compile(r"\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]\.?)?,? [A-Z]{2,4}\b")
_YEARS = re.compile(r"(?:copyright|\(c\)|©)[ :]*(?:\(c\)|©|copyright)? ?(?:19|20)\d\d")
_CONTACT = re.compile(
    r"(?:e-?mail|tel|phone|t|e)?[.: ]*(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?\d[\d ()./-]{7,20}\d)"
)
_PAGER = re.compile(
    r"\d{1,3} ?(?:of|/) ?\d{1,3}|list (?:of \d{1,2} items|\d{1,2} of \d{1,2})"
    r"|(?:(?:next|prev(?:ious)?|image|photo|slide|page)[ :]*){1,2}\d+ ?(?:of|/) ?\d+.{0,20}"
)
_PART_NUMBER = re.compile(r"[ivx]{1,5}\.|\+\d{1,2}|(?:hide caption )?\d{1,3} of \d{1,3}")
_RATE = re.compile(r"\([$€£¥]?1 = (?:[$€£¥]?\d[\d.,]*)(?: [\w.]+){0,4}\)")  # ($1 = 0.81 pounds)
_SHORTCODE = re.compile(r"\[/?[a-z_-]+(?: [^\]]{0,60})?\]")
_SLIDES = re.compile(
    r"(?:slideshow|gallery|photos|images|view) ?\(?\d+ (?:images?|photos?|slides?|pictures?)\)?"
)
_COUNTS = re.compile(
    r"\d{1,3}(?:,\d{3})+|\d{1,2}[- ]min(?:ute)?s?(?: (?:read|listen|watch|video))?"
    r"|(?:(?:view|read|show|see)(?: all)? )?"
    r"(?:\d[\d.,]*[km]? (?:shares?|likes?|views?|comments?|repl(?:y|ies)|reposts?|retweets?|quotes?"
    r"|bookmarks?|reactions?)[ ·•|]*){1,5}"
)
READ_MORE_MAX_WORDS = 60
_DOMAIN = r"(?:www\.)?[a-z0-9-]{2,30}\.(?:com|org|net|be|tv|co\.uk|gov|edu|news)"
_LINK_CARD = re.compile(rf"{_DOMAIN} [A-Z‘'“\"].{{10,200}}|.{{10,200}}[\w'’\"”?!] {_DOMAIN}")
_AT_SITE = re.compile(rf"\b(?:at|on|visit|to) {_DOMAIN}$")
_READ_MORE = re.compile(r"(?:Read|READ) (?:More|MORE):? (?=[A-Z‘“'\"])")
_BRACKETED_LINK = re.compile(r"\(\s?[A-Z]{4,}(?: [A-Z]+)*: [^()]+\)|\[ ?(?:[\w‘’'$,:-]+ ){3,}[\w‘’'$-]+ ?\]")
_LABELLED_LINK = re.compile(r"[A-Z][^:.!?\"“”]{2,40}:(?=[A-Z‘'’])(?!')")
# "Goats ride trams >>>", "Five goats to watch. Shares", "Related Coverage Goats ride trams"
_MARKED_END = (">>", "»", "→", " Shares")
_MARKED_LINK = re.compile(
    r"[»→►▶] ?[A-Z‘“'\"]"
    r"|(?:Related|RELATED) (?i:coverage|stor(?:y|ies)|articles?|links?|reading|posts?|news|content"
    r"|topics?) \S"
)


def is_furniture(line: Line) -> bool:
    """Tell whether a line is a date, a row of share buttons or a player's label."""
    key = line.key.strip("-–—[]()| ") or line.key
    key = line.key if line.key.startswith("(c)") else key
    has_digit = _DIGIT.search(key) is not None
    if has_digit and (key[0].isdigit() or key.startswith(_COUNTED)) and _is_numbered_part(line, key):
        return True
    if line.words <= DATE_MAX_WORDS and (has_digit or " ago" in key):
        if _DATE_LINE.fullmatch(key) or _is_dates(line.text):
            return True
    if line.words <= CONTACT_MAX_WORDS and _CONTACT.fullmatch(key):
        return True
    if line.words <= PART_MAX_WORDS and _PART_NUMBER.fullmatch(line.key):
        return True
    if line.text[0] in "[(" and (_SHORTCODE.fullmatch(line.text) or _RATE.fullmatch(line.text)):
        return True
    if not (key[0].isalnum() or any(c.isalnum() for c in key)) or key.endswith(" contributed."):
        return True
    if line.stopped:
        return False
    tokens = key.replace("|", " ").replace("•", " ").split()
    return bool(tokens) and all(t in _SHARE_WORDS or t.isdigit() for t in tokens)


def _is_dates(text: str) -> bool:
    """Tell a row of full dates, which pages print twice over: "Thu 7 DecThursday 7 December 2023"."""
    tokens = _DATE_TOKEN.findall(_PLACED.sub("", text))
    figures = [token for token in tokens if token.isdigit()]
    if len(figures) < len(("7", "2023")) or max(map(len, figures)) != len("2023"):
        return False  # "April 2016" heads a part of a timeline
    return all(token.isdigit() or token[:3].lower() in _DATE_STARTS for token in tokens)


def _is_numbered_part(line: Line, key: str) -> bool:
    """Tell whether a line is a player, pager, slide show, issue, count, time of day or copyright."""
    if _LISTEN.match(key) or _YEARS.match(key) or _ZONED.fullmatch(line.text):
        return True
    return any(pattern.fullmatch(key) for pattern in (_PAGER, _SLIDES, _CLOCK, _COUNTS))


def find_link(line: Line) -> str | None:
    """Return the zone that the form of a link shows: in brackets, behind a label, with its site, or None."""
    if line.text[0] in "[(" and _BRACKETED_LINK.fullmatch(line.text):
        return "promo"
    if "." in line.text and _names_site(line.text) and _LINK_CARD.fullmatch(line.text):
        return "promo" if _AT_SITE.search(line.text) else "caption"
    if line.text.endswith(_MARKED_END) or _MARKED_LINK.match(line.text):
        return "promo"
    return "promo" if ":" in line.text and _LABELLED_LINK.match(line.text) else None


def is_read_more(line: Line) -> bool:
    """Tell whether a line is the headline of another story, and its first words, behind "Read More"."""
    return line.words <= READ_MORE_MAX_WORDS and _READ_MORE.match(line.text) is not None


def _names_site(text: str) -> bool:
    """Tell whether a dot stands inside the first or the last word, as in "example.org"."""
    return "." in text[: text.find(" ")] or "." in text[text.rfind(" ") + 1 : -1]

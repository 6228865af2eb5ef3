"""Links by their form: in brackets, behind a label, with the name of their site, marked by an arrow."""

import re

from analysis.text.zones.lines import Line

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

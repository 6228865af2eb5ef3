"""What a page asks of its readers without a verb to them: money, stories to tell, its pages elsewhere."""

import re

from analysis.text.zones.cues import words_of
from analysis.text.zones.lines import Line

PAST = re.compile(
    r"\b(?:said|says|told|asked|wrote|writes|added|according to|tweeted|urged|announced|was|were|had|did"
    r"|went|he|his"
    r"|they|their|(?<!you )would|who|whose)\b"
)
_TOLD = re.compile(r"\b(?:said|says|told|asked|wrote|heard|according to)\b")
_HEAR_FROM_YOU = re.compile(
    r"\b(?:we|i|our (?:\w+ )?(?:team|reporters?|newsroom|editors?|journalists))(?:'d| would|'re"
    r"| are| want| wants)?"
    r"(?: (?:like|love|want|keen|looking|still|always))*(?: to)? (?:hear(?:ing)? (?:\w+ ){0,4}from|talk to"
    r"|speak (?:to|with)) you\b"
)
_MONEY = re.compile(
    r"\b(?:support(?:s|ed|ers?)?|donat\w+|contribut(?:e|ion|ions)|chip in|gifts?|give (?:today|now|what"
    r"|whatever|as)"
    r"|fund(?:s|ed|ing)?|pays?|paid|costs?|help|members?|membership|subscri\w+|paywalls?|coffee|cheap|free"
    r"|giving)\b"
)
_PRESS = re.compile(
    r"\b(?:our|independent|local|nonprofit|quality|investigative|public service|public-interest"
    r"|free) (?:\w+ )?"
    r"(?:journalism|reporting|newsroom|reporters|journalists|news|coverage|site|website|work)\b"
    r"|\b(?:stories|articles|journalism|reporting|pieces|work|coverage) like (?:this|these|ours|it)\b"
    r"|\bthe price of a (?:coffee|cup)\b"
)
_ANY_SIZE = re.compile(r"\b(?:gift|donation|contribution)s? of any (?:size|amount)\b")
_ASKS = re.compile(
    r"(?:^|[.!?:–—] )\W*(?:please |so |and )?(?:support|donate|give|become|fund|help|back|join|chip|subscribe"
    r"|consider|make|pay|keep)\b(?! (?:for|of|is|has|was)\b)"
    r"|\b(?:you can (?:\w+ )?(?:support|donate|give|help|become|join|make|read|fund)"
    r"|can you|will you|if you|thank you|thanks|your (?:\w+ )?(?:gifts?|donations?|contributions?"
    r"|support|subscription|membership|help)|(?:readers|people|supporters|members|subscribers) like you"
    r"|the price of)\b"
)
_READ_HERE = (
    r"(?:\w+ )?(?:story|stories|article|reporting|newsletter|podcast|journalism|work|coverage|post|piece"
    r"|interview|video|page|site|series|column|content|episode|show)"
)
_HOOK = re.compile(
    r"(?:before you go|you've read this far|since you're here|(?:thank you|thanks) for (?:reading"
    r"|signing up|subscribing"
    r"|registering|your (?:interest|support))"
    rf"|if you(?:'re reading| are reading| enjoy(?:ed)?| like(?:d)?| love(?:d)?| value| found) (?:this|our)"
    rf" {_READ_HERE}\b|if you(?:'re| are) reading this\b"
    r"|you(?:'re| are) (?:reading|getting) (?:this|a free)\b|(?:like|liked|enjoy|enjoyed"
    r"|enjoying) (?:this|what|our|the)\b[^?]{0,60}\?)"
)
_ON_PLATFORM = re.compile(r"\b(?:on|at|via|through|in) (?:the )?$")
_WRITE = re.compile(
    r"\b(?:letters?|tips?|comments?|questions?|feedback|corrections?|pitch(?:es)?|submissions?|story ideas"
    r"|your|you)\b"
)
_EMAIL = re.compile(r"@(?<=[\w.+-]@)[\w-]+(?:\.[\w-]+)+|\[email protected\]")  # the sign first
_OFFERED = re.compile(
    r"\b(?:our|free|download|get) .{0,60}\b(?:available|now|out) (?:now )?(?:on|for) (?:iphone|ios|android"
    r"|the app store)\b"
    r"|\b(?:free|trial|cancel|subscri\w+|digital|access|first|only|just|off)\b.{0,60}\bthen (?:just |only )?"
    r"[£$€]\d[\d.,]* (?:a|per) (?:week|month|year)\b"
    r"|\b(?:sent|delivered|emailed|straight|direct(?:ly)?) to (?:you|your (?:inbox|phone|door|email))\b"
    r"|\b(?:news|stories|headlines|updates) (?:that )?you (?:need|want|should know)\b.{0,40}\b(?:every"
    r"|each) \w+"
    r"|\bmade possible by (?:our )?(?:readers|members|supporters|listeners|viewers|donors|subscribers)\b"
    r"|\b(?:subscribers|members) can (?:also )?(?:read|watch|listen|hear|see|find|join|get|download)\b"
    r".{0,40}\b(?:episode|edition|newsletter|podcast|story|article|archive|issue|column|interview|recording"
    r"|webinar|replay|report|analysis|puzzles?|map|more|full)\b.{0,40}\bhere\W*$"
)
_TOUCH = re.compile(
    r"(?:tap|swipe|click|hover|pinch|drag|scroll) (?:on |over |through |across )?(?:left|right|here|to\b"
    r"|(?:(?:the|your|any|each|a|our) )?(?:[\w-]+ ){0,3}?(?:maps?|images?|photos?|pictures?|gallery|graphic"
    r"|chart|table|dots?|bars?|arrows?|circles?|box(?:es)?|icons?|cards?|buttons?|screen|headlines?"
    r"|slider|timeline"
    r"|links?|names?|countr(?:y|ies)|states?|bell|logo|player|video|story|page|poll|quiz)\b|\w[^.]{0,60}? to "
    r"(?:see|view|read|explore|reveal|play|find|learn|show|hear|zoom|watch|open|expand|enlarge)\b)"
)
TOUCH_MAX_WORDS = 20
_WORK = re.compile(r"\b(?:journalis[mt]s?|reporting|reporters|newsroom|coverage|readers)\b")
_WE = re.compile(r"\b(?:we|our|us)\b")
OWN_MIN_WORDS = 3
"""Words for itself with which an outlet that pleads for money speaks of its work."""


def names_platform(part: str) -> bool:
    """Tell whether a sentence names the platform where the reader is to go: "on Facebook"."""
    return any(_ON_PLATFORM.search(part, 0, match.start()) for match in words_of("platform").finditer(part))


def is_plea(line: Line) -> bool:
    """Tell whether a line asks for money, wants to hear from its reader or begins as such lines do.

    >>> from analysis.text.zones.lines import read_lines
    >>> [is_plea(line) for line in read_lines("We would like to hear from you.")]
    [True]
    """
    key = line.key
    if '"' in key:
        return False
    begins = _HOOK.match(key) or _touches(key) or _HEAR_FROM_YOU.search(key)
    return bool(begins or _is_written_to(key) or _offers(key) or _pleads(key)) and not _TOLD.search(key)


def _offers(key: str) -> bool:
    """Tell whether a page offers itself: to your inbox, for a price a month, for a telephone."""
    return _OFFERED.search(key) is not None and not PAST.search(key)


def _touches(key: str) -> bool:
    """Tell whether a short line says where to tap or click."""
    return key.count(" ") < TOUCH_MAX_WORDS and _TOUCH.match(key) is not None


def _is_written_to(key: str) -> bool:
    """Tell whether a line gives an address for letters, tips or comments."""
    return bool(_EMAIL.search(key) and _WRITE.search(key)) and not PAST.search(key)


def _pleads(key: str) -> bool:
    """Tell whether a line asks for money for journalism."""
    if PAST.search(key):
        return False
    if _ANY_SIZE.search(key):
        return True
    asks = _ASKS.search(key) or len(_WE.findall(key)) >= OWN_MIN_WORDS
    return bool(asks and _PRESS.search(key) and _MONEY.search(key))


def pleads_before(key: str, asked: str) -> bool:
    """Tell whether an outlet speaks of its own journalism and what it costs in front of a call to give."""
    if '"' in key or _TOLD.search(key) or len(_WE.findall(key)) < OWN_MIN_WORDS:
        return False
    return bool(_WORK.search(key) and _MONEY.search(key) and _MONEY.search(asked))

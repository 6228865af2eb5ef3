"""Pointers to other stories: "Read more about goats here", "For more, see our coverage"."""

import re

from analysis.text.zones.cues import words_of
from analysis.text.zones.pleas import PAST

_POINTED = re.compile(
    r"(?:read|see|find|learn|explore|discover|hear|dig|catch up|go deeper|browse|get|watch|check out|view"
    r"|you can)\b"
)
_MORE = re.compile(
    r"\b(?:more|coverage|stor(?:y|ies)|reporting|(?:article|post|column|piece|opinion)s?|series|blog"
    r"|archive)\b"
)
_FOR_MORE = re.compile(
    r"for (?:more(?! than)|further|the latest|live|full|all(?! the)|complete|other|additional|a full"
    r"|the full)\b[^.!?;]{0,90}?(?:, ?(?:please |just |you can (?:also )?)?(read|see|go|visit|listen|watch"
    r"|hear|check|head|click|tap|follow|sign|subscribe|call|ring|contact|tune|download|e-?mail|text)\b"
    r"| please (read|see|visit|listen|watch|contact|call|click|follow|e-?mail)\b"
    r"| (click|visit|follow us|sign up|subscribe|tap here|check out)\b)"
)
_READ_HERE = re.compile(r"\W*(?:you can )?read\b[^.!?]*\bhere\W*$")
_POINTS = frozenset({"read", "see", "listen", "watch", "hear"})
_READ_MORE = re.compile(
    r"(?:you can )?(?:also )?(?:(?:read|see|find|learn|hear|discover) (?:(?:much )?more\W*(?:$|[:>»→–—-]"
    r"|(?:about|on|from|of|in|at|by|here|below|like|via|with|for (?:the|our))\b"
    r"|(?:[\w'-]+ ){0,2}(?:stor(?:y|ies)|news"
    r"|coverage|articles?|reporting|analysis|opinions?|information|details?|tips|photos|videos|posts?"
    r"|columns?)\b)"
    r"|(?:also|next|our|all our|the full)\b)|(?:dig deeper|go deeper|catch up (?:on|with))\b)"
)
_NO_POINTER = re.compile(r"\b(?:and (?:you|they|it|he|she|we|i|there|that)|but|because|than|who)\b")


def find_pointer(key: str) -> str | None:
    """Return the zone of a pointer: "Read more about goats here", "For more, follow us"."""
    told = _FOR_MORE.match(key)
    if told is not None and not PAST.search(key):
        return "promo" if told[told.lastindex or 0] in _POINTS else "prompt"
    if _READ_MORE.match(key) and not _NO_POINTER.search(key) and not PAST.search(key):
        return "promo"
    return None


def zone_of(key: str) -> str:
    """Return promo for a pointer to other stories, prompt for any other appeal."""
    if _READ_HERE.match(key):
        return "promo"
    pointed = _POINTED.match(key.lstrip("([*-– ")) and _MORE.search(key)
    return "promo" if pointed and not words_of("product").search(key) else "prompt"

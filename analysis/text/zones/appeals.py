"""What a page says to its readers about itself: calls to act, offers, pleas for money, pointers to more.

Not the single wording tells it but what such lines are made of: an imperative or "you can" at the head of a
sentence, beside a thing that only a page offers (a newsletter, an app, a video below, "here"). The verbs and
things are rows of ``zone_cues.csv`` by their places: "call" and "offer", "product", "item" and "platform".
"""

import re
from operator import methodcaller

from analysis.text.zones.asking import TOLD_PAST, is_asked
from analysis.text.zones.cues import fold_marks, words_of
from analysis.text.zones.lines import Line
from analysis.text.zones.pleas import PAST, is_plea, pleads_before

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
APPEAL_MAX_WORDS = 60
"""Longest appeal in words: a box that advertises a newsletter is one paragraph."""
BEFORE_MAX_WORDS = 25
"""Longest sentence that leads up to a call; a longer one tells something itself."""
SCRAP_MAX_WORDS = 8
MORE_MAX_WORDS = 30
"""Longest pointer to more: "For more on the bridge, listen to …" names what is to be heard."""

_SENTENCE = re.compile(r"[.!?:–—|•](?:(?<=[.!?])[\"')\]]* +(?=[\w@\"'(])|(?<=:) (?=\w)|(?<= [–—|•]) )")
_OF_PERSON = re.compile(r"\W*(?:you can (?:also )?|please )?[a-z-]+(?: to)? (?:him|her|them)\b")
_END = methodcaller("end")
_ADDRESS = re.compile(r"\b(?:you|your|you're|you'll|we|we'll|us|our|unsubscribe|free)\b")


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


def find_appeal(line: Line) -> str | None:
    r"""Return the zone of a line in which the page speaks of itself to its readers, or None.

    >>> from analysis.text.zones.lines import read_lines
    >>> text = "Read more on goats here.\nGoats read more than you think."
    >>> [find_appeal(line) for line in read_lines(text)]
    ['promo', None]
    """
    key = line.key
    if line.words > APPEAL_MAX_WORDS or key[0] == '"':
        return None
    if line.words <= MORE_MAX_WORDS and (zone := find_pointer(key)):
        return zone
    if is_plea(line):
        return "prompt"
    start, end = _find_asked(line)
    return zone_of(key) if end == len(key) and _belongs(key[:start], key[start:]) else None


def cut_appeal(line: Line) -> list[tuple[int, int, str]]:
    """Return the pieces of a paragraph in which some sentences are such an appeal; none for any other."""
    if len(line.key) == len(line.text):
        plain, (start, end) = line.key, _find_asked(line)
    else:  # a bullet, blanks in a row
        plain = fold_marks(line.text).lower()
        start, end = _asked_run(plain) if len(plain) == len(line.text) else (0, 0)
    if start == end or end - start == len(plain):
        return []
    if any(0 < at < len(plain) and not _parts_text(line.text, at) for at in (start, end)):
        return []
    if end == len(plain) and pleads_before(plain[:start], plain[start:]):
        return [(line.start, line.end, "prompt")]
    ends = (line.start, line.start + start, line.start + end, line.end)
    zones = ("body", zone_of(plain[start:end]), "body")
    return [(a, b, zone) for a, b, zone in zip(ends, ends[1:], zones, strict=False) if a < b]


def _parts_text(text: str, at: int) -> bool:
    """Tell whether a new sentence begins at a place, no more than a clause."""
    return (text[at].isupper() or text[at] in "([\"“‘'") and text[:at].rstrip()[-1] not in ":–—|•"


def _find_asked(line: Line) -> tuple[int, int]:
    """Return where a line asks something of its reader, looked for once; (0, 0) for nowhere."""
    if line.asked is None:
        line.asked = _asked_run(line.key)
    return line.asked


def _asked_run(key: str) -> tuple[int, int]:
    """Return where the first sentences that ask something of the reader begin and end; (0, 0) for nowhere."""
    starts = [0, *map(_END, _SENTENCE.finditer(key))]
    parts = [key[a:b] for a, b in zip(starts, [*starts[1:], len(key)], strict=True)]
    first = next((i for i, part in enumerate(parts) if is_asked(part)), None)
    if first is None:
        return 0, 0
    last, offered = first + 1, words_of("product").search(parts[first]) is not None
    while last < len(parts) and _goes_on(parts[last], offered):
        last += 1
    return starts[first], len(key) if last == len(parts) else starts[last]


def _goes_on(part: str, offered: bool) -> bool:
    """Tell whether a sentence behind a call goes on with it: a product, a second call, a scrap."""
    if '"' in part or PAST.search(part) or (not offered and TOLD_PAST.search(part)):
        return False
    if offered or is_asked(part) or words_of("product").search(part):
        return True
    return part.count(" ") < SCRAP_MAX_WORDS


def _belongs(before: str, asked: str) -> bool:
    """Tell whether what stands before the first call is of one piece with it, no telling of its own.

    Whom "contact him" means was told of before.
    """
    if before.count(" ") > BEFORE_MAX_WORDS or '"' in before or (before and _OF_PERSON.match(asked)):
        return False
    told = PAST.search(before) or TOLD_PAST.search(before)
    return not told or before.rstrip()[-1:] == "?" or _ADDRESS.search(before) is not None

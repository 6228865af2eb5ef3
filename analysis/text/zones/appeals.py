"""What a page says to its readers about itself: calls to act, offers, pleas for money, pointers to more.

Not the single wording tells it but what such lines are made of: an imperative or "you can" at the head of a
sentence, beside a thing that only a page offers (a newsletter, an app, a video below, "here"). The verbs and
things are rows of ``zone_cues.csv`` by their places: "call" and "offer", "product", "item" and "platform".
"""

from __future__ import annotations

import re
from functools import cache

from analysis.text.zones.cues import fold_marks, tokens_of, words_of
from analysis.text.zones.lines import Line
from analysis.text.zones.pleas import PAST, is_plea, names_platform

APPEAL_MAX_WORDS = 60
"""Longest appeal in words: a box that advertises a newsletter is one paragraph."""
POINTER_MAX_WORDS = 18
BEFORE_MAX_WORDS = 25
"""Longest sentence that leads up to a call; a longer one tells something itself."""
SCRAP_MAX_WORDS = 8

_SENTENCE = re.compile(r"(?<=[.!?])[\"')\]]* +(?=[\w@\"'(])|: (?=\w)| [–—|•] ")
_LEAD = (
    r"(?:\W*(?:please|just|simply|so|then|and|or|now|also|why not|don't forget to|be sure to|make sure to"
    r"|remember to|you can(?: also)?|you may(?: also)?|you could|you(?:'ll| will)(?: be able to)?|want to"
    r"|would you like to|(?:to|for|if|before|while|when|as|in) [^.,:;!?]{2,90}[,:]|by the way,)[ ,]*){0,3}\W*"
)
_PLACE = re.compile(
    r"(?:\b(?:here|below|above)\b(?! (?:is|are|in|it|the|to|an?|our|his|her|their)\b)"
    r"|\bthe (?:link|button)\b|@[a-z])"
)
_OURS = re.compile(r"\b(?:us|our)\b")
_TO_GO_ON = re.compile(r"\bto (?:keep|continue|read|comment|view|watch|listen|save|unlock)\b")
_THIS_TEXT = re.compile(
    r"^\W*(?:please )?\w+ this (?:story|article|post|piece|episode|page) (?:to|with|on|by|for)\b"
)
_PRICE = re.compile(
    r"\b(?:from|for|just|only|little as|than) [£$€]\d[\d.,]* ?(?:an?|per|/|each|every)"
    r" ?(?:day|week|month|year|mo|wk|yr)\b"
)
_ENDS_HERE = re.compile(r"\b(?:here|below|at this link|on this page|via this link)[ .!:)\]>»→]*$")
_POINTED = re.compile(
    r"(?:read|see|find|learn|explore|discover|hear|dig|catch up|go deeper|browse|get|watch|check out|view"
    r"|you can)\b"
)
_MORE = re.compile(
    r"\b(?:more|coverage|stor(?:y|ies)|reporting|(?:article|post|column|piece|opinion)s?|series|blog|archive)\b"
)
_FOR_MORE = re.compile(
    r"for (?:more(?! than)|further|the latest|live|full|all(?! the)|complete|other|additional|a full"
    r"|the full)\b[^.!?;]{0,90}?(?:, ?(?:please |just |you can (?:also )?)?(read|see|go|visit|listen|watch"
    r"|hear|check|head|click|tap|follow|sign|subscribe|call|ring|contact|tune|download|e-?mail|text)\b"
    r"| please (read|see|visit|listen|watch|contact|call|click|follow|e-?mail)\b"
    r"| (click|visit|follow us|sign up|subscribe|tap here|check out)\b)"
)
_POINTS = frozenset({"read", "see", "listen", "watch", "hear"})
_READ_MORE = re.compile(
    r"(?:you can )?(?:also )?(?:(?:read|see|find|learn|hear|discover) (?:(?:much )?more\W*(?:$|[:>»→–—-]"
    r"|(?:about|on|from|of|in|at|by|here|below|like|via|with)\b|(?:[\w'-]+ ){0,2}(?:stor(?:y|ies)|news"
    r"|coverage|articles?|reporting|analysis|opinions?|information|details?|tips|photos|videos|posts?|columns?)\b)"
    r"|(?:also|next|our|all our|the full)\b)|(?:dig deeper|go deeper|catch up (?:on|with))\b)"
)
_NO_POINTER = re.compile(r"\b(?:and|but|because|than|who)\b")
_PLACES = frozenset(
    "here below above us our link button subscribe donate register month week year sign join share watch"
    " listen".split()
)
_ADDRESS = re.compile(r"\b(?:you|your|you're|you'll|we|we'll|us|our|unsubscribe|free)\b")
_ALONE = re.compile(
    r"\W*(?:subscribe|sign (?:me )?up|donate|join (?:us|now)|register|comment|share|watch|listen"
    r"|read more)\W*"
)
_BOOKED = re.compile(
    r"\b(?:our|your)\b.*\b(?:can|may|must|should) be (?:\w+ly )?(?:booked|found|bought|ordered|read"
    r"|downloaded|viewed|heard|watched|seen|made|sent|e-?mailed|submitted|addressed) (?:\w+ )?"
    r"(?:here|online|below|at|on|via|to|from our|in our)\b"
)


# "Share prices", "Click fraud", "Comment is free": a noun, where only "here" or "our" speaks for a call.
_CALLED = re.compile(
    r"\W*(?:$|[^\w\s]|(?:the|an?|th[ei]se?|th[ao](?:t|se)|our|your|us|my|me|it|them|here|below|above|up|on|in|to"
    r"|for|with|by|at|through|out|into|now|today|free|and|or|all|any|more|via|from|as|directly|online|both|every"
    r"|each|@\w+)\b)"
)
_IS_NOUN = re.compile(r" (?:is|are|was|were|has|had|will|can|came|comes|may|after|and our)\b")
_OTHERS = re.compile(
    r"(?:,|\b(?:and|but|because|that|where|as|of)) our (?!app|site|website|newsletter|page|team)"
    r"|\band you (?!can\b|may\b|will\b|could\b|get\b)"
)
_TOLD_PAST = re.compile(
    r"(?<!what )\b(?!need|feed|embed|speed|exceed|succeed|proceed|related|based|interested|updated)\w{3,}ed\b"
    r"|\b(?:fell|rose|died|broke|came|took|gave|left|found|saw|led|lost|began|shot)\b"
)


@cache
def _opened(place: str) -> re.Pattern[str]:
    """Pattern of a sentence that one of the verbs of a place opens."""
    return re.compile(rf"{_LEAD}(?:{words_of(place).pattern})")


def find_appeal(line: Line) -> str | None:
    r"""Return the zone of a line in which the page speaks of itself to its readers, or None.

    Examples
    --------
    >>> from analysis.text.zones.lines import read_lines
    >>> text = "Read more on goats here.\nGoats read more than you think."
    >>> [find_appeal(line) for line in read_lines(text)]
    ['promo', None]
    """
    key = line.key
    if line.words > APPEAL_MAX_WORDS or key[0] == '"':
        return None
    if line.words <= POINTER_MAX_WORDS and (zone := _pointer(key)):
        return zone
    if is_plea(line):
        return "prompt"
    found = _asked_run(key) if _may_ask(line) else None
    if found is None or found[1] < len(key) or not _belongs(key[: found[0]]):
        return None
    return _zone_of(key)


@cache
def _things() -> frozenset[str]:
    """Return the words without one of which no sentence asks for what a page offers."""
    return tokens_of("product", "item", "platform") | _PLACES


@cache
def _verbs() -> frozenset[str]:
    """Return the words without one of which no sentence asks anything of its reader."""
    return tokens_of("call", "offer") | {"booked", "bought", "ordered", "submitted", "addressed", "emailed"}


def _may_ask(line: Line) -> bool:
    """Look at single words only: cheap, and enough to rule most lines out."""
    if line.tokens.isdisjoint(_things()) and "@" not in line.key:
        return False
    return not line.tokens.isdisjoint(_verbs())


def cut_appeal(line: Line) -> list[tuple[int, int, str]]:
    """Return the pieces of a paragraph in which some sentences are such an appeal; none for any other."""
    if not _may_ask(line):
        return []
    plain = fold_marks(line.text).lower()
    found = _asked_run(plain) if len(plain) == len(line.text) else None
    if found is None or found == (0, len(plain)):
        return []
    start, end = found
    if any(0 < at < len(plain) and not _parts_text(line.text, at) for at in found):
        return []
    ends = (line.start, line.start + start, line.start + end, line.end)
    zones = ("body", _zone_of(plain[start:end]), "body")
    return [(a, b, zone) for a, b, zone in zip(ends, ends[1:], zones, strict=False) if a < b]


def _parts_text(text: str, at: int) -> bool:
    """Tell whether a new sentence begins at a place, no more than a clause."""
    return (text[at].isupper() or text[at] in "([\"“‘'") and text[:at].rstrip()[-1] not in ":–—|•"


def _asked_run(key: str) -> tuple[int, int] | None:
    """Return where the first sentences that ask something of the reader begin and end, or None."""
    starts = [0, *(match.end() for match in _SENTENCE.finditer(key))]
    parts = [key[a:b] for a, b in zip(starts, [*starts[1:], len(key)], strict=True)]
    first = next((i for i, part in enumerate(parts) if _is_asked(part)), None)
    if first is None:
        return None
    last, offered = first + 1, words_of("product").search(parts[first]) is not None
    while last < len(parts) and _goes_on(parts[last], offered):
        last += 1
    return starts[first], len(key) if last == len(parts) else starts[last]


def _goes_on(part: str, offered: bool) -> bool:
    """Tell whether a sentence behind a call goes on with it: a product, a second call, a scrap."""
    if '"' in part or PAST.search(part) or (not offered and _TOLD_PAST.search(part)):
        return False
    if offered or _is_asked(part) or words_of("product").search(part):
        return True
    return part.count(" ") < SCRAP_MAX_WORDS


def _belongs(before: str) -> bool:
    """Tell whether what stands before the first call is of one piece with it, no telling of its own."""
    if before.count(" ") > BEFORE_MAX_WORDS or '"' in before:
        return False
    told = PAST.search(before) or _TOLD_PAST.search(before)
    return not told or before.rstrip()[-1:] == "?" or _ADDRESS.search(before) is not None


def _zone_of(key: str) -> str:
    """Return promo for a pointer to other stories, prompt for any other appeal."""
    pointed = _POINTED.match(key.lstrip("([*-– ")) and _MORE.search(key)
    return "promo" if pointed and not words_of("product").search(key) else "prompt"


def _pointer(key: str) -> str | None:
    """Return the zone of a pointer: "Read more about goats here", "For more, follow us"."""
    told = _FOR_MORE.match(key)
    if told is not None and not PAST.search(key):
        return "promo" if told[told.lastindex or 0] in _POINTS else "prompt"
    if _READ_MORE.match(key) and not _NO_POINTER.search(key) and not PAST.search(key):
        return "promo"
    return None


def _is_asked(part: str) -> bool:
    """Tell whether a sentence asks the reader to use what the page offers."""
    if '"' in part:
        return False
    booked = "be " in part and _BOOKED.search(part) is not None
    called, offer = _opened("call").match(part), _opened("offer").match(part)
    if not (booked or called or _ALONE.fullmatch(part) or offer) or PAST.search(part):
        return False
    if booked or _PRICE.search(part) or words_of("product").search(part) or _ALONE.fullmatch(part):
        return True
    return _is_called(part, called.end()) if called else _is_offered(part, offer.end() if offer else 0)


def _is_called(part: str, end: int) -> bool:
    """Tell whether a verb that asks for one thing only stands by that thing, or by "here" or "us"."""
    if _TO_GO_ON.search(part):
        return True
    if not _CALLED.match(part, end) and _TOLD_PAST.search(part):
        return False
    if words_of("item", "platform").search(part):
        return True
    near = _PLACE.search(part) or _OURS.search(part)
    return bool(near and _CALLED.match(part, end)) and not _OTHERS.search(part)


def _is_offered(part: str, end: int) -> bool:
    """Tell whether a verb of many uses stands by a thing of the page, and by "here", "our" or a platform."""
    if _IS_NOUN.match(part, end) or _OTHERS.search(part):
        return False
    if _THIS_TEXT.search(part):
        return True
    if part.count(" ") < POINTER_MAX_WORDS and names_platform(part):
        return True
    near = _PLACE.search(part) or _OURS.search(part)
    return bool(near and words_of("item", "platform").search(part)) or bool(
        _ENDS_HERE.search(part) and part.count(" ") < POINTER_MAX_WORDS
    )

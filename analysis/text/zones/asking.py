"""One sentence that asks the reader to use what the page offers: subscribe, follow us, watch this video."""

import re
from functools import cache

from analysis.text.zones.cues import read_terms, words_of
from analysis.text.zones.pleas import PAST, names_platform

POINTER_MAX_WORDS = 18

_LEAD = (
    r"(?:\W*(?:please|just|simply|so|then|and|or|now|also|why not|don't forget to|be sure to|make sure to"
    r"|remember to|you can(?: also)?|you may(?: also)?|you could|you(?:'ll| will)(?: be able to)?|want to"
    r"|would you like to|(?:to|for|if|before|while|when|as|in) [^.,:;!?]{2,90}[,:]|by the way,)[ ,]*){0,3}\W*"
)
_LEAD_WORDS = frozenset(
    "contact reach write find message send call phone text urge tell ask can could will would please"
    " just simply so then and or now also why don't be make remember you you'll want would to for if"
    " before while when as in by".split()
)
"""How a sentence begins that has something in front of a verb of the lists, or asks without one of them."""
_OPENING = re.compile(r"\W*([\w'-]+)")
_PLACE = re.compile(
    r"(?:\b(?:here|below|above)\b(?! (?:is|are|in|it|the|to|an?|our|his|her|their)\b)"
    r"|\bthe (?:link|button)\b|@[a-z]|\b(?:at|on|visit) (?:[\w-]+\.)+(?:com|org|net|co\.uk|tv|gov|news"
    r"|ie|com\.au)\b)"
)
_OURS = re.compile(r"\b(?:us|our)\b")
_TO_GO_ON = re.compile(
    r"\bto (?:keep|continue|read|comment|view|watch|listen|save|unlock|subscribe|donate|join|enlarge"
    r"|expand)\b"
)
_ENDS_HERE = re.compile(r"\b(?:here|below|at this link|on this page|via this link)[ .!:)\]>»→]*$")
_ALONE = re.compile(
    r"\W*(?:(?:subscribe|sign (?:me )?up|donate|register|comment|share|watch|listen|join)(?: now)?|join us"
    r"|(?:subscribe|sign up|donate|chip in|pitch in|give|join)(?: today| now| here)|read more)\W*"
)
_BOOKED = re.compile(
    r"\b(?:our|your)\b.*\b(?:can|may|must|should) be (?:\w+ly )?(?:booked|found|bought|ordered|read"
    r"|downloaded|viewed|heard|watched|seen|made|sent|e-?mailed|submitted|addressed) (?:\w+ )?"
    r"(?:here|online|below|at|on|via|to|from our|in our)\b"
)
_GIVE = re.compile(
    r"(?:^|\bplease )consider (?:(?:making|giving) an? (?:\w+ )?(?:contribution|donation|gift)|donating"
    r"|supporting"
    r"|subscribing|becoming an? (?:\w+ )?(?:member|supporter|subscriber)|an? (?:\w+ )?(?:gift|donation"
    r"|contribution)\b)|\b(?:can|could|will|would) you (?:please )?(?:pitch|chip|kick) in\b"
)
# "Contact him at …", "You can reach Dave on …"
_REACHED = re.compile(
    r"\W*(?:(?:please |you can (?:also )?|(?:to|if) [^.,:;!?]{2,60}, (?:please )?)(?:contact|reach"
    r"|e-?mail|write to|message"
    r"|send (?:it|them)) .{0,60}|(?:contact|reach|e-?mail|write to|message) (?:me|us|him|her|them)\b.{0,60})"
    r"(?:@|\[email|\bsignal\b|\b\d{3}[-. )]+\d{3,4}\b)"
)
# "Share prices", "Click fraud", "Comment is free": a noun, where only "here" or "our" speaks for a call.
_CALLED = re.compile(
    r"\W*(?:$|[^\w\s]|(?:the|an?|th[ei]se?|th[ao](?:t|se)|our|your|us|my|me|it|them|here|below|above|up"
    r"|on|in|to"
    r"|for|with|by|at|through|out|into|now|today|free|and|or|all|any|more|via|from|as|directly|online"
    r"|both|every"
    r"|each|@\w+)\b)"
)
_IS_NOUN = re.compile(r" (?:is|are|was|were|has|had|will|can|came|comes|may|after|and our)\b")
_OTHERS = re.compile(
    r"(?:,|\b(?:and|but|because|that|where|as|(?<!all )of)) our (?!app|site|website|newsletter|page|team)"
    r"|\band you (?!can\b|may\b|will\b|could\b|get\b)"
)
TOLD_PAST = re.compile(
    r"(?<!what )\b(?!need|feed|embed|speed|exceed|succeed|proceed|related|based|interested|updated)\w{3,}ed\b"
    r"|\b(?:fell|rose|died|broke|came|took|gave|left|found|saw|led|lost|began|shot)\b"
)


@cache
def _openers() -> frozenset[str]:
    """Return the first words of sentences that ask something of the reader."""
    verbs = (*read_terms("call"), *read_terms("offer"))
    return _LEAD_WORDS.union(verb.split()[0] for verb in verbs)


def _opens(part: str) -> bool:
    """Look at the first word only: enough to rule most sentences out."""
    opening = _OPENING.match(part)
    return opening is not None and opening[1] in _openers()


@cache
def _opened(place: str) -> re.Pattern[str]:
    """Pattern of a sentence that one of the verbs of a place opens."""
    return re.compile(rf"{_LEAD}(?:{words_of(place).pattern})")


def is_asked(part: str) -> bool:
    """Tell whether a sentence asks the reader to use what the page offers."""
    if '"' in part:
        return False
    if _gives(part) or _is_booked(part):
        return not PAST.search(part)
    if not _opens(part):
        return False
    return not PAST.search(part) and (_REACHED.match(part) is not None or _is_listed(part))


def _gives(part: str) -> bool:
    """Tell whether a sentence asks for a gift: "consider a donation", "can you chip in"."""
    return ("consider " in part or " you " in part) and _GIVE.search(part) is not None


def _is_booked(part: str) -> bool:
    """Tell whether a sentence says what of the page's can be booked or read where."""
    return "be " in part and "our " in part and _BOOKED.search(part) is not None


def _is_listed(part: str) -> bool:
    """Tell whether a verb of the lists opens a sentence, beside a thing that only a page offers."""
    if _ALONE.fullmatch(part):
        return True
    called, offer = _opened("call").match(part), _opened("offer").match(part)
    if not (called or offer):
        return False
    if words_of("product").search(part):
        return True
    return _is_called(part, called.end()) if called else _is_offered(part, offer.end() if offer else 0)


def _is_called(part: str, end: int) -> bool:
    """Tell whether a verb that asks for one thing only stands by that thing, or by "here" or "us"."""
    if _TO_GO_ON.search(part):
        return True
    if not _CALLED.match(part, end) and TOLD_PAST.search(part):
        return False
    if words_of("item", "platform").search(part):
        return True
    near = _PLACE.search(part) or _OURS.search(part)
    called = (near and _CALLED.match(part, end)) or _ends_here(part)
    return bool(called) and not _OTHERS.search(part)


def _is_offered(part: str, end: int) -> bool:
    """Tell whether a verb of many uses stands by a thing of the page, and by "here", "our" or a platform."""
    if _IS_NOUN.match(part, end) or _OTHERS.search(part):
        return False
    if part.count(" ") < POINTER_MAX_WORDS and names_platform(part):
        return True
    near = _PLACE.search(part) or _OURS.search(part)
    return bool(near and words_of("item", "platform").search(part)) or _ends_here(part)


def _ends_here(part: str) -> bool:
    """Tell whether a short sentence ends at the link that it is: "here", "on this page"."""
    return part.count(" ") < POINTER_MAX_WORDS and _ENDS_HERE.search(part) is not None

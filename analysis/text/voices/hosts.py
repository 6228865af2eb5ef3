"""Who leads an interview for an outlet, by how the article around its turns names those who speak."""

import re

from analysis.text.voices.labels import read_label, type_of
from analysis.text.voices.phrases import read_source_nouns

# Who is named so in an article around an interview is who leads it: "Hosted by Ada Moor",
# "Ada Moor, a journalist at Harl TV", "the mayor spoke to Ada Moor".
_PART = (
    r"(?:journalist|reporter|correspondent|(?:co-?)?host|(?:co-?)?anchor|presenter|interviewer|broadcaster"
    r"|podcaster|moderator)"
)
_AS_STAFF = re.compile(
    r"\b(?:(?:[Hh]osted by|[Oo]ur|(?:[A-Z]{2,5}|News)[’']s)\b[^.?!]{0,30}"
    rf"|(?i:{_PART}),? (?:[A-Z][\w.'’-]* ){{0,2}})$"
)
_PARTNER = re.compile(
    r"\b(?:interview(?:ed)?|sp(?:oke|eaks|oken)|talk(?:s|ed)|(?:sat|sits) down) (?:to|with|by)"
    r" (?:[A-Z][\w.'’-]* ){0,2}$"
)
_HAS_PART = re.compile(
    r", (?:who (?:hosts|anchors|presents)\b"
    rf"|(?:(?!(?:at|to|by|with|of|and|who|told|asked|former|then)\b)[\w.'’-]+ ){{0,5}}{_PART}\b)"
)
# Who is told of so is from elsewhere: an outlet says who a resident is, not who its own reporter is.
_IS_DESCRIBED = re.compile(r" (?:of|from) |, (?:(?:an?|who(?:se)?|\d{1,3}|[a-z]{4,})\b|the [^.?!,]+,)")
_NOUN_BEFORE = re.compile(r"(\w+),? (?:[A-Z][\w.'’-]* )?$")
_CAPITALS = re.compile(r"(?:[A-Z][\w.'’-]* ){1,2}$")
_TALKS = re.compile(
    r"(?: of [A-Z][\w.'’ -]{1,30}?)?(?: recently| also)? (?:(?P<sure>(?:sat|sits) down with|interviewed)"
    r"|talk|sp[eo]ak|spoke|sat down|sits down|interview|asks|reports|hosts)"
)
SENTENCE_ENDS = re.compile(r"(?<=[.?!…])[\"”’')]* +(?=[A-Z“\"])")
_BEFORE = 60  # letters before a name that are read


def may_lead(name: str, around: str, is_extract: bool) -> bool:
    """Tell whether the article around the turns names somebody as staff, or around no extract not at all."""
    hits = list(re.finditer(rf"\b{re.escape(name.split()[-1])}\b", around)) if name else []
    if any(_has_office(around, hit) for hit in hits):
        return False
    if any(_is_named_as_staff(around, hit) for hit in hits):
        return True
    talks = any(_TALKS.match(around, hit.end()) for hit in hits)
    return not is_extract and (talks or not any(_is_described(around, hit) for hit in hits))


def _is_described(around: str, hit: re.Match[str]) -> bool:
    """Tell whether a name stands with what its bearer is: "Ada Moor, 66", "farmer Ada Moor"."""
    if _IS_DESCRIBED.match(around, hit.end()):
        return True
    noun = _NOUN_BEFORE.search(_before(around, hit))
    is_set_off = noun is not None and "," in noun[0] and around.startswith(",", hit.end())
    return noun is not None and (is_set_off or noun[1].lower() in read_source_nouns())


def _before(around: str, hit: re.Match[str]) -> str:
    """Return the words of the sentence before a name."""
    return SENTENCE_ENDS.split(around[max(0, hit.start() - _BEFORE) : hit.start()])[-1]


def _has_office(around: str, hit: re.Match[str]) -> bool:
    """Tell whether an office stands before a name: "interviewed by Detective Ada Moor"."""
    before = _CAPITALS.search(_before(around, hit))
    return before is not None and type_of(read_label(before[0] + hit[0])) == "official"


def _is_named_as_staff(around: str, hit: re.Match[str]) -> bool:
    """Tell whether a name has a part in the outlet beside it, or is that of whom somebody talks to."""
    before, talks = _before(around, hit), _TALKS.match(around, hit.end())
    if _HAS_PART.match(around, hit.end()) or (talks and talks["sure"]) or _AS_STAFF.search(before):
        return True
    if _PARTNER.search(before):
        return _IS_DESCRIBED.match(around, hit.end()) is None
    called = _CAPITALS.search(before)
    return called is not None and read_label(called[0] + hit[0]).is_staff  # "the Echo's Ada Moor"

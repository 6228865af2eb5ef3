"""Picture credits: whole lines of them, and credits at the end of a caption's line."""

import re

from analysis.text.zones.cues import agency_pattern
from analysis.text.zones.lines import Line
from analysis.text.zones.name_lines import is_person

_TAIL_MAX = 120
"""Longest credit at the end of a line, in characters; the longest of the coded sets has 75."""
_CREDIT_LINE_WORDS = 12
_BYLINE_WORDS = 14
_NAME_LINE_WORDS = 8
_SUPPLIED_MAX_WORDS = 35

_LABEL = re.compile(
    r"(?:(?<=\s)|(?<=[.!?\"”’)]))"
    r"(?:Sources?|(?:(?:Staff|File|Pool|Submitted|Contributed|Courtesy|Handout) )?"
    r"(?:[Pp]hoto|Image|Picture|Video|Cover|Graphic|Illustration|Photograph|Photographer|Chart"
    r"|Map)s?"
    r"(?: [Cc]redits?| [Ss]ource| [Cc]ourtesy)?|Credits?|Courtesy|PHOTO|IMAGE|SOURCE|CREDIT|VIDEO|Pic)"
    r"(?:\s?:\s?(?=\S)|(?<=Credit)(?:\.{3}|…)(?=[A-Z])|\s(?:by|via|courtesy of|courtesy)\s(?=[@A-Z])|\s?©)"
)
_BRACKETED = re.compile(r"\s?[(\[]([^()\[\]]{2,100})[)\]]\.?$")
_PICTURE_WORD = re.compile(
    r"(?:(?:AP|File|Stock|Pool|[A-Z]\w+(?: [A-Z]\w+){0,2}(?= [Pp]hotos?(?: by|:))) )?"
    r"(?:[Pp]hotos?|[Ii]mages?|[Pp]icture|[Vv]ideo|[Ss]creen ?(?:shot|grab)|"
    r"[Cc]ourtesy|[Cc]redit|[Ss]ource|[Ii]llustration|[Gg]raphic|[Hh]andout|PHOTO|IMAGE)\b(?! (?:shows|of))"
)
_NAME = r"(?:[A-Z][\w.'’-]*|[a-z]{2,3}|&)"
_SLASHED = re.compile(rf"(?<=[.!?\"”’)\d] ){_NAME}(?: {_NAME}){{0,5}}\s?/\s?[A-Z][^.!?:;]{{1,70}}$")
_HEADED = re.compile(
    rf"{_NAME}(?: {_NAME}){{0,4}} ?/ ?((?:AP|AFP|EPA|REUTERS|[A-Z][a-z]+(?: Images)?)) (?=[A-Z\"“])"
)
_STAFF_PICTURE = re.compile(  # (Ann Lee / Harl Post), (Harl News: Ann Lee)
    rf"{_NAME}(?: {_NAME}){{1,3}}(?: ?/ ?|, for )[A-Z][\w.'’-]*(?: {_NAME}){{0,4}}"
    rf"|(?:[A-Z]\w+ News|Supplied|ABC(?: [A-Z]\w+){{1,3}}|[A-Z]{{2,5}}): ?{_NAME}(?: {_NAME}){{0,5}}"
)
# Via Giphy; Harl Echo archive; Ann Lee / Harl Post; Ann Lee/WHRL; NBC / Via tenor.com; Credit...Ann Lee;
# Ann Lee for The Harl Post
_SOURCE = re.compile(
    rf"(?:Photo )?Credit(?:\.{{3}}|…) ?{_NAME}(?: {_NAME}){{0,8}}"
    rf"|{_NAME}(?: {_NAME}){{1,3}} for The(?: {_NAME}){{1,4}}"
    rf"|[Vv]ia [@A-Z][\w.'’-]*(?: {_NAME}){{0,3}}|(?:[A-Z][\w.'’-]* ){{1,4}}(?:[Aa]rchives?|[Cc]ollection)"
    rf"|{_NAME}(?: {_NAME}){{1,3}}/[A-Z]{{2,6}}|(?:Twitter|Instagram|Facebook|TikTok|X): @\w{{2,30}}"
    rf"|{_NAME}(?: {_NAME}){{1,3}} / [A-Z][\w.'’-]*(?: {_NAME}){{0,4}}|[^/]{{2,40}} / [Vv]ia \S{{3,40}}"
)
_SUPPLIER = re.compile(r"(?!See\b)[A-Z][\w.'’&-]*(?: (?:[A-Z][\w.'’&-]*|of|the|and|for)){1,6}")
_REPORTING = re.compile(  # Additional reporting by Ann Lee and Bo Ray in Harl. Ann Lee reports from Harl
    rf"(?!The ){_NAME}(?: {_NAME}){{1,2}} reports(?: (?:from|for) {_NAME}(?: {_NAME}){{0,4}})?\.?"
    rf"|(?:[Ww]ith )?(?:\w+ )?[Rr]eporting (?:for this \w+ )?(?:by|from) {_NAME}(?:,? {_NAME}){{1,8}}\.?"
)
_ROLE = r"(?i:staff|special|photographer|photo|illustrator|artist|contributed|correspondent)"
_MAKER = re.compile(
    rf"(?:Courtesy(?: of)?|[Hh]andout|[Ss]upplied(?: by)?|Provided by|Contributed by"
    rf"|Submitted by):? {_NAME}(?: {_NAME}){{0,6}}"
    rf"|{_NAME}(?: {_NAME}){{1,3}} ?[/,|] ?{_ROLE}(?: (?:{_ROLE}|to the|for the|{_NAME})){{0,5}}"
    rf"|[—–-]+ ?{_NAME}(?: {_NAME}){{1,3}}, {_NAME}(?: {_NAME}){{1,4}}"
    rf"|(?:(?:Words|Text|Story|Report(?:ing)?|Pictures|Photos|Photographs|Photography|Images|Video"
    rf"|Illustrations?|Graphics?|Editing"
    rf"|Research|Design|Camera|Produced|Edited|Written|Filmed)(?: by"
    rf"|:) {_NAME}(?: {_NAME}){{1,6}}(?: ?[|;,·•] ?)?){{1,4}}"
)
# "Washington (CNN) —", "HARL, Ohio (AP)" on a line of its own
_DATELINE = re.compile(rf"{_NAME}(?:,? {_NAME}){{0,4}} \([A-Z][\w. ]{{1,20}}\)(?: ?[—–-]+)?")
_SENTENCE_END = re.compile(r"[a-z]{2}(?<!Rep|Sen|Gov|Gen|Mrs)[.!?]\s")
_BARE = re.compile(  # … on Monday. Ann Lee for The Harl Post; … on Monday. © 2013 Reuters; … Credit Ann Lee
    rf"(?<=[.!?\"”’)] )(?:(?:{_NAME} ){{1,4}}for [Tt]he {_NAME}(?: {_NAME}){{0,4}}|© ?\d{{4}} (?:Reuters|AP"
    rf"|AFP|Getty|EPA|Associated)(?: {_NAME}){{0,3}})$"
    rf"|(?<=[.!?\"”’)] )(?:Photo |Image )?Credit {_NAME}(?: {_NAME}){{0,6}}(?:/{_NAME}(?: {_NAME}){{0,4}})?$"
)
_STAFF_TAIL = re.compile(
    rf"(?<=[.!?\"”’)] ){_NAME}(?: {_NAME}){{1,2}} ?/ ?(?:The )?[A-Z][\w.'’-]*(?: {_NAME}){{0,3}}$"
)
_AGENCY_END = re.compile(r"(?<=[.!?\"”’)] )[A-Z][^.!?]{1,40}$")
# A site at the end of a paragraph is the page's link, and whoever speaks in it is no picture.
_SAID = re.compile(
    r"\b(?:said|says|told|wrote|tweeted)\b|[\"“]|(?:YouTube|Facebook|Twitter|Instagram|Fox News|\.com)$"
)
_STOPPED = re.compile(
    r"[.!?\"”’)] ((?:(?:Photo|Image|Picture|Photograph|Video)s?(?: [Cc]redits?| by)?: ?|By |Photos? by "
    r"|Courtesy of )[^.!?]{2,60}\.)$"
)
_PIPED = re.compile(r"(?<=\s)\|\s[^|.!?]{2,60}$")
_STOPS = frozenset('.”"')
_CREDITED = re.compile(
    rf"(?:Pic(?:ture)?: )?{_NAME}(?: {_NAME}){{1,4}}(?:/[A-Z][\w ]+|,(?: {_NAME}){{1,4}})?"
)
_TITLE_WORD = r"[A-Z@][\w.'’@-]*"
_TITLE_WORDS = re.compile(
    rf"[^\w]*{_TITLE_WORD}(?:[\s/,;&|-]+(?:{_TITLE_WORD}|of|the|for|via|and|by|de|van|von))*[^\w]*$"
)
_BYLINE = re.compile(
    r"(?:By|BY|by):? (?!(?i:the numbers))(?:[A-Z][\w.'’-]+|the [A-Z]\w+)"
    r"(?:[ ,|&/]+(?:[A-Z][\w.'’-]*|and|for|in|of|the|with|[a-z-]+))*"
    r"(?:\s[-–—|·•]\s.*\d.*|, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]* \d{1,2}, \d{4}.*)?$"
)
_CLOCK_END = re.compile(r"\d\s?[ap]\.m\.$")


def is_credit_line(line: Line) -> bool:
    """Tell whether a whole line is a credit: a by-line, "Name/Agency" or a name in brackets."""
    if not line.stop and line.words <= _NAME_LINE_WORDS and _SOURCE.fullmatch(line.text):
        return True
    if "report" in line.key[:30] and _REPORTING.fullmatch(line.text):
        return True
    is_timed = line.stopped and _CLOCK_END.search(line.text) is not None and line.key.startswith("by ")
    if line.words > _BYLINE_WORDS or (line.stopped and not is_timed) or line.stop == ",":
        return False
    part = line.text
    if line.key.startswith(("by ", "by: ")):
        return _BYLINE.match(part) is not None
    if line.words > _CREDIT_LINE_WORDS:
        return False
    if _is_named_maker(line) or (part[-1] in ")—–-" and _DATELINE.fullmatch(part)):
        return True
    if part[0] in "([" and part[-1] in ")]":
        return _is_credit_name(part[1:-1]) or (line.words <= 6 and _TITLE_WORDS.match(part) is not None)
    if "/" in part:
        return agency_pattern().search(part) is not None and _TITLE_WORDS.match(part) is not None
    if "," in part and line.words <= _NAME_LINE_WORDS and agency_pattern().search(part):
        return _TITLE_WORDS.match(part) is not None
    return line.words <= 4 and agency_pattern().fullmatch(part) is not None


def _is_named_maker(line: Line) -> bool:
    """Tell a line of names beside what they made: "Courtesy Harl Museum", "Ann Lee / Staff photographer"."""
    return line.words <= _CREDIT_LINE_WORDS and _MAKER.fullmatch(line.text) is not None


def is_picture_credit(line: Line) -> bool:
    """Tell the credit of a picture from a by-line: brackets, "Photo:", "Name/Agency", an archive."""
    if line.zone != "credit" or line.pieces or line.key.startswith("by "):
        return False
    part = line.text.strip("()[] ")
    return (
        line.text[0] in "([" or _PICTURE_WORD.match(part) is not None or "/" in part or "images" in line.key
    )


def find_credit_tail(line: Line) -> int | None:
    """Return where the credit at the end of a caption's line starts, counted in the text, or None."""
    part = line.text
    last = part[-1]
    if last in ")]" or (last == "." and part[-2:-1] in (")", "]")):
        at = _bracketed(part)
    elif line.stop:
        at = _stopped_tail(part)
    else:
        at = _open_tail(part)
    return None if at is None else line.start + at


def _bracketed(part: str) -> int | None:
    """Find a credit in brackets at the end, "(Ann Lee/Reuters)"."""
    low = max(0, len(part) - _TAIL_MAX)
    match = _BRACKETED.search(part, low)
    if match is None or match.start() == 0:
        return None
    if not (_is_credit_name(match[1]) or (part[-1] == ")" and _is_supplier(part[: match.start()], match[1]))):
        return None
    return match.start() + (match[0][0] not in "([")


def _is_supplier(sentence: str, name: str) -> bool:
    """Tell who supplied a picture: a name of several words in brackets behind one plain sentence."""
    if sentence.count(" ") > _SUPPLIED_MAX_WORDS or not sentence[0].isalnum():
        return False
    if sentence[-1] != "." and (_SUPPLIER.fullmatch(name) is None or not is_person(name)):
        return False
    plain = not (_SAID.search(sentence) or _SENTENCE_END.search(sentence))
    return plain and _SUPPLIER.fullmatch(name) is not None


def find_credit_head(line: Line) -> int | None:
    """Return where the caption behind a leading credit starts ("Ann Lee / AP A goat waits."), or None."""
    match = _HEADED.match(line.text)
    if match is None or not agency_pattern().fullmatch(match[1]):
        return None
    return line.start + match.end()


def _open_tail(part: str) -> int | None:
    """Find a credit without brackets at the end: "Source: X", "Ann Lee/Reuters", "| Getty"."""
    low = max(0, len(part) - _TAIL_MAX)
    for match in _LABEL.finditer(part, low):
        if match.start() > 0 and not _SENTENCE_END.search(part, match.end()):
            return match.start()
    if "/" in part[low:]:
        match_slash = _SLASHED.search(part, low)
        if match_slash is not None and agency_pattern().search(match_slash[0]):
            return match_slash.start()
    if match_bare := _BARE.search(part, low) or _STAFF_TAIL.search(part, low):
        return match_bare.start()
    match_end = _AGENCY_END.search(part, low)
    if match_end is not None and not _SAID.search(part) and agency_pattern().fullmatch(match_end[0]):
        return match_end.start()
    if "|" in part[low:]:
        match_pipe = _PIPED.search(part, low)
        if match_pipe is not None and _names_maker(part, match_pipe):
            return match_pipe.start()
    return None


def _names_maker(part: str, piped: re.Match[str]) -> bool:
    """Tell whether what stands behind a bar names an agency, or behind a full stop anybody by two names."""
    name = piped[0][1:].strip()
    stopped = part[: piped.start()].rstrip()[-1:] in _STOPS and "|" not in part[: piped.start()]
    return bool(agency_pattern().search(name) or (stopped and _CREDITED.fullmatch(name)))


def _stopped_tail(part: str) -> int | None:
    """Find a labelled credit with a stop of its own that names an agency: "… on Monday. Photo: AP."."""
    match = _STOPPED.search(part, max(0, len(part) - _TAIL_MAX)) if part[-1] == "." else None
    if match is None or not ("/" in match[1] or agency_pattern().search(match[1])):
        return None
    return match.start(1)


def _is_credit_name(part: str) -> bool:
    """Tell whether the words in brackets credit a picture."""
    if _PICTURE_WORD.match(part) or (":" in part or "/" in part) and _STAFF_PICTURE.fullmatch(part):
        return True
    match = agency_pattern().search(part)
    if match is None:
        return False
    return "/" in part or " via " in part or (match.span() == (0, len(part)))

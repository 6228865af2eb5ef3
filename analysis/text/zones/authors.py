"""Lines about the author: by-line with a post, note behind the text."""

import re
from collections.abc import Sequence
from functools import cache

from analysis.text.zones.cues import read_terms, words_of
from analysis.text.zones.lines import Line
from analysis.text.zones.notes import is_self_note

BYLINE_MAX_WORDS = 9
POST_MAX_WORDS = 4
PAPER_MAX_WORDS = 5
_CAPITAL = re.compile(r"[A-Z0-9]|of$|and$|&$")
# Last words of papers' names that are hardly anything else.
PAPERS = frozenset(
    "courier gazette herald tribune chronicle telegraph examiner inquirer observer bulletin enquirer "
    "intelligencer".split()
)
_ROLE = r"(?:writer|reporter|editor|correspondent|columnist|contributor|journalist|fellow|author|producer)"
_BIO = re.compile(rf"is (?<=\bis )(?:an?|the|\w+[’']s) (?:[\w-]+ ){{0,6}}{_ROLE}\b")
_BIO_LINE = re.compile(
    rf"(?:[A-Z][\w.'’-]* ){{1,4}}is (?:an?|the|(?:[\w-]+ )?[\w’']+[’']s) (?:[\w’',&-]+ ){{0,7}}{_ROLE}\b"
)
_ROLE_LINE = re.compile(
    rf"(?:[A-Z][\w.'’-]*,? ){{2,5}}(?:(?:of|for|in) (?:[A-Z][\w.'’-]* ){{1,3}})?(?:[a-z-]+ ){{0,2}}{_ROLE}"
)
# "Ann Lee and Bo Ray in Harl", "Ann Lee, The Harl Courier", "Harl | Ann Lee", "From our correspondent"
_NAME = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,2}"
_NAMES = rf"{_NAME}(?:, {_NAME})*(?:,? (?:and|&) {_NAME})?"
_PLACE = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"
_BYLINE = re.compile(
    rf"{_NAMES} (?:in|at) {_PLACE}|{_NAME}(?:, {_NAME})*,? (?:and|&) {_NAME}|{_NAME}, (?:The )?{_PLACE}"
    rf"|{_PLACE} \| {_NAMES}|{_NAME} [·•|] {_PLACE}"
    rf"|From our (?:own )?[\w ]{{0,20}}correspondent(?: in {_PLACE})?"
)
_SHIFT = re.compile(r" ?\((?:now|earlier|later|previously|until [\w. ]{1,12}|from [\w. ]{1,12})\)")
_POST = re.compile(
    rf"(?:[A-Z][\w&-]* (?:(?:and|of|&) )?){{1,3}}(?:{_ROLE.replace('(?:', '(?i:', 1)}|[Ss]taff)"
)
_BY = re.compile(r"(?:written |words |posted )?by ", re.IGNORECASE)
_AUTHOR = re.compile(_NAME)
_TOLD_OF = ("is", "was", "writes", "covers", "teaches", "lives", "has", "works")
_WRITING = ("is", "covers", "writes", "reported", "reports")
_STRANGER = re.compile(
    rf"[\W_]*(?:About (?:the )?(?:author|writer)s?\W+)?(?:(?:The )?(?:Rev|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col"
    rf"|Capt|Ret)\.? )*({_NAME}(?: and {_NAME})?)(, [^,]{{3,80}},)? (is|are|was|covers|teaches|writes"
    r"|hosts|blogs|edits|leads|heads|directs|joined|previously|holds"
    r"|(?:works|serves|lives|reports) (?:as|at|for|from|in|on|with)"
    r"|has (?:written|covered|reported|taught|worked|been))\b"
)
_NO_ADJECTIVE = r"(?!(?:in|at|on|by|with|of|and|or|who|one|survived|accused|the) )"
_ONCE = re.compile(r"\bformer\b|\b(?:19|20)\d\d\b.{1,6}\b(?:19|20)\d\d\b|\bfrom (?:19|20)\d\d\b")
# What a story tells of somebody; titles of books have capitals.
_HAPPENED = re.compile(
    r"\b(?:accused|charged|convicted|arrested|suspects?|suspected|killed|killing|died|dead|lost|shot|fired"
    r"|shelled|survived|fled|fell|sued|jailed|wounded|missing|said|says|told)\b"
    r"|\b(?:who|whom|where|when|that|which)(?: \w+){0,3}? (?!covered|worked|served|edited|reported|studied)"
    r"(?:was|were|had|did|led|\w{2,}ed)\b"
)
_REACH_AUTHOR = re.compile(
    rf"(?:You can )?(?i:reach|contact|e-?mail|follow|write to|tweet|message) (?:me|him|her|them|{_NAME}"
    rf"|@\w+)\b.*(?:@|\d{{3}}[- .]\d{{4}}| on (?:X|Twitter|Facebook)\b)"
)
_BIO_PROMPT = re.compile(r"(?<=[.!?] )(?:E-?mail|Follow|Contact|Reach|Write to) (?:him|her|them|me|us|@)")
BIO_MAX_WORDS = 60


def is_by_line(line: Line) -> bool:
    """Tell whether a line under the headline gives names, places and posts only: "Ann Lee in Harl"."""
    if line.words > BYLINE_MAX_WORDS:
        return False
    return _ROLE_LINE.fullmatch(line.text) is not None or _BYLINE.fullmatch(line.text) is not None


def is_shift_line(line: Line) -> bool:
    """Tell the authors of a live page: "Ann Lee (now); Bo Ray (earlier)"."""
    if line.words > BYLINE_MAX_WORDS or line.text[-1] != ")" or not _SHIFT.search(line.text):
        return False
    return re.fullmatch(_NAMES, _SHIFT.sub("", line.text).replace(";", ",")) is not None


def is_post_line(line: Line) -> bool:
    """Tell whether a line under a by-line is the author's post alone: "Senior Reporter"."""
    return line.words <= POST_MAX_WORDS and _POST.fullmatch(line.text) is not None


def is_paper_name(line: Line) -> bool:
    """Tell whether a line under a by-line is the name of an outlet: "The Harl Ledger", "Harl News"."""
    if line.stop or not 2 <= line.words <= PAPER_MAX_WORDS or not all(map(_CAPITAL.match, line.text.split())):
        return False
    words = line.key.split()
    return words[0] == "the" or words[-1] in PAPERS or words[-1] in read_terms("after_title")


def is_bio(line: Line) -> bool:
    """Tell whether a line says who its author is: "Ann Lee is a staff writer at the Courier"."""
    return line.words <= BIO_MAX_WORDS and _BIO_LINE.match(line.text.lstrip("-–— ")) is not None


def cut_bio(line: Line) -> None:
    """Cut the note on an author into the credit and the call to write or follow."""
    match = _BIO_PROMPT.search(line.text) if _BIO.search(line.text) else None
    if match is not None:
        line.zone = "credit"
        at = line.start + match.start()
        line.pieces = [(line.start, at, "credit"), (at, line.end, "prompt")]


def is_reach_line(line: Line) -> bool:
    """Tell whether a line says how its author is reached: "Reach Ann Lee at 555-0134"."""
    return line.words <= BYLINE_MAX_WORDS * 2 and _REACH_AUTHOR.match(line.text) is not None


def find_bios(lines: Sequence[Line], first: int) -> list[int]:
    """Return which lines tell of the author behind the last paragraph: credits.

    A note tells who writes for a living, or begins with the name that the by-line gives; or it is that name;
    or it tells what somebody is by profession of whom the text above says nothing.
    """
    top = (line for i, line in enumerate(lines) if i < first or line.key.startswith("by "))
    by_lines = [_BY.sub("", line.text) for line in top if line.zone == "credit"]
    names = [name for by_line in by_lines for name in _AUTHOR.findall(by_line)]
    known = {part for name in names for part in (name.lower(), name.split()[-1].lower())}
    notes = tuple(f"{name} {verb} " for name in known for verb in _TOLD_OF)
    found = []
    for i in range(len(lines) - 1, first, -1):
        line = lines[i]
        if line.zone in ("body", None) and is_self_note(line):
            line.zone, line.pieces = "boilerplate", []
        elif line.zone in ("body", None) and _is_bio_here(lines, i, first, notes, names):
            found.append(i)
        elif line.zone in ("body", "subhead", "caption"):
            break
    own = tuple(f"{name.lower()} {verb} " for name in names for verb in _WRITING)
    return found + [i for i in range(first, (found or [len(lines)])[-1]) if _is_own_bio(lines[i], own)]


def _is_own_bio(line: Line, notes: tuple[str, ...]) -> bool:
    """Tell what the author of the by-line writes for a living: a note wherever it stands, no story."""
    if line.zone != "body" or line.stop != "." or not _is_note(line, notes):
        return False
    return is_bio(line) or " is " not in line.text[:40]


def _is_bio_here(
    lines: Sequence[Line], i: int, first: int, notes: tuple[str, ...], names: Sequence[str]
) -> bool:
    """Tell whether the last line that is left tells of its author."""
    line = lines[i]
    if is_bio(line) or _is_note(line, notes) or line.text in names or is_reach_line(line):
        return True
    stranger = _STRANGER.match(line.text) if line.words <= BIO_MAX_WORDS else None
    if stranger is None or '"' in line.key or not _tells_profession(stranger):
        return False
    last_names = [name.split()[-1] for name in _AUTHOR.findall(stranger[1])]
    return not any(name in above.text for name in last_names for above in lines[first:i])


@cache
def _headed() -> re.Pattern[str]:
    """Pattern of a profession that heads what somebody is, behind three words at most."""
    return re.compile(
        r" (?:(?:currently|now|also) )?(?:(?:an?|the|our|[\w-]+(?: [\w-]+){0,2}['’]s) )?"
        rf"(?:{_NO_ADJECTIVE}[\w&'’-]+,? ){{0,3}}(?:{words_of('profession').pattern})"
    )


def _tells_profession(stranger: re.Match[str]) -> bool:
    """Tell whether what follows a name is what its bearer does for a living, and nothing that happened."""
    rest = stranger.string[stranger.end() :]
    if _HAPPENED.search(rest) or (stranger[3] == "was" and not _ONCE.search(rest)):
        return False
    if stranger[3] in ("is", "are", "was") and not stranger[2]:
        return _headed().match(rest.lower()) is not None
    return words_of("profession").search(f"{stranger[2] or ''}{rest}".lower()) is not None


def _is_note(line: Line, notes: tuple[str, ...]) -> bool:
    """Tell whether a line begins with the author's name and what that author is or does."""
    return line.words <= BIO_MAX_WORDS and line.key.startswith(notes)

"""Turns of a broadcast transcript: whose speech a stretch of characters is."""

from __future__ import annotations

import re

_ROLE_WORDS = """
reporter correspondent anchor host presenter announcer narrator interviewer interviewee moderator
panelist commentator analyst speaker questioner audience crowd caller operator dispatcher passenger
witness eyewitness bystander onlooker resident local neighbor neighbour survivor victim relative
friend student pupil teacher professor driver pilot captain officer police cop deputy sheriff
detective soldier guard sailor firefighter paramedic rescuer doctor nurse surgeon patient mother
father mom dad parent son daughter brother sister wife husband man woman boy girl child kid male
female voice voiceover voice-over translator interpreter protester protestor demonstrator activist
lawyer attorney judge prosecutor defendant juror president senator representative congressman
congresswoman governor mayor minister secretary chairman chairwoman spokesman spokeswoman
spokesperson official worker farmer fisherman shopkeeper owner customer guest fan coach player
singer actor scientist expert tourist hiker skier guide attendant engineer mechanic priest pastor
bishop participant respondent group all both question answer q a
""".split()
_ROLES = frozenset(_ROLE_WORDS)
"""Nouns for people that stand alone as a speaker label ("Reporter:", "Passenger:")."""

# Captions put ">>" before each change of speaker and ">>>" before each new story.
_LABEL = re.compile(
    r"(?:(?<=[.!?…\"”’')\]\-–—] )|^)(?:>{2,3} ?)?"
    r"([A-Z][\w.'’-]{0,30}(?: (?:\([A-Za-z .-]{1,30}\)|[A-Z#][\w.'’-]{0,30}|\d{1,2})){0,4}"
    r"(?:, [A-Z][A-Z .'’-]{1,40})?)"
    r":(?=\s|\Z)",
    re.MULTILINE,
)
_CHANGE = re.compile(r"(?:(?<=[.!?…\"”’')\]\-–—] )|^)>{2,3} ?(?=[^\s>])", re.MULTILINE)
_TITLES = frozenset(
    {"Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Sgt", "Col", "Capt", "Sen", "Rep", "Gov", "St"}
)
_MIN_ROLE_LABELS = 2
_MIN_CAPITAL_LABELS = 4
"""Labels (sure roles; names in capitals, one of them twice) that make an unmarked text a transcript."""
_SURE_ROLES = frozenset(
    "reporter correspondent anchor announcer narrator moderator interviewer question q".split()
)


def find_labels(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return (place, label) of the speaker labels between two places of the text.

    A change of speaker that captions mark (">>") without a name has the label "".
    """
    found = [(m.start(), m[1]) for m in _LABEL.finditer(text, start, end) if _is_label(text, m)]
    if ">>" in text[start:end]:
        named = {place for place, _ in found}
        found += [(m.start(), "") for m in _CHANGE.finditer(text, start, end) if m.start() not in named]
    return sorted(found)


def opens_turn(text: str, start: int, end: int) -> bool:
    """Tell whether a line begins with a speaker label: "Q: Why do you build bridges?"."""
    match = _LABEL.match(text, start, end)
    return match is not None and _is_label(text, match)


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Tell a speaker label from any other capitalised words in front of a colon."""
    label = match[1]
    before = text[max(0, match.start(1) - 12) : match.start(1)].split()
    if before and before[-1].rstrip(".") in _TITLES:
        return False
    words = re.sub(r"\([^)]*\)|[\d#,]", " ", label).split()
    if not words or len(words) > 6:
        return False
    if words[-1].lower() in _ROLES or words[0].lower() in _ROLES:
        return True
    if label.isupper() and len(label) > 2:
        return True
    is_alone = text[match.end() : match.end() + 1] in ("", "\n")  # "In Brief:" heads a list
    return not is_alone and len(words) in (2, 3) and all(w[0].isupper() for w in words)


def is_transcript(text: str, *, marked: bool) -> bool:
    """Tell whether the text is a transcript: marked as one, or with speaker labels of that form."""
    if marked:
        return ":" in text
    if not _may_be_transcript(text):
        return False
    labels = [label for _, label in find_labels(text, 0, len(text))]
    sure = sum(label.lower() in _SURE_ROLES for label in labels)
    capitals = [label for label in labels if label.isupper() and len(label) > 2]
    return sure >= _MIN_ROLE_LABELS or (
        len(capitals) >= _MIN_CAPITAL_LABELS and len(set(map(name_of, capitals))) < len(capitals)
    )


def name_of(label: str) -> str:
    """Return the last name of a label with a role, which later turns have alone; another label as it is.

    Examples
    --------
    >>> name_of("ANN MOOR, HOST"), name_of("MOOR"), name_of("NORTH TOLM")
    ('MOOR', 'MOOR', 'NORTH TOLM')
    """
    name, comma, _ = label.partition(",")
    return name.split()[-1] if comma and name.split() else label


def _may_be_transcript(text: str) -> bool:
    """Look at the words in front of colons only: cheap, and enough to rule nearly every article out."""
    sure = capitals = 0
    at = text.find(":")
    while at >= 0:
        word = text[max(0, at - 20) : at].rsplit(None, 1)[-1:]
        sure += bool(word) and word[0].lower() in _SURE_ROLES
        capitals += bool(word) and word[0].isupper() and len(word[0]) > 2
        at = text.find(":", at + 1)
    return sure >= _MIN_ROLE_LABELS or capitals >= _MIN_CAPITAL_LABELS

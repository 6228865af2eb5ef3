"""Turns of a broadcast transcript: its speaker labels and stage directions, and whose speech lies between."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from analysis.text.zones.name_lines import find_name_lines, find_small, read_terms

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
ROLES = frozenset(_ROLE_WORDS)
"""Nouns for people that stand alone as a speaker label ("Reporter:", "Passenger:")."""

_NOTE = r"\([A-Za-z][A-Za-z ,/.&'’-]{0,60}\)"
_PART = r"[A-Z#][\w.'’-]{0,30}"
# Captions put ">>" before each change of speaker and ">>>" before each new story.
_LABEL = re.compile(
    r"(?:(?<=[.!?…\"”’')\]\-–—] )|^)(?:>{2,3} ?)?"
    rf"([A-Z][\w.'’-]{{0,30}}(?: (?:{_NOTE}|{_PART}|\d{{1,2}})){{0,5}}"
    rf"(?:, [A-Z][A-Z0-9 .,&'’/-]{{1,70}})?(?: {_NOTE})?"
    rf"|[A-Z][\w'’-]+(?: {_PART}){{1,3}}, [A-Za-z][A-Za-z '’-]{{2,60}})"
    r":(?=\s|\Z)",
    re.MULTILINE,
)
_CHANGE = re.compile(r"(?:(?<=[.!?…\"”’')\]\-–—] )|^)>{2,3} ?(?=[^\s>])", re.MULTILINE)
_TITLES = frozenset(
    {"Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Sgt", "Col", "Capt", "Sen", "Rep", "Gov", "St"}
)
_IN_THE_FIELD = frozenset({"reporter", "correspondent"})
_BETWEEN = frozenset("of the and for in at on".split())
_NAME_MAX_WORDS = 6
_MIN_ROLE_LABELS = 2
_MIN_CAPITAL_LABELS = 4
"""Labels (sure roles; names in capitals, one of them twice) that make an unmarked text a transcript."""
_FULL_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){0,3}(?=(?:, [\w '’-]+)?\Z)")
_LONGEST_LABEL = 80  # letters in front of a colon
_MIN_TURNS, _MIN_SPEAKERS = 5, 2
"""Lines that open with a name and a colon in a conversation, beside any introduction, and whose names."""
_PERSONS_SHARE = 0.5  # of the full names begin with a first name: no places, no teams
_SURE_ROLES = frozenset(
    "reporter correspondent anchor announcer narrator moderator interviewer question q".split()
)


# Stage directions: "(BEGIN VIDEOTAPE)", "[Applause]", and hours of broadcast: "[20:05:01]".
_DIRECTION = re.compile(
    r"(?:(?<=[.!?…\"”’')\]\-–—:] )|^)"
    r"(?:[(\[][A-Z][A-Z ,.'’/&-]{3,60}[)\]]|\[\d{1,2}:\d\d(?::\d\d)?\]"
    r"|[(\[](?i:applause|laughter|laughs|crosstalk|inaudible|music|cheering|cheers|pause|ph|voice-?over"
    r"|o\.?c\.?|v\.?o\.?|(?:off|on)[- ]camera)[)\]])",
    re.MULTILINE,
)
_BRACKETS = {"(": ")", "[": "]"}
_NONE: Mapping[str, str] = MappingProxyType({})
_DIRECTION_MAX_WORDS = 14


class Mark(NamedTuple):
    """A speaker label or a stage direction; ``label`` is None for a direction."""

    start: int
    end: int
    label: str | None


def find_marks(text: str, start: int, end: int, known: Mapping[str, str] = _NONE) -> list[Mark]:
    """Return the speaker labels and stage directions between two places of the text, in order.

    A change of speaker that captions mark (">>") without a name has the label "". What is ``known``
    (`known_labels`) is a label by itself: "Moor:" behind "Ann Moor:", and a speaker's line.
    """
    labels = (m for m in _LABEL.finditer(text, start, end) if m[1] in known or _is_label(text, m))
    if label := known.get(text[start:end]):
        return [Mark(start, end, label)]
    found = [Mark(m.start(), m.end(), m[1]) for m in labels]
    found += [Mark(*small) for small in find_small(text, start, end, known)]
    if ">>" in text[start:end]:
        named = {mark.start for mark in found}
        changes = _CHANGE.finditer(text, start, end)
        found += [Mark(m.start(), m.end(), "") for m in changes if m.start() not in named]
    found += [Mark(m.start(), m.end(), None) for m in _DIRECTION.finditer(text, start, end)]
    return sorted(found, key=lambda mark: mark.start)


def is_direction(line: str) -> bool:
    """Tell whether a line of a transcript is one stage direction: "[Video clip plays]".

    >>> is_direction("[Video clip plays]"), is_direction("(BEGIN VIDEOTAPE)"), is_direction("(I ran.)")
    (True, True, False)
    """
    inner = line[1:-1]
    if _BRACKETS.get(line[:1]) != line[-1:] or any(mark in inner for mark in "()[]"):
        return False
    return inner.rstrip()[-1:] not in (*".!?",) and len(inner.split()) <= _DIRECTION_MAX_WORDS


def known_labels(text: str) -> dict[str, str]:
    """Return what is a label by itself in a transcript, with the label to print.

    The first and last names of those whose full names in small letters are labels of lines, and the lines
    that hold a speaker's name and nothing else.
    """
    named = _names_before(text, _colons(text))
    short = {name[i]: name[i] for name in named for i in (0, -1) if len(name) > 1}
    return short | find_name_lines(text)


def _names_before(text: str, colons: Sequence[int]) -> list[list[str]]:
    """Return the words of every name that opens a line, with a colon behind it."""
    names = []
    for at in colons:
        start = text.rfind("\n", max(0, at - _LONGEST_LABEL), at) + 1
        name = _FULL_NAME.match(text, start, at) if start or at < _LONGEST_LABEL else None
        if name:
            names.append(name[0].split())
    return names


def _colons(text: str) -> list[int]:
    """Return the places of the colons."""
    found, at = [], text.find(":")
    while at >= 0:
        found.append(at)
        at = text.find(":", at + 1)
    return found


def opens_turn(text: str, start: int, end: int, known: Mapping[str, str] = _NONE) -> bool:
    """Tell whether a line begins with a speaker label: "Q: Why do you build bridges?"."""
    if text[start:end] in known:
        return True
    match = _LABEL.match(text, start, end)
    return match is not None and (match[1] in known or _is_label(text, match))


def is_introduced(text: str, lines: Sequence[tuple[int, int]], known: Mapping[str, str] = _NONE) -> bool:
    """Tell whether what stands above the first label is an introduction: the label opens a line of its own.

    Where only the reporter and those whom the report shows have labels, it is the studio's speech.
    """
    for start, end in lines:
        marks = find_marks(text, start, end, known)
        first = next((mark for mark in marks if mark.label is not None), None)
        if first is not None:
            return first.start == start and (first.label or "reporter").lower() not in _IN_THE_FIELD
    return False


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Tell a speaker label from any other capitalised words in front of a colon."""
    label = match[1]
    before = text[max(0, match.start(1) - 12) : match.start(1)].split()
    if before and before[-1].rstrip(".") in _TITLES:
        return False
    name, _, role = re.sub(r"\([^)]*\)", " ", label).partition(",")
    words = re.sub(r"[\d#]", " ", name).split()
    if not words or len(words) > _NAME_MAX_WORDS:
        return False
    if role and not role.isupper():
        opens = match.start() == text.rfind("\n", 0, match.start()) + 1
        titled = opens and all(word[0].isupper() or word in _BETWEEN for word in role.split())
        return titled or not ROLES.isdisjoint(role.lower().replace("-", " ").split())
    if words[-1].lower() in ROLES or words[0].lower() in ROLES:
        return True
    if name.isupper() and len(label) > 2:
        return True
    is_alone = text[match.end() : match.end() + 1] in ("", "\n")  # "In Brief:" heads a list
    return not is_alone and len(words) in (2, 3) and all(w[0].isupper() for w in words)


def is_transcript(text: str, *, marked: bool) -> bool:
    """Tell whether the text is a transcript: marked as one, or with speaker labels of that form."""
    if (marked and ":" in text) or find_name_lines(text):
        return True
    colons = _colons(text)
    if not _may_be_transcript(text, colons):
        return _is_conversation(text, colons)
    labels = [mark.label for mark in find_marks(text, 0, len(text)) if mark.label]
    sure = sum(label.lower() in _SURE_ROLES for label in labels)
    capitals = [label for label in labels if label.isupper() and len(label) > 2]
    recurring = len(set(map(name_of, capitals))) < len(capitals)
    told = sure >= _MIN_ROLE_LABELS or (len(capitals) >= _MIN_CAPITAL_LABELS and recurring)
    return told or _is_conversation(text, colons)


def _is_conversation(text: str, colons: Sequence[int]) -> bool:
    """Tell whether most lines of a text open with one of a few names that come again: "Ann Moor: …"."""
    names = _names_before(text, colons)
    full = {name[-1] for name in names if len(name) > 1}
    turns = [n for last, n in Counter(name[-1] for name in names).items() if n > 1 and last in full]
    if len(turns) < _MIN_SPEAKERS or sum(turns) < _MIN_TURNS:
        return False
    if sum(turns) <= sum(map(bool, text.splitlines())) / 2:
        return False
    labels = [" ".join(name).lower() for name in names if len(name) > 1]
    first_names, places = read_terms("first_names"), read_terms("places")
    persons = sum(label not in places and label.split()[0] in first_names for label in labels)
    return persons >= _PERSONS_SHARE * len(labels)


def name_of(label: str) -> str:
    """Return the last name of a label with a role, which later turns have alone; another label as it is.

    >>> name_of("ANN MOOR, HOST"), name_of("MOOR"), name_of("NORTH TOLM")
    ('MOOR', 'MOOR', 'NORTH TOLM')
    """
    name, comma, _ = label.partition(",")
    return name.split()[-1] if comma and name.split() else label


def _may_be_transcript(text: str, colons: Sequence[int]) -> bool:
    """Look at the words in front of colons only: cheap, and enough to rule nearly every article out."""
    sure = capitals = 0
    for at in colons:
        word = text[max(0, at - 20) : at].rsplit(None, 1)[-1:]
        sure += bool(word) and word[0].lower() in _SURE_ROLES
        capitals += bool(word) and word[0].isupper() and len(word[0]) > 2
    return sure >= _MIN_ROLE_LABELS or capitals >= _MIN_CAPITAL_LABELS

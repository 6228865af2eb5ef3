"""Speaker labels of a transcript: name and role in each, and which of them are one person's."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.text.voices.leaders import is_public_role
from analysis.text.voices.names import INSTITUTIONAL, is_outlet, read_first_names, read_titles
from analysis.text.voices.person_kinds import OFFICIAL_TITLES, is_office
from analysis.text.voices.phrases import read_source_nouns
from analysis.text.voices.speaker_kinds import OF_CATEGORY
from analysis.text.words import find_words

# Roles of the outlet's own staff, in a label or before a name; "THE FACTS:" is what a check of claims finds.
STAFF = re.compile(
    r"\b(?:reporter|(?:co-?)?anchor(?:man|woman)?|(?:co-?)?host|correspondent|narrator|announcer|presenter|"
    r"newsreader|voice-?over|moderator|interviewer|questioner|question|q|byline|studio|meteorologist|"
    r"weather(?:man|woman)?|the facts|v/?o|(?:business|consumer|diplomatic|economics|education|europe|"
    r"foreign|health|home|political|royal|science|security|sports?|technology|world) editor)\b(?! service)",
    re.IGNORECASE,
)
# Categories of nouns that stand before a name: "RANGER ANN LEE".
_PERSONAL = frozenset(("official", "spokes", "role", "witness"))
# Categories of nouns that label the turn of somebody without a name; another noun may be a name ("BISHOP:").
_NAMELESS = frozenset(("witness", "near", "unnamed"))
_UNNAMED = re.compile(r"(?:unidentified|unknown|unnamed)\b ?", re.IGNORECASE)
_SEXES = re.compile(r"\b(?:fe)?male\b(?! [a-z])")
_PERSONS = {"male": "man", "female": "woman"}
_SHORTEST_NAME = 2  # words: behind what may be a first name as well as a title ("DEAN MOOR")
_ANYBODY = frozenset(
    "voice voices member members caller callers crowd audience man woman male female recording".split()
)
_SEVERAL = frozenset("audience crowd male female multiple several".split())
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_NOTE = re.compile(r"\s*\(([^)]*)\)")
# Who speaks for these rather than works there: no scholar, doctor or writer.
_NO_VOICES = frozenset(
    "university college school institute hospital center centre church street county state city team "
    "club".split()
)


class Label(NamedTuple):
    """What a speaker label tells.

    Attributes
    ----------
    name : str
        As printed, without titles; the description of somebody without a name in small letters.
    title, role : str
        What stands before the name, and behind it after a comma or in brackets.
    """

    name: str
    title: str
    role: str

    @property
    def is_staff(self) -> bool:
        """Tell whether the label gives its speaker a part in the outlet."""
        told = f"{self.title}, {self.role}"
        return STAFF.search(told) is not None or any(
            map(is_outlet, (self.role, _POSSESSIVE.sub("", self.title)))
        )

    @property
    def is_guest(self) -> bool:
        """Tell whether the label gives its speaker an office or a part elsewhere."""
        return not self.is_staff and bool(self.title or self.role or not self.name[:1].isupper())


def read_label(printed: str) -> Label:
    """Read a speaker label.

    >>> read_label("GOV. ANN O'LEE (D), WEST HARL"), read_label("REPORTER").is_staff
    (Label(name="Ann O'Lee", title='gov.', role='WEST HARL, D'), True)
    """
    notes = ", ".join(note for note in _NOTE.findall(printed) if not note.islower() or STAFF.search(note))
    name, _, role = _NOTE.sub("", printed).partition(",")
    role = ", ".join(filter(None, (role.strip(), notes)))
    words = name.split()
    titles = _count_titles(words)
    title, name = " ".join(words[:titles]).lower(), " ".join(words[titles:])
    if STAFF.fullmatch(name) or STAFF.fullmatch(name.rstrip("0123456789# ").rpartition(" ")[2]):
        return Label("", title, name)
    if _is_nameless(name):
        name = _SEXES.sub(lambda sex: _PERSONS[sex[0]], name.lower().removeprefix("the "))
        return Label(name, title, role)
    return Label(name.title() if name.isupper() else name, title, role)


def _count_titles(words: Sequence[str]) -> int:
    """Return how many words stand before a name: titles, an office, the outlet ("NPR's")."""
    if words[-1:] and words[-1].strip("#").isdigit():
        return 0
    last = 0
    for i in range(1, len(words)):
        before, left = words[i - 1], len(words) - i
        opens = last == i - 1 or left >= _SHORTEST_NAME
        if (opens and _is_title(before, left)) or _is_possessive(words[:i]):
            last = i
    return last


def _is_possessive(words: Sequence[str]) -> bool:
    """Tell whether words are an outlet's, before the name of its reporter."""
    name = " ".join(words)
    return name[-1] in "'’sS" and is_outlet(_POSSESSIVE.sub("", name)) and name != _POSSESSIVE.sub("", name)


def _is_title(word: str, left: int) -> bool:
    """Tell whether a word before so many others is a title or a part in the outlet."""
    key = word.lower().strip(".")
    if STAFF.fullmatch(key) or key in OFFICIAL_TITLES:
        return True
    is_role = left >= _SHORTEST_NAME and read_source_nouns().get(key) in _PERSONAL
    if key in read_first_names():
        return key in read_titles() and left >= _SHORTEST_NAME
    return is_role or key in read_titles()


def _is_nameless(name: str) -> bool:
    """Tell whether a label stands for somebody without a name: "UNIDENTIFIED MALE", "PASSENGER"."""
    words = name.lower().split() or [""]
    if _UNNAMED.match(name) or words[0] == "the" or words[-1].strip("#").isdigit():
        return True
    if len(words) > 1:
        return words[0] in _SEVERAL or words[-1] in _ANYBODY
    return words[0] in _ANYBODY or read_source_nouns().get(words[0], "") in _NAMELESS


def type_of(label: Label) -> str:
    """Return the type of speaker that a label tells.

    >>> [type_of(read_label(x)) for x in ("SHERIFF ANN LEE", "BO RAY, PASSENGER", "BO RAY, HARL LINES")]
    ['official', 'witness', 'official']
    """
    nouns = read_source_nouns()
    if label.name.islower():
        known = nouns.get(label.name.rpartition(" ")[2], "unnamed")
        kind = "unnamed" if _UNNAMED.match(label.name) else OF_CATEGORY.get(known, "unnamed")
        return "unnamed" if kind == "document" else kind  # somebody is heard in a recording
    words = [word.strip(".,") for word in f"{label.title} {label.role.lower()}".split()]
    told = {nouns.get(word) for word in words}
    if not told.isdisjoint(("official", "spokes")) or not OFFICIAL_TITLES.isdisjoint(words):
        return "official"
    role = find_words(f"{label.title} {label.role}".title())
    if any(is_office(words, i) for i in range(len(words))) or any(
        is_public_role(role, i, 0, len(role)) for i in range(len(role))
    ):
        return "official"  # "COUNCIL LEADER"
    if "witness" in told:
        return "witness"
    speaks = bool(words) and words[-1] in (INSTITUTIONAL | {"lines", "council"}) - _NO_VOICES
    return "official" if speaks else "person"  # who is labeled with a body and nothing else


def name_persons(labels: Sequence[Label]) -> list[str]:
    """Return the fullest name of each label's speaker.

    A surname, or a first name, is that of the last person before it whose label had both, else of the first
    one behind it.

    >>> name_persons([read_label(x) for x in ("ANN LEE, HOST", "BO RAY", "LEE", "Ann", "RAY", "MOOR")])
    ['Ann Lee', 'Bo Ray', 'Ann Lee', 'Ann Lee', 'Bo Ray', 'Moor']
    """
    full = [label.name if " " in label.name and not label.name.islower() else "" for label in labels]
    known: tuple[dict[str, str], ...] = ({}, {})  # by surname, by first name: the last so far, else the first
    for name in reversed(full):
        _note_name(known, name)
    found = []
    for label, name in zip(labels, full, strict=True):
        _note_name(known, name)
        key = label.name.lower()
        found.append(name or known[0].get(key) or known[1].get(key) or label.name)
    return found


def _note_name(known: tuple[dict[str, str], ...], name: str) -> None:
    """Note a full name under its last and its first word."""
    if name:
        words = name.lower().split()
        known[0][words[-1]] = known[1][words[0]] = name

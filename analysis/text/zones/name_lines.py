"""Transcripts whose speakers stand on lines of their own: "ANN MOOR (HARL NEWS)", "Ann Moor:", "ann moor"."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from analysis.lexicons.matcher import read_rows

MIN_LINES, MIN_SPEAKERS = 5, 2
"""Lines of names of one form, and whose names, from which they are the turns of a transcript."""
_RUNNING_SHARE = 0.2  # of them, at most, stand directly above another: names in a list do
_PERSONS_SHARE = 0.5  # of the names are a person's, or have a note
_LONGEST = 80
_STOPS = frozenset('.!?,;"”…-–—')
_NOTE = r"(?: \([^()\n]{1,60}\))?"
_UPPER, _LOWER = r"[A-Z][A-Z.'’-]*", r"[a-z][a-z.'’-]*"
_WORD = r"[A-Z#][\w.'’-]*"
_TIME = r"[(\[]\d{1,2}:\d\d(?::\d\d)?[)\]]"
_FORMS = {
    "timed": re.compile(rf"(?P<name>{_WORD}(?: (?:{_WORD}|\d{{1,2}})){{0,5}}),? {_TIME}:?"),
    "colon": re.compile(rf"(?P<name>{_WORD}(?: {_WORD}){{0,5}}(?:, [^\n:.!?]{{2,60}})?{_NOTE}):"),
    "capitals": re.compile(
        rf"(?P<name>{_UPPER}(?: {_UPPER}){{0,5}}(?:, [A-Z][A-Z .,&'’/-]{{1,70}})?{_NOTE})"
    ),
    "small": re.compile(rf"(?P<name>{_LOWER}(?: {_LOWER}){{0,4}}{_NOTE})"),
}
# "archived recording (ann moor) We did.", "ann moor Did you?" behind a sentence.
_SMALL_INSIDE = re.compile(
    rf"(?:(?<=[.!?…—”\])] )|^)({_LOWER}(?: {_LOWER}){{1,3}}{_NOTE}(?: \d)?)(?= [A-Z“\[—])", re.MULTILINE
)
_RECORDING = re.compile(r"(?:archived |audio |video )?(?:recording|clip|tape|audio)s?", re.IGNORECASE)


def read_name_line(line: str) -> tuple[str, str]:
    """Return the form and the label of a line that can be a speaker's name and nothing else.

    Small letters become capitals, as other labels have them; a recording is whose name is in brackets.

    >>> read_name_line("Gov. Hale (00:12):"), read_name_line("archived recording (ann moor)")
    (('timed', 'Gov. Hale'), ('small', 'ANN MOOR'))
    >>> read_name_line("It had rained")
    ('', '')
    """
    if len(line) > _LONGEST or line[-1] in _STOPS:
        return "", ""
    for form, pattern in _FORMS.items():
        if match := pattern.fullmatch(line):
            name, _, note = match["name"].partition(" (")
            label = note.rstrip(")") if note and _RECORDING.fullmatch(name) else match["name"]
            return form, label.upper() if form == "small" else label
    return "", ""


def find_name_lines(text: str) -> dict[str, str]:
    """Return the lines that are speakers' names, with their labels; empty for any text but a transcript.

    Lines of one form, each with speech below it, some of which come again and half of which are names of
    persons: no headings, no list.
    """
    lines = [line for part in text.split("\n") if (line := part.strip())]
    read = [read_name_line(line) for line in lines]
    for form in _FORMS:
        at = [k for k, (found, _) in enumerate(read) if found == form]
        if len(at) >= MIN_LINES and _are_turns(at, [read[k][1] for k in at]):
            return {lines[k]: read[k][1] for k in at}
    return {}


def find_small(text: str, start: int, end: int, known: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Yield the labels in small letters that stand inside a line: places and label; see `find_name_lines`.

    Only where such labels have lines of their own as well; a name that has none begins with a first name.
    """
    if not any(map(str.islower, known)):
        return
    for match in _SMALL_INSIDE.finditer(text, start, end):
        _, label = read_name_line(match[1])
        if match[1] in known or label != match[1].upper() or _RECORDING.match(label) or is_person(label):
            yield match.start(1), match.end(1), label


def _are_turns(at: Sequence[int], labels: Sequence[str]) -> bool:
    """Say whether lines of one form are those of a few speakers who take turns."""
    names = Counter(label.partition(" (")[0].partition(",")[0] for label in labels)
    running = sum(b == a + 1 for a, b in zip(at, at[1:], strict=False))
    if len(names) < MIN_SPEAKERS or len(names) == len(at) or running > _RUNNING_SHARE * len(at):
        return False
    persons = {label for label in labels if "(" in label or is_person(label)}
    return len(persons) >= _PERSONS_SHARE * len(set(labels))


def is_person(label: str) -> bool:
    """Say whether a label begins with a first name or is numbered: "Speaker 2"."""
    return label.split()[0].lower() in read_terms("first_names") or label[-1].isdigit()


@cache
def read_terms(lexicon: str) -> frozenset[str]:
    """Return the terms of a word list."""
    return frozenset(row["term"] for row in read_rows(lexicon))

"""Lines without a final stop: what tells headings and unfinished running text from links to other stories."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from analysis.text.zones.lines import Line, final_stop, word_stems

SUBHEAD_MAX_WORDS = 9
"""Longest line without a final stop that is a subhead wherever it stands; longer ones are so in listicles,
in timelines, and where the page has several of them."""
CAPITALS_MIN_WORDS = 6
"""A line in capitals of this length is a link to another story, not a heading."""
NUMBERED_MAX_WORDS = 25
RUNNING_MIN_WORDS = 20
"""A line of this length between paragraphs is text that lost its stop, not a link: the longest link that was
coded has 15 words (developing half of coded192, coded12)."""
SHORT_TITLE_WORDS = 14
CAPITAL_HEAD_WORDS = 4
TITLE_CASE_SHARE = 0.6
ENTRIES_MIN = 2
"""Hours on lines of their own that make a live page."""
_HOUR = re.compile(r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: \(?[a-z]{2,4}\)?)?")

_NUMBERED = re.compile(r"\d{1,3}[.)] ?(?=[A-Z‘'’])")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATED = re.compile(
    rf"(?:{_MONTH},? (?:\d{{1,2}}(?:, \d{{4}})?|\d{{4}})|\d{{1,2}} {_MONTH}(?: \d{{4}})?"
    r"|(?:Spring|Summer|Autumn|Fall|Winter),? \d{4}|(?:1[89]|20)\d\d"
    r"|Day \d{1,3}|(?:Update at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)\s?[:–—]\s"
)
_HELPED = re.compile(  # "… on Monday. —with a report from Ann Lee"
    r"(?<=[\w.!?\"”’)])\s*(?:[–—]|--?(?= ?[Ww]))\s?[Ww]ith (?:an? )?(?:additional )?"
    r"(?:reports?|reporting|files|contributions?) (?:from|by) [^.!?]{2,80}$"
)
_NOTE = re.compile(r"\s*[(\[][^()\[\]]*[)\]][\"”’']?$")
_LINK_SIGNS = re.compile(
    r"(?:read|listen|watch|see) more$|\(?(?:more|see|watch|read|listen|photos?|video|click|opinion)\b"
    r"|[a-z][^.!?:]{1,40}:"
)
TAKEN_UP_MOST = 2
"""So many word stems of a line in the words of headlines may come again below it by chance."""
_HEADLINESE = re.compile(
    r"(?!(?:The|An?|His|Her|My|Our|One|No|This|That|Every|Each) )(?:[A-Z][\w-]+ )?"
    r"(?:[Mm]an|[Ww]oman|[Bb]oy|[Gg]irl|[Tt]een(?:ager)?|[Mm]ayor|[Jj]udge|[Ss]enator"
    r"|[Ll]awmaker|[Oo]fficer|[Dd]river|[Tt]eacher|[Dd]octor|[Ss]tudent|[Ss]uspect|[Mm]other"
    r"|[Ff]ather|[Cc]ouple) [a-z]"
)
_IS_TEXT = re.compile(r"[a-z]{3,}[.!?] [A-Z]|^[\"“]")
_LIST_HEAD = re.compile(
    r"(?:here(?:'s| is) )?what (?:we (?:still )?(?:don't |do not )?know|happened|has happened|is happening)"
    r"(?: so far| until now| now| today)?:?|(?:the )?(?:key|main) (?:events|developments|dates):?"
    r"|the story so far:?"
)
LISTED_MIN = 2
"""Points from which lines under such a heading are a list."""
LISTED_WORDS = (4, 30)
_LONG_WORD = re.compile(r"[A-Za-z][\w'’-]{3,}")


def is_closed_by_note(line: Line) -> bool:
    """Tell whether a note ends the line: ``… rain." (her words)``, "… rain. —with a report from …"."""
    if "with " in line.key[-120:] and _HELPED.search(line.text, max(0, len(line.text) - 120)):
        return True
    if line.text[-1] not in ")]\"”’'" or line.text[0] in "([":
        return False
    note = _NOTE.search(line.text, max(0, len(line.text) - 200))
    return note is not None and note.start() > 0 and bool(final_stop(line.text[: note.start()]))


def is_running(line: Line) -> bool:
    """Tell running text that lost its stop from a link, which is shorter, in brackets or in capitals."""
    return line.words >= RUNNING_MIN_WORDS and line.text[0] not in "[(" and not line.text.isupper()


def is_heading(line: Line, listicle: bool) -> bool:
    """Tell a heading from a link to another story, which is longer or wholly in capitals."""
    capitals = line.words >= CAPITALS_MIN_WORDS and line.text.isupper()
    return (listicle or line.words <= SUBHEAD_MAX_WORDS) and not capitals


def is_numbered(line: Line) -> bool:
    """Tell whether a line begins with the number of an item: "3. Spare socks"."""
    return line.text[0].isdigit() and _NUMBERED.match(line.text) is not None


def mark_numbered(lines: Sequence[Line]) -> None:
    """Mark the headings of lists and timelines: two or more with number or date, short, each over a text."""
    numbered, dated = [], []
    for i, line in enumerate(lines):
        if line.words > NUMBERED_MAX_WORDS or line.zone is not None:
            continue
        if line.words <= SHORT_TITLE_WORDS and _is_capital_head(lines, i):
            line.zone = "subhead"
        elif is_numbered(line):
            numbered.append(i)
        elif line.stop == "" and _DATED.match(line.text):
            dated.append(i)
    for found in (numbered, dated):
        _mark_parted(lines, [i for i in found if i < len(lines) - 1])


def _is_capital_head(lines: Sequence[Line], i: int) -> bool:
    """Tell a heading in capitals that ends in a colon or a question from a label, which is shorter."""
    line = lines[i]
    if line.words < CAPITAL_HEAD_WORDS or line.stop not in (":", "?") or not line.text.isupper():
        return False
    return 0 < i < len(lines) - 1 and lines[i + 1].words > line.words


def _mark_parted(lines: Sequence[Line], found: Sequence[int]) -> None:
    """Mark lines as headings if there are several, none of them directly under another."""
    if len(found) > 1 and all(j - i > 1 for i, j in zip(found, found[1:], strict=False)):
        for i in found:
            if i > 0:
                lines[i].zone = "subhead"


def mark_entries(lines: Sequence[Line]) -> None:
    """Mark the headings of a live page: lines without a full stop under each hour, no two alike."""
    hours = [i for i, line in enumerate(lines[:-2]) if line.text[0].isdigit() and _HOUR.fullmatch(line.key)]
    heads = [lines[i + 1] for i in hours if len(hours) >= ENTRIES_MIN]
    keys = Counter(line.key for line in heads)
    for line in heads:
        if line.zone in (None, "promo") and line.stop in ("", "?") and line.words <= SHORT_TITLE_WORDS:
            line.zone = "subhead" if keys[line.key] == 1 else line.zone


def mark_listed(lines: Sequence[Line], first: int) -> None:
    """Mark "What we know so far" over a list without bullets: a subhead, and text that lost its stops."""
    for i in range(first, len(lines)):
        if lines[i].zone is None and _LIST_HEAD.fullmatch(lines[i].key):
            below = list(takewhile(_is_listed, lines[i + 1 :]))
            if len(below) >= LISTED_MIN:
                lines[i].zone = "subhead"
                for line in below:
                    line.zone = "body"


def _is_listed(line: Line) -> bool:
    """Tell whether a line can be a point of such a list: no title, no link, no paragraph."""
    if line.zone is not None or line.stop or not LISTED_WORDS[0] <= line.words <= LISTED_WORDS[1]:
        return False
    words = _LONG_WORD.findall(line.text)
    return sum(word[0].isupper() for word in words) < TITLE_CASE_SHARE * len(words)


def mark_long(lines: Sequence[Line], first: int) -> None:
    """Mark long lines in sentence case that stand alone between two paragraphs: headings, or text cut short.

    They bear none of the signs of a link (a colon, brackets, capitals, "Read more").
    """
    for i in range(max(first, 1), len(lines) - 1):
        if lines[i].zone is None and _is_long_heading(lines, i):
            if not _IS_TEXT.search(lines[i].text) and _is_of_another_story(lines[i], lines[i + 1]):
                lines[i].zone = "promo"
            else:
                lines[i].zone = "body" if _IS_TEXT.search(lines[i].text) else "subhead"


def _is_of_another_story(line: Line, below: Line) -> bool:
    """Tell a link by one person without an article, as in headlines only, not taken up by the text below."""
    shared = word_stems(line.text) & word_stems(below.text)
    return _HEADLINESE.match(line.text) is not None and len(shared) <= TAKEN_UP_MOST


def _is_long_heading(lines: Sequence[Line], i: int) -> bool:
    """Tell whether a line has the form and the place of a long heading."""
    line = lines[i]
    if line.stop or not SUBHEAD_MAX_WORDS < line.words < RUNNING_MIN_WORDS:
        return False
    if not (lines[i - 1].zone == "body" and lines[i - 1].stopped and lines[i + 1].zone == "body"):
        return False
    if (
        line.bullet
        or line.text[0] in "[("
        or ": " in line.text
        or _LINK_SIGNS.match(line.key)
        or line.key.endswith(" more")
    ):
        return False
    words = _LONG_WORD.findall(line.text)
    return sum(word[0].isupper() for word in words) < TITLE_CASE_SHARE * len(words)

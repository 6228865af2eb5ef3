"""Captions that stand on a line of their own above the credit of their picture."""

import re

from analysis.text.zones.credits import is_picture_credit
from analysis.text.zones.headings import is_numbered
from analysis.text.zones.lines import Line
from analysis.text.zones.notes import is_desk_note

CAPTION_WORDS = 30
CREDIT_WORDS = 12
"""Longest credit in brackets that makes a caption of any sentence above it."""

LABELLED_MIN_WORDS = 3
"""Words in small letters, beside those that credits have, from which "Photo: …" tells what is seen."""

_LABELLED = re.compile(r"(?:photo|picture|image|pictured)s?\s?: ?(?=\S)", re.IGNORECASE)
_CREDIT_WORD = frozenset("by of the for and via from courtesy in at on staff file supplied handout".split())
_HEADING = re.compile(
    r"(?!(?:also |in )?(?:related|read|more|see|watch|video|photos?|pictures|gallery|opinion|analysis"
    r"|live|listen|podcast)\b)[\w'’ -]{3,30}: \w"
)
_BY_LINE = re.compile(r"(?:by|reporting|report(?:er|s)|writing|edit(?:ing|ed)|additional|words|story)\b")
_WRITTEN = ("(report", "(edit", "(writ", "(with ", "(addition", "(compil")
_INNER_STOP = re.compile(r"[a-z]{3,}[.!?] [A-Z]")
_FINITE = re.compile(
    r"(?<![\w'])(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did|don't|"
    r"isn't|said|says|told|i|we|you|they)(?![\w])|'(?:s been|ll|re|ve|m)\b"
)
NAMED_MAX_WORDS = 6
"""Longest line without a finite auxiliary, "The bridge in April.", that a credit below makes a caption."""
SHOWN_MAX_WORDS = 45
_SPEAKS = re.compile(r"\b(?:said|says|told|added|wrote|tweeted|according to)\b|\"")
_PICTURE = (
    r"(?:(?:file|handout|undated|combination|archive|aerial|satellite|still) )*(?:photo(?:graph)?|image"
    r"|picture|frame(?: grab)?|still|screen ?(?:grab|shot)|video grab|handout)"
)
_SHOWN = re.compile(
    rf"(?i:in this (?:\S+ ){{0,4}}?{_PICTURE}(?: (?:from|taken|made|provided|released|obtained|dated|posted"
    rf"|by)\b|,))"
    rf"|(?i:this (?:\S+ ){{0,4}}?{_PICTURE} (?:from|taken|made|provided|released|obtained|dated|by|shows)\b)"
    rf"|(?i:an? (?:combination of )?{_PICTURE}s? (?:shows?|from|taken|released)\b)"
    r"|[^.!?]{8,120}, (?:is |are )?(?:seen |shown )?pictured (?:yesterday|today|on|at|in|here|with|arriving"
    r"|leaving|last|outside|during)\b"
)
_SIDES = re.compile(
    r"[A-Z][\w'’-]+,? \((?:far |second from |third from |top |bottom |back |front )?(?:left|right|centre"
    r"|center)\)"
    r"|(?<=[a-z]), (?:far |second from )?(?:left|right|cent(?:re|er)), (?:and |with |at |in |on |speaks"
    r"|talks|walks|stands|looks|greets|meets|shakes|listens|arrives|waves|sits|poses|[a-z]+ing\b)"
)
_PARTICIPLE = re.compile(
    r"\w,? (?:\w+ly |now |just |still )*"
    r"(?:\w{2,}ing|seen|shown|pictured|taken|photographed|filmed)\b"
)


def mark_captions(lines: list[Line], first: int) -> None:
    """Mark captions that stand on a line of their own above the credit of their picture."""
    for i in range(max(first, 1), len(lines) - 1):
        line, after = lines[i], lines[i + 1]
        if (
            after.zone != "credit"
            or after.pieces
            or is_desk_note(after)
            or line.words > CAPTION_WORDS
            or not (line.zone == "body" or _is_headed(line, after))
        ):
            continue
        over = lines[i - 1]
        headed = over.zone == "subhead" and not (_is_item(over, line) or _SPEAKS.search(line.key))
        if (
            line.zone == "promo"
            or headed
            or _is_named(line, after)
            or _is_over_picture(lines, i)
            or (is_verbless(line) and line.text[0] not in "\"“'‘")
        ):
            line.zone = "caption"


def _is_headed(line: Line, credit: Line) -> bool:
    """Tell a caption with a heading of its own over a credit from a link: "Cold feet: Goats wait in Harl"."""
    if credit.text[0] in "-–—":
        return False
    return line.zone == "promo" and _HEADING.match(line.key) is not None and not _BY_LINE.match(credit.key)


def _is_named(line: Line, after: Line) -> bool:
    """Tell whether a line only names what the picture shows whose credit follows: "The bridge in April."."""
    if line.words > NAMED_MAX_WORDS or line.stop != "." or line.text[0] in "\"“'‘":
        return False
    return is_picture_credit(after) and _FINITE.search(line.key) is None


def _is_over_picture(lines: list[Line], i: int) -> bool:
    """Tell whether one sentence stands over a credit in brackets in the midst of the text."""
    line, after = lines[i], lines[i + 1]
    if after.text[0] not in "([" or after.text[-1] not in ")]" or after.words > CREDIT_WORDS:
        return False
    if after.key.startswith(_WRITTEN) or _INNER_STOP.search(line.text):
        return False
    return line.text[0] not in "\"“'‘(" and any(below.zone == "body" for below in lines[i + 2 :])


def _is_item(heading: Line, line: Line) -> bool:
    """Tell whether a paragraph is the text of a numbered item, not the caption of its picture."""
    return is_numbered(heading) and line.stopped and not is_verbless(line)


def is_caption_line(line: Line) -> bool:
    r"""Tell whether a line describes a picture by its wording: "(left)", "pictured here", "In this photo".

    >>> from analysis.text.zones.lines import read_lines
    >>> lines = read_lines("Ora Blythe (left) with a goat.\nHer party (the left) won.")
    >>> [is_caption_line(line) for line in lines]
    [True, False]
    """
    if line.words > SHOWN_MAX_WORDS or _SPEAKS.search(line.key) or line.text[0] in "\"“'‘":
        return False
    return _SHOWN.match(line.text) is not None or _SIDES.search(line.text) is not None


def is_labelled(line: Line) -> bool:
    """Tell a caption from a credit, which is names: "Photo: The bridge is closed to trams"."""
    label = _LABELLED.match(line.text)
    words = line.text[label.end() :].split() if label else []
    told = sum(word[0].islower() and word not in _CREDIT_WORD for word in words)
    return told >= LABELLED_MIN_WORDS or (told > 0 and ". (" in line.text)


def is_described(line: Line) -> bool:
    """Tell what is seen, behind a picture bank's name above the caption: "Getty Images A goat waits"."""
    return line.zone == "caption" and bool(line.pieces) and line.pieces[0][2] == "credit"


def is_verbless(line: Line) -> bool:
    """Tell whether a line describes rather than tells: a participle and no finite auxiliary."""
    return _FINITE.search(line.key) is None and _PARTICIPLE.search(line.key) is not None

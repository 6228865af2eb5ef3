"""Quotation marks of one paragraph: their directions, nesting and pairs; apostrophes are none."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

# Every mark but single ones between two letters or digits, which are apostrophes.
_ANY_MARK = re.compile('["“”„‟«»\'‘’‚‛`](?:(?<![^\\W_].)|(?![^\\W_])|(?<=["“”„‟«»]))')
_SINGLES = frozenset("'‘’‚‛`")
DOUBLES = frozenset('"“”„‟«»')
OPENING_DOUBLES = frozenset("“„‟«")
CLOSING_DOUBLES = frozenset("”»")
# What may stand directly before an opening mark (besides white space) and directly after a closing one.
_BEFORE_OPEN = frozenset("([{<—–-/…\"“”„‟«'‘‚‛*>|:•·")
_AFTER_CLOSE = frozenset(".,;:!?)]}>—–-…\"”»'’/*<|")
_DASHES = frozenset("—–-…")
_STRONG_BEFORE = frozenset('.,?!…;:)—–-"”»')
# Words that begin with an apostrophe, so that no quotation opens there.
_CLIPPED = frozenset(
    "em til tis twas twere cause cuz coz bout round n sup nuff tude fore neath gainst cept s re ve ll "
    "d t m nother".split()
)
_CLIPPED_WORD = re.compile(r"(\d0s|\d\d(?![\w,])|[^\W\d_]+)")


class Marked(NamedTuple):
    """A stretch within quotation marks: ``text[start:end]`` holds its marks where they are printed."""

    start: int
    end: int
    unclosed: bool  # its closing or opening mark is missing
    continues: bool  # the same quotation as the span before it (several paragraphs, interruption)
    single: bool


class Mark(NamedTuple):
    """One mark and the directions in which it can be read."""

    at: int
    char: str
    opens: bool
    closes: bool
    end: int  # behind the mark: two apostrophes are one mark


def _is_inch(text: str, at: int) -> bool:
    """Say whether a straight mark after feet and inches (6'2") measures."""
    return bool(re.search(r"\d\s?['’′]\s?\d{1,2}$", text[max(0, at - 8) : at]))


def _read_double(text: str, at: int, start: int, end: int) -> Mark | None:
    """Read a double mark's directions from its neighbours inside the paragraph."""
    char = text[at]
    stop = at + 2 if char in "'`" else at + 1
    before = text[at - 1] if at > start else " "
    after = text[stop] if stop < end else " "
    if char == '"' and before.isdigit() and _is_inch(text, at):
        return None
    can_open = (before.isspace() or before in _BEFORE_OPEN) and (not after.isspace() or at == start)
    can_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSE)
    if char in OPENING_DOUBLES:
        return Mark(at, char, can_open or not can_close, can_close and not can_open, stop)
    if char in CLOSING_DOUBLES:
        return Mark(at, char, can_open and not can_close, can_close or not can_open, stop)
    if can_open == can_close:
        return Mark(at, char, True, True, stop)
    return Mark(at, char, can_open, can_close, stop)


def _read_single(text: str, at: int, start: int, end: int) -> Mark | None:
    """Read a single mark; None for an apostrophe."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    can_open = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace() and text[at] != "’"
    can_close = not before.isspace() and not after.isalnum() and text[at] not in "‘‚‛`"
    if can_open and (hit := _CLIPPED_WORD.match(text, at + 1)):
        can_open = not (hit[1][0].isdigit() or hit[1].lower() in _CLIPPED)
    return Mark(at, text[at], can_open, can_close, at + 1) if can_open or can_close else None


def find_places(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[int]:
    """Return where marks stand in a text; the ends of a paragraph are looked at without their neighbours."""
    places = [hit.start() for hit in _ANY_MARK.finditer(text)]
    edges = {at for start, end in paragraphs for at in (start, end - 1) if text[at] in _SINGLES}
    return sorted(edges.union(places)) if edges else places


def read_marks(text: str, start: int, end: int, places: Iterable[int]) -> tuple[list[Mark], list[Mark]]:
    """Return the double and the single marks of a paragraph, which stand at the given places."""
    doubles: list[Mark] = []
    singles: list[Mark] = []
    in_attribute, free = False, start
    for at in places:
        char = text[at]
        if at < free:
            continue
        doubled = char in "'`" and at + 1 < end and text[at + 1] == char
        free = at + 2 if doubled else at + 1
        if not doubled and char not in DOUBLES:
            if (mark := _read_single(text, at, start, end)) is not None:
                singles.append(mark)
        elif in_attribute:
            in_attribute = False
        elif char == '"' and at > 1 and text[at - 1] == "=" and text[at - 2].isalnum():
            in_attribute = True
        elif (mark := _read_double(text, at, start, end)) is not None:
            doubles.append(mark)
    return doubles, singles


class Paired(NamedTuple):
    """What the double marks of one paragraph come to."""

    pairs: list[tuple[int, int]]  # spans with their marks
    broken: list[tuple[int, int]]  # unclosed opening, and where the next quotation opens
    pending: int | None  # opening that nothing in the paragraph closes
    inner: list[tuple[int, int]]  # pairs of another style inside the pending one
    stray: list[int]  # closing marks with nothing open


def _ends_measure(marks: Sequence[Mark], k: int, text: str) -> bool:
    """Say whether a straight mark after a digit measures inches: the next mark closes too."""
    mark = marks[k]
    if mark.char != '"' or not text[mark.at - 1 : mark.at].isdigit() or k + 1 == len(marks):
        return False
    follower = marks[k + 1]
    return follower.closes and not follower.opens and text[mark.at + 1 : mark.at + 2] == " "


def pair_doubles(text: str, marks: Sequence[Mark]) -> Paired:
    """Pair the double marks of one paragraph with a stack that is never deeper than two."""
    found = Paired([], [], None, [], [])
    outer: Mark | None = None
    nested: Mark | None = None
    inner: list[tuple[int, int]] = []
    for k, mark in enumerate(marks):
        if outer is None:
            if mark.opens and not (mark.closes and text[mark.at - 1 : mark.at].isdigit()):
                outer, nested, inner = mark, None, []
            else:
                found.stray.append(mark.at)
        elif nested is not None:
            if mark.closes:
                inner.append((nested.at, mark.end))
                nested = None
        elif mark.closes and not (mark.opens and mark.at == outer.end):
            if not _ends_measure(marks, k, text):
                found.pairs.append((outer.at, mark.end))
                outer = None
        elif (mark.char in "\"'`") == (outer.char in "\"'`"):
            found.broken.append((outer.at, mark.at))
            outer, inner = mark, []
        else:
            nested = mark
    return found._replace(pending=outer.at if outer else None, inner=inner)


def _closing_single(text: str, marks: Sequence[Mark], k: int) -> int | None:
    """Return the index of the mark that closes the single quotation which opens at mark k."""
    weak = None
    for j in range(k + 1, len(marks)):
        mark = marks[j]
        if mark.opens and not mark.closes:
            break
        before, after = text[mark.at - 1], text[mark.at + 1 : mark.at + 3]
        possessive = before in "sSnzx" and len(after) == 2 and after[0] == " " and after[1].isalnum()
        if before in _STRONG_BEFORE or not possessive:
            return j
        weak = j if weak is None else weak
    return weak


def pair_singles(text: str, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """Pair the single marks of a paragraph; apostrophes and possessives are passed over."""
    pairs, k = [], 0
    while k < len(marks):
        mark = marks[k]
        if mark.opens and not (mark.closes and mark.at and text[mark.at - 1] in _DASHES):
            j = _closing_single(text, marks, k)
            if j is not None and marks[j].at > mark.at + 1:
                pairs.append((mark.at, marks[j].at))
                k = j
        k += 1
    return pairs


def keep_outer(text: str, doubles: list[tuple[int, int]], singles: list[tuple[int, int]]) -> list[Marked]:
    """Keep the outermost of double and single pairs, in order."""
    spans = [Marked(a, b, False, False, False) for a, b in doubles]
    if singles:
        spans.extend(Marked(a, b + 1, False, False, True) for a, b in singles)
        spans.sort()
    kept: list[Marked] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
        elif kept[-1].single and not span.single and span.end > kept[-1].end:
            kept[-1] = span  # crossing: the double marks are the surer ones
    return kept

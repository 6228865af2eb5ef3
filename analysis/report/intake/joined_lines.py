"""Hard-wrapped text put together: one line per paragraph, words cut at a line's end made whole."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from analysis.text.wraps import Span, find_gaps, is_cut

SHOWN = 3  # joined words that a message names
LONG_ENOUGH = 4  # letters from which what stands behind a hyphen is a word, no ending ("ing", "ness")
LONGEST = 40  # characters of half a word
SOFT = "\u00ad"  # a hyphen that is there for a line's end only
_WORD = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"\b\w++(?:-\w++)+")
_BEFORE = re.compile(r"\w+\Z")
_PREFIXES = frozenset("all anti co cross ex half mid multi non post pre pro self semi vice well".split())


def join_lines(text: str) -> tuple[str, str]:
    r"""Put the lines of hard-wrapped paragraphs together.

    A hyphen at a line's end goes where it cut a word ("con-/ference"), and stays where it is the word's own
    ("long-/term"): where the text has the word so elsewhere, else where a figure stands before it, or both
    halves are words of text or lexicons and the whole is none.

    Returned: the text with one line per paragraph, as it was where nothing is wrapped; what was done, in a
    line, else nothing.

    >>> join_lines("The board said so at a news con-\nference that was long-\nterm news.")[0]
    'The board said so at a news conference that was long-term news.'
    """
    gaps = find_gaps(text)
    if not gaps:
        return text, ""
    cuts = [gap for gap in gaps if is_cut(text, gap[0])]
    known, compounds = _own_words(text, cuts) if cuts else (frozenset(), frozenset())
    whole, pieces, at = [], [], 0
    for end, start in gaps:
        goes = False
        if is_cut(text, end):
            left, right = _halves(text, (end, start))
            goes = text[end - 1] == SOFT or not _keeps_hyphen(text, (end, start), known, compounds)
            whole += [left + right] if goes else []
        pieces += [text[at : end - goes], "" if is_cut(text, end) else " "]
        at = start
    return "".join([*pieces, text[at:]]), _tell(len(gaps), whole, len(cuts))


def find_cut_words(text: str) -> list[str]:
    r"""Return the words that a hyphen at a line's end cuts in hard-wrapped text, as printed.

    >>> find_cut_words("The board said so at a news con-\nference on Monday.")
    ['con-ference']
    """
    return ["-".join(_halves(text, gap)) for gap in find_gaps(text) if is_cut(text, gap[0])]


def _halves(text: str, gap: Span) -> tuple[str, str]:
    """Return what stands before the hyphen and what opens the next line."""
    left = _BEFORE.search(text, max(0, gap[0] - LONGEST), gap[0] - 1)
    right = _WORD.match(text, gap[1])
    return left[0] if left else "", right[0] if right else ""


def _own_words(text: str, cuts: Sequence[Span]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words and the hyphenated words of a text, those that are cut left out."""
    pieces, at = [], 0
    for gap in cuts:
        left, right = _halves(text, gap)
        pieces.append(text[at : max(at, gap[0] - 1 - len(left))])
        at = gap[1] + len(right)
    whole = " ".join([*pieces, text[at:]]).lower()
    return frozenset(_WORD.findall(whole)), frozenset(_COMPOUND.findall(whole))


def _keeps_hyphen(text: str, gap: Span, own: frozenset[str], compounds: frozenset[str]) -> bool:
    """Tell whether the hyphen at a line's end is the word's own."""
    left, right = (half.lower() for half in _halves(text, gap))
    if not left.isalpha() or not text[gap[1]].islower() or f"{left}-{right}" in compounds:
        return True
    if left + right in own or left + right in _listed_words():
        return False
    both = all(half in own or half in _listed_words() for half in (left, right))
    goes_on = text[gap[1] + len(right) :][:1] == "-"
    return (both and (goes_on or len(right) >= LONG_ENOUGH)) or (
        left in _PREFIXES and (right in own or right in _listed_words())
    )


@cache
def _listed_words() -> frozenset[str]:
    """Return every word that the lexicons hold."""
    lists = (file for file in files("analysis.lexicons").iterdir() if file.name.endswith((".csv", ".txt")))
    return frozenset(
        word for file in lists for word in _WORD.findall(file.read_text(encoding="utf8").lower())
    )


def _tell(lines: int, whole: Sequence[str], cuts: int) -> str:
    """Say what was put together."""
    named = f" ({', '.join(whole[:SHOWN])}{', …' * (len(whole) > SHOWN)})" if whole else ""
    words = f", {len(whole)} of {cuts} words with a hyphen at a line's end made whole{named}" if cuts else ""
    return f"hard-wrapped: {lines} lines joined{words}; the file itself stays as it is"

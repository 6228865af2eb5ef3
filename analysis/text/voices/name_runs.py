"""Runs of capitalised words with their titles: where the names of persons can stand."""

import re
from collections.abc import Sequence

from analysis.text.voices.before_names import behind_portfolio, strip_title
from analysis.text.voices.layout import Layout, is_titled, sentence_at
from analysis.text.voices.names import INSTITUTIONAL, NOT_NAMES, SUFFIXES
from analysis.text.voices.phrases import NAME_ARTICLES, PARTICLES, gap, is_capital, opens_name
from analysis.text.words import Words

SPACES = (" ", "\u00a0")
BEHIND_TITLE = (*SPACES, ". ", ".\u00a0")  # between a title and a name, and the words of a name
_MAX_PARTICLES = 2  # "Ada van der Moor"
# Marks about a nickname, which is no quotation: "Ernesto “Boy” Ybarra".
_ABOUT_NICKNAME = frozenset((' "', '" ', " “", "” ", " ‘", "’ ", " '", "' "))
_AFTER_INITIAL = (". ", ".\u00a0")
_INITIAL_LETTERS = 4  # longest short form inside a name
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")

# Capitalised words: where the name proper begins and ends, gender by title, has it a title; the name as
# printed, "" for a single word, of which most are no names.
Run = tuple[int, int, str, bool, str]


def _read_run(layout: Layout, start: int, end: int) -> Run:
    """Part a run of capitalised words into titles and the name proper."""
    if end - start == 1:
        return start, end, "", False, ""
    first, gender = strip_title(layout, start, end)
    first = first if first > start else behind_portfolio(layout, start, end)
    return first, end, gender, first > start, name_at(layout, first, end) if end - first > 1 else ""


def find_runs(layout: Layout) -> list[Run]:
    """Return the runs of capitalised words of the text."""
    keys, texts = layout.words.keys, layout.words.texts
    runs: list[Run] = []
    start, last = -1, -1 - _MAX_PARTICLES
    for i in layout.words.capitals:
        if keys[i].removesuffix("'s") in NOT_NAMES and not is_titled(layout.words, i):
            continue  # "That's Ada Moor"
        joined = _close(layout, i) if last == i else i - last <= _MAX_PARTICLES and _links(layout, last, i)
        if start < 0 or not joined:
            if start >= 0:
                runs.append(_read_run(layout, start, last))
            start = i
        last = i + 1
        if texts[last : last + 1] and texts[last][:3] in NAME_ARTICLES and opens_name(texts[last]):
            last += _close(layout, last)  # "Ada el-Moor"
    return [*runs, _read_run(layout, start, last)] if start >= 0 else runs


def _links(layout: Layout, first: int, last: int) -> bool:
    """Say whether words in lower case stand inside a surname: "Jon de Brun"."""
    inside = layout.words.texts[first:last]
    return PARTICLES.issuperset(inside) and all(_close(layout, i) for i in range(first, last + 1))


def _close(layout: Layout, i: int) -> bool:
    """Say whether two capitalised words belong to one name."""
    words = layout.words
    before, between = words.texts[i - 1], layout.text[words.ends[i - 1] : words.starts[i]]
    if between == ", " and words.keys[i] in SUFFIXES:
        return True
    if between in _ABOUT_NICKNAME:
        return not (layout.quoted[i] or layout.quoted[i - 1])
    if between not in SPACES and (between not in _AFTER_INITIAL or len(before) > _INITIAL_LETTERS):
        return False
    if between in _AFTER_INITIAL and sentence_at(layout, i)[0] == i:
        return False
    return not before.endswith(("’s", "'s"))


def name_at(layout: Layout, first: int, end: int) -> str:
    """Return a name as printed, without a possessive ending."""
    words = layout.words
    if end - first == 1:
        name = words.texts[first]
    else:
        name = " ".join(layout.text[words.starts[first] : words.ends[end - 1]].split())
    return name[:-2] if name.endswith(("’s", "'s")) else name


def name_end(layout: Layout, word: int, high: int) -> int:
    """Return the word behind the capitalised words of a name."""
    words, end = layout.words, word + 1
    while end < high and is_capital(words.texts[end]):
        between = gap(layout.text, words, end)
        if between not in BEHIND_TITLE and not (between == ", " and words.keys[end] in SUFFIXES):
            break
        end += 1
    return end


def capital_run(
    words: Words, first: int, last: int, links: Sequence[str] = ("of", "de", "von", "van", "bin", "al")
) -> tuple[int, int]:
    """Return the last run of capitalised words in a phrase, small links inside it too; empty if none."""
    texts = words.texts
    end = last
    while end > first and not opens_name(texts[end - 1]):
        end -= 1
    start = end
    while start > first:
        before = texts[start - 1]
        if opens_name(before) or before.isdigit() or _ORDINAL.fullmatch(before):  # "Channel 9", "9th Circuit"
            start -= 1
        elif (
            start - 1 > first
            and is_capital(texts[start - 2])
            and (before in links or (before == "to" and words.keys[start - 2] in INSTITUTIONAL))
        ):
            start -= 2  # "the Committee to Protect Ships"
        else:
            break
    while start < end and not (opens_name(texts[start]) or _ORDINAL.fullmatch(texts[start])):
        start += 1
    return start, end

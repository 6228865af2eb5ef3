"""The source of a verb of saying without a subject of its own: whom its sentence opens with."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from analysis.lexicons.grammar import DETERMINERS, WEEKDAYS
from analysis.text.voices.appositions import role_after
from analysis.text.voices.attribution import Event
from analysis.text.voices.layout import Layout
from analysis.text.voices.names import LEADS, read_places
from analysis.text.voices.phrases import NOT_PHRASE, Phrase, gap, is_capital, walk_right
from analysis.text.voices.subjects import before_verb

_LEADING = frozenset("right just but and so yet then meanwhile however yes no still well today".split())
_TIMES = WEEKDAYS | frozenset(
    "week month year january february march april may june july august september october november december "
    "yesterday today spring summer autumn winter".split()
)
_DATELINE_WITHIN, _LEAD_WITHIN = 12, 4  # words of a dateline, and of a lead with a colon
_DASH = re.compile(r"(?:^|\s|\))(?:-{1,2}|[–—])\s?$")
_IT_IS = frozenset(("it's", "it'd", "it'll"))


def behind_opening(layout: Layout, low: int, high: int) -> int:
    """Return the word behind a dateline or a few words with a colon that open a sentence, else its first.

    "KITWE, Zambia, June 18 - Nine men died" begins at "Nine", "And get this: nobody came" at "nobody".
    """
    words = layout.words
    for i in range(low + 1, min(high, low + _DATELINE_WITHIN)):
        between = gap(layout.text, words, i)
        if between == " ":
            continue
        if ":" in between and i - low <= _LEAD_WITHIN:
            return i
        if _DASH.search(between):
            is_place = not read_places().isdisjoint(words.keys[low:i])
            return i if _is_dateline(words.texts[low:i], is_place=is_place) else low
    return low


def _is_dateline(texts: Sequence[str], *, is_place: bool) -> bool:
    """Say whether words before a dash are a place, a date and an agency."""
    dated = is_place or any(text.isupper() or text[0].isdigit() for text in texts)
    return dated and all(is_capital(text) or text[0].isdigit() for text in texts)


def subject_before(
    layout: Layout, events: Sequence[Event], firsts: Sequence[int], event: Event
) -> Phrase | None:
    """Return the source of the sentence's attribution before, else the sentence's first phrase."""
    start = event.sentence[0]
    k = bisect_left(firsts, event.first) - 1
    while k >= 0 and firsts[k] >= start:
        if events[k].phrase is not None:
            return events[k].phrase
        k -= 1
    words, first = layout.words, start
    while first < event.first and words.keys[first] in _LEADING:
        first += 1
    first = _behind_time(layout, behind_opening(layout, first, event.first))
    opener = words.keys[first]
    if opener in NOT_PHRASE or opener in LEADS or opener.endswith(("ing", "ly")):
        while first < event.first and not (first > start and _opens_part(layout, first)):
            first += 1
    if layout.quoted[first]:
        return None
    subject = before_verb(words, walk_right(layout.text, words, first, event.first))
    if subject is not None and words.keys[subject.first] in _IT_IS and subject.last < event.first:
        return None  # "It's hard to say"
    if subject is None or subject.role is not None:
        return subject
    return subject._replace(role=role_after(layout.text, words, subject.last, event.first))


def _behind_time(layout: Layout, first: int) -> int:
    """Return the word behind a time that opens a sentence without a comma: "In May the port closed"."""
    keys, i = layout.words.keys, first
    i += keys[i] in ("in", "on", "by", "since", "late", "early")
    i += keys[i : i + 1] in (["last"], ["this"])
    if keys[i : i + 1] and (keys[i] in _TIMES or (i > first and keys[i].isdigit())):
        i += 1
        i += keys[i : i + 1] != [] and keys[i].isdigit()  # "On 4 May", "In May 2019"
        clear = i < len(keys) and all(
            gap(layout.text, layout.words, k) == " " for k in range(first + 1, i + 1)
        )
        if clear and (keys[i] in DETERMINERS or is_capital(layout.words.texts[i])):
            return i
    return first


def _opens_part(layout: Layout, i: int) -> bool:
    """Say whether a comma before a word opens a clause, none that parts places: "Park City, Utah,"."""
    text, words = layout.text, layout.words
    if "," not in gap(text, words, i):
        return False
    is_inside = i + 1 < len(words) and gap(text, words, i + 1).startswith(",")
    return not (is_inside and words.keys[i] in read_places())

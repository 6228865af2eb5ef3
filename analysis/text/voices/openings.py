"""What stands about a claim: datelines, openings, and when, where and to whom it was said."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from analysis.lexicons.grammar import ARTICLES, DETERMINERS, MONTHS, WEEKDAYS
from analysis.text.voices.appositions import before_verb, past_forms, role_after
from analysis.text.voices.attribution import Event
from analysis.text.voices.clauses import FINITE_VERBS, ISSUED, has_verb
from analysis.text.voices.layout import Layout
from analysis.text.voices.names import LEADS, read_places
from analysis.text.voices.phrases import (
    COUNTS,
    LINKS,
    NOT_PHRASE,
    Phrase,
    gap,
    heads_source,
    is_capital,
    walk_right,
)

_LEADING = frozenset("right just but and so yet then meanwhile however yes no still well today".split())
_TIMES = WEEKDAYS | MONTHS | set("week month year yesterday today spring summer autumn winter".split())
_DATELINE_WITHIN, _LEAD_WITHIN = 12, 4  # words of a dateline, and of a lead with a colon
_DASH = re.compile(r"(?:^|\s|\))(?:-{1,2}|[–—])\s?$")
_IT_IS = frozenset(("it's", "it'd", "it'll"))
ADVERBIAL = frozenset(
    "in on at to during by from with after before late early last this yesterday today tonight monday "
    "tuesday wednesday thursday friday saturday sunday when while as earlier later about of via "
    "through recently outside inside near ahead amid".split()
)
# "Told the Gazette by phone she had seen it."
_BY = frozenset(("by", "on", "over"))
_MEANS = frozenset("phone telephone email e-mail text letter radio video".split())
_LIMITS = frozenset(("least", "most"))
_AMOUNTS = frozenset("dozens hundreds thousands millions".split())
_EARLY = frozenset("late early earlier later".split())
_DAYS = WEEKDAYS | frozenset(
    "yesterday today tonight week weekend month year spring summer autumn winter".split()
)
_PARTS_OF_DAYS = frozenset("morning afternoon evening night".split())
_SUBJECTS = frozenset("he she they it there".split())
_PHRASE_STOPS = frozenset(
    "who which that when where as if while whether because what how and but or than of for".split()
)
_PHRASE_WITHIN = 8
_THAT_WITHIN = 20  # words between the hearers and "that"
_OF_HEARERS = ("s'", "ing", "ed")  # of words about hearers: "reporters travelling with him"


def behind_opening(layout: Layout, low: int, high: int) -> int:
    """Return the word behind a dateline or a few words with a colon that open a sentence, else its first.

    "KITWE, Zambia, June 18 - Nine men died" begins at "Nine", "And get this: nobody came" at "nobody".
    """
    words = layout.words
    for i in range(low + 1, min(high, low + _DATELINE_WITHIN)):
        between = gap(layout.text, words, i)
        if between == " " or (between == ":" and words.keys[i].isdigit()):  # "12:45"
            continue
        if between.startswith(("] ", "]: ")) and layout.text.startswith("[", words.starts[low] - 1):
            return i  # "[Updated 12:45 p.m.] The quay has reopened"
        if ":" in between and i - low <= _LEAD_WITHIN:
            return i
        if _DASH.search(between):
            texts = words.texts[low:i]
            dated = not read_places().isdisjoint(words.keys[low:i])
            dated = dated or any(text.isupper() or text[0].isdigit() for text in texts)
            return i if dated and all(is_capital(text) or text[0].isdigit() for text in texts) else low
    return low


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


def is_adverbial(keys: list[str], i: int) -> bool:
    """Say whether a word opens when, where or how it was said, no amount: "at least 40", "about half"."""
    if keys[i] not in ADVERBIAL:
        return False
    after = keys[i + 1] if i + 1 < len(keys) else ""
    if keys[i] == "this":
        return after in _DAYS or after in _PARTS_OF_DAYS  # no "this all happened"
    if keys[i] == "about":
        is_clock = after.isdigit() and "".join(keys[i + 2 : i + 3]).isdigit()  # "about 9:20"
        return is_clock or not (after in COUNTS or after[:1].isdigit() or after in _AMOUNTS)
    return keys[i] != "at" or after not in _LIMITS


def behind_hearer(layout: Layout, event: Event) -> int:
    """Return the word behind whom somebody told, a noun in the plural at least: "told investors it had"."""
    keys, first = layout.words.keys, event.last
    if first + 1 < event.high and keys[first].endswith("s") and layout.words.texts[first].islower():
        opens = keys[first + 1] not in LINKS and not keys[first + 1].endswith(_OF_HEARERS)
        if heads_source(keys[first]) and opens:
            return first + 1
        if heads_source(keys[first]) and "that" in keys[first + 1 : min(event.high, first + _THAT_WITHIN)]:
            return keys.index("that", first) + 1  # "told reporters travelling with him that it was over"
    hearer = walk_right(layout.text, layout.words, first, event.high)
    return hearer.last if hearer is not None else first + 1


def behind_when(layout: Layout, event: Event, first: int) -> int:
    """Return where a clause begins behind when or where it was said: "said late on Monday it would rain"."""
    keys, high, i = layout.words.keys, event.high, first
    if i >= high or event.verb.use not in ("say", "tell") or not (is_adverbial(keys, i) or keys[i] == "over"):
        return first
    means = i + 1 + (keys[i + 1 : i + 2] == ["the"])
    if keys[i] in _BY and means < high and keys[means] in _MEANS:
        i = means + 1
    elif keys[i] == "in" and i + 2 < high and keys[i + 1] in ("a", "an") and keys[i + 2] in ISSUED:
        i += 3
        i += i < high and keys[i] in ISSUED  # "a news release"
    else:
        i += keys[i] in _EARLY
        i += i < high and keys[i] == "on"
        i += i < high and keys[i] in ("last", "this")
        if i == high or not (keys[i] in _DAYS or (keys[i - 1] == "this" and keys[i] in _PARTS_OF_DAYS)):
            return _behind_phrase(layout, first, high)
        i += 1
        i += i < high and keys[i] in _PARTS_OF_DAYS
    clear = i < high and all(gap(layout.text, layout.words, j) == " " for j in range(first + 1, i + 1))
    tells_more = i < high and (keys[i] in ("that", "which") or keys[i].endswith(("ing", "ed")))
    clear = clear and not tells_more and keys[i] not in FINITE_VERBS  # "said today was a feast"
    if not clear:
        return first
    may_be_day = keys[i + 2 : i + 3] in (["after"], ["before"])  # "the morning after the speech"
    may_be_day = may_be_day or keys[i + 1 : i + 2] in (["same"], ["next"], ["following"])
    return i if (keys[i] in ARTICLES and not may_be_day) or has_verb(layout, i, high) else first


def _behind_phrase(layout: Layout, first: int, high: int) -> int:
    """Return where a pronoun and its verb begin behind a few words: "said after the talks he would go"."""
    keys = layout.words.keys
    for i in range(first + 2, min(high - 1, first + _PHRASE_WITHIN)):
        if keys[i - 1] in _PHRASE_STOPS or gap(layout.text, layout.words, i) != " ":
            return first
        if keys[i] in _SUBJECTS and (keys[i + 1] in FINITE_VERBS or keys[i + 1] in past_forms()):
            return i
    return first

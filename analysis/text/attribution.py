"""Attributions: reporting verbs in the outlet's own words, with the phrase that names their source."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

from analysis.text.layout import Layout, Stretch, is_titled, sentence_at, without_quotes
from analysis.text.nounish import is_noun
from analysis.text.phrases import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    PRONOUNS,
    Phrase,
    before_comma,
    gap,
    heads_source,
    is_capital,
    role_after,
    walk_left,
    walk_right,
)
from analysis.text.verbs import Verb, read_verbs
from analysis.text.words import Words

_NEGATING = frozenset("declined refused declines refuses failed fails refusing declining".split())
_NOT_SUBJECTS = frozenset("that it this there me us him her them you".split())
_REQUESTED = frozenset("not to for that".split())  # "who asked not to be named" tells nothing
_HEAD_WITHIN = 3  # words of a phrase among which a noun heads it
_PARTS_SUBJECT = re.compile(r"[,—–)]|--")  # between a source and its verb
_PARTS_OBJECT = re.compile(r"[,.;:]")  # between an inverted verb and its source
_LEADS = frozenset("but and so yet then meanwhile however yes no well still".split())
_CLAUSE_WORDS = 12  # how far a relative clause may part a source from its verb


# Fewer words before "according to" mean that the claim follows it.
MIN_BEFORE = 3


class Event(NamedTuple):
    """One reporting verb with its source; words ``low`` to ``high`` are its stretch of own text."""

    first: int
    last: int
    verb: Verb
    phrase: Phrase | None
    inverted: bool  # the source stands behind the verb
    low: int
    high: int
    sentence: Stretch  # words of the sentence that holds the verb


def _back_over_auxiliaries(layout: Layout, i: int, low: int) -> tuple[int, bool, bool]:
    """Step left over auxiliaries and adverbs; return the verb group's first word, passive, infinitive."""
    keys = layout.words.keys
    first, passive, infinitive = i, False, False
    while first > low:
        key = keys[first - 1]
        if not (
            (key in AUXILIARIES and not is_titled(layout.words, first - 1))
            or key in ADVERBS
            or (key.endswith("ly") and not is_capital(layout.words.texts[first - 1]))
        ) or (key not in ADVERBS and "," in gap(layout.text, layout.words, first)):
            break
        first -= 1
        passive = passive or key in BE
        infinitive = infinitive or key == "to"
    return first, passive, infinitive


def _subject(layout: Layout, first: int, low: int) -> Phrase | None:
    """Return the source that stands before the verb group."""
    text, words = layout.text, layout.words
    if first <= low:
        return None
    before = first
    if words.keys[before - 1] in ("who", "which") and before - 1 > low:
        return walk_left(text, words, before - 2, low)
    between = gap(text, words, before)
    if between != " ":
        if ")" in between:
            k = before - 1
            while k > low and "(" not in gap(text, words, k):
                k -= 1
            if k > low:
                return walk_left(text, words, k - 1, low)
        if _PARTS_SUBJECT.search(between):
            return before_comma(text, words, low, before)
    phrase = walk_left(text, words, before - 1, low)
    if phrase is None or _is_headed(words, phrase):
        return phrase
    return _before_clause(layout, before, low) or phrase


def _is_headed(words: Words, phrase: Phrase) -> bool:
    """Say whether a phrase has a name, a pronoun or a noun that can head a source."""
    keys, texts = words.keys, words.texts
    for i in range(phrase.last - 1, phrase.first - 1, -1):
        if texts[i][0].isupper() or keys[i] in PRONOUNS or heads_source(keys[i]):
            return True
    return False


def _before_clause(layout: Layout, before: int, low: int) -> Phrase | None:
    """Return the subject before a clause without commas: "an aide who was not named said"."""
    keys = layout.words.keys
    for i in range(before - 1, max(low, before - _CLAUSE_WORDS), -1):
        if keys[i] in ("who", "that"):
            phrase = walk_left(layout.text, layout.words, i - 1, low)
            return phrase if phrase is not None and _is_headed(layout.words, phrase) else None
    return None


def _object_after(layout: Layout, i: int, high: int) -> Phrase | None:
    """Return the source behind an inverted verb."""
    text, words = layout.text, layout.words
    k = i + 1
    while k < high and words.keys[k] in (
        "today",
        "yesterday",
        "on",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ):
        k += 1
    phrase = walk_right(text, words, k, high)
    if phrase is None or (k < high and _PARTS_OBJECT.search(gap(text, words, k))):
        return None
    return phrase._replace(role=role_after(text, words, phrase.last, high))


def _opens_with_somebody(layout: Layout, phrase: Phrase) -> bool:
    """Say whether a phrase behind an inverted verb begins with a name, an article or a noun for a source."""
    words, first = layout.words, phrase.first
    if is_capital(words.texts[first]) or words.keys[first] in DETERMINERS:
        return True
    return any(heads_source(key) for key in words.keys[first : min(first + _HEAD_WITHIN, phrase.last)])


def _may_invert(layout: Layout, i: int, low: int, high: int) -> bool:
    """Say whether the verb stands directly behind a quotation or a comma, with its source to follow."""
    if i + 1 >= high or layout.words.keys[i + 1] in _NOT_SUBJECTS:
        return False
    if i == low:
        return i > 0
    between = gap(layout.text, layout.words, i)
    return "," in between or "”" in between or '"' in between


def _is_request(layout: Layout, i: int, first: int, low: int) -> bool:
    """Say whether a relative clause tells what a source wished: "who asked not to be named"."""
    keys = layout.words.keys
    if not keys[i].startswith("ask") or first <= low or keys[first - 1] != "who":
        return False
    return i + 1 < len(keys) and keys[i + 1] in _REQUESTED


def read_event(layout: Layout, i: int) -> Event | None:
    """Read the attribution at word i, a form of a reporting verb; None where it reports nothing."""
    words = layout.words
    verb = read_verbs()[words.keys[i]]
    sentence = sentence_at(layout, i)
    low, high = without_quotes(layout, i, sentence)
    if verb.use == "prep":
        return _according(layout, i, (low, high), verb)
    first, passive, infinitive = _back_over_auxiliaries(layout, i, low)
    participle = words.keys[i].endswith("ing")
    if (
        _is_request(layout, i, first, low)
        or is_noun(layout, i, first, low)
        or (passive and not participle and verb.lemma != "quote")
    ):
        return None
    if infinitive and first > low and words.keys[first - 1] in _NEGATING:
        return None
    if infinitive or (participle and not passive and first == i):
        return Event(i, i + 1, verb, None, False, low, high, sentence)
    phrase, inverted = _subject(layout, first, low), False
    if first == i and _may_invert(layout, i, low, high) and (i == low or phrase is None) and not participle:
        behind = _object_after(layout, i, high)
        is_source = i == low or (behind is not None and _opens_with_somebody(layout, behind))
        if behind is not None and is_source and (i == low or words.keys[behind.first] not in PRONOUNS):
            phrase, inverted = behind, True
    return Event(i, i + 1, verb, phrase, inverted, low, high, sentence)


def _according(layout: Layout, i: int, stretch: tuple[int, int], verb: Verb) -> Event | None:
    """Read "according to NAME"."""
    low, high = stretch
    if i + 1 >= high or layout.words.keys[i + 1] != "to":
        return None
    phrase = walk_right(layout.text, layout.words, i + 2, high)
    if phrase is None:
        return None
    role = role_after(layout.text, layout.words, phrase.last, high)
    if (
        role is not None
        and i - low < MIN_BEFORE
        and not (role[1] < high and "," in gap(layout.text, layout.words, role[1]))
    ):
        role = None
    named = Phrase(phrase.first, phrase.last, role)
    return Event(i, i + 2, verb, named, True, low, high, sentence_at(layout, i))


def find_events(layout: Layout) -> list[Event]:
    """Return every attribution outside quotation marks, in order."""
    verbs = read_verbs()
    events = []
    keys = layout.words.keys
    for i in compress(range(len(keys)), map(verbs.__contains__, keys)):
        if not layout.quoted[i]:
            event = read_event(layout, i)
            if event is not None:
                events.append(event)
    return events


def events_between(events: Sequence[Event], firsts: Sequence[int], low: int, high: int) -> Sequence[Event]:
    """Return the events whose verb is one of the words low to high."""
    return events[bisect_left(firsts, low) : bisect_left(firsts, high)]

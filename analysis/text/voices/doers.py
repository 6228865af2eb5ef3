"""Who does it: the source before a reporting verb, behind an inverted one, or beside a participle."""

import re

from analysis.lexicons.grammar import DETERMINERS, FINITE, PERIODS, POSSESSIVES, WEEKDAYS
from analysis.text.voices.appositions import (
    before_comma,
    behind_maker,
    document_before,
    role_after,
)
from analysis.text.voices.layout import Layout
from analysis.text.voices.partisans import widen_to_both
from analysis.text.voices.phrases import (
    Phrase,
    gap,
    heads_source,
    is_capital,
    walk_left,
    walk_right,
)
from analysis.text.voices.relatives import (
    before_clause,
    before_relative,
    before_that,
    before_who,
    is_headed,
    opening_people,
)
from analysis.text.voices.verbs import read_verbs

_NOT_SUBJECTS = frozenset("that it this there me us him her them you".split())
_HEAD_WITHIN = 3  # words of a phrase among which a noun heads it
_PARTS_SUBJECT = re.compile(r"[,—–)]|--")  # between a source and its verb
_PARTS_OBJECT = re.compile(r"[,.;:]")  # between an inverted verb and its source
_SAID_ON = WEEKDAYS | {"today", "yesterday", "on"}
_PLACED = frozenset("inside outside near within behind across around along beside under over through".split())
_GOVERNING = frozenset("in on at by for from with over under near through against into about".split())
_LED = frozenset(
    "led headed chaired run formed appointed convened hired funded backed represented interviewed quoted "
    "cited contacted polled surveyed questioned reached".split()
)
_ARTICLES = POSSESSIVES | {"a", "an", "the"}
_WHICH = frozenset("this last next that earlier".split())
_PARTY = re.compile(r"[RDI]-[A-Z][\w.]*")  # behind a name


def find_subject(layout: Layout, first: int, low: int) -> Phrase | None:
    """Return the source that stands before the verb group."""
    text, words = layout.text, layout.words
    who = first - (first > low and words.keys[first - 1] == "who")
    if who - 1 > low and _PARTY.fullmatch(words.texts[who - 1]):
        return walk_left(text, words, who - 2, low)  # "Ada Moor, R-Harl said", "Ada Moor (R-Harl), who said"
    if first <= low:
        return None
    timed = first - 2 > low and words.keys[first - 1] in PERIODS and words.keys[first - 2] in _WHICH
    before = first - 2 if timed and gap(text, words, first) == " " else first  # "Ada Moor this week said"
    if words.keys[before - 1].partition("'")[0] in ("who", "which") and before - 1 > low:
        return before_who(layout, before - 1, low)
    between = gap(text, words, before)
    if between != " ":
        if ")" in between and (k := _before_brackets(layout, before, low)):
            return walk_left(text, words, k - 1, low)
        if _PARTS_SUBJECT.search(between):
            return before_comma(text, words, low, before)
    beside = _subject_beside(layout, before, low)
    return None if beside is None else widen_to_both(layout, beside, low)


def _before_brackets(layout: Layout, i: int, low: int) -> int:
    """Return the first word of the brackets that close before a word, 0 where they open its sentence."""
    k = i - 1
    while k > low and "(" not in gap(layout.text, layout.words, k):
        k -= 1
    return k if k > low else 0


def _subject_beside(layout: Layout, before: int, low: int) -> Phrase | None:
    """Return the source that ends directly before a verb, or of which those words tell more."""
    phrase = walk_left(layout.text, layout.words, before - 1, low)
    if phrase is None:
        # "a memo that said"; not "issued a statement that", "by citing polls that show", "no law that says"
        keys = layout.words.keys
        is_that = keys[before - 1] == "that" and keys[before - 2] != "statement"
        found = document_before(layout, before - is_that, low)
        if is_that and found is not None:
            given = keys[found.first] in _ARTICLES or keys[found.first - 1] in _ARTICLES
            return found if given and not keys[found.first].endswith("ing") else None
        return found
    words, at = layout.words, phrase.first - 1
    if at > low and words.keys[at] == "of" and ")" in gap(layout.text, words, at):
        k = _before_brackets(layout, at, low)  # "Ada Moor (D) of Harl said"
        return walk_left(layout.text, words, k - 1, low) if k else phrase
    if words.keys[phrase.first] == "that" and words.keys[min(before + 1, len(words) - 1)] in FINITE:
        return phrase._replace(first=phrase.first + 1)  # "a launch that officials said could follow"
    other = behind_maker(layout, phrase, low) or _before_place(layout, phrase, low)
    other = other or _behind_object(layout, phrase, low)
    other = other or _before_leader(layout, phrase, low)
    if other is not None:
        return other
    if is_headed(layout.words, phrase):
        return before_relative(layout, phrase, low) or before_that(layout, phrase, low) or phrase
    return before_clause(layout, before, low) or opening_people(layout, before, low) or phrase


def _behind_object(layout: Layout, phrase: Phrase, low: int) -> Phrase | None:
    """Return the name that "and" only seems to join to an object: "hit its land and Harl said"; or None."""
    words, name = layout.words, phrase.last - 1
    if phrase.first <= low or _GOVERNING.isdisjoint(words.keys[phrase.first - 1 : name]):
        return None
    is_apart = name - 1 > phrase.first and words.keys[name - 1] == "and" and is_capital(words.texts[name])
    return Phrase(name, phrase.last) if is_apart and words.texts[name - 2].islower() else None


def _before_place(layout: Layout, phrase: Phrase, low: int) -> Phrase | None:
    """Return the source whose place a phrase is: "people inside the port said"; or None."""
    words, at = layout.words, phrase.first - 1
    if at <= low or words.keys[at] not in _PLACED or gap(layout.text, words, at) != " ":
        return None
    at -= at - 1 > low and words.keys[at - 1].endswith("ing")  # "residents living near the port"
    found = walk_left(layout.text, words, at - 1, low)
    return found if found is not None and heads_source(words.keys[at - 1]) else None


def _before_leader(layout: Layout, phrase: Phrase, low: int) -> Phrase | None:
    """Return the source whose leader a phrase names: "a panel headed by Ada Moor said"; or None."""
    keys, at = layout.words.keys, phrase.first - 2
    if at <= low or keys[at + 1] != "by" or keys[at] not in _LED:
        return None
    found = walk_left(layout.text, layout.words, at - 1, low)
    return found if found is not None and is_headed(layout.words, found) else None


def find_doer(layout: Layout, i: int, low: int) -> Phrase | None:
    """Return the subject directly before a participle: "with officials saying", "struck by Moor accusing"."""
    if i <= low or gap(layout.text, layout.words, i) != " ":
        return None
    phrase = walk_left(layout.text, layout.words, i - 1, low)
    if phrase is None or phrase.first <= low or not is_headed(layout.words, phrase):
        return None
    return phrase if layout.words.keys[phrase.first - 1] in ("with", "by") else None


def find_object(layout: Layout, i: int, high: int) -> Phrase | None:
    """Return the source behind an inverted verb."""
    text, words = layout.text, layout.words
    k = i + 1
    while k < high and words.keys[k] in _SAID_ON:
        k += 1
    phrase = walk_right(text, words, k, high)
    if phrase is None or (k < high and _PARTS_OBJECT.search(gap(text, words, k))):
        return None
    return phrase._replace(role=role_after(text, words, phrase.last, high))


def opens_with_somebody(layout: Layout, phrase: Phrase) -> bool:
    """Say whether a phrase behind an inverted verb begins with a name, an article or a noun for a source."""
    words, first = layout.words, phrase.first
    if is_capital(words.texts[first]):
        return True
    if words.keys[first] in DETERMINERS:
        named = is_capital(words.texts[phrase.last - 1]) and words.keys[first] in _ARTICLES
        return named or any(map(heads_source, words.keys[first : phrase.last]))
    return any(heads_source(key) for key in words.keys[first : min(first + _HEAD_WITHIN, phrase.last)])


def may_invert(layout: Layout, i: int, low: int, high: int) -> bool:
    """Say whether the verb stands directly behind a quotation or a comma, with its source to follow."""
    if i + 1 >= high or (layout.words.keys[i + 1] in _NOT_SUBJECTS and not _is_her(layout, i, high)):
        return False
    if i == low:
        return i > 0
    between = gap(layout.text, layout.words, i)
    return "," in between or "”" in between or '"' in between


def _is_her(layout: Layout, i: int, high: int) -> bool:
    """Say whether "her" behind a verb opens its subject: "said her brother", no "told her mother"."""
    keys = layout.words.keys
    if keys[i + 1] != "her" or read_verbs()[keys[i]].use == "tell":
        return False
    return any(heads_source(key) for key in keys[i + 2 : min(high, i + 2 + _HEAD_WITHIN)])

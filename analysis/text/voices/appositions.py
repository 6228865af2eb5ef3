"""Subjects: where one ends before its verb, its apposition between commas, documents that are one."""

import re
from functools import cache

from analysis.lexicons.grammar import DETERMINERS, FINITE, MONTHS, WEEKDAYS
from analysis.lexicons.inflect import irregular_verbs
from analysis.text.voices.layout import Layout
from analysis.text.voices.names import LEADS, SUFFIXES
from analysis.text.voices.phrases import (
    MAX_WORDS,
    NOT_PHRASE,
    PRONOUNS,
    Phrase,
    gap,
    heads_source,
    is_capital,
    read_source_nouns,
    walk_left,
)
from analysis.text.words import Words

_ENDS_ROLE = re.compile(r"[,—–;:(]|\.{2}|\.[^ \u00a0]")  # between words, no point as in "a St. Louis nurse"
_PARTING = (" - ", "--", "] ")
_THERE = frozenset("there here nearby elsewhere abroad".split())  # "a former engineer there, who"
# Words before the subject of a sentence without a comma: "Then the driver, Bo Ray, said", "is how".
_LINKING = frozenset(
    "but and so yet meanwhile however then later now still finally soon is was how what which whom".split()
)
_DECLINING = frozenset(
    "declined refused failed agreed asked wanted tried hoped seemed appeared continued".split()
)
_PART_OF = frozenset("one two three four another most".split())  # "one of the workers"
_APPOSITION_PARTS = 6  # comma-separated parts looked at between a name and its verb
_SELF = frozenset("himself herself itself themselves".split())
# What is done with a document by who is not its source, without the ending of a participle.
_MADE = frozenset("seen shown shot taken written drawn done made held led out up sent".split())
_WHEN = (
    WEEKDAYS
    | MONTHS
    | set("on in at last this earlier late early week month year today yesterday day".split())
)
# What is done with anything by who is not its source: "a man filmed by the Gazette".
_GOT = frozenset("obtained reviewed seen viewed acquired examined filmed shot recorded taken".split())
# Words that lead from a document to who made it or what it is about.
_LEADS = frozenset("by into about over between".split())
_BETWEEN = 5  # words between a document and who made it: "a study published last week by"


def _parts(text: str, words: Words, low: int, high: int) -> list[tuple[int, int]]:
    """Cut words low to high at commas, dashes and brackets; at most the last few parts are returned."""
    cuts: list[int] = []
    i = high - 1
    while i > low and len(cuts) < _APPOSITION_PARTS:
        between = gap(text, words, i)
        is_clock = between == ":" and words.keys[i].isdigit()  # "12:45"
        is_parted = any(c in ",—–(;:)" for c in between) or any(mark in between for mark in _PARTING)
        if between != " " and is_parted and not is_clock and words.keys[i] not in SUFFIXES:
            cuts.append(i)
        i -= 1
    edges = [low if i <= low else i + 1, *reversed(cuts), high]
    if i > low:
        edges[0] = cuts[-1]
        edges.pop(1)
    return [(a, b) for a, b in zip(edges, edges[1:], strict=False) if a < b]


def _is_subject(words: Words, part: tuple[int, int], phrase: Phrase | None) -> bool:
    """Say whether a phrase fills its comma part, so that it can be a verb's subject before an apposition."""
    if phrase is None or (words.keys[phrase.first] in PRONOUNS and words.keys[phrase.first] != "who"):
        return False
    inside = range(phrase.first + 1, phrase.last - 1)
    if any(words.keys[i] in _DECLINING and words.keys[i + 1] == "to" for i in inside):
        return False  # "a spokesman declined to comment"
    first = part[0] + (words.keys[part[0]] == "in" and words.keys[phrase.first - 1] in ("what", "which"))
    if any(words.keys[i] not in _LINKING for i in range(first, phrase.first)):
        return False
    if (words.keys[first] in NOT_PHRASE and words.keys[first] not in _LINKING) or words.keys[first] == "of":
        return False
    if phrase.last - phrase.first == 1 and words.keys[phrase.first] in LEADS:
        return False
    if words.keys[phrase.first] in _PART_OF and words.keys[phrase.first + 1 : phrase.first + 2] == ["of"]:
        return True
    if words.keys[phrase.first] in _PART_OF and heads_source(words.keys[phrase.last - 1]):
        return True  # "one engineer, who has left,"
    return any(is_capital(words.texts[i]) for i in range(phrase.first, phrase.last)) or (
        words.keys[phrase.first] in DETERMINERS
    )


def before_comma(text: str, words: Words, low: int, high: int) -> Phrase | None:
    """Return the subject of a verb at word ``high`` that a comma parts from it: ``NAME, ROLE, said``.

    The leftmost part that is nothing but a noun phrase is the subject; the next part is its role.
    """
    parts = _parts(text, words, low, high)
    for k, part in enumerate(parts[:-1]):
        is_shouted = k == 0 and all(words.texts[i].isupper() for i in range(*part))
        if is_shouted and any(mark in gap(text, words, part[1]) for mark in ("--", "—", "–")):
            continue  # "ASHBY -- "
        tells_place = part[1] - part[0] > 1 and words.keys[part[1] - 1] in _THERE
        phrase = walk_left(text, words, part[1] - 1 - tells_place, part[0])
        if any(words.keys[first] in FINITE for first, _ in parts[k + 1 :]):
            continue  # "The bridge, built in May, was unsafe, said …"
        if _is_subject(words, part, phrase) and phrase is not None:
            return phrase._replace(role=parts[k + 1] if k + 1 < len(parts) else None)
    return None


def role_after(text: str, words: Words, last: int, high: int) -> tuple[int, int] | None:
    """Return the apposition that follows a phrase after a comma, if there is one."""
    if last >= high or "," not in gap(text, words, last):
        return None
    end = last + 1
    starts, ends = words.starts, words.ends
    while end < high and end - last < MAX_WORDS and not _ENDS_ROLE.search(text, ends[end - 1], starts[end]):
        end += 1
    return last, end


def before_verb(words: Words, phrase: Phrase | None) -> Phrase | None:
    """Cut a subject at the past form behind its name or noun: "the Port Board released a report"."""
    if phrase is None:
        return None
    for i in range(phrase.first + 1, phrase.last):
        key, before = words.keys[i], words.keys[i - 1]
        headed = (is_capital(words.texts[i - 1]) or heads_source(before)) and before not in DETERMINERS
        when = i
        while when > phrase.first + 1 and words.keys[when - 1] in _WHEN:
            when -= 1  # "the court last week upheld it"
        if key in _SELF or ((headed or when < i) and is_past(words, i)):
            return Phrase(phrase.first, when)
    return phrase


def is_past(words: Words, i: int) -> bool:
    """Say whether a word in lower case has the form of a verb in the past."""
    return words.texts[i].islower() and (words.keys[i].endswith("ed") or words.keys[i] in past_forms())


@cache
def past_forms() -> frozenset[str]:
    """Return the irregular past forms of verbs."""
    return frozenset(form for forms in irregular_verbs().values() for form in forms) - frozenset(
        read_source_nouns()
    )


def document_before(layout: Layout, at: int, low: int) -> Phrase | None:
    """Return the document that words before ``at`` tell of: "a study published on Friday"; or None."""
    keys, nouns = layout.words.keys, read_source_nouns()
    i = at - 1
    while i > low and at - i <= _BETWEEN and nouns.get(keys[i]) != "document" and _tells_of(keys[i]):
        i -= 1
    if i < low or nouns.get(keys[i]) != "document":
        return None
    return walk_left(layout.text, layout.words, i, low)


def _tells_of(key: str) -> bool:
    """Say whether a word can tell what was done with a document, and when."""
    return key.endswith(("ed", "ly")) or key in _MADE or key in _WHEN or key.isdigit()


def behind_maker(layout: Layout, phrase: Phrase, low: int) -> Phrase | None:
    """Return the document whose maker or matter a phrase is: "a report by the ministry"; or None."""
    at = phrase.first - 1
    if at <= low or layout.words.keys[at] not in _LEADS:
        return None
    found = document_before(layout, at, low)
    keys = layout.words.keys
    if found is not None or keys[at] != "by" or at - 1 <= low or keys[at - 1] not in _GOT:
        return found
    return walk_left(layout.text, layout.words, at - 2, low) if heads_source(keys[at - 2]) else None


def is_of_document(words: Words, i: int, low: int) -> bool:
    """Say whether a form before "that" is what a document does: "the ruling states that"."""
    if words.keys[i + 1 : i + 2] != ["that"] or i <= low:
        return False
    nouns = read_source_nouns()
    if words.keys[i].endswith("s"):
        return nouns.get(words.keys[i - 1]) == "document"
    if words.keys[i] not in ("show", "state", "indicate", "suggest"):
        return False  # "the findings contradicted a claim that"
    near = words.keys[max(low, i - _BETWEEN - 1) : i]
    return any(nouns.get(key) == "document" and (key == "data" or key.endswith("s")) for key in near)

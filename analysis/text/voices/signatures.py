"""What stands beside marked words: their own sentence going on, a label with a colon, a signature."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from analysis.lexicons.grammar import ARTICLES, CENTRAL_DETERMINERS, HAVE
from analysis.text.voices.attribution import Event
from analysis.text.voices.layout import Layout, bounds
from analysis.text.voices.name_runs import capital_run
from analysis.text.voices.phrases import (
    ADVERBS,
    COUNTS,
    PRONOUNS,
    Phrase,
    gap,
    heads_source,
    is_capital,
    verb_group,
    walk_left,
    walk_right,
)
from analysis.text.voices.quotations import Marked
from analysis.text.words import Words

# What somebody's quoted words are called.
UTTERED = frozenset(
    "tweet tweets remark remarks comment comments statement claim claims speech post posts quote joke insult "
    "slogan quip jab line reply answer response verdict message advice retort apology "
    "promise pledge threat warning words caption captions".split()
)
# What announces words and is no source of them.
NO_SOURCES = frozenset(
    "transcript text excerpt excerpts video watch read here here's media photo photos caption "
    "advertisement".split()
)
SHARES = frozenset("percent majority half thirds quarter".split())  # of those asked
_SHARED = SHARES | {"those"}  # "those close to her"
PARTS = SHARES | COUNTS | frozenset("third quarters fifths two-thirds three-fourths three-quarters".split())
_ASKED = frozenset("surveyed polled asked questioned interviewed".split())  # behind "those"
_PLURAL_VERBS = frozenset(
    "say said have think thought believe believed told answered reported agreed".split()
)
_NUMBER = re.compile(r"\d[\d,.]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LABEL_WORDS = 4
_INSIDE_LABEL = (" ", ". ", " ‘", "-")
_SIGNATURE_WORDS = 10
_DASHES = ("—", "–", "―", "-", "--")
# Words behind a quotation that begin another clause.
_CLAUSES = frozenset(
    "and but as while which that after when because before since until unless if although though who".split()
)
_CLAUSE_OPENS = frozenset("that he she it they we i there a an the any all his her their its".split())
_STOPPED = re.compile(r"[.!?]")  # behind the closing mark
_NOT = frozenset(("not", "never", "cannot", "no"))
_GROUP_WORDS = 5  # words of "has not yet said"
AGREEING = frozenset("agree disagree concur".split())  # with the quotation before, and lead to the next
_TRAILING = 3  # words that may stand behind the verb of a sentence that gives the source of the one before


def follows_quotation(layout: Layout, span: Marked, last: int, event: Event, high: int) -> bool:
    """Say whether own words behind a quotation belong to it, not to the quotation that follows them."""
    words, text = layout.words, layout.text
    if words.keys[last] in _CLAUSES or is_negated(words.keys, event):
        return False
    starts = layout.sentence_first
    k = bisect_left(starts, last)
    fresh = k < len(starts) and starts[k] == last and words.texts[last][0].isupper()
    if fresh and event.verb.lemma in AGREEING:
        return False  # “…” Ada Moor agrees. “…”
    if fresh and _STOPPED.match(text, span.end):
        return False  # “…”. She said
    inside = text[span.start : span.end].rstrip("\"”’'»")
    fresh = fresh or (words.texts[last][0].isupper() and inside.endswith("."))
    if not (fresh and inside.endswith((".", "!", "?", "…"))):
        return True
    q = bisect_left(layout.quote_first, high)
    leads_on = q < len(layout.quote_first) and layout.quote_first[q] == high
    if leads_on and not any(mark in gap(text, words, high) for mark in ".!?\n"):
        return False
    goes_on = words.keys[event.first].endswith("ing")  # “…” We are screaming.
    return high - event.last <= _TRAILING and not (goes_on or _says_more(layout, event, high))


def is_negated(keys: Sequence[str], event: Event) -> bool:
    """Say whether a source did not say something: "it didn't clarify further" gives no quotation's source."""
    low = max(event.low, event.first - _GROUP_WORDS)
    if keys[max(0, event.first - 3) : event.first] == ["in", "no", "way"]:
        return True
    return any(key in _NOT or key.endswith("n't") for key in verb_group(keys, event.first, low))


def _says_more(layout: Layout, event: Event, high: int) -> bool:
    """Tell whether a verb has an object or clause of its own: "denied the claim", "said he would go"."""
    if event.inverted or event.last >= high:
        return False
    return event.verb.use not in ("say", "tell") or layout.words.keys[event.last] in _CLAUSE_OPENS


class Named(NamedTuple):
    """A source beside a quotation: the phrase that names it, its verb or "", and on which side it stands."""

    phrase: Phrase
    cue: str
    near: str


def is_somebody(words: Words, phrase: Phrase) -> bool:
    """Say whether a phrase can be a source: a pronoun, a name or a noun that heads one."""
    keys, texts = words.keys, words.texts
    for i in range(phrase.first, phrase.last):
        is_name = texts[i][0].isupper() and keys[i] not in CENTRAL_DETERMINERS
        if is_name or keys[i] in PRONOUNS or keys[i] in _SHARED or heads_source(keys[i]):
            return True
    return _is_number_of_people(keys, phrase)


def opens_as_source(words: Words, phrase: Phrase) -> bool:
    """Say whether what opens a sentence is a source: somebody, or the subject of "has" right behind it."""
    at = phrase.last
    while at < len(words) and words.keys[at] in ADVERBS:
        at += 1
    has_done = at < len(words) and words.keys[at] in HAVE and words.keys[phrase.first] in ARTICLES
    return is_somebody(words, phrase) or has_done


def _is_number_of_people(keys: Sequence[str], phrase: Phrase) -> bool:
    """Say whether a phrase counts those who answer: "42% say", "3 in 10 say", "those polled said"."""
    end = phrase.last
    last, after = keys[end - 1], keys[end : end + 1]
    if last in _ASKED:
        return end - phrase.first > 1 and keys[end - 2] == "those"
    counted = last in PARTS or (_NUMBER.fullmatch(last) and not _YEAR.fullmatch(last))
    return bool(counted and after and (after[0] in _PLURAL_VERBS or after[0] in ADVERBS))


def find_signature(layout: Layout, span: Marked, last: int) -> Named | None:
    """Return the name behind a dash that ends the line after a quotation: a signed statement.

    It may stand on a line of its own.
    """
    words, text = layout.words, layout.text
    if last >= len(words) or not words.texts[last][0].isupper():
        return None
    between = text[span.end : words.starts[last]]
    if between.strip() not in _DASHES or "\n" in between.lstrip():
        return None
    end = last + 1
    while end < len(words) and "\n" not in gap(text, words, end):
        end += 1
    if end - last > _SIGNATURE_WORDS:
        return None
    phrase = walk_right(text, words, last, end)
    return None if phrase is None else Named(phrase, "", "after")


def find_name_before(layout: Layout, span: Marked, first: int) -> Named | None:
    """Return the name that stands before a colon and a quotation: a headline or a written interview."""
    words, text = layout.words, layout.text
    i = first - 1
    if i < 0 or layout.quoted[i] or text[words.ends[i] : span.start].strip() != ":":
        return None
    low, _ = bounds(layout, i)
    phrase = walk_left(text, words, i, low)
    if phrase is not None and words.keys[i] in UTTERED:
        first, last = capital_run(words, phrase.first, i)
        return Named(Phrase(first, last), "", "before") if first < last == i else None
    if phrase is None or phrase.first > low or not is_capital(words.texts[i]) or words.keys[i] in NO_SOURCES:
        return None
    return Named(phrase, "", "before")


def find_label(layout: Layout, start: int, first: int) -> Phrase | None:
    """Return the name before the first colon of a heading, where more stands between it and a quotation."""
    words, text = layout.words, layout.text
    for i in range(start + 1, min(first, start + _LABEL_WORDS) + 1):
        between = gap(text, words, i)
        if ":" in between:
            phrase = walk_left(text, words, i - 1, start)
            whole = phrase is not None and phrase.first == start and words.keys[start] not in NO_SOURCES
            return phrase if phrase is not None and whole and is_somebody(words, phrase) else None
        if between not in _INSIDE_LABEL:
            return None
    return None


def find_owner(layout: Layout, span: Marked, first: int, last: int) -> Phrase | None:
    """Return whose words a quotation before a noun for them is: "NAME's “…” tweet"."""
    words, text = layout.words, layout.text
    if (
        not first
        or last >= len(words)
        or words.keys[last] not in UTTERED
        or layout.quoted[first - 1]
        or not words.keys[first - 1].endswith(("'s", "s'"))
    ):
        return None
    if (text[words.ends[first - 1] : span.start], text[span.end : words.starts[last]]) != (" ", " "):
        return None
    phrase = walk_left(text, words, first - 1, bounds(layout, first - 1)[0])
    if phrase is None or not is_somebody(words, phrase):
        return None
    start, end = capital_run(words, phrase.first, phrase.last)
    return Phrase(start, end) if start < end == phrase.last else phrase

"""Sources without a reporting verb of the list: a label, a signature, a verb behind a comma, a colon."""

from __future__ import annotations

from typing import NamedTuple

from analysis.text.voices.appositions import role_after
from analysis.text.voices.layout import Layout, bounds, sentence_at
from analysis.text.voices.phrases import (
    NOT_PHRASE,
    PRONOUNS,
    Phrase,
    capital_run,
    gap,
    heads_source,
    is_capital,
    walk_left,
    walk_right,
)
from analysis.text.voices.quotations import Marked
from analysis.text.voices.subjects import past_forms
from analysis.text.words import Words

# What somebody's quoted words are called.
UTTERED = frozenset(
    "tweet tweets remark remarks comment comments statement claim claims speech post posts quote joke insult "
    "slogan quip jab line reply answer response verdict message advice retort apology "
    "promise pledge threat warning words".split()
)
_LABEL_WORDS = 4
_INSIDE_LABEL = (" ", ". ", " ‘", "-")
_SIGNATURE_WORDS = 10
_QUESTION_WORDS = 4  # "The mayor's blunt reply?"
_DASHES = ("—", "–", "―", "-", "--")
# "Bo Lind shot back": past forms that report in company.
_WENT_ON = frozenset((("went", "on"), ("shot", "back"), ("fired", "back"), ("hit", "back"), ("chimed", "in")))


# What announces words and is no source of them.
_NO_SOURCES = frozenset(
    "transcript text excerpt excerpts video watch read here here's media photo photos caption".split()
)


class Named(NamedTuple):
    """A source beside a quotation: the phrase that names it, its verb or "", and on which side it stands."""

    phrase: Phrase
    cue: str
    near: str


def is_somebody(words: Words, phrase: Phrase) -> bool:
    """Say whether a phrase can be a source: a pronoun, a name or a noun that heads one."""
    keys, texts = words.keys, words.texts
    for i in range(phrase.first, phrase.last):
        if texts[i][0].isupper() or keys[i] in PRONOUNS or heads_source(keys[i]):
            return True
    return False


def find_unlisted(layout: Layout, span: Marked, first: int, last: int) -> Named | None:
    """Return the source that stands beside a quotation without a listed verb, None if none does.

    Parameters
    ----------
    layout : Layout
        The text.
    span : Marked
        The quotation.
    first, last : int
        Its words.

    Returns
    -------
    Named or None
        Tried in turn: a verb in no list behind a comma, a name before a colon, a signature, the subject of a
        sentence that leads up with a colon.
    """
    return (
        _verb_behind(layout, span, last)
        or _label(layout, span, first)
        or _signature(layout, span, last)
        or _colon(layout, span, first)
        or _asked(layout, span, first)
    )


def _verb_behind(layout: Layout, span: Marked, last: int) -> Named | None:
    """Return the source behind a quotation that ends in a comma, where the verb is in no list."""
    words, text = layout.words, layout.text
    inside = text[span.start : span.end].rstrip("\"”’'»")
    if last + 1 >= len(words) or not inside.endswith((",", "?", "!")) or layout.quoted[last]:
        return None
    if "\n" in text[span.end : words.starts[last]] or text[span.end : words.starts[last]].strip():
        return None
    _, high = bounds(layout, last)
    inverted = _is_past(words, last)
    phrase = walk_right(text, words, last + 1 if inverted else last, high)
    if phrase is None or not is_somebody(words, phrase):
        return None
    verb = last if inverted else _verb_at_end(words, phrase, high)
    if verb < 0:
        role = role_after(text, words, phrase.last, high)
        if role is None or role[1] >= high or not _is_past(words, role[1]):
            return None
        return Named(phrase._replace(role=role), words.keys[role[1]], "after")
    return Named(
        phrase._replace(last=verb) if phrase.first < verb < phrase.last else phrase, words.keys[verb], "after"
    )


def _verb_at_end(words: Words, phrase: Phrase, high: int) -> int:
    """Return the verb behind a phrase, or the one that it swallowed; -1 where there is none."""
    keys, verb = words.keys, phrase.last
    if verb + 1 < high and (keys[verb], keys[verb + 1]) in _WENT_ON:
        return verb
    if verb < high and keys[verb].endswith(("ed", "s")) and not is_capital(words.texts[verb]):
        return verb
    last = phrase.last - 1
    is_verb = _is_past(words, last) and last - 1 > phrase.first
    return last if is_verb and is_capital(words.texts[last - 1]) else -1


def _is_past(words: Words, i: int) -> bool:
    """Say whether a word looks like a past form; a name as "Ed" does not."""
    return words.keys[i].endswith(("ed", "read")) and not is_capital(words.texts[i])


def _signature(layout: Layout, span: Marked, last: int) -> Named | None:
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


def _label(layout: Layout, span: Marked, first: int) -> Named | None:
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
    if phrase is None or phrase.first > low or not is_capital(words.texts[i]):
        return None
    return Named(phrase, "", "before")


def find_label(layout: Layout, start: int, first: int) -> Phrase | None:
    """Return the name before the first colon of a heading, where more stands between it and a quotation.

    Parameters
    ----------
    layout : Layout
        The text.
    start, first : int
        First word of the heading, and of the quotation in it.

    Returns
    -------
    Phrase or None
        A name or a noun that heads a source, of few words.
    """
    words, text = layout.words, layout.text
    for i in range(start + 1, min(first, start + _LABEL_WORDS) + 1):
        between = gap(text, words, i)
        if ":" in between:
            phrase = walk_left(text, words, i - 1, start)
            whole = phrase is not None and phrase.first == start and words.keys[start] not in _NO_SOURCES
            return phrase if phrase is not None and whole and is_somebody(words, phrase) else None
        if between not in _INSIDE_LABEL:
            return None
    return None


def _colon(layout: Layout, span: Marked, first: int) -> Named | None:
    """Return the subject of a sentence that leads up to a quotation with a colon."""
    words, text = layout.words, layout.text
    i = first - 1
    if i < 0 or layout.quoted[i] or text[words.ends[i] : span.start].strip() != ":":
        return None
    low, _ = bounds(layout, i)
    if i - 2 >= low and (words.keys[i - 1], words.keys[i]) in _WENT_ON:
        answering = walk_left(text, words, i - 2, low)  # "Moor hit back: “…”"
        return None if answering is None else Named(answering, words.keys[i - 1], "before")
    if low != sentence_at(layout, i)[0]:
        return None  # behind a quotation in its sentence
    at = low
    if words.keys[low] in NOT_PHRASE or words.keys[low].endswith(("ing", "ly")):
        while at < i and not (at > low and "," in gap(text, words, at)):
            at += 1
    phrase = walk_right(text, words, at, i)
    if phrase is None or phrase.last >= i:
        return None
    opening = words.keys[phrase.first]
    if opening in _NO_SOURCES or "'" in opening:
        return None
    phrase = _without_verb(words, phrase)
    named = phrase.last - phrase.first == 1 and is_capital(words.texts[phrase.first])
    is_source = (named and _is_past_form(words, phrase.last)) or any(
        words.keys[k] in PRONOUNS or heads_source(words.keys[k]) or (k > low and is_capital(words.texts[k]))
        for k in range(phrase.first, phrase.last)
    )
    return Named(phrase, "", "before") if is_source else None


def _is_past_form(words: Words, i: int) -> bool:
    """Say whether a word is a past form: "Moor broke the news: “…”"."""
    return _is_past(words, i) or words.keys[i] in past_forms()


def _asked(layout: Layout, span: Marked, first: int) -> Named | None:
    """Return whose words a short question or phrase leads to: "His reply? “…”", "In Moor's words, “…”"."""
    words, i = layout.words, first - 1
    if i < 1 or layout.quoted[i] or words.keys[i] not in UTTERED:
        return None
    between = layout.text[words.ends[i] : span.start]
    low, high = bounds(layout, i)
    inside = words.keys[low] == "in"
    if between.strip() != ("," if inside else "?") or "\n" in between or high - low > _QUESTION_WORDS:
        return None
    if words.keys[low + inside] in ("his", "her") or words.keys[i - 1].endswith("'s"):
        return Named(Phrase(low + inside, i), "", "before")
    return None


def _without_verb(words: Words, phrase: Phrase) -> Phrase:
    """Cut a phrase behind the noun or name that heads it: "a top official put …"."""
    last = phrase.last
    while last - 1 > phrase.first and not (
        is_capital(words.texts[last - 1]) or heads_source(words.keys[last - 1])
    ):
        last -= 1
    return phrase if last - 1 == phrase.first else phrase._replace(last=last)

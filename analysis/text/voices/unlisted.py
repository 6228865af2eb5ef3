"""Sources without a reporting verb of the list: a verb behind a comma, a colon, a short question."""

from analysis.text.voices.appositions import before_verb, past_forms, role_after
from analysis.text.voices.layout import Layout, bounds, sentence_at
from analysis.text.voices.phrases import (
    NOT_PHRASE,
    PRONOUNS,
    Phrase,
    gap,
    has_comma,
    heads_source,
    is_capital,
    walk_left,
    walk_right,
)
from analysis.text.voices.quotations import Marked
from analysis.text.voices.signatures import (
    NO_SOURCES,
    UTTERED,
    Named,
    find_name_before,
    find_signature,
    is_somebody,
)
from analysis.text.words import Words

_QUESTION_WORDS = 4  # "The mayor's blunt reply?"
_WORDS_OF = ["in", "the", "words", "of"]
_TITLING = frozenset(("called", "written"))
_LEADING = frozenset("as a an the".split())  # "branded a “liar” by Moor"
_LEAD_WORDS = 2  # "branded a"
_OPENING = " \"“‘'"
# Participles of those who call something so, beside verbs of reporting used so.
_CALLED_SO = frozenset(
    "written described dismissed derided hailed branded denounced condemned criticized criticised called "
    "dubbed labeled labelled termed portrayed depicted characterized characterised regarded seen viewed "
    "praised mocked ridiculed deemed heralded cast touted slammed decried lauded panned rated".split()
)
# "Bo Lind shot back": past forms that report in company.
_WENT_ON = frozenset((("went", "on"), ("shot", "back"), ("fired", "back"), ("hit", "back"), ("chimed", "in")))
_PARTICLES = frozenset("back on in up out off".split())  # "summed up Bo Lind", behind the mark


def find_unlisted(layout: Layout, span: Marked, first: int, last: int) -> Named | None:
    """Return the source that stands beside a quotation without a listed verb, None if none does."""
    return (
        _verb_behind(layout, span, last)
        or find_name_before(layout, span, first)
        or find_signature(layout, span, last)
        or _colon(layout, span, first)
        or _asked(layout, span, first)
        or _in_words_of(layout, first)
        or _by_whom(layout, first, last)
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
    parted = words.keys[last + 1] in _PARTICLES and _is_past_form(words, last)
    inverted = parted or _is_past(words, last)
    phrase = before_verb(words, walk_right(text, words, last + inverted + parted, high))
    if phrase is None or not is_somebody(words, phrase):
        return None
    verb = last if inverted else _verb_behind_source(words, phrase, high)
    if verb < 0:
        role = role_after(text, words, phrase.last, high)
        if role is None or role[1] >= high or not _is_past(words, role[1]):
            return None
        return Named(phrase._replace(role=role), words.keys[role[1]], "after")
    return Named(phrase, words.keys[verb], "after")


def _verb_behind_source(words: Words, phrase: Phrase, high: int) -> int:
    """Return the verb behind a phrase, -1 where there is none."""
    keys, verb = words.keys, phrase.last
    if verb + 1 < high and (keys[verb], keys[verb + 1]) in _WENT_ON:
        return verb
    is_verb = verb < high and keys[verb].endswith(("ed", "s")) and not is_capital(words.texts[verb])
    return verb if is_verb else -1


def _is_past(words: Words, i: int) -> bool:
    """Say whether a word looks like a past form; a name as "Ed" does not."""
    return words.keys[i].endswith(("ed", "read")) and not is_capital(words.texts[i])


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
    if opening in NO_SOURCES or "'" in opening:
        return None
    phrase = _without_verb(words, phrase)
    is_source = words.keys[i] == "reads" or _is_source(words, phrase, low)
    return Named(phrase, "", "before") if is_source else None


def _is_source(words: Words, phrase: Phrase, low: int) -> bool:
    """Say whether a phrase in a clause from word ``low`` on is somebody: a name, pronoun or noun for one."""
    named = phrase.last - phrase.first == 1 and is_capital(words.texts[phrase.first])
    return (named and _is_past_form(words, phrase.last)) or any(
        words.keys[k] in PRONOUNS or heads_source(words.keys[k]) or (k > low and is_capital(words.texts[k]))
        for k in range(phrase.first, phrase.last)
    )


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


def is_called(layout: Layout, verb: int, first: int, last: int) -> bool:
    """Say whether a participle has its source behind what it leads to: "Moor, branded “a toy” by Lind"."""
    keys = layout.words.keys
    if keys[last : last + 1] != ["by"] or keys[verb] not in _CALLED_SO or first - verb > _LEAD_WORDS:
        return False
    return keys[verb + 1] == "as" or has_comma(layout, verb)


def _in_words_of(layout: Layout, first: int) -> Named | None:
    """Return whose words a sentence passes on: "It was, in the words of one officer, “a bloodbath”"."""
    low, _ = bounds(layout, first - 1) if first else (first, first)
    keys, size = layout.words.keys, len(_WORDS_OF)
    at = next((i for i in range(low, first - size) if keys[i : i + size] == _WORDS_OF), first)
    phrase = walk_right(layout.text, layout.words, at + size, first) if at < first else None
    return None if phrase is None else Named(phrase, "", "before")


def _by_whom(layout: Layout, first: int, last: int) -> Named | None:
    """Return who calls something so in the passive: "dismissed by Moor as “a toy”", "“a toy” by Moor"."""
    keys, text, words = layout.words.keys, layout.text, layout.words
    if last + 1 < len(words) and keys[last] == "by" and first > 2 and not layout.quoted[last]:
        by, verb = last, first - 1 - (keys[first - 1] in _LEADING)
        if keys[verb] in _TITLING and verb == first - 1:
            return None  # "a book called “Rain” by Moor"
        phrase = walk_right(text, words, by + 1, bounds(layout, last)[1])
    elif first > 2 and keys[first - 1] == "as" and gap(text, words, first).strip(_OPENING) == "":
        phrase = walk_left(text, words, first - 2, bounds(layout, first - 1)[0])
        by = -1 if phrase is None else phrase.first - 1
        verb = by - 1 - (keys[by - 1] == "off")
    else:
        return None
    if phrase is None or verb < 1 or keys[by] != "by" or keys[verb] not in _CALLED_SO or layout.quoted[verb]:
        return None
    return Named(phrase, keys[verb], "before") if is_somebody(words, phrase) else None


def _without_verb(words: Words, phrase: Phrase) -> Phrase:
    """Cut a phrase behind the noun or name that heads it: "a top official put …"."""
    last = phrase.last
    while last - 1 > phrase.first and not (
        is_capital(words.texts[last - 1]) or heads_source(words.keys[last - 1])
    ):
        last -= 1
    return phrase if last - 1 == phrase.first else phrase._replace(last=last)

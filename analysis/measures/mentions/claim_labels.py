"""Labels of claims: who says it, and the few words around its verb, as printed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from analysis.measures.wording.stems import NEGATIONS
from analysis.measures.wording.word_kinds import BEFORE_VERBS, NEWS, is_verb, shape_words
from analysis.text.voices.names import read_first_names, read_titles
from analysis.text.words import Words

# Words of a label: the speaker has at most two of them.
LABEL_WORDS = 5
# A label with fewer words that tell something takes in the weak ones.
LEAST_TELLING = 2
# Of one claim the first words are read for its label.
READ_WORDS = 20
_ARTICLES = frozenset({"a", "an", "the"})
# What tells in a label, by the letters of `shape_words`: a number before news does.
_TELLING = re.compile("[Nnvw]|#(?=[vw])")


def label_claim(
    words: Words, within: range, speaker: str, *, shape: str = "", plain: Collection[str] = frozenset()
) -> str:
    """Return a label of at most five words, "Moor: quarry not drained"; built of printed words only.

    The verb of the claim, a negation before it, what stands before it (a name as a whole) and what follows,
    as far as five words go; without a finite verb the first words that carry news. No adjective with a hyphen
    and no number stands last, cut off from its noun.

    Parameters
    ----------
    words : Words
        The words of the text.
    within : range
        The claim's words.
    speaker : str
        Who says it, as `short_speaker` gives it; "" to leave it out.
    shape : str
        The letters of the claim's words (`shape_words`), where they are known already.
    plain : collection of str
        Words that the text prints in lower case: a first word among them is no name.

    Returns
    -------
    str
        The label.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "The flooded quarry would not be drained before winter"
    >>> label_claim(find_words(line), range(9), "Moor", plain={"the"})
    'Moor: quarry not drained winter'
    """
    room = LABEL_WORDS - len(speaker.split())
    first, last = within.start, min(within.stop, within.start + READ_WORDS)
    shape = (shape or shape_words(words.keys[first:last]))[: last - first]
    told = [first + hit.start() for hit in _TELLING.finditer(shape)]
    if len(told) < LEAST_TELLING:
        told = [i for i, kind in enumerate(shape, first) if kind in NEWS or i in told]
    at = _main_verb(words.keys, told, shape, first)
    chosen = _around(words, told, at, room) if at >= 0 else told[:room]
    chosen = _end_in_noun(words, told, chosen, "".join(shape[i - first] for i in told))
    shown = [_printed(words.texts[i], plain if i == first else ()) for i in chosen]
    return f"{speaker}: {' '.join(shown)}" if speaker else " ".join(shown)


def _main_verb(keys: Sequence[str], told: Sequence[int], shape: str, first: int) -> int:
    """Return the place in a list of words of the first finite verb that something stands before, -1 for none.

    A form in -ing behind an article and a noun is none. ``shape`` are the letters of the words from ``first``
    on.
    """
    opening = -1
    for n, i in enumerate(told):
        kind = shape[i - first]
        if kind not in "vV":
            if kind not in NEWS or (kind in "wW" and keys[i - 1] not in BEFORE_VERBS):
                continue
            if keys[i] in NEGATIONS or not is_verb(keys, i, kind):
                continue
        if i > first and keys[i].endswith("ing") and shape[i - first - 1] in "wW":
            if i > first + 1 and keys[i - 2] in _ARTICLES:
                continue  # "a soldier fleeing": a part of what stands before the verb
        if n and keys[i - 1] not in _ARTICLES:
            return n
        opening = n if opening < 0 else opening
    return opening


def _around(words: Words, told: Sequence[int], at: int, room: int) -> list[int]:
    """Return the verb, one word before it (two with a negation) and what follows, as far as there is room.

    Of a name before it, all words are taken that leave room for the verb.
    """
    keys = words.keys
    negated = at > 0 and keys[told[at - 1]] in NEGATIONS or at > 1 and keys[told[at - 2]] in NEGATIONS
    first = max(0, at - (2 if negated else 1))
    while first and at - first + 1 < room and _in_one_name(words, told[first - 1], told[first]):
        first -= 1
    last = min(len(told), first + room)
    return list(told[max(0, last - room) : last])


def _end_in_noun(words: Words, told: Sequence[int], chosen: list[int], shape: str) -> list[int]:
    """Return the words without a number at the end; its noun instead right behind a verb ("carrying 217").

    An adjective with a hyphen gives way to its noun as well. ``shape`` are the letters of ``told``.
    """
    n = told.index(chosen[-1]) if chosen else len(told)
    if n + 1 >= len(told) or told[n + 1] != told[n] + 1:
        return chosen
    if shape[n] == "#":
        counted = shape[n - 1] == "v" and told[n - 1] == told[n] - 1 or len(chosen) <= LEAST_TELLING
        return [*chosen[:-1], told[n + 1]] if counted else chosen[:-1]
    compound = shape[n : n + 2] == "ww" and _is_compound(words.texts[told[n]])
    return [*chosen[:-1], told[n + 1]] if compound else chosen


def _is_compound(text: str) -> bool:
    """Tell whether a word is one in lower case with a hyphen, most likely an adjective before its noun."""
    return "-" in text and text[0].islower()


def _in_one_name(words: Words, i: int, j: int) -> bool:
    """Tell whether two words in capitals stand side by side; a surname is enough of a person."""
    if words.starts[j] != words.ends[i] + 1 or not words.texts[i][0].isupper():
        return False
    person = words.keys[i] in read_first_names() or words.keys[i] in read_titles()
    return words.texts[j][0].isupper() and not person


def _printed(text: str, plain: Collection[str]) -> str:
    """Return a word as printed with an acronym's last point, in lower case if it is a common word."""
    if "." in text and text.isupper():
        text += "."
    return text.lower() if text.lower() in plain else text

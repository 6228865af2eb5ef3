"""The words around a measured quantity, as they stand: "given … minutes for interview"."""

from __future__ import annotations

from analysis.lexicons.grammar import BE, CENTRAL_DETERMINERS, FINITE, WEEKDAYS
from analysis.measures.quantities.counted import is_joined
from analysis.measures.wording.date_words import MONTHS
from analysis.measures.wording.fact_words import read_function_words, read_units
from analysis.measures.wording.numerals import read_numeral, split_prefixed
from analysis.measures.wording.stems import news_stem
from analysis.measures.wording.word_kinds import is_verb
from analysis.text.words import Words

# A label has so many words at most, unit and gap among them, and so many of them behind it.
LABEL_WORDS = 5
BEHIND_WORDS = 3
GAP = "…"
AUXILIARIES = FINITE | BE
# Behind these a verb goes on with the phrase: "percent who voted", "hours to reach".
_OPENS = frozenset("who to for of by without".split())
# A clause that begins behind says another thing; one with "who" says of whom.
_BREAKS = frozenset(
    "and or but nor yet so because while whereas although though if when where which that than as compared "
    "he she it they we i you there including".split()
)
_SIGNS = frozenset([" $", " £", " €", " ¥", " ₹", " US$", " A$"])
_LOOSE = frozenset(
    "only just nearly almost about around roughly some sometimes at least most more than over up to".split()
)
# Words that carry news elsewhere, and end no label: sizes, days.
_LOOSE_ENDS = WEEKDAYS.union(MONTHS, "deep high long tall wide thick old today yesterday tomorrow".split())
_AT = frozenset("at by around about before after until till since from to just shortly and between".split())
_ZONED = (
    frozenset("eastern central pacific mountain time et est edt pt pst cst gmt bst local on".split())
    | WEEKDAYS
)


def cut_excerpt(words: Words, text: str, first: int, last: int, unit: str) -> str:
    """Return the words around a quantity, articles left out, with its unit; "" where nothing joins on.

    Parameters
    ----------
    words : Words
        The words of the text.
    text : str
        The text.
    first, last : int
        The words of the quantity, the last one excluded.
    unit : str
        Name of the unit.

    Returns
    -------
    str
        At most five words, a gap for the number among them where it stands behind others.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "Each man was given five minutes for an interview."
    >>> cut_excerpt(find_words(line), line, 4, 6, "minutes")
    'given … minutes for interview'
    >>> line = "Only 40 percent who trusted Harl voted"
    >>> cut_excerpt(find_words(line), line, 1, 3, "percent")
    'percent who trusted Harl'
    """
    room = LABEL_WORDS - len(unit.split())
    behind = cut_behind(words, text, last, room)
    before = _before(words, text, first, room - 1 - len(behind))
    if not before and not behind:
        return ""
    return " ".join([*before, *([GAP] if before else []), unit, *behind])


def cut_moment(words: Words, text: str, first: int, last: int) -> str:
    """Return what happened at a clock time, in at most four words; "" where nothing is told beside it.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "Bottles flew shortly before 9 pm"
    >>> cut_moment(find_words(line), line, 4, 6)
    'Bottles flew'
    >>> line = "At 8 pm Eastern on Thursday, the polls closed."
    >>> cut_moment(find_words(line), line, 1, 3)
    'polls closed'
    """
    keys = words.keys
    while first and keys[first - 1] in _AT and is_joined(words, text, first):
        first -= 1
    before = _before(words, text, first, LABEL_WORDS - 1)
    while before and before[-1].lower() in AUXILIARIES:
        before.pop()
    if before:
        return " ".join(before)
    while last < len(keys) and keys[last] in _ZONED:
        last += 1
    if last >= len(keys):
        return ""
    if not is_joined(words, text, last) and text[words.ends[last - 1] : words.starts[last]] != ", ":
        return ""
    run = _run(words, text, last)
    end = run[-1] + 1 if run else len(keys)
    run += [end] if end < len(keys) and is_joined(words, text, end) and is_verb(keys, end) else []
    return " ".join(words.texts[at] for at in run)


def cut_behind(words: Words, text: str, last: int, room: int = BEHIND_WORDS) -> list[str]:
    """Return the words behind a quantity to the last that carries news, at most three.

    Examples
    --------
    >>> from analysis.text.words import find_words
    >>> line = "Some 40 percent of the old ferries and ships"
    >>> cut_behind(find_words(line), line, 3)
    ['of', 'old', 'ferries']
    """
    run = _run(words, text, last, room) if last < len(words.keys) and is_joined(words, text, last) else []
    while run and (not _says(words, run[-1]) or words.keys[run[-1]] in _LOOSE_ENDS):
        run.pop()
    return [words.texts[at] for at in run]


def _run(words: Words, text: str, first: int, room: int = BEHIND_WORDS) -> list[int]:
    """Return the words of a phrase from its first on, articles left out, up to its verb."""
    run: list[int] = []
    for at in range(first, len(words.keys)):
        key = words.keys[at]
        if len(run) == min(room, BEHIND_WORDS) or _breaks(key) or key in AUXILIARIES:
            break
        if at > first and not is_joined(words, text, at):
            break
        if run and words.keys[run[-1]] not in _OPENS and is_verb(words.keys, at):
            break
        run += [at] if key not in CENTRAL_DETERMINERS else []
    return run


def _before(words: Words, text: str, first: int, room: int) -> list[str]:
    """Return the words before, from a verb or the noun before it on."""
    keys, kept = words.keys, list[int]()
    while first and keys[first - 1] in _LOOSE and _joins(words, text, first):
        first -= 1
    verb = False
    for at in range(first - 1, -1, -1):
        key = keys[at]
        if len(kept) >= room or not _joins(words, text, at + 1) or _breaks(key):
            break
        if key in CENTRAL_DETERMINERS or (verb and key in AUXILIARIES):
            continue
        if verb and not _says(words, at):
            break
        kept.append(at)
        if verb:
            break
        verb = words.texts[at].islower() and is_verb(keys, at)
    while kept and not _says(words, kept[-1]):
        kept.pop()
    return [words.texts[at] for at in reversed(kept)]


def _joins(words: Words, text: str, at: int) -> bool:
    """Tell whether nothing but a blank, and perhaps the sign of a currency, stands before a word."""
    return is_joined(words, text, at) or text[words.ends[at - 1] : words.starts[at]] in _SIGNS


def _says(words: Words, at: int) -> bool:
    """Tell whether a word carries news."""
    key = words.keys[at]
    return key not in read_function_words() and bool(news_stem(key))


def _breaks(key: str) -> bool:
    """Tell whether a word begins another clause, or is a number or unit."""
    if key in _BREAKS or key in read_units() or key[0].isdecimal():
        return True
    return read_numeral(key) is not None or bool(split_prefixed(key))

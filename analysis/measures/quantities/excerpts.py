"""The words around a quantity, as they stand: "given … minutes for interview", "launching … missiles"."""

import re

from analysis.lexicons.grammar import CENTRAL_DETERMINERS, WEEKDAYS
from analysis.measures.quantities.counted import is_joined
from analysis.measures.quantities.told_before import (
    AUXILIARIES,
    LINKS,
    TITLES,
    breaks,
    is_told,
    left_out,
    says,
    told_before,
)
from analysis.measures.wording.date_words import MONTHS
from analysis.measures.wording.numerals import SCALES
from analysis.measures.wording.stems import news_stem
from analysis.measures.wording.word_kinds import is_verb, kind_of
from analysis.text.words import Words

# A label has so many words at most, its unit or noun among them, so many of them behind that.
LABEL_WORDS = 5
BEHIND_WORDS = 3
GAP = "…"
_PASSED = AUXILIARIES | CENTRAL_DETERMINERS
# Behind these a verb goes on with the phrase: "percent who voted", "hours to reach".
_OPENS = frozenset("who to for of by without".split())
# Words that carry news elsewhere, and end no label: sizes, days.
_LOOSE_ENDS = WEEKDAYS.union(MONTHS, "deep high long tall wide thick old today yesterday tomorrow".split())
_AT = frozenset("at by around about before after until till since from to just shortly and between".split())
# Between two times of a clock; the end of the first of them.
_TO = frozenset("to until till through and".split())
HALF = re.compile(r"(?:\d[\d.:]*)?[ap]\.?m", re.ASCII)
_ZONED = (
    frozenset("eastern central pacific mountain time et est edt pt pst cst gmt bst local on".split())
    | WEEKDAYS
)


def cut_excerpt(words: Words, text: str, first: int, last: int, unit: str) -> str:
    """Return the words around a quantity, articles left out, with its unit or noun; "" where none join on.

    A verb is among them only where its sentence leaves nothing open. ``first`` and ``last``: the words of
    the quantity, the last one excluded. ``unit``: name of the unit, or the noun counted. Returned: at most
    five words, a gap for the number among them where it stands behind others.

    >>> from analysis.text.words import find_words
    >>> line = "Each man was given five minutes for an interview."
    >>> cut_excerpt(find_words(line), line, 4, 6, "minutes")
    'given … minutes for interview'
    >>> line = "Only 40 percent who trusted Harl voted"
    >>> cut_excerpt(find_words(line), line, 1, 3, "percent")
    'percent who trusted Harl voted'
    >>> line = "Two boats may have been searched"
    >>> cut_excerpt(find_words(line), line, 0, 2, "boats")
    ''
    """
    room = LABEL_WORDS - len(unit.split())
    behind, acts = _told_behind(words, text, last, room)
    before = [] if acts else told_before(words, text, first, room - len(behind))
    if not before and not behind:
        return ""
    return " ".join([*before, *([GAP] if before else []), unit, *behind])


def cut_moment(words: Words, text: str, first: int, last: int) -> str:
    """Return what happened at a clock time, in at most four words; "" where nothing is told beside it.

    What is told before the first of two ("open from 9 a.m. to 5 p.m.") is told of both.

    >>> from analysis.text.words import find_words
    >>> line = "Bottles flew shortly before 9 pm"
    >>> cut_moment(find_words(line), line, 4, 6)
    'Bottles flew'
    >>> line = "At 8 pm Eastern on Thursday, the polls closed."
    >>> cut_moment(find_words(line), line, 1, 3)
    'polls closed'
    """
    keys = words.keys
    first = first_of_two(words, first)
    while first and keys[first - 1] in _AT and is_joined(words, text, first):
        first -= 1
    if before := told_before(words, text, first, LABEL_WORDS - 1):
        return " ".join(before)
    while last < len(keys) and keys[last] in _ZONED:
        last += 1
    if last >= len(keys) or (keys[last] in _TO and "".join(keys[last + 1 : last + 2])[:1].isdecimal()):
        return ""
    if not is_joined(words, text, last) and text[words.ends[last - 1] : words.starts[last]] != ", ":
        return ""
    return " ".join(words.texts[at] for at in _with_verb(words, text, last, LABEL_WORDS - 1))


def first_of_two(words: Words, first: int) -> int:
    """Return where the first of two clock times begins if the second begins at a word, else that word.

    >>> from analysis.text.words import find_words
    >>> first_of_two(find_words("open from 9:30 a.m. to 5 p.m."), 6)
    2
    """
    keys = words.keys
    if first > 2 and keys[first - 1] in _TO and HALF.fullmatch(keys[first - 2]):
        first -= 2
        while first and keys[first - 1].isdecimal():
            first -= 1
    return first


def cut_behind(words: Words, text: str, last: int, room: int = BEHIND_WORDS) -> list[str]:
    """Return the words behind a quantity to the last that carries news, and the verb if there is room.

    >>> from analysis.text.words import find_words
    >>> line = "Some 40 percent of the old ferries and ships"
    >>> cut_behind(find_words(line), line, 3)
    ['of', 'old', 'ferries']
    >>> line = "Some 40 percent of ferries were broken up"
    >>> cut_behind(find_words(line), line, 3, 4)
    ['of', 'ferries', 'broken']
    """
    return _told_behind(words, text, last, room)[0]


def _told_behind(words: Words, text: str, last: int, room: int) -> tuple[list[str], bool]:
    """Return the words behind a quantity, and whether it is the subject of a verb among them."""
    if last >= len(words.keys) or not is_joined(words, text, last):
        return [], False
    run = _with_verb(words, text, last, room)
    if run and not is_verb(words.keys, run[-1]) and _goes_on(words, text, run[-1] + 1):
        run.pop()
    while run:
        key, printed = words.keys[run[-1]], words.texts[run[-1]]
        adverb = key.endswith("ly") and printed.islower()
        if says(words, run[-1]) and key not in _LOOSE_ENDS and not adverb:
            break
        run.pop()
    finite = (at for at in run if is_verb(words.keys, at) and not words.keys[at].endswith("ing"))
    noun = words.keys[last - 1][-1].isdecimal() or words.keys[last - 1] in SCALES  # "a $4 million fine"
    acts = words.keys[last] not in LINKS and any(at > last or not noun for at in finite)
    return [words.texts[at] for at in run], acts


def _with_verb(words: Words, text: str, first: int, room: int) -> list[int]:
    """Return the words of a phrase from its first on, and the verb behind it if there is room."""
    run = _run(words, text, first, min(room, BEHIND_WORDS + (words.keys[first] == "of")))
    ended = (n for n, i in enumerate(run) if n == BEHIND_WORDS - 1 and words.keys[i] in LINKS)
    run = run[: next(ended, len(run))]
    for at in range(run[-1] + 1 if run else first, len(words.keys)):
        if (at > first and not is_joined(words, text, at)) or len(run) >= room:
            break
        if words.keys[at] not in _PASSED and not words.keys[at].endswith("ly"):
            return [*run, at] if is_told(words, text, at) else run
    return run


def _goes_on(words: Words, text: str, at: int) -> bool:
    """Tell whether a phrase goes on with word ``at``: what stands before is no noun, maybe."""
    if at >= len(words.keys) or not is_joined(words, text, at) or words.keys[at].endswith("ly"):
        return False
    return words.texts[at].islower() and kind_of(words.keys[at], news_stem(words.keys[at])) == "w"


def _run(words: Words, text: str, first: int, room: int) -> list[int]:
    """Return the words of a phrase from its first on, articles left out, up to its verb."""
    run: list[int] = []
    for at in range(first, len(words.keys)):
        key = words.keys[at]
        if len(run) == room or breaks(key) or key in AUXILIARIES:
            break
        if at > first and not is_joined(words, text, at) and words.keys[at - 1] not in TITLES:
            break
        verb = is_verb(words.keys, at) and words.keys[at - 1] not in CENTRAL_DETERMINERS
        if verb and not (run and words.keys[run[-1]] in _OPENS):
            if run or not is_told(words, text, at) or _goes_on(words, text, at + 1):
                break
        run += [at] if key not in left_out() else []
    return run

"""The words around a quantity, as they stand: "given … minutes for interview", "launching … missiles"."""

from analysis.lexicons.grammar import CENTRAL_DETERMINERS, WEEKDAYS
from analysis.measures.quantities.counted import is_joined
from analysis.measures.quantities.told_before import (
    AUXILIARIES,
    LINKS,
    TITLES,
    breaks,
    left_out,
    says,
    told_before,
)
from analysis.measures.wording.date_words import MONTHS
from analysis.measures.wording.numerals import SCALES
from analysis.measures.wording.stems import NEGATIONS
from analysis.measures.wording.word_kinds import is_verb
from analysis.text.voices.verbs import spoken_forms
from analysis.text.words import Words

# A label has so many words at most, its unit or noun among them, so many of them behind that.
LABEL_WORDS = 5
BEHIND_WORDS = 3
GAP = "…"
# Behind these a verb goes on with the phrase: "percent who voted", "hours to reach".
_OPENS = frozenset("who to for of by without".split())
# Words that carry news elsewhere, and end no label: sizes, days.
_LOOSE_ENDS = WEEKDAYS.union(MONTHS, "deep high long tall wide thick old today yesterday tomorrow".split())
_AT = frozenset("at by around about before after until till since from to just shortly and between".split())
_ZONED = (
    frozenset("eastern central pacific mountain time et est edt pt pst cst gmt bst local on".split())
    | WEEKDAYS
)


def cut_excerpt(words: Words, text: str, first: int, last: int, unit: str) -> str:
    """Return the words around a quantity, articles left out, with its unit or noun; "" where none join on.

    ``first`` and ``last``: the words of the quantity, the last one excluded. ``unit``: name of the unit, or
    the noun counted. Returned: at most five words, a gap for the number among them where it stands behind
    others.

    >>> from analysis.text.words import find_words
    >>> line = "Each man was given five minutes for an interview."
    >>> cut_excerpt(find_words(line), line, 4, 6, "minutes")
    'given … minutes for interview'
    >>> line = "Only 40 percent who trusted Harl voted"
    >>> cut_excerpt(find_words(line), line, 1, 3, "percent")
    'percent who trusted Harl voted'
    >>> line = "Two boats were not searched by day"
    >>> cut_excerpt(find_words(line), line, 0, 2, "boats")
    'boats not searched'
    """
    room = LABEL_WORDS - len(unit.split())
    behind, acts = _told_behind(words, text, last, room)
    before = [] if acts else told_before(words, text, first, room - len(behind), whole=bool(behind))
    if not before and not behind:
        return ""
    return " ".join([*before, *([GAP] if before else []), unit, *behind])


def cut_moment(words: Words, text: str, first: int, last: int) -> str:
    """Return what happened at a clock time, in at most four words; "" where nothing is told beside it.

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
    if before := told_before(words, text, first, LABEL_WORDS - 1):
        return " ".join(before)
    while last < len(keys) and keys[last] in _ZONED:
        last += 1
    if last >= len(keys):
        return ""
    if not is_joined(words, text, last) and text[words.ends[last - 1] : words.starts[last]] != ", ":
        return ""
    return " ".join(words.texts[at] for at in _with_verb(words, text, last, LABEL_WORDS - 1))


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
    while run and (
        not says(words, run[-1]) or words.keys[run[-1]] in _LOOSE_ENDS or _is_adverb(words, run[-1])
    ):
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
    at = run[-1] + 1 if run else first
    denied = []
    while at < len(words.keys) and _joins_on(words, text, at, first):
        key = words.keys[at]
        if key in NEGATIONS or key.endswith("n't"):
            denied = [at]
        elif key not in AUXILIARIES and not key.endswith("ly") and key not in CENTRAL_DETERMINERS:
            break
        at += 1
    if at >= len(words.keys) or not _joins_on(words, text, at, first) or len(run) + len(denied) >= room:
        return run
    if not is_verb(words.keys, at) or not words.texts[at].islower() or words.keys[at] in spoken_forms():
        return run
    return run if at in run else [*run, *denied, at]


def _joins_on(words: Words, text: str, at: int, first: int) -> bool:
    """Tell whether word ``at`` goes on with what begins at word ``first``."""
    return at == first or is_joined(words, text, at)


def _run(words: Words, text: str, first: int, room: int) -> list[int]:
    """Return the words of a phrase from its first on, articles left out, up to its verb."""
    run: list[int] = []
    for at in range(first, len(words.keys)):
        key = words.keys[at]
        if len(run) == room or breaks(key) or key in AUXILIARIES:
            break
        if at > first and not is_joined(words, text, at) and words.keys[at - 1] not in TITLES:
            break
        if run and words.keys[run[-1]] not in _OPENS and is_verb(words.keys, at):
            break
        run += [at] if key not in left_out() else []
    return run


def _is_adverb(words: Words, at: int) -> bool:
    """Tell whether a word looks like an adverb."""
    return words.keys[at].endswith("ly") and words.texts[at].islower()

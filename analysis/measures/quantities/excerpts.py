"""The words around a quantity, as they stand: "given … minutes for interview", "launching … missiles"."""

from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import BE, CENTRAL_DETERMINERS, FINITE, HAVE, WEEKDAYS
from analysis.lexicons.inflect import irregular_verbs, verb_forms
from analysis.lexicons.matcher import read_rows
from analysis.measures.quantities.counted import is_joined
from analysis.measures.wording.date_words import MONTHS
from analysis.measures.wording.fact_words import read_function_words, read_units
from analysis.measures.wording.numerals import SCALES, read_numeral, split_prefixed
from analysis.measures.wording.stems import NEGATIONS, news_stem
from analysis.measures.wording.word_kinds import is_verb
from analysis.text.voices.verbs import spoken_forms
from analysis.text.words import Words

# A label has so many words at most, its unit or noun among them, so many of them behind that; the verb
# before a quantity stands so near.
LABEL_WORDS = 5
BEHIND_WORDS = 3
REACH = 9
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
    "only just nearly almost about around roughly some sometimes at least most more than over up "
    "another other further first last past next all".split()
)
# Words that carry news elsewhere, and end no label: sizes, days.
_LOOSE_ENDS = WEEKDAYS.union(MONTHS, "deep high long tall wide thick old today yesterday tomorrow".split())
# Small words before a quantity that lead from a verb or noun to it.
_LINKS = frozenset("of in for with on to by from at within into over against between after".split())
_NOUN_LINKS = frozenset("of on for to against within from".split())
_PRONOUNS = frozenset("him her them me us it himself herself themselves".split())
_TITLES = frozenset("mr mrs ms dr sen gov st".split())
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
    before = [] if acts else _told_before(words, text, first, room - len(behind), whole=bool(behind))
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
    if before := _told_before(words, text, first, LABEL_WORDS - 1):
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
        not _says(words, run[-1]) or words.keys[run[-1]] in _LOOSE_ENDS or _is_adverb(words, run[-1])
    ):
        run.pop()
    finite = (at for at in run if is_verb(words.keys, at) and not words.keys[at].endswith("ing"))
    noun = words.keys[last - 1][-1].isdecimal() or words.keys[last - 1] in SCALES  # "a $4 million fine"
    acts = words.keys[last] not in _LINKS and any(at > last or not noun for at in finite)
    return [words.texts[at] for at in run], acts


def _with_verb(words: Words, text: str, first: int, room: int) -> list[int]:
    """Return the words of a phrase from its first on, and the verb behind it if there is room."""
    run = _run(words, text, first, min(room, BEHIND_WORDS + (words.keys[first] == "of")))
    ended = (n for n, i in enumerate(run) if n == BEHIND_WORDS - 1 and words.keys[i] in _LINKS)
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
        if len(run) == room or _breaks(key) or key in AUXILIARIES:
            break
        if at > first and not is_joined(words, text, at) and words.keys[at - 1] not in _TITLES:
            break
        if run and words.keys[run[-1]] not in _OPENS and is_verb(words.keys, at):
            break
        run += [at] if key not in _left_out() else []
    return run


def _told_before(words: Words, text: str, first: int, room: int, *, whole: bool = False) -> list[str]:
    """Return the words before a quantity: the verb, what follows it up to the number, and its subject.

    With ``whole`` nothing where the verb's object would be left out for want of room.
    """
    while first and words.keys[first - 1] in _LOOSE and _joins(words, text, first):
        first -= 1
    if room < 1:
        return []
    start = _behind_from(words, first)
    verb = _verb_before(words, text, start)
    if verb < 0:
        return _noun_before(words, text, first)[-room:] if room > 1 else []
    kept, link = _object(words, verb, start)
    link = first - 1 if start < first else link
    if whole and len(kept) > room:
        return []
    kept = kept[:room]
    while len(kept) > 1 and not _says(words, kept[-1]) and kept[-1] != first - 1:
        kept.pop()
    kept += [link] if link not in kept and len(kept) < room else []
    lead = _subject(words, text, verb)
    return [words.texts[at] for at in [*lead[max(0, len(lead) - (room - len(kept))) :], *kept]]


def _behind_from(words: Words, first: int) -> int:
    """Return the "from" of a change that ends at a quantity, "fell from 24 to nine"; else the quantity."""
    keys = words.keys
    if first < 2 or keys[first - 1] != "to":
        return first
    near = range(first - 2, max(-1, first - REACH), -1)
    return next((i for i in near if keys[i] == "from" and _breaks(keys[i + 1])), first)


def _verb_before(words: Words, text: str, first: int) -> int:
    """Return the nearest verb before a word in its clause, -1 for none."""
    for at in range(first - 1, max(-1, first - REACH), -1):
        parts = _breaks(words.keys[at]) and (words.keys[at] != "that" or at == first - 1)
        if not _joins(words, text, at + 1) or parts:
            break
        held = at == first - 1 and words.keys[at] in HAVE
        if held or (_is_verb(words, at) and words.texts[at].islower()):
            return at
    return -1


def _is_verb(words: Words, at: int) -> bool:
    """Tell whether a word is a verb, none of saying, and stands behind no article: "its rent", "a blaze"."""
    if words.keys[at] in spoken_forms() or (at and words.keys[at - 1] in CENTRAL_DETERMINERS):
        return False
    return is_verb(words.keys, at) or words.keys[at] in _third_persons()


@cache
def _third_persons() -> frozenset[str]:
    """Return the forms of irregular verbs in "-s": "loses", "sends"."""
    return frozenset(verb_forms(lemma)[1] for lemma in irregular_verbs()) - {"leaves", "flies", "bears"}


def _object(words: Words, verb: int, first: int) -> tuple[list[int], int]:
    """Return a verb with the first phrase behind it, and the small word that leads on to the number."""
    kept, told, at = [verb], False, verb
    for at in range(verb + 1, first):
        key = words.keys[at]
        if told and key in _LINKS:
            break
        if not (key in _left_out() or key in AUXILIARIES or key in _PRONOUNS or key.endswith("ly")):
            kept.append(at)
            told |= _says(words, at)
    return kept, first - 1 if words.keys[first - 1] in _LINKS else verb


@cache
def _left_out() -> frozenset[str]:
    """Return the words that no label holds."""
    return CENTRAL_DETERMINERS | _TITLES | read_loaded()


@cache
def read_loaded() -> frozenset[str]:
    """Return the adjectives that are clearly loaded: no label of a fact holds them.

    >>> "whopping" in read_loaded(), "new" in read_loaded()
    (True, False)
    """
    rows = (row for row in read_rows("loaded") if row["pos"] == "a" and row["weight"] in "23")
    return frozenset(fold_word(row["term"]) for row in rows if " " not in row["term"])


def _subject(words: Words, text: str, verb: int) -> list[int]:
    """Return the noun before a verb, and what denies it, as far as nothing else stands between."""
    at, denied = verb - 1, list[int]()
    while at >= 0 and _joins(words, text, at + 1):
        key = words.keys[at]
        if key in NEGATIONS:
            denied = [at]
        elif key not in AUXILIARIES and not key.endswith("ly"):
            break
        at -= 1
    if at < 0 or not _joins(words, text, at + 1) or _breaks(words.keys[at]) or not _says(words, at):
        return denied
    led = at and words.keys[at - 1] in _LINKS and is_joined(words, text, at)
    acts = _is_verb(words, at) and not words.keys[at].endswith("ing")
    return denied if led or acts else [at, *denied]


def _noun_before(words: Words, text: str, first: int) -> list[str]:
    """Return the noun that a small word joins to the number: "names of", "ban on"."""
    if first < 2 or words.keys[first - 1] not in _NOUN_LINKS or not _joins(words, text, first):
        return []
    noun = first - 2
    if not is_joined(words, text, first - 1) or not _says(words, noun) or _breaks(words.keys[noun]):
        return []
    lead = noun > 0 and is_joined(words, text, noun)  # "in Harl for", "wage gain of"
    lead = lead and (words.keys[noun - 1] in _LINKS or _says(words, noun - 1))
    return words.texts[noun - lead : first]


def _joins(words: Words, text: str, at: int) -> bool:
    """Tell whether nothing but a blank, and perhaps the sign of a currency, stands before a word."""
    return is_joined(words, text, at) or text[words.ends[at - 1] : words.starts[at]] in _SIGNS


def _says(words: Words, at: int) -> bool:
    """Tell whether a word carries news."""
    key = words.keys[at]
    return key not in read_function_words() and bool(news_stem(key))


def _is_adverb(words: Words, at: int) -> bool:
    """Tell whether a word looks like an adverb."""
    return words.keys[at].endswith("ly") and words.texts[at].islower()


def _breaks(key: str) -> bool:
    """Tell whether a word begins another clause, or is a number or unit."""
    if key in _BREAKS or key in read_units() or key[0].isdecimal():
        return True
    return read_numeral(key) is not None or bool(split_prefixed(key))

"""The words before a quantity that its label needs: a verb of what is certain with its object, or a noun."""

import re
from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import BE, CENTRAL_DETERMINERS, FINITE, HAVE, MODALS
from analysis.lexicons.matcher import read_rows
from analysis.measures.quantities.counted import is_joined
from analysis.measures.wording.fact_words import read_function_words, read_units
from analysis.measures.wording.numerals import read_numeral, split_prefixed
from analysis.measures.wording.stems import NEGATIONS, news_stem
from analysis.measures.wording.word_kinds import is_verb
from analysis.text.voices.verbs import spoken_forms
from analysis.text.words import Words

# A sentence with one of them may leave open, or deny, what its verbs say.
_OPEN = MODALS.union(
    NEGATIONS,
    "if unless whether almost barely hardly few fewer fail failed fails failing refuse refused refuses "
    "supposed expected likely".split(),
)
# Past forms that the list of irregular verbs has not.
_PAST = frozenset("began begun spent swam wore bore lent meant slept slid spread woke".split())
_STOP = re.compile(r"[.!?\n]")
# So many words of a sentence are looked at on either side of a verb.
REACH = 60
# Before a verb in "-ing" they say that it goes on, or that it may be meant only.
_GOING = BE | frozenset("began started kept".split())
_LEADING = frozenset("of for with by from at in on against without before after".split())
# The verb before a quantity stands so near.
VERB_REACH = 9
AUXILIARIES = FINITE | BE
# A clause that begins behind says another thing; one with "who" says of whom.
_BREAKS = frozenset(
    "and or but nor yet so because while whereas although though if when where which that than as compared "
    "he she it they we i you there including whom whose".split()
)
_SIGNS = frozenset([" $", " £", " €", " ¥", " ₹", " US$", " A$"])
_LOOSE = frozenset(
    "only just nearly almost about around roughly some sometimes at least most more than over up "
    "another other further first last past next all".split()
)
# Small words before a quantity that lead from a verb or noun to it.
LINKS = frozenset("of in for with on to by from at within into over against between after".split())
_NOUN_LINKS = frozenset("of on for against within from".split())
_PRONOUNS = frozenset("him her them me us it himself herself themselves".split())
TITLES = frozenset("mr mrs ms dr sen gov st".split())


def may_be_told(words: Words, at: int) -> bool:
    """Tell whether a word is a verb, none of saying, and stands behind no article: "its rent", "a blaze"."""
    if words.keys[at] in spoken_forms() or (at and words.keys[at - 1] in CENTRAL_DETERMINERS):
        return False
    return words.texts[at].islower() and (is_verb(words.keys, at) or words.keys[at] in _PAST)


def is_told(words: Words, text: str, at: int) -> bool:
    """Tell whether a word is a verb of something that its sentence says for certain.

    No infinitive, no "-ing" behind a verb or a small word ("plans to sell", "charged with selling"), nothing
    asked, denied, refused, or said with a modal or a condition before it.

    >>> from analysis.text.words import find_words
    >>> lines = ["They sold two boats", "They may have sold two boats", "None of the two boats sank"]
    >>> [is_told(find_words(line), line, at) for line, at in zip(lines, (1, 3, 5))]
    [True, False, False]
    """
    key, led = words.keys[at], words.keys[at - 1] if at else ""
    if led in ("to", "not") or not (key in HAVE or may_be_told(words, at)):
        return False
    if key.endswith("ing") and led not in _GOING and (led in _LEADING or is_verb(words.keys, at - 1)):
        return False
    stop = _STOP.search(text, words.ends[at], words.ends[min(at + REACH, len(words) - 1)] + 1)
    return not (stop and stop.group() == "?") and not leaves_open(words, text, at)


def leaves_open(words: Words, text: str, at: int) -> bool:
    """Tell whether a modal, a negation or a condition stands before a word in its sentence."""
    first = max(0, at - REACH)
    while at > first and not _STOP.search(text, words.ends[at - 1], words.starts[at]):
        at -= 1
        if words.keys[at] in _OPEN or words.keys[at].endswith(("n't", "'d", "'ll")):
            return True
    return False


def told_before(words: Words, text: str, first: int, room: int) -> list[str]:
    """Return the words before a quantity: the verb with its object, else with its subject; else a noun."""
    while first and words.keys[first - 1] in _LOOSE and _joins(words, text, first):
        first -= 1
    if room < 1:
        return []
    start = _behind_from(words, first)
    verb = _verb_before(words, text, start)
    if verb < 0:
        return _noun_before(words, text, first)[-room:] if room > 1 else []
    if not is_told(words, text, verb) or leaves_open(words, text, start):
        return []
    kept, link = _object(words, verb, start)
    link = first - 1 if start < first else link
    kept += [link] if link not in kept else []
    lead = _subject(words, text, verb) if {verb, link}.issuperset(kept) else []
    kept = [*lead, *kept] if len(lead) + len(kept) <= room else kept
    return [words.texts[at] for at in kept] if len(kept) <= room else []


def _verb_before(words: Words, text: str, first: int) -> int:
    """Return the nearest verb before a word in its clause, -1 for none."""
    for at in range(first - 1, max(-1, first - VERB_REACH), -1):
        parts = breaks(words.keys[at]) and (words.keys[at] != "that" or at == first - 1)
        if not _joins(words, text, at + 1) or parts:
            break
        held = at == first - 1 and words.keys[at] in HAVE
        if held or may_be_told(words, at):
            return at
    return -1


def _behind_from(words: Words, first: int) -> int:
    """Return the "from" of a change that ends at a quantity, "fell from 24 to nine"; else the quantity."""
    keys = words.keys
    if first < 2 or keys[first - 1] != "to":
        return first
    near = range(first - 2, max(-1, first - VERB_REACH), -1)
    return next((i for i in near if keys[i] == "from" and breaks(keys[i + 1])), first)


def _object(words: Words, verb: int, first: int) -> tuple[list[int], int]:
    """Return a verb with the first phrase behind it, and the small word that leads on to the number."""
    kept, told, at = [verb], False, verb
    for at in range(verb + 1, first):
        key = words.keys[at]
        if told and key in LINKS:
            break
        if not (key in left_out() or key in AUXILIARIES or key in _PRONOUNS or key.endswith("ly")):
            kept.append(at)
            told |= says(words, at)
    return kept, first - 1 if words.keys[first - 1] in LINKS else verb


def _subject(words: Words, text: str, verb: int) -> list[int]:
    """Return the noun before a verb, as far as only auxiliaries stand between."""
    at = verb - 1
    while at >= 0 and _joins(words, text, at + 1) and words.keys[at] in AUXILIARIES:
        at -= 1
    if at < 0 or not _joins(words, text, at + 1) or breaks(words.keys[at]) or not says(words, at):
        return []
    led = at and words.keys[at - 1] in LINKS and is_joined(words, text, at)
    acts = may_be_told(words, at) and not words.keys[at].endswith("ing")
    return [] if led or acts else [at]


def _noun_before(words: Words, text: str, first: int) -> list[str]:
    """Return the noun that a small word joins to the number: "names of", "ban on"."""
    if first < 2 or words.keys[first - 1] not in _NOUN_LINKS or not _joins(words, text, first):
        return []
    noun = first - 2
    if not is_joined(words, text, first - 1) or not says(words, noun) or breaks(words.keys[noun]):
        return []
    if noun > 0 and words.keys[noun - 1] == "to":  # "to agree on"
        return []
    lead = noun > 0 and is_joined(words, text, noun)  # "in Harl for", "wage gain of"
    lead = lead and (words.keys[noun - 1] in LINKS or says(words, noun - 1))
    return words.texts[noun - lead : first]


@cache
def left_out() -> frozenset[str]:
    """Return the words that no label holds."""
    return CENTRAL_DETERMINERS | TITLES | read_loaded()


@cache
def read_loaded() -> frozenset[str]:
    """Return the adjectives that are clearly loaded: no label of a fact holds them.

    >>> "whopping" in read_loaded(), "new" in read_loaded()
    (True, False)
    """
    rows = (row for row in read_rows("loaded") if row["pos"] == "a" and row["weight"] in "23")
    return frozenset(fold_word(row["term"]) for row in rows if " " not in row["term"])


def _joins(words: Words, text: str, at: int) -> bool:
    """Tell whether nothing but a blank, and perhaps the sign of a currency, stands before a word."""
    return is_joined(words, text, at) or text[words.ends[at - 1] : words.starts[at]] in _SIGNS


def says(words: Words, at: int) -> bool:
    """Tell whether a word carries news."""
    key = words.keys[at]
    return key not in read_function_words() and bool(news_stem(key))


def breaks(key: str) -> bool:
    """Tell whether a word begins another clause, or is a number or unit."""
    if key in _BREAKS or key in read_units() or key[0].isdecimal():
        return True
    return read_numeral(key) is not None or bool(split_prefixed(key))

"""Verbs that a label may hold: of what a sentence says for certain."""

import re

from analysis.lexicons.grammar import BE, CENTRAL_DETERMINERS, HAVE, MODALS
from analysis.measures.wording.stems import NEGATIONS
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

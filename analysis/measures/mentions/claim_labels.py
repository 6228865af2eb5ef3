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
_DETERMINERS = frozenset("a an the these those his her its their our my your".split())
# An infinitive that is what somebody does: "is going to drain", "had to drain".
_DOING = frozenset("going have has had".split())
# With one of these shortly before it a verb is finite, whatever its form ("was not fleeing").
_CARRIERS = frozenset(
    "is are was were be been being am isn't aren't wasn't weren't will would can could may might must shall "
    "should won't wouldn't can't couldn't cannot do does did don't doesn't didn't has have had haven't "
    "hasn't hadn't it's he's she's that's there's i'm we're they're you're i'll we'll they'll i've we've "
    "they've".split()
)
_CARRIED_WITHIN = 3
_NO_BEFORE = 2  # words before a subject in which a negation denies it ("no other ferry sank")
_PRONOUNS = frozenset("i we you he she it they".split())
_RELATIVE = frozenset("whom whose which that".split())  # what follows has a subject of its own, or none
# What ends a noun phrase, so that its head is the word before ("the envoys of Lund").
_LINKS = _RELATIVE | frozenset(
    "who of in from to by with at on for near against about under over between into through during behind "
    "outside inside across along towards toward without".split()
)
# What opens a clause within a claim.
_OPENING = frozenset(
    "if because while when where as than after before since until although though unless whether how why "
    "what but".split()
)
# "Dozens of guards": what is counted is the head.
_COUNTS = frozenset(
    "dozens hundreds thousands millions number majority rest most many all one some none".split()
)
# What tells in a label, by the letters of `shape_words`: a number before news does.
_TELLING = re.compile("[Nnvw]|#(?=[vw])")


def label_claim(
    words: Words, within: range, speaker: str, *, shape: str = "", plain: Collection[str] = frozenset()
) -> str:
    """Return a label of at most five words, "Moor: quarry not drained"; built of printed words only.

    The head of what stands before the verb (a name as a whole), the verb with a negation, and what follows,
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
    at = _main_verb(words, told, shape, first)
    chosen = _around(words, told, at, room, first=first) if at >= 0 else []
    if len(chosen) < LEAST_TELLING:
        chosen = told[:room]
    chosen = _end_in_noun(words, told, chosen, "".join(shape[i - first] for i in told))
    shown = [_printed(words.texts[i], plain if i == first else ()) for i in chosen]
    return f"{speaker}: {' '.join(shown)}" if speaker else " ".join(shown)


def _main_verb(words: Words, told: Sequence[int], shape: str, first: int) -> int:
    """Return the place in a list of words of the first finite verb that something stands before, -1 for none.

    ``shape`` are the letters of the words from ``first`` on.
    """
    keys = words.keys
    for n, i in enumerate(told):
        kind = shape[i - first]
        if kind not in "vV":
            if kind not in NEWS or (kind in "wW" and keys[i - 1] not in BEFORE_VERBS):
                continue
            if _denies(keys[i]) or not is_verb(keys, i, kind):
                continue
        if _is_finite(words, i, first):
            return n
    return -1


def _is_finite(words: Words, i: int, first: int) -> bool:
    """Tell whether a verb is finite by its form and the words before it: not "to drain", "a man fleeing"."""
    keys = words.keys
    before = keys[max(first, i - _CARRIED_WITHIN) : i]
    if not before or before[-1] in _DETERMINERS or before[-1] in _LINKS:
        return before[-1:] == ["to"] and not _DOING.isdisjoint(before[-2:-1])
    if before[-1].endswith("'s") or "-" in before[-1] or before[-2:-1] == ["to"]:  # "to hide dropped guns"
        return False
    if not _CARRIERS.isdisjoint(before):
        return True
    return not _is_participle(keys, i) and not _is_parted(words, i - 1)


def _is_participle(keys: Sequence[str], i: int) -> bool:
    """Tell whether a word is a part of what stands before it: "a man fleeing", "a man seen by"."""
    return keys[i].endswith("ing") or keys[i + 1 : i + 2] == ["by"]


def _around(words: Words, told: Sequence[int], at: int, room: int, *, first: int) -> list[int]:
    """Return who or what the verb is of, a negation, the verb and what follows, as far as there is room.

    Of a name all words are taken that leave room for the verb; where little follows, what stands before.
    """
    keys, verb = words.keys, told[at]
    clause = _find_clause(words, first, verb)
    head = _find_subject(words, told[:at], range(first, verb), clause)
    denied_from = min(clause, head - _NO_BEFORE if head >= 0 else clause)
    negation = [i for i in told[:at] if i >= denied_from and _denies(keys[i], i < head)][-1:]
    subject = [head] * (head >= 0 and head not in negation)
    while subject and told[0] < subject[0] and len(subject) + len(negation) + 1 < room:
        before = told[told.index(subject[0]) - 1]
        is_long = len(subject) + len(negation) + 2 == room and len(subject) > 1
        if is_long or not _in_one_name(words, before, subject[0]):
            break
        subject.insert(0, before)
    chosen = [*subject, *negation, *told[at : at + room - len(subject) - len(negation)]]
    near = [i for i in told[:at] if i >= clause and i not in chosen and (not subject or i < subject[0])]
    left = max(0, room - len(chosen))
    return sorted({*chosen, *(near[-left:] if left else ())})


def _find_clause(words: Words, first: int, verb: int) -> int:
    """Return where the clause of a verb begins: behind a mark, a conjunction or a pronoun."""
    keys = words.keys
    for i in range(verb - 1, first - 1, -1):
        if keys[i] in _PRONOUNS or keys[i] in _OPENING or _is_parted(words, i):
            return i + 1
        has_subject = keys[i + 1] not in _CARRIERS and shape_words(keys[i + 1 : i + 2]) not in "vV"
        if keys[i] in _RELATIVE and i + 1 < verb and has_subject:
            return i + 1
    return first


def _find_subject(words: Words, told: Sequence[int], before: range, clause: int) -> int:
    """Return the word that the verb is said of, -1 where it is a pronoun or not among the words that tell.

    It is the head of the first noun phrase of the verb's clause; where the clause begins with the verb behind
    a comma, of the clause before ("the mayor, a farmer, resigned").
    """
    keys = words.keys
    if keys[clause] in _LINKS:
        return told[-1] if told else -1
    found = _find_head(words, told, clause, before.stop)
    if found >= 0 or before.stop - clause > _CARRIED_WITHIN or keys[clause - 1] in _PRONOUNS:
        return found
    return _find_head(words, told, before.start, clause)


def _find_head(words: Words, told: Sequence[int], start: int, stop: int) -> int:
    """Return the last word that tells of the noun phrase that begins at ``start``, -1 for none.

    It ends at a preposition, a relative, a participle or a mark; an adverb is no part of it.
    """
    keys, found = words.keys, -1
    for i in range(start, stop):
        if found >= 0 and (keys[i] in _LINKS or _is_participle(keys, i)):
            if keys[i] != "of" or keys[i - 1] not in _COUNTS:
                break
        if i in told and not _denies(keys[i]) and not keys[i].endswith("ly"):
            found = i
        if found >= 0 and _is_parted(words, i):
            break
    return found


def _denies(key: str, nouns: bool = True) -> bool:
    """Tell whether a word is a negation, of nouns as well if asked for ("no")."""
    return (key in NEGATIONS and (nouns or key != "no")) or key.endswith("n't")


def _is_parted(words: Words, i: int) -> bool:
    """Tell whether a mark stands between a word and the next, as a comma or a dash."""
    return words.starts[i + 1] > words.ends[i] + 1


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

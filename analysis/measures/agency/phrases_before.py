"""The noun phrase that ends before a word, as before a verb."""

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import ARTICLES, CENTRAL_DETERMINERS, HAVE
from analysis.measures.agency.classes import is_adverb, is_participle, listed
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.joined_phrases import first_between, first_of_places, with_conjunct
from analysis.measures.agency.noun_phrases import cut_phrase
from analysis.measures.agency.persons import is_person, is_somebody
from analysis.measures.agency.phrase_starts import (
    PLACING,
    RELATIVES,
    before_time,
    can_end,
    carrier_with,
    doer_of,
    is_infinitive,
    start_of_phrase,
)
from analysis.measures.wording.numerals import SCALES

# Prepositions before a number that belong to it ("over 40 men"), unless an article follows.
APPROXIMATIONS = frozenset("about over under around".split())
_BEFORE_RELATIVE = ("", ",", "—", "–", "-", "--")
_INSERTED_WITHIN = 20  # words between the marks of an insertion
_THERE = frozenset(("there", "here"))
_HAVE = frozenset(HAVE)
MONEY = ("£", "$", "€")


def phrase_before(clause: Clause, i: int) -> str:
    """Return the noun phrase that ends before word i, at most five words.

    A phrase that hangs on a preposition is not it: in "the man in the harbor shot" it is the man. Before
    "who", "which" and "that" it is the phrase to which they refer.
    """
    if i > clause.first and not clause.gap(i):
        i = before_time(clause, i)
        i -= _is_place_beside(clause, i - 1)
    last = i - 1
    if last < clause.first or clause.gap(i) or clause.keys[last] in _THERE:
        return ""
    key = (clause.contracted(last) or clause.keys[last]).lower()  # "a man who's been held"
    if key in RELATIVES and last > clause.first and clause.gap(last) in _BEFORE_RELATIVE:
        told = _who(clause, last) if key == "who" else _which(clause, last, i)
        if told or key != "that":
            return told
    return phrase_to(clause, last, free=False)


def _is_place_beside(clause: Clause, i: int) -> bool:
    """Tell whether word i says where somebody is: "A school there was locked", but "he said there was"."""
    if not clause.joined(i) or clause.keys[i] not in _THERE:
        return False
    phrase = phrase_to(clause, i - 1)
    return bool(phrase) and (fold_word(phrase.split()[0]) in ARTICLES or is_somebody(phrase))


def _who(clause: Clause, at: int) -> str:
    """Return for whom a "who" stands: "a doctor in Harl who", "the name of the officer who"."""
    nearest, above = phrase_to(clause, at - 1, free=True), phrase_to(clause, at - 1, free=False)
    if nearest and above and is_person(above) and _is_place_of(clause, at - len(nearest.split()) - 1):
        nearest = above
    start = start_of_phrase(clause, at - 1) if can_end(clause, at - 1) else clause.first
    if (
        start - 2 > clause.first
        and clause.keys[start - 1] == "of"
        and clause.keys[start - 2] in listed("kin")
    ):
        if clause.gap(at) == "," and is_somebody(clause.span(start, at - 1)):
            return cut_phrase(clause, start, at - 1)  # "the father of Ann Lee, who was shot"
    if not nearest or is_somebody(nearest):
        return nearest
    whose = nearest_phrase(clause, at)
    if whose and is_person(whose):
        return whose
    is_group = " of " in above and is_somebody(above)  # "a group of men in white, who"
    return above if above and (is_group or is_person(above)) else nearest


def _which(clause: Clause, at: int, verb: int) -> str:
    """Return for what "that" or "which" stands: for the fire in "the fire in the mill that killed"."""
    last = _before_insertion(clause, at) if clause.keys[at] == "that" and clause.gap(at) else at - 1
    if last < clause.first:
        return ""
    nearest, above = phrase_to(clause, last, free=True), phrase_to(clause, last, free=False)
    noun = nearest.split(" of ")[0]
    if not nearest or not _is_harm(clause, verb) or _is_event(clause, noun):
        return nearest
    before = last - len(nearest.split())
    held = (
        phrase_to(clause, before - 1, free=True) if clause.keys[before] in clause.classes.preposition else ""
    )
    if _is_event(clause, above) or _is_event(clause, held or above):
        return above if _is_event(clause, above) else held  # "the answer to strikes on Lund that killed"
    if _is_place_of(clause, last - len(nearest.split())):
        return ""  # "the rampage Friday in Harl that killed nine"
    if is_somebody(nearest) or noun.split()[-1][0].isupper():
        return nearest
    return cut_phrase(clause, start_of_phrase(clause, last), last)  # "cases of the virus, which killed"


def _is_harm(clause: Clause, first: int) -> bool:
    """Tell whether a verb of harm in the active voice stands at word ``first`` or behind auxiliaries."""
    keys, classes = clause.keys, clause.classes
    while keys[first] not in classes.be and (keys[first] in classes.auxiliary or is_adverb(keys[first])):
        if not clause.joined(first + 1):
            return False
        first += 1
    return classes.verbs.get(keys[first]) == "harm"


def _is_event(clause: Clause, phrase: str) -> bool:
    """Tell whether a phrase names a deed or something that happens: "the bombing", "a series of fires"."""
    words = [fold_word(word) for word in phrase.split()]
    return any(word in clause.classes.nouns or word.removesuffix("s") in listed("event") for word in words)


def _before_insertion(clause: Clause, at: int) -> int:
    """Return the word before the insertion that the mark before word ``at`` closes, -1 where none is."""
    opens = (k for k in range(at - 1, max(clause.first, at - _INSERTED_WITHIN), -1) if clause.gap(k))
    k = next(opens, -1)
    return k - 1 if k > 0 and clause.gap(k) == clause.gap(at) else -1


def _is_place_of(clause: Clause, i: int) -> bool:
    """Tell whether word i is a preposition behind which a name is a place."""
    return i > clause.first and clause.keys[i] in PLACING and clause.is_name(i + 1)


def nearest_phrase(clause: Clause, i: int) -> str:
    """Return the noun phrase right before word i, whatever it hangs on."""
    if i <= clause.first or clause.gap(i) or not can_end(clause, i - 1):
        return ""
    return cut_phrase(clause, start_of_phrase(clause, i - 1), i - 1)


def phrase_to(clause: Clause, last: int, *, free: bool = False) -> str:
    """Return the noun phrase whose last word is ``last``; ``free`` where it may hang on a preposition."""
    if not can_end(clause, last):
        return ""
    if clause.contracted(last):
        return clause.contracted(last)
    start = last if clause.is_pronoun(last) else _start_before_of(clause, last)
    if start > clause.first and clause.joined(start):
        if start == last and clause.keys[start - 1] in clause.classes.be:
            return ""  # "the talks that would be swift"
        start -= not free and is_infinitive(clause, start - 1)  # "the plan to sue the mayor was"
        if clause.keys[start - 1] in _HAVE and is_participle(clause.keys[start]):
            return ""  # "said to have harbored doubts"
    if start >= 0:
        start = first_between(clause, start)
        if _is_beside_carried(clause, start):
            return ""
        carrier = max(carrier_with(clause, start), -1 if free else doer_of(clause, start))
        if carrier >= 0:
            return phrase_to(clause, carrier, free=free)
    return _free_phrase(clause, start, last) if free else _bound_phrase(clause, start, last)


def _free_phrase(clause: Clause, start: int, last: int) -> str:
    """Return words ``start`` to ``last``, or the last noun alone where they hang on a preposition."""
    if start >= 0 and not _hangs(clause, start):
        return cut_phrase(clause, start, last)
    return cut_phrase(clause, _start_of_name(clause, start_of_phrase(clause, last)), last)


def _bound_phrase(clause: Clause, start: int, last: int) -> str:
    """Return words ``start`` to ``last``, or the phrase before the preposition on which they hang."""
    placed = start if start < 0 else first_of_places(clause, start)
    if start >= 0 and placed == start and not _hangs(clause, start):
        return cut_phrase(clause, with_conjunct(clause, start, last), last)
    is_open = placed < 0 or is_participle(clause.keys[last])
    return "" if is_open else _before_preposition(clause, placed)


def _is_beside_carried(clause: Clause, start: int) -> bool:
    """Tell whether "a woman" stands behind "A man wearing a mask and": both act, in too many words."""
    end = start - 2
    if end <= clause.first or clause.keys[start - 1] != "and" or not clause.joined(start - 1):
        return False
    doer = doer_of(clause, start_of_phrase(clause, end)) if can_end(clause, end) else -1
    return doer >= 0 and start_of_phrase(clause, doer) == clause.first


def _start_of_name(clause: Clause, start: int) -> int:
    """Return where "the University of Harl" begins, the name of which ends at word ``start``, else it."""
    noun = start - 2
    is_part = noun > clause.first and clause.keys[start - 1] == "of" and clause.joined(start)
    is_part = (
        is_part
        and clause.joined(start - 1)
        and clause.is_name(start)
        and clause.is_name(noun)
        and not clause.is_owner(start)
    )
    return start_of_phrase(clause, noun) if is_part else start


def _before_preposition(clause: Clause, start: int) -> str:
    """Return the noun phrase before "in the harbor" in "the man in the harbor", "" without one."""
    last = start - 2
    if not clause.joined(last + 1):
        return ""
    key = clause.keys[last]
    is_done = key.endswith(("ed", "en")) or clause.keys[last + 1] == "by"  # "the cut in rates" is a noun
    if clause.joined(last) and is_done and is_participle(key):
        last -= 1  # "ten devices addressed to the mayor", "a truck driven by Lee"
    return phrase_to(clause, last, free=False)


def _start_before_of(clause: Clause, last: int) -> int:
    """Return where a noun phrase with all its "of" begins, -1 where no noun stands before an "of"."""
    start = start_of_phrase(clause, last)
    while start - 1 > clause.first and clause.keys[start - 1] == "of" and _is_close(clause, start):
        noun = start - 2
        if not clause.joined(start - 1) or clause.is_edge(clause.keys[noun]) or clause.is_beside(noun):
            return -1
        start = start_of_phrase(clause, start - 2)
    return start


def _is_close(clause: Clause, i: int) -> bool:
    """Tell whether nothing but a sign of money behind "of" stands before word i: "a ransom of £2.3m"."""
    return clause.joined(i) or (i > clause.first and clause.gap(i) in MONEY and clause.keys[i - 1] == "of")


def _hangs(clause: Clause, start: int) -> bool:
    """Tell whether the noun phrase from word ``start`` is the object of a preposition before it."""
    before, key = clause.keys[start - 1] if _is_close(clause, start) else "", clause.keys[start]
    if (
        before not in clause.classes.preposition
        or before in listed("conjunction")
        or key in listed("only_subject")
    ):
        return False
    is_scale = key in CENTRAL_DETERMINERS and clause.keys[start + 1] in SCALES
    is_number = key not in CENTRAL_DETERMINERS and key in clause.classes.determiner
    counted = key[0].isdigit() or is_scale or is_number
    return not (before in APPROXIMATIONS and counted)

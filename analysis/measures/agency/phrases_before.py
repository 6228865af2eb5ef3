"""The noun phrase that ends before a word, as before a verb."""

from __future__ import annotations

from analysis.lexicons.grammar import CENTRAL_DETERMINERS, MODALS
from analysis.measures.agency.carriers import carrier_with, doer_of, first_between
from analysis.measures.agency.classes import is_adverb, is_participle
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.noun_phrases import JOINING, READ_WORDS, cut_phrase
from analysis.measures.agency.persons import is_person, is_somebody
from analysis.measures.agency.phrase_ends import before_time, can_end
from analysis.measures.wording.numerals import SCALES

# Prepositions that as often open a clause ("after the man was shot").
CONJUNCTIONS = frozenset("after before since until till as than like though except".split())
# What can only be a subject, whatever stands before it.
SUBJECTS = frozenset("he she they we i who it what".split())
# Prepositions before a number that belong to it ("over 40 men"), unless an article follows.
APPROXIMATIONS = frozenset("about over under around".split())
RELATIVES = frozenset("who which that".split())
# "at least two guards" hangs on no preposition.
_AT_LEAST = frozenset({"least", "most"})
_BEFORE_RELATIVE = ("", ",", "—", "–", "-", "--")
# Times before a name that opens a clause ("the night Lee was elected").
_WHEN = frozenset("day night time moment way reason".split())
_PLACING = frozenset("in from at near".split())
MONEY = ("£", "$", "€")
_ORDINALS = frozenset("first second third last next".split())  # "his first run"
# Adjectives in -ing before a name ("acting President").
_TITLED = frozenset("acting sitting outgoing incoming leading ruling visiting remaining king".split())


def phrase_before(clause: Clause, i: int) -> str:
    """Return the noun phrase that ends before word i, at most five words.

    A phrase that hangs on a preposition is not it: in "the man in the harbor shot" it is the man. Before
    "who", "which" and "that" it is the phrase to which they refer.
    """
    if i > clause.first and not clause.gap(i):
        i = before_time(clause, i)
    last = i - 1
    if last < clause.first or clause.gap(i):
        return ""
    is_relative = clause.keys[last] in RELATIVES and last > clause.first
    if is_relative and clause.gap(last) in _BEFORE_RELATIVE:
        nearest = phrase_to(clause, last - 1, free=True)
        if clause.keys[last] == "who" and nearest and _is_place_of(clause, last - len(nearest.split()) - 1):
            above = phrase_to(clause, last - 1, free=False)
            nearest = above if above and is_person(above) else nearest  # "a doctor in Harl who"
        if clause.keys[last] == "who" and nearest and not is_somebody(nearest):
            whose = nearest_phrase(clause, last)
            if whose and is_person(whose):
                return whose  # "the name of the officer who"
            above = phrase_to(clause, last - 1, free=False)
            return above if above and is_person(above) else nearest
        if nearest or clause.keys[last] != "that":
            return nearest
    return phrase_to(clause, last, free=False)


def _is_place_of(clause: Clause, i: int) -> bool:
    """Tell whether word i is a preposition behind which a name is a place."""
    return i > clause.first and clause.keys[i] in _PLACING and clause.is_name(i + 1)


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
    if start == last and clause.joined(start) and clause.keys[start - 1] in clause.classes.be:
        return ""  # "the talks that would be swift"
    if start >= 0:
        start = first_between(clause, start)
        carrier = max(carrier_with(clause, start), -1 if free else doer_of(clause, start))
        if carrier >= 0:
            return phrase_to(clause, carrier, free=free)
    if start >= 0 and not _hangs(clause, start):
        return cut_phrase(clause, start, last)
    if free:
        return cut_phrase(clause, start_of_phrase(clause, last), last)
    is_open = start < 0 or is_participle(clause.keys[last])
    return "" if is_open else _before_preposition(clause, start)


def _before_preposition(clause: Clause, start: int) -> str:
    """Return the noun phrase before "in the harbor" in "the man in the harbor", "" without one."""
    last = start - 2
    if not clause.joined(last + 1):
        return ""
    if clause.joined(last) and clause.keys[last].endswith("ed") and is_participle(clause.keys[last]):
        last -= 1  # "ten devices addressed to the mayor"
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
    if before not in clause.classes.preposition or before in CONJUNCTIONS or key in SUBJECTS:
        return False
    is_scale = key in CENTRAL_DETERMINERS and clause.keys[start + 1] in SCALES
    is_number = key not in CENTRAL_DETERMINERS and key in clause.classes.determiner
    counted = key[0].isdigit() or is_scale or is_number
    return not (before in APPROXIMATIONS and counted)


def start_of_phrase(clause: Clause, last: int) -> int:
    """Return the word at which the noun phrase that ends with word ``last`` begins."""
    start = last
    while start > clause.first and last - start + 1 < READ_WORDS and clause.joined(start):
        before = clause.keys[start - 1]
        if before == "that" and _follows_preposition(clause, start - 1):
            return start - 1  # "on that list"
        if before in clause.classes.subject:  # "he expects new workers": the verb is left out
            return min(start + 1, last)
        if _begins(clause, start):
            break
        start -= 1
    return start


def _follows_preposition(clause: Clause, i: int) -> bool:
    """Tell whether word i stands right after a preposition."""
    return clause.joined(i) and clause.keys[i - 1] in clause.classes.preposition


def _begins(clause: Clause, start: int) -> bool:
    """Tell whether the word before word ``start`` is no part of its noun phrase."""
    before, determiner = clause.keys[start - 1], clause.classes.determiner
    if clause.keys[start] in determiner and before not in determiner:
        return True
    if clause.keys[start][0].isdigit() and _is_plural(clause, start - 1):
        return True  # "in 22 cases 133 people"
    if clause.keys[start] == "what" or (before == "what" and clause.is_name(start)):
        return True
    if _is_after_modal(clause, start - 1):
        return True
    if clause.is_edge(before) or is_adverb(before) or before in JOINING or clause.contracted(start - 1):
        return True
    if clause.is_beside(start - 1) and not clause.is_owner(start):  # but "last month's talks"
        return not (before in _ORDINALS and clause.joined(start - 1) and clause.keys[start - 2] in determiner)
    return before in _AT_LEAST or _is_verb_before(clause, start - 1)


def _is_plural(clause: Clause, i: int) -> bool:
    """Tell whether word i is a noun in the plural, with which a phrase ends before a number."""
    key = clause.keys[i]
    plain = key.endswith("s") and not clause.is_name(i) and not clause.is_owner(i)
    return plain and key not in clause.classes.determiner


def _is_after_modal(clause: Clause, i: int) -> bool:
    """Tell whether word i stands right after a modal verb, so that it is a verb."""
    if not clause.joined(i) or clause.keys[i - 1] not in MODALS or clause.is_name(i):
        return False
    return clause.keys[i] not in clause.classes.determiner


def _is_verb_before(clause: Clause, i: int) -> bool:
    """Tell whether word i, with more of the phrase after it, is a verb: "the three discussed sweeteners"."""
    key = clause.keys[i]
    if key.endswith("ing") and not clause.is_name(i) and clause.is_name(i + 1):
        return key not in _TITLED
    if key.endswith("ing") and i > clause.first and clause.gap(i) == ",":
        return True  # "he wrote, voicing fears that were shared"
    if key.endswith("s") and not key.endswith(("ss", "us")) and clause.is_name(i + 1):
        return not (clause.is_name(i) or clause.is_owner(i) or key in clause.classes.determiner)
    if key in _WHEN and clause.is_name(i + 1):
        return True
    if not (key.endswith("ed") and is_participle(key)) or clause.is_name(i) or not clause.joined(i):
        return False
    before = clause.keys[i - 1]
    if before in RELATIVES:
        return True
    is_adjective = before in clause.classes.determiner or is_adverb(before) or before[0].isdigit()
    return not (is_adjective or clause.is_owner(i - 1) or clause.is_edge(before) or before in JOINING)

"""Subjects away from their verb (before an insertion or "to be", above "being"), and bare counts."""

from analysis.measures.agency.classes import is_adverb, is_participle, listed
from analysis.measures.agency.clauses import Clause, is_past
from analysis.measures.agency.noun_phrases import cut_phrase
from analysis.measures.agency.persons import is_somebody
from analysis.measures.agency.phrase_starts import RELATIVES, start_of_phrase
from analysis.measures.agency.phrases_before import MONEY, nearest_phrase, phrase_to
from analysis.measures.agency.relatives import OPEN, end_of_head, head_of_relative
from analysis.measures.wording.numerals import read_numeral

# How many words may stand between a subject and its verb, in commas.
INSERTED_WITHIN = 20
# What opens an insertion that may hold a verb.
_NOT_RESTRICTIVE = frozenset("who which whose whom where".split())
_COUNTS = frozenset("both all others half".split())
_DASHES = ("–", "—", "--")
_CLOSED = (",", ")", ".,", ".)", *_DASHES)


def bare_count(clause: Clause, first: int) -> str:
    """Return a count that is a subject by itself: "and 23 were rescued", "both have been freed"."""
    last = first - 1
    key = clause.keys[last]
    is_count = key in _COUNTS or read_numeral(key) is not None
    if not is_count or not clause.joined(first):
        return ""
    start = _start_of_count(clause, last)
    if start == clause.first or clause.gap(start):
        return "" if start > clause.first and clause.gap(start) in MONEY else clause.span(last, last)
    before = clause.keys[start - 1]
    opens = before in listed("joint") or before in listed("conjunction") or before in clause.classes.clause
    return clause.span(last, last) if opens else ""


def _start_of_count(clause: Clause, number: int) -> int:
    """Return the first word of "at least 60", "more than 20", "about nine"."""
    keys = clause.keys
    if number - 1 > clause.first and " ".join(keys[number - 2 : number]) in listed("before_number"):
        return number - 2
    return number - (number > clause.first and keys[number - 1] in listed("about") and clause.joined(number))


def demonstrative(clause: Clause, first: int) -> str:
    """Return "that" where it opens a clause and stands for something told before: "That was denied"."""
    last = first - 1
    if clause.keys[last] != "that":
        return ""
    opens = last == clause.first or (clause.joined(last) and clause.keys[last - 1] in listed("joint"))
    return clause.span(last, last) if opens else ""


def part_of_relative(clause: Clause, first: int) -> str:
    """Return "four of whom" of "five fell, four of whom were hurt"."""
    keys, last = clause.keys, first - 1
    if keys[last] in ("whom", "which") and last - 2 >= clause.first and keys[last - 1] == "of":
        start = start_of_phrase(clause, last - 2)
        return clause.span(start, last) if clause.joined(last) else ""
    return ""


def before_insertion(clause: Clause, first: int) -> str:
    """Return the phrase before what stands in commas between it and its verb: "Lee, a clerk, was shot".

    What stands between dashes is as often more than a phrase, so it is left out.
    """
    at = -1 if clause.gap(first) in _DASHES else start_of_insertion(clause, first)
    if at < 0:
        return ""
    head = head_of_relative(clause, at)
    return phrase_to(clause, at - 1) if head is None else head


def start_of_insertion(clause: Clause, first: int) -> int:
    """Return the first word of the insertion that ends before word ``first``, -1 where none does."""
    closes = clause.gap(first)
    if closes not in _CLOSED:
        return -1
    for k in range(first - 1, max(clause.first, first - 1 - INSERTED_WITHIN), -1):
        opens = clause.gap(k)
        if opens in ("", *MONEY) or (closes in _DASHES and opens != closes):
            continue
        if opens not in (*_CLOSED, "(") or clause.keys[k] in clause.classes.subject:
            return -1
        if _is_inserted(clause, k, first) and phrase_to(clause, k - 1) and not clause.is_beside(k - 1):
            return k
    return -1


def _is_inserted(clause: Clause, k: int, stop: int) -> bool:
    """Tell whether words k to ``stop`` can be an insertion: no clause of its own, unless a relative one."""
    keys, classes, key = clause.keys, clause.classes, clause.keys[k]
    if key in listed("joint"):
        return False
    if key in RELATIVES or key in ("whose", "where", "whom"):
        return True
    if any(word in classes.be or word in classes.subject for word in keys[k:stop]):
        return False
    starts = key in listed("inserted") or key in classes.determiner or key[0].isdigit() or clause.is_name(k)
    starts = starts or is_somebody(clause.span(k, k))  # "Lund, chairman of the board, …"
    return starts or is_adverb(key) or is_participle(key) or key.endswith("ing")


def object_above(clause: Clause, last: int) -> str:
    """Return the phrase that ends with word ``last`` before "to be …": "called for the law to be changed"."""
    if clause.keys[last] in listed("offers") or (
        is_participle(clause.keys[last]) and not clause.is_name(last)
    ):
        return ""
    phrase = nearest_phrase(clause, last + 1)
    if not phrase:
        return ""
    start = start_of_phrase(clause, last)
    if clause.joined(start) and clause.keys[start - 1] in listed("rank"):
        has_article = clause.joined(start - 1) and clause.keys[start - 2] in clause.classes.determiner
        return cut_phrase(clause, start - 1 - has_article, last)
    opens = clause.keys[start] in clause.classes.determiner or clause.keys[start][0].isdigit()
    asks = clause.joined(start) and clause.keys[start - 1] in listed("asking")
    return phrase if opens or asks else ""


def object_before_being(clause: Clause, first: int) -> str:
    """Return the object in "accused Lee of being paid"; "" where the subject above is meant."""
    keys, at = clause.keys, clause.before_adverbs(first) - 1
    if at <= clause.first or keys[at] not in ("of", "from", "for"):
        return ""
    if keys[at - 1] in listed("risks") or keys[at - 1] in listed("reflexive"):
        return ""
    return nearest_phrase(clause, at)


def hangs_above(clause: Clause, first: int) -> bool:
    """Tell whether "being" stands behind a preposition, so that the subject is that of the clause above."""
    at = clause.before_adverbs(first) - 1
    return at >= clause.first and clause.keys[at] in listed("before_being")


def subject_before_insertion(clause: Clause, verb: int) -> str:
    """Return who opens a clause whose verb stands behind an insertion: "Lee, a clerk, shot her".

    In "Lee chased Kim, a clerk, shot her" or "he took the car, Lee said, …" nobody does.
    """
    at = start_of_insertion(clause, verb)
    if at < 0 or (clause.keys[at] not in _NOT_RESTRICTIVE and _has_past(clause, at, verb)):
        return ""
    end = end_of_head(clause, at)
    at = at if end is None else end + 1
    if end == OPEN:
        return ""
    subject, start = phrase_to(clause, at - 1), start_of_phrase(clause, at - 1)
    if subject[1:2] == "-":  # "Lee, D-Ohio, a clerk, …"
        at = start
        subject, start = phrase_to(clause, at - 1), start_of_phrase(clause, at - 1)
    if opens_clause(clause, start, subject) and not _is_apposed(clause, subject):
        return subject
    return subject_before_insertion(clause, at)  # "Lee, chief of Harl, Kent, …"


def _is_apposed(clause: Clause, subject: str) -> bool:
    """Tell whether a phrase is a bare noun in the singular, as in "Lee, chief of Harl, …"."""
    first = subject.split()[:1]
    known = first and (first[0] in clause.classes.determiner or first[0] in clause.classes.pronoun)
    return not known and subject.islower() and not subject.endswith("s")


def _has_past(clause: Clause, at: int, stop: int) -> bool:
    """Tell whether a verb in the past stands among words ``at`` to ``stop``."""
    return any(is_past(clause, k) for k in range(at, stop))


def opens_clause(clause: Clause, start: int, subject: str) -> bool:
    """Tell whether nothing but a conjunction or a mark stands before a subject whose last phrase is given."""
    words, last = subject.split(), start
    while last > clause.first and clause.span(last, last) != words[0]:
        last -= 1
    if last == clause.first or clause.gap(last):
        return True
    before = clause.keys[last - 1]
    return (
        before in clause.classes.clause
        or before in listed("before_subject")
        or before in listed("conjunction")
    )

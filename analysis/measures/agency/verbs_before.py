"""The finite verb before a word, and its subject, which a verb or participle behind it shares."""

from collections.abc import Iterator
from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import DO, FINITE, MODALS
from analysis.measures.agency.classes import irregular_pasts, listed
from analysis.measures.agency.clauses import Clause, is_past
from analysis.measures.agency.far_subjects import subject_before_insertion
from analysis.measures.agency.noun_phrases import phrase_from
from analysis.measures.agency.persons import is_somebody
from analysis.measures.agency.phrase_starts import RELATIVES, start_of_phrase
from analysis.measures.agency.phrases_before import phrase_before
from analysis.measures.agency.relatives import subject_before
from analysis.measures.agency.told import is_negated
from analysis.text.voices.verbs import read_verbs, spoken_forms

# How many words before its "and" the verb that shares its subject is looked for.
SHARED_WITHIN = 35
# Before an infinitive; a form that is past and infinitive in one is the latter behind them and "and".
INFINITIVE_AFTER = MODALS | DO
_NOBODY = RELATIVES | {"", "it", "there"}
_PLACES = frozenset(("where", "whose"))
# What opens a clause that is the object of the verb above: "saw what he did and shot him".
_ASKED = frozenset("what how why whether".split())
_MARKS = (",", "–", "—", "--")
_ENDS = (";", ":", "?", "!")
_SAYING = frozenset("say says said believe believes".split())
_JOINS = frozenset("and or but then so".split())
# Whom a pronoun does not act upon, or the object would be reflexive ("she was a thief and shot her").
_SPEAKERS = frozenset(("me", "us"))
_OWN = {"he": "him", "she": "her", "it": "it", "they": "them", "we": "us", "i": "me"}


def subject_of_verb_before(clause: Clause, stop: int, whom: str = "") -> str:
    """Return the subject of the last finite verb before word ``stop``: "Lee, a cook, ran in and …".

    Looked at are finite verbs that are no participle of a noun ("arrested a man accused of theft and …") and
    have a subject before them; nothing before a semicolon, nor before a finite verb without a known subject.
    Where it is a thing in a subordinate clause or before a form of be, or a pronoun in a clause that a comma
    closes, somebody further left goes before; where both are as likely ("Lee saw how Moor ran in and …",
    "Lee fled as guards stormed in, killing …", or ``whom`` is the first in the accusative), "" is returned.
    """
    second, is_doubtful, is_closed = "", False, False
    for k, start, subject in _finite_before(clause, stop):
        if second and is_somebody(subject):
            return "" if is_doubtful else subject
        if second:
            continue
        above = _word_above(clause, start)
        is_own = bool(whom) and _OWN.get(fold_word(subject)) == whom and above not in spoken_forms()
        is_beside = k == stop - 1 and clause.joined(stop) and is_somebody(subject)
        if not is_own and (is_beside or not (above in _asked() or _yields(clause, k, start, stop))):
            return subject  # "how police beat and gassed them"
        if not (is_own and (above in _ASKED | _PLACES or whom in _SPEAKERS)):
            second = subject
            is_doubtful = is_own or above in _asked() or _is_as_likely(clause, subject, above, stop)
            is_closed = (
                clause.gap(stop) == "," and clause.keys[stop] in _JOINS and above in listed("subordinator")
            )
    return "" if is_closed else second


def _finite_before(clause: Clause, stop: int) -> Iterator[tuple[int, int, str]]:
    """Yield the finite verbs before word ``stop`` from right to left: verb, first word of its group, subject.

    Nothing is given from a verb on that is denied, has nobody for its subject, or none that is known.
    """
    for k in range(stop - 1, max(clause.first - 1, stop - SHARED_WITHIN), -1):
        if k + 1 < stop and clause.gap(k + 1) in _ENDS:
            return
        if clause.keys[k] == "may" and clause.is_name(k):
            continue  # "in May"
        start = clause.before_verbs(k)
        subject = _subject_of_finite(clause, k, start, stop)
        if not subject and not _is_cut_off(clause, k, start, stop):
            continue
        if fold_word(subject) == "it" and _is_subordinate(clause, start):
            continue  # "the bus was full when it hit a wall, killing two"
        if fold_word(subject) in _NOBODY or is_negated(clause, start, k + 1):
            return
        yield k, start, subject


@cache
def _asked() -> frozenset[str]:
    """Return what opens the object of a verb: "what", and pasts of thinking ("feared he had a gun and")."""
    return _ASKED | {key for key in read_verbs().keys() - spoken_forms() if key.endswith("ed")} | {"thought"}


def _is_cut_off(clause: Clause, k: int, start: int, stop: int) -> bool:
    """Tell whether word k is a verb that has no known subject, or the "to" of "for Lee to run"."""
    if clause.keys[k] == "to" and k > clause.first:
        above = start_of_phrase(clause, k - 1) - 1
        return above > clause.first and clause.keys[above] == "for" and _opens(clause, above)
    if clause.joined(k) and clause.keys[k - 1] in _SAYING and is_past(clause, k):
        return True  # "who guards say carried it out"
    if is_past(clause, k) and clause.joined(start) and clause.keys[start - 1] in RELATIVES:
        return not any(clause.gap(j) == "," for j in range(k + 1, stop + 1))
    if not _is_auxiliary(clause.keys[k]) or clause.keys[start] == "to" or phrase_before(clause, start):
        return False
    if clause.gap(start) == "," and clause.keys[start] in clause.keys[clause.first : start]:
        return False  # "had robbed him, had chased him and"
    return not _opens(clause, start) or bool(clause.gap(start))


def _opens(clause: Clause, i: int) -> bool:
    """Tell whether word i begins the sentence, or stands behind a mark, "and" or "so"."""
    return i == clause.first or bool(clause.gap(i)) or clause.keys[i - 1] in _JOINS


def _is_as_likely(clause: Clause, subject: str, above: str, stop: int) -> bool:
    """Tell whether a participle behind a comma hangs on this clause as likely as on another."""
    is_somebody_said = is_somebody(subject) or not _is_accusing(clause, stop)
    is_participle = clause.gap(stop) in _MARKS and clause.keys[stop] not in _JOINS
    return is_participle and above not in _PLACES and is_somebody_said


def _is_accusing(clause: Clause, stop: int) -> bool:
    """Tell whether the participle at word ``stop`` says something: ", falsely accusing Lee"."""
    return clause.gap(stop) == "," and any(k.startswith("accus") for k in clause.keys[stop : stop + 2])


def _subject_of_finite(clause: Clause, k: int, start: int, stop: int) -> str:
    """Return the subject of word k, whose group begins at ``start``, if it is a finite verb; else ""."""
    if clause.contracted(k):
        return clause.contracted(k)
    if clause.keys[start] == "to" or not _is_finite(clause, k):
        return ""
    return _subject_at(clause, start) or _inverted(clause, k, stop)


def _yields(clause: Clause, k: int, start: int, stop: int) -> bool:
    """Tell whether the subject of verb k gives way to somebody further left."""
    if _is_accusing(clause, stop) and _word_above(clause, start) in read_verbs():
        return True  # "Lee suggested the mayor went too far, accusing him"
    last = clause.before_adverbs(start) - 1
    is_closed = any(clause.gap(j) == "," for j in range(k + 1, stop + 1))
    is_apart = clause.keys[last] == "who" and clause.gap(stop) == ","
    is_apart = is_apart and (clause.joined(last) or clause.keys[stop] in _JOINS)
    if is_apart or _word_above(clause, start) in _PLACES:
        return True
    if clause.keys[last] in clause.classes.subject:
        return is_closed and _is_subordinate(clause, start)
    is_minor = clause.keys[k] in clause.classes.be or _is_subordinate(clause, start)
    return is_minor and not is_somebody(phrase_before(clause, start) or "it")


def _is_finite(clause: Clause, k: int) -> bool:
    """Tell whether word k can be a finite verb: in the past, a form of be or have, a modal."""
    return _is_auxiliary(clause.keys[k]) or is_past(clause, k)


def _is_auxiliary(key: str) -> bool:
    """Tell whether a word is a finite form of be, have or do, or a modal."""
    return key in FINITE or key.endswith("n't")


def _inverted(clause: Clause, k: int, stop: int) -> str:
    """Return who speaks in "…,” said Lee, accusing them"."""
    if clause.keys[k] not in spoken_forms() or not clause.gap(k) or not clause.joined(k + 1):
        return ""
    return phrase_from(clause, k + 1) if k + 1 < stop else ""


def _subject_at(clause: Clause, start: int) -> str:
    """Return the subject of the verb group from word ``start``, "" for a participle of a noun."""
    subject = subject_before(clause, start)
    if subject is not None:
        subject = subject or subject_before_insertion(clause, start)
    if not subject or fold_word(subject.split()[0]) in irregular_pasts():
        return ""  # "sat with his head bowed"
    return "" if _describes(clause, start) else subject


def _describes(clause: Clause, k: int) -> bool:
    """Tell whether a past form is the participle of the noun before it, the object of another verb."""
    if not clause.joined(k) or clause.keys[k - 1] in RELATIVES:
        return False
    if clause.keys[k] in listed("carrying"):
        return True  # "a prison dressed as guards"
    above = start_of_phrase(clause, k - 1) - 1
    if above < clause.first or not clause.joined(above + 1):
        return False
    if not (is_past(clause, above) or clause.keys[above].endswith("ing")):
        return False
    return clause.keys[above] not in read_verbs()


def _is_subordinate(clause: Clause, k: int) -> bool:
    """Tell whether a conjunction stands before the subject of verb k: "when the bell rang and"."""
    return _word_above(clause, k) in listed("subordinator")


def _word_above(clause: Clause, k: int) -> str:
    """Return the word before the phrase that stands before verb k, "" without one."""
    start = start_of_phrase(clause, k - 1) if clause.joined(k) else clause.first
    return clause.keys[start - 1] if start > clause.first else ""

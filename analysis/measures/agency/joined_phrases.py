"""Where joined phrases before a verb begin: "a mother and her son", "between the port and the bay"."""

from analysis.measures.agency.classes import irregular_pasts, is_participle
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.noun_phrases import JOINING, PHRASE_WORDS, READ_WORDS
from analysis.measures.agency.persons import head_of, is_somebody
from analysis.measures.agency.phrase_starts import PLACING, can_end, start_of_phrase
from analysis.text.voices.names import read_places
from analysis.text.voices.phrases import read_source_nouns


def first_of_places(clause: Clause, start: int) -> int:
    """Return the first of the places that the name from word ``start`` is the last of, else ``start``."""
    at, names_n = start, 1
    while at - 1 > clause.first and clause.is_name(at):
        is_and = clause.keys[at - 1] in JOINING and clause.joined(at)
        if not (is_and or (at < start and clause.gap(at) == ",")):
            break
        last = at - 1 - is_and
        if not clause.is_name(last) or (is_and and clause.gap(last + 1) not in ("", ",")):
            break
        at, names_n = start_of_phrase(clause, last), names_n + 1
    is_pair = names_n == 2 and clause.gap(start - 1) == ","  # "in Harl, and Lund": a new clause
    is_placed = at < start and not is_pair and clause.joined(at) and clause.keys[at - 1] in PLACING
    return at if is_placed and clause.is_name(at) else start


def with_conjunct(clause: Clause, start: int, last: int) -> int:
    """Return where "a mother and" begins before the phrase ``start`` to ``last``, else ``start``.

    Both have to be somebody and to open a clause: in "he met a mother and a man fled" it is the man alone.
    """
    end = start - 2
    if end < clause.first or clause.keys[start - 1] != "and" or not can_end(clause, end):
        return start
    if not (clause.joined(start) and clause.joined(start - 1)) or clause.is_pronoun(end):
        return start
    first = start_of_phrase(clause, end)
    cut, determiner = last - PHRASE_WORDS + 1, clause.classes.determiner
    is_cut = cut > end or any(
        clause.is_name(k) and clause.keys[k] not in determiner for k in range(first, cut)
    )
    if is_cut or not _opens(clause, first):
        return start
    is_verb = any(
        not clause.is_name(k) and (clause.keys[k] in irregular_pasts() or is_participle(clause.keys[k]))
        for k in range(first, end + 1)
    )
    both = _can_join(clause.span(first, end)) and _can_join(clause.span(start, last))
    return first if both and not is_verb else start


def _can_join(phrase: str) -> bool:
    """Tell whether a phrase names somebody, a body or a state: "the army", "the U.S."."""
    head = head_of(phrase)
    return is_somebody(phrase) or head in read_places() or read_source_nouns().get(head) == "institution"


def _opens(clause: Clause, i: int) -> bool:
    """Tell whether a clause can begin at word i."""
    return i == clause.first or bool(clause.gap(i)) or clause.keys[i - 1] in clause.classes.clause


def first_between(clause: Clause, start: int) -> int:
    """Return the first of the two phrases of "between the port and the bay", else ``start``."""
    keys = clause.keys
    if start - 3 < clause.first or keys[start - 1] != "and" or not clause.joined(start):
        return start
    for j in range(start - 2, max(clause.first - 1, start - 2 - READ_WORDS), -1):
        if keys[j] == "between":
            return j + 1
    return start

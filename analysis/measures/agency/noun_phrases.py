"""The noun phrase that begins at a word, as behind a verb."""

from analysis.lexicons.grammar import ARTICLES
from analysis.measures.agency.classes import irregular_pasts, is_adverb, is_participle, listed
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.persons import PLURALS, is_person
from analysis.measures.wording.numerals import read_numeral

# Longest phrase that is given as actor or target (longer ones of articles under copyright are not kept).
PHRASE_WORDS = 5
# How far a phrase is read to find its last word.
READ_WORDS = 12
_NOT_ONLY = frozenset("not only just even".split())
JOINING = frozenset({"and", "or"})
_BEFORE = (["before"], ["after"], ["ago"], ["later"], ["earlier"])
_LINKS = JOINING | {"to"}
_ADJECTIVE_ENDS = ("al", "ous", "ive", "ic", "less", "ful", "able", "ible", "ary")


def phrase_from(clause: Clause, i: int) -> str:
    """Return the noun phrase that begins at word i, at most five words.

    A longer one is cut before its "of" or, without one, loses its first words: the last is its head.
    """
    first = i
    while i < clause.stop and is_adverb(clause.keys[i]) and clause.joined(i + 1):
        i += 1  # "heavily armed men"
    if first < i and clause.keys[first] in _NOT_ONLY:
        first = i
    if i >= clause.stop or (clause.is_edge(clause.keys[i]) and not is_that(clause, i)):
        return ""
    last = i
    while last + 1 < clause.stop and last - i + 1 < READ_WORDS and not _ends_after(clause, last):
        last += 1
    return cut_phrase(clause, first, last - 1 if clause.keys[last] == "of" else last)


def is_that(clause: Clause, i: int) -> bool:
    """Tell whether word i is the "that" of "that message"."""
    if clause.keys[i] != "that" or not clause.joined(i + 1):
        return False
    after = clause.keys[i + 1]
    other = after in clause.classes.determiner or after in clause.classes.pronoun or clause.is_edge(after)
    is_verb = after.endswith("ed") or after in irregular_pasts()  # "the bombs that exploded"
    return not (other or is_verb or clause.is_name(i + 1))


def cut_phrase(clause: Clause, first: int, last: int) -> str:
    """Return words first to last, shortened to five where they are more (but for one name)."""
    if last - first >= PHRASE_WORDS and not _is_one_name(clause, first, last):
        of = next((j for j in range(first + 1, last) if clause.keys[j] == "of"), last + 1)
        last = last if clause.keys[of - 1] in listed("quantifier") else of - 1
        first = max(first, last - PHRASE_WORDS + 1)
        first += clause.keys[first] == "of" or clause.keys[first] in JOINING
    return clause.span(first, last)


def _is_one_name(clause: Clause, first: int, last: int) -> bool:
    """Tell whether a phrase ends as a name does: "the Department of Health and Human Services"."""
    pairs = ((clause.keys[k], clause.keys[k + 2]) for k in range(first, last - 1))
    if not any(
        clause.keys[k + 1] in JOINING and " ".join(pair) in listed("joined_name")
        for k, pair in enumerate(pairs, first)
    ):
        return False
    small = JOINING | {"of"}
    return all(clause.is_name(k) or clause.keys[k] in small for k in range(first + 1, last + 1))


def _ends_after(clause: Clause, i: int) -> bool:
    """Tell whether a noun phrase ends with word i: something else follows."""
    key, after = clause.keys[i], clause.keys[i + 1]
    determiner = clause.classes.determiner
    at = i if after in _LINKS or not clause.joined(i + 1) else i - 1 if key in _LINKS else -1
    if at >= clause.first and _joins_adjectives(clause, at):
        return False
    if not clause.joined(i + 1) or (clause.is_pronoun(i) and key not in determiner):
        return True
    if after in JOINING or (after != "of" and clause.is_edge(after)):
        return True
    if key in determiner or key == "of" or key[0].isdigit() or clause.is_owner(i) or is_adverb(key):
        return False
    if after in listed("span_of_time") and clause.keys[i + 2 : i + 3] in _BEFORE:
        return True  # "strikes on three sites minutes before"
    if clause.is_beside(i + 1) or after in clause.classes.subject or clause.is_pronoun(i + 1):
        return True
    if after in determiner and not clause.is_name(i + 1):
        return True
    if is_participle(after) or (not clause.is_name(i + 1) and (is_adverb(after) or after.endswith("ed"))):
        return True
    return _is_present_participle(clause, i + 1)


def _joins_adjectives(clause: Clause, i: int) -> bool:
    """Tell whether an adjective, a number or part of a name at word i is joined to one of its kind."""
    keys, at = clause.keys, i + 2
    if at >= clause.stop or not clause.joined(at):
        return False
    if keys[i + 1] in JOINING or (keys[i + 1] == "to" and read_numeral(keys[i]) is not None):
        is_name = clause.is_name(i) and f"{keys[i]} {keys[at]}" in listed("joined_name")
        both = read_numeral(keys[i]) is not None and read_numeral(keys[at]) is not None
        is_close = clause.joined(i + 1)
        if clause.is_name(i) and clause.is_name(at) and clause.joined(at + 1):
            noun = keys[at + 1]  # "Black and Latino men"
            is_name = is_name or (noun.endswith("s") or noun in PLURALS) and is_person(noun)
        return is_close and (is_name or both or (is_adjective(clause, i) and _is_before_noun(clause, at)))
    both = all(is_adjective(clause, k) or "-" in keys[k] for k in (i, i + 1))  # "a three-part, six-month"
    return clause.gap(i + 1) == "," and (both or _are_participles(clause, i))


def _are_participles(clause: Clause, i: int) -> bool:
    """Tell whether "an armed, masked man" stands at word i - 1: two before a noun, behind an article."""
    keys, after = clause.keys, clause.keys[i + 2]
    if not clause.joined(i) or keys[i - 1] not in ARTICLES or clause.is_edge(after) or clause.is_name(i + 2):
        return False
    are = all(keys[k].endswith("ed") or is_adjective(clause, k) for k in (i, i + 1))
    return are and after not in clause.classes.determiner and not clause.is_beside(i + 2)


def is_adjective(clause: Clause, i: int) -> bool:
    """Tell whether a word in lower case is an adjective by its end, and nobody."""
    key = clause.keys[i]
    is_known = key in listed("adjective") or (key.endswith(_ADJECTIVE_ENDS) and not is_person(key))
    return is_known and not clause.is_name(i)


def _is_before_noun(clause: Clause, i: int) -> bool:
    """Tell whether word i can be an adjective: a noun follows it, and it is no determiner."""
    key, classes = clause.keys[i], clause.classes
    if key in classes.determiner or key in classes.pronoun or clause.is_edge(key) or not clause.joined(i + 1):
        return False
    after = clause.keys[i + 1]
    is_noun = after not in JOINING and not clause.is_edge(after) and after not in classes.determiner
    return is_noun and not is_participle(key) and not clause.is_name(i)


def _is_present_participle(clause: Clause, i: int) -> bool:
    """Tell whether a word in -ing after a noun says what it does ("wearing only", "showing that")."""
    key = clause.keys[i]
    if not key.endswith("ing") or "-" in key or clause.is_name(i):
        return False
    if not clause.joined(i + 1):
        return False
    after = clause.keys[i + 1]
    if after in clause.classes.preposition and key not in clause.classes.nouns:
        return is_person(clause.keys[i - 1])  # "a girl playing in"
    is_object = after in clause.classes.determiner or after in clause.classes.pronoun or is_adverb(after)
    is_object = is_object or (after in PLURALS or after.endswith("s")) and is_person(after)
    return is_object or clause.is_name(i + 1) or after in ("how", "what", "why")

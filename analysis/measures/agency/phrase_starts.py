"""Where a noun phrase can begin and end before a verb, and what may stand between the two."""

from calendar import day_name, month_name

from analysis.lexicons.grammar import CENTRAL_DETERMINERS, MODALS
from analysis.measures.agency.classes import is_adverb, is_base_form, is_participle, listed
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.noun_phrases import JOINING, READ_WORDS
from analysis.text.voices.verbs import read_verbs

RELATIVES = frozenset("who which that".split())
# "at least two guards" hangs on no preposition.
_AT_LEAST = frozenset({"least", "most"})
_ORDINALS = frozenset("first second third last next".split())  # "his first run"
# Words that leave a noun phrase open.
_OPEN = frozenset({"same", "own", "such", "armed"})
_ADVERBS = frozenset(("yesterday", "today"))
_WITH_PRONOUN = frozenset("all both each alone".split())  # "they all"
# Prepositions behind which names are places.
PLACING = frozenset("in from at near across".split())
CARRIED_WITHIN = 10
YEAR_DIGITS = 4
YEARS = range(1500, 2101)  # numbers that are read as a year
_DAYS = frozenset(map(str.lower, (*day_name, *month_name[1:], "today", "yesterday")))


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
    if before == "to" and clause.keys[start][0].isdigit():
        return not clause.keys[start - 2][0].isdigit()  # "30 to 40 people"
    if clause.keys[start][0].isdigit() and _is_plural(clause, start - 1):
        return True  # "in 22 cases 133 people"
    if clause.keys[start] == "what" or (
        before == "what" and (clause.is_name(start) or clause.keys[start] in clause.classes.subject)
    ):
        return True
    if _is_after_modal(clause, start - 1) or is_infinitive(clause, start - 1):
        return True
    if before in JOINING and start - 2 >= clause.first and clause.is_name(start):
        return f"{clause.keys[start - 2]} {clause.keys[start]}" not in listed("joined_name")
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


def is_infinitive(clause: Clause, i: int) -> bool:
    """Tell whether word i is a deed behind "to" that is no noun as well: "to indict officers who"."""
    key = clause.keys[i]
    if not clause.joined(i) or clause.keys[i - 1] != "to" or clause.is_name(i):
        return False
    return is_base_form(key) and key not in clause.classes.nouns


def _is_verb_before(clause: Clause, i: int) -> bool:
    """Tell whether word i, with more of the phrase after it, is a verb: "the three discussed sweeteners"."""
    key = clause.keys[i]
    if key.endswith("ing") and not clause.is_name(i) and clause.is_name(i + 1):
        return key not in listed("titled")
    if key.endswith("ing") and i > clause.first and clause.gap(i) == ",":
        return True  # "he wrote, voicing fears that were shared"
    if key.endswith("s") and not key.endswith(("ss", "us")) and clause.is_name(i + 1):
        return not (clause.is_name(i) or clause.is_owner(i) or key in clause.classes.determiner)
    if key in listed("when_noun") and clause.is_name(i + 1):
        return True
    if not (key.endswith("ed") and is_participle(key)) or clause.is_name(i) or not clause.joined(i):
        return False
    before = clause.keys[i - 1]
    if before in RELATIVES:
        return True
    is_adjective = before in clause.classes.determiner or is_adverb(before) or before[0].isdigit()
    return not (is_adjective or clause.is_owner(i - 1) or clause.is_edge(before) or before in JOINING)


def can_end(clause: Clause, last: int) -> bool:
    """Tell whether a noun phrase that is a subject can end with this word."""
    if last < clause.first:
        return False
    key, before = clause.keys[last], clause.keys[last - 1] if last > clause.first else ""
    classes = clause.classes
    if clause.contracted(last):
        return True
    if clause.is_edge(key) or is_adverb(key) or key in JOINING or key in _OPEN or key.isdigit():
        return False
    if key in classes.beside and before not in classes.determiner:
        return False
    if key in classes.means and (not before or clause.gap(last) or before in classes.preposition):
        return False  # "by law"
    if key in CENTRAL_DETERMINERS and key not in classes.pronoun:
        return False
    if before in classes.subject and clause.joined(last) and not clause.is_name(last):
        return key in _WITH_PRONOUN or (before == "we" and key.endswith("s"))  # "I mean, who was …"
    return not ((before in classes.auxiliary or before in JOINING) and is_participle(key))


def before_time(clause: Clause, i: int) -> int:
    """Step left over a time or a pronoun between a noun and its verb: "floods in May 2011 killed"."""
    keys = clause.keys
    if keys[i - 1] in listed("reflexive") and clause.joined(i - 1):
        i -= 1  # "the firm itself was sold"
    first = i
    while first - 1 > clause.first and clause.joined(first - 1) and _is_time(keys[first - 1]):
        first -= 1
    if first < i and keys[first - 1] in listed("before_time") and clause.joined(first - 1):
        first -= 1
    elif first == i or keys[first] not in _ADVERBS:  # "police yesterday arrested"
        return i
    return before_time(clause, first) if can_end(clause, first - 1) else i


def _is_time(key: str) -> bool:
    """Tell whether a word belongs to a time behind "on", "in" or "last": a day, a month, a year, "night"."""
    return key in _DAYS or key in listed("time_noun") or (len(key) == YEAR_DIGITS and key.isdigit())


def carrier_with(clause: Clause, start: int) -> int:
    """Return the word before "armed with rifles and" where a phrase is what somebody carries, else -1."""
    keys, j = clause.keys, start - 1
    if j <= clause.first or keys[j] not in JOINING:
        return -1
    while j > max(clause.first, start - CARRIED_WITHIN) and (
        not clause.is_edge(keys[j]) or keys[j] in JOINING
    ):
        j -= 1
    is_carried = j - 1 > clause.first and keys[j] == "with" and keys[j - 1] in listed("carrying")
    return j - 2 if is_carried and clause.joined(j - 1) else -1


def doer_of(clause: Clause, start: int) -> int:
    """Return the word before "carrying" in "a man carrying a knife", -1 where no phrase is its object."""
    ing = start - 1
    if ing <= clause.first or not (clause.joined(start) and clause.joined(ing)) or clause.is_name(ing):
        return -1
    before = clause.keys[ing - 1]
    key = clause.keys[ing]
    is_doing = (
        key.endswith("ing")
        and key not in listed("not_doing")
        and key not in read_verbs()
        and can_end(clause, ing - 1)
        and not clause.is_pronoun(ing - 1)
    )
    return (
        ing - 1
        if is_doing and before not in clause.classes.determiner and not clause.is_owner(ing - 1)
        else -1
    )

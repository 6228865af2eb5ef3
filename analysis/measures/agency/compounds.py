"""Nouns of action in compounds: "assault weapons", and who does it in "police killings", "Russian raids"."""

from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.lexicons.matcher import read_rows
from analysis.measures.agency.classes import listed
from analysis.measures.agency.clauses import Clause
from analysis.measures.agency.objects import is_part_of_name
from analysis.measures.agency.persons import head_of
from analysis.measures.wording.fact_words import read_heads
from analysis.text.voices.names import read_places
from analysis.text.voices.verbs import read_verbs

_BUILDINGS = frozenset("building dwelling".split())  # "burning", but no deed
_PLAIN = frozenset(("army", "police"))  # bodies that need no capital
_OF_POLICE = ("ambush", "assassin", "execut", "murder", "slay")  # a police ambush may befall police
_STATES = frozenset("u.s u.s. us".split())


def is_compound(clause: Clause, i: int) -> bool:
    """Tell whether the noun is part of a name or compound: "assault weapons", "the burning towers"."""
    keys, classes = clause.keys, clause.classes
    before = keys[i - 1] if clause.joined(i) else ""
    if f"{before} {keys[i]}" in listed("no_deed_in") or is_part_of_name(clause, i):
        return True
    if keys[i].startswith("separation") and not {before, *keys[i + 1 : i + 5]} & listed("separated"):
        return True  # "the separation of powers"
    if not clause.joined(i + 1):
        return False
    after = keys[i + 1]
    if after in classes.compound or after in classes.nouns or _is_thing(after):
        return True
    if keys[i] == "burning" and after in _BUILDINGS:
        return True
    if not keys[i].endswith("ing") or after.endswith(("ed", "ly", "ing")) or clause.is_edge(after):
        return False
    is_other = after in classes.participle or after in classes.determiner or after in classes.pronoun
    return not is_other and after not in ("and", "or") and before in classes.determiner


def _is_thing(key: str) -> bool:
    """Tell whether a noun behind one of action is meant: "surveillance drone", "attack helicopters"."""
    known = read_heads().get(key)
    return known is not None and known.category == "thing" and key not in read_verbs() and key != "turns"


def doer_before(clause: Clause, i: int, target: str) -> str:
    """Return the body or people before noun i that does it: "police killings", "Russian air raids", else "".

    A people is given where the noun has a ``target`` or is one of what states do to others: "American
    murders" befall Americans.
    """
    j, classes = i - 1, clause.classes
    while clause.joined(j + 1) and clause.keys[j] in listed("before_noun"):
        j -= 1
    if j < clause.first or not clause.joined(j + 1) or clause.is_owner(j):
        return ""
    key, is_help = clause.keys[j], classes.nouns[clause.keys[i]] == "help"
    is_body = key in listed("body") and (clause.is_name(j) or key in _PLAIN)
    is_law = classes.nouns[clause.keys[i]] == "law" and clause.keys[i] not in listed("done_abroad")
    is_people = clause.is_name(j) and key in _peoples() and not is_law  # no "Russian probe"
    is_open = clause.keys[i].startswith(_OF_POLICE) or not (
        is_body or clause.keys[i] in listed("done_abroad")
    )
    if not target and (is_help or is_open):
        return ""
    return clause.span(j, j) if is_body or is_people else ""


def without_instrument(phrase: str) -> str:
    """Return who acts in a phrase behind "by": nobody where it is an instrument, else whose it is.

    >>> [without_instrument(phrase) for phrase in ("rubber bullets", "police gunfire", "the guard")]
    ['', 'police', 'the guard']
    """
    words = phrase.split()
    instruments = listed("instrument") | listed("fired")
    if not words or instruments.isdisjoint((head_of(phrase), fold_word(words[-1]))):
        return phrase
    for k, word in enumerate(words):
        key = fold_word(word)
        if key.endswith(("'s", "s'")):
            return " ".join(words[: k + 1])
        if key in listed("body") and (word[0].isupper() or key in _PLAIN) or key in _peoples():
            return word
    return ""


@cache
def _peoples() -> frozenset[str]:
    """Return the adjectives of the places that are known: "russian", "israeli"."""
    made = {f"{place}{end}" for place in read_places() for end in ("n", "an", "ian", "i", "ese")}
    made |= {f"{place[:-1]}{end}" for place in read_places() for end in ("an", "ian", "ese")}
    return frozenset(made | _STATES).union(fold_word(row["adjective"]) for row in read_rows("nationals"))

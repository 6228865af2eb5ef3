"""Persons who are named by one word: "Lewis, 34, waded in", "Dawit, a driver, ran", "her neighbour Lewis"."""

from collections.abc import Iterable, Iterator

from analysis.lexicons.grammar import DETERMINERS
from analysis.text.voices.appositions import before_verb, role_after
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.name_runs import SPACES, Run, name_at
from analysis.text.voices.names import (
    INSTITUTIONAL,
    LEADS,
    NO_ROLES,
    is_outlet,
    read_first_names,
    read_places,
)
from analysis.text.voices.organizations import INNER_CAPITAL, is_organization
from analysis.text.voices.phrases import AUXILIARIES, NOT_PHRASE, PERSONAL, Phrase, gap, read_source_nouns
from analysis.text.voices.speaker_kinds import head_type
from analysis.text.voices.verbs import read_verbs

_AGE_DIGITS = 2
# Nouns for what firms are to one another as often as persons.
_OF_FIRMS = frozenset(
    "partner partners member members supplier suppliers retailer retailers exporter exporters importer "
    "importers contractor contractors developer developers lender lenders broker brokers dealer dealers "
    "producer producers publisher brewer brewers rival rivals owner owners investor investors "
    "shareholder shareholders creditor creditors trader traders fellow leader leaders captain chief "
    "winner winners seller buyer".split()
)
# Nouns for persons that are adjectives or verbs before a capital: "a major American firm".
_NO_NOUNS = frozenset(
    "major official veteran academic billionaire immigrant judge suspect front-runner deputy".split()
)
_OF_PERSONS = ("er", "or", "ist", "ian", "man", "woman")  # "Lewis, a plasterer,"
_RELATIVE = frozenset("who whose whom that".split())
_FINITE = AUXILIARIES - {"to", "not", "going"}
_CLOSING = (",", ".", ")", " (", " –", " —", ";")


def find_singles(layout: Layout, runs: Iterable[Run]) -> Iterator[str]:
    """Yield the single words that an age, a role or a relative clause shows to be persons' names."""
    for first, end, _, titled, name in runs:
        if name or titled or layout.quoted[first] or not _is_shown(layout, first, end):
            continue
        if _may_be_name(layout, first):
            yield name_at(layout, first, end)


def _is_shown(layout: Layout, first: int, end: int) -> bool:
    """Say whether the words beside a word show a person: an age or a role in commas, a noun before it."""
    if layout.text.startswith(", ", layout.words.ends[end - 1]):
        if _has_age(layout, end) or _has_role(layout, first, end):
            return True
    return _is_told_before(layout, first)


def _may_be_name(layout: Layout, i: int) -> bool:
    """Say whether a word in capitals is no body's, place's or outlet's name and no noun for a source."""
    key, text = layout.words.keys[i], layout.words.texts[i]
    if not text[:1].isupper() or text.isupper() or not text.replace("-", "").replace("’", "").isalpha():
        return False
    if INNER_CAPITAL.fullmatch(text):
        return False  # "NorthLink, one of the suppliers, said"
    if key in LEADS or key in NOT_PHRASE or key in INSTITUTIONAL or key in read_source_nouns():
        return False
    return not (key in read_places() or is_outlet(text) or is_organization(text) or key in read_verbs())


def _has_age(layout: Layout, end: int) -> bool:
    """Say whether an age in commas stands behind a word: "Lewis, 34, waded in"."""
    words = layout.words
    if end + 1 >= len(words) or not words.keys[end].isdigit() or len(words.keys[end]) > _AGE_DIGITS:
        return False
    return gap(layout.text, words, end) == ", " and gap(layout.text, words, end + 1).startswith(_CLOSING)


def _has_role(layout: Layout, first: int, end: int) -> bool:
    """Say whether what somebody is or did stands in commas behind a word: "Dawit, a driver, ran"."""
    words, high = layout.words, sentence_at(layout, first)[1]
    if end + 1 >= high or gap(layout.text, words, end) != ", ":
        return False
    is_given = words.keys[first] in read_first_names()
    if words.keys[end] == "who":
        return is_given
    role = role_after(layout.text, words, end, high) if words.keys[end] in DETERMINERS else None
    if role is None or not read_verbs().keys().isdisjoint(words.keys[slice(*role)]):
        return False  # "… met Lewis, the mayor said"
    role = (role[0], next((i for i in range(role[0] + 1, role[1]) if words.keys[i] in _RELATIVE), role[1]))
    inside = words.keys[slice(*role)]
    is_person = head_type(layout.words, *role) in PERSONAL or (is_given and inside[-1].endswith(_OF_PERSONS))
    if not is_person or not (is_given or _OF_FIRMS.isdisjoint(inside)):
        return False
    is_phrase = before_verb(words, Phrase(*role)) == Phrase(*role)
    return is_phrase and _FINITE.isdisjoint(inside)  # "after Easter, the mayor has …"


def _is_told_before(layout: Layout, first: int) -> bool:
    """Say whether a noun for one person stands directly before a word: "her neighbour Lewis"."""
    words = layout.words
    before = words.keys[first - 1]
    if not first or read_source_nouns().get(before) not in PERSONAL or before.endswith(("s", "men")):
        return False
    if before in _OF_FIRMS or before in _NO_NOUNS or before in NO_ROLES:
        return False
    return gap(layout.text, words, first) in SPACES and words.texts[first - 1].islower()

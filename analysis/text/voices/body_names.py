"""Bare names that are a body's: by a list, the noun before, the article, the apposition."""

from __future__ import annotations

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import DETERMINERS
from analysis.text.voices.layout import Layout
from analysis.text.voices.name_runs import name_at
from analysis.text.voices.names import read_first_names, read_places
from analysis.text.voices.organizations import is_organization
from analysis.text.voices.people import People
from analysis.text.voices.phrases import Phrase, is_capital, read_source_nouns
from analysis.text.voices.speaker_kinds import head_type
from analysis.text.voices.verbs import spoken_forms

_BEING = frozenset("is was be isn't wasn't that".split())  # "Moor said it was late"
_COUNTRIES = frozenset(
    "uk england scotland wales ireland australia zealand canada america usa india africa kenya nigeria ghana "
    "uganda europe nsw queensland international".split()
)
_STATES = frozenset(("US", "UK", "EU", "UN"))


def body_type(layout: Layout, run: tuple[int, int], phrase: Phrase, people: People) -> str:
    """Return institution for a bare name that a list, the article or an apposition shows to be a body's."""
    name = name_at(layout, *run)
    if name in _STATES or is_organization(name) or people.is_firm(name) or fold_word(name) in read_places():
        return "institution"  # a place speaks as its government
    last, is_long = layout.words.keys[run[1] - 1], run[1] - run[0] > 1
    if is_long and last in _COUNTRIES and layout.words.keys[run[0]] not in read_first_names():
        return "institution"  # "Age UK", "Public Health England"
    after = layout.words.keys[run[1] : run[1] + 4]
    acts = after[1:2] == ["it"] and after[0] in spoken_forms() and _BEING.isdisjoint(after[2:])
    if run[1] - run[0] == 1 and acts:
        return "institution"  # "Kelmar said it had sent the shoes", where no Kelmar is named in full
    if phrase.role is not None and layout.words.keys[phrase.role[0]] == "which":
        return "institution"  # "Kelmar, which runs the mine, said"
    if phrase.role is None or layout.words.keys[phrase.role[0]] not in DETERMINERS:
        return ""
    kind = head_type(layout.words, *phrase.role)  # "Kemtek, a maker of pumps, said"
    return kind if kind in ("institution", "outlet") else ""


def type_by_noun(layout: Layout, run: tuple[int, int], phrase: Phrase) -> str:
    """Return institution for a name behind a noun for a body: "campaign group Clean Rivers said"."""
    words, before = layout.words, run[0] - 1
    if before < phrase.first or words.keys[run[0]] in read_first_names() or is_capital(words.texts[before]):
        return ""
    return "institution" if read_source_nouns().get(words.keys[before]) == "institution" else ""

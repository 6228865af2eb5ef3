"""Whom a capitalised run of words names: a person, an institution, an outlet or a document."""

from analysis.lexicons.grammar import DETERMINERS
from analysis.text.voices.before_names import strip_title
from analysis.text.voices.descriptions import print_words
from analysis.text.voices.layout import Layout
from analysis.text.voices.names import INSTITUTIONAL, fold_name, is_outlet
from analysis.text.voices.organizations import is_organization
from analysis.text.voices.people import People
from analysis.text.voices.person_kinds import person_type, titled_type
from analysis.text.voices.phrase_names import body_type, is_owner, type_by_noun
from analysis.text.voices.phrases import PARTICLES, Phrase, read_source_nouns
from analysis.text.voices.speaker_kinds import OF_CATEGORY, Speaker, institution_type

_NATIONAL = ("ian", "ese", "chman", "german")


def of_name(layout: Layout, run: tuple[int, int], phrase: Phrase, people: People) -> Speaker:
    """Return the speaker of a capitalised run: person, institution, outlet or document."""
    keys = layout.words.keys
    if keys[run[0]] in DETERMINERS and run[1] - run[0] > 1:
        run = (run[0] + 1, run[1])
    first, gender = strip_title(layout, *run)
    while first == run[0] and first > phrase.first and layout.words.texts[first - 1] in PARTICLES:
        first, run = first - 1, (run[0] - 1, run[1])  # "de Brun"
    text = print_words(layout, first, run[1])
    name = text[:-2] if text.endswith(("’s", "'s")) else text
    whole = text if first == run[0] else print_words(layout, *run)
    article = "the " if run[0] and keys[run[0] - 1] == "the" else ""
    if name != text and is_organization(text):
        return Speaker(text, "institution")  # "McDonald's said"
    if is_outlet(article + whole, layout.outlets) and not people.knows(name):
        return Speaker(whole, "outlet")
    if first == run[0] and not people.knows(name):
        kind = _body_kind(layout, run, phrase, people, name)
        if kind:
            return Speaker(people.firms.full.get(fold_name(name), whole), kind)
    many = read_source_nouns().get(keys[run[1] - 1], "") if keys[run[1] - 1].endswith("s") else ""
    if first == run[0] < run[1] - 1 and many and not people.knows(name):
        return Speaker(whole, OF_CATEGORY[many])  # "Top Republicans"
    full = people.full_name(name, gender, keys[first - 1] if first > phrase.first else "")
    if gender and full == name != people.full_name(name):
        full = whole  # "Mrs. Moor" beside Bo Moor
    people.add_speaker(first, full)
    if first == run[0]:
        return Speaker(full, person_type(layout, run, phrase))
    return Speaker(full, titled_type(layout, run[0], first, phrase))


def _body_kind(layout: Layout, run: tuple[int, int], phrase: Phrase, people: People, name: str) -> str:
    """Return the type of a run that names no known person, "" where it may yet name one."""
    keys, (first, last) = layout.words.keys, run
    kind = institution_type(layout.words, run) or body_type(layout, run, phrase, people)
    kind = kind or type_by_noun(layout, run, phrase)
    is_office = last - first > 1 and read_source_nouns().get(keys[last - 1]) in ("official", "spokes")
    if is_office and not (keys[first] in INSTITUTIONAL and keys[first + 1 : first + 2] == ["of"]):
        kind = "official"  # no "Department of Justice"
    is_the = keys[phrase.first] == "the"
    owned = last - first > 1 and first > phrase.first and is_owner(layout, first - 1)
    if not kind and (not is_the or owned):  # "the union's Ada Moor"
        return ""
    is_national = last - first == 1 and keys[first].endswith(_NATIONAL)  # "the Norwegian said"
    if is_national and is_the and not is_organization(name):
        return "unnamed"
    return kind or "institution"

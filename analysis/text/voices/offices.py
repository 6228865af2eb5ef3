"""Who is named beside an office: behind it, between commas, with the body that is served."""

from analysis.lexicons.grammar import DETERMINERS
from analysis.text.voices.before_names import behind_portfolio
from analysis.text.voices.descriptions import print_words
from analysis.text.voices.full_names import KIN
from analysis.text.voices.layout import Layout
from analysis.text.voices.name_runs import capital_run
from analysis.text.voices.names import is_outlet
from analysis.text.voices.people import People
from analysis.text.voices.phrase_names import before_body, listed_body
from analysis.text.voices.phrases import LINKS, NOT_PHRASE, Phrase, is_capital, read_source_nouns
from analysis.text.voices.speaker_kinds import Speaker, head_type
from analysis.text.voices.speaker_names import of_name

_LEAD_WORDS = 5
_OFFICE_WITHIN, _OFFICE_OF = 4, 3  # words of "Prime Minister of", and of "of New Harl"
_FULL_NAME = 2  # words
_PARTISANS = frozenset(("democrat", "republican"))  # "the lead Senate Democrat, Ada Moor, said"


def in_apposition(layout: Layout, phrase: Phrase, people: People) -> Speaker | None:
    """Return who is named between commas behind an office in capitals: "French President, Ada Moor, said"."""
    words, role = layout.words, phrase.role
    if role is None or role[1] - role[0] < _FULL_NAME or not is_capital(words.texts[phrase.last - 1]):
        return None
    if not all(map(is_capital, words.texts[slice(*role)])) or is_outlet(
        layout.text[words.starts[role[0]] : words.ends[role[1] - 1]], layout.outlets
    ):
        return None
    is_rank = read_source_nouns().get(words.keys[phrase.last - 1]) == "official"
    if not is_rank and words.keys[phrase.last - 1] not in _PARTISANS:
        return None
    return Speaker(of_name(layout, role, Phrase(*role), people).name, "official")


def of_minister(layout: Layout, phrase: Phrase, people: People) -> Speaker | None:
    """Return who is named behind an office and what it is for: "Minister for Health Ada Moor"."""
    start, end = capital_run(layout.words, phrase.first, phrase.last)
    first = behind_portfolio(layout, start, end) if start < end == phrase.last else start
    if first == start:
        return None
    return Speaker(of_name(layout, (first, end), Phrase(first, end), people).name, "official")


def of_member(layout: Layout, phrase: Phrase, people: People) -> Speaker | None:
    """Return the person named with a body, or a body with "and": "Sergeant Ada Moor of Harl Police said"."""
    body = listed_body(layout, phrase)
    if body:
        return Speaker(body, "institution")
    named = before_body(layout, phrase, people)
    return None if named is None else of_name(layout, (named.first, named.last), named, people)


def of_office(layout: Layout, phrase: Phrase, people: People) -> Speaker | None:
    """Return who holds an office named with what it is of: "the Minister of Health, Ada Moor, said"."""
    keys, first = layout.words.keys, phrase.first + (layout.words.keys[phrase.first] in DETERMINERS)
    near = keys[first : min(phrase.last, first + _OFFICE_WITHIN)]
    if "of" not in near:
        return None
    of = first + near.index("of")
    is_alone = first > phrase.first and phrase.last - of <= _OFFICE_OF
    office = read_source_nouns().get(keys[of - 1])
    if of == first or not (is_alone or phrase.role) or office not in ("official", "role"):
        return None
    if people.first_between(of, phrase.last):
        return None  # "Minister of transport Ada Moor, who came, said"
    holder = None if phrase.role is None else name_in_role(layout, phrase, people)
    if office == "role":
        return holder  # "the Dean of Harl, the Very Rev Ada Moor, said"
    name = print_words(layout, first, phrase.last) if holder is None else holder.name
    return Speaker(name, "official")


def name_in_role(layout: Layout, phrase: Phrase, people: People) -> Speaker | None:
    """Return the name behind a described source: "its secretary, NAME, said"."""
    assert phrase.role is not None
    first, last = phrase.role
    start, end = capital_run(layout.words, first, last)
    if "of" in layout.words.keys[start + _FULL_NAME : end] and people.first_between(start, end):
        end = last = start + layout.words.keys[start:end].index("of")  # "his rival, Ada Moor of Ohio, said"
    first += first + 1 == start and layout.words.keys[first] == "the"
    lead = layout.words.keys[first:start]  # "his niece, state Senator Ada Moor, said"
    if (
        len(lead) <= _LEAD_WORDS
        and LINKS.union(DETERMINERS, NOT_PHRASE).isdisjoint(lead)
        and end == last
        and (end - start >= 2 or not KIN.keys().isdisjoint(layout.words.keys[phrase.first : phrase.last]))
        and not is_outlet(
            layout.text[layout.words.starts[start] : layout.words.ends[end - 1]], layout.outlets
        )
    ):
        kind = head_type(layout.words, phrase.first, phrase.last)
        if kind == "institution":
            return Speaker(layout.text[layout.words.starts[start] : layout.words.ends[end - 1]], kind)
        if kind not in ("document", "outlet"):
            speaker = of_name(layout, (start, end), Phrase(start, end), people)
            told = "official" if kind in ("spokes", "official") else kind if kind == "witness" else ""
            return Speaker(speaker.name, told or speaker.type)
    return None

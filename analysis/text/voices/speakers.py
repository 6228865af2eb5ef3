"""Who speaks: what a phrase names, as a name or description and a type."""

from bisect import bisect_right

from analysis.lexicons.grammar import DETERMINERS, POSSESSIVES
from analysis.text.voices.appositions import before_verb
from analysis.text.voices.before_names import strip_title
from analysis.text.voices.descriptions import (
    describe,
    described_before,
    is_participle,
    last_heard,
    opening_person,
    print_words,
)
from analysis.text.voices.firms import the_firm
from analysis.text.voices.layout import Layout
from analysis.text.voices.name_runs import capital_run
from analysis.text.voices.names import INSTITUTIONAL, LEADS, NOT_NAMES, PAPERS
from analysis.text.voices.offices import in_apposition, name_in_role, of_member, of_minister, of_office
from analysis.text.voices.organizations import inner_article
from analysis.text.voices.partisans import find_partisan, part_both
from analysis.text.voices.people import People
from analysis.text.voices.phrase_names import behind_owner, is_crowd, is_document, is_surname, tells_where
from analysis.text.voices.phrases import (
    COUNTS,
    LINKS,
    NOT_PHRASE,
    PARTICLES,
    PRONOUNS,
    Phrase,
    has_comma,
    heads_source,
    is_capital,
    read_source_nouns,
    walk_right,
)
from analysis.text.voices.signatures import PARTS
from analysis.text.voices.speaker_kinds import Speaker, is_pronoun
from analysis.text.voices.speaker_names import of_name

_LEAD_WORDS = 5
_ASKED = (["did"], ["does"], ["do"])  # behind "what": "What did the review find? It found"
_PLURAL = ("s", "men", "people")
_SINGLE = frozenset("person official witness".split())  # types of one who cannot be "they"
_WHOSE = {"his": "he", "her": "she"}
# The type of two who speak as one, where theirs differ: the first of these.
_TYPES_OF_TWO = ("official", "witness", "person", "institution", "outlet", "document", "unnamed", "")
_GOVERNING = LINKS - PARTICLES
_QUANTIFYING = COUNTS | DETERMINERS - POSSESSIVES  # "Some Republicans"; no "Our Revolution"


def identify(layout: Layout, phrase: Phrase, people: People) -> Speaker:
    """Return the speaker that a phrase names, pronouns resolved and names in full."""
    key = layout.words.keys[phrase.first]
    if phrase.last - phrase.first == 1 and (key in PRONOUNS or key in _WHOSE):
        return _of_pronoun(layout, phrase, people)
    if key in COUNTS and any(map(str.isdigit, layout.words.keys[phrase.first : phrase.last])):
        return describe(layout, phrase)  # "Seven of 10 Latinos"
    if (both := part_both(layout, phrase, people)) is not None:
        one, other = (identify(layout, part, people) for part in both)
        if one.name and other.name:
            kind = min(one.type, other.type, key=_TYPES_OF_TWO.index)
            return Speaker(f"{one.name} and {other.name}", kind)
    named = (
        in_apposition(layout, phrase, people)
        or find_partisan(layout, phrase, people)
        or of_minister(layout, phrase, people)
        or of_member(layout, phrase, people)
        or of_office(layout, phrase, people)
        or _named(layout, phrase, people)
        or the_firm(layout, phrase, people.firms)
    )
    if named is None and phrase.role is not None:
        named = name_in_role(layout, phrase, people)
    return describe(layout, phrase) if named is None else named


def _named(layout: Layout, phrase: Phrase, people: People) -> Speaker | None:
    """Return the speaker whose name a phrase is, or holds where a description ends; None for any other."""
    keys, words = layout.words.keys, layout.words
    start, end = capital_run(words, phrase.first, phrase.last)
    start = behind_owner(layout, start, end, people)
    start += start == phrase.first and end - start > 1 and keys[start] in _QUANTIFYING
    link = start - 2 if start - 1 > phrase.first and keys[start - 1] in DETERMINERS else start - 1
    governed = link >= phrase.first and keys[link] in _GOVERNING
    governed = governed and not (keys[link] == "and" and strip_title(layout, start, end)[0] > start)
    if start < end == phrase.last and is_participle(layout, phrase):
        return of_name(layout, (start, end), Phrase(start, end), people)  # "turned to NAME, which reported"
    if start < end and (at := inner_article(words, start)) < start:
        return Speaker(print_words(layout, at, end), "institution")  # "Save the Children"
    if start < end == phrase.last and not governed:
        if is_document(layout, phrase.first, start) or is_crowd(keys, start):
            return None  # "a study published in the journal Heart", "Residents of Harl"
        alone = keys[start].removesuffix("'s") if end - start == 1 else ""
        if alone in PAPERS and start > phrase.first and keys[start - 1] == "the":
            return Speaker(words.texts[start], "outlet")  # "the Post"
        if ("-" in alone and alone in PARTS) or (
            alone in read_source_nouns() and not is_surname(layout, start, people)
        ):
            return None
        if alone in LEADS or alone in NOT_NAMES:
            return Speaker("", "unnamed")  # "Instead of …, he added"
        return of_name(layout, (start, end), phrase, people)
    if start == phrase.first < end and tells_where(layout, (start, end), phrase.last, people):
        return of_name(layout, (start, end), Phrase(start, end, phrase.role), people)  # "Moor in his speech"
    first = phrase.first + (keys[phrase.first] in DETERMINERS)
    if governed and link != start - 1 and link - first > 1 and all(map(is_capital, words.texts[first:link])):
        return of_name(layout, (first, link), Phrase(first, link, phrase.role), people)  # "NAME of the ORG"
    return None


def _of_pronoun(layout: Layout, phrase: Phrase, people: People) -> Speaker:
    """Return the person that a pronoun stands for."""
    key = layout.words.keys[phrase.first].partition("'")[0]  # "she'll say"
    if key in ("i", "we", "you"):
        return Speaker(layout.words.texts[phrase.first], "unnamed")
    if key in ("it", "they"):
        found = _of_thing(layout, key, phrase, people)
        last = (
            last_heard(people.heard, layout.sentence_first, key, phrase.first)
            if is_pronoun(found.name)
            else None
        )
        if key == "they" and is_pronoun(found.name) and (last is None or last.type in _SINGLE):
            several = _several_before(layout, phrase)
            found = found if several is None else identify(layout, several, people)
            last = last if several is None else None
        return found if last is None else Speaker(last.name, last.type)
    key = _WHOSE.get(key, key)  # "His reply? “…”"
    last = last_heard(people.heard, layout.sentence_first, key, phrase.first)
    name = people.resolve(key, phrase.first)
    told_of = described_before(layout, key, phrase.first, name)
    if told_of is not None and last is None:
        return describe(layout, told_of)
    is_last = last is not None and not people.knows(last.name)
    if last is not None and is_last and (not name or people.is_nearer(last, phrase.first)):
        return Speaker(last.name, last.type)
    if name:
        return Speaker(name, "person")
    return opening_person(layout, phrase) or Speaker(layout.words.texts[phrase.first], "unnamed")


def _of_thing(layout: Layout, pronoun: str, phrase: Phrase, people: People) -> Speaker:
    """Return what "it" or "they" stands for: the subject of the sentence before, if that can speak."""
    starts = layout.sentence_first
    k = bisect_right(starts, phrase.first) - 2
    while k >= 0 and layout.quoted[starts[k]]:
        k -= 1
    itself = Speaker(layout.words.texts[phrase.first], "unnamed")
    if k < 0:
        return itself
    before = _subject_of(layout, starts[k], starts[k + 1])
    opening = "" if before is None else layout.words.keys[before.first].partition("'")[0]
    if before is None or opening in PRONOUNS or opening in NOT_PHRASE:
        return itself
    if not any(heads_source(k) or k in INSTITUTIONAL for k in layout.words.keys[before.first : before.last]):
        return itself
    found = identify(layout, before, people)
    if pronoun == "it":
        return found if found.type in ("institution", "document", "outlet") else itself
    if people.knows(found.name):
        return itself  # one person is not "they"
    return found if found.type not in ("person", "document") or found.name.endswith("s") else itself


def _several_before(layout: Layout, pronoun: Phrase) -> Phrase | None:
    """Return the subject of a clause that "they" closes: "Some airlines are changing routes, they said"."""
    first = layout.sentence_first[bisect_right(layout.sentence_first, pronoun.first) - 1]
    if pronoun.first - first < _LEAD_WORDS or not has_comma(layout, pronoun.first):
        return None
    found = _subject_of(layout, first, pronoun.first)
    if found is None or layout.quoted[first]:
        return None
    keys = layout.words.keys
    heads = [key for key in keys[found.first : found.last] if heads_source(key) or key in INSTITUTIONAL]
    return (
        found if heads and heads[0].endswith(_PLURAL) and not heads[0].endswith(("ss", "is", "us")) else None
    )


def _subject_of(layout: Layout, first: int, last: int) -> Phrase | None:
    """Return the subject that opens a sentence or its question: "What did the review find?"."""
    words = layout.words
    if words.keys[first + 1 : first + 2] not in _ASKED:
        return before_verb(words, walk_right(layout.text, words, first, last))
    phrase = walk_right(layout.text, words, first + 2, last)
    if phrase is None:
        return None
    heads = [i for i in range(phrase.first, phrase.last) if heads_source(words.keys[i])]
    return phrase._replace(last=heads[-1] + 1) if heads else None

"""Sources without a name: how they are described, who spoke last, whom the sentence before tells of."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from analysis.lexicons.grammar import DETERMINERS, POSSESSIVES
from analysis.text.voices.appositions import before_verb
from analysis.text.voices.full_names import KIN
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.names import is_outlet
from analysis.text.voices.phrases import (
    LINKS,
    PERSONAL,
    Phrase,
    heads_source,
    is_capital,
    read_source_nouns,
    walk_right,
)
from analysis.text.voices.presence import was_there
from analysis.text.voices.speaker_kinds import OF_CATEGORY, Speaker, head_type

_ARTICLES = DETERMINERS - POSSESSIVES
_KEPT = frozenset("of surveyed polled asked questioned interviewed".split())  # "many of", "those polled"
_FOR = frozenset(("for", "against", "without"))
_BESIDE = frozenset("close closest near nearest familiar loyal opposed present involved".split())
_NAMELESS = frozenset("unnamed anonymous unidentified".split())
_WHO_WITHIN = 5  # words behind a source that tell what it saw: "who said nothing" tells nothing
_POINTED = re.compile(r"[A-Z](?:\.[A-Z])+")  # "U.S", whose last point is no part of the word
_ALIAS = re.compile(r"\b(?:names?|identified) (?:only )?as ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
_HEARD_BACK = 2
_SUBJECTS = frozenset(("he", "she"))
# Which sources without a name a pronoun can mean.
_THINGS = frozenset(("institution", "outlet", "document"))
_ANYBODY = frozenset(("unnamed", "witness", "official"))
_HEARD_TYPES = {"he": _ANYBODY, "she": _ANYBODY, "it": _THINGS, "they": _ANYBODY | _THINGS}
_BEHIND_HEAD = frozenset("of with in at from for on who familiar close".split())
SEVERAL = frozenset("police people men women".split())
_GENDERS = {"he": "m", "she": "f"}
_NEW_PERSONS = {
    "he": frozenset("man boy father husband grandfather".split()),
    "she": frozenset("woman girl mother wife grandmother nun waitress actress".split()),
}


def describe(layout: Layout, phrase: Phrase) -> Speaker:
    """Return the speaker that a phrase describes, by the alias in its clause if it has one."""
    keys = layout.words.keys
    described = (
        "" if is_participle(layout, phrase) else _described(layout, _without_participle(layout, phrase))
    )
    kind = OF_CATEGORY.get(head_type(layout.words, phrase.first, phrase.last), "unnamed")
    alias = _alias(layout, phrase)
    kind = _named_kind(layout, phrase) if kind == "unnamed" else kind
    if not _NAMELESS.isdisjoint(keys[phrase.first : phrase.last]):
        kind = "unnamed"  # "an unnamed aide"
    if kind == "unnamed" and phrase.role is not None and was_there(keys[slice(*phrase.role)]):
        kind = "witness"
    if kind == "unnamed" and keys[phrase.last : phrase.last + 1] == ["who"]:
        kind = "witness" if was_there(keys[phrase.last : phrase.last + _WHO_WITHIN]) else kind
    return Speaker(alias or described, "person" if alias and kind == "unnamed" else kind)


def _named_kind(layout: Layout, phrase: Phrase) -> str:
    """Return what the capitals that open a phrase name: "Rowers for Clean Rivers", "Sky News in Harl"."""
    keys, texts = layout.words.keys, layout.words.texts
    first = phrase.first + (keys[phrase.first] in _ARTICLES)
    at = first
    while at < phrase.last and is_capital(texts[at]) and keys[at] not in _FOR:
        at += 1
    if at == first or at + 1 >= phrase.last or not is_capital(texts[at + 1]):
        return "unnamed"
    is_whole = all(is_capital(texts[i]) or keys[i] in LINKS for i in range(at + 1, phrase.last))
    if keys[at] in _FOR and is_whole and read_source_nouns().get(keys[at - 1]) not in PERSONAL:
        return "institution"
    return "outlet" if is_outlet(print_words(layout, first, at), layout.outlets) else "unnamed"


def is_participle(layout: Layout, phrase: Phrase) -> bool:
    """Say whether a phrase names nobody, but tells what was done: "leaked to the press"."""
    keys = layout.words.keys[phrase.first : phrase.last]
    return keys[0].endswith("ed") and (len(keys) == 1 or keys[1] in LINKS)


def _without_participle(layout: Layout, phrase: Phrase) -> Phrase:
    """Cut what was done with a document off its end: "a poll released"."""
    keys, last = layout.words.keys, phrase.last - 1
    if (
        last > phrase.first
        and keys[last].endswith("ed")
        and read_source_nouns().get(keys[last - 1]) == "document"
    ):
        return phrase._replace(last=last)
    return phrase


def _described(layout: Layout, phrase: Phrase) -> str:
    """Return a description without its leading article."""
    words = layout.words
    first = phrase.first
    while first < phrase.last - 1 and words.keys[first] in _ARTICLES and words.keys[first + 1] not in _KEPT:
        first += 1
    if words.keys[phrase.first] == "those" and words.keys[phrase.last - 1] in _BESIDE:
        return words.texts[phrase.first]  # "those close to her"
    if words.keys[first] == "least" and first + 1 < phrase.last:
        first += 1
    sign = "%" if layout.text.startswith("%", words.ends[phrase.last - 1]) else ""
    return print_words(layout, first, phrase.last) + sign


def _alias(layout: Layout, phrase: Phrase) -> str:
    """Return the name that a clause behind a description gives: "who gave his name as NAME"."""
    is_told = layout.words.keys[phrase.last : phrase.last + 1] == ["who"]
    named = any(text[0].isupper() for text in layout.words.texts[phrase.first + 1 : phrase.last])
    if named or (phrase.role is None and not is_told):
        return ""
    last = phrase.role[1] if phrase.role is not None else sentence_at(layout, phrase.last)[1]
    end = layout.words.ends[last - 1]
    hit = _ALIAS.search(layout.text, layout.words.ends[phrase.last - 1], end)
    return hit[1] if hit else ""


def print_words(layout: Layout, first: int, last: int) -> str:
    """Return words as printed, with single blanks."""
    end = layout.words.ends[last - 1]
    end += bool(_POINTED.fullmatch(layout.words.texts[last - 1])) and layout.text.startswith(".", end)
    return " ".join(layout.text[layout.words.starts[first] : end].split())


class Heard(NamedTuple):
    """A source that spoke: the word of its verb, its name or description and its type."""

    word: int
    name: str
    type: str
    is_new: bool  # "a guard", "another guard"


def last_heard(heard: Sequence[Heard], starts: Sequence[int], pronoun: str, word: int) -> Heard | None:
    """Return the source without a name that a pronoun can mean, as it spoke a sentence or two before.

    >>> last_heard([Heard(2, "two guards", "unnamed", False)], [0, 9], "they", 9).name
    'two guards'
    """
    if not heard or heard[-1].word >= word:
        return None
    last = heard[-1]
    if bisect_right(starts, word) - bisect_right(starts, last.word) > _HEARD_BACK:
        return None
    return (
        last if last.type in _HEARD_TYPES.get(pronoun, ()) and agrees_in_number(pronoun, last.name) else None
    )


def agrees_in_number(pronoun: str, name: str) -> bool:
    """Say whether a description is of one or of several as the pronoun asks."""
    words = name.lower().split() or [""]
    noun = words[next((i for i, word in enumerate(words) if i and word in _BEHIND_HEAD), len(words)) - 1]
    several = noun in SEVERAL or (noun.endswith("s") and not noun.endswith("ss"))
    if pronoun in _SUBJECTS:
        return not several and heads_source(noun)
    return pronoun == "it" or (several and heads_source(noun))


def described_before(layout: Layout, pronoun: str, word: int, name: str) -> Phrase | None:
    """Return whom the sentence before tells of without a name: "Tell the widow of Bo Lind. She"."""
    if pronoun not in _GENDERS:
        return None
    starts, keys = layout.sentence_first, layout.words.keys
    k = bisect_right(starts, word) - 2
    while k > 0 and layout.quoted[starts[k]]:
        k -= 1
    if k < 0 or (name and name.lower().split(" ")[-1] in keys[starts[k] : word]):
        return None
    for i in range(starts[k + 1] - 1, starts[k], -1):
        is_new = keys[i] in _NEW_PERSONS[pronoun] and keys[i - 1] in ("a", "an", "another")
        is_kin = KIN.get(keys[i]) == _GENDERS[pronoun] and keys[i - 1] == "the" and keys[i + 1] == "of"
        if (is_new or is_kin) and not layout.quoted[i]:
            return before_verb(layout.words, walk_right(layout.text, layout.words, i - 1, starts[k + 1]))
    return None


def opening_person(layout: Layout, phrase: Phrase) -> Speaker | None:
    """Return the one person whose description opens the sentence before a pronoun: "The mayor spoke. He"."""
    starts = layout.sentence_first
    k = bisect_right(starts, phrase.first) - 2
    if k < 0 or layout.words.keys[starts[k]] not in DETERMINERS or layout.quoted[starts[k]]:
        return None
    before = before_verb(layout.words, walk_right(layout.text, layout.words, starts[k], starts[k + 1]))
    if before is None or not heads_source(layout.words.keys[before.last - 1]):
        return None
    found = describe(layout, before)
    return (
        found if found.type in ("unnamed", "official", "witness") and not found.name.endswith("s") else None
    )

"""Sources that are described, not named: "a guard who gave his name as …"."""

import re

from analysis.lexicons.grammar import DETERMINERS, POSSESSIVES
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.phrases import LINKS, Phrase, read_source_nouns
from analysis.text.voices.presence import was_there
from analysis.text.voices.speaker_kinds import OF_CATEGORY, Speaker, head_type

_ARTICLES = DETERMINERS - POSSESSIVES
_KEPT = frozenset("of surveyed polled asked questioned interviewed".split())  # "many of", "those polled"
_BESIDE = frozenset("close closest near nearest familiar loyal opposed present involved".split())
_NAMELESS = frozenset("unnamed anonymous unidentified".split())
_WHO_WITHIN = 5  # words behind a source that tell what it saw: "who said nothing" tells nothing
_POINTED = re.compile(r"[A-Z](?:\.[A-Z])+")  # "U.S", whose last point is no part of the word
_ALIAS = re.compile(r"\b(?:names?|identified) (?:only )?as ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")


def describe(layout: Layout, phrase: Phrase) -> Speaker:
    """Return the speaker that a phrase describes, by the alias in its clause if it has one."""
    keys = layout.words.keys
    described = (
        "" if is_participle(layout, phrase) else _described(layout, _without_participle(layout, phrase))
    )
    kind = OF_CATEGORY.get(head_type(layout.words, phrase.first, phrase.last), "unnamed")
    alias = _alias(layout, phrase)
    if not _NAMELESS.isdisjoint(keys[phrase.first : phrase.last]):
        kind = "unnamed"  # "an unnamed aide"
    if kind == "unnamed" and phrase.role is not None and was_there(keys[slice(*phrase.role)]):
        kind = "witness"
    if kind == "unnamed" and keys[phrase.last : phrase.last + 1] == ["who"]:
        kind = "witness" if was_there(keys[phrase.last : phrase.last + _WHO_WITHIN]) else kind
    return Speaker(alias or described, "person" if alias and kind == "unnamed" else kind)


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

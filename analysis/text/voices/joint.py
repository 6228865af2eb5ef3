"""Two sources of one statement: "Ada Moor and Bo Lind said", "the mayor and some rowers say"."""

from analysis.text.voices.before_names import strip_title
from analysis.text.voices.descriptions import print_words
from analysis.text.voices.heard import SEVERAL
from analysis.text.voices.layout import Layout
from analysis.text.voices.people import People
from analysis.text.voices.phrases import (
    LINKS,
    PRONOUNS,
    Phrase,
    capital_run,
    gap,
    heads_source,
    is_capital,
    read_source_nouns,
    walk_left,
)
from analysis.text.voices.subjects import is_past

_ARTICLES = frozenset(("the", "a", "an"))
_NO_PARTNERS = frozenset("both between that which".split())


def widen_to_both(layout: Layout, phrase: Phrase, low: int) -> Phrase:
    """Return a subject with what "and" joins to it where that opens the sentence: "Rowers and some crews"."""
    words, joint = layout.words, phrase.first - 1
    if joint <= low or words.keys[joint] != "and" or words.keys[low] in PRONOUNS:
        return phrase
    left = walk_left(layout.text, words, joint - 1, low)
    beside = all(gap(layout.text, words, i) == " " for i in (joint, joint + 1))
    speaks = _is_of_people(words.keys[joint - 1]) or is_capital(words.texts[joint - 1])
    is_subject = left is not None and left.first == low and _is_plain(layout, left)
    return phrase._replace(first=low) if beside and speaks and is_subject else phrase


def part_both(layout: Layout, phrase: Phrase, people: People) -> tuple[Phrase, Phrase] | None:
    """Return the two phrases that "and" joins, one of them a person of the article; None for any other."""
    keys = layout.words.keys[phrase.first : phrase.last]
    if keys.count("and") != 1 or phrase.role is not None:
        return None
    joint = phrase.first + keys.index("and")
    left, right = Phrase(phrase.first, joint), Phrase(joint + 1, phrase.last)
    if not (left.first < left.last and right.first < right.last and _is_plain(layout, left)):
        return None
    named = [_is_person(layout, part, people) for part in (left, right)]
    fits = (named[0] or _is_several(layout, left)) and (
        named[1] or _is_several(layout, right) or layout.words.keys[right.first] in _ARTICLES
    )
    return (left, right) if any(named) and fits else None


def _is_several(layout: Layout, phrase: Phrase) -> bool:
    """Say whether a phrase ends with a noun for several sources; no "poet and rower Ada Moor"."""
    key = layout.words.keys[phrase.last - 1]
    return _is_of_people(key) and (key in SEVERAL or (key.endswith("s") and not key.endswith("ss")))


def _is_of_people(key: str) -> bool:
    """Say whether a noun heads a source that is a person, persons or a body."""
    return heads_source(key) and read_source_nouns().get(key) not in ("document", "outlet")


def _is_plain(layout: Layout, phrase: Phrase) -> bool:
    """Say whether words are one noun phrase: no verb in the past, nothing that links it to another."""
    keys = layout.words.keys[phrase.first : phrase.last]
    inside = range(phrase.first, phrase.last)
    return LINKS.union(_NO_PARTNERS).isdisjoint(keys) and not any(is_past(layout.words, i) for i in inside)


def _is_person(layout: Layout, phrase: Phrase, people: People) -> bool:
    """Say whether a phrase ends with the name of a person of the article, titles before it."""
    start, end = capital_run(layout.words, phrase.first, phrase.last)
    if start == end or end < phrase.last:
        return False
    first, _ = strip_title(layout, start, end)
    return people.knows(people.full_name(print_words(layout, first, end)))

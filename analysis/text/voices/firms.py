"""The firms an article names: their short names, and the one that "the company" stands for."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from analysis.lexicons.grammar import ARTICLES, BE_OR_NOT, DETERMINERS
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.name_runs import Run, name_at
from analysis.text.voices.names import INSTITUTIONAL, NOT_NAMES, fold_name, read_first_names, read_places
from analysis.text.voices.organizations import FIRMS, is_firm_name, is_organization, read_endings
from analysis.text.voices.phrases import Phrase, gap, has_comma, heads_source
from analysis.text.voices.speaker_kinds import Speaker

SHORTEST_NAME = 4  # letters of a name that may stand for a firm's whole name
_HEADING_WORDS = 40  # at most in a headline and its dek, where a firm is called by its short name
_THE_FIRM = (["the", "company"], ["the", "firm"])
_FIRMS = frozenset(
    "company firm start-up startup airline carrier lender insurer retailer carmaker manufacturer supplier "
    "contractor developer rival competitor subsidiary brewery consultancy".split()
)
_NEW = frozenset("a an another some".split())
_NEW_WITHIN = 5  # words from the article to its noun: "a small family-run company"
_CALLED = BE_OR_NOT | frozenset("as like become became remains remained".split())  # "Velmo is a company"
_AGENTS = frozenset("by against with".split())
_MEDIA = frozenset("on onto to via by through over using".split())  # "posted on Velmo"
_LEAD_SENTENCES = 3  # the headline is one
_TOPIC_TIMES = 2


class Firms(NamedTuple):
    """The firms that a text names: folded short name → full name; and the only one, "" for none or several.

    ``since`` and ``until`` are the words between which "the company" is that one.
    """

    full: dict[str, str]
    only: str
    since: int
    until: int


def find_firms(layout: Layout, runs: Iterable[Run]) -> Firms:
    """Return the firms that a text names, by the list or an ending: "Kemtek Energy", short "Kemtek".

    A short name that the running text prints first is nobody's: "Kemtek" before "Kemtek Analytics".
    """
    words, keys = layout.words, layout.words.keys
    full: dict[str, str] = {}
    named: dict[str, list[int]] = {}
    alone: dict[str, list[int]] = {}  # words that stand by themselves → where they do
    for first, end, _, titled, name in runs:
        word, ends = (
            keys[first].removesuffix("'s"),
            read_endings().get(keys[end - 1].removesuffix("'s")) in FIRMS,
        )
        if end - first == 1:
            alone.setdefault(word, []).append(first)
        if titled or not (name and ends or is_firm_name(words, (first, end))):
            continue
        known = word in read_first_names() or word in read_places() or word in INSTITUTIONAL
        known = known or _HEADING_WORDS < alone.get(word, [first])[0] < first
        if name and ends and len(word) >= SHORTEST_NAME and not known and word not in NOT_NAMES:
            name = full.setdefault(fold_name(word), name)
        printed = words.texts[first]
        name = name or (printed if is_organization(printed) else name_at(layout, first, end))
        name = full.get(fold_name(word), name)
        named.setdefault(name, []).append(first)
    if len(named) != 1:
        return Firms(full, "", 0, 0)
    only, places = next(iter(named.items()))
    short = [word for word in (*full, fold_name(only)) if word in alone]
    places = sorted({*places, *chain.from_iterable(alone[word] for word in short)})
    return Firms(full, only, _topic_since(layout, places), _topic_until(layout, places))


def the_firm(layout: Layout, phrase: Phrase, firms: Firms) -> Speaker | None:
    """Return the one firm that an article is about, which a plain noun stands for: "the company said".

    None where the firm is only where or how something is told ("posted on Velmo"), and where another is told
    of without a name ("a small company").
    """
    is_so = firms.since < phrase.first < firms.until
    is_so = is_so and layout.words.keys[phrase.first : phrase.last] in _THE_FIRM
    return Speaker(firms.only, "institution") if is_so else None


def _topic_since(layout: Layout, places: Sequence[int]) -> int:
    """Return the word that makes a firm the topic: a subject of the lead, or its second mention."""
    lead = layout.sentence_first[:_LEAD_SENTENCES][-1:]
    high = sentence_at(layout, lead[0])[1] if lead else 0
    told = [i for i in places if _is_told_of(layout, i)]
    subjects = [i for i in told if i < high and _is_subject(layout, i)]
    return min([*subjects[:1], *told[_TOPIC_TIMES - 1 :][:1]], default=len(layout.words))


def _is_told_of(layout: Layout, i: int) -> bool:
    """Say whether a name is more than a medium or a part of another: no "on Velmo", "a Velmo post"."""
    keys = layout.words.keys
    before = keys[i - 1 - (keys[i - 1] == "the")] if i > 1 else ""
    return before not in _MEDIA and (i == 0 or keys[i - 1] not in DETERMINERS - {"the"})


def _is_subject(layout: Layout, i: int) -> bool:
    """Say whether a name opens a clause and no longer subject: "Velmo", no "Velmo workers"."""
    keys = layout.words.keys
    first = i - (i > 0 and keys[i - 1] == "the")
    return (first == 0 or gap(layout.text, layout.words, first) != " ") and not any(
        map(heads_source, keys[i + 1 : i + 2])
    )


def _topic_until(layout: Layout, places: Sequence[int]) -> int:
    """Return the first word that tells of another firm by a noun; the text's end if none does."""
    nouns = [i for i in layout.words.places(_is_firm) if i > places[0]]
    return next((i for i in nouns if _is_other(layout, i, places)), len(layout.words))


def _is_firm(text: str, key: str) -> bool:
    """Say whether a word is a noun for a firm."""
    return key in _FIRMS


def _is_other(layout: Layout, noun: int, places: Sequence[int]) -> bool:
    """Say whether a noun tells of another firm than the one named: "a small company", "by the firm"."""
    keys, words, at = layout.words.keys, layout.words, noun
    while (
        noun - at < _NEW_WITHIN
        and at
        and keys[at] not in ARTICLES | _NEW
        and gap(layout.text, words, at) == " "
    ):
        at -= 1
    if keys[noun - 1] == "law":
        return True
    if keys[at] == "the":
        opening = sentence_at(layout, at)[0]
        return keys[at - 1] in _AGENTS and bisect_left(places, opening) < bisect_left(places, at)
    if keys[at] not in _NEW:
        return False
    is_apposed = has_comma(layout, at) and words.texts[at - 1][0].isupper()
    return not (is_apposed or keys[at - 1] in _CALLED)

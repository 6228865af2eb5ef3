"""Loaded words that are part of a name: "the Flathead Beacon", "Trick Mirror", "Great Society"."""

from bisect import bisect_left, bisect_right
from itertools import pairwise

from analysis.measures.loaded.features import FUNCTION_WORDS, in_title_case
from analysis.measures.loaded.lexicon import nouns_only
from analysis.measures.loaded.terms import Term
from analysis.text.reading import Reading
from analysis.text.voices.names import read_first_names
from analysis.text.voices.organizations import is_organization

# Right behind these a place is named: "at Great Hallow".
_PLACED = frozenset("at near outside".split())
RECURS = 3  # times that an article has an epithet and its noun from which both are a name: "Great Hallow"
# Behind these another word than a noun is part of a name too: "the Great Society", "Savage Lake".
_NAMED_THINGS = frozenset(
    "society street road avenue square park bridge river lake mount mountain mountains hill hills bay creek "
    "falls island islands valley canyon ridge forest beach hotel theatre theater museum library college "
    "university institute foundation association act".split()
)


def leave_out_names(reading: Reading, terms: list[Term]) -> list[Term]:
    """Return the hits without single words that belong to a name.

    Such a word is printed with a capital inside a sentence that is no title, right beside another word with
    a capital. Before a name an adjective or a verb's form stays, an epithet ("the Corrupt Senator"), unless
    the two recur, are in the list of organizations or a thing with names follows ("Great Society"); behind
    a possessive it stays too, and behind a small word of a title. So do capitals throughout. No single
    capital is enough: tweets print plain and loaded words so ("the Fakes"), but what ends with the hit and
    was told something is a paper ("told the Beacon", "according to the LA Beacon"). Behind "at", "near" and
    "outside" the two are a place ("at Great Hallow"), then also where they open a sentence; there a given
    name begins a name too ("Joy Reed").

    >>> from analysis.text.reading import read_text
    >>> line = "It said so in the Flathead Beacon. A beacon burns."
    >>> hits = [Term(27, 33, "beacon", "vivid", 2.0, ""), Term(37, 43, "beacon", "vivid", 2.0, "")]
    >>> [term.start for term in leave_out_names(read_text(line), hits)]
    [37]
    """
    titles: dict[int, bool] = {}  # by the first word of a sentence
    return [
        t
        for t in terms
        if not reading.text[t.start].isupper() or not (_is_paper(reading, t) or _in_name(reading, t, titles))
    ]


def _is_paper(reading: Reading, term: Term) -> bool:
    """Tell whether a hit ends the name of what somebody told something: "told the Flathead Beacon"."""
    words = reading.words
    i, stop = bisect_left(words.starts, term.start), bisect_left(words.starts, term.end)
    ends = stop == len(words.texts) or not _spaced(reading, stop) or not words.texts[stop][0].isupper()
    if not ends or not all(map(_is_named, words.texts[i:stop])):
        return False
    while (
        i
        and words.texts[i - 1][0].isupper()
        and words.keys[i - 1] not in FUNCTION_WORDS
        and _spaced(reading, i)
    ):
        i -= 1
    i -= i > 0 and words.keys[i - 1] == "the"
    return words.keys[max(i - 1, 0) : i] == ["told"] or words.keys[max(i - 2, 0) : i] == ["according", "to"]


def _in_name(reading: Reading, term: Term, titles: dict[int, bool]) -> bool:
    """Tell whether a hit that begins with a capital is one word of a name of two words or more."""
    words, ranges = reading.words, reading.sentence_words
    i = bisect_left(words.starts, term.start)
    text = words.texts[i]
    if words.ends[i] < term.end or text.isupper():
        return False
    within = ranges[bisect_right(ranges, i, key=lambda one: one.start) - 1]
    if i == within.start:
        return _opens_as_name(reading, within)
    if not _spaced(reading, i):
        return False
    if within.start not in titles:
        opens = words.texts[within.start]
        titles[within.start] = not opens[0].islower() and in_title_case(words.texts, within)
    if titles[within.start]:
        return False
    if i + 1 < within.stop and _spaced(reading, i + 1) and _is_named(words.texts[i + 1]):
        return words.keys[i] in nouns_only() or _is_fixed(reading, i)
    if i - 1 == within.start or not _is_named(words.texts[i - 1]):
        return False
    before = words.keys[i - 1]
    if before.endswith("'s"):
        return words.keys[i] in nouns_only()
    return before == "the" or before not in FUNCTION_WORDS


def _opens_as_name(reading: Reading, within: range) -> bool:
    """Tell whether a sentence opens with a given name ("Joy Reed"), or a name elsewhere ("Great Hallow")."""
    i, words = within.start, reading.words
    if i + 1 >= within.stop or not _spaced(reading, i + 1) or not _is_named(words.texts[i + 1]):
        return False
    if in_title_case(words.texts, within):
        return False
    return words.keys[i] in read_first_names() or _is_named_elsewhere(reading, i)


def _is_fixed(reading: Reading, i: int) -> bool:
    """Tell whether word i and the next are a name though the first is no noun."""
    words = reading.words
    pair = words.texts[i], words.texts[i + 1]
    if words.keys[i + 1] in _NAMED_THINGS or is_organization(" ".join(pair)):
        return True
    return _is_named_elsewhere(reading, i)


def _is_named_elsewhere(reading: Reading, i: int) -> bool:
    """Tell whether word i and the next recur in the article, or stand behind a preposition of place."""
    words = reading.words
    pair = words.texts[i], words.texts[i + 1]
    places = [k for k, both in enumerate(pairwise(words.texts)) if both == pair]
    return len(places) >= RECURS or any(_names_place(reading, k) for k in places)


def _names_place(reading: Reading, k: int) -> bool:
    """Tell whether a preposition of place stands right before word k, and no first name with it."""
    words = reading.words
    if k == 0 or words.keys[k - 1] not in _PLACED or not _spaced(reading, k):
        return False
    after = words.keys[k + 1]
    return after not in read_first_names() and not after.endswith("'s")


def _spaced(reading: Reading, i: int) -> bool:
    """Tell whether a single space, and nothing else, stands before word i."""
    return reading.text[reading.words.ends[i - 1] : reading.words.starts[i]] == " "


def _is_named(text: str) -> bool:
    """Tell whether a word is printed as a part of a name: with one capital, at its beginning."""
    return text[0].isupper() and not text.isupper()

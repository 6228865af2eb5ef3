"""Noun phrases beside a reporting verb, found by walking over words; no tagger, no model."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from analysis.lexicons.grammar import BE_OR_NOT, DETERMINERS, FINITE, POSSESSIVES
from analysis.lexicons.matcher import read_rows
from analysis.text.voices.layout import Layout, is_titled
from analysis.text.voices.names import SUFFIXES
from analysis.text.words import Words

# Endings of nouns for persons whose plural in -s is nothing else: no "heads", "hosts", "guides".
_OF_TRADES = ("er", "or", "ist", "ian", "ant", "ent", "ator", "eer", "ee")
_Y = re.compile(r"(?<=[^aeiou])y$")
_PLAIN = re.compile(r"[a-z-]{3,}[^sxzh]")
# Whose plurals are mostly something else, or nothing: "funds", "the bodies".
_NO_PLURALS = frozenset(
    "body command fund house rescue unit kremlin pentagon police another anchor tailor".split()
)
_PARTED = frozenset(("them", "us"))
COUNTS = frozenset("one two three four five six seven eight nine ten many most none half few neither".split())
_ALONE = "he she they i we you it who".split()
PRONOUNS = frozenset(_ALONE) | {
    f"{pronoun}'{verb}" for pronoun in _ALONE for verb in ("s", "d", "ll", "ve", "re", "m")
}
LINKS = frozenset("of for with at from in to on de von van der den la le du da bin al and".split())
# Words in lower case inside a person's name: "Jon de Brun".
PARTICLES = frozenset("de von van der den di da del la le du bin ibn al".split())
NAME_ARTICLES = frozenset(("el-", "al-", "ul-", "ad-", "as-", "an-", "ar-", "az-", "at-"))
_PLACE_LINKS = frozenset("in at on from with to for".split())
# Categories of source nouns: what a person is or does; and with who is only described ("critics").
PERSONAL = frozenset("role official spokes witness near".split())
PERSONS = PERSONAL | {"unnamed"}
_CONTRACTED = (
    "don't can't shouldn't didn't doesn't hasn't haven't hadn't won't wouldn't couldn't n't 's 've 'd 'll"
)
_SEMI = "having to get gets got keep keeps kept going go goes went on"
AUXILIARIES = FINITE.union(BE_OR_NOT, ["not"], _CONTRACTED.split(), _SEMI.split())
ADVERBS = frozenset(
    "also then later once previously often never first now still yet even just always again ever too "
    "soon thus therefore himself herself themselves itself instead both all only yesterday today "
    "tonight early long perhaps further sometimes twice back famously quickly already simply merely".split()
)
_NOUNS_IN_LY = frozenset("family ally assembly monopoly supply reply bully daily weekly elderly".split())
# A noun phrase is not walked through these.
_STOPS = frozenset(
    "but or nor so yet as when while where because although though if unless since until whereas that "
    "which whose what why how than then after before during about like into over under between among "
    "against through by monday tuesday wednesday thursday friday saturday sunday yesterday today "
    "tonight tomorrow morning afternoon evening january february march april june july august "
    "september october november december is are was were be been being has have had will would could "
    "can may might must should did does do not he she they i we you it him them us me who whom there "
    "here also now later meanwhile however still just said says say told tells asked added out up off "
    "down again already".split()
)
NOT_PHRASE = frozenset(
    "in on at by for from with after before during when while as if because although though since "
    "until despite amid following asked speaking writing responding according to that which who whose "
    "where but".split()
)
# What cannot end a source: it wants a noun.
_OPEN_ENDS = LINKS | (DETERMINERS - {"some", "many", "both", "several", "another"})
_INSIDE = frozenset(("", "-", "/", "'", "’", "&"))
_NICKNAME = frozenset(('"', "“", "”", "‘"))  # about one: Ernesto "Boy" Ybarra
_JOINING = ("\u00a0", "-", " & ", "’ ", "' ")  # between words of one phrase
_LEADS = frozenset("in on at for from with and but to".split())
MAX_WORDS = 16


class Phrase(NamedTuple):
    """Words ``first`` up to, not including, ``last``; ``role`` is the apposition's range or None."""

    first: int
    last: int
    role: tuple[int, int] | None = None


@cache
def read_source_nouns() -> dict[str, str]:
    """Return the nouns that head a source, with their category; regular plurals go with their nouns."""
    nouns = {row["term"]: row["category"] for row in read_rows("source_nouns")}
    plain = {
        noun: category
        for noun, category in nouns.items()
        if (category == "institution" or (category in PERSONS and noun.endswith(_OF_TRADES)))
        and _PLAIN.fullmatch(noun)
        and noun not in _NO_PLURALS
    }
    return {_Y.sub("ie", noun) + "s": category for noun, category in plain.items()} | nouns


def gap(text: str, words: Words, i: int) -> str:
    """Return what is printed between word i - 1 and word i."""
    return text[words.ends[i - 1] : words.starts[i]]


def has_comma(layout: Layout, i: int) -> bool:
    """Say whether a comma is printed between word i - 1 and word i."""
    return "," in gap(layout.text, layout.words, i)


def is_capital(word: str) -> bool:
    """Say whether a word begins with a capital letter."""
    return word[0].isupper()


def opens_name(word: str) -> bool:
    """Say whether a word is printed as a part of a name: in capitals, or with an article as in "el-Moor"."""
    return word[0].isupper() or (word[:3] in NAME_ARTICLES and word[3:4].isupper())


def is_manner(key: str) -> bool:
    """Say whether a word looks like an adverb of manner; "family" and "ally" are none."""
    return key.endswith("ly") and key not in _NOUNS_IN_LY


def heads_source(key: str) -> bool:
    """Say whether a noun can head a source: listed, or made with -man or -woman."""
    return key in read_source_nouns() or (len(key) > 5 and key.endswith(("man", "men")))


def verb_group(keys: Sequence[str], verb: int, low: int) -> Sequence[str]:
    """Return the auxiliaries and adverbs right before a verb, from ``low`` on.

    >>> verb_group("the port has not yet said so".split(), 5, 0)
    ['has', 'not', 'yet']
    """
    first = verb - 2 * (keys[max(low, verb - 2) : verb] == ["no", "longer"])
    while first > low and (keys[first - 1] in AUXILIARIES or keys[first - 1] in ADVERBS):
        first -= 1
    return keys[first:verb]


def _joins(text: str, words: Words, i: int) -> bool:
    """Say whether word i - 1 and word i can stand in one noun phrase."""
    between = text[words.ends[i - 1] : words.starts[i]]
    if between == " " or between in _JOINING or (between == ", " and words.keys[i] in SUFFIXES):
        return True
    if between in (". ", ".\u00a0"):
        return len(words.texts[i - 1]) <= 4 and is_capital(words.texts[i - 1])
    if between.strip() in _NICKNAME:
        return is_capital(words.texts[i - 1]) and is_capital(words.texts[i])
    return between.strip() in _INSIDE and "\n" not in between


def walk_left(text: str, words: Words, last: int, low: int) -> Phrase | None:
    """Return the noun phrase that ends with word ``last``, not reaching below word ``low``."""
    keys = words.keys
    if last < low:
        return None
    if keys[last] in PRONOUNS:
        return Phrase(last, last + 1)
    if keys[last] in _OPEN_ENDS or (keys[last] in _STOPS and not is_titled(words, last)):
        return _part_of(words, last, low)
    first = _leftmost(text, words, last, low)
    while first < last and (keys[first] in LINKS or is_manner(keys[first])):
        if is_capital(words.texts[first]):
            break
        first += 1
    return Phrase(first + (keys[first] in _LEADS and first < last), last + 1)


def _leftmost(text: str, words: Words, last: int, low: int) -> int:
    """Return the first word of a noun phrase: a determiner, or the one behind what no phrase goes through."""
    keys, first = words.keys, last
    while first > low and last - first < MAX_WORDS and _joins(text, words, first):
        key = keys[first - 1]
        if key in DETERMINERS and not _is_named(text, words, first - 1, low):
            first -= 1
            linked = first > low and keys[first - 1] in LINKS and keys[first - 1] != "and"
            if not (linked and _joins(text, words, first)):
                break
        elif key in _STOPS and not is_titled(words, first - 1):
            break
        first -= 1
    return first


def _is_named(text: str, words: Words, i: int, low: int) -> bool:
    """Say whether a determiner stands inside a name: "Save Our Pier", "Mark A. Moor", "Harl A&M"."""
    is_letter = words.keys[i] == "a" and i + 1 < len(words) and gap(text, words, i + 1) != " "
    inside = i > low and (is_letter or words.keys[i] in POSSESSIVES)
    return inside and all(map(is_capital, words.texts[i - 1 : i + 2]))


def _part_of(words: Words, last: int, low: int) -> Phrase | None:
    """Return a part of those meant by a pronoun: "one of them", "two of us"; None for any other word."""
    keys, of = words.keys, last - 1
    if keys[last] not in _PARTED or of - 1 < low or keys[of] != "of":
        return None
    is_part = keys[of - 1] in DETERMINERS or keys[of - 1] in COUNTS
    return Phrase(of - 1, last + 1) if is_part else None


def walk_right(text: str, words: Words, first: int, high: int) -> Phrase | None:
    """Return the noun phrase that begins with word ``first``, not reaching word ``high``."""
    keys, texts = words.keys, words.texts
    if first >= high or keys[first] in _STOPS and keys[first] not in PRONOUNS:
        return None
    if keys[first] in PRONOUNS:
        return Phrase(first, first + 1)
    if (keys[first] in LINKS or is_manner(keys[first])) and not is_capital(texts[first]):
        return None
    last, named = first + 1, is_capital(texts[first])
    while last < high and last - first < MAX_WORDS and _joins(text, words, last):
        key = keys[last]
        if key in _PLACE_LINKS and named and key != "for":
            break
        if key in _STOPS and not is_titled(words, last):
            break
        if named and not is_capital(texts[last]) and not _goes_on(words, first, last, high):
            break
        if key in DETERMINERS and keys[last - 1] not in LINKS:
            break
        named = named or is_capital(texts[last]) and keys[last - 1] not in LINKS
        last += 1
    while last - 1 > first and (keys[last - 1] in LINKS or keys[last - 1] in DETERMINERS):
        last -= 1
    part = _part_of(words, last + 1, first) if last + 1 < high else None  # "one of them"
    return part or Phrase(first, last)


def _goes_on(words: Words, first: int, at: int, high: int) -> bool:
    """Say whether a phrase with a name goes on at a word in lower case: a role, or a small link."""
    keys = words.keys
    if keys[at] in ("of", "de", "von", "van", "bin", "al"):
        return at - first == 1 or keys[at] != "of" or keys[at - 1] in read_source_nouns()
    if words.texts[at].isdigit() and keys[at - 1] in ("channel", "news", "radio"):
        return True
    if keys[at - 1].endswith("'s") or keys[first] in DETERMINERS or not is_capital(words.texts[first]):
        return True
    nouns = read_source_nouns()
    return any(key in nouns for key in keys[at : min(high, at + 3)])

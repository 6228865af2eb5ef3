"""Noun or verb: forms like "soldiers" that a verb's lexicon row lists but that mostly name a plain thing."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from analysis.lexicons.inflect import inflect
from analysis.lexicons.matcher import fold_phrase, read_rows
from analysis.measures.loaded.features import FUNCTION_WORDS

BEFORE_NOUN = frozenset(
    "the a an this these those his her its their our my your no each every some any another both few many "
    "several all of in on with at from by for into about near under between through more most other such "
    "one two three four five six".split()
)
BEFORE_VERB = frozenset(
    "to will would can could shall should may might must not i you he she it we they who let let's did do "
    "does never always don't didn't doesn't won't can't cannot couldn't wouldn't shouldn't i'll we'll "
    "they'll you'll he'll she'll i'd we'd they'd".split()
)
AFTER_NOUN = frozenset("of was were is are has have had who which will would could said says may".split())
AFTER_VERB = frozenset("the a an his her its their our my your them him us me it up off out away".split())
ADJECTIVE_ENDS = ("al", "ic", "ive", "ous", "ful", "less", "'s", "able", "ible", "ese", "ean", "ian")
REACH = 4  # words to either side that count as company
COMPANY = "company"  # the feature's name
SCENE = "scene"  # the domain of words that show each other literal (`find_scenes`), and that feature's name
REMEMBERED = 10_000  # words and phrases whose domains are kept
RESULTS = {"apart", "open", "shut", "to pieces", "to bits", "to shreds", "into pieces", "to the ground"}
# What a verb has behind it in literal phrases ("poured into"); "seized on", "tore through" are figures.
PARTICLES = (FUNCTION_WORDS | RESULTS | {"away", "around", "onto", "across", "along"}) - {
    *("on", "through", "with")
}


@cache
def homographs() -> dict[str, bool]:
    """Return form → whether it names a thing where its neighbors do not tell (else it is a verb there)."""
    return {row["form"]: row["default"] == "plain" for row in read_rows("loaded_homographs")}


def reads_plain(before: str, after: str, default: bool) -> bool:
    """Say whether neighbors make a homograph a noun (or an adjective) instead of a verb.

    >>> reads_plain("the", "left", False), reads_plain("to", "on", True)
    (True, False)
    """
    if before in BEFORE_VERB:
        return False
    if before in BEFORE_NOUN or before[:1].isdigit() or before.endswith(ADJECTIVE_ENDS):
        return True
    if after in AFTER_VERB:
        return False
    return after in AFTER_NOUN or default


def is_plain(keys: Sequence[str], i: int, within: range, name: bool) -> bool:
    """Say whether word i, a homograph, is no verb here; written as a name it never is one."""
    before = keys[i - 1] if i > within.start else ""
    after = keys[i + 1] if i + 1 < within.stop else ""
    return name or reads_plain(before, after, homographs()[keys[i]])


def plain_places(texts: Sequence[str], keys: Sequence[str], within: range, title: bool) -> frozenset[int]:
    """Return the words of a sentence that are homographs and no verbs there."""
    known = homographs()
    return frozenset(
        i
        for i in within
        if keys[i] in known
        and is_plain(keys, i, within, not title and i > within.start and texts[i][:1].isupper())
    )


def row_forms(row: Mapping[str, str]) -> list[str]:
    """Return the words of a row of loaded_company.csv: one, or all forms of a verb."""
    return list(map(fold_phrase, inflect(row["word"], "v"))) if row["part"] == "verb" else [row["word"]]


@cache
def _domains() -> tuple[dict[str, int], dict[str, int]]:
    """Return word → domains in which it is literal, and word → domains that it is company of, as bits."""
    rows = [row for row in read_rows("loaded_company") if row["domain"] != SCENE]
    number = {domain: n for n, domain in enumerate(sorted({row["domain"] for row in rows}))}
    found: dict[str, dict[str, int]] = {"sense": {}, "company": {}}
    for row in rows:
        words = found["company" if row["part"] == "company" else "sense"]
        for word in row_forms(row):
            words[word] = words.get(word, 0) | 1 << number[row["domain"]]
    return found["sense"], found["company"]


def literal_senses() -> dict[str, int]:
    """Return word → the domains in whose company it is literal, as bits."""
    return _domains()[0]


@lru_cache(REMEMBERED)
def sense_of(form: str) -> int:
    """Return the domains in which a word or phrase is literal; a verb with a particle is as its verb is."""
    senses, (first, _, rest) = literal_senses(), form.partition(" ")
    return senses.get(form, 0) | (senses.get(first, 0) if rest in PARTICLES else 0)


def in_company(texts: Sequence[str], keys: Sequence[str], within: range, i: int, form: str = "") -> bool:
    """Say whether a word around word i of a sentence, or the phrase that begins there, shows it is literal.

    A name is no company ("White House"), unless the word itself has a capital, as in a headline.

    >>> line = "the fire destroyed two barns".split()
    >>> in_company(line, line, range(5), 2)
    True
    """
    domains, stop = sense_of(form or keys[i]), i + 1 + form.count(" ")
    if not domains:
        return False
    known = _domains()[1]
    for j in range(max(within.start, i - REACH), min(within.stop, stop + REACH)):
        if keys[j] in known and domains & known[keys[j]] and not i <= j < stop:
            if j == within.start or texts[j][0].islower() or texts[i][0].isupper():
                return True
    return False

"""How a word can stand in a claim: as news, as a verb, as a negation or as a small number."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from analysis.lexicons.fold import REMEMBERED, fold_word
from analysis.lexicons.grammar import WEEKDAYS
from analysis.lexicons.inflect import irregular_verbs, verb_forms
from analysis.measures.wording.fact_words import read_events, read_terms
from analysis.measures.wording.numerals import read_numeral
from analysis.measures.wording.stems import NEGATIONS, news_stem

# From here on a number may be a year or a sum: too little in a label without what it belongs to.
FIRST_YEAR = 1000
_MODALS = frozenset(
    "will would can could may might must should shall to not never did do does don't didn't doesn't won't "
    "can't couldn't wouldn't shouldn't let's".split()
)
_PRONOUNS = frozenset("i we you he she they it who that which".split())
# Verbs and nouns that say little of what is claimed.
_WEAK = frozenset(
    "say think believe know want need feel look come go make take give tell let try keep seem appear become "
    "happen continue start begin remain add ask call talk mean hope like get put use".split()
)
_WEAK_NOUNS = frozenset(
    "thing things lot way ways time times today tonight tomorrow yesterday kind sort bit part fact case "
    "moment result reason people person someone something everything anything nothing everybody everyone "
    "anyone able sure likely really very just even still also currently now "
    "morning afternoon evening night week month year years days".split()
).union(WEEKDAYS)
_NO_VERBS = frozenset(
    "meeting building morning evening hundred hearing being king ring spring string wing during according "
    "including something nothing anything everything ceiling wedding funding housing training".split()
)
# Letters of `shape_words` that are words of news.
NEWS = frozenset("NVWvw")
_VERBS = (
    "rise fall grow climb drop jump increase decline decrease shrink surge soar swell dip slip slide plunge "
    "tumble gain"
)


@cache
def _known_verbs() -> frozenset[str]:
    """Return the verb forms that the lexicons know: irregular pasts and the events of news."""
    past = {form for forms in irregular_verbs().values() for form in forms}
    return frozenset(past) | (frozenset(read_events()) - frozenset(read_terms("word")))


@cache
def _weak() -> frozenset[str]:
    """Return all forms of the weak verbs, and the weak nouns."""
    return _WEAK_NOUNS | {form for verb in _WEAK for form in verb_forms(verb)}


def _looks_like_verb(key: str) -> bool:
    """Tell whether a word of news is a verb by its form."""
    if key in _NO_VERBS:
        return False
    return (
        key in _known_verbs() or key.endswith("ed") and len(key) > 4 or key.endswith("ing") and len(key) > 5
    )


def is_verb(keys: Sequence[str], i: int, kind: str = "") -> bool:
    """Tell whether a word is a verb, most likely: by its form or the word before it.

    ``kind`` is the word's letter (`kind_of`), where it is known already.

    >>> keys = "they must drain the flooded quarry".split()
    >>> [key for i, key in enumerate(keys) if is_verb(keys, i)]
    ['drain', 'flooded']
    """
    kind = kind or _kind(keys[i])
    if kind in "vV" or (kind == "N" and _looks_like_verb(keys[i])):
        return True
    before = keys[i - 1] if i else ""
    if before in _MODALS or (before in _PRONOUNS and not keys[i].endswith("ly")):
        return kind in NEWS and keys[i] not in _NO_VERBS
    return False


def shape_words(keys: Iterable[str]) -> str:
    """Return a letter per word for how it can stand in a label.

    "v" is news that looks like a verb, "w" other news, in capitals where it says little; "N" a negation that
    is news as well, "n" any other; "#" a small number; "." the rest.

    >>> shape_words("they never said that 12 ferries sank in 2015".split())
    '.n..#wv..'
    """
    return "".join(map(_kind, keys))


def kind_of(key: str, stem: str) -> str:
    """Return the letter of one word with its stem of news (`shape_words`).

    >>> kind_of("ferries", "ferry"), kind_of("sank", "sink"), kind_of("12", ""), kind_of("the", "")
    ('w', 'v', '#', '.')
    """
    if key in NEGATIONS or key.endswith("n't"):
        return "N" if stem else "n"
    if not stem:
        value = read_numeral(key)
        return "#" if value is not None and value[0] < FIRST_YEAR else "."
    kind = "v" if _looks_like_verb(key) else "w"
    return kind.upper() if key in _weak() else kind


@lru_cache(REMEMBERED)
def _kind(key: str) -> str:
    """Return the letter of one word."""
    return kind_of(key, news_stem(key))


@cache
def read_moves() -> frozenset[str]:
    """Return the folded forms of verbs by which a number changes.

    >>> "rose" in read_moves(), "slid" in read_moves(), "sold" in read_moves()
    (True, True, False)
    """
    return frozenset(fold_word(form) for verb in _VERBS.split() for form in verb_forms(verb)) | {"slid"}

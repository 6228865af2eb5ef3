"""One person, one head: nouns that an article ties to a name, nouns and names that several persons share."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import compress

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import ARTICLES
from analysis.measures.agency.classes import listed, word_classes
from analysis.measures.agency.passives import Agency
from analysis.measures.agency.pronouns import GENDERS, person_nouns
from analysis.text.reading import Reading
from analysis.text.voices.names import read_first_names, read_titles

# What is put behind a head that stands for more than one person of the article.
SEVERAL = " (several)"
_ANOTHER = frozenset("another second third".split())
_DEFINITE = frozenset("the this that".split())
# Words between the article and the noun of an apposition.
_BEFORE_NOUN = 4
_NAME_WORDS = 4
# Endings and words of peoples and parties: "Korean soldiers" and "Iraqi soldiers" are two groups.
_PEOPLES = ("an", "ese", "ish", "i", "ic", "ch", "us", "u.s", "uk")
_HOME = frozenset("us u.s american democratic republican".split())
_Pair = tuple[str, str]


@cache
def _nouns() -> frozenset[str]:
    """Return the nouns for one person: those that news counts, and titles."""
    singular = {key for key, person in person_nouns().items() if not person.plural}
    return frozenset(singular.union(read_titles()) - listed("no_noun"))


def name_persons(reading: Reading, rows: Sequence[Agency], heads: Sequence[_Pair]) -> list[_Pair]:
    """Give every person one head, as far as the article makes plain who is who.

    "The driver" is Smith where the article writes "driver Ada Smith", "Ada Smith, the driver," or "the
    driver, Ada Smith," of one person only. " (several)" is put behind a noun that the article gives to two
    names or to "another", and behind a surname that two persons have; with its first name that is one
    person ("ada smith"). Groups of two peoples keep their adjective ("iraqi soldiers").

    ``heads``: the heads of the rows as their phrases give them. Returned: aligned with ``heads``.
    """
    phrases = [phrase for row in rows for phrase in (row.actor, row.target)]
    found = [head for pair in heads for head in pair]
    bearers = _find_bearers(reading, frozenset(found) & _nouns())
    firsts, peoples = _shared(phrases, found, _first_name), _shared(phrases, found, _people_of)
    told = list(found)
    for i, (head, phrase) in enumerate(zip(found, phrases, strict=True)):
        if head in bearers:
            told[i] = _bearer_of(head, phrase, bearers[head])
        elif head in firsts:
            first = _first_name(phrase)
            told[i] = f"{first} {head}" if first else head + SEVERAL
        elif head in peoples:
            told[i] = f"{_people_of(phrase)} {head}".strip()
    return [
        _apart(row, actor, target) for row, actor, target in zip(rows, told[::2], told[1::2], strict=True)
    ]


def _apart(row: Agency, actor: str, target: str) -> _Pair:
    """Leave a pronoun open that would make somebody act upon himself: "the president fired him"."""
    if actor != target:
        return actor, target
    is_pronoun = fold_word(row.actor) in GENDERS, fold_word(row.target) in GENDERS
    return ("" if is_pronoun[0] else actor, "" if is_pronoun[1] else target)


def _bearer_of(noun: str, phrase: str, names: set[str]) -> str:
    """Return the one bearer of a noun where a phrase can only mean that person, else the noun."""
    if len(names) > 1:
        return noun + SEVERAL
    first, *rest = phrase.split()
    is_plain = fold_word(first) in _DEFINITE and not any(
        w[0].isupper() or w in listed("not_plain") for w in rest
    )
    return min(names) if is_plain or fold_word(first) in GENDERS else noun


def _shared(phrases: Sequence[str], heads: Sequence[str], tell: Callable[[str], str]) -> frozenset[str]:
    """Return the heads that ``tell`` gives to more than one, by their phrases."""
    owners: dict[str, set[str]] = {}
    for phrase, head in zip(phrases, heads, strict=True):
        if head and " " in phrase:
            owner = tell(phrase)
            if owner:
                owners.setdefault(head, set()).add(owner)
    return frozenset(head for head, names in owners.items() if len(names) > 1)


def _first_name(phrase: str) -> str:
    """Return the first name before a surname that ends a phrase, "" for any other phrase."""
    *_, first, last = ["", *phrase.split()]
    key = fold_word(first)
    return key if last[:1].isupper() and first[:1].isupper() and key in read_first_names() else ""


def _people_of(phrase: str) -> str:
    """Return the adjective of a people or party before the plural of persons that ends a phrase."""
    *_, before, people, last = ["", "", *map(fold_word, phrase.split())]
    noun = person_nouns().get(last)
    if not (noun and noun.plural and people.endswith(_PEOPLES) and phrase.split()[-2][0].isupper()):
        return ""
    return f"{before} {people}" if before in ("north", "south") else people


def _find_bearers(reading: Reading, nouns: frozenset[str]) -> dict[str, set[str]]:
    """Return the surnames of those whom the article calls by a noun, with "another" where it tells of one."""
    bearers: dict[str, set[str]] = {}
    if not nouns:
        return bearers
    keys = reading.words.keys
    for i in compress(range(len(keys)), map(nouns.__contains__, keys)):
        before = keys[i - 1] if i else ""
        if before in _ANOTHER:
            bearers.setdefault(keys[i], set()).update(("another", "one"))
        elif before not in listed("former") and not _is_foreign(reading, i):
            name = _name_behind(reading, i) or _name_before(reading, i)
            if name:
                bearers.setdefault(keys[i], set()).add(name)
    return bearers


def _gap(reading: Reading, i: int) -> str:
    """Return what stands between word i - 1 and word i, "." at the end of the text."""
    words = reading.words
    return reading.text[words.ends[i - 1] : words.starts[i]] if 0 < i < len(words.keys) else "."


def _is_foreign(reading: Reading, i: int) -> bool:
    """Tell whether the adjective of another people stands before a title ("French President Macron")."""
    if not (_is_capital(reading, i) and _is_capital(reading, i - 1) and _gap(reading, i) == " "):
        return False
    key = reading.words.keys[i - 1]
    return key.endswith(_PEOPLES) and key not in _HOME


def _joined(reading: Reading, i: int) -> bool:
    """Tell whether a space, or the point of an initial, stands before word i."""
    gap = _gap(reading, i)
    return gap == " " or (gap == ". " and len(reading.words.keys[i - 1]) == 1)


def _is_capital(reading: Reading, i: int) -> bool:
    """Tell whether word i begins with a capital."""
    return 0 <= i < len(reading.words.keys) and reading.words.texts[i][0].isupper()


def _name_behind(reading: Reading, i: int) -> str:
    """Return the surname in "driver Ada Smith", "President Smith" and "the driver, Ada Smith,"."""
    keys, gap = reading.words.keys, _gap(reading, i + 1)
    stop = i + 1
    while stop - i <= _NAME_WORDS and _is_capital(reading, stop):
        if stop > i + 1 and not _joined(reading, stop):
            break
        stop += 1
    names_n = stop - i - 1
    if not names_n or keys[i + 1] in word_classes().edge or (names_n == 1 and keys[i + 1] in read_titles()):
        return ""
    is_first = keys[i + 1] in read_first_names()
    if gap == " ":
        is_title = _is_capital(reading, i) and keys[i] in read_titles()
        is_name = is_first if names_n > 1 else is_title and not is_first
    else:
        is_name = gap == ", " and names_n > 1 and is_first and _gap(reading, stop)[:1] in (",", ".")
    return _surname(keys[stop - 1]) if is_name and keys[stop - 1] not in listed("institution") else ""


def _name_before(reading: Reading, i: int) -> str:
    """Return the surname in "Ada Smith, 34, the driver,"."""
    keys = reading.words.keys
    if _gap(reading, i + 1) == " " and keys[i + 1] not in listed("after_apposition"):
        return ""
    article = next((j for j in range(i - 1, max(i - 1 - _BEFORE_NOUN, 0), -1) if keys[j] in ARTICLES), 0)
    if not article or any(_gap(reading, j) != " " for j in range(article + 1, i + 1)):
        return ""
    last = article - 1
    if keys[last].isdigit() and _gap(reading, article) == ", ":
        article, last = last, last - 1
    is_name = _gap(reading, article) == ", " and _is_capital(reading, last) and _is_capital(reading, last - 1)
    is_known = keys[last - 1] in read_first_names() or len(keys[last - 1]) == 1
    return _surname(keys[last]) if is_name and is_known and _joined(reading, last) else ""


def _surname(key: str) -> str:
    """Return a surname without its possessive ending."""
    return key.removesuffix("'s").removesuffix("'")

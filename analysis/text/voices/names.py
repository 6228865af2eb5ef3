"""Names: one key for all spellings of a name, and what the word lists know of a name."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from analysis.lexicons.matcher import read_rows
from analysis.text.words import Words

_CHANNEL = frozenset(
    "news times post journal herald tribune gazette chronicle weekly daily telegraph observer "
    "examiner press radio tv television channel magazine statesman courier bulletin mirror globe standard "
    "dispatch inquirer register sentinel ledger argus echo advertiser intelligencer".split()
)
# "Fake News", "Breaking News" are no outlets.
_NO_OUTLET = frozenset("fake breaking good bad latest big more hard real old last top".split())
_CHANNEL_FORMS = _CHANNEL | {word + "'s" for word in _CHANNEL}
# Call letters of American stations, and what else is printed so.
_STATION = re.compile(r"[WK][A-Z]{3}(?:-(?:TV|FM|AM|DT|LD))?|[WK][A-Z]{2,3}-(?:TV|FM|AM|DT|LD)")
_NO_STATION = frozenset(
    "WADA WNBA WWII WASP WMDS WAGS KFOR KPMG KIPP KYIV KARL KOCH KEYS KIDS KILL KNOW".split()
)
_SHORTEST_OUTLET = 3  # letters
_NETWORKS = frozenset("abc bbc cbs fox nbc pbs".split())  # "NBC Chicago"
_SECTIONS = frozenset("politics english business sports health arabic law finance money asia".split())
_SUNS = frozenset("sun star bee blade".split())  # behind a place
_OPENERS = frozenset(("channel", "weekly", "daily", "radio", "sunday"))
INSTITUTIONAL = frozenset(
    "house department university party committee commission street court council board institute "
    "college association foundation agency administration bureau union office center centre hospital "
    "church school group inc corp company bank ministry army navy police congress senate parliament "
    "embassy campaign pac fund coalition states nations kingdom republic city county state supreme "
    "federal national international united society league club team service authority lifts airlines "
    "airways motors industries holdings partners lives convention".split()
)
# Papers that are called by the last word of their name, with a capital and "the".
PAPERS = frozenset(
    "post times journal herald tribune gazette globe mail guardian telegraph observer chronicle".split()
)
# What ends the name of an office and is hardly anybody's surname.
OFFICES = frozenset(
    "minister secretary general president chancellor commissioner spokesman spokeswoman".split()
)
NOT_NAMES = frozenset(
    "the a an this that these those but and or in on at by for from with as if when while after "
    "before since he she they it we i you his her its their our my your there here what who why how "
    "where which no not yes so now then also monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december some many "
    "most all both one two three several other others even still yet to of last next according asked "
    "however meanwhile earlier later near toward towards amid among despite during unlike beyond "
    "added said says wrote replied noted tweeted recalled explained argued".split()
)
# What opens a sentence, before a comma or a subject, and is nobody's name.
OPENERS = frozenset(
    "rather instead indeed likewise moreover furthermore nevertheless nonetheless otherwise overall "
    "elsewhere online onscreen besides similarly finally afterward afterwards regardless conversely "
    "today tonight yesterday tomorrow again additionally separately recently eventually ironically "
    "later earlier next first second third last so thus hence however meanwhile still then now also "
    "perhaps maybe".split()
)
# These and what else opens a sentence and is nobody's name.
LEADS = OPENERS | frozenset(
    "once sometimes often late along without within despite throughout outside inside ahead given past back "
    "whether lest unless until though like unlike either neither such much less more almost currently "
    "specifically anyone someone everyone whoever nobody none let remember read watch ask see take "
    "meet thank pressed greeted pushed refused soon seconds minutes hours days weeks months years decades "
    "moments".split()
)
# Nouns for persons that say nothing of what somebody is, or stand for a name or a place in it.
NO_ROLES = frozenset(
    "one all another both everyone few many most several some someone family person people human individual "
    "head soul folk local private marine male female lady minor member party victim source fellow master "
    "guard general speaker rep whip partner guide guest staff woman man boy girl citizen".split()
)
# What ends a name behind the surname: "Moor, Jr.".
SUFFIXES = frozenset("jr sr ii iii iv".split())
_DROPPED = str.maketrans("", "", " .,'’‘ʼ`´-‐‑‒–—&\u00a0\"“”")


@lru_cache(maxsize=32768)
def fold_name(name: str) -> str:
    """Return the key of a name: two spellings of one name have one key.

    Case, accents, hyphens, apostrophes, points and spaces are dropped.

    >>> fold_name("Mirel Hask-Oyen") == fold_name("Mirel Hask-oyen") == fold_name("MIREL HASK OYEN")
    True
    """
    plain = name.replace(" ", "")
    if plain.isascii() and plain.isalnum():  # as most names are
        return plain.lower()
    key = name.lower().translate(_DROPPED)
    if key.isascii() and key.isalnum():
        return key
    return "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if c.isalnum())


def drop_suffix(name: str) -> str:
    """Return a name without what stands behind its surname.

    >>> drop_suffix("Bo Moor, Jr"), drop_suffix("Ada Moor")
    ('Bo Moor', 'Ada Moor')
    """
    rest, _, last = name.rpartition(" ")
    return rest.rstrip(",") if " " in rest and last.lower() in SUFFIXES else name


@cache
def read_titles() -> dict[str, str]:
    """Return the titles printed before names, with the gender that they tell."""
    return {row["term"]: row["gender"] for row in read_rows("titles")}


@cache
def read_first_names() -> dict[str, str]:
    """Return common first names with their usual gender, "" where both are usual."""
    return {row["term"]: row["gender"] for row in read_rows("first_names")}


@cache
def _read_outlets() -> dict[str, bool]:
    """Return the folded names of known outlets; True where the name needs its article."""
    return {fold_name(row["term"]): row["article"] == "yes" for row in read_rows("outlets")}


@cache
def _outlet_beginnings() -> frozenset[str]:
    """Return everything that the folded name of a known outlet can begin with."""
    return frozenset(name[:n] for name in _read_outlets() for n in range(1, len(name) + 1))


@lru_cache(maxsize=8192)
def _opens_outlet(word: str) -> bool:
    """Say whether a word can be the first of a known outlet's name, or of a make-up like "Channel 9"."""
    if _STATION.fullmatch(word):
        return True
    whole = word.lower()
    bare = whole.removesuffix("’s").removesuffix("'s")
    return whole in _OPENERS or not _outlet_beginnings().isdisjoint((fold_name(whole), fold_name(bare)))


def may_be_outlet(words: Words, first: int, high: int) -> bool:
    """Say whether an outlet's name can begin at a word: a look that spares nearly every search for one."""
    return _opens_outlet(words.texts[first]) or not _CHANNEL_FORMS.isdisjoint(words.keys[first:high])


@cache
def _shouted_words() -> frozenset[str]:
    """Return what is printed like call letters and is none: words of English in capitals, other acronyms."""
    words = files("analysis.lexicons").joinpath("common_words.txt").read_text("utf8").split()
    small = [row["term"] for row in read_rows("function_words")]
    return _NO_STATION.union(word.upper() for word in [*words, *small])


@lru_cache(maxsize=32768)
def is_outlet(name: str, known: frozenset[str] = frozenset()) -> bool:
    """Say whether a name is that of a news outlet, by list or by its make-up ("… Herald", "Channel 9").

    ``known``: folded names of further outlets, those of the study (`fold_outlets`).

    >>> is_outlet("Reuters"), is_outlet("The Ashford Gazette"), is_outlet("Ashford Council")
    (True, True, False)
    >>> is_outlet("WFTV"), is_outlet("WEAK")
    (True, False)
    """
    if name[:1] in ("W", "K") and _STATION.fullmatch(name) and name not in _shouted_words():
        return True
    parts = name.lower().removesuffix("’s").removesuffix("'s").split()
    article = parts[:1] == ["the"]
    parts = parts[1:] if article else parts
    if not parts:
        return False
    key = fold_name(" ".join(parts))
    needs_article = _read_outlets().get(key)
    if key in known:
        return True
    if needs_article is not None:
        return article or not needs_article
    return _is_made_like_outlet(parts)


def _is_made_like_outlet(parts: list[str]) -> bool:
    """Say whether the words of a name make up an outlet's: "the Ashford Gazette", "NBC 4", "CNN Politics"."""
    first, last, rest = parts[0], parts[-1], " ".join(parts[1:])
    listed, site, start = _read_outlets(), last.removesuffix(".com"), " ".join(parts[:-1])
    if first in _NETWORKS and (rest.isdigit() or rest in read_places()):
        return True
    if site != last and (site.startswith(tuple(_NETWORKS)) or fold_name(site) in listed):
        return True
    is_paper = last.rpartition("-")[2] in _CHANNEL  # "the Post-Dispatch"
    if len(parts) == 1:
        return is_paper and "-" in last
    is_local = first in read_places() and listed.get(fold_name(rest)) is False
    if is_local or (last in _SECTIONS and fold_name(start) in listed):
        return True
    return (last in _SUNS and start in read_places()) or (
        (is_paper or first in _OPENERS) and first not in _NO_OUTLET
    )


def fold_outlets(labels: Iterable[str]) -> frozenset[str]:
    """Return the folded names of outlets without their articles; one or two letters are a code, no name.

    >>> sorted(fold_outlets(["The Harl Blare", "A"]))
    ['harlblare']
    """
    names = (fold_name(re.sub("^the ", "", label, flags=re.IGNORECASE)) for label in labels)
    return frozenset(name for name in names if len(name) >= _SHORTEST_OUTLET)


def is_known_outlet(name: str) -> bool:
    """Say whether a folded name is one of the list of outlets, rather than made up like one.

    >>> is_known_outlet("new york times"), is_known_outlet("failing new york times")
    (True, False)
    """
    return fold_name(name) in _read_outlets()


@cache
def read_leaders() -> frozenset[str]:
    """Return the folded full names of persons of wide note who hold or held public office.

    >>> "angelamerkel" in read_leaders()
    True
    """
    return frozenset(fold_name(row["name"]) for row in read_rows("leaders"))


@cache
def read_places() -> frozenset[str]:
    """Return the folded names of countries, states, large cities and regions; they speak as governments.

    >>> "seoul" in read_places(), "north korea" in read_places()
    (True, True)
    """
    return frozenset(row["term"] for row in read_rows("places"))

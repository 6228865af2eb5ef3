"""What a person is, by the words beside the name: "oil worker Ada Moor", "Ada Moor, the head of"."""

from functools import cache

from analysis.lexicons.grammar import NOUN_OPENERS
from analysis.measures.entities.name_words import APPOSED, BEHIND_NOUN, HONORIFICS
from analysis.measures.entities.view import View
from analysis.measures.wording.fact_words import read_function_words, read_heads, read_terms
from analysis.text.voices.names import NO_ROLES, read_first_names, read_places, read_titles
from analysis.text.voices.phrases import PERSONAL, read_source_nouns

# The noun of an apposition stands at most so far behind its comma, with an article and without one.
_WITH_ARTICLE, _WITHOUT = 4, 3
# Words of "of the parents' group of Harl", and what such a phrase begins with.
_OF_WORDS = 6
# Words of such a phrase with a name in it: "the chairman of the Union of Farm and Oil Workers (UFOW)".
_OF_NAME = 14
_INSIDE = frozenset({" ", " (", ") "})
_OF = frozenset("of in at for".split())
_WITH = frozenset("of for to".split())
_WHOSE = NOUN_OPENERS | {"our", "my"}
# A role has at most so many words before its noun.
_MODIFIERS_MOST = 2
# Words that make one office with the noun behind them.
_MODIFIERS = frozenset(
    "chief deputy vice prime foreign finance health home interior defense justice education police prison "
    "fire head managing executive assistant associate attorney flight oil shop care social aid crew truck "
    "bus taxi train school team district county city state union army navy human youth board "
    "press lead minority majority opposition".split()
)
_OF_AGE = frozenset({"youngest", "oldest", "eldest"})
_MEMBERS = frozenset({"democrat", "republican"})
_SHORT = frozenset({"cllr", "insp", "dci", "dsi"})
# Endings of words for what somebody does, and letters of the shortest such word.
_AGENTS = ("er", "or", "ist", "ess", "man", "woman", "ian", "eer", "smith", "wright")
_LEAST_AGENT = 6
# What may stand between the comma and the noun of an apposition without an article.
FORMER = frozenset(
    "former then ex acting interim senior retired incoming outgoing shadow local assistant deputy".split()
)
_NO_AGENTS = FORMER | frozenset(
    "latter younger smaller greater winter summer cancer border shoulder consider wonder remember "
    "discover deliver newspaper broadcaster carrier manufacturer retailer publisher shipbuilder supplier "
    "insurer number matter letter chapter character computer center member corner dinner disaster "
    "october november september december encounter register surrender monitor factor sector harbor error "
    "terror mirror".split()
)


@cache
def read_role_nouns() -> frozenset[str]:
    """Return the nouns, in the singular, for what a person does or is.

    >>> nouns = read_role_nouns()
    >>> "surgeon" in nouns, "worker" in nouns, "rapper" in nouns, "surgeons" in nouns, "person" in nouns
    (True, True, True, False, False)
    """
    nouns = {key for key, kind in read_source_nouns().items() if kind in PERSONAL}
    nouns |= {key for key, head in read_heads().items() if head.category == "person" and not head.plural}
    several = {key for key in nouns if key.endswith("men") or (key[-1] == "s" and key[:-1] in nouns)}
    more = {key for key in nouns - several - NO_ROLES - read_first_names().keys() if " " not in key}
    return frozenset(more | read_terms("title").keys())


@cache
def read_printed_titles() -> frozenset[str]:
    """Return the titles printed in capitals before a name, part of its run: "Councilmember Ada Moor"."""
    titles = read_titles().keys() & read_role_nouns()
    return frozenset(titles | read_terms("title").keys() | _SHORT | HONORIFICS)


def is_person(key: str) -> bool:
    """Tell whether a noun tells of persons.

    >>> is_person("farmers"), is_person("pensioner"), is_person("quay")
    (True, True, False)
    """
    head = read_heads().get(key)
    told = not {key, key.removesuffix("s")}.isdisjoint(read_role_nouns())
    return told or (head is not None and head.category == "person")


def is_agent(key: str) -> bool:
    """Tell whether a word ends like those for what somebody does: "driller".

    >>> is_agent("driller"), is_agent("seamstress"), is_agent("under"), is_agent("quay")
    (True, True, False, False)
    """
    long = len(key) >= _LEAST_AGENT and key.endswith(_AGENTS)
    return long and not (key in read_function_words() or key in NO_ROLES or key in _NO_AGENTS)


def role_beside(here: View, first: int, last: int) -> str:
    """Return what the words before a name, or the apposition behind it, say that a person is; "" for nothing.

    ``first`` and ``last``: the first word of the name with its titles, and the word behind its last.
    """
    return _before(here, first) or _behind(here, last)


def _before(here: View, first: int) -> str:
    """Return the role that stands before a name: "oil worker Ada Moor", "the chief executive, Ada Moor"."""
    i, gap = first - 1, here.gap(first).removeprefix(")")
    if gap not in (" ", APPOSED):
        return ""
    if gap == APPOSED and here.keys[i] in _OF_AGE and here.keys[i - 1] in _WHOSE:
        return here.keys[i]  # "the youngest, Ada Moor,"
    if here.keys[i] not in read_role_nouns():
        return _before_of(here, i) or _before_who(here, i) if gap == APPOSED else _with_of(here, i)
    start = _begin(here, i)
    if gap == APPOSED and _is_held(here, start):
        return ""
    if gap == " " or here.keys[i] in read_terms("title"):
        return " ".join(here.keys[start:first])
    before = here.keys[start - 1] if here.gap(start) == " " else ""
    told = before in _WHOSE or before.endswith(("'s", "s'")) or before in FORMER
    if not told and before and before not in read_function_words():  # "a food vendor, Ada Moor"
        told = here.keys[start - 2] in _WHOSE and here.gap(start - 1) == " "
    return " ".join(here.keys[start:first]) if told else ""


def _is_held(here: View, start: int) -> bool:
    """Tell whether another's role goes before: "a spokeswoman for the governor, Ada Moor" may be either."""
    at = start - 1 - (here.keys[start - 1] in _WHOSE)
    return at > 0 and here.keys[at] in _WITH and here.keys[at - 1] in read_role_nouns()


def agent_before(here: View, first: int) -> str:
    """Return the word before a person that looks like what somebody does: "the beekeeper Ada Moor"."""
    i = first - 1
    if i < 0 or here.gap(first) != " " or not is_agent(here.keys[i]):
        return ""
    near = range(max(0, i - 2), i)
    noun = i in here.starts or any(k in here.starts or here.keys[k] in _WHOSE for k in near)
    return here.keys[i] if noun else ""


def _before_who(here: View, last: int) -> str:
    """Return the noun of a relative clause that ends at a word: "the baker who made the cake, Ada Moor,"."""
    for i in range(last, max(1, last - _OF_NAME), -1):
        if here.gap(i) != " ":
            return ""
        if here.keys[i] == "who" and here.keys[i - 1] in read_role_nouns():
            start = _begin(here, i - 1)
            return " ".join(here.keys[start:i]) if here.keys[start - 1] in _WHOSE else ""
    return ""


def _with_of(here: View, i: int) -> str:
    """Return the office of two nouns that stands before a name: "minister of state Ada Moor"."""
    keys, texts = here.keys, here.words.texts
    if i < 2 or keys[i - 1] not in _OF or keys[i - 2] not in read_role_nouns():
        return ""
    if keys[i] in read_function_words():
        return ""
    alike = texts[i].islower() and texts[i - 2].islower() and here.gap(i) == here.gap(i - 1) == " "
    return " ".join(keys[_begin(here, i - 2) : i + 1]) if alike else ""


def _before_of(here: View, last: int) -> str:
    """Return the role of a phrase that ends at a word: "the head coach of Harl", "our reporter in Lima"."""
    for i in range(last, max(0, last - _OF_NAME), -1):
        if here.gap(i) not in _INSIDE or (i <= last - _OF_WORDS and not _in_name(here, i)):
            return ""
        heads = here.keys[i] == "of" and here.keys[i - 1] == "head"
        if heads or (here.keys[i] in _OF and here.keys[i - 1] in read_role_nouns()):
            start = _begin(here, i - 1)
            told = not _WHOSE.isdisjoint(here.keys[max(0, start - 2) : start])
            told = told or any(key.endswith(("'s", "s'")) for key in here.keys[max(0, start - 2) : start])
            return " ".join(here.keys[start:i]) if told else ""
    return ""


def _in_name(here: View, i: int) -> bool:
    """Tell whether a word can stand in the name of a body: a capital, a small word."""
    return here.words.texts[i][0].isupper() or here.keys[i] in read_function_words()


def _behind(here: View, last: int) -> str:
    """Return the role that an apposition gives: "Ada Moor, the head of", "Ada Moor, Chief Pilot at"."""
    if here.gap(last) != APPOSED:
        return ""
    article = here.keys[last] in NOUN_OPENERS
    stop = min(last + article + (_WITH_ARTICLE if article else _WITHOUT), len(here.keys) - 1)
    for i in range(last + article, stop):
        heads = here.keys[i] == "head" and here.keys[i + 1] == "of"
        if heads or (here.keys[i] in read_role_nouns() and ends_noun(here, i)):
            start = _begin(here, i, low=last + article)
            within = here.keys[last + article : start]
            if article or all(key in FORMER for key in within):
                return " ".join(here.keys[start : i + 1])
        if here.gap(i + 1) != " ":
            return ""
    return ""


def _begin(here: View, i: int, *, low: int = 0) -> int:
    """Return the first word of an office whose noun is word i: "chief executive", "Chief Digital Officer"."""
    texts, start = here.words.texts, i
    if here.keys[i] in _MEMBERS:
        return i  # "New York Democrat Ada Moor"
    while start > max(low, i - _MODIFIERS_MOST) and here.gap(start) == " ":
        before = here.keys[start - 1]
        capital = texts[start - 1][0].isupper()
        if capital != texts[i][0].isupper() and start - 1 not in here.starts:
            break
        named = capital and start - 1 not in here.starts and before not in read_places()
        named = named and not before.endswith(("'s", "s'"))
        general = here.keys[i] == "general" and before in read_role_nouns()  # "inspector general"
        if not (named or general or before in _MODIFIERS):
            break
        start -= 1
    return _begin_leader(here, i) if here.keys[i] == "leader" and start == i > low else start


def _begin_leader(here: View, i: int) -> int:
    """Return the first word of whom somebody leads: "North Korean leader", "cult leader"."""
    before = here.keys[i - 1]
    if here.gap(i) != " " or before in read_function_words() or before.endswith(("'s", "s'")):
        return i
    both = here.words.texts[i - 1][0].isupper() and here.words.texts[i - 2 : i - 1]
    named = both and here.gap(i - 1) == " " and (both[0][0].isupper() or both[0] == "al")
    return i - 2 if named and i - 2 not in here.starts else i - 1


def ends_noun(here: View, at: int) -> bool:
    """Tell whether a noun closes an apposition or is described in it, rather than does something itself."""
    after = here.keys[at + 1]
    return after in BEHIND_NOUN or after.endswith("ing") or here.gap(at + 1) != " "

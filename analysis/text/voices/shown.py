"""What a sentence shows of somebody whom it names: party, body, an office held, a list under one title."""

import re

from analysis.lexicons.grammar import ARTICLES
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.name_runs import BEHIND_TITLE
from analysis.text.voices.names import is_outlet
from analysis.text.voices.organizations import is_short_body
from analysis.text.voices.phrases import gap, is_capital, read_source_nouns, walk_left, walk_right
from analysis.text.voices.speaker_kinds import head_type
from analysis.text.voices.verbs import read_verbs

# Behind a name: "(Lab)", "(R-Ohio)", ", D-Calif.".
_PARTY = re.compile(
    r",? ?\((?:Lab(?:our)?|Con(?:servative)?|Lib ?Dems?|LD|SNP|Plaid|DUP|SF|FF|FG|SDLP|UUP|[RDI])"
    r"(?:[,;–—-][^()]{0,30})?\)|, [RDI]-[A-Z]"
)
_GOVERNMENTS = frozenset("administration presidency premiership governorship".split())
_OF, _WITH = frozenset(("of", "from")), frozenset(("with", "at"))
# Who is named with one of these serves it or speaks for it; with others only who is "of" or "from" them.
_PUBLIC_BODIES = frozenset(
    "council government commission authority agency department ministry service services police "
    "constabulary sheriff's navy army bureau patrol rescue ambulance rcmp coastguard".split()
)
_BODIES = _PUBLIC_BODIES | frozenset(
    "federation confederation association union alliance coalition campaign party".split()
)
# Behind the noun for a body: what names another thing ("the council estate").
_OTHERS = [
    [key] for key in "estate flat flats house houses station academy tax hall van car dog area".split()
]
_VERBS = frozenset("is was became been elected re-elected appointed named serves served sworn".split())
_HOLDS = _VERBS | frozenset("who has had in as also once then previously formerly now currently".split())
_HOLDS_WITHIN = 6  # words between a name and the office: "who had once served as"
_IF = frozenset("if unless until before should".split())
_LIST_WITHIN = 24  # words of a list of names


def by_party(layout: Layout, end: int) -> str:
    """Return official where a party stands behind a name: "Ada Moor (Lab)", "Bo Ray, D-Harl,"."""
    return "official" if _PARTY.match(layout.text, layout.words.ends[end - 1]) else ""


def by_government(layout: Layout, word: int, end: int) -> str:
    """Return official for whose government is told of: "the Moor administration", none to come ("a Moor")."""
    keys = layout.words.keys
    may_come = word > 0 and keys[word - 1] in ("a", "an")
    governs = not may_come and not _GOVERNMENTS.isdisjoint(keys[end : end + 1])
    return "official" if governs and gap(layout.text, layout.words, end) == " " else ""


def by_body(layout: Layout, word: int, end: int, high: int) -> str:
    """Return official for who is named with a body: "Ada Moor of the health department", "from the RSPCA"."""
    keys, first = layout.words.keys, end + 1
    if word and keys[word - 1].endswith("'s") and keys[word - 1][:-2] in _BODIES:
        return "official"  # "the union's Ada Moor"
    if first >= high or gap(layout.text, layout.words, first) != " " or keys[end] not in _OF | _WITH:
        return ""
    first += keys[first] in ARTICLES
    phrase = walk_right(layout.text, layout.words, first, high)
    if phrase is None:
        return ""
    name = layout.text[layout.words.starts[first] : layout.words.ends[phrase.last - 1]]
    if is_outlet(name) or "news" in keys[first : phrase.last]:
        return ""  # "Ada Moor of Harl News Service"
    bodies = _BODIES if keys[end] in _OF else _PUBLIC_BODIES
    if any(keys[i] in bodies and keys[i + 1 : i + 2] not in _OTHERS for i in range(first, phrase.last)):
        return "official"
    alone = phrase.last == first + 1 and keys[end] in _OF
    return "official" if alone and is_short_body(layout.words.texts[first]) else ""


def by_office(layout: Layout, word: int, end: int, high: int) -> str:
    """Return official for who is told to hold an office: "Ada Moor was elected mayor", "who has served as".

    Nobody holds what only a condition tells: "if Moor is elected mayor".
    """
    keys, at = layout.words.keys, end
    if word and keys[word - 1] in _IF:
        return ""
    while at < min(high, end + _HOLDS_WITHIN) and keys[at] in _HOLDS:
        at += 1
    if at >= high or _VERBS.isdisjoint(keys[end:at]) or gap(layout.text, layout.words, at) != " ":
        return ""
    office = walk_right(layout.text, layout.words, at, high)
    if office is None or keys[office.last - 1].endswith("s"):
        return ""
    return "official" if head_type(layout.words, office.first, office.last) == "official" else ""


def by_list(layout: Layout, word: int, end: int) -> str:
    """Return the category of a list's title: "council members Ada Moor, Bo Ray and Cy Lunt"."""
    words, low = layout.words, sentence_at(layout, word)[0]
    first = _first_listed(layout, word, max(low, word - _LIST_WITHIN))
    if first == word and not _goes_on(layout, end):
        return ""
    titles = [read_source_nouns().get(key) for key in words.keys[first:word] if key.endswith(("s", "men"))]
    if "official" in titles:
        return "official"  # "Senators Ada Moor and Bo Ray"
    if first == low or gap(layout.text, words, first) not in BEHIND_TITLE:
        return ""
    role = walk_left(layout.text, words, first - 1, low)
    if role is None or not words.keys[first - 1].endswith(("s", "men")):
        return ""
    told = role.first > low and words.keys[role.first - 1] in read_verbs()
    return "" if told else head_type(words, role.first, role.last)


def _goes_on(layout: Layout, end: int) -> bool:
    """Say whether another name follows: ", Bo Ray" or "and Bo Ray"."""
    words = layout.words
    if end + 1 >= len(words):
        return False
    behind = end + (words.keys[end] == "and")
    joined = behind > end or gap(layout.text, words, end) == ", "
    return joined and is_capital(words.texts[behind])


def _first_listed(layout: Layout, word: int, low: int) -> int:
    """Return where the list of full names begins that a name stands in."""
    words = layout.words
    while word > low + 2:
        joined = words.keys[word - 1] == "and"
        if not joined and gap(layout.text, words, word) != ", ":
            break
        last = first = word - 1 - joined
        while first > low and is_capital(words.texts[first - 1]):
            if gap(layout.text, words, first) not in BEHIND_TITLE:
                break
            first -= 1
        if first == last or not is_capital(words.texts[last]):
            break
        word = first
    return word

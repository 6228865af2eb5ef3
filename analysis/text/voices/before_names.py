"""What stands before a name in one run of capitals: titles, roles and epithets ("Brave Ada Moor")."""

import re

from analysis.text.voices.layout import Layout
from analysis.text.voices.names import (
    INSTITUTIONAL,
    NO_ROLES,
    OFFICES,
    SUFFIXES,
    read_first_names,
    read_titles,
)
from analysis.text.voices.phrases import PERSONS, read_source_nouns

_TITLE_PARTS = ("ex-", "vice-", "co-", "then-")
# Categories of nouns for what a person does, and of those that end the name of a body.
_RANKED = frozenset(("role", "official", "spokes"))
_HELD = frozenset(("official", "spokes"))
_BODIES = frozenset(("institution", "document", "outlet"))
# What is a role of somebody, but beside a capital mostly a word of the sentence or of a form of address.
_NO_TITLES = NO_ROLES | frozenset("mother father sister brother aunt uncle user voter".split())
_ROLE_AND_NAME = 2  # words of "Rapper Ada"
# What papers call a person before the name, and what before a given name of the list only.
_EPITHETS = frozenset(
    "brave plucky proud furious tearful heartbroken devastated grieving distraught terrified "
    "horrified shocked stunned heroic hero tragic frantic desperate ecstatic delighted outraged "
    "angry jubilant weeping sobbing worried widowed disgraced".split()
)
_LOOSE_EPITHETS = frozenset(
    "sick evil little young poor lone killer millionaire birthday superfan lucky unlucky weary pregnant "
    "defiant elderly keen shy quiet bubbly cheeky guilty teenage rookie mum dad mom gran nan granny "
    "grandad grandpa pal lad lass teen tot toddler model star legend icon ace married bored dying "
    "crying".split()
)
_KEPT_EPITHETS = frozenset(("little", "young", "lucky"))  # "Little Richard"
_OF_BODIES = frozenset("united associated armed advanced combined registered certified limited mixed".split())
_EPITHET = re.compile(
    r"\w{3,}(?:ful|less|ous|[^aeioulr]ed)|(?:[gm]um|mom|dad|mother|father|gran\w*)-(?:of-[\w-]+|to-be)"
)
# What ministers are in charge of.
_PORTFOLIOS = frozenset(
    "health education justice finance defence defense transport housing agriculture environment energy "
    "trade culture sport sports communications interior labour labor tourism enterprise employment "
    "planning science foreign home affairs development security fisheries children equality climate "
    "water mines information infrastructure welfare business media youth women technology social care state "
    "homeland national police staff prisons intelligence corrections budget treasury veterans urban human "
    "services".split()
)
_OF_THE = frozenset("treasury interior air commons lords exchequer".split())
_LINKS = frozenset(("for", "of", "and"))


def strip_title(layout: Layout, start: int, end: int) -> tuple[int, str]:
    """Return where the name proper begins in a capitalised run, and the gender its titles tell."""
    keys, titles, gender, first = layout.words.keys, read_titles(), "", start
    for i in range(start, end - 1 - (keys[end - 1] in SUFFIXES)):  # "Bo King, Jr."
        key = keys[i]
        parts = "-" in key and (key.startswith(_TITLE_PARTS) or key.endswith("-elect"))
        if parts or key in titles or (key == "con" and i and keys[i - 1] == "det"):
            gender = titles.get(key, "") or gender
            first = i + 1
            if keys[first] == "of" and end - first > 3:
                first += 2
            first += key == "chief" and keys[first] == "executive" and end - first > 1
    if first == start and end - start > 1 and _is_role(layout, start, end):
        first = start + 1
    if first == start:
        first = _behind_role(keys, start, end)
    if first == start and end - start > 1 and _has_epithet(layout, start, end):
        first = start + 1
    if start < first and keys[end - 1].removesuffix("'s") in INSTITUTIONAL:
        return start, ""  # "the Crown Prosecution Service"
    if start < first == end - 1:
        last = keys[first].removesuffix("'s")
        is_body = keys[start] in INSTITUTIONAL and keys[start + 1] == "of"  # "Ministry of Foreign Affairs"
        if last in INSTITUTIONAL or last in OFFICES or is_body:
            return start, ""  # "the Justice Department", "the Prime Minister"
    return first, gender


def _behind_role(keys: list[str], start: int, end: int) -> int:
    """Return where a full name begins behind an office in capitals: "City Engineer Ada Moor"."""
    for i in range(start + 1, end - 2):
        kind = read_source_nouns().get(keys[i])
        is_given = kind in _RANKED and keys[i + 1] in read_first_names()
        if is_given or (i == end - 3 and kind in _HELD and not _is_body(keys[i + 1 : end])):
            return i + 1  # "Agency Administrator Ada Moor"
    return start


def _is_role(layout: Layout, start: int, end: int) -> bool:
    """Say whether the first word of a capitalised run is what a person does: "Rapper Ada Moor said".

    Its capital is that of the sentence, or a forename follows.
    """
    keys, nouns = layout.words.keys, read_source_nouns()
    is_plural = keys[start].endswith(("s", "men")) and not keys[start].endswith("ss")
    if (
        is_plural
        or not layout.words.texts[start + 1][0].isupper()
        or nouns.get(keys[start]) not in PERSONS
        or keys[start] in read_first_names()
        or keys[start] in NO_ROLES
        or keys[start] in _NO_TITLES
    ):
        return False
    opens = _opens(layout, start)
    given = keys[start + 1] in read_first_names()
    if end - start == _ROLE_AND_NAME:
        return opens and given
    return not _is_body(keys[start + 1 : end]) and (opens or given)


def behind_portfolio(layout: Layout, start: int, end: int) -> int:
    """Return where a name begins behind what an office is for: "Minister for Health Ada Moor"; else start."""
    keys = layout.words.keys
    if start < _ROLE_AND_NAME or end - start <= _ROLE_AND_NAME:
        return start
    if keys[start - 2 : start] == ["of", "the"] and start > _ROLE_AND_NAME:  # "Speaker of the House Ada Moor"
        bodies = [i for i in range(start, end) if keys[i] in INSTITUTIONAL or keys[i] in _OF_THE]
        named = bodies[-1] + 1 if bodies and read_source_nouns().get(keys[start - 3]) == "official" else end
        return named if end - named == _ROLE_AND_NAME else start
    if keys[start - 1] not in _LINKS:
        return start
    if keys[start - 1] == "and" and keys[start - 2] not in _PORTFOLIOS:
        return start  # "Save the Children and Human Rights Watch"
    first = start
    while first < end - _ROLE_AND_NAME and keys[first] in _PORTFOLIOS:
        first += 1
    return first


def _opens(layout: Layout, i: int) -> bool:
    """Say whether the capital of a word can be its sentence's: a mark or a new line stands before it."""
    before = layout.text[layout.words.ends[i - 1] : layout.words.starts[i]] if i else "\n"
    return before.strip() != "" or "\n" in before


def _has_epithet(layout: Layout, start: int, end: int) -> bool:
    """Say whether a run that opens a sentence has an adjective before a given name: "Brave Ada Moor"."""
    key, rest = layout.words.keys[start], layout.words.keys[start + 1 : end]
    if key in read_first_names() or key in _OF_BODIES or not _opens(layout, start):
        return False
    if rest[0] not in read_first_names():
        return key in _EPITHETS and len(rest) == _ROLE_AND_NAME and not _is_body(rest)
    if len(rest) < _ROLE_AND_NAME and key in _KEPT_EPITHETS:
        return False
    return key in _EPITHETS or key in _LOOSE_EPITHETS or _EPITHET.fullmatch(key) is not None


def _is_body(keys: list[str]) -> bool:
    """Say whether words hold a noun for a body: "Proud Boys Foundation"."""
    return any(key in INSTITUTIONAL or read_source_nouns().get(key) in _BODIES for key in keys)

"""Names of institutions that go on behind a small word: "Board for Health and Safety", "Bank of Harl"."""

from collections.abc import Sequence

from analysis.measures.wording.fact_words import read_terms
from analysis.measures.wording.odd_words import is_english

# Words that open the names of institutions, some of other languages.
_OPENERS = frozenset(
    "federal ministry department university court council bank bureau committee house institute church "
    "board ministerio ministério ministère fiscalía procuraduría policía polícia universidad "
    "universidade hôpital clínica colegio université universitas ospedale tribunal instituto comisión "
    "comissão consejo conselho banco partido partai parti secretaría".split()
)
# Small words behind the noun that says what an institution is, and those that part two of its words.
HEADED = frozenset({"of", "for", "on"})
JOINING = frozenset({"and", "for", "on"})
# Behind the small word: "Department of the Interior", "Institute for the Study of War".
ARTICLES = frozenset({"the", "a"})
# Nouns of institutions that mean something else before such a word, and those that hold no "for" or "on".
_NO_HEADS = frozenset(
    "post times news staff press team force forces unit cabinet house journal herald tribune magazine "
    "radio television tv network army guard".split()
)
_MORE_HEADS = frozenset("faculty centers centres institutes".split())
_SEATS = frozenset(
    "congress senate parliament consulate embassy court tribunal police army navy kremlin pentagon "
    "cabinet hospital party department".split()
)
CHAMBERS = frozenset({"house", "senate"})
# Those who are for something together: "Doctors for Safe Roads".
_MANY = frozenset(
    "americans artists catholics christians churches citizens clergy conservatives democrats doctors "
    "families farmers fathers friends jews journalists lawyers mayors men moms mothers muslims "
    "neighbors nurses parents patriots people physicians republicans residents scientists seniors "
    "students survivors taxpayers teachers veterans voices women workers writers youth".split()
)
# Members of one body, before "of" and where or whose: "Harl Farm Workers of Kenya".
_MEMBERS = frozenset("workers steelworkers teachers veterans scouts guides daughters sons knights".split())
# Those who have an aim: "Campaign to Save Harl Harbor".
_AIMING = frozenset("alliance campaign coalition committee fund movement".split())
# What people of a trade found, and endings of words for these: "Bakers and Allied Workers Union".
_GUILDS = frozenset("union association federation guild society confederation".split())
_TRADES = ("ers", "ors", "ists", "men", "wives")
_ALONE: tuple[list[str], ...] = ([], ["the"], ["a"])
# What offices and boards are for: endings of such words, and words without one.
_TOPIC_ENDINGS = tuple(
    "ment tion sion ture fare ing ings ies ity ogy ics ance ence ism ship ness cracy ices ions ments "
    "ional omic cial ine ime ical stry ces".split()
)
_TOPICS = frozenset(
    "affairs alcohol allergy animal anti-corruption arts border budget children climate coastal commerce "
    "control corruption crimes culture customs defence defense disease diseases drug elections energy "
    "engineering environment explosives farm finance fire firearms fish food forests gas growth health "
    "home homeland homeless homes humanities intelligence interior judiciary justice labor labour land "
    "lands law maritime means medicine minerals mines nature nuclear oil oversight parks peace pensions "
    "planning plant policy power prices progress public rail refugees relief rights roads rural safety "
    "science sciences sport sports technology tobacco trade transport truth urban water ways welfare "
    "wildlife women works youth".split()
)


def heads_institution(key: str) -> bool:
    """Tell whether a noun before "of", "for" or "on" says that an institution is named: "Board of".

    >>> heads_institution("commission"), heads_institution("times"), heads_institution("bridge")
    (True, False, False)
    """
    return (key in read_terms("institution") and key not in _NO_HEADS) or key in _MORE_HEADS


def is_executive(keys: Sequence[str]) -> bool:
    """Tell whether a name ends as a public body's: "Health and Safety Executive", unlike "Chief Executive".

    >>> is_executive("health service executive".split()), is_executive(["chief", "executive"])
    (True, False)
    """
    return keys[-1] == "executive" and (is_topic(keys[-2]) or keys[-2] == "service")


def is_campaign(keys: Sequence[str]) -> bool:
    """Tell whether a name is that of many who are for something: "Doctors for Safe Roads".

    >>> names = ("harl mothers for peace", "girl guides of harl", "thanks for ada")
    >>> [is_campaign(name.split()) for name in names]
    [True, True, False]
    """
    small = head_place(keys)
    if keys[small] == "of":
        return 1 < small < len(keys) - 1 and keys[small - 1] in _MEMBERS
    return 0 < small < len(keys) - 1 and keys[small] == "for" and keys[small - 1] in _MANY


def head_place(keys: Sequence[str]) -> int:
    """Return where the first small word of a name stands behind a noun, 0 for nowhere.

    >>> head_place("national bank of harl".split()), head_place(["harl", "bank"])
    (2, 0)
    """
    return next((i for i, key in enumerate(keys) if key in HEADED or key == "to"), 0)


def is_headed(keys: Sequence[str]) -> bool:
    """Tell whether a name begins as institutions do or has a noun for one before its first small word.

    >>> is_headed(["university", "harl"]), is_headed("harl board of trade".split()), is_headed(["harl"])
    (True, True, False)
    """
    return keys[0] in _OPENERS or has_head(keys)


def has_head(keys: Sequence[str]) -> bool:
    """Tell whether the noun before a name's first small word is that of an institution.

    >>> has_head("national bank of harl".split()), has_head("isle of harl bank".split())
    (True, False)
    """
    small = head_place(keys)
    return small > 0 and heads_institution(keys[small - 1])


def is_topic(key: str) -> bool:
    """Tell whether a word says what a ministry or board is for, rather than who or where.

    >>> is_topic("development"), is_topic("health"), is_topic("ostrow")
    (True, True, False)
    """
    return key in _TOPICS or key.endswith(_TOPIC_ENDINGS)


def goes_on(keys: Sequence[str], start: int, stop: int, last: int) -> bool:
    """Tell whether a name at words ``start`` to ``stop`` goes on behind the small word there, up to ``last``.

    >>> goes_on("the board for road safety".split(), 0, 2, 5), goes_on("ada and the board".split(), 0, 1, 4)
    (True, False)
    >>> [goes_on(f"the {key} and farm agency".split(), 0, 2, 5) for key in ("food", "harl")]
    [True, False]
    >>> goes_on("the senate homeland security and farm affairs committee".split(), 0, 4, 8)
    True
    >>> goes_on("department of the interior".split(), 0, 1, 4), goes_on("bank for the west".split(), 0, 1, 4)
    (True, False)
    """
    first, before = stop + 1, keys[stop - 1]
    if not ARTICLES.isdisjoint(keys[stop : stop + 2]):
        return keys[stop] in HEADED and _goes_on_behind_article(keys, start, stop, last)
    if keys[stop] == "to":
        return before in _AIMING and last - first > 1 and is_english(keys[first])
    if keys[stop : stop + 2] == ["and", "rescue"]:
        return before in ("fire", "search")
    if keys[stop] == "for" and is_campaign(keys[start:last]):
        return True
    if keys[stop] != "and":
        return _leads(keys, start, stop) and (last - first > 1 or is_topic(keys[first]))
    within = keys[start:stop]
    if not HEADED.isdisjoint(within):
        ends = is_topic(keys[last - 1]) or keys[last - 1] in _MEMBERS
        return is_topic(before) and ends and has_head(within)
    plain = within[within[0] == "the" :]
    led = len(plain) < len(within) or (start > 0 and keys[start - 1] == "the")
    plain = plain[plain[0] in CHAMBERS :] if plain else plain
    if not led or last - first < 2 or not plain or heads_institution(before):
        return False
    if keys[last - 1] in _GUILDS and len(plain) == 1 and (plain[0] in _MANY or plain[0].endswith(_TRADES)):
        return True
    return all(map(is_topic, plain)) and _ends_institution(keys[first:last])


def _leads(keys: Sequence[str], start: int, stop: int) -> bool:
    """Tell whether the noun before the small word at ``stop`` can have more of its name behind that."""
    before = keys[stop - 1]
    alone = before == "department" and keys[stop] != "on" and keys[start:stop][:-1] in _ALONE
    return heads_institution(before) and (before not in _SEATS or alone or keys[start] == "office")


def _goes_on_behind_article(keys: Sequence[str], start: int, stop: int, last: int) -> bool:
    """Tell whether a name goes on behind "of the", "for the" or "for a": "Coalition for a Better Harl"."""
    what = keys[stop + 2 : last]
    if not _leads(keys, start, stop):
        return False
    if keys[stop + 1] == "a":
        return len(what) > 1 and is_english(what[0])
    return keys[stop] == "of" or is_topic(what[0]) or "of" in what


def _ends_institution(keys: Sequence[str]) -> bool:
    """Tell whether the words behind "and" end the name of an institution."""
    return heads_institution(keys[-1]) or is_executive(keys)

"""What a speaker is: a name and a kind, which head noun, apposition and titles tell."""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.lexicons.grammar import BE_FINITE, DETERMINERS, HAVE
from analysis.text.voices.layout import Layout
from analysis.text.voices.leaders import is_public_body, is_public_role, serves_territory, sits_on
from analysis.text.voices.names import INSTITUTIONAL
from analysis.text.voices.organizations import INNER_CAPITAL, ends_like_one, is_acronym
from analysis.text.voices.phrases import PRONOUNS, Phrase, read_source_nouns
from analysis.text.voices.presence import was_there
from analysis.text.voices.verbs import read_verbs
from analysis.text.words import Words

_PARTITIVE = frozenset("one some many most several two three both all".split())
# Words before which a phrase's head noun stands.
_BEHIND_HEAD = frozenset(
    "of for in at from with on who to by that than representing serving covering including protecting "
    "advising overseeing running supporting opposing investigating".split()
)
# "A port inspector" is no port: endings of nouns for persons.
_OF_PERSONS = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women")
_BODIES = ("institution", "outlet")
_BESIDE = ("role", "unnamed", "near")
_LEADING, _RUNNING = frozenset("heads leads chairs oversees".split()), frozenset(("runs", "represents"))
_DISTRICTS = frozenset("district ward constituency riding borough".split())
_BEING = (
    BE_FINITE | HAVE | frozenset("serves served became works worked be serve work".split())
)  # behind "who"
_LEADING_WORDS = 2  # "who runs"
_USED = ["who", "used", "to"]
_LED = [[verb] for verb in "headed led chaired oversaw ran head lead chair oversee run".split()]
_TITLE_WORDS = 2  # of "Justice official", "Public Works director"
_FORMER = frozenset("former onetime one-time longtime ex".split())
_RANKED = ("official", "spokes", "witness")
_COURTESY = frozenset("sir dame lord lady dr mr mrs ms prof professor the rev".split())
_BEFORE_MAJOR = DETERMINERS | frozenset("army marine marines police retired former air force corps".split())
# What is no office behind these: "a line judge".
_NO_OFFICES = {
    "judge": frozenset("line show contest competition race pageant".split()),
    "president": frozenset(("class", "student", "body")),
    "investigator": frozenset(("private",)),
}
_SURVEYING = frozenset("geological antarctic ordnance coastal".split())  # "the U.S. Geological Survey"
_FORCES = frozenset("coast national border".split())  # "the coast guard": no single guard
_PRESS = frozenset("affairs communications press relations".split())
# Behind whose title stands an official.
OFFICIAL_TITLES = frozenset(
    "amb sen rep gov gen col capt lt sgt maj adm cmdr det insp supt sheriff pres sec atty brig cpl pvt spc "
    "lord lady baroness baron viscount pc wpc di ds dci dsi pcso cllr hon trooper private "
    "democrat republican con tory".split()
)
_OFFICES = {
    "leader": frozenset("majority minority house senate opposition republican democratic council".split()),
    "director": frozenset("budget national intelligence".split()),
    **dict.fromkeys(
        ("engineer", "manager", "clerk", "planner", "surveyor"),
        frozenset("city county state district borough town village council".split()),
    ),
    "attorney": frozenset("u.s us district state's city county".split()),
}
# Category of a source noun → type of the speaker.
OF_CATEGORY = {
    "spokes": "official",
    "official": "official",
    "role": "unnamed",
    "witness": "witness",
    "near": "unnamed",  # a witness only who saw or heard something
    "unnamed": "unnamed",
    "institution": "institution",
    "document": "document",
    "outlet": "outlet",
}


class Speaker(NamedTuple):
    """A source: name or description as it is best printed, and its type."""

    name: str
    type: str


NOBODY = Speaker("", "")


def is_pronoun(name: str) -> bool:
    """Tell whether a speaker is a pronoun that was not resolved.

    >>> is_pronoun("they"), is_pronoun("We’ll"), is_pronoun("Ida We")
    (True, True, False)
    """
    return " " not in name and name.lower().replace("’", "'").partition("'")[0] in PRONOUNS


def printed_name(speaker: Speaker) -> str:
    """Return how a speaker is named in the table: a pronoun that stands for nobody known is no name."""
    return "" if is_pronoun(speaker.name) else speaker.name


def head_type(words: Words, first: int, last: int) -> str:
    """Return the type that a phrase's head noun tells: the last noun before a preposition."""
    keys = words.keys
    stop = first + 1
    while stop < last and keys[stop] not in _BEHIND_HEAD:
        stop += 1
        if _is_in_name(words, stop, last):
            stop += 2  # "a former Department of Justice official"
    if keys[first] in _PARTITIVE and keys[stop : stop + 1] == ["of"] and stop + 1 < last:
        return head_type(words, stop + 1, last)
    if rank_of(keys[last - 1]) == "spokes":
        return "spokes"  # "a Department for Transport spokesman"
    for i in range(stop - 1, first - 1, -1):
        key = keys[i][:-2] if keys[i].endswith("'s") and i < stop - 1 else keys[i]
        if i > first and (told := _beside(words, i)):
            return told
        if is_public_role(words, i, first, last):
            return "official"
        kind = rank_of(key)
        if kind and not keys[i].endswith("'s"):
            only_tells = kind in _BODIES and i < stop - 1 and keys[stop - 1].endswith(_OF_PERSONS)
            return "" if only_tells else _joined_type(words, first, i, kind)
    return ""


def _beside(words: Words, i: int) -> str:
    """Return what a noun for a person is with the word before it: "a chief executive", "a line judge"."""
    before, key = words.keys[i - 1], words.keys[i]
    if key == "executive" and before == "chief":
        return "official"
    if key == "guard" and before in _FORCES:
        return "institution"
    if key == "major" and words.texts[i].islower() and before not in _BEFORE_MAJOR:
        return "role"  # "a journalism major"
    return "role" if before in _NO_OFFICES.get(key, ()) else ""


def _is_in_name(words: Words, i: int, last: int) -> bool:
    """Say whether "of" stands in the name of a body before a noun for a person."""
    if i + 2 >= last or words.keys[i] != "of" or not words.texts[i + 1][0].isupper():
        return False
    is_body = words.texts[i - 1][0].isupper() and rank_of(words.keys[i - 1]) == "institution"
    return is_body and any(rank_of(key) in _RANKED for key in words.keys[i + 2 : i + 2 + _TITLE_WORDS])


def rank_of(key: str) -> str:
    """Return the category of a noun for a source, that of the office for "ex-mayor"."""
    return read_source_nouns().get(key.removeprefix("ex-"), "")


def is_of_several(keys: Sequence[str]) -> bool:
    """Say whether a phrase is of several, so that it cannot tell what one person is: "six judges in Harl"."""
    stop = next((k for k, key in enumerate(keys) if k and key in _BEHIND_HEAD), len(keys))
    is_one = keys[0] == "who" or keys[0] in _PARTITIVE or keys[stop - 1].endswith("ss")
    return keys[stop - 1].endswith("s") and not is_one


def _joined_type(words: Words, first: int, i: int, kind: str) -> str:
    """Return the category of a noun, of an official's beside it that one: "a former aide and expert"."""
    if kind not in _BESIDE or "and" not in words.keys[first + 1 : i]:
        return kind
    before = head_type(words, first, words.keys.index("and", first + 1))
    return before if before in ("official", "spokes") else kind


def role_type(words: Words, first: int, last: int) -> str:
    """Return the type that an apposition tells: by its head noun, or by what its bearer does."""
    keys = words.keys[first:last]
    first += 2 * (keys[:3] == _USED)  # "who used to head the office"
    is_clause, does = keys[0] == "who", words.keys[first + 1 : last]
    named = len(does) > 1 and words.texts[first + _LEADING_WORDS][0].isupper()
    leads = _leads(["who", *does] if is_clause else keys, named)
    leads = leads or (is_clause and does[:1] in _LED and is_public_body(words, first + _LEADING_WORDS, last))
    if leads or (is_clause and does and does[0] not in _BEING):  # "who thanked the mayor"
        return "official" if leads else ""
    kind = "official" if not is_clause and _speaks_for(keys) else head_type(words, first, last)
    kind = kind if kind in _RANKED else _once(words, first, last) or kind
    if is_clause or kind in _RANKED or "who" not in does:
        return kind
    told = role_type(words, words.keys.index("who", first), last)  # "a native who served as mayor"
    return told if told in _RANKED else kind


def _once(words: Words, first: int, last: int) -> str:
    """Return the rank that a role adds: "a professor at Harl and a former aide to Lind"; "" for none."""
    for i in range(first + 1, last - 2):
        at = i + 1 + (words.keys[i + 1] in ("a", "the"))
        if words.keys[i] == "and" and words.keys[at] in _FORMER and at + 1 < last:
            kind = head_type(words, at, last)
            return kind if kind in _RANKED else ""
    return ""


def _speaks_for(keys: Sequence[str]) -> bool:
    """Say whether a role is that of who speaks for a body: "director of public affairs", "prosecuting"."""
    speaking = keys[:2] == ["speaking", "for"] or keys[:3] == ["speaking", "on", "behalf"]
    return speaking or keys[:1] == ["prosecuting"] or not _PRESS.isdisjoint(keys)


def _leads(keys: Sequence[str], named: bool) -> bool:
    """Say whether a role is that of who leads something or has a seat: "who runs the mine", "who sits on"."""
    if "represents" in keys[1:] and not _DISTRICTS.isdisjoint(keys):
        return True  # "a teacher who represents the 4th district"
    if keys[:1] != ["who"] or len(keys) <= _LEADING_WORDS:
        return False
    if sits_on(keys):
        return True
    return keys[1] in _LEADING or (keys[1] in _RUNNING and named)


def person_type(layout: Layout, name_range: tuple[int, int], phrase: Phrase) -> str:
    """Return the type of a named person from the words before the name and the apposition."""
    before = (phrase.first, name_range[0])
    categories = [head_type(layout.words, *before)] if before[0] < before[1] else []
    if phrase.role is not None:
        categories.append(role_type(layout.words, *phrase.role))
    for category in categories:
        if category in ("spokes", "official"):
            return "official"
        if category == "witness":
            return "witness"
    if phrase.role is not None and was_there(layout.words.keys[slice(*phrase.role)]):
        return "witness"
    return "person"


def is_office(keys: Sequence[str], i: int) -> bool:
    """Say whether a title is an office with the word beside it: "Senate Leader", "Director of Budget"."""
    if keys[i + 1 : i + 2] == ["of"] and read_source_nouns().get(keys[i]) == "official":
        return True  # "Minister of Health Ada Moor"
    if serves_territory(keys, i):
        return True
    words = _OFFICES.get(keys[i], frozenset())
    if not words:
        return False
    behind = keys[i + 2 : i + 3] if keys[i + 1 : i + 2] == ["of"] else ()
    return (i > 0 and keys[i - 1] in words) or not words.isdisjoint(behind)


def behind_courtesy(keys: Sequence[str], start: int, first: int) -> str:
    """Return the category of the title before one of courtesy: "Local MP Sir Bo Ray"."""
    last = first - 1
    while last > start and keys[last] in _COURTESY:
        last -= 1
    return read_source_nouns().get(keys[last], "") if last < first - 1 else ""


def titled_type(layout: Layout, start: int, first: int, phrase: Phrase) -> str:
    """Return the type of a person whose capitalised titles stand before the name."""
    if (
        rank_of(layout.words.keys[first - 1]) in ("official", "spokes")
        or layout.words.keys[first - 1] in OFFICIAL_TITLES
        or layout.words.keys[first - 2 : first] == ["chief", "executive"]
        or behind_courtesy(layout.words.keys, start, first) == "official"
        or any(
            is_office(layout.words.keys, i) or is_public_role(layout.words, i, start, first)
            for i in range(start, first)
        )
    ):
        return "official"
    return person_type(layout, (start, first), phrase)


def institution_type(words: Words, run: tuple[int, int]) -> str:
    """Return institution or document for a capitalised run that holds such a noun, or is an acronym."""
    nouns, keys = read_source_nouns(), words.keys
    head = nouns.get(keys[run[1] - 1])
    if head == "document" and run[1] - run[0] > 1 and keys[run[1] - 2] in _SURVEYING:
        return "institution"
    if head == "document" and "of" in keys[slice(*run)]:
        head = nouns.get(keys[run[0] + keys[slice(*run)].index("of") - 1])  # "Bureau of Labor Statistics"
    if head in ("document", "institution"):
        return head
    if any(keys[i] in INSTITUTIONAL for i in range(*run)) or ends_like_one(words, run):
        return "institution"
    if run[1] - run[0] == 1 and INNER_CAPITAL.fullmatch(words.texts[run[0]]):
        return "institution"
    if run[1] - run[0] > 1 or not is_acronym(words.texts[run[0]]):
        return ""
    shouted = words.texts[run[1] : run[1] + 1]  # "MOOR VOWS TO STAY"
    return "" if shouted and shouted[0].isupper() and words.keys[run[1]] in read_verbs() else "institution"

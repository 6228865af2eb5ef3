"""What a named person is: titles before the name and the apposition behind it tell."""

from collections.abc import Sequence

from analysis.lexicons.grammar import BE_FINITE, HAVE
from analysis.text.voices.layout import Layout
from analysis.text.voices.leaders import is_public_body, is_public_role, serves_territory, sits_on
from analysis.text.voices.phrases import Phrase, read_source_nouns
from analysis.text.voices.presence import was_there
from analysis.text.voices.speaker_kinds import RANKED, head_type, rank_of
from analysis.text.words import Words

_LEADING, _RUNNING = frozenset("heads leads chairs oversees".split()), frozenset(("runs", "represents"))
_DISTRICTS = frozenset("district ward constituency riding borough".split())
_BEING = (
    BE_FINITE | HAVE | frozenset("serves served became works worked be serve work".split())
)  # behind "who"
_LEADING_WORDS = 2  # "who runs"
_USED = ["who", "used", "to"]
_LED = [[verb] for verb in "headed led chaired oversaw ran head lead chair oversee run".split()]
_FORMER = frozenset("former onetime one-time longtime ex".split())
_COURTESY = frozenset("sir dame lord lady dr mr mrs ms prof professor the rev".split())
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
    kind = kind if kind in RANKED else _once(words, first, last) or kind
    if is_clause or kind in RANKED or "who" not in does:
        return kind
    told = role_type(words, words.keys.index("who", first), last)  # "a native who served as mayor"
    return told if told in RANKED else kind


def _once(words: Words, first: int, last: int) -> str:
    """Return the rank that a role adds: "a professor at Harl and a former aide to Lind"; "" for none."""
    for i in range(first + 1, last - 2):
        at = i + 1 + (words.keys[i + 1] in ("a", "the"))
        if words.keys[i] == "and" and words.keys[at] in _FORMER and at + 1 < last:
            kind = head_type(words, at, last)
            return kind if kind in RANKED else ""
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

"""The event that a number is told of: what happened in the same clause to the counted, and their part."""

from collections.abc import Collection
from functools import cache

from analysis.lexicons.grammar import HAVE, MODALS, THIRD_PERSON
from analysis.measures.quantities.clauses import clause_before, clause_behind, skip_named
from analysis.measures.quantities.counted import is_joined
from analysis.measures.quantities.hospitals import HOSPITALS, MOVED, event_at_hospital, event_of_move
from analysis.measures.wording.fact_words import read_events, read_heads
from analysis.measures.wording.numerals import can_lead
from analysis.text.words import Words

# What ends a stretch of time can stand at the far end of its sentence.
OUTCOME_WORDS = 24
_BE = frozenset("was were been be being are is got get left found".split())
_HAVE = HAVE | MODALS | {"to"}
_OBJECTS = frozenset(
    "the a an his her their its him them it us me you this that these those more several".split()
)
# "In the crash": a noun that stands for the story as a whole, not for what happened to the counted.
_DETERMINERS = frozenset("the a an this that his her their its".split())
# Events that happen to their subject, and those that need an object: "five killed" were killed by others.
_SUFFERED = frozenset("kill injure miss evict strand".split())
_TRANSITIVE = frozenset(
    "rescue kill injure arrest shoot charge jail dismiss treat hold test fine hit".split()
)
_INTRANSITIVE = frozenset("die dies died dying perish perished drown drowned".split())
# Who arrives does it, and nothing is done to what is told behind: "a plane arrived with 20 crates".
ARRIVES = frozenset("arrive arrives arrived arriving".split())
# "They got to him".
_GETS = frozenset({"get", "got", "gets"})
# "The storm cost the lives of twelve", "eleven lost their lives".
_TAKES_LIVES = frozenset(
    "lose loses lost losing cost costs claim claims claimed claiming take took taken".split()
)
_LIVES = frozenset({"life", "lives"})
# Before these "free" is a verb.
_FREES = _HAVE | {"help", "helped", "and", "not"}
# What a measure does, not people.
_OF_MEASURES = frozenset({"grow", "shrink", "cost"})
# What those counted are, said before the noun: "21 missing miners".
_STATES = frozenset("miss injure kill arrest evict strand jail".split())
_FALLS = "fell fallen falling fall got gotten get getting became become becoming taken made".split()
# Of what kills in the next word that is told alone: "shot and killed".
_STRUCK = frozenset({"shoot", "hit"})
# Verbs that their particle makes another event.
_PARTICLES = {
    **dict.fromkeys(("picked up", "picks up", "pick up", "picking up"), "rescue"),
    **dict.fromkeys(("let go", "set free", "let out", "moved out", "taken out", "led out"), "rescue"),
    **dict.fromkeys(("led away", "hauled off", "hauled away", "marched off", "rounded up"), "arrest"),
    **dict.fromkeys(("took part", "take part", "taking part", "taken part", "turned out"), "attend"),
    **dict.fromkeys(("taken hostage", "held hostage", "holding hostage", "held captive"), "hold"),
    **{f"{key} {state}": "infect" for key in _FALLS for state in ("ill", "sick")},
    **dict.fromkeys(("forced out", "forced from", "driven from", "fled their", "flee their"), "evict"),
    **dict.fromkeys(("laid off", "lays off", "lay off", "laying off"), "dismiss"),
    **dict.fromkeys(("gun down", "guns down", "gunned down", "gunning down", "shot dead"), "kill"),
    **dict.fromkeys(("mow down", "mows down", "mowed down", "mown down", "mowing down"), "kill"),
}
# "Carrying 212 people", "212 people travelling on it".
_CARRIES = frozenset("carrying carried carries carry".split())
_ABOARD = frozenset({"aboard", "onboard", "inside"})
# "The evacuation of 212 travelers": what is done to the counted, as a noun.
_DONE_TO = {
    **dict.fromkeys("evacuation rescue retrieval".split(), "rescue"),
    **dict.fromkeys("arrest arrests detention".split(), "arrest"),
    **dict.fromkeys("death deaths killing murder".split(), "kill"),
    **dict.fromkeys("dismissal layoff layoffs".split(), "dismiss"),
    **{"loss": "lose", "theft": "steal", "imprisonment": "jail"},
}
_OUTCOMES = frozenset({"rescue", "reach"})
# "Two officials said": who speaks, nothing happens to.
# "A dozen infections, among them two deaths".
_AMONG = frozenset("among including plus".split())
_WHOLES = ("Of", "Among")
_NONE_OF = ["none", "of", "the"]
_ALL_BUT = ["all", "but"]
_SPEAKS = frozenset("said says say told tell added".split())
# Words with which a clause of its own begins: "he fell because two men pushed him"; the last ones only before
# people, for a stretch of time can follow them.
_SUBORDINATE = frozenset("because although though while when whenever where whereas if".split())
_SUBORDINATE_OF_PEOPLE = _SUBORDINATE | {"after", "before", "since", "until", "as"}
# "Two papers reported that he was charged": a pronoun that is somebody else.
_BOARDS = MODALS | THIRD_PERSON | {"on", "to", "and", "who"}
_ANOTHER = frozenset("he she it we i".split())
_NONE: frozenset[str] = frozenset()


def find_event(words: Words, text: str, first: int, last: int, *, people: bool = False) -> tuple[str, str]:
    """Return the event that the words after a number and noun, or before it, name, and the role in it.

    People neither grow nor cost: of them the next event is told.
    """
    if people and last < len(words.keys) and words.keys[last] in _SPEAKS:
        return "", ""
    before = words.keys[max(0, first - 3) : first]
    if before[-2:] == _ALL_BUT or before == _NONE_OF or _is_whole_of_part(words, first):
        return "", ""
    if state := _state_of(words, first, last, people=people):
        return state, "patient"
    skipped = _OF_MEASURES if people else _NONE
    ahead = clause_before(words, text, first)
    if ahead and words.keys[first - 1] in (_SUBORDINATE_OF_PEOPLE if people else _SUBORDINATE):
        ahead = ahead[:0]
    near = read_event_at(words, first - 1) if ahead else ""
    if near and near not in skipped:
        return near, "patient"
    last = skip_named(words, text, last) if people else last
    behind = clause_behind(words, text, last - 1)
    lead = first - 1 - (first > 1 and words.keys[first - 1] in _DETERMINERS)
    if lead >= 0 and words.texts[lead] in _WHOLES:  # "Of the 46 miners, nine died"
        stop = (at for at in behind if "," in text[words.ends[at - 1] : words.starts[at]])
        behind = range(behind.start, next(stop, behind.stop))
    at = _first_event(words, behind, skipped)
    another = people and at >= 0 and not _ANOTHER.isdisjoint(words.keys[behind[0] : at])
    if at >= 0 and not another and not _is_of_another(words, behind[:-2], at):
        return read_event_at(words, at), _role_of_subject(words, text, last, at)
    at = _first_event(words, ahead, skipped)
    if at < 0 or (people and words.keys[at] in ARRIVES):
        return "", ""
    return read_event_at(words, at), "agent" if "by" in words.keys[at + 1 : first] else "patient"


def _is_whole_of_part(words: Words, first: int) -> bool:
    """Tell whether a number is the whole of which a part is counted: "twelve of the 86 miners died"."""
    at = first - 1 - (first > 1 and words.keys[first - 1] in _DETERMINERS)
    return at > 0 and words.keys[at] == "of" and can_lead(words.keys[at - 1])


def _state_of(words: Words, first: int, last: int, *, people: bool) -> str:
    """Return what the counted suffer by a word beside them: "21 missing miners", "the rescue of 212"."""
    keys = words.keys
    for at in range(first, last - 1) if people else ():
        event = read_events().get(keys[at], "")
        if event in _STATES and (keys[at].endswith("ed") or keys[at] in ("missing", "dead")):
            return event
    if first > 1 and keys[first - 1] == "of" and keys[first - 2] in _DONE_TO:
        return _DONE_TO[keys[first - 2]]
    carried = first and keys[first - 1] in _CARRIES or keys[last : last + 1] == ["traveling"]
    return "board" if people and carried else ""


def find_event_before(words: Words, text: str, first: int) -> str:
    """Return the nearest event before a number in its clause ("closed for six weeks")."""
    at = _first_event(words, clause_before(words, text, first), _NONE)
    return read_event_at(words, at) if at >= 0 else ""


def find_outcome(words: Words, text: str, first: int, last: int) -> str:
    """Return the event that ends a stretch of time: the rescue or arrival next to it, whichever is nearer."""
    return "reach" if find_outcome_word(words, text, first, last) else ""


def find_outcome_word(words: Words, text: str, first: int, last: int) -> str:
    """Return the word that tells what ends a stretch of time, "" for none."""
    behind = clause_behind(words, text, last - 1, reach=OUTCOME_WORDS)
    for at in (*behind, *clause_before(words, text, first)):
        if words.keys[at] in _known_events() and read_event_at(words, at) in _OUTCOMES:
            return words.keys[at]
    return ""


def _first_event(words: Words, places: range, skipped: Collection[str]) -> int:
    """Return the first of the places whose word names an event, -1 for none."""
    known, keys = _known_events(), words.keys
    if not places or known.isdisjoint(keys[min(places[0], places[-1]) : max(places[0], places[-1]) + 1]):
        return -1
    for at in places:
        if keys[at] in known:
            event = read_event_at(words, at)
            if event and event not in skipped:
                return at
    return -1


def _is_of_another(words: Words, behind: range, at: int) -> bool:
    """Tell whether an event is what another number is told of: "infected 20 people and killed three"."""
    keys = words.keys
    victims = read_heads().get(keys[at])
    among = not _AMONG.isdisjoint(keys[behind.start : at])
    if among and victims is not None and victims.category == "victim":
        return True
    and_before = [i for i in behind if i < at and keys[i] == "and"]
    if any(read_event_at(words, i + 1) and can_lead(keys[i + 2]) for i in and_before):
        return True
    return any(can_lead(keys[i + 1 + (keys[i + 1] == "a")]) for i in and_before)  # "and a dozen were held"


@cache
def _known_events() -> frozenset[str]:
    """Return the words that can name an event."""
    known = _GETS.union(_TAKES_LIVES, read_events(), MOVED, HOSPITALS)
    return known.union(pair.split(" ")[0] for pair in _PARTICLES)


def read_event_at(words: Words, at: int) -> str:
    """Return the event that a word names, "" for none and for a word in a name ("Mountain Rescue").

    >>> from analysis.text.words import find_words
    >>> [read_event_at(find_words("They got to him and died"), at) for at in (1, 5)]
    ['reach', 'kill']
    """
    key = words.keys[at]
    if key in _GETS and words.keys[at + 1 : at + 2] == ["to"]:
        return "reach"
    if key == "board" and (not at or words.keys[at - 1] not in _BOARDS):
        return ""  # "the school board has seven members"
    if key == "free" and (not at or words.keys[at - 1] not in _FREES):
        return ""  # "they walked free"
    if key in HOSPITALS:
        return event_at_hospital(words, at)
    moved = event_of_move(words.keys, at) if key in MOVED else ""
    if moved:
        return moved
    if key in _TAKES_LIVES and not _LIVES.isdisjoint(words.keys[at + 1 : at + 4]):
        return "kill"
    event = _PARTICLES.get(" ".join(words.keys[at : at + 2]), "") or read_events().get(key, "")
    if event in _STRUCK and words.keys[at + 1 : at + 2] == ["and"]:  # "shot and killed"
        event = "kill" if read_events().get("".join(words.keys[at + 2 : at + 3])) == "kill" else event
    if not event or not words.texts[at][0].islower():
        return ""
    named = at > 0 and words.keys[at - 1] in _DETERMINERS and not key.endswith(("ed", "ing"))
    return "" if named and event not in ("cost", "kill") else event


def _role_of_subject(words: Words, text: str, last: int, at: int) -> str:
    """Return the role of a noun that ends before word ``last``, in front of its event."""
    key, group = words.keys[at], read_event_at(words, at)
    if key in _ABOARD or (key == "board" and words.keys[at - 1] == "on"):
        return "patient"
    if key in ARRIVES:
        return "agent"
    dies = key in _INTRANSITIVE or (key in _TAKES_LIVES and group == "kill")
    if dies or group in ("miss", "evict", "strand", "infect"):
        return "patient"
    between = words.keys[last:at]
    passive = not _BE.isdisjoint(between)
    if words.keys[at - 1] == "and" and not passive and any(read_event_at(words, i) for i in range(last, at)):
        return "agent"  # "climbed down and pulled him out"
    if passive:
        return "agent" if key.endswith("ing") else "patient"
    if key.endswith("ing") or not _HAVE.isdisjoint(between) or "who" in between:
        return "agent"
    follows = words.texts[at + 1] if at + 1 < len(words.keys) and is_joined(words, text, at + 1) else ""
    if follows.lower() in _OBJECTS or follows[:1].isupper() or follows[:1].isdecimal():
        return "agent"
    return "patient" if group in _TRANSITIVE or group in _SUFFERED else "agent"

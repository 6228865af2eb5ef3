"""Who was there: people from nearby are witnesses only if they saw or heard something."""

import re
from collections.abc import Collection, Mapping, Sequence

from analysis.lexicons.grammar import BE, HAVE
from analysis.text.voices.phrases import read_source_nouns
from analysis.text.voices.quotes import QUOTED_KINDS, Quote

NEAR = "near"  # the category of "neighbour", "resident", "tourist"
_SAW = frozenset("saw witnessed watched filmed overheard heard".split())
_SEEN = frozenset(("seen", "heard", "witnessed", "watched", "filmed"))
# What people do where something happens, and words for having been there.
_DOING = frozenset(
    "standing sitting walking driving riding jogging shopping fishing eating dining drinking sleeping "
    "parking queueing queuing waiting selling buying playing swimming cycling passing crossing watching "
    "staying cleaning cooking dancing hiding sheltering camping hiking boarding commuting strolling "
    "resting".split()
)
_THERE = frozenset("there nearby aboard inside outside near beside behind".split())
_AT = frozenset("in at on".split())
_WHILE = frozenset("also still just then out".split())
_THEN = frozenset("when as".split())
_THEN_WITHIN = 14  # words between a subject and "when the wall fell"
# What befalls those who are somewhere: "when the wall fell", "when it happened".
_STRUCK = frozenset(
    "happened hit struck fell exploded collapsed crashed began started broke burst swept overturned derailed "
    "erupted sank gave ripped tore detonated landed ploughed plowed rammed shook rang went came".split()
)
_BLOWS = frozenset(
    "it attack attacks quake earthquake storm tornado flood avalanche landslide bomb bombs missile missiles "
    "rocket ceiling floor house building crane stand".split()
)
_BLOW_WITHIN, _STRUCK_WITHIN = 4, 3  # words behind "when", and behind what fell
# Whose doings tell of a suspect more often than of a witness, and what takes the telling back.
_POLICE = frozenset(
    "police officer officers agent agents deputy deputies trooper troopers detective detectives patrol "
    "investigators authorities".split()
)
_TAKEN_BACK = frozenset(
    "falsely wrongly allegedly supposedly not never claimed claims claiming denied denies denying invented "
    "lied fabricated".split()
)
_NO_PLACES = frozenset(
    "office power charge congress parliament government talks opposition jail prison custody court cell "
    "detention exile hiding".split()
)
_VEHICLES = frozenset(
    "train bus carriage coach plane flight boat ferry tram ship lift elevator platform deck bridge "
    "balcony".split()
)
_ROOMS = frozenset(
    "shop store church mosque synagogue classroom theater theatre nightclub bar pub restaurant cafe mall "
    "crowd audience queue basement".split()
)
_VEHICLE_WITHIN = 6
_WAS = frozenset(("was", "were"))
_NEARNESS = frozenset("above near nearby across opposite beside behind next below".split())
_CLAUSE_LEAST = 3  # words of "who was rescued"
_THROUGH = frozenset("survived escaped fled".split())
_TAKEN = frozenset("rescued injured wounded hurt trapped evacuated pulled".split())
_DENIED = ("deny", "denie", "denying")  # cues: who denies that he saw it is no witness
_HEARSAY = frozenset("about of from that".split())  # "heard about it"
_SENSES = "saw|heard|watched|witnessed|smelled|smelt|could (?:see|hear|smell|feel)"
_SENSED = rf"(?:{_SENSES})\b(?! (?:about|of|from|that)\b)"
_WE = r"[IWw](?:(?<=\bI)|(?<=\b[Ww])e)"  # the letters first: they are found at once
# Where it happened, of who stood there: "right in front of me", "it was like a bomb going off".
_OF_PLACE = (
    r"\b(?:in front of me|right (?:in front of|behind|above|beside|next to) (?:me|us))\b|"
    r"\b(?:sounded|felt|was) (?:just )?like (?:an? )?(?:bomb|explosion|earthquake|gunshots?|gunfire|"
    r"fireworks|thunder|freight train|car crash)\b"
)
# What somebody from nearby saw or tells in order: "And then they shot him".
_OF_OWN = re.compile(rf"{_OF_PLACE}|{_WE}(?: \w+)? {_SENSED}|\b[Tt]hen (?:they|he|she|it|we|I|all)\b")
# What is seen or heard where something happens: of anybody who saw it himself.
_EVENTS = (
    "bang|blast|boom|explosions?|shots?|gunfire|gunshots?|gun|gunman|gunmen|shooter|shooting|screams?|screaming|cries|crying|"
    "shouts?|shouting|smoke|fire|flames?|blood|bod(?:y|ies)|crash|sirens?|glass|water|waves?|lights?|sparks|"
    "cars?|trucks?|lorry|lorries|vans?|vehicles?|coach|tram|bus|train|plane|boat|ferry|"
    "tree|trees|roof|wall|tower|bridge|helicopters?|knife"
)
_PERSONS = (
    "people|someone|somebody|man|men|woman|women|boys?|girls?|child|children|kids|guys?|person|"
    "police|officers?|soldiers?"
)
# What they are seen or heard doing where something happens: "she saw a man jump".
_ACTING = r"\w+ing|jump|fall|run|burn|go|get|die|drown|collapse|shoot|fire|scream|shout|climb|swim|hit|come"
_EVENT = re.compile(_EVENTS)
_HAPPENING = rf"(?:(?:{_EVENTS})\b|(?:{_PERSONS}) (?:{_ACTING})\b)"
_OF_EVENT = re.compile(
    rf"{_OF_PLACE}|\b(?:shot|fired|shooting|firing) (?:at )?(?:me|us)\b|"
    rf"{_WE}(?: (?:\w+ )?{_SENSED}|['’]d (?:seen|heard))(?: [\w’'-]+){{0,4}} (?:{_EVENTS}|{_PERSONS})\b"
)
_THEY_SENSED = rf"(?:(?:how|that) )?(?:he|she|they)(?: also| had)? (?:seen|{_SENSED})"
_OF_THEM = re.compile(_THEY_SENSED, re.IGNORECASE)
_OF_THEM_EVENT = re.compile(rf"{_THEY_SENSED}(?: [\w’'-]+){{0,4}} {_HAPPENING}", re.IGNORECASE)
# What stands behind a name or pronoun of the outlet's own sentence: "She also saw the bus go over".
_SAW_EVENT = re.compile(
    rf"(?:, \d\d?,)?(?: (?:also|then|had|\w+ly))? (?:seen|{_SENSED})(?: [\w’'-]+){{0,4}} {_HAPPENING}"
)


def tells_of_seeing(keys: Sequence[str]) -> bool:
    """Say whether the words of a clause behind a source tell that it saw or heard something.

    >>> tells_of_seeing("who saw the smoke".split()), tells_of_seeing("who was seen there".split())
    (True, False)
    """
    for i, key in enumerate(keys):
        before = keys[i - 1] if i else ""
        heard_of = keys[i + 1 : i + 2] and keys[i + 1] in _HEARSAY
        if key in _SAW and before not in BE and not heard_of:
            return True
        if key in _SEEN and before in HAVE and not heard_of:
            return True
    return False


def was_there(keys: Sequence[str]) -> bool:
    """Say whether a clause behind a source tells that it was where something happened.

    >>> was_there("who was walking her dog".split()), was_there("who was running for mayor".split())
    (True, False)
    """
    if tells_of_seeing(keys):
        return True
    if keys[:1] != ["who"] or len(keys) < _CLAUSE_LEAST:
        return False
    return _is_there(keys) or keys[1] in _THROUGH or (keys[1] in _WAS and keys[2] in _TAKEN)


def lives_near(keys: Sequence[str]) -> bool:
    """Say whether words tell that somebody lives where something happened: "who lives above the shop".

    >>> lives_near("who lives across the alley".split()), lives_near("who lives in Harl".split())
    (True, False)
    """
    return any(
        key in ("lives", "lived") and behind in _NEARNESS for key, behind in zip(keys, keys[1:], strict=False)
    )


def _is_there(keys: Sequence[str]) -> bool:
    """Say whether a verb behind a subject, the first of some words, tells that it was somewhere."""
    at = 2 + (keys[2:3] != [] and keys[2] in _WHILE)
    if len(keys) <= at or keys[1] not in _WAS or not _NO_PLACES.isdisjoint(keys[at:]):
        return False
    if not _THEN.isdisjoint(keys[at:]):
        return (keys[at] in _AT or keys[at] in _DOING or keys[at] in _THERE) and _is_befallen(keys)
    if not _POLICE.isdisjoint(keys[at:]):
        return False
    if keys[at] in _AT:
        if keys[at : at + 2] == ["on", "board"]:
            return True
        near = keys[at + 1 : at + _VEHICLE_WITHIN]  # "who was on the second carriage", "in the shop"
        return not (_VEHICLES.isdisjoint(near) and (keys[0] != "who" or _ROOMS.isdisjoint(near)))
    return keys[at] in _DOING or keys[at] in _THERE


def _is_befallen(keys: Sequence[str]) -> bool:
    """Say whether "when" or "as" leads to what befalls people: "when the wall fell"."""
    if not (_POLICE.isdisjoint(keys) and _TAKEN_BACK.isdisjoint(keys)):
        return False
    then = next((k for k, key in enumerate(keys[:_THEN_WITHIN]) if key in _THEN), len(keys))
    for k in range(then + 1, min(len(keys), then + 1 + _BLOW_WITHIN)):
        if keys[k] in _BLOWS or _EVENT.fullmatch(keys[k]):
            return not _STRUCK.isdisjoint(keys[k + 1 : k + 1 + _STRUCK_WITHIN])
    return False


def is_shown_there(text: str, behind: int, keys: Sequence[str]) -> bool:
    """Say whether a sentence tells of its subject that it saw what happened, or what it did when it happened.

    Parameters
    ----------
    text : str
        The text.
    behind : int
        Where the name or pronoun ends.
    keys : sequence of str
        The sentence's words from that name or pronoun on.

    Examples
    --------
    >>> is_shown_there("She saw the bus go over.", 3, "she saw the bus go over".split())
    True
    >>> is_shown_there("She saw a chance.", 3, "she saw a chance".split())
    False
    """
    if not _TAKEN_BACK.isdisjoint(keys):
        return False
    return _SAW_EVENT.match(text, behind) is not None or (_is_befallen(keys) and _is_there(keys))


def find_present(text: str, quotes: Sequence[Quote], types: Mapping[str, Collection[str]]) -> frozenset[str]:
    """Return the speakers whose own words tell that they saw or heard something.

    Of people from nearby anything does, of others what is seen where something happens: "I heard a bang".
    """
    found = set()
    for quote in quotes:
        if not quote.speaker or quote.speaker in found or quote.cue.startswith(_DENIED):
            continue
        is_quoted = quote.kind in QUOTED_KINDS
        if _is_near(quote, types):
            look = _OF_OWN.search if is_quoted else _OF_THEM.match
        elif quote.speaker_type == "person":
            look = _OF_EVENT.search if is_quoted else _OF_THEM_EVENT.match
        else:
            continue
        if look(text, quote.start, quote.end):
            found.add(quote.speaker)
    return frozenset(found)


def _is_near(quote: Quote, types: Mapping[str, Collection[str]]) -> bool:
    """Say whether a speaker is somebody from nearby, by name or by description."""
    if quote.speaker_type == "person":
        return NEAR in types.get(quote.speaker, ())
    if quote.speaker_type != "unnamed":
        return False
    return any(read_source_nouns().get(word) == NEAR for word in quote.speaker.lower().split())

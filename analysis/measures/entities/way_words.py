"""Words that lead to a place: of moving, of striking, of parts of it; and what stands behind one."""

from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.lexicons.inflect import verb_forms

# Small words before a place behind a word of moving, and those between: "flew back to Harl".
WAYS = frozenset("to from into towards toward through via for".split())
BETWEEN = frozenset("back on over home up down out north south east west away again straight".split())
# Before "for" only these lead to a place: "left for Harl".
LEAVING = frozenset("left leave leaves leaving headed heading bound departed departing embarked".split())
_MOTION = (
    "go come travel return move fly drive walk run head flee escape march sail ride cross arrive deport "
    "evacuate transfer relocate emigrate immigrate migrate retreat withdraw advance commute deploy airlift "
    "extradite rush ship truck bus transport smuggle journey pull force drag operate base"
)
_JOURNEYS = frozenset(
    "way trip trips flight flights visit visits travel journey journeys road route train trains bus buses "
    "ferry ferries boat boats bound tour convoy convoys exodus pilgrimage drive march extradition "
    "deportation "
    "bridge tunnel highway motorway railway line pipeline border ticket tickets fare fares departure return "
    "rail imports exports move moves ambassador envoy refugees migrants shipments".split()
)
# Verbs whose object is mostly a place.
_REACHED = "reach enter visit flee invade besiege evacuate leave"
# What strikes or takes a place, so near before the verb: "the storm hit Harl", "rebels took Harl".
FORCES = frozenset(
    "storm storms hurricane cyclone typhoon tornado quake earthquake tremor tsunami flood floods flooding "
    "landslide wildfire blaze heatwave drought outbreak missile missiles drone drones rockets shells bombs "
    "rebels troops soldiers forces army militia fighters militants insurgents jets warplanes gunmen "
    "bandits".split()
)
FORCE_WORDS = 4
_STRIKES = (
    "hit strike batter lash devastate ravage flood engulf take retake seize capture recapture overrun shell "
    "bomb attack hold control raid occupy threaten storm besiege pound encircle destroy"
)
# Words before a place that tell a part of it or where it lies.
PARTS = frozenset(
    "northern southern eastern western central northeastern northwestern southeastern southwestern "
    "north-eastern north-western south-eastern south-western neighboring neighbouring rural downtown "
    "mainland suburban nearby upstate".split()
)
# Behind a place: those who live there or rule it; what stands there ("the Harl bridge"); what it is, and
# words behind that; a distance.
PEOPLED = frozenset("residents mayor governor suburb suburbs airport villagers townspeople".split())
SITES = frozenset("area estate bridge dam reservoir highlands hills canal basin quarry junction".split())
SETTLED = frozenset(
    "town city village hamlet port suburb settlement capital municipality island neighborhood neighbourhood "
    "district community resort".split()
)
BEHIND_SETTLED = frozenset("of in on near with about where that north south east west".split())
COMPASS = frozenset("north south east west northeast northwest southeast southwest outside".split())
LENGTHS = frozenset("km kilometers kilometres miles mile".split())


def _forms(verbs: str) -> frozenset[str]:
    """Return the folded forms of verbs."""
    return frozenset(fold_word(form) for verb in verbs.split() for form in verb_forms(verb))


@cache
def read_moving() -> frozenset[str]:
    """Return the words that lead on to "to" or "from" and a place.

    >>> "fled" in read_moving(), "ferry" in read_moving(), "spoke" in read_moving()
    (True, True, False)
    """
    return _JOURNEYS | _forms(_MOTION)


@cache
def read_reached() -> frozenset[str]:
    """Return the forms of verbs right before a place: "reached Harl".

    >>> "left" in read_reached(), "met" in read_reached()
    (True, False)
    """
    return _forms(_REACHED)


@cache
def read_strikes() -> frozenset[str]:
    """Return the forms of verbs by which something strikes or takes a place.

    >>> "struck" in read_strikes(), "took" in read_strikes(), "saw" in read_strikes()
    (True, True, False)
    """
    return _forms(_STRIKES)

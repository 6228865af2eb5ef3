"""What keeps two equal counts apart: the missing are not the dead, those who came to help none of either."""

from typing import Protocol

from analysis.measures.quantities.degrees import BADLY, PRESUMED, SLIGHTLY
from analysis.measures.quantities.fates import RISK

# What became of the counted, by the event that they suffered: counts of two fates are two counts, whatever
# the numbers. Those in hospital may be the injured or the rescued; an event that is not here says nothing.
_SUFFERED = {
    "kill": {"dead"},
    PRESUMED: {"dead", "missing"},
    **dict.fromkeys(("injure", BADLY, SLIGHTLY, "infect"), {"hurt"}),
    "treat": {"hurt", "saved"},
    "miss": {"missing"},
    **dict.fromkeys(("arrest", "charge", "jail"), {"held"}),
    **dict.fromkeys(("rescue", "evict", "unhurt", "flee"), {"saved"}),
    "dismiss": {"dismissed"},
    **dict.fromkeys(("destroy", "damage"), {"ruined"}),
}
# … and by what they did.
_DID = {
    **dict.fromkeys(("reach", "rescue", "search", "treat", "arrest"), {"came"}),
    **dict.fromkeys(("survive", "flee"), {"saved"}),
    "kill": {"killers"},
    **dict.fromkeys(("protest", "strike", "attend"), {"gathered", "saved"}),
}
AGENT = "agent"
CAME = "came"
# How many there is room for, whoever is there; what only might happen, or might have happened.
_APART = frozenset({"fit", RISK})
# Who comes for their work: none of those to whom it happened, unless the same is told of them.
HELPERS = frozenset(
    "detective investigator firefighter medic police rescuer soldier journalist official".split()
)
# What can happen to them, with whatever end.
_HARM = frozenset("shoot hit strand hold board".split())


class Counted(Protocol):
    """A count as seen here."""

    @property
    def thing(self) -> str:
        """Return the noun."""

    @property
    def event(self) -> str:
        """Return the event."""

    @property
    def relation(self) -> str:
        """Return the part in the event."""


def fates_of(fact: Counted) -> set[str]:
    """Return what became of the counted, or what they came for; nothing where no event tells.

    >>> from analysis.comparison.facts.sizes import Fact
    >>> men = Fact("a", "man", "patient", "miss", frozenset(), False, 4, 4, 0, "", "")
    >>> fates_of(men), fates_of(men._replace(event="reach", relation="agent"))
    ({'missing'}, {'came'})
    """
    return (_DID if fact.relation == AGENT else _SUFFERED).get(fact.event, set())


def have_other_fates(a: Counted, b: Counted) -> bool:
    """Tell whether two counts are of other people: by what became of them, or as one came to help."""
    if a.event != b.event and not _APART.isdisjoint((a.event, b.event)):
        return True
    first, second = fates_of(a), fates_of(b)
    if first and second:
        return first.isdisjoint(second)
    return _only_came(a, first, b, second) or _only_came(b, second, a, first)


def _only_came(a: Counted, first: set[str], b: Counted, second: set[str]) -> bool:
    """Tell whether one count is of helpers of whom nothing is told, the other of those concerned."""
    is_idle = a.thing in HELPERS and not first and a.event not in _HARM
    return is_idle and b.thing not in HELPERS and bool(second) and CAME not in second

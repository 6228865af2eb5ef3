"""Who did it, or is said to have: suspects, robbers and prisoners are no witnesses of what happened."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from analysis.lexicons.grammar import BE
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.name_runs import BEHIND_TITLE, name_end
from analysis.text.voices.people import People
from analysis.text.voices.phrases import gap

# What is done to a suspect: "was charged", "police arrested Ada Moor".
_CAUGHT = frozenset(
    "charged arrested accused convicted jailed sentenced indicted detained suspected wanted imprisoned "
    "incarcerated sought extradited acquitted executed pardoned".split()
)
# Of these, what is said of the name behind: no "they wanted Ada Moor".
_CATCHES = frozenset("charged arrested convicted jailed sentenced indicted detained suspected".split())
# What a suspect does; behind a form of be only victims are shot.
_DID = frozenset(
    "robbed stabbed shot murdered killed bombed raped kidnapped hijacked carjacked pleaded confessed "
    "surrendered lied fabricated".split()
)
_CULPRITS = frozenset(
    "suspect suspects gunman gunmen shooter attacker attackers robber robbers bomber bombers killer killers "
    "defendant defendants prisoner inmate convict fugitive murderer rapist thief burglar arsonist kidnapper "
    "hijacker".split()
)
_AGAINST = frozenset("charges case evidence indictment warrant verdict".split())  # "charges against Moor"
_BETWEEN = frozenset("who has had later also then first now since already and been".split())
_PREPOSITIONS = frozenset("of with in on for over by".split())
_WITHIN = 5  # words between a name and the verb of which it is the subject


def find_accused(layout: Layout, people: People, names: AbstractSet[str]) -> Iterator[str]:
    """Yield the persons whom the outlet's own words show as charged, arrested or convicted, or doing a crime.

    Parameters
    ----------
    layout : Layout
        The text.
    people : People
        Its persons.
    names : set of str
        Full names of those asked for.
    """
    if not names:
        return
    for word, name in people.places_of(names):
        if _is_caught_before(layout, word) or _is_culprit(
            layout, word, name_end(layout, word, sentence_at(layout, word)[1])
        ):
            yield name
    for word, name in people.pronouns_of(names):
        if _is_culprit(layout, word, word + 1):
            yield name


def _is_culprit(layout: Layout, word: int, end: int) -> bool:
    """Say whether what stands behind a name tells that this person did it or is charged with it."""
    keys, high = layout.words.keys, sentence_at(layout, word)[1]
    k, is_done = end, False
    while k < min(high, end + _WITHIN) and (keys[k] in _BETWEEN or keys[k] in BE or keys[k].isdigit()):
        is_done = is_done or keys[k] in BE
        k += 1
    if k >= high:
        return False
    if keys[k] in _CAUGHT:
        return is_done or (k + 1 < high and keys[k + 1] in _PREPOSITIONS)
    if keys[k] in ("found", "held") and is_done:
        return keys[k + 1 : k + 2] in (["guilty"], ["liable"])
    return keys[k] in _DID and not is_done


def _is_caught_before(layout: Layout, word: int) -> bool:
    """Say whether what stands before a name tells it: "police charged Ada Moor", "the suspect, Ada Moor"."""
    keys, low = layout.words.keys, sentence_at(layout, word)[0]
    if word == low:
        return False
    before = keys[word - 1]
    if before in _CULPRITS or (before in ("against", "charging", "arresting")):
        return before != "against" or not _AGAINST.isdisjoint(keys[max(low, word - _WITHIN) : word])
    is_joined = gap(layout.text, layout.words, word) in BEHIND_TITLE
    return is_joined and before in _CATCHES and word - 1 > low

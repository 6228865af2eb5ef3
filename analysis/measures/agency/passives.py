"""Passives: an auxiliary with a past participle, and whether the one who acts is named."""

from typing import NamedTuple

from analysis.measures.agency.agents import find_agent
from analysis.measures.agency.classes import FILLERS_MAX, is_adverb, is_between, is_participle, listed
from analysis.measures.agency.clauses import Clause, is_finite_verb
from analysis.measures.agency.compounds import without_instrument
from analysis.measures.agency.deeds import find_category
from analysis.measures.agency.noun_phrases import phrase_from
from analysis.measures.agency.objects import object_of
from analysis.measures.agency.shooting import FIRE, fired_at, is_fired
from analysis.measures.agency.subjects import subject_of_passive
from analysis.measures.agency.told import DONE, how_told
from analysis.measures.wording.numerals import read_numeral

_WELL_KNOWN = ["well", "known"]
# Participles that tell a state with the word after them.
_STATES = frozenset({("fed", "up"), ("filled", "with"), ("armed", "with"), ("packed", "with")})
# "He's" is "he has" as often as "he is": these are mostly done to him.
_MAY_BE_HAS = frozenset(("he's", "she's"))
BY_WITHIN = 3  # words behind the participle of "he's" among which "by" names who does it
_AND = frozenset("and or then".split())
GAP_WITHIN = 14  # words between a passive and the "and" behind which a second has no auxiliary
_COUNT_WORDS = 5
_ONLY_BY = frozenset(("opposed", "subdued"))  # else a state
_PARTICLES = frozenset("up out off down away back over in".split())
_HIT = frozenset("hit slapped struck".split())
# Deeds that are no passive without an auxiliary: "was shot and pulled over", "and fired back".
_ALSO_INTRANSITIVE = tuple("pull push storm fir struck hit shot attack chas carr beat".split())


class Agency(NamedTuple):
    """One clause or noun of action.

    ``kind``: agentless_passive, agent_passive, nominalisation or active. ``actor``: who does it, "" if not
    named. ``target``: whom it befalls, "" if not found. ``verb``: the word of action. ``category``: harm,
    force, law, help, or "" for any other verb and what is told as not done. ``sentence``: its number.
    """

    start: int
    end: int
    kind: str
    actor: str
    target: str
    verb: str
    category: str
    sentence: int


def _participle_after(clause: Clause, i: int) -> int:
    """Return the word number of the participle that makes word i a passive auxiliary, -1 if there is none."""
    for j in range(i + 1, min(clause.stop, i + 2 + FILLERS_MAX)):
        key = clause.keys[j]
        participle = is_participle(key)
        after = clause.keys[j + 1] if j + 1 < clause.stop else None
        if not (participle or is_between(key, after)) or not clause.joined(j):
            return -1
        if participle:
            is_compared = (
                clause.keys[j - 1] in clause.classes.degree or clause.keys[j - 1 : j + 1] == _WELL_KNOWN
            )
            return -1 if is_compared else j
    return -1


def _coordinated(clause: Clause, verb: int) -> list[int]:
    """Return a participle and those that share its auxiliary: "arrested, charged and released"."""
    keys, verbs = clause.keys, [verb]
    while True:
        j = verbs[-1] + 1
        j += clause.joined(j) and clause.keys[j] in _PARTICLES  # "lined up and shot"
        if _is_and_participle(clause, j, in_list=len(verbs) > 1):
            verbs.append(j + 1)
        elif (
            clause.is_listed(j) and is_participle(keys[j]) and _is_and_participle(clause, j + 1, in_list=True)
        ):
            verbs.append(j)
        else:
            return verbs


def _behind_gap(clause: Clause, verb: int) -> tuple[int, str]:
    """Return a deed that shares the auxiliary of verb across a gap, and whom it befalls if that is another.

    "was arrested Monday in Harl and charged with", "two people were killed and at least six injured".
    """
    for j in range(verb + 1, min(clause.stop - 1, verb + GAP_WITHIN)):
        is_open = clause.keys[j] in clause.classes.clause or is_finite_verb(clause, j, clause.stop - 1)
        if is_open or clause.gap(j) not in ("", ","):
            break
        if clause.keys[j] in _AND:
            start = _start_of_counted(clause, j + 1)
            k = start if start == j + 1 and _is_deed_done(clause, start) else _behind_count(clause, start)
            return k, clause.span(start, k - 1) if k > start else ""
    return -1, ""


def _behind_count(clause: Clause, start: int) -> int:
    """Return the deed behind a count without an auxiliary: "two others injured"; -1 without one."""
    key = clause.keys[start] if start < clause.stop else ""
    if not key or not (read_numeral(key) or key in listed("count_noun")):
        return -1
    k = start + 1
    while (
        k < min(clause.stop, start + _COUNT_WORDS) and clause.joined(k) and not clause.is_edge(clause.keys[k])
    ):
        if _is_deed_done(clause, k):
            return k
        k += 1
    return -1


def _is_deed_done(clause: Clause, k: int) -> bool:
    """Tell whether word k is a deed that is done to somebody, with no object of its own."""
    key = clause.keys[k]
    is_deed = is_participle(key) and key in clause.classes.verbs and not key.startswith(_ALSO_INTRANSITIVE)
    if key == "charged" and clause.keys[k + 1 : k + 2] != ["with"]:
        return False
    return is_deed and clause.joined(k) and object_of(clause, k, bare=False) < 0


def _start_of_counted(clause: Clause, k: int) -> int:
    """Return the number in "at least six", "about a dozen" from word k."""
    k += 2 * (" ".join(clause.keys[k : k + 2]) in listed("before_number"))
    key = clause.keys[k] if k + 1 < clause.stop else ""
    return k + (key == "a" or (key != "all" and key in listed("about")))


def _is_and_participle(clause: Clause, j: int, *, in_list: bool) -> bool:
    """Tell whether "and" with a participle stands at word j, and no object follows: "and injured two"."""
    if j + 1 >= clause.stop or clause.keys[j] not in _AND or not is_participle(clause.keys[j + 1]):
        return False
    if not clause.joined(j + 1) or not (clause.joined(j) or (in_list and clause.is_listed(j))):
        return False
    is_time = clause.joined(j + 2) and clause.is_beside(j + 2)
    return is_time or object_of(clause, j + 1, bare=False) < 0


def _start_of_chain(clause: Clause, i: int) -> int:
    """Return the first auxiliary before word i ("must always be …" begins at "must")."""
    first, auxiliary = i, clause.classes.auxiliary
    while True:
        j = clause.before_adverbs(first)
        if not clause.joined(j) or clause.keys[j - 1] not in auxiliary or is_adverb(clause.keys[j - 1]):
            return first
        first = j - 1


def _can_follow_get(clause: Clause, i: int, verb: int) -> bool:
    """Tell whether "got fired" is a passive: nothing between, and no noun after it that it describes."""
    after = verb + 1
    if verb != i + 1:
        return False
    return not clause.joined(after) or clause.is_edge(clause.keys[after]) or is_adverb(clause.keys[after])


def _is_stative_before_to(clause: Clause, i: int, verb: int) -> bool:
    """Tell whether "set to …" or "used to …" means ready or accustomed, not a passive."""
    keys, n = clause.keys, verb + 2
    if keys[verb] != "used":
        return keys[verb] == "set"
    if keys[i] in clause.classes.get or not clause.joined(n):
        return True
    return keys[n] in clause.classes.determiner or keys[n].endswith(("ing", "ly")) or keys[n] in ("and", "or")


def _stands_for_is(clause: Clause, verb: int) -> bool:
    """Tell whether "he's" is "he is" here: "he's often seen there", no "he's seen the port"."""
    keys, after = clause.keys, verb + 1
    if object_of(clause, verb, bare=False) >= 0:
        return False
    if (keys[verb] in clause.classes.verbs and keys[verb] != "taken") or "by" in keys[
        after : after + BY_WITHIN
    ]:
        return True
    if keys[verb] not in listed("often_passive") or not clause.joined(after):
        return False
    return keys[after] in listed("behind_state") and not "".join(keys[after + 1 : after + 2]).endswith("ing")


def _is_no_passive(clause: Clause, i: int, verb: int) -> bool:
    """Tell whether auxiliary i and its participle tell a state or a view: "is armed with"."""
    keys = clause.keys
    if keys[i] in clause.classes.get and not _can_follow_get(clause, i, verb):
        return True
    if keys[i] in _MAY_BE_HAS and not _stands_for_is(clause, verb):
        return True
    if tuple(keys[verb : verb + 2]) in _STATES:
        return True
    if clause.joined(i) and keys[i - 1] == "there" and clause.joined(verb + 1) and keys[verb + 1] != "to":
        return not clause.is_edge(keys[verb + 1])  # "there are marked differences"
    if keys[verb] == "marked" and not clause.joined(verb + 1):
        return True  # "the rise was marked", but "the scan was marked clear"
    if keys[verb] in _ONLY_BY:
        return not (clause.joined(verb + 1) and keys[verb + 1] == "by")
    return verb + 1 < clause.stop and keys[verb + 1] == "to" and _is_stative_before_to(clause, i, verb)


def _hit_with(clause: Clause, verb: int) -> str:
    """Return what somebody is "hit with", "" for any other verb."""
    is_hit = clause.keys[verb] in _HIT and clause.joined(verb + 2) and clause.keys[verb + 1] == "with"
    return phrase_from(clause, verb + 2) if is_hit else ""


def passives_at(clause: Clause, i: int) -> tuple[list[Agency], int]:
    """Return the passives whose auxiliary is word i, one for each participle, and the word after them."""
    verb = _participle_after(clause, i)
    if verb < 0 or _is_no_passive(clause, i, verb):
        return [], i
    first, verbs = _start_of_chain(clause, i), _coordinated(clause, verb)
    behind = verbs[-1] + 1
    actor, target = find_agent(clause, behind), subject_of_passive(clause, first)
    done = [(participle, target) for participle in verbs]
    gapped, whom = _behind_gap(clause, verbs[-1]) if clause.keys[verb] in clause.classes.verbs else (-1, "")
    if gapped >= 0:
        done.append((gapped, whom or target))
    is_deed = any(clause.keys[k] in clause.classes.verbs for k, _ in done)
    is_undone = is_deed and how_told(clause, first, verb, target, actor) != DONE
    rows = []
    for participle, whom in done:
        key = clause.keys[participle]
        agent = find_agent(clause, gapped + 1) if participle == gapped else actor
        if whom and key in FIRE and is_fired(whom):
            whom = fired_at(clause, behind) or whom
        category = find_category(clause, participle, whom, agent or _hit_with(clause, participle))
        agent = without_instrument(agent) if key in clause.classes.verbs else agent
        place = (
            clause.words.starts[first if participle == verb else participle],
            clause.words.ends[participle],
        )
        kind = "agent_passive" if agent else "agentless_passive"
        rows.append(Agency(*place, kind, agent, whom, key, "" if is_undone else category, clause.number))
    return rows, behind

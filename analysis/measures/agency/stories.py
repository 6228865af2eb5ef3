"""What the whole article says of a row: whose shooting it was, whether a strike or attack hurts anybody."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import HAVE, POSSESSIVES
from analysis.measures.agency.actors import actor_key
from analysis.measures.agency.classes import listed, word_classes
from analysis.measures.agency.passives import Agency
from analysis.measures.agency.persons import PLURALS, is_somebody
from analysis.measures.agency.pronouns import GENDERS
from analysis.text.voices.names import read_places
from analysis.text.words import Words

# Who did these elsewhere did the deed of the noun, by its first letters.
_SAME_DEEDS = {
    "shoot": ("kill", "murder", "shoot", "shot"),
    "stab": ("kill", "murder", "stab"),
    "beat": ("beat", "kill", "murder"),
}
_NAMED_WITHIN = 20  # characters between an owner and its noun
_STRIKES = frozenset("strike strikes striking".split())
_ARMED = frozenset("air military nuclear preemptive pre-emptive".split())  # "air strike"
_UNION = frozenset(("union", "union's", "union’s"))
_OFFICERS = frozenset(
    "cop cops deputies deputy officer officers patrolmen police policeman policemen".split()
)
_WOUNDS = frozenset("bruises fists hospitalized injuries".split())
_CONTEST_WORDS = 3  # distinct words of elections or games that make an article one about them
_BLOWS = tuple("attack beat crush damag hit hurt slap strik struck".split())
# Deeds, by their first letters, that leave somebody hurt: a blow beside them is none in words.
_BODILY = tuple(
    "airstrike ambush assassin assault behead bomb destroy execut fire firing gunfire injur kill massacr "
    "murder poison rape raping shell shoot shot slaughter stab tortur wound".split()
)


def find_walkouts(words: Words) -> frozenset[int]:
    """Return the words "strike" of a text that tells of workers on strike and of no arms, none in others.

    >>> from analysis.text.words import find_words
    >>> lines = ["Teachers went on strike. The strike hurt the city.", "A drone strike hurt the city."]
    >>> [sorted(find_walkouts(find_words(line))) for line in lines]
    [[3, 5], []]
    """
    keys = words.keys
    at = list(compress(range(len(keys)), map(_STRIKES.__contains__, keys)))
    if not at or not listed("arms").isdisjoint(keys) or any(_is_of_arms(keys, i) for i in at):
        return frozenset()
    told = any(keys[i - 1] == "on" for i in at if i) or not listed("striker").isdisjoint(keys)
    told = told or not _UNION.isdisjoint(words.texts) or any(_is_stoppage(words, i) for i in at)
    return frozenset(at if told else ())


def _is_of_arms(keys: Sequence[str], i: int) -> bool:
    """Tell whether the "strike" at word i is one of arms, or it killed somebody."""
    behind = [key for key in keys[i + 1 : i + 3] if key not in HAVE]
    return keys[max(i - 1, 0)] in _ARMED or " ".join(behind).startswith(_BODILY)


def _is_stoppage(words: Words, i: int) -> bool:
    """Tell whether the "strike" at word i is that of workers: "strike by nurses", "drivers' strike"."""
    owner, behind = words.keys[i - 1] if i else "", words.keys[i + 1 : i + 3]
    is_owner = not owner.endswith("s") or words.starts[i] - words.ends[i - 1] > 1  # "drivers' strike"
    is_owner = is_owner or not behind or behind[0] in word_classes().edge  # no "guards strike inmates"
    if owner in listed("worker") and is_owner and words.keys[i] != "striking":
        return True
    return behind[:1] == ["over"] or (behind[:1] == ["by"] and behind[-1] in listed("worker"))


def without_stoppages(rows: Sequence[Agency]) -> list[Agency]:
    """Leave out what strikes of workers do, but for those whom one kills or hits."""
    return [
        row for row in rows if not row.actor.endswith(("strike", "strikes")) or row.verb.startswith(_BODILY)
    ]


def is_two_sided(key: str) -> bool:
    """Tell whether the owner of a noun may be who does it or whom it befalls: "her shooting"."""
    return key in listed("two_sided") or key.removesuffix("s") in listed("two_sided")


def settle_owners(text: str, rows: Sequence[Agency]) -> list[Agency]:
    """Let the owner of a shooting be whom it befell or who did it, as the rest of the article says.

    It befell who is harmed elsewhere more often than that one shoots, else; a "mass shooting" and
    "shooting from" befall nobody named. Gunmen did it, and who shoots elsewhere the more often. Else
    nobody is given.
    """
    owned = {k for k, row in enumerate(rows) if _is_open(text, row)}
    settled = list(rows)
    if not owned:
        return settled
    deeds = [row for k, row in enumerate(rows) if row.category == "harm" and k not in owned]
    harmed = _heads(row.target for row in deeds)
    for k in owned:
        row, head = rows[k], actor_key(rows[k].actor)
        same = next(verbs for stem, verbs in _SAME_DEEDS.items() if row.verb.startswith(stem))
        doers = _heads(deed.actor for deed in deeds if deed.verb.startswith(same))
        is_massive = text.endswith("mass ", 0, row.start) or text.startswith(" from ", row.end)
        if doers[head] > harmed[head] or (head in listed("doer") and doers[head] == harmed[head]):
            continue
        is_victim = harmed[head] > doers[head] and not is_massive
        settled[k] = row._replace(actor="", target=row.actor if is_victim else "")
    return settled


def _is_open(text: str, row: Agency) -> bool:
    """Tell whether a row is a shooting of which only an owner is told."""
    if row.kind != "nominalisation" or row.target or not row.actor or not is_two_sided(row.verb):
        return False
    owner = fold_word(row.actor)
    at = text.find(row.actor, max(0, row.start - len(row.actor) - _NAMED_WITHIN), row.start)
    is_marked = owner.endswith("'s") or text.startswith(("'", "’"), at + len(row.actor))
    return at >= 0 and (is_marked or owner in POSSESSIVES)


def _heads(phrases: Iterable[str]) -> Counter[str]:
    """Count the heads of the phrases that have one."""
    return Counter(filter(None, map(actor_key, phrases)))


def settle_contests(words: Words, rows: Sequence[Agency]) -> list[Agency]:
    """Leave blows by or on one person, team or party without category in an article about a contest.

    Politicians attack and hit each other in words, teams in play; whoever does so with arms or fists is told
    of with them, with the wounded, or is a guard, a gunman, a man.
    """
    blows = {k for k, row in enumerate(rows) if row.category and row.verb.startswith(_BLOWS)}
    is_bodily = any(row.category == "harm" and row.verb.startswith(_BODILY) for row in rows)
    is_bodily = is_bodily or any(_is_literal(rows[k]) for k in blows)
    if not blows or is_bodily or not _tells_of_contest(words):
        return list(rows)
    return [
        row._replace(category="") if k in blows and (_is_one(row.actor) or _is_one(row.target)) else row
        for k, row in enumerate(rows)
    ]


def _is_literal(row: Agency) -> bool:
    """Tell whether a blow is one of the body: by guards or a mob, or on somebody who runs for nothing."""
    head = actor_key(row.actor or row.target)
    if row.actor:
        return head in listed("doer") | listed("with_fists")
    is_passive, last = row.kind == "agentless_passive", row.target.split()[-1:]
    return is_passive and last != [] and last[0].islower() and head != "" and head not in listed("contests")


def settle_police(rows: Sequence[Agency]) -> list[Agency]:
    """Leave open who did the "police killings" of an article that tells of officers shot or killed."""
    harmed = _heads(row.target for row in rows if row.category and row.verb.startswith(_SAME_DEEDS["shoot"]))
    if harmed.keys().isdisjoint(_OFFICERS):
        return list(rows)
    return [
        row._replace(actor="")
        if row.kind == "nominalisation" and row.actor.lower() == "police" and not row.target
        else row
        for row in rows
    ]


def _tells_of_contest(words: Words) -> bool:
    """Tell whether an article is about an election or a game, and of no arms."""
    keys = set(words.keys)
    signs = listed("arms") | _WOUNDS
    return len(listed("contests") & keys) >= _CONTEST_WORDS and signs.isdisjoint(keys)


def _is_one(phrase: str) -> bool:
    """Tell whether a phrase names one person, a team or a party; no place, no "three clerks"."""
    name = fold_word(phrase).removesuffix("'s").removesuffix("'")
    if not name or name in read_places() or name.split()[-1] in read_places():
        return False
    is_plural = phrase.split()[-1].islower() and (name.endswith("s") or name.split()[-1] in PLURALS)
    is_role = is_somebody(phrase.removesuffix("'s").removesuffix("’s")) and not is_plural
    return is_role or name in GENDERS

"""Whether the owner of a shooting shot or was shot: "the gunman's shooting", "the clerk's shooting"."""

from collections import Counter
from collections.abc import Iterable, Sequence

from analysis.lexicons.fold import fold_word
from analysis.lexicons.grammar import POSSESSIVES
from analysis.measures.agency.actors import actor_key
from analysis.measures.agency.classes import listed
from analysis.measures.agency.passives import Agency

# Who did these elsewhere did the deed of the noun, by its first letters.
_SAME_DEEDS = {
    "shoot": ("kill", "murder", "shoot", "shot"),
    "stab": ("kill", "murder", "stab"),
    "beat": ("beat", "kill", "murder"),
}
_NAMED_WITHIN = 20  # characters between an owner and its noun


def is_two_sided(key: str) -> bool:
    """Tell whether the owner of a noun may be who does it or whom it befalls: "her shooting"."""
    return key in listed("two_sided") or key.removesuffix("s") in listed("two_sided")


def settle_owners(text: str, rows: Sequence[Agency]) -> list[Agency]:
    """Let the owner of a shooting be whom it befell or who did it, as the rest of the article says.

    It befell who is harmed elsewhere more often than that one shoots, no gunman; a "mass shooting" and
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
        if head in listed("doer") or doers[head] > harmed[head]:
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

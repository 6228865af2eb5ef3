"""What persons are by other articles: an age "of the attendant", or "of Ada", is that of whom others name."""

from collections import defaultdict
from collections.abc import Iterable

import pandas as pd

from analysis.measures.quantities.aged_persons import read_roles


def add_roles(mentions: pd.DataFrame) -> pd.DataFrame:
    """Add to whose age a number is what that person alone is in the story, and the surname to a first name.

    ``mentions``: mentions of all articles, the fields of `analysis.measures.mentions.mention.Mention`.
    Returned: the same rows; ``names`` of ages also hold the role of their person, if no other person has it.

    >>> rows = [("name", "ada moor", "the pilot", "", ""), ("quantity", "", "", "age", "moor")]
    >>> columns = ["kind", "thing", "qualifier", "relation", "names"]
    >>> add_roles(pd.DataFrame(rows, columns=columns))["names"].tolist()
    ['', 'moor pilot']
    """
    ages = (mentions["kind"] == "quantity") & (mentions["relation"] == "age")
    if not ages.any():
        return mentions
    persons = mentions[mentions["kind"] == "name"]
    roles, surnames = _find_roles(persons), _find_surnames(persons["thing"])
    known = mentions.loc[ages, "names"].map(
        lambda names: " ".join(_with_roles([surnames.get(name, name) for name in names.split()], roles))
    )
    return mentions.assign(names=mentions["names"].where(~ages, known.reindex(mentions.index)))


def _find_roles(names: pd.DataFrame) -> dict[str, str]:
    """Return surname → role, for roles that one person of the story has."""
    held: dict[str, set[str]] = defaultdict(set)
    for person, role in zip(names["thing"], names["qualifier"], strict=True):
        word = role.lower().split()[-1] if role else ""
        if word in read_roles() and person:
            held[word].add(person.split()[-1])
    return {min(persons): role for role, persons in sorted(held.items()) if len(persons) == 1}


def _find_surnames(persons: Iterable[str]) -> dict[str, str]:
    """Return first name → surname, for first names that one person of the story has."""
    held: dict[str, set[str]] = defaultdict(set)
    for person in persons:
        first, *rest = person.split() or [""]
        if rest:
            held[first].add(rest[-1])
    return {first: min(surnames) for first, surnames in sorted(held.items()) if len(surnames) == 1}


def _with_roles(names: list[str], roles: dict[str, str]) -> list[str]:
    """Return the names with the role of the person among them."""
    return [*names, *(roles[name] for name in names if name in roles and roles[name] not in names)]

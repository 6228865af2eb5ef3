"""Things that go by several nouns in articles about one event: hikers are walkers, laid-off workers jobs."""

from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.lexicons.matcher import read_rows

# Workers to whom this happens are jobs lost.
_LOST = frozenset({"dismiss", "lose"})
_WORK = frozenset({"worker", "people"})
# Nouns that say of people nothing but what happened to them: hostages are people held.
_HELD = {"hold": "hostage"}


@cache
def read_things() -> dict[str, str]:
    """Return noun → the thing it goes by, for nouns beyond the lexicon of mentions (``fact_things.csv``)."""
    return {fold_word(row["term"]): fold_word(row["thing"]) for row in read_rows("fact_things")}


@cache
def read_people() -> frozenset[str]:
    """Return the things of that lexicon that are people."""
    return frozenset(fold_word(row["thing"]) for row in read_rows("fact_things") if row["person"] == "1")


def name_thing(thing: str, event: str) -> str:
    """Return the one noun that a counted thing goes by.

    >>> name_thing("walker", ""), name_thing("worker", "dismiss"), name_thing("worker", "strike")
    ('hiker', 'job', 'worker')
    """
    if thing in _WORK and event in _LOST:
        return "job"
    if thing == _HELD.get(event):
        return "people"
    return read_things().get(thing, thing)

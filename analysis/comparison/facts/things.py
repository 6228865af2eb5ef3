"""Things that go by several nouns in articles about one event: hikers are walkers, laid-off workers jobs."""

from __future__ import annotations

# Nouns beyond the lexicon of mentions, each row one thing by its first noun.
NOUNS = (
    "hiker walker climber trekker rambler mountaineer",
    "caver potholer",
    "passenger holidaymaker vacationer tripper",
    "dose jab vaccination",
    "car motor",
    "painting picture artwork canvas",
    "pensioner retiree",
    "burglary break-in",
    "crowd attendance",
)
PEOPLE = frozenset({"hiker", "caver", "pensioner"})
_THING_OF = {noun: row.split()[0] for row in NOUNS for noun in row.split()}
# Workers to whom this happens are jobs lost.
_LOST = frozenset({"dismiss", "lose"})
_WORK = frozenset({"worker", "people"})


def name_thing(thing: str, event: str) -> str:
    """Return the one noun that a counted thing goes by.

    Examples
    --------
    >>> name_thing("walker", ""), name_thing("worker", "dismiss"), name_thing("worker", "strike")
    ('hiker', 'job', 'worker')
    """
    if thing in _WORK and event in _LOST:
        return "job"
    return _THING_OF.get(thing, thing)

"""How right the facts matrix is on invented events and stories whose facts are written down."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.fitting.numbers import STORIES
from analysis.stats.clustered import LEAST_WORTH, Units
from analysis.stats.curves import beta_curve, inflation
from analysis.validity.fact_sheets import judge_events
from analysis.validity.fact_stories import judge_stories

# Halves of the events and of the stories, and what of each was seen while rules were made.
EVENTS = {
    "development": "looked at while rules were made; numbers fitted on it",
    "fitted": "looked at while rules were made; numbers fitted on it",
    "last check": "set aside, errors of contradictions then looked at",
    "check": "set aside, never read, scored several times; the one to cite",
}
SHORT = {
    "development": "looked at while rules were made; numbers fitted on it",
    "check": "looked at once it was scored; numbers fitted on it",
    "second": "never read; numbers fitted on it",
    "third development": "another writer, looked at while rules were made; numbers fitted on it",
    "third check": "another writer, never read, scored several times; the one to cite",
}
WRITTEN = (
    "invented texts, the facts written down by the language model that wrote them, no human; "
    "intervals exact for the cells that these are worth over {}"
)
KINDS = ("quantity", "date", "name", "institution", "claim")
TOLD = ("right", "elsewhere", "unclear", "missed")
_SHOWN = ("right", "wrong")
_CLASHES = ("conflicting", "differing")
COLUMNS = ["texts", "part", "kind", "measure", "value", "low", "high", "numerator", "denominator", "note"]


def validate_facts(datasets: Path, *, stories: Path = STORIES) -> dict[str, pd.DataFrame]:
    """Score the facts matrix on events and stories whose facts are written down.

    Of the cells of which the sheet says that the article tells the fact ("told"): right (the row of the fact
    tells it, from that stretch of the text), elsewhere (in another row, or told from another place), unclear,
    missed ("not mentioned"). Of the cells that tell a fact in its row ("shown"): right, where the sheet has
    it too. Of contradictions: those called (or marked "differs"), and of what is called those that are
    written down. There are no places among the facts.

    ``datasets``: not needed; the texts come with the tests. ``stories``: folder that holds them. Returned:
    "facts": texts, part, kind, measure, value (share), low, high (95%), numerator, denominator, note. Raises
    `FileNotFoundError` outside a checkout.
    """
    rows: list[tuple[object, ...]] = []
    for part, seen in EVENTS.items():
        note = f"{seen}; {WRITTEN.format('events')}"
        shares = score_events(judge_events(stories, part))
        rows += [("whole events", part, *share, note) for share in shares]
    for part, seen in SHORT.items():
        note = f"{seen}; {WRITTEN.format('stories')}"
        shares = score_stories(judge_stories(stories, part))
        rows += [("short stories", part, *share, note) for share in shares]
    return {"facts": pd.DataFrame(rows, columns=COLUMNS)}


def score_events(counts: Sequence[Mapping[tuple[str, str], int]]) -> Iterator[tuple[object, ...]]:
    """Yield kind, measure and share with its interval of the events' counts; no kind without facts."""

    def add(kind: str, *outcomes: str) -> np.ndarray:
        kinds = KINDS if kind == "all" else (kind,)
        return np.array([sum(one.get((k, out), 0) for k in kinds for out in outcomes) for one in counts])

    kinds = [kind for kind in KINDS if add(kind, *TOLD).any()]
    for kind in [*kinds, "all"] if len(kinds) > 1 else kinds:
        for outcome in TOLD:
            yield kind, f"told: {outcome}", *find_share(add(kind, outcome), add(kind, *TOLD))
        yield kind, "shown: right", *find_share(add(kind, "right"), add(kind, *_SHOWN))
    for what, clashes in (("called", _CLASHES[:1]), ("called or marked", _CLASHES)):
        found, wrongly = add("conflict", *clashes), add("conflict", *(f"wrongly {one}" for one in clashes))
        yield "conflict", f"there: {what}", *find_share(found, add("conflict", "there"))
        yield "conflict", f"{what}: right", *find_share(found, found + wrongly)


def score_stories(counts: Sequence[Counter[str]]) -> Iterator[tuple[object, ...]]:
    """Yield kind, measure and share with its interval of the stories' counts."""
    columns = {name: np.array([one[name] for one in counts]) for name in counts[0]}
    yield "conflict", "there: called", *find_share(columns["found"], columns["expected"])
    yield "conflict", "called: right", *find_share(columns["right"], columns["right"] + columns["wrong"])
    yield "agreement", "there: in one row", *find_share(columns["joined"], columns["agree"])


def find_share(over: np.ndarray, under: np.ndarray) -> tuple[float, float, float, int, int]:
    """Return a share with its 95% interval, and what it is of what: cells of one event are alike.

    Clopper–Pearson ends for the number of independent cells that they are worth (Korn and Graubard 1998):
    cells over the design effect, 1 or more, which is estimated from the events and widened by (t/z)².

    ``over`` and ``under``: cells of each event. Returned: NaN of nothing; NaN ends of one event.

    >>> [round(x, 2) for x in find_share(np.array([5, 1, 9, 8]), np.array([10, 10, 10, 10]))]
    [0.57, 0.06, 0.98, 23, 40]
    """
    n, hits = int(under.sum()), int(over.sum())
    units = Units(over.astype(np.float64), under.astype(np.float64), "events")
    if n == 0 or units.n < 2:
        return hits / n if n else np.nan, np.nan, np.nan, hits, n
    share = hits / n
    effect = units.variance() / (n * share * (1 - share)) if 0 < hits < n else 1.0
    worth = np.maximum(n / (max(1.0, effect) * inflation(units.n - 1)), LEAST_WORTH)
    _, low, high, _ = beta_curve(share, worth, "").interval
    return share, low, high, hits, n

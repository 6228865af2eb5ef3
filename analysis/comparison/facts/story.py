"""The sentences of all articles of a story as bags of stems: where a fact may be told without a mention."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

import pandas as pd

from analysis.measures.wording.stems import hash_stem


class Row(Protocol):
    """A row of the mentions table (`analysis.measures.mentions.mention.Mention`)."""

    doc_id: str
    kind: str
    label: str
    low: float
    high: float
    unit: str
    qualifier: str
    sent_id: int
    start: int
    end: int
    thing: str
    relation: str
    event: str
    names: str
    part: bool
    about: str
    by_hand: str


class Story:
    """All sentences of all articles, found by what they hold.

    Attributes
    ----------
    rows : list
        The statements: ``doc_id``, ``sent_id``, ``start``, ``end``, ``about``.
    bags : list of str
        Their bags.
    columns : dict of str to list of int
        The statements of every article.
    published : dict of str to str
        The day of every article, as far as it is known.
    """

    __slots__ = ("_holding", "bags", "columns", "place", "published", "rows")

    def __init__(self, statements: pd.DataFrame, published: Mapping[str, str] | None = None) -> None:
        self.published = dict(published or {})
        self.rows = list(statements.itertuples(index=False))
        self.bags: list[str] = statements["about"].tolist() if self.rows else []
        self.columns: dict[str, list[int]] = defaultdict(list)
        self.place: dict[tuple[str, int], int] = {}
        self._holding: dict[str, set[int]] = defaultdict(set)
        for number, (row, bag) in enumerate(zip(self.rows, self.bags, strict=True)):
            self.columns[row.doc_id].append(number)
            self.place[row.doc_id, row.sent_id] = number
            for token in bag.split():
                self._holding[token].add(number)

    def with_all(self, tokens: Iterable[str]) -> set[int]:
        """Return the statements that hold all tokens; empty without tokens."""
        sets = [self._holding.get(hash_stem(token), set()) for token in tokens]
        return set.intersection(*sets) if sets else set()

    def with_any(self, tokens: Iterable[str]) -> set[int]:
        """Return the statements that hold any of the tokens (hashed here)."""
        return set().union(*(self._holding.get(hash_stem(token), ()) for token in tokens))

    def between(self, row: Row) -> list[int]:
        """Return the statements of an article that share characters with a stretch of it."""
        columns = self.columns.get(row.doc_id, [])
        first = bisect_right(columns, row.start, key=lambda at: self.rows[at].end)
        return [at for at in columns[first:] if self.rows[at].start < row.end]

    def count(self, tokens: Iterable[str]) -> int:
        """Return how many statements hold all tokens."""
        return len(self.with_all(tokens))

    def count_in(self, doc: str, token: str) -> int:
        """Return how many statements of an article hold a token, hashed already."""
        return sum(self.rows[number].doc_id == doc for number in self._holding.get(token, ()))

    def holding(self, tokens: Iterable[str], free: Callable[[int], bool] | None = None) -> dict[str, int]:
        """Return doc → its first statement that holds all tokens (hashed here) and is free; empty without.

        >>> from analysis.comparison.facts import vars_of
        >>> from analysis.measures.mentions.statements import find_statements
        >>> from analysis.text.reading import read_text
        >>> told = [vars_of(m) | {"doc_id": "a"} for m in find_statements(read_text("Two ferries left Ada."))]
        >>> Story(pd.DataFrame(told)).holding(["#2", "^ada"])
        {'a': 0}
        """
        found: dict[str, int] = {}
        for number in sorted(self.with_all(tokens)):
            if free is None or free(number):
                found.setdefault(self.rows[number].doc_id, number)
        return found

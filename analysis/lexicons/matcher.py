"""Longest-match search of a lexicon's forms over folded words, without overlaps, in linear time."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from analysis.lexicons.fold import fold_phrase


class Match(NamedTuple):
    """One hit: words ``first`` up to, not including, ``last``; the folded form and what it carries."""

    first: int
    last: int
    form: str
    payload: object


class Matcher:
    """Find the forms of a lexicon in a list of word keys.

    A form is one or more words with spaces between them. At every word the longest form that starts
    there wins, and the search goes on behind it; so hits never overlap, and "war" is never found in "warm".

    Parameters
    ----------
    forms : mapping of str to object
        Form → payload (category, weight, …). Forms are folded; of two that fold to one key the later counts.

    Examples
    --------
    >>> Matcher({"hail of bullets": "vivid", "bullets": "plain"}).find(["a", "hail", "of", "bullets"])
    [Match(first=1, last=4, form='hail of bullets', payload='vivid')]
    """

    __slots__ = ("_longest", "_payloads")

    def __init__(self, forms: Mapping[str, object]) -> None:
        self._payloads: dict[str, object] = {fold_phrase(form): payload for form, payload in forms.items()}
        self._longest: dict[str, int] = {}
        for form in self._payloads:
            first, n = form.split(" ", 1)[0], form.count(" ") + 1
            self._longest[first] = max(n, self._longest.get(first, 0))

    def __len__(self) -> int:
        """Return the number of distinct folded forms."""
        return len(self._payloads)

    def __contains__(self, form: str) -> bool:
        """Tell whether a folded form is in the lexicon."""
        return form in self._payloads

    def find(self, keys: Sequence[str]) -> list[Match]:
        """Return the hits in word order; time grows with the number of words."""
        found: list[Match] = []
        longest, free = self._longest, 0
        for i, key in enumerate(keys):
            if i >= free and key in longest:
                hit = self._at(keys, i, longest[key])
                if hit is not None:
                    found.append(hit)
                    free = hit.last
        return found

    def _at(self, keys: Sequence[str], i: int, longest: int) -> Match | None:
        """Return the longest form that starts at word i."""
        for n in range(min(longest, len(keys) - i), 0, -1):
            form = keys[i] if n == 1 else " ".join(keys[i : i + n])
            if form in self._payloads:
                return Match(i, i + n, form, self._payloads[form])
        return None


@cache
def read_rows(name: str) -> list[dict[str, str]]:
    """Read ``analysis/lexicons/<name>.csv`` once per process, a dict per row.

    Lines that start with ``#`` are comments.
    """
    text = files(__package__).joinpath(f"{name}.csv").read_text(encoding="utf8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))

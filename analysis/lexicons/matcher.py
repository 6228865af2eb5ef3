"""Longest-match search of a lexicon's forms over folded words, without overlaps, in linear time."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import compress
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

    __slots__ = ("_firsts", "_phrases", "_singles")

    def __init__(self, forms: Mapping[str, object]) -> None:
        self._singles: dict[str, object] = {}
        # First word -> second word -> phrases, longest first: a common word that begins some phrase costs one
        # look at the word behind it.
        self._phrases: dict[str, dict[str, list[tuple[tuple[str, ...], Match]]]] = {}
        for form, payload in {fold_phrase(form): payload for form, payload in forms.items()}.items():
            words = tuple(form.split(" "))
            if len(words) == 1:
                self._singles[form] = payload
            else:
                phrases = self._phrases.setdefault(words[0], {}).setdefault(words[1], [])
                phrases.append((words, Match(0, len(words), form, payload)))
        for seconds in self._phrases.values():
            for phrases in seconds.values():
                phrases.sort(key=lambda phrase: -len(phrase[0]))
        self._firsts = frozenset(self._singles.keys() | self._phrases.keys())

    def __len__(self) -> int:
        """Return the number of distinct folded forms."""
        phrases = (len(found) for seconds in self._phrases.values() for found in seconds.values())
        return len(self._singles) + sum(phrases)

    def __contains__(self, form: str) -> bool:
        """Tell whether a folded form is in the lexicon."""
        words = tuple(form.split(" "))
        if len(words) == 1:
            return form in self._singles
        return any(words == phrase for phrase, _ in self._phrases.get(words[0], {}).get(words[1], ()))

    def begins(self, key: str) -> bool:
        """Tell whether a form begins with a folded word."""
        return key in self._firsts

    def find(self, keys: Sequence[str], places: Iterable[int] | None = None) -> list[Match]:
        """Return the hits in word order; ``places`` are the words at which one can begin, if known."""
        found: list[Match] = []
        singles, phrases, free = self._singles, self._phrases, 0
        if places is None:
            places = compress(range(len(keys)), map(self._firsts.__contains__, keys))
        for i in places:
            if i >= free:
                key = keys[i]
                hit = self._phrase_at(keys, i, phrases[key]) if key in phrases else None
                if hit is None and key in singles:
                    hit = Match(i, i + 1, key, singles[key])
                if hit is not None:
                    found.append(hit)
                    free = hit.last
        return found

    @staticmethod
    def _phrase_at(
        keys: Sequence[str], i: int, seconds: Mapping[str, list[tuple[tuple[str, ...], Match]]]
    ) -> Match | None:
        """Return the longest phrase that starts at word i."""
        if i + 1 < len(keys):
            for words, match in seconds.get(keys[i + 1], ()):
                if len(words) == 2 or tuple(keys[i : i + len(words)]) == words:
                    return Match(i, i + len(words), match.form, match.payload)
        return None


@cache
def read_rows(name: str) -> list[dict[str, str]]:
    """Read ``analysis/lexicons/<name>.csv`` once per process, a dict per row.

    Lines that start with ``#`` are comments.
    """
    text = files(__package__).joinpath(f"{name}.csv").read_text(encoding="utf8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))

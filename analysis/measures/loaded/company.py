"""Words that are literal in the company of things: "the fire destroyed two barns", "hero of the novel"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from analysis.lexicons.matcher import read_rows

REACH = 4  # words to either side that count as company
COMPANY = "company"  # the feature's name


@cache
def _domains() -> tuple[dict[str, int], dict[str, int]]:
    """Return word → domains in which it is literal, and word → domains that it is company of, as bits."""
    rows = read_rows("loaded_company")
    number = {domain: n for n, domain in enumerate(sorted({row["domain"] for row in rows}))}
    found: dict[str, dict[str, int]] = {"sense": {}, "company": {}}
    for row in rows:
        words = found[row["part"]]
        words[row["word"]] = words.get(row["word"], 0) | 1 << number[row["domain"]]
    return found["sense"], found["company"]


def literal_senses() -> dict[str, int]:
    """Return word → the domains in whose company it is literal, as bits."""
    return _domains()[0]


def in_company(texts: Sequence[str], keys: Sequence[str], within: range, i: int) -> bool:
    """Say whether one of the words around word i of a sentence shows that it is meant literally.

    A name is no company ("White House"), unless the word itself has a capital, as in a headline.

    >>> line = "the fire destroyed two barns".split()
    >>> in_company(line, line, range(5), 2)
    True
    """
    senses, known = _domains()
    domains = senses.get(keys[i], 0)
    if not domains:
        return False
    for j in range(max(within.start, i - REACH), min(within.stop, i + REACH + 1)):
        if keys[j] in known and domains & known[keys[j]] and j != i:
            if j == within.start or texts[j][0].islower() or texts[i][0].isupper():
                return True
    return False

"""Short forms in labels: "don't" for "do not", "80%" for "80 percent"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.measures.mentions.claim_clauses import Clause

_PAIRS = re.compile("(?=(xn|ix|##))")
_NEGATED = {
    verb: f"{verb}n't" for verb in "do does did is are was were has have had would could should must".split()
} | {"will": "won't", "can": "can't"}
_JOINED = {"i": ("am", "'m")} | dict.fromkeys(["it", "he", "she", "there"], ("is", "'s"))
_JOINED |= dict.fromkeys(["they", "we", "you"], ("are", "'re"))
_NOT, _PERCENT = "not", "percent"


def shorten_forms(clause: Clause, texts: Sequence[str]) -> tuple[Clause, dict[int, str]]:
    """Return a clause with two words as one where there is a short form, and what is printed at its places.

    Examples
    --------
    >>> keys = "we are late they did not wait".split()
    >>> short, printed = shorten_forms(Clause(range(7), "ixwixnw", keys, [" "] * 7), keys)
    >>> short.keys, printed
    (["we're", 'late', 'they', "didn't", 'wait'], {0: "we're", 3: "didn't"})
    """
    joined: dict[int, tuple[str, str]] = {}
    for pair in _PAIRS.finditer(clause.letters):
        n = pair.start()
        if n - 1 in joined or clause.gaps[n + 1] != " ":
            continue
        if form := _join(clause.keys[n], clause.keys[n + 1], texts[n]):
            joined[n] = form, {"##": "#", "ix": "j"}.get(pair[1], "x")
    if not joined:
        return clause, {}
    kept = [n for n in range(len(texts)) if n - 1 not in joined]
    printed = {k: joined[n][0] for k, n in enumerate(kept) if n in joined}
    letters = "".join([joined[n][1] if n in joined else clause.letters[n] for n in kept])
    keys = [joined[n][0].lower() if n in joined else clause.keys[n] for n in kept]
    return Clause([clause.at[n] for n in kept], letters, keys, [clause.gaps[n] for n in kept]), printed


def _join(first: str, second: str, text: str) -> str:
    """Return two words as one, "" for none."""
    if second == _NOT and first in _NEGATED:
        return text[:1] + _NEGATED[first][1:]
    if first in _JOINED and second == _JOINED[first][0]:
        return text + _JOINED[first][1]
    return f"{text}%" if second == _PERCENT and first[0].isdecimal() else ""

"""Short forms in labels: "don't", "80%" for "80 percent", "$2m", and "will" for "is going to"."""

import re
from collections.abc import Sequence

from analysis.measures.mentions.claim_words import Clause

_PAIRS = re.compile("(?=(xn|ix|##))")
_NEGATED = {
    verb: f"{verb}n't" for verb in "do does did is are was were has have had would could should must".split()
} | {"will": "won't", "can": "can't"}
_JOINED = {"i": ("am", "'m")} | dict.fromkeys(["it", "he", "she", "there"], ("is", "'s"))
_JOINED |= dict.fromkeys(["they", "we", "you"], ("are", "'re"))
_GOING_TO, _BEING = ["going", "to"], frozenset("is are am s re m".split())
_NOT, _PERCENT, _PER_CENT = "not", "percent", ["per", "cent"]
_LARGE = {"million": "m", "billion": "bn", "trillion": "tn"}
MONEY = frozenset("$£€")


def shorten_forms(clause: Clause, texts: Sequence[str]) -> tuple[Clause, dict[int, str]]:
    """Return a clause with two words as one where there is a short form, and what is printed at its places.

    >>> keys = "we are late they did not wait".split()
    >>> short, printed = shorten_forms(Clause(range(7), "ixwixnw", keys, [" "] * 7), keys)
    >>> short.keys, printed
    (["we're", 'late', 'they', "didn't", 'wait'], {0: "we're", 3: "didn't"})
    """
    joined: dict[int, tuple[str, str]] = {}
    gone: set[int] = set()
    for n in range(1, len(texts) - 2):
        if clause.keys[n : n + 2] == _GOING_TO and clause.letters[n + 2] in "bxu" and " " in clause.gaps[n]:
            who, _, form = re.split("(['’]|$)", texts[n - 1], maxsplit=1)
            if (form or who).lower() in _BEING and (not form or clause.letters[n - 1] == "j"):
                joined[n - 1] = (f"{who}'ll", "j") if form else ("will", "x")
                gone |= {n, n + 1}
    for pair in _PAIRS.finditer(clause.letters):
        n = pair.start()
        if n in gone or n in joined or n + 1 in joined or clause.gaps[n + 1] != " ":
            continue
        form, last = _join(clause, n, texts[n])
        if form:
            joined[n] = form, {"##": "#", "ix": "j"}.get(pair[1], "x")
            gone |= set(range(n + 1, last + 1))
    if not joined:
        return clause, {}
    kept = [n for n in range(len(texts)) if n not in gone]
    printed = {k: joined[n][0] for k, n in enumerate(kept) if n in joined}
    letters = "".join([joined[n][1] if n in joined else clause.letters[n] for n in kept])
    keys = [joined[n][0].lower() if n in joined else clause.keys[n] for n in kept]
    return Clause([clause.at[n] for n in kept], letters, keys, [clause.gaps[n] for n in kept]), printed


def _join(clause: Clause, n: int, text: str) -> tuple[str, int]:
    """Return a word and the next as one, and where the last of them stands; "" for none."""
    first, second = clause.keys[n : n + 2]
    if second == _NOT and first in _NEGATED:
        return text[:1] + _NEGATED[first][1:], n + 1
    if first in _JOINED and second == _JOINED[first][0]:
        return text + _JOINED[first][1], n + 1
    if not first[0].isdecimal():
        return "", n
    sign = clause.gaps[n][-1:] if clause.gaps[n][-1:] in MONEY else ""
    if second in _LARGE and n:
        return f"{sign}{text}{_LARGE[second]}", n + 1
    if clause.keys[n + 1 : n + 3] == _PER_CENT:
        return f"{text}%", n + 2
    return (f"{text}%" if second == _PERCENT else ""), n + 1

"""Where the label of a claim may be cut: at a word behind which nothing follows that belongs to it."""

from __future__ import annotations

from analysis.measures.mentions.claim_clauses import Clause
from analysis.measures.mentions.claim_subjects import OPEN


def ends_phrase(clause: Clause, n: int, *, joined: bool = False) -> bool:
    """Say whether a phrase may end with a word: nothing follows that belongs to it.

    Behind "and" or "until" a noun may be the subject of a verb that follows.
    """
    letters, keys, gaps = clause.letters, clause.keys, clause.gaps
    if n + 1 >= len(letters) or "," in gaps[n + 1]:
        return True
    before, letter, after = letters[n - 1 : n], letters[n], letters[n + 1]
    if keys[n] in OPEN or keys[n].endswith(("'s", "s'")) or gaps[n + 1] == ":":
        return False
    if (joined and after in "xvzu") or (before == "t" and after in "ad#q"):
        return False  # "and the dog began", "to repay the"
    if after == "t" and before in ("x", "n"):
        return False  # "they are eager to"
    return _ends_after(clause, n, letter, after)


def _ends_after(clause: Clause, n: int, letter: str, after: str) -> bool:
    """Say whether a phrase may end with a word of some letter before another."""
    keys, before = clause.keys, clause.letters[n - 1 : n] or " "
    if letter == "#":
        return after in "psrtac" and keys[n + 1] not in ("of", "or") and "between" not in keys[:n]
    if letter == "q":
        return after in "psrt" and keys[n + 1] != "of"
    if letter == "m":
        return after not in "tuw#"
    if letter in "vuzg":
        return after in "csr" or (after in "pt" and before in ("bxzu" if letter == "v" else "p"))
    return after in "pcsrtxyiadjmgkvb" and not (after == "g" and before in "px")

"""Where the label of a claim may be cut: behind what nothing more belongs to; and when a cut shows."""

from collections.abc import Sequence
from functools import cache

from analysis.lexicons.grammar import HAVE, MODALS
from analysis.lexicons.inflect import verb_forms
from analysis.measures.mentions.claim_clauses import CONDITIONS
from analysis.measures.mentions.claim_subjects import AMOUNTS, OPEN
from analysis.measures.mentions.claim_verbs import ONLY, denies, find_group, find_verb
from analysis.measures.mentions.claim_words import BOUNDING, Clause, names_time

# What it takes off a label to be cut before a word, by its letter; before "of", "that", and where the word
# behind completes the verb ("want him to"), or a comparison ("more than").
_COSTS = {"p": 0.3, "s": 0.6, "r": 0.3, "t": 0.6, "c": 0.2, "y": 0.2}
_COST, _COST_OF, _COST_THAT, _COST_WISH, _COST_THAN = 0.5, 0.8, 1.0, 1.5, 2.0
# … and words that say another thing without the verb: "nobody has" + "to go".
_LEADING = HAVE | {"going", "able"}
_PARTS = AMOUNTS | {"whole", "part", "half", "rest"}
_THAN, _ONLY = frozenset({"as", "than"}), "only"
_COMPARED = frozenset("as so more less fewer rather other worse better".split())
_KEEPING = "prevent stop keep bar ban block discourage dissuade deter prohibit protect"
_WISHING = "want like urge ask tell expect allow encourage force order need help get let permit require"
_FEW = frozenset("few little only none nobody nothing".split())
# What is so only within what follows: "third fire" + "this year".
_RANKS = frozenset(
    "first second third fourth fifth best worst largest biggest highest lowest deadliest longest".split()
)
_NARROWING = frozenset("by without until except".split())
_UNCHANGED = frozenset("cut hit bid split spread hurt shut set".split())
_MAYBE = MODALS - {"will", "shall"}


def ends_phrase(clause: Clause, n: int, *, joined: bool = False) -> bool:
    """Say whether a phrase may end with a word: nothing follows that belongs to it.

    Behind "and" or "until" a noun may be the subject of a verb that follows.
    """
    letters, keys, gaps = clause.letters, clause.keys, clause.gaps
    if n + 1 >= len(letters) or "," in gaps[n + 1]:
        return True
    before, letter, after = letters[n - 1 : n], letters[n], letters[n + 1]
    if (
        keys[n] in OPEN
        or (keys[n] in _PARTS and keys[n + 1] == "of")
        or keys[n].endswith(("'s", "s'"))
        or gaps[n + 1] == ":"
    ):
        return False
    if keys[n].endswith("ly") and after in "vwg":
        return False  # "somebody falsely accused"
    if (joined and after in "xvzu") or (before == "t" and after in "ad#q"):
        return False  # "and the dog began", "to repay the"
    if after == "t" and before in ("x", "n"):
        return False  # "they are eager to"
    return _ends_after(clause, n, letter, after)


def _owns(clause: Clause, n: int) -> bool:
    """Say whether a name of one or two words in the possessive stands at a place."""
    names = [k for k in range(n, min(n + 2, len(clause.keys))) if clause.letters[k] == "w"]
    return names[:1] == [n] and any(clause.keys[k].endswith(("'s", "s'")) for k in names)


def _is_first(clause: Clause, n: int) -> bool:
    """Say whether a word is the first of two that belong together: "Ada" + "and Moor's", "between"."""
    joins = clause.keys[n + 1 : n + 2] in (["and"], ["or"])
    return joins and (_owns(clause, n + 2) or (clause.keys[n + 1] == "and" and "between" in clause.keys[:n]))


def cost_of_end(clause: Clause, n: int) -> float:
    """Return what a label loses if it is cut behind a word: nothing at the end of a clause."""
    letters, keys, gaps = clause.letters, clause.keys, clause.gaps
    if n + 1 >= len(letters) or "," in gaps[n + 1]:
        return 0.0
    after = keys[n + 1]
    if after == "of":
        return _COST_OF
    if after in _THAN and (keys[n - 1] in _COMPARED or keys[n] in _COMPARED or keys[n].endswith("er")):
        return _COST_THAN
    if is_wished(clause, n) or is_kept(clause, n):
        return _COST_WISH
    if after == "that" or _is_first(clause, n):
        return _COST_THAT
    return _COSTS.get(letters[n + 1], _COST)


def is_wished(clause: Clause, n: int) -> bool:
    """Say whether behind a word follows what somebody is wanted to do: "they would like him" + "to go"."""
    if clause.letters[n + 1 : n + 2] != "t":
        return False
    return clause.keys[n] in _LEADING or not _forms(_WISHING).isdisjoint(clause.keys[:n])


def is_kept(clause: Clause, n: int) -> bool:
    """Say whether what somebody is kept from follows behind a word: "they stopped him" + "from going"."""
    return clause.keys[n + 1 : n + 2] == ["from"] and not _forms(_KEEPING).isdisjoint(clause.keys[:n])


def is_cut(clause: Clause, chosen: Sequence[int]) -> bool:
    """Say whether a label stops where the clause only begins to tell: on its verb, before "if", "not only".

    >>> keys = "they had broken the truce".split()
    >>> clause = Clause(range(5), "ixvaw", keys, ["", *" " * 4])
    >>> is_cut(clause, [0, 1, 2]), is_cut(clause, range(5))
    (True, False)
    """
    last, after = chosen[-1], chosen[-1] + 1
    if after >= len(clause.keys):
        return False
    if (
        not CONDITIONS.isdisjoint(clause.keys[after:])
        or "only when" in " ".join(clause.keys[after:])
        or _is_half(clause, chosen)
    ):
        return True
    verb, follows = find_verb(clause), clause.letters[after]
    if "," in clause.gaps[after] or not 0 <= verb <= last:
        return False
    if last > max(group := find_group(clause, verb)):
        is_open = (
            follows == "x"
            or clause.letters[last] == "t"
            or clause.letters[last] + follows == "ww"
            or clause.keys[after] in _UNCHANGED
            or (clause.letters[last] in "uvzg" and follows not in "csry")
        )
        return (
            is_open
            or clause.keys[after] in ("that", "of", "between")
            or is_kept(clause, last)
            or _is_first(clause, last)
            or (follows == "r" and any(denies(clause, n) or clause.keys[n] in _FEW for n in chosen))
            or (follows in "pd" and not _RANKS.isdisjoint(clause.keys[n] for n in chosen if n > verb))
            or (clause.keys[after] in _NARROWING and any(denies(clause, n) for n in group))
            or (follows == "t" and (last == max(group) + 1 or is_wished(clause, last)))
        )
    if follows == "p":  # "ferry sank" says enough without the bay, "ferry never sank" does not
        return any(denies(clause, n) or clause.keys[n] in _MAYBE for n in group)
    return clause.keys[after] in BOUNDING or (follows not in "yc" and clause.keys[after] != "so")


def _is_half(clause: Clause, chosen: Sequence[int]) -> bool:
    """Say whether a label is half of what is said: "not only late" + "but full", "either out" + "or in"."""
    rest, told = clause.keys[chosen[-1] + 1 :], [clause.keys[n] for n in chosen]
    if (_ONLY in rest and any(denies(clause, n) for n in chosen)) or ("either" in told and "or" in rest):
        return True
    return any(clause.keys[n] in ONLY and denies(clause, n - 1) for n in chosen[1:])


@cache
def _forms(verbs: str) -> frozenset[str]:
    """Return the forms of verbs that somebody else's doing completes: "want him to go"."""
    return frozenset(form for verb in verbs.split() for form in verb_forms(verb))


def _ends_after(clause: Clause, n: int, letter: str, after: str) -> bool:
    """Say whether a phrase may end with a word of some letter before another."""
    keys, before = clause.keys, clause.letters[:n].rstrip("y")[-1:] or " "
    if letter == "#":
        if after in "pt" and clause.letters[n + 2 : n + 3] == "#":
            return False  # "from 7 to 10 feet", "1 in 3.6 million"
        if keys[n + 1] == "per":
            return keys[n + 2 : n + 3] != ["cent"]
        return after in "psrtac" and keys[n + 1] not in ("of", "or")
    if letter == "q":
        return after in "psrt" and keys[n + 1] != "of"
    if keys[n + 1] in _UNCHANGED:
        return False  # "a tax cut", "sailors hurt in the storm"
    if letter == "w" and after in "#q":
        return clause.keys[n + 2 : n + 3] != [] and names_time(
            clause.keys[n + 2]
        )  # "took place" + "two days ago"
    if letter == "m":
        return after not in "tuw#"
    if letter in "vuzg":
        behind = {"v": "bxzu", "z": "pv"}.get(letter, "p")  # "had spurred attacks"
        return after in "csr" or (after in "pt" and before in behind)
    return after in "pcsrtxyiadjmgkvb" and not (after == "g" and before in "px")

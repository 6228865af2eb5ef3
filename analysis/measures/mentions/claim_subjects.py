"""Subject and verb of the clause that labels a claim, long ones shortened."""

from collections.abc import Sequence

from analysis.lexicons.grammar import PERIODS
from analysis.measures.mentions.claim_verbs import SAYING, opens_relative
from analysis.measures.mentions.claim_words import BOUNDING, HEDGES, Clause

# A subject of more words gives way to its last ones; one of fewer has none to spare.
SUBJECT_WORDS, LEAST_WORDS = 3, 2
# What no phrase ends with, whatever follows.
OPEN = frozenset("no any more much of per least anything".split())
# Nouns that say how many: what follows "of" is what is meant, with these as well as without those.
COUNTING = frozenset("number majority kind sort type".split())
AMOUNTS = COUNTING | frozenset("couple lot lots series host handful round string wave spate".split())
_PARTS = AMOUNTS | frozenset("some many most all few several more none one part half".split())
_COUNTS = frozenset("some most many several few both two three four five".split())
OPENING = OPEN | frozenset("two three four five".split())
_AT_LEAST, NO_WAY, _TWICE = ["at", "least"], ["in", "no", "way"], ["twice", "as"]
# Words that bound a number together with the one before: "more than half", "up to 40", "as many as 30".
_BOUNDS = frozenset({"more than", "less than", "fewer than", "up to", "many as", "much as", "twice as"})
_MORE = frozenset("more less fewer than".split())
_SHARES = frozenset({"percent", "cent"})
_THIS = frozenset("this last next".split())
# Adjectives that change what is said.
KEPT = frozenset(
    "former ex-president false fake alleged suspected possible potential attempted failed so-called "
    "would-be no few little only".split()
)


def shorten(clause: Clause, subject: list[int]) -> list[int]:
    """Return a subject's last word, with a number or "no" that opens it.

    >>> shorten(Clause(range(3), "#ww", "nine old ferries".split(), [" "] * 3), [0, 1, 2])
    [0, 2]
    """
    opening = _opening(clause, subject)
    if len(subject) < LEAST_WORDS or _is_joined(clause, subject[len(opening) :]):
        return subject
    kept = subject[-2:] if clause.keys[subject[-2]] in KEPT else subject[-1:]
    return [*(n for n in opening if n not in kept), *kept]


def _is_joined(clause: Clause, subject: list[int]) -> bool:
    """Say whether a preposition or a conjunction joins the words of a subject."""
    return any(clause.letters[n] in "pct" or clause.keys[n] == "nor" for n in subject)


def _opening(clause: Clause, subject: list[int]) -> list[int]:
    """Return the words that open a subject and count, bound or deny: "nine", "up to 3.5 million", "only"."""
    letters, keys = clause.letters, clause.keys
    if subject and keys[subject[0]] in BOUNDING:
        return [subject[0], *(_opening(clause, subject[1:]) or subject[1:2])]
    bound = _find_bound(clause, subject)
    first = letters[subject[0]] if subject else ""
    if not bound and not (first and first in "#n") and not OPENING.intersection(keys[n] for n in subject[:1]):
        return []
    alike = "#q" if bound or first == "n" else "#" if first == "#" else ""
    opens = next((k for k, n in enumerate(subject) if k >= bound and k and letters[n] not in alike), 0)
    return subject[: (opens or len(subject)) if alike else 1]


def _find_bound(clause: Clause, subject: Sequence[int]) -> int:
    """Return how many words of a subject bound the number behind them: "up to", "as many as"."""
    pairs = [" ".join(clause.keys[n] for n in subject[k : k + 2]) for k in range(2)]
    return next((k + 2 for k, pair in enumerate(pairs) if pair in _BOUNDS), 0)


def opens_bound(clause: Clause, words: Sequence[int]) -> bool:
    """Say whether words begin with what bounds a number.

    >>> opens_bound(Clause(range(4), "kt#w", "up to 40 boats".split(), [" "] * 4), range(4))
    True
    """
    return _find_bound(clause, words) > 0


def find_subject(clause: Clause, verb: int) -> list[int]:
    """Return the subject before a verb, a long one without what stands behind its head but "of" and a noun.

    >>> keys = "the envoys of the town had broken the truce".split()
    >>> clause = Clause(range(9), "awpawxvaw", keys, [" "] * 9)
    >>> find_subject(clause, 5)
    [1, 2, 4]
    """
    letters = clause.letters
    told: list[int] = []
    if verb <= 0:
        return told
    if letters[verb] == "j" and not _describes(clause, verb):
        return [verb - 1] if letters[verb - 1] == "s" else []
    if letters[verb - 1] == "i" and clause.gaps[verb] == " " and _has_another(clause, verb - 1):
        return [verb - 1]  # "hard to believe, and nobody is charged"
    for n in range(verb):
        if len(told) == 1 and clause.keys[n] == "of" and (noun := find_noun(clause, n + 1, verb)):
            told += [n, noun]
            break
        opens = letters[n] in "rs" or (n < verb - 1 and letters[n] == "i" and opens_relative(clause, n))
        if (
            told
            and letters[told[-1]] != "y"
            and (opens or "," in clause.gaps[n] or _leads_off(clause, n, told[-1], verb))
        ):
            break
        bounds = clause.keys[n : n + 2] == _TWICE or (n < verb - 1 and clause.keys[n] in BOUNDING)
        if bounds or (
            letters[n] not in "ay" and clause.keys[n] not in HEDGES and clause.keys[n : n + 2] != _AT_LEAST
        ):
            told.append(n)
    told = _count_alone(clause, [n for n in told if clause.keys[n - 1 : n + 1] != _AT_LEAST])
    if told[1:] and clause.keys[told[0]] == "only" and _is_parted(clause, told, verb):
        told = told[1:]
    if len(told) > SUBJECT_WORDS and not _is_joined(clause, told):
        rest = told[-SUBJECT_WORDS:]
        told = [*(n for n in _opening(clause, told) if n not in rest), *rest]
    return [*told, *_turning(clause, told[-1] + 1, verb)] if told else told


def _is_parted(clause: Clause, told: Sequence[int], verb: int) -> bool:
    """Say whether what a bound holds for is left out with what follows: "only boats" + "of the north"."""
    return clause.letters[told[1]] not in "#qyp" and clause.letters[told[-1] + 1 : verb].strip("yn") != ""


def _describes(clause: Clause, verb: int) -> bool:
    """Say whether "we're" opens what is told of the noun before it: "all we're asking", "those I've met"."""
    who = clause.letters[:verb]
    alone = clause.gaps[verb] == " " and clause.keys[verb] != "there's"
    return alone and (who == "d" or (who[0] in "awqi" and who[-1] in "wqi"))


def _has_another(clause: Clause, n: int) -> bool:
    """Say whether words before a pronoun are another clause: "despite being hurt he swam"."""
    return any("," in gap for gap in clause.gaps[1 : n + 1]) or any(
        one in "bvg" for one in clause.letters[:n]
    )


def _count_alone(clause: Clause, told: list[int]) -> list[int]:
    """Return a subject without "of" behind a count, and what stands there: "six crew", "12 sailors"."""
    ofs = [k for k, n in enumerate(told) if k and clause.keys[n] == "of" and _counts(clause, told[k - 1])]
    if not ofs:
        return told
    first = ofs[0]
    return [
        *told[:first],
        *(n for n in told[first + 1 :] if clause.letters[n] not in "dm#" and clause.keys[n] not in _MORE),
    ]


def _turning(clause: Clause, first: int, verb: int) -> list[int]:
    """Return what turns the verb right behind it: "boats never sank", "in no way leaked", "allegedly"."""
    if (clause.letters[verb - 1] == "n" or clause.keys[verb - 1] in HEDGES | BOUNDING) and verb > first:
        return [verb - 1]
    way = list(range(verb - len(NO_WAY), verb))
    return way if clause.keys[verb - len(NO_WAY) : verb] == NO_WAY and way[0] >= first else []


def find_noun(clause: Clause, n: int, verb: int) -> int:
    """Return the noun that an article or a possessive, or nothing, parts from "of"; 0 for none.

    >>> find_noun(Clause(range(4), "wpaw", "loss of the ferry".split(), [" "] * 4), 2, 4)
    3
    """
    if clause.keys[n - 2] in _PARTS or clause.letters[n - 2] in "#q":
        return 0
    n += clause.letters[n : n + 1] in ("a", "d")
    alone = clause.letters[n + 1 : n + 2] != "w" and clause.gaps[n : n + 1] == [" "]
    return n if n < verb and clause.letters[n] == "w" and alone else 0


def _counts(clause: Clause, n: int) -> bool:
    """Say whether a word can stand before a noun as well as before "of": "six", "most"."""
    key = clause.keys[n]
    shares = key.endswith("%") or "%" in clause.gaps[n + 1]
    return (clause.letters[n] == "#" and not (shares or key.endswith("s"))) or key in _COUNTS


def _leads_off(clause: Clause, n: int, before: int, verb: int) -> bool:
    """Say whether a word ends the head of a subject: "envoys of the town", no "most of them"."""
    if clause.keys[n] in _THIS and clause.keys[n + 1] in PERIODS:
        return True  # "the remark this morning is"
    if clause.letters[n] == "g":
        return n + 1 < verb and (clause.letters[n + 1] in "adptm#q" or clause.keys[n] in SAYING)
    if clause.letters[n] not in "ptvb" or _bounds(clause, n) or clause.letters[n - 1 : n + 1] == "mb":
        return False  # "him being late"
    is_part = clause.keys[before] in _PARTS or clause.letters[before] in "#q"
    return not (clause.keys[n] == "of" and is_part and clause.keys[before] not in _SHARES)


def _bounds(clause: Clause, n: int) -> bool:
    """Say whether a word leads on to what is counted: "more than half", "one in three", "40 hurt men"."""
    letters, after = clause.letters, clause.letters[n + 1 : n + 2]
    if letters[n] == "v":
        return letters[n - 1] in "d#q" and after == "w"
    counts = after != "" and after in "#qa"
    is_share = clause.keys[n] == "in" and letters[n - 1] in "#q" and after in ("#", "q")
    return is_share or (counts and " ".join(clause.keys[n - 1 : n + 1]) in _BOUNDS)

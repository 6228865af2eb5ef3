"""vaderSentiment 3.3.2, exactly, at a fraction of its cost.

The lexicon, the constants and every rule are the installed library's, asked by
`analysis.measures.sentiment.valences`. What is written here is the way to ask seldom: a character stands for
each token that was met before, a sentence without a lexicon word has its neutral answer at once, and sums
that were met before are not normalised again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from inspect import signature
from math import fsum, sqrt

from vaderSentiment import vaderSentiment as library

from analysis.measures.sentiment.tokens import EMOJI, REMEMBERED, Kinds, read_analyzer, split_tokens
from analysis.measures.sentiment.valences import EDGES, Scorer, find_valences, find_windows

ALPHA = signature(library.normalize).parameters["alpha"].default  # of the compound s / √(s² + alpha)

# The library's four numbers: shares of negative, neutral and positive weight, and the compound.
Score = tuple[float, float, float, float]
EMPTY: Score = (0.0, 0.0, 0.0, 0.0)
NEUTRAL: Score = (0.0, 1.0, 0.0, 0.0)


class _Compounds(dict[float, float]):
    """Sum of valences → compound, filled as sums are met: rounding costs more than looking one up."""

    def __missing__(self, total: float) -> float:
        """Normalise a sum that has not been met before; no minus zero, whose sign hangs on the Python."""
        if len(self) > REMEMBERED:
            self.clear()
        self[total] = compound = round(total / sqrt(total * total + ALPHA), 4) + 0.0
        return compound


class _Singles(dict[tuple[float, int], Score]):
    """Valence and number of tokens → the scores of a text with one word that counts and no emphasis."""

    def __missing__(self, met: tuple[float, int]) -> Score:
        """Score what has not been met before."""
        if len(self) > REMEMBERED:
            self.clear()
        self[met] = score = _score_all((met[0],), met[1], 0.0)
        return score


_COMPOUNDS = _Compounds()
_SINGLES = _Singles()


def emphasis_of(text: str) -> float:
    """Return what the library adds for exclamation and question marks."""
    if "!" not in text and "?" not in text:
        return 0.0
    analyzer = library.SentimentIntensityAnalyzer
    return float(analyzer._amplify_ep(text) + analyzer._amplify_qm(text))


def compound_of(valences: Sequence[float], emphasis: float, add: Callable = fsum) -> float:
    """Return the compound of words' valences: their sum s, with emphasis, as s / √(s² + 15), −1 to 1.

    `add` is the built-in sum where the library's own result is wanted: from Python 3.12 on it rounds
    otherwise than a loop, and so does the library. The exact sum is the same on every Python. (Sums
    that come to nothing but for a rounding error, in a text with a mark of emphasis, are the one case in
    which the library's compound hangs on the Python: none in 100,000 sentences of news.)
    """
    total = add(valences)
    if emphasis and total:
        total += emphasis if total > 0 else -emphasis
    return _COMPOUNDS[total]


def score_valences(valences: Sequence[float], n_tokens: int, emphasis: float) -> Score:
    """Turn the valences of a text's words into the library's four numbers."""
    if len(valences) == 1 and not emphasis:
        return _SINGLES[valences[0], n_tokens]
    return _score_all(valences, n_tokens, emphasis)


def _score_all(valences: Sequence[float], n_tokens: int, emphasis: float) -> Score:
    """Work the four numbers out in the library's order of adding."""
    positive, negative, neutral = 0.0, 0.0, n_tokens
    for value in valences:
        if value > 0:
            positive += value + 1
            neutral -= 1
        elif value < 0:
            negative += 1 - value
            neutral -= 1
    if positive > negative:
        positive += emphasis
    elif positive < negative:
        negative += emphasis
    whole = positive + negative + neutral
    neg = round(negative / whole, 3) if negative else 0.0
    pos = round(positive / whole, 3) if positive else 0.0
    return neg, round(neutral / whole, 3), pos, compound_of(valences, emphasis, sum)


@cache
def _read_library() -> tuple[Kinds, Scorer]:
    """Return the library's own lexicon ready for use, without a supplement."""
    kinds = Kinds({})
    return kinds, Scorer(kinds, read_analyzer().lexicon)


def score_text(text: str) -> Score:
    """Return vaderSentiment's four numbers for a text, and nothing else: the fastest way to them.

    Parameters
    ----------
    text : str
        A sentence; any string is taken.

    Returns
    -------
    tuple of float
        neg, neu, pos (shares, 0 to 1) and compound (−1 to 1); zeros for a text without words.

    Examples
    --------
    >>> score_text("The talks were not a success.")
    (0.375, 0.625, 0.0, -0.4585)
    """
    kinds, scorer = _read_library()
    if len(kinds) > REMEMBERED:
        kinds.empty()
    tokens = text.split()
    codes = "".join(map(kinds.__getitem__, tokens))
    if codes.isspace():
        return NEUTRAL
    if codes.isprintable():
        valences = [*map(scorer.__getitem__, find_windows(EDGES + codes))]
    else:
        if EMOJI in codes:
            text, tokens, codes = split_tokens(kinds, text)
        (valences,) = find_valences((scorer,), tokens, codes)
    if len(valences) == 1 and "!" not in text and "?" not in text:
        return _SINGLES[valences[0], len(tokens)]
    if valences:
        return _score_all(valences, len(tokens), emphasis_of(text))
    return NEUTRAL if tokens else EMPTY

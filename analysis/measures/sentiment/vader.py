"""vaderSentiment 3.3.2, exactly, at a fraction of its cost.

The lexicon, the constants and every rule are the installed library's, asked by
`analysis.measures.sentiment.valences`. What is written here is the way to ask seldom: a character stands for
each token that was met before, and what is left when the plain ones are taken out tells how much there is to
do: nothing, lexicon words alone, or rules that look around them. Shares are rounded by a table, and sums that
were met before are not normalised again.
"""

from collections.abc import Callable, Sequence
from functools import cache
from inspect import signature
from math import fsum, sqrt

from vaderSentiment import vaderSentiment as library

from analysis.measures.sentiment.rule_words import REMEMBERED, read_analyzer
from analysis.measures.sentiment.tokens import EMOJI, Kinds, split_tokens
from analysis.measures.sentiment.valences import EDGES, Scorer, find_valences, find_windows

ALPHA = signature(library.normalize).parameters["alpha"].default  # of the compound s / √(s² + alpha)

# The library's four numbers: shares of negative, neutral and positive weight, and the compound.
Score = tuple[float, float, float, float]
EMPTY: Score = (0.0, 0.0, 0.0, 0.0)
NEUTRAL: Score = (0.0, 1.0, 0.0, 0.0)
# Shares are rounded to thousandths. To look up the nearest takes a fifth off this step (1.25 to 0.98 µs); but
# where a share may be halfway between two of them `round` decides, by the exact value of the double.
THOUSANDTHS = tuple(k / 1000 for k in range(1001))
CLEAR, OF_NEXT = 1e-7, 1 - 1e-7


class _Compounds(dict[float, float]):
    """Sum of valences → compound, filled as sums are met: rounding costs more than looking one up."""

    def __missing__(self, total: float) -> float:
        """Normalise a sum that has not been met before; no minus zero, whose sign hangs on the Python."""
        if len(self) > REMEMBERED:
            self.clear()
        self[total] = compound = round(total / sqrt(total * total + ALPHA), 4) + 0.0
        return compound


_COMPOUNDS = _Compounds()


class _Alone(dict[tuple[float, int], Score]):
    """Valence of a text's one lexicon word, number of tokens → score, filled as they are met.

    A third of all sentences have one word of the lexicon: so they cost half as much.
    """

    def __missing__(self, met: tuple[float, int]) -> Score:
        """Score a valence that has not been met before among so many tokens."""
        if len(self) > REMEMBERED:
            self.clear()
        valence, n_tokens = met
        self[met] = score = score_valences([valence], n_tokens, 0.0)
        return score


_ALONE = _Alone()


def emphasis_of(text: str) -> float:
    """Return what the library adds for exclamation and question marks."""
    if "!" not in text and "?" not in text:
        return 0.0
    analyzer = library.SentimentIntensityAnalyzer
    return float(analyzer._amplify_ep(text) + analyzer._amplify_qm(text))


def compound_of(valences: Sequence[float], emphasis: float) -> float:
    """Return the compound of words' valences: their sum s, with emphasis, as s / √(s² + 15), −1 to 1.

    The sum is exact, the same on every Python. The library's own rounds otherwise from Python 3.12 on, which
    shows where a sum comes to nothing but for a rounding error, in a text with a mark of emphasis: in none of
    100,000 sentences of news.
    """
    total = fsum(valences)
    if emphasis and total:
        total += emphasis if total > 0 else -emphasis
    return _COMPOUNDS[total]


def score_valences(valences: Sequence[float], n_tokens: int, emphasis: float) -> Score:
    """Turn the valences of a text's words into the library's four numbers, in its order of adding."""
    positive, negative, neutral = 0.0, 0.0, n_tokens - len(valences)
    for value in valences:
        if value > 0:
            positive += value + 1
        elif value < 0:
            negative += 1 - value
        else:
            neutral += 1
    total = sum(valences)
    if emphasis:
        total += emphasis if total > 0 else -emphasis if total < 0 else 0.0
        if positive > negative:
            positive += emphasis
        elif positive < negative:
            negative += emphasis
    scale = 1000 / (positive + negative + neutral)
    less, none, more = negative * scale + 0.5, neutral * scale + 0.5, positive * scale + 0.5
    neg, neu, pos = int(less), int(none), int(more)
    if CLEAR < less - neg < OF_NEXT and CLEAR < none - neu < OF_NEXT and CLEAR < more - pos < OF_NEXT:
        return THOUSANDTHS[neg], THOUSANDTHS[neu], THOUSANDTHS[pos], _COMPOUNDS[total]
    return *_round_shares(negative, neutral, positive), _COMPOUNDS[total]


def _round_shares(*weights: float) -> tuple[float, float, float]:
    """Return three weights as shares of their sum, rounded as the library does it."""
    negative, neutral, positive = weights
    whole = positive + negative + neutral
    return round(negative / whole, 3), round(neutral / whole, 3), round(positive / whole, 3)


@cache
def _read_library() -> tuple[Kinds, Scorer, Callable[[str], str], Callable[[str], float]]:
    """Return the library's own lexicon ready for use, without a supplement, and how both are asked."""
    kinds = Kinds({})
    scorer = Scorer(kinds, read_analyzer().lexicon)
    return kinds, scorer, kinds.__getitem__, scorer.__getitem__


def score_text(text: str) -> Score:
    """Return vaderSentiment's four numbers for a text, and nothing else: the fastest way to them.

    ``text``: a sentence; any string is taken. Returned: neg, neu, pos (shares, 0 to 1) and compound (−1 to
    1); zeros for a text without words.

    >>> score_text("The talks were not a success.")
    (0.375, 0.625, 0.0, -0.4585)
    """
    kinds, scorer, code_of, valence_of = _read_library()
    if len(kinds) > REMEMBERED:
        kinds.empty()
    tokens = text.split()
    codes = "".join(map(code_of, tokens))
    core = "".join(codes.split())  # without the plain ones, which are blanks
    if not core:
        return NEUTRAL if tokens else EMPTY
    if core.isalnum():  # lexicon words alone: 44% of all that have any, and no need to look around them
        if len(core) == 1 and "!" not in text and "?" not in text:
            return _ALONE[valence_of(core), len(tokens)]
        valences = [*map(valence_of, core)]
    elif codes.isprintable():
        valences = [*map(valence_of, find_windows(EDGES + codes))]
    else:
        if EMOJI in codes:
            text, tokens, codes = split_tokens(kinds, text)
        valences = find_valences(scorer, tokens, codes)
    if not valences:
        return NEUTRAL
    emphasis = emphasis_of(text) if "!" in text or "?" in text else 0.0
    if len(valences) == 1 and not emphasis:
        return _ALONE[valences[0], len(tokens)]
    return score_valences(valences, len(tokens), emphasis)

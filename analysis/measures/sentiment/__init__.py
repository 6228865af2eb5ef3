"""Sentiment of a sentence: vaderSentiment as it is, with names masked, and with a supplement for news.

Three scores side by side. The raw one is the named instrument, number for number. The masked one takes
proper names as neutral. The third is masked as well and reads the words of news that the library lacks
or takes in another sense (`analysis/lexicons/news_valence.csv`). Each comes with the words behind it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from analysis.measures.sentiment.names import NO_NAMES, find_candidates, find_masked
from analysis.measures.sentiment.rule_words import NOTHING, read_analyzer, read_supplement
from analysis.measures.sentiment.text_names import find_names
from analysis.measures.sentiment.tokens import BEFORE, PLAIN, Kinds, find_spans, split_tokens
from analysis.measures.sentiment.vader import EMPTY, NEUTRAL, compound_of, emphasis_of, score_valences
from analysis.measures.sentiment.valences import Scorer, find_places, find_valences
from analysis.text.words import require_text

if TYPE_CHECKING:
    from analysis.text.reading import Reading

__all__ = ["Driver", "Sentiment", "find_names", "score_segments_in", "score_sentiment"]


Hits = tuple[str, list[float]]  # the characters of a text's tokens; the valences of its lexicon words
NO_HITS: Hits = ("", [])
MASK = "Name"  # stands for a masked word: in no lexicon and not in capitals


class Driver(NamedTuple):
    """One word that moved a score: where it stands, the word as printed, its valence after all rules."""

    start: int
    end: int
    term: str
    valence: float


class _Instrument(NamedTuple):
    """The classification of tokens, and the scorers that go by it: the library's, and with the supplement."""

    kinds: Kinds
    library: Scorer
    news: Scorer


@cache
def _read_instrument() -> _Instrument:
    """Load the lexicons once per process."""
    lexicon, supplement = read_analyzer().lexicon, read_supplement()
    kinds = Kinds(supplement, lambda token: bool(find_candidates([token], [0])))
    library = Scorer(kinds, lexicon)
    return _Instrument(kinds, library, Scorer(kinds, {**lexicon, **supplement}, library))


class Sentiment:
    """The sentiment of one text; the places of its drivers are worked out when they are asked for.

    Attributes
    ----------
    compound : float
        vaderSentiment's compound, −1 (negative) to 1 (positive); 0 for a text without words.
    compound_masked : float
        The compound with proper names taken as neutral, −1 to 1.
    compound_supplement : float
        The compound with names masked and the supplement for news, −1 to 1.
    neg, neu, pos : float
        The library's shares of negative, neutral and positive weight, 0 to 1.
    emphasis : float
        What exclamation and question marks add to the size of the drivers' sum, if that is not 0.
    drivers, drivers_masked, drivers_supplement : list of Driver
        The words that made each score, with place and valence.
    """

    __slots__ = (
        *("compound", "compound_masked", "compound_supplement", "emphasis", "neg", "neu", "pos"),
        *("_hits", "_hits_masked", "_hits_news", "_offset", "_text", "_tokens", "_words"),
    )

    def __init__(
        self, text: str, names: frozenset[str] = NO_NAMES, around: str = "", offset: int = 0
    ) -> None:
        self._text, self._offset = text, offset
        self._words, self._tokens, codes = split_tokens(_read_instrument().kinds, text)
        self.neg, self.neu, self.pos, self.compound = NEUTRAL if codes else EMPTY
        self.compound_masked = self.compound_supplement = self.emphasis = 0.0
        self._hits = self._hits_masked = self._hits_news = NO_HITS
        if codes.strip(PLAIN):
            self._score(codes, around or text, names)

    def __repr__(self) -> str:
        """Show the three scores."""
        names = ("compound", "compound_masked", "compound_supplement")
        return f"Sentiment({', '.join(f'{name}={getattr(self, name)}' for name in names)})"

    def _score(self, codes: str, around: str, names: frozenset[str]) -> None:
        """Turn the characters that stand for the tokens into numbers."""
        kinds, library, _ = _read_instrument()
        tokens = self._tokens
        valences, added = _find_both(tokens, codes)
        if not valences:
            return
        self.emphasis = emphasis_of(self._words)
        scores = score_valences(valences, len(tokens), self.emphasis)
        self.neg, self.neu, self.pos, self.compound = scores
        self.compound_masked = self.compound
        self._hits = self._hits_masked = codes, valences
        masked = () if kinds.nameable.isdisjoint(tokens) else _find_names(kinds, tokens, around, names)
        if masked:
            counts = any([library.has(codes[at]) for at in masked])
            tokens, codes = _mask(tokens, codes, masked)
            valences, added = _find_both(tokens, codes)
            self._hits_masked = codes, valences
            if counts:
                self.compound_masked = compound_of(valences, self.emphasis)
        self._hits_news = codes, added
        self.compound_supplement = compound_of(added, self.emphasis)

    @property
    def drivers(self) -> list[Driver]:
        """The words behind `compound`; their valences add up to the sum that is normalised."""
        return self._drivers(self._hits)

    @property
    def drivers_masked(self) -> list[Driver]:
        """The words behind `compound_masked`."""
        return self._drivers(self._hits_masked)

    @property
    def drivers_supplement(self) -> list[Driver]:
        """The words behind `compound_supplement`."""
        return self._drivers(self._hits_news)

    def _drivers(self, hits: Hits) -> list[Driver]:
        """Give each hit its place in the text that the score was asked for."""
        codes, valences = hits
        if not any(valences):
            return []
        spans = find_spans(self._text, self._words, [self._tokens[at] for at in find_places(codes)])
        text, offset = self._text, self._offset
        return [
            Driver(start + offset, end + offset, text[start:end], valence)
            for (start, end), valence in zip(spans, valences, strict=True)
            if valence
        ]


def _find_both(tokens: list[str], codes: str) -> tuple[list[float], list[float]]:
    """Return the valences of lexicon words by the library, and with the supplement."""
    _, library, news = _read_instrument()
    valences = find_valences(library, tokens, codes)
    if codes.isascii():  # no word of the supplement
        return valences, valences
    return valences, find_valences(news, tokens, codes)


def _find_names(kinds: Kinds, tokens: list[str], text: str, names: frozenset[str]) -> list[int]:
    """Return which of the tokens are lexicon words and part of names."""
    padded = [NOTHING] * BEFORE + tokens
    places = [at for at, token in enumerate(padded) if token in kinds.nameable]
    return [at - BEFORE for at in find_masked(padded, places, text, names)]


def _mask(tokens: list[str], codes: str, masked: Collection[int]) -> tuple[list[str], str]:
    """Put a neutral word in the place of names."""
    tokens = tokens.copy()
    for at in masked:
        tokens[at] = MASK
        codes = codes[:at] + PLAIN + codes[at + 1 :]
    return tokens, codes


def score_sentiment(text: str, *, names: Collection[str] | None = None) -> Sentiment:
    """Score the sentiment of a sentence: −1 all negative, 0 neutral, 1 all positive.

    `compound`, `neg`, `neu` and `pos` are those of vaderSentiment 3.3.2 on the same text. Its compound is
    the sum s of the words' valences, after negation, boosters and "but", as s / √(s² + 15): it grows with
    length, so score sentences, not articles.

    Parameters
    ----------
    text : str
        A sentence or a headline; any string is taken.
    names : collection of str, optional
        Proper names known from elsewhere, such as `find_names` gives for the article's body: in a
        title-case headline capitals say nothing.

    Returns
    -------
    Sentiment
        .compound .neg .neu .pos .compound_masked .compound_supplement .drivers; zeros for a text
        without words, as the library has it.

    References
    ----------
    Hutto, C.J. and Gilbert, E. (2014). VADER: A parsimonious rule-based model for sentiment analysis of
    social media text. ICWSM-14.

    Examples
    --------
    >>> found = score_sentiment("The United Nations Security Council met after the bloodbath.")
    >>> found.compound, found.compound_masked, found.compound_supplement < -0.5
    (0.6369, 0.0, True)
    >>> [(driver.term, driver.valence) for driver in found.drivers]
    [('United', 1.8), ('Security', 1.4)]
    """
    require_text(text)
    return Sentiment(text, frozenset(names) if names else NO_NAMES)


def score_segments_in(
    reading: Reading, segments: Sequence[tuple[int, int]], *, names: Collection[str] | None = None
) -> list[Sentiment]:
    """Score stretches of a reading: sentences, or the parts of one that are in one voice.

    ``reading``: the article; its text is the evidence on words that open a sentence. ``segments``: character
    offsets in the reading's text. ``names``: as for `score_sentiment`. Returned: one per segment; the
    drivers' offsets index the reading's text.
    """
    text, known = reading.text, frozenset(names) if names else NO_NAMES
    return [Sentiment(text[start:end], known, text, start) for start, end in segments]

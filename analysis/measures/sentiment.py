"""Sentiment of a sentence: vaderSentiment as it is, with names masked, and with a supplement for news.

Three scores side by side. The raw one is the named instrument, number for number. The masked one takes
proper names as neutral. The third is masked as well and reads the words of news that the library lacks
or takes in another sense (`analysis/lexicons/news_valence.csv`). Each comes with the words behind it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from analysis.measures.names import NO_NAMES, find_candidates, find_masked, find_names
from analysis.measures.supplement import read_supplement
from analysis.measures.tokens import BEFORE, Kinds, Roles, find_spans, read_analyzer, split_tokens
from analysis.measures.vader import EMPTY, NEUTRAL, compound_of, emphasis_of, score_valences
from analysis.measures.valences import Hits, Pair, Scorer

if TYPE_CHECKING:
    from analysis.text.reading import Reading

__all__ = ["Driver", "Sentiment", "find_names", "score_segments_in", "score_sentiment"]


NO_HITS: Hits = ([], [])
NO_PLACES: frozenset[int] = frozenset()
MASK = "Name"  # stands for a masked word: in no lexicon and not in capitals


class Driver(NamedTuple):
    """One word that moved a score: where it stands, the word as printed, its valence after all rules."""

    start: int
    end: int
    term: str
    valence: float


class _Instrument(NamedTuple):
    """The classification of tokens, and the scorer of both lexicons that goes by it."""

    kinds: Kinds
    pair: Pair


@cache
def _read_instrument() -> _Instrument:
    """Load the lexicons once per process."""
    supplement = read_supplement()
    kinds = Kinds(supplement, lambda token: bool(find_candidates([token], [0])))
    roles = Roles(supplement, far=True), Roles(supplement, far=False)
    lexicon = read_analyzer().lexicon
    library, news = Scorer(kinds, roles, lexicon), Scorer(kinds, roles, {**lexicon, **supplement})
    return _Instrument(kinds, Pair(kinds, library, news))


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
    """

    __slots__ = (
        *("compound", "compound_masked", "compound_supplement", "emphasis", "neg", "neu", "pos"),
        *("_hits", "_hits_masked", "_hits_news", "_offset", "_text", "_tokens", "_words"),
    )

    def __init__(
        self, text: str, names: frozenset[str] = NO_NAMES, around: str = "", offset: int = 0
    ) -> None:
        kinds, pair = _read_instrument()
        words, tokens, places = split_tokens(kinds, text)
        self._text, self._words, self._tokens, self._offset = text, words, tokens, offset
        self._hits = self._hits_masked = self._hits_news = NO_HITS
        self.compound = self.compound_masked = self.compound_supplement = self.emphasis = 0.0
        self.neg, self.neu, self.pos, _ = NEUTRAL if len(tokens) > BEFORE else EMPTY
        if places:
            self.emphasis = emphasis_of(words)
            self._hits, self._hits_news = pair.find_hits(tokens, places)
            self._hits_masked = self._hits
            nameable = [at for at in places if tokens[at] in kinds.nameable]
            masked = find_masked(tokens, nameable, around or text, names) if nameable else NO_PLACES
            if masked:
                kept = [at for at in places if at not in masked]
                nameless = [MASK if at in masked else token for at, token in enumerate(tokens)]
                self._hits_masked, self._hits_news = pair.find_hits(nameless, kept)
            self._score(masked)

    def __repr__(self) -> str:
        """Show the three scores."""
        return f"Sentiment({self.compound}, {self.compound_masked}, {self.compound_supplement})"

    def _score(self, masked: frozenset[int]) -> None:
        """Turn hits into numbers."""
        places, valences = self._hits
        if valences:
            scores = score_valences(valences, len(self._tokens) - BEFORE, self.emphasis)
            self.neg, self.neu, self.pos, self.compound = scores
            self.compound_masked = self.compound
            if masked and not masked.isdisjoint(places):
                self.compound_masked = compound_of(self._hits_masked[1], self.emphasis)
        if self._hits_news[1]:
            self.compound_supplement = compound_of(self._hits_news[1], self.emphasis)

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
        places, valences = hits
        if not places:
            return []
        spans = find_spans(self._text, self._words, [self._tokens[at] for at in places])
        text, offset = self._text, self._offset
        return [
            Driver(start + offset, end + offset, text[start:end], valence)
            for (start, end), valence in zip(spans, valences, strict=True)
            if valence
        ]


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
    return Sentiment(text, frozenset(names) if names else NO_NAMES)


def score_segments_in(
    reading: Reading, segments: Sequence[tuple[int, int]], *, names: Collection[str] | None = None
) -> list[Sentiment]:
    """Score stretches of a reading: sentences, or the parts of one that are in one voice.

    Parameters
    ----------
    reading : Reading
        The article; its text is the evidence on words that open a sentence.
    segments : sequence of (start, end)
        Character offsets in the reading's text.
    names : collection of str, optional
        As for `score_sentiment`.

    Returns
    -------
    list of Sentiment
        One per segment; the drivers' offsets index the reading's text.
    """
    text, known = reading.text, frozenset(names) if names else NO_NAMES
    return [Sentiment(text[start:end], known, text, start) for start, end in segments]

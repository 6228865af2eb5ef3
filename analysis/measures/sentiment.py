"""Sentiment of a sentence: vaderSentiment as it is, with names masked, and with a supplement for news.

Three scores side by side. The raw one is the named instrument, number for number. The masked one takes
proper names as neutral. The third is masked as well and reads the words of news that the library lacks
or takes in another sense (`analysis/lexicons/news_valence.csv`). Each comes with the words behind it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from analysis.measures.names import NO_NAMES, find_masked, find_names, is_candidate
from analysis.measures.supplement import read_supplement
from analysis.measures.tokens import BEFORE, Kinds, Roles, find_spans, read_analyzer, split_tokens
from analysis.measures.vader import EMPTY, NEUTRAL, Hits, Scorer, compound_of, emphasis_of, score_valences

if TYPE_CHECKING:
    from analysis.text.reading import Reading

__all__ = ["Driver", "Sentiment", "find_names", "score_segments_in", "score_sentiment"]


NO_HITS: Hits = ([], [])
MASK = "Name"  # stands for a masked word: in no lexicon and not in capitals


class Driver(NamedTuple):
    """One word that moved a score: where it stands, the word as printed, its valence after all rules."""

    start: int
    end: int
    term: str
    valence: float


class _Instrument(NamedTuple):
    """The two scorers and the classification of tokens that they share."""

    kinds: Kinds
    library: Scorer
    news: Scorer


@cache
def _read_instrument() -> _Instrument:
    """Load the lexicons once per process."""
    supplement = read_supplement()
    kinds = Kinds(supplement)
    roles = Roles(supplement, far=True), Roles(supplement, far=False)
    lexicon = read_analyzer().lexicon
    return _Instrument(kinds, Scorer(kinds, roles, lexicon), Scorer(kinds, roles, {**lexicon, **supplement}))


class Sentiment:
    """The sentiment of one text; what is not the library's own number is worked out when it is asked for.

    Attributes
    ----------
    compound : float
        vaderSentiment's compound, −1 (negative) to 1 (positive); 0 for a text without words.
    neg, neu, pos : float
        Its shares of negative, neutral and positive weight, 0 to 1.
    emphasis : float
        What exclamation and question marks add to the size of the drivers' sum, if that is not 0.
    """

    __slots__ = (
        *("compound", "emphasis", "neg", "neu", "pos"),
        *(
            "_around",
            "_hits",
            "_masked",
            "_names",
            "_news",
            "_offset",
            "_places",
            "_text",
            "_tokens",
            "_words",
        ),
    )

    def __init__(
        self, text: str, names: frozenset[str] = NO_NAMES, around: str = "", offset: int = 0
    ) -> None:
        kinds, scorer, _ = _read_instrument()
        self._text, self._names, self._around, self._offset = text, names, around, offset
        self._words, self._tokens, self._places = words, tokens, places = split_tokens(kinds, text)
        self._masked: frozenset[int] | None = None
        self._news: Hits | None = None
        self._hits = hits = scorer.find_hits(tokens, places) if places else NO_HITS
        self.emphasis = emphasis_of(words) if places else 0.0
        if hits[1]:
            score = score_valences(hits[1], len(tokens) - BEFORE, self.emphasis)
        else:
            score = NEUTRAL if len(tokens) > BEFORE else EMPTY
        self.neg, self.neu, self.pos, self.compound = score

    def __repr__(self) -> str:
        """Show the three scores."""
        return f"Sentiment({self.compound}, {self.compound_masked}, {self.compound_supplement})"

    @property
    def compound_masked(self) -> float:
        """The compound with proper names taken as neutral, −1 to 1."""
        if not self._hits[0] or self._names_at().isdisjoint(self._hits[0]):
            return self.compound
        return compound_of(self._masked_hits()[1], self.emphasis)

    @property
    def compound_supplement(self) -> float:
        """The compound with names masked and the supplement for news, −1 to 1."""
        return compound_of(self._news_hits()[1], self.emphasis) if self._places else 0.0

    @property
    def drivers(self) -> list[Driver]:
        """The words behind `compound`; their valences add up to the sum that is normalised."""
        return self._drivers(self._hits)

    @property
    def drivers_masked(self) -> list[Driver]:
        """The words behind `compound_masked`."""
        return self._drivers(self._masked_hits())

    @property
    def drivers_supplement(self) -> list[Driver]:
        """The words behind `compound_supplement`."""
        return self._drivers(self._news_hits())

    def _names_at(self) -> frozenset[int]:
        """Return the lexicon words that are part of names, found once."""
        if self._masked is None:
            tokens = self._tokens
            candidates = [at for at in self._places if is_candidate(tokens[at])]
            self._masked = frozenset()
            if candidates:
                self._masked = find_masked(tokens, candidates, self._around or self._text, self._names)
        return self._masked

    def _masked_hits(self) -> Hits:
        """Score again without the names."""
        return self._find(_read_instrument().library) if self._names_at() else self._hits

    def _news_hits(self) -> Hits:
        """Score with the supplement, without the names, once."""
        if self._news is None:
            self._news = self._find(_read_instrument().news)
        return self._news

    def _find(self, scorer: Scorer) -> Hits:
        """Find the hits of a scorer, names masked."""
        masked = self._names_at()
        if not masked:
            return scorer.find_hits(self._tokens, self._places)
        tokens = [MASK if at in masked else token for at, token in enumerate(self._tokens)]
        return scorer.find_hits(tokens, [at for at in self._places if at not in masked])

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

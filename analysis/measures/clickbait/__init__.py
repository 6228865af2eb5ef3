"""How hard a headline baits the click: markers, and a fitted strength with its interval and reasons."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from analysis.measures.clickbait.markers import Trigger, find_markers
from analysis.measures.clickbait.model import Prediction, predict_strength
from analysis.measures.clickbait.reasons import Reason, explain
from analysis.measures.loaded import find_loaded_in
from analysis.measures.loaded.terms import Term
from analysis.text.reading import Reading
from analysis.text.sentences import Sentence
from analysis.text.words import Words, find_words, require_text
from analysis.text.zones import Block

EMOTIONAL_WEIGHT = 2  # loaded terms of this weight ("clear") or more are the marker "emotional"


class Markers(dict[str, tuple[str, ...]]):
    """Marker → its trigger words as printed; holds the markers found, and gives () for any other."""

    def __missing__(self, marker: str) -> tuple[str, ...]:
        """Return no trigger words for a marker that the headline does not have."""
        return ()


@dataclass(frozen=True, slots=True)
class Headline:
    """What `score_headline` measures on one headline.

    Attributes
    ----------
    triggers : tuple of Trigger
        Every trigger with its marker and offsets, in the order of `MARKERS`, then of the text.
    strength : float
        Mean strength that five judges would give, 0 (not at all) to 1 (heavily); NaN for a
        text of one or two words, or without a word in Latin letters.
    low, high : float
        Where the mean of a fresh panel of five judges falls in 90 of 100 cases.
    probability : float
        Calibrated probability that a majority of five judges calls the headline clickbait.
    prediction : Prediction
        What the reasons are read from.
    markers : dict of str to tuple of str
        Marker to its trigger words as printed; ``spans`` has their offsets.
    reasons : tuple of Reason
        What raised and lowered the strength, largest effect first.
    """

    triggers: tuple[Trigger, ...]
    strength: float
    low: float
    high: float
    probability: float
    prediction: Prediction = field(repr=False)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What raised and lowered the strength against the average teaser, largest effect first."""
        return explain(self.prediction.steps)

    @property
    def markers(self) -> Markers:
        """Marker → trigger words as printed."""
        found: dict[str, tuple[str, ...]] = {}
        for trigger in self.triggers:
            found[trigger.marker] = (*found.get(trigger.marker, ()), trigger.text)
        return Markers(found)

    @property
    def spans(self) -> dict[str, tuple[tuple[int, int], ...]]:
        """Marker → offsets (start, end) of its trigger words in the text as given."""
        found: dict[str, tuple[tuple[int, int], ...]] = {}
        for trigger in self.triggers:
            found[trigger.marker] = (*found.get(trigger.marker, ()), (trigger.start, trigger.end))
        return found


def _loaded_terms(text: str) -> list[Term]:
    """Return the loaded terms of a headline, read as one sentence of one block."""
    words = find_words(text)
    n = len(words)
    sentence, block = Sentence(0, len(text), 0), Block(0, len(text), "headline")
    return find_loaded_in(Reading(text, [block], words, [sentence], [range(n)], [], ["own"] * n))


def find_triggers(
    text: str,
    *,
    names: Collection[str] | None = None,
    terms: Iterable[Term] | None = None,
    words: Words | None = None,
) -> tuple[Trigger, ...]:
    """Return every marker of a headline with its trigger words, loaded words among them, without a strength.

    >>> [(t.marker, t.text) for t in find_triggers("A disgraceful plan!")]
    [('emotional', 'disgraceful'), ('exclamation', '!')]
    """
    known = _loaded_terms(text) if terms is None else terms
    loaded = [(term.start, term.end) for term in known if term.weight >= EMOTIONAL_WEIGHT]
    return tuple(find_markers(text, names=names, loaded=loaded, words=words))


def score_headline(
    text: str,
    *,
    names: Collection[str] | None = None,
    terms: Iterable[Term] | None = None,
    words: Words | None = None,
) -> Headline:
    """Score one headline for clickbait; a higher strength is more clickbait.

    The strength is what a model fitted on news teasers (Webis-Clickbait-17, five judges each) expects the
    judges' mean to be. It reads folded text: capitals, handles, hashtags and links do not count.

    Limits: English; the interval says how far judges and model scatter, so compare single headlines only
    where their intervals are apart. Fitted on teasers of 2016-17 from US and UK outlets, of five words and
    more: what is said of three or four is extrapolated.

    Parameters
    ----------
    text : str
        One headline, without furniture such as an outlet's name.
    names : collection of str, optional
        Names of persons and places: their words set off no marker. The strength does not depend on them.
    terms : iterable of Term, optional
        The loaded terms of the headline as one sentence, where they are known already.
    words : Words, optional
        Its words, where they are known already.

    Returns
    -------
    Headline
        Markers with trigger words and offsets, strength, interval, probability, reasons.
        A text of one or two words, or without a word in Latin letters, has nothing that the model knows:
        NaN and no reasons, with its markers.

    Raises
    ------
    TypeError
        If the text is no str.

    References
    ----------
    Potthast et al. (2018), COLING; Blom and Hansen (2015), Journal of Pragmatics 76, 87-100.

    Examples
    --------
    >>> score_headline("Here's why you should never skip breakfast").markers["second_person"]
    ('you',)
    >>> score_headline("Council approves road budget").markers
    {}
    """
    require_text(text)
    found = predict_strength(text)
    triggers = find_triggers(text, names=names, terms=terms, words=words)
    return Headline(triggers, found.strength, found.low, found.high, found.probability, found)

"""The fitted model: how likely each word of a text is loaded, and which features said so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp, log
from typing import NamedTuple

from analysis.measures.loaded_features import (
    OFFSETS,
    SENTENCE_CAP,
    is_literal,
    lexicon_features,
    literal_domains,
    neighbor_features,
    phrase_features,
    spelling_features,
)
from analysis.measures.loaded_lexicon import Entry, Hit, loaded_forms, loaded_phrases
from analysis.measures.loaded_places import CLEAR
from analysis.models import read_model

MODEL = "loaded"
CAPITALS = ("initcap", "titlecap", "name", "allcaps", "nextname", "prevname", "titlelow")
REMEMBERED = 100_000  # words as printed whose sums are kept: memory stays flat over many articles
EDGE = "edge"  # the neighbour outside the sentence


class Weights(NamedTuple):
    """What is known of a word as printed: its key, sums of coefficients, capitals and lexicon entry.

    ``own`` is the log-odds of the word alone; ``parts`` its share by lexicon, word and spelling;
    ``near`` what it adds to the word two after, one after, one before and two before it.
    """

    key: str
    own: float
    near: tuple[float, float, float, float]
    parts: tuple[float, float, float]
    upper: bool
    allcaps: bool
    entry: Entry | None
    clear: bool
    starts: bool


class Sentence(NamedTuple):
    """What was found in a sentence: log-odds of its words, and its phrases."""

    scores: list[float]
    phrases: list[Hit]


class Scorer:
    """Scores words with the fitted coefficients; what depends on the word alone is summed once per word.

    Parameters
    ----------
    model : mapping
        ``intercept`` and ``coefficients`` (feature → log-odds), as fitted.
    """

    __slots__ = ("_capitals", "_coefficients", "_company", "_edges", "_ends", "_intercept", "_known")

    def __init__(self, model: Mapping) -> None:
        self._intercept: float = model["intercept"]
        self._coefficients: dict[str, float] = model["coefficients"]
        self._edges = tuple(self.total([f"{o:+d}:{EDGE}"]) for o in OFFSETS)
        self._company = [self.total([f"sentence={n}"]) for n in range(SENTENCE_CAP + 1)]
        self._capitals = [self.total([name]) for name in CAPITALS]
        self._ends = self.total(["first"]), self.total(["last"])
        self._known: dict[str, Weights] = {}

    def total(self, features: Iterable[str]) -> float:
        """Add the coefficients of some features, in their order."""
        total, coefficients = 0.0, self._coefficients
        for name in features:
            if name in coefficients:
                total += coefficients[name]
        return total

    def weights(self, text: str, key: str) -> Weights:
        """Return a word's sums, computed once for each way it is printed."""
        if text not in self._known:
            near = neighbor_features(key)
            sums = [self.total([f"{o:+d}:{name}" for name in near]) for o in OFFSETS]
            parts = (
                self.total(lexicon_features(key)),
                self.total([f"word={key}"]),
                self.total(spelling_features(key)),
            )
            entry, upper = loaded_forms().get(key), text[:1].isupper()
            self._known[text] = Weights(
                key,
                self._intercept + parts[0] + parts[1] + parts[2],
                (sums[0], sums[1], sums[2], sums[3]),
                parts,
                upper,
                upper and len(text) > 1 and text.isupper(),
                entry,
                entry is not None and entry.weight >= CLEAR,
                loaded_phrases().may_start(key),
            )
        return self._known[text]

    def sentences(self, texts: Sequence[str], keys: Sequence[str], ranges: Iterable[range]) -> list[Sentence]:
        """Return the log-odds of each word of some sentences, and the phrases in them."""
        known = self._known
        if len(known) > REMEMBERED:
            known.clear()
        words = [known[t] if t in known else self.weights(t, k) for t, k in zip(texts, keys, strict=True)]
        near = list(zip(*[word.near for word in words], strict=True)) or [()] * len(OFFSETS)
        return [self._sentence(words, near, keys, within) for within in ranges]

    def sentence(self, texts: Sequence[str], keys: Sequence[str], within: range) -> Sentence:
        """Return the log-odds of each word of a sentence, and the phrases in it."""
        part = slice(within.start, within.stop)
        found = self.sentences(texts[part], keys[part], [range(len(within))])[0]
        moved = [
            hit._replace(first=hit.first + within.start, last=hit.last + within.start) for hit in found[1]
        ]
        return Sentence(found.scores, moved)

    def _sentence(
        self, every: list[Weights], near: Sequence[Sequence[float]], keys: Sequence[str], within: range
    ) -> Sentence:
        """Return the log-odds of one sentence of a text whose words are known."""
        start, stop = within.start, within.stop
        words = every[start:stop]
        starts = [i for i, word in enumerate(words, start) if word.starts]
        phrases = loaded_phrases().find_at(keys, starts, stop) if starts else []
        e0, e1, e2, e3 = self._edges
        two_before = (e0, e0, *near[0][start:stop])
        one_before = (e1, *near[1][start:stop])
        one_after = (*near[2][start + 1 : stop], e2)
        two_after = (*near[3][start + 2 : stop], e3, e3)
        scores = [
            word.own + a + b + c + d
            for word, a, b, c, d in zip(words, two_before, one_before, one_after, two_after, strict=False)
        ]
        self._add_places(scores, words, keys, within, phrases)
        return Sentence(scores, phrases)

    def _add_places(
        self,
        scores: list[float],
        words: list[Weights],
        keys: Sequence[str],
        within: range,
        phrases: list[Hit],
    ) -> None:
        """Add the coefficients of `place_features`, without naming the features."""
        if not scores:
            return
        if any([word.upper for word in words]):
            self._add_capitals(scores, words)
        scores[0] += self._ends[0]
        scores[-1] += self._ends[1]
        clear = [word.clear for word in words]
        for hit in phrases:
            for i in range(hit.first, hit.last):
                scores[i - within.start] += self.total(phrase_features(hit, keys[i]))
                clear[i - within.start] = hit.entry.weight >= CLEAR
        n_clear = clear.count(True)
        of_other, of_clear = (
            self._company[min(SENTENCE_CAP, n_clear)],
            self._company[min(SENTENCE_CAP, n_clear - 1)],
        )
        scores[:] = [
            score + (of_clear if one else of_other) for score, one in zip(scores, clear, strict=True)
        ]
        self._add_literal(scores, words, keys, within)

    def _add_literal(
        self, scores: list[float], words: list[Weights], keys: Sequence[str], within: range
    ) -> None:
        """Add the coefficient of a literal sense to the words that have one here."""
        can = [n for n, word in enumerate(words) if word.entry is not None and word.entry.unless]
        if can:
            domains = literal_domains(keys, within)
            for n in can:
                if is_literal(words[n].key, words[n].entry, domains):
                    scores[n] += self.total(("literal",))

    def _add_capitals(self, scores: list[float], words: list[Weights]) -> None:
        """Add the coefficients of capitals: names, their neighbours, headlines."""
        upper = [word.upper for word in words]
        title = 2 * upper.count(True) >= len(upper)
        first, titlecap, name, allcaps, after, before, titlelow = self._capitals
        for n, word in enumerate(words):
            if word.upper:
                case = first if n == 0 else titlecap if title else name
                scores[n] += case + (allcaps if word.allcaps else 0.0)
                if not title and n > 0:
                    scores[n - 1] += after
                if not title and n > 0 and n + 1 < len(words):
                    scores[n + 1] += before
            elif title:
                scores[n] += titlelow

    def reasons(self, texts: Sequence[str], keys: Sequence[str], within: range, i: int) -> dict[str, float]:
        """Return what the word itself and its neighbors spoke for word i, as log-odds."""
        lexicon, word, spelling = self.weights(texts[i], keys[i]).parts
        spoke = {"lexicon": lexicon, "word": word, "spelling": spelling, "before": 0.0, "after": 0.0}
        for slot, offset in enumerate(OFFSETS):
            if i + offset in within:
                near = self.weights(texts[i + offset], keys[i + offset]).near[slot]
            else:
                near = self._edges[slot]
            spoke["before" if offset < 0 else "after"] += near
        return spoke

    def place_reasons(self, place: Iterable[str]) -> dict[str, float]:
        """Return what the named features of a word's place spoke, as log-odds."""
        spoke: dict[str, float] = {}
        for name in place:
            kind = "phrase" if name.startswith("phrase:") else name.split("=")[0]
            spoke[kind] = spoke.get(kind, 0.0) + self._coefficients.get(name, 0.0)
        return spoke


def probability(log_odds: float) -> float:
    """Return the probability of a log-odds.

    >>> probability(0.0)
    0.5
    """
    return 1 / (1 + exp(-log_odds)) if log_odds > -700 else 0.0


class Tone(NamedTuple):
    """How the whole article's tone moves the log-odds of its words.

    Formula: log-odds' = gain · log-odds + slope · log(m / prior) + base, with m the mean probability of the
    article's words, drawn to ``prior`` by as many words as ``words`` says, so that a single sentence moves
    little.
    """

    gain: float
    slope: float
    base: float
    prior: float
    words: float

    def shift(self, sentences: Sequence[Sentence]) -> float:
        """Return what an article adds to the log-odds (times gain) of its words."""
        total, n = self.words * self.prior, self.words
        for sentence in sentences:
            for score in sentence.scores:
                total += 1 / (1 + exp(-score))
            n += len(sentence.scores)
        return self.slope * log(total / n / self.prior) + self.base


def read_tone(model: Mapping) -> Tone:
    """Return the model's part on the article."""
    return Tone(**model["tone"])


@cache
def loaded_scorer() -> Scorer:
    """Build the scorer of the model that ships."""
    return Scorer(read_model(MODEL))

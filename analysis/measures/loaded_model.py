"""The fitted model: how likely each word of a text is loaded, and which features said so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from analysis.measures.loaded_features import (
    OFFSETS,
    SENTENCE_CAP,
    in_title_case,
    is_literal,
    lexicon_features,
    literal_domains,
    neighbor_features,
    phrase_features,
    spelling_features,
)
from analysis.measures.loaded_lexicon import Entry, Hit, entry_of, loaded_phrases
from analysis.measures.loaded_places import CLEAR
from analysis.measures.loaded_readings import homographs, is_plain
from analysis.measures.loaded_topics import TOPIC, article_features
from analysis.models import read_model

MODEL = "loaded"
CAPITALS = ("initcap", "titlecap", "name", "allcaps", "nextname", "prevname", "titlelow")
REMEMBERED = 100_000  # words as printed whose sums are kept: memory stays flat over many articles
NOTHING: Mapping[str, list[str]] = {}
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
    homograph: bool


class Sentence(NamedTuple):
    """What was found in a sentence: log-odds of its words, its phrases, homographs that are no verbs.

    ``whole`` is what the article tells of its words, by key.
    """

    scores: list[float]
    phrases: list[Hit]
    plain: Collection[int]
    whole: Mapping[str, list[str]]


class Scorer:
    """Scores words with the fitted coefficients; what depends on the word alone is summed once per word.

    Parameters
    ----------
    model : mapping
        ``intercept`` and ``coefficients`` (feature → log-odds), as fitted.
    """

    __slots__ = (
        "_capitals",
        "_coefficients",
        "_company",
        "_edges",
        "_ends",
        "_intercept",
        "_known",
        "_plain",
        "_topic",
    )

    def __init__(self, model: Mapping) -> None:
        self._intercept: float = model["intercept"]
        self._coefficients: dict[str, float] = model["coefficients"]
        self._edges = tuple(self.total([f"{o:+d}:{EDGE}"]) for o in OFFSETS)
        self._company = [self.total([f"sentence={n}"]) for n in range(SENTENCE_CAP + 1)]
        self._capitals = [self.total([name]) for name in CAPITALS]
        self._ends = self.total(["first"]), self.total(["last"])
        self._topic: float = model.get("topic", 0.0)
        self._known: dict[str, Weights] = {}
        self._plain: dict[str, Weights] = {}

    def total(self, features: Iterable[str]) -> float:
        """Add the coefficients of some features, in their order."""
        total, coefficients = 0.0, self._coefficients
        for name in features:
            if name in coefficients:
                total += coefficients[name]
        return total

    def weights(self, text: str, key: str, *, plain: bool = False) -> Weights:
        """Return a word's sums, computed once for each way it is printed, and for noun and verb apart."""
        known = self._plain if plain else self._known
        if text not in known:
            known[text] = self._weigh(text, key, plain)
        return known[text]

    def _weigh(self, text: str, key: str, plain: bool) -> Weights:
        """Add up what is known of a word by itself and as a neighbor."""
        near = neighbor_features(key, plain=plain)
        sums = [self.total([f"{o:+d}:{name}" for name in near]) for o in OFFSETS]
        parts = (
            self.total(lexicon_features(key, plain=plain)),
            self.total([f"word={key}"]),
            self.total(spelling_features(key)),
        )
        entry, upper = entry_of(key, plain=plain), text[:1].isupper()
        return Weights(
            key,
            self._intercept + parts[0] + parts[1] + parts[2],
            (sums[0], sums[1], sums[2], sums[3]),
            parts,
            upper,
            upper and len(text) > 1 and text.isupper(),
            entry,
            entry is not None and entry.weight >= CLEAR,
            loaded_phrases().may_start(key),
            key in homographs(),
        )

    def _read_homographs(
        self, words: list[Weights], texts: Sequence[str], keys: Sequence[str], within: range
    ) -> frozenset[int]:
        """Put the noun's sums in place of the verb's where a homograph is no verb; return those words."""
        some = [i for i in within if words[i].homograph]
        found = []
        for i in some:
            name = i > within.start and words[i].upper and not in_title_case(texts, within)
            if is_plain(keys, i, within, name):
                found.append(i)
        for i in found:
            words[i] = self.weights(texts[i], keys[i], plain=True)
        return frozenset(found)

    def article(self, texts: Sequence[str], keys: Sequence[str], ranges: Sequence[range]) -> list[Sentence]:
        """Score the sentences of an article, then move the words that its topic needs."""
        whole = article_features(keys)
        found = self.sentences(texts, keys, ranges, whole=whole)
        shifts = {key: sum(self.place_reasons(names).values()) for key, names in whole.items()}
        for within, sentence in zip(ranges, found, strict=True) if shifts else ():
            for n, key in enumerate(keys[within.start : within.stop]):
                sentence.scores[n] += shifts.get(key, 0.0)
        return found

    def sentences(
        self,
        texts: Sequence[str],
        keys: Sequence[str],
        ranges: Sequence[range],
        *,
        whole: Mapping[str, list[str]] = NOTHING,
    ) -> list[Sentence]:
        """Return the log-odds of each word of some sentences by themselves, and the phrases in them."""
        known = self._known
        if len(known) > REMEMBERED:
            known.clear()
            self._plain.clear()
        words = [known[t] if t in known else self.weights(t, k) for t, k in zip(texts, keys, strict=True)]
        plain = [self._read_homographs(words, texts, keys, within) for within in ranges]
        near = list(zip(*[word.near for word in words], strict=True)) or [()] * len(OFFSETS)
        return [
            Sentence(*self._sentence(words, near, keys, within), nouns, whole)
            for within, nouns in zip(ranges, plain, strict=True)
        ]

    def sentence(self, texts: Sequence[str], keys: Sequence[str], within: range) -> Sentence:
        """Return the log-odds of each word of a sentence, and the phrases in it."""
        return self.sentences(texts, keys, [within])[0]

    def _sentence(
        self, every: list[Weights], near: Sequence[Sequence[float]], keys: Sequence[str], within: range
    ) -> tuple[list[float], list[Hit]]:
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
        return scores, phrases

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

    def reasons(
        self, texts: Sequence[str], keys: Sequence[str], within: range, i: int, found: Sentence
    ) -> dict[str, float]:
        """Return what the word itself, its neighbors and the article spoke for word i, as log-odds."""
        plain = found.plain
        lexicon, word, spelling = self.weights(texts[i], keys[i], plain=i in plain).parts
        spoke = {"lexicon": lexicon, "word": word, "spelling": spelling, "before": 0.0, "after": 0.0}
        for slot, offset in enumerate(OFFSETS):
            j = i + offset
            if j in within:
                near = self.weights(texts[j], keys[j], plain=j in plain).near[slot]
            else:
                near = self._edges[slot]
            spoke["before" if offset < 0 else "after"] += near
        return spoke | self.place_reasons(found.whole.get(keys[i], ()))

    def place_reasons(self, place: Iterable[str]) -> dict[str, float]:
        """Return what the named features of a word's place spoke, as log-odds."""
        spoke: dict[str, float] = {}
        for name in place:
            kind = "phrase" if name.startswith("phrase:") else name.split("=")[0]
            extra = self._topic if name.startswith(TOPIC) else 0.0
            spoke[kind] = spoke.get(kind, 0.0) + self._coefficients.get(name, 0.0) + extra
        return spoke


@cache
def loaded_scorer() -> Scorer:
    """Build the scorer of the model that ships."""
    return Scorer(read_model(MODEL))

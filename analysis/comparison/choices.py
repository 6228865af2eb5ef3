"""The choices that a comparison rests on, and the value of a measure under each combination of them."""

import itertools
from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from analysis.comparison.measured import NEGATIVE, PER
from analysis.comparison.samples import count_by_sentence, order_sentences
from analysis.stats.curves import LEAST_SENTENCES, Array
from analysis.tables.schema import VOICES

Choice = Mapping[str, str]
Flags = np.ndarray

# Every choice with its options; the first option is the one that the estimates are made with.
OPTIONS: dict[str, tuple[str, ...]] = {
    "lexicon": ("ours", "ours weighted"),
    "masking": ("raw", "names masked", "news supplement"),
    "zones": ("all", "body only", "no captions"),
    "voice": ("own", "all"),
    "captions": ("once", "every time"),
    "unnamed": ("out", "in"),
    "weighting": ("sentences", "words"),
}
# The choices that each measure depends on. Turns whose speaker is not named, taken in, are added to the
# outlet's own voice; for the share of quoted words to the quoted ones, since a source may be speaking there.
DEPENDS: dict[str, tuple[str, ...]] = {
    "loaded_per_1000": ("lexicon", "zones", "voice", "captions", "unnamed"),
    "compound_mean": ("masking", "zones", "voice", "captions", "unnamed", "weighting"),
    "negative_share": ("masking", "zones", "voice", "captions", "unnamed", "weighting"),
    "quoted_words_share": ("zones", "captions", "unnamed"),
}
SCORES = {"raw": "compound", "names masked": "compound_masked", "news supplement": "compound_supplement"}


def list_choices(measure: str) -> Iterator[dict[str, str]]:
    """Yield every sensible combination of the choices of a measure; the first is that of the estimates.

    Where captions are not counted at all, how often they count is no choice.

    >>> len(list(list_choices("quoted_words_share"))), next(list_choices("quoted_words_share"))
    (8, {'zones': 'all', 'captions': 'once', 'unnamed': 'out'})
    """
    names = DEPENDS[measure]
    for options in itertools.product(*(OPTIONS[name] for name in names)):
        choice = dict(zip(names, options, strict=True))
        if choice["zones"] == "all" or choice["captions"] == "once":
            yield choice


class Passages:
    """Sentences of all articles as arrays: words, hits and scores by voice, and the unit of each."""

    def __init__(self, tables: Mapping[str, pd.DataFrame], by: str) -> None:
        """Take the columns from the per-article tables."""
        sentences, documents = order_sentences(tables["sentences"]), tables["documents"]
        tables = {**tables, "sentences": sentences}
        self.units = [str(unit) for unit in documents[by].drop_duplicates()]
        owner = dict(zip(documents["doc_id"], documents[by].astype(str), strict=True))
        place = {unit: i for i, unit in enumerate(self.units)}
        self.unit = np.array([place[owner[doc_id]] for doc_id in sentences["doc_id"]], dtype=np.int64)
        self.zone = sentences["zone"].to_numpy()
        self.counted = sentences["counted"].to_numpy(dtype=bool)
        self.repeated = _repeated_captions(tables)
        self.words = {voice: _floats(sentences, f"{voice}_words_n") for voice in VOICES}
        self.hits = _hits(tables)
        names = [f"{name}{end}" for name in SCORES.values() for end in ("", "_own")]
        self.scores = {name: _floats(sentences, name) for name in names}

    def value(self, measure: str, choice: Choice) -> Array:
        """Return the measure of every unit under a combination of choices; NaN where undefined."""
        rows = self._rows(choice)
        if measure == "loaded_per_1000":
            voices = _voices(choice)
            hits = _add([self.hits[choice["lexicon"], voice] for voice in voices])
            words = _add([self.words[voice] for voice in voices])
            return PER * self._ratio(rows, hits, words)
        if measure == "quoted_words_share":
            names = ["quoted", "unclear"] if choice["unnamed"] == "in" else ["quoted"]
            every = _add(list(self.words.values()))
            return self._ratio(rows, _add([self.words[voice] for voice in names]), every)
        return self._score(measure, choice, rows & (self.zone != "headline"))

    def _rows(self, choice: Choice) -> Flags:
        """Sentences that count."""
        rows = self.counted | (self.repeated if choice["captions"] == "every time" else False)
        if choice["zones"] == "body only":
            return rows & (self.zone == "body")
        return rows & (self.zone != "caption") if choice["zones"] == "no captions" else rows

    def _ratio(self, rows: Flags, over: Array, under: Array) -> Array:
        """Sum over sum, by unit; NaN over nothing."""
        sums = [np.bincount(self.unit[rows], part[rows], len(self.units)) for part in (over, under)]
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(sums[1] > 0, sums[0] / sums[1], np.nan)

    def _score(self, measure: str, choice: Choice, rows: Flags) -> Array:
        """Mean score or share of negative sentences, by unit; NaN below five sentences."""
        name, unnamed = SCORES[choice["masking"]], self.words["unclear"] > 0
        whole = (
            self.scores[name] if choice["unnamed"] == "in" else np.where(unnamed, np.nan, self.scores[name])
        )
        own = self.scores[f"{name}_own"]
        own = np.where(np.isnan(own) & unnamed, whole, own)
        scores = own if choice["voice"] == "own" else whole
        rows = rows & np.isfinite(scores)
        words = _add([self.words[voice] for voice in _voices(choice)])
        weights = words if choice["weighting"] == "words" else np.ones(len(scores))
        told = (
            np.nan_to_num(scores) if measure == "compound_mean" else (scores <= NEGATIVE).astype(np.float64)
        )
        few = np.bincount(self.unit[rows], minlength=len(self.units)) < LEAST_SENTENCES
        return np.where(few, np.nan, self._ratio(rows, told * weights, weights))


def _voices(choice: Choice) -> list[str]:
    """Voices that count."""
    voices = ["own"] if choice["voice"] == "own" else ["own", "quoted"]
    return [*voices, "unclear"] if choice["unnamed"] == "in" else voices


def _add(parts: list[Array]) -> Array:
    """Return the sum of arrays."""
    return np.sum(parts, axis=0)


def _floats(frame: pd.DataFrame, name: str) -> Array:
    """Return a column as floats."""
    return frame[name].to_numpy(dtype=np.float64)


def _repeated_captions(tables: Mapping[str, pd.DataFrame]) -> Flags:
    """Tell for each sentence whether it stands in a caption that repeats an earlier one."""
    blocks, sentences = tables["blocks"], tables["sentences"]
    again = blocks[(blocks["zone"] == "caption") & blocks["repeat_of"].notna()]
    keys = set(zip(again["doc_id"], again["block_id"], strict=True))
    return np.array(
        [key in keys for key in zip(sentences["doc_id"], sentences["block_id"], strict=True)], bool
    )


def _hits(tables: Mapping[str, pd.DataFrame]) -> dict[tuple[str, str], Array]:
    """Return the hits of each sentence by lexicon and voice."""
    terms, sentences = tables["terms"], tables["sentences"]
    loaded = terms[terms["instrument"] == "loaded"]
    found = {}
    for voice in VOICES:
        ours = loaded[loaded["voice"] == voice]
        found["ours", voice] = count_by_sentence(sentences, ours)
        found["ours weighted", voice] = count_by_sentence(sentences, ours, _floats(ours, "weight"))
    return found

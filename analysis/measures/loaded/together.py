"""Headlines scored together: a step of arrays takes as long for ten words as for a thousand."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

import numpy as np

from analysis.measures.loaded.found import Found
from analysis.measures.loaded.model import Scorer
from analysis.text.reading import Reading
from analysis.text.words import Words


def score_together(scorer: Scorer, readings: Sequence[Reading]) -> list[Found]:
    """Score the words of texts as `Scorer.article` scores those of each, in one go.

    ``scorer``: the model. ``readings``: short texts. Words of different vocabularies are not scored together:
    each text goes by itself then. Returned: one for each text, places counted from its first word.
    """
    texts = [reading.words for reading in readings]
    if any(words.vocabulary is not texts[0].vocabulary for words in texts):
        return [scorer.article(reading.words, reading.sentence_words) for reading in readings]
    starts = list(accumulate(map(len, texts), initial=0))
    ranges = [
        range(start + within.start, start + within.stop)
        for reading, start in zip(readings, starts, strict=False)
        for within in reading.sentence_words
    ]
    parts = _cut(scorer.sentences(_join(texts), ranges), starts)
    return [scorer.settle(part, words.keys) for part, words in zip(parts, texts, strict=True)]


def _join(texts: Sequence[Words]) -> Words:
    """Return the words of texts of one vocabulary as one list; offsets remain those in each text."""
    starts = list(chain.from_iterable([words.starts for words in texts]))
    ends = list(chain.from_iterable([words.ends for words in texts]))
    printed = list(chain.from_iterable([words.texts for words in texts]))
    keys = list(chain.from_iterable([words.keys for words in texts]))
    numbers = np.concatenate([words.numbers for words in texts])
    return Words(starts, ends, printed, keys, [], numbers, texts[0].vocabulary)


def _cut(found: Found, starts: Sequence[int]) -> Iterator[Found]:
    """Cut what was found in texts together where they begin."""
    for start, stop in zip(starts, starts[1:], strict=False):
        within = slice(start, stop)
        yield found._replace(
            scores=found.scores[within],
            phrases={
                i - start: hit._replace(first=hit.first - start, last=hit.last - start)
                for i, hit in found.phrases.items()
                if start <= i < stop
            },
            plain={i - start for i in found.plain if start <= i < stop},
            before=found.before[within],
            after=found.after[within],
            numbers=found.numbers[within],
        )

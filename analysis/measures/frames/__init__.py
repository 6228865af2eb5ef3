"""Generic frames after Semetko and Valkenburg (2000): how a subject is told, with the words that show it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log1p, nan
from typing import NamedTuple

from analysis.measures.frames.cues import FRAMES, CueHit, find_cues
from analysis.models import read_model
from analysis.text.reading import Reading, read_text

MODEL = "frames"  # models/frames.json; what it rests on: models/frames.md
# Words added to every text's length (about four sentences): one cue in a short text must not decide it.
EXTRA_WORDS = 100
# Rate per 1,000 words at which a group of cues has reached log 2 of its scale: a cue in every 200 words.
HALF_RATE = 5.0


class FrameHit(NamedTuple):
    """One cue: what was found where, for which frame, and how much it weighs (0 when a rule took it back)."""

    start: int
    end: int
    frame: str
    term: str
    group: str
    weight: float
    rule: str
    sentence: int


@dataclass(frozen=True, slots=True)
class FrameScores:
    """The frames of one article.

    Attributes
    ----------
    scores : dict of str to float
        Frame → probability from 0 to 1 that a coder finds the frame in the article; NaN without words.
    sentences : list of tuple of float
        For each sentence the strength of each frame in the order of `FRAMES`: 0 without a cue, .5 with one,
        .75 with two, below 1.
    hits : list of FrameHit
        The evidence, in order.
    words_n : int
        Words counted: editorial zones without repeats.
    """

    scores: dict[str, float]
    sentences: list[tuple[float, ...]]
    hits: list[FrameHit]
    words_n: int


def cue_scale(cues: float, words_n: int) -> float:
    """Put a number of cues in a text on the scale that the lines are fitted on.

    Formula: ln(1 + r / 5) with r = 1000 · cues / (words + 100), cues per 1,000 words.

    >>> round(cue_scale(5, 900), 3)
    0.693
    """
    return log1p(1000 * cues / (words_n + EXTRA_WORDS) / HALF_RATE)


def count_cues(hits: Sequence[CueHit]) -> dict[tuple[str, str], float]:
    """Add up the weights of the cues by frame and group; suppressed ones count nothing."""
    counts: dict[tuple[str, str], float] = {}
    for hit in hits:
        if not hit.suppressed:
            key = (hit.cue.frame, hit.cue.group)
            counts[key] = counts.get(key, 0.0) + hit.cue.weight
    return counts


def sum_scales(counts: Mapping[tuple[str, str], float], words_n: int) -> dict[str, float]:
    """Sum the scale of the cues over the groups of each frame: what the lines are fitted on."""
    strengths = dict.fromkeys(FRAMES, 0.0)
    for (frame, _), cues in counts.items():
        strengths[frame] += cue_scale(cues, words_n)
    return strengths


def frame_probability(frame: str, strength: float) -> float:
    """Turn the summed scale of a frame's cues into a probability: the logistic of the fitted line."""
    line = read_model(MODEL)["frames"][frame]
    return 1 / (1 + exp(-(line["intercept"] + line["slope"] * strength)))


def score_counts(counts: Mapping[tuple[str, str], float], words_n: int) -> dict[str, float]:
    """Turn cue counts into the probability of each frame.

    Formula: 1 / (1 + exp(-(a + b Σ cue_scale(n_g)))), the sum over the groups of cues of a frame, with the
    intercept a and the slope b ≥ 0 of the model. Every group counts alike.

    ``counts``: weighted cues (`count_cues`). ``words_n``: words that were counted. Returned: frame → 0 to 1;
    NaN when there is no word.

    >>> less, more = score_counts({}, 500), score_counts({("economic", "finance"): 9}, 500)
    >>> less["economic"] < more["economic"], less["morality"] == more["morality"]
    (True, True)
    """
    if not words_n:
        return dict.fromkeys(FRAMES, nan)
    strengths = sum_scales(counts, words_n)
    return {frame: frame_probability(frame, strength) for frame, strength in strengths.items()}


def counted_cues(reading: Reading) -> tuple[list[CueHit], list[int], int]:
    """Return the cues in the counted zones, the sentence of each, and the number of counted words."""
    counted = [block.counted for block in reading.blocks]
    ends = [within.stop for within in reading.sentence_words]
    kept: list[CueHit] = []
    sentence_of: list[int] = []
    number, last = 0, len(ends)
    for hit in find_cues(reading.text, reading.words):
        while number < last and ends[number] <= hit.first:
            number += 1
        if number < last and hit.last <= ends[number] and counted[reading.sentences[number].block]:
            kept.append(hit)
            sentence_of.append(number)
    pairs = zip(reading.sentences, reading.sentence_words, strict=True)
    words_n = sum([len(within) for sentence, within in pairs if counted[sentence.block]])
    return kept, sentence_of, words_n


def _as_evidence(hits: Sequence[CueHit], sentence_of: Sequence[int]) -> list[FrameHit]:
    """Give each cue its weight and name the part of a rule that took it back."""
    evidence = []
    for (_, _, start, end, cue, back), sentence in zip(hits, sentence_of, strict=True):
        weight, rule = (0.0, f"suppressed:{back}") if back else (cue.weight, "cue")
        evidence.append(FrameHit(start, end, cue.frame, cue.term, cue.group, weight, rule, sentence))
    return evidence


def _sentence_strengths(hits: Sequence[FrameHit], sentences_n: int) -> list[tuple[float, ...]]:
    """Return 1 - 2^(-sum of weights) for every sentence and frame."""
    column = {frame: i for i, frame in enumerate(FRAMES)}
    sums: dict[int, list[float]] = {}
    for hit in hits:
        if hit.sentence not in sums:
            sums[hit.sentence] = [0.0] * len(FRAMES)
        sums[hit.sentence][column[hit.frame]] += hit.weight
    strengths = [(0.0,) * len(FRAMES)] * sentences_n
    for number, weights in sums.items():
        strengths[number] = tuple(1 - 2.0**-weight if weight else 0.0 for weight in weights)
    return strengths


def score_frames_in(reading: Reading) -> FrameScores:
    """Score the five generic frames of an article that has been read, with the evidence.

    Returned: article scores, sentence strengths and hits; scores are NaN without counted words.
    """
    hits, sentence_of, words_n = counted_cues(reading)
    evidence = _as_evidence(hits, sentence_of)
    return FrameScores(
        score_counts(count_cues(hits), words_n),
        _sentence_strengths(evidence, len(reading.sentences)),
        evidence,
        words_n,
    )


def score_frames(text: str) -> dict[str, float]:
    """Score how strongly a text is told in each of five generic frames; higher is stronger.

    A score is the estimated probability that a coder with the codebook of the model card would find the
    frame in the article. It is comparable between articles for one frame; between frames only with their
    different base rates in mind.

    Limits: English news; made for whole articles. A sentence or two say little, so their scores stay near
    the base rate. Fitted on news about climate and on general United States news. The responsibility frame
    is the weakest.

    Parameters
    ----------
    text : str
        An article, or any part of one.

    Returns
    -------
    dict of str to float
        conflict, human_interest, economic, morality, responsibility: 0 to 1; NaN for a text without words.

    Source: Semetko and Valkenburg (2000), Journal of Communication 50(2), 93-109; word lists our own.

    Examples
    --------
    >>> scores = score_frames("Rivals accused the mayor. She hit back at her critics in a bitter feud.")
    >>> max(scores, key=scores.get)
    'conflict'
    """
    return score_frames_in(read_text(text)).scores

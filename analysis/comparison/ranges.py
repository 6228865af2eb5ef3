"""What values measures can have: the ends that are shown stay within, those that tests rest on do not."""

from __future__ import annotations

import numpy as np

from analysis.comparison.samples import WORDING_MARKERS
from analysis.measures.clickbait.markers import MARKERS
from analysis.measures.frames.cues import FRAMES

ANY = (-np.inf, np.inf)
SHARE = (0.0, 1.0)
# Hits do not overlap, so each has a word of its own; weights go to 3. Flesch-Kincaid: words of one syllable,
# one by one.
RANGES = {
    **dict.fromkeys(("loaded_per_1000", "emotion_per_1000", "loaded_corrected_per_1000"), (0.0, 1000.0)),
    "loaded_weighted_per_1000": (0.0, 3000.0),
    **dict.fromkeys(("compound_mean", "compound_masked_mean", "compound_supplement_mean"), (-1.0, 1.0)),
    **dict.fromkeys(("compound_gap", "compound_masked_gap", "compound_supplement_gap"), (-2.0, 2.0)),
    "compound_sd": SHARE,
    "markers_n": (0.0, float(len(MARKERS))),
    "form_markers_n": (0.0, float(len(MARKERS) - len(WORDING_MARKERS))),
    **dict.fromkeys(("clickbait_strength", "clickbait_probability"), SHARE),
    **dict.fromkeys((f"frame_{frame}" for frame in FRAMES), SHARE),
    **dict.fromkeys(("own_words_share", "quoted_words_share", "unclear_words_share"), SHARE),
    **dict.fromkeys(("negative_share", "neutral_share", "positive_share"), SHARE),
    "lix": (0.0, np.inf),
    "flesch_kincaid": (0.39 + 11.8 - 15.59, np.inf),
}


def cut_ends(
    measure: str, value: float, low: float, high: float, *, apart: bool = False
) -> tuple[float, float]:
    """Return the ends of an interval within what the measure (``apart``: a difference in it) can be.

    The value stays between them; NaN stays NaN.

    >>> cut_ends("clickbait_probability", 0.75, 0.5, 1.25)
    (0.5, 1.0)
    >>> cut_ends("loaded_per_1000", 0.0, 0.0, 2766.7)  # a headline of two words
    (0.0, 1000.0)
    >>> cut_ends("clickbait_probability", -0.25, -1.25, 0.75, apart=True)
    (-1.0, 0.75)
    """
    least, most = RANGES.get(measure, ANY)
    if apart:
        least, most = least - most, most - least
    low, high = np.clip([low, high], least, most)
    return float(np.minimum(low, value)), float(np.maximum(high, value))

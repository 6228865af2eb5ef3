"""The supplement for news: words that vaderSentiment's lexicon lacks or takes in another sense."""

from __future__ import annotations

from functools import cache

from analysis.lexicons.inflect import inflect
from analysis.lexicons.matcher import read_rows

LEXICON_VERSION = "1.0"


@cache
def read_supplement() -> dict[str, float]:
    """Return the supplement: lower-case word → valence from −4 (negative) to 4 (positive), 0 neutral.

    Examples
    --------
    >>> read_supplement()["bloodbath"]
    -3.4
    """
    valences = {}
    for row in read_rows("news_valence"):
        for form in inflect(row["term"], row["pos"]):
            valences.setdefault(form, float(row["valence"]))
    return valences

"""The supplement for news: words that vaderSentiment's lexicon lacks or takes in another sense."""

from __future__ import annotations

from functools import cache

from analysis.lexicons.inflect import inflect
from analysis.lexicons.matcher import read_rows
from analysis.measures.sentiment.rule_words import context_words, read_analyzer

LEXICON_VERSION = "news-valence-1.1"
ADD, SENSE = "add", "sense"  # only where the library has no value; in the place of its value


@cache
def read_supplement() -> dict[str, float]:
    """Return the supplement to the library's lexicon, one entry per inflected form.

    A row of the rule "add" never changes a value of the library's lexicon; a row of the rule "sense"
    does. Words that the library's rules name (boosters, negations) have no valence here either. Where
    two rows give the same form, the first counts.

    Returned: lower-case word → valence from −4 (negative) to 4 (positive); 0 is neutral.

    >>> supplement = read_supplement()
    >>> supplement["bloodbath"], supplement["share"], "terrible" in supplement
    (-3.5, 0.0, False)
    """
    library, ruled = read_analyzer().lexicon, context_words()
    valences: dict[str, float] = {}
    for row in read_rows("news_valence"):
        valence, replaces = float(row["valence"]), row["rule"] == SENSE
        for form in inflect(row["term"], row["pos"]):
            if form not in ruled and (replaces or form not in library):
                valences.setdefault(form, valence)
    return valences

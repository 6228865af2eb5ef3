"""The name of the site above a headline: "The Harl Valley Courier", "Slow Feet" over what the site is."""

import re
from collections.abc import Sequence

from analysis.text.zones.authors import PAPER_MAX_WORDS, PAPERS, is_paper_name
from analysis.text.zones.cues import read_terms
from analysis.text.zones.lines import Line

TITLE_MIN_WORDS = 4
TAGLINE_MAX_WORDS = 14
# Beside them a last word that headlines end in as well ("Mayor Quits Post") is the paper's.
_PAPER_WORDS = frozenset("the daily evening morning weekly sunday".split())
_TAGLINE = re.compile(
    r"(?:an?|the|your|our) (?:[\w'-]+,? ){0,5}?(?:newsletter|blog|magazine|podcast|journal|weekly|daily"
    r"|column|website|newspaper|publication|notebook|diary|dispatch(?:es)?"
    r"|(?:home|source|voice) (?:of|for))\b"
)


def count_names(lines: Sequence[Line]) -> int:
    """Return how many lines at the top name the site: its name, and what it is."""
    if len(lines) < 3 or lines[0].zone not in (None, "boilerplate") or lines[0].stop:
        return 0
    if _is_masthead(*lines[:2]):
        return 1
    named = lines[0].words <= PAPER_MAX_WORDS and lines[0].text.istitle()
    told = lines[1].words <= TAGLINE_MAX_WORDS and _TAGLINE.match(lines[1].key) is not None
    return 2 if named and told and len(lines) > 3 and lines[2].stop != "." else 0


def _is_masthead(line: Line, below: Line) -> bool:
    """Tell whether a line ends as papers' names do, above a longer line that can be the headline."""
    if not is_paper_name(line) or below.words < max(TITLE_MIN_WORDS, line.words):
        return False
    if below.zone is not None or below.bullet or below.stop == ".":
        return False
    words = line.key.split()
    return words[-1] in PAPERS or (
        words[-1] in read_terms("after_title") and not _PAPER_WORDS.isdisjoint(words[:-1])
    )

"""The visible markers of a clickbait headline, each a documented rule with trigger words and offsets.

Forward reference follows Blom and Hansen (2015, Journal of Pragmatics 76, 87-100), the rest Chakraborty
et al. (2016) and Biyani et al. (2016). Cue words are ours (``lexicons/clickbait_cues.csv``). Apart from
``all_caps`` no rule looks at capitals: title case and sentence case get the same markers.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from analysis.measures.clickbait.marker_line import Line, grammar, read_line
from analysis.measures.clickbait.marker_rules import RULES
from analysis.text.words import Words

LEXICON_VERSION = "clickbait-2"  # of lexicons/clickbait_*.csv
MARKERS = (
    "imperative", "all_caps", "forward_reference", "question", "number", "superlative", "second_person",
    "emotional", "exclamation", "quotation", "video", "withheld_name", "curiosity_gap",
)  # fmt: skip
# Left out where devices of form are counted: wording that the lexicon counts as well, and what judges met in
# news as often as in clickbait (validity/clickbait_markers.csv).
NOT_FORM = ("emotional", "superlative", "quotation", "all_caps")
FORM_MARKERS = tuple(marker for marker in MARKERS if marker not in NOT_FORM)
_EXCLAMATION = re.compile(r"!+|\.{3,}|…|\. \. \.")


class Trigger(NamedTuple):
    """Words that set off one marker: ``headline[start:end] == text``."""

    marker: str
    start: int
    end: int
    text: str


def _marks(line: Line) -> Iterator[tuple[str, int, int]]:
    """Yield what punctuation shows: question mark, exclamation or ellipsis, quotation."""
    at = line.text.find("?")
    if at >= 0:
        yield "question", at, at + 1
    for hit in _EXCLAMATION.finditer(line.text):
        word = line.words.between(0, hit.start())
        if hit[0][0] != "!" or line.key(len(word) - 1) not in grammar("brand_with_mark"):
            yield "exclamation", hit.start(), hit.end()
    for start, end in line.quotes:
        yield "quotation", start, end


def find_markers(
    text: str,
    *,
    names: Collection[str] | None = None,
    loaded: Iterable[tuple[int, int]] = (),
    words: Words | None = None,
) -> list[Trigger]:
    """Return every marker of a headline with its trigger words, in the order of `MARKERS`, then of the text.

    Limits: rules on words, no parser; a verb that is also a noun counts as an imperative only with an
    object behind it. Quoted words do not count as forward reference or second person, since they are
    addressed to somebody else.

    ``text``: one headline or teaser. ``names``: names of persons and places: their words set off no marker.
    ``loaded``: offsets of loaded terms, which become the marker ``emotional``. ``words``: the words of the
    text, where they are known already. Returned: empty for a plain headline.

    >>> [(t.marker, t.text) for t in find_markers("Here's why you need a map")]
    [('forward_reference', "Here's why"), ('second_person', 'you'), ('curiosity_gap', "Here's why")]
    """
    line = read_line(text, names, words)
    starts, ends = line.words.starts, line.words.ends
    spans = {(m, starts[a], ends[b - 1]) for m, rule in RULES.items() for a, b in rule(line)}
    spans.update(_marks(line), (("emotional", start, end) for start, end in loaded))
    ordered = sorted(spans, key=lambda span: (MARKERS.index(span[0]), span[1], span[2]))
    return [Trigger(marker, start, end, text[start:end]) for marker, start, end in ordered]

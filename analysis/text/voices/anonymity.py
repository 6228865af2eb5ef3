"""Sources that an article promises not to name: "an official who spoke on condition of anonymity"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.phrases import LINKS, read_source_nouns
from analysis.text.voices.quotes import Quote
from analysis.text.voices.sources import Sources

# Letters without which none of the phrases below is there: looked for first, as most articles have none.
_LETTERS = ("nonym", " named", " identified", " authori", "amiliar with", "nowledge of", "riefed on")
_PROMISED = re.compile(
    r"\b(?:anonymity|anonymous(?:ly)?)\b|"
    r"\b(?:not|declin\w+|refus\w+|without|wished|asked)\b[^.;\n]{0,25}\b(?:be|being) (?:publicly )?"
    r"(?:named|identified)\b|"
    r"\b(?:not|n[’']t) authori[sz]ed to\b|"
    r"\b(?:familiar with|(?:with|has|had) (?:direct )?knowledge of|briefed on)\b",
    re.IGNORECASE,
)
_WINDOW = 60  # characters on each side of those letters in which the phrase stands
_HIDDEN = frozenset(("official", "witness"))
_BACK = 2  # sentences between what a source said and "The official spoke on condition of anonymity"
_BEHIND_HEAD = LINKS | {"who", "close", "familiar", "by"}


def find_unnamed(sources: Sources, quotes: Sequence[Quote]) -> set[int]:
    """Return which quotes are of a source that the article promises not to name.

    That is the source of the sentence with the promise, or the last one before it. Of one person ("a
    ministry official") they are all its quotes, under its short name too ("the official"); of several
    only those beside the promise.
    """
    layout = sources.layout
    if not any(letters in layout.text for letters in _LETTERS):
        return set()
    found: set[int] = set()
    for first, last in _promises(layout):
        name = _source_near(sources, first, last)
        low, high = layout.words.starts[first], layout.words.ends[last - 1]
        short = _head(name)
        names = {name} if not short or short.endswith("s") else {name, short}
        for k, quote in enumerate(quotes):
            beside = low <= quote.start < high or low < quote.end <= high
            same = quote.speaker in names and (beside or not short.endswith("s"))
            if same and quote.speaker_type in _HIDDEN:
                found.add(k)
    return found


def _promises(layout: Layout) -> list[tuple[int, int]]:
    """Return the sentences that promise not to name somebody, in the outlet's own words."""
    text, words, found = layout.text, layout.words, []
    for letters in _LETTERS:
        at = text.find(letters)
        while at >= 0:
            hit = _PROMISED.search(text, max(0, at - _WINDOW), at + _WINDOW)
            i = bisect_left(words.starts, at + 1) if hit else len(words)
            if i < len(words) and not layout.quoted[i]:
                found.append(sentence_at(layout, max(0, i - 1)))
            at = text.find(letters, at + len(letters))
    return list(dict.fromkeys(found))


def _source_near(sources: Sources, first: int, last: int) -> str:
    """Return the described source that speaks in a sentence, else the last one shortly before; or ""."""
    starts = sources.layout.sentence_first
    here = bisect_right(starts, first) - 1
    before = ""
    for event in sources.events:
        if event.first >= last:
            break
        name, kind = sources.speaker_of(event)
        if (
            kind in _HIDDEN
            and _head(name)
            and (event.first >= first or here - bisect_right(starts, event.first) < _BACK)
        ):
            before = name
            if event.first >= first:
                return name
    return before


def _head(name: str) -> str:
    """Return the noun that heads a description, "" for a name."""
    parts = name.split()
    stop = next((i for i, part in enumerate(parts) if i and part in _BEHIND_HEAD), len(parts))
    head = parts[stop - 1] if parts else ""
    described = head.islower() or (len(parts) == 1 and head.lower() in read_source_nouns())
    return head.lower() if described else ""

"""Loaded language: wording with emotional, dramatic, evaluative or suspense force beyond the fact."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from analysis.lexicons.matcher import Match, Matcher
from analysis.measures.loaded_lexicon import Entry, loaded_matcher, read_user_lexicon
from analysis.measures.loaded_rules import suppressing_rule
from analysis.text.reading import Reading, read_text

SUPPRESSED = ("fixed:", "name", "literal:")
WEIGHT_MIN = 2  # a weight of 1 is a word that is loaded in some contexts only


@dataclass(frozen=True, slots=True)
class Term:
    """One hit: characters ``start`` to ``end``, the words as folded, and what raised or suppressed it."""

    start: int
    end: int
    term: str
    category: str
    weight: float
    rule: str


def _term(reading: Reading, hit: Match, rule: str) -> Term:
    """Make a term of a match."""
    entry: Entry = hit.payload  # type: ignore[assignment]
    words = reading.words
    return Term(
        words.starts[hit.first], words.ends[hit.last - 1], hit.form, entry.category, entry.weight, rule
    )


def _listed(reading: Reading, matcher: Matcher) -> list[Term]:
    """Match a lexicon sentence by sentence and judge each hit by the rules."""
    terms, words = [], reading.words
    for within in reading.sentence_words:
        for hit in matcher.find(words.keys[within.start : within.stop]):
            moved = hit._replace(first=hit.first + within.start, last=hit.last + within.start)
            rule = suppressing_rule(moved, words.texts, words.keys, within)
            terms.append(_term(reading, moved, rule or "lexicon"))
    return terms


def find_loaded_in(
    reading: Reading, *, lexicon: str | Path | None = None, suppressed: bool = False
) -> list[Term]:
    """Find the loaded wording of an article that was read already; see `find_loaded`."""
    if lexicon is not None:
        return [
            t
            for t in _listed(reading, Matcher(read_user_lexicon(lexicon)))
            if suppressed or t.rule == "lexicon"
        ]
    terms = _listed(reading, loaded_matcher())
    if suppressed:
        return terms
    return [term for term in terms if not term.rule.startswith(SUPPRESSED) and term.weight >= WEIGHT_MIN]


def find_loaded(text: str, *, lexicon: str | Path | None = None) -> list[Term]:
    """Find the loaded wording of a text.

    Loaded: the wording adds emotional, dramatic, evaluative or suspense force beyond what conveying the
    fact needs, and a plainer wording exists.

    Parameters
    ----------
    text : str
        Any English text.
    lexicon : str or Path, optional
        A CSV of one's own (term, category, weight) in place of the lexicon that ships.

    Returns
    -------
    list of Term
        In order of place, without overlaps; empty for an empty text.

    Raises
    ------
    ValueError
        For a bad row of a user's lexicon.

    Examples
    --------
    >>> [term.term for term in find_loaded("Critics slammed the disgraceful plan.")]
    ['slammed', 'disgraceful']
    """
    return find_loaded_in(read_text(text), lexicon=lexicon, suppressed=False)

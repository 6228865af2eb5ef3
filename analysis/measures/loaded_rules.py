"""Rules on the context of a lexicon hit: fixed terms, names, literal senses."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.lexicons.matcher import Match
from analysis.measures.loaded_lexicon import Entry, contexts

LITERAL_MIN = 1  # words of a form's literal domain in its sentence that make it literal


def literal_domains(keys: Sequence[str]) -> dict[str, int]:
    """Count the words of each literal domain (fire, weather, violence, …) in a sentence."""
    known, counts = contexts(), {}
    for key in keys:
        for domain in known.get(key, ()):
            counts[domain] = counts.get(domain, 0) + 1
    return counts


def is_name(texts: Sequence[str], i: int, within: range) -> bool:
    """Say whether word i is capitalised inside a sentence that is not in title case."""
    if i == within.start or not texts[i][:1].isupper():
        return False
    capitals = sum(1 for j in within if texts[j][:1].isupper())
    return 2 * capitals < len(within)


def suppressing_rule(hit: Match, texts: Sequence[str], keys: Sequence[str], within: range) -> str | None:
    """Name the rule that makes a lexicon hit neutral, or None.

    ``fixed:…`` a fixed neutral term, ``name`` a capitalised word inside a sentence,
    ``literal:…`` a word of its literal domain in the same sentence.
    """
    entry: Entry = hit.payload  # type: ignore[assignment]
    if entry.fixed:
        return f"fixed:{entry.term}"
    if hit.last - hit.first == 1 and is_name(texts, hit.first, within):
        return "name"
    if entry.unless:
        others = [keys[j] for j in within if not hit.first <= j < hit.last]
        if literal_domains(others).get(entry.unless, 0) >= LITERAL_MIN:
            return f"literal:{entry.unless}"
    return None

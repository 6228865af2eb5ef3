"""What the loaded-language model sees of a word at its place in a sentence, as named features."""

from collections.abc import Sequence

from analysis.measures.loaded.features import (
    SENTENCE_CAP,
    case_feature,
    in_title_case,
    is_literal,
    lexicon_features,
    literal_domains,
    phrase_features,
    spelling_features,
)
from analysis.measures.loaded.lexicon import Entry, Hit, entry_of
from analysis.measures.loaded.readings import COMPANY, in_company, plain_places

CLEAR = 2  # weight from which a lexicon word counts towards its sentence


def own_features(key: str, *, plain: bool = False) -> list[str]:
    """Return all features of a word by itself."""
    return [f"word={key}", *lexicon_features(key, plain=plain), *spelling_features(key)]


def place_features(
    texts: Sequence[str], keys: Sequence[str], within: range, phrases: Sequence[Hit]
) -> list[list[str]]:
    """Return what a sentence gives to each of its words: case, phrases, literal sense, company."""
    title = in_title_case(texts, within)
    plain = plain_places(texts, keys, within, title)
    entries = [entry_of(keys[i], plain=i in plain) for i in within]
    upper = [texts[i][:1].isupper() for i in within]
    found: list[list[str]] = []
    for n, i in enumerate(within):
        case = case_feature(texts[i], n == 0, title)
        found.append([case] if case else [])
        if upper[n] and len(texts[i]) > 1 and texts[i].isupper():
            found[n].append("allcaps")
        if not title and n + 1 < len(upper) and upper[n + 1]:
            found[n].append("nextname")
        if not title and n > 1 and upper[n - 1]:
            found[n].append("prevname")
    if found:
        found[0].append("first")
        found[-1].append("last")
    _add_lexicon(found, keys, within, phrases, entries)
    whole = [hit for hit in phrases if not hit.entry.fixed]
    inside = {i for hit in whole for i in range(hit.first, hit.last)}
    literal = {i for i in within if i not in inside and in_company(texts, keys, within, i)}
    for hit in whole:
        if in_company(texts, keys, within, hit.first, hit.form):
            literal.update(range(hit.first, hit.last))
    for i in literal:
        found[i - within.start].append(COMPANY)
    return found


def _add_lexicon(
    found: list[list[str]],
    keys: Sequence[str],
    within: range,
    phrases: Sequence[Hit],
    entries: Sequence[Entry | None],
) -> None:
    """Add what phrases, literal senses and the number of other clear lexicon words tell."""
    weight = [0.0] * len(found)
    domains: dict[str, int] | None = None
    for n, i in enumerate(within):
        entry = entries[n]
        if entry is not None:
            weight[n] = entry.weight
            if entry.unless:
                domains = literal_domains(keys, within) if domains is None else domains
                if is_literal(keys[i], entry, domains):
                    found[n].append("literal")
    for hit in phrases:
        for i in range(hit.first, hit.last):
            found[i - within.start] += phrase_features(hit, keys[i])
            weight[i - within.start] = hit.entry.weight
    clear = len([w for w in weight if w >= CLEAR])
    for n, w in enumerate(weight):
        found[n].append(f"sentence={min(SENTENCE_CAP, clear - (w >= CLEAR))}")

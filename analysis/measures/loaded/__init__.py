"""Loaded language: wording with emotional, dramatic, evaluative or suspense force beyond the fact."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from math import log
from operator import attrgetter
from pathlib import Path

from analysis.measures.loaded.features import FUNCTION_WORDS, suffix_of
from analysis.measures.loaded.lexicon import Entry, entry_of
from analysis.measures.loaded.model import MODEL, Found, loaded_scorer
from analysis.measures.loaded.names import leave_out_names
from analysis.measures.loaded.people import leave_out_people
from analysis.measures.loaded.places import place_features
from analysis.measures.loaded.terms import Term, join_terms, match_user
from analysis.measures.loaded.together import score_together
from analysis.measures.loaded.topics import Tone, read_tone
from analysis.measures.loaded.user_lexicon import read_user_lexicon
from analysis.models import read_model
from analysis.text.reading import Reading, read_text

UNLISTED_WEIGHT = 1  # a loaded word that the lexicon does not list counts as mild
CATEGORY_OF_SUFFIX = {"ly": "intensity", "est": "intensity", "ing": "vivid", "ed": "vivid", "es": "vivid"}
REASONS_MAX = 2  # features named in a rule
_weight = attrgetter("weight")
HIT_WORDS = 5  # the longest span that the codebook allows


@cache
def threshold() -> float:
    """Return the probability from which a word is loaded, found on held-out articles."""
    return float(read_model(MODEL)["threshold"])


@cache
def _tone() -> Tone:
    """Return the model's part on the article."""
    return read_tone(read_model(MODEL))


def _least(found: Found) -> float:
    """Return the log-odds that a word of an article needs by itself to be loaded."""
    share, tone = threshold(), _tone()
    return (log(share / (1 - share)) - tone.shift(found.scores)) / tone.gain


def _loaded(found: Found, least: float, opens: Collection[int]) -> list[int]:
    """Return the loaded words; those with a margin need it, or a neighbor in the sentence that has none."""
    words = (found.scores >= least).nonzero()[0].tolist()
    margins, gain = loaded_scorer().margins(found, words), _tone().gain
    free = {i for i in words if i not in margins}
    return [
        i
        for i in words
        if i in free
        or found.scores[i] - margins[i] / gain >= least
        or (i - 1 in free and i not in opens)
        or (i + 1 in free and i + 1 not in opens)
    ]


def _entry_at(keys: list[str], found: Found, i: int) -> Entry | None:
    """Return the lexicon entry of word i: that of its phrase, else its own."""
    hit = found.phrases.get(i)
    if hit is not None:
        return None if hit.entry.fixed else hit.entry
    return entry_of(keys[i], plain=i in found.plain)


def _rule(spoke: Mapping[str, float], sign: int) -> str:
    """Name what spoke most for (sign 1) or against (-1) a word."""
    order = sorted([(-sign * value, name) for name, value in spoke.items() if sign * value > 0])
    mark = "+" if sign > 0 else "-"
    return " ".join([mark + name for _, name in order[:REASONS_MAX]]) or "model"


def _term(reading: Reading, found: Found, run: range) -> Term:
    """Make a term of a run of words; its strongest entry gives category and weight."""
    words, scorer, first, stop = reading.words, loaded_scorer(), run.start, run.stop
    keys = words.keys
    top = first if stop == first + 1 else max(run, key=lambda i: (found.scores[i], -i))
    entries = [entry for i in run if (entry := _entry_at(keys, found, i)) is not None]
    best = max(entries, key=_weight) if entries else None
    spoke, hit = scorer.reasons(keys, top, found), found.phrases.get(top)
    if hit is not None:
        spoke |= scorer.phrase_reasons(hit.form, keys[top] in FUNCTION_WORDS)
    return Term(
        words.starts[first],
        words.ends[stop - 1],
        " ".join(keys[first:stop]),
        best.category if best else CATEGORY_OF_SUFFIX.get(suffix_of(keys[top]), "evaluation"),
        best.weight if best else UNLISTED_WEIGHT,
        _rule(spoke, 1),
    )


def _runs(reading: Reading, opens: Collection[int], loaded: Iterable[int]) -> Iterator[range]:
    """Join neighbouring loaded words to one hit, as coders do in 97 of 100 such pairs.

    Never across a mark of punctuation or the start of a sentence (`opens`), and never to more than five
    words, the longest span of the codebook.
    """
    first = last = -1
    for i in loaded:
        if first < 0 or i > last + 1 or i - first == HIT_WORDS or i in opens or not _next_to(reading, i):
            if first >= 0:
                yield range(first, last + 1)
            first = i
        last = i
    if first >= 0:
        yield range(first, last + 1)


def _next_to(reading: Reading, i: int) -> bool:
    """Tell whether nothing but white space or a hyphen stands between a word and the one before it."""
    return reading.text[reading.words.ends[i - 1] : reading.words.starts[i]].strip() in ("", "-")


def _suppressed(reading: Reading, within: range, found: Found, loaded: set[int]) -> Iterator[Term]:
    """Give the lexicon's words of a sentence that the model holds for neutral."""
    words, scorer = reading.words, loaded_scorer()
    phrases = [hit for i in within if (hit := found.phrases.get(i)) is not None and hit.first == i]
    places = place_features(words.texts, words.keys, within, phrases)
    for n, i in enumerate(within):
        entry = _entry_at(words.keys, found, i)
        if i not in loaded and entry is not None:
            spoke = scorer.reasons(words.keys, i, found)
            rule = _rule(spoke | scorer.place_reasons(places[n]), -1)
            yield Term(words.starts[i], words.ends[i], words.keys[i], entry.category, entry.weight, rule)


def _modeled(reading: Reading, suppressed: bool) -> list[Term]:
    """Score every word of an article and return the loaded runs."""
    return _choose(reading, loaded_scorer().article(reading.words, reading.sentence_words), suppressed)


def _choose(reading: Reading, found: Found, suppressed: bool = False) -> list[Term]:
    """Return the loaded runs of an article whose words were scored."""
    ranges = reading.sentence_words
    opens = {within.start for within in ranges}
    loaded = _loaded(found, _least(found), opens)
    runs = [_term(reading, found, run) for run in _runs(reading, opens, loaded)]
    terms = leave_out_names(reading, leave_out_people(reading, runs))
    if not suppressed:
        return terms
    terms += [term for within in ranges for term in _suppressed(reading, within, found, set(loaded))]
    return sorted(terms, key=lambda term: term.start)


def find_loaded_in(
    reading: Reading,
    *,
    lexicon: str | Path | None = None,
    add: bool = False,
    suppressed: bool = False,
) -> list[Term]:
    """Find the loaded wording of an article that was read already; see `find_loaded`.

    ``reading``: the article; voices and zones are no part of the judgement, so that density cannot depend on
    them. ``lexicon``: a CSV of one's own (term, category, weight). ``add``: add it to the lexicon that ships,
    instead of putting it in its place. ``suppressed``: give the candidates that were judged neutral as well:
    their rule begins with "-". Returned: in order of place, without overlaps.
    """
    if lexicon is None:
        return _modeled(reading, suppressed)
    own = match_user(reading, read_user_lexicon(lexicon))
    return join_terms(_modeled(reading, suppressed), own) if add else own


def find_loaded_together(readings: Sequence[Reading]) -> list[list[Term]]:
    """Find the loaded wording of each of some headlines: the same as one by one, in less time."""
    found = score_together(loaded_scorer(), readings) if readings else []
    return list(map(_choose, readings, found))


def find_loaded(text: str, *, lexicon: str | Path | None = None) -> list[Term]:
    """Find the loaded wording of a text.

    Loaded: the wording adds emotional, dramatic, evaluative or suspense force beyond what conveying the
    fact needs, and a plainer wording exists. A lexicon names what can be loaded; a logistic regression
    over the word, its spelling, its lexicon entry, its neighbors, its place and the tone of the whole text
    decides. It was fitted on articles coded by language models, not by people.

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
        For a bad row of a user's lexicon, with its line number.

    Examples
    --------
    >>> [term.term for term in find_loaded("Critics slammed the disgraceful plan.")]
    ['slammed', 'disgraceful']
    """
    return find_loaded_in(read_text(text), lexicon=lexicon)

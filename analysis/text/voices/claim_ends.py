"""Where a claim ends before its sentence does: at another's words, a main clause, the source's next verb."""

from __future__ import annotations

from analysis.text.voices.attribution import Event
from analysis.text.voices.clauses import FINITE_VERBS, has_verb
from analysis.text.voices.layout import Layout
from analysis.text.voices.opinions import THINKING
from analysis.text.voices.phrases import ADVERBS, NOT_PHRASE, gap
from analysis.text.voices.sources import Sources
from analysis.text.voices.subjects import past_forms
from analysis.text.voices.verbs import spoken_forms

_CONTRASTING = frozenset("while whereas but although though".split())
# They open a clause that another one follows: "While Moor said it was safe, the crew left".
_OPENING = frozenset("while when if although though whereas because since where once".split())
_RELATIVE = frozenset("which who whom that what".split())
_LINKS = frozenset("and but or nor so yet".split())
_NO_SUBJECTS = NOT_PHRASE | _LINKS | _RELATIVE
_DASHES = ("-", "--", "–", "—")


def claim_end(sources: Sources, event: Event, content: tuple[int, int]) -> int:
    """Return the word behind a claim: what follows is told by somebody else, or of something else.

    Parameters
    ----------
    sources : Sources
        The article's attributions.
    event : Event
        The claim's attribution.
    content : tuple of int
        The claim's first word, and the one behind it as far as its sentence shows.
    """
    first, last = content[0], _before_next(sources, event, content)
    if first < event.last:
        return last
    layout = sources.layout
    begin = event.first if event.phrase is None or event.inverted else event.phrase.first
    opener = layout.words.keys[begin - 1] if begin else ""
    if opener in _OPENING and begin - 1 == event.sentence[0]:
        return _main_clause(layout, first, last)
    verb = event.first
    while verb > begin and layout.words.keys[verb - 1] in ADVERBS:
        verb -= 1
    if opener in _RELATIVE or layout.words.keys[verb - 1] in _RELATIVE:
        return _main_verb(layout, first, last)
    return last


def _before_next(sources: Sources, event: Event, content: tuple[int, int]) -> int:
    """Return where another source speaks, "A said it was late, while B said", or the same: "and warned"."""
    text, words = sources.layout.text, sources.layout.words
    first, last = content
    for other in sources.following(event, last):
        if other.verb.use == THINKING or event.verb.use == "prep":
            continue
        if other.phrase is None:
            if _goes_on(words.keys, other) and first < other.first - 1:
                return other.first - 1
            continue
        begin = other.first if other.inverted else other.phrase.first
        if not first < begin < last:
            continue
        if ";" in gap(text, words, begin):
            return begin
        joint = words.keys[begin - 1]
        contrasts = joint in _CONTRASTING or (joint == "and" and other.verb.lemma == event.verb.lemma)
        if contrasts and gap(text, words, begin - 1).startswith((",", ";")):
            return begin - 1
    return last


def _goes_on(keys: list[str], other: Event) -> bool:
    """Say whether a source says another thing behind a small word: "said it was full and warned that"."""
    return keys[other.first] in spoken_forms() and keys[other.first - 1] in _LINKS


def _main_clause(layout: Layout, first: int, last: int) -> int:
    """Return where the main clause begins behind the one that opens its sentence."""
    for i in range(first + 2, last - 1):
        opens = "," in gap(layout.text, layout.words, i) and layout.words.keys[i] not in _NO_SUBJECTS
        if opens and _has_verb(layout, first, i) and _has_verb(layout, i, last):
            return i
    return last


def _main_verb(layout: Layout, first: int, last: int) -> int:
    """Return where the main verb stands behind a relative clause: "which he said was late, has left"."""
    keys = layout.words.keys
    for i in range(first + 2, last):
        between = gap(layout.text, layout.words, i)
        is_parted = "," in between or between.strip() in _DASHES
        at = i + (keys[i] in ADVERBS)
        if is_parted and at < last and (keys[at] in FINITE_VERBS or _is_past(layout, at)):
            return i
    return last


def _has_verb(layout: Layout, first: int, last: int) -> bool:
    """Say whether a verb with its subject seems to stand among words: an auxiliary, or a past form."""
    return any(_is_past(layout, i) for i in range(first + 1, last)) or has_verb(layout, first, last)


def _is_past(layout: Layout, i: int) -> bool:
    """Say whether a word has the form of a verb in the past."""
    key = layout.words.keys[i]
    return layout.words.texts[i].islower() and (key in past_forms() or key.endswith("ed"))

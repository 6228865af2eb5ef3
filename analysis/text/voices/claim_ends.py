"""Where a claim ends before its sentence does: at another's words, a main clause, the source's next verb."""

from itertools import pairwise

from analysis.lexicons.grammar import BE_OR_NOT, DETERMINERS, HAVE, MODALS
from analysis.text.voices.appositions import is_past
from analysis.text.voices.attribution import Event
from analysis.text.voices.clauses import FINITE_VERBS, THINKING, has_verb
from analysis.text.voices.layout import Layout
from analysis.text.voices.nounish import NOUNISH
from analysis.text.voices.phrases import (
    ADVERBS,
    NOT_PHRASE,
    gap,
    has_comma,
    heads_source,
    is_capital,
    is_manner,
    read_source_nouns,
)
from analysis.text.voices.sources import Sources
from analysis.text.voices.verbs import read_verbs, spoken_forms

_CONTRASTING = frozenset("while whereas but although though".split())
# They open a clause that another one follows: "While Moor said it was safe, the crew left".
_OPENING = frozenset("while when if although though whereas because since where once".split())
_RELATIVE = frozenset("which who whom that what".split())
_SUBORDINATE = _OPENING | _RELATIVE | frozenset("after before until unless as whose".split())
_PERSONS = frozenset("he she they who we i you others some many".split())
_LINKS = frozenset("and but or nor so yet".split())
_NO_SUBJECTS = NOT_PHRASE | _LINKS | _RELATIVE
_AUXILIARIES = BE_OR_NOT | HAVE | MODALS
_PAST = HAVE | frozenset("was were did wasn't weren't didn't".split())  # "has rung and warned"
_DASHES = ("-", "--", "–", "—")


def claim_end(sources: Sources, event: Event, content: tuple[int, int]) -> int:
    """Return the word behind a claim: what follows is told by somebody else, or of something else."""
    first, last = content[0], _before_next(sources, event, content)
    if first < event.last:
        return last
    layout = sources.layout
    begin = event.begin
    opener = layout.words.keys[begin - 1] if begin else ""
    if opener in _OPENING and begin - 1 == event.sentence[0]:
        return _main_clause(layout, first, last)
    verb = event.first
    while verb > begin and layout.words.keys[verb - 1] in ADVERBS:
        verb -= 1
    if opener == "what" and layout.words.keys[first] in BE_OR_NOT:
        return _what_it_is(layout, first, last)
    if opener in _RELATIVE or layout.words.keys[verb - 1] in _RELATIVE:
        return _main_verb(layout, first, last)
    return last


def _before_next(sources: Sources, event: Event, content: tuple[int, int]) -> int:
    """Return where another source speaks, "A said it was late, while B said", or the same: "and warned"."""
    text, words = sources.layout.text, sources.layout.words
    first, last = content
    for other in sources.placed.between(event.first + 1, last):
        if other.verb.use == THINKING or event.verb.use == "prep":
            continue
        if other.phrase is None:
            if first < other.first - 1 and _goes_on(sources, event, first, other):
                return other.first - 1
            continue
        begin = other.begin
        if not first < begin < last:
            continue
        if ";" in gap(text, words, begin):
            return begin
        joint = words.keys[begin - 1]
        alike = {words.keys[event.first], words.keys[other.first]} <= spoken_forms()
        is_next = alike and joint in ("and", "but") and not other.inverted
        parted = gap(text, words, begin - 1).startswith((",", ";"))
        if is_next or (parted and joint in _CONTRASTING):
            return begin - 1  # "the union said 400 walked out and the firm said 120 did"
    return last


def _goes_on(sources: Sources, event: Event, first: int, other: Event) -> bool:
    """Say whether a source says another thing behind a small word: "said it was full and warned that".

    Not where somebody whom the claim tells of may have said it: "said a caller rang and warned that".
    """
    layout, verb = sources.layout, other.first
    keys = layout.words.keys
    if keys[verb] not in spoken_forms() or keys[verb - 1] not in _LINKS:
        return False
    between = gap(layout.text, layout.words, verb - 1).strip()
    if keys[verb - 1] == "but":
        return "only" not in keys[first:verb]  # "would not only cut it but asks"
    if "," in between or between in _DASHES:
        return True
    said = sources.speaker_of(event)
    return all(
        not _may_say(layout, i, verb)
        or (keys[i] in ("he", "she") and sources.people.resolve(keys[i], i) == said.name)
        for i in range(first, verb - 1)
    )


def _may_say(layout: Layout, i: int, verb: int) -> bool:
    """Say whether a word seems a subject that can say a verb behind its own: "a CALLER rang and warned".

    Verbs of one subject have one form: no "he would leave and warned", "he left and says".
    """
    words, own = layout.words, i + 1
    key = words.keys[i]
    is_somebody = key in _PERSONS or is_capital(words.texts[i])
    if not (is_somebody or (heads_source(key) and read_source_nouns().get(key) != "document")):
        return False
    while words.keys[own] in ADVERBS or is_manner(words.keys[own]):
        own += 1
    if words.keys[own] in MODALS:
        return f"{words.keys[verb]}s" in spoken_forms()
    was = words.keys[own] in _PAST or is_past(words, own)
    return _is_finite(layout, own) and was == is_past(words, verb)


def _main_clause(layout: Layout, first: int, last: int) -> int:
    """Return where the main clause begins behind the one that opens its sentence."""
    for i in range(first + 2, last - 1):
        opens = has_comma(layout, i) and not _is_finite(layout, i)
        opens = opens and layout.words.keys[i] not in _NO_SUBJECTS
        if opens and _has_main_verb(layout, first, i) and _has_verb(layout, i, last):
            return i
    return last


def _main_verb(layout: Layout, first: int, last: int) -> int:
    """Return where the main verb stands behind a relative clause: "which he said was late, has left"."""
    keys = layout.words.keys
    is_inside = False  # of what commas part from an auxiliary and its verb: "was, like others, damaged"
    for i in range(first + 1, last):
        between = gap(layout.text, layout.words, i)
        if "," not in between and between.strip() not in _DASHES:
            continue
        at = i + (keys[i] in ADVERBS or is_manner(keys[i]))
        if is_inside or layout.words.texts[i - 1] in _AUXILIARIES:
            is_inside = not is_inside
        elif i > first + 1 and at < last and _is_finite(layout, at):
            return i
    return last


def _what_it_is(layout: Layout, first: int, last: int) -> int:
    """Return where the main verb stands behind "what": "what police said was a gas leak forced 200 out"."""
    keys, texts = layout.words.keys, layout.words.texts
    for i in range(first + 2, last):
        if has_comma(layout, i):
            return i
        is_verb = _is_finite(layout, i) or keys[i] in read_verbs().keys() - NOUNISH
        if is_verb and texts[i].islower() and keys[i - 1] not in DETERMINERS and keys[i - 1] not in _RELATIVE:
            return i
    return last


def _has_main_verb(layout: Layout, first: int, last: int) -> bool:
    """Say whether a verb stands among words in none of the clauses that commas part: "which fell,"."""
    commas = [i for i in range(first + 1, last) if has_comma(layout, i)]
    parts = pairwise([first, *commas, last])
    return any(_has_verb(layout, *part) for part in parts if layout.words.keys[part[0]] not in _SUBORDINATE)


def _has_verb(layout: Layout, first: int, last: int) -> bool:
    """Say whether a verb with its subject seems to stand among words: an auxiliary, or a past form."""
    return any(is_past(layout.words, i) for i in range(first + 1, last)) or has_verb(layout, first, last)


def _is_finite(layout: Layout, i: int) -> bool:
    """Say whether a word seems a finite verb."""
    return layout.words.keys[i] in FINITE_VERBS or is_past(layout.words, i)

"""Clauses beside an attribution: whether one begins at a word, where it ends, and what is only thought."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from analysis.lexicons.grammar import DETERMINERS, FINITE, NOUN_OPENERS, WEEKDAYS
from analysis.text.voices.appositions import is_past, past_forms
from analysis.text.voices.attribution import Event
from analysis.text.voices.layout import Layout
from analysis.text.voices.phrases import COUNTS, LINKS, NOT_PHRASE, gap, has_comma

# Fewer words behind an adverb without a finite verb are no clause ("Interestingly, in private talks").
MIN_CLAUSE_WORDS = 6
FINITE_VERBS = FINITE | {"went", "came", "began"}
# "In a statement issued on Friday": the participle behind one of these is no verb of a clause.
ISSUED = frozenset(
    "statement interview letter email speech report post tweet message video article address remarks news "
    "conference comments testimony filing complaint lawsuit memo release note".split()
)
_SUBORDINATE = frozenset("when while as after before about of".split())
_NO_VERBS = ("'s", "ss", "us", "is")
_SHORTEST_VERB = 3
_ARTICLES = DETERMINERS - frozenset("several many some both that".split())
_OBJECTS = DETERMINERS - {"that"} | frozenset("her him them it us me".split())
_BEFORE_OBJECT = (" ", " $", " £", " €", " Rs ")
_NAMING = frozenset("named called titled dubbed labeled labelled nicknamed".split())  # "a man named Moor"
_OBJECT_WITHIN = 5  # words of a subject with its article, and the verb
_SHORT_VERBS = ("'ll", "n't", "'re", "'d", "'ve")
_SHORT_IS = frozenset(
    "he's she's it's that's there's here's what's who's where's how's let's this's everyone's nobody's "
    "nothing's everything's".split()
)
# Words in lower case behind a plural that are no verb: "the soldiers inside the port".
_NO_BASES = (
    NOT_PHRASE
    | LINKS
    | frozenset(
        "inside outside near within behind across around along beside under over through into against "
        "between among about or not all both only even just off up down out than like without toward "
        "towards upon per via".split()
    )
)
_VERB_WITHIN = 9
_SUBJECTS = frozenset("he she they i we".split())  # never objects
_SHORTEST_CLAUSE = 3  # "the firm lied"
_MAIN_CLAUSE = 4  # fewest words of a main clause behind what opens its sentence
_GOING_ON = frozenset("which who whom whose where when while as and or but if".split())
THINKING = "think"  # the use of such a verb
# Whose thoughts are the article's own, or nobody's.
_NO_THINKERS = frozenset("i we you who which what that there".split())
_FACTS = frozenset(("learn",))  # what somebody learned is so
_TOLD = frozenset(("thought", "felt"))  # tell a story more often than an opinion, but before "that"
_UNSURE = frozenset(("no",)) | frozenset(
    "not never to did do does would could should might may cannot can if who that which whether".split()
)
# Words before a thinker whose thought is a condition, a question or a part of another clause.
_NO_THOUGHTS_BEHIND = frozenset(
    "if whether what as when than that why how because like unless until before after which whom "
    "where".split()
)
_NO_CLAUSE = frozenset(
    "to who which whose what how why whether and or but about of in on for so like".split()
)
_CONTRACTED = ("n't", "'ll", "'re", "'d", "'ve")
_CONTRACTED_IS = frozenset("it's he's she's there's that's who's what's".split())
_THOUGHT_WITHIN = 10  # words between the verb of thinking and that of the thought


def has_verb(layout: Layout, first: int, high: int) -> bool:
    """Say whether a clause with a finite verb seems to begin here, rather than an object."""
    high = min(high, first + _VERB_WITHIN)
    keys = layout.words.keys[first:high]
    finite = FINITE_VERBS.intersection(keys)
    if finite and (finite != {"may"} or "May" not in layout.words.texts[first:high]):
        return True
    if len(keys) > 1 and (keys[0] in _SUBJECTS or (keys[0] == "it" and _is_verb(keys, 1))):
        return True
    if _has_object(layout, first, high):
        return True
    return any([key.endswith(_SHORT_VERBS) or key in _SHORT_IS for key in keys if "'" in key])


def _has_object(layout: Layout, first: int, high: int) -> bool:
    """Say whether a verb with an object follows a noun and its article: "the club owes her money"."""
    keys = layout.words.keys
    if first >= high or keys[first] not in _ARTICLES:
        return False
    if high - first > _SHORTEST_CLAUSE - 1 and _ends_with_verb(layout, first, high):
        return True
    for i in range(first + 1, min(high - 1, first + _OBJECT_WITHIN)):
        if keys[i] == "and" or gap(layout.text, layout.words, i) != " ":
            return False
        is_plain = keys[i - 1].endswith("s") and keys[i].isalpha() and keys[i] not in _NO_BASES
        is_object = keys[i + 1] in _OBJECTS or keys[i + 1] in COUNTS or not keys[i + 1][0].isalpha()
        is_name = layout.words.texts[i + 1][0].isupper() and keys[i + 1] not in WEEKDAYS
        is_object = is_object or (is_name and keys[i] not in _NAMING)
        if i > first + 1 and is_object and (_is_verb(keys, i) or is_plain):
            return gap(layout.text, layout.words, i + 1) in _BEFORE_OBJECT
    return False


def _ends_with_verb(layout: Layout, first: int, high: int) -> bool:
    """Say whether a sentence ends with a verb in the past behind a noun: "claims the firm lied"."""
    keys, last = layout.words.keys, high - 1
    stops = high == len(keys) or layout.text[layout.words.ends[last]] in ".!?"
    is_past_form = keys[last].endswith("ed") or keys[last] in past_forms()
    return stops and is_past_form and keys[last - 1] not in _NO_BASES


def _is_verb(keys: Sequence[str], i: int) -> bool:
    """Say whether a word behind a noun in the singular has the form of a verb: "owes", "murdered", "got"."""
    if keys[i].endswith(_NO_VERBS) or len(keys[i]) < _SHORTEST_VERB:
        return False
    return keys[i].endswith("ed") or keys[i] in past_forms() or keys[i][-1] == "s" != keys[i - 1][-1]


def is_clause(layout: Layout, first: int, high: int) -> bool:
    """Say whether what an adverb opens is a clause: "On Friday crews resumed work", no "in a statement"."""
    if has_verb(layout, first, high) or _has_main_clause(layout, first, high):
        return True
    if high - first < MIN_CLAUSE_WORDS or layout.words.keys[first] in _SUBORDINATE:
        return False
    keys = layout.words.keys
    return any(
        is_past(layout.words, i) and keys[i - 1] not in DETERMINERS and keys[i - 1] not in ISSUED
        for i in range(first + 1, min(high, first + _VERB_WITHIN))
    )


def _has_main_clause(layout: Layout, first: int, high: int) -> bool:
    """Say whether a clause follows what opens a sentence: "As he left, the roof fell", no "As he left,"."""
    for i in range(high - _MAIN_CLAUSE, first, -1):
        if has_comma(layout, i) and layout.words.keys[i] not in _GOING_ON:
            return has_verb(layout, i, high) or _has_past(layout, i, high)
    return False


def _has_past(layout: Layout, first: int, high: int) -> bool:
    """Say whether a verb in the past stands among the words of a clause, not as a participle at its head."""
    keys, texts = layout.words.keys, layout.words.texts
    return any(
        texts[i].islower()
        and (
            keys[i].endswith("ed")
            or keys[i] in past_forms()
            or (_is_verb(keys, i) and keys[i + 1] in _OBJECTS | {"to"})
        )
        and keys[i - 1] not in _ARTICLES
        for i in range(first + 1, min(high - 1, first + _VERB_WITHIN))
    )


def sentence_end(layout: Layout, event: Event) -> int:
    """Return the word behind a claim: its sentence's end, or where a quotation of its own is led in."""
    starts = layout.sentence_first
    k = bisect_right(starts, event.first)
    end = starts[k] if k < len(starts) else len(layout.words)
    q = bisect_left(layout.quote_first, event.high)
    if event.high < end and q < len(layout.quote_first) and layout.quote_first[q] == event.high:
        if gap(layout.text, layout.words, event.high).strip(" \"“‘'").endswith((",", ":")):
            return event.high
        if _is_stopped(layout, event.high):
            return event.high
        return min(max(end, layout.quote_last[q]), end) if end > event.high else event.high
    return end


def _is_stopped(layout: Layout, i: int) -> bool:
    """Say whether a sentence ends before marked words that begin another: "last week. 'He was late"."""
    texts = layout.words.texts
    return gap(layout.text, layout.words, i)[0] in ".!?" and texts[i - 1].islower() and texts[i][0].isupper()


def thinks(layout: Layout, event: Event) -> bool:
    """Say whether a source thinks something that the article passes on.

    No author ("I think"), none who might or does not, no thought inside a condition or a question.
    """
    keys, phrase = layout.words.keys, event.phrase
    if phrase is None or event.inverted or event.verb.lemma in _FACTS or keys[event.first].endswith("ing"):
        return False
    if layout.text.startswith("?", layout.words.ends[event.sentence[1] - 1]):
        return False  # "So he thinks it's lawful?"
    is_subordinate = phrase.first > event.low and keys[phrase.first - 1] in _NO_THOUGHTS_BEHIND
    if is_subordinate or keys[phrase.first].partition("'")[0] in _NO_THINKERS:
        return False
    group = keys[phrase.last : event.first]
    if not _UNSURE.isdisjoint(group) or any(key.endswith(_CONTRACTED[:2] + ("'d",)) for key in group):
        return False
    return event.last >= event.high or _opens_thought(keys, event)


def _opens_thought(keys: list[str], event: Event) -> bool:
    """Say whether "that" follows, or a clause: a subject and its verb, no object and an infinitive."""
    first = event.last
    if keys[first] == "that":
        return True
    if keys[event.first] in _TOLD:
        return False
    for i in range(first, min(event.high, first + _THOUGHT_WITHIN)):
        is_finite = keys[i] in FINITE_VERBS or keys[i].endswith(_CONTRACTED)
        if i > first and is_finite or keys[i] in _CONTRACTED_IS:
            return True
        if keys[i] in _NO_CLAUSE:
            return False
        if (
            i > first + 1
            and keys[first] in NOUN_OPENERS
            and (keys[i].endswith("ed") or keys[i] in past_forms())
        ):
            return True  # "believe the fire started in the attic"
    return False

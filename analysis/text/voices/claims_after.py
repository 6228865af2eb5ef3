"""The clause behind an attribution that is what was said: "X said CLAUSE", "According to X, CLAUSE"."""

import re
from bisect import bisect_left

from analysis.text.voices.appositions import past_forms
from analysis.text.voices.attribution import Event
from analysis.text.voices.clauses import FINITE_VERBS, THINKING, has_verb, sentence_end
from analysis.text.voices.fragments import behind_source, shows_clause
from analysis.text.voices.layout import Layout, sentence_at
from analysis.text.voices.nounish import gives_figure
from analysis.text.voices.openings import ADVERBIAL, behind_hearer, behind_when, is_adverbial
from analysis.text.voices.outlets import behind_outlet
from analysis.text.voices.phrases import ADVERBS, gap, has_comma, heads_source, walk_right
from analysis.text.voices.verbs import read_verbs

MIN_CLAIM_WORDS = 3
HEARD = frozenset("me us reporters".split())
# Verbs whose object is a clause even without "that"; behind others a finite verb must follow soon.
_PLAIN = frozenset(("say", "according to", "insist", "reckon"))
_OF_SOURCE = frozenset("into on for who which that seen shown written familiar close".split())
# "Admitted sending him the wrong pair."
_OWNING = frozenset("admit deny acknowledge confess recall remember".split())
_FIGURING = frozenset(("put", "estimate"))  # "puts the cost at $3 million"
_NO_HEARERS = frozenset("truth truths lie lies story stories tale tales joke jokes difference time".split())
_OF_WHAT = frozenset("of about in".split())  # behind "told" directly
_THING_WITHIN = 3  # words of "tells the whole truth"
_QUESTIONS = frozenset("how why whether".split())  # "explained why he left"
_GOING_ON = frozenset("which who while instead as where when though although".split())
_NO_PARTICIPLES = frozenset(
    "according including following during nothing something anything everything morning evening".split()
)
_IS = frozenset("is was has would could isn't wasn't".split())
_GOVERNING = frozenset("on for with from".split())
# What a document does that "that" points to: "in a tweet that quoted Moor".
_RELATED = frozenset("quoted called described accused said told urged".split())
_DOING = frozenset("agree claim object pledge promise threaten".split())  # "agreed to hear a case that …"
_TIMES = frozenset("after before when since once until while time".split())
_VOTE = re.compile(r"\d{1,3}[-–]\d{1,3}|unanimously")
_VERB_SOON = 6
THAT_WITHIN = 10  # words between the verb and its "that"


def does_so(keys: list[str], rest: int) -> bool:
    """Say whether what a source does meanwhile follows its verb: "X said, adding that", "pointing north"."""
    return keys[rest].endswith("ing") and keys[rest] not in _NO_PARTICIPLES


def is_tail(layout: Layout, low: int) -> bool:
    """Say whether a stretch is what follows a quotation in its sentence, so that it tells who spoke."""
    starts = layout.sentence_first
    k = bisect_left(starts, low)
    if k < len(starts) and starts[k] == low:
        return False
    q = bisect_left(layout.quote_last, low)
    return q < len(layout.quote_last) and layout.quote_last[q] == low


def after_hearer(layout: Layout, event: Event) -> int | None:
    """Return the first word of what somebody was told, None where nothing follows the hearer."""
    words = layout.words
    first = behind_outlet(layout, event.last, event.high)
    if not first:
        first = behind_hearer(layout, event)
    first = behind_when(layout, event, first)
    if first >= event.high or is_adverbial(words.keys, first) or has_comma(layout, event.last):
        return None
    if has_comma(layout, first) and does_so(words.keys, first):
        return None  # "told Reuters, speaking on condition of anonymity"
    # "who tells you otherwise is wrong", "kept informed of the plan"
    is_thing = words.keys[event.last] in _OF_WHAT and words.keys[event.last + 1] not in _QUESTIONS
    return None if words.keys[first] == "otherwise" or is_thing else first


def _tells_thing(layout: Layout, event: Event) -> bool:
    """Say whether "tell" has no hearer: "who tells the truth", no "told the truth commission"."""
    texts, keys, last = layout.words.texts, layout.words.keys, event.last
    near = range(last, min(event.high, last + _THING_WITHIN))
    return any(texts[i] in _NO_HEARERS and not heads_source("".join(keys[i + 1 : i + 2])) for i in near)


def claim_after(layout: Layout, event: Event) -> tuple[int, int] | None:
    """Return the clause behind an attribution: "X said CLAUSE", "According to X, CLAUSE"."""
    words, first = layout.words, event.last
    if event.inverted and event.phrase is not None:
        first = event.phrase.role[1] if event.phrase.role else event.phrase.last
        if event.verb.use != "prep":
            return None
        key = words.keys[first] if first < event.high and event.first == event.low else ""
        more = key in ADVERBIAL or key in _OF_SOURCE or key.endswith("ed")  # "a report by the port, …"
        if key and more and not has_comma(layout, first):
            first = behind_source(layout, first, event.high)
    if event.verb.use != "prep" and is_over(layout, event, first):
        return None
    if event.verb.use == "tell" and _tells_thing(layout, event):
        return None
    that = _find_that(layout, event, first)
    if that is not None:
        return that + 1, sentence_end(layout, event)
    if event.verb.use == "tell":
        after = after_hearer(layout, event)
        return None if after is None else (after, sentence_end(layout, event))
    first = behind_when(layout, event, first)
    is_writing = words.keys[event.first] == "writing"  # "writing songs"
    if first >= event.high or is_writing or (is_adverbial(words.keys, first) and event.verb.use != "prep"):
        return None
    if event.verb.use == "find":
        return (first, sentence_end(layout, event)) if shows_clause(layout, event) else None
    return (first, sentence_end(layout, event)) if _takes_clause(layout, event, first) else None


def _takes_clause(layout: Layout, event: Event, first: int) -> bool:
    """Say whether what follows a verb of saying is a clause, or what stands for one: "the cost at £3m"."""
    key, lemma = layout.words.keys[first], event.verb.lemma
    if _is_closed_object(layout, event, first):
        return False
    if lemma in _FIGURING and gives_figure(layout, first, event.high):
        return True
    start = event.sentence[0]
    opens = event.phrase is not None and event.phrase.first - 1 == start and layout.words.keys[start] == "as"
    if opens and has_comma(layout, first):
        return True  # "As the Gazette reported, …"
    is_done = lemma in _OWNING and key.endswith("ing")
    is_asked = is_done or key in _QUESTIONS or lemma in _PLAIN or event.verb.use == THINKING
    return (is_asked and _may_open(layout, first, event.high)) or has_verb(layout, first, event.high)


def _is_closed_object(layout: Layout, event: Event, first: int) -> bool:
    """Say whether an object ends at a comma: "After Moor announced the plan, Lind left"."""
    begin = first if event.phrase is None else event.phrase.first
    opener = layout.words.keys[begin - 1] if begin > event.low else ""
    if opener not in _TIMES or has_comma(layout, begin):
        return False  # "Once, Moor said, it fell"
    if has_comma(layout, first):
        return True  # "By the time she concluded, he had left"
    if event.verb.lemma in _PLAIN:
        return False
    comma = next((i for i in range(first + 1, event.high) if has_comma(layout, i)), event.high)
    return comma < event.high and not has_verb(layout, first, comma)


def is_over(layout: Layout, event: Event, first: int) -> bool:
    """Say whether nothing that is said follows: behind a quotation, or where more is told: "said, adding"."""
    if first < event.high and has_comma(layout, first):
        if does_so(layout.words.keys, first) and layout.words.keys[first] in read_verbs():
            return True  # what is added is a claim by itself
    return is_tail(layout, event.low) and _is_closed(layout, event, first)


def _may_open(layout: Layout, first: int, high: int) -> bool:
    """Say whether a word can open a clause: "this" only with a verb soon, "this all happened"."""
    if layout.words.keys[first] != "this":
        return True
    near = layout.words.keys[first + 1 : min(high, first + _VERB_SOON)]
    return any(key in FINITE_VERBS or key in past_forms() or key.endswith("ed") for key in near)


def _is_pronoun(keys: list[str], that: int, event: Event) -> bool:
    """Say whether "that" opens no clause: "the way to respond to that was", "in a tweet that quoted Moor"."""
    if that + 1 >= event.high:
        return False
    if that - 1 == event.last and keys[that - 1] in _GOVERNING:
        return True  # "ruled on that"
    return keys[that - 1] in ("to", "of", "about") or keys[that + 1] in _IS or keys[that + 1] in _RELATED


def _opens_sentence(layout: Layout, behind: int) -> bool:
    """Say whether the quotation that ends before a word begins its sentence."""
    q = bisect_left(layout.quote_last, behind)
    if q >= len(layout.quote_last) or layout.quote_last[q] != behind:
        return True
    opening = layout.quote_first[q]
    return sentence_at(layout, opening)[0] == opening


def _is_closed(layout: Layout, event: Event, first: int) -> bool:
    """Say whether a comma closes an attribution behind a quotation: "she said, pointing to the gate".

    Behind a fragment a clause may go on: "But “by March,” it says, the number falls".
    """
    if event.verb.use == "tell":
        hearer = walk_right(layout.text, layout.words, event.last, event.high)
        first = hearer.last if hearer is not None else event.last + 1
    if first >= event.high or not gap(layout.text, layout.words, first).startswith(","):
        return False
    key = layout.words.keys[first]
    return key.endswith("ing") or key in _GOING_ON or _opens_sentence(layout, event.low)


def _find_that(layout: Layout, event: Event, first: int) -> int | None:
    """Return the "that" which opens a claim, behind the hearer or an adverbial if need be."""
    keys = layout.words.keys
    if first >= event.high or event.verb.use == "prep":
        return None
    behind = "".join(layout.words.texts[first + 1 : first + 2])
    if keys[first] == "to" and event.verb.lemma in _DOING and behind.islower():
        return None  # agreed to do something; "promised to Moor that" tells somebody
    near = range(first, min(event.high, first + THAT_WITHIN))
    that = next((i for i in near if keys[i] == "that" and not _is_pronoun(keys, i, event)), None)
    opens = keys[first] == "that" or is_adverbial(keys, first) or event.verb.use == "tell"
    # "has shown us that", "said again that", "ruled 2-1 on Thursday that", "said over the weekend that"
    opens = opens or (that == first + 1 and (keys[first] in HEARD or keys[first] in ADVERBS - {"now"}))
    opens = opens or _VOTE.fullmatch(keys[first]) is not None or keys[first : first + 2] == ["over", "the"]
    return that if opens or (that is not None and keys[that - 1] == "ago") else None

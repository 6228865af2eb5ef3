"""What a source thinks, fears or hopes: "residents fear that the mill will close" is a claim of theirs."""

from analysis.text.voices.attribution import Event
from analysis.text.voices.clauses import FINITE_VERBS
from analysis.text.voices.layout import Layout
from analysis.text.voices.subjects import past_forms

THINKING = "think"  # the use of such a verb
# Whose thoughts are the article's own, or nobody's.
_NO_THINKERS = frozenset("i we you who which what that there".split())
_FACTS = frozenset(("learn",))  # what somebody learned is so
_TOLD = frozenset(("thought", "felt"))  # tell a story more often than an opinion, but before "that"
_UNSURE = frozenset(("no",)) | frozenset(
    "not never to did do does would could should might may cannot can if who that which whether".split()
)
# Words before a thinker whose thought is a condition, a question or a part of another clause.
_SUBORDINATE = frozenset(
    "if whether what as when than that why how because like unless until before after which whom "
    "where".split()
)
_NO_CLAUSE = frozenset(
    "to who which whose what how why whether and or but about of in on for so like".split()
)
_CONTRACTED = ("n't", "'ll", "'re", "'d", "'ve")
_CONTRACTED_IS = frozenset("it's he's she's there's that's who's what's".split())
_ARTICLES = frozenset("the a an his her their its".split())
_VERB_WITHIN = 10  # words between the verb of thinking and that of the thought


def thinks(layout: Layout, event: Event) -> bool:
    """Say whether a source thinks something that the article passes on.

    No author ("I think"), none who might or does not, no thought inside a condition or a question.
    """
    keys, phrase = layout.words.keys, event.phrase
    if phrase is None or event.inverted or event.verb.lemma in _FACTS or keys[event.first].endswith("ing"):
        return False
    is_subordinate = phrase.first > event.low and keys[phrase.first - 1] in _SUBORDINATE
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
    for i in range(first, min(event.high, first + _VERB_WITHIN)):
        is_finite = keys[i] in FINITE_VERBS or keys[i].endswith(_CONTRACTED)
        if i > first and is_finite or keys[i] in _CONTRACTED_IS:
            return True
        if keys[i] in _NO_CLAUSE:
            return False
        if i > first + 1 and keys[first] in _ARTICLES and (keys[i].endswith("ed") or keys[i] in past_forms()):
            return True  # "believe the fire started in the attic"
    return False

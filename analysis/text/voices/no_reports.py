"""Forms of reporting verbs that report nothing: names given, requests, nouns, what was never said."""

from analysis.lexicons.grammar import ARTICLES, BE_OR_NOT
from analysis.text.voices.layout import Layout
from analysis.text.voices.nounish import is_noun
from analysis.text.voices.phrases import PRONOUNS, gap, heads_source, is_capital, is_manner, read_source_nouns
from analysis.text.voices.verbs import read_verbs

_NEGATING = frozenset("declined refused declines refuses failed fails refusing declining".split())
_REQUESTED = frozenset("not to for that".split())  # "who asked not to be named" tells nothing
# Participles that give a thing its name, directly before the marks, and the words after which they do not.
NAMING = frozenset("called dubbed termed labeled labelled titled".split())
_NAMED = frozenset("what which whom that who".split())
_NAMED_WITHIN = 6
_ANSWERED = [["answered", "the", thing] for thing in ("door", "phone", "call")]
_CLAIMED = [["responsibility"], ["credit"], ["victory"]]
_CLOSED = frozenset("settlement settlements case cases charge charges".split())
_HELPING = frozenset("help helps helped".split())
_PUT_OUT = frozenset(("post", "tweet", "share"))
_HOW_OFTEN = frozenset("often sometimes also once now then so".split())
_OPENING = (",", "(", ", (", "–", "—")
_IDLE = frozenset("is was not fair safe hard easy much enough difficult wrong right".split())
_BEFORE_SHOWING = frozenset("of for by without".split())


def _is_request(layout: Layout, i: int, first: int, low: int) -> bool:
    """Say whether a relative clause tells what a source wished: "who asked not to be named"."""
    keys = layout.words.keys
    if not keys[i].startswith("ask") or first <= low or keys[first - 1] != "who":
        return False
    return i + 1 < len(keys) and keys[i + 1] in _REQUESTED


def _is_name_given(layout: Layout, i: int, first: int, low: int) -> bool:
    """Say whether a participle tells what something is called: "the process called “…”", "what's called"."""
    keys = layout.words.keys
    if keys[i] not in NAMING or i + 1 >= len(keys):
        return False
    if not layout.quoted[i + 1]:
        is_marked = keys[i + 1] in ARTICLES and i + 2 < len(keys) and bool(layout.quoted[i + 2])
        return is_marked and (_is_inserted(layout, i, low) or keys[i - 1].endswith("thing"))
    if not BE_OR_NOT.isdisjoint(keys[first:i]):
        return True
    if first < i and not _HOW_OFTEN.issuperset(keys[first:i]):
        return False
    i = first  # "workers often called “Dreamers”"
    if i <= low or keys[i - 1] in PRONOUNS or is_capital(layout.words.texts[i - 1]):
        return i > low and keys[i - 1] in ("it", "who") or keys[i - 1].endswith("'s")
    speaks = heads_source(keys[i - 1]) and read_source_nouns().get(keys[i - 1]) != "document"
    return not speaks and _NAMED.isdisjoint(keys[max(low, i - _NAMED_WITHIN) : i])


def _is_inserted(layout: Layout, i: int, low: int) -> bool:
    """Say whether a participle opens an insertion: "the line, often called the “Quiet Zone”, …"."""
    words = layout.words
    while i - 1 > low and (words.keys[i - 1] in _HOW_OFTEN or is_manner(words.keys[i - 1])):
        i -= 1
    return i > low and layout.text[words.ends[i - 1] : words.starts[i]].strip() in _OPENING


def reports_nothing(layout: Layout, i: int, low: int, group: tuple[int, bool, bool]) -> bool:
    """Say whether a form is another word here, or its group of auxiliaries says that nothing is reported."""
    (first, passive, infinitive), keys = group, layout.words.keys
    verb = read_verbs()[keys[i]]
    if (
        _is_request(layout, i, first, low)
        or _is_name_given(layout, i, first, low)
        or is_noun(layout, i, first, low)
    ):
        return True
    if verb.use == "find" and keys[i].endswith("ing") and i and keys[i - 1] in _BEFORE_SHOWING:
        return True  # "accused of showing"
    is_put = verb.lemma in _PUT_OUT and i > low and gap(layout.text, layout.words, i) == " "
    if is_put and keys[i + 1 : i + 2] != ["that"] and read_source_nouns().get(keys[i - 1]) == "document":
        return True  # "in a video posted on Monday"
    if keys[i : i + 2] == ["accused", "of"] or keys[i : i + 3] in _ANSWERED:
        return True  # whom others accuse
    if keys[i].endswith("ing") and keys[i - 1] in _CLOSED:
        return True  # "a settlement alleging that Moor lied"
    if keys[i - 1] in _HELPING or (verb.lemma == "claim" and keys[i + 1 : i + 2] in _CLAIMED):
        return True  # "that helps explain why"
    if passive and not keys[i].endswith("ing") and verb.lemma not in ("quote", "tell"):
        return True
    if keys[i] == "continue" and first < i:
        return True  # "the search would continue"
    if not infinitive:
        return False
    before = keys[i - 2] if i > 1 and keys[i - 1] == "to" else ""
    is_idle = before in _IDLE or before.endswith("n't")  # "that isn't to say", "it is fair to say"
    return is_idle or verb.use == "find" or (first > low and keys[first - 1] in _NEGATING)

"""Attributions: reporting verbs in the outlet's own words, with the phrase that names their source."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from analysis.lexicons.grammar import ARTICLES, BE_OR_NOT, FINITE
from analysis.text.voices.appositions import is_past, role_after
from analysis.text.voices.doers import find_doer, find_object, find_subject, may_invert, opens_with_somebody
from analysis.text.voices.layout import Layout, Stretch, sentence_at, without_quotes
from analysis.text.voices.nounish import is_noun
from analysis.text.voices.phrases import (
    AUXILIARIES,
    NOT_PHRASE,
    PRONOUNS,
    Phrase,
    gap,
    heads_source,
    is_capital,
    is_manner,
    read_source_nouns,
    walk_right,
)
from analysis.text.voices.verbs import HEARING, Verb, back_over_auxiliaries, is_heard, read_verbs

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
# "Began to call", "started saying": the source is theirs.
_BEGINNING = frozenset("began started continued begin start continue begins starts continues".split())
_STATE_WORDS = 2  # of "New Harl"
_BEFORE_SHOWING = frozenset("of for by without".split())
_HAS_VERB = (AUXILIARIES - {"to", "not", "going", "keep", "get"}) | {"said", "say", "says"}
_RELATIVE = frozenset("who which that whose where".split())
_PER, _ACCORDING = "per", "according"
# Fewer words before "according to" mean that the claim follows it.
MIN_BEFORE = 3


class Event(NamedTuple):
    """One reporting verb with its source; words ``low`` to ``high`` are its stretch of own text."""

    first: int
    last: int
    verb: Verb
    phrase: Phrase | None
    inverted: bool  # the source stands behind the verb
    low: int
    high: int
    sentence: Stretch  # words of the sentence that holds the verb


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


def read_event(layout: Layout, i: int) -> Event | None:
    """Read the attribution at word i, a form of a reporting verb; None where it reports nothing."""
    words = layout.words
    verb = read_verbs()[_ACCORDING if words.keys[i] == _PER else words.keys[i]]
    sentence = sentence_at(layout, i)
    low, high = without_quotes(layout, i, sentence)
    if verb.use == "prep":
        return _according(layout, i, (low, high), verb)
    group = back_over_auxiliaries(layout, i, low)
    first, passive, infinitive = group
    participle = words.keys[i].endswith("ing")
    if (i == sentence[0] and words.keys[i] == "citing") or _reports_nothing(layout, i, low, group):
        return None
    if infinitive or (participle and not passive and first == i):
        begun = first if infinitive else i
        is_begun = begun - 1 > low and words.keys[begun - 1] in _BEGINNING
        doer = find_subject(layout, begun - 1, low) if is_begun else None
        doer = doer or (None if infinitive else find_doer(layout, i, low))
        return Event(i, i + 1, verb, doer, False, low, high, sentence)
    phrase = find_subject(layout, first, low)
    if verb.use == HEARING or (passive and not participle and verb.lemma == "tell"):
        is_so = is_heard(layout, i, verb, phrase)
        return Event(i, i + 1, read_verbs()["heard"], phrase, False, low, high, sentence) if is_so else None
    if verb.lemma == "put" and words.keys[i + 1] == "it":
        is_so = phrase is not None and phrase.first > low and words.keys[phrase.first - 1] in ("as", "how")
        return Event(i, i + 2, verb, phrase, False, low, high, sentence) if is_so else None
    may_follow = first == i and not participle and (i == low or phrase is None)
    behind = _source_behind(layout, i, low, high) if may_follow else None
    return Event(i, i + 1, verb, behind or phrase, behind is not None, low, high, sentence)


def _reports_nothing(layout: Layout, i: int, low: int, group: tuple[int, bool, bool]) -> bool:
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


def _source_behind(layout: Layout, i: int, low: int, high: int) -> Phrase | None:
    """Return the source behind an inverted verb: "…, said Ada Moor"."""
    behind = find_object(layout, i, high) if may_invert(layout, i, low, high) else None
    if behind is None or i == low:
        return behind
    is_source = opens_with_somebody(layout, behind) and layout.words.keys[behind.first] not in PRONOUNS
    return behind if is_source else None


def _according(layout: Layout, i: int, stretch: tuple[int, int], verb: Verb) -> Event | None:
    """Read "according to NAME", "per NAME"."""
    low, high = stretch
    behind = i + 1 if layout.words.keys[i] == _PER else i + 2
    if i + 1 >= high or (layout.words.keys[i + 1] != "to" and behind > i + 1):
        return None
    phrase = walk_right(layout.text, layout.words, behind, high)
    phrase = None if phrase is None else _behind_town(layout, phrase, high)
    if phrase is None or (behind == i + 1 and not is_capital(layout.words.texts[phrase.last - 1])):
        return None  # "per the Moor plan"
    role = role_after(layout.text, layout.words, phrase.last, high)
    if (
        role is not None
        and _opens(layout, low, i)
        and (
            not (role[1] < high and "," in gap(layout.text, layout.words, role[1]))
            or _tells(layout, role)
            or _names_another(layout, phrase, role)
        )
    ):
        role = None
    named = Phrase(phrase.first, phrase.last, role)
    return Event(i, behind, verb, named, True, low, high, sentence_at(layout, i))


def _behind_town(layout: Layout, phrase: Phrase, high: int) -> Phrase:
    """Return the source behind its town and state: "a Harl, Ohio, police report"; else the phrase itself."""
    words, text = layout.words, layout.text
    if words.keys[phrase.first] not in ARTICLES or not is_capital(words.texts[phrase.last - 1]):
        return phrase
    at = phrase.last
    while at < min(high, phrase.last + _STATE_WORDS) and is_capital(words.texts[at]):
        at += 1
    if phrase.last == at or at >= high or gap(text, words, phrase.last) != ", ":
        return phrase
    behind = walk_right(text, words, at, high) if gap(text, words, at) in (", ", "., ") else None
    return behind if behind is not None and heads_source(words.keys[behind.last - 1]) else phrase


def _names_source(layout: Layout, i: int) -> bool:
    """Say whether "per" leads to a source: "it has closed, per the FDA", no "per day", "per the plan"."""
    words = layout.words
    at = i + 1 + (words.keys[i + 1 : i + 2] == ["the"])
    if at >= len(words) or not i or gap(layout.text, words, at) != " " or not is_capital(words.texts[at]):
        return False
    return words.texts[i][0].isupper() or not gap(layout.text, words, i).isspace()


def _opens(layout: Layout, low: int, i: int) -> bool:
    """Say whether the claim of "according to" follows: "Since May, according to police, he had fled"."""
    keys = layout.words.keys[low:i]
    is_verb = (key in FINITE or is_past(layout.words, low + k) for k, key in enumerate(keys))
    return i - low < MIN_BEFORE or (keys[0] in NOT_PHRASE and not any(is_verb))


def _names_another(layout: Layout, phrase: Phrase, role: Stretch) -> bool:
    """Say whether a name behind a source is no name of it: "According to police, Ada Moor, 34, drove off"."""
    words = layout.words
    kind = read_source_nouns().get(words.keys[phrase.last - 1])
    is_several = words.keys[phrase.last - 1].endswith("s") or kind in ("document", "institution")
    return is_several and all(map(is_capital, words.texts[slice(*role)]))


def _tells(layout: Layout, role: Stretch) -> bool:
    """Say whether what stands in commas behind a source is a clause: "police, it was late,"."""
    keys = layout.words.keys[slice(*role)]
    return next((key in _HAS_VERB for key in keys if key in _HAS_VERB or key in _RELATIVE), False)


def find_events(layout: Layout) -> list[Event]:
    """Return every attribution outside quotation marks, in order."""
    events = []
    for i in layout.words.places(_reports):
        if not layout.quoted[i] and (layout.words.keys[i] != _PER or _names_source(layout, i)):
            event = read_event(layout, i)
            if event is not None:
                events.append(event)
    return events


def _reports(text: str, key: str) -> bool:
    """Tell whether a word is a form of a verb of reporting."""
    return key in read_verbs() or key == _PER


def holds_no_report(keys: Sequence[str]) -> bool:
    """Say whether no word of a text can be an attribution, as in most headlines."""
    return read_verbs().keys().isdisjoint(keys) and _PER not in keys


def events_between(events: Sequence[Event], firsts: Sequence[int], low: int, high: int) -> Sequence[Event]:
    """Return the events whose verb is one of the words low to high."""
    return events[bisect_left(firsts, low) : bisect_left(firsts, high)]

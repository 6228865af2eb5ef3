"""Attributions: reporting verbs in the outlet's own words, with the phrase that names their source."""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.lexicons.grammar import ARTICLES, FINITE
from analysis.text.voices.appositions import is_past, role_after
from analysis.text.voices.doers import find_doer, find_object, find_subject, may_invert, opens_with_somebody
from analysis.text.voices.layout import Layout, Stretch, sentence_at, without_quotes
from analysis.text.voices.no_reports import reports_nothing
from analysis.text.voices.phrases import (
    AUXILIARIES,
    NOT_PHRASE,
    PRONOUNS,
    Phrase,
    gap,
    has_comma,
    heads_source,
    is_capital,
    read_source_nouns,
    walk_right,
)
from analysis.text.voices.verbs import HEARING, Verb, back_over_auxiliaries, is_heard, read_verbs

# "Began to call", "started saying": the source is theirs.
_BEGINNING = frozenset("began started continued begin start continue begins starts continues".split())
_STATE_WORDS = 2  # of "New Harl"
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

    @property
    def begin(self) -> int:
        """Word with which the attribution begins: its source's first, or its verb's."""
        return self.first if self.phrase is None or self.inverted else self.phrase.first


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
    if (i == sentence[0] and words.keys[i] == "citing") or reports_nothing(layout, i, low, group):
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
            not (role[1] < high and has_comma(layout, role[1]))
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

"""What somebody does with words without saying a clause: denies, blames, promises, demands, rules out."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, chain, compress
from typing import NamedTuple

from analysis.lexicons.inflect import verb_forms
from analysis.measures.mentions.mention import Place
from analysis.measures.wording.numerals import read_numeral
from analysis.text.voices.appositions import before_comma
from analysis.text.voices.phrases import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    Phrase,
    capital_run,
    gap,
    heads_source,
    is_capital,
    walk_left,
)
from analysis.text.voices.quotes import Quote
from analysis.text.words import Words

# Words that an object goes on for at most.
OBJECT_WORDS = 20
# A pronoun stands for who spoke in so many sentences before.
SENTENCES_BACK = 2
# "put the toll at 40": words between the verb and its "at".
PUT_WITHIN = 8
# Verbs with any object, those that need a certain word next, those with a clause for an object.
_WITH_OBJECT = (
    "accuse blame condemn criticize decry demand denounce deny dismiss dispute estimate fault oppose predict "
    "refute reject urge defend concede admit describe confirm blast slam"
).split()
_WITH_WORD = {
    "to": "promise vow pledge refuse threaten agree offer plan intend hope want expect".split(),
    "out": ["rule"],
    "for": "call appeal apologize press".split(),
    "of": "warn speak complain".split(),
    "against": ["warn"],
    "responsibility": ["claim", "deny"],
    "that": "hold fear suspect reckon".split(),
}
_THINKING = "believe think reckon suspect".split()
_PUTTING = frozenset({"put", "puts"})
_LOOSE = frozenset(("", " "))
_CLAUSE = frozenset("that he she it they there".split())
_FINITE = frozenset("is are was were has have had will would can could may might must should".split())
_PRONOUNS = frozenset("he she it they".split())
_NO_SPEAKERS = frozenset("i we you who no nobody none".split())
# What a subject stands behind, inside a sentence.
_BEFORE_SUBJECT = frozenset("and but as while when after before because though although so yet".split())
# Subjects of a verb without an ending that do not end in -s.
_PLURALS = frozenset("police people men women many some others few most they children".split())
_SINGLE = frozenset({"he", "she"})
_PERSONAL = frozenset({"person", "official", "witness"})
_ENDS = frozenset(
    "but while after although because when whereas saying adding before despite amid following".split()
)
_LEADS_ON = frozenset("and but while as after who which where saying according adding or so".split())
# What stands before a form that is no verb of a sentence there: "the promised report", "to promise".
_NO_SUBJECT = DETERMINERS | frozenset("to of for in by with from at and or but not who which that".split())
# Before a verb: a passive, an infinitive, or what somebody might do.
_NO_ACT = BE | frozenset("to would could can may might must shall should".split())
_CUTS = frozenset(";:—–(")


class Act(NamedTuple):
    """Words ``first`` up to ``last`` of a speaker of a kind (`Quote.speaker_type`): a verb and its object.

    What somebody thinks is the clause behind the verb.
    """

    verb: int
    first: int
    last: int
    speaker: str
    kind: str


@cache
def _frames() -> dict[str, frozenset[str]]:
    """Return which word has to follow a form of a verb, "" for any object, " " for a clause."""
    told: dict[str, set[str]] = {}
    groups = [("", _WITH_OBJECT), *_WITH_WORD.items(), (" ", _THINKING)]
    for word, verbs in groups:
        for verb in verbs:
            for form in verb_forms(verb):
                if not form.endswith("ing"):
                    told.setdefault(form, set()).add(word)
    told |= {form: set() for form in _PUTTING}
    return {form: frozenset(words) for form, words in told.items()}


def find_acts(at: Place, claims: Sequence[Quote]) -> Iterator[Act]:
    """Yield what is denied, blamed, promised, demanded or believed in the article's own words.

    Parameters
    ----------
    at : Place
        The article.
    claims : sequence of Quote
        Its claims and quotations, in order: nothing in them is told again, and who spoke last is who a
        pronoun stands for.

    Yields
    ------
    Act
        In order.

    Examples
    --------
    >>> from analysis.text.reading import read_text
    >>> at = Place(read_text("The Harbour Board rejected the plan. It blamed the mayor for the delay."))
    >>> [(act.speaker, at.reading.words.keys[act.verb]) for act in find_acts(at, ())]
    [('Harbour Board', 'rejected'), ('Harbour Board', 'blamed')]
    """
    words, frames = at.reading.words, _frames()
    taken = sorted((quote.start, quote.end) for quote in claims)
    starts, ends = [start for start, _ in taken], list(accumulate((end for _, end in taken), max))
    heard = sorted(
        (words.between(q.start, q.end).start, q.speaker, q.speaker_type) for q in claims if q.speaker
    )
    for i in compress(range(len(words.keys)), map(frames.__contains__, words.keys)):
        last = _object_end(at, i) if at.sentence_of[i] >= 0 else i
        k = bisect_left(starts, words.ends[last - 1]) if last > i + 1 else 0
        if last <= i + 1 or (k and ends[k - 1] > words.starts[i]):
            continue
        who = _find_speaker(at, i, heard)
        if who is not None:
            insort(heard, (i, *who))
            yield Act(i, _first_said(words.keys, i), last, *who)


def _first_said(keys: Sequence[str], i: int) -> int:
    """Return the verb, or the word behind a verb of thinking and its "that"."""
    if keys[i] not in _thinking():
        return i
    return i + 2 if keys[i + 1] == "that" else i + 1


@cache
def _thinking() -> frozenset[str]:
    """Return the forms of verbs whose clause is what is said."""
    return frozenset(chain.from_iterable(map(verb_forms, _THINKING)))


def _object_end(at: Place, i: int) -> int:
    """Return where the object of a verb ends; the verb itself where it has none of its kind."""
    keys, wanted = at.reading.words.keys, _frames()[at.reading.words.keys[i]]
    after = keys[i + 1] if i + 1 < len(keys) else "by"
    if after in wanted:
        return _clause_end(at, i)
    if after == "by" or not (_LOOSE & wanted or keys[i] in _PUTTING):
        return i
    end = _clause_end(at, i)
    near = keys[i + 1 : min(end, i + PUT_WITHIN)]
    if keys[i] in _PUTTING:
        return end if "at" in near[1:] and any(map(read_numeral, near)) else i
    if " " in wanted:
        return end if after in _CLAUSE or not _FINITE.isdisjoint(near) else i
    return end if at.reading.words.texts[i].islower() else i


def _clause_end(at: Place, i: int) -> int:
    """Return the word behind the clause that a verb is in."""
    words, text = at.reading.words, at.reading.text
    stop = min(at.reading.sentence_words[at.sentence_of[i]].stop, i + OBJECT_WORDS)
    for k in range(i + 1, stop):
        if words.keys[k] in _ENDS:
            return k
        if words.starts[k] != words.ends[k - 1] + 1:
            between = gap(text, words, k)
            if not _CUTS.isdisjoint(between) or ("," in between and _leads_on(words.keys[k])):
                return k
    return stop


def _leads_on(key: str) -> bool:
    """Say whether what follows a comma is no part of an object."""
    return key in _LEADS_ON or key.endswith("ing")


def _find_speaker(at: Place, i: int, heard: Sequence[tuple[int, str, str]]) -> tuple[str, str] | None:
    """Return the name and kind of the subject of a verb, None where nobody is one."""
    words, text = at.reading.words, at.reading.text
    low = at.reading.sentence_words[at.sentence_of[i]].start
    first = i
    while first > low and _in_verb_group(words, first - 1):
        first -= 1
        if words.keys[first] in _NO_ACT:
            return None
    if first <= low or words.keys[first - 1] in _NO_SUBJECT:
        return None
    if gap(text, words, first) != " ":
        phrase = before_comma(text, words, low, first) if "," in gap(text, words, first) else None
    else:
        phrase = walk_left(text, words, first - 1, low)
    if phrase is None or not _opens_clause(words, text, phrase.first, low):
        return None
    if first == i and _is_base(words.keys[i]) and not _is_plural(words, phrase):
        return None
    key = words.keys[phrase.first]
    if phrase.last - phrase.first == 1 and key in _PRONOUNS:
        return _last_heard(at, i, key, heard)
    return _name(words, phrase, text)


def _opens_clause(words: Words, text: str, first: int, low: int) -> bool:
    """Say whether a clause begins at a word."""
    return first == low or gap(text, words, first) != " " or words.keys[first - 1] in _BEFORE_SUBJECT


def _is_base(key: str) -> bool:
    """Say whether a form of a verb has no ending: "they demand"."""
    return _forms_of_base().__contains__(key)


@cache
def _forms_of_base() -> frozenset[str]:
    """Return the verbs of the list without an ending that are no past forms as well."""
    verbs = [*_WITH_OBJECT, *_THINKING, *chain.from_iterable(_WITH_WORD.values())]
    return frozenset(verb for verb in verbs if verb_forms(verb).count(verb) == 1)


def _is_plural(words: Words, phrase: Phrase) -> bool:
    """Say whether a subject can have a verb without an ending."""
    keys = words.keys[phrase.first : phrase.last]
    return keys[-1].endswith("s") or keys[-1] in _PLURALS or "and" in keys


def _in_verb_group(words: Words, i: int) -> bool:
    """Say whether a word before a verb belongs to it."""
    key = words.keys[i]
    return words.texts[i].islower() and (key in AUXILIARIES or key in ADVERBS or key.endswith(("ly", "n't")))


def _last_heard(at: Place, i: int, key: str, heard: Sequence[tuple[int, str, str]]) -> tuple[str, str] | None:
    """Return who spoke last before a pronoun, if he fits it and spoke a short while ago."""
    k = bisect_left(heard, (i, "", "")) - 1
    if k < 0:
        return None
    where, who, kind = heard[k]
    near = 0 <= at.sentence_of[i] - at.sentence_of[where] <= SENTENCES_BACK
    fits = key == "they" or kind == "unnamed" or (kind in _PERSONAL) == (key in _SINGLE)
    return (who, kind) if near and fits else None


def _name(words: Words, phrase: Phrase, text: str) -> tuple[str, str] | None:
    """Return the name that ends a phrase or what it describes, and what kind it is; None for a thing."""
    first, last = phrase.first, phrase.last
    if words.keys[first] in _NO_SPEAKERS or words.keys[last - 1].endswith(("ly", "'s")):
        return None
    start, end = capital_run(words, first, last)
    start += start < end - 1 and words.keys[start] in DETERMINERS
    while first < last - 1 and words.keys[first] in DETERMINERS:
        first += 1
    heads = heads_source(words.keys[last - 1])
    if start < end == last and not (end - start == 1 and words.keys[start] in DETERMINERS):
        kind = "institution" if heads else "person" if _is_person(words, start, end) else "unnamed"
        return text[words.starts[start] : words.ends[end - 1]], kind
    if heads or any(map(heads_source, words.keys[first:last])):
        return text[words.starts[first] : words.ends[last - 1]], "unnamed"
    return None


def _is_person(words: Words, start: int, end: int) -> bool:
    """Say whether a name of two or three words is a person's, most likely."""
    return 1 < end - start <= 3 and all(map(is_capital, words.texts[start:end]))

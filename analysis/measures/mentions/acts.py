"""What somebody does with words without saying a clause: denies, blames, promises, demands, rules out."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, chain
from typing import NamedTuple

from analysis.lexicons.grammar import FINITE, THIRD_PERSON
from analysis.lexicons.inflect import verb_forms
from analysis.measures.mentions.act_speakers import find_speaker
from analysis.measures.mentions.mention import Place
from analysis.measures.wording.numerals import read_numeral
from analysis.measures.wording.stems import NEGATIONS
from analysis.text.voices.phrases import gap, verb_group
from analysis.text.voices.quotes import Quote

# Words that an object goes on for at most.
OBJECT_WORDS = 20
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
_CLAUSE = THIRD_PERSON | {"that", "there"}
_ENDS = frozenset(
    "but while after although because when whereas saying adding before despite amid following".split()
)
_LEADS_ON = frozenset("and but while as after who which where saying according adding or so".split())
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

    ``claims``: its claims and quotations, in order: nothing in them is told again, and who spoke last is who
    a pronoun stands for.

    >>> from analysis.text.reading import read_text
    >>> at = Place(read_text("The Harbour Board rejected the plan. It blamed the mayor for the delay."))
    >>> [(act.speaker, at.reading.words.keys[act.verb]) for act in find_acts(at, ())]
    [('Harbour Board', 'rejected'), ('Harbour Board', 'blamed')]
    """
    words = at.reading.words
    taken = sorted((quote.start, quote.end) for quote in claims)
    starts, ends = [start for start, _ in taken], list(accumulate((end for _, end in taken), max))
    heard = sorted(
        (words.between(q.start, q.end).start, q.speaker, q.speaker_type) for q in claims if q.speaker
    )
    for i in words.places(_has_frame):
        last = _object_end(at, i) if at.sentence_of[i] >= 0 else i
        k = bisect_left(starts, words.ends[last - 1]) if last > i + 1 else 0
        if last <= i + 1 or (k and ends[k - 1] > words.starts[i]):
            continue
        who = find_speaker(at, i, heard, base=_is_base(words.keys[i]))
        if who is not None:
            insort(heard, (i, *who))
            low = at.reading.sentence_words[at.sentence_of[i]].start
            yield Act(i, _first_said(words.keys, i, low), last, *who)


def _has_frame(text: str, key: str) -> bool:
    """Tell whether a word is a form of a verb that acts are told by."""
    return key in _frames()


def _first_said(keys: Sequence[str], i: int, low: int) -> int:
    """Return the verb, or the word behind a verb of thinking and its "that"; from what denies the verb on."""
    before = verb_group(keys, i, low)
    if any(key in NEGATIONS or key.endswith("n't") for key in before):
        return i - len(before)
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
        return end if "at" in near[1:] and any(map(read_numeral, near[near.index("at", 1) :])) else i
    if " " in wanted:
        return end if after in _CLAUSE or not FINITE.isdisjoint(near) else i
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


def _is_base(key: str) -> bool:
    """Say whether a form of a verb has no ending: "they demand"."""
    return _forms_of_base().__contains__(key)


@cache
def _forms_of_base() -> frozenset[str]:
    """Return the verbs of the list without an ending that are no past forms as well."""
    verbs = [*_WITH_OBJECT, *_THINKING, *chain.from_iterable(_WITH_WORD.values())]
    return frozenset(verb for verb in verbs if verb_forms(verb).count(verb) == 1)

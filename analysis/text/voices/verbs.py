"""Reporting verbs: their lemma, how they are used, how they color what they report; who hears in a forum."""

from functools import cache
from typing import NamedTuple

from analysis.lexicons.grammar import BE_OR_NOT
from analysis.lexicons.matcher import read_rows
from analysis.text.voices.layout import Layout, is_titled
from analysis.text.voices.nounish import NOUNISH
from analysis.text.voices.phrases import ADVERBS, AUXILIARIES, LINKS, Phrase, has_comma, is_capital, is_manner

LEXICON_VERSION = "1.7"
_SPOKEN = frozenset(("say", "tell", "ask"))
# Participles that as often describe a noun ("confirmed cases"), and what things do ("the rise indicates").
_DESCRIBING = frozenset(
    "confirmed alleged announced promised proposed predicted projected estimated expected suggested feared "
    "agreed pledged threatened denied disclosed revealed sworn written disputed stressed puts threatens "
    "indicates indicated implies implied reveals suggests".split()
)
# What a document does literally: a video shows.
_OF_DOCUMENTS = "show"
_WONT = frozenset("used liked likes loved loves".split())
_SHORT_BE = ("'re", "'m", "it's", "that's")
# Who sits to hear what others say.
_FORUMS = frozenset(
    "court courtroom inquest inquiry enquiry tribunal hearing jury jurors jury's panel committee commission "
    "subcommittee judge magistrates sheriff trial meeting conference parliament mps senators councillors "
    "councilors lawmakers delegates".split()
)
_EVIDENCE = frozenset("evidence from arguments testimony statements of about".split())  # heard, no claim
HEARING = "hear"  # the use of such a verb
_TOLD = "tell"


class Verb(NamedTuple):
    """A reporting verb: lemma, how it colours the report, and how it is used."""

    lemma: str
    load: str
    use: str


@cache
def read_verbs() -> dict[str, Verb]:
    """Return the reporting verbs by form."""
    return {row["term"]: Verb(row["lemma"], row["load"], row["use"]) for row in read_rows("reporting_verbs")}


@cache
def spoken_forms() -> frozenset[str]:
    """Return the past forms and those in -s of verbs that say, tell or ask.

    Left out are those that are nouns as well ("claims") or describe one ("confirmed cases").

    >>> {"said", "explains", "claims", "telling"} & spoken_forms() == {"said", "explains"}
    True
    """
    spoken = {
        form
        for form, verb in read_verbs().items()
        if verb.use in _SPOKEN and form != verb.lemma and not form.endswith("ing")
    }
    return frozenset(spoken - NOUNISH - _DESCRIBING)


def cue_load(cue: str, speaker_type: str = "") -> str:
    """Return how a reporting verb colours what it reports, "" for a verb in no list.

    One of neutral, affirming, insisting, committing, doubting, conceding, denying, attacking, warning,
    demanding, emotional, praising, revealing, thinking. That a video shows something colours
    nothing: a document does it literally.

    >>> cue_load("said"), cue_load("admitted"), cue_load("shows"), cue_load("shows", "document")
    ('neutral', 'conceding', 'revealing', 'neutral')
    """
    verb = read_verbs().get(cue)
    if verb is None:
        return ""
    return "neutral" if speaker_type == "document" and verb.lemma == _OF_DOCUMENTS else verb.load


def back_over_auxiliaries(layout: Layout, i: int, low: int) -> tuple[int, bool, bool]:
    """Step left over auxiliaries and adverbs; return the verb group's first word, passive, infinitive."""
    keys = layout.words.keys
    first, passive, infinitive = i, False, False
    if keys[max(low, i - 2) : i] == ["no", "longer"]:
        first = i - 2
    while first > low:
        key = keys[first - 1]
        if not (
            ((key in AUXILIARIES or key in ADVERBS) and not is_titled(layout.words, first - 1))
            or (is_manner(key) and not is_capital(layout.words.texts[first - 1]))
        ) or (has_comma(layout, first) and not _is_inserted_adverb(layout, first - 1, low)):
            break
        first -= 1
        passive = passive or key in BE_OR_NOT
        if key == "to" and keys[first - 1] in _WONT and first - 1 > low:
            first -= 1  # "used to say"
        infinitive = infinitive or keys[first] == "to"
    passive = passive or (first > low and keys[first - 1].endswith(_SHORT_BE))  # "they're told"
    return first, passive, infinitive


def _is_inserted_adverb(layout: Layout, i: int, low: int) -> bool:
    """Say whether commas stand around an adverb: "she, too, said", no "bring them back, said"."""
    is_first = i == low or bool(layout.quoted[i - 1])
    return layout.words.keys[i] in ADVERBS and (is_first or has_comma(layout, i))


def is_heard(layout: Layout, i: int, verb: Verb, phrase: Phrase | None) -> bool:
    """Say whether "heard" or "was told" passes on what was said before a court or a committee."""
    if phrase is None or verb.use not in (HEARING, _TOLD):
        return False
    keys = layout.words.keys
    if keys[i + 1 : i + 2] and keys[i + 1] in _EVIDENCE:
        return False
    return _head(keys, phrase) in _FORUMS


def _head(keys: list[str], phrase: Phrase) -> str:
    """Return the last word of a phrase before a link: "the court in Ashby"."""
    last = phrase.first + 1
    while last < phrase.last and keys[last] not in LINKS:
        last += 1
    return keys[last - 1]

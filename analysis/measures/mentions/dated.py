"""Dates as mentions, and what happened on one: an event that happens once, told right beside it."""

from collections.abc import Iterator, Sequence
from functools import cache

from analysis.lexicons.fold import fold_word
from analysis.lexicons.inflect import verb_forms
from analysis.measures.mentions.loose_dates import NO_DAY, NO_YEAR, Date
from analysis.measures.mentions.mention import Mention, Place, name_days, write_day
from analysis.measures.mentions.relative_dates import is_ahead
from analysis.measures.quantities.clauses import clause_before, clause_behind
from analysis.measures.wording.date_words import DAY_PARTS
from analysis.measures.wording.word_kinds import is_verb
from analysis.text.words import Words

# How a day of a month is told, "May 4", unlike "on Monday"; and a weekday of no known week, or a month of no
# known year, that is still to come.
CALENDAR, AHEAD = "calendar", "ahead"
# The verb stands at most so many words before its date or, where the date opens the clause, behind it.
REACH = 8
_SAID = frozenset("said says say told tells added was were is are has have had".split())
_ONCE = {
    "arrest": "arrest detain apprehend",
    "death": "die",
    "killing": "kill murder assassinate",
    "opening": "open reopen inaugurate",
    "start": "begin start",
    "closure": "close shut",
    "crash": "crash derail",
    "explosion": "explode erupt",
    "sinking": "sink capsize",
    "collapse": "collapse",
    "resignation": "resign quit",
    "sentence": "sentence jail",
    "wedding": "marry wed",
    "release": "release free",
    "escape": "escape",
    "landing": "land",
    "disappearance": "disappear vanish",
    "launch": "launch",
    "signing": "sign",
}
# The same as nouns ("the derailment on May 4"), where no verb tells more.
_NOUNS = {
    **dict.fromkeys("crash derailment collision".split(), "crash"),
    **dict.fromkeys("explosion blast eruption".split(), "explosion"),
    **{
        "arrest": "arrest",
        "death": "death",
        "killing": "killing",
        "opening": "opening",
        "closure": "closure",
    },
    **{"start": "start", "launch": "launch", "sinking": "sinking", "collapse": "collapse"},
    **{"resignation": "resignation", "wedding": "wedding"},
    **dict.fromkeys(("verdict", "ruling"), "verdict"),
    **{"accident": "accident", "fire": "fire", "attack": "attack", "election": "election"},
}
# What ends a day told from that of publication: "last night", "two Mondays ago".
_RELATIVE = DAY_PARTS | {"ago", "week"}
# What tells of an event, at another time than it happened: "released footage of the crash on Friday".
_TELLING = frozenset(
    "video videos footage photo photos photograph photographs picture pictures image images clip clips tape "
    "tapes recording recordings documentary film report reports statement book".split()
)


@cache
def _events() -> dict[str, str]:
    """Return every form of the verbs with what happened."""
    return {
        fold_word(form): event
        for event, verbs in _ONCE.items()
        for verb in verbs.split()
        for form in verb_forms(verb)
    }


def find_dated_event(words: Words, text: str, first: int, last: int) -> str:
    """Return what happened on the date at words ``first`` to ``last``, "" where its verb tells no such event.

    Returned: "arrest", "opening", …

    >>> from analysis.text.words import find_words
    >>> lines = ["She was arrested in Leeds on Monday.", "He confirmed Sunday that she was arrested."]
    >>> lines += ["They released a video of her arrest on Monday."]
    >>> [find_dated_event(find_words(line), line, at, at + 1) for line, at in zip(lines, (6, 2, 8))]
    ['arrest', '', '']
    """
    before, keys = clause_before(words, text, first, reach=REACH), words.keys
    if not _TELLING.isdisjoint(keys[at] for at in before):
        return ""
    for at in before:
        event = _events().get(keys[at], "") or _NOUNS.get(keys[at], "")
        if event or _ends_search(keys, at):
            return event
    for at in clause_behind(words, text, last - 1, reach=REACH):
        event = _events().get(keys[at], "")
        if event or _ends_search(keys, at):
            return event
    return ""


def _ends_search(keys: list[str], at: int) -> bool:
    """Tell whether a word is a verb, so that what stands beyond it happened at another time."""
    return keys[at] in _SAID or is_verb(keys, at)


def date_mentions(at: Place, dates: Sequence[Date]) -> Iterator[Mention]:
    """Yield the dates of an article as mentions.

    >>> from analysis.measures.mentions.dates import find_dates
    >>> from analysis.text.reading import read_text
    >>> at = Place(read_text("The pier opened on May 4, 2016."))
    >>> [(m.label, m.relation, m.event) for m in date_mentions(at, find_dates(at.reading.words))]
    [('4 May 2016', 'calendar', 'opening')]
    """
    words = at.reading.words
    for found in dates:
        sentence = at.sentence_of[found.first]
        if sentence >= 0 and at.sentence_of[found.last - 1] == sentence:
            about = at.about(at.around(found.first, found.last, sentence)[0])
            label, low, high = name_days(found.low, found.high), write_day(found.low), write_day(found.high)
            start, end = words.starts[found.first], words.ends[found.last - 1]
            event = find_dated_event(words, at.reading.text, found.first, found.last)
            printed = _date_kind(at, found)
            yield Mention(
                "date", label, low, high, "", "", sentence, start, end, "", printed, event, about=about
            )


def _date_kind(at: Place, found: Date) -> str:
    """Return that a date is a day of a month, or that one of no known week or year is still to come."""
    if found.last - found.first > 1 and found.low == found.high:
        return "" if at.reading.words.keys[found.last - 1] in _RELATIVE else CALENDAR
    return AHEAD if found.low.year in (NO_DAY, NO_YEAR) and is_ahead(at.reading.words, found.first) else ""

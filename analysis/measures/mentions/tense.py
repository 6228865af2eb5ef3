"""Whether a weekday or month lies ahead: a verb that tells of what comes before it, no past between."""

from functools import cache

from analysis.lexicons.grammar import DETERMINERS
from analysis.lexicons.inflect import irregular_verbs
from analysis.measures.wording.date_words import MONTHS
from analysis.text.words import Words

# Words looked at before a day, and behind one that opens its clause at most so many words behind its start.
WITHIN = 14
WITHIN_AFTER = 7
OPENING = 2
_WILL = frozenset("will won't shall he'll she'll it'll we'll they'll i'll you'll would wouldn't".split())
# "May miss Tuesday's deadline"; "could not be reached on Tuesday" tells nothing.
_MAY = frozenset("may might could should can must".split())
_IS = frozenset("is are he's she's it's they're we're i'm isn't aren't".split())
_WAS = frozenset("was were been had wasn't weren't hadn't".split())
# What is expected, also "was due to", and what somebody has in mind.
_EXPECTED = frozenset("expected due scheduled set planned slated".split())
_FIRST = frozenset("initially originally first".split())  # "was initially due on Friday": it came to nothing
_PLANS = frozenset("plans hopes intends aims wants expects".split())
# "Planned to meet", "asking her to testify", "poised to sign", so many words before "to".
_MINDED = frozenset(
    "ready poised likely unlikely invitation going".split()
    + "plan planned planning preparing prepared prepares hope hoped hoping intend intended threaten "
    "threatens threatening vowed pledged promised need needs asked asking "
    "urged urging ordered invited told".split()
)
_MINDED_WITHIN = 3
# "Were not told until Friday", so many words before.
_DENIED = frozenset("wasn't weren't hadn't didn't".split())
_DENIED_WITHIN = 6
# Verbs of timetables: their present tells of what comes ("Ferries resume on Friday").
_OPENS = frozenset(
    "resumes reopens opens begins starts restarts closes ends expires faces "
    "returns reconvenes leaves goes".split()
)
_NOW = frozenset("today it this that".split())  # "it is Friday"
# A participle behind these tells no past ("will soon be closed"); before the end of a time they point ahead.
_STATES = frozenset("be is are remain remains stay stays".split())
_BETWEEN = frozenset("soon also now then all both not never still again finally".split())
_ENDS = frozenset("until till through".split())
_HOURS = frozenset("a.m p.m am pm".split())
_OPEN = frozenset("resume reopen restart begin start return reconvene leave go".split())
_MORE_PASTS = frozenset("began heard wrote spent woke wore withdrew understood".split())
_STOPS = frozenset(
    "that who which whether after since because when while if did didn't couldn't has have".split()
)
# A base form behind these is no present.
_NOT_PRESENT = _WILL | _MAY | DETERMINERS | frozenset("to not did didn't couldn't let".split())


def direction_of(words: Words, i: int) -> int:
    """Say whether the day or month at word i lies ahead (1) or behind (-1); 0 where no verb tells.

    Read from the weekday back to the nearest verb that tells: will, is expected (due, scheduled, set) to, is
    to, plans to, resumes. A past form on the way tells that it lies behind; a clause of its own or a mark
    ends the search. For a day that opens its sentence the words behind it are read.

    ``i``: the day or month. Returned: 1, -1 or 0.

    >>> from analysis.text.words import find_words
    >>> lines = "Ferries resume on Friday", "It fell on Friday", "Later on Friday"
    >>> [direction_of(find_words(line), len(line.split()) - 1) for line in lines]
    [1, -1, 0]
    """
    keys, told = words.keys, 0
    for j in range(i - 1, max(-2, i - 1 - WITHIN), -1):
        if j < 0 or (words.starts[j + 1] - words.ends[j] > 1 and keys[j] not in _HOURS):
            told = _direction_behind(words, i) if 0 < i - 1 - j <= OPENING else 0
            break
        read = _tells(words, j, i)
        if read is not None:
            told = read
            break
    return told or -(keys[i - 1 : i] == ["since"] or keys[max(0, i - 2) : i] == ["back", "in"])


def is_alone(keys: list[str], i: int) -> bool:
    """Say whether a weekday or month at word i stands without a day: "in May", not "May 4" or "4 May".

    >>> is_alone(["may", "begins"], 0), is_alone(["may", "4th"], 0), is_alone(["4", "may"], 0)
    (True, False, False)
    """
    return not any(key[:1].isdecimal() for key in keys[i : i + 2])


def points_ahead(words: Words, i: int) -> bool:
    """Say whether the weekday at word i is the next one rather than the last.

    >>> from analysis.text.words import find_words
    >>> points_ahead(find_words("Ferries resume on Friday"), 3), points_ahead(find_words("It fell Friday"), 2)
    (True, False)
    """
    return direction_of(words, i) > 0


def points_back(words: Words, i: int) -> bool:
    """Say whether "until" and the weekday at word i end what had not happened: "not told until Friday".

    >>> from analysis.text.words import find_words
    >>> lines = "They were not told until Friday", "It will not open until Friday", "It was shut until Friday"
    >>> [points_back(find_words(line), len(line.split()) - 1) for line in lines]
    [True, False, False]
    """
    before = words.keys[max(0, i - 1 - _DENIED_WITHIN) : i - 1]
    return words.keys[i - 1 : i] == ["until"] and any(
        key in _DENIED or (key == "not" and before[at - 1 : at] and before[at - 1] in _WAS | {"did"})
        for at, key in enumerate(before)
    )


def _direction_behind(words: Words, i: int) -> int:
    """Return what the first verb behind a day tells: "On Friday, the board will meet"."""
    for j in range(i + 1, min(len(words), i + WITHIN_AFTER)):
        told = _tells(words, j, i)
        if told is not None:
            return told
    return 0


def _tells(words: Words, j: int, i: int) -> int | None:
    """Say whether word j points ahead or back, 0 where the search ends with it, None where it goes on."""
    keys = words.keys
    key, before, after = keys[j], _beside(keys, j, -1), _beside(keys, j, 1)
    if key in _WILL or (key in _MAY and keys[j - 1 : j] not in (["in"], ["last"])):
        return -1 if after == "have" else 1 if key in _WILL or keys[j + 1 : j + 2] != ["not"] else None
    if key in ("is", "are") and i - 2 <= j < i and before not in _NOW:
        return 1  # "the vote is on Tuesday"
    if key in _IS and after.endswith("ing") and j < i:
        return 1  # "she is hosting a dinner on Tuesday"
    if key in _STATES and before != "to" and keys[i - 1] in _ENDS:
        return 0 if before in ("did", "didn't", "not") else 1  # "is closed until Friday"
    if key in _EXPECTED:
        return _is_expected(keys, j, i)
    if key == "to" and j + 1 < i:
        return _is_minded(words, j, i)
    if key in _PLANS and after == "to" or (key in _OPENS and before != "tax"):
        return 1
    to = after == "to" and key in ("go", "return")  # "voters go to the polls"
    if key in _OPEN and (to or after in ("on", "this", keys[i])) and before not in _NOT_PRESENT:
        return 1
    if key in _STOPS:
        return 0
    is_state = before in _STATES and (before not in _IS or keys[i - 1] in _ENDS)
    return -1 if key in _WAS or (_is_past(key) and not is_state) else None


def _beside(keys: list[str], j: int, step: int) -> str:
    """Return the word before or behind word j, over adverbs: "will be formally introduced"."""
    j += step
    while 0 <= j < len(keys) and (keys[j].endswith("ly") or keys[j] in _BETWEEN):
        j += step
    return keys[j] if 0 <= j < len(keys) else ""


def _is_expected(keys: list[str], j: int, i: int) -> int | None:
    """Return 1 where something is expected ("was due to", "scheduled for"), 0 where it came to nothing."""
    near = keys[max(0, j - 2) : j]
    if not _WAS.isdisjoint(near):
        failed = "had" in near or not _FIRST.isdisjoint(near) or keys[i + 1 : i + 2] == ["but"]
        return 0 if failed or not is_alone(keys, i) else 1
    is_now = not _IS.isdisjoint(near) or near[-1:] == ["be"]
    after = keys[j + 1] if j + 1 < len(keys) else ""
    named = (after == "for" and keys[j] != "expected") or (after == "on" and keys[j] == "due")
    return 1 if is_now or named else None


def _is_minded(words: Words, j: int, i: int) -> int | None:
    """Return 1 where an infinitive tells what comes: "is to run", "planned to meet", "to be unveiled"."""
    keys = words.keys
    before = keys[j - 1] if j else ""
    minded = not _MINDED.isdisjoint(keys[max(0, j - _MINDED_WITHIN) : j])
    if minded and "had" in keys[max(0, j - _MINDED_WITHIN - 1) : j]:
        return 0
    if before in ("was", "were"):
        return int(is_alone(keys, i))
    if minded or before in _IS:
        return 1
    verb = words.texts[j + 1]
    is_base = verb.islower() and keys[j + 1] not in DETERMINERS and (verb[-1:] != "s" or verb[-2:] == "ss")
    purpose = verb == "be" or (keys[i] in MONTHS and is_base and "from" not in keys[j + 2 : i])
    return 1 if purpose and not _is_past(before) else None


def _is_past(key: str) -> bool:
    """Say whether a word looks like a past form."""
    return (key.endswith("ed") and len(key) > 3) or key in _past_forms()


@cache
def _past_forms() -> frozenset[str]:
    """Return the irregular past forms that are no base form as well."""
    verbs = irregular_verbs()
    return _MORE_PASTS.union(form for forms in verbs.values() for form in forms) - verbs.keys()

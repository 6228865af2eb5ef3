"""Whether a weekday or month lies ahead: a verb that tells of what comes before it, no past between."""

from functools import cache

from analysis.lexicons.grammar import DETERMINERS, WEEKDAYS
from analysis.lexicons.inflect import irregular_verbs
from analysis.text.words import Words

# Words looked at before a day, and behind one that opens its clause at most so many words behind its start.
WITHIN = 14
WITHIN_AFTER = 7
OPENING = 2
# What `direction_of` returns where a month is rather ahead than behind.
LIKELY = 2
_WILL = frozenset("will won't shall he'll she'll it'll we'll they'll i'll you'll would wouldn't".split())
# "May miss Tuesday's deadline"; "could not be reached on Tuesday" tells nothing.
_MAY = frozenset("may might could should can must".split())
# "Could hear the shots on Friday" tells of what was.
_PERCEIVES = frozenset("hear heard see seen feel felt smell".split())
_IS = frozenset("is are he's she's it's that's who's they're we're i'm isn't aren't".split())
# "Are investigating a crash on Friday", "are calling a shooting on Friday": it has been.
_AFTERMATH = frozenset(
    "investigating probing reviewing examining mourning grieving recovering reeling suing hunting".split()
    + "shooting crash attack death killing murder stabbing robbery fire blast collapse accident".split()
)
_GONE = frozenset("had was were".split())
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
    "urged urging ordered invited".split()
)
_MINDED_WITHIN = 3
# "Demanded answers by Friday", "put off to Monday", so many words before.
_DUE = {
    "by": frozenset("demand demands demanded asks asked told want wants wanted deadline ultimatum".split()),
    "to": frozenset("off postponed delayed adjourned rescheduled".split()),
}
_DUE_WITHIN = 6
_FIRSTS = frozenset("first latest only".split())  # "the first ship to be hit on Friday"
# "Get a tax cut passed by May", so many words before the participle.
_GET = frozenset("get gets getting".split())
_GOT_WITHIN = 5
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
# "She was getting married in September": what somebody was about to do.
_ABOUT_TO = frozenset("marrying retiring graduating".split())
_STATES = frozenset("be is are remain remains stay stays".split())
_BETWEEN = frozenset("soon also now then all both not never still again finally".split())
_ENDS = frozenset("until till through".split())
_HOURS = frozenset("a.m p.m am pm".split())
_OPEN = frozenset("resume reopen restart begin start return reconvene leave go".split())
# Pasts that the list of irregular verbs leaves out, whose forms are those of the lexicons' terms as well.
_MORE_PASTS = frozenset("began spent woke wore".split())
_NO_PASTS = frozenset("is are am ground".split())
_WEEKLY = WEEKDAYS | {"weekend"}
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

    ``i``: the day or month. Returned: 1, `LIKELY`, -1 or 0.

    >>> from analysis.text.words import find_words
    >>> lines = "Ferries resume on Friday", "It fell on Friday", "Later on Friday"
    >>> [direction_of(find_words(line), len(line.split()) - 1) for line in lines]
    [1, -1, 0]
    """
    keys, told = words.keys, 0
    if keys[i - 1 : i] == ["since"] or keys[max(0, i - 2) : i] == ["back", "in"]:
        return -1
    if not _DUE.get(keys[i - 1] if i else "", frozenset()).isdisjoint(keys[max(0, i - _DUE_WITHIN) : i - 1]):
        return 1
    for j in range(i - 1, max(-2, i - 1 - WITHIN), -1):
        if j < 0 or (words.starts[j + 1] - words.ends[j] > 1 and keys[j] not in _HOURS):
            told = _direction_behind(words, i) if 0 < i - 1 - j <= OPENING else 0
            break
        read = _tells(words, j, i)
        if read is not None:
            told = read
            break
    return told


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
        if words.starts[j] - words.ends[j - 1] > len(", "):
            return 0  # another paragraph
        told = _tells(words, j, i)
        if told is not None:
            return told
    return 0


def _tells(words: Words, j: int, i: int) -> int | None:
    """Say whether word j points ahead or back, 0 where the search ends with it, None where it goes on."""
    keys = words.keys
    key, before, after = keys[j], _beside(keys, j, -1), _beside(keys, j, 1)
    if key in _WILL or key in _MAY:
        return _is_to_come(keys, j, after)
    if j < i and (key in _IS or key == "ahead"):
        told = _is_arranged(keys, j, i)
        if told is not None:
            return told
    if key in _STATES and before != "to" and keys[i - 1] in _ENDS:
        return 0 if before in ("did", "didn't", "not") else 1  # "is closed until Friday"
    if key in _EXPECTED:
        return _is_expected(keys, j, i)
    if key == "to" and j + 1 < i:
        return _is_minded(words, j, i)
    if key in _PLANS and after == "to" or (key in _OPENS and before != "tax" and after != "back"):
        return 1
    to = after == "to" and key in ("go", "return")  # "voters go to the polls"
    if key in _OPEN and (to or after in ("on", "this", keys[i])) and before not in _NOT_PRESENT:
        return 1
    if key in _STOPS:
        return 0
    return _is_behind(keys, j, i)


def _is_behind(keys: list[str], j: int, i: int) -> int | None:
    """Return -1 where word j is a past form by itself, neither "is closed" nor "get the bill passed"."""
    before = _beside(keys, j, -1)
    is_state = before in _STATES and (before not in _IS or keys[i - 1] in _ENDS)
    if is_state or not _GET.isdisjoint(keys[max(0, j - _GOT_WITHIN) : j]):
        return None
    if keys[j] in _GONE and (
        _beside(keys, j, 1) in _ABOUT_TO or keys[j + 1 : j + 3] == ["getting", "married"]
    ):
        return int(is_alone(keys, i))
    return -1 if keys[j] in _WAS or (_is_past(keys[j]) and keys[j] not in _MINDED) else None


def _is_arranged(keys: list[str], j: int, i: int) -> int | None:
    """Return what a present before its day tells: "is on Friday", "is hosting a dinner", "ahead of"."""
    after = _beside(keys, j, 1)
    if keys[j] == "ahead":
        return LIKELY if after == "of" else None
    if keys[j] in ("is", "are") and i - 2 <= j and _beside(keys, j, -1) not in _NOW:
        return 1
    if after.endswith("ing"):
        return 1 if _AFTERMATH.isdisjoint(keys[j + 1 : i]) else -1
    return None


def _is_to_come(keys: list[str], j: int, after: str) -> int | None:
    """Return what a modal tells: 1 for "will meet", -1 for "may have met", 0 for "could hear"."""
    if after == "have":
        return -1
    if keys[j] in _WILL:
        return 1
    if keys[j + 1 : j + 2] == ["not"] or keys[j - 1 : j] in (["in"], ["last"]):
        return None  # "could not be reached", "in May"
    return int(after not in _PERCEIVES and _PERCEIVES.isdisjoint(keys[j + 1 : j + 4]))


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
    """Return 1 where an infinitive tells what comes: "is to run", "planned to meet", "to be unveiled".

    `LIKELY` for a month behind any infinitive: "a chance to vote in November".
    """
    keys, verb = words.keys, words.texts[j + 1]
    if keys[j - 1] != "going" and (not verb.islower() or keys[j + 1] in DETERMINERS):
        return None  # "fly to Camp David"
    near = keys[max(0, j - _MINDED_WITHIN - 1) : j]
    minded = next((key for key in near[-_MINDED_WITHIN:] if key in _MINDED), "")
    if minded:  # "was asked to leave on Friday" tells nothing, "was hoping to meet" does
        lasts = minded.endswith("ing") and minded != "going"
        return int(lasts or keys[i - 1] == "by" or _GONE.isdisjoint(near))
    if near[-1:] in (["was"], ["were"]):
        return int(is_alone(keys, i))
    if near[-1:] and near[-1] in _IS:
        return 1
    if not near or _is_past(near[-1]) or (near[-1] in _EXPECTED and not _WAS.isdisjoint(near)):
        return None
    if not _FIRSTS.isdisjoint(near):
        return None
    if verb == "be" and keys[i] in _WEEKLY:
        return 1
    named = keys[i].removesuffix("'s") in _WEEKLY or keys[i - 1].endswith("'s")
    return LIKELY if i - j > 2 and not named and "took" not in near else None


def _is_past(key: str) -> bool:
    """Say whether a word looks like a past form."""
    return (key.endswith("ed") and len(key) > 3) or key in _past_forms()


@cache
def _past_forms() -> frozenset[str]:
    """Return the irregular past forms that are no base form as well."""
    verbs = irregular_verbs()
    return _MORE_PASTS.union(form for forms in verbs.values() for form in forms) - verbs.keys() - _NO_PASTS

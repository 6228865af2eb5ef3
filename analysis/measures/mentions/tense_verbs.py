"""What a word beside a weekday or month tells of it: that it lies ahead, or behind."""

from functools import cache

from analysis.lexicons.grammar import DETERMINERS, WEEKDAYS
from analysis.lexicons.inflect import irregular_verbs
from analysis.text.words import Words

# What is told where a month is rather ahead than behind.
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
WAS = frozenset("was were been had wasn't weren't hadn't".split())
# What is expected, also "was due to", and what somebody has in mind.
EXPECTED = frozenset("expected due scheduled set planned slated".split())
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
# "Agreed to meet on Sunday"; of "agreed to pay on Sunday" it is the day of the deal.
_AGREED = frozenset("agree agreed agrees arranged".split())
_MEETS = frozenset("meet talk speak resume reconvene return gather testify appear vote".split())
_FIRSTS = frozenset("first latest only".split())  # "the first ship to be hit on Friday"
# "Get a tax cut passed by May", so many words before the participle.
_GET = frozenset("get gets getting".split())
_GOT_WITHIN = 5
# Verbs of timetables: their present tells of what comes ("Ferries resume on Friday").
_OPENS = frozenset(
    "resumes reopens opens begins starts restarts closes ends expires faces "
    "returns reconvenes leaves goes".split()
)
_NOW = frozenset("today it this that".split())  # "it is Friday"
# "She was getting married in September": what somebody was about to do.
_ABOUT_TO = frozenset("marrying retiring graduating".split())
# A participle behind these tells no past ("will soon be closed"); before the end of a time they point ahead.
_STATES = frozenset("be is are remain remains stay stays".split())
_BETWEEN = frozenset("soon also now then all both not never still again finally".split())
_ENDS = frozenset("until till through".split())
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


def is_alone(keys: list[str], i: int) -> bool:
    """Say whether a weekday or month at word i stands without a day: "in May", not "May 4" or "4 May".

    >>> is_alone(["may", "begins"], 0), is_alone(["may", "4th"], 0), is_alone(["4", "may"], 0)
    (True, False, False)
    """
    return not any(key[:1].isdecimal() for key in keys[i : i + 2])


def tells_direction(words: Words, j: int, i: int) -> int | None:
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
    if key in EXPECTED:
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
    return -1 if keys[j] in WAS or (_is_past(keys[j]) and keys[j] not in _MINDED) else None


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
    if not WAS.isdisjoint(near):
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
    if near[-1:] and near[-1] in _AGREED and keys[j + 1] in _MEETS:
        return 1
    if near[-1:] in (["was"], ["were"]):
        return int(is_alone(keys, i))
    if near[-1:] and near[-1] in _IS:
        return 1
    if not near or _is_past(near[-1]) or (near[-1] in EXPECTED and not WAS.isdisjoint(near)):
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

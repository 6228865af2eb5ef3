"""The context rules of the frame cues: which company a cue needs, and which takes it back."""

from functools import cache
from typing import NamedTuple

from analysis.lexicons.matcher import read_rows
from analysis.text.words import Words

# How many words before and after a cue each rule looks at. Eight are about half a news sentence (22 words),
# four about a clause.
REACH = {"near": (8, 8), "close": (4, 4), "beside": (1, 1), "prev": (1, 0), "next": (0, 1), "after": (0, 5)}
# How far back a not_ part behind ``even_after`` still looks where the word of dispute follows.
BACK_OF_DISPUTE = 3
NOT_NAME, NOT_CAPITAL, EVEN_NAME = "not_name", "not_capital", "even_name"
# Says that a form stands for its other frames as well; no rule of context.
SHARED = "shared"
# Words to either side in which an uncapitalised word of five letters or more tells running text from a
# headline in title case, where a capital says nothing.
RUNNING_WORDS = 6
RUNNING_LETTERS = 5


class Part(NamedTuple):
    """One part of a rule: what it is called, whether its company is wanted, how far it looks, for what.

    ``wanted`` is None for a part that shortens how far those behind it look.
    """

    name: str
    wanted: bool | None
    before: int
    after: int
    company: frozenset[str]


class Rule(NamedTuple):
    """A rule as it is used: its parts about company, and the one about capitals or ""."""

    parts: tuple[Part, ...]
    capital: str


@cache
def _contexts() -> dict[str, frozenset[str]]:
    """Return the lists of frames_contexts.csv."""
    lists: dict[str, set[str]] = {}
    for row in read_rows("frames_contexts"):
        lists.setdefault(row["context"], set()).add(row["word"])
    return {name: frozenset(words) for name, words in lists.items()}


def _parse_part(name: str) -> Part:
    """Read one part, such as ``only_next:to,@mending``."""
    kind, _, listed = name.partition(":")
    verb, _, where = kind.partition("_")
    company: set[str] = set()
    for word in listed.split(","):
        company |= _contexts()[word[1:]] if word[:1] == "@" else {word}
    before, after = REACH[where]
    return Part(name, None if verb == "even" else verb == "only", before, after, frozenset(company))


@cache
def parse_rule(text: str) -> Rule:
    """Read a rule of frames.csv.

    A rule has parts with ; between them. ``not_near:LIST`` takes the cue back where a word of the list stands
    within eight words, ``only_near:LIST`` where none does. Instead of near: close (four words), beside
    (directly before or after), prev, next, after (five words). ``even_after:LIST``: where a word of the list
    follows, a not_ part behind this one looks no further than to it ("fought over the gun bill after the
    attack"), and `BACK_OF_DISPUTE` words back. A list is made of words, and of names with @, which are those
    of frames_contexts.csv. ``not_name``: the cue is part of a name ("Justice Department"); ``not_capital``:
    it has a capital within a sentence; ``even_name``: neither matters. ``shared`` only tells that the form is
    meant to cue more than one frame.

    Parameters
    ----------
    text : str
        The rule; "" never takes a cue back.

    Returns
    -------
    Rule
        Parsed once per rule.

    Raises
    ------
    KeyError
        When the rule names a list that frames_contexts.csv does not have, or an unknown kind.

    Examples
    --------
    >>> parse_rule("only_next:to;not_name")
    Rule(parts=(Part(name='only_next:to', wanted=True, before=0, after=1, company=frozenset({'to'})),), \
capital='not_name')
    """
    names = [name for name in text.split(";") if name and name not in (EVEN_NAME, SHARED)]
    capital = [name for name in names if name in (NOT_NAME, NOT_CAPITAL)]
    parts = tuple(_parse_part(name) for name in names if name not in capital)
    return Rule(parts, min(capital, default=""))


def _is_running(texts: list[str], first: int, last: int) -> bool:
    """Tell whether the words around are running text, not a title in capitals."""
    around = texts[max(0, first - RUNNING_WORDS) : last + RUNNING_WORDS]
    return any(len(word) >= RUNNING_LETTERS and word.islower() for word in around)


def _follows(words: Words, first: int) -> bool:
    """Tell whether only a space stands before a word, so that it does not begin a sentence."""
    return first > 0 and words.starts[first] - words.ends[first - 1] == 1


def _is_beside_capital(words: Words, first: int, last: int) -> bool:
    """Tell whether a capitalised word stands beside another one.

    At the beginning of a sentence a verb in -ing or -ed before a name does not ("Blasting Rivera, …").
    """
    texts = words.texts
    after = last < len(texts) and texts[last][0].isupper() and _follows(words, last)
    if _follows(words, first):
        return after or texts[first - 1][0].isupper()
    return after and not texts[first].endswith(("ing", "ed"))


def _is_name(kind: str, words: Words, first: int, last: int) -> bool:
    """Tell whether a capitalised cue is, by its capital, a name or part of one."""
    capital = _is_beside_capital(words, first, last) or (kind == NOT_CAPITAL and _follows(words, first))
    return capital and _is_running(words.texts, first, last)


def find_suppression(rule: Rule, words: Words, first: int, last: int) -> str:
    """Find the part of a rule that takes a cue back.

    ``rule``: the rule of the cue (`parse_rule`). ``words``: the words of the text. ``first`` and ``last``:
    the words of the cue, last exclusive. Returned: the part as written in frames.csv; "" when the cue stands.

    >>> from analysis.text.words import find_words
    >>> rule = parse_rule("not_near:@armed")
    >>> find_suppression(rule, find_words("Troops attack the town."), 1, 2)
    'not_near:@armed'
    >>> find_suppression(rule, find_words("Critics attack the plan."), 1, 2)
    ''
    """
    keys, low, high = words.keys, 0, len(words.keys)
    for name, wanted, before, after, company in rule.parts:
        if wanted is None:
            at = next((i for i in range(last, min(last + after, high)) if keys[i] in company), -1)
            if at >= 0:  # "the gun bill" is a bill
                low, high = max(0, first - BACK_OF_DISPUTE), at - 1
            continue
        floor, top = (0, len(keys)) if wanted else (low, high)
        here = not company.isdisjoint(keys[last : min(last + after, top)]) or not company.isdisjoint(
            keys[max(first - before, floor) : first]
        )
        if here is not wanted:
            return name
    if rule.capital and words.texts[first][0].isupper() and _is_name(rule.capital, words, first, last):
        return rule.capital
    return ""

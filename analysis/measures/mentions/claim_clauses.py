"""The clause of a claim that its label is made of: where it begins, its subject and its verb."""

import re
from collections.abc import Sequence
from itertools import pairwise

from analysis.measures.mentions.claim_verbs import find_verb, is_finite
from analysis.measures.mentions.claim_words import (
    BOUNDING,
    CONTENT,
    POINTING,
    Clause,
    letter_inside,
    names_time,
    settle_letters,
)
from analysis.text.voices.verbs import spoken_forms
from analysis.text.words import Words

# Of one claim so many words are read for its label.
READ_WORDS = 25
# Letters of a word in capitals before a point that may be an abbreviation ("Mr", "Gen").
SHORT = 4
# What leads up to what is said ("it is clear that") has at most so many words.
LEAD_WORDS = 8
# "the mayor said" between commas has at most so many words.
ASIDE_WORDS = 6
_STOPS = re.compile(r"[!?;:—–\n(]| -+ ")
_DOTS = re.compile(r"…|\.\.")
_QUESTIONS = frozenset("how why what where whether".split())
CONDITIONS = frozenset({"if", "unless"})
_OPEN = _QUESTIONS | CONDITIONS
# … and words that open one where what follows is not past: "once the tide turns, they will sail".
_PROVIDED = frozenset({"provided", "assuming"})
_TIMED = frozenset("when once until till whenever".split())
_PAST = frozenset("was were had did wasn't weren't hadn't didn't".split())
# Behind "if": words of the speaker about his own saying, or of no condition.
_ASIDES = re.compile(
    r"(you )?(ask (me|us)|look)\b|(i|we) (may|look|remember|recall)\b|(i am|i'm|we are|we're) "
    r"(not )?(mistaken|wrong|honest)\b|my memory|truth be|need be|(any|anything|ever|not|so)\b"
)
# What leads up to a clause and takes it back: "it is unlikely that", "nobody can show that".
_DENIALS = frozenset(
    "cannot nobody none no impossible unlikely doubtful false untrue incorrect wrong hard difficult possible "
    "myth lie nonsense few little without may might could".split()
)
_SURE = frozenset("doubt question".split())
_EMPTY = frozenset("it there there's it's".split())
_BEING = frozenset("is was are were be there's it's".split())
# Verbs whose clause is what is said: of findings, and of the speaker's own thinking.
_SHOWING = frozenset(
    "mean means suggest suggests suggested show shows showed shown indicate indicates indicated reveal "
    "reveals revealed demanded requested emerged".split()
)
_POINTS = frozenset("fact truth reality point thing problem bottom-line line".split())
_THINKING = frozenset("think believe know guess understand say saying".split())
_LEADING = _SHOWING | _THINKING | _BEING
_SPEAKERS = frozenset("i we i'm we're".split())
_FILLERS = (["you", "know"], ["i", "mean"], ["you", "see"])


def find_clause(words: Words, text: str, within: range) -> Clause:
    """Return the first clause of a claim that tells something, what only leads up to it left out.

    >>> from analysis.text.words import find_words
    >>> line = "Well. It is clear that on Monday, the ferry sank"
    >>> list(find_clause(find_words(line), line, range(10)).keys)
    ['the', 'ferry', 'sank']
    """
    first, stop = within.start, min(within.stop, within.start + READ_WORDS)
    keys, texts = words.keys[first:stop], words.texts[first + 1 : stop]
    pairs = zip(words.ends[first : stop - 1], words.starts[first + 1 : stop], strict=True)
    gaps = ["", *[text[end:start] for end, start in pairs]]
    letters = settle_letters(keys, texts, gaps)
    clause = Clause(range(first, stop), letters, keys, gaps)
    if keys[0] in POINTING and letters[1:2] in tuple("xz"):
        clause = clause._replace(letters="i" + letters[1:])
    elif keys[0] in _PROVIDED and letters[1:2] in tuple("adisq"):
        clause = clause._replace(letters="s" + letters[1:])
    elif keys[0] == "those" and len(texts) and letter_inside(texts[0]) == "g":
        clause = clause._replace(letters="ig" + letters[2:])  # "those trying": no noun
    stops = [n for n, gap in enumerate(gaps) if gap != " " and n and _is_stop(words, first + n, gap)]
    if stops:
        clause = _first_telling(clause, stops)
    while (n := _first_word(clause)) or (n := _behind_lead(clause)):
        clause = clause.since(n)
    if first < clause.at[0] and clause.at[-1] + 1 == stop < within.stop:
        return find_clause(words, text, range(clause.at[0], within.stop))
    return _without_aside(clause)


def find_condition(keys: Sequence[str], clause: Clause) -> str:
    """Return the word that opens the condition before a clause; "" for none, "even if" or an aside.

    "When" and "once" open one where the clause is not past; "if you ask me" is an aside.

    >>> clause = Clause(range(3), "awv", "the ferry sank".split(), ["", " ", " "])
    >>> [find_condition(line.split(), clause) for line in ("if it rained", "if i may", "even if it did")]
    ['if', '', '']
    """
    verb = find_verb(clause)
    past = verb >= 0 and (clause.letters[verb] == "v" or clause.keys[verb] in _PAST)
    opening = CONDITIONS | _PROVIDED if past else CONDITIONS | _PROVIDED | _TIMED
    for n, key in enumerate(keys[:-1]):
        if key in opening and (key in CONDITIONS or not n):
            is_aside = _ASIDES.match(" ".join(keys[n + 1 : n + 5])) or keys[n - 1 : n] in (["even"], ["as"])
            return "" if is_aside else key
    return ""


def _first_telling(clause: Clause, stops: Sequence[int]) -> Clause:
    """Return the first piece between stops that has a verb, or that tells something at least."""
    pieces = [slice(a, b) for a, b in pairwise([0, *stops, len(clause.keys)])]
    at, letters, keys, gaps = clause
    told = [Clause(at[piece], letters[piece], keys[piece], gaps[piece]) for piece in pieces]
    telling = [part for part in told if sum(map(CONTENT.__contains__, part.letters)) > 1] or told[:1]
    return next((part for part in telling if find_verb(part) >= 0), telling[0])


def _without_aside(clause: Clause) -> Clause:
    """Return a clause without who says it, or what parts "is" from the rest: "it is, I fear, late"."""
    cuts = [n for n, gap in enumerate(clause.gaps) if n and "," in gap]
    for a, b in pairwise([*cuts, len(clause.keys)] if cuts else ()):
        said = not spoken_forms().isdisjoint((clause.keys[a], clause.keys[b - 1]))
        said = said and (b < len(clause.keys) or _has_verb(clause.until(a)))
        if b - a <= ASIDE_WORDS and (said or (clause.letters[a - 1] in "xjb" and b < len(clause.keys))):
            gaps = [*clause.gaps[:a], " ", *clause.gaps[b + 1 :]][: len(clause.gaps) - b + a]
            keys, at = ([*part[:a], *part[b:]] for part in (clause.keys, clause.at))
            return Clause(at, clause.letters[:a] + clause.letters[b:], keys, gaps)
    return clause


def _is_stop(words: Words, i: int, gap: str) -> bool:
    """Say whether a sentence or clause ends before a word, no abbreviation."""
    if _STOPS.search(gap):
        return not (gap == ":" and words.texts[i][0].isdecimal())
    if _DOTS.search(gap):
        return words.texts[i][0].isupper()
    before = words.texts[i - 1]
    return "." in gap and not ("." in before or (before[0].isupper() and len(before) <= SHORT))


def _first_word(clause: Clause) -> int:
    """Return where the main clause begins: behind "but", "well," and "on Monday,"."""
    letters, gaps, keys = clause.letters, clause.gaps, clause.keys
    most = len(letters) - 2
    first = 0
    while first < most:
        filled = keys[first : first + 2] in _FILLERS and "," in gaps[first + 2]
        if not (filled or letters[first] in "oc" or (keys[first] == "look" and "," in gaps[first + 1])):
            break
        first += 1 + filled
    if letters[first] in "spgy" and keys[first] not in _QUESTIONS:
        for n in range(first + 1, most):
            if letters[first] in "gy" and is_finite(clause, n):
                break
            if "," in gaps[n] and (letters[n] == "j" or find_verb(clause.since(n)) > 0):
                return n
        if n := _behind_condition(clause, first):
            return n
    while first < most and letters[first] in "yso" and keys[first] not in _OPEN:
        if keys[first] in BOUNDING and letters[first + 1] not in "sp":
            break
        first += 1
    return first


def _behind_condition(clause: Clause, first: int) -> int:
    """Return where "they will appeal" begins behind "if they lose", without a comma; 0 for none."""
    verb = first + 1 + find_verb(clause.since(first + 1))
    if clause.keys[first] not in CONDITIONS | _TIMED or verb <= first + 1 or clause.letters[verb] in "xj":
        return 0
    if clause.keys[verb] in _THINKING | spoken_forms() or "," in "".join(clause.gaps[first:]):
        return 0  # "if they think they can win"
    near = range(verb + 1, len(clause.keys) - 1)
    starts = (n for n in near if clause.letters[n : n + 2] == "ix" or clause.letters[n] == "j")
    return next((n for n in starts if clause.letters[n - 1] not in "tpsrc"), 0)


def _behind_lead(clause: Clause) -> int:
    """Return where what is said begins behind "it is clear that", "I think", "on Friday that"; 0 for most."""
    letters, keys = clause.letters, clause.keys
    opening = keys[:LEAD_WORDS]
    if _LEADING.isdisjoint(opening) and "that" not in keys:
        return 0
    that = opening.index("that") if "that" in opening else 0
    dated = (
        letters[0] in "p#"
        and names_time(keys[that - 1])
        and (keys[that - 2] != "the" or keys[that - 1] == "weekend")
    )
    if that > 1 and dated and _has_verb(clause.since(that + 1)):
        return that + 1  # "over the weekend that she would go", no "on the day that she went"
    verb = find_verb(clause)
    if (
        0 < verb < LEAD_WORDS
        and keys[verb] in _BEING
        and keys[verb - 1] in _POINTS
        and "n" not in letters[: verb + 2]
    ):
        said = verb + 1 + (keys[verb + 1 : verb + 2] == ["that"])
        if letters[said : said + 1] in tuple("ijad") and _has_verb(clause.since(said)):
            return said  # "the fact is we lost"
    if verb >= LEAD_WORDS - 1 and keys[verb] in _BEING and keys[verb + 1 : verb + 2] == ["that"]:
        is_open = _denies(letters[:verb], keys[:verb]) or not _has_verb(clause.since(verb + 2))
        return 0 if is_open else verb + 2  # "the findings of the board of the port are that"
    near = range(verb, min(verb + 2, len(opening))) if verb >= 0 else ()
    leading = next((n for n in near if keys[n] in _LEADING), -1)
    if leading < 0 or (keys[leading] in _THINKING and _SPEAKERS.isdisjoint((keys[0], keys[verb]))):
        return 0
    said = opening.index("that", leading) + 1 if "that" in opening[leading:] else leading + 1
    empty = keys[0] in _EMPTY or said == leading + 2  # "it is clear that", "the finding is that"
    if keys[leading] in _BEING and (not empty or keys[said - 1] != "that"):
        return 0
    is_far = keys[leading] not in _BEING and said > leading + 2
    if is_far or (keys[said - 1] != "that" and letters[said : said + 1] not in tuple("ijadq#w")):
        return 0
    return 0 if _denies(letters[:said], keys[:said]) or not _has_verb(clause.since(said)) else said


def _denies(letters: str, keys: Sequence[str]) -> bool:
    """Say whether what leads up is denied itself: "I do not think", "there is no evidence that"."""
    if "n" in letters or any([key.endswith("n't") for key in keys]):
        return True
    return not _DENIALS.isdisjoint(keys) and _SURE.isdisjoint(keys)


def _has_verb(clause: Clause) -> bool:
    """Say whether a subject and a verb follow, "be" behind a demand too: "that the hearing be public"."""
    return find_verb(clause) > 0 or clause.letters[:1] == "j" or "b" in clause.letters[1:LEAD_WORDS]

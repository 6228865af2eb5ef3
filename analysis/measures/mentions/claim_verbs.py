"""The finite verb of a clause that labels a claim, relative clauses and asides passed over."""

from analysis.lexicons.grammar import BE_FINITE, HAVE, SPEAKING
from analysis.measures.mentions.claim_words import BOUNDING, Clause, letter_of

# A verb's past form may only describe the noun before it: "a tent found on Monday was hers".
REDUCED_WITHIN = 8
# Participles that are no past forms: "people given the vaccine recovered".
_PARTICIPLES = frozenset(
    "given seen known done taken written driven shown broken spoken stolen thrown worn drawn grown gone "
    "chosen hidden eaten beaten fallen frozen shaken forgotten".split()
)
# Who says a thing beside the noun that is the subject: "a post suggesting they lost".
SAYING = frozenset("suggesting alleging claiming saying arguing showing indicating accusing stating".split())
_OBJECTS = frozenset({"it", "you"})  # pronouns that stand behind a verb as they do before one
# What opens a clause of its own inside another: "which came up after a sailor was hurt, was closed".
_OPENING = frozenset("after before since until".split())
# Verbs that a person follows: whatever else is a verb behind them, they are the first.
_AIMED = frozenset(
    "accused accuses accusing blamed blames blaming urged urges urging warned warns warning ordered thanked "
    "praised condemned criticized criticised denounced".split()
)
_TIMES = frozenset(
    "yesterday today tomorrow tonight now soon still already again later earlier recently once twice".split()
)
_TOO = "too"
# What a denial makes no denial at all: "not just for farmers".
ONLY = frozenset("just only merely simply solely necessarily exactly entirely".split())
_TURNING = BOUNDING | {_TOO, "yet", "supposedly", "here"}
_CAN_BE_FINITE = frozenset("jxvzuw")  # letters of words that can be a finite verb


def find_verb(clause: Clause) -> int:
    """Return the finite verb of a clause, or the one that opens it without a subject; -1 for none.

    >>> from analysis.text.words import find_words
    >>> from analysis.measures.mentions.claim_clauses import find_clause
    >>> line = "any town which lost a ferry on the lake would be helped"
    >>> find_verb(find_clause(find_words(line), line, range(12)))
    9
    """
    letters = clause.letters
    leads = letters[:1] != "" and letters[0] in "uvzg"
    if leads and letters[1:2] and letters[1] in "adtmqk#siv":
        return 0
    if leads and (clause.keys[1:2] == ["for"] or clause.keys[0] in _AIMED):
        return 0  # "called for"
    if (verb := _find_main(clause)) >= 0:
        return verb
    if leads and letters[0] in "uv" and letters[1:2] in ("w", "p"):
        return 0
    inner = [n + 1 for n, letter in enumerate(letters) if letter == "i" and opens_relative(clause, n)]
    return inner[-1] if inner and "s" not in letters[: inner[-1]] and is_finite(clause, inner[-1]) else -1


def _find_main(clause: Clause) -> int:
    """Return the first finite verb that is none of an aside; -1 for none."""
    aside = relative = told = parted = False
    for n, letter in enumerate(clause.letters):
        if n and "," in clause.gaps[n]:
            aside = letter in "rgvp" and not (parted and _follows_aside(clause, n))
            parted = True
        if letter == "s" and n and (clause.keys[n] != "that" or clause.letters[n - 1] in "uvzg"):
            break
        relative = relative and clause.keys[n] not in _OPENING
        if _opens_aside(clause, n):
            aside, relative, told = True, False, False
        elif not aside and (_is_demanded(clause, n) or (letter in _CAN_BE_FINITE and is_finite(clause, n))):
            return n
        elif aside and letter in "xvzu":
            if _resumes(clause, n, relative or (told and "," in clause.gaps[n])):
                return n
            relative = told = True
    return -1


def _follows_aside(clause: Clause, n: int) -> bool:
    """Say whether a past form behind a second comma is the verb: "the mayor, 47, went"."""
    if clause.letters[n] != "v" or clause.keys[n] in _PARTICIPLES or clause.keys[n + 1 : n + 2] == ["by"]:
        return False
    return not any(
        "," in clause.gaps[k] and clause.letters[k] in "xvz" for k in range(n + 1, len(clause.keys))
    )


def _is_demanded(clause: Clause, n: int) -> bool:
    """Say whether "be" is the verb of a demand, behind its subject or "not": "that war not be usual"."""
    if clause.keys[n] != "be" or "s" in clause.letters[:n]:
        return False
    who = n - 1 - (clause.letters[n - 1 : n] == "n")
    return who >= 0 and letter_of(clause.keys[who]) in "wi"  # "will" in capitals is no noun


def _opens_aside(clause: Clause, n: int) -> bool:
    """Say whether a word opens what has a verb of its own: "the money that they lost", "a post saying it"."""
    letter, letters = clause.letters[n], clause.letters
    if letter == "g":
        return letters[n - 1 : n] == "w" and clause.keys[n] in SAYING
    if letter == "s":
        told = clause.keys[n] == "that" and letters[n - 1 : n] == "w" and clause.gaps[n] == " "
        return n > 0 and letters[n + 1 : n + 2] in tuple("ijadq#" if told else "ij")
    return letter == "r" or (letter == "i" and opens_relative(clause, n))


def opens_relative(clause: Clause, n: int) -> bool:
    """Say whether a pronoun opens what describes the noun before it: "the guards they hire have left".

    >>> opens_relative(Clause(range(4), "wiuv", "guards they hire left".split(), [" "] * 4), 1)
    False
    """
    follows = clause.letters[n + 1 : n + 3]
    near = clause.letters[n - 1 : n] == "w" and clause.gaps[n] == " " and clause.keys[n] in SPEAKING
    return near and len(follows) > 1 and follows[0] in "uvzw" and follows[1] in "xpkc"


def _resumes(clause: Clause, n: int, relative: bool) -> bool:
    """Say whether a verb behind an aside is that of the whole: "the rule, which they wrote, failed"."""
    letter, parted = clause.letters[n], "," in clause.gaps[n]
    if letter == "x":
        return parted or (relative and clause.letters[n - 1] not in "xit")
    return relative and parted and letter in "vz"


def is_finite(clause: Clause, n: int) -> bool:
    """Say whether a word is the finite verb of a clause."""
    letters, key = clause.letters, clause.keys[n]
    letter, before, after = letters[n], letters[n - 1 : n], letters[n + 1 : n + 2]
    if letter == "j" or letter == "x":
        return before != "t"  # "to do"
    if not n or letter not in _CAN_BE_FINITE:
        return False
    if before in "yn" and n > 1:
        if letter == "w" and key.endswith("s") and (clause.keys[n - 1].endswith("ly") or before == "n"):
            return True
        before = letters[n - 2]
    if before == "i" and letter != "w":
        return True
    if letter == "v":
        return before in "w#qmv" and key not in _PARTICIPLES and not _is_reduced(clause, n)
    if letter == "w":
        single = key.endswith("s") and not key.endswith(("ss", "'s", "us"))
        if before == "i" and clause.keys[n - 1] in _OBJECTS and letters[n - 2 : n - 1] in tuple("uvzg"):
            return single  # "make it harder"
        return before == "i" or (single and before == "w" and after != "" and after in "adm")
    if before == "q" and letters[n - 2 : n - 1] == "i":
        before = "w"  # "we all make"
    return before in "wg#" and after != "" and after in "adiptmsy#qnwgj"


def _is_reduced(clause: Clause, n: int) -> bool:
    """Say whether a past form only describes the noun before it, the verb being still to come."""
    letters = clause.letters
    for k in range(n + 1, min(len(letters), n + REDUCED_WITHIN)):
        if "," in clause.gaps[k]:  # "the mayor, a pilot hired in May, would"
            return letters[k] == "x" and any("," in gap for gap in clause.gaps[1:n])
        if letters[k] in "ijcsr":
            return False
        if letters[k] == "x" and letters[k - 1] != "t":
            return letters[n + 1] in "pty"
    return False


def denies(clause: Clause, n: int) -> bool:
    """Say whether a word denies: "no", "not", "didn't".

    >>> denies(Clause(range(2), "qw", ["no", "ferry"], ["", " "]), 0)
    True
    """
    return clause.letters[n] == "n" or clause.keys[n] == "no" or clause.keys[n].endswith("n't")


def find_group(clause: Clause, verb: int) -> list[int]:
    """Return auxiliaries, a denial and the verb, adverbs left out but those of time.

    >>> keys = "the envoys of the town had broken the truce".split()
    >>> clause = Clause(range(9), "awpawxvaw", keys, [" "] * 9)
    >>> find_group(clause, 5)
    [5, 6]
    """
    letters, told, n = clause.letters, [verb], verb + 1
    if letters[verb] not in "xjb":
        return told
    while n < len(letters) and letters[n] in "xbny":
        if letters[n] != "y" or denies(clause, n - 1) or tells_time(clause, n) or turns(clause, n):
            told.append(n)
        n += 1
    if n < len(letters) and letters[n] in "vguz":
        told.append(n)
        if letters[n + 1 : n + 2] == "p" and letters[n + 2 : n + 3] in ("c", ""):
            told.append(n + 1)  # "were shot at"
    elif n < len(letters) and letters[n] == "w" and clause.keys[verb] not in BE_FINITE:
        told.append(n)
    elif clause.keys[told[-1]] in BOUNDING and not denies(clause, told[-1] - 1):
        told.pop()  # "has" + "only two"
    return told


def tells_time(clause: Clause, n: int) -> bool:
    """Say whether a word is an adverb of time that changes what is said: "still", "yesterday".

    >>> tells_time(Clause(range(2), "xy", ["is", "still"], [" ", " "]), 1)
    True
    """
    return clause.letters[n] == "y" and clause.keys[n] in _TIMES and not turns(clause, n)


def turns(clause: Clause, n: int) -> bool:
    """Say whether a word turns round what is said, or is turned by the one before: "nearly", "not just".

    >>> [turns(Clause(range(3), "xyy", ["is", "too", "early"], [" "] * 3), n) for n in range(3)]
    [False, True, True]
    """
    denied = n > 0 and clause.letters[n - 1] in "xn" and denies(clause, n - 1)  # "did not always sink"
    return denied or clause.keys[n] in _TURNING or (n > 0 and clause.keys[n - 1] in BOUNDING | {_TOO})


def is_perfect(clause: Clause, n: int) -> bool:
    """Say whether a word is "has" or "had" right before a past form in -ed."""
    keys = clause.keys
    return keys[n] in HAVE and n + 1 < len(keys) and keys[n + 1].endswith("ed")

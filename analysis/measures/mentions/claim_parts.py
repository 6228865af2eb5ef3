"""What somebody said, parted into statements: each clause that has a subject and a verb of its own."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from analysis.measures.mentions.claim_verbs import find_verb
from analysis.measures.mentions.claim_words import CONTENT, Clause, letter_inside
from analysis.text.words import Words

# A statement has at least so many words, and so many that carry news; long ones have them.
LEAST_WORDS, LEAST_NEWS, LONG = 3, 2, 10
# Behind "and" the verb of another statement comes within so many words.
VERB_WITHIN = 7
_LINKS = frozenset({"and", "but"})
# What a clause depends on: behind it "and" may join two conditions, or two things that somebody did.
_DEPENDENT = frozenset("sr")
_OPENING = frozenset("as after before since until".split())
# Letters that a subject begins with (`claim_words`): of itself, and behind a comma or "that".
_PLAIN, _NOUNS = frozenset("adij"), frozenset("wq#g")
_BREAKS = frozenset(",;:—–()-")


def split_claim(words: Words, text: str, within: range, sentence_of: Sequence[int]) -> list[range]:
    """Return the statements of a claim: its sentences, and clauses that "and" or "but" joins on one level.

    A clause is parted only if those before and behind it have a subject and a finite verb each; "if the wind
    turned and the tide rose" is one condition.

    ``sentence_of``: the sentence of every word. Returned: the words of every statement; together all words
    but the links between them.

    >>> from analysis.text.words import find_words
    >>> line = "the road was closed and that two schools would stay shut"
    >>> [" ".join(line.split()[n] for n in part) for part in
    ...  split_claim(find_words(line), line, range(11), [0] * 11)]
    ['the road was closed', 'two schools would stay shut']
    """
    bounds = [n for n in within[1:] if sentence_of[n] != sentence_of[n - 1]]
    if not bounds and _LINKS.isdisjoint(words.keys[within.start : within.stop]):
        return [within]
    parts: list[range] = []
    for first, stop in pairwise([within.start, *bounds, within.stop]):
        parts += _split_sentence(words, text, range(first, stop))
    return _join_short(parts, words)


def _split_sentence(words: Words, text: str, within: range) -> list[range]:
    """Return the statements of one sentence."""
    found, first = [], within.start
    for k in within[LEAST_WORDS:-LEAST_WORDS]:
        if words.keys[k] in _LINKS and k - first >= LEAST_WORDS:
            begins = _begins_statement(words, text, range(k + 1, within.stop))
            if begins and _is_statement(words, text, range(first, k), closed=begins > k + 1):
                found.append(range(first, k))
                first = begins
    return [*found, range(first, within.stop)]


def _read(words: Words, text: str, within: range) -> Clause:
    """Return words as a clause."""
    texts = words.texts[within.start : within.stop]
    gaps = [text[words.ends[n - 1] : words.starts[n]] if n else "" for n in within]
    return Clause(within, "".join(map(letter_inside, texts)), words.keys[within.start : within.stop], gaps)


def _begins_statement(words: Words, text: str, within: range) -> int:
    """Return where a statement with a subject and a verb begins behind "and"; 0 for none."""
    first = within.start
    closed = words.keys[first] == "that" and letter_inside(words.texts[first + 1]) in _NOUNS | _PLAIN
    parted = closed or "," in text[words.ends[first - 2] : words.starts[first - 1]]
    if letter_inside(words.texts[first + closed]) not in (_NOUNS | _PLAIN if parted else _PLAIN):
        return 0
    told = _until_break(_read(words, text, within[closed : VERB_WITHIN + 1]))
    verb = find_verb(told)
    if verb <= 0 or told.letters[verb - 1] == "t" or not _DEPENDENT.isdisjoint(told.letters[1:verb]):
        return 0
    return first + closed


def _until_break(clause: Clause) -> Clause:
    """Return a clause up to a comma, a dash or another link."""
    pairs = zip(clause.keys, clause.gaps, strict=True)
    ends = (n for n, (key, gap) in enumerate(pairs) if n and (key in _LINKS or not _BREAKS.isdisjoint(gap)))
    stop = next(ends, len(clause.keys))
    return clause.until(stop)


def _is_statement(words: Words, text: str, within: range, *, closed: bool) -> bool:
    """Tell whether words have a subject and a verb, and end on the level that they begin on.

    ``closed`` says that "that" follows the link, and so parts it from what another word depends on.
    """
    clause = _read(words, text, within)
    clause = clause.since(clause.keys[0] == "that")
    verb = find_verb(clause)
    if verb <= 0 or not _DEPENDENT.isdisjoint(clause.letters[:verb]):
        return False
    if clause.keys[0] in _OPENING and any("," in gap for gap in clause.gaps[verb:]):
        return False  # "as the town has seen, the ferry and the pier are safe"
    return closed or _DEPENDENT.isdisjoint(clause.letters[verb:])


def _join_short(parts: Iterable[range], words: Words) -> list[range]:
    """Join statements of too few words to the one before, or behind the first."""
    found: list[range] = []
    for part in parts:
        if found and (_is_short(part, words) or _is_short(found[-1], words)):
            found[-1] = range(found[-1].start, part.stop)
        else:
            found.append(part)
    return found


def _is_short(part: range, words: Words) -> bool:
    """Tell whether words say too little to be a statement of their own."""
    if not LEAST_WORDS <= len(part) < LONG:
        return len(part) < LONG
    return sum([letter_inside(word) in CONTENT for word in words.texts[part.start : part.stop]]) < LEAST_NEWS

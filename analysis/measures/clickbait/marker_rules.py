"""One rule per marker of words: each takes a headline and yields the word spans that set it off."""

import re
from collections.abc import Iterator
from itertools import pairwise

from analysis.measures.clickbait.marker_line import Line, clause_opening, cue_matcher, cue_words, grammar

SHOUTED_SHARE = 0.6  # a headline with this share of capital words or more is house style, no emphasis
SHOUTED_WORDS = 3  # … if it has at least so many words
MODIFIERS = 3  # words that may stand between a number (or "this") and its noun
LISTICLE_LIMIT = 1000  # no list is longer; years and sums are not lists
LISTICLE_DIGITS = 9  # longer runs of digits are no numbers of things
GERUND_LETTERS = 6  # "stop ironing", not "stop king"
ACRONYM_LETTERS = 3  # so many capitals or fewer are an acronym unless the word is listed

_ROMAN = re.compile(r"^[ivxlcdm]+$")
_VOWEL = re.compile(r"[aeiouy]")
_CAPITALS = re.compile(r"^[^\W\d_]+(?:['’-][^\W\d_]+)*$")
_ADJECTIVE = re.compile(r"(?:ful|ous|able|ible|ive|al|ic|ed|ing|ant|ent|ary|y|less)$")
_SINGULAR = frozenset({"this", "that", "it"})
_TELLING = frozenset("tell tells told urge urges urged order orders ordered warn warns warned beg".split())

Hits = Iterator[tuple[int, int]]


def _imperative(line: Line) -> Hits:
    strict, loose = cue_words("imperative", "start"), cue_words("imperative", "object")
    for last, i in pairwise([0, *line.clauses]):
        opening, nxt = clause_opening(line, "imperative", i), line.key(i + 1)
        if (opening and opening[1] == "never") or _tells_somebody(line, last, i):
            continue
        if opening and (opening[0] > i + 1 or nxt not in grammar("not_object")):
            yield i, opening[0]
        elif line.keys[i] in grammar("negated") and (nxt in strict or nxt in loose):
            yield i, i + 2
        elif (
            line.keys[i] in loose
            and (nxt in grammar("object") or nxt.isdigit())
            and i + 1 not in line.opening
        ):
            yield i, i + 1
        elif line.keys[i] in grammar("with_gerund") and len(nxt) >= GERUND_LETTERS and nxt.endswith("ing"):
            yield i, i + 1
        elif line.keys[i] in grammar("kicker") and line.text.startswith((":", "!"), line.words.ends[i]):
            yield i, i + 1
    if not grammar("wh").isdisjoint(line.keys):
        yield from _followed_imperative(line, strict)


def _tells_somebody(line: Line, last: int, i: int) -> bool:
    """Tell whether the words before a colon say who is told: "Court tells mill: …", "Police to fans: …"."""
    before = line.keys[last:i]
    if len(before) < 3 or not line.text.startswith(":", line.words.ends[i - 1]):
        return False
    return not _TELLING.isdisjoint(before[1:-1]) or (len(before) == 3 and before[1] == "to")


def _followed_imperative(line: Line, strict: frozenset[str]) -> Hits:
    """Find the second of two imperatives: "…, see how", "… and learn why"."""
    for i in range(1, len(line.keys)):
        if line.keys[i] in strict and line.key(i + 1) in grammar("wh"):
            after_comma = "," in line.text[line.words.ends[i - 1] : line.words.starts[i]]
            if after_comma or line.keys[i - 1] == "and":
                yield i, i + 1


def _all_caps(line: Line) -> Hits:
    if not any(map(str.isupper, line.words.texts)):
        return
    plain = [t for t in line.words.texts if _CAPITALS.match(t) and len(t) > 1]
    if len(plain) >= SHOUTED_WORDS and sum(t.isupper() for t in plain) >= SHOUTED_SHARE * len(plain):
        return
    for i, (word, key) in enumerate(zip(line.words.texts, line.keys, strict=True)):
        if word.isupper() and _CAPITALS.match(word) and _is_shout(key):
            start, end = line.words.starts[i], line.words.ends[i]
            if line.text[max(start - 1, 0) : start] not in tuple("@#$&") and line.text[end : end + 1] != "&":
                yield i, i + 1


def _is_shout(key: str) -> bool:
    """Tell a word in capitals from an acronym: known lists first, then length and vowels."""
    key = key.removesuffix("'s")
    if "-" in key:
        return any(_is_shout(part) for part in key.split("-"))
    if len(key) <= ACRONYM_LETTERS:
        return key in cue_words("all_caps", "short")
    return key not in cue_words("all_caps", "acronym") and bool(_VOWEL.search(key)) and not _ROMAN.match(key)


def _forward_reference(line: Line) -> Hits:
    starts = {i for i in line.clauses[:3] if i <= 2}
    for first, last, _, place in cue_matcher("forward_reference", "any", "determiner", "start").find(
        line.keys
    ):
        if place == "never" or line.said(first) or (place == "start" and first not in starts):
            continue
        with_noun = place == "determiner" and line.key(last) and line.key(last) not in grammar("no_modifier")
        yield first, last + bool(with_noun)


def _question(line: Line) -> Hits:
    marked = line.text.rfind("?")
    for i in line.clauses:
        key, nxt = line.keys[i], line.key(i + 1)
        open_wh = (
            key in grammar("wh") and nxt in grammar("auxiliary") and line.key(i + 2) in grammar("subject")
        )
        open_aux = (
            key in grammar("opener")
            and nxt in grammar("subject")
            and not (key == "do" and nxt in _SINGULAR)  # "do this first" is an order
            or (i == 0 and key in ("does", "did", "should", "are"))
        )
        if (
            open_wh or open_aux or (key in grammar("wh") and marked > line.words.starts[i])
        ) and not line.said(i):
            yield i, i + 1


def _is_number(key: str) -> bool:
    digits = key.isdecimal() and len(key) <= LISTICLE_DIGITS  # "²" is a digit and no number
    return (digits and 1 < int(key) < LISTICLE_LIMIT) or key in grammar("number_word")


def _number(line: Line) -> Hits:
    nouns = cue_words("number", "noun")
    for i, key in enumerate(line.keys):
        if not key or not _is_number(key):
            continue
        if line.key(i - 1) == "top" or line.key(i + 1) in grammar("list_rank"):
            yield i, i + 1
        elif i in line.opening or line.key(i - 1) in grammar("before_list"):
            if (last := _list_end(line, i, nouns)) is not None:
                yield i, last


def _list_end(line: Line, i: int, nouns: frozenset[str]) -> int | None:
    """Return where the counted noun ends: a list noun, or a plural before "that", "you" or "to"."""
    for j in range(i + 1, min(i + 2 + MODIFIERS, len(line.keys))):
        key = line.keys[j]
        if key in grammar("no_modifier"):
            return None
        listed = line.key(i - 1) == "these" or (i == 0 and line.key(j + 1) in grammar("relative"))
        if (listed and key.endswith("s")) or (
            key in nouns and (i == 0 or key in grammar("list_head") or line.key(i - 1) != "in")
        ):
            return j + 1
    return None


def _superlative(line: Line) -> Hits:
    for first, last, _, place in cue_matcher("superlative", "any").find(line.keys):
        if place != "never":
            yield first, last
    for i, key in enumerate(line.keys) if "most" in line.keys else ():
        nxt = line.key(i + 1)
        if (
            key == "most"
            and line.key(i - 1) != "the"
            and _ADJECTIVE.search(nxt)
            and nxt not in grammar("not_adjective")
        ):
            yield i, i + 2


def _second_person(line: Line) -> Hits:
    for first, last, _, place in cue_matcher("second_person", "any").find(line.keys):
        if place != "never" and not line.said(first) and line.words.texts[first] != "U":
            yield first, last


def _video(line: Line) -> Hits:
    for first, last, _, place in cue_matcher("video", "any", "start").find(line.keys):
        opens = first in line.opening and line.key(last) not in grammar("not_object")
        if place == "any" or (place == "start" and opens):
            yield first, last


def _withheld_name(line: Line) -> Hits:
    for first, last, _, place in cue_matcher("withheld_name", "any").find(line.keys):
        if place != "never":
            yield first, last
    frames = cue_words("withheld_name", "frame")
    for i, key in enumerate(line.keys):
        introduced = key in ("the", "a", "an") and (i == 0 or line.key(i - 1) in ("meet", "see"))
        if (key in frames or introduced) and not line.said(i):
            end = _noun_end(line, i)
            if end is not None and _withholds(line, i, end, introduced):
                yield i, end


def _noun_end(line: Line, i: int) -> int | None:
    """Return where the noun phrase behind word i ends, if its noun stands for somebody with a name."""
    nouns = cue_words("withheld_name", "noun")
    for j in range(i + 1, min(i + 1 + MODIFIERS, len(line.keys))):
        key = line.keys[j]
        if key in grammar("no_modifier") and key not in nouns:
            return None
        if _is_noun(key, nouns) and not _is_noun(line.key(j + 1), nouns):
            return j + 1
    return None


def _is_noun(key: str, nouns: frozenset[str]) -> bool:
    """Tell whether a word is one of the nouns, also in plural or genitive."""
    return key in nouns or key.removesuffix("'s").removesuffix("s") in nouns


def _withholds(line: Line, i: int, last: int, introduced: bool) -> bool:
    """Tell whether the phrase hides a name; "one man" and "the man" do so only in a frame of their own."""
    key, nxt = line.keys[i], line.key(last)
    if introduced:
        return nxt in ("who", "who's", "behind", "whose") or (nxt == "that" and i > 0)
    if key == "one":
        return line.keys[last - 1].endswith("'s") or nxt in ("who", "that", "you", "is", "has")
    return key in ("this", "these", "which", "certain") or (key == "that" and i == 0)


def _curiosity_gap(line: Line) -> Hits:
    for first, last, _, place in cue_matcher("curiosity_gap", "any", "start").find(line.keys):
        opens = first in line.opening or (line.key(first - 1) == "and" and first - 1 in line.opening)
        if place == "any" or (place == "start" and opens):
            yield first, last


RULES = {
    "imperative": _imperative, "all_caps": _all_caps, "forward_reference": _forward_reference,
    "question": _question, "number": _number, "superlative": _superlative, "second_person": _second_person,
    "video": _video, "withheld_name": _withheld_name, "curiosity_gap": _curiosity_gap,
}  # fmt: skip

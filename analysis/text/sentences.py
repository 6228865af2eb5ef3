"""Sentences as spans inside blocks: nupunkt's boundaries with repairs for what it gets wrong in news."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple, Protocol

from analysis.text.boundaries import INITIALS, TITLE_WORDS, TITLES, falls_inside


class _Span(Protocol):
    """Anything with a start and an end, such as a block."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Sentence(NamedTuple):
    """One sentence: ``text[start:end]``, no white space at either end, inside block number ``block``."""

    start: int
    end: int
    block: int


# A boundary nupunkt misses: a full stop after a word in lower case (or a closing mark), then a title.
_MISSED = re.compile(rf"[.!?](?:(?<=[a-z0-9]{{2}}.)|[\"”’)])\s+(?=[“\"‘]?(?:{TITLES})\.\s+[A-Z])", re.DOTALL)
# Words that open a sentence whenever they have a capital: behind them nupunkt takes "month." and "so." for
# short forms, since these stand beside capitals as often.
_STARTERS = (
    "It|Its|He|She|They|We|You|His|Her|Their|Our|The|This|That|These|Those|There|But|And|Or|So|Yet|If|When|"
    "While|Although|Because|However|Meanwhile|Then|A|An|In|On|At|As|For|After|Before|Since|Some|Many|Most|One|"
    "Shortly|Later|Earlier|Soon|Moments|Still|Also|Instead|Today|With|By|From|During|Despite|Both|What|Why|How|"
    "Nobody|Nothing|None|Everybody|Everyone|Everything|Somebody|Someone|Neither|Either|Not|Only|Even|Once|Until|"
    "Unless|Whether|Though|Perhaps|Maybe|Now|Here|Where|Who|Nor|Under|Such|Other|Others|Another|Each|Every"
)
# Behind a clock time a capital opens a sentence ("until 5 a.m. Critics called it unfair"), but for a day or
# zone ("9 p.m. Friday", "6:30 p.m. Vienna time"), not where the time is that of a thing ("the 9 a.m. Mass").
_MISSED_BEHIND_TIME = re.compile(
    r"(?<!the )(?<!\ba )(?<!\ban )\b\d[\d:.]*\s[ap]\.m\.\s+"
    r"(?=[“\"][A-Z]|(?![A-Z]\w+day\b|Jan|Feb|March|Apr|May\b|Ju[nl]|Aug|Sept|Oct|Nov|Dec|Eastern|Central|Pacific|"
    r"Mountain|Greenwich|Christmas|New )[A-Z][a-z’']+ (?!time\b|on\b|at\b)[a-z])"
)
# "Just before 2 a.m. Moor left": so many letters before the time.
_FRONTED = re.compile(
    r"[.!?\n]\s+(?:(?:at|by|around|before|since|on|about|just|shortly|after|from|until|early|\w+day),?\s+)+$",
    re.I,
)
_FRONTED_WITHIN = 60
_OPENS = re.compile(rf"[“\"‘]?(?:{_STARTERS})(?=[ ,])")
# Behind a whole word in lower case ("story.", "car.", short forms of nupunkt's lawyers) any word opens one.
_OPENS_BEHIND_WORD = re.compile(r"[“\"‘]?(?:[A-Z][a-z’']|[AI] )")
_MISSED_START = re.compile(r"(?<=[a-z]{2})\.\s+(?=[“\"‘]?[A-Z])")
# Short forms in lower case behind which a name may stand ("vs. The Gazette").
_SHORT_FORMS = frozenset(
    "vs cf ca al no nos pp vol fig ed eds approx est feat sen sens rep reps gov gen col lt sgt capt cpl pvt "
    "maj cmdr adm pres prof dept det insp supt rev hon atty assn govt corp inc ltd bros ave blvd min max ext "
    "tel jan feb mar apr aug sept oct nov dec mon tue tues wed thu thurs fri sat".split()
)
_WHOLE_WORD = 3  # letters
# Marks that may end a sentence inside a block: a run with more behind it than a mark that closes.
_END_INSIDE = re.compile(r"[.!?…](?<![.!?…]{2})[.!?…]*+(?![\"”’)]?\Z)")
# The same for one mark: nupunkt takes none for an end that goes on without white space, nor "!" before "!".
_MARK = re.compile(r"[.!?…](?![A-Za-z0-9,/—–-]|(?<=[!?])[!?])")
# What stands behind a mark that is plain to see: a closing mark at most, white space, and what cannot close.
_PLAIN_BEHIND = re.compile(r"[\"”’')]?\s+(?=[A-Z0-9(\[$—–]|[“\"][A-Za-z])")
_NO_END_BEHIND = re.compile(r"[\"”’')]?(?:\Z|\s+(?!iP|eB)[a-z])")
_PLAIN_WORD = re.compile(r"[A-Za-z](?:[-'’]?[A-Za-z])+")
_LONGEST_WORD = 40  # characters of a word that is looked at
_CHUNK = re.compile(r"\S{1,60}(?!\S)")
# Stands before what nupunkt is asked about, since it takes a number at the head of a line for a list's.
_LEAD = "aaaaaaaaaaaaaaa "
REMEMBERED = 2000  # answers of nupunkt that are kept
# Letters that number a list, as nupunkt has it.
_ROMAN = "ivxlcIVXLC"


@cache
def _tokenizer() -> Any:
    """Load nupunkt's model once (about 50 ms)."""
    import nupunkt

    return nupunkt.load("default")


@cache
def _doubtful_words() -> frozenset[str]:
    """Return the words behind which a full stop may be none for nupunkt: abbreviations and collocations."""
    known = _tokenizer().parameters
    return frozenset(known.abbrev_types) | {first for first, _ in known.collocations}


def split_sentences(text: str, blocks: Sequence[_Span]) -> list[Sentence]:
    """Split every block of a text into sentences.

    Boundaries come from nupunkt; three repairs follow: no boundary after a title or an initial ("Lt.", "J."),
    none before a word in lower case, closing marks go with the sentence they close; and a boundary that
    nupunkt misses before a title ("… there. Gen. Lee …") or a word that always opens a sentence
    ("… this month. Its …", "… told me. “The …") is put in. Sentences never cross a block; those of a block
    rejoin to it but for the white space between them. Sentences within a quotation are sentences of their
    own.

    ``text``: the text that the blocks index. ``blocks``: in order, not overlapping
    (`analysis.text.zones.split_zones`). Returned: in order; empty for blocks of white space.

    >>> from types import SimpleNamespace
    >>> text = 'Lt. Ray left. "Is it over?" she asked.'
    >>> [text[s.start : s.end] for s in split_sentences(text, [SimpleNamespace(start=0, end=len(text))])]
    ['Lt. Ray left.', '"Is it over?" she asked.']
    """
    found: list[Sentence] = []
    for number, block in enumerate(blocks):
        piece = text[block.start : block.end]
        for start, end in _spans(piece):
            found.append(Sentence(block.start + start, block.start + end, number))
    return found


def _missed_behind_time(piece: str) -> list[int]:
    """Return where a sentence begins behind a clock time that does not open the one before."""
    hits, led = _MISSED_BEHIND_TIME.finditer(piece), f". {piece}"
    ends = ((hit.end(), led[max(0, hit.start() + 2 - _FRONTED_WITHIN) : hit.start() + 2]) for hit in hits)
    return [end for end, before in ends if not _FRONTED.search(before)]


def _spans(piece: str) -> list[tuple[int, int]]:
    """Return the sentence spans of one block; most are one sentence, which a look at its marks tells."""
    if not piece or piece.isspace():
        return []
    if not _END_INSIDE.search(piece):
        return _trim(piece, [len(piece)])
    near = _near_ends(piece)
    missed = [hit.end() for hit in _MISSED.finditer(piece)]
    missed += _missed_behind_time(piece) if ".m. " in piece else ()
    if near is None or missed:
        if near is None:
            missed += _missed_starts(piece)
        near = _join(piece, sorted({*(near or _any_ends(piece)), *missed}))
    return _trim(piece, near)


def _any_ends(piece: str) -> list[int]:
    """Return where nupunkt ends the sentences of a block."""
    starts = [start for start, _ in _tokenizer().span_tokenize(piece)]
    return [*starts[1:], len(piece)]


def _near_ends(piece: str) -> list[int] | None:
    """Tell the ends by the words beside each mark; None if nupunkt must see the whole block for one.

    They are those of `_any_ends` without the ones that `_join` drops.
    """
    ends: list[int] = []
    for hit in _MARK.finditer(piece):
        at = hit.start()
        behind = _PLAIN_BEHIND.match(piece, at + 1)
        if behind is None:
            if not _NO_END_BEHIND.match(piece, at + 1):
                return None
            continue
        ending = hit[0] in "!?" or _ends_word(piece, at, behind.end())
        if ending is None:
            return None
        if ending:
            ends.append(behind.end())
    return [*ends, len(piece)]


def _ends_word(piece: str, at: int, after: int) -> bool | None:
    """Tell whether a full stop or ellipsis ends a sentence; None if nupunkt must see the whole block."""
    word = _word_before(piece, at)
    if piece[at] == ".":
        named = word.rpartition("'")[2] in TITLE_WORDS or (word in INITIALS and piece[after].isupper())
        if named and piece[at + 1].isspace():
            return False
        if _is_plain_word(word) or _opens_behind(word, piece, after):
            return True
    return _ask_beside(piece, at, after)


def _may_end(word: str) -> bool:
    """Tell whether a full stop behind a word in lower case may end a sentence."""
    return len(word) > 1 and word.isalpha() and word.islower() and word not in _SHORT_FORMS


def _opens_behind(word: str, piece: str, after: int) -> bool:
    """Tell whether a sentence opens behind a word: a whole one, or before a word that always opens one."""
    opens = _OPENS_BEHIND_WORD if len(word) >= _WHOLE_WORD else _OPENS
    return _may_end(word) and opens.match(piece, after) is not None


def _missed_starts(piece: str) -> list[int]:
    """Return where a sentence begins with a word that always opens one, or behind a whole word."""
    hits = _MISSED_START.finditer(piece)
    return [hit.end() for hit in hits if _opens_behind(_word_before(piece, hit.start()), piece, hit.end())]


def _ask_beside(piece: str, at: int, after: int) -> bool | None:
    """Ask nupunkt about the words beside a mark; None where it looks further: heads of lines, long words."""
    low = at - _LONGEST_WORD
    behind = _CHUNK.match(piece, after)
    if low <= 0 or behind is None or after - at > _LONGEST_WORD or "\n" in piece[low:at]:
        return None
    before = piece[low:at].split()
    if len(before) < 2 or piece[at - 1].isspace():
        return None
    begins = _begins_between(before[-1] + piece[at:after], behind[0])
    return begins and not falls_inside(piece[low:after].rstrip(), piece[after : after + 40])


@lru_cache(REMEMBERED)
def _begins_between(before: str, after: str) -> bool:
    """Tell whether a sentence begins for nupunkt between two pieces, whatever stands around them."""
    return len(_LEAD) + len(before) in _any_ends(f"{_LEAD}{before}{after}")


def _word_before(piece: str, at: int) -> str:
    """Return what stands between a blank and a mark; nothing where that is longer than any plain word."""
    low = max(0, at - _LONGEST_WORD)
    blank = piece.rfind(" ", low, at)
    return piece[blank + 1 : at] if blank >= 0 or not low else ""


def _is_plain_word(word: str) -> bool:
    """Tell whether a full stop behind a word ends a sentence whatever follows: no short form, no number."""
    if word.lower() in _doubtful_words() or not word.strip(_ROMAN):
        return False
    return _PLAIN_WORD.fullmatch(word) is not None


def _join(piece: str, ends: list[int]) -> list[int]:
    """Drop the boundaries that fall inside a sentence."""
    kept: list[int] = []
    start = 0
    for end in ends:
        if end < len(piece) and falls_inside(piece[start:end].rstrip(), piece[end : end + 40].lstrip()):
            continue
        kept.append(end)
        start = end
    if not kept or kept[-1] != len(piece):
        kept.append(len(piece))
    return kept


def _trim(piece: str, ends: list[int]) -> list[tuple[int, int]]:
    """Turn boundaries into spans without white space at either end."""
    spans, start = [], 0
    for end in ends:
        part = piece[start:end]
        left, right = end - len(part.lstrip()), start + len(part.rstrip())
        if left < right:
            spans.append((left, right))
        start = end
    return spans

"""Sentences as spans inside blocks: nupunkt's boundaries with repairs for what it gets wrong in news."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple, Protocol

from analysis.text.boundaries import INITIALS, TITLE_WORDS, falls_inside
from analysis.text.sentence_starts import (
    LONGEST_WORD,
    missed_starts,
    opens_behind,
    surely_missed,
    word_before,
)


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


# Marks that may end a sentence inside a block: a run with more behind it than a mark that closes.
_END_INSIDE = re.compile(r"[.!?…](?<![.!?…]{2})[.!?…]*+(?![\"”’)]?\Z)")
# The same for one mark: nupunkt takes none for an end that goes on without white space, nor "!" before "!".
_MARK = re.compile(r"[.!?…](?![A-Za-z0-9,/—–-]|(?<=[!?])[!?])")
# What stands behind a mark that is plain to see: a closing mark at most, white space, and what cannot close.
_PLAIN_BEHIND = re.compile(r"[\"”’')]?\s+(?=[A-Z0-9(\[$—–]|[“\"][A-Za-z])")
_NO_END_BEHIND = re.compile(r"[\"”’')]?(?:\Z|\s+(?!iP|eB)[a-z])")
_PLAIN_WORD = re.compile(r"[A-Za-z](?:[-'’]?[A-Za-z])+")
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


def _spans(piece: str) -> list[tuple[int, int]]:
    """Return the sentence spans of one block; most are one sentence, which a look at its marks tells."""
    if not piece or piece.isspace():
        return []
    if not _END_INSIDE.search(piece):
        return _trim(piece, [len(piece)])
    near = _near_ends(piece)
    missed = surely_missed(piece)
    if near is None or missed:
        if near is None:
            missed += missed_starts(piece)
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
    word = word_before(piece, at)
    if piece[at] == ".":
        named = word.rpartition("'")[2] in TITLE_WORDS or (word in INITIALS and piece[after].isupper())
        if named and piece[at + 1].isspace():
            return False
        if _is_plain_word(word) or opens_behind(word, piece, after):
            return True
    return _ask_beside(piece, at, after)


def _ask_beside(piece: str, at: int, after: int) -> bool | None:
    """Ask nupunkt about the words beside a mark; None where it looks further: heads of lines, long words."""
    low = at - LONGEST_WORD
    behind = _CHUNK.match(piece, after)
    if low <= 0 or behind is None or after - at > LONGEST_WORD or "\n" in piece[low:at]:
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

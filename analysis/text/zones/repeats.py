"""What a page prints twice: whole blocks, and sentences that a line of their own sets large."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from analysis.text.zones.blocks import Block
from analysis.text.zones.cues import fold_marks

REPEAT_MIN_WORDS = 8
"""A shorter answer that is given twice, "No.", was given twice; a longer one is a repeat of the page."""
PULLED_MAX_WORDS, PULLED_MOST = 45, 200
"""Longest sentence set large, and the lines of such length up to which a text is no list."""
_ANSWER_ENDS = frozenset('.!…"”')  # a name over the next speech has none
_SET = ("body", "subhead")
_NAME = re.compile(r"(?<![.!?:,]) (?:[A-Z][\w.'’-]+ ){1,2}[A-Z][\w'’-]+$")  # whose words are set large
_EDGES = " .,;:!?…-–—'"


def mark_repeats(text: str, blocks: list[Block]) -> list[Block]:
    """Point each block that repeats an earlier one word for word at the first of them.

    Labels of speakers and short answers come again without being repeats. A line of its own that stands whole
    in a longer paragraph, before or behind, is a sentence of it that the page sets large.
    """
    spoken = any(block.turn is not None for block in blocks)
    seen: dict[tuple[str | None, str], int] = {}
    out: list[Block] = []
    for i, block in enumerate(blocks):
        part = text[block.start : block.end]
        if "  " in part or not part.isprintable():  # a blank is the one printable white space
            part = " ".join(part.split())
        first = seen.setdefault((block.turn, part), i)
        if first != i and not _may_recur(text, blocks, i, spoken):
            if _may_recur(text, blocks, first, spoken):
                seen[block.turn, part] = i
            else:
                block = replace(block, repeat_of=first)
        out.append(block)
    return _mark_pulled(text, out)


def _mark_pulled(text: str, blocks: list[Block]) -> list[Block]:
    """Point each line that a longer paragraph holds whole, but for a name at its end, at that paragraph."""
    own = [i for i, b in enumerate(blocks) if b.zone in _SET and b.turn is None and b.repeat_of is None]
    keys = [key.strip(_EDGES) for key in _fold([text[blocks[i].start : blocks[i].end] for i in own])]
    small = [k for k, key in enumerate(keys) if REPEAT_MIN_WORDS <= key.count(" ") + 1 <= PULLED_MAX_WORDS]
    if len(small) > PULLED_MOST:
        return blocks
    page = "\n".join(keys)
    starts = [0, *accumulate(len(key) + 1 for key in keys[:-1])]
    found = {}
    for k in small:
        for words in (keys[k], _without_name(text, blocks[own[k]], keys[k])):
            held = (n for n in _find_holding(page, starts, words) if len(keys[n]) > len(keys[k]))
            if own[k] not in found and (at := next(held, None)) is not None:
                found[own[k]] = own[at]
    return [_point(block, found.get(i, block.repeat_of), found) for i, block in enumerate(blocks)]


def _without_name(text: str, block: Block, key: str) -> str:
    """Return the words of a line without the name behind them of whoever said them; "" without a name."""
    name = _NAME.search(text, block.start, block.end)
    words = key[: -len(name[0])].rstrip(_EDGES) if name else ""
    return words if words.count(" ") + 1 >= REPEAT_MIN_WORDS else ""


def _point(block: Block, at: int | None, found: Mapping[int, int]) -> Block:
    """Point a block at the paragraph that is held by no other itself."""
    while at is not None and at in found:
        at = found[at]
    return block if at == block.repeat_of else replace(block, repeat_of=at)


def _find_holding(page: str, starts: Sequence[int], words: str) -> Iterator[int]:
    """Yield the paragraphs that hold words whole, and more than them."""
    at = page.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        around = page[max(0, at - 1) : at] + page[end : end + 1]
        if around.strip("\n") and not any(map(str.isalnum, around)):
            yield bisect_right(starts, at) - 1
        at = page.find(words, end)


def _fold(parts: Sequence[str]) -> list[str]:
    """Return paragraphs in small letters, without double marks, their blanks single."""
    whole = "\n".join([part if part.isprintable() else " ".join(part.split()) for part in parts])
    folded = fold_marks(whole).lower().replace('"', "")  # all at once: each step is one
    return [" ".join(key.split()) if "  " in key else key for key in folded.split("\n")]


def _may_recur(text: str, blocks: Sequence[Block], i: int, spoken: bool) -> bool:
    """Tell what comes again without being a repeat: a speaker's label, a short turn or answer."""
    block = blocks[i]
    if spoken and block.zone == "boilerplate":
        turn = blocks[i + 1].turn if i + 1 < len(blocks) else None
        named = turn and turn.lower() in text[block.start : block.end].lower()
        if text[block.end - 1] == ":" or text.startswith(">>", block.start) or named:
            return True
    return _is_said_anew(text, blocks[i - 1] if i else None, block)


def _is_said_anew(text: str, before: Block | None, block: Block) -> bool:
    """Tell a short turn, and a short answer to a question, from a text that the page prints twice."""
    if block.zone != "body" or text.count(" ", block.start, block.end) + 1 >= REPEAT_MIN_WORDS:
        return False
    if block.turn is not None:
        return True
    return before is not None and text[before.end - 1] == "?" and text[block.end - 1] in _ANSWER_ENDS

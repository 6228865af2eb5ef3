"""Mentions of facts that a researcher adds, and numbers and dates set by hand: the rules read their words."""

import math
import re
from collections.abc import Iterable, Sequence
from datetime import date

from analysis.by_hand.facts import ADDED, NONE, NUMBERED, VALUE, Setting
from analysis.inputs import InputError
from analysis.measures.facts import find_mentions_in
from analysis.measures.mentions.mention import Mention
from analysis.measures.quantities.numbers import SIGNS, find_numbers
from analysis.measures.quantities.units import CURRENCIES
from analysis.measures.wording.fact_words import read_units
from analysis.text.reading import Reading, read_text
from analysis.text.words import find_words
from analysis.text.zones import Block

LABEL_WORDS = 8  # of a claim or institution; the table cuts the label of any other mention to five
_WORDS_OF = {ord(sign): f"{words} " for words, sign in SIGNS.items()}
# What an age is told in, and what all currencies are.
_AGES = frozenset("years months weeks days".split())
_MONEY = "money"
_DIGIT = re.compile(r"\d")
_BELOW_ZERO = re.compile(r"\s*[-−–]\s*[\d.]")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def correct_mentions(
    reading: Reading, found: Sequence[Mention], settings: Iterable[Setting], published: date | None
) -> list[Mention]:
    """Return the mentions of an article with those added and the values set by hand, in their order.

    The number or date of an added one is what the rules read in its words alone, or in its value; no other
    mention is put into a row because of it.

    Raises
    ------
    InputError
        Where the rules have found what is added, where nothing is counted, where no number or date is read.
    """
    told = list(found)
    for one in settings:
        if one.what == ADDED:
            told.append(_build(reading, found, one, published))
        elif one.value:
            told = [_set_value(m, one, published) if one.is_of(m.start, m.kind) else m for m in told]
    is_longer = len(told) > len(found)
    return sorted(told, key=lambda m: (m.start, m.end, m.kind)) if is_longer else told


def _build(reading: Reading, found: Sequence[Mention], one: Setting, published: date | None) -> Mention:
    """Return one mention that is added."""
    if any(one.is_of(m.start, m.kind) for m in found):
        raise InputError(
            f"{one.where}: the rules have found the {one.kind} at {one.start}; set it with what: mention"
        )
    number = _sentence_at(reading, one)
    words = reading.text[one.start : one.end]
    label, thing = " ".join(words.split()[:LABEL_WORDS]), f"{one.kind} {one.start}"
    if one.kind not in NUMBERED:
        return Mention(one.kind, label, math.nan, math.nan, "", "", number, one.start, one.end, thing)
    read = _read_value(one, one.value or words, published)
    read = read._replace(sent_id=number, start=one.start, end=one.end, label=read.label or label)
    return read._replace(thing=thing, relation="", event="", names="", about="")


def _set_value(mention: Mention, one: Setting, published: date | None) -> Mention:
    """Return a mention with its value as set by hand; a unit that is not written stays."""
    read = _read_value(one, one.value, published)
    if one.kind == "quantity" and (other := _find_other(mention, read, one.value, published)):
        mend = f"write one of {mention.label!r}, or set {NONE} and add what its words tell"
        raise InputError(f"{one.where}: value {one.value!r} is {other}; {mend}")
    label = read.label if one.kind == "date" else mention.label
    return mention._replace(
        label=label,
        low=read.low,
        high=read.high,
        unit=read.unit or mention.unit,
        qualifier=read.qualifier,
        step=read.step,
    )


def _find_other(mention: Mention, read: Mention, value: str, published: date | None) -> str:
    """Return what else than a quantity of the mention's kind a value is: a date, a length; "" for nothing."""
    if not read.label and not value.isdecimal():
        found = find_mentions_in(read_text(value, blocks=[Block(0, len(value), "body")]), published=published)
        if any(m.kind == "date" for m in found):
            return "a date"
    if not read.unit or (read.unit in _AGES if mention.relation == "age" else _is_alike(mention, read)):
        return ""
    return f"in {read.unit}"


def _is_alike(mention: Mention, read: Mention) -> bool:
    """Tell whether two units are of one dimension; all currencies are."""
    mine, its = (
        {
            _MONEY if u.dimension in CURRENCIES else u.dimension
            for u in read_units().values()
            if u.name == one.unit.partition(" per ")[0]
        }
        or {one.unit}
        for one in (mention, read)
    )
    return not mine.isdisjoint(its)


def _read_value(one: Setting, words: str, published: date | None) -> Mention:
    """Return the one number or date of some words; its label is empty where they hold nothing else."""
    if one.value and one.kind == "quantity" and _BELOW_ZERO.match(words):
        raise InputError(f"{one.where}: {words!r} is below 0, where no count or measure is; write it without")
    words = _spell_date(words) if one.kind == "date" else words.translate(_WORDS_OF)
    for line in (words, f"at {words}"):  # "4:10" alone is no hour
        reading = read_text(line, blocks=[Block(0, len(line), "body")])
        read = [m for m in find_mentions_in(reading, published=published) if m.kind == one.kind]
        if len(read) == 1 and not (one.value and _DIGIT.search(line[: read[0].start] + line[read[0].end :])):
            return read[0]
    numbers = find_numbers(find_words(words), words) if one.kind == "quantity" and not read else []
    if len(numbers) != 1:
        column = VALUE if one.value else "words"
        mend = f"in its column {column} stand those of one {one.kind}"
        n = "more than one" if read or numbers else "none"
        raise InputError(f"{one.where}: {n} read in {words!r}; {mend}")
    low, high, qualifier = numbers[0].low, numbers[0].high, numbers[0].qualifier
    return Mention(one.kind, "", low, high, "", qualifier, 0, 0, len(words), step=numbers[0].step)


def _spell_date(words: str) -> str:
    """Return a date as an article tells it, "2024-03-12" as 12 March 2024."""
    try:
        day = date.fromisoformat(words) if _ISO.fullmatch(words) else None
    except ValueError:  # 2024-13-40
        day = None
    return f"{day.day} {day:%B %Y}" if day else words


def _sentence_at(reading: Reading, one: Setting) -> int:
    """Return the number of the counted sentence that a mention stands in."""
    for number, sentence in enumerate(reading.sentences):
        if sentence.start <= one.start and one.end <= sentence.end:
            if reading.blocks[sentence.block].counted:
                return number
            break
    mend = "a mention stands within one sentence of a zone that counts"
    raise InputError(f"{one.where}: no counted sentence holds {one.start} to {one.end}; {mend}")
